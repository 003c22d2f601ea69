// What verify finds, in the form of templates/schema/verify.schema.json.

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "cli/verification.h"

namespace sopimus {

namespace {

using Json = nlohmann::ordered_json;

/// Texts of the file may be anything; JSON is UTF-8.
std::string valid(const std::string& text) { return find_invalid_utf8(text) ? std::string("?") : text; }

Json to_json(const std::optional<Certificate>& certificate) {
  if (!certificate) return nullptr;
  return {{"name", valid(certificate->common_name)}, {"subject", valid(certificate->subject)},
          {"issuer", valid(certificate->issuer)},    {"serial", certificate->serial},
          {"sha256", certificate->sha256},           {"valid_from", certificate->valid_from},
          {"valid_to", certificate->valid_to}};
}

const char* to_word(Permission permission) {
  if (permission == Permission::Allowed) return "allowed";
  return permission == Permission::Told ? "look" : "not-allowed";
}

const char* to_word(SignatureVerdict::Trust trust) {
  if (trust == SignatureVerdict::Trust::NotAsked) return "not-asked";
  return trust == SignatureVerdict::Trust::Trusted ? "trusted" : "not-trusted";
}

const char* to_word(EditionAnswer::Kind kind) {
  switch (kind) {
    case EditionAnswer::Kind::Same:
      return "same";
    case EditionAnswer::Kind::Differs:
      return "differs";
    case EditionAnswer::Kind::Unread:
      return "unread";
    default:
      return "not-asked";
  }
}

const char* to_word(EditionAnswer::NamedBy by) {
  switch (by) {
    case EditionAnswer::NamedBy::Option:
      return "option";
    case EditionAnswer::NamedBy::Record:
      return "record";
    case EditionAnswer::NamedBy::File:
      return "file";
    default:
      return "nobody";
  }
}

Json to_json(const std::vector<LaterChange>& changes) {
  Json list = Json::array();
  for (const LaterChange& change : changes) {
    list.push_back({{"kind", to_code(change.kind)},
                    {"where", valid(change.where)},
                    {"permission", to_word(permission_of(change.kind))}});
  }
  return list;
}

Json to_json(const VerificationReport& report, const SignatureVerdict& verdict) {
  Json faults = Json::array();
  for (const SignatureFault fault : verdict.faults) faults.push_back(to_code(fault));
  const bool is_stamped = !verdict.stamped_time.empty();
  const auto owner = report.owners.find(verdict.field);
  const bool is_known = owner != report.owners.end();
  return {{"field", valid(verdict.field)},
          {"kind", verdict.is_time_stamp ? "time-stamp" : "signature"},
          {"party", is_known ? owner->second.party : ""},
          {"role", is_known ? owner->second.role : ""},
          {"sound", verdict.is_sound()},
          {"intact", verdict.is_intact},
          {"faults", std::move(faults)},
          {"covered_bytes", verdict.covered},
          {"covers_whole_file", verdict.covered == report.length},
          {"form", valid(verdict.form)},
          {"digest", verdict.digest},
          {"signer", to_json(verdict.signer)},
          {"time", is_stamped ? verdict.stamped_time : verdict.claimed_time},
          {"time_from", is_stamped                     ? "time-stamp"
                        : verdict.claimed_time.empty() ? ""
                                                       : "signer"},
          {"time_stamp_authority", to_json(verdict.stamp_authority)},
          {"time_stamp_broken", verdict.has_broken_stamp},
          {"trust", to_word(verdict.trust)},
          {"trust_reason", verdict.trust_reason},
          {"later_changes", to_json(verdict.later)}};
}

Json to_json(const WordCheck& words) {
  Json list = Json::array();
  for (const WordDifference& difference : words.differences) {
    list.push_back({{"document", difference.document},
                    {"clause", difference.clause},
                    {"heading", difference.heading},
                    {"page", difference.page},
                    {"expected", difference.expected},
                    {"found", difference.found}});
  }
  return list;
}

Json to_json(const EditionAnswer& answer) {
  Json documents = Json::array();
  for (const DocumentFingerprint& text : answer.texts) {
    documents.push_back(
        {{"document", text.document}, {"language", text.language}, {"fingerprint", text.fingerprint}});
  }
  return {{"text", to_word(answer.kind)},
          {"edition", valid(answer.edition)},
          {"named_by", to_word(answer.named_by)},
          {"by", answer.by_bytes ? "bytes"
                 : answer.kind == EditionAnswer::Kind::Same || answer.kind == EditionAnswer::Kind::Differs
                     ? "words"
                     : ""},
          {"record", answer.record},
          {"documents", std::move(documents)},
          {"difference_count", answer.words.count},
          {"differences", to_json(answer.words)},
          {"added_pages", answer.words.added_pages},
          {"stamps", answer.words.stamps},
          {"reason", valid(answer.reason)}};
}

}  // namespace

std::string to_json_text(const VerificationReport& report) {
  Json signatures = Json::array();
  for (const SignatureVerdict& verdict : report.pdf.signatures)
    signatures.push_back(to_json(report, verdict));
  Json fields = Json::array();
  for (const std::string& field : report.pdf.empty_fields) fields.push_back(valid(field));
  const Json json = {{"version", 1},
                     {"file", valid(report.file)},
                     {"length", report.length},
                     {"sha256", report.sha256},
                     {"form", report.is_pdf ? "pdf" : "docx"},
                     {"holds", report.holds()},
                     {"signatures", std::move(signatures)},
                     {"empty_fields", std::move(fields)},
                     {"changes_since_prepared", to_json(report.pdf.since_prepared)},
                     {"edition", to_json(report.edition)}};
  return json.dump(2) + "\n";
}

}  // namespace sopimus
