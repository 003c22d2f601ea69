// The ways to a place in the file: named destinations, outline, page labels.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/pages.h"
#include "pdf/object_file.h"
#include "pdf/structure_tree.h"

namespace sopimus {

/// The name tree of destinations; of two with one name the first counts.
///
/// Standard: ISO 32000-1:2008, 12.3.2.3 (Named destinations).
Reference write_destinations(ObjectFile& file, const Pages& pages,
                             const std::vector<Reference>& page_references);

/// The outline's root; absent when there are no entries. An entry whose level skips one stands a level
/// below the entry before it. Opened so far as to show the first level, or the second when the first is
/// a single entry.
///
/// Standard: ISO 32000-1:2008, 12.3.3 (Document outline).
std::optional<Reference> write_outline(ObjectFile& file, const Pages& pages, const StructureTree& tree);

/// The number tree of labels, as a dictionary: each range counts from 1; pages before the first range
/// count as one.
///
/// Standard: ISO 32000-1:2008, 12.4.2 (Page labels).
std::string page_labels(const Pages& pages);

}  // namespace sopimus
