// Items of a comparison that Word can number right both with its changes and without them.

#include "docx/countable_items.h"

#include <gtest/gtest.h>

#include <functional>

#include "docx/numbering.h"
#include "unit/docx/marked_document.h"

namespace sopimus {
namespace {

ListItem renumbered(ListItem item, std::string old_label) {
  item.old_label = std::move(old_label);
  return item;
}

Document comparison_of(std::vector<Block> blocks) {
  Document document = document_of(std::move(blocks));
  document.revisers = {{"Kunta", ""}};
  return document;
}

/// "1.+ uusi #3" a line: label, mark, words, and which list of Word's it is of.
std::string items_of(const Document& document) {
  Numbering numbering(document.style);
  std::vector<const Block*> blocks;
  for (const Block& block : document.blocks) blocks.push_back(&block);
  numbering.add_document(blocks, true);
  std::string text;
  const std::function<void(const List&)> add = [&](const List& list) {
    for (const ListItem& item : list.items) {
      const std::string mark = item.mark.kind == Mark::Kind::Inserted  ? "+"
                               : item.mark.kind == Mark::Kind::Deleted ? "-"
                                                                       : "";
      text += item.label + mark + " " + to_plain_text(item.runs) + " #" +
              std::to_string(numbering.of(item).num) + "\n";
      for (const List& nested : item.lists) add(nested);
    }
  };
  for (const Block& block : document.blocks) {
    if (const auto* one = std::get_if<List>(&block.value)) add(*one);
  }
  return text;
}

TEST(CountableItems, AListGoesOnAfterWhatCameBetween) {
  const Document document = comparison_of(
      {{list(true, {whole(item("1.", "vanha"), deleted(1))})},
       {whole(body_text("väliin"), inserted(2))},
       {list(true, {renumbered(item("1.", "jää"), "2."), renumbered(item("2.", "myös"), "3.")})}});
  EXPECT_EQ(items_of(document), "1.- vanha #3\n1. jää #3\n2. myös #3\n");
  EXPECT_EQ(with_countable_items(document), document);
}

TEST(CountableItems, AListThatWasAddedToAnotherIsNew) {
  const Document document = comparison_of(
      {{list(true, {item("1.", "yksi")})},
       {whole(body_text("välistä"), deleted(1))},
       {list(true, {renumbered(item("2.", "kaksi"), "1."),
                    renumbered(item("3.", "kolme", {list(true, {item("a)", "alakohta")})}), "2.")})}});
  EXPECT_EQ(items_of(with_countable_items(document)),
            "1. yksi #3\n1.- kaksi #4\n2.+ kaksi #3\n2.- kolme #3\n3.+ kolme #3\na) alakohta #3\n");
}

TEST(CountableItems, ChangesInADividedItemStayApart) {
  ListItem changed = renumbered(item("2.", ""), "1.");
  changed.runs = {words("kohta "), removed("12", 2), added("6", 2)};
  const Document document = with_countable_items(
      comparison_of({{list(true, {item("1.", "yksi")})}, {body_text("x")}, {list(true, {changed})}}));
  EXPECT_EQ(items_of(document), "1. yksi #3\n1.- kohta 12 #4\n2.+ kohta 6 #3\n");
}

TEST(CountableItems, NewItemsBeginAListOfTheirOwn) {
  EXPECT_EQ(items_of(comparison_of({{list(true, {item("1.", "yksi")})},
                                    {body_text("x")},
                                    {list(true, {whole(item("1.", "uusi"), inserted(1)),
                                                 whole(item("2.", "toinen"), inserted(1))})}})),
            "1. yksi #3\n1.+ uusi #4\n2.+ toinen #4\n");
}

}  // namespace
}  // namespace sopimus
