// Cross references as words: "luvussa 3.2", "liitteen C luvussa 2", "kapitel 2 i bilaga C".

#pragma once

#include "compose/composition.h"

namespace sopimus {

/// The runs of a <ref>, standing in the chapter `chapter_id`: one for each target, with its link, and one for
/// the words between two. Targets of one kind share its word: "luvuissa 4 ja 5", "kapitlen 4 och 5".
///
/// Errors: at the <ref>: an id that nothing has, a clause in no document, a form that the target does not
///         have. The run then shows the id in brackets.
Runs resolve_reference(const Inline& reference, const std::string& chapter_id,
                       const Composition& composition);

/// The run of a mention of a defined term, linked to its definition.
Run resolve_term(const Inline& mention, const Composition& composition);

/// A heading, caption or term in plain words: for contents and for references by title. What names
/// something is resolved, except references and terms, which could go round in circles.
std::string title_words(const Inlines& inlines, const Composition& composition);

}  // namespace sopimus
