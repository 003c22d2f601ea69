// Writes XML into one string, well-formed by construction.
//
// Append only, because a long agreement is tens of megabytes of markup and a tree of it would cost more
// than everything else the writer does. Names are the caller's literals; values are escaped here.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

class XmlText {
 public:
  void open(std::string_view name);
  void attribute(std::string_view name, std::string_view value);
  void attribute(std::string_view name, std::int64_t value);
  void text(std::string_view text);
  void close();

  /// `<name/>`
  void empty(std::string_view name);
  /// `<name w:val="value"/>`, the form of nearly every WordprocessingML property.
  void value(std::string_view name, std::string_view value);
  void value(std::string_view name, std::int64_t value);

  /// A fragment that is well-formed already, between two elements.
  void raw(std::string_view fragment);

  /// Where the next element would stand; for insert.
  std::size_t offset();
  /// Puts a well-formed fragment at an earlier `offset`.
  void insert(std::size_t at, std::string_view fragment) { out_.insert(at, fragment); }

  /// The text; every element is closed (std::logic_error otherwise).
  std::string take();

 private:
  void end_start_tag();

  std::string out_;
  std::vector<std::string_view> open_;
  bool in_start_tag_ = false;
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

/// `text` with markup escaped; characters that XML 1.0 (fifth edition, 2.2, Char) forbids are left out.
void append_escaped(std::string& out, std::string_view text);

}  // namespace sopimus
