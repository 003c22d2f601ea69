// References that were typed, and those that lead to nothing.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"
#include "check/letters.h"
#include "check/rules.h"
#include "check/statute_names.h"
#include "source/agreement_facts.h"

namespace sopimus {

namespace {

using Kind = CheckedPassage::Kind;

/// Words that refer: "luvussa 3.2", "seitsemännessä luvussa", "liitteen B", "Liite B".
struct TypedReference {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string target{};  // "3.2", "B"
  bool is_annex = false;
  bool is_in_words = false;  // "seitsemännessä luvussa"
  bool is_sub = false;       // "alaluvussa 3.2"
};

bool starts_with_any(std::string_view word, std::initializer_list<std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view s) { return word.starts_with(s); });
}

/// "kolmannessa" → 3, "tredje" → 3; 0 for other words.
int ordinal_of(std::string_view word) {
  constexpr std::array<std::string_view, 12> kStems = {
      "ensimmäise",  "toise",       "kolmanne",   "neljänne",   "viidenne",       "kuudenne",
      "seitsemänne", "kahdeksanne", "yhdeksänne", "kymmenenne", "yhdennentoista", "kahdennentoista"};
  constexpr std::array<std::string_view, 10> kSwedish = {"första", "andra",  "tredje",  "fjärde", "femte",
                                                         "sjätte", "sjunde", "åttonde", "nionde", "tionde"};
  for (std::size_t i = 0; i < kStems.size(); ++i) {
    if (word.starts_with(kStems[i])) return static_cast<int>(i) + 1;
  }
  const auto swedish = std::find(kSwedish.begin(), kSwedish.end(), word);
  return swedish == kSwedish.end() ? 0 : static_cast<int>(swedish - kSwedish.begin()) + 1;
}

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_chapter_word(std::string_view word) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"luvussa", "luvun", "lukuun", "luvusta", "luku", "kapitel", "kapitlet", "avsnitt", "avsnittet"});
  return is_one_of(kWords, word) || starts_with_any(word, {"alaluvu", "alaluku"});
}

bool is_annex_word(std::string_view word) {
  constexpr auto kWords =
      std::to_array<std::string_view>({"liite", "liitteen", "liitteessä", "liitteestä", "liitteeseen",
                                       "liitettä", "liitteellä", "bilaga", "bilagan"});
  return is_one_of(kWords, word);
}

/// Or other rules that are not this text's: "hallintosäännön toisen luvun".
bool names_statute(std::string_view word) {
  return is_law_word(word) || word.ends_with("säännön") || word.ends_with("stadgans") ||
         word.ends_with("lagen") || word.ends_with("lagens") || word == "förordningen";
}

class ReferenceFinder {
 public:
  explicit ReferenceFinder(const CheckedPassage& passage) : passage_(passage) {}

  std::vector<TypedReference> find() {
    for (std::size_t i = 0; i < passage_.words.size(); ++i) {
      const std::string word = to_lower(passage_.word(passage_.words[i]));
      if (is_chapter_word(word)) find_chapter(i, word);
      if (is_annex_word(word)) find_annex(i);
    }
    return std::move(found_);
  }

 private:
  /// A statute's chapter comes after its number: "kuntalain (410/2015) 7 luvun 8 §:ssä".
  bool follows_number(std::size_t i) const {
    if (i == 0 || !is_digit(passage_.word(passage_.words[i - 1])[0])) return false;
    return passage_.words[i - 1].end + 1 == passage_.words[i].begin;
  }

  /// The words before belong to a statute: "kuntalain 3 luvussa".
  bool is_of_statute(std::size_t i) const {
    for (std::size_t k = i > 3 ? i - 3 : 0; k < i; ++k) {
      if (names_statute(to_lower(passage_.word(passage_.words[k])))) return true;
    }
    return false;
  }

  void find_chapter(std::size_t i, const std::string& word) {
    if (is_of_statute(i) || follows_number(i)) return;
    const CheckedWord& chapter = passage_.words[i];
    const int ordinal = i > 0 ? ordinal_of(to_lower(passage_.word(passage_.words[i - 1]))) : 0;
    if (ordinal > 0) {
      found_.push_back(
          {passage_.words[i - 1].begin, chapter.end, std::to_string(ordinal), false, true, false});
      return;
    }
    const std::size_t begin = chapter.end + 1;
    std::size_t end = begin;
    while (end < passage_.text.size() && (is_digit(passage_.text[end]) || passage_.text[end] == '.')) ++end;
    while (end > begin && passage_.text[end - 1] == '.') --end;
    constexpr std::size_t kLongest = 8;  // "luku 2024" is a figure, 3.2.1 a chapter
    if (end <= begin || end - begin > kLongest || !is_digit(passage_.text[begin])) return;
    found_.push_back({chapter.begin, end, passage_.text.substr(begin, end - begin), false, false,
                      word.starts_with("ala")});
  }

  void find_annex(std::size_t i) {
    if (i + 1 >= passage_.words.size()) return;
    const CheckedWord& letter = passage_.words[i + 1];
    const std::string_view label = passage_.word(letter);
    const bool is_letter_alone = label.size() == 1 && label[0] >= 'A' && label[0] <= 'Z';
    const bool is_number = label.size() <= 2 && std::all_of(label.begin(), label.end(), is_digit);
    if (letter.begin != passage_.words[i].end + 1 || (!is_letter_alone && !is_number)) return;
    found_.push_back({passage_.words[i].begin, letter.end, std::string(label), true, false, false});
  }

  const CheckedPassage& passage_;
  std::vector<TypedReference> found_{};
};

std::set<std::string> numbers_of(const CheckedText& text) {
  std::set<std::string> numbers;
  for (const CheckedPassage& passage : text.passages) {
    if (passage.kind != Kind::Heading || passage.label.empty()) continue;
    std::string number = passage.label;
    while (number.ends_with('.')) number.pop_back();
    numbers.insert(number);
  }
  return numbers;
}

std::set<std::string> letters_of(const CheckedTexts& all) {
  std::set<std::string> letters;
  if (all.agreement == nullptr) return letters;
  for (const DocumentSource& document : all.agreement->agreement.documents) {
    letters.insert(letter_of(all.agreement->agreement, document));
  }
  return letters;
}

void find_typed_references(const CheckedTexts& all, Findings& findings) {
  for (const CheckedText& text : all.texts) {
    for (const CheckedPassage& passage : text.passages) {
      if (passage.kind == Kind::Heading) continue;
      for (const TypedReference& reference : ReferenceFinder(passage).find()) {
        const std::string words = passage.text.substr(reference.begin, reference.end - reference.begin);
        // A file can only type its references; what counts the chapters in words is sure to go wrong.
        if (text.is_file && !reference.is_in_words && !reference.is_sub) continue;
        if (!text.is_file && !passage.is_authored(reference.begin, reference.end)) continue;
        findings.fault("typed-reference", passage, reference.begin, reference.end,
                       fmt::format("the reference '{}' is typed", words),
                       text.is_file ? "write the chapter's number where the file counts it"
                                    : "write <ref to=\"…\"/>, which follows when chapters move");
      }
    }
  }
}

void find_lost_references(const CheckedTexts& all, Findings& findings) {
  const std::set<std::string> letters = letters_of(all);
  for (const CheckedText& text : all.texts) {
    const std::set<std::string> numbers = numbers_of(text);
    for (const CheckedPassage& passage : text.passages) {
      if (passage.kind == Kind::Heading) continue;
      for (const TypedReference& reference : ReferenceFinder(passage).find()) {
        if (!passage.is_authored(reference.begin, reference.end)) continue;
        const bool is_known = reference.is_annex ? letters.contains(reference.target) || !all.agreement
                                                 : numbers.contains(reference.target) || numbers.size() < 2;
        if (is_known) continue;
        const std::string words = passage.text.substr(reference.begin, reference.end - reference.begin);
        findings.fault("lost-reference", passage, reference.begin, reference.end,
                       fmt::format("'{}' leads to {} that is not there", words,
                                   reference.is_annex ? "an annex" : "a chapter"),
                       "correct it, or leave it out");
      }
    }
  }
}

/// "sopimuksen liitteeksi valmisteltavaa työkirjaa": the text counts on an annex that nobody has seen.
void find_annexes_to_come(const CheckedTexts& all, Findings& findings) {
  at_each_passage(all, [&](const CheckedPassage& passage) {
    if (passage.is_rationale || passage.kind == Kind::Question) return;
    const auto word = [&](std::size_t i) {
      return i < passage.words.size() ? to_lower(passage.word(passage.words[i])) : std::string();
    };
    for (std::size_t i = 0; i < passage.words.size(); ++i) {
      const char first = passage.text[passage.words[i].begin];
      if (first != 'l' && first != 'L' && first != 'b' && first != 'B') continue;  // most words are passed by
      const bool is_finnish =
          word(i) == "liitteeksi" &&
          starts_with_any(word(i + 1), {"valmisteltav", "laadittav", "tehtäv", "liitettäv", "tulev"});
      const bool is_swedish = word(i) == "bilaga" && word(i + 1) == "som" &&
                              starts_with_any(word(i + 2), {"utarbetas", "upprättas", "bereds"});
      if (!is_finnish && !is_swedish) continue;
      const std::size_t begin = passage.words[i].begin;
      const std::size_t end = passage.words[i + (is_finnish ? 1 : 2)].end;
      Diagnostic& finding = findings.fault("annex-to-come", passage, begin, end,
                                           fmt::format("'{}' counts on an annex that is not there yet",
                                                       passage.text.substr(begin, end - begin)),
                                           "attach it and refer to it, or say who makes it and by when");
      if (all.is_final) finding.severity = Severity::Error;
    }
  });
}

constexpr std::array kRules = {
    Rule{"typed-reference", Severity::Warning, Rule::Needs::Text, "a reference that was typed",
         "'sopimuksen seitsemännessä luvussa' is wrong as soon as a chapter is added. <ref to=\"seuranta\"\n"
         "case=\"inessive\"/> prints the number that the chapter has.",
         find_typed_references},
    Rule{"lost-reference", Severity::Error, Rule::Needs::Text,
         "a reference to a chapter or annex that is not there",
         "'liitteessä F' of an agreement with annexes A–E, 'luvussa 9' of a text with eight chapters; "
         "'bilaga F' and\n"
         "'kapitel 9' too.",
         find_lost_references},
    Rule{"annex-to-come", Severity::Warning, Rule::Needs::Text, "an annex that is still to be made",
         "'sopimuksen liitteeksi valmisteltava työkirja': a council cannot decide on what it has not seen. "
         "It is "
         "an\n"
         "error in a frozen edition.",
         find_annexes_to_come},
};

}  // namespace

RuleFamily reference_rules() { return {"references", kRules}; }

}  // namespace sopimus
