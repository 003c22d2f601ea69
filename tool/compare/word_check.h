// Whether the pages of a file say what composed documents say, word by word.
//
// A file that a signing service or a printer made anew has other bytes, other line ends and pages of its own.
// Its words are what can be compared: all of the documents' must be there, in order, and no others.

#pragma once

#include <string>
#include <vector>

#include "model/document.h"

namespace sopimus {

/// Words that are not the same.
struct WordDifference {
  std::string document{};  // id
  std::string clause{};    // id; empty where no clause is near
  std::string heading{};   // "3.2 Sopimuksen tarkoitus": the last one before it
  std::string expected{};  // what the document says; empty when words were added
  std::string found{};     // what the file says; empty when words are missing
  std::size_t page = 0;    // of the file, counts from 1; 0 in a file without pages
  bool operator==(const WordDifference&) const = default;
};

struct WordCheck {
  std::vector<WordDifference> differences{};  // in reading order; at most 200
  std::size_t count = 0;                      // of all differences
  std::vector<std::size_t> added_pages{};     // pages that hold nothing of the documents
  std::vector<std::string> stamps{};          // lines that somebody put at the head or foot of every page
  bool is_same() const { return count == 0; }
  bool has_additions() const { return !added_pages.empty() || !stamps.empty(); }
};

/// `documents` are those of the file, in its order; `pages` its text, lines apart by "\n" and drawn in
/// reading order.
///
/// Left out of the comparison: contents, running heads and feet, repeated heads of tables and the names and
/// dates that signatories wrote; hyphens at the ends of lines. Cost: words × differences.
WordCheck check_words(const std::vector<Document>& documents, const std::vector<std::string>& pages);

/// As one page: what another program's document says.
std::string to_page_text(const Document& document);

}  // namespace sopimus
