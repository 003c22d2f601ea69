#include "language/inflect.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"
#include "language/inflect_noun.h"

namespace sopimus {

namespace {

/// A word of a name, with what stands around its letters.
struct NameWord {
  std::string before{};  // separator and opening mark
  std::string letters{};
  std::string after{};  // comma, closing mark
  bool inflects = false;
};

bool is_separator(char32_t letter) { return letter == U' ' || letter == U'\u00A0'; }

bool is_mark(char32_t letter) {
  return std::u32string_view(U",.;:()”’\"'").find(letter) != std::u32string_view::npos;
}

std::vector<NameWord> split_name(std::string_view name) {
  std::vector<NameWord> words;
  const std::u32string letters = to_code_points(name);
  for (std::size_t i = 0; i < letters.size();) {
    NameWord word;
    while (i < letters.size() && (is_separator(letters[i]) || is_mark(letters[i]))) {
      append_utf8(word.before, letters[i++]);
    }
    std::size_t end = i;
    while (end < letters.size() && !is_separator(letters[end])) ++end;
    std::size_t core_end = end;
    while (core_end > i && is_mark(letters[core_end - 1])) --core_end;
    for (; i < core_end; ++i) append_utf8(word.letters, letters[i]);
    for (; i < end; ++i) append_utf8(word.after, letters[i]);
    words.push_back(std::move(word));
  }
  return words;
}

bool ends_in_any(std::string_view word, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return word.ends_with(ending); });
}

bool is_plural(std::string_view word) {
  return ends_in_any(word, {"at", "et", "it", "ot", "ut", "yt", "ät", "öt"}) &&
         !ends_in_any(word, {"nut", "nyt", "internet"});
}

bool is_oblique(std::string_view word) {
  return ends_in_any(word, {"sta", "stä", "ssa", "ssä", "lla", "llä", "lta", "ltä", "lle", "iin", "hin",
                            "een", "oon", "uun", "yyn", "ksi", "na", "nä"});
}

bool is_conjunction(std::string_view word) { return word == "ja" || word == "sekä" || word == "tai"; }

/// An adjective or participle in the nominative, which takes the case of the noun after it.
bool is_agreeing_modifier(std::string_view word, bool plural) {
  if (plural) return is_plural(word);
  constexpr auto kWords = std::to_array<std::string_view>({"uusi", "suuri", "pieni", "tämä"});
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end() ||
         ends_in_any(word, {"nen", "ttu", "tty", "mpi"}) ||
         (word.size() > 5 && ends_in_any(word, {"va", "vä", "tu", "ty"}));
}

/// A word before "ja" that stands in the nominative too: not a genitive, not "sosiaali-".
bool is_coordinated(const NameWord& word) {
  return !word.letters.empty() && !word.letters.ends_with("-") && !is_oblique(word.letters) &&
         (!word.letters.ends_with("n") || word.letters.ends_with("nen"));
}

bool names_document(std::string_view word) {
  return ends_in_any(word,
                     {"sopimus", "liite", "laki", "asetus", "suunnitelma", "ohjelma", "sääntö", "päätös"});
}

/// The word that takes the case: the last one that is no number, or the first "sopimus" or "laki" of a title
/// like "Sopimus ehkäisevästä päihdetyöstä".
std::size_t find_head_word(const std::vector<NameWord>& words) {
  std::size_t last = words.size();
  for (std::size_t i = words.size(); i-- > 0;) {
    const std::string& letters = words[i].letters;
    const bool bracketed = words[i].before.find('(') != std::string::npos;
    const bool is_word = to_lower(letters) != to_upper(letters) && to_code_points(letters).size() > 1;
    if (bracketed || !is_word) continue;
    last = i;
    break;
  }
  if (last == words.size() || !is_oblique(words[last].letters)) return last;
  for (std::size_t i = 0; i < last; ++i) {
    if (names_document(to_lower(words[i].letters))) return i;
  }
  return last;
}

void mark_inflecting_words(std::vector<NameWord>& words, std::size_t head) {
  words[head].inflects = true;
  bool after_conjunction = false;
  bool listed = false;  // a conjunction joined two heads: commas before it do too
  for (std::size_t i = head; i-- > 0;) {
    const std::string lower = to_lower(words[i].letters);
    if (is_conjunction(lower)) {
      after_conjunction = true;
      continue;
    }
    if (after_conjunction || (listed && words[i].after == ",")) {
      words[i].inflects = is_coordinated(words[i]);
      listed = words[i].inflects;
    } else if (words[i + 1].inflects && words[i].after.empty()) {
      words[i].inflects = is_agreeing_modifier(lower, is_plural(words[i + 1].letters));
    }
    after_conjunction = false;
  }
}

/// Puts back the capitals of `original` as far as `form` begins like it.
std::string with_capitals_of(const std::string& original, const std::string& lower, const std::string& form) {
  if (lower.size() != original.size()) return form;
  const auto end = std::mismatch(lower.begin(), lower.end(), form.begin(), form.end()).first;
  const auto same = static_cast<std::size_t>(end - lower.begin());
  return original.substr(0, same) + form.substr(same);
}

/// "HVA", "SOTE": at least two letters and no small one.
bool is_abbreviation(std::string_view word) {
  return word.size() > 1 && to_upper(word) == word && to_lower(word) != word;
}

std::string inflect_word(const std::string& word, GrammaticalCase grammatical_case) {
  if (is_abbreviation(word)) return inflect_abbreviation(word, grammatical_case);
  const std::string lower = to_lower(word);
  if (lower == "tämä" && grammatical_case == GrammaticalCase::Genitive) return word + "n";
  const GrammaticalNumber number = is_plural(lower) ? GrammaticalNumber::Plural : GrammaticalNumber::Singular;
  std::optional<PrincipalParts> parts = find_head(lower, number);
  if (!parts) {
    parts = number == GrammaticalNumber::Plural ? guess_plural_parts(lower) : guess_parts(lower);
  }
  return with_capitals_of(word, lower, form_of(*parts, number, grammatical_case));
}

std::string swedish_genitive(std::string_view name) {
  if (name.empty() || ends_in_any(name, {"s", "x", "z", "S", "X", "Z"})) return std::string(name);
  return std::string(name) + "s";
}

}  // namespace

std::string inflect(std::string_view name, GrammaticalCase grammatical_case, std::string_view language) {
  if (grammatical_case == GrammaticalCase::Nominative || name.empty()) return std::string(name);
  if (language == "sv") {
    return grammatical_case == GrammaticalCase::Genitive ? swedish_genitive(name) : std::string(name);
  }
  if (language != "fi") return std::string(name);
  std::vector<NameWord> words = split_name(name);
  const std::size_t head = find_head_word(words);
  if (head == words.size()) return std::string(name);
  mark_inflecting_words(words, head);
  std::string result;
  for (const NameWord& word : words) {
    result += word.before;
    result += word.inflects ? inflect_word(word.letters, grammatical_case) : word.letters;
    result += word.after;
  }
  return result;
}

}  // namespace sopimus
