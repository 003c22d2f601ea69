#include "font/font.h"

#include <hb-ot.h>

#include <limits>
#include <stdexcept>
#include <unordered_map>

#include "base/diagnostics.h"
#include "base/digest.h"
#include "font/face.h"

namespace sopimus {
namespace {

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};
using Words = std::unordered_map<std::string, ShapedWord, TextHash, std::equal_to<>>;

/// Whether no character of `word` can be one that never shows. Those are the soft hyphen and, among others,
/// the joiners and spaces without width from U+2000 on; words seldom have any of that block.
bool shows_all(std::string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto byte = static_cast<unsigned char>(word[i]);
    if (byte >= 0xE2 || (byte == 0xC2 && word.substr(i).starts_with("\u00AD"))) return false;
  }
  return true;
}

bool is_plain(std::string_view word, const std::vector<Glyph>& glyphs) {
  if (glyphs.empty() || glyphs[0].cluster != 0 || !shows_all(word)) return false;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (glyphs[i].x_offset != 0) return false;
    const std::size_t end = i + 1 < glyphs.size() ? glyphs[i + 1].cluster : word.size();
    if (end <= glyphs[i].cluster || end - glyphs[i].cluster > 0xFFFF) return false;
  }
  return true;
}

}  // namespace

struct Font::Handles {
  std::string path{};
  Blob file{};                   // mapped: of a face a text needs a tenth
  mutable std::string sha256{};  // empty until it is asked for
  FaceHandle face{};
  FontHandle font{};
  Buffer buffer{};
  FontMetrics metrics{};
  std::map<std::string, Words, std::less<>> words{};                        // by language
  mutable std::optional<std::array<std::int32_t, 0x250>> latin_advances{};  // absent until they are asked for

  ShapedWord shape(std::string_view word, std::string_view language) const;
};

Font::Font(const std::string& path) : handles_(std::make_unique<Handles>()) {
  Handles& h = *handles_;
  h.path = path;
  h.file.reset(hb_blob_create_from_file_or_fail(path.c_str()));
  if (!h.file) throw Failure("the font file '" + path + "' cannot be read");
  h.face.reset(hb_face_create(h.file.get(), 0));
  const std::string fault = find_embedding_fault(h.face.get());
  if (!fault.empty()) {
    throw Failure("the font file '" + path + "' " + fault, "name another family in the style file");
  }
  hb_face_make_immutable(h.face.get());
  h.font.reset(hb_font_create(h.face.get()));
  const int scale = static_cast<int>(hb_face_get_upem(h.face.get()));
  hb_font_set_scale(h.font.get(), scale, scale);
  hb_ot_font_set_funcs(h.font.get());
  h.buffer.reset(hb_buffer_create());
  h.metrics = read_metrics(h.font.get());
}

Font::~Font() = default;
Font::Font(Font&&) noexcept = default;
Font& Font::operator=(Font&&) noexcept = default;

const FontMetrics& Font::metrics() const { return handles_->metrics; }

const std::string& Font::file_sha256() const {
  if (handles_->sha256.empty()) {
    unsigned size = 0;
    const char* bytes = hb_blob_get_data(handles_->file.get(), &size);
    handles_->sha256 = sha256_hex({bytes, size});
  }
  return handles_->sha256;
}

const ShapedWord& Font::shape(std::string_view word, std::string_view language) {
  auto by_language = handles_->words.find(language);
  if (by_language == handles_->words.end()) {
    by_language = handles_->words.emplace(std::string(language), Words()).first;
  }
  Words& words = by_language->second;
  const auto known = words.find(word);
  if (known != words.end()) return known->second;
  return words.emplace(std::string(word), handles_->shape(word, language)).first->second;
}

ShapedWord Font::Handles::shape(std::string_view word, std::string_view language) const {
  constexpr auto kLongest = static_cast<std::size_t>(std::numeric_limits<int>::max());
  if (word.size() > kLongest || language.size() > kLongest) throw std::logic_error("a word of 2 GB");
  hb_buffer_t* b = buffer.get();
  hb_buffer_reset(b);
  // All three set, so that nothing is guessed from the text or the locale of the process.
  hb_buffer_set_direction(b, HB_DIRECTION_LTR);
  hb_buffer_set_script(b, HB_SCRIPT_LATIN);
  hb_buffer_set_language(b, hb_language_from_string(language.data(), static_cast<int>(language.size())));
  hb_buffer_set_flags(b, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
  const int length = static_cast<int>(word.size());
  hb_buffer_add_utf8(b, word.data(), length, 0, length);
  hb_shape(font.get(), b, nullptr, 0);
  if (!hb_buffer_allocation_successful(b)) throw std::bad_alloc();

  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(b, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(b, &count);
  ShapedWord shaped;
  shaped.glyphs.reserve(count);
  for (unsigned i = 0; i < count; ++i) {
    const bool unsafe = (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
    if (infos[i].codepoint == 0 && !shaped.missing) shaped.missing = infos[i].cluster;
    shaped.advance += positions[i].x_advance;
    shaped.glyphs.push_back({.id = infos[i].codepoint,
                             .advance = positions[i].x_advance,
                             .x_offset = positions[i].x_offset,
                             .y_offset = positions[i].y_offset,
                             .cluster = infos[i].cluster,
                             .unsafe_to_break = unsafe});
  }
  shaped.is_plain = is_plain(word, shaped.glyphs);
  return shaped;
}

std::int32_t Font::advance_of_letter(char32_t letter) const {
  hb_codepoint_t glyph = 0;
  hb_font_get_nominal_glyph(handles_->font.get(), letter, &glyph);
  return advance_of(glyph);
}

const std::array<std::int32_t, 0x250>& Font::latin_advances() const {
  auto& advances = handles_->latin_advances;
  if (!advances) {
    advances.emplace();
    for (std::size_t i = 0; i < advances->size(); ++i) {
      (*advances)[i] = advance_of_letter(static_cast<char32_t>(i));
    }
  }
  return *advances;
}

std::int32_t Font::advance_of(std::uint32_t glyph) const {
  if (glyph >= hb_face_get_glyph_count(handles_->face.get())) return 0;
  return hb_font_get_glyph_h_advance(handles_->font.get(), glyph);
}

FontSubset Font::subset(const std::vector<std::uint32_t>& glyphs) const {
  const unsigned count = hb_face_get_glyph_count(handles_->face.get());
  for (const std::uint32_t glyph : glyphs) {
    if (glyph >= count) throw std::logic_error("a glyph that the font does not have");
  }
  FontSubset subset = make_subset(handles_->face.get(), glyphs);
  if (subset.file.empty()) throw Failure("the font file '" + handles_->path + "' is damaged");
  return subset;
}

}  // namespace sopimus
