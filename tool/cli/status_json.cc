#include <nlohmann/json.hpp>

#include "cli/status_parts.h"

namespace sopimus {

namespace {

using Json = nlohmann::ordered_json;

Json day_json(const std::optional<Date>& date) { return date ? Json(to_iso(*date)) : Json(); }

Json decision_json(const Decision& decision) {
  return {{"body", decision.body.text},
          {"edition", decision.edition.text},
          {"date", day_json(decision.date)},
          {"section", decision.section.text},
          {"outcome", name_of(*decision.outcome)},
          {"diary", decision.diary.text},
          {"file", decision.path}};
}

Json party_json(const PartyStanding& party) {
  Json signatures = Json::array();
  for (const SignatureStanding& signature : party.signatures) {
    signatures.push_back(
        {{"role", signature.role}, {"date", day_json(signature.date)}, {"how", signature.how}});
  }
  Json acts = Json::array();
  for (const Decision* act : party.acts) acts.push_back(decision_json(*act));
  return {{"party", party.party},
          {"body", party.body},
          {"acts", std::move(acts)},
          {"approval", party.approval == nullptr ? Json() : decision_json(*party.approval)},
          {"by_mandate", party.is_by_mandate},
          {"last_appeal_day", day_json(party.last_appeal_day)},
          {"other_text", party.other_text == nullptr ? Json() : decision_json(*party.other_text)},
          {"signatures", std::move(signatures)},
          {"notice", day_json(party.notice)},
          {"bound_until", day_json(party.bound_until)}};
}

const char* name_of_kind(MissingStep::Kind kind) {
  switch (kind) {
    case MissingStep::Kind::Approval:
      return "approval";
    case MissingStep::Kind::Body:
      return "body";
    case MissingStep::Kind::Signature:
      return "signature";
    case MissingStep::Kind::Signatory:
      return "signatory";
    case MissingStep::Kind::Day:
      return "day";
  }
  return "";
}

Json document_json(const DocumentStatus& document) {
  const DocumentStanding& standing = document.standing;
  Json texts = Json::array();
  for (const auto& [language, fingerprint] : standing.text) {
    texts.push_back({{"language", language}, {"fingerprint", fingerprint}});
  }
  Json parties = Json::array();
  for (const PartyStanding& party : standing.parties) parties.push_back(party_json(party));
  Json missing = Json::array();
  for (const MissingStep& step : document.missing) {
    missing.push_back({{"kind", name_of_kind(step.kind)}, {"party", step.party}, {"what", step.what}});
  }
  Json in_force;
  if (document.in_force) {
    in_force = {{"edition", document.in_force->edition->record.name},
                {"since", day_json(document.in_force->in_force_since)},
                {"last_day", day_json(document.in_force->last_day)},
                {"is_this_text", document.is_in_force()}};
  }
  return {{"document", standing.document},
          {"first_edition", standing.edition->record.name},
          {"texts", std::move(texts)},
          {"in_force_since", day_json(standing.in_force_since)},
          {"in_force", std::move(in_force)},
          {"expired_on", day_json(document.expired_on)},
          {"notice_months", standing.notice_months ? Json(*standing.notice_months) : Json()},
          {"missing", std::move(missing)},
          {"parties", std::move(parties)}};
}

}  // namespace

std::string to_status_json(const AgreementStatus& status, const std::vector<DueItem>& due) {
  Json documents = Json::array();
  for (const DocumentStatus& document : status.documents) documents.push_back(document_json(document));
  Json items = Json::array();
  for (const DueItem& item : due) {
    items.push_back({{"kind", item.kind},
                     {"document", item.document},
                     {"clause", item.clause},
                     {"id", item.id},
                     {"date", item.date},
                     {"text", item.text}});
  }
  return Json({{"edition", status.edition->record.name},
               {"day", to_iso(status.day)},
               {"documents", std::move(documents)},
               {"due", std::move(items)}})
             .dump(2) +
         "\n";
}

}  // namespace sopimus
