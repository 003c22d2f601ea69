// References out of a pinned document whose targets are elsewhere today.

#pragma once

#include "compose/pinned_editions.h"
#include "model/document.h"

namespace sopimus {

/// Warns, at the pin, of each reference of `document` to another document whose number is another in today's
/// `files` than in the edition that `pinned` holds, or whose target is there no more. `source` is the pinned
/// document's entry in `files`.
void warn_of_moved_references(const Document& document, const DocumentSource& source,
                              const AgreementFiles& files, const AgreementFiles& pinned, PinnedEditions& pins,
                              Diagnostics& diagnostics);

}  // namespace sopimus
