// One signature: its bytes, its certificate, its range.

#include <gtest/gtest.h>

#include "seal/signed_pdf.h"
#include "support/sign_pdf.h"

namespace sopimus {
namespace {

using Fault = SignatureFault;

std::string signed_file() { return with_signature(make_test_pdf(1), "field_1", TestSigner("Johtaja A")); }

SignatureVerdict verdict_of(const std::string& bytes, const PdfQuestions& questions = {}) {
  const SignedPdf pdf = verify_pdf(bytes, questions);
  if (pdf.signatures.size() != 1)
    throw std::logic_error(std::to_string(pdf.signatures.size()) + " signatures");
  return pdf.signatures.front();
}

std::string replaced(std::string bytes, const std::string& from, const std::string& to) {
  const std::size_t at = bytes.rfind(from);
  if (at == std::string::npos) throw std::logic_error("no " + from);
  return bytes.replace(at, from.size(), to);
}

TEST(Signature, TellsWhoSignedWhen) {
  const SignatureVerdict verdict = verdict_of(signed_file());
  EXPECT_TRUE(verdict.is_sound());
  EXPECT_TRUE(verdict.is_intact);
  EXPECT_EQ(verdict.field, "field_1");
  EXPECT_EQ(verdict.covered, signed_file().size());
  EXPECT_EQ(verdict.form, "adbe.pkcs7.detached");
  EXPECT_EQ(verdict.digest, "SHA256");
  EXPECT_EQ(verdict.claimed_time, "2026-01-12T10:00:00Z");
  EXPECT_EQ(verdict.stamped_time, "");
  ASSERT_TRUE(verdict.signer);
  EXPECT_EQ(verdict.signer->common_name, "Johtaja A");
  EXPECT_EQ(verdict.signer->subject, "CN=Johtaja A");
  EXPECT_EQ(verdict.signer->issuer, "CN=Testin varmentaja");
  EXPECT_EQ(verdict.signer->serial, "03E9");
  EXPECT_EQ(verdict.signer->valid_to, "2035-12-31T23:59:59Z");
  EXPECT_EQ(verdict.trust, SignatureVerdict::Trust::NotAsked);
}

TEST(Signature, IsTrustedByWhatIsAskedWith) {
  PdfQuestions questions;
  questions.trusted = {TestSigner::authority_pem()};
  EXPECT_EQ(verdict_of(signed_file(), questions).trust, SignatureVerdict::Trust::Trusted);
  const std::string own = with_signature(make_test_pdf(1), "field_1", TestSigner("Joku", false));
  const SignatureVerdict verdict = verdict_of(own, questions);
  EXPECT_TRUE(verdict.is_sound());
  EXPECT_EQ(verdict.trust, SignatureVerdict::Trust::NotTrusted);
  EXPECT_FALSE(verdict.trust_reason.empty());
  EXPECT_EQ(count_certificates({TestSigner::authority_pem(), "none", ""}), 1U);
}

TEST(Signature, AnyChangedByteBreaksIt) {
  const std::string bytes = signed_file();
  const std::size_t hole = bytes.rfind("/Contents<") + 9;
  const std::size_t rest = bytes.find('>', hole) + 1;
  std::size_t told = 0;
  for (std::size_t at = 0; at < bytes.size(); at += 7) {
    if (at >= hole && at < rest) continue;
    std::string forged = bytes;
    forged[at] = static_cast<char>(forged[at] ^ 1);
    for (const SignatureVerdict& verdict : verify_pdf(forged, {}).signatures) {
      EXPECT_FALSE(verdict.is_sound()) << at;
      ++told;
    }
  }
  EXPECT_GT(told, 100U);
}

TEST(Signature, MustCoverAllButItself) {
  const std::string bytes = signed_file();
  const std::size_t range = bytes.rfind("/ByteRange[0 ") + 13;
  struct Case {
    std::string numbers;
    Fault fault;
  };
  const std::string first = bytes.substr(range, 10);
  const std::string second = bytes.substr(range + 11, 10);
  const std::string third = bytes.substr(range + 22, 10);
  for (const Case& each : std::vector<Case>{{"0000000001 " + second + " " + third, Fault::RangeLeavesOutMore},
                                            {first + " 9999999999 " + third, Fault::RangeOutside},
                                            {second + " " + first + " " + third, Fault::RangeOutside},
                                            {first + " " + second + " 0000000001", Fault::RangeEndsEarly},
                                            {first + " " + second + " 9999999999", Fault::RangeOutside},
                                            {first + " " + second + " x000000000", Fault::RangeMalformed}}) {
    std::string forged = bytes;
    forged.replace(range, each.numbers.size(), each.numbers);
    const SignedPdf pdf = verify_pdf(forged, {});
    if (each.fault == Fault::RangeMalformed && pdf.signatures.empty())
      continue;  // the dictionary is unreadable
    ASSERT_EQ(pdf.signatures.size(), 1U);
    const auto& faults = pdf.signatures.front().faults;
    EXPECT_NE(std::find(faults.begin(), faults.end(), each.fault), faults.end()) << each.numbers;
  }
  EXPECT_EQ(verdict_of(bytes + "\nmore").faults.front(), Fault::RangeFollowed);
  EXPECT_TRUE(verdict_of(bytes + "\n").is_sound());
}

TEST(Signature, OfAnotherFormIsNotVerified) {
  const std::string other =
      with_signature(make_test_pdf(1), "field_1", TestSigner("A"), "adbe.x509.rsa_sha1");
  EXPECT_EQ(verdict_of(other).faults, std::vector<Fault>{Fault::UnknownForm});
  const std::string stamp = with_signature(make_test_pdf(1), "field_1", TestSigner("A"), "ETSI.RFC3161");
  EXPECT_FALSE(verdict_of(stamp).is_sound());
}

TEST(Signature, OfABrokenFileIsNeverSound) {
  const SignatureVerdict verdict = verdict_of(replaced(signed_file(), "startxref\n", "startxref\n9"));
  EXPECT_EQ(verdict.faults.front(), Fault::FileDamaged);
}

/// The signatures of a broken file are named all the same, whatever kind its sections are of.
TEST(Signature, OfABrokenFileWithCrossReferenceStreamsIsNeverSound) {
  std::string bytes = signed_file();
  constexpr std::string_view kTrailer = "trailer\n<<";
  for (std::size_t at = bytes.find(kTrailer); at != std::string::npos; at = bytes.find(kTrailer)) {
    bytes.replace(at, kTrailer.size(), "90 0 obj<</Type/XRef");
  }
  const SignatureVerdict verdict = verdict_of(bytes);
  EXPECT_EQ(verdict.faults.front(), Fault::FileDamaged);
}

TEST(SignedPdf, ThatIsNoneIsNotReadable) {
  for (const std::string& bytes : {std::string(), std::string("%PDF-1.7\n"), std::string(5000, '<'),
                                   std::string(5000, '['), std::string("%PDF-1.7\nstartxref\n0\n%%EOF")}) {
    EXPECT_FALSE(verify_pdf(bytes, {}).is_readable);
  }
  const SignedPdf locked = verify_pdf(with_update(make_test_pdf(1), {}, "/Encrypt<<>>"), {});
  EXPECT_TRUE(locked.is_encrypted);
  EXPECT_FALSE(locked.is_readable);
}

TEST(SignedPdf, ListsTheFieldsThatAreEmpty) {
  const SignedPdf pdf = verify_pdf(with_signature(make_test_pdf(3), "field_2", TestSigner("A")), {});
  EXPECT_EQ(pdf.pages, 2U);
  const std::vector<std::string> open = {"field_1", "field_3"};
  EXPECT_EQ(pdf.empty_fields, open);
}

}  // namespace
}  // namespace sopimus
