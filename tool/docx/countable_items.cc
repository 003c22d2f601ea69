#include "docx/countable_items.h"

#include <utility>
#include <vector>

#include "docx/changes.h"
#include "docx/numbering.h"

namespace sopimus {

namespace {

/// One of the two texts of an item, all of it with `mark`.
ListItem side_of(const ListItem& item, const Mark& mark) {
  ListItem side = item;
  side.mark = side.end_mark = mark;
  side.old_label.clear();
  side.runs.clear();
  for (Run run : item.runs) {
    if (is_tracked(run.mark) && run.mark.kind != mark.kind) continue;
    if (!is_tracked(run.mark)) run.mark = mark;
    side.runs.push_back(std::move(run));
  }
  return side;
}

class Division {
 public:
  explicit Division(const Document& document) : numbering_(document.style) {
    std::vector<const Block*> blocks;
    for (const Block& block : document.blocks) blocks.push_back(&block);
    numbering_.add_document(blocks, true);
  }

  bool has_divided() const { return has_divided_; }

  List divided(const List& list) {
    List result = list;
    result.items.clear();
    bool is_joined = false;  // an item of two paragraphs in one of the texts
    for (const ListItem& item : list.items) {
      const bool is_typed = !numbering_.of(item).typed.empty();
      ListItem after = item;
      for (std::size_t i = 0; i < item.lists.size(); ++i) after.lists[i] = divided(item.lists[i]);
      const bool stays = !is_tracked(item.mark) && !is_tracked(item.end_mark) && !is_joined;
      is_joined = is_tracked(item.end_mark) && !is_tracked(item.mark);
      if (is_typed && stays) {
        has_divided_ = true;
        ListItem before = side_of(item, {Mark::Kind::Deleted, ChangeClass::Generated, 0, 0, 0});
        before.lists.clear();
        before.anchor.clear();
        if (!item.old_label.empty()) before.label = item.old_label;
        result.items.push_back(std::move(before));
        after = side_of(after, {Mark::Kind::Inserted, ChangeClass::Generated, 0, 0, 0});
      }
      result.items.push_back(std::move(after));
    }
    return result;
  }

 private:
  Numbering numbering_;
  bool has_divided_ = false;
};

}  // namespace

Document with_countable_items(const Document& comparison) {
  Document document = comparison;
  // What is divided no longer counts for those behind it.
  constexpr int kMostRounds = 8;
  for (int round = 0; round < kMostRounds; ++round) {
    Division division(document);
    std::vector<Block> blocks;
    for (const Block& block : document.blocks) {
      const auto* list = std::get_if<List>(&block.value);
      blocks.push_back(list == nullptr ? block : Block{division.divided(*list)});
    }
    if (!division.has_divided()) break;
    document.blocks = std::move(blocks);
  }
  return document;
}

}  // namespace sopimus
