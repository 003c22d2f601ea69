// What lets an edited Word file be read back: a hidden bookmark in every paragraph, and a table of what
// each bookmark stands for.
//
// Word and LibreOffice keep a bookmark that begins and ends in one paragraph through editing, tracked
// changes, splitting and joining; content controls and paragraph ids they do not. The bookmark marks its
// paragraph, not a stretch of text: what is typed at an end may fall outside.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/document.h"

namespace sopimus {

class IdentityCarriers {
 public:
  /// Starts the entries of one document.
  void begin_document(const Document& document);

  /// The name of the bookmark for the next paragraph of `origin`, which is entered in the table. Empty for a
  /// generated paragraph.
  ///
  /// Shape: "_cl_" + 12 base32 digits of clause, language, edition and document + "_" + paragraph, and
  ///        "_2", "_3" … where several paragraphs are of one paragraph of the source (the cells of a table).
  ///        Hidden in Word by its first "_"; at most 33 characters, so that "_Copy_1" fits within Word's 40.
  std::string name_paragraph(const Origin& origin);

  /// The custom XML part: documents with edition, commit and fingerprint; clauses by key, with git's name of
  /// the file they were read from, which leads to the base text even of a build from a working tree; the
  /// bookmarks of their paragraphs.
  std::string write_table() const;

 private:
  struct Entry {
    std::string bookmark;
    std::size_t paragraph;
  };
  struct ClauseTable {
    std::string key;
    Origin origin;
    std::vector<Entry> entries;
    std::map<std::size_t, int> used;  // paragraph → bookmarks it has
  };
  struct DocumentTable {
    const Document* document = nullptr;
    std::vector<ClauseTable> clauses;          // as they are met
    std::map<std::string, std::size_t> index;  // "language edition clause" → position in `clauses`
    std::size_t last = 0;                      // of `clauses`, as last asked for
  };

  ClauseTable& clause_of(const Origin& origin);

  std::vector<DocumentTable> documents_;
};

/// itemProps1.xml: the identity of the custom XML part.
std::string write_carrier_properties();

/// The namespace of the table; its last number is the version of the vocabulary.
inline constexpr std::string_view kCarrierNamespace = "urn:sopimus:clauses:1";

}  // namespace sopimus
