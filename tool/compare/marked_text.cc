#include "compare/marked_text.h"

#include <utility>

#include "compare/merge_runs.h"
#include "compare/table_redline.h"

namespace sopimus {

const Heading& heading_of(const Passage& passage) { return std::get<Heading>(passage.block->value); }

MarkedText::MarkedText(const Passages& after, bool is_wanted) : is_wanted_(is_wanted) {
  for (const Passage& passage : after.passages) {
    if (!passage.anchor().empty()) new_anchors_.insert(passage.anchor());
  }
}

void MarkedText::drop_taken(std::string& anchor, TextSide side) const {
  if (side == TextSide::Before && new_anchors_.contains(anchor)) anchor.clear();
}

void MarkedText::put_block(Block block) {
  if (is_wanted_) builder_.add(std::move(block));
}

void MarkedText::put_unchanged(const Passage& before, const Passage& after) {
  if (!is_wanted_) return;
  if (after.kind != Passage::Kind::Item) return builder_.add(*after.block);
  put_text(after, after.item->runs, {}, {}, TextSide::Both, &before);
}

void MarkedText::put_text(const Passage& passage, Runs runs, const Mark& mark, const Mark& end_mark,
                          TextSide side, const Passage* before) {
  if (!is_wanted_) return;
  const auto filled = [&](auto block) {
    block.runs = std::move(runs);
    block.mark = mark;
    block.end_mark = end_mark;
    drop_taken(block.anchor, side);
    return block;
  };
  if (passage.kind == Passage::Kind::Heading) {
    Heading heading = filled(heading_of(passage));
    if (before != nullptr && heading_of(*before).number != heading.number) {
      heading.old_number = heading_of(*before).number;
    }
    return builder_.add({std::move(heading)});
  }
  if (passage.kind == Passage::Kind::Paragraph) {
    return builder_.add({filled(std::get<Paragraph>(passage.block->value))});
  }
  ListItem item = *passage.item;
  item.lists.clear();
  if (before != nullptr && before->item->label != item.label) item.old_label = before->item->label;
  ItemPlace place;
  place.level = passage.level;
  place.list = passage.list;
  place.is_in_before = side != TextSide::After;
  place.is_in_after = side != TextSide::Before;
  place.begins_after = side != TextSide::Before && passage.begins_list;
  place.begins_before =
      side == TextSide::Before ? passage.begins_list : before != nullptr && before->begins_list;
  builder_.add_item(filled(std::move(item)), place);
}

void MarkedText::put_whole(const Passage& passage, Runs runs, const Mark& mark, TextSide side) {
  if (!is_wanted_) return;
  if (passage.kind == Passage::Kind::Table) {
    Table table = std::get<Table>(passage.block->value);
    table.mark = mark;
    table.caption = marked_runs(table.caption, mark);
    for (TableRow& row : table.rows) row = marked_row(row, mark);
    drop_taken(table.anchor, side);
    builder_.add({std::move(table)});
  } else if (passage.kind == Passage::Kind::Figure) {
    Figure figure = std::get<Figure>(passage.block->value);
    figure.mark = mark;
    figure.caption = marked_runs(figure.caption, mark);
    drop_taken(figure.anchor, side);
    builder_.add({std::move(figure)});
  } else {
    put_text(passage, std::move(runs), mark, mark, side);
  }
}

}  // namespace sopimus
