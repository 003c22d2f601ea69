// What may follow a signature and what may not: each row is a signed file and one update of it.

#include <gtest/gtest.h>

#include <algorithm>

#include "seal/signed_pdf.h"
#include "support/sign_pdf.h"

namespace sopimus {
namespace {

using Change = LaterChange::Kind;
using Fault = SignatureFault;

std::string signed_once() {
  static const std::string kFile = with_signature(make_test_pdf(3), "field_1", TestSigner("Johtaja A"));
  return kFile;
}

/// `text` with the first `from` made `to`.
std::string edited(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos) throw std::logic_error("no " + from + " in " + text);
  return text.replace(at, from.size(), to);
}

std::string now(int object) { return object_text(signed_once(), object); }

std::string stream(const std::string& dictionary, const std::string& data) {
  return "<<" + dictionary + "/Length " + std::to_string(data.size()) + ">>\nstream\n" + data + "\nendstream";
}

struct Row {
  std::string what;
  std::map<int, std::string> objects;
  std::vector<LaterChange> changes;
  std::string trailer{};
};

std::vector<Row> allowed_rows() {
  return {
      {"nothing", {}, {}},
      {"an object that nothing refers to", {{60, "<</Anything true>>"}}, {}},
      {"metadata", {{9, "<</Title(Toinen)>>"}}, {{Change::MetadataChanged, ""}}},
      {"XMP",
       {{1, edited(now(1), ">>", "/Metadata 61 0 R>>")}, {61, stream("/Type/Metadata", "<x/>")}},
       {{Change::MetadataChanged, ""}}},
      {"DSS",
       {{1, edited(now(1), ">>", "/DSS 61 0 R>>")}, {61, "<</Certs[62 0 R]>>"}, {62, stream("", "0")}},
       {{Change::ValidationDataAdded, ""}}},
      {"DSS with extensions",
       {{1, edited(now(1), ">>", "/DSS<</Certs[62 0 R]>>/Extensions<</ADBE<</BaseVersion/1.7>>>>>>")},
        {62, stream("", "0")}},
       {{Change::ValidationDataAdded, ""}}},
      {"a filled field",
       {{10, edited(edited(now(10), "(12)", "(6)"), "11 0 R", "61 0 R")},
        {61, stream("/Subtype/Form/BBox[0 0 1 1]", "")}},
       {{Change::FieldFilled, "text_1"}}},
      {"a filled field that keeps its look's number",
       {{10, edited(now(10), "(12)", "(6)")}, {11, stream("/Subtype/Form/BBox[0 0 1 1]", "")}},
       {{Change::FieldFilled, "text_1"}}},
      {"a signature that empties its field's old look, as poppler makes it",
       {{21, edited(edited(now(21), "41 0 R>>", "61 0 R>>/V 62 0 R"), "/F 132", "/F 132/AS/N/M(D:2026)")},
        {41, stream("/Subtype/Form/BBox[0 0 1 1]", "")},
        {61, stream("/Subtype/Form/BBox[0 0 1 1]", "")},
        {62, "<</Type/Sig>>"}},
       {{Change::SignatureAdded, "field_2"}}},
      {"an object without users replaced", {{60, "<<>>"}}, {}},
  };
}

std::vector<Row> told_rows() {
  const std::string note =
      "<</Type/Annot/Subtype/FreeText/Rect[70 690 300 720]/Contents(6)/AP<</N 62 0 R>>>>";
  const std::string look = stream("/Subtype/Form/BBox[0 0 1 1]", "");
  return {
      {"an annotation",
       {{3, edited(now(3), "12 0 R]", "12 0 R 61 0 R]")}, {61, note}, {62, look}},
       {{Change::AnnotationAdded, "1"}}},
      {"an annotation written into the page",
       {{3, edited(now(3), "12 0 R]", "12 0 R<</Subtype/Square/Rect[0 0 9 9]>>]")}},
       {{Change::AnnotationAdded, "1"}}},
  };
}

std::vector<Row> forbidden_rows() {
  const std::string six = stream("", "BT /F0 12 Tf 70 700 Td (Irtisanomisaika on 6 kuukautta.) Tj ET");
  const std::string sig = "<</Type/Annot/Subtype/Widget/FT/Sig/T(new)/Rect[0 0 0 0]>>";
  return {
      {"other contents", {{5, six}}, {{Change::PageChanged, "1"}}},
      {"another contents object",
       {{3, edited(now(3), "5 0 R", "61 0 R")}, {61, six}},
       {{Change::PageChanged, "1"}}},
      {"a font", {{7, "<</Type/Font/Subtype/Type1/BaseFont/Courier>>"}}, {{Change::PageChanged, "1"}}},
      {"other resources", {{4, edited(now(4), "<</F0 7 0 R>>", "<<>>")}}, {{Change::PageChanged, "2"}}},
      {"a page added",
       {{2, "<</Type/Pages/Kids[3 0 R 61 0 R 4 0 R]/Count 3>>"}, {61, "<</Type/Page/Parent 2 0 R>>"}},
       {{Change::PageAdded, "2"}}},
      {"a page removed", {{2, "<</Type/Pages/Kids[4 0 R]/Count 1>>"}}, {{Change::PageRemoved, "1"}}},
      {"pages in another order",
       {{2, "<</Type/Pages/Kids[4 0 R 3 0 R]/Count 2>>"}},
       {{Change::PageChanged, "1"}, {Change::PageChanged, "2"}}},
      {"a turned page",
       {{2, "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2/Rotate 90>>"}},
       {{Change::PageChanged, "1"}}},
      {"an annotation changed",
       {{12, edited(now(12), "90 520", "590 820")}},
       {{Change::AnnotationChanged, "1"}}},
      {"an annotation removed", {{3, edited(now(3), " 12 0 R", "")}}, {{Change::AnnotationChanged, "1"}}},
      {"a field's look without its value",
       {{11, stream("/Subtype/Form/BBox[0 0 1 1]", "")}},
       {{Change::FieldChanged, "text_1"}}},
      {"a field moved", {{10, edited(now(10), "70 600", "170 600")}}, {{Change::FieldChanged, "text_1"}}},
      {"a filled field whose look takes the page's contents",
       {{10, edited(edited(now(10), "(12)", "(6)"), "11 0 R", "5 0 R")}, {5, six}},
       {{Change::FieldFilled, "text_1"}, {Change::PageChanged, "1"}}},
      {"a field removed", {{8, edited(now(8), "10 0 R ", "")}}, {{Change::FieldChanged, "text_1"}}},
      {"an empty field added",
       {{8, edited(now(8), "10 0 R ", "10 0 R 61 0 R ")}, {61, sig}},
       {{Change::FieldAdded, "new"}}},
      {"the look of the signature",
       {{40, stream("/Subtype/Form/BBox[0 0 1 1]", "")}},
       {{Change::PageChanged, "2"}}},
      {"the place of the signature",
       {{20, edited(now(20), "/Rect[70", "/Rect[90")}},
       {{Change::FieldChanged, "field_1"}}},
      {"the signature's reason",
       {{100, edited(now(100), "/Type/Sig", "/Type/Sig/Reason(Ei)")}},
       {{Change::SignatureChanged, "field_1"}}},
      {"the signature taken away",
       {{20, edited(now(20), "/V 100 0 R", "")}},
       {{Change::SignatureChanged, "field_1"}}},
      {"a script at opening",
       {{1, edited(now(1), ">>", "/OpenAction<</S/JavaScript/JS(x)>>>>")}},
       {{Change::CatalogChanged, "OpenAction"}}},
      {"a file attached",
       {{1, edited(now(1), ">>", "/Names<</EmbeddedFiles<<>>>>>>")}},
       {{Change::CatalogChanged, "Names/EmbeddedFiles"}}},
      {"another language", {{1, edited(now(1), ">>", "/Lang(sv)>>")}}, {{Change::CatalogChanged, "Lang"}}},
      {"an XFA form",
       {{8, edited(now(8), "/SigFlags", "/XFA()/SigFlags")}},
       {{Change::CatalogChanged, "AcroForm/XFA"}}},
      {"another catalog", {{61, now(1)}}, {{Change::CatalogChanged, "Root"}}, "/Root 61 0 R"},
      {"metadata that takes the page's contents",
       {{5, six}},
       {{Change::MetadataChanged, ""}, {Change::PageChanged, "1"}},
       "/Info 5 0 R"},
      {"DSS that takes the page's contents",
       {{1, edited(now(1), ">>", "/DSS<</Certs[5 0 R]>>>>")}, {5, six}},
       {{Change::ValidationDataAdded, ""}, {Change::PageChanged, "1"}}},
      {"DSS that takes the page tree",
       {{1, edited(now(1), ">>", "/DSS 2 0 R>>")}, {2, "<</Type/Pages/Kids[3 0 R]/Count 1>>"}},
       {{Change::ValidationDataAdded, ""}, {Change::PageRemoved, "2"}}},
  };
}

SignatureVerdict first_verdict(const Row& row) {
  const std::string bytes =
      row.what == "nothing" ? signed_once() : with_update(signed_once(), row.objects, row.trailer);
  const SignedPdf pdf = verify_pdf(bytes, {});
  if (pdf.signatures.empty()) throw std::logic_error("no signature: " + row.what);
  return pdf.signatures.front();
}

void expect_changes(const std::vector<Row>& rows, bool is_sound) {
  for (const Row& row : rows) {
    SCOPED_TRACE(row.what);
    const SignatureVerdict verdict = first_verdict(row);
    EXPECT_TRUE(verdict.is_intact);
    EXPECT_EQ(verdict.is_sound(), is_sound);
    EXPECT_EQ(verdict.later, row.changes);
    for (const LaterChange& change : verdict.later) {
      if (!(verdict.later == row.changes))
        ADD_FAILURE() << static_cast<int>(change.kind) << " " << change.where;
    }
  }
}

TEST(LaterChanges, AllowWhatServesTheSignature) { expect_changes(allowed_rows(), true); }
TEST(LaterChanges, AreToldWhenTheyMayHideText) {
  for (const Row& row : told_rows()) EXPECT_EQ(permission_of(row.changes.front().kind), Permission::Told);
  expect_changes(told_rows(), true);
}
TEST(LaterChanges, ForbidTheRest) { expect_changes(forbidden_rows(), false); }

TEST(LaterChanges, OtherSignaturesMayFollow) {
  std::string bytes = signed_once();
  bytes = with_signature(bytes, "field_2", TestSigner("Johtaja B"), "ETSI.CAdES.detached");
  bytes = with_signature(bytes, "field_3", TestSigner("Johtaja C"));
  const SignedPdf pdf = verify_pdf(bytes, {});
  ASSERT_EQ(pdf.signatures.size(), 3U);
  for (const SignatureVerdict& verdict : pdf.signatures) EXPECT_TRUE(verdict.is_sound()) << verdict.field;
  const std::vector<LaterChange> two = {{Change::SignatureAdded, "field_2"},
                                        {Change::SignatureAdded, "field_3"}};
  EXPECT_EQ(pdf.signatures[0].later, two);
  EXPECT_TRUE(pdf.empty_fields.empty());
}

TEST(LaterChanges, AChangeBetweenTwoSignaturesBreaksOnlyTheFirst) {
  const std::string six = stream("", "BT /F0 12 Tf 70 700 Td (6) Tj ET");
  const std::string bytes =
      with_signature(with_update(signed_once(), {{5, six}}), "field_2", TestSigner("Johtaja B"));
  const SignedPdf pdf = verify_pdf(bytes, {});
  ASSERT_EQ(pdf.signatures.size(), 2U);
  EXPECT_FALSE(pdf.signatures[0].is_sound());
  EXPECT_TRUE(pdf.signatures[1].is_sound());
}

TEST(LaterChanges, ACertifiedFileMayForbidMore) {
  std::string bytes = make_test_pdf(2);
  std::string catalog = object_text(bytes, 1);
  catalog.insert(catalog.size() - 2, "/Perms<</DocMDP 60 0 R>>");
  bytes = with_update(
      bytes,
      {{1, catalog}, {60, "<</Type/Sig/Reference[<</TransformMethod/DocMDP/TransformParams<</P 1>>>>]>>"}});
  bytes = with_signature(bytes, "field_1", TestSigner("Johtaja A"));
  EXPECT_TRUE(verify_pdf(bytes, {}).signatures.front().is_sound());
  bytes = with_signature(bytes, "field_2", TestSigner("Johtaja B"));
  const SignatureVerdict verdict = verify_pdf(bytes, {}).signatures.front();
  EXPECT_EQ(verdict.later.back().kind, Change::NotPermitted);
  EXPECT_FALSE(verdict.is_sound());
}

TEST(LaterChanges, SayWhatWasDoneToAPreparedFile) {
  const std::string prepared = make_test_pdf(2);
  PdfQuestions questions;
  questions.prepared_length = prepared.size();
  EXPECT_TRUE(verify_pdf(prepared, questions).since_prepared.empty());
  const SignedPdf pdf = verify_pdf(with_signature(prepared, "field_1", TestSigner("Johtaja A")), questions);
  const std::vector<LaterChange> one = {{Change::SignatureAdded, "field_1"}};
  EXPECT_EQ(pdf.since_prepared, one);
}

}  // namespace
}  // namespace sopimus
