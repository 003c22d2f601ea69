// What a marked Document says when its changes are accepted or rejected, a line for each passage, for
// comparing with a plain one.

#pragma once

#include <string>
#include <vector>

#include "model/document.h"

namespace sopimus {

/// "heading 2 Voimassaolo", "item 0 …", "row kunta | vastuu": the passages without what has a mark of kind
/// `without`; all of them for Mark::Kind::None. U+00A0 and several spaces as
/// one; contents left out.
std::vector<std::string> passages_without(const std::vector<Block>& flow, Mark::Kind without);

/// As git's word diff: "on [-12-]{+6+} kuukautta".
std::string to_bracketed(const Runs& runs);

}  // namespace sopimus
