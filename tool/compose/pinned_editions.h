// The editions that pins name, read when first asked for.
//
// Clauses of a pinned edition are pointed to by the outline, so this lives as long as one run of compose.

#pragma once

#include <map>
#include <memory>
#include <string>

#include "compose/compose.h"

namespace sopimus {

class PinnedEditions {
 public:
  explicit PinnedEditions(const ComposeOptions& options) : options_(options) {}

  /// The agreement as the edition `pin` has it.
  ///
  /// Shape:  valid as long as this object; null when it cannot be had.
  /// Errors: at `pin`: no such tag here, no agreement in it, or a tag that has moved from `commit`.
  const PinnedAgreement* find(const Word& pin, const Word& commit, Diagnostics& diagnostics);

 private:
  const ComposeOptions& options_;
  std::map<std::string, std::shared_ptr<const PinnedAgreement>, std::less<>> editions_;
};

}  // namespace sopimus
