// Sentences of what agreement.xml says of a document: its parties, entry into force and validity.
//
// The data are what `status` and `list` reckon with, the sentence is what binds: made of the data, it cannot
// say anything else.

#pragma once

#include "compose/composition.h"

namespace sopimus {

/// The run of a <sentence>, with its full stop.
Run resolve_sentence(const Inline& sentence, const Composition& composition);

/// Warns of data that nothing in the document says: dates of validity, a rule of entry into force that is not
/// the common one, parties of its own.
void check_said(const Composition& composition);

}  // namespace sopimus
