// A found document as clauses and the outline that includes them.

#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "source/agreement.h"
#include "start/doubt.h"
#include "start/found_parts.h"

namespace sopimus {

struct MadeClauses {
  std::vector<Clause> clauses{};
  std::vector<SourceBlock> outline{};            // of the document, without <signatures>
  SourceGenerated signatures{};                  // with the sentences that stand above the lines
  std::map<std::string, std::string> numbers{};  // typed number of a heading → id of its clause
  std::map<std::string, SourceSpan> places{};    // id of a clause → its heading in the file
  std::vector<std::pair<std::string, SourceSpan>> signature_lines{};  // what stood on the page of signatures
};

/// What the maker must know of the rest.
struct ClauseContext {
  std::string language{};
  std::string id_prefix{};  // of ids: "b-" in annex B
  /// Blocks that became data: left out, or (parties) replaced by a table that the program makes.
  std::set<std::size_t> dropped{};
  std::set<std::size_t> party_blocks{};
  const std::vector<Party>* parties = nullptr;
};

/// Headings open clauses, nested as their levels are; typed numbers, labels of items and contents go. Lists
/// of goals, indicators and measures become themes (start/theme_finder.h), "Perustelut" a rationale.
///
/// Shape:  ids are unique among `ids`, which grows.
/// Cost:   linear.
MadeClauses make_clauses(const FoundPart& part, const ClauseContext& context, std::set<std::string>& ids,
                         Doubts& doubts);

}  // namespace sopimus
