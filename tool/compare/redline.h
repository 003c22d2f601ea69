// Compares two texts of one document: the one result that every form of a comparison shows.

#pragma once

#include "compare/clause_changes.h"
#include "model/document.h"

namespace sopimus {

struct Redline {
  /// Both texts in one, each change marked (model/mark.h), of the new text's identity and style. Contents are
  /// the new text's; a page of signatures is plain blocks, because a comparison is never signed.
  Document marked{};
  DocumentChanges changes{};
};

/// What is asked for: `marked` costs a copy of the text.
enum class RedlineParts { All, ChangesOnly };

/// Compares two texts in one language; a default Document stands for none.
///
/// Shape: equal texts have no change; exchanged texts have the same changes the other way round.
/// Cost:  linear in the text when little differs; bounded as align_texts is.
Redline make_redline(const Document& before, const Document& after, RedlineParts parts = RedlineParts::All);

/// The changes alone.
DocumentChanges find_changes(const Document& before, const Document& after);

}  // namespace sopimus
