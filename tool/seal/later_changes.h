// What was done to a PDF after it was signed.
//
// Every object that is another one in the newest revision must be explained by something that may follow a
// signature: another signature in its field, a time-stamp, certificates for later (DSS), a filled field,
// metadata. What is not explained is not allowed, whatever it is: the list of ways to hide text is longer
// than that of ways to sign.

#pragma once

#include <vector>

#include "seal/form_fields.h"
#include "seal/reference_index.h"
#include "seal/signed_pdf.h"

namespace sopimus {

/// The changes from `signed_view` to `newest`, each once, allowed ones too; none when they are one revision.
///
/// Standard: ISO 32000-1:2008, 12.8.2 (what may follow a signature); ETSI EN 319 142-1 V1.2.1, 5.4 (DSS,
///           document time-stamps).
/// Cost:     linear in the changed objects, and in the pages.
std::vector<LaterChange> later_changes(const PdfView& signed_view, const PdfView& newest,
                                       const ReferenceIndex& references);

}  // namespace sopimus
