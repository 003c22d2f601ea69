#include "compare/clause_texts.h"

#include <map>

#include "base/plain_spaces.h"
#include "base/text.h"
#include "model/flow.h"

namespace sopimus {

namespace {

class Collector {
 public:
  DocumentTexts take() { return std::move(result_); }

  void operator()(const Heading& b) {
    const bool opens_clause = b.origin.paragraph == 0 && !b.origin.is_generated();
    if (!opens_clause) return add(b.runs, b.origin);
    while (!open_.empty() && open_.back().level >= b.level) open_.pop_back();
    ClauseText& clause = clause_of(b.origin);
    clause.parent = open_.empty() ? std::string() : open_.back().clause;
    clause.number = b.number;
    clause.heading = trim(with_plain_spaces(to_plain_text(b.runs)));
    clause.at = b.origin.at;
    open_.push_back({b.level, b.origin.clause});
  }
  void operator()(const Paragraph& b) { add(b.runs, b.origin); }
  void operator()(const List& b) {
    for (const ListItem& item : b.items) {
      add(item.runs, item.origin.is_generated() ? b.origin : item.origin);
      for (const List& nested : item.lists) (*this)(nested);
    }
  }
  void operator()(const Table& b) {
    if (!b.caption.empty()) add(b.caption, b.origin);
    for (const TableRow& row : b.rows) add_row(row, b.origin);
  }
  void operator()(const Figure& b) {
    SentenceText figure{"[" + b.path + "] " + to_plain_text(b.caption), "", b.origin};
    figure.key = figure.text + b.alternative + "\n" + b.bytes;
    put(std::move(figure));
  }
  void operator()(const Contents&) {}
  void operator()(const SignaturePage& b) {
    for (const Runs& runs : b.paragraphs) add(runs, {});
    for (const Signatory& signatory : b.signatories) {
      const std::string text = signatory.party_name + ", " + signatory.role;
      put({text, text, {}});
    }
  }
  template <typename Typed>
  void operator()(const Typed&) {}  // to_flow leaves none

 private:
  struct Open {
    int level;
    std::string clause;
  };

  ClauseText& clause_of(const Origin& origin) {
    const auto [place, is_new] = places_.try_emplace(origin.clause, result_.clauses.size());
    if (is_new) {
      ClauseText clause;
      clause.clause = origin.clause;
      clause.edition = origin.edition;
      result_.clauses.push_back(std::move(clause));
    }
    return result_.clauses[place->second];
  }

  void put(SentenceText sentence) {
    sentence.text = trim(with_plain_spaces(sentence.text));
    if (sentence.text.empty()) return;
    if (sentence.origin.is_generated()) {
      result_.generated.push_back(std::move(sentence));
    } else {
      clause_of(sentence.origin).sentences.push_back(std::move(sentence));
    }
  }

  /// What a run is compared by: a reference and a number by what they point to.
  static std::string key_of(const Run& run) {
    const bool is_numbering = run.made_by == MadeBy::Reference || run.made_by == MadeBy::Number;
    return is_numbering && !run.key.empty() ? "\x01" + run.key + "\x02" : with_plain_spaces(run.text);
  }

  void add(const Runs& runs, const Origin& origin) {
    SentenceText sentence{{}, {}, origin};
    for (const Run& run : runs) {
      sentence.text += run.text;
      sentence.key += key_of(run);
      if (!run.ends_sentence) continue;
      sentence.key = trim(sentence.key);
      put(std::move(sentence));
      sentence = {{}, {}, origin};
    }
    sentence.key = trim(sentence.key);
    put(std::move(sentence));
  }

  /// A row as one; a head row of the program's words says nothing of its own.
  void add_row(const TableRow& row, const Origin& table) {
    SentenceText sentence{{}, {}, table};
    bool is_authored = !row.is_header;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (i > 0) sentence.text += " | ";
      if (i > 0) sentence.key += " | ";
      for (std::size_t p = 0; p < row.cells[i].paragraphs.size(); ++p) {
        const Paragraph& paragraph = row.cells[i].paragraphs[p];
        if (p > 0) sentence.text += ' ';
        if (p > 0) sentence.key += ' ';
        if (!paragraph.origin.is_generated()) is_authored = true;
        if (!paragraph.origin.is_generated() && sentence.origin.paragraph == table.paragraph) {
          sentence.origin = paragraph.origin;
        }
        for (const Run& run : paragraph.runs) {
          sentence.text += run.text;
          sentence.key += key_of(run);
        }
      }
    }
    if (is_authored) put(std::move(sentence));
  }

  DocumentTexts result_{};
  std::map<std::string, std::size_t, std::less<>> places_{};
  std::vector<Open> open_{};
};

}  // namespace

DocumentTexts to_clause_texts(const Document& document) {
  Collector collector;
  for (const Block& block : to_flow(document)) std::visit(collector, block.value);
  return collector.take();
}

}  // namespace sopimus
