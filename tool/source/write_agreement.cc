#include "source/write_agreement.h"

#include <array>
#include <string_view>

#include "source/write_clause.h"
#include "source/xml_builder.h"

namespace sopimus {

namespace {

class AgreementWriter {
 public:
  std::string write(const AgreementSource& agreement) {
    xml_.open("agreement");
    xml_.attribute("version", "1");
    xml_.attribute("id", agreement.id);
    xml_.attribute("languages", agreement.languages);
    xml_.attribute("term", agreement.term);
    xml_.attribute("owner", agreement.owner);
    xml_.attribute("diary", agreement.diary);
    xml_.attribute("style", agreement.style);
    write_texts("title", agreement.title);
    write_terms(agreement.terms);
    write_parties(agreement);
    write_procedures(agreement.procedures);
    write_values(agreement.values);
    xml_.open("documents");
    for (const DocumentSource& document : agreement.documents) write_document(document);
    xml_.close();
    xml_.close();
    return xml_.take("agreement.xml");
  }

 private:
  void write_text(std::string_view name, std::string_view language, std::string_view text) {
    xml_.open(name);
    xml_.attribute("lang", language);
    xml_.text(text);
    xml_.close();
  }

  void write_texts(std::string_view name, const Translated& translated) {
    for (const auto& [language, text] : translated.texts) write_text(name, language, text.text);
  }

  void write_names(std::string_view element, const Names& names) {
    for (const Name& name : names.names) {
      xml_.open(element);
      xml_.attribute("lang", name.language);
      xml_.text(name.text.text);
      for (const auto& [grammatical_case, form] : name.forms) {
        xml_.open("form");
        xml_.attribute("case", to_name(grammatical_case));
        xml_.text(form);
        xml_.close();
      }
      xml_.close();
    }
  }

  void write_terms(const std::vector<Term>& terms) {
    if (terms.empty()) return;
    xml_.open("terms");
    for (const Term& term : terms) {
      xml_.open("term");
      xml_.attribute("id", term.id);
      for (const TermPeriod& period : term.periods) {
        xml_.open("period");
        xml_.attribute("kinds", period.kinds);
        xml_.attribute("from", to_iso(period.from));
        xml_.attribute("to", to_iso(period.to));
        xml_.close();
      }
      xml_.close();
    }
    xml_.close();
  }

  void write_parties(const AgreementSource& agreement) {
    if (agreement.parties.empty() && agreement.groups.empty()) return;
    xml_.open("parties");
    for (const Party& party : agreement.parties) write_party(party);
    for (const Group& group : agreement.groups) {
      xml_.open("group");
      xml_.attribute("id", group.id);
      xml_.attribute("members", group.members);
      write_names("name", group.name);
      xml_.close();
    }
    xml_.close();
  }

  void write_party(const Party& party) {
    xml_.open("party");
    xml_.attribute("id", party.id);
    xml_.attribute("kind", party.kind);
    xml_.attribute("business-id", party.business_id);
    xml_.attribute("street", party.street);
    xml_.attribute("postal-code", party.postal_code);
    xml_.attribute("town", party.town);
    xml_.attribute("population", party.population);
    write_names("name", party.name);
    write_names("short-name", party.short_name);
    for (const Body& body : party.bodies) {
      xml_.open("body");
      xml_.attribute("id", body.id);
      xml_.attribute("kind", body.kind);
      xml_.attribute("may", body.may);
      xml_.attribute("diary", body.diary);
      write_names("name", body.name);
      xml_.close();
    }
    for (const SignatoryRole& role : party.signatories) {
      xml_.open("signatory");
      xml_.attribute("id", role.id);
      write_texts("title", role.title);
      xml_.close();
    }
    xml_.close();
  }

  void write_procedures(const std::vector<Procedure>& procedures) {
    if (procedures.empty()) return;
    xml_.open("procedures");
    for (const Procedure& procedure : procedures) {
      xml_.open("procedure");
      xml_.attribute("for", procedure.kinds);
      for (const Procedure::Step& step : procedure.steps) {
        xml_.open("step");
        xml_.attribute("body", step.body);
        xml_.attribute("act", step.act);
        xml_.close();
      }
      xml_.close();
    }
    xml_.close();
  }

  void write_values(const std::vector<Value>& values) {
    if (values.empty()) return;
    xml_.open("values");
    for (const Value& value : values) {
      xml_.open("value");
      xml_.attribute("id", value.id);
      xml_.attribute("kind", value.kind);
      xml_.attribute("value", value.value);
      write_texts("text", value.text);
      xml_.close();
    }
    xml_.close();
  }

  void write_document(const DocumentSource& document) {
    static constexpr std::array<std::string_view, 3> kPublicity = {"public", "partly-secret", "secret"};
    xml_.open("document");
    xml_.attribute("id", document.id);
    xml_.attribute("kind", document.kind);
    xml_.attribute("label", document.label);
    xml_.attribute("follows", document.follows);
    xml_.attribute("parties", document.parties);
    xml_.attribute("languages", document.languages);
    xml_.attribute("publicity", kPublicity.at(static_cast<std::size_t>(document.publicity)));
    xml_.attribute("diary", document.diary);
    if (document.date) xml_.attribute("date", to_iso(*document.date));
    xml_.attribute("pin", document.pin);
    xml_.attribute("pin-commit", document.pin_commit);
    write_texts("title", document.title);
    write_texts("type", document.type);
    write_texts("publicity-basis", document.publicity_basis);
    write_rules(document);
    for (const auto& [language, fingerprint] : document.pin_fingerprints) {
      write_text("pin-fingerprint", language, fingerprint.text);
    }
    write_blocks(document.outline, xml_);
    xml_.close();
  }

  void write_rules(const DocumentSource& document) {
    static constexpr std::array<std::string_view, 3> kRules = {"approved-and-signed", "approved", "date"};
    xml_.open("validity");
    if (document.validity.from) xml_.attribute("from", to_iso(*document.validity.from));
    if (document.validity.to) xml_.attribute("to", to_iso(*document.validity.to));
    if (document.validity.with_term) xml_.attribute("with-term", "yes");
    xml_.close();
    xml_.open("entry-into-force");
    xml_.attribute("rule", kRules.at(static_cast<std::size_t>(document.entry.rule)));
    if (document.entry.date) xml_.attribute("date", to_iso(*document.entry.date));
    xml_.close();
    if (document.notice_period.empty()) return;
    xml_.open("notice-period");
    xml_.attribute("value", document.notice_period);
    xml_.close();
  }

  XmlBuilder xml_{};
};

}  // namespace

std::string write_agreement(const AgreementSource& agreement) { return AgreementWriter().write(agreement); }

}  // namespace sopimus
