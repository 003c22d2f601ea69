// A comparison taken apart into its two texts, and comparisons made at random: for tests of the writers.

#pragma once

#include <cstdint>

#include "model/document.h"

namespace sopimus {

/// The text after the changes, and before: what is marked as gone left out, ends that are gone joined, no
/// mark left. Numbers and labels are counted anew, as number_blocks does.
Document text_after(const Document& comparison);
Document text_before(const Document& comparison);

/// Counts headings ("2.1") and items of ordered lists ("2.", "a)"), in a comparison those of both texts. A
/// reference that begins with "kohdassa" gets the number of its target, as a change where it is another.
void number_blocks(Document& document);

/// Headings, paragraphs, lists, tables and figures with changes of every kind. Same seed, same document.
///
/// Shape: changes are counted from 1; about one for each block.
Document random_comparison(std::uint32_t seed);

/// The number of changes of a comparison.
int count_changes(const Document& comparison);

}  // namespace sopimus
