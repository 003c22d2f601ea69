// The first pages of a redline: what is compared, the changes by class, and the clauses that changed.

#pragma once

#include <string>
#include <vector>

#include "compare/redline.h"

namespace sopimus {

/// What the two texts are called, in the language of the page: "2022–2025, päätösversio 1", "työkopio".
struct ComparedNames {
  std::string before{};
  std::string after{};
  bool operator==(const ComparedNames&) const = default;
};

/// Shape: Heading, Paragraph and Table blocks; a changed clause links to its place ("DOCUMENT#anchor"). The
/// owner,
///        diary number and style are the first redline's; identity.document is "muutosvertailu".
/// Errors: std::logic_error without redlines.
Document to_comparison_page(const std::vector<const Redline*>& redlines, const ComparedNames& names);

}  // namespace sopimus
