// A well-formed file as a tree whose every node and attribute knows its place in the file.
//
// Private to this module: the only header here that shows pugixml.

#pragma once

#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "source/clause.h"

namespace sopimus {

/// Shape: nodes and attributes are valid as long as the XmlFile lives; it cannot be copied or moved.
class XmlFile {
 public:
  /// Null when the file is not well-formed, which is reported.
  static std::unique_ptr<XmlFile> read(std::shared_ptr<const SourceText> source, Diagnostics& diagnostics);

  XmlFile(const XmlFile&) = delete;
  XmlFile& operator=(const XmlFile&) = delete;

  /// The file's nodes in order: declaration left out; comments, instructions and white space kept.
  const pugi::xml_document& document() const { return document_; }
  pugi::xml_node root() const { return document_.document_element(); }
  const std::shared_ptr<const SourceText>& source() const { return source_; }

  /// An element's name; the whole of a text or comment without the white space around it.
  SourceSpan span_of(pugi::xml_node node) const;
  /// The value, without quotes.
  SourceSpan span_of(pugi::xml_attribute attribute) const;
  SourceSpan span_of_name(pugi::xml_attribute attribute) const;

  /// A text node as it is written: references not resolved, line ends as they are.
  std::string_view raw_text(pugi::xml_node text) const;
  std::size_t offset_of(pugi::xml_node node) const;

 private:
  explicit XmlFile(std::shared_ptr<const SourceText> source);

  std::shared_ptr<const SourceText> source_;
  std::vector<char> buffer_;  // pugixml parses in place; the pristine text stays in source_
  pugi::xml_document document_{};
};

/// The attribute's value in NFC, white space collapsed; nowhere when absent.
Word read_word(const XmlFile& file, pugi::xml_node node, const char* attribute);
/// The words of a list value, each with its own place.
std::vector<Word> read_words(const XmlFile& file, pugi::xml_node node, const char* attribute);
/// NFC, white space at the ends removed and inside collapsed to one space: how every attribute is read.
std::string to_collapsed(std::string_view text);

}  // namespace sopimus
