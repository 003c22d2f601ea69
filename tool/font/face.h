// What the files of this module share: HarfBuzz's handles and what is read from them.

#pragma once

#include <hb.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/free_with.h"
#include "font/font.h"

namespace sopimus {

using Blob = std::unique_ptr<hb_blob_t, FreeWith<hb_blob_destroy>>;
using FaceHandle = std::unique_ptr<hb_face_t, FreeWith<hb_face_destroy>>;
using FontHandle = std::unique_ptr<hb_font_t, FreeWith<hb_font_destroy>>;
using Buffer = std::unique_ptr<hb_buffer_t, FreeWith<hb_buffer_destroy>>;

/// `font` must be scaled to its face's units per em.
FontMetrics read_metrics(hb_font_t* font);

/// Why the face cannot be embedded as a subset, in words that follow "'FILE' "; empty when it can.
///
/// Standard: ISO 32000-1:2008, 9.9 (Embedded font programs), table 126; OpenType 1.9, OS/2, fsType.
std::string find_embedding_fault(hb_face_t* face);

/// See Font::subset; an empty file when the tables are damaged.
FontSubset make_subset(hb_face_t* face, const std::vector<std::uint32_t>& glyphs);

}  // namespace sopimus
