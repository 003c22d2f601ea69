#include "report/report_blocks.h"

#include <algorithm>

namespace sopimus {

namespace {

bool is_on_both_sides(const ReportedDocument& document) {
  return !document.clauses.is_added && !document.clauses.is_removed;
}

}  // namespace

bool is_changed(const ReportedDocument& document) {
  return document.clauses.has_changes() || !document.data.changes.empty();
}

bool is_moved_between(const DocumentChanges& document, const std::string& clause) {
  return std::any_of(document.clauses.begin(), document.clauses.end(), [&](const ClauseChange& each) {
    return each.clause == clause && !each.other_document.empty();
  });
}

Run report_run(std::string text) {
  Run run;
  run.text = std::move(text);
  run.made_by = MadeBy::Generated;
  run.key = "change-report";
  return run;
}

Run data_run(std::string text, const std::string& text_language, const std::string& report_language) {
  Run run;
  run.text = std::move(text);
  if (text_language != report_language) run.language = text_language;
  return run;
}

void add_sentence(Runs& to, std::string sentence) {
  if (sentence.empty()) return;
  if (!to.empty()) {
    to.back().text += " ";
    to.back().ends_sentence = true;
  }
  to.push_back(report_run(std::move(sentence)));
}

TableCell report_cell(const std::vector<Runs>& paragraphs, bool is_header, const Origin& origin) {
  TableCell result;
  result.is_header = is_header;
  for (const Runs& runs : paragraphs) {
    Paragraph each;
    each.runs = runs;
    each.origin = origin;
    result.paragraphs.push_back(std::move(each));
  }
  return result;
}

void add_row(Table& to, std::vector<TableCell> cells) {
  TableRow row;
  row.cells = std::move(cells);
  to.rows.push_back(std::move(row));
}

ReportTexts::ReportTexts(const std::vector<ReportedDocument>& all, std::string language)
    : all_(all), language_(std::move(language)) {
  for (const ReportedDocument& document : all_) {
    const ReportedDocument* other = find_other_language(document);
    if (other == nullptr) {
      told_.push_back(&document);
      continue;
    }
    const bool is_own = document.clauses.language == language_;
    const bool is_first = &document < other && other->clauses.language != language_;
    const bool is_better = is_on_both_sides(document) != is_on_both_sides(*other) ? is_on_both_sides(document)
                                                                                  : is_own || is_first;
    if (is_better) told_.push_back(&document);
  }
}

const ReportedDocument* ReportTexts::find_other_language(const ReportedDocument& document) const {
  const auto found = std::find_if(all_.begin(), all_.end(), [&](const ReportedDocument& each) {
    return &each != &document && each.clauses.document == document.clauses.document;
  });
  return found == all_.end() ? nullptr : &*found;
}

const DocumentChanges& ReportTexts::named(const DocumentChanges& document) const {
  for (const ReportedDocument& each : all_) {
    if (each.clauses.document == document.document && each.clauses.language == language_) return each.clauses;
  }
  return document;
}

const DocumentChanges* ReportTexts::find(const std::string& document) const {
  for (const ReportedDocument* each : told_) {
    if (each->clauses.document == document) return &each->clauses;
  }
  return nullptr;
}

Run ReportTexts::full_name(const DocumentChanges& document) const {
  const DocumentChanges& here = named(document);
  Run run = said(here.label.empty() ? here.title : here.label + " " + here.title, here);
  if (!document.is_removed) run.link = document.document + "#";
  return run;
}

Run ReportTexts::short_name(const DocumentChanges& document) const {
  const DocumentChanges& here = named(document);
  Run run = said(here.label.empty() ? here.title : here.label, here);
  if (!document.is_removed) run.link = document.document + "#";
  return run;
}

Run ReportTexts::place(const DataPlace& place, bool is_gone, const DocumentChanges& document) const {
  const std::string space = place.number.empty() || place.heading.empty() ? "" : "\u00A0";
  Run run = said(place.number + space + place.heading, document);
  if (!is_gone && !place.anchor.empty()) run.link = document.document + "#" + place.anchor;
  return run;
}

Table ReportTexts::table(const std::vector<ReportWord>& heads, std::vector<int> shares) const {
  Table result;
  result.column_shares = std::move(shares);
  if (heads.empty()) return result;
  TableRow head;
  head.is_header = true;
  for (const ReportWord key : heads) head.cells.push_back(report_cell({words(key)}, true));
  result.rows.push_back(std::move(head));
  return result;
}

void ReportBlocks::put_heading(int level, Runs runs, std::string anchor) {
  Heading block;
  block.level = level;
  block.anchor = std::move(anchor);
  block.runs = std::move(runs);
  put(std::move(block));
}

void ReportBlocks::put_paragraph(Runs runs, Paragraph::Role role, const Origin& origin) {
  if (runs.empty()) return;
  Paragraph block;
  block.role = role;
  block.runs = std::move(runs);
  block.runs.back().ends_sentence = true;
  block.origin = origin;
  put(std::move(block));
}

}  // namespace sopimus
