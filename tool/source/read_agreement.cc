#include <fmt/format.h>

#include "source/attribute_form.h"
#include "source/check_form.h"
#include "source/read.h"
#include "source/read_blocks.h"
#include "source/read_document.h"
#include "source/read_names.h"
#include "source/shorten.h"

namespace sopimus {

namespace {

std::vector<std::string> to_texts(const std::vector<Word>& words) {
  std::vector<std::string> texts;
  for (const Word& word : words) texts.push_back(word.text);
  return texts;
}

class AgreementReader {
 public:
  AgreementReader(const XmlFile& file, Diagnostics& diagnostics) : file_(file), diagnostics_(diagnostics) {}

  void read(AgreementSource& agreement) {
    const pugi::xml_node root = file_.root();
    agreement.id = word(root, "id");
    agreement.title = read_translated(file_, root, "title", diagnostics_);
    if (root.attribute("languages")) agreement.languages = to_texts(read_words(file_, root, "languages"));
    agreement.term = word(root, "term");
    agreement.owner = word(root, "owner");
    agreement.diary = word(root, "diary");
    agreement.style = word(root, "style");
    read_terms(root.child("terms"), agreement);
    read_parties(root.child("parties"), agreement);
    read_procedures(root.child("procedures"), agreement);
    for (const pugi::xml_node child : root.child("values").children("value")) {
      agreement.values.push_back(read_value(child));
    }
    for (const pugi::xml_node child : root.child("documents").children("document")) {
      agreement.documents.push_back(read_document(file_, child, diagnostics_));
    }
    check_ids(agreement);
  }

 private:
  Word word(pugi::xml_node element, const char* attribute) const {
    return read_word(file_, element, attribute);
  }

  void read_terms(pugi::xml_node terms, AgreementSource& agreement);
  void read_parties(pugi::xml_node parties, AgreementSource& agreement);
  Party read_party(pugi::xml_node element);
  Body read_body(pugi::xml_node element);
  void read_procedures(pugi::xml_node procedures, AgreementSource& agreement);
  Value read_value(pugi::xml_node element);
  void check_value(const Value& value, pugi::xml_node element);
  void check_ids(const AgreementSource& agreement);

  const XmlFile& file_;
  Diagnostics& diagnostics_;
};

void AgreementReader::read_terms(pugi::xml_node terms, AgreementSource& agreement) {
  for (const pugi::xml_node child : terms.children("term")) {
    Term term;
    term.id = word(child, "id");
    for (const pugi::xml_node period : child.children("period")) {
      check_dates(file_, period, diagnostics_);
      term.periods.push_back({read_words(file_, period, "kinds"),
                              read_date(file_, period, "from").value_or(Date{}),
                              read_date(file_, period, "to").value_or(Date{})});
    }
    agreement.terms.push_back(std::move(term));
  }
}

void AgreementReader::read_parties(pugi::xml_node parties, AgreementSource& agreement) {
  for (const pugi::xml_node child : parties.children("party")) agreement.parties.push_back(read_party(child));
  for (const pugi::xml_node child : parties.children("group")) {
    agreement.groups.push_back({word(child, "id"), read_words(file_, child, "members"),
                                read_names(file_, child, "name", diagnostics_), file_.span_of(child)});
  }
}

Party AgreementReader::read_party(pugi::xml_node element) {
  Party party;
  party.id = word(element, "id");
  party.kind = word(element, "kind");
  party.business_id = word(element, "business-id");
  party.street = word(element, "street");
  party.postal_code = word(element, "postal-code");
  party.town = word(element, "town");
  party.population = parse_whole(word(element, "population").text).value_or(0);
  party.name = read_names(file_, element, "name", diagnostics_);
  party.short_name = read_names(file_, element, "short-name", diagnostics_);
  for (const pugi::xml_node child : element.children("body")) party.bodies.push_back(read_body(child));
  IdRegister roles(diagnostics_);
  for (const pugi::xml_node child : element.children("signatory")) {
    party.signatories.push_back({word(child, "id"), read_translated(file_, child, "title", diagnostics_)});
    roles.add(party.signatories.back().id);
  }
  party.at = file_.span_of(element);
  return party;
}

Body AgreementReader::read_body(pugi::xml_node element) {
  Body body;
  body.id = word(element, "id");
  body.kind = word(element, "kind");
  body.may = to_texts(read_words(file_, element, "may"));
  body.name = read_names(file_, element, "name", diagnostics_);
  body.diary = word(element, "diary");
  body.at = file_.span_of(element);
  return body;
}

void AgreementReader::read_procedures(pugi::xml_node procedures, AgreementSource& agreement) {
  for (const pugi::xml_node child : procedures.children("procedure")) {
    Procedure procedure;
    procedure.kinds = read_words(file_, child, "for");
    for (const pugi::xml_node step : child.children("step")) {
      procedure.steps.push_back({word(step, "body"), word(step, "act")});
    }
    agreement.procedures.push_back(std::move(procedure));
  }
}

Value AgreementReader::read_value(pugi::xml_node element) {
  Value value;
  value.id = word(element, "id");
  value.kind = word(element, "kind");
  value.value = word(element, "value");
  value.text = read_translated(file_, element, "text", diagnostics_);
  value.at = file_.span_of(element);
  check_value(value, element);
  return value;
}

/// What a value of `kind` looks like, to stand after "is not "; empty when `text` looks so.
std::string describe_wanted_value(std::string_view kind, std::string_view text) {
  const std::size_t point = text.find('.');
  const auto digits = [](std::string_view part) {
    return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  const bool whole = digits(text) && text.size() <= 9;
  const bool decimal =
      digits(text.substr(0, point)) && (point == std::string_view::npos || digits(text.substr(point + 1)));
  const bool money = decimal && (point == std::string_view::npos || text.size() == point + 3);
  if (kind == "number") return decimal ? "" : "a number such as 12 or 2.5";
  if (kind == "money") return money ? "" : "an amount in euros such as 10000.00";
  if (kind == "percent") return parse_percent_tenths(text) ? "" : "a percentage such as 12.5";
  if (kind == "date") return parse_date(text) ? "" : "a date such as 2025-12-31";
  return whole ? "" : "a whole number";
}

void AgreementReader::check_value(const Value& value, pugi::xml_node element) {
  if (value.kind.text == "text") {
    if (value.text.texts.empty() && value.value.empty()) {
      diagnostics_.error("missing-element", file_.span_of(element),
                         fmt::format("value '{}' of kind 'text' has no text", value.id.text),
                         "add <text lang=\"fi\">…</text>");
    }
    return;
  }
  if (const pugi::xml_node text = element.child("text")) {
    diagnostics_.error("misplaced-element", file_.span_of(text),
                       fmt::format("value of kind '{}' takes no <text>", value.kind.text),
                       "delete it, or write kind=\"text\"");
  }
  if (!element.attribute("value")) {
    diagnostics_.error("missing-attribute", file_.span_of(element),
                       fmt::format("value '{}' has no 'value'", value.id.text), "add value=\"…\"");
  } else if (!value.value.empty()) {
    const std::string wanted = describe_wanted_value(value.kind.text, value.value.text);
    if (wanted.empty()) return;
    diagnostics_.error("bad-value", value.value.at,
                       fmt::format("'{}' is not {}", shorten(value.value.text), wanted),
                       fmt::format("write a value of kind '{}' as {}", value.kind.text, wanted));
  }
}

void AgreementReader::check_ids(const AgreementSource& agreement) {
  // Parties, groups and bodies are named by one attribute, so they share their ids.
  IdRegister actors(diagnostics_);
  for (const Party& party : agreement.parties) {
    actors.add(party.id);
    for (const Body& body : party.bodies) actors.add(body.id);
  }
  for (const Group& group : agreement.groups) actors.add(group.id);
  IdRegister terms(diagnostics_);
  for (const Term& term : agreement.terms) terms.add(term.id);
  IdRegister values(diagnostics_);
  for (const Value& value : agreement.values) values.add(value.id);
  IdRegister documents(diagnostics_);
  for (const DocumentSource& document : agreement.documents) documents.add(document.id);
}

}  // namespace

AgreementSource read_agreement(std::shared_ptr<const SourceText> text, Diagnostics& diagnostics) {
  AgreementSource agreement;
  agreement.source = text;
  if (const auto file = read_checked(std::move(text), "agreement", diagnostics)) {
    AgreementReader(*file, diagnostics).read(agreement);
  }
  return agreement;
}

}  // namespace sopimus
