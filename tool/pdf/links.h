// Where links lead, and their annotations.

#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "layout/pages.h"
#include "pdf/object_file.h"
#include "pdf/structure_tree.h"

namespace sopimus {

/// Finds what a link of a page leads to.
class LinkTargets {
 public:
  /// `pages` must outlive this.
  explicit LinkTargets(const Pages& pages);

  /// The entry of an annotation, /Dest or /A, as tokens; absent when the place is not in this file.
  ///
  /// Shape: "#anchor" is in the document that `page` belongs to; http, https and mailto are addresses.
  std::optional<std::string> find(const std::string& target, std::size_t page) const;

 private:
  std::set<std::string> names_;
  std::vector<std::string> document_by_page_;
};

/// Writes the link annotations of one page that lead somewhere.
///
/// Standard: ISO 32000-1:2008, 12.5.6.5 (Link annotations); ISO 14289-1:2014, 7.18.5 (Contents); ISO
///           19005-2:2011, 6.3.2 (flag Print).
std::vector<Reference> write_links(const Pages& pages, std::size_t page, const LinkTargets& targets,
                                   ObjectFile& file, StructureTree& tree);

}  // namespace sopimus
