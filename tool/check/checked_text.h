// A Document as its rules read it: every heading, paragraph, item and cell as one text of words, and the way
// back from each letter to its place in the file.

#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace sopimus {

/// A run's part of a passage's text. What the program made (a number, reference, value, party …) is known by
/// `made_by`: a rule reads its words and never blames them.
struct CheckedPiece {
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
  const Run* run = nullptr;
  bool is_authored() const { return run->made_by == MadeBy::Authored; }
};

/// Letters and digits, with the hyphens, colons and apostrophes inside: "hyte-neuvottelut", "HVA:n", "611".
struct CheckedWord {
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
};

/// One stretch of text that is read in one go.
struct CheckedPassage {
  enum class Kind {
    Title,
    Heading,
    Paragraph,
    LeadIn,
    Item,
    Cell,
    Caption,
    Definition,  // its term and the rest of the sentence
    Goal,
    Indicator,
    Measure,
    Detail,  // what a measure needs, who meets in a forum, what costs are for
    Question,
    Alternative,  // of a figure
  };
  Kind kind = Kind::Paragraph;
  int level = 0;         // of a heading and an item, from 1
  std::string label{};   // "3.2" of a heading, "a)" of an item
  std::string clause{};  // id; empty for what the program made
  std::string anchor{};  // of a heading
  std::string text{};    // the runs' texts joined
  std::vector<CheckedPiece> pieces{};
  std::vector<CheckedWord> words{};
  std::vector<std::size_t> sentences{};  // where each begins, in bytes; the first is 0
  std::string language{};
  bool is_rationale = false;  // explains, does not bind
  bool is_pinned = false;     // held at an edition: its findings are information only
  SourceSpan at{};            // the passage as a whole

  std::string_view word(const CheckedWord& word) const {
    return std::string_view(text).substr(word.begin, word.end - word.begin);
  }
  /// The words of a stretch as messages name them, in quotation marks.
  std::string quoted(std::size_t begin, std::size_t end) const {
    return "'" + text.substr(begin, end - begin) + "'";
  }
  /// The sentence that holds the byte `at`.
  std::string_view sentence_at(std::size_t at) const;
  /// True when the whole stretch is the author's own words in the document's language.
  bool is_authored(std::size_t begin, std::size_t end) const;
};

struct CheckedText {
  std::shared_ptr<const Document> document{};
  std::vector<CheckedPassage> passages{};
  bool is_pinned = false;
  bool is_file = false;  // a text or Word file, whose structure was guessed from its looks
};

/// Flattens `document`, in reading order. `is_pinned`: the whole document is held at an edition.
///
/// Shape: a file that tells no places (Word) gets them in a text of its passages, one a line, named `name`.
/// Cost:  linear.
CheckedText to_checked_text(std::shared_ptr<const Document> document, bool is_pinned);
CheckedText to_checked_file(std::shared_ptr<const Document> document, const std::string& name);

/// Where a stretch of a passage stands in its file.
struct PlaceInFile {
  SourceSpan at{};
  bool is_exact = false;  // the file has these very bytes, so that they can be replaced
};

/// The authored words between `begin` and `end`; absent when there are none. Cost: the length of the runs
/// that hold them.
std::optional<PlaceInFile> find_place(const CheckedPassage& passage, std::size_t begin, std::size_t end);

}  // namespace sopimus
