// List items of a comparison that Word can number right in both texts.

#pragma once

#include "model/document.h"

namespace sopimus {

/// A comparison in which an item that stays, and that Word cannot count in both texts, is one that is gone
/// and one that is new: two lists that became one have numbers of their own. Changes nothing else.
///
/// Cost: linear, and a copy.
Document with_countable_items(const Document& comparison);

}  // namespace sopimus
