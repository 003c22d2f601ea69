// A Document that was read from a file, in the fewest words: what a test of a reader wants to see.

#pragma once

#include <string>
#include <variant>

#include "model/document.h"

namespace sopimus {

class FoundOutline {
 public:
  void operator()(const Heading& b) {
    line("h" + std::to_string(b.level) + (b.number.empty() ? "" : " " + b.number) + ": " +
         to_plain_text(b.runs) + " [" + b.origin.clause + "]");
  }
  void operator()(const Paragraph& b) {
    const bool leads = b.role == Paragraph::Role::LeadIn;
    const bool notes = b.role == Paragraph::Role::Note;
    line(std::string(leads ? "lead" : notes ? "note" : "p") + ": " + sentences(b.runs));
  }
  void operator()(const List& b) {
    for (const ListItem& item : b.items) {
      line(item.label + " " + sentences(item.runs));
      depth_ += 2;
      for (const List& nested : item.lists) (*this)(nested);
      depth_ -= 2;
    }
  }
  void operator()(const Table& b) {
    if (!b.caption.empty()) line("caption: " + to_plain_text(b.caption));
    for (const TableRow& row : b.rows) {
      std::string cells = row.is_header ? "|!" : "|";
      for (const TableCell& cell : row.cells) {
        for (const Paragraph& paragraph : cell.paragraphs) cells += " " + to_plain_text(paragraph.runs);
        cells += std::string(" |") + (cell.column_span > 1 ? std::to_string(cell.column_span) : "");
      }
      line(cells);
    }
  }
  void operator()(const SignaturePage& b) {
    line("signatures: " + to_plain_text(b.heading));
    for (const Signatory& one : b.signatories) line("  " + one.party_name + ", " + one.role);
  }
  template <typename Other>
  void operator()(const Other&) {
    line("?");
  }

  std::string take() { return std::move(text_); }

 private:
  /// Sentences apart by " / ".
  static std::string sentences(const Runs& runs) {
    std::string text;
    for (const Run& run : runs) {
      text += run.text;
      if (run.ends_sentence && &run != &runs.back()) text += "/ ";
    }
    return text;
  }
  void line(const std::string& text) { text_ += std::string(depth_, ' ') + text + "\n"; }

  std::size_t depth_ = 0;
  std::string text_{};
};

inline std::string to_outline(const Document& document) {
  FoundOutline outline;
  for (const Block& block : document.blocks) std::visit(outline, block.value);
  const std::string& title = document.identity.title;
  return (title.empty() ? "" : "title: " + title + "\n") + outline.take();
}

}  // namespace sopimus
