// Who refers to an object: what an object that a later revision replaced was good for.

#pragma once

#include <cstdint>
#include <set>
#include <unordered_map>
#include <vector>

#include "seal/pdf_revisions.h"

namespace sopimus {

/// The references between the objects of all revisions of a file, each read once.
class ReferenceIndex {
 public:
  /// Cost: parses every object of the file.
  explicit ReferenceIndex(const PdfView& newest);

  struct Referrer {
    std::int64_t object = 0;
    ObjectPlace place{};
  };
  /// The objects that refer to `object` in any revision.
  const std::vector<Referrer>& referrers_of(std::int64_t object) const;

 private:
  std::unordered_map<std::int64_t, std::vector<Referrer>> referrers_;
};

/// The objects that a value refers to, without those of the objects themselves.
void add_references(const PdfValue& value, std::set<std::int64_t>& objects);

}  // namespace sopimus
