// Document → DOCX: real styles, native numbering, fields with their values.
//
// What Word counts (headings, lists, captions), points to (references, contents) and repeats (heads, page
// numbers) is native, with the model's value beside it: updating every field changes nothing. What Word
// would count otherwise is typed. A comparison's marks become tracked changes.

#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/document.h"

namespace sopimus {

/// A place where a word may be divided at a line's end.
struct WordPlace {
  std::size_t offset = 0;  // bytes of the word before it
  bool is_seam = false;    // between two words of a compound
};

/// The places in a word of letters in a language, ascending.
using WordDivider = std::function<std::vector<WordPlace>(std::string_view word, std::string_view language)>;

struct DocxOptions {
  std::string title{};
  std::string author{};
  std::string date{};  // ISO date; empty: 2000-01-01, never the clock
  /// Custom properties beside those that the documents give (edition, fingerprint, commit, diary number).
  std::vector<std::pair<std::string, std::string>> properties{};
  /// Pages by "DOCUMENT#anchor", counted from 1 in each document, by estimate: what the contents show until
  /// Word counts for itself. A missing one is shown as "–".
  std::map<std::string, int> pages{};
  /// Pages of a document by its id, for "1 (12)" in the same way.
  std::map<std::string, int> page_counts{};
  /// Asked for words that are wider than their table column. Word divides all others by itself.
  WordDivider divider{};
  /// Locks the file to tracked changes: what a party edits is shown as an edit.
  bool only_tracked_changes = false;
  /// Signature lines that Word can sign digitally, in place of the lines to sign on by pen.
  bool signature_lines = false;
  /// Line numbers in the margin, as the style's rules say.
  bool line_numbers = false;
};

/// The bytes of the file; several documents become sections of their own with own heads, page numbers and
/// contents (contents_field.cc: a TOC field only where the file is one document). Named styles are those of
/// the first document's style; page sizes and logos are each document's own. Same input, same bytes.
///
/// In a comparison (Document::revisers is not empty) accepting all changes leaves the new text and rejecting
/// all the old one, but for one-point paragraphs in the style Separator. Changes are not recorded further:
/// who reads it accepts and rejects, and edits a draft. It carries nothing for the way back;
/// DocxOptions::properties can name what it is compared with.
///
/// Standard: ECMA-376-1:2016 transitional.
/// Errors:   std::logic_error without a document, and for a mark of an unknown reviser.
std::string write_docx(const std::vector<const Document*>& documents, const DocxOptions& options);

}  // namespace sopimus
