#include "pdf/tokens.h"

#include <gtest/gtest.h>

namespace sopimus {
namespace {

TEST(Tokens, SeparatesOnlyWhatWouldRunTogether) {
  Tokens t;
  t.begin_dictionary().key("A").number(1).key("B").begin_array().number(-2).number(3).reference({7});
  t.name("N").bytes("s").number(4).boolean(true).end_array().end_dictionary();
  EXPECT_EQ(t.str(), "<</A 1/B[-2 3 7 0 R/N(s)4 true]>>");
}

TEST(Tokens, WritesNumbersWithoutLocale) {
  const struct {
    std::int64_t thousandths;
    const char* wanted;
  } cases[] = {{0, "0"},       {1, "0.001"},    {-1, "-0.001"},
               {1000, "1"},    {-1500, "-1.5"}, {10, "0.01"},
               {120, "0.12"},  {999, "0.999"},  {1234567890, "1234567.89"},
               {-20, "-0.02"}, {1001, "1.001"}};
  for (const auto& [value, wanted] : cases) EXPECT_EQ(Tokens().thousandths(value).str(), wanted);
}

TEST(Tokens, RoundsLengthsToThousandthsOfAPoint) {
  const struct {
    std::int64_t emu;
    std::int64_t wanted;
  } cases[] = {{0, 0}, {12700, 1000}, {-12700, -1000}, {127, 10},
               {6, 0}, {7, 1},        {-7, -1},        {36000 * 210, 595276}};
  for (const auto& [emu, wanted] : cases) EXPECT_EQ(to_thousandths_of_point({emu}), wanted) << emu;
}

TEST(Tokens, WritesStringsAndNames) {
  EXPECT_EQ(Tokens().text("Perho (1)").str(), "(Perho \\(1\\))");
  EXPECT_EQ(Tokens().text("ä–š").str(), "(\xE4\x85\x9D)");
  EXPECT_EQ(Tokens().text("ä\u00A03").str(), "<FEFF00E400A00033>");  // no no-break space in PDFDocEncoding
  EXPECT_EQ(Tokens().text("þÿ").str(), "<FEFF00FE00FF>");            // else taken for UTF-16
  EXPECT_EQ(Tokens().text("😀").str(), "<FEFFD83DDE00>");
  EXPECT_EQ(Tokens().text("a\nb").str(), "<FEFF0061000A0062>");
  EXPECT_EQ(Tokens().text("").str(), "()");
  EXPECT_EQ(Tokens().bytes("\r\n\\)").str(), "(\\r\n\\\\\\))");
  EXPECT_EQ(Tokens().hexadecimal({"\0\xAF", 2}).str(), "<00AF>");
  EXPECT_EQ(Tokens().name("A b#/ä").str(), "/A#20b#23#2F#C3#A4");
}

TEST(Tokens, TurnsRectanglesOver) {
  const Rectangle area{Length::points(10), Length::points(20), Length::points(30), Length::points(5)};
  EXPECT_EQ(Tokens().rectangle(area, Length::points(100)).str(), "[10 75 40 80]");
}

}  // namespace
}  // namespace sopimus
