#include "html/page_changes.h"

#include <algorithm>
#include <variant>

namespace sopimus {

namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// Adds `text` until there is enough to cut from; what is longer need not be kept.
void append_some(std::string& words, std::string_view text) {
  if (words.size() > kMostWords) return;
  std::size_t count = std::min(text.size(), kMostWords + 8);
  while (count < text.size() && count > 0 && is_continuation(text[count])) --count;
  words += text.substr(0, count);
}

/// Cut between words.
void cut(std::string& words) {
  const std::size_t from = words.find_first_not_of(' ');
  words.erase(0, std::min(from, words.size()));
  if (words.size() > kMostWords) {
    std::size_t end = words.rfind(' ', kMostWords);
    if (end == std::string::npos || end < kMostWords / 2) {
      end = kMostWords;
      while (end > 0 && is_continuation(words[end])) --end;
    }
    words.erase(end);
    words += " …";
  }
  while (words.ends_with(' ')) words.pop_back();
}

/// The new words of a heading, or all of one that is gone.
std::string title_of(const Heading& heading) {
  std::string title;
  const bool is_gone = heading.mark.kind == Mark::Kind::Deleted;
  for (const Run& run : heading.runs) {
    if (is_gone || run.mark.kind != Mark::Kind::Deleted) title += run.text;
  }
  return title;
}

class ChangeSurvey {
 public:
  ChangeSurvey(PageChanges& found, const PageTargets& targets) : found_(found), targets_(targets) {}

  void add(const PageFlow& flow) {
    flow_ = &flow;
    found_.by_number.resize(flow.index + 1);
    const Identity& identity = flow.document->identity;
    found_.places.push_back({identity.label, identity.title, targets_.document_id(flow.index)});
    for (const Block* block : flow.blocks) std::visit(*this, block->value);
  }

  void operator()(const Heading& b) {
    const std::string_view id = targets_.id_of(*flow_, b.anchor, &b);
    found_.places.push_back({b.number, title_of(b), std::string(id)});
    if (!b.old_number.empty() && b.old_number != b.number && b.mark) {
      PageChange& change = at(b.mark, PageChange::Sort::Number);
      change.old_words = b.old_number;
      change.new_words = b.number;
    } else if (b.mark && b.mark.kind != Mark::Kind::Changed) {
      at(b.mark, PageChange::Sort::Heading);
    }
    runs(b.runs);
    end(b.end_mark, b.mark);
  }
  void operator()(const Paragraph& b) {
    runs(b.runs);
    end(b.end_mark, b.mark);
  }
  void operator()(const List& b) {
    for (const ListItem& item : b.items) {
      runs(item.runs);
      end(item.end_mark, item.mark ? item.mark : b.mark);
      for (const List& nested : item.lists) (*this)(nested);
    }
  }
  void operator()(const Table& b) {
    runs(b.caption);
    for (const TableRow& row : b.rows) {
      for (const TableCell& cell : row.cells) {
        for (const Paragraph& paragraph : cell.paragraphs) {
          runs(paragraph.runs);
          const Mark& whole = cell.mark ? cell.mark : row.mark;
          end(paragraph.end_mark, paragraph.mark ? paragraph.mark : whole ? whole : b.mark);
        }
      }
    }
  }
  void operator()(const Figure& b) {
    if (b.mark && b.mark.kind != Mark::Kind::Changed) {
      PageChange& change = at(b.mark, PageChange::Sort::Figure);
      append_some(b.mark.kind == Mark::Kind::Deleted ? change.old_words : change.new_words, b.alternative);
    }
    runs(b.caption);
  }
  template <typename Other>
  void operator()(const Other&) {}

 private:
  PageChange& at(const Mark& mark, PageChange::Sort sort) {
    auto& by_number = found_.by_number[flow_->index];
    const auto [known, is_new] = by_number.emplace(mark.change, found_.changes.size());
    if (is_new) {
      PageChange change;
      change.document = flow_->index;
      change.number = mark.change;
      change.sort = sort;
      change.change_class = mark.change_class;
      change.pair = mark.pair;
      change.by = mark.by;
      change.place = found_.places.size() - 1;
      found_.changes.push_back(std::move(change));
    }
    return found_.changes[known->second];
  }

  void runs(const Runs& runs) {
    const Mark* last = nullptr;
    for (const Run& run : runs) {
      if (run.mark) {
        PageChange& change = at(run.mark, PageChange::Sort::Words);
        std::string& words = run.mark.kind == Mark::Kind::Deleted ? change.old_words : change.new_words;
        if (change.sort != PageChange::Sort::Number) {
          // Parts of a change that do not touch are told apart.
          if (!words.empty() && (last == nullptr || last->change != run.mark.change))
            append_some(words, " … ");
          append_some(words, run.text);
        }
      }
      last = run.mark ? &run.mark : nullptr;
    }
  }

  /// A whole block's end says no more than the block.
  void end(const Mark& mark, const Mark& whole) {
    if (!mark || whole.kind == mark.kind) return;
    at(mark, mark.kind == Mark::Kind::Inserted ? PageChange::Sort::Divided : PageChange::Sort::Joined);
  }

  PageChanges& found_;
  const PageTargets& targets_;
  const PageFlow* flow_ = nullptr;
};

/// Whether anything in a block is marked.
class MarkSearch {
 public:
  bool operator()(const Heading& b) const { return b.mark || b.end_mark || has_marks(b.runs); }
  bool operator()(const Paragraph& b) const { return b.mark || b.end_mark || has_marks(b.runs); }
  bool operator()(const List& b) const {
    return b.mark || std::any_of(b.items.begin(), b.items.end(), [this](const ListItem& item) {
             return item.mark || item.end_mark || has_marks(item.runs) ||
                    std::any_of(item.lists.begin(), item.lists.end(), *this);
           });
  }
  bool operator()(const Table& b) const { return has_marks(b); }
  bool operator()(const Figure& b) const { return b.mark || has_marks(b.caption); }
  template <typename Other>
  bool operator()(const Other&) const {
    return false;
  }
};

}  // namespace

const PageChange* PageChanges::find(std::size_t document, int number) const {
  const auto found = by_number[document].find(number);
  return found == by_number[document].end() ? nullptr : &changes[found->second];
}

PageChanges find_page_changes(const std::vector<PageFlow>& flows, const PageTargets& targets) {
  PageChanges found;
  ChangeSurvey survey(found, targets);
  for (const PageFlow& flow : flows) survey.add(flow);
  for (PageChange& change : found.changes) {
    cut(change.old_words);
    cut(change.new_words);
  }
  return found;
}

std::string change_id(std::size_t document, int number) {
  return "_c" + std::to_string(document + 1) + "-" + std::to_string(number);
}

bool has_marks(const Runs& runs) {
  return std::any_of(runs.begin(), runs.end(), [](const Run& run) { return bool{run.mark}; });
}

bool has_marks(const TableRow& row) {
  const auto is_marked = [](const Paragraph& p) { return p.mark || p.end_mark || has_marks(p.runs); };
  return row.mark || std::any_of(row.cells.begin(), row.cells.end(), [&](const TableCell& cell) {
           return cell.mark || std::any_of(cell.paragraphs.begin(), cell.paragraphs.end(), is_marked);
         });
}

bool has_marks(const Table& table) {
  return table.mark || has_marks(table.caption) ||
         std::any_of(table.rows.begin(), table.rows.end(),
                     [](const TableRow& row) { return has_marks(row); });
}

bool has_marks(const Block& block) { return std::visit(MarkSearch(), block.value); }

}  // namespace sopimus
