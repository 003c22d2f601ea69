#include "report/status_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "model/phrases.h"
#include "report/report_blocks.h"
#include "source/agreement_facts.h"

namespace sopimus {

namespace {

enum class Say {
  Title,
  Kind,
  Basis,
  InForceSince,
  UntilFurtherNotice,
  Expires,
  Expired,
  NotInForce,
  RuleSigned,
  RuleApproved,
  RuleDay,
  OtherInForce,
  Party,
  Before,
  Approved,
  Final,
  Signed,
  Missing,
  ByMandate,
  OtherText,
  Unknown,
  SinceDay,
  FromDay,
  SignedOf,
  MissingHead,
  MissingApproval,
  MissingSignature,
  MissingBody,
  MissingSignatory,
  MissingDay,
  Identifier,
  Notice,
  BoundUntil,
  IfNotice,
  Overdue,
  Item,
  DocumentHead,
  Day,
};

struct Row {
  Say say;
  const char* finnish;
  const char* swedish;
};

// "*" and "#" stand for what the caller puts in.
constexpr std::array<Row, 38> kRows = {{
    {Say::Title, "Sopimuksen tila *", "Avtalets läge den *"},
    {Say::Kind, "Tilakatsaus", "Lägesöversikt"},
    {Say::Basis, "Tiedot on koottu kirjatuista päätöksistä ja allekirjoituksista. Tarkasteltu teksti: *.",
     "Uppgifterna bygger på antecknade beslut och underskrifter. Text: *."},
    {Say::InForceSince, "Voimassa * alkaen", "I kraft från den *"},
    {Say::UntilFurtherNotice, "toistaiseksi", "tills vidare"},
    {Say::Expires, "* saakka", "till och med den *"},
    {Say::Expired, "Voimassaolo on päättynyt *.", "Giltigheten har upphört den *."},
    {Say::NotInForce, "Ei vielä voimassa.", "Inte ännu i kraft."},
    {Say::RuleSigned, "Asiakirja tulee voimaan, kun jokainen osapuoli on hyväksynyt ja allekirjoittanut sen.",
     "Dokumentet träder i kraft när varje part har godkänt och undertecknat det."},
    {Say::RuleApproved, "Asiakirja tulee voimaan, kun jokainen osapuoli on hyväksynyt sen.",
     "Dokumentet träder i kraft när varje part har godkänt det."},
    {Say::RuleDay, "Asiakirja tulee voimaan sovittuna päivänä, kun jokainen osapuoli on hyväksynyt sen.",
     "Dokumentet träder i kraft den avtalade dagen, när varje part har godkänt det."},
    {Say::OtherInForce, "Siihen asti on voimassa * (# alkaen).", "Till dess gäller * (från den #)."},
    {Say::Party, "Osapuoli", "Part"},
    {Say::Before, "Käsittely", "Behandling"},
    {Say::Approved, "Hyväksytty", "Godkänt"},
    {Say::Final, "Lainvoimainen", "Lagakraftvunnet"},
    {Say::Signed, "Allekirjoitettu", "Undertecknat"},
    {Say::Missing, "puuttuu", "saknas"},
    {Say::ByMandate, "tekninen korjaus", "teknisk rättelse"},
    {Say::OtherText, "eri teksti: *", "en annan text: *"},
    {Say::Unknown, "ei tiedossa", "uppgift saknas"},
    {Say::SinceDay, "* alkaen", "från den *"},
    {Say::FromDay, "* alkaen, ellei valiteta", "från den *, om inte besvär anförs"},
    {Say::SignedOf, "*/#", "*/#"},
    {Say::MissingHead, "Voimaantuloon puuttuu", "För ikraftträdandet saknas"},
    {Say::MissingApproval, "hyväksyminen: *", "godkännande: *"},
    {Say::MissingSignature, "allekirjoitus: *", "underskrift: *"},
    {Say::MissingBody, "*: asiasta päättävää toimielintä ei ole nimetty",
     "*: inget beslutande organ har angetts"},
    {Say::MissingSignatory, "*: allekirjoittajaa ei ole nimetty", "*: ingen undertecknare har angetts"},
    {Say::MissingDay, "voimaantulopäivä *", "dagen för ikraftträdandet, den *"},
    {Say::Identifier, "Sopimustekstin tunniste", "Avtalstextens identifierare"},
    {Say::Notice, "* on irtisanonut asiakirjan #.", "* har sagt upp dokumentet den #."},
    {Say::BoundUntil, "Sitä velvoittaa * saakka.", "Parten är bunden till och med den *."},
    {Say::IfNotice, "Jos osapuoli irtisanoo asiakirjan tänään, irtisanomisaika päättyy *.",
     "Om en part säger upp dokumentet i dag löper uppsägningstiden ut den *."},
    {Say::Overdue, "Määräaika on kulunut", "Tidsfristen har gått ut"},
    {Say::Item, "Mitä", "Vad"},
    {Say::DocumentHead, "Asiakirja", "Dokument"},
    {Say::Day, "Päivä", "Dag"},
}};

std::string replace(std::string text, char sign, const std::string& with) {
  const std::size_t at = text.find(sign);
  return at == std::string::npos ? text : text.replace(at, 1, with);
}

class StatusWriter {
 public:
  StatusWriter(const AgreementStatus& status, std::string language)
      : status_(status), agreement_(status.edition->agreement), language_(std::move(language)) {}

  std::vector<Block> write(const std::vector<OverdueItem>& overdue) {
    put(say(Say::Basis, edition_in_words(status_.edition->record, language_)));
    for (const DocumentStatus& document : status_.documents) write_document(document);
    write_overdue(overdue);
    return blocks_.take();
  }

  std::string say(Say what, const std::string& one = {}, const std::string& two = {}) const {
    const auto row =
        std::find_if(kRows.begin(), kRows.end(), [&](const Row& each) { return each.say == what; });
    return replace(replace(language_ == "sv" ? row->swedish : row->finnish, '*', one), '#', two);
  }

 private:
  void put(std::string words, Paragraph::Role role = Paragraph::Role::Body) {
    blocks_.put_paragraph({report_run(std::move(words))}, role);
  }

  std::string title_of(const std::string& id) const {
    const DocumentSource* document = agreement_.find_document(id);
    if (document == nullptr) return id;
    const std::string label = label_of(agreement_, *document, language_);
    return label.empty() ? document->title.in(language_) : label + ": " + document->title.in(language_);
  }

  std::string party_name(const std::string& id) const {
    const Party* party = agreement_.find_party(id);
    const Name* name = party == nullptr ? nullptr : party->name.find(language_);
    return name == nullptr ? id : name->text.text;
  }

  std::string body_name(const std::string& id) const {
    const Body* body = agreement_.find_body(id);
    const Name* name = body == nullptr ? nullptr : body->name.find(language_);
    return name == nullptr ? id : name->text.text;
  }

  std::string role_title(const std::string& party, const std::string& role) const {
    const Party* there = agreement_.find_party(party);
    if (there == nullptr) return role;
    for (const SignatoryRole& each : there->signatories) {
      if (each.id.text == role) return each.title.in(language_);
    }
    return role;
  }

  void write_document(const DocumentStatus& document) {
    const DocumentStanding& standing = document.standing;
    blocks_.put_heading(1, {report_run(title_of(standing.document))}, standing.document);
    put(state_words(document));
    put(identifier_words(standing));
    blocks_.put(board(standing));
    write_missing(document.missing);
    write_notices(document);
  }

  std::string validity_words(const DocumentStanding& standing) const {
    return say(Say::InForceSince, to_numeric(*standing.in_force_since)) + " " +
           (standing.last_day ? say(Say::Expires, to_numeric(*standing.last_day))
                              : say(Say::UntilFurtherNotice)) +
           ".";
  }

  std::string state_words(const DocumentStatus& document) const {
    const DocumentStanding& standing = document.standing;
    if (document.is_in_force()) return validity_words(standing);
    std::string words;
    if (document.expired_on) words = say(Say::Expired, to_numeric(*document.expired_on)) + " ";
    if (!standing.in_force_since) {
      using Rule = EntryIntoForce::Rule;
      const Say rule = standing.entry.rule == Rule::Approved ? Say::RuleApproved
                       : standing.entry.rule == Rule::OnDate ? Say::RuleDay
                                                             : Say::RuleSigned;
      words += say(Say::NotInForce) + " " + say(rule);
    }
    if (document.in_force) {
      words += " " + say(Say::OtherInForce, edition_in_words(document.in_force->edition->record, language_),
                         to_numeric(*document.in_force->in_force_since));
    }
    return words;
  }

  std::string identifier_words(const DocumentStanding& standing) const {
    std::vector<std::string> prints;
    for (const auto& [language, fingerprint] : standing.text) {
      prints.push_back((standing.text.size() > 1 ? language + " " : "") + to_short_fingerprint(fingerprint));
    }
    return say(Say::Identifier) + ": " + join(prints, ", ");
  }

  std::string act_words(const Decision& act) const {
    return fmt::format("{} {} § {}: {}", body_name(act.body.text), to_numeric(*act.date), act.section.text,
                       phrase("outcome-" + std::string(name_of(*act.outcome)), language_));
  }

  TableCell cell(const std::vector<std::string>& lines, bool is_header = false) const {
    std::vector<Runs> paragraphs;
    for (const std::string& line : lines) paragraphs.push_back({report_run(line)});
    if (paragraphs.empty()) paragraphs.push_back({report_run("–")});
    return report_cell(paragraphs, is_header);
  }

  Table board(const DocumentStanding& standing) const {
    const bool is_signed = standing.entry.rule == EntryIntoForce::Rule::ApprovedAndSigned;
    Table table;
    table.column_shares = is_signed ? std::vector<int>{24, 34, 18, 14, 10} : std::vector<int>{26, 38, 20, 16};
    std::vector<TableCell> heads;
    for (const Say head : {Say::Party, Say::Before, Say::Approved, Say::Final, Say::Signed}) {
      if (head != Say::Signed || is_signed) heads.push_back(cell({say(head)}, true));
    }
    add_row(table, std::move(heads));
    for (const PartyStanding& party : standing.parties) {
      std::vector<std::string> before;
      for (const Decision* act : party.acts) {
        if (act != party.approval) before.push_back(act_words(*act));
      }
      std::vector<TableCell> row = {cell({party_name(party.party)}, true), cell(before),
                                    cell({approval_words(party)}), cell(final_words(party))};
      if (is_signed) row.push_back(cell({signed_words(party)}));
      add_row(table, std::move(row));
    }
    return table;
  }

  std::string approval_words(const PartyStanding& party) const {
    if (party.approval != nullptr) {
      const std::string words =
          fmt::format("{} § {}", to_numeric(*party.approval->date), party.approval->section.text);
      return party.is_by_mandate ? words + " (" + say(Say::ByMandate) + ")" : words;
    }
    if (party.refusal != nullptr) {
      return phrase("outcome-" + std::string(name_of(*party.refusal->outcome)), language_);
    }
    if (party.other_text != nullptr) return say(Say::OtherText, party.other_text->edition.text);
    return say(Say::Missing);
  }

  std::vector<std::string> final_words(const PartyStanding& party) const {
    if (party.approval == nullptr) return {};
    if (!party.last_appeal_day) return {say(Say::Unknown)};
    const std::string day = to_numeric(plus_days(*party.last_appeal_day, 1));
    return {say(*party.last_appeal_day < status_.day ? Say::SinceDay : Say::FromDay, day)};
  }

  std::string signed_words(const PartyStanding& party) const {
    const auto done = std::count_if(party.signatures.begin(), party.signatures.end(),
                                    [](const SignatureStanding& each) { return each.date.has_value(); });
    return say(Say::SignedOf, std::to_string(done), std::to_string(party.signatures.size()));
  }

  void write_missing(const std::vector<MissingStep>& missing) {
    if (missing.empty()) return;
    put(say(Say::MissingHead), Paragraph::Role::LeadIn);
    List list;
    for (const MissingStep& step : missing) {
      ListItem item;
      item.label = "•";
      item.runs = {report_run(missing_words(step))};
      list.items.push_back(std::move(item));
    }
    blocks_.put(std::move(list));
  }

  std::string missing_words(const MissingStep& step) const {
    switch (step.kind) {
      case MissingStep::Kind::Approval:
        return say(Say::MissingApproval, body_name(step.what));
      case MissingStep::Kind::Body:
        return say(Say::MissingBody, party_name(step.party));
      case MissingStep::Kind::Signature:
        return say(Say::MissingSignature, party_name(step.party) + ", " + role_title(step.party, step.what));
      case MissingStep::Kind::Signatory:
        return say(Say::MissingSignatory, party_name(step.party));
      case MissingStep::Kind::Day:
        return say(Say::MissingDay, to_numeric(parse_date(step.what).value_or(Date{})));
    }
    return {};
  }

  void write_notices(const DocumentStatus& document) {
    const DocumentStanding& standing = document.in_force ? *document.in_force : document.standing;
    Runs runs;
    for (const PartyStanding& party : standing.parties) {
      if (!party.notice) continue;
      add_sentence(runs, say(Say::Notice, party_name(party.party), to_numeric(*party.notice)));
      if (party.bound_until) add_sentence(runs, say(Say::BoundUntil, to_numeric(*party.bound_until)));
    }
    if (standing.in_force_since && standing.notice_months) {
      add_sentence(runs, say(Say::IfNotice, to_numeric(plus_months(status_.day, *standing.notice_months))));
    }
    blocks_.put_paragraph(std::move(runs));
  }

  void write_overdue(const std::vector<OverdueItem>& overdue) {
    if (overdue.empty()) return;
    blocks_.put_heading(1, {report_run(say(Say::Overdue))});
    Table table;
    table.column_shares = {14, 60, 26};
    add_row(table, {cell({say(Say::Day)}, true), cell({say(Say::Item)}, true),
                    cell({say(Say::DocumentHead)}, true)});
    for (const OverdueItem& item : overdue) {
      const auto day = parse_date(item.date);
      add_row(table, {cell({day ? to_numeric(*day) : item.date}), cell({item.what}),
                      cell({title_of(item.document)})});
    }
    blocks_.put(std::move(table));
  }

  const AgreementStatus& status_;
  const AgreementSource& agreement_;
  std::string language_;
  ReportBlocks blocks_{};
};

}  // namespace

std::string edition_in_words(const EditionRecord& edition, std::string_view language) {
  Edition made;
  made.name = edition.name;
  made.kind = edition.kind;
  made.number = edition.number;
  return edition_words(made, language);
}

Document to_status_report(const AgreementStatus& status, const std::vector<OverdueItem>& overdue,
                          const Style& style, std::string_view language) {
  StatusWriter writer(status, std::string(language));
  const AgreementSource& agreement = status.edition->agreement;
  Document report;
  report.language = std::string(language);
  report.identity.document = "status";
  report.identity.kind = "report";
  report.identity.title = writer.say(Say::Title, to_numeric(status.day));
  report.identity.type = writer.say(Say::Kind);
  report.identity.agreement = agreement.title.in(language);
  if (const Party* owner = agreement.find_party(agreement.owner.text)) {
    if (const Name* name = owner->name.find(language)) report.identity.owner = name->text.text;
  }
  report.identity.diary = agreement.diary.text;
  report.edition.kind = Edition::Kind::Frozen;  // no draft of its own
  report.style = style;
  report.blocks = writer.write(overdue);
  return report;
}

}  // namespace sopimus
