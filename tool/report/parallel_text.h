// Parallel text (rinnakkaisteksti): the old text and the new one beside each other.

#pragma once

#include <string>

#include "model/document.h"

namespace sopimus {

struct ParallelTextOptions {
  std::string before{};   // what heads the left column: "Voimassa oleva"
  std::string after{};    // and the right: "Ehdotus"
  bool is_whole = false;  // unchanged passages too, not a line of dashes for them
};

/// A marked Document as a table of two columns, its sentences beside each other. Words that changed are in
/// italics; what did not change is a line of dashes, and clauses without a change are left out.
///
/// Shape: without marks; the identity and style of `marked`. A text that is only numbered anew has not
/// changed. Cost:  linear.
Document to_parallel_text(const Document& marked, const ParallelTextOptions& options);

}  // namespace sopimus
