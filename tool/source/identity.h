// What a file of any age says it is, without reading it whole: for the history of thousands of versions.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

/// The attributes of a clause file's first tag.
struct ClauseIdentity {
  std::string id{};                 // empty: the bytes are no clause file
  std::string language{};           // "fi" when the file does not say
  std::vector<std::string> from{};  // the clauses that it was split from or merged of
};

/// Shape: never fails; a file that is not well-formed has the identity that its first tag gives.
/// Cost:  of the bytes up to the end of the first tag.
ClauseIdentity identify_clause(std::string_view bytes);

/// The ids of the values that a clause file prints (<value of="ID"/>), each once, in their order.
///
/// Shape: as identify_clause; one inside a comment counts too.
std::vector<std::string> values_in(std::string_view bytes);

}  // namespace sopimus
