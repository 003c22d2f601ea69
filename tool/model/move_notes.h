// What a reader is told where a passage of a marked Document moved: from which clause, or to which.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace sopimus {

struct MoveNote {
  std::string text{};  // "Siirretty kohdasta 4.2"
  int pair = 0;        // the change that is the other end; 0 when the Document does not hold it
  bool operator==(const MoveNote&) const = default;
};

/// A note for each end of each move, by the number of its change.
///
/// Shape: `blocks` as to_flow leaves them, in reading order. A clause without a number is named by its
/// heading. Cost:  linear.
std::map<int, MoveNote> find_move_notes(const std::vector<Block>& blocks, std::string_view language);

}  // namespace sopimus
