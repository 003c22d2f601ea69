// Whether and how the body's decision can be contested: a proposal cannot, a decision can.

#pragma once

#include <string>
#include <vector>

#include "model/document.h"
#include "packet/meeting.h"

namespace sopimus {

/// Shape: empty when the registers do not say how a decision of this kind of body is contested.
std::vector<Block> appeal_blocks(const Registers& registers, const Meeting& meeting,
                                 const std::string& language);

}  // namespace sopimus
