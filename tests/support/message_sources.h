// The messages that the program's sources can give, read from the C++ text.

#pragma once

#include <string>
#include <vector>

namespace sopimus {

/// One piece of a message as it stands in a string literal: what is printed whatever the user's words are.
struct MessagePiece {
  std::string file{};  // inside the folder
  int line = 0;
  std::string code{};  // of a diagnostic; empty for a Failure or UsageError
  std::string text{};  // empty: only the code is known here
};

/// The codes and texts of `error("code", …)`, `warning`, `fault`, `stop`, of `x.code = …` and `x.what = …`,
/// and the texts of Failure and UsageError, in all .h and .cc files below `folder`. Pieces shorter than five
/// characters are left out.
std::vector<MessagePiece> find_message_pieces(const std::string& folder);

}  // namespace sopimus
