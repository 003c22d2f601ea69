#include "report/parallel_text.h"

#include <algorithm>
#include <map>
#include <optional>

#include "compare/merge_runs.h"
#include "model/change_survey.h"

namespace sopimus {

namespace {

constexpr const char* kDashes = "— — — — —";

Run plain_run(std::string text, bool emphasis = false) {
  Run run;
  run.text = std::move(text);
  run.made_by = MadeBy::Generated;
  run.emphasis = emphasis;
  return run;
}

/// One text of a marked one: without what the other alone has, what changed in italics.
Runs side_of(const Runs& runs, Mark::Kind other) {
  Runs side;
  for (const Run& run : runs) {
    if (run.mark.kind == other) continue;
    side.push_back(run);
    Run& taken = side.back();
    taken.emphasis = taken.emphasis || (taken.mark && taken.mark.change_class != ChangeClass::Generated);
    taken.mark = {};
    taken.link.clear();
  }
  return side;
}

bool has_words(const Runs& runs) {
  return std::any_of(runs.begin(), runs.end(),
                     [](const Run& run) { return run.text.find_first_not_of(' ') != std::string::npos; });
}

class ParallelText {
 public:
  ParallelText(const Document& marked, const ParallelTextOptions& options)
      : options_(options), notes_(find_move_notes(marked.blocks, marked.language)) {
    table_.column_shares = {1, 1};
    TableRow head = row({plain_run(options.before)}, {plain_run(options.after)});
    head.is_header = true;
    for (TableCell& cell : head.cells) cell.is_header = true;
    table_.rows.push_back(std::move(head));
    for (const Block& block : marked.blocks) std::visit(*this, block.value);
    end_clause();
  }

  Table take() { return std::move(table_); }

  void operator()(const Heading& b) {
    end_clause();
    heading_ = &b;
    const bool is_changed =
        b.mark.kind == Mark::Kind::Inserted || b.mark.kind == Mark::Kind::Deleted || has_changes(b.runs);
    if (is_changed || options_.is_whole) put_heading();
  }
  void operator()(const Paragraph& b) { passage({}, b.runs, b.mark, b.end_mark); }
  void operator()(const List& b) {
    for (const ListItem& item : b.items) {
      passage(item.label + " ", item.runs, item.mark, item.end_mark);
      for (const List& nested : item.lists) (*this)(nested);
    }
  }
  void operator()(const Table& b) {
    if (!b.caption.empty()) passage({}, b.caption, b.mark, b.mark);
    for (const TableRow& each : b.rows) {
      Runs runs;
      for (std::size_t i = 0; i < each.cells.size(); ++i) {
        if (i > 0) runs.push_back(plain_run(" | "));
        if (i > 0) runs.back().mark = each.mark;
        for (const Paragraph& paragraph : each.cells[i].paragraphs) {
          if (&paragraph != &each.cells[i].paragraphs.front()) runs.push_back(plain_run(" "));
          runs.insert(runs.end(), paragraph.runs.begin(), paragraph.runs.end());
        }
      }
      for (Run& run : runs) run.ends_sentence = false;
      passage({}, runs, each.mark, each.mark);
    }
  }
  void operator()(const Figure& b) {
    Run figure = plain_run("[" + b.alternative + "]");
    figure.mark = b.mark;
    passage({}, {figure}, b.mark, b.mark);
  }
  template <typename Other>
  void operator()(const Other&) {}  // contents

 private:
  static TableCell cell(Runs runs) {
    TableCell result;
    Paragraph paragraph;
    paragraph.runs = std::move(runs);
    result.paragraphs.push_back(std::move(paragraph));
    return result;
  }

  static TableRow row(Runs left, Runs right) {
    TableRow result;
    result.cells = {cell(std::move(left)), cell(std::move(right))};
    return result;
  }

  /// A passage, sentence by sentence; sentences that did not change go together.
  void passage(const std::string& label, const Runs& runs, const Mark& mark, const Mark& end_mark) {
    const bool is_changed = mark.kind == Mark::Kind::Inserted || mark.kind == Mark::Kind::Deleted ||
                            bool(end_mark) || has_changes(runs);
    if (!is_changed && !options_.is_whole) {
      has_gap_ = true;
      return;
    }
    put_gap();
    Runs together;  // sentences of one row
    bool has_changed = false;
    label_ = label;
    for (std::size_t from = 0; from < runs.size();) {
      std::size_t to = from;
      while (to < runs.size() && !runs[to].ends_sentence) ++to;
      to = std::min(to + 1, runs.size());
      const auto at = [&](std::size_t i) { return runs.begin() + static_cast<std::ptrdiff_t>(i); };
      const Runs sentence(at(from), at(to));
      const bool changes = has_changes(sentence);
      if (changes || has_changed) put_sentences(together);
      together.insert(together.end(), sentence.begin(), sentence.end());
      has_changed = changes;
      from = to;
    }
    put_sentences(together);
  }

  void put_sentences(Runs& runs) {
    if (!has_words(runs)) return;
    Runs left = side_of(runs, Mark::Kind::Inserted);
    Runs right = side_of(runs, Mark::Kind::Deleted);
    const Runs note = note_of(runs);
    const auto fill = [&](Runs& side) {
      if (!has_words(side)) {
        side = note;
      } else if (!label_.empty()) {
        side.insert(side.begin(), plain_run(label_));
      }
    };
    fill(left);
    fill(right);
    label_.clear();
    table_.rows.push_back(row(std::move(left), std::move(right)));
    runs.clear();
  }

  /// Where a sentence that stands on one side alone moved; nothing for a new or removed one.
  Runs note_of(const Runs& runs) const {
    for (const Run& run : runs) {
      const auto note = notes_.find(run.mark.change);
      if (run.mark.change_class == ChangeClass::Move && note != notes_.end()) {
        return {plain_run("(" + note->second.text + ")", true)};
      }
    }
    return {};
  }

  void put_gap() {
    put_heading();
    if (has_gap_) table_.rows.push_back(row({plain_run(kDashes)}, {plain_run(kDashes)}));
    has_gap_ = false;
    has_rows_ = true;
  }

  /// The heading of the clause, once something below it is shown.
  void put_heading() {
    if (heading_ == nullptr) return;
    const Heading& heading = *heading_;
    heading_ = nullptr;
    has_rows_ = true;
    const auto titled = [&](const std::string& number, Mark::Kind other) {
      Runs runs = side_of(heading.runs, other);
      if (!number.empty() && !runs.empty()) runs.insert(runs.begin(), plain_run(number + " "));
      for (Run& run : runs) run.strong = true;
      return runs;
    };
    const std::string& old_number = heading.old_number.empty() ? heading.number : heading.old_number;
    Runs left = titled(old_number, Mark::Kind::Inserted);
    Runs right = titled(heading.number, Mark::Kind::Deleted);
    const Runs note = note_of(heading.runs);
    if (left.empty()) left = note;
    if (right.empty()) right = note;
    table_.rows.push_back(row(std::move(left), std::move(right)));
  }

  void end_clause() {
    if (has_rows_ && has_gap_) table_.rows.push_back(row({plain_run(kDashes)}, {plain_run(kDashes)}));
    has_rows_ = false;
    has_gap_ = false;
    heading_ = nullptr;
  }

  const ParallelTextOptions& options_;
  std::map<int, MoveNote> notes_;
  Table table_{};
  std::string label_{};               // of the item whose first sentence comes next
  const Heading* heading_ = nullptr;  // of the clause, not shown yet
  bool has_rows_ = false;             // the clause has any
  bool has_gap_ = false;              // unchanged passages since the last row
};

}  // namespace

Document to_parallel_text(const Document& marked, const ParallelTextOptions& options) {
  Document document;
  document.identity = marked.identity;
  document.edition = marked.edition;
  document.language = marked.language;
  document.style = marked.style;
  document.blocks.push_back({ParallelText(marked, options).take()});
  return document;
}

}  // namespace sopimus
