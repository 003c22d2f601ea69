// The lines in which the list of a review and one of its items are told.

#pragma once

#include <string>

#include "cli/review_at.h"

namespace sopimus {

/// "another party edits the same sentence; the file cannot be read with this edit"; empty for a clean edit.
std::string reasons_text(const Cluster& cluster);

/// "rejected, 5b602c3: Korotukseen ei ole varauduttu."
std::string decision_text(const ReviewDecision& decision);

/// "  6.4 Irtisanominen (irtisanominen)", a line.
std::string place_line(const FileProposals& file, const ReviewedPlace& place);

/// ".2 alue", and below it "  Aika on [-12-] {+9+} kuukautta.": a line a passage, all behind `indent`.
std::string alternatives_text(const ReviewAt& review, const FileClusters& file, const Cluster& cluster,
                              const std::string& indent);

/// Comments and words without a place, those that are open or all.
std::string remarks_text(const ReviewAt& review, bool with_decided);

}  // namespace sopimus
