#include "proposal/word_pieces.h"

#include "base/text.h"

namespace sopimus {

namespace {

bool is_blank(char32_t c) {
  return c == U' ' || c == 0xA0 || (c >= 0x09 && c <= 0x0D) || (c >= 0x2000 && c <= 0x200A) || c == 0x202F;
}

bool has_no_width(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

/// Of a word or a number; everything else is a mark of its own.
bool is_of_word(char32_t c) {
  if (c < 0x80) {
    return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  }
  return c >= 0xC0 && c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x2BFF) &&
         !(c >= 0x3000 && c <= 0x303F);
}

std::size_t bytes_of(char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

}  // namespace

std::vector<WordPiece> pieces_of(std::string_view text) {
  std::vector<WordPiece> pieces;
  std::string gap;
  bool was_word = false;
  std::size_t offset = 0;
  for (const char32_t c : to_code_points(text)) {
    const std::string_view written = text.substr(offset, bytes_of(c));
    offset += written.size();
    if (is_blank(c)) {
      gap += written;
      was_word = false;
      continue;
    }
    const bool is_word = is_of_word(c);
    if (has_no_width(c) && gap.empty() && !pieces.empty()) {
      pieces.back().text += written;
      pieces.back().to = offset;
      continue;
    }
    if (!(is_word && was_word)) {
      const bool stands_apart = pieces.empty() || !gap.empty();
      pieces.push_back({stands_apart ? " " : "", "", gap, offset - written.size(), offset});
      gap.clear();
    }
    pieces.back().text += written;
    if (!has_no_width(c)) pieces.back().key += written;
    pieces.back().to = offset;
    was_word = is_word;
  }
  return pieces;
}

}  // namespace sopimus
