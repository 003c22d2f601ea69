// Files of decisions/ and records/, and the histories of samples.

#include "source/decision.h"
#include "source/proposal_names.h"
#include "source/proposal_record.h"
#include "source/statement.h"
#include "source/vocabulary_parts.h"

namespace sopimus {

namespace {

void add_decision(Vocabulary& v) {
  const auto edition = required(attribute("edition", AttributeForm::Edition));
  const auto date = required(attribute("date", AttributeForm::Date));
  v["decision"] = elements(
      "decision",
      {version_attribute(), required(attribute("body", AttributeForm::Id)), edition, date,
       required(attribute("section", AttributeForm::Token)), required(choice("outcome", outcome_names())),
       attribute("diary", AttributeForm::Text), choice("mandate", {"technical"}),
       attribute("published", AttributeForm::Date), attribute("corrects", AttributeForm::Token)},
      {some_of({"recorded text"}), any_of({"evidence"}), optional("record note")});
  v["signature"] = elements("signature",
                            {version_attribute(), required(attribute("party", AttributeForm::Id)),
                             required(attribute("role", AttributeForm::Id)), edition, date,
                             required(choice("how", {"paper", "service", "pdf"}))},
                            {some_of({"recorded text"}), any_of({"evidence"})});
  v["notice"] = elements("notice",
                         {version_attribute(), required(attribute("party", AttributeForm::Id)),
                          required(attribute("term", AttributeForm::Id)), date,
                          required(attribute("documents", AttributeForm::Ids))},
                         {any_of({"evidence"}), optional("record note")});
}

void add_proposal(Vocabulary& v) {
  constexpr int kMost = 999'999;
  const auto id = [](const char* name) { return attribute(name, AttributeForm::Id); };
  const auto moment = attribute("date", AttributeForm::Token);
  const auto language = choice("lang", languages());
  const auto paragraph = integer("paragraph", 0, kMost);
  const auto yes_no = [](const char* name) { return choice(name, {"yes", "no"}); };
  v["proposal line"] = {"p", Content::Line, {}, {{0, 0, {}, true}}, false, true};
  v["proposal quote"] = {"quote", Content::Line, {}, {{0, 0, {}, true}}, false, true};
  v["proposal edit"] =
      empty("edit", {required(integer("id", 1, kMost)), required(id("clause")), required(language),
                     required(choice("kind", edit_kind_names())), required(paragraph),
                     required(yes_no("tracked")), moment, required(choice("confidence", confidence_names())),
                     required(choice("carrier", carrier_names())), choice("doubt", doubt_names())});
  v["proposal comment"] =
      elements("comment", {id("clause"), required(language), paragraph, moment, yes_no("done")},
               {optional("proposal quote"), any_of({"proposal line"})});
  v["proposal unmapped"] =
      elements("unmapped", {required(id("document")), required(language), id("clause"), paragraph},
               {some_of({"proposal line"})});
  v["proposal"] = elements(
      "proposal",
      {version_attribute(), required(id("term")), required(id("party")), required(integer("round", 1, 9999)),
       required(attribute("file", AttributeForm::Text)), required(attribute("sha256", AttributeForm::Hash)),
       required(attribute("base", AttributeForm::Commit)), attribute("edition", AttributeForm::Edition),
       required(attribute("received", AttributeForm::Date))},
      {some_of({"recorded text"}), any_of({"proposal edit"}), any_of({"proposal comment"}),
       any_of({"proposal unmapped"})});
}

void add_statement(Vocabulary& v) {
  const auto date = required(attribute("date", AttributeForm::Date));
  v["statement paragraph"] = {"p", Content::Sentences, {}, {{0, 0, {}, true}}, true, false};
  v["statement"] =
      elements("statement",
               {version_attribute(), required(attribute("party", AttributeForm::Id)),
                required(attribute("term", AttributeForm::Id)), required(integer("round", 1, 9999)), date,
                required(choice("answer", answer_names())), attribute("section", AttributeForm::Token),
                attribute("diary", AttributeForm::Text), attribute("documents", AttributeForm::Ids),
                attribute("clauses", AttributeForm::Ids), attribute("corrects", AttributeForm::Token)},
               {any_of({"statement paragraph"}), any_of({"evidence"})});
  v["response"] = elements("response",
                           {version_attribute(), required(attribute("statement", AttributeForm::Token)), date,
                            required(choice("treatment", treatment_names()))},
                           {some_of({"statement paragraph"})});
}

}  // namespace

void add_record_vocabulary(Vocabulary& v) {
  v["recorded text"] = empty(
      "text", {required(attribute("document", AttributeForm::Id)), required(choice("lang", languages())),
               required(attribute("fingerprint", AttributeForm::Hash))});
  v["evidence"] = empty("evidence", {required(attribute("file", AttributeForm::Text)),
                                     required(attribute("sha256", AttributeForm::Hash))});
  v["record note"] = {"note", Content::Line, {}, {{0, 0, {}, true}}, false, false};
  add_decision(v);
  add_proposal(v);
  add_statement(v);
  v["prepared"] =
      elements("prepared",
               {version_attribute(), required(attribute("file", AttributeForm::Token)),
                required(integer("length", 1, 999999999)), required(attribute("sha256", AttributeForm::Hash)),
                required(attribute("edition", AttributeForm::Edition)),
                required(attribute("commit", AttributeForm::Commit))},
               {some_of({"recorded text"})});
  v["verified signature"] =
      empty("signature",
            {attribute("field", AttributeForm::Text), attribute("party", AttributeForm::Id),
             attribute("role", AttributeForm::Id), required(choice("sound", {"yes", "no"})),
             choice("trusted", {"yes", "no"}), attribute("time", AttributeForm::Token),
             choice("time-from", {"time-stamp", "signer"}), attribute("certificate", AttributeForm::Hash)});
  v["verification"] =
      elements("verification",
               {version_attribute(), required(attribute("file", AttributeForm::Text)),
                required(integer("length", 1, 999999999)), required(attribute("sha256", AttributeForm::Hash)),
                required(attribute("date", AttributeForm::Date)),
                required(attribute("edition", AttributeForm::Edition)),
                required(choice("text", {"same", "differs", "unread"})), choice("by", {"bytes", "words"})},
               {some_of({"recorded text"}), any_of({"verified signature"})});
  const auto who = [](std::vector<AttributeRule> first) {
    first.push_back(required(attribute("date", AttributeForm::Token)));
    first.push_back(required(attribute("author", AttributeForm::Text)));
    first.push_back(required(attribute("email", AttributeForm::Token)));
    return first;
  };
  const auto path = [](std::string name) { return attribute(std::move(name), AttributeForm::Token); };
  v["history"] = elements("history", {version_attribute()}, {some_of({"history commit", "history edition"})});
  v["history commit"] =
      elements("commit", who({required(id_attribute()), attribute("parents", AttributeForm::Ids)}),
               {one("history message"), any_of({"put", "move", "remove"})});
  v["history message"] = {"message", Content::Sentences, {}, {{0, 0, {}, true}}, true, false};
  v["put"] = empty("put", {required(path("path")), path("from")});
  v["move"] = empty("move", {required(path("path")), required(path("to"))});
  v["remove"] = empty("remove", {required(path("path"))});
  v["history edition"] = empty("edition", [&] {
    std::vector<AttributeRule> rules = who(
        {required(choice("kind", {"draft", "frozen"})), required(attribute("commit", AttributeForm::Id))});
    rules.push_back(attribute("reason", AttributeForm::Text));
    return rules;
  }());
}

}  // namespace sopimus
