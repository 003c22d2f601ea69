#include "pdf/forms.h"

#include <gtest/gtest.h>

#include "sample_pages.h"
#include "support/pdf_objects.h"

namespace sopimus {
namespace {

TEST(SignatureForm, HasFieldsReadyToBeSigned) {
  const PdfObjects objects = read_objects(write_pdf(make_sample(), sample_options()));
  const PdfValue& form = objects.catalog().at("AcroForm");
  EXPECT_EQ(form.at("SigFlags").as_int(), 3);
  EXPECT_FALSE(form.has("NeedAppearances"));
  EXPECT_FALSE(form.has("XFA"));
  const auto& fonts = form.at("DR").at("Font").entries;
  ASSERT_EQ(fonts.size(), 1U);
  EXPECT_EQ(objects.get(fonts.begin()->second).at("Subtype").text, "Type0");
  EXPECT_EQ(form.at("DA").text, "/" + fonts.begin()->first + " 9 Tf 0 g");
  ASSERT_EQ(form.at("Fields").items.size(), 3U);
  for (const PdfValue& reference : form.at("Fields").items) {
    const PdfValue& field = objects.get(reference);
    EXPECT_EQ(field.at("FT").text, "Sig");
    EXPECT_EQ(field.at("Subtype").text, "Widget");
    EXPECT_EQ(field.at("F").as_int(), 132);
    EXPECT_EQ(field.at("T").text.find('.'), std::string::npos);
    for (const char* key : {"V", "A", "AA", "Parent", "Kids"}) EXPECT_FALSE(field.has(key)) << key;
    const PdfValue& appearance = objects.get(field.at("AP"), "N");
    EXPECT_EQ(appearance.at("Subtype").text, "Form");
    EXPECT_EQ(appearance.data, "");
    EXPECT_NEAR(appearance.at("BBox").items.at(2).number,
                field.at("Rect").items.at(2).number - field.at("Rect").items.at(0).number, 0.002);
  }
  EXPECT_EQ(objects.get(form.at("Fields").items[0]).at("T").text, "perho_kunnanjohtaja");
}

TEST(SignatureForm, KeepsNamesApart) {
  Pages pages = make_sample();
  pages.pages[2].fields[1].name = "perho_kunnanjohtaja";
  pages.pages[2].fields[2].name = "perho.kunnanjohtaja";
  const PdfObjects objects = read_objects(write_pdf(pages, sample_options()));
  std::vector<std::string> names;
  for (const PdfValue& field : objects.catalog().at("AcroForm").at("Fields").items) {
    names.push_back(objects.get(field).at("T").text);
  }
  EXPECT_EQ(names, (std::vector<std::string>{"perho_kunnanjohtaja", "perho_kunnanjohtaja_2",
                                             "perho_kunnanjohtaja_3"}));
}

TEST(SignatureForm, IsLeftOutWithoutFields) {
  Pages pages = make_sample();
  pages.pages[2].fields.clear();
  EXPECT_FALSE(read_objects(write_pdf(pages, {})).catalog().has("AcroForm"));
}

}  // namespace
}  // namespace sopimus
