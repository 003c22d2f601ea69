// The texts of a review as people read them: where clauses stand, and what elements print.

#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/agreement_at.h"
#include "cli/review_at.h"

namespace sopimus {

/// By clause and language.
using ReviewedPlaces = std::map<std::pair<std::string, std::string>, ReviewedPlace>;

class CommitTexts {
 public:
  /// Reads the agreement of a commit. One with faults has no places: then ids are shown.
  CommitTexts(const Place& place, const std::string& commit);

  /// Adds the clauses that `places` does not have, each just after the one before it.
  void add_places(ReviewedPlaces& places) const;

  /// What elements of running text and data print at the end of each document and language.
  std::map<std::pair<std::string, std::string>, ComposedElements> compose_elements(
      const std::map<std::pair<std::string, std::string>, std::set<std::string>>& elements) const;

 private:
  ComposedElements compose_elements(const std::vector<std::string>& elements, const std::string& document,
                                    const std::string& language) const;

  AgreementAt agreement_{};
  bool is_readable_ = false;
};

/// The lines of agreement.xml that put a clause into a document, by its heading: "<include clause="x"/>" →
/// "”6.4 Irtisanominen”".
ComposedElements name_includes(const std::vector<FileClusters>& files, const ReviewedPlaces& places);

}  // namespace sopimus
