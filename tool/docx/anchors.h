// What references and contents point to: which bookmark stands there and what a field there shows.

#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "docx/numbering.h"
#include "model/flow.h"

namespace sopimus {

/// One place that can be pointed to.
struct Bookmarked {
  const void* owner = nullptr;  // the heading, paragraph, item, table or figure; null for a document's title
  std::string reference{};      // bookmark of REF fields and links; empty when nothing points here
  std::string contents{};       // bookmark of the contents field; empty when not listed there
  std::string number{};         // what a number field shows, "3.2"; empty when it has no native number
  bool is_sequence = false;     // the number is a SEQ field's, and `reference` stands around it
  std::string text{};           // a heading's words
  bool is_new = false;          // in a comparison: gone when the changes are rejected
};

class Anchors {
 public:
  /// Finds every target of `documents` and everything that points to it.
  Anchors(const std::vector<Flow>& documents, const Numbering& numbering);

  /// The target of `anchor` in `document`, the document's title for an empty anchor; null when none.
  const Bookmarked* find(const Document& document, std::string_view anchor) const;

  /// The same if it is `owner` that carries the bookmarks: of two blocks with one anchor only the first.
  const Bookmarked* find_owned(const Document& document, std::string_view anchor, const void* owner) const;

  /// The target of Run::link seen from `document`; null for a web address and for another file's text.
  const Bookmarked* find_link(const Document& document, std::string_view link) const;

 private:
  friend class AnchorSurvey;
  std::unordered_map<std::string, Bookmarked> targets_;  // by "LANGUAGE/DOCUMENT#anchor"
};

/// True for "https://…", "http://…" and "mailto:…".
bool is_web_address(std::string_view link);

/// Where the number stands in a caption: "Taulukko 2" has it in the run that compose numbered. Of a changed
/// one the new number.
struct CaptionNumber {
  std::size_t run = 0;
  std::size_t offset = 0;  // of the digits in the run's text
  std::size_t length = 0;
  std::string sequence{};  // "Taulukko": the name of the SEQ field
};
/// Absent (`length` 0) when the caption has no number or its label is no plain word.
CaptionNumber find_caption_number(const Runs& caption);

}  // namespace sopimus
