#include "pdf/content_stream.h"

#include <gtest/gtest.h>

#include <cmath>

#include "sample_pages.h"
#include "support/pdf_objects.h"

namespace sopimus {
namespace {

struct Shown {
  double x = 0;  // points
  double y = 0;
  std::uint16_t code = 0;
};

/// Where ISO 32000-1:2008, 9.4.4 puts each glyph, with the rounded widths of `fonts`.
std::vector<Shown> interpret(const std::string& operators, const std::vector<FontObjects>& fonts) {
  std::vector<Shown> shown;
  std::vector<PdfValue> operands;
  PdfReader reader(operators);
  std::size_t font = 0;
  double size = 0;
  double line_x = 0;
  double line_y = 0;
  double x = 0;
  while (!reader.is_at_end()) {
    const PdfValue token = reader.read();
    if (token.kind != PdfValue::Kind::Word) {
      operands.push_back(token);
      continue;
    }
    if (token.text == "BT") line_x = line_y = 0;
    if (token.text == "Tf") {
      font = static_cast<std::size_t>(std::stoi(operands.at(0).text.substr(1)));
      size = operands.at(1).number;
    } else if (token.text == "Td") {
      line_x += operands.at(0).number;
      line_y += operands.at(1).number;
      x = line_x;
    } else if (token.text == "TJ") {
      for (const PdfValue& item : operands.at(0).items) {
        if (item.kind == PdfValue::Kind::Number) x -= item.number / 1000 * size;
        for (const char byte : item.text) {
          const auto code = static_cast<unsigned char>(byte);
          EXPECT_LT(code, 0xE0);  // the tests' texts have few characters
          shown.push_back({x, line_y, code});
          x += fonts.at(font).width_of(code) / 1000.0 * size;
        }
      }
    }
    operands.clear();
  }
  return shown;
}

std::string write_page(const Pages& pages, std::vector<FontObjects>& fonts) {
  for (const auto& font : pages.fonts) fonts.emplace_back(*font);
  ObjectFile file;
  StructureTree tree(pages, file);
  return write_content(pages, 0, fonts, tree);
}

TEST(ContentStream, PutsGlyphsWhereLayoutPlacedThem) {
  PageMaker m;
  m.element("P", -1);
  m.begin_page();
  const std::string text =
      "Hyvinvointialueen ja ”kuntien” yhteistyösopimus (AVATAR), sitten fyysinen: 10–12 % \\ Työ ja Vastuu";
  int count = 0;
  for (const std::int32_t stretch : {0, 137, -61, 900}) {
    for (const std::size_t face : {0U, 1U}) {
      m.line(text, 0, Length::hundredths_of_point(7087), Length::points(100 + 10 * count++), face,
             Length::hundredths_of_point(1050), stretch);
    }
  }
  std::vector<FontObjects> fonts;
  const std::vector<Shown> shown = interpret(write_page(m.pages, fonts), fonts);

  std::size_t i = 0;
  for (const Piece& any : m.pages.pages[0].pieces) {
    const TextPiece& piece = std::get<TextPiece>(any);
    const double size = static_cast<double>(piece.size.emu) / 12700;
    double x = static_cast<double>(piece.at.x.emu) / 12700;
    const double y = static_cast<double>((m.pages.height - piece.at.y).emu) / 12700;
    for (const PlacedGlyph& glyph : piece.glyphs) {
      ASSERT_LT(i, shown.size());
      EXPECT_NEAR(shown[i].x, x, size * 4 / 1000 + 0.0006) << i;
      EXPECT_NEAR(shown[i].y, y, 0.0006) << i;
      x += glyph.advance * size / m.pages.fonts[piece.font]->metrics().units_per_em;
      ++i;
    }
  }
  EXPECT_EQ(i, shown.size());
}

TEST(ContentStream, SharesOneMarkAmongNeighbours) {
  PageMaker m;
  m.element("P", -1);
  m.element("P", -1);
  m.begin_page();
  const Length x = Length::millimetres(20);
  m.line("a", 0, x, Length::points(200));
  m.line("b", 0, x, Length::points(214), 1);
  m.line("c", 1, x, Length::points(228), 1);
  m.page().pieces.emplace_back(RulePiece{{x, x, x, Length::points(1)}, {255, 0, 51}});
  m.line("d", 1, x, Length::points(242));
  std::vector<FontObjects> fonts;
  EXPECT_EQ(write_page(m.pages, fonts),
            "/P<</MCID 0>>BDC\nBT\n/F0 11 Tf\n56.693 641.89 Td\n[(" + std::string("\1") +
                ")]TJ\n/F1 11 Tf\n0 -14 Td\n[(" + std::string("\1") +
                ")]TJ\nET\nEMC\n/P<</MCID 1>>BDC\nBT\n56.693 613.89 Td\n[(" + std::string("\2") +
                ")]TJ\nET\nEMC\n/Artifact<</Type/Layout>>BDC\n1 0 0.2 rg\n56.693 784.197 56.693 1 re f\nEMC\n"
                "/P<</MCID 2>>BDC\nBT\n/F0 11 Tf\n0 g\n56.693 599.89 Td\n[(" +
                std::string("\2") + ")]TJ\nET\nEMC\n");
}

TEST(ContentStream, RareCharactersTakeTwoBytes) {
  const struct {
    std::uint16_t code;
    const char* wanted;
  } cases[] = {{1, "\x01"}, {0xDF, "\xDF"}, {0xE1, "\xE0\x01"}, {0x1DF, "\xE0\xFF"}, {0x20DF, "\xFF\xFF"}};
  for (const auto& [code, wanted] : cases) {
    std::string bytes;
    append_code(bytes, code);
    EXPECT_EQ(bytes, wanted);
  }
}

TEST(ContentStream, TellsHeadsFromFeet) {
  const struct {
    Length y;
    const char* wanted;
  } cases[] = {{Length::millimetres(15), "/Subtype/Header>>"},
               {Length::millimetres(150), "<</Type/Layout>>"},
               {Length::millimetres(285), "/Subtype/Footer>>"}};
  for (const auto& [y, wanted] : cases) {
    PageMaker m;
    m.begin_page();
    m.line("1 (3)", -1, Length::millimetres(20), y);
    std::vector<FontObjects> fonts;
    EXPECT_NE(write_page(m.pages, fonts).find(wanted), std::string::npos) << wanted;
  }
}

/// Two glyphs of one character: the second stands for nothing, so the pair says what it is.
TEST(ContentStream, NamesTheTextOfSeveralGlyphs) {
  PageMaker m;
  m.element("P", -1);
  m.begin_page();
  m.line("abcd", 0, {}, Length::points(100));
  TextPiece& piece = std::get<TextPiece>(m.page().pieces[0]);
  piece.text = "añd";
  piece.glyphs[1].text_bytes = 2;
  piece.glyphs[2].text_bytes = 0;
  std::vector<FontObjects> fonts;
  const std::string operators = write_page(m.pages, fonts);
  const std::size_t span = operators.find("/Span<</ActualText(\xF1)>>BDC");
  ASSERT_NE(span, std::string::npos) << operators;
  EXPECT_NE(operators.find("EMC", span), operators.rfind("EMC"));
  EXPECT_EQ(interpret(operators, fonts).size(), 4U);
}

}  // namespace
}  // namespace sopimus
