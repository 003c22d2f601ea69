#include "report/comparison_page.h"

#include <array>
#include <numeric>
#include <stdexcept>

#include "base/text.h"
#include "model/phrases.h"

namespace sopimus {

namespace {

/// In the order a lawyer wants to see them.
constexpr std::array kClassOrder = {ChangeClass::Wording,    ChangeClass::Number,    ChangeClass::Deadline,
                                    ChangeClass::Citation,   ChangeClass::Structure, ChangeClass::Move,
                                    ChangeClass::Typography, ChangeClass::Generated};

Runs words(std::string text) {
  Run run;
  run.text = std::move(text);
  run.made_by = MadeBy::Generated;
  return {run};
}

class ComparisonPage {
 public:
  explicit ComparisonPage(std::string language) : language_(std::move(language)) {}

  std::vector<Block> make(const std::vector<const Redline*>& redlines, const ComparedNames& names) {
    const std::string& before = names.before.empty() ? word("old-text") : names.before;
    const std::string& after = names.after.empty() ? word("new-text") : names.after;
    add_table({2, 5}, {},
              {{words(word("old-text")), words(before)}, {words(word("new-text")), words(after)}});
    add_classes(redlines);
    for (const Redline* redline : redlines) add_document(redline->changes, redlines.size() > 1);
    return std::move(blocks_);
  }

 private:
  using Cells = std::vector<Runs>;

  const std::string& word(std::string_view key) const { return phrase(key, language_); }

  const std::string& word_of(ChangeClass change_class) const {
    return word(std::string("class-") + to_word(change_class));
  }

  void add_paragraph(std::string text) {
    Paragraph paragraph;
    paragraph.runs = words(std::move(text));
    blocks_.push_back({std::move(paragraph)});
  }

  void add_heading(int level, std::string text) {
    Heading heading;
    heading.level = level;
    heading.anchor = "vertailu-" + std::to_string(++headings_);
    heading.runs = words(std::move(text));
    blocks_.push_back({std::move(heading)});
  }

  static TableRow row_of(const Cells& cells, bool is_header) {
    TableRow row;
    row.is_header = is_header;
    for (const Runs& runs : cells) {
      Paragraph paragraph;
      paragraph.runs = runs;
      TableCell cell;
      cell.paragraphs = {std::move(paragraph)};
      cell.is_header = is_header || row.cells.empty();
      row.cells.push_back(std::move(cell));
    }
    return row;
  }

  void add_table(std::vector<int> shares, const Cells& head, const std::vector<Cells>& rows) {
    Table table;
    table.column_shares = std::move(shares);
    if (!head.empty()) table.rows.push_back(row_of(head, true));
    for (const Cells& cells : rows) table.rows.push_back(row_of(cells, false));
    blocks_.push_back({std::move(table)});
  }

  void add_classes(const std::vector<const Redline*>& redlines) {
    ClassCounts counts{};
    for (const Redline* redline : redlines) {
      for (const ClauseChange& clause : redline->changes.clauses) {
        for (std::size_t i = 0; i < counts.size(); ++i) counts[i] += clause.counts[i];
      }
    }
    const std::size_t total = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
    if (total == 0) return add_paragraph(word("no-changes"));
    std::vector<Cells> rows;
    for (const ChangeClass each : kClassOrder) {
      const auto index = static_cast<std::size_t>(each);
      if (counts[index] == 0) continue;
      rows.push_back({words(word_of(each)), words(std::to_string(counts[index]))});
    }
    rows.push_back({words(word("changes-total")), words(std::to_string(total))});
    add_heading(1, word("changes-by-class"));
    add_table({3, 1}, {words(word("change-class")), words(word("changes-count"))}, rows);
  }

  void add_document(const DocumentChanges& changes, bool is_one_of_many) {
    const std::string title = (changes.label.empty() ? "" : changes.label + ": ") + changes.title;
    if (is_one_of_many) add_heading(1, title);
    if (changes.is_added) return add_paragraph(word("document-new"));
    if (changes.is_removed) return add_paragraph(word("document-removed"));
    std::vector<Cells> rows;
    std::vector<std::string> renumbered;
    for (const ClauseChange& clause : changes.clauses) {
      if (clause.is_change()) {
        rows.push_back({name_of(clause, changes.document), words(what_happened(clause))});
      } else if (clause.number_before != clause.number_after) {
        renumbered.push_back(clause.number_after + " (" +
                             filled_phrase("clause-was", language_, clause.number_before) + ")");
      }
    }
    if (!changes.generated.empty())
      rows.push_back({words(word("other-parts")), words(sentences_of(changes.generated))});
    if (rows.empty() && renumbered.empty()) return add_paragraph(word("document-same"));
    if (!is_one_of_many) add_heading(1, word("changed-clauses"));
    if (!rows.empty()) add_table({5, 4}, {words(word("clause")), words(word("what-happened"))}, rows);
    if (!renumbered.empty())
      add_paragraph(filled_phrase("renumbered-clauses", language_, join(renumbered, ", ")));
  }

  static Runs name_of(const ClauseChange& clause, const std::string& document) {
    const bool is_removed = clause.kind == ClauseChange::Kind::Removed;
    const std::string& number = is_removed ? clause.number_before : clause.number_after;
    const std::string& heading = is_removed ? clause.heading_before : clause.heading_after;
    Runs runs = words(number + (number.empty() ? "" : " ") + (heading.empty() ? clause.clause : heading));
    runs.front().link = document + "#" + clause.clause;
    return runs;
  }

  /// "määräaika 2, sanamuoto 1": the classes with their counts, after what happened to the clause itself.
  std::string what_happened(const ClauseChange& clause) const {
    std::vector<std::string> parts;
    if (clause.kind == ClauseChange::Kind::Added) {
      parts.push_back(clause.other_document.empty()
                          ? word("clause-new")
                          : filled_phrase("clause-moved-from", language_, clause.other_document));
    } else if (clause.kind == ClauseChange::Kind::Removed) {
      parts.push_back(clause.other_document.empty()
                          ? word("clause-removed")
                          : filled_phrase("clause-moved-to", language_, clause.other_document));
    } else {
      if (clause.is_moved) parts.push_back(word("clause-moved"));
      if (clause.number_before != clause.number_after && !clause.number_before.empty()) {
        parts.push_back(filled_phrase("clause-was", language_, clause.number_before));
      }
      for (const ChangeClass each : kClassOrder) {
        const auto index = static_cast<std::size_t>(each);
        if (clause.counts[index] == 0 || each == ChangeClass::Generated) continue;
        parts.push_back(to_lower(word_of(each)) + " " + std::to_string(clause.counts[index]));
      }
    }
    return join(parts, ", ");
  }

  std::string sentences_of(const std::vector<SentenceChange>& sentences) const {
    return to_lower(word("changes-count")) + " " + std::to_string(sentences.size());
  }

  std::string language_;
  std::vector<Block> blocks_{};
  int headings_ = 0;
};

}  // namespace

Document to_comparison_page(const std::vector<const Redline*>& redlines, const ComparedNames& names) {
  if (redlines.empty()) throw std::logic_error("a comparison of nothing");
  const Document& first = redlines.front()->marked;
  Document page;
  page.identity = first.identity;
  page.identity.document = "muutosvertailu";
  page.identity.title = phrase("comparison", first.language);
  page.identity.type = page.identity.title;
  page.identity.label.clear();
  page.edition = first.edition;
  page.language = first.language;
  page.style = first.style;
  page.revisers = first.revisers;
  page.blocks = ComparisonPage(first.language).make(redlines, names);
  return page;
}

}  // namespace sopimus
