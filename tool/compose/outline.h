// A document's outline with all decided that numbers depend on: conditions, levels, numbers of headings,
// themes, list items, tables and figures.
//
// The first of the two passes of compose; references need the numbers of a document before its text can be
// written, and those of other documents too.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "compose/pinned_editions.h"
#include "source/read.h"

namespace sopimus {

/// A clause in its place.
struct PlacedClause {
  const Clause* clause = nullptr;
  std::string edition{};  // of the pin
  int level = 1;
  std::string number{};
  SourceSpan included_at{};
};

/// The outline in reading order: a clause's heading (no block), one of its blocks, or a generated part.
struct OutlineStep {
  static constexpr std::size_t kNoClause = static_cast<std::size_t>(-1);
  std::size_t clause = kNoClause;  // index in Outline::clauses
  const SourceBlock* block = nullptr;
};

/// What a reference or a mention of a term can point to.
struct Target {
  enum class Kind { Clause, Theme, Item, Table, Figure, Definition, Place };
  Kind kind = Kind::Place;
  std::string id{};
  std::string anchor{};      // where a link goes
  std::string number{};      // "3.2", "2 a", "1"; empty when it has none
  std::string chapter_id{};  // the clause or theme it stands in; itself for those
  std::string chapter_number{};
  Inlines title{};                                 // heading, caption or term
  std::map<GrammaticalCase, std::string> forms{};  // given ones of a term
};

struct Outline {
  const AgreementFiles* files = nullptr;  // those of the pinned edition for a pinned document
  const DocumentSource* document = nullptr;
  std::string language{};
  std::vector<PlacedClause> clauses{};
  std::vector<OutlineStep> steps{};
  std::map<const void*, std::string> numbers{};  // of themes, tables and figures, by their SourceBlock
  std::map<const void*, std::string> labels{};   // of list items, by SourceListItem: "2.", "a)", "–"
  std::map<std::string, Target, std::less<>> targets{};
};

/// Takes the outline of `document` apart.
///
/// Shape:  points into `files`, into `document` and into what `pins` holds.
/// Errors: unknown clauses with the nearest id, circular inclusion with its chain, a clause twice, a clause
///         without a text in `language`, pins that cannot be had.
Outline outline_of(const AgreementFiles& files, const DocumentSource& document, std::string_view language,
                   PinnedEditions& pins, Diagnostics& diagnostics);

}  // namespace sopimus
