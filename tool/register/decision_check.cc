#include "register/decision_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"
#include "register/terms.h"
#include "source/agreement_facts.h"

namespace sopimus {

namespace {

/// What a body must be allowed to do for an outcome; any of them.
std::vector<std::string> acts_for(Outcome outcome) {
  switch (outcome) {
    case Outcome::Noted:
      return {"note", "state", "propose", "decide"};
    case Outcome::Guided:
    case Outcome::Supported:
    case Outcome::Stated:
      return {"state"};
    case Outcome::Proposed:
      return {"propose"};
    case Outcome::Tabled:
    case Outcome::Returned:
      return {"note", "state", "propose", "decide"};
    case Outcome::Approved:
    case Outcome::ApprovedWithChanges:
    case Outcome::Rejected:
      return {"decide"};
  }
  return {};
}

bool needs_frozen(Outcome outcome) {
  return outcome == Outcome::Proposed || outcome == Outcome::Approved ||
         outcome == Outcome::ApprovedWithChanges || outcome == Outcome::Rejected;
}

std::string mend_by_name(const std::string& wanted, const std::vector<std::string>& known,
                         std::string otherwise) {
  return near_or(wanted, known, std::move(otherwise));
}

const EditionFacts* find_edition_of(const Register& all, const Word& name, Diagnostics& diagnostics) {
  const EditionFacts* edition = all.find(name.text);
  if (edition != nullptr) return edition;
  std::vector<std::string> known;
  for (const EditionFacts& each : all.editions) known.push_back(each.record.name);
  diagnostics.error("unknown-edition", name.at, fmt::format("there is no edition '{}'", name.text),
                    mend_by_name(name.text, known, "list the editions with 'sopimus term'"));
  return nullptr;
}

/// The editions in which the document has this text: "2025-2029/frozen.1".
std::string editions_with(const Register& all, std::string_view document, const TextId& text) {
  std::vector<std::string> names;
  for (const EditionFacts& each : all.editions) {
    if (text_of(each, document) == text) names.push_back(each.record.name);
  }
  return join(names, ", ");
}

/// The record's texts must be those of its edition: a fingerprint cannot be changed afterwards.
void check_texts(const Register& all, const EditionFacts& edition, const std::vector<RecordedText>& texts,
                 Diagnostics& diagnostics) {
  std::set<std::string> checked;
  for (const RecordedText& text : texts) {
    const std::string& document = text.document.text;
    if (!checked.insert(document).second) continue;
    const TextId wanted = text_of(edition, document);
    if (wanted.empty()) {
      std::vector<std::string> known;
      for (const DocumentFingerprint& each : edition.record.documents) known.push_back(each.document);
      diagnostics.error("unknown-document", text.document.at,
                        fmt::format("the edition '{}' has no document '{}'", edition.record.name, document),
                        mend_by_name(document, known, "list its documents with 'sopimus term --documents'"));
      continue;
    }
    const TextId named = text_in(texts, document);
    if (named == wanted) continue;
    const std::string others = editions_with(all, document, named);
    diagnostics.error(
        "other-text", text.fingerprint.at,
        fmt::format("'{}' has another fingerprint here than in the edition '{}'", document,
                    edition.record.name),
        others.empty() ? "no edition has this text: record the decision anew with 'sopimus decide'"
                       : fmt::format("this is the text of {}: record the decision on that edition", others));
  }
}

void check_day(const std::optional<Date>& date, const SourceSpan& at, const EditionFacts& edition,
               const Date& today, const std::string& what, Diagnostics& diagnostics) {
  if (!date) return;
  const std::optional<Date> made = parse_date(edition.record.date);
  if (made && *date < *made) {
    diagnostics.error("before-edition", at,
                      fmt::format("the {} is of {}, before its edition '{}' was made on {}", what,
                                  to_numeric(*date), edition.record.name, to_numeric(*made)),
                      "correct the date, or name the edition that was decided on");
  }
  if (today < *date) {
    diagnostics.error(
        "in-future", at,
        fmt::format("the {} is of {}, and today is {}", what, to_numeric(*date), to_numeric(today)),
        "record it when it has been made");
  }
}

/// A council decides in its own term; another day is seldom meant.
void warn_outside_term(const Decision& decision, const EditionFacts& edition, const Party& party,
                       Diagnostics& diagnostics) {
  for (const Term& term : edition.agreement.terms) {
    if (term.id.text != edition.record.term || !decision.date) continue;
    for (const TermPeriod& period : term.periods) {
      const bool is_own =
          period.kinds.empty() || std::any_of(period.kinds.begin(), period.kinds.end(),
                                              [&](const Word& kind) { return kind.text == party.kind.text; });
      if (!is_own || (period.from <= *decision.date && *decision.date <= period.to)) continue;
      diagnostics.warning(
          "outside-term", decision.at,
          fmt::format("the decision is of {}, outside the council term {}: {}–{}", to_numeric(*decision.date),
                      term.id.text, to_numeric(period.from), to_numeric(period.to)),
          "correct the date if it is mistyped");
    }
  }
}

std::string quoted_list(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "'" : ", '") + word + "'";
  return text.empty() ? "nothing" : text;
}

/// What the body could have done instead.
std::string mend_outcome(const Body& body, Outcome outcome) {
  const bool may_state = std::find(body.may.begin(), body.may.end(), "state") != body.may.end();
  if (outcome == Outcome::Approved && body.kind.text == "negotiation" && may_state) {
    return "record 'supported': a negotiation body's view never counts towards entry into force";
  }
  return fmt::format("record another outcome, or correct may=\"…\" of the body '{}' in agreement.xml",
                     body.id.text);
}

void check_power(const Decision& decision, const EditionFacts& edition, const Body& body,
                 Diagnostics& diagnostics) {
  if (!decision.outcome) return;
  const std::vector<std::string> acts = acts_for(*decision.outcome);
  const bool may = std::any_of(acts.begin(), acts.end(), [&](const std::string& act) {
    return std::find(body.may.begin(), body.may.end(), act) != body.may.end();
  });
  const std::string outcome(name_of(*decision.outcome));
  if (!may) {
    diagnostics.error("body-may-not", decision.body.at,
                      fmt::format("'{}' cannot record '{}': agreement.xml lets it do {}", body.id.text,
                                  outcome, quoted_list(body.may)),
                      mend_outcome(body, *decision.outcome));
  }
  if (needs_frozen(*decision.outcome) && edition.record.kind == Edition::Kind::Draft) {
    diagnostics.error(
        "decided-on-draft", decision.edition.at,
        fmt::format("'{}' needs a frozen edition, and '{}' is a draft", outcome, edition.record.name),
        "freeze the text first with 'sopimus term freeze'; a draft can be noted, guided, "
        "supported or stated on");
  }
}

void check_party(const Decision& decision, const EditionFacts& edition, const Party& party,
                 Diagnostics& diagnostics) {
  for (const RecordedText& text : decision.texts) {
    const DocumentSource* document = edition.agreement.find_document(text.document.text);
    if (document == nullptr) continue;
    const std::vector<const Party*> parties = parties_of(edition.agreement, *document);
    if (std::find(parties.begin(), parties.end(), &party) != parties.end()) continue;
    diagnostics.error("no-party", text.document.at,
                      fmt::format("'{}' is no party to the document '{}'", party.id.text, text.document.text),
                      "name the documents it is a party to with --document");
  }
}

bool is_final_word(Outcome outcome) {
  return outcome == Outcome::Approved || outcome == Outcome::ApprovedWithChanges ||
         outcome == Outcome::Rejected;
}

/// One body, one text, one outcome: the second is a slip, or a correction that should say so.
void check_twice(const Register& all, const Decision& decision, Diagnostics& diagnostics) {
  std::set<std::string, std::less<>> corrected;
  for (const Decision& other : all.records.decisions) {
    if (!other.corrects.empty()) corrected.insert(other.corrects.text);
  }
  for (const Decision& other : all.records.decisions) {
    const bool is_earlier = decision.path.empty() || other.path < decision.path;
    if (!is_earlier || corrected.contains(other.path) || corrected.contains(decision.path)) continue;
    if (other.path == decision.corrects.text || other.body.text != decision.body.text) continue;
    if (other.outcome != decision.outcome || !decision.outcome) continue;
    const bool is_same_meeting = other.date == decision.date && other.section.text == decision.section.text;
    if (!is_final_word(*decision.outcome) && !is_same_meeting) continue;
    for (const RecordedText& text : decision.texts) {
      const TextId named = text_in(decision.texts, text.document.text);
      if (text_in(other.texts, text.document.text) != named) continue;
      diagnostics.error("decided-twice", decision.at,
                        fmt::format("'{}' has recorded '{}' on '{}' already: '{}'", decision.body.text,
                                    name_of(*decision.outcome), text.document.text, other.path),
                        fmt::format("to correct it, record the decision with --corrects {}", other.path));
      return;
    }
  }
}

void check_correction(const Register& all, const Decision& decision, Diagnostics& diagnostics) {
  if (decision.corrects.empty()) return;
  const auto& decisions = all.records.decisions;
  const auto found = std::find_if(decisions.begin(), decisions.end(), [&](const Decision& other) {
    return other.path == decision.corrects.text;
  });
  if (found == decisions.end()) {
    std::vector<std::string> known;
    for (const Decision& other : decisions) known.push_back(other.path);
    diagnostics.error("unknown-decision", decision.corrects.at,
                      fmt::format("no decision '{}' is recorded", decision.corrects.text),
                      mend_by_name(decision.corrects.text, known, "name one of the files below decisions/"));
    return;
  }
  if (found->body.text != decision.body.text) {
    diagnostics.error("other-body", decision.corrects.at,
                      fmt::format("'{}' is a decision of '{}', not of '{}'", decision.corrects.text,
                                  found->body.text, decision.body.text),
                      "name a decision of the same body");
  }
  for (const Decision& other : decisions) {
    if (other.corrects.text != decision.corrects.text || other.path == decision.path) continue;
    if (!decision.path.empty() && decision.path < other.path) continue;
    diagnostics.error("corrected-twice", decision.corrects.at,
                      fmt::format("'{}' is corrected already by '{}'", decision.corrects.text, other.path),
                      "correct the newer one");
  }
}

}  // namespace

void check_decision(const Register& all, const Decision& decision, const Date& today,
                    Diagnostics& diagnostics) {
  const EditionFacts* edition = find_edition_of(all, decision.edition, diagnostics);
  if (edition == nullptr) return;
  const Party* party = find_party_of_body(edition->agreement, decision.body.text);
  if (party == nullptr) {
    std::vector<std::string> known;
    for (const Party& each : edition->agreement.parties) {
      for (const Body& body : each.bodies) known.push_back(body.id.text);
    }
    diagnostics.error("unknown-body", decision.body.at,
                      fmt::format("the agreement has no body '{}'", decision.body.text),
                      mend_by_name(decision.body.text, known, "list them with 'sopimus list bodies'"));
  }
  check_texts(all, *edition, decision.texts, diagnostics);
  check_day(decision.date, decision.at, *edition, today, "decision", diagnostics);
  check_correction(all, decision, diagnostics);
  if (decision.published && decision.date && *decision.published < *decision.date) {
    diagnostics.error("published-before", decision.at,
                      fmt::format("the minutes were published on {}, before the decision of {}",
                                  to_numeric(*decision.published), to_numeric(*decision.date)),
                      "correct one of the two days");
  }
  if (party == nullptr) return;
  check_power(decision, *edition, *edition->agreement.find_body(decision.body.text), diagnostics);
  check_party(decision, *edition, *party, diagnostics);
  check_twice(all, decision, diagnostics);
  warn_outside_term(decision, *edition, *party, diagnostics);
}

void check_signature(const Register& all, const SignatureRecord& signature, const Date& today,
                     Diagnostics& diagnostics) {
  const EditionFacts* edition = find_edition_of(all, signature.edition, diagnostics);
  if (edition == nullptr) return;
  if (edition->record.kind == Edition::Kind::Draft) {
    diagnostics.error("signed-draft", signature.edition.at,
                      fmt::format("'{}' is a draft, which nobody signs", edition->record.name),
                      "name the frozen edition that was signed");
  }
  check_texts(all, *edition, signature.texts, diagnostics);
  check_day(signature.date, signature.at, *edition, today, "signature", diagnostics);
  const Party* party = edition->agreement.find_party(signature.party.text);
  if (party == nullptr) {
    std::vector<std::string> known;
    for (const Party& each : edition->agreement.parties) known.push_back(each.id.text);
    diagnostics.error("unknown-party", signature.party.at,
                      fmt::format("the agreement has no party '{}'", signature.party.text),
                      mend_by_name(signature.party.text, known, "list them with 'sopimus list parties'"));
    return;
  }
  std::vector<std::string> roles;
  for (const SignatoryRole& role : party->signatories) roles.push_back(role.id.text);
  if (std::find(roles.begin(), roles.end(), signature.role.text) == roles.end()) {
    diagnostics.error("unknown-role", signature.role.at,
                      fmt::format("'{}' has no signatory '{}'", party->id.text, signature.role.text),
                      mend_by_name(signature.role.text, roles, "its signatories are " + quoted_list(roles)));
  }
  for (const SignatureRecord& other : all.records.signatures) {
    const bool is_earlier = signature.path.empty() || other.path < signature.path;
    if (!is_earlier || other.party.text != signature.party.text || other.role.text != signature.role.text) {
      continue;
    }
    for (const RecordedText& text : signature.texts) {
      const TextId named = text_in(signature.texts, text.document.text);
      if (text_in(other.texts, text.document.text) != named) continue;
      diagnostics.error(
          "signed-twice", signature.at,
          fmt::format("this signature of '{}' is recorded already: '{}'", text.document.text, other.path),
          "leave the document out with --document, or nothing is left to record");
      return;
    }
  }
}

void check_notice(const AgreementSource& agreement, const NoticeRecord& notice, const Date& today,
                  Diagnostics& diagnostics) {
  const Party* party = agreement.find_party(notice.party.text);
  if (party == nullptr) {
    std::vector<std::string> known;
    for (const Party& each : agreement.parties) known.push_back(each.id.text);
    diagnostics.error("unknown-party", notice.party.at,
                      fmt::format("the agreement has no party '{}'", notice.party.text),
                      mend_by_name(notice.party.text, known, "list them with 'sopimus list parties'"));
  }
  for (const Word& id : notice.documents) {
    const DocumentSource* document = agreement.find_document(id.text);
    if (document == nullptr) {
      std::vector<std::string> known;
      for (const DocumentSource& each : agreement.documents) known.push_back(each.id.text);
      diagnostics.error("unknown-document", id.at, fmt::format("the agreement has no document '{}'", id.text),
                        mend_by_name(id.text, known, "list them with 'sopimus list documents'"));
    } else if (party != nullptr) {
      const std::vector<const Party*> parties = parties_of(agreement, *document);
      if (std::find(parties.begin(), parties.end(), party) == parties.end()) {
        diagnostics.error("no-party", id.at,
                          fmt::format("'{}' is no party to the document '{}'", party->id.text, id.text),
                          "name the documents it is a party to with --document");
      }
    }
  }
  if (notice.date && today < *notice.date) {
    diagnostics.error(
        "in-future", notice.at,
        fmt::format("the notice is of {}, and today is {}", to_numeric(*notice.date), to_numeric(today)),
        "record it when it has been given");
  }
}

void check_records(const Register& all, const AgreementSource& agreement, const Date& today,
                   Diagnostics& diagnostics) {
  for (const Decision& decision : all.records.decisions) check_decision(all, decision, today, diagnostics);
  for (const SignatureRecord& signature : all.records.signatures) {
    check_signature(all, signature, today, diagnostics);
  }
  for (const NoticeRecord& notice : all.records.notices) {
    check_notice(agreement, notice, today, diagnostics);
  }
}

}  // namespace sopimus
