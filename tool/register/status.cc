#include "register/status.h"

#include <algorithm>

namespace sopimus {

namespace {

void add_missing(const PartyStanding& party, bool is_signed_too, std::vector<MissingStep>& missing) {
  using Kind = MissingStep::Kind;
  if (party.body.empty()) missing.push_back({Kind::Body, party.party, {}});
  if (!party.body.empty() && party.approval == nullptr) {
    missing.push_back({Kind::Approval, party.party, party.body});
  }
  if (!is_signed_too) return;
  if (party.signatures.empty()) missing.push_back({Kind::Signatory, party.party, {}});
  for (const SignatureStanding& signature : party.signatures) {
    if (!signature.date) missing.push_back({Kind::Signature, party.party, signature.role});
  }
}

std::vector<MissingStep> missing_of(const DocumentStanding& standing, const Date& day) {
  std::vector<MissingStep> missing;
  if (standing.in_force_since) return missing;
  const bool is_signed_too = standing.entry.rule == EntryIntoForce::Rule::ApprovedAndSigned;
  for (const PartyStanding& party : standing.parties) add_missing(party, is_signed_too, missing);
  const DocumentSource* document = standing.edition->agreement.find_document(standing.document);
  for (const std::optional<Date>& wanted : {document->validity.from, standing.entry.date}) {
    if (wanted && day < *wanted) missing.push_back({MissingStep::Kind::Day, {}, to_iso(*wanted)});
  }
  return missing;
}

}  // namespace

AgreementStatus status_of(const Register& all, const EditionFacts& edition, const Date& day) {
  AgreementStatus status{day, &edition, {}};
  for (const DocumentSource& source : edition.agreement.documents) {
    const std::string& id = source.id.text;
    if (text_of(edition, id).empty()) continue;
    DocumentStatus document;
    document.standing = standing_of(all, edition, id, day);
    document.missing = missing_of(document.standing, day);
    document.in_force = find_last_in_force(all, id, day);
    if (document.in_force && document.in_force->last_day && *document.in_force->last_day < day) {
      document.expired_on = document.in_force->last_day;
      document.in_force.reset();
    }
    status.documents.push_back(std::move(document));
  }
  return status;
}

}  // namespace sopimus
