#include "register/standing.h"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "register/final_day.h"
#include "register/terms.h"
#include "source/agreement_facts.h"

namespace sopimus {

namespace {

/// A text of one document, with all editions that have it.
struct TextHistory {
  std::string document{};
  TextId text{};
  std::vector<const EditionFacts*> editions{};  // frozen, the first made first
  std::vector<TextId> corrected{};              // texts of which it is a technical correction

  const EditionFacts& origin() const { return *editions.front(); }
};

TextHistory history_of(const Register& all, const EditionFacts& edition, std::string_view document) {
  TextHistory history{std::string(document), text_of(edition, document), {}, {}};
  for (const EditionFacts& each : all.editions) {
    const bool is_frozen = each.record.kind == Edition::Kind::Frozen || &each == &edition;
    if (!is_frozen || text_of(each, document) != history.text) continue;
    if (each.agreement.find_document(document) == nullptr) continue;
    history.editions.push_back(&each);
  }
  if (history.text.empty() || history.editions.empty()) {
    throw std::logic_error("the edition has no document " + std::string(document));
  }
  for (const EditionFacts* before : corrected_by(all, history.origin())) {
    const TextId text = text_of(*before, document);
    if (!text.empty() && text != history.text) history.corrected.push_back(text);
  }
  return history;
}

bool decides(const Body& body, const std::string& kind) {
  const bool may = std::find(body.may.begin(), body.may.end(), "decide") != body.may.end();
  return may && body.kind.text != "negotiation" && (kind.empty() || body.kind.text == kind);
}

const Body* find_deciding_body(const Party& party, const std::string& kind) {
  const auto found = std::find_if(party.bodies.begin(), party.bodies.end(),
                                  [&](const Body& body) { return decides(body, kind); });
  return found == party.bodies.end() ? nullptr : &*found;
}

/// The decisions that hold until `day`: those that no later record corrects, by date.
std::vector<const Decision*> holding(const std::vector<Decision>& decisions, const Date& day) {
  std::set<std::string, std::less<>> corrected;
  for (const Decision& decision : decisions) {
    if (!decision.corrects.empty()) corrected.insert(decision.corrects.text);
  }
  std::vector<const Decision*> found;
  for (const Decision& decision : decisions) {
    if (corrected.contains(decision.path) || !decision.date || day < *decision.date) continue;
    found.push_back(&decision);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Decision* a, const Decision* b) { return *a->date < *b->date; });
  return found;
}

bool settles(Outcome outcome) {
  return outcome == Outcome::Approved || outcome == Outcome::ApprovedWithChanges ||
         outcome == Outcome::Rejected;
}

class Standing {
 public:
  Standing(const Register& all, TextHistory history, const Date& day)
      : all_(all), history_(std::move(history)), day_(day), decisions_(holding(all.records.decisions, day)) {}

  DocumentStanding compute() const;

 private:
  const DocumentSource& document() const { return *agreement().find_document(history_.document); }
  const AgreementSource& agreement() const { return history_.origin().agreement; }
  /// Whether this text is a technical correction of `text`.
  bool is_corrected(const TextId& text) const {
    return std::find(history_.corrected.begin(), history_.corrected.end(), text) != history_.corrected.end();
  }
  PartyStanding standing_of_party(const Party& party) const;
  void weigh(const Decision& decision, const Body& deciding, PartyStanding& standing) const;
  std::vector<SignatureStanding> signatures_of(const Party& party) const;
  SignatureStanding signature_of(const std::string& party, const std::string& role) const;
  void add_verified(SignatureStanding& standing, const std::string& party) const;
  void add_signature(SignatureStanding& standing, const std::vector<RecordedText>& texts,
                     const std::optional<Date>& date, const std::string& how) const;
  void add_notice(PartyStanding& standing) const;
  std::optional<Date> since(const std::vector<PartyStanding>& parties) const;
  std::optional<Date> last_day() const;
  std::optional<int> notice_months() const;

  const Register& all_;
  TextHistory history_;
  Date day_;
  std::vector<const Decision*> decisions_;
};

DocumentStanding Standing::compute() const {
  DocumentStanding standing;
  standing.document = history_.document;
  standing.edition = &history_.origin();
  standing.text = history_.text;
  standing.entry = document().entry;
  standing.notice_months = notice_months();
  for (const Party* party : parties_of(agreement(), document())) {
    standing.parties.push_back(standing_of_party(*party));
    add_notice(standing.parties.back());
  }
  standing.in_force_since = since(standing.parties);
  standing.last_day = last_day();
  return standing;
}

PartyStanding Standing::standing_of_party(const Party& party) const {
  PartyStanding standing;
  standing.party = party.id.text;
  const Body* deciding = find_deciding_body(party, deciding_body_kind(agreement(), document().kind.text));
  if (deciding != nullptr) standing.body = deciding->id.text;
  for (const Decision* decision : decisions_) {
    const bool is_own = std::any_of(party.bodies.begin(), party.bodies.end(),
                                    [&](const Body& body) { return body.id.text == decision->body.text; });
    if (!is_own) continue;
    const TextId text = text_in(decision->texts, history_.document);
    if (text == history_.text || is_corrected(text)) standing.acts.push_back(decision);
    if (deciding != nullptr) weigh(*decision, *deciding, standing);
  }
  if (standing.approval != nullptr && standing.approval->published) {
    if (const AppealTime* time = find_appeal_time(all_.registers, party, *deciding)) {
      standing.last_appeal_day = last_day_to_appeal(*time, *standing.approval->published);
    }
  }
  standing.signatures = signatures_of(party);
  return standing;
}

/// What a decision of the deciding body means for this text; a later one wins over an earlier.
void Standing::weigh(const Decision& decision, const Body& deciding, PartyStanding& standing) const {
  if (decision.body.text != deciding.id.text || !decision.outcome || !settles(*decision.outcome)) return;
  const TextId text = text_in(decision.texts, history_.document);
  if (text.empty()) return;
  const bool is_approval = *decision.outcome == Outcome::Approved;
  const bool is_same = text == history_.text;
  const bool is_mandate =
      !is_same && decision.mandate.text == "technical" &&
      std::find(history_.corrected.begin(), history_.corrected.end(), text) != history_.corrected.end();
  if (is_same || (is_mandate && is_approval)) {
    standing.approval = is_approval ? &decision : nullptr;
    standing.refusal = is_approval ? nullptr : &decision;
    standing.is_by_mandate = is_mandate;
    return;
  }
  const EditionFacts* other = all_.find(decision.edition.text);
  const bool is_same_term = other != nullptr && other->record.term == history_.origin().record.term;
  if (is_approval && is_same_term) standing.other_text = &decision;
}

/// The first signature on this text counts.
void Standing::add_signature(SignatureStanding& standing, const std::vector<RecordedText>& texts,
                             const std::optional<Date>& date, const std::string& how) const {
  if (!date || day_ < *date || text_in(texts, history_.document) != history_.text) return;
  if (standing.date && *standing.date <= *date) return;
  standing.date = date;
  standing.how = how;
}

/// Sound signatures in files whose text was found to be the edition's. Where the file states no time, they
/// are known from the day the file was verified.
void Standing::add_verified(SignatureStanding& standing, const std::string& party) const {
  for (const VerificationRecord& file : all_.records.verifications) {
    if (file.text.text != "same") continue;
    for (const VerifiedSignature& signature : file.signatures) {
      const bool is_own = signature.party.text == party && signature.role.text == standing.role;
      if (!is_own || signature.sound.text != "yes") continue;
      const std::optional<Date> signed_on = parse_date(std::string_view(signature.time.text).substr(0, 10));
      add_signature(standing, file.texts, signed_on ? signed_on : parse_date(file.date.text), "field");
    }
  }
}

SignatureStanding Standing::signature_of(const std::string& party, const std::string& role) const {
  SignatureStanding standing;
  standing.role = role;
  for (const SignatureRecord& signature : all_.records.signatures) {
    if (signature.party.text != party || signature.role.text != role) continue;
    add_signature(standing, signature.texts, signature.date, signature.how.text);
  }
  add_verified(standing, party);
  return standing;
}

/// Roles may change between editions of one text: those count that have all signed, else the newest.
std::vector<SignatureStanding> Standing::signatures_of(const Party& party) const {
  std::vector<SignatureStanding> newest;
  for (auto edition = history_.editions.rbegin(); edition != history_.editions.rend(); ++edition) {
    const Party* there = (*edition)->agreement.find_party(party.id.text);
    if (there == nullptr) continue;
    std::vector<SignatureStanding> signatures;
    for (const SignatoryRole& role : there->signatories) {
      signatures.push_back(signature_of(party.id.text, role.id.text));
    }
    const bool is_whole = !signatures.empty() && std::all_of(signatures.begin(), signatures.end(),
                                                             [](const auto& each) { return each.date; });
    if (is_whole) return signatures;
    if (newest.empty()) newest = std::move(signatures);
  }
  return newest;
}

void Standing::add_notice(PartyStanding& standing) const {
  for (const NoticeRecord& notice : all_.records.notices) {
    const bool is_about = std::any_of(notice.documents.begin(), notice.documents.end(),
                                      [&](const Word& id) { return id.text == history_.document; });
    if (!is_about || notice.party.text != standing.party || !notice.date || day_ < *notice.date) continue;
    if (standing.notice && *standing.notice <= *notice.date) continue;
    standing.notice = notice.date;
    if (const auto months = notice_months()) standing.bound_until = plus_months(*notice.date, *months);
  }
}

std::optional<Date> Standing::since(const std::vector<PartyStanding>& parties) const {
  if (parties.empty()) return std::nullopt;
  const EntryIntoForce& entry = document().entry;
  Date day = document().validity.from.value_or(Date{});
  if (entry.date) day = std::max(day, *entry.date);
  for (const PartyStanding& party : parties) {
    if (party.approval == nullptr) return std::nullopt;
    day = std::max(day, *party.approval->date);
    const auto made = parse_date(history_.origin().record.date);
    if (party.is_by_mandate && made) day = std::max(day, *made);
    if (entry.rule != EntryIntoForce::Rule::ApprovedAndSigned) continue;
    if (!party.is_signed()) return std::nullopt;
    for (const SignatureStanding& signature : party.signatures) day = std::max(day, *signature.date);
  }
  return day_ < day ? std::nullopt : std::optional<Date>(day);
}

std::optional<Date> Standing::last_day() const {
  const Validity& validity = document().validity;
  if (!validity.with_term) return validity.to;
  for (const Term& term : agreement().terms) {
    if (term.id.text == agreement().term.text && !term.periods.empty()) return span_of(term).to;
  }
  return std::nullopt;
}

std::optional<int> Standing::notice_months() const {
  const EditionFacts& newest = *history_.editions.back();
  for (const EditionFacts* edition : {&history_.origin(), &newest}) {
    const std::string& id = edition->agreement.find_document(history_.document)->notice_period.text;
    for (const Value& value : edition->agreement.values) {
      const bool is_time = value.kind.text == "months" || value.kind.text == "years";
      if (id.empty() || value.id.text != id || !is_time) continue;
      return std::stoi(value.value.text) * (value.kind.text == "years" ? 12 : 1);
    }
  }
  return std::nullopt;
}

}  // namespace

bool PartyStanding::is_signed() const {
  return !signatures.empty() && std::all_of(signatures.begin(), signatures.end(),
                                            [](const SignatureStanding& each) { return each.date; });
}

DocumentStanding standing_of(const Register& all, const EditionFacts& edition, std::string_view document,
                             const Date& day) {
  return Standing(all, history_of(all, edition, document), day).compute();
}

std::optional<DocumentStanding> find_last_in_force(const Register& all, std::string_view document,
                                                   const Date& day) {
  std::optional<DocumentStanding> last;
  std::set<TextId> seen;
  for (const EditionFacts& edition : all.editions) {
    if (edition.record.kind != Edition::Kind::Frozen) continue;
    const TextId text = text_of(edition, document);
    if (text.empty() || edition.agreement.find_document(document) == nullptr) continue;
    if (!seen.insert(text).second) continue;
    DocumentStanding standing = standing_of(all, edition, document, day);
    if (!standing.in_force_since) continue;
    if (!last || *last->in_force_since <= *standing.in_force_since) last = std::move(standing);
  }
  return last;
}

std::optional<DocumentStanding> find_in_force(const Register& all, std::string_view document,
                                              const Date& day) {
  std::optional<DocumentStanding> last = find_last_in_force(all, document, day);
  if (last && last->last_day && *last->last_day < day) return std::nullopt;
  return last;
}

std::vector<std::string> known_documents(const Register& all) {
  std::vector<std::string> documents;
  for (auto edition = all.editions.rbegin(); edition != all.editions.rend(); ++edition) {
    if (edition->record.kind != Edition::Kind::Frozen) continue;
    for (const DocumentSource& document : edition->agreement.documents) {
      const std::string& id = document.id.text;
      if (std::find(documents.begin(), documents.end(), id) == documents.end()) documents.push_back(id);
    }
  }
  return documents;
}

}  // namespace sopimus
