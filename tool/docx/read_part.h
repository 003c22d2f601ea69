// An XML part of a Word file as a tree, after everything that could hurt was refused.
//
// Private to this module: shows pugixml. Elements and attributes are known by their local names, because
// transitional and strict files, and files of other programs, differ in namespaces and prefixes only.

#pragma once

#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "docx/read_archive.h"

namespace sopimus {

inline constexpr std::size_t kDeepestWordElement = 256;
inline constexpr std::size_t kMostWordTags = 500'000;
inline constexpr std::size_t kMostWordAttributes = 1'000'000;

/// Shape: nodes are valid as long as the part lives; it cannot be copied or moved.
class WordPart {
 public:
  /// Null when there is no such part.
  ///
  /// Errors: Failure when it is no well-formed UTF-8 XML, declares a document type, or is over a limit.
  static std::unique_ptr<WordPart> read(WordArchive& archive, std::string_view part);

  WordPart(const WordPart&) = delete;
  WordPart& operator=(const WordPart&) = delete;
  pugi::xml_node root() const { return document_.document_element(); }

 private:
  explicit WordPart(std::string bytes) : bytes_(std::move(bytes)) {}
  std::string bytes_;  // pugixml parses in place
  pugi::xml_document document_{};
};

/// "p" of "w:p".
std::string_view local_name(const char* qualified);
inline std::string_view local_name(pugi::xml_node node) { return local_name(node.name()); }
pugi::xml_node child_of(pugi::xml_node node, std::string_view local);
/// The value of an attribute; empty when absent.
std::string_view attribute_of(pugi::xml_node node, std::string_view local);
/// The w:val of the child element `local`; empty when absent.
std::string_view value_of(pugi::xml_node node, std::string_view local);
/// A whole number; absent when it is none or beyond nine digits.
std::optional<int> parse_word_whole(std::string_view text);
/// An on-off property (ECMA-376-1:2016, 17.3.2.22): absent when the child is.
std::optional<bool> switch_of(pugi::xml_node properties, std::string_view local);

/// Where a part's relationships point.
struct WordRelationship {
  std::string id{};
  std::string type{};    // the last word of its type: "styles"
  std::string target{};  // a part's name from the package's root, or an address
  bool is_external = false;
};

/// The relationships of `source`; of the package for an empty one. None when there is no such part.
///
/// Standard: ECMA-376-2:2021, 6.5.
std::vector<WordRelationship> read_relationships(WordArchive& archive, const std::string& source);
/// The target of the first inner relationship of `type`; empty when there is none.
std::string find_target(const std::vector<WordRelationship>& relationships, std::string_view type);

}  // namespace sopimus
