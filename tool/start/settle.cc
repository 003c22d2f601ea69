#include "start/settle.h"

#include <fmt/format.h>

#include <map>

#include "base/plain_spaces.h"
#include "model/flow.h"
#include "start/visit_text.h"

namespace sopimus {

namespace {

bool is_candidate(const SourceSpan& at) { return at.source == candidate_marker(); }

/// The words that each candidate prints, by its index.
class PrintedWords {
 public:
  explicit PrintedWords(const std::vector<Document>& documents) {
    for (const Document& document : documents) {
      for (const Block& block : to_flow(document)) std::visit(*this, block.value);
    }
  }

  std::string of(std::size_t candidate) const {
    const auto found = words_.find(candidate);
    return found == words_.end() ? std::string() : with_plain_spaces(found->second);
  }

  void operator()(const Heading& heading) { add(heading.runs); }
  void operator()(const Paragraph& paragraph) { add(paragraph.runs); }
  void operator()(const List& list) {
    for (const ListItem& item : list.items) {
      add(item.runs);
      for (const List& nested : item.lists) (*this)(nested);
    }
  }
  void operator()(const Table& table) {
    add(table.caption);
    for (const TableRow& row : table.rows) {
      for (const TableCell& cell : row.cells) {
        for (const Paragraph& paragraph : cell.paragraphs) add(paragraph.runs);
      }
    }
  }
  template <typename Other>
  void operator()(const Other&) {}

 private:
  void add(const Runs& runs) {
    for (const Run& run : runs) {
      if (is_candidate(run.at) && run.made_by != MadeBy::Authored) words_[run.at.offset] += run.text;
    }
  }

  std::map<std::size_t, std::string> words_{};
};

std::vector<Document> compose_all(const AgreementFiles& files) {
  std::vector<Document> documents;
  Diagnostics faults;  // of candidates that will not stay
  for (const std::string& id : document_ids(files)) {
    documents.push_back(compose(files, id, languages_of(files, id).front(), {}, faults));
  }
  return documents;
}

void tell(const Candidate& candidate, Doubts& doubts) {
  if (candidate.is_silent) return;
  doubts.push_back(
      {DoubtKind::References,
       fmt::format("'{}' stayed text: the program would print '{}'", candidate.words, candidate.printed),
       candidate.at, candidate.clause, candidate.words});
}

/// A reference to a chapter whose number is another now.
void tell_kept(const Candidate& candidate, const std::string& printed, Doubts& doubts) {
  doubts.push_back({DoubtKind::References,
                    fmt::format("the reference '{}' prints '{}' now: its target has another number",
                                candidate.words, printed),
                    candidate.at,
                    candidate.clause,
                    {}});
}

/// One round over all clauses; whether anything changed.
bool settle_once(AgreementFiles& files, std::vector<Candidate>& candidates, const PrintedWords& printed,
                 Doubts& doubts) {
  bool has_changed = false;
  for (auto& [language, clauses] : files.clauses) {
    for (auto& [id, clause] : clauses) {
      visit_text(clause, [&](Inlines& inlines) {
        Inlines settled;
        for (Inline& stretch : inlines) {
          if (!is_candidate(stretch.at)) {
            settled.push_back(std::move(stretch));
            continue;
          }
          Candidate& candidate = candidates[stretch.at.offset];
          const std::string words = printed.of(stretch.at.offset);
          if (words == candidate.words) {
            settled.push_back(std::move(stretch));
            continue;
          }
          if (candidate.is_certain && !words.empty()) {
            tell_kept(candidate, words, doubts);
            candidate.words = words;
            settled.push_back(std::move(stretch));
            continue;
          }
          has_changed = true;
          if (candidate.printed.empty()) candidate.printed = words;
          Inlines instead = candidate.fallback;
          if (candidate.next < candidate.variants.size()) {
            instead = {candidate.variants[candidate.next++]};
          } else {
            tell(candidate, doubts);
          }
          if (!instead.empty()) instead.back().ends_sentence = stretch.ends_sentence;
          settled.insert(settled.end(), instead.begin(), instead.end());
        }
        inlines = std::move(settled);
      });
    }
  }
  return has_changed;
}

}  // namespace

std::vector<Document> settle_mentions(AgreementFiles& files, std::vector<Candidate>& candidates,
                                      Doubts& doubts) {
  while (true) {
    std::vector<Document> documents = compose_all(files);
    if (!settle_once(files, candidates, PrintedWords(documents), doubts)) return documents;
  }
}

}  // namespace sopimus
