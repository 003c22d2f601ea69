#include "source/read_blocks.h"

#include <fmt/format.h>

#include "source/attribute_form.h"
#include "source/read_inlines.h"
#include "source/read_names.h"

namespace sopimus {

namespace {

std::optional<SourceBlock::Any> read_block(const XmlFile& file, pugi::xml_node element,
                                           Diagnostics& diagnostics);

Condition read_condition(const XmlFile& file, pugi::xml_node element) {
  return {read_words(file, element, "for-documents"), read_words(file, element, "for-kinds"),
          read_words(file, element, "for-languages")};
}

SourceList read_list(const XmlFile& file, pugi::xml_node element, Diagnostics& diagnostics) {
  SourceList list;
  list.ordered = std::string_view(element.name()) == "ol";
  for (const pugi::xml_node child : element.children("li")) {
    SourceListItem item;
    item.id = read_word(file, child, "id");
    item.condition = read_condition(file, child);
    item.inlines = read_inlines(file, child);
    item.lists = read_blocks(file, child, diagnostics);
    item.at = file.span_of(child);
    list.items.push_back(std::move(item));
  }
  return list;
}

SourceFigure read_figure(const XmlFile& file, pugi::xml_node element) {
  SourceFigure figure;
  figure.src = read_word(file, element, "src");
  figure.alternative = read_word(file, element, "alt");
  figure.width_percent = parse_whole(read_word(file, element, "width").text).value_or(100);
  figure.caption = read_inlines(file, element.child("caption"));
  return figure;
}

SourceDefinitions read_definitions(const XmlFile& file, pugi::xml_node element, Diagnostics& diagnostics) {
  SourceDefinitions definitions;
  for (const pugi::xml_node child : element.children("definition")) {
    const pugi::xml_node term = child.child("term");
    definitions.items.push_back({read_word(file, child, "id"), read_inlines(file, term),
                                 read_forms(file, term, diagnostics), read_inlines(file, child, term),
                                 file.span_of(child)});
  }
  return definitions;
}

SourceGenerated read_generated(const XmlFile& file, pugi::xml_node element, SourceGenerated::Kind kind) {
  SourceGenerated generated;
  generated.kind = kind;
  for (const pugi::xml_node child : element.children("p")) {
    generated.paragraphs.push_back(read_inlines(file, child));
    generated.conditions.push_back(read_condition(file, child));
  }
  return generated;
}

Include read_include(const XmlFile& file, pugi::xml_node element, Diagnostics& diagnostics) {
  Include include;
  include.clause = read_word(file, element, "clause");
  include.pin = read_word(file, element, "pin");
  include.pin_commit = read_word(file, element, "pin-commit");
  include.pin_fingerprint = read_word(file, element, "pin-fingerprint");
  include.children = read_blocks(file, element, diagnostics);
  return include;
}

std::optional<SourceBlock::Any> read_block(const XmlFile& file, pugi::xml_node element,
                                           Diagnostics& diagnostics) {
  const std::string_view name = element.name();
  if (name == "p") return SourceParagraph{read_inlines(file, element)};
  if (name == "ul" || name == "ol") return read_list(file, element, diagnostics);
  if (name == "table") return read_table(file, element, diagnostics);
  if (name == "figure") return read_figure(file, element);
  if (name == "definitions") return read_definitions(file, element, diagnostics);
  if (name == "rationale") return SourceRationale{read_blocks(file, element, diagnostics)};
  if (name == "question") return SourceQuestion{read_inlines(file, element)};
  if (name == "theme") return read_theme(file, element, diagnostics);
  if (name == "forums") return read_forums(file, element);
  if (name == "costs") return read_costs(file, element, diagnostics);
  if (name == "include") return read_include(file, element, diagnostics);
  if (name == "contents") return read_generated(file, element, SourceGenerated::Kind::Contents);
  if (name == "party-table") return read_generated(file, element, SourceGenerated::Kind::PartyTable);
  if (name == "annex-list") return read_generated(file, element, SourceGenerated::Kind::AnnexList);
  if (name == "signatures") return read_generated(file, element, SourceGenerated::Kind::Signatures);
  return std::nullopt;
}

}  // namespace

std::vector<SourceBlock> read_blocks(const XmlFile& file, pugi::xml_node element, Diagnostics& diagnostics) {
  std::vector<SourceBlock> blocks;
  for (const pugi::xml_node child : element.children()) {
    if (child.type() != pugi::node_element) continue;
    if (auto value = read_block(file, child, diagnostics)) {
      blocks.push_back({std::move(*value), read_word(file, child, "id"), read_condition(file, child),
                        file.span_of(child)});
    }
  }
  return blocks;
}

SourceTable read_table(const XmlFile& file, pugi::xml_node element, Diagnostics& diagnostics) {
  SourceTable table;
  for (const Word& share : read_words(file, element, "columns")) {
    table.columns.push_back(parse_whole(share.text).value_or(1));
  }
  table.caption = read_inlines(file, element.child("caption"));
  for (const pugi::xml_node row : element.children("tr")) {
    SourceRow read;
    read.at = file.span_of(row);
    std::size_t width = 0;
    for (const pugi::xml_node cell : row.children()) {
      const std::string_view name = cell.name();
      if (name != "td" && name != "th") continue;
      const int span = parse_whole(read_word(file, cell, "span").text).value_or(1);
      width += static_cast<std::size_t>(span);
      read.cells.push_back({name == "th", span, read_inlines(file, cell), file.span_of(cell)});
    }
    if (width != table.columns.size() && !read.cells.empty() && !table.columns.empty()) {
      diagnostics.error(
          "row-width", read.at,
          fmt::format("row has {} cell{}, its table has {} column{}", width, width == 1 ? "" : "s",
                      table.columns.size(), table.columns.size() == 1 ? "" : "s"),
          "add or remove cells, or give span=\"…\" to a cell");
    }
    table.rows.push_back(std::move(read));
  }
  return table;
}

}  // namespace sopimus
