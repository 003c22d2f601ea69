// agreement.xml and the registers.

#include "source/vocabulary_parts.h"

namespace sopimus {

namespace {

AttributeRule language_attribute() { return required(choice("lang", languages())); }

/// <title lang="fi">…</title>: one text in one language.
ElementRule translated(std::string name) {
  return {std::move(name), Content::Line, {language_attribute()}, {{0, 0, {}, true}}, false, false};
}

/// <name lang="fi">…<form case="genitive">…</form></name>
ElementRule name_with_forms(std::string name, const std::vector<std::string>& inside = {}) {
  return {std::move(name),
          Content::Line,
          {language_attribute()},
          {{0, inside.size(), inside, true}, any_of({"form"})},
          false,
          false};
}

AttributeRule party_kinds(std::string name, bool many) {
  std::vector<std::string> kinds = {"kunta", "kaupunki", "hyvinvointialue", "maakuntaliitto", "kuntayhtyma"};
  return many ? choices(std::move(name), std::move(kinds)) : choice(std::move(name), std::move(kinds));
}

std::vector<std::string> acts() { return {"prepare", "note", "state", "propose", "decide"}; }
std::vector<std::string> body_kinds() { return {"executive", "board", "council", "negotiation", "group"}; }

void add_names(Vocabulary& v) {
  v["title"] = translated("title");
  v["name"] = name_with_forms("name");
  v["short-name"] = name_with_forms("short-name");
  v["form"] = {"form", Content::Line, {required(choice("case", case_names()))}, {{0, 0, {}, true}},
               false,  false};
}

void add_parties(Vocabulary& v) {
  v["terms"] = elements("terms", {}, {some_of({"agreement term"})});
  v["agreement term"] = elements("term", {required(id_attribute())}, {any_of({"period"})});
  v["period"] = empty("period", {party_kinds("kinds", true), required(attribute("from", AttributeForm::Date)),
                                 required(attribute("to", AttributeForm::Date))});
  v["parties"] = elements("parties", {}, {any_of({"agreement party", "group"})});
  v["agreement party"] =
      elements("party",
               {required(id_attribute()), required(party_kinds("kind", false)),
                attribute("business-id", AttributeForm::Text), attribute("street", AttributeForm::Text),
                attribute("postal-code", AttributeForm::Text), attribute("town", AttributeForm::Text),
                integer("population", 1, 10'000'000)},
               {any_of({"silence"}), some_of({"name"}), any_of({"short-name"}), any_of({"body"}),
                any_of({"signatory"})});
  v["body"] = elements("body",
                       {required(id_attribute()), required(choice("kind", body_kinds())),
                        choices("may", acts()), attribute("diary", AttributeForm::Text)},
                       {some_of({"name"})});
  v["signatory"] = elements("signatory", {required(id_attribute())}, {some_of({"title"})});
  v["group"] =
      elements("group", {required(id_attribute()), required(attribute("members", AttributeForm::Ids))},
               {some_of({"name"})});
  v["procedures"] = elements("procedures", {}, {some_of({"procedure"})});
  v["procedure"] = elements("procedure", {required(choices("for", document_kinds()))}, {some_of({"step"})});
  v["step"] = empty("step", {required(choice("body", body_kinds())), required(choice("act", acts()))});
}

void add_values(Vocabulary& v) {
  v["values"] = elements("values", {}, {some_of({"agreement value"})});
  v["agreement value"] = elements(
      "value",
      {required(id_attribute()),
       required(choice("kind", {"text", "number", "money", "percent", "days", "months", "years", "date"})),
       attribute("value", AttributeForm::Text)},
      {any_of({"text"})});
  v["text"] = translated("text");
}

void add_documents(Vocabulary& v) {
  v["documents"] = elements("documents", {}, {some_of({"document"})});
  v["document"] =
      elements("document",
               {required(id_attribute()), required(choice("kind", document_kinds())),
                attribute("label", AttributeForm::Text), attribute("follows", AttributeForm::Id),
                attribute("parties", AttributeForm::Ids), choices("languages", languages()),
                choice("publicity", {"public", "partly-secret", "secret"}),
                attribute("diary", AttributeForm::Text), attribute("date", AttributeForm::Date),
                attribute("pin", AttributeForm::Edition), attribute("pin-commit", AttributeForm::Commit)},
               {any_of({"silence"}), some_of({"title"}), any_of({"type"}), any_of({"publicity-basis"}),
                optional("validity"), optional("entry-into-force"), optional("notice-period"),
                any_of({"pin-fingerprint"}),
                any_of({"contents", "include", "party-table", "annex-list", "signatures"})});
  v["type"] = translated("type");
  v["publicity-basis"] = translated("publicity-basis");
  v["validity"] =
      empty("validity", {attribute("from", AttributeForm::Date), attribute("to", AttributeForm::Date),
                         choice("with-term", {"yes", "no"})});
  v["entry-into-force"] =
      empty("entry-into-force", {required(choice("rule", {"approved-and-signed", "approved", "date"})),
                                 attribute("date", AttributeForm::Date)});
  v["notice-period"] = empty("notice-period", {required(attribute("value", AttributeForm::Id))});
  v["pin-fingerprint"] = {"pin-fingerprint",  Content::Line, {language_attribute()},
                          {{0, 0, {}, true}}, false,         false};
  v["contents"] = empty("contents", {});
  v["signatures"] = elements("signatures", {}, {any_of({"signatures p", "silence"})});
  v["signatures p"] = {"p", Content::Sentences, condition_attributes(), {running_text()}, true, false};
}

void add_registers(Vocabulary& v) {
  v["register"] = elements(
      "register", {version_attribute()},
      {any_of({"register statute", "abbreviation", "town", "calendar", "appeal", "words", "confusables"})});
  v["register statute"] =
      elements("statute",
               {required(attribute("number", AttributeForm::Statute)),
                required(choice("issuer", {"parliament", "government", "ministry"})),
                attribute("repealed-by", AttributeForm::Statute), attribute("source", AttributeForm::Text),
                attribute("checked", AttributeForm::Date)},
               {some_of({"statute title"}), any_of({"short-name"})});
  v["statute title"] = name_with_forms("title", {"head"});
  v["head"] = {"head", Content::Line, {}, {{0, 0, {}, true}}, false, false};
  v["abbreviation"] = elements(
      "abbreviation", {required(attribute("id", AttributeForm::Token)), choice("well-known", {"yes", "no"})},
      {some_of({"expansion"})});
  v["town"] = elements("town",
                       {required(attribute("postal-codes", AttributeForm::Ids)),
                        required(attribute("source", AttributeForm::Text)),
                        required(attribute("checked", AttributeForm::Date))},
                       {some_of({"name"})});
  v["expansion"] = name_with_forms("expansion");
  v["calendar"] =
      elements("calendar",
               {required(party_kinds("kinds", true)), required(attribute("source", AttributeForm::Text)),
                required(attribute("checked", AttributeForm::Date))},
               {some_of({"council-term"})});
  v["appeal"] = empty(
      "appeal", {required(choices("bodies", body_kinds())), required(party_kinds("kinds", true)),
                 required(choice("means", {"complaint", "rectification"})), required(integer("days", 1, 365)),
                 required(integer("known-after", 0, 60)), required(attribute("source", AttributeForm::Text)),
                 required(attribute("checked", AttributeForm::Date))});
  const std::vector<AttributeRule> language_facts = {language_attribute(),
                                                     required(attribute("source", AttributeForm::Text)),
                                                     required(attribute("checked", AttributeForm::Date))};
  v["words"] = elements("words", language_facts, {some_of({"words word"})});
  v["words word"] = {"word", Content::Line, {}, {{0, 0, {}, true}}, false, false};
  v["confusables"] = elements("confusables", language_facts, {some_of({"confusable"})});
  v["confusable"] = empty("confusable", {required(choice("kind", {"word", "split", "hyphen"})),
                                         required(attribute("wrong", AttributeForm::Text)),
                                         required(attribute("right", AttributeForm::Text))});
  v["council-term"] = empty("council-term", {required(attribute("terms", AttributeForm::Ids)),
                                             required(attribute("from", AttributeForm::Date)),
                                             required(attribute("to", AttributeForm::Date))});
}

}  // namespace

void add_agreement_vocabulary(Vocabulary& v) {
  add_names(v);
  add_parties(v);
  add_values(v);
  add_documents(v);
  add_registers(v);
  AttributeRule languages_attribute = choices("languages", languages());
  v["agreement"] =
      elements("agreement",
               {version_attribute(), required(id_attribute()), required(std::move(languages_attribute)),
                attribute("term", AttributeForm::Id), attribute("owner", AttributeForm::Id),
                attribute("diary", AttributeForm::Text), attribute("style", AttributeForm::StyleFile)},
               {any_of({"silence"}), some_of({"title"}), optional("terms"), optional("parties"),
                optional("procedures"), optional("values"), one("documents")});
}

}  // namespace sopimus
