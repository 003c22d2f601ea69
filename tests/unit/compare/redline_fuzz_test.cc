// What must hold for any two texts: accepted a redline is the new text, rejected the old one.

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "compare/redline.h"
#include "model/flow.h"
#include "support/comparison_texts.h"
#include "support/marked_text.h"

namespace sopimus {
namespace {

/// Clauses of paragraphs, lists and tables, and what people do to them.
class RandomEdits {
 public:
  explicit RandomEdits(std::uint32_t seed) : random_(seed) {}

  Document make() {
    Document document;
    document.identity.document = "sopimus";
    const int clauses = 2 + below(6);
    for (int c = 0; c < clauses; ++c) {
      const std::string id = "c" + std::to_string(c);
      Heading heading;
      heading.level = 1 + below(2);
      heading.number = std::to_string(c + 1);
      heading.anchor = id;
      heading.runs = {run(words(2), false)};
      heading.origin.clause = id;
      document.blocks.push_back({heading});
      const int blocks = 1 + below(3);
      for (int b = 1; b <= blocks; ++b) document.blocks.push_back(block(id, static_cast<std::size_t>(b)));
    }
    return document;
  }

  Document edit(Document document) {
    for (int edits = 1 + below(8); edits > 0 && !document.blocks.empty(); --edits) edit_once(document.blocks);
    return document;
  }

 private:
  int below(int bound) { return static_cast<int>(random_() % static_cast<std::uint32_t>(bound)); }

  std::string words(int count) {
    static const std::vector<std::string> kWords = {
        "kunta",  "hyvinvointialue", "vastaa", "ja",       "sekä", "12",
        "vuosi",  "kuukautta",       "14 §",   "laki",     ",",    "sopii",
        "kunnan", "palveluista",     "(",      "yhteistyö"};
    std::string text;
    for (int i = 0; i < count; ++i) {
      text += (text.empty() ? "" : " ") +
              kWords[static_cast<std::size_t>(below(static_cast<int>(kWords.size())))];
    }
    return text;
  }

  static Run run(std::string text, bool ends_sentence) {
    Run result;
    result.text = std::move(text);
    result.ends_sentence = ends_sentence;
    return result;
  }

  Runs sentences() {
    Runs runs;
    const int count = 1 + below(4);
    for (int i = 0; i < count; ++i) {
      if (below(3) == 0) runs.push_back(run(words(1 + below(3)) + " ", false));
      runs.push_back(run(words(2 + below(9)) + (i + 1 < count ? ". " : "."), true));
    }
    return runs;
  }

  Block block(const std::string& clause, std::size_t paragraph) {
    Origin origin;
    origin.clause = clause;
    origin.paragraph = paragraph;
    const int kind = below(4);
    if (kind == 0) {
      List list;
      list.origin = origin;
      const int items = 1 + below(4);
      for (int i = 0; i < items; ++i) {
        ListItem item;
        item.label = "•";
        item.runs = sentences();
        item.origin = origin;
        if (below(4) == 0) {
          List nested;
          nested.ordered = true;
          ListItem inner = item;
          inner.runs = sentences();
          nested.items = {inner};
          item.lists = {nested};
        }
        list.items.push_back(item);
      }
      return {list};
    }
    if (kind == 1) {
      Table table;
      table.origin = origin;
      table.column_shares = {1, 1};
      const int rows = 1 + below(4);
      for (int r = 0; r < rows; ++r) table.rows.push_back(row(origin));
      return {table};
    }
    Paragraph result;
    result.runs = sentences();
    result.origin = origin;
    return {result};
  }

  TableRow row(const Origin& origin) {
    TableRow result;
    for (int c = 0; c < 2; ++c) {
      TableCell cell;
      for (int p = 1 + below(2); p > 0; --p) {
        Paragraph paragraph;
        paragraph.runs = sentences();
        paragraph.origin = origin;
        cell.paragraphs.push_back(paragraph);
      }
      result.cells.push_back(cell);
    }
    return result;
  }

  void edit_words(Runs& runs) {
    if (runs.empty()) return;
    Run& edited = runs[static_cast<std::size_t>(below(static_cast<int>(runs.size())))];
    const std::size_t space = edited.text.find(' ', edited.text.size() / 2);
    if (space == std::string::npos) return;
    edited.text.insert(space, below(2) == 0 ? " " + words(1) : words(1));
  }

  void edit_once(std::vector<Block>& blocks) {
    const auto at = static_cast<std::size_t>(below(static_cast<int>(blocks.size())));
    const auto place = blocks.begin() + static_cast<std::ptrdiff_t>(at);
    switch (below(6)) {
      case 0:
        blocks.erase(place);
        return;
      case 1: {  // moves
        Block moved = *place;
        blocks.erase(place);
        blocks.insert(blocks.begin() + below(static_cast<int>(blocks.size()) + 1), std::move(moved));
        return;
      }
      case 2:
        blocks.insert(place, block("c" + std::to_string(below(8)), 9));
        return;
      case 3:
        return divide(blocks, at);
      default:
        return std::visit([&](auto& b) { edit_inside(b); }, blocks[at].value);
    }
  }

  /// Divides a paragraph after its first sentence.
  static void divide(std::vector<Block>& blocks, std::size_t at) {
    auto* paragraph = std::get_if<Paragraph>(&blocks[at].value);
    if (paragraph == nullptr) return;
    const auto end = std::find_if(paragraph->runs.begin(), paragraph->runs.end(),
                                  [](const sopimus::Run& each) { return each.ends_sentence; });
    if (end == paragraph->runs.end() || end + 1 == paragraph->runs.end()) return;
    Paragraph rest = *paragraph;
    rest.runs.assign(end + 1, paragraph->runs.end());
    paragraph->runs.erase(end + 1, paragraph->runs.end());
    paragraph->runs.back().text.pop_back();  // the space
    blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(at) + 1, Block{rest});
  }

  void edit_inside(Heading& b) { edit_words(b.runs); }
  void edit_inside(Paragraph& b) {
    if (below(3) != 0) return edit_words(b.runs);
    const Runs more = sentences();
    if (!b.runs.empty()) b.runs.back().text += " ";
    b.runs.insert(b.runs.end(), more.begin(), more.end());
  }
  void edit_inside(List& b) {
    if (b.items.empty()) return;
    const auto at = static_cast<std::size_t>(below(static_cast<int>(b.items.size())));
    if (below(3) == 0 && b.items.size() > 1) {
      b.items.erase(b.items.begin() + static_cast<std::ptrdiff_t>(at));
    } else if (below(2) == 0) {
      b.items.insert(b.items.begin() + static_cast<std::ptrdiff_t>(at), b.items[at]);
      b.items[at].runs = sentences();
    } else {
      edit_words(b.items[at].runs);
    }
  }
  void edit_inside(Table& b) {
    if (b.rows.empty()) return;
    const auto at = static_cast<std::size_t>(below(static_cast<int>(b.rows.size())));
    if (below(3) == 0 && b.rows.size() > 1) {
      b.rows.erase(b.rows.begin() + static_cast<std::ptrdiff_t>(at));
    } else if (below(2) == 0) {
      b.rows.insert(b.rows.begin() + static_cast<std::ptrdiff_t>(at), row(b.origin));
    } else {
      edit_words(b.rows[at].cells[0].paragraphs[0].runs);
    }
  }
  template <typename Other>
  void edit_inside(Other&) {}

  std::mt19937 random_;
};

/// The first line that differs: "wanted / found"; empty when none does.
std::string first_difference(const std::vector<std::string>& wanted, const std::vector<std::string>& found) {
  for (std::size_t i = 0; i < std::max(wanted.size(), found.size()); ++i) {
    const std::string a = i < wanted.size() ? wanted[i] : "nothing";
    const std::string b = i < found.size() ? found[i] : "nothing";
    if (a != b) return a + "\n" + b;
  }
  return {};
}

void expect_both_texts(const Document& before, const Document& after, std::uint32_t seed) {
  const Redline redline = make_redline(before, after);
  EXPECT_EQ(first_difference(passages_without(to_flow(after), Mark::Kind::None),
                             passages_without(redline.marked.blocks, Mark::Kind::Deleted)),
            "")
      << "accepted, seed " << seed;
  EXPECT_EQ(first_difference(passages_without(to_flow(before), Mark::Kind::None),
                             passages_without(redline.marked.blocks, Mark::Kind::Inserted)),
            "")
      << "rejected, seed " << seed;
}

TEST(RedlineFuzz, HoldsBothTexts) {
  for (std::uint32_t seed = 0; seed < 120 && !::testing::Test::HasFailure(); ++seed) {
    RandomEdits random(seed);
    const Document before = random.make();
    const Document after = random.edit(before);
    expect_both_texts(before, after, seed);
    expect_both_texts(after, before, seed);
  }
}

TEST(RedlineFuzz, HoldsBothTextsOfAnyConstruct) {
  for (std::uint32_t seed = 0; seed < 30 && !::testing::Test::HasFailure(); ++seed) {
    const Document comparison = random_comparison(seed);
    expect_both_texts(text_before(comparison), text_after(comparison), seed);
  }
}

TEST(RedlineFuzz, UnrelatedTextsToo) {
  for (std::uint32_t seed = 0; seed < 30 && !::testing::Test::HasFailure(); ++seed) {
    expect_both_texts(RandomEdits(seed).make(), RandomEdits(seed + 1000).make(), seed);
  }
}

TEST(RedlineFuzz, OfEqualTextsHasNoMark) {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const Document document = RandomEdits(seed).make();
    const Redline redline = make_redline(document, document);
    EXPECT_FALSE(redline.changes.has_changes());
    Document flow = document;
    flow.blocks = to_flow(document);
    EXPECT_EQ(dump(redline.marked), dump(flow)) << seed;
  }
}

}  // namespace
}  // namespace sopimus
