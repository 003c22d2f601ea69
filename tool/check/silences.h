// Where a clause silences a rule: <silence rule="draft-word" reason="…"/>.

#pragma once

#include <set>
#include <vector>

#include "check/rule.h"

namespace sopimus {

class Silences {
 public:
  /// `agreement` may be null; it must outlive the silences.
  explicit Silences(const AgreementFiles* agreement);

  /// True when a silence of this rule holds for the finding's place; the silence has then been of use.
  bool cover(const Diagnostic& finding);

  /// Rules that do not exist, with the nearest; and, when `is_whole`, silences that hold for nothing.
  void report(bool is_whole, Diagnostics& diagnostics) const;

 private:
  std::vector<const Silence*> silences_{};
  std::set<const Silence*> used_{};
};

}  // namespace sopimus
