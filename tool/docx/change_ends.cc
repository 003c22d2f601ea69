#include "docx/change_ends.h"

#include <string>
#include <vector>

#include "docx/changes.h"

namespace sopimus {

namespace {

/// What can have a changed end; without runs, what parts two of them: a table, a figure.
struct EndedPassage {
  Runs* runs = nullptr;
  const Mark* mark = nullptr;
  Mark* end = nullptr;
  std::string look{};  // what its end would give to the one it is joined with
};

using Passages = std::vector<EndedPassage>;

bool is_of_kind(const Mark& mark, Mark::Kind kind) { return is_tracked(mark) && mark.kind == kind; }

void add(Paragraph& paragraph, Passages& passages) {
  passages.push_back({&paragraph.runs, &paragraph.mark, &paragraph.end_mark,
                      "paragraph " + std::to_string(static_cast<int>(paragraph.role))});
}

void add(List& list, int level, Passages& passages) {
  for (ListItem& item : list.items) {
    passages.push_back({&item.runs, &item.mark, &item.end_mark,
                        "item " + std::to_string(level) + (list.ordered ? " ordered" : "")});
    for (List& nested : item.lists) add(nested, level + 1, passages);
  }
}

/// How many passages after the first are wholly new, or wholly gone, and no part of a move.
std::size_t count_whole(const Passages& passages, std::size_t first, Mark::Kind kind, bool& has_move) {
  std::size_t count = 0;
  for (std::size_t i = first + 1; i < passages.size() && passages[i].runs != nullptr; ++i) {
    if (!is_of_kind(*passages[i].mark, kind) || !is_of_kind(*passages[i].end, kind)) break;
    has_move = has_move || passages[i].mark->change_class == ChangeClass::Move;
    ++count;
  }
  return count;
}

void move_ends(Passages& passages) {
  for (std::size_t i = 0; i < passages.size(); ++i) {
    EndedPassage& passage = passages[i];
    if (passage.runs == nullptr || passage.runs->empty() || is_tracked(*passage.end)) continue;
    const Mark& last_words = passage.runs->back().mark;
    if (!is_tracked(last_words)) continue;
    bool has_move = last_words.change_class == ChangeClass::Move;
    const std::size_t count = count_whole(passages, i, last_words.kind, has_move);
    if (count == 0) continue;
    EndedPassage& last = passages[i + count];
    if (!has_move && passage.look == last.look) {
      *passage.end = *last.end;
      *last.end = {};
    } else {
      Run between;
      between.text = "\u200B";
      between.made_by = MadeBy::Generated;
      passage.runs->push_back(std::move(between));
    }
  }
}

}  // namespace

Document with_word_ends(const Document& comparison) {
  Document document = comparison;
  Passages body;
  for (Block& block : document.blocks) {
    if (auto* heading = std::get_if<Heading>(&block.value)) {
      body.push_back(
          {&heading->runs, &heading->mark, &heading->end_mark, "heading " + std::to_string(heading->level)});
    } else if (auto* paragraph = std::get_if<Paragraph>(&block.value)) {
      add(*paragraph, body);
    } else if (auto* list = std::get_if<List>(&block.value)) {
      add(*list, 0, body);
    } else {
      body.emplace_back();
    }
    auto* table = std::get_if<Table>(&block.value);
    if (table == nullptr) continue;
    for (TableRow& row : table->rows) {
      if (is_tracked(row.mark)) continue;
      for (TableCell& cell : row.cells) {
        Passages inside;
        for (Paragraph& paragraph : cell.paragraphs) add(paragraph, inside);
        move_ends(inside);
      }
    }
  }
  move_ends(body);
  return document;
}

}  // namespace sopimus
