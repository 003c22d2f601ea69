#include "layout/line_estimate.h"

#include <gtest/gtest.h>

#include <string>

#include "layout_sample.h"

namespace sopimus {
namespace {

struct Case {
  const char* text;
  double width;  // in widths of an "n"
  std::size_t lines;
  bool hyphenate = false;
  int hyphens_in_a_row = 2;
  bool whole_words_first = false;
  double first_indent = 0;
};

std::size_t lines_of(const Case& c) {
  Diagnostics diagnostics;
  Typesetter typesetter(test_fonts(), diagnostics, false);
  Stretch stretch;
  stretch.look.font = typesetter.font_of(false, false);
  stretch.look.size = Length::points(11);
  const auto n = static_cast<double>(typesetter.width_of(stretch.look, "nnnnnnnnnn").emu) / 10;
  ParagraphShape shape;
  shape.width = Length{static_cast<std::int64_t>(c.width * n)};
  shape.first_indent = Length{static_cast<std::int64_t>(c.first_indent * n)};
  shape.hyphenate = c.hyphenate;
  shape.hyphens_in_a_row = c.hyphens_in_a_row;
  shape.whole_words_first = c.whole_words_first;
  // The look changes inside of a word, which stays one word.
  const std::string text = c.text;
  const std::size_t middle = text.find("nn", text.size() / 2);
  std::vector<Stretch> stretches;
  stretch.text = text.substr(0, middle);
  stretches.push_back(stretch);
  if (middle != std::string::npos) {
    stretch.text = text.substr(middle);
    stretches.push_back(stretch);
  }
  return estimate_lines(stretches, shape, typesetter).size();
}

TEST(EstimateLines, TakesAsManyWordsAsALineHolds) {
  const Case cases[] = {
      {"", 10, 0},
      {"   ", 10, 0},
      {"nnn", 5, 1},
      {"nnnn nnnn", 9.5, 1},
      {"nnnn nnnn", 8, 2},
      {"nnnn nnnn  ", 8, 2},
      {"nnnn nnnn", 9.5, 2, false, 2, false, 2},
      {"nn n nn n", 4.5, 2},
      {"nn n\u00A0nn n", 4.5, 3},
      {"nn\u00ADnn", 4.2, 1},
      {"nn nn-nnnn nn", 6.8, 2},
      {"nn nn\u2013nnnn nn", 6.8, 2},
      {"nnnnnnnnnnnnnnnnnnnnnnnnn", 10, 3},
      {"n nnnnnnnnnnnnnnnnnnnnnnnnn", 10, 4},
  };
  for (const Case& c : cases) EXPECT_EQ(lines_of(c), c.lines) << c.text << " in " << c.width;
}

TEST(EstimateLines, EndsWhereAStyleLeavesNoWidth) {
  for (const double width : {0.0, -3.0}) {
    EXPECT_GE(lines_of({"nnn nnn", width, 0}), 2U) << width;
    EXPECT_LE(lines_of({"nnn nnn", width, 0}), 8U) << width;
  }
  EXPECT_GE(lines_of({"nnn nnn", 5, 0, false, 2, false, 100}), 2U) << "an indent wider than the line";
}

TEST(EstimateLines, DividesAWordWhereALineWouldBeLeftShort) {
  const char* text = "nnnnnn nnnnnnnnnnn nnn";
  EXPECT_EQ(lines_of({text, 12, 3, false}), 3U);
  EXPECT_EQ(lines_of({text, 12, 2, true}), 2U);
  EXPECT_EQ(lines_of({text, 12, 3, true, 0}), 3U);
  EXPECT_EQ(lines_of({text, 12, 3, true, 2, true}), 3U) << "a narrow column divides what does not fit alone";
  EXPECT_EQ(lines_of({"nnnnnnnnn nnnnnnnnnnn nnn", 12, 3, true}), 3U) << "less than the zone is left";
}

}  // namespace
}  // namespace sopimus
