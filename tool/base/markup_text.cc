#include "base/markup_text.h"

#include <array>
#include <stdexcept>

namespace sopimus {

namespace {

/// What stands for one byte; null where the byte stands for itself. Control characters are not XML.
constexpr const char* escape_of(unsigned char byte, LineEnds line_ends) {
  const bool is_kept = line_ends == LineEnds::Kept;
  switch (byte) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':
      return is_kept ? nullptr : "&#9;";
    case '\n':
      return is_kept ? nullptr : "&#10;";
    case '\r':
      return is_kept ? "" : "&#13;";
    default:
      return byte < 0x20 ? "" : nullptr;
  }
}

/// Bytes that need a second look; all others, nearly all there are, are copied in stretches.
constexpr std::array<bool, 256> kIsSpecial = [] {
  std::array<bool, 256> special{};
  for (std::size_t i = 0; i < special.size(); ++i) {
    special[i] = i == 0xEF || escape_of(static_cast<unsigned char>(i), LineEnds::Referenced) != nullptr;
  }
  return special;
}();

/// U+FFFE and U+FFFF, the only three-byte characters that are valid UTF-8 and no XML.
bool is_noncharacter(std::string_view text, std::size_t at) {
  return at + 2 < text.size() && text[at] == '\xEF' && text[at + 1] == '\xBF' &&
         (text[at + 2] == '\xBE' || text[at + 2] == '\xBF');
}

}  // namespace

void append_escaped(std::string& out, std::string_view text, LineEnds line_ends) {
  std::size_t from = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!kIsSpecial[static_cast<unsigned char>(text[i])]) continue;
    const char* escape = escape_of(static_cast<unsigned char>(text[i]), line_ends);
    const bool is_dropped = text[i] == '\xEF' && is_noncharacter(text, i);
    if (escape == nullptr && !is_dropped) continue;
    out.append(text, from, i - from);
    if (escape != nullptr) out += escape;
    if (is_dropped) i += 2;
    from = i + 1;
  }
  out.append(text, from, text.size() - from);
}

void MarkupText::open(std::string_view name) {
  end_start_tag();
  out_ += '<';
  out_ += name;
  open_.push_back(name);
  in_start_tag_ = true;
}

void MarkupText::attribute(std::string_view name, std::string_view value) {
  if (!in_start_tag_) throw std::logic_error("an attribute outside a start tag");
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  append_escaped(out_, value, line_ends_);
  out_ += '"';
}

void MarkupText::attribute(std::string_view name, std::int64_t value) {
  attribute(name, std::to_string(value));
}

void MarkupText::text(std::string_view text) {
  end_start_tag();
  append_escaped(out_, text, line_ends_);
}

void MarkupText::raw(std::string_view fragment) {
  end_start_tag();
  out_ += fragment;
}

std::string MarkupText::take() {
  if (!open_.empty()) throw std::logic_error("an element is not closed: " + std::string(open_.back()));
  return std::move(out_);
}

void MarkupText::close_element(bool may_be_short) {
  const std::string_view name = open_.back();
  open_.pop_back();
  if (in_start_tag_ && may_be_short) {
    out_ += "/>";
    in_start_tag_ = false;
    return;
  }
  end_start_tag();
  out_ += "</";
  out_ += name;
  out_ += '>';
}

void MarkupText::end_start_tag() {
  if (!in_start_tag_) return;
  out_ += '>';
  in_start_tag_ = false;
}

std::size_t MarkupText::end_offset() {
  end_start_tag();
  return out_.size();
}

}  // namespace sopimus
