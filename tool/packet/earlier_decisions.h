// What was decided before on the texts of an agreement, as minutes name it.

#pragma once

#include <string>
#include <vector>

#include "model/document.h"
#include "packet/meeting.h"

namespace sopimus {

/// A line for each decision before the meeting's day: "Keski-Pohjanmaan alueneuvottelukunta 26.1.2024 § 6:
/// merkitty tiedoksi (valtuustokauden 2022–2025 luonnos 1)". First those of the body's own party and of
/// negotiation bodies, by date; then what the other parties decided on this edition. Where nothing is
/// recorded a sentence says so, unless the body has said something itself.
std::vector<Block> earlier_decision_blocks(const Register& all, const Meeting& meeting, bool has_own,
                                           const std::string& language);

}  // namespace sopimus
