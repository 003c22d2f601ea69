#include "language/hyphenate.h"

#include <hyphen.h>

#include <cstdlib>
#include <filesystem>
#include <unordered_map>

#include "base/diagnostics.h"
#include "base/text.h"
#include "language/voikko.h"

namespace sopimus {

namespace {

using Places = std::vector<HyphenPlace>;

constexpr std::size_t kLeastBefore = 2;  // characters of the word that stay on the line
constexpr std::size_t kLeastAfter = 3;   // characters that go to the next one
/// Longer than any word; such a text is no word, and the engines are not linear in its length.
constexpr std::size_t kLongestWord = 200;
constexpr std::size_t kMostAnswersKept = 100000;  // a book has fewer distinct words
constexpr const char* kSwedishPatterns = "/usr/share/hyphen/hyph_sv_SE.dic";

/// Marks by code point: ' ' none, '-' a hyphen goes before it, '+' also and a part of a compound begins,
/// '=' it is a hyphen itself.
using Marks = std::string;
constexpr char kSeam = '+';

class FinnishEngine {
 public:
  FinnishEngine() {
    const char* fault = nullptr;
    handle_.reset(voikko().init(&fault, "fi", nullptr));
    if (!handle_) {
      throw Failure(
          "the Finnish dictionary cannot be loaded: " + std::string(fault ? fault : "no reason given"),
          "install the Debian package voikko-fi");
    }
    // Without it syllables of one vowel are cut off ("voin-ti-a-lu-een"): legal, but no printer does it.
    voikko().set_boolean_option(handle_.get(), VOIKKO_OPT_NO_UGLY_HYPHENATION, 1);
  }

  Marks marks_of(const std::string& word) const {
    char* pattern = voikko().hyphenate(handle_.get(), word.c_str());
    if (!pattern) return {};
    Marks marks = pattern;
    voikko().free_word(pattern);
    if (marks.find('-') != std::string::npos) mark_seams(word, marks);
    return marks;
  }

 private:
  /// The first reading of the word says where its parts begin: "=pppppp=ppp=ppppppp", a letter a code point.
  void mark_seams(const std::string& word, Marks& marks) const {
    voikko_mor_analysis** readings = voikko().analyze(handle_.get(), word.c_str());
    if (readings && readings[0]) {
      if (char* parts = voikko().value(readings[0], "STRUCTURE")) {
        std::size_t at = 0;
        for (const char* c = parts; *c != '\0'; ++c) {
          if (*c != '=') {
            ++at;
          } else if (at < marks.size() && marks[at] == '-') {
            marks[at] = kSeam;
          }
        }
        voikko().free_value(parts);
      }
    }
    voikko().free_analyses(readings);
  }

  Voikko handle_;
};

class SwedishEngine {
 public:
  SwedishEngine() {
    std::error_code fault;
    if (std::filesystem::exists(kSwedishPatterns, fault)) patterns_.reset(hnj_hyphen_load(kSwedishPatterns));
    if (!patterns_) {
      throw Failure(std::string("there are no Swedish hyphenation patterns at '") + kSwedishPatterns + "'",
                    "install the Debian package hyphen-sv");
    }
  }

  /// The patterns are ISO 8859-1 in lower case; hyph_sv_SE has no rules that change letters.
  Marks marks_of(const std::u32string& word) const {
    std::string latin;
    for (const char32_t c : word) {
      if (c == U'\u2019') {
        latin += '\'';
      } else if (c > 0xFF) {
        return {};
      } else {
        latin += static_cast<char>(static_cast<unsigned char>(lower_latin(c)));
      }
    }
    std::string hyphens(latin.size() + 5, '\0');
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    hnj_hyphen_hyphenate3(patterns_.get(), latin.data(), static_cast<int>(latin.size()), hyphens.data(),
                          nullptr, &replacements, &positions, &cuts, 2, 2, 2, 2);
    if (replacements) {
      for (std::size_t i = 0; i < latin.size(); ++i) std::free(replacements[i]);
    }
    std::free(replacements);
    std::free(positions);
    std::free(cuts);
    Marks marks(word.size(), ' ');
    for (std::size_t i = 0; i + 1 < word.size(); ++i) {
      if (word[i] == U'-') {
        marks[i] = '=';
      } else if ((hyphens[i] & 1) != 0 && word[i + 1] != U'-') {
        marks[i + 1] = '-';
      }
    }
    return marks;
  }

 private:
  static char32_t lower_latin(char32_t c) {
    const bool upper = (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
    return upper ? c + 0x20 : c;
  }

  struct Close {
    void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
  };
  std::unique_ptr<HyphenDict, Close> patterns_;
};

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool is_capital(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || c == 0x160 || c == 0x17D;
}

/// Numbers and abbreviations are not divided: "2025", "HVA:n", "STUKin". A capital may only begin the word or
/// a part of a hyphened name ("Etelä-Pohjanmaa").
bool may_be_divided(const std::u32string& word) {
  if (word.size() < kLeastBefore + kLeastAfter) return false;
  char32_t before = U'-';
  for (const char32_t c : word) {
    if (is_digit(c) || (is_capital(c) && before != U'-')) return false;
    before = c;
  }
  return true;
}

Places to_places(const std::u32string& word, const Marks& marks) {
  Places places;
  std::size_t bytes = 0;
  std::size_t part = 0;  // characters since the last hyphen of the word itself
  std::u32string rest;
  for (std::size_t i = 0; i < word.size() && i < marks.size(); ++i) {
    const bool after_hyphen = i > 0 && marks[i - 1] == '=';
    const bool here = after_hyphen || marks[i] == '-' || marks[i] == kSeam;
    if (after_hyphen) part = 0;
    std::size_t to_hyphen = i;
    while (to_hyphen < word.size() && word[to_hyphen] != U'-') ++to_hyphen;
    // A part of a hyphened compound is a word of its own, but the hyphen's own place needs no letters.
    const bool enough = i >= kLeastBefore && word.size() - i >= kLeastAfter &&
                        (after_hyphen || (part >= kLeastBefore && to_hyphen - i >= kLeastAfter));
    if (here && enough) places.push_back({bytes, marks[i] == kSeam});
    std::string utf8;
    append_utf8(utf8, word[i]);
    bytes += utf8.size();
    ++part;
  }
  return places;
}

}  // namespace

struct Hyphenator::Engines {
  std::unique_ptr<FinnishEngine> finnish{};
  std::unique_ptr<SwedishEngine> swedish{};
  std::unordered_map<std::string, Places> answers[2]{};

  Places ask(std::string_view word, bool is_swedish) {
    const std::u32string letters = to_code_points(word);
    if (!may_be_divided(letters)) return {};
    if (is_swedish) {
      if (!swedish) swedish = std::make_unique<SwedishEngine>();
      return to_places(letters, swedish->marks_of(letters));
    }
    if (!finnish) finnish = std::make_unique<FinnishEngine>();
    return to_places(letters, finnish->marks_of(std::string(word)));
  }
};

Hyphenator::Hyphenator() : engines_(std::make_unique<Engines>()) {}
Hyphenator::~Hyphenator() = default;
Hyphenator::Hyphenator(Hyphenator&&) noexcept = default;
Hyphenator& Hyphenator::operator=(Hyphenator&&) noexcept = default;

const std::vector<HyphenPlace>& Hyphenator::hyphenate(std::string_view word, std::string_view language) {
  static const Places none;
  const bool is_swedish = language == "sv";
  if ((!is_swedish && language != "fi") || word.size() > kLongestWord) return none;
  auto& answers = engines_->answers[is_swedish ? 1 : 0];
  if (const auto known = answers.find(std::string(word)); known != answers.end()) return known->second;
  if (answers.size() >= kMostAnswersKept) answers.clear();
  return answers.emplace(word, engines_->ask(word, is_swedish)).first->second;
}

}  // namespace sopimus
