// The XML of a Word file's parts, written into one string.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/markup_text.h"

namespace sopimus {

class XmlText : public MarkupText {
 public:
  XmlText() : MarkupText(LineEnds::Referenced) {}
  void close() { close_element(true); }

  /// `<name/>`
  void empty(std::string_view name);
  /// `<name w:val="value"/>`, the form of nearly every WordprocessingML property.
  void value(std::string_view name, std::string_view value);
  void value(std::string_view name, std::int64_t value);

  /// Where the next element would stand; for insert.
  std::size_t offset() { return end_offset(); }
  /// Puts a well-formed fragment at an earlier `offset`.
  void insert(std::size_t at, std::string_view fragment) { insert_at(at, fragment); }
};

/// An element that closes itself with its scope.
class Element {
 public:
  Element(XmlText& xml, std::string_view name) : xml_(xml) { xml_.open(name); }
  ~Element() { xml_.close(); }
  Element(const Element&) = delete;
  Element& operator=(const Element&) = delete;

 private:
  XmlText& xml_;
};

/// The declaration every part starts with.
inline constexpr std::string_view kXmlDeclaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

}  // namespace sopimus
