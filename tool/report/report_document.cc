#include "report/report_document.h"

#include <algorithm>
#include <map>

#include "report/report_rows.h"

namespace sopimus {

namespace {

using Kind = ClauseChange::Kind;
using What = DataChange::What;

constexpr DataKind kCountedKinds[] = {DataKind::Goal, DataKind::Indicator, DataKind::Measure};

class DocumentWriter {
 public:
  DocumentWriter(const ReportedDocument& document, const ReportTexts& texts, const ReportNames& names,
                 ReportBlocks& blocks)
      : document_(document), clauses_(document.clauses), texts_(texts), names_(names), blocks_(blocks) {}

  void write() {
    blocks_.put_heading(1, {texts_.full_name(clauses_)}, clauses_.document);
    Runs runs;
    if (const ReportedDocument* other = texts_.find_other_language(document_))
      tell_other(other->clauses, *other, runs);
    blocks_.put_paragraph(std::move(runs));
    put_clauses();
    const std::map<ReportTopic, std::vector<ReportRow>> topics =
        report_rows(document_, names_, texts_.language());
    put_goals(rows_of(topics, ReportTopic::Goals));
    put_deadlines(rows_of(topics, ReportTopic::Deadlines));
    put_others(topics);
  }

 private:
  static const std::vector<ReportRow>& rows_of(const std::map<ReportTopic, std::vector<ReportRow>>& topics,
                                               ReportTopic topic) {
    static const std::vector<ReportRow> kNone;
    const auto found = topics.find(topic);
    return found == topics.end() ? kNone : found->second;
  }

  /// What became of the text that is not told.
  void tell_other(const DocumentChanges& other, const ReportedDocument& whole, Runs& runs) const {
    const auto add = [&](ReportWord finnish, ReportWord swedish) {
      add_sentence(runs, texts_.word(other.language == "sv" ? swedish : finnish));
    };
    if (other.is_added) {
      add(ReportWord::NowAlsoInFinnish, ReportWord::NowAlsoInSwedish);
    } else if (other.is_removed) {
      add(ReportWord::NoMoreInFinnish, ReportWord::NoMoreInSwedish);
    } else if (is_changed(whole)) {
      add(ReportWord::FinnishTextChanges, ReportWord::SwedishTextChanges);
    }
  }

  /// A clause by its number and heading, this in the summary's language where there is a text in it.
  Run clause_run(const ClauseChange& clause) const {
    const bool is_gone = clause.kind == Kind::Removed;
    DataPlace place{is_gone ? clause.number_before : clause.number_after,
                    is_gone ? clause.heading_before : clause.heading_after, clause.clause};
    const DocumentChanges& named = texts_.named(clauses_);
    const auto twin = std::find_if(named.clauses.begin(), named.clauses.end(), [&](const ClauseChange& each) {
      return !is_gone && each.clause == clause.clause && !each.heading_after.empty();
    });
    if (twin == named.clauses.end()) return texts_.place(place, is_gone, clauses_);
    place.heading = twin->heading_after;
    return texts_.place(place, is_gone, named);
  }

  /// "aiemmin: Liite B, kohta 9"; of a clause moved within the document its number.
  std::string elsewhere(const ClauseChange& clause) const {
    const std::string& language = texts_.language();
    const auto numbered = [&](const std::string& number) {
      return report_word(ReportWord::AtPlace, language, number);
    };
    if (clause.other_document.empty()) {
      const bool says_more = !clause.number_before.empty() && clause.number_before != clause.number_after;
      return says_more ? report_word(ReportWord::Formerly, language, numbered(clause.number_before))
                       : std::string();
    }
    const DocumentChanges* other = texts_.find(clause.other_document);
    if (other == nullptr) return {};
    const bool is_coming = clause.kind == Kind::Added;
    std::string where = texts_.short_name(*other).text;
    for (const ClauseChange& each : other->clauses) {
      const std::string& number = is_coming ? each.number_before : each.number_after;
      if (each.clause == clause.clause && !number.empty()) where += ", " + numbered(number);
    }
    return report_word(is_coming ? ReportWord::Formerly : ReportWord::Now, language, where);
  }

  /// What a clause's name needs beside it: its former number, heading or document.
  std::string former_of(const ClauseChange& clause, ReportWord list) const {
    const std::string& language = texts_.language();
    if (list == ReportWord::Moved) return elsewhere(clause);
    if (list == ReportWord::OnlyRenumbered && !clause.number_before.empty())
      return report_word(ReportWord::Formerly, language, clause.number_before);
    if (list == ReportWord::Reworded && clause.heading_before != clause.heading_after)
      return report_word(ReportWord::Formerly, language, "”" + clause.heading_before + "”");
    return {};
  }

  void add_clauses(List& to, ReportWord list, const std::vector<const ClauseChange*>& clauses) const {
    if (clauses.empty()) return;
    ListItem item;
    item.label = "•";
    item.runs = {report_run(texts_.word(list) + ": ")};
    item.runs.back().strong = true;
    for (const ClauseChange* clause : clauses) {
      if (item.runs.size() > 1) item.runs.push_back(report_run("; "));
      item.runs.push_back(clause_run(*clause));
      const std::string former = former_of(*clause, list);
      if (!former.empty()) item.runs.push_back(report_run(" (" + former + ")"));
    }
    item.runs.push_back(report_run("."));
    item.runs.back().ends_sentence = true;
    to.items.push_back(std::move(item));
  }

  void put_clauses() {
    const ClauseLists lists = clause_lists(clauses_);
    List list;
    add_clauses(list, ReportWord::New, lists.added);
    add_clauses(list, ReportWord::Removed, lists.removed);
    add_clauses(list, ReportWord::Moved, lists.moved);
    add_clauses(list, ReportWord::Reworded, lists.changed);
    add_clauses(list, ReportWord::OnlyRenumbered, lists.renumbered);
    if (list.items.empty()) return;
    blocks_.put_heading(2, texts_.words(ReportWord::Clauses));
    blocks_.put(std::move(list));
  }

  /// What became of the goals, indicators and measures, in a sentence each; then those that are not as they
  /// were.
  void put_goals(const std::vector<ReportRow>& rows) {
    Runs counts;
    for (const DataKind kind : kCountedKinds) {
      add_sentence(counts, count_sentence(kind, reported_count(document_, kind), texts_.language()));
    }
    if (counts.empty() && rows.empty()) return;
    blocks_.put_heading(2, texts_.words(ReportWord::Goals));
    blocks_.put_paragraph(std::move(counts));
    put_rows(rows, {10, 30, 30, 30});
  }

  void put_deadlines(const std::vector<ReportRow>& rows) {
    if (rows.empty()) return;
    blocks_.put_heading(2, texts_.words(ReportWord::Deadlines));
    put_rows(rows, {10, 50, 20, 20});
  }

  /// The other subjects in one table, each below a row with its name.
  void put_others(const std::map<ReportTopic, std::vector<ReportRow>>& topics) {
    Table table = data_table({10, 34, 28, 28});
    for (const auto& [topic, rows] : topics) {
      if (topic == ReportTopic::Goals || topic == ReportTopic::Deadlines || rows.empty()) continue;
      Runs subject = texts_.words(word_of(topic));
      subject.back().strong = true;
      add_row(table, {report_cell({std::move(subject)}, true)});
      table.rows.back().cells.front().column_span = 4;
      for (const ReportRow& row : rows) add_row(table, cells_of(row));
    }
    if (table.rows.size() == 1) return;
    blocks_.put_heading(2, texts_.words(ReportWord::Data));
    blocks_.put(std::move(table));
  }

  static ReportWord word_of(ReportTopic topic) {
    constexpr ReportWord kWords[] = {ReportWord::Goals,  ReportWord::Deadlines,   ReportWord::Basics,
                                     ReportWord::Duties, ReportWord::Sums,        ReportWord::Parties,
                                     ReportWord::Forums, ReportWord::Definitions, ReportWord::Statutes,
                                     ReportWord::Lists};
    return kWords[static_cast<std::size_t>(topic)];
  }

  Table data_table(std::vector<int> shares) const {
    return texts_.table({ReportWord::Place, ReportWord::What, ReportWord::Before, ReportWord::After},
                        std::move(shares));
  }

  void put_rows(const std::vector<ReportRow>& rows, std::vector<int> shares) {
    if (rows.empty()) return;
    Table table = data_table(std::move(shares));
    for (const ReportRow& row : rows) add_row(table, cells_of(row));
    blocks_.put(std::move(table));
  }

  std::vector<TableCell> cells_of(const ReportRow& row) const {
    std::vector<TableCell> cells = {place_cell(row), report_cell(row.what, false, row.origin)};
    if (row.change == What::Changed) {
      cells.push_back(report_cell(row.before, false, row.origin));
      cells.push_back(report_cell(row.after, false, row.origin));
      return cells;
    }
    const bool is_added = row.change == What::Added;
    std::vector<Runs> whole = is_added ? row.after : row.before;
    if (whole.empty()) whole.emplace_back();
    Run label = report_run(texts_.word(is_added ? ReportWord::IsNewRow : ReportWord::IsRemovedRow));
    label.strong = true;
    whole.front().insert(whole.front().begin(), std::move(label));
    cells.push_back(report_cell(whole, false, row.origin));
    cells.back().column_span = 2;
    return cells;
  }

  /// "3.2.1"; a place without a number by its heading.
  TableCell place_cell(const ReportRow& row) const {
    DataPlace place = row.place;
    if (!place.number.empty()) place.heading.clear();
    Run run = texts_.place(place, row.is_place_gone, clauses_);
    if (row.is_place_gone) run.text = report_word(ReportWord::FormerPlace, texts_.language(), run.text);
    return report_cell({{std::move(run)}}, true, row.origin);
  }

  const ReportedDocument& document_;
  const DocumentChanges& clauses_;
  const ReportTexts& texts_;
  const ReportNames& names_;
  ReportBlocks& blocks_;
};

/// The goals by the place where they stand.
void put_new_goals(const ReportedDocument& document, const ReportTexts& texts, ReportBlocks& blocks) {
  List list;
  DataPlace place;
  const auto put_list = [&] {
    if (list.items.empty()) return;
    Runs lead = {report_run(texts.word(ReportWord::GoalsOf) + ": "),
                 texts.place(place, false, document.clauses)};
    blocks.put_paragraph(std::move(lead), Paragraph::Role::LeadIn, list.items.front().origin);
    blocks.put(std::move(list));
    list = {};
  };
  for (const DataChange& change : document.data.changes) {
    const DataItem& item = change.after;
    if (item.kind != DataKind::Goal) continue;
    if (item.place != place) put_list();
    place = item.place;
    ListItem entry;
    entry.label = "•";
    entry.runs = {texts.said(item.name, document.clauses)};
    entry.runs.back().ends_sentence = true;
    entry.origin = item.origin;
    list.items.push_back(std::move(entry));
  }
  put_list();
}

}  // namespace

ReportedCount reported_count(const ReportedDocument& document, DataKind kind) {
  ReportedCount reported;
  reported.kept = document.data.count_of(kind).kept;
  for (const DataChange& change : document.data.changes) {
    if (change.item().kind != kind || is_moved_between(document.clauses, change.item().origin.clause))
      continue;
    if (change.what == What::Added) ++reported.added;
    if (change.what == What::Removed) ++reported.removed;
    if (change.what != What::Changed) continue;
    ++reported.changed;
    if (change.parts.size() == 1 && change.parts.front().field == DataField::Deadline) ++reported.rescheduled;
  }
  return reported;
}

ClauseLists clause_lists(const DocumentChanges& document) {
  ClauseLists lists;
  for (const ClauseChange& clause : document.clauses) {
    const bool is_elsewhere = !clause.other_document.empty();
    if (is_elsewhere || clause.is_moved) lists.moved.push_back(&clause);
    if (clause.kind == Kind::Added && !is_elsewhere) lists.added.push_back(&clause);
    if (clause.kind == Kind::Removed && !is_elsewhere) lists.removed.push_back(&clause);
    if (clause.kind == Kind::Changed) lists.changed.push_back(&clause);
    if (!clause.is_change() && clause.number_before != clause.number_after)
      lists.renumbered.push_back(&clause);
  }
  return lists;
}

void put_changed_document(const ReportedDocument& document, const ReportTexts& texts,
                          const ReportNames& names, ReportBlocks& blocks) {
  DocumentWriter(document, texts, names, blocks).write();
}

void put_new_document(const ReportedDocument& document, const ReportTexts& texts, ReportBlocks& blocks) {
  const DocumentChanges& clauses = document.clauses;
  const std::string& language = texts.language();
  blocks.put_heading(2, {texts.short_name(clauses)}, clauses.document);
  std::vector<std::string> parts = {
      counted_words(DataKind::Whole, clause_lists(clauses).added.size(), language)};
  for (const DataKind kind : kCountedKinds) {
    const std::size_t count = document.data.count_of(kind).after;
    if (count > 0) parts.push_back(counted_words(kind, count, language));
  }
  Runs runs;
  add_sentence(runs, texts.word(ReportWord::NewDocument) + enumerated(parts, language) + ".");
  Origin origin;
  for (const DataChange& change : document.data.changes) {
    if (change.after.kind != DataKind::OwnSentence || change.after.id != "validity") continue;
    add_sentence(runs, change.after.name);
    runs.back() = texts.said(change.after.name, clauses);
    origin = change.after.origin;
  }
  blocks.put_paragraph(std::move(runs), Paragraph::Role::Body, origin);
  put_new_goals(document, texts, blocks);
}

}  // namespace sopimus
