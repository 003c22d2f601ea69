// Entry point: find_word_divisions.

#include "layout/word_divisions.h"

#include <algorithm>

#include "base/text.h"

namespace sopimus {

namespace {

constexpr int kSeamPenalty = 50;
constexpr int kSyllablePenalty = 130;
constexpr int kShortPartPenalty = 200;  // "sopimuk-sen", "ai-kana": legal, but little is gained
constexpr int kNamePenalty = 200;       // "Keski-|Pohjanmaa": only when the line would be bad otherwise
constexpr std::size_t kShortBegin = 3;  // bytes
constexpr std::size_t kShortEnd = 4;    // bytes
constexpr int kOwnHyphenPenalty = 50;
constexpr int kSoftHyphenPenalty = 40;
constexpr int kSlashPenalty = 80;
constexpr int kAddressPenalty = 120;
constexpr std::size_t kLeastBeside = 2;  // letters on either side of a hyphen or slash: "e-kirja" stays whole

struct Character {
  char32_t code = 0;
  std::size_t offset = 0;
};

std::vector<Character> to_characters(std::string_view word) {
  std::vector<Character> characters;
  std::size_t offset = 0;
  for (const char32_t code : to_code_points(word)) {
    characters.push_back({code, offset});
    offset += code < 0x80 ? 1U : code < 0x800 ? 2U : code < 0x10000 ? 3U : 4U;
  }
  return characters;
}

bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
         (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x370 && c < 0x2000);
}

bool is_capital(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || c == 0x160 || c == 0x17D;
}

bool is_hyphen(char32_t c) { return c == U'-' || c == 0x2010 || c == 0x2013; }

bool is_address(std::string_view word) {
  return word.find("://") != std::string_view::npos || word.find("www.") != std::string_view::npos ||
         word.find('@') != std::string_view::npos;
}

class Finder {
 public:
  Finder(std::string_view word, std::string_view language, Hyphenator& hyphenator)
      : word_(word), language_(language), hyphenator_(hyphenator), characters_(to_characters(word)) {}

  void add_own() {
    const bool address = is_address(word_);
    for (std::size_t i = 0; i + 1 < characters_.size(); ++i) {
      const char32_t c = characters_[i].code;
      if (c == 0xAD) {
        add(i + 1, {0, kSoftHyphenPenalty, true, true});
      } else if (address) {
        add_in_address(i);
      } else if (is_hyphen(c) && has_letters_beside(i)) {
        const bool is_name = is_capital(characters_[i + 1].code);
        add(i + 1, {0, is_name ? kNamePenalty : kOwnHyphenPenalty, false, true});
      } else if (c == U'/' && has_letters_beside(i)) {
        add(i + 1, {0, kSlashPenalty, false, false});
      }
    }
  }

  void add_syllables() {
    if (is_address(word_)) return;
    for (std::size_t begin = 0; begin < characters_.size();) {
      std::size_t end = begin;
      while (end < characters_.size() && is_part_of_word(characters_[end].code)) ++end;
      if (end == begin) {
        ++begin;
        continue;
      }
      if (is_hyphened_name(begin, end)) {
        begin = end;
        continue;
      }
      const std::size_t first = characters_[begin].offset;
      const std::string_view part = word_.substr(first, offset_of(end) - first);
      for (const HyphenPlace& place : hyphenator_.hyphenate(part, language_)) {
        if (part[place.offset - 1] == '-') continue;  // add_own has it
        const bool is_short = place.offset <= kShortBegin || part.size() - place.offset <= kShortEnd;
        const int penalty = place.is_seam ? kSeamPenalty : is_short ? kShortPartPenalty : kSyllablePenalty;
        divisions_.push_back({first + place.offset, penalty, true, true});
      }
      begin = end;
    }
  }

  void add_characters() {
    for (std::size_t i = 1; i < characters_.size(); ++i) {
      const char32_t c = characters_[i].code;
      const bool combines = (c >= 0x300 && c < 0x370) || c == 0xAD;
      if (!combines) add(i, {0, kArbitraryPenalty, false, false});
    }
  }

  /// One division a place: the one that costs least.
  std::vector<WordDivision> take() {
    std::sort(divisions_.begin(), divisions_.end(), [](const WordDivision& a, const WordDivision& b) {
      return a.offset != b.offset ? a.offset < b.offset : a.penalty < b.penalty;
    });
    const auto same = [](const WordDivision& a, const WordDivision& b) { return a.offset == b.offset; };
    divisions_.erase(std::unique(divisions_.begin(), divisions_.end(), same), divisions_.end());
    return std::move(divisions_);
  }

 private:
  static bool is_part_of_word(char32_t c) { return is_letter(c) || c == U'-' || c == U'\'' || c == 0x2019; }

  /// "Keski-Pohjanmaan", "Oy-Nimi": such a name is divided at its hyphen or not at all.
  bool is_hyphened_name(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin + 1; i + 1 < end; ++i) {
      if (characters_[i].code == U'-' && is_capital(characters_[i + 1].code)) return true;
    }
    return false;
  }

  std::size_t offset_of(std::size_t index) const {
    return index < characters_.size() ? characters_[index].offset : word_.size();
  }

  void add(std::size_t before_index, WordDivision division) {
    division.offset = offset_of(before_index);
    divisions_.push_back(division);
  }

  bool has_letters_beside(std::size_t i) const {
    if (i < kLeastBeside || i + kLeastBeside >= characters_.size()) return false;
    for (std::size_t k = 1; k <= kLeastBeside; ++k) {
      if (!is_letter(characters_[i - k].code) || !is_letter(characters_[i + k].code)) return false;
    }
    return true;
  }

  void add_in_address(std::size_t i) {
    const char32_t c = characters_[i].code;
    const char32_t next = characters_[i + 1].code;
    const bool after = c == U'/' && next != U'/' && i > 0 && characters_[i - 1].code != U'/';
    const bool before = i > 2 && (next == U'.' || next == U'?' || next == U'&' || next == U'#' ||
                                  next == U'=' || next == U'_' || next == U'@');
    if (after || (before && c != U'/')) add(i + 1, {0, kAddressPenalty, false, false});
  }

  std::string_view word_;
  std::string_view language_;
  Hyphenator& hyphenator_;
  std::vector<Character> characters_;
  std::vector<WordDivision> divisions_;
};

}  // namespace

std::vector<WordDivision> find_word_divisions(std::string_view word, std::string_view language,
                                              DivisionLevel level, Hyphenator& hyphenator) {
  if (level == DivisionLevel::None) return {};
  Finder finder(word, language, hyphenator);
  finder.add_own();
  if (level != DivisionLevel::Own) finder.add_syllables();
  if (level == DivisionLevel::Characters) finder.add_characters();
  return finder.take();
}

}  // namespace sopimus
