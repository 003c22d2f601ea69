// The styles of a Word file as far as they say what a paragraph is.
//
// Private to this module: shows pugixml.

#pragma once

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace sopimus {

/// A paragraph's or style's reference to a numbering (w:numPr).
struct WordNumberingPlace {
  std::optional<int> num{};    // 0: none
  std::optional<int> level{};  // from 0
};

WordNumberingPlace numbering_place_of(pugi::xml_node paragraph_properties);

/// What a style says together with those it is based on.
struct WordStyle {
  std::string name{};            // in small letters; Word's own names are English in every language
  std::optional<int> outline{};  // from 0; 9 is body text
  WordNumberingPlace numbering{};
  std::optional<bool> strong{};
  std::optional<bool> emphasis{};
  std::optional<bool> hidden{};
};

class WordStyles {
 public:
  WordStyles() = default;
  /// Of styles.xml's root.
  explicit WordStyles(pugi::xml_node root);

  /// The style of a w:styleId; the default paragraph style for an empty one, a plain style for an unknown.
  const WordStyle& of(std::string_view id) const;
  const std::string& default_id() const { return default_id_; }
  /// Language of the file's text by default, "fi-FI"; empty when not stated.
  const std::string& language() const { return language_; }

 private:
  std::map<std::string, WordStyle, std::less<>> styles_{};
  std::string default_id_{};
  std::string language_{};
};

/// The level from 1 of a heading style by its name: "heading 2", "otsikko 2", "rubrik 2"; absent for other
/// names.
std::optional<int> heading_level_of_name(std::string_view name);

}  // namespace sopimus
