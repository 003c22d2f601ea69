#include "cli/verification.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "base/digest.h"
#include "base/text.h"
#include "seal/verify_in_jail.h"

namespace sopimus {

namespace {

constexpr std::size_t kLargestReturned = std::size_t{128} << 20U;
constexpr std::size_t kMostCertificates = 10'000;
constexpr std::size_t kLargestCertificates = std::size_t{16} << 20U;  // a state's whole list is less

/// A file that came back: larger than what an agreement holds, as it may have hundreds of pages.
std::string read_returned(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::exists(path, error)) {
    throw Failure("there is no file '" + path + "'", "look at its name and folder");
  }
  const auto size =
      std::filesystem::is_regular_file(path, error) ? std::filesystem::file_size(path, error) : 0;
  if (size > kLargestReturned)
    throw Failure("'" + path + "' is larger than 128 MB", "give one agreement's file");
  std::string bytes(size, '\0');
  std::ifstream in(path, std::ios::binary);
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!in || bytes.empty())
    throw Failure("'" + path + "' cannot be read", "look at what it is, and who may read it");
  return bytes;
}

std::vector<std::string> read_certificates(const std::string& folder) {
  if (folder.empty()) return {};
  std::error_code error;
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    const bool is_small = entry.is_regular_file(error) && entry.file_size(error) <= kLargestCertificates;
    if (is_small && names.size() < kMostCertificates) names.push_back(entry.path().string());
  }
  std::sort(names.begin(), names.end());
  std::vector<std::string> files;
  for (const std::string& name : names) {
    std::ifstream in(name, std::ios::binary);
    files.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  if (count_certificates(files) == 0) {
    throw Failure("there is no certificate in the folder '" + folder + "'",
                  "put the certificates that you trust there, as PEM or DER");
  }
  return files;
}

void verify_signatures(const Place& place, const std::string& path, const std::string& bytes,
                       std::vector<std::string> trusted, VerificationReport& report) {
  PdfQuestions questions;
  questions.trusted = std::move(trusted);
  questions.prepared_length = find_prepared(place, bytes).length;
  report.pdf = verify_pdf_in_jail(bytes, questions);
  if (report.pdf.is_encrypted)
    throw Failure("'" + path + "' is locked with a password", "ask for the file without it");
  if (report.pdf.was_stopped) {
    throw Failure("'" + path + "' cannot be read as a PDF: reading it was stopped", "ask for the file again");
  }
  if (!report.pdf.is_readable) {
    throw Failure("'" + path + "' cannot be read as a PDF: it is damaged", "ask for the file again");
  }
}

bool needs_a_look(const LaterChange& change) { return permission_of(change.kind) != Permission::Allowed; }

}  // namespace

bool VerificationReport::holds() const {
  const bool signatures_hold =
      std::all_of(pdf.signatures.begin(), pdf.signatures.end(), [&](const SignatureVerdict& verdict) {
        const bool is_trusted = !asks_trust || verdict.trust == SignatureVerdict::Trust::Trusted;
        return verdict.is_sound() && is_trusted &&
               std::none_of(verdict.later.begin(), verdict.later.end(), needs_a_look);
      });
  if (edition.kind == EditionAnswer::Kind::NotAsked) return !pdf.signatures.empty() && signatures_hold;
  return edition.kind == EditionAnswer::Kind::Same && !edition.words.has_additions() && signatures_hold &&
         std::none_of(pdf.since_prepared.begin(), pdf.since_prepared.end(), needs_a_look);
}

VerificationReport verify_file(const Place& place, const std::string& path, const std::string& edition,
                               const std::string& trust_folder) {
  const std::string bytes = read_returned(path);
  std::vector<std::string> trusted = read_certificates(trust_folder);
  VerificationReport report;
  report.file = path;
  report.length = bytes.size();
  report.sha256 = sha256_hex(bytes);
  report.asks_trust = !trusted.empty();
  report.is_pdf = bytes.substr(0, 1024).find("%PDF-") != std::string::npos;
  const bool is_zip = bytes.starts_with("PK\x03\x04");
  const bool is_old_word = bytes.starts_with("\xD0\xCF\x11\xE0");  // read_docx says what to do with it
  if (!report.is_pdf && !is_zip && !is_old_word) {
    throw Failure("'" + path + "' is neither a PDF nor a Word file",
                  "give the file that came back, as .pdf or .docx");
  }
  if (report.is_pdf) verify_signatures(place, path, bytes, std::move(trusted), report);
  answer_edition(place, bytes, edition, report);
  return report;
}

}  // namespace sopimus
