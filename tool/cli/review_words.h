// The base of a review as people read it: where its clauses stand, and what its elements print.

#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "cli/agreement_at.h"
#include "cli/review_at.h"

namespace sopimus {

class BaseTexts {
 public:
  /// Reads the agreement of a commit. One with faults has no places: then ids are shown.
  BaseTexts(const Place& place, const std::string& commit);

  std::map<std::pair<std::string, std::string>, ReviewedPlace> places() const;

  /// What elements of running text print at the end of the first document in each language.
  std::map<std::string, ComposedElements> compose_elements(const std::vector<std::string>& elements) const;

 private:
  ComposedElements compose_elements(const std::vector<std::string>& elements, const std::string& document,
                                    const std::string& language) const;

  AgreementAt agreement_{};
  bool is_readable_ = false;
};

}  // namespace sopimus
