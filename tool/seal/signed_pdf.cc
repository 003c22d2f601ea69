#include "seal/signed_pdf.h"

#include <algorithm>
#include <memory>

#include "seal/byte_range.h"
#include "seal/cms_message.h"
#include "seal/form_fields.h"
#include "seal/later_changes.h"
#include "seal/page_review.h"

namespace sopimus {

namespace {

/// "2022-02-11T12:72:04Z" of "D:20220211127204+03'00'"; the offset is kept as it is written: "…+03:00".
std::string to_iso_time(const std::string& date) {
  std::string digits;
  std::size_t at = date.starts_with("D:") ? 2 : 0;
  while (at < date.size() && digits.size() < 14 && date[at] >= '0' && date[at] <= '9')
    digits.push_back(date[at++]);
  if (digits.size() != 14) return {};
  std::string zone = "Z";
  if (at + 2 < date.size() && (date[at] == '+' || date[at] == '-')) {
    const std::string minutes = at + 5 < date.size() ? date.substr(at + 4, 2) : "00";
    zone = date.substr(at, 3) + ":" + minutes;
    const std::string numbers = zone.substr(1, 2) + minutes;
    if (!std::all_of(numbers.begin(), numbers.end(), [](char c) { return c >= '0' && c <= '9'; })) return {};
  }
  return digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2) + "T" +
         digits.substr(8, 2) + ":" + digits.substr(10, 2) + ":" + digits.substr(12, 2) + zone;
}

class Verification {
 public:
  Verification(const PdfRevisions& file, const PdfView& newest, const std::vector<std::string>& trusted)
      : file_(file), newest_(newest), trusted_(trusted) {}

  SignatureVerdict verify(const FoundSignature& signature) {
    SignatureVerdict verdict;
    verdict.field = signature.field;
    if (const PdfValue* form = signature.dictionary.find("SubFilter")) verdict.form = form->text;
    verdict.is_time_stamp = verdict.form == "ETSI.RFC3161";
    if (const PdfValue* date = signature.dictionary.find("M"))
      verdict.claimed_time = to_iso_time(to_text(*date));
    if (file_.is_damaged()) verdict.faults.push_back(SignatureFault::FileDamaged);
    const SignedBytes bytes = signed_bytes_of(file_, signature);
    verdict.covered = bytes.end;
    verdict.faults.insert(verdict.faults.end(), bytes.faults.begin(), bytes.faults.end());
    verify_content(signature, bytes, verdict);
    if (signature.later == FoundSignature::Later::Changed)
      verdict.faults.push_back(SignatureFault::DictionaryChanged);
    if (signature.later == FoundSignature::Later::Removed) verdict.faults.push_back(SignatureFault::Removed);
    review_later(bytes, verdict);
    return verdict;
  }

  /// What was done to the file since it had this length.
  std::vector<LaterChange> changes_since(std::size_t length) {
    const auto view = file_.is_damaged() ? std::nullopt : file_.view_at(length);
    if (!view) return {{LaterChange::Kind::CatalogChanged, "Root"}};
    if (view->sections() == newest_.sections()) return {};
    if (!references_) references_ = std::make_unique<ReferenceIndex>(newest_);
    return later_changes(*view, newest_, *references_);
  }

 private:
  void verify_content(const FoundSignature& signature, const SignedBytes& bytes, SignatureVerdict& verdict) {
    const PdfValue* contents = signature.dictionary.find("Contents");
    if (contents == nullptr || !contents->is(PdfValue::Kind::String)) {
      verdict.faults.push_back(SignatureFault::NoSignatureData);
      return;
    }
    if (bytes.end == 0) return;
    const std::string content = std::string(bytes.before).append(bytes.after);
    if (verdict.is_time_stamp) {
      verify_document_stamp(contents->text, content, trusted_, verdict);
    } else if (verdict.form == "adbe.pkcs7.detached" || verdict.form == "ETSI.CAdES.detached") {
      verify_message(contents->text, content, trusted_, verdict);
    } else {
      verdict.faults.push_back(SignatureFault::UnknownForm);
    }
  }

  /// What was signed is the file cut where the range ends, whatever the newest revision says came before it.
  void review_later(const SignedBytes& bytes, SignatureVerdict& verdict) {
    if (!bytes.faults.empty() || file_.is_damaged()) return;  // then nobody knows what was signed
    verdict.later = changes_since(bytes.end);
    const bool is_forbidden = std::any_of(
        verdict.later.begin(), verdict.later.end(),
        [](const LaterChange& change) { return permission_of(change.kind) == Permission::Forbidden; });
    if (is_forbidden) verdict.faults.push_back(SignatureFault::ChangedSince);
  }

  const PdfRevisions& file_;
  const PdfView& newest_;
  TrustStore trusted_;
  std::unique_ptr<ReferenceIndex> references_;
};

std::string information_of(const PdfView& view, std::string_view key) {
  const PdfValue value = view.resolve(view.resolve(view.trailer(), "Info"), key);
  return value.is(PdfValue::Kind::String) ? to_text(value) : std::string();
}

}  // namespace

SignedPdf verify_pdf(std::string_view bytes, const PdfQuestions& questions) {
  SignedPdf result;
  const PdfRevisions file(bytes);
  const auto newest = file.newest();
  if (!newest) return result;
  result.is_encrypted = newest->trailer().find("Encrypt") != nullptr;
  if (result.is_encrypted) return result;
  result.pages = list_pages(*newest).size();
  result.edition = information_of(*newest, "SopimusEdition");
  result.fingerprint = information_of(*newest, "SopimusFingerprint");
  Verification verification(file, *newest, questions.trusted);
  for (const FoundSignature& signature : list_signatures(*newest)) {
    result.signatures.push_back(verification.verify(signature));
  }
  if (questions.prepared_length > 0)
    result.since_prepared = verification.changes_since(questions.prepared_length);
  for (const FormField& field : list_fields(*newest)) {
    if (field.type == "Sig" && newest->resolve(field.dictionary, "V").is(PdfValue::Kind::Null)) {
      result.empty_fields.push_back(field.name);
    }
  }
  result.is_readable = result.pages > 0 || !result.signatures.empty();
  return result;
}

}  // namespace sopimus
