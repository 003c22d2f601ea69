// A change as a reviewer reads it: whole sentences with the words that go and come.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "proposal/clusters.h"

namespace sopimus {

struct ShownWords {
  enum class Kind { Kept, Removed, Added };
  Kind kind = Kind::Kept;
  std::string text{};
  bool operator==(const ShownWords&) const = default;
};

/// What stands together in the file: some sentences, with their changed words.
using ShownPassage = std::vector<ShownWords>;

/// What elements of running text print, by how they are written: "<value of="x"/>" → "12 kuukautta"; and
/// start tags of measures and indicators: "<measure … responsible="kunnat" deadline="yearly">" → "(kunnat,
/// vuosittain)".
using ComposedElements = std::map<std::string, std::string, std::less<>>;

/// The sentences that an alternative changes, with its words; without an alternative as they stand. A new
/// file is all added, one that is removed all removed.
///
/// Shape: single spaces inside words; between two of a passage there is a space where the text has one. "¶"
///        stands where a paragraph, item or row ends inside a passage, "|" between two cells.
std::vector<ShownPassage> shown_change(const FileClusters& file, const Cluster& cluster,
                                       const Alternative* alternative, const ComposedElements& composed);

/// The elements of running text, and the start tags that print data, in the sentences that clusters of one
/// file change, on both sides.
std::vector<std::string> elements_in(const FileClusters& file);

/// "Aika on [-12-] {+6+} kuukautta.": the form of `sopimus diff`.
std::string to_marked_words(const ShownPassage& passage);

}  // namespace sopimus
