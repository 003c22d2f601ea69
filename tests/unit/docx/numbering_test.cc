#include "docx/numbering.h"

#include <gtest/gtest.h>

#include <array>
#include <set>

#include "model/flow.h"
#include "unit/docx/read_package.h"
#include "unit/docx/sample_documents.h"

namespace sopimus {
namespace {

TEST(ParseLabel, TakesALabelApart) {
  using enum NumberLevel::Format;
  const struct {
    std::string_view label;
    NumberLevel::Format format;
    int value;
    std::string_view before;
    std::string_view after;
  } rows[] = {
      {"1.", Decimal, 1, "", "."},
      {"12)", Decimal, 12, "", ")"},
      {"(3)", Decimal, 3, "(", ")"},
      {"a)", LowerLetter, 1, "", ")"},
      {"z)", LowerLetter, 26, "", ")"},
      {"aa)", LowerLetter, 27, "", ")"},
      {"bb)", LowerLetter, 28, "", ")"},
      {"i)", LowerRoman, 1, "", ")"},
      {"(iii)", LowerRoman, 3, "(", ")"},
      {"•", Bullet, 0, "•", ""},
      {"–", Bullet, 0, "–", ""},
      {"", Bullet, 0, "", ""},
      {"123456789012", Bullet, 0, "123456789012", ""},
  };
  for (const auto& row : rows) {
    const ParsedLabel parsed = parse_label(row.label);
    EXPECT_EQ(parsed.format, row.format) << row.label;
    EXPECT_EQ(parsed.value, row.value) << row.label;
    EXPECT_EQ(parsed.before, row.before) << row.label;
    EXPECT_EQ(parsed.after, row.after) << row.label;
  }
}

/// Counts from the parts of a file as a word processor does: Word counts by abstract numbering, where a
/// new w:num restarts what it overrides; LibreOffice by w:num.
class Evaluator {
 public:
  Evaluator(const ReadPackage& package, bool by_abstract) : by_abstract_(by_abstract) {
    const pugi::xml_document numbering = parsed(package.parts.at("word/numbering.xml"));
    for (const auto& abstract : numbering.child("w:numbering").children("w:abstractNum")) {
      auto& levels = abstracts_[abstract.attribute("w:abstractNumId").value()];
      for (const auto& level : abstract.children("w:lvl")) {
        const std::size_t at = levels.size();
        EXPECT_EQ(level.attribute("w:ilvl").as_uint(), at);
        levels.push_back({level.child("w:numFmt").attribute("w:val").value(),
                          level.child("w:lvlText").attribute("w:val").value(),
                          level.child("w:start").attribute("w:val").as_int()});
        const std::string style = level.child("w:pStyle").attribute("w:val").value();
        if (!style.empty()) style_levels_[style] = at;
      }
    }
    for (const auto& num : numbering.child("w:numbering").children("w:num")) {
      Num& one = nums_[num.attribute("w:numId").value()];
      one.abstract = num.child("w:abstractNumId").attribute("w:val").value();
      for (const auto& level : num.children("w:lvlOverride")) {
        one.starts[level.attribute("w:ilvl").as_uint()] =
            level.child("w:startOverride").attribute("w:val").as_int();
      }
    }
    const pugi::xml_document styles = parsed(package.parts.at("word/styles.xml"));
    for (const auto& style : styles.child("w:styles").children("w:style")) {
      const std::string num =
          style.child("w:pPr").child("w:numPr").child("w:numId").attribute("w:val").value();
      if (!num.empty()) style_nums_[style.attribute("w:styleId").value()] = num;
    }
  }

  /// "1.1", "a)", "•"; empty when the paragraph has no number.
  std::string label(const pugi::xml_node& paragraph) {
    const pugi::xml_node properties = paragraph.child("w:pPr");
    const std::string style = properties.child("w:pStyle").attribute("w:val").value();
    std::string num = style_nums_.contains(style) ? style_nums_.at(style) : "";
    std::size_t level = style_levels_.contains(style) ? style_levels_.at(style) : 0;
    if (const pugi::xml_node direct = properties.child("w:numPr")) {
      num = direct.child("w:numId").attribute("w:val").value();
      level = direct.child("w:ilvl").attribute("w:val").as_uint();
    }
    return num.empty() || num == "0" ? "" : count(num, level);
  }

 private:
  struct Level {
    std::string format;
    std::string text;
    int start;
  };
  struct Num {
    std::string abstract;
    std::map<std::size_t, int> starts;
    std::set<std::size_t> used;  // overrides that have had their effect
  };

  std::string count(const std::string& id, std::size_t level) {
    Num& num = nums_.at(id);
    const std::vector<Level>& levels = abstracts_.at(num.abstract);
    auto& values = counters_[by_abstract_ ? num.abstract : id];
    const bool overrides = num.starts.contains(level) && num.used.insert(level).second;
    if (overrides) {
      values[level] = num.starts.at(level);
    } else {
      values[level] = values[level] == 0 ? levels[level].start : values[level] + 1;
    }
    for (std::size_t below = level + 1; below < values.size(); ++below) values[below] = 0;
    return shown(levels, values, level);
  }

  static std::string shown(const std::vector<Level>& levels, const std::array<int, 9>& values,
                           std::size_t level) {
    if (levels[level].format == "bullet") return levels[level].text;
    std::string text;
    for (std::size_t i = 0; i < levels[level].text.size(); ++i) {
      if (levels[level].text[i] != '%') {
        text += levels[level].text[i];
        continue;
      }
      const auto at = static_cast<std::size_t>(levels[level].text[++i] - '1');
      if (levels[at].format == "lowerLetter") {
        text += static_cast<char>('a' + values[at] - 1);
      } else if (levels[at].format == "lowerRoman") {
        constexpr const char* kRoman[] = {"", "i", "ii", "iii", "iv", "v"};
        text += kRoman[values[at]];
      } else {
        text += std::to_string(values[at]);
      }
    }
    return text;
  }

  bool by_abstract_;
  std::map<std::string, std::vector<Level>> abstracts_;
  std::map<std::string, Num> nums_;
  std::map<std::string, std::string> style_nums_;
  std::map<std::string, std::size_t> style_levels_;
  std::map<std::string, std::array<int, 9>> counters_;
};

void collect(const List& list, std::vector<std::string>& lines) {
  for (const ListItem& one : list.items) {
    lines.push_back(one.label + "\t" + to_plain_text(one.runs));
    for (const List& nested : one.lists) collect(nested, lines);
  }
}

/// "NUMBER\ttext" of every heading and list item of the model.
std::vector<std::string> model_lines(const Document& document) {
  std::vector<std::string> lines;
  for (const Block& block : to_flow(document)) {
    if (const auto* one = std::get_if<Heading>(&block.value)) {
      lines.push_back(one->number + "\t" + to_plain_text(one->runs));
    }
    if (const auto* one = std::get_if<List>(&block.value)) collect(*one, lines);
  }
  return lines;
}

/// The same of the file: a typed number stands before a tab.
std::vector<std::string> file_lines(const ReadPackage& package, bool by_abstract) {
  Evaluator evaluator(package, by_abstract);
  std::vector<std::string> lines;
  const pugi::xml_document xml = parsed(package.parts.at("word/document.xml"));
  for (const auto& found : xml.select_nodes("/w:document/w:body/w:p")) {
    const std::string style = found.node().child("w:pPr").child("w:pStyle").attribute("w:val").value();
    const bool has_number = static_cast<bool>(found.node().child("w:pPr").child("w:numPr"));
    if (!style.starts_with("Heading") && !style.starts_with("List") && !has_number) continue;
    const std::string label = evaluator.label(found.node());
    const std::string text = text_of(found.node());
    lines.push_back(label.empty() && text.find('\t') != std::string::npos ? text : label + "\t" + text);
  }
  return lines;
}

TEST(Numbering, CountsInWordAndLibreOfficeWhatTheModelSays) {
  const Document both[] = {full_document(), annex_document()};
  std::vector<std::string> wanted = model_lines(both[0]);
  const std::vector<std::string> annex = model_lines(both[1]);
  wanted.insert(wanted.end(), annex.begin(), annex.end());
  const ReadPackage package = written({&both[0], &both[1]});
  EXPECT_GT(wanted.size(), 30U);
  EXPECT_EQ(file_lines(package, true), wanted);
  EXPECT_EQ(file_lines(package, false), wanted);
}

/// `blocks` of one document: how each heading and item gets its number.
std::vector<Numbered> decided(const std::vector<Block>& blocks) {
  Numbering numbering(default_style());
  std::vector<const Block*> all;
  for (const Block& block : blocks) all.push_back(&block);
  numbering.add_document(all);
  std::vector<Numbered> result;
  for (const Block& block : blocks) {
    if (const auto* one = std::get_if<Heading>(&block.value)) result.push_back(numbering.of(*one));
    if (const auto* one = std::get_if<List>(&block.value)) {
      for (const ListItem& entry : one->items) result.push_back(numbering.of(entry));
    }
  }
  return result;
}

TEST(Numbering, TypesWhatWordWouldCountOtherwise) {
  const struct {
    int level;
    std::string number;
    bool is_native;
  } rows[] = {
      {1, "1", true},    {2, "1.1", true}, {2, "1.2", true}, {3, "1.2.1", true},  {2, "1.4", false},
      {2, "1.3", true},  {1, "", false},   {1, "2", true},   {3, "2.1.1", false}, {2, "2.1", true},
      {1, "3 a", false}, {1, "A", false},  {1, "3", true},   {2, "3", false},
  };
  std::vector<Block> blocks;
  for (const auto& row : rows) blocks.push_back({heading(row.level, row.number, "Otsikko", "x")});
  const std::vector<Numbered> numbered = decided(blocks);
  for (std::size_t i = 0; i < numbered.size(); ++i) {
    EXPECT_EQ(numbered[i].num, rows[i].is_native ? kHeadingNum : 0) << rows[i].number;
    EXPECT_EQ(numbered[i].typed, rows[i].is_native ? "" : rows[i].number) << rows[i].number;
    EXPECT_EQ(numbered[i].field_number, rows[i].is_native ? rows[i].number : "") << rows[i].number;
  }
}

TEST(Numbering, StartsWhereTheDocumentStarts) {
  const std::vector<Block> blocks = {{heading(1, "4", "Neljä", "a")}, {heading(2, "4.1", "Yksi", "b")}};
  const std::vector<Numbered> numbered = decided(blocks);
  EXPECT_NE(numbered[0].num, kHeadingNum);
  EXPECT_NE(numbered[0].num, 0);
  EXPECT_EQ(numbered[1].num, numbered[0].num);
  Document document = document_of(blocks);
  EXPECT_EQ(file_lines(written({&document}), true), model_lines(document));
}

TEST(Numbering, BulletsAreOneListAndCountedListsTheirOwn) {
  const std::vector<Block> blocks = {{list(false, {item("•", "a")})},
                                     {list(true, {item("1.", "b"), item("2.", "c")})},
                                     {list(false, {item("•", "d")})},
                                     {list(true, {item("1.", "e")})}};
  const std::vector<Numbered> numbered = decided(blocks);
  EXPECT_EQ(numbered[0].num, kBulletNum);
  EXPECT_EQ(numbered[3].num, kBulletNum);
  EXPECT_EQ(numbered[1].num, numbered[2].num);
  EXPECT_NE(numbered[1].num, numbered[4].num);
  EXPECT_EQ(numbered[2].field_number, "2");
}

TEST(Numbering, ManyLevelsEndInTheLast) {
  List deep = list(true, {item("1.", "pohja")});
  for (int i = 0; i < 12; ++i) deep = list(i % 2 == 0, {item(i % 2 == 0 ? "a)" : "1.", "taso", {deep})});
  const Document document = document_of({{deep}, {heading(12, "1.1.1", "Syvä", "s")}});
  EXPECT_EQ(file_lines(written({&document}), true), model_lines(document));
}

}  // namespace
}  // namespace sopimus
