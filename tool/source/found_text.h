// A text that was found in another program's file, paragraph by paragraph, and the Document it makes.
//
// The readers of Word and text files say what each paragraph looks like. Here headings open clauses, items
// become lists and sentences get their ends, so that comparing sees what it would see of a composed text.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace sopimus {

/// More than a thousand pages: what readers refuse beyond it, because every sentence takes memory.
inline constexpr std::size_t kMostFoundText = 3U << 20U;

/// What a file says of a paragraph beside its words.
struct FoundMarks {
  /// A paragraph of ours that it says it is, or was.
  struct Anchor {
    Origin origin{};
    int nth = 1;           // of the paragraphs with this origin: the cells of a row
    bool is_copy = false;  // a word processor made it when the paragraph was copied or moved
  };
  std::vector<Anchor> anchors{};        // several when paragraphs were joined
  std::string changed{};                // "2026-02-03T10:00:00Z": the newest tracked change; empty for none
  std::vector<std::string> comments{};  // ids of those that begin here
};

/// A comment in the margin of a file. Who wrote it is not read.
struct FoundComment {
  std::string id{};
  std::string date{};
  bool is_done = false;
  std::string quote{};                    // the words it is about; may be empty
  std::vector<std::string> paragraphs{};  // plain text
};

struct FoundPassage {
  enum class Kind {
    Title,      // of the document
    Heading,    // by its style or its number
    ShortLine,  // stands alone and looks like a heading, but has no number
    Paragraph,
    Item,
    Table,
    Signatures,
  };
  Kind kind = Kind::Paragraph;
  int level = 1;              // of a heading and an item, from 1
  std::string number{};       // "3.2" of a heading, "a)" of an item
  bool is_ordered = false;    // of an item
  bool is_leading = false;    // is the first of its list whatever stands above
  bool is_generated = false;  // words of our own program, which no clause holds
  Paragraph::Role role = Paragraph::Role::Body;
  Runs runs{};  // of a table the caption
  Table table{};
  SignaturePage signatures{};
  /// Where it came from when the file says so; `clause` is empty otherwise.
  Origin origin{};
  FoundMarks marks{};                    // of a table its caption's
  std::vector<FoundMarks> cell_marks{};  // of each paragraph in the cells, in the order of the text
};

/// A line beside a title that this program printed: label, agreement, edition.
struct FoundTitleLine {
  std::size_t title = 0;  // of which, from 0
  std::string text{};
};

struct FoundText {
  Identity identity{};
  Edition edition{};
  std::string fingerprint{};  // of the text that the file was written from
  std::string language{};     // found out from the words when it is empty
  bool is_ours = false;       // says itself which paragraph is of which clause
  std::vector<FoundPassage> passages{};
  std::vector<FoundTitleLine> title_lines{};  // of all titles; the identity has those of the first
  std::vector<FoundComment> comments{};
};

/// Shape:  every heading opens a clause: its words as an id made unique ("voimassaolo", "voimassaolo-2"),
///         or what the file says. Text above the first heading is of the clause "alku". Paragraphs, items
///         and cells count from 1 in their clause. A short line is a heading in a text that has no others,
///         and a lead-in in one that has. An unnumbered heading at the very start is the title when there
///         is no other and headings follow.
/// Cost:   linear.
Document to_document(FoundText text);

/// Text for a Document: NFC; white space of every kind as single spaces, none at the ends; U+00A0 kept; soft
/// hyphens, control characters and broken UTF-8 left out. Neighbours that look alike become one run.
Runs to_clean_runs(Runs runs);

/// "sopimuksen-voimassaolo" of "Sopimuksen voimassaolo": small letters a–z, digits and hyphens, at most 60;
/// never empty.
std::string to_clause_id(std::string_view heading);

/// `document` as a reader finds it in a file: typed blocks drawn, figures by their captions, no contents, and
/// numbers, references, values and names as the words they are. What is compared with a file's text.
Document as_found(const Document& document);

}  // namespace sopimus
