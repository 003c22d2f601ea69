#include "support/marked_text.h"

#include "base/plain_spaces.h"

namespace sopimus {

namespace {

class Lines {
 public:
  explicit Lines(Mark::Kind without) : without_(without) {}

  std::vector<std::string> take() { return std::move(lines_); }

  void operator()(const Heading& b) {
    text("heading " + std::to_string(b.level), b.runs, b.mark, b.end_mark);
  }
  void operator()(const Paragraph& b) {
    text("paragraph " + std::to_string(static_cast<int>(b.role)), b.runs, b.mark, b.end_mark);
  }
  void operator()(const List& b) { items(b, 0); }
  void operator()(const Table& b) {
    if (b.mark.kind == without_ && b.mark) return;
    if (!left(b.caption).empty()) text("caption", b.caption, b.mark, b.mark);
    for (const TableRow& row : b.rows) {
      if (row.mark && row.mark.kind == without_) continue;
      std::string line = "row";
      for (const TableCell& cell : row.cells) {
        line += " |";
        for (const Paragraph& paragraph : cell.paragraphs) {
          if (!(paragraph.end_mark && paragraph.end_mark.kind == without_))
            line += " " + left(paragraph.runs);
        }
      }
      lines_.push_back(line);
    }
  }
  void operator()(const Figure& b) {
    if (!(b.mark && b.mark.kind == without_)) lines_.push_back("figure " + b.path);
  }
  template <typename Other>
  void operator()(const Other&) {}

 private:
  std::string left(const Runs& runs) const {
    std::string text;
    for (const Run& run : runs) {
      if (!(run.mark && run.mark.kind == without_)) text += run.text;
    }
    std::string spaced;
    for (const char c : with_plain_spaces(text)) {
      if (c != ' ' || !spaced.ends_with(' ')) spaced += c;
    }
    return spaced;
  }

  void text(const std::string& what, const Runs& runs, const Mark& mark, const Mark& end_mark) {
    const bool is_gone = mark && mark.kind == without_;
    const bool joins_next = end_mark && end_mark.kind == without_;
    if (!is_gone) {
      if (begun_.empty()) begun_ = what + " ";
      begun_ += left(runs);
    }
    if (joins_next) return;
    if (!begun_.empty()) lines_.push_back(begun_);
    begun_.clear();
  }

  void items(const List& list, int level) {
    for (const ListItem& item : list.items) {
      text("item " + std::to_string(level) + (list.ordered ? " ordered" : ""), item.runs, item.mark,
           item.end_mark);
      for (const List& nested : item.lists) items(nested, level + 1);
    }
  }

  Mark::Kind without_;
  std::string begun_{};
  std::vector<std::string> lines_{};
};

}  // namespace

std::vector<std::string> passages_without(const std::vector<Block>& flow, Mark::Kind without) {
  Lines lines(without);
  for (const Block& block : flow) std::visit(lines, block.value);
  return lines.take();
}

std::string to_bracketed(const Runs& runs) {
  std::string text;
  for (const Run& run : runs) {
    if (run.mark.kind == Mark::Kind::Deleted) {
      text += "[-" + run.text + "-]";
    } else if (run.mark.kind == Mark::Kind::Inserted) {
      text += "{+" + run.text + "+}";
    } else {
      text += run.text;
    }
  }
  return text;
}

}  // namespace sopimus
