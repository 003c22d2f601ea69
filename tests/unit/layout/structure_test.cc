// The structure tree that lay_out makes, by the nesting rules of ISO 32000-1:2008, 14.8.4 and ISO
// 14289-1:2014, 7.

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "layout_sample.h"
#include "marked_sample.h"
#include "model/flow.h"
#include "support/reading_text.h"

namespace sopimus {
namespace {

using Types = std::set<std::string_view>;

const Types kInline = {"Link", "Span", "Ins", "Del"};

Types with_inline(Types types) {
  types.insert(kInline.begin(), kInline.end());
  return types;
}

/// What may be below an element of a type.
const std::map<std::string_view, Types>& allowed_children() {
  static const Types blocks = {"H1", "H2",  "H3",    "H4",     "H5",      "H6",  "P",
                               "L",  "TOC", "Table", "Figure", "Caption", "Sect"};
  static const std::map<std::string_view, Types> allowed = [] {
    Types below_document = blocks;
    below_document.insert("Part");
    std::map<std::string_view, Types> map = {
        {"Document", below_document},
        {"Part", blocks},
        {"Sect", {"P", "Form"}},
        {"TOC", {"TOCI", "Caption"}},
        {"TOCI", {"Reference"}},
        {"Reference", kInline},
        {"L", {"LI"}},
        {"LI", {"Lbl", "LBody"}},
        {"LBody", with_inline({"L"})},
        {"Table", {"Caption", "TR"}},
        {"TR", {"TH", "TD"}},
        {"TH", with_inline({"P"})},
        {"TD", with_inline({"P"})},
    };
    for (const char* leaf : {"P", "H1", "H2", "H3", "H4", "H5", "H6", "Caption"}) map[leaf] = kInline;
    for (const char* change : {"Ins", "Del"}) map[change] = {"Link", "Span"};
    map["Lbl"] = {"Ins", "Del"};
    for (const char* leaf : {"Link", "Span", "Figure", "Form"}) map[leaf] = {};
    return map;
  }();
  return allowed;
}

/// Types that hold text or pictures themselves.
const Types kWithContent = {"P",  "H1", "H2",      "H3",   "H4",   "H5",  "H6",  "Lbl",    "LBody",
                            "TH", "TD", "Caption", "Link", "Span", "Ins", "Del", "Figure", "Reference"};

std::vector<std::string> find_faults(const Pages& pages) {
  std::vector<std::string> faults;
  const auto fault = [&](std::size_t i, const std::string& what) {
    faults.push_back("@" + std::to_string(i) + " " + std::string(pages.structure[i].type) + ": " + what);
  };
  const auto at = [&](int index) -> const StructureElement& {
    return pages.structure.at(static_cast<std::size_t>(index));
  };
  std::map<int, std::size_t> cells;
  std::map<int, std::vector<std::string_view>> children;
  int last_level = 0;
  for (std::size_t i = 0; i < pages.structure.size(); ++i) {
    const StructureElement& e = pages.structure[i];
    if (i == 0) {
      if (e.type != "Document" || e.parent != -1) fault(i, "is no root");
      continue;
    }
    if (e.parent < 0 || e.parent >= static_cast<int>(i)) {
      fault(i, "has no parent before it");
      continue;
    }
    children[e.parent].push_back(e.type);
    const auto allowed = allowed_children().find(at(e.parent).type);
    if (allowed == allowed_children().end() || !allowed->second.contains(e.type))
      fault(i, "below " + std::string(at(e.parent).type));
    if (e.type.size() == 2 && e.type[0] == 'H') {
      const int level = e.type[1] - '0';
      if (level > last_level + 1) fault(i, "a level is left out");
      last_level = level;
    }
    if (e.type == "TH" && e.scope != "Row" && e.scope != "Column") fault(i, "no scope");
    if (e.type == "TH" || e.type == "TD") cells[e.parent] += static_cast<std::size_t>(e.column_span);
    if ((e.type == "Figure" || e.type == "Form") && e.alternative.empty()) fault(i, "no alternative");
  }
  for (const auto& [parent, types] : children) {
    const std::string_view type = at(parent).type;
    if (type == "LI" && types != std::vector<std::string_view>{"Lbl", "LBody"})
      fault(static_cast<std::size_t>(parent), "not Lbl and LBody");
  }
  std::map<int, std::set<std::size_t>> widths;
  for (const auto& [row, count] : cells) widths[at(row).parent].insert(count);
  for (const auto& [table, counts] : widths) {
    if (counts.size() != 1) fault(static_cast<std::size_t>(table), "rows of different widths");
  }
  std::map<int, int> areas;
  std::map<int, int> fields;
  std::set<int> filled;
  for (const Page& page : pages.pages) {
    for (const Piece& piece : page.pieces) {
      int structure = -1;
      if (const auto* text = std::get_if<TextPiece>(&piece)) structure = text->structure;
      if (const auto* image = std::get_if<ImagePiece>(&piece)) structure = image->structure;
      if (structure < 0) continue;
      filled.insert(structure);
      if (!kWithContent.contains(at(structure).type))
        fault(static_cast<std::size_t>(structure), "has content of its own");
    }
    for (const LinkArea& link : page.links) ++areas[link.structure];
    for (const SignatureField& field : page.fields) ++fields[field.structure];
  }
  for (std::size_t i = 0; i < pages.structure.size(); ++i) {
    const int index = static_cast<int>(i);
    const std::string_view type = pages.structure[i].type;
    if ((type == "Link") != areas.contains(index)) fault(i, "links and areas differ");
    if ((type == "Form") != (fields[index] == 1)) fault(i, "not one field");
    const bool is_leaf = !children.contains(index);
    if (is_leaf && type != "Form" && type != "TD" && !filled.contains(index)) fault(i, "shows nothing");
  }
  return faults;
}

TEST(Structure, OfEveryKindOfBlockIsNestedByTheRules) {
  const Pages pages = lay_out_for_test(make_full_document());
  EXPECT_EQ(find_faults(pages), std::vector<std::string>{});
  std::map<std::string_view, int> count;
  for (const StructureElement& e : pages.structure) ++count[e.type];
  const std::map<std::string_view, int> wanted = {
      {"Document", 1}, {"H1", 1},        {"H2", 2},    {"H3", 1},   {"P", 24}, {"TOC", 1},
      {"TOCI", 3},     {"Reference", 3}, {"Link", 4},  {"Span", 1}, {"L", 3},  {"LI", 4},
      {"Lbl", 4},      {"LBody", 4},     {"Table", 1}, {"TR", 3},   {"TH", 3}, {"TD", 3},
      {"Figure", 1},   {"Caption", 3},   {"Sect", 3},  {"Form", 3}};
  EXPECT_EQ(count, wanted);
}

TEST(Structure, OfChangesIsNestedByTheRules) {
  EXPECT_EQ(find_faults(lay_out_for_test(make_marked_document())), std::vector<std::string>{});
}

TEST(Structure, OfSeveralDocumentsHasAPartForEach) {
  const Document first = make_full_document("liite-a");
  Document second = make_full_document("liite-b");
  second.language = "sv";
  Diagnostics diagnostics;
  const Pages pages = lay_out_for_test({&first, &second}, diagnostics);
  EXPECT_EQ(find_faults(pages), std::vector<std::string>{});
  std::vector<std::string> languages;
  for (const StructureElement& e : pages.structure) {
    if (e.type == "Part") languages.push_back(e.language);
  }
  EXPECT_EQ(languages, (std::vector<std::string>{"", "sv"}));
  std::set<std::string> names;
  for (const Page& page : pages.pages) {
    for (const SignatureField& field : page.fields) names.insert(field.name);
  }
  EXPECT_EQ(names.size(), 6U);
}

TEST(Structure, AListInsideAnItemIsInItsBody) {
  const Pages pages = lay_out_for_test(make_document(
      {{make_list(false, {make_item("–", "ulompi", {make_list(true, {make_item("a)", "sisempi")})})})}}));
  const std::string text = dump(pages);
  const std::string structure = text.substr(text.find("structure\n"));
  const std::size_t outer = structure.find("  L @");
  ASSERT_NE(outer, std::string::npos);
  EXPECT_NE(structure.find("LI @", outer), std::string::npos);
  EXPECT_NE(structure.find("LBody @", outer), std::string::npos);
  EXPECT_NE(structure.find("\n          L ordered @", outer), std::string::npos) << structure;
}

/// The text in reading order, one paragraph a line, as a reader of the file gets it.
std::string read_aloud(const Pages& pages) {
  std::vector<std::string> texts(pages.structure.size());
  for (const Page& page : pages.pages) {
    for (const Piece& piece : page.pieces) {
      const auto* text = std::get_if<TextPiece>(&piece);
      if (!text || text->structure < 0) continue;
      int index = text->structure;
      while (kInline.contains(pages.structure[static_cast<std::size_t>(index)].type)) {
        index = pages.structure[static_cast<std::size_t>(index)].parent;
      }
      texts[static_cast<std::size_t>(index)] += text_of(*text);
    }
  }
  std::string all;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (texts[i].empty()) continue;
    all += texts[i] + (pages.structure[i].type == "Lbl" ? "" : "\n");
  }
  return all;
}

TEST(Structure, ReadsTheTextOfTheModel) {
  const std::string tail =
      "Osapuolet sitoutuvat edistämään hyvinvointialueen väestönsuojelumuodostelmien ja pelastuslaitoksen "
      "kyberturvallisuuskeskuksen varautumissuunnitelmaa 14 §:n 1 momentin mukaan, linja-autoasemalla "
      "ja/tai ";
  std::string text;
  for (int i = 0; i < 60; ++i) text += tail;
  text += "loppu.";
  Table table;
  table.column_shares = {1, 1, 3};
  table.rows = {make_row({"Kohta", "Osapuoli", "Sisältö"}, true)};
  for (int i = 0; i < 40; ++i)
    table.rows.push_back(make_row({"varautumissuunnitelma", "Perhon kunta", tail + "loppu."}));
  table.rows.push_back(make_row({"pitkä", "Perhon kunta", text}));
  const Document document =
      make_document({make_heading(1, "1", "a", "Tausta"),
                     make_paragraph(text),
                     {make_list(true, {make_item("1.", tail + "ensin."), make_item("2.", tail + "sitten.")})},
                     {table}});
  const Pages pages = lay_out_for_test(document);
  EXPECT_GT(pages.pages.size(), 4U);
  std::string read = read_aloud(pages);
  const std::string mark = "LUONNOS 3\n";  // of the title block: no part of the text
  const std::size_t at = read.find(mark);
  ASSERT_NE(at, std::string::npos);
  read.erase(at, mark.size());
  EXPECT_EQ(read, to_reading_text(document));
}

}  // namespace
}  // namespace sopimus
