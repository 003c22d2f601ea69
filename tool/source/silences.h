// <silence rule="draft-word" reason="…"/>: where a file says that a rule of `check` is wrong about it.
//
// First in an element that has a name of its own (clause, section, packet, agreement, party, document) it
// holds for the whole element, elsewhere for the element below it.

#pragma once

#include <memory>
#include <vector>

#include "source/clause.h"

namespace sopimus {

class XmlFile;

/// All silences of a file, in their order. Cost: linear.
std::vector<Silence> find_silences(const XmlFile& file);

/// Those of a file that was read before and has no faults of form; none of another.
std::vector<Silence> find_silences(std::shared_ptr<const SourceText> text);

}  // namespace sopimus
