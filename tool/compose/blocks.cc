#include "compose/blocks.h"

#include "compose/number_blocks.h"
#include "compose/png_size.h"
#include "compose/references.h"
#include "model/phrases.h"
#include "source/agreement_facts.h"

namespace sopimus {

std::vector<Block> BlockComposer::compose() {
  std::vector<Block> blocks;
  for (const OutlineStep& step : composition_.outline.steps) {
    clause_ = step.clause;
    if (clause() != nullptr) resolver_.set_chapter(clause()->clause->id.text);
    if (step.block != nullptr) {
      add(*step.block, blocks);
      continue;
    }
    const PlacedClause& placed = *clause();
    Heading heading;
    heading.level = placed.level;
    heading.number = placed.number;
    heading.anchor = placed.clause->id.text;
    heading.runs = resolver_.title(placed.clause->heading);
    const SourceSpan at =
        placed.clause->heading.empty() ? placed.clause->id.at : placed.clause->heading[0].at;
    heading.origin = origin_at(at);
    if (!heading.runs.empty()) blocks.push_back({std::move(heading)});
  }
  return blocks;
}

const PlacedClause* BlockComposer::clause() const {
  return clause_ == OutlineStep::kNoClause ? nullptr : &composition_.outline.clauses[clause_];
}

Origin BlockComposer::origin_at(const SourceSpan& at) const {
  Origin origin;
  origin.at = at;
  if (const PlacedClause* placed = clause()) {
    origin.clause = placed->clause->id.text;
    origin.language = placed->clause->language;
    origin.edition = placed->edition;
  }
  return origin;
}

Origin BlockComposer::next_origin(const SourceSpan& at) {
  Origin origin = origin_at(at);
  if (clause() != nullptr) origin.paragraph = ++paragraphs_[clause_];
  return origin;
}

void BlockComposer::add(const SourceBlock& block, std::vector<Block>& to) {
  if (const auto* paragraph = std::get_if<SourceParagraph>(&block.value)) {
    to.push_back({paragraph_of(block, *paragraph)});
  } else if (const auto* list = std::get_if<SourceList>(&block.value)) {
    to.push_back({list_of(*list, block.at)});
  } else if (const auto* table = std::get_if<SourceTable>(&block.value)) {
    to.push_back({table_of(block, *table)});
  } else if (const auto* figure = std::get_if<SourceFigure>(&block.value)) {
    to.push_back({figure_of(block, *figure)});
  } else if (const auto* definitions = std::get_if<SourceDefinitions>(&block.value)) {
    to.push_back({definitions_of(*definitions, block.at)});
  } else if (const auto* rationale = std::get_if<SourceRationale>(&block.value)) {
    to.push_back({rationale_of(*rationale, block.at)});
  } else if (const auto* question = std::get_if<SourceQuestion>(&block.value)) {
    to.push_back({question_of(block, *question)});
  } else if (const auto* theme = std::get_if<SourceTheme>(&block.value)) {
    add_theme(block, *theme, to);
  } else if (const auto* forums = std::get_if<SourceForums>(&block.value)) {
    to.push_back({forums_of(*forums, block.at)});
  } else if (const auto* costs = std::get_if<SourceCosts>(&block.value)) {
    to.push_back({cost_rule_of(block, *costs)});
  } else if (const auto* generated = std::get_if<SourceGenerated>(&block.value)) {
    to.push_back(generated_of(*generated, block.at));
  }
}

Paragraph BlockComposer::paragraph_of(const SourceBlock& block, const SourceParagraph& source) {
  Paragraph paragraph;
  paragraph.anchor = anchor_of(block.id, source.inlines);
  paragraph.origin = next_origin(block.at);
  paragraph.runs = resolver_.running_text(source.inlines);
  return paragraph;
}

List BlockComposer::list_of(const SourceList& source, const SourceSpan& at) {
  List list;
  list.ordered = source.ordered;
  list.origin = origin_at(at);
  for (const SourceListItem& from : source.items) {
    const auto label = composition_.outline.labels.find(&from);
    if (label == composition_.outline.labels.end()) continue;  // its condition does not hold
    ListItem item;
    item.label = label->second;
    item.anchor = anchor_of(from.id, from.inlines);
    item.origin = next_origin(from.at);
    item.runs = resolver_.running_text(from.inlines);
    for (const SourceBlock& nested : from.lists) {
      const auto* inner = std::get_if<SourceList>(&nested.value);
      if (inner == nullptr || !holds(nested.condition, composition_.document, composition_.language))
        continue;
      item.lists.push_back(list_of(*inner, nested.at));
    }
    list.items.push_back(std::move(item));
  }
  return list;
}

/// "Taulukko 1. " before the caption.
Runs BlockComposer::caption_of(const SourceBlock& block, const Inlines& caption, std::string_view key) {
  Runs runs;
  const auto number = composition_.outline.numbers.find(&block);
  if (number != composition_.outline.numbers.end()) {
    Run run;
    run.text = phrase(key, composition_.language) + std::string(kNoBreakSpace) + number->second + ". ";
    run.made_by = MadeBy::Number;
    run.key = block.id.text;
    runs.push_back(std::move(run));
  }
  for (Run& run : resolver_.title(caption)) runs.push_back(std::move(run));
  return runs;
}

Table BlockComposer::table_of(const SourceBlock& block, const SourceTable& source) {
  Table table;
  table.anchor = block.id.text;
  table.origin = origin_at(block.at);
  table.caption = caption_of(block, source.caption, "table");
  table.column_shares = source.columns;
  for (const SourceRow& from : source.rows) {
    TableRow row;
    row.is_header = !from.cells.empty();
    for (const SourceCell& cell : from.cells) {
      TableCell to;
      to.is_header = cell.is_header;
      to.column_span = cell.column_span;
      row.is_header = row.is_header && cell.is_header;
      Paragraph paragraph;
      paragraph.anchor = first_definition(cell.inlines);
      paragraph.origin = next_origin(cell.at);
      paragraph.runs = resolver_.running_text(cell.inlines);
      to.paragraphs.push_back(std::move(paragraph));
      row.cells.push_back(std::move(to));
    }
    table.rows.push_back(std::move(row));
  }
  if (table.column_shares.empty()) {
    std::size_t columns = 0;
    for (const TableRow& row : table.rows) {
      std::size_t width = 0;
      for (const TableCell& cell : row.cells) width += static_cast<std::size_t>(cell.column_span);
      columns = std::max(columns, width);
    }
    table.column_shares.assign(columns, 1);
  }
  return table;
}

/// A file that is not there was reported by source.
Figure BlockComposer::figure_of(const SourceBlock& block, const SourceFigure& source) {
  Figure figure;
  figure.anchor = block.id.text;
  figure.path = source.src.text;
  figure.width_percent = source.width_percent;
  figure.alternative = source.alternative.text;
  figure.origin = next_origin(block.at);
  figure.caption = caption_of(block, source.caption, "figure");
  const auto bytes = composition_.files.figures.find(source.src.text);
  if (bytes == composition_.files.figures.end()) return figure;
  figure.bytes = bytes->second;
  if (const auto size = find_png_size(figure.path, figure.bytes, source.src.at, composition_.diagnostics)) {
    figure.width_pixels = size->width;
    figure.height_pixels = size->height;
  }
  return figure;
}

Definitions BlockComposer::definitions_of(const SourceDefinitions& source, const SourceSpan& at) {
  Definitions definitions;
  definitions.origin = origin_at(at);
  for (const SourceDefinition& from : source.items) {
    DefinitionItem item;
    item.id = from.id.text;
    item.origin = next_origin(from.at);
    item.term = resolver_.title(from.term);
    if (!item.term.empty()) item.term.back().ends_sentence = false;
    item.text = resolver_.running_text(from.inlines);
    definitions.items.push_back(std::move(item));
  }
  return definitions;
}

Rationale BlockComposer::rationale_of(const SourceRationale& source, const SourceSpan& at) {
  Rationale rationale;
  rationale.origin = origin_at(at);
  for (const SourceBlock& block : source.blocks) {
    if (!holds(block.condition, composition_.document, composition_.language)) continue;
    add(block, rationale.blocks);
  }
  for (Block& block : rationale.blocks) {
    if (auto* paragraph = std::get_if<Paragraph>(&block.value)) paragraph->role = Paragraph::Role::Rationale;
  }
  return rationale;
}

Question BlockComposer::question_of(const SourceBlock& block, const SourceQuestion& source) {
  Question question;
  question.id = block.id.text;
  question.origin = next_origin(block.at);
  question.runs = resolver_.running_text(source.inlines);
  if (composition_.options.edition.kind == Edition::Kind::Frozen) {
    composition_.diagnostics.error("open-question", block.at, "a frozen edition cannot hold an open question",
                                   "decide it: write the answer into the text and delete <question>");
  }
  return question;
}

void BlockComposer::add_theme(const SourceBlock& block, const SourceTheme& source, std::vector<Block>& to) {
  const PlacedClause* placed = clause();
  if (!source.heading.empty()) {
    const auto number = composition_.outline.numbers.find(&block);
    if (!block.id.empty()) resolver_.set_chapter(block.id.text);
    Heading heading;
    heading.level = placed == nullptr ? 1 : placed->level + 1;
    if (number != composition_.outline.numbers.end()) heading.number = number->second;
    heading.anchor = block.id.text;
    heading.runs = resolver_.title(source.heading);
    heading.origin = next_origin(source.heading[0].at);
    to.push_back({std::move(heading)});
  }
  for (const SourceBlock& intro : source.intro) {
    if (holds(intro.condition, composition_.document, composition_.language)) add(intro, to);
  }
  to.push_back({theme_of(block, source)});
  if (placed != nullptr) resolver_.set_chapter(placed->clause->id.text);
}

}  // namespace sopimus
