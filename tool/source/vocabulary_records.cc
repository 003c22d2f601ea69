// Files of decisions/ and records/, and the histories of samples.

#include "source/decision.h"
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

}  // namespace

void add_record_vocabulary(Vocabulary& v) {
  v["recorded text"] = empty(
      "text", {required(attribute("document", AttributeForm::Id)), required(choice("lang", languages())),
               required(attribute("fingerprint", AttributeForm::Hash))});
  v["evidence"] = empty("evidence", {required(attribute("file", AttributeForm::Text)),
                                     required(attribute("sha256", AttributeForm::Hash))});
  v["record note"] = {"note", Content::Line, {}, {{0, 0, {}, true}}, false, false};
  add_decision(v);
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
