// Which rows of a table stay together, and where words of narrow columns may be divided.

#include <gtest/gtest.h>

#include "docx/table_measures.h"
#include "docx/wide_words.h"
#include "unit/docx/read_package.h"
#include "unit/docx/sample_documents.h"

namespace sopimus {
namespace {

/// For each row: k when it keeps with the next, w when it is whole, h when it is repeated.
std::string rows_of(const Table& one) {
  const Document document = document_of({{one}});
  const pugi::xml_document xml = parsed(written({&document}).parts.at("word/document.xml"));
  std::string rows;
  for (const auto& found : xml.select_nodes("//w:tr")) {
    const pugi::xml_node row = found.node();
    if (!rows.empty()) rows += ' ';
    if (row.child("w:trPr").child("w:tblHeader")) rows += 'h';
    if (row.child("w:trPr").child("w:cantSplit")) rows += 'w';
    if (row.child("w:tc").child("w:p").child("w:pPr").child("w:keepNext")) rows += 'k';
  }
  return rows;
}

TEST(Tables, NeitherFirstNorLastRowStandsAlone) {
  std::string long_text;
  for (int i = 0; i < 30; ++i) long_text += "kuntien yhteistyö ";
  const std::string longer_text = long_text + long_text;
  const std::vector<TableCell> head = {cell("a", true), cell("b", true)};
  const std::vector<TableCell> low = {cell("c"), cell("d")};
  const std::vector<TableCell> high = {cell("c"), cell(long_text)};
  const std::vector<TableCell> very_high = {cell("c"), cell(longer_text)};  // two fifths of a page
  const std::vector<TableCell> group = {cell("Ryhmä", true, 2)};
  const struct {
    std::vector<std::vector<TableCell>> rows;
    std::string wanted;
  } tables[] = {
      {{head}, "hwk"},
      {{head, low}, "hwk w"},
      {{head, low, low}, "hwk wk w"},
      {{head, low, low, low, low}, "hwk wk w wk w"},
      {{head, group, low, low, low}, "hwk wk w wk w"},
      {{head, high, low, high, low}, "hwk w w w w"},
      {{head, very_high, low}, "hwk  w"},
  };
  for (const auto& [rows, wanted] : tables) EXPECT_EQ(rows_of(table(rows, {1, 1})), wanted);
}

TEST(Tables, GuessesHeights) {
  const Style style = default_style();
  const std::vector<std::int64_t> widths = {2000, 4000};
  const TableMeasures measures(style, widths);
  // 2,000 twips less the margins, in letters of half of 9.5 points.
  EXPECT_EQ(measures.letters_across(0, 1), 19U);
  EXPECT_EQ(measures.letters_across(0, 2), 61U);
  const struct {
    std::string text;
    std::int64_t lines;
  } rows[] = {
      {"", 1},
      {"kunta", 1},
      {"yhdeksäntoista kirja", 2},
      {"kuntien ja alueen yhteinen työ", 2},
      {"öööööööööööööööööööö", 2},
      {"a b c d e f g h i j k", 2},
  };
  for (const auto& [text, lines] : rows) {
    TableRow row;
    row.cells = {cell(text), cell("x")};
    EXPECT_EQ(measures.height_of(row),
              style.text_style("table").leading * lines + style.tables.padding_along * 2)
        << text;
  }
}

TEST(Tables, WideWordsGetOptionalHyphens) {
  const WordDivider divider = [](std::string_view word, std::string_view language) {
    std::vector<WordPlace> places;
    if (language != "fi") return places;
    // "|" cannot be in a word: the test's words are divided after every "o", at a seam after "s".
    for (std::size_t i = 0; i + 1 < word.size(); ++i) {
      if (word[i] == 'o') places.push_back({i + 1, false});
      if (word[i] == 's') places.push_back({i + 1, true});
    }
    return places;
  };
  const struct {
    std::string text;
    std::size_t letters;
    std::string wanted;  // "=" for the hyphen, empty when nothing is divided
  } rows[] = {
      {"kunto", 10, ""},
      {"kuntoilukerhossa", 10, "kunto=ilukerho=s=s=a"},
      {"kerhossaolo", 10, "kerhos=s=aolo"},
      {"kuntopolkukokous", 10, "kunto=po=lkuko=ko=us"},
      {"(kerhossaolo), lyhyt", 10, "(kerhos=s=aolo), lyhyt"},
      {"kunto-kerho-kunto", 10, ""},
      {"", 10, ""},
  };
  for (const auto& row : rows) {
    std::optional<Runs> divided = divide_wide_words({words(row.text)}, row.letters, divider, "fi");
    std::string text = divided ? to_plain_text(*divided) : "";
    for (std::size_t at = text.find("\u00AD"); at != std::string::npos; at = text.find("\u00AD")) {
      text.replace(at, 2, "=");
    }
    EXPECT_EQ(text, row.wanted) << row.text;
  }
  EXPECT_FALSE(divide_wide_words({words("kuntoilukerhossa")}, 10, {}, "fi"));
  EXPECT_FALSE(divide_wide_words({reference("kuntoilukerhossa", "#a")}, 10, divider, "fi"));
}

}  // namespace
}  // namespace sopimus
