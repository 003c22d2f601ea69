#include "compare/passages.h"

#include "base/plain_spaces.h"
#include "base/text.h"
#include "model/flow.h"
#include "model/phrases.h"

namespace sopimus {

namespace {

/// What a run is compared by: a reference and a number by what they point to.
void add_key(const Run& run, std::string& key) {
  const bool is_numbering = run.made_by == MadeBy::Reference || run.made_by == MadeBy::Number;
  if (is_numbering && !run.key.empty()) {
    key += '\x01' + run.key + '\x02';
  } else {
    key += with_plain_spaces(run.text);
  }
}

Runs words(std::string text) {
  Run run;
  run.text = std::move(text);
  run.made_by = MadeBy::Generated;
  run.ends_sentence = true;
  return {run};
}

/// A page of signatures as blocks that marks can stand on; a comparison is never signed.
std::vector<Block> to_blocks(const SignaturePage& page, const std::string& language) {
  std::vector<Block> blocks;
  Heading heading;
  heading.runs = page.heading;
  heading.anchor = "allekirjoitukset";
  blocks.push_back({heading});
  for (const Runs& runs : page.paragraphs) {
    Paragraph paragraph;
    paragraph.runs = runs;
    blocks.push_back({paragraph});
  }
  Table table;
  table.column_shares = {60, 40};
  const auto add_row = [&](const std::string& party, const std::string& role, bool is_header) {
    TableRow row;
    row.is_header = is_header;
    for (const std::string& text : {party, role}) {
      Paragraph paragraph;
      paragraph.runs = words(text);
      TableCell cell;
      cell.paragraphs = {paragraph};
      cell.is_header = is_header || row.cells.empty();
      row.cells.push_back(cell);
    }
    table.rows.push_back(row);
  };
  add_row(phrase("party", language), phrase("signatory", language), true);
  for (const Signatory& signatory : page.signatories) add_row(signatory.party_name, signatory.role, false);
  blocks.push_back({table});
  return blocks;
}

class Taker {
 public:
  explicit Taker(std::shared_ptr<const std::vector<Block>> flow) { result_.flow = std::move(flow); }

  Passages take() {
    for (const Block& block : *result_.flow) {
      block_ = &block;
      std::visit(*this, block.value);
    }
    return std::move(result_);
  }

  void operator()(const Heading& b) {
    Passage& passage = add(Passage::Kind::Heading, b.origin);
    passage.level = b.level;
    passage.opens_clause = b.origin.paragraph == 0 && !b.origin.is_generated();
    add_sentences(b.runs);
    if (passage.opens_clause) clause_ = b.origin.clause;
  }
  void operator()(const Paragraph& b) {
    Passage& passage = add(Passage::Kind::Paragraph, b.origin);
    if (b.origin.is_generated() && b.role == Paragraph::Role::LeadIn) passage.clause = clause_;
    add_sentences(b.runs);
  }
  void operator()(const List& b) { add_items(b, 0); }
  void operator()(const Table& b) {
    add(Passage::Kind::Table, b.origin);
    if (!b.caption.empty()) add_sentences(b.caption);
    for (const TableRow& row : b.rows) add_row(row);
  }
  void operator()(const Figure& b) {
    add(Passage::Kind::Figure, b.origin);
    Sentence figure;
    figure.figure = &b;
    figure.key = b.path + "\n" + to_plain_text(b.caption) + "\n" + b.alternative + "\n" + b.bytes;
    put(std::move(figure));
  }
  void operator()(const Contents&) { add(Passage::Kind::Contents, {}); }
  template <typename Other>
  void operator()(const Other&) {}  // to_flow leaves none, and signatures are blocks by now

 private:
  Passage& add(Passage::Kind kind, const Origin& origin) {
    Passage passage;
    passage.kind = kind;
    passage.clause = origin.clause;
    passage.block = block_;
    passage.first_sentence = passage.last_sentence = result_.sentences.size();
    result_.passages.push_back(std::move(passage));
    return result_.passages.back();
  }

  void add_items(const List& list, int level) {
    bool begins = true;
    for (const ListItem& item : list.items) {
      Passage& passage = add(Passage::Kind::Item, item.origin.is_generated() ? list.origin : item.origin);
      passage.item = &item;
      passage.level = level;
      passage.list = &list;
      passage.begins_list = begins;
      begins = false;
      add_sentences(item.runs);
      for (const List& nested : item.lists) add_items(nested, level + 1);
    }
  }

  void put(Sentence sentence) {
    sentence.passage = result_.passages.size() - 1;
    result_.sentences.push_back(std::move(sentence));
    result_.passages.back().last_sentence = result_.sentences.size();
  }

  void add_sentences(const Runs& runs) {
    const std::span<const Run> all(runs);
    std::size_t from = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
      if (!runs[i].ends_sentence && i + 1 < runs.size()) continue;
      Sentence sentence;
      sentence.runs = all.subspan(from, i + 1 - from);
      for (const Run& run : sentence.runs) add_key(run, sentence.key);
      sentence.key = trim(sentence.key);
      from = i + 1;
      put(std::move(sentence));
    }
  }

  void add_row(const TableRow& row) {
    Sentence sentence;
    sentence.row = &row;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (i > 0) sentence.key += " | ";
      for (std::size_t p = 0; p < row.cells[i].paragraphs.size(); ++p) {
        if (p > 0) sentence.key += '\n';
        for (const Run& run : row.cells[i].paragraphs[p].runs) add_key(run, sentence.key);
      }
    }
    put(std::move(sentence));
  }

  Passages result_{};
  const Block* block_ = nullptr;
  std::string clause_{};  // the last that a heading opened
};

}  // namespace

const Origin& Passage::origin() const {
  static const Origin kNone;
  if (item != nullptr) return item->origin;
  return std::visit(
      [](const auto& b) -> const Origin& {
        if constexpr (requires { b.origin; }) return b.origin;
        return kNone;
      },
      block->value);
}

const std::string& Passage::anchor() const {
  static const std::string kNone;
  if (item != nullptr) return item->anchor;
  return std::visit(
      [](const auto& b) -> const std::string& {
        if constexpr (requires { b.anchor; }) return b.anchor;
        return kNone;
      },
      block->value);
}

Passages to_passages(const Document& document) {
  auto flow = std::make_shared<std::vector<Block>>();
  for (Block& block : to_flow(document)) {
    if (const auto* page = std::get_if<SignaturePage>(&block.value)) {
      for (Block& part : to_blocks(*page, document.language)) flow->push_back(std::move(part));
    } else {
      flow->push_back(std::move(block));
    }
  }
  return Taker(std::move(flow)).take();
}

std::string to_reading_text(const Sentence& sentence) {
  std::string text;
  for (const Run& run : sentence.runs) text += run.text;
  if (sentence.figure != nullptr) {
    text = "[" + sentence.figure->path + "] " + to_plain_text(sentence.figure->caption);
  }
  if (sentence.row != nullptr) {
    for (std::size_t i = 0; i < sentence.row->cells.size(); ++i) {
      if (i > 0) text += " | ";
      const std::vector<Paragraph>& paragraphs = sentence.row->cells[i].paragraphs;
      for (std::size_t p = 0; p < paragraphs.size(); ++p) {
        if (p > 0) text += ' ';
        text += to_plain_text(paragraphs[p].runs);
      }
    }
  }
  return trim(with_plain_spaces(text));
}

}  // namespace sopimus
