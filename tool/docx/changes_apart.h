// Keeps tracked changes apart that LibreOffice would take for one.

#pragma once

#include "model/document.h"

namespace sopimus {

/// A comparison whose changes LibreOffice reads as they are written. It makes one insertion of those of one
/// author that follow each other within a minute, also over the end of a paragraph that stays, and joins the
/// two paragraphs when the changes are rejected. And where words go and the same words come it sees a move,
/// in which the paragraph's end has no part, and gives the paragraph behind a wrong style. So some insertions
/// are dated two minutes apart, and a paragraph that came for one that is gone has an author with a space
/// behind the name.
///
/// Cost: near linear, and a copy.
Document with_changes_apart(const Document& comparison);

}  // namespace sopimus
