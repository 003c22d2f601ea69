// Signed files of other projects, sound and forged, against what those projects say of them. They are none of
// this project: SOPIMUS_SIGNED_CORPUS names their folder, and without it the test is skipped.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "seal/verify_in_jail.h"

namespace sopimus {
namespace {

using Fault = SignatureFault;
using Change = LaterChange::Kind;

struct Expected {
  std::string field;
  bool is_intact = true;
  std::vector<Fault> faults{};
  std::vector<Change> later{};
};

/// File → its signatures, as its INDEX.tsv tells.
const std::map<std::string, std::vector<Expected>>& expectations() {
  static const std::map<std::string, std::vector<Expected>> kAll = {
      {"dss-signed-original.pdf", {{"Signature1"}}},
      {"dss-signed-corrupted.pdf", {{"Signature1", false, {Fault::FileDamaged, Fault::RangeOutside}}}},
      {"dss-signed-out-of-byteRange.pdf", {{"Signature1", false, {Fault::RangeOutside}}}},
      {"dss-signed-added-page.pdf", {{"Signature1", true, {Fault::ChangedSince}, {Change::PageAdded}}}},
      {"dss-shadow-replace.pdf",
       {{"Signature2", true, {Fault::ChangedSince}, {Change::MetadataChanged, Change::FieldChanged}}}},
      {"dss-spoofing-replaced-reason.pdf",
       {{"Signature1", true, {Fault::DictionaryChanged, Fault::ChangedSince}, {Change::SignatureChanged}}}},
      {"dss-byterange-overlap.pdf",
       {{"Signature1", true, {}, {Change::SignatureAdded}},
        {"Signature2", false, {Fault::RangeLeavesOutMore, Fault::ContentChanged}}}},
      {"dss-two-sigs-incsave.pdf", {{"Signature1", true, {}, {Change::SignatureAdded}}, {"Signature2"}}},
      {"dss-two-sigs-first-edited.pdf",
       {{"Signature1", true, {}, {Change::SignatureAdded}},
        {"Signature2", false, {Fault::RangeLeavesOutMore, Fault::ContentChanged}}}},
      {"dss-pades-ltv.pdf",
       {{"Signature1", true, {}, {Change::ValidationDataAdded, Change::TimeStampAdded}},
        {"Signature2", true, {}, {Change::ValidationDataAdded, Change::TimeStampAdded}},
        {"Signature3"}}},
      {"dss-no-certificates.pdf", {{"Signature1", true, {Fault::NoCertificate}}}},
      {"dss-annot-added.pdf", {{"Signature2", true, {}, {Change::MetadataChanged, Change::AnnotationAdded}}}},
      {"dss-double-signer-info.pdf", {{"Signature1", false, {Fault::SeveralSigners}}}},
      {"pyhanko-signed-twice.pdf",
       {{"Sig2", true, {}, {Change::MetadataChanged, Change::SignatureAdded}}, {"Sig1"}}},
      {"pyhanko-tail-uncovered.pdf", {{"Sig1", true, {Fault::RangeEndsEarly}}}},
      {"pyhanko-form-update-ok.pdf",
       {{"Sig1", true, {}, {Change::MetadataChanged, Change::SignatureAdded}}, {"Sig2"}}},
      {"pyhanko-pades-lta.pdf",
       {{"Sig1", true, {}, {Change::ValidationDataAdded, Change::TimeStampAdded}},
        {"Timestamp-977301ad-bec9-4cae-a0cd-f6a674c6e465", true, {}, {Change::ValidationDataAdded}}}},
  };
  return kAll;
}

std::vector<Change> kinds_of(const std::vector<LaterChange>& changes) {
  std::vector<Change> kinds;
  for (const LaterChange& change : changes) {
    if (std::find(kinds.begin(), kinds.end(), change.kind) == kinds.end()) kinds.push_back(change.kind);
  }
  return kinds;
}

class SignedCorpus : public testing::Test {
 protected:
  void SetUp() override {
    const char* folder = std::getenv("SOPIMUS_SIGNED_CORPUS");
    if (folder == nullptr) GTEST_SKIP() << "SOPIMUS_SIGNED_CORPUS names no folder";
    folder_ = folder;
  }
  std::string read(const std::string& name) const {
    std::ifstream in(folder_ + "/" + name, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
  }
  std::string folder_;
};

TEST_F(SignedCorpus, IsJudgedAsItsIndexSays) {
  for (const auto& [name, expected] : expectations()) {
    SCOPED_TRACE(name);
    const SignedPdf pdf = verify_pdf_in_jail(read(name), {});
    EXPECT_TRUE(pdf.is_readable);
    ASSERT_EQ(pdf.signatures.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
      const SignatureVerdict& verdict = pdf.signatures[i];
      SCOPED_TRACE(verdict.field);
      EXPECT_EQ(verdict.field, expected[i].field);
      EXPECT_EQ(verdict.is_intact, expected[i].is_intact);
      EXPECT_EQ(verdict.faults, expected[i].faults);
      EXPECT_EQ(kinds_of(verdict.later), expected[i].later);
    }
  }
}

TEST_F(SignedCorpus, HasNoFileThatIsNotExpected) {
  for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(".pdf")) {
      EXPECT_TRUE(expectations().contains(name)) << name;
    }
  }
}

TEST_F(SignedCorpus, TimeStampsStateTheTime) {
  const SignedPdf pdf = verify_pdf(read("dss-pades-ltv.pdf"), {});
  ASSERT_EQ(pdf.signatures.size(), 3U);
  EXPECT_EQ(pdf.signatures[1].stamped_time, "2024-07-31T09:31:39Z");
  EXPECT_TRUE(pdf.signatures[1].is_time_stamp);
  const SignedPdf signed_twice = verify_pdf(read("pyhanko-signed-twice.pdf"), {});
  EXPECT_EQ(signed_twice.signatures.front().stamped_time, "2021-01-04T19:11:26Z");
}

}  // namespace
}  // namespace sopimus
