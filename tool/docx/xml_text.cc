#include "docx/xml_text.h"

#include <array>
#include <stdexcept>

namespace sopimus {

namespace {

/// What stands for one byte; null where the byte stands for itself. Control characters are not XML; line
/// ends and tabs are written so that an attribute keeps them (XML 1.0, 3.3.3).
constexpr const char* escape_of(unsigned char byte) {
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
      return "&#9;";
    case '\n':
      return "&#10;";
    case '\r':
      return "&#13;";
    default:
      return byte < 0x20 ? "" : nullptr;
  }
}

/// Bytes that need a second look; all others, nearly all there are, are copied in stretches.
constexpr std::array<bool, 256> kIsSpecial = [] {
  std::array<bool, 256> special{};
  for (std::size_t i = 0; i < special.size(); ++i) {
    special[i] = i == 0xEF || escape_of(static_cast<unsigned char>(i)) != nullptr;
  }
  return special;
}();

/// U+FFFE and U+FFFF, the only three-byte characters that are valid UTF-8 and no XML.
bool is_noncharacter(std::string_view text, std::size_t at) {
  return at + 2 < text.size() && text[at] == '\xEF' && text[at + 1] == '\xBF' &&
         (text[at + 2] == '\xBE' || text[at + 2] == '\xBF');
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  std::size_t from = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!kIsSpecial[static_cast<unsigned char>(text[i])]) continue;
    const char* escape = escape_of(static_cast<unsigned char>(text[i]));
    const bool is_dropped = text[i] == '\xEF' && is_noncharacter(text, i);
    if (escape == nullptr && !is_dropped) continue;
    out.append(text, from, i - from);
    if (escape != nullptr) out += escape;
    if (is_dropped) i += 2;
    from = i + 1;
  }
  out.append(text, from, text.size() - from);
}

void XmlText::open(std::string_view name) {
  end_start_tag();
  out_ += '<';
  out_ += name;
  open_.push_back(name);
  in_start_tag_ = true;
}

void XmlText::attribute(std::string_view name, std::string_view value) {
  if (!in_start_tag_) throw std::logic_error("an attribute outside a start tag");
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  append_escaped(out_, value);
  out_ += '"';
}

void XmlText::attribute(std::string_view name, std::int64_t value) { attribute(name, std::to_string(value)); }

void XmlText::text(std::string_view text) {
  end_start_tag();
  append_escaped(out_, text);
}

void XmlText::close() {
  const std::string_view name = open_.back();
  open_.pop_back();
  if (in_start_tag_) {
    out_ += "/>";
    in_start_tag_ = false;
    return;
  }
  out_ += "</";
  out_ += name;
  out_ += '>';
}

void XmlText::empty(std::string_view name) {
  open(name);
  close();
}

void XmlText::value(std::string_view name, std::string_view value) {
  open(name);
  attribute("w:val", value);
  close();
}

void XmlText::value(std::string_view name, std::int64_t value) {
  open(name);
  attribute("w:val", value);
  close();
}

void XmlText::raw(std::string_view fragment) {
  end_start_tag();
  out_ += fragment;
}

std::size_t XmlText::offset() {
  end_start_tag();
  return out_.size();
}

std::string XmlText::take() {
  if (!open_.empty()) throw std::logic_error("an element is not closed: " + std::string(open_.back()));
  return std::move(out_);
}

void XmlText::end_start_tag() {
  if (!in_start_tag_) return;
  out_ += '>';
  in_start_tag_ = false;
}

}  // namespace sopimus
