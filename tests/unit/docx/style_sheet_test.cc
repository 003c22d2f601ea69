#include "docx/style_sheet.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "docx/word_values.h"

namespace sopimus {
namespace {

const ParagraphStyle& style_of(const std::vector<ParagraphStyle>& styles, std::string_view id) {
  const auto found =
      std::find_if(styles.begin(), styles.end(), [&](const ParagraphStyle& one) { return one.id == id; });
  EXPECT_NE(found, styles.end()) << id;
  return found == styles.end() ? styles.front() : *found;
}

TEST(StyleSheet, TakesItsLooksFromThePageStyle) {
  const struct {
    std::string_view id;
    std::string_view role;
  } rows[] = {{"Title", "title"},         {"Subtitle", "subtitle"},       {"Heading1", "heading-1"},
              {"Heading4", "heading-4"},  {"Heading7", "heading-4"},      {"BodyText", "body"},
              {"ListBullet", "list"},     {"ListNumber3", "list"},        {"Definition", "definition"},
              {"Rationale", "rationale"}, {"Question", "question"},       {"Note", "note"},
              {"Caption", "caption"},     {"TableText", "table"},         {"TableHeading", "table-head"},
              {"TOC1", "contents-1"},     {"TOC5", "contents-3"},         {"Header", "header"},
              {"Footer", "footer"},       {"SignatureText", "signature"}, {"LeadIn", "lead-in"}};
  Style style = default_style();
  int points = 30;
  for (const std::string& name : text_style_names()) {
    style.text[name].size = Length::points(++points);
    style.text[name].colour = {1, 2, static_cast<unsigned char>(points)};
  }
  const std::vector<ParagraphStyle> styles = paragraph_styles(style);
  for (const auto& row : rows) {
    const ParagraphStyle& one = style_of(styles, row.id);
    EXPECT_EQ(one.text.size, style.text_style(row.role).size) << row.id;
    EXPECT_EQ(one.text.colour, style.text_style(row.role).colour) << row.id;
  }
}

TEST(StyleSheet, NamesAreUnique) {
  std::set<std::string> ids;
  std::set<std::string> names;
  for (const ParagraphStyle& one : paragraph_styles(default_style())) {
    EXPECT_TRUE(ids.insert(one.id).second) << one.id;
    EXPECT_TRUE(names.insert(one.name).second) << one.name;
  }
  for (int role = 0; role <= static_cast<int>(Paragraph::Role::Caption); ++role) {
    EXPECT_TRUE(ids.contains(std::string(paragraph_style_id(static_cast<Paragraph::Role>(role)))));
  }
}

TEST(StyleSheet, OnlyHeadingsAreOutlined) {
  for (const ParagraphStyle& one : paragraph_styles(default_style())) {
    EXPECT_EQ(one.is_outlined, one.id.starts_with("Heading")) << one.id;
    EXPECT_EQ(one.id == heading_style_id(one.level + 1), one.is_outlined) << one.id;
  }
}

TEST(StyleSheet, ContentsHaveTheLeadersOfThePageStyle) {
  for (const bool has_leaders : {true, false}) {
    Style style = default_style();
    style.has_leaders = has_leaders;
    const std::vector<ParagraphStyle> styles = paragraph_styles(style);
    for (int level = 1; level <= kLevels; ++level) {
      const TabStop& last = style_of(styles, contents_style_id(level)).tabs.back();
      EXPECT_EQ(last.alignment, "right");
      EXPECT_EQ(last.leader, has_leaders ? "dot" : "") << level;
    }
  }
}

TEST(StyleSheet, BarsStayWithinWordsLimit) {
  Style style = default_style();
  style.text["rationale"].indent = Length::millimetres(40);
  EXPECT_EQ(style_of(paragraph_styles(style), "Rationale").borders.at(0).space_points, 31);
  style.text["rationale"].indent = Length{};
  EXPECT_EQ(style_of(paragraph_styles(style), "Rationale").borders.at(0).space_points, 1);
}

TEST(WordValues, AreWordsOwn) {
  const struct {
    std::string_view language;
    std::string_view wanted;
  } languages[] = {{"fi", "fi-FI"}, {"sv", "sv-FI"}, {"en", "en-GB"}, {"se", "se-FI"}, {"de-AT", "de-AT"}};
  for (const auto& row : languages) EXPECT_EQ(to_word_language(row.language), row.wanted);
  EXPECT_EQ(to_word_colour({0x1F, 0xA0, 0x05}), "1FA005");
  EXPECT_EQ(list_style_id(false, 1), "ListBullet");
  EXPECT_EQ(list_style_id(true, 2), "ListNumber2");
  EXPECT_EQ(list_style_id(true, 99), "ListNumber5");
  EXPECT_EQ(heading_style_id(0), "Heading1");
}

}  // namespace
}  // namespace sopimus
