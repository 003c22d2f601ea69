// Where the fonts of a style are on this machine, by fontconfig.

#pragma once

#include "layout/lay_out.h"
#include "model/style.h"

namespace sopimus {

/// The four faces of the style's family.
///
/// Errors: Failure naming the family when fontconfig has none of that name; a warning when the regular
///         face is another file than the style asks for (page breaks may then differ).
FontSet find_fonts(const FontFamily& family, Diagnostics& diagnostics);

}  // namespace sopimus
