#include "check/abbreviations.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "base/text.h"
#include "check/letters.h"

namespace sopimus {

namespace {

/// The capitals at a word's start that are an abbreviation: "HVA" of "HVA:n", "SOTE" of "SOTE-valmius"; empty
/// for other words.
std::string_view abbreviation_of(std::string_view word) {
  constexpr std::size_t kLeast = 2;
  constexpr std::size_t kMost = 8;
  std::size_t end = 0;
  std::size_t letters = 0;
  while (end < word.size() && is_capital(letter_at(word, end).code)) {
    end += letter_at(word, end).length;
    ++letters;
  }
  const bool is_over = end == word.size() || word[end] == ':' || word[end] == '-';
  return is_over && letters >= kLeast && letters <= kMost ? word.substr(0, end) : std::string_view();
}

bool is_roman_number(std::string_view word) {
  return word.find_first_not_of("IVX") == std::string_view::npos;
}

/// A heading in capitals, or a code of a body before a date of its minutes.
bool is_in_capitals(const CheckedPassage& passage) {
  std::size_t small = 0;
  std::size_t large = 0;
  for (std::size_t i = 0; i < passage.text.size(); i += letter_at(passage.text, i).length) {
    const char32_t code = letter_at(passage.text, i).code;
    if (is_capital(code)) ++large;
    if (is_letter(code) && !is_capital(code)) ++small;
  }
  return large > small;
}

/// True when `text` holds the letters in their order.
bool holds_in_order(std::string_view text, std::string_view letters) {
  std::size_t matched = 0;
  for (std::size_t i = 0; i < text.size() && matched < letters.size(); ++i) {
    if (text[i] == letters[matched]) ++matched;
  }
  return matched == letters.size();
}

/// True when the abbreviation begins with one of the words before, and one of its letters begins the last of
/// them: "hyvinvointialue (HVA)", "Terveyden ja hyvinvoinnin laitos (THL)".
bool is_made_of(std::string_view abbreviation, std::string_view words_before) {
  const std::string letters = to_lower(abbreviation);
  const std::string text = to_lower(words_before);
  const std::vector<CheckedWord> words = find_words(text);
  if (words.empty()) return false;
  const std::size_t last = words.back().begin;
  constexpr std::size_t kMostWords = 8;
  for (std::size_t i = words.size() > kMostWords ? words.size() - kMostWords : 0; i < words.size(); ++i) {
    const std::size_t first = words[i].begin;
    const bool is_itself = text.compare(first, letters.size(), letters) == 0;
    if (is_itself || text[first] != letters.front()) continue;
    for (std::size_t k = 0; k < letters.size(); ++k) {
      if (letters[k] != text[last] || (k == 0) != (first == last)) continue;
      const std::string_view before = std::string_view(text).substr(first, last - first);
      const bool is_whole =
          holds_in_order(before, std::string_view(letters).substr(0, k)) &&
          holds_in_order(std::string_view(text).substr(last), std::string_view(letters).substr(k));
      if (is_whole) return true;
    }
  }
  return false;
}

std::vector<CheckedWord>::const_iterator at_word(const CheckedPassage& passage, const CheckedWord& word) {
  return std::lower_bound(passage.words.begin(), passage.words.end(), word.begin,
                          [](const CheckedWord& each, std::size_t begin) { return each.begin < begin; });
}

/// What an abbreviation stands for is no longer than this.
constexpr std::size_t kMostBytes = 500;

/// The last whole words of `text`, kMostBytes at most.
std::string_view end_of(std::string_view text) {
  if (text.size() <= kMostBytes) return text;
  const std::string_view end = text.substr(text.size() - kMostBytes);
  return end.substr(std::min(end.find(' '), end.size()));
}

/// The first ones likewise.
std::string_view begin_of(std::string_view text) {
  if (text.size() <= kMostBytes) return text;
  const std::size_t space = text.substr(0, kMostBytes).rfind(' ');
  return space == std::string_view::npos ? std::string_view() : text.substr(0, space);
}

/// "Euroopan elintarviketurvallisuusviranomainen (EFSA)": of an institution's name the letters may be of
/// another language. What stands before it in capitals is a name, and not the first word of a sentence.
bool is_of_institution(const CheckedPassage& passage, const CheckedWord& word, Speller& speller) {
  constexpr std::size_t kMostWords = 4;
  const std::string_view text = passage.text;
  const bool is_alone =
      word.begin > 1 && text[word.begin - 1] == '(' && word.end < text.size() && text[word.end] == ')';
  if (!is_alone) return false;
  const auto end = at_word(passage, word);
  const std::string_view sentence = passage.sentence_at(word.begin);
  for (auto at = end; at != passage.words.begin() && end - at < static_cast<std::ptrdiff_t>(kMostWords);) {
    --at;
    const std::string_view before = passage.word(*at);
    if (before.data() < sentence.data()) return false;
    if (!is_capital(letter_at(before, 0).code)) continue;
    if (before.data() > sentence.data()) return true;
    const auto& readings = speller.read(before);
    return std::any_of(readings.begin(), readings.end(), [](const WordReading& reading) {
      return reading.word_class == WordReading::Class::Place ||
             reading.word_class == WordReading::Class::Name;
    });
  }
  return false;
}

/// The text says what it stands for: "hyvinvointialue (HVA)", "HVA eli hyvinvointialue", "HVA
/// (hyvinvointialue)".
bool is_explained(const CheckedPassage& passage, const CheckedWord& word, std::string_view abbreviation) {
  const std::string_view text = passage.text;
  const std::size_t end = word.begin + abbreviation.size();
  const std::string_view after = text.substr(end);
  const std::string_view before = text.substr(0, word.begin);
  if (before.ends_with("(") || before.ends_with("jäljempänä ") || before.ends_with("eli ")) {
    const std::size_t stop = before.find_last_not_of(" (");
    if (stop != std::string_view::npos && is_made_of(abbreviation, end_of(before.substr(0, stop + 1))))
      return true;
  }
  const std::size_t open = after.starts_with(" (") ? 2 : after.starts_with(" eli ") ? 5 : 0;
  if (open == 0) return after.starts_with(":lla tarkoitetaan") || after.starts_with(":llä tarkoitetaan");
  const std::string_view words = begin_of(after.substr(open));
  return is_made_of(abbreviation, words.substr(0, words.find_first_of(").;")));
}

bool has_capitals_only(std::string_view word) {
  const std::string_view stem = word.substr(0, word.find_first_of(":-"));
  return stem.size() > 1 && is_capital(letter_at(stem, 0).code) && to_upper(stem) == stem;
}

/// "EUROOPAN UNIONIN NEUVOSTO", "Maija MEIKÄLÄINEN": words in capitals, which stand for themselves.
bool stands_among_capitals(const CheckedPassage& passage, const CheckedWord& word) {
  constexpr std::size_t kShortestName = 5;  // bytes
  const auto at = at_word(passage, word);
  const auto is_next = [&](std::size_t end, std::size_t begin) {
    return begin == end + 1 && passage.text[end] == ' ';
  };
  if (at != passage.words.begin() && is_next(std::prev(at)->end, word.begin)) {
    const std::string_view before = passage.word(*std::prev(at));
    const bool is_name = passage.word(word).size() >= kShortestName &&
                         is_capital(letter_at(before, 0).code) && std::prev(at) != passage.words.begin();
    if (is_name || has_capitals_only(before)) return true;
  }
  return std::next(at) != passage.words.end() && is_next(word.end, std::next(at)->begin) &&
         has_capitals_only(passage.word(*std::next(at)));
}

/// "JAA-äänet", "EI 5": words that minutes shout.
bool is_vote(std::string_view word) { return word == "JAA" || word == "EI" || word == "TYHJÄ"; }

/// "(valm. ST)": who prepared the item, by the first letters of the name.
bool is_initials(const CheckedPassage& passage, const CheckedWord& word) {
  const std::string_view before = std::string_view(passage.text).substr(0, word.begin);
  const bool ends = word.end < passage.text.size() && passage.text[word.end] == ')';
  return ends && word.end - word.begin == 2 && before.ends_with(". ");
}

/// "KOSKI-palvelu": a word in capitals that is a name, and what sort of thing has it.
bool is_name_of_thing(const CheckedPassage& passage, const CheckedWord& word, std::string_view abbreviation) {
  constexpr std::size_t kShortestName = 5;
  const std::string_view whole = passage.word(word);
  return abbreviation.size() >= kShortestName && whole.size() > abbreviation.size() &&
         whole[abbreviation.size()] == '-';
}

/// "KPHVAANK 21.4.2023 § 15", "HEL 2021-000123", "KH 12.2.2026": of what a body decided, or of its diary.
bool is_before_number(const CheckedPassage& passage, const CheckedWord& word) {
  const std::string_view after = std::string_view(passage.text).substr(word.end);
  if (after.size() < 3 || after[0] != ' ') return false;
  if (!is_digit(after[1])) return after.starts_with(" §");
  const std::string_view number = after.substr(1, after.find_first_not_of("0123456789.-/", 1) - 1);
  return after.substr(0, 21).find("§") != std::string_view::npos ||
         number.find_first_of("-/") != std::string_view::npos ||
         std::count(number.begin(), number.end(), '.') >= 2;
}

/// "YIT Suomi Oy", "HAM Helsingin taidemuseo -säätiö sr": a company is called what it is called.
bool is_of_company(const CheckedPassage& passage, const CheckedWord& word) {
  constexpr auto kForms =
      std::to_array<std::string_view>({"Oy", "Oyj", "Ab", "Abp", "Ky", "Tmi", "ry", "sr", "rf"});
  constexpr std::ptrdiff_t kMostWords = 4;
  const auto at = at_word(passage, word);
  const auto stop = passage.words.end() - at > kMostWords ? at + kMostWords : passage.words.end();
  for (auto next = at; next != stop; ++next) {
    const std::string_view text = passage.word(*next);
    const std::string_view stem = text.substr(0, text.find(':'));
    if (next != at && std::find(kForms.begin(), kForms.end(), stem) != kForms.end()) return true;
    const bool goes_on = next->end < passage.text.size() && passage.text[next->end] == ' ';
    if (!goes_on) return false;
  }
  return false;
}

class AbbreviationCheck {
 public:
  AbbreviationCheck(const CheckedTexts& all, Findings& findings) : all_(all), findings_(findings) {
    for (const auto& [id, entry] : all.registers.abbreviations) {
      const bool is_word = !is_capital(letter_at(id, 0).code);  // "hyte": spoken as a word
      if (entry.is_well_known || is_word || all.agreement != nullptr) known_.insert(to_upper(id));
    }
    for (const std::string& word : all.dictionary) known_.insert(word);
  }

  void find(const CheckedText& text) {
    std::set<std::string> explained;
    collect(text, explained);
    std::set<std::string> told;
    for (const CheckedPassage& passage : text.passages) {
      if (is_in_capitals(passage)) continue;
      for (const CheckedWord& word : passage.words) {
        const std::string abbreviation(abbreviation_of(passage.word(word)));
        if (!needs_explanation(passage, word, abbreviation) || explained.contains(abbreviation)) continue;
        if (!passage.is_authored(word.begin, word.end) || stands_among_capitals(passage, word)) continue;
        if (!told.insert(abbreviation).second) continue;
        findings_.fault(
            "undefined-abbreviation", passage, word.begin, word.begin + abbreviation.size(),
            fmt::format("the text does not say what '{}' stands for", abbreviation),
            all_.agreement != nullptr
                ? "write <abbr of=\"…\"/>, with its words in registers/"
                : fmt::format("write the words at first mention, with ({}) after them", abbreviation));
      }
    }
  }

 private:
  void collect(const CheckedText& text, std::set<std::string>& explained) const {
    for (const CheckedPassage& passage : text.passages) {
      for (const CheckedPiece& piece : passage.pieces) {
        if (piece.run->made_by == MadeBy::Abbreviation) explained.insert(piece.run->key);
      }
      for (const CheckedWord& word : passage.words) {
        const std::string_view abbreviation = abbreviation_of(passage.word(word));
        if (abbreviation.empty()) continue;
        if (is_explained(passage, word, abbreviation) || is_of_institution(passage, word, *all_.speller)) {
          explained.emplace(abbreviation);
        }
      }
    }
  }

  bool needs_explanation(const CheckedPassage& passage, const CheckedWord& word,
                         const std::string& abbreviation) const {
    if (abbreviation.empty() || is_roman_number(abbreviation) || known_.contains(abbreviation)) return false;
    if (is_vote(abbreviation) || is_before_number(passage, word) || is_of_company(passage, word))
      return false;
    if (is_initials(passage, word) || is_name_of_thing(passage, word, abbreviation)) return false;
    const bool is_code = passage.word(word).size() > abbreviation.size() + 1 &&
                         is_digit(passage.word(word)[abbreviation.size() + 1]);  // "SK-815", "FI-67100"
    const bool is_of_number = word.begin > 1 && passage.text[word.begin - 1] == '/' &&
                              is_digit(passage.text[word.begin - 2]);  // "96/409/YUTP"
    return !is_code && !is_of_number && abbreviation.find('X') == std::string::npos;
  }

  const CheckedTexts& all_;
  Findings& findings_;
  std::set<std::string, std::less<>> known_{};
};

}  // namespace

void find_undefined_abbreviations(const CheckedTexts& all, Findings& findings) {
  AbbreviationCheck check(all, findings);
  for (const CheckedText& text : all.texts) check.find(text);
}

}  // namespace sopimus
