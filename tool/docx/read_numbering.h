// Word's automatic numbers, counted as Word counts them: what stands before a paragraph without being in its
// text.
//
// Private to this module: shows pugixml.

#pragma once

#include <array>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "docx/read_styles.h"

namespace sopimus {

/// The number or mark of one paragraph.
struct WordNumber {
  std::string text{};  // "3.2", "a)", "•"; may be empty
  int level = 0;       // from 0
  bool is_bullet = false;
  bool is_decimal = false;  // every part in digits: can be a heading's number
  bool is_first = false;    // its list begins here
};

/// Standard: ECMA-376-1:2016, 17.9.
class WordCounting {
 public:
  WordCounting() = default;
  /// Of numbering.xml's root.
  WordCounting(pugi::xml_node root, const WordStyles& styles);

  /// Counts a paragraph of `place`, whose style is `style`; paragraphs in the order of the text. Absent when
  /// it has no number.
  std::optional<WordNumber> count(const WordNumberingPlace& place, std::string_view style);

 private:
  static constexpr std::size_t kDepth = 9;

  struct Level {
    std::string format{};
    std::string text{};
    std::string style{};
    int start = 1;
    std::optional<int> restart{};  // after which level from 1; 0: never
    bool is_legal = false;         // all parts in digits
  };
  struct Abstract {
    std::array<Level, kDepth> levels{};
    std::array<std::optional<int>, kDepth> counts{};  // of the paragraph last counted
    std::string style_link{};
  };
  struct Instance {
    int abstract = 0;
    std::map<std::size_t, int> starts{};  // by level, for its first paragraph
    std::map<std::size_t, Level> levels{};
    bool is_used = false;
  };

  static Level read_level(pugi::xml_node node);
  static Instance read_instance(pugi::xml_node node);
  Abstract* abstract_of(const Instance& instance);
  static const Level& level_of(const Abstract& abstract, const Instance& instance, std::size_t level);
  static void advance(Abstract& abstract, Instance& instance, std::size_t level, bool& is_first);
  static std::string to_text(const Abstract& abstract, const Instance& instance, std::size_t level);

  std::map<int, Abstract> abstracts_{};
  std::map<int, Instance> instances_{};
};

}  // namespace sopimus
