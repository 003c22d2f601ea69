// Clause files: blocks, running text, themes, forums, costs.

#include "source/vocabulary_parts.h"

namespace sopimus {

namespace {

std::vector<AttributeRule> with_block_attributes(std::vector<AttributeRule> own = {}) {
  std::vector<AttributeRule> all = {id_attribute()};
  all.insert(all.end(), own.begin(), own.end());
  for (AttributeRule& rule : condition_attributes()) all.push_back(std::move(rule));
  return all;
}

AttributeRule case_attribute() { return choice("case", case_names()); }
AttributeRule capital_attribute() { return choice("capital", {"yes", "no"}); }
AttributeRule of_attribute(AttributeForm form) { return required(attribute("of", form)); }

/// An element that opens lines of its own, whatever it holds.
ElementRule open_text(std::string name, std::vector<AttributeRule> attributes, std::vector<Slot> slots) {
  return {std::move(name), Content::Sentences, std::move(attributes), std::move(slots), true, false};
}

/// An element that stays on one line when it holds one sentence.
ElementRule short_text(std::string name, std::vector<AttributeRule> attributes = {},
                       std::vector<Slot> slots = {running_text()}) {
  return {std::move(name), Content::Sentences, std::move(attributes), std::move(slots), false, false};
}

ElementRule blank_text(std::string name, std::vector<AttributeRule> attributes) {
  return {std::move(name), Content::Sentences, std::move(attributes), {running_text()}, false, true};
}

void add_inlines(Vocabulary& v) {
  v["strong"] = short_text("strong");
  v["em"] = short_text("em");
  v["span"] = short_text("span", {required(attribute("lang", AttributeForm::Language))});
  v["def"] = {"def", Content::Line, {required(id_attribute())}, {{0, 0, {}, true}}, false, false};
  v["ref"] = empty("ref", {required(attribute("to", AttributeForm::Ids)), case_attribute(),
                           choice("form", {"label", "number", "title"}), capital_attribute()});
  v["value"] = empty("value", {of_attribute(AttributeForm::Id), case_attribute(), capital_attribute()});
  v["party"] = empty("party", {of_attribute(AttributeForm::Id), case_attribute(),
                               choice("form", {"full", "short"}), capital_attribute()});
  v["statute"] = empty(
      "statute", {of_attribute(AttributeForm::Statute), attribute("section", AttributeForm::Sections),
                  attribute("subsection", AttributeForm::Sections), attribute("item", AttributeForm::Items),
                  case_attribute(), choice("form", {"auto", "full", "short"}), capital_attribute()});
  v["date"] = empty("date", {of_attribute(AttributeForm::Date), choice("form", {"numeric", "words"})});
  v["term"] = empty("term", {of_attribute(AttributeForm::Id), case_attribute(), capital_attribute()});
  v["sentence"] = empty("sentence", {required(choice("of", {"parties", "entry-into-force", "validity"}))});
  v["abbr"] = empty("abbr", {of_attribute(AttributeForm::Token), case_attribute()});
}

void add_basic_blocks(Vocabulary& v) {
  v["heading"] = short_text("heading");
  v["caption"] = short_text("caption");
  v["p"] = open_text("p", with_block_attributes(), {running_text()});
  v["ul"] = elements("ul", with_block_attributes(), {some_of({"li"})});
  v["ol"] = elements("ol", with_block_attributes(), {some_of({"li"})});
  v["li"] = short_text("li", with_block_attributes(), {running_text(), any_of({"ul", "ol"})});
  v["table"] =
      elements("table", with_block_attributes({required(attribute("columns", AttributeForm::Columns))}),
               {optional("caption"), some_of({"tr"})});
  v["tr"] = elements("tr", {}, {some_of({"th", "td"})});
  v["th"] = blank_text("th", {integer("span", 1, 100)});
  v["td"] = blank_text("td", {integer("span", 1, 100)});
  v["figure"] = elements(
      "figure",
      with_block_attributes({required(attribute("src", AttributeForm::Figure)),
                             required(attribute("alt", AttributeForm::Text)), integer("width", 10, 100)}),
      {optional("caption")});
  v["definitions"] = elements("definitions", with_block_attributes(), {some_of({"definition"})});
  v["definition"] =
      open_text("definition", {required(id_attribute())}, {one("definition term"), running_text()});
  v["definition term"] = short_text("term", {}, {running_text(), any_of({"form"})});
  v["rationale"] = elements("rationale", with_block_attributes(), {some_of({"p", "ul", "ol"})});
  v["question"] = open_text("question", with_block_attributes(), {running_text()});
  v["party-table"] = empty("party-table", with_block_attributes());
  v["annex-list"] = empty("annex-list", with_block_attributes());
}

std::vector<AttributeRule> deadline_attributes() {
  return {choice("deadline", {"by-end-of-year", "during-year", "by-date", "yearly", "separately", "none"}),
          integer("year", 1900, 2999), attribute("date", AttributeForm::Date)};
}

std::vector<AttributeRule> with_deadline(std::vector<AttributeRule> attributes) {
  for (AttributeRule& rule : deadline_attributes()) attributes.push_back(std::move(rule));
  return attributes;
}

void add_themes(Vocabulary& v) {
  v["theme"] = elements("theme", with_block_attributes(),
                        {optional("heading"),
                         any_of({"p", "ul", "ol", "table", "figure", "definitions", "rationale", "question"}),
                         optional("goals"), optional("indicators"), optional("measures")});
  v["theme"].attributes.front().required = true;
  v["goals"] = elements("goals", {}, {some_of({"goal"})});
  v["goal"] = short_text("goal", {required(id_attribute())});
  v["indicators"] = elements("indicators", {}, {some_of({"indicator"})});
  v["indicator"] =
      open_text("indicator", with_deadline({required(id_attribute()), attribute("goal", AttributeForm::Id)}),
                {running_text(), optional("data-source")});
  v["data-source"] = short_text("data-source");
  v["measures"] = elements("measures", {}, {some_of({"measure"})});
  v["measure"] = open_text("measure",
                           with_deadline({required(id_attribute()), attribute("goal", AttributeForm::Id),
                                          attribute("responsible", AttributeForm::Ids)}),
                           {running_text(), optional("resources")});
  v["resources"] = short_text("resources");
}

void add_forums_and_costs(Vocabulary& v) {
  v["forums"] = elements("forums", with_block_attributes(), {some_of({"forum"})});
  v["forum"] =
      elements("forum",
               {required(id_attribute()), required(choice("level", {"strategic", "operative", "network"})),
                attribute("convener", AttributeForm::Id), attribute("meetings", AttributeForm::Meetings)},
               {one("forum name"), any_of({"member"}), optional("task")});
  v["forum name"] = short_text("name");
  v["member"] = blank_text("member", {attribute("party", AttributeForm::Id), integer("count", 1, 999)});
  v["task"] = short_text("task");
  v["costs"] = elements("costs", with_block_attributes(), {one("subject"), some_of({"share"})});
  v["subject"] = short_text("subject");
  v["share"] =
      empty("share", {required(attribute("party", AttributeForm::Id)),
                      required(choice("basis", {"own-cost", "equal", "percent", "population", "organiser"})),
                      attribute("percent", AttributeForm::Percent)});
}

}  // namespace

std::vector<AttributeRule> condition_attributes() {
  return {attribute("for-documents", AttributeForm::Ids), choices("for-kinds", document_kinds()),
          choices("for-languages", languages())};
}

Slot running_text() {
  return {
      0,
      Slot::kMany,
      {"strong", "em", "span", "ref", "value", "party", "statute", "date", "term", "abbr", "def", "sentence"},
      true};
}

void add_clause_vocabulary(Vocabulary& v) {
  add_inlines(v);
  add_basic_blocks(v);
  add_themes(v);
  add_forums_and_costs(v);
  std::vector<AttributeRule> include = with_block_attributes(
      {required(attribute("clause", AttributeForm::Id)), attribute("pin", AttributeForm::Edition),
       attribute("pin-commit", AttributeForm::Commit), attribute("pin-fingerprint", AttributeForm::Hash)});
  include.erase(include.begin());  // an include has the id of its clause
  v["include"] = elements("include", include, {any_of({"include", "party-table", "annex-list"})});
  v["clause"] =
      elements("clause",
               {version_attribute(), required(id_attribute()), required(choice("lang", languages())),
                attribute("model", AttributeForm::ModelClause), attribute("from", AttributeForm::Ids),
                choice("numbered", {"yes", "no"}), attribute("translates", AttributeForm::Hash)},
               {any_of({"silence"}), one("heading"),
                any_of({"p", "ul", "ol", "table", "figure", "definitions", "rationale", "question", "theme",
                        "forums", "costs", "party-table", "annex-list", "include", "silence"})});
  v["silence"] = empty("silence", {required(attribute("rule", AttributeForm::Id)),
                                   required(attribute("reason", AttributeForm::Text))});
}

}  // namespace sopimus
