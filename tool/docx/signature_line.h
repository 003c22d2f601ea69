// A signature line that Word signs digitally: the picture it shows, and who shall sign.

#pragma once

#include <string>

#include "docx/body.h"
#include "model/document.h"

namespace sopimus {

/// Writes the run, in a paragraph that is open.
///
/// Standard: ECMA-376-4:2016, 19.2.2.30 (signatureline): VML, as Word itself inserts it.
void write_signature_line(BodyPart& body, const Signatory& signatory);

/// The picture: a line with a cross at its left, 56 × 28 mm. Word puts its own in its place when it is
/// signed.
///
/// Standard: [MS-EMF] 2.3.
std::string signature_picture();

}  // namespace sopimus
