// Where a file silences a rule: source/silences.h.

#pragma once

#include <set>
#include <vector>

#include "check/rule.h"

namespace sopimus {

class Silences {
 public:
  /// `all` must outlive the silences.
  explicit Silences(const CheckedTexts& all);

  /// True when a silence of this rule holds for the finding's place; the silence has then been of use.
  bool cover(const Diagnostic& finding);

  /// Rules that do not exist, with the nearest; and, when `is_whole`, silences that hold for nothing.
  void report(bool is_whole, Diagnostics& diagnostics) const;

 private:
  std::vector<const Silence*> silences_{};
  std::set<const Silence*> used_{};
};

}  // namespace sopimus
