// Where the ids that references name stand: in this document, or in which other.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compose/outline.h"

namespace sopimus {

struct FoundTarget {
  const Target* target = nullptr;
  const DocumentSource* document = nullptr;  // the agreement's own entry
  bool ambiguous = false;                    // in several other documents; this is the first
};

class Targets {
 public:
  /// `own` is the outline of the document that is composed; those of the others are made when asked for.
  Targets(const AgreementFiles& files, const Outline& own, PinnedEditions& pins)
      : files_(files), own_(own), pins_(pins) {}

  /// What `id` names: in this document if it stands here, else in the first document that has it.
  std::optional<FoundTarget> find(std::string_view id);

  /// Everything that could be named.
  std::vector<std::string> ids();

 private:
  const std::vector<Outline>& others();

  const AgreementFiles& files_;
  const Outline& own_;
  PinnedEditions& pins_;
  bool numbered_others_ = false;
  std::vector<Outline> others_{};
};

}  // namespace sopimus
