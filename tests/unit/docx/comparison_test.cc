// Marks as tracked changes: accepting them all leaves the new text, rejecting them all the old one.

#include <gtest/gtest.h>

#include <algorithm>

#include "support/comparison_texts.h"
#include "support/docx_rules.h"
#include "unit/docx/marked_document.h"
#include "unit/docx/read_package.h"

namespace sopimus {
namespace {

/// Reads a story as a program that accepts or rejects all changes: `gone` is "w:del" or "w:ins".
class Settled {
 public:
  explicit Settled(std::string gone) : gone_(std::move(gone)) {}

  /// "STYLE|words", with "row" before each row of a table.
  std::vector<std::string> lines(const pugi::xml_node& story) {
    walk(story);
    return lines_;
  }

 private:
  void walk(const pugi::xml_node& story) {
    std::string style;  // of a paragraph whose end is gone
    std::string text;
    bool joins = false;
    for (const pugi::xml_node& child : story.children()) {
      const std::string name = child.name();
      if (name == "w:p") {
        const pugi::xml_node properties = child.child("w:pPr");
        if (text.empty()) style = properties.child("w:pStyle").attribute("w:val").value();
        text += words_of(child);
        joins =
            bool(properties.child("w:rPr").find_child([&](const auto& one) { return is_gone(one.name()); }));
        if (joins) continue;
        if (style != "Separator") lines_.push_back(style + "|" + text);
        text.clear();
      } else if (name == "w:tbl") {
        if (joins) lines_.push_back("an end is gone before a table");
        joins = false;
        table(child);
      }
    }
    if (joins) lines_.push_back("the last end is gone");
  }

  void table(const pugi::xml_node& table) {
    for (const pugi::xml_node& row : table.children("w:tr")) {
      if (row.child("w:trPr").child(gone_.c_str())) continue;
      lines_.push_back("row");
      for (const pugi::xml_node& cell : row.children("w:tc")) walk(cell);
    }
  }

  bool is_gone(const std::string& name) const {
    if (gone_.empty()) return false;
    return name == gone_ || name == (gone_ == "w:del" ? "w:moveFrom" : "w:moveTo");
  }

  std::string words_of(const pugi::xml_node& node) const {
    const std::string name = node.name();
    if (is_gone(name) || name == "w:pPr" || name == "w:instrText") return "";
    if (name == "w:t" || name == "w:delText") return node.text().get();
    if (name == "w:tab") return "\t";
    if (name == "w:drawing") return "<picture>";
    std::string text;
    for (const pugi::xml_node& child : node.children()) text += words_of(child);
    return text;
  }

  std::string gone_;
  std::vector<std::string> lines_{};
};

std::vector<std::string> settled(const Document& document, const std::string& gone) {
  const pugi::xml_document xml = parsed(written({&document}).parts.at("word/document.xml"));
  return Settled(gone).lines(xml.child("w:document").child("w:body"));
}

/// Where the file of a comparison differs from the file of one of its texts; numbers aside, which Word counts
/// and the writer sometimes types.
std::string difference(const Document& comparison, const std::string& gone) {
  const auto untyped = [](const std::string& line) {
    const std::size_t tab = line.find('\t');
    return tab == std::string::npos ? line : line.substr(0, line.find('|') + 1) + line.substr(tab + 1);
  };
  const std::vector<std::string> found = settled(comparison, gone);
  const Document text = gone == "w:del" ? text_after(comparison) : text_before(comparison);
  const std::vector<std::string> wanted = settled(text, "");
  for (std::size_t i = 0; i < std::max(found.size(), wanted.size()); ++i) {
    const std::string one = i < found.size() ? untyped(found[i]) : "nothing";
    const std::string other = i < wanted.size() ? untyped(wanted[i]) : "nothing";
    if (one != other) return one + "\nand not\n" + other;
  }
  return "";
}

std::string told(const std::vector<DocxFault>& faults) {
  std::string text;
  for (const DocxFault& fault : faults) text += fault.rule + ": " + fault.what + "\n";
  return text;
}

TEST(Comparison, EveryConstructSettlesToBothTexts) {
  const Document comparison = marked_document();
  EXPECT_EQ(difference(comparison, "w:del"), "");
  EXPECT_EQ(difference(comparison, "w:ins"), "");
  EXPECT_NE(settled(comparison, "w:del"), settled(comparison, "w:ins"));
}

TEST(Comparison, RandomChangesSettleToBothTexts) {
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    const Document comparison = random_comparison(seed);
    EXPECT_EQ(difference(comparison, "w:del"), "") << seed;
    EXPECT_EQ(difference(comparison, "w:ins"), "") << seed;
    EXPECT_EQ(told(find_docx_faults(read_docx(write_docx({&comparison}, {})))), "") << seed;
  }
}

TEST(Comparison, KeepsTheRules) {
  const Document comparison = marked_document();
  const Document annex = annex_document();
  for (const auto& documents : std::vector<std::vector<const Document*>>{
           {&comparison}, {&comparison, &annex}, {&annex, &comparison}}) {
    EXPECT_EQ(told(find_docx_faults(read_docx(write_docx(documents, {})))), "");
  }
}

TEST(Comparison, OldWordsPointNowhere) {
  const Document comparison = marked_document();
  const std::string body = written({&comparison}).parts.at("word/document.xml");
  const pugi::xml_document xml = parsed(body);
  EXPECT_EQ(xml.select_nodes("//w:del//w:fldChar").size(), 0U);
  EXPECT_EQ(xml.select_nodes("//w:hyperlink//w:del").size(), 0U);
  EXPECT_EQ(xml.select_nodes("//w:hyperlink/w:ins").size(), 2U);
  EXPECT_EQ(xml.select_nodes("//w:ins/w:r/w:instrText").size(), 4U);  // a heading, two tables and a figure
  EXPECT_NE(body.find("<w:softHyphen/>"), std::string::npos);
}

TEST(Comparison, HeadingsCountThemselvesInBothTexts) {
  const Document comparison = marked_document();
  const pugi::xml_document xml = parsed(written({&comparison}).parts.at("word/document.xml"));
  for (const std::string title : {"Tarkoitus", "Uusi luku", "Tehtävät", "Alueen tehtävät"}) {
    bool is_found = false;
    for (const auto& found : xml.select_nodes("//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'Heading')]")) {
      is_found = is_found || text_of(found.node()) == title;
    }
    EXPECT_TRUE(is_found) << title;
  }
}

TEST(Comparison, ANumberThatWordWouldNotCountIsTypedAsAChange) {
  Document comparison = document_of({{heading(1, "1", "Yksi", "yksi")},
                                     {renumbered(heading(2, "1.7", "Seitsemäs", "seitsemas"), "1.6", 1)}});
  comparison.revisers = {{"Kunta", ""}};
  EXPECT_EQ(settled(comparison, "w:del").back(), "Heading2|1.7\tSeitsemäs");
  EXPECT_EQ(settled(comparison, "w:ins").back(), "Heading2|1.6\tSeitsemäs");
}

TEST(Comparison, AMovedParagraphIsOneMoveToWord) {
  const Document comparison = marked_document();
  const pugi::xml_document xml = parsed(written({&comparison, &comparison}).parts.at("word/document.xml"));
  std::vector<std::string> names;
  for (const auto& found : xml.select_nodes("//w:moveFromRangeStart")) {
    names.emplace_back(found.node().attribute("w:name").value());
  }
  EXPECT_EQ(names, (std::vector<std::string>{"move1_6_1", "move2_6_1"}));
  EXPECT_EQ(text_of(xml.select_node("//w:moveFrom[w:r/w:t]").node()),
            "Tämä kappale siirtyi luvusta toiseen.");
  EXPECT_EQ(text_of(xml.select_node("//w:moveTo[w:r/w:t]").node()), "Tämä kappale siirtyi luvusta toiseen.");
}

TEST(Comparison, OnlyMovesHaveComments) {
  struct Row {
    std::string language;
    std::vector<std::string> wanted;
  };
  const Row rows[] = {{"fi", {"Siirretty kohtaan 3", "Siirretty kohdasta 1"}},
                      {"sv", {"Flyttad till punkt 3", "Flyttad från punkt 1"}}};
  for (const Row& row : rows) {
    Document comparison = marked_document();
    comparison.language = row.language;
    const ReadPackage package = written({&comparison});
    const pugi::xml_document xml = parsed(package.parts.at("word/comments.xml"));
    std::vector<std::string> texts;
    for (const auto& found : xml.select_nodes("//w:comment")) texts.push_back(text_of(found.node()));
    EXPECT_EQ(texts, row.wanted);
  }
  Document without = marked_document();
  without.blocks = marked_texts();
  EXPECT_FALSE(written({&without}).parts.contains("word/comments.xml"));
}

TEST(Comparison, AMoveIsToldByTheNearestHeadingOfTheOtherText) {
  const Paragraph passage = body_text("Siirtyvä kappale.");
  const Block from = {whole(passage, deleted(1, ChangeClass::Move, 2))};
  const Block to = {whole(passage, inserted(2, ChangeClass::Move, 1))};
  struct Row {
    std::vector<Block> blocks;
    std::string first;
  };
  const Row rows[] = {
      {{{heading(1, "1", "A", "a")}, from, {body_text("x")}, to}, "Siirretty kohdan 1 sisällä"},
      {{{heading(1, "", "Alku", "a")}, to, {heading(1, "", "Loppu", "b")}, from},
       "Siirretty kohdasta ”Loppu”"},
      {{{renumbered(heading(1, "2", "A", "a"), "1", 3)}, from, {heading(1, "3", "B", "b")}, to},
       "Siirretty kohtaan 3"},
      {{{heading(1, "1", "B", "b")}, to, {renumbered(heading(1, "3", "A", "a"), "2", 3)}, from},
       "Siirretty kohdasta 2"},
      {{to}, "Siirretty muualta"},
      {{from}, "Siirretty muualle"}};
  for (const Row& row : rows) {
    Document comparison = document_of(row.blocks);
    comparison.revisers = {{"Kunta", "2026-02-03T10:00:00Z"}};
    const pugi::xml_document xml = parsed(written({&comparison}).parts.at("word/comments.xml"));
    EXPECT_EQ(text_of(xml.select_node("//w:comment").node()), row.first);
  }
}

TEST(Comparison, SaysWhatItIsAndIsNoEdition) {
  const Document comparison = marked_document();
  DocxOptions options;
  options.properties = {{"SopimusEdition", "2025-2029/draft.3"},
                        {"SopimusBaseEdition", "2021-2025/frozen.1"}};
  const ReadPackage package = written({&comparison}, options);
  const std::string& core = package.parts.at("docProps/core.xml");
  EXPECT_NE(core.find("<dc:title>Yhteistyösopimus – Muutosvertailu</dc:title>"), std::string::npos);
  EXPECT_EQ(core.find("dc:identifier"), std::string::npos);
  const std::string& custom = package.parts.at("docProps/custom.xml");
  for (const std::string name :
       {"SopimusComparison", "SopimusRevisedEdition", "SopimusRevisedFingerprint", "SopimusBaseEdition"}) {
    EXPECT_NE(custom.find("name=\"" + name + "\""), std::string::npos) << name;
  }
  EXPECT_EQ(custom.find("\"SopimusFingerprint\""), std::string::npos);
  EXPECT_FALSE(package.parts.contains("customXml/item1.xml"));
  EXPECT_EQ(package.parts.at("word/document.xml").find("_cl_"), std::string::npos);
  EXPECT_EQ(package.parts.at("word/settings.xml").find("trackRevisions"), std::string::npos);
}

TEST(Comparison, ListsOfARationaleLookLikeIt) {
  Paragraph lead = body_text("Perustelut");
  lead.role = Paragraph::Role::Rationale;
  Document comparison = document_of({{lead},
                                     {list(false, {item("•", "syy")})},
                                     {body_text("Muuta:")},
                                     {list(false, {item("•", "kohta")})}});
  comparison.revisers = {{"Kunta", ""}};
  const std::vector<std::string> lines = settled(comparison, "w:del");
  EXPECT_EQ(lines[2], "Rationale|syy");
  EXPECT_EQ(lines[4], "ListBullet|kohta");
}

TEST(Comparison, RefusesAMarkOfNobody) {
  Document comparison = document_of({{paragraph({added("x", 1)}, "a", 1)}});
  EXPECT_THROW(write_docx({&comparison}, {}), std::logic_error);
}

}  // namespace
}  // namespace sopimus
