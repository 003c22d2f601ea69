// The outline of a document in the order of an edited text: clauses that are new, gone or moved.

#pragma once

#include <string>
#include <vector>

#include "source/clause.h"

namespace sopimus {

struct OutlineClause {
  std::string clause{};  // id
  int level = 1;         // of its heading
};

/// `outline` with the clauses of `after` in their order and levels, where it held those of `before`. Pins
/// stay with their clauses; what the text did not show (contents, signatures, clauses of another language)
/// stays behind the clause it stood behind.
std::vector<SourceBlock> arrange_outline(const std::vector<SourceBlock>& outline,
                                         const std::vector<OutlineClause>& before,
                                         const std::vector<OutlineClause>& after);

}  // namespace sopimus
