#include "pdf/write_pdf.h"

#include <gtest/gtest.h>

#include <locale>

#include "base/diagnostics.h"
#include "sample_pages.h"
#include "support/pdf_objects.h"

namespace sopimus {
namespace {

struct FinnishNumbers : std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

TEST(WritePdf, GivesTheSameBytes) {
  const std::string first = write_pdf(make_sample(), sample_options());
  EXPECT_EQ(first, write_pdf(make_sample(), sample_options()));
  const std::locale before = std::locale::global(std::locale(std::locale::classic(), new FinnishNumbers));
  EXPECT_EQ(first, write_pdf(make_sample(), sample_options()));
  std::locale::global(before);
}

TEST(WritePdf, HasTheHeaderAndSpacingOfPdfA) {
  const std::string file = write_pdf(make_sample(), sample_options());
  EXPECT_TRUE(file.starts_with("%PDF-1.7\n%"));
  for (std::size_t i = 10; i < 14; ++i) EXPECT_GT(static_cast<unsigned char>(file[i]), 127);
  EXPECT_TRUE(file.ends_with("%%EOF\n") || file.ends_with("%%EOF"));
  EXPECT_EQ(file.find("obj<<"), std::string::npos);
  const PdfObjects objects = read_objects(file);
  int expected = 1;  // one unbroken row of numbers: programs that append a signature rely on it
  for (const auto& [number, object] : objects.by_number) EXPECT_EQ(number, expected++);
  EXPECT_FALSE(objects.trailer.has("Encrypt"));
}

std::string id_of(const std::string& file) { return read_objects(file).trailer.at("ID").items.at(0).text; }

TEST(WritePdf, IdentifierFollowsContent) {
  const std::string id = id_of(write_pdf(make_sample(), sample_options()));
  EXPECT_EQ(id.size(), 16U);
  Pages other_place = make_sample();
  std::get<TextPiece>(other_place.pages[1].pieces[0]).at.x += Length::points(1);
  EXPECT_NE(id_of(write_pdf(other_place, sample_options())), id);
  Pages other_structure = make_sample();
  other_structure.structure[1].language = "sv";
  EXPECT_NE(id_of(write_pdf(other_structure, sample_options())), id);
  PdfOptions other_author = sample_options();
  other_author.author = "Keski-Pohjanmaa";
  EXPECT_NE(id_of(write_pdf(make_sample(), other_author)), id);
}

TEST(WritePdf, SaysWhatItIs) {
  const PdfObjects objects = read_objects(write_pdf(make_sample(), sample_options()));
  const PdfValue& catalog = objects.catalog();
  EXPECT_EQ(catalog.at("Lang").text, "fi");
  EXPECT_EQ(catalog.at("MarkInfo").at("Marked").text, "true");
  EXPECT_EQ(catalog.at("ViewerPreferences").at("DisplayDocTitle").text, "true");
  EXPECT_EQ(catalog.at("PageMode").text, "UseOutlines");
  const PdfValue& info = objects.get(objects.trailer, "Info");
  EXPECT_EQ(info.at("CreationDate").text, "D:20251231000000Z");
  EXPECT_EQ(info.at("ModDate").text, "D:20251231000000Z");
  EXPECT_EQ(info.at("edition").text, "2026/frozen.1");
  EXPECT_EQ(info.at("diarynumber").text, "12/00.01");
  EXPECT_EQ(info.at("Title").text,
            "Yhteisty\xF6sopimus 2026\x85"
            "2029");
  const PdfValue& intent = objects.get(catalog.at("OutputIntents").items.at(0));
  EXPECT_EQ(intent.at("S").text, "GTS_PDFA1");
  EXPECT_EQ(objects.get(intent, "DestOutputProfile").at("N").as_int(), 3);
}

TEST(WritePdf, DatesAFileWithoutADay) {
  PdfOptions options = sample_options();
  options.date.clear();
  const PdfObjects objects = read_objects(write_pdf(make_sample(), options));
  EXPECT_EQ(objects.get(objects.trailer, "Info").at("CreationDate").text, "D:20000101000000Z");
  options.date = "31.12.2025";
  EXPECT_THROW(write_pdf(make_sample(), options), std::logic_error);
}

/// What signing programs write anew, or look for without unpacking streams; and nothing of the structure.
TEST(WritePdf, LeavesPlainWhatIsSigned) {
  const std::string file = write_pdf(make_sample(), sample_options());
  for (const char* words : {"/Type/Catalog", "/AcroForm", "/Type/Pages", "/Type/Page/",
                            "/FT/Sig/T(perho_kunnanjohtaja)", "/CreationDate"}) {
    EXPECT_NE(file.find(words), std::string::npos) << words;
  }
  for (const char* words : {"/StructTreeRoot/", "/S/Document", "/Subtype/Link", "/FontDescriptor/"}) {
    EXPECT_EQ(file.find(words), std::string::npos) << words;
  }
}

TEST(WritePdf, EmbedsOnlyFontsThatAreUsed) {
  Pages pages = make_sample();
  pages.fonts.push_back(std::make_shared<Font>("/usr/share/fonts/truetype/crosextra/Carlito-Italic.ttf"));
  const PdfObjects objects = read_objects(write_pdf(pages, sample_options()));
  int descriptors = 0;
  for (const auto& [number, object] : objects.by_number) {
    if (!object.has("Type") || object.at("Type").text != "FontDescriptor") continue;
    ++descriptors;
    const std::string name = object.at("FontName").text;
    EXPECT_EQ(name.find('+'), 6U) << name;
    EXPECT_NE(name.find("+Carlito"), std::string::npos) << name;
    EXPECT_FALSE(object.has("CIDSet"));
    const PdfValue& program = objects.get(object, "FontFile2");
    EXPECT_EQ(program.at("Length1").as_int(), static_cast<int>(program.data.size()));
  }
  EXPECT_EQ(descriptors, 2);
}

TEST(WritePdf, RefusesAFileWithoutPages) { EXPECT_THROW(write_pdf({}, {}), std::logic_error); }

}  // namespace
}  // namespace sopimus
