// Pictures as a PDF file holds them.

#pragma once

#include "layout/pages.h"
#include "pdf/object_file.h"

namespace sopimus {

/// Writes a PNG as an image of 8-bit grey or RGB samples; what is transparent shows white paper.
///
/// Errors:   Failure when the PNG is damaged or has more than 40 million pixels (A4 at 600 dpi has 35).
/// Cost:     memory for four bytes a pixel.
/// Standard: ISO 15948:2004 (PNG); ISO 32000-1:2008, 8.9.5 (Image dictionaries).
Reference write_image(ObjectFile& file, const Pages::Image& picture);

}  // namespace sopimus
