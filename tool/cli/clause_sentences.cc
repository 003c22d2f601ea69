#include "cli/clause_sentences.h"

#include <algorithm>

#include "base/plain_spaces.h"
#include "base/text.h"
#include "cli/terminal.h"
#include "model/flow.h"
#include "source/wording.h"

namespace sopimus {

namespace {

class Collector {
 public:
  explicit Collector(const Clause& clause) : clause_(clause) {}

  std::vector<PlacedSentence> take() { return std::move(sentences_); }

  void operator()(const Heading& b) {
    if (!is_ours(b.origin)) return;
    PlacedSentence sentence;
    sentence.is_heading = true;
    if (!b.number.empty()) sentence.text = b.number + " ";
    add(sentence, b.runs, b.origin);
    finish(sentence);
  }
  void operator()(const Paragraph& b) {
    if (is_ours(b.origin)) sentences_of(b.runs, b.origin);
  }
  void operator()(const List& b) {
    for (const ListItem& item : b.items) {
      if (is_ours(item.origin)) sentences_of(item.runs, item.origin, item.label + " ");
      for (const List& nested : item.lists) (*this)(nested);
    }
  }
  void operator()(const Table& b) {
    if (is_ours(b.origin)) sentences_of(b.caption, b.origin);
    for (const TableRow& row : b.rows) {
      PlacedSentence sentence;
      bool ours = false;
      for (const TableCell& cell : row.cells) {
        if (!sentence.text.empty()) sentence.text += " | ";
        for (const Paragraph& paragraph : cell.paragraphs) {
          ours = ours || is_ours(paragraph.origin);
          if (!sentence.text.empty() && !sentence.text.ends_with(' ')) sentence.text += ' ';
          add(sentence, paragraph.runs, paragraph.origin);
        }
      }
      if (ours) finish(sentence);
    }
  }
  void operator()(const Figure& b) {
    if (is_ours(b.origin)) sentences_of(b.caption, b.origin);
  }
  template <typename Other>
  void operator()(const Other&) {}  // contents and signatures are no clause's; to_flow leaves no others

 private:
  bool is_ours(const Origin& origin) const { return origin.clause == clause_.id.text; }

  void sentences_of(const Runs& runs, const Origin& origin, std::string before = {}) {
    PlacedSentence sentence;
    sentence.text = std::move(before);
    for (const Run& run : runs) {
      add(sentence, {run}, origin);
      if (run.ends_sentence) finish(sentence);
    }
    finish(sentence);
  }

  /// What is made of an element's attributes (a deadline, who is responsible) stands on the line of its tag.
  void add(PlacedSentence& sentence, const Runs& runs, const Origin& origin) const {
    for (const Run& run : runs) {
      const bool is_deadline = run.made_by == MadeBy::Generated && run.key == "deadline";
      const bool is_data = !run.at && (is_deadline || run.made_by == MadeBy::Party);
      if (is_data) add_lines(sentence, origin.at);
      sentence.text += run.text;
      if (run.made_by == MadeBy::Value) sentence.values.push_back(run.key);
      add_lines(sentence, run.at);
    }
  }

  void add_lines(PlacedSentence& sentence, const SourceSpan& at) const {
    if (!at || at.source != clause_.source) return;
    const std::size_t end = at.offset + std::max<std::size_t>(at.length, 1) - 1;
    const std::size_t last = at.source->place_of(end).line;
    for (std::size_t line = at.source->place_of(at.offset).line; line <= last; ++line) {
      const auto place = std::lower_bound(sentence.lines.begin(), sentence.lines.end(), line);
      if (place == sentence.lines.end() || *place != line) sentence.lines.insert(place, line);
    }
  }

  void finish(PlacedSentence& sentence) {
    sentence.text = trim(with_plain_spaces(sentence.text));
    if (!sentence.text.empty()) sentences_.push_back(std::move(sentence));
    sentence = {};
  }

  const Clause& clause_;
  std::vector<PlacedSentence> sentences_{};
};

}  // namespace

std::vector<PlacedSentence> sentences_in(const Document& document, const Clause& clause) {
  Collector collector(clause);
  for (const Block& block : to_flow(document)) std::visit(collector, block.value);
  return collector.take();
}

namespace {

bool has_lines(const std::vector<PlacedSentence>& sentences) {
  return std::any_of(sentences.begin(), sentences.end(),
                     [](const PlacedSentence& sentence) { return !sentence.lines.empty(); });
}

}  // namespace

bool includes(const std::vector<SourceBlock>& outline, const std::string& clause) {
  return std::any_of(outline.begin(), outline.end(), [&](const SourceBlock& block) {
    const auto* include = std::get_if<Include>(&block.value);
    return include != nullptr && (include->clause.text == clause || includes(include->children, clause));
  });
}

AgreementAt agreement_of(const Place& place, AgreementAt agreement, const std::string& clause,
                         Diagnostics& diagnostics) {
  std::string pin;
  for (const DocumentSource& document : agreement.files.agreement.documents) {
    if (!includes(document.outline, clause)) continue;
    if (document.pin.empty()) return agreement;
    pin = document.pin.text;
  }
  if (pin.empty()) return agreement;
  print_error("note: '" + clause + "' stands in a document that is pinned to " + pin +
              ", whose text follows\n");
  return read_agreement_at(place, pin, diagnostics);
}

std::vector<PlacedSentence> sentences_of(const AgreementAt& agreement, const Clause& clause) {
  for (const DocumentSource& document : agreement.files.agreement.documents) {
    if (!includes(document.outline, clause.id.text)) continue;
    const std::vector<std::string> languages = languages_of(agreement.files, document.id.text);
    if (std::find(languages.begin(), languages.end(), clause.language) == languages.end()) continue;
    Diagnostics elsewhere;  // faults of the document are what `check` is for
    const Document composed = compose_at(agreement, document.id.text, clause.language, elsewhere);
    std::vector<PlacedSentence> sentences = sentences_in(composed, clause);
    if (has_lines(sentences)) return sentences;  // a pinned document has those of its edition
  }
  std::vector<PlacedSentence> sentences;
  for (const WordedSentence& worded : wording_of(clause)) {
    PlacedSentence& sentence = sentences.emplace_back();
    sentence.text = worded.text;
    sentence.is_heading = worded.is_heading;
    for (std::size_t line = worded.first_line; line <= worded.last_line; ++line)
      sentence.lines.push_back(line);
  }
  return sentences;
}

const Clause& clause_named(const AgreementAt& agreement, const std::string& id, const std::string& language) {
  if (const Clause* clause = agreement.files.find_clause(id, language)) return *clause;
  std::vector<std::string> ids;
  const auto clauses = agreement.files.clauses.find(language);
  if (clauses != agreement.files.clauses.end()) {
    for (const auto& [known, clause] : clauses->second) ids.push_back(known);
  }
  const std::string near = find_near_name(id, ids);
  throw UsageError("the agreement has no clause '" + id + "' in the language '" + language + "'",
                   near.empty() ? "list them with 'sopimus list clauses'" : "did you mean '" + near + "'?");
}

}  // namespace sopimus
