// The runs of a found text: cleaned, taken apart into sentences, and cut.

#pragma once

#include "model/document.h"

namespace sopimus {

/// `runs` cut where a sentence begins (source/found_sentences.h), the end before it marked, and the last run
/// too.
Runs with_sentence_ends(Runs runs);

/// `runs` without the first `bytes` of their text.
Runs without_start(Runs runs, std::size_t bytes);

}  // namespace sopimus
