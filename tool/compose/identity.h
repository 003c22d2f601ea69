// What stands at the head of a document.

#pragma once

#include "compose/composition.h"

namespace sopimus {

/// Title, label, kind, owner, diary number, date, state and publicity of the document.
Identity identity_of(const Composition& composition);

}  // namespace sopimus
