// verify --record: what was found of a file, for `status`.

#include <fmt/format.h>

#include <filesystem>

#include "base/file_tree.h"
#include "base/text.h"
#include "cli/agreement_at.h"
#include "cli/person.h"
#include "cli/recording.h"
#include "cli/verification.h"
#include "register/editions.h"
#include "source/verification_record.h"

namespace sopimus {

namespace {

Word yes_or_no(bool yes) { return {yes ? "yes" : "no"}; }

VerifiedSignature signature_of(const VerificationReport& report, const SignatureVerdict& verdict) {
  VerifiedSignature signature;
  signature.field.text = verdict.field;
  if (const auto owner = report.owners.find(verdict.field); owner != report.owners.end()) {
    signature.party.text = owner->second.party;
    signature.role.text = owner->second.role;
  }
  signature.sound = yes_or_no(verdict.is_sound());
  if (report.asks_trust) signature.trusted = yes_or_no(verdict.trust == SignatureVerdict::Trust::Trusted);
  const bool is_stamped = !verdict.stamped_time.empty();
  signature.time.text = is_stamped ? verdict.stamped_time : verdict.claimed_time;
  if (!signature.time.text.empty()) signature.time_from.text = is_stamped ? "time-stamp" : "signer";
  if (verdict.signer) signature.certificate.text = verdict.signer->sha256;
  return signature;
}

/// Names in the file may be anything; the record is XML.
std::string to_writable(const std::string& text) {
  std::string clean;
  if (find_invalid_utf8(text)) return "?";
  for (const char32_t c : to_code_points(text)) append_utf8(clean, c < U' ' || c >= 0xFFFE ? U'?' : c);
  return clean;
}

const char* to_word(EditionAnswer::Kind kind) {
  if (kind == EditionAnswer::Kind::Same) return "same";
  return kind == EditionAnswer::Kind::Differs ? "differs" : "unread";
}

VerificationRecord record_of(const VerificationReport& report) {
  VerificationRecord record;
  record.file.text = to_writable(std::filesystem::path(report.file).filename().string());
  record.length.text = std::to_string(report.length);
  record.sha256.text = report.sha256;
  record.date.text = to_iso(today());
  record.edition.text = report.edition.edition;
  record.text.text = to_word(report.edition.kind);
  if (report.edition.kind != EditionAnswer::Kind::Unread) {
    record.by.text = report.edition.by_bytes ? "bytes" : "words";
  }
  for (const DocumentFingerprint& text : report.edition.texts) {
    record.texts.push_back({{text.document}, {text.language}, {text.fingerprint}});
  }
  for (const SignatureVerdict& verdict : report.pdf.signatures) {
    VerifiedSignature signature = signature_of(report, verdict);
    signature.field.text = to_writable(signature.field.text);
    if (!verdict.is_time_stamp) record.signatures.push_back(std::move(signature));
  }
  return record;
}

/// The message of the commit is in the language of the agreement's home.
std::string message_of(const VerificationRecord& record) {
  std::size_t sound = 0;
  for (const VerifiedSignature& signature : record.signatures) sound += signature.sound.text == "yes" ? 1 : 0;
  return fmt::format("{}: tarkistettu, eheitä allekirjoituksia {}/{}\n\nEdition: {}\n{}", record.file.text,
                     sound, record.signatures.size(), record.edition.text, text_trailers(record.texts));
}

}  // namespace

std::string record_verification(const Place& place, const VerificationReport& report) {
  if (!parse_edition_name(report.edition.edition)) {
    throw Failure("no edition is known that '" + report.file + "' could be recorded for",
                  "name one with --edition TERM/frozen.N");
  }
  const std::shared_ptr<const Repository> repository = open_repository(place.folder);
  if (!repository) {
    throw Failure("'" + place.folder + "' is in no git repository to record in",
                  "name the agreement's folder with -C DIR");
  }
  VerificationRecord record = record_of(report);
  const std::string& name = report.edition.prepared_file;
  const std::string path =
      path_of_verification(record.edition.text, name.empty() ? record.file.text : name, record.sha256.text);
  if (const auto text = read_source(DiskTree(place.folder), path)) {
    Diagnostics ignored;  // a record that cannot be read is written again
    VerificationRecord before = read_verification_record(text, ignored);
    before.date = record.date;
    if (write_verification_record(before) == write_verification_record(record)) {
      return "recorded before: " + path + "\n";
    }
  }
  const std::string commit =
      commit_record(place, *repository, path, write_verification_record(record), message_of(record));
  return fmt::format("recorded: commit {}: {}\n", commit.substr(0, 7), path);
}

}  // namespace sopimus
