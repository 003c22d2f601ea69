#include "support/reading_text.h"

#include <string_view>
#include <variant>

#include "model/flow.h"

namespace sopimus {

namespace {

class ReadingText {
 public:
  explicit ReadingText(bool whole) : whole_(whole) {}

  void operator()(const Heading& b) {
    line(b.number.empty() ? to_plain_text(b.runs) : b.number + " " + to_plain_text(b.runs));
  }
  void operator()(const Paragraph& b) { line(to_plain_text(b.runs)); }
  void operator()(const List& b) {
    for (const ListItem& item : b.items) {
      line(item.label + " " + to_plain_text(item.runs));
      for (const List& nested : item.lists) (*this)(nested);
    }
  }
  void operator()(const Table& b) {
    if (!b.caption.empty()) line(to_plain_text(b.caption));
    for (const TableRow& row : b.rows) {
      for (const TableCell& c : row.cells) {
        for (const Paragraph& p : c.paragraphs) line(to_plain_text(p.runs));
      }
    }
  }
  void operator()(const Figure& b) {
    if (!b.caption.empty()) line(to_plain_text(b.caption));
  }
  void operator()(const Contents& b) {
    if (!whole_) return;
    for (const ContentsEntry& entry : b.entries) {
      line(entry.number.empty() ? entry.text : entry.number + " " + entry.text);
    }
  }
  void operator()(const SignaturePage& b) {
    if (!whole_) return;
    line(to_plain_text(b.heading));
    for (const Runs& runs : b.paragraphs) line(to_plain_text(runs));
    for (const Signatory& s : b.signatories) {
      line(s.party_name);
      if (!s.name.empty()) line(s.name);
      line(s.role);
    }
  }
  template <typename Typed>
  void operator()(const Typed&) {}  // to_flow leaves none

  void line(std::string_view text) {
    if (text.empty()) return;
    constexpr std::string_view kNoBreakSpace = "\u00A0";
    for (std::size_t i = 0; i < text.size();) {
      if (text.substr(i).starts_with(kNoBreakSpace)) {
        text_ += ' ';
        i += kNoBreakSpace.size();
      } else {
        text_ += text[i++];
      }
    }
    text_ += '\n';
  }

  std::string take() { return std::move(text_); }

 private:
  bool whole_;
  std::string text_;
};

}  // namespace

std::string to_reading_text(const Document& document, bool whole) {
  ReadingText text(whole);
  if (whole) text.line(document.identity.title);
  for (const Block& block : to_flow(document)) std::visit(text, block.value);
  return text.take();
}

}  // namespace sopimus
