// The colour space that a file's DeviceRGB stands for.

#pragma once

#include <string>

namespace sopimus {

/// An ICC profile of sRGB, made from the numbers of its standard and not read from the machine.
///
/// Standard: ICC.1:2001-04 (version 2.4, the newest that PDF 1.4 readers know too), 6.3.1.2 (three-component
/// matrix-based display
///           profiles); IEC 61966-2-1:1999 (sRGB) for primaries and curve.
std::string make_srgb_profile();

}  // namespace sopimus
