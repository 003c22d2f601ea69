#include "cli/text_form.h"

#include "base/plain_spaces.h"
#include "base/text.h"
#include "model/flow.h"

namespace sopimus {

namespace {

/// The sentences of a paragraph.
std::vector<std::string> sentences_of(const Runs& runs) {
  std::vector<std::string> sentences(1);
  for (const Run& run : runs) {
    sentences.back() += run.text;
    if (run.ends_sentence) sentences.emplace_back();
  }
  std::vector<std::string> result;
  for (const std::string& sentence : sentences) {
    std::string line = trim(with_plain_spaces(sentence));
    if (!line.empty()) result.push_back(std::move(line));
  }
  return result;
}

class TextForm {
 public:
  std::string take() { return std::move(text_); }

  void head(const Identity& identity) {
    std::string line;
    for (const std::string* part : {&identity.owner, &identity.type, &identity.diary, &identity.date}) {
      if (!part->empty()) line += (line.empty() ? "" : " · ") + *part;
    }
    put(line);
    put(identity.label);
    put(identity.title);
    if (identity.agreement != identity.title) put(identity.agreement);
    const bool marked = identity.publicity != Publicity::Public && !identity.publicity_text.empty();
    const bool both = marked && !identity.edition_text.empty();
    put(identity.edition_text + (both ? " – " : "") + (marked ? identity.publicity_text : ""));
  }

  void operator()(const Heading& b) {
    const std::string title = to_plain_text(b.runs);
    begin_block();
    put(b.number.empty() ? title : b.number + " " + title);
  }
  void operator()(const Paragraph& b) {
    begin_block();
    for (const std::string& sentence : sentences_of(b.runs)) put(sentence);
  }
  void operator()(const List& b) {
    begin_block();
    list(b, 0);
  }
  void operator()(const Table& b) {
    begin_block();
    if (!b.caption.empty()) put(to_plain_text(b.caption));
    for (const TableRow& row : b.rows) put(row_text(row));
  }
  void operator()(const Figure& b) {
    if (b.caption.empty()) return;
    begin_block();
    put(to_plain_text(b.caption));
  }
  void operator()(const Contents&) {}
  void operator()(const SignaturePage& b) {
    begin_block();
    put(to_plain_text(b.heading));
    for (const Runs& runs : b.paragraphs) {
      begin_block();
      for (const std::string& sentence : sentences_of(runs)) put(sentence);
    }
    for (const Signatory& signatory : b.signatories) {
      begin_block();
      put(signatory.party_name);
      put(signatory.name);
      put(signatory.role);
    }
  }
  template <typename Typed>
  void operator()(const Typed&) {}  // to_flow leaves none

 private:
  void begin_block() {
    if (!text_.empty()) text_ += '\n';
  }

  void put(std::string_view line, std::size_t indent = 0) {
    if (!line.empty()) text_ += std::string(indent, ' ') + with_plain_spaces(line) + "\n";
  }

  void list(const List& b, std::size_t indent) {
    for (const ListItem& item : b.items) {
      std::string label = item.label + " ";
      for (const std::string& sentence : sentences_of(item.runs)) {
        put(label + sentence, indent);
        label = std::string(to_code_points(label).size(), ' ');
      }
      for (const List& nested : item.lists) list(nested, indent + 2);
    }
  }

  static std::string row_text(const TableRow& row) {
    std::string line;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (i > 0) line += " | ";
      std::string cell;
      for (const Paragraph& p : row.cells[i].paragraphs) {
        cell += (cell.empty() ? "" : " ") + trim(to_plain_text(p.runs));
      }
      line += cell;
    }
    return line;
  }

  std::string text_;
};

}  // namespace

std::string to_text_form(const Document& document) {
  TextForm form;
  form.head(document.identity);
  for (const Block& block : to_flow(document)) std::visit(form, block.value);
  return form.take();
}

}  // namespace sopimus
