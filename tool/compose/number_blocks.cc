#include "compose/number_blocks.h"

#include "source/agreement_facts.h"

namespace sopimus {

namespace {

/// 1 → a, 26 → z, 27 → aa.
std::string small_letter(int number) {
  std::string letters;
  for (; number > 0; number = (number - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('a' + (number - 1) % 26));
  }
  return letters;
}

std::string roman(int number) {
  struct Step {
    int value;
    const char* letters;
  };
  constexpr Step kSteps[] = {{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"},
                             {9, "ix"},  {5, "v"},   {4, "iv"}, {1, "i"}};
  std::string letters;
  for (const Step& step : kSteps) {
    for (; number >= step.value; number -= step.value) letters += step.letters;
  }
  return letters;
}

/// "2", "a", "ii" by how many numbered lists are around.
std::string item_number(int number, int ordered_depth) {
  if (ordered_depth == 0) return std::to_string(number);
  return ordered_depth % 2 == 1 ? small_letter(number) : roman(number);
}

}  // namespace

std::string BlockNumbers::next_heading(int level) {
  counters_.resize(static_cast<std::size_t>(level), 0);
  ++counters_.back();
  std::string number;
  for (const int counter : counters_) number += (number.empty() ? "" : ".") + std::to_string(counter);
  return number;
}

void BlockNumbers::add_target(Target::Kind kind, const Word& id, const std::string& number,
                              const Chapter& chapter, Inlines title, std::string anchor) {
  if (id.empty()) return;
  Target target{kind,
                id.text,
                anchor.empty() ? id.text : std::move(anchor),
                number,
                chapter.id,
                chapter.number,
                std::move(title),
                {}};
  outline_.targets.emplace(id.text, std::move(target));
}

void BlockNumbers::add_clause(const PlacedClause& placed) {
  const Chapter chapter{placed.clause->id.text, placed.number};
  add_target(Target::Kind::Clause, placed.clause->id, placed.number, chapter, placed.clause->heading);
  add_terms(placed.clause->heading, placed.clause->id.text, chapter);
}

void BlockNumbers::add_block(const SourceBlock& block, const PlacedClause& placed, int level, bool numbered) {
  const Chapter chapter{placed.clause->id.text, placed.number};
  if (const auto* theme = std::get_if<SourceTheme>(&block.value)) {
    add_theme(block, *theme, chapter, level, numbered);
  } else {
    add_plain_block(block, chapter);
  }
}

void BlockNumbers::add_blocks(const std::vector<SourceBlock>& blocks, const Chapter& chapter) {
  for (const SourceBlock& block : blocks) {
    if (holds(block.condition, *outline_.document, outline_.language)) add_plain_block(block, chapter);
  }
}

void BlockNumbers::add_plain_block(const SourceBlock& block, const Chapter& chapter) {
  if (const auto* table = std::get_if<SourceTable>(&block.value)) {
    add_captioned(block, table->caption, Target::Kind::Table, tables_, chapter);
    for (const SourceRow& row : table->rows) {
      for (const SourceCell& cell : row.cells)
        add_terms(cell.inlines, first_definition(cell.inlines), chapter);
    }
    return;
  }
  if (const auto* figure = std::get_if<SourceFigure>(&block.value)) {
    return add_captioned(block, figure->caption, Target::Kind::Figure, figures_, chapter);
  }
  add_target(Target::Kind::Place, block.id, {}, chapter);
  if (const auto* paragraph = std::get_if<SourceParagraph>(&block.value)) {
    add_terms(paragraph->inlines, anchor_of(block.id, paragraph->inlines), chapter);
  } else if (const auto* list = std::get_if<SourceList>(&block.value)) {
    add_list(*list, chapter, 0, 0, {});
  } else if (const auto* rationale = std::get_if<SourceRationale>(&block.value)) {
    add_blocks(rationale->blocks, chapter);
  } else if (const auto* definitions = std::get_if<SourceDefinitions>(&block.value)) {
    for (const SourceDefinition& item : definitions->items) {
      add_target(Target::Kind::Definition, item.id, {}, chapter, item.term);
      if (const auto target = outline_.targets.find(item.id.text); target != outline_.targets.end()) {
        target->second.forms = item.forms;
      }
    }
  } else if (const auto* forums = std::get_if<SourceForums>(&block.value)) {
    for (const SourceForum& forum : forums->forums) add_target(Target::Kind::Place, forum.id, {}, chapter);
  }
}

void BlockNumbers::add_theme(const SourceBlock& block, const SourceTheme& theme, const Chapter& chapter,
                             int level, bool numbered) {
  // A theme without a heading is the clause's own: it has the clause's number.
  const bool has_heading = !theme.heading.empty();
  const std::string number = numbered && has_heading ? next_heading(level) : std::string();
  outline_.numbers.emplace(&block, number);
  const Chapter own{block.id.empty() || !has_heading ? chapter.id : block.id.text,
                    number.empty() ? chapter.number : number};
  if (has_heading) {
    add_target(Target::Kind::Theme, block.id, number, own, theme.heading);
  } else {
    add_target(Target::Kind::Place, block.id, {}, chapter);
  }
  add_blocks(theme.intro, own);
  for (const SourceGoal& goal : theme.goals) add_target(Target::Kind::Place, goal.id, {}, own);
  for (const SourceIndicator& indicator : theme.indicators) {
    add_target(Target::Kind::Place, indicator.id, {}, own);
  }
  for (const SourceMeasure& measure : theme.measures) add_target(Target::Kind::Place, measure.id, {}, own);
}

void BlockNumbers::add_list(const SourceList& list, const Chapter& chapter, int depth, int ordered_depth,
                            const std::string& path) {
  int counter = 0;
  for (const SourceListItem& item : list.items) {
    if (!holds(item.condition, *outline_.document, outline_.language)) continue;
    std::string item_path;
    std::string label = depth == 0 ? style_.bullet : "–";
    if (list.ordered) {
      const std::string number = item_number(++counter, ordered_depth);
      label = number + (ordered_depth == 0 ? "." : ")");
      item_path = path.empty() ? number : path + std::string(kNoBreakSpace) + number;
    }
    outline_.labels.emplace(&item, label);
    const std::string anchor = anchor_of(item.id, item.inlines);
    add_target(list.ordered ? Target::Kind::Item : Target::Kind::Place, item.id, item_path, chapter);
    add_terms(item.inlines, anchor, chapter);
    for (const SourceBlock& nested : item.lists) {
      if (!holds(nested.condition, *outline_.document, outline_.language)) continue;
      if (const auto* inner = std::get_if<SourceList>(&nested.value)) {
        add_list(*inner, chapter, depth + 1, ordered_depth + (list.ordered ? 1 : 0), item_path);
      }
    }
  }
}

void BlockNumbers::add_captioned(const SourceBlock& block, const Inlines& caption, Target::Kind kind,
                                 int& counter, const Chapter& chapter) {
  if (caption.empty()) return add_target(Target::Kind::Place, block.id, {}, chapter);
  const std::string number = std::to_string(++counter);
  outline_.numbers.emplace(&block, number);
  add_target(kind, block.id, number, chapter, caption);
}

void BlockNumbers::add_terms(const Inlines& inlines, const std::string& anchor, const Chapter& chapter) {
  for (const Inline& stretch : inlines) {
    if (stretch.kind != Inline::Kind::Definition) continue;
    Inline term;
    term.text = stretch.text;
    add_target(Target::Kind::Definition, stretch.of, {}, chapter, {term}, anchor);
  }
}

std::string first_definition(const Inlines& inlines) {
  for (const Inline& stretch : inlines) {
    if (stretch.kind == Inline::Kind::Definition) return stretch.of.text;
  }
  return {};
}

std::string anchor_of(const Word& id, const Inlines& inlines) {
  return id.empty() ? first_definition(inlines) : id.text;
}

}  // namespace sopimus
