#include "layout/line_breaker.h"

#include <gtest/gtest.h>

#include <string>

namespace sopimus {
namespace {

/// Words as items: a letter is one point wide, a space too. "|" divides a word (with a hyphen), "_" is a
/// space that does not break.
struct Words {
  std::vector<LineItem> items{};
  std::vector<std::string> texts{};  // without marks
  std::vector<std::vector<std::size_t>> places{};

  explicit Words(const std::string& text) {
    std::string word;
    std::vector<std::size_t> in_word;
    for (const char c : text + " ") {
      if (c == '|') {
        in_word.push_back(word.size());
      } else if (c != ' ' && c != '_') {
        word += c;
      } else {
        add(LineItem::Kind::Box, word, true, in_word);
        add(LineItem::Kind::Glue, " ", c == ' ', {});
        word.clear();
        in_word.clear();
      }
    }
    items.pop_back();
    texts.pop_back();
    places.pop_back();
  }

  void add(LineItem::Kind kind, const std::string& text, bool may_break, const std::vector<std::size_t>& at) {
    LineItem item;
    item.kind = kind;
    item.may_break = may_break;
    item.width = Length::points(static_cast<std::int64_t>(text.size()));
    if (kind == LineItem::Kind::Glue) {
      item.stretch = item.width / 2;
      item.shrink = item.width / 3;
    }
    items.push_back(item);
    texts.push_back(text);
    places.push_back(at);
  }

  std::vector<Division> divide(std::size_t item, DivisionLevel level) const {
    std::vector<Division> divisions;
    if (level == DivisionLevel::Own) return divisions;
    for (const std::size_t place : places_of(item, level)) {
      Division division{.before = Length::points(static_cast<std::int64_t>(place)), .penalty = 10000};
      if (level == DivisionLevel::Syllables || !places[item].empty()) {
        division.hyphen = Length::points(1);
        division.penalty = 50;
        division.is_hyphen = true;
      }
      divisions.push_back(division);
    }
    return divisions;
  }

  std::vector<std::size_t> places_of(std::size_t item, DivisionLevel level) const {
    if (level != DivisionLevel::Characters || !places[item].empty()) return places[item];
    std::vector<std::size_t> all;
    for (std::size_t i = 1; i < texts[item].size(); ++i) all.push_back(i);
    return all;
  }

  /// The lines with "/" between them; a divided word shows its hyphen when it has one.
  std::string lines(const LineMeasure& measure) const {
    const LineBreaks breaks = break_lines(
        items, measure, [this](std::size_t item, DivisionLevel level) { return divide(item, level); });
    std::string shown;
    std::size_t item = 0;
    std::size_t offset = 0;
    for (const LineEnd& end : breaks.ends) {
      std::string line;
      for (; item < end.item; ++item) {
        line += texts[item].substr(offset);
        offset = 0;
      }
      if (end.division == LineEnd::kWhole) {
        if (items[item].kind == LineItem::Kind::Box) line += texts[item].substr(offset);
        ++item;
        offset = 0;
      } else {
        const std::size_t to = places_of(end.item, breaks.level)[end.division];
        line += texts[item].substr(offset, to - offset) + (places[end.item].empty() ? "" : "-");
        offset = to;
      }
      shown += (shown.empty() ? "" : "/") + line;
    }
    return shown;
  }
};

LineMeasure ragged(int width, int rag) {
  LineMeasure measure;
  measure.first = measure.rest = Length::points(width);
  measure.rag = Length::points(rag);
  return measure;
}

TEST(LineBreaker, FindsTheMostEvenLinesNotTheFullestFirst) {
  struct Case {
    const char* words;
    int width;
    const char* wanted;
  };
  constexpr Case kCases[] = {
      {"", 10, ""},
      {"aaa", 10, "aaa"},
      {"aaa bbb", 10, "aaa bbb"},
      {"aaaa bbbb cccc", 9, "aaaa bbbb/cccc"},
      // The fullest first line, "aaa bb cc", would leave "ddddd" almost alone.
      {"aaa bb cc ddddd eeeeeeee ff", 9, "aaa bb/cc ddddd/eeeeeeee/ff"},
      {"aaa_bbb ccc", 8, "aaa bbb/ccc"},
      {"ccc aaa_bbb", 8, "ccc/aaa bbb"},
  };
  for (const Case& c : kCases) {
    const std::string words = c.words;
    if (words.empty()) {
      EXPECT_TRUE(break_lines({}, ragged(c.width, 3), {}).ends.empty());
    } else {
      EXPECT_EQ(Words(words).lines(ragged(c.width, 3)), c.wanted);
    }
  }
}

TEST(LineBreaker, DividesWordsOnlyWhenLinesWouldBeTooShort) {
  EXPECT_EQ(Words("aaaaaaaa bbbb|bbbb cc").lines(ragged(20, 4)), "aaaaaaaa bbbbbbbb cc");
  EXPECT_EQ(Words("aaaaaaaa bbbb|bbbb cccc").lines(ragged(19, 4)), "aaaaaaaa bbbbbbbb/cccc");
  EXPECT_EQ(Words("aaaaaaaaaa bbbbbbb|bbbbbbbb cc").lines(ragged(20, 3)), "aaaaaaaaaa bbbbbbb-/bbbbbbbb cc");
}

TEST(LineBreaker, DividesNothingWhereHyphensAreUnwanted) {
  LineMeasure measure = ragged(20, 3);
  measure.hyphenate = false;
  EXPECT_EQ(Words("aaaaaaaaaa bbbbbbb|bbbbbbbb cc").lines(measure), "aaaaaaaaaa/bbbbbbbbbbbbbbb cc");
}

TEST(LineBreaker, AHeadingIsDividedAtAHardHyphenOnlyWhenNothingElseFits) {
  const Words words("aaaaaa bbbbb-bbbbbbbb cc");
  const auto at_hyphen = [](std::size_t item, DivisionLevel level) {
    EXPECT_NE(level, DivisionLevel::None);
    std::vector<Division> divisions;
    if (item == 2) divisions.push_back({.before = Length::points(6), .penalty = 50, .is_hyphen = true});
    return divisions;
  };
  LineMeasure measure = ragged(20, 4);
  measure.hyphenate = false;
  using Ends = std::vector<LineEnd>;
  EXPECT_EQ(break_lines(words.items, measure, at_hyphen).ends, (Ends{{1}, {4}}));
  measure.first = measure.rest = Length::points(13);
  EXPECT_EQ(break_lines(words.items, measure, at_hyphen).ends, (Ends{{2, 0}, {4}}));
}

TEST(LineBreaker, AvoidsHyphensOnLinesInARow) {
  const std::string text = "aaaaaa bbb|bbbb cccccc ddd|dddd eeeeee fff|ffff gggggg hhh|hhhh";
  const std::string lines = Words(text).lines(ragged(11, 4));
  EXPECT_EQ(lines.find("-/ccc ddd-"), std::string::npos) << lines;
  std::size_t in_a_row = 0;
  std::size_t begin = 0;
  while (begin < lines.size()) {
    const std::size_t end = std::min(lines.find('/', begin), lines.size());
    in_a_row = lines[end - 1] == '-' ? in_a_row + 1 : 0;
    EXPECT_LT(in_a_row, 2U) << lines;
    begin = end + 1;
  }
}

TEST(LineBreaker, NeverEndsThreeLinesInARowWithAHyphen) {
  const std::string text = "aaaaaaaa bb|bb|bb|bb cc|cc|cc|cc dd|dd|dd|dd ee|ee|ee|ee ff|ff|ff|ff gg|gg|gg|gg";
  LineMeasure measure = ragged(12, 1);
  measure.hyphens_in_a_row = 3;
  EXPECT_NE(Words(text).lines(measure).find("cc-/cccccc dddd-/dddd eeeeee-/"), std::string::npos);
  measure.hyphens_in_a_row = 2;
  std::size_t in_a_row = 0;
  const std::string lines = Words(text).lines(measure) + "/";
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t end = lines.find('/', begin);
    in_a_row = lines[end - 1] == '-' ? in_a_row + 1 : 0;
    EXPECT_LE(in_a_row, 2U) << lines;
    begin = end + 1;
  }
}

TEST(LineBreaker, TheLastLineIsNoRestOfAWord) {
  EXPECT_EQ(Words("aaaa bbbb ccc|ccc").lines(ragged(14, 1)), "aaaa bbbb/cccccc");
  EXPECT_EQ(Words("aaaa bbbb ccc|ccc dd").lines(ragged(14, 1)), "aaaa bbbb ccc-/ccc dd");
}

TEST(LineBreaker, BreaksAWordThatIsWiderThanItsLineAnywhere) {
  EXPECT_EQ(Words("aa bbbbbbbbbbbb cc").lines(ragged(5, 2)), "aa bb/bbbbb/bbbbb/cc");
}

TEST(LineBreaker, LetsWhatCannotBeDividedStickOut) {
  Words words("aa b cc");
  words.items[2].width = Length::points(50);
  EXPECT_EQ(words.lines(ragged(5, 2)), "aa/b/cc");
}

TEST(LineBreaker, JustifiesByStretchAndShrink) {
  LineMeasure measure = ragged(9, 3);
  measure.justified = true;
  // Three words of ten points: two spaces that shrink by a third each let them stand in 9.34, not in 9.
  EXPECT_EQ(Words("aaa bbb cc ddd eee fff").lines(measure), "aaa bbb/cc ddd/eee fff");
  measure.first = measure.rest = Length::hundredths_of_point(940);
  EXPECT_EQ(Words("aaa bbb cc ddd eee ff").lines(measure), "aaa bbb cc/ddd eee ff");
}

TEST(LineBreaker, FirstLineHasItsOwnWidth) {
  LineMeasure measure = ragged(11, 4);
  measure.first = Length::points(5);
  EXPECT_EQ(Words("aaaa bbbb cccccc dddd eeeeee").lines(measure), "aaaa/bbbb cccccc/dddd eeeeee");
}

TEST(LineBreaker, TakesAVeryLongParagraph) {
  std::string text;
  for (int i = 0; i < 100000; ++i) text += i % 3 == 0 ? "aaaaa|aaaa " : "bbb ";
  text.pop_back();
  const Words words(text);
  const LineBreaks breaks =
      break_lines(words.items, ragged(80, 10),
                  [&](std::size_t item, DivisionLevel level) { return words.divide(item, level); });
  EXPECT_GT(breaks.ends.size(), 7000U);
  EXPECT_EQ(breaks.ends.back().item, words.items.size() - 1);
}

}  // namespace
}  // namespace sopimus
