// Words that no dictionary has and nobody named.

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_set>

#include "base/text.h"
#include "check/language.h"
#include "check/letters.h"
#include "check/rules.h"

namespace sopimus {

namespace {

constexpr std::size_t kLongestAbbreviation = 6;  // letters; a heading in capitals has longer words
constexpr std::size_t kShortestName = 6;         // letters of a place whose name one letter makes wrong
constexpr std::size_t kMostPlacesTold = 5;
constexpr std::size_t kPlacesOfTerm = 3;       // a slip is seldom repeated
constexpr std::size_t kMostForms = 20;         // that begin alike and are told apart
constexpr std::size_t kLongestHeading = 200;   // bytes
constexpr std::size_t kLongestAddress = 100;   // bytes on each side of a word
constexpr std::size_t kLongestSuggested = 80;  // bytes; longer words take the engines long
constexpr std::size_t kMostChanges = 3;

std::size_t count_letters(std::string_view word) {
  return static_cast<std::size_t>(std::count_if(
      word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool begins_with_capital(std::string_view word) { return is_capital(letter_at(word, 0).code); }

/// "HVA", "STM:n", "SOTE-", "KPHVAANK": abbreviations, which other rules judge. "yTA", "StV": the same.
bool is_abbreviation(std::string_view word) {
  const std::string_view stem = word.substr(0, word.find(':'));
  std::size_t capitals = 0;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < stem.size();) {
    const CheckedLetter letter = letter_at(stem, i);
    if (is_letter(letter.code)) ++letters;
    if (is_capital(letter.code) && i > 0 && letter_before(stem, i).code != U'-') ++capitals;
    i += letter.length;
  }
  const bool is_range = word.size() == 3 && word[1] == '-';  // "a-c", which rules of dashes judge
  return letters < 2 || is_range || (capitals > 0 && letters <= kLongestAbbreviation) ||
         (capitals > 0 && capitals + 1 < letters);
}

/// "KPHVAANK 21.4.2023": capitals before a number or in a text of small letters are an abbreviation, however
/// long.
bool is_long_abbreviation(const CheckedSentence& sentence, std::size_t i) {
  const std::string_view word = sentence.word(i);
  if (to_lower(word) == word || to_upper(word) != word) return false;
  if (i + 1 < sentence.last && is_digit(sentence.word(i + 1).front())) return true;
  const std::string_view around = std::string_view(sentence.passage->text).substr(0, kLongestHeading);
  return std::any_of(around.begin(), around.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// A web or mail address, a path, a code: letters and points without a space between.
bool stands_in_address(std::string_view text, const CheckedWord& word) {
  const auto is_edge = [](char c) { return c == ' ' || c == '(' || c == ')'; };
  std::size_t begin = word.begin;
  while (begin > 0 && word.begin - begin < kLongestAddress && !is_edge(text[begin - 1])) --begin;
  std::size_t end = word.end;
  while (end < text.size() && end - word.end < kLongestAddress && !is_edge(text[end])) ++end;
  const std::string_view token = text.substr(begin, end - begin);
  if (token.starts_with("www.") || token.find("://") != std::string_view::npos) return true;
  if (token.find_first_of("@_") != std::string_view::npos) return true;
  const std::size_t point = token.find('.');
  return point != std::string_view::npos && point + 1 < token.size() && token[point + 1] >= 'a' &&
         token[point + 1] <= 'z';
}

/// "Lampintie 5", "Rantakatu": nobody's dictionary has streets.
bool is_street(std::string_view word) {
  const auto ends = {"tie",   "katu", "kuja",  "polku", "raitti", "tori",
                     "väylä", "tien", "kadun", "gatan", "vägen"};
  return begins_with_capital(word) &&
         std::any_of(ends.begin(), ends.end(), [&](const char* end) { return word.ends_with(end); });
}

/// "lle" of "EU: lle", which typography judges.
bool is_ending(std::string_view word) {
  constexpr std::size_t kLongestEnding = 5;  // bytes
  return word.size() <= kLongestEnding && !begins_with_capital(word);
}

/// Suggestions take time: a text of wrong words only must not take hours.
constexpr std::size_t kMostSuggested = 300;

constexpr std::size_t kMostSearches = 50;  // through all words of the texts

struct WrongWord {
  std::string word{};
  std::vector<std::pair<const CheckedPassage*, CheckedWord>> places{};
};

class SpellingReader {
 public:
  SpellingReader(const CheckedTexts& all, std::string_view language)
      : speller_(*all.speller), language_(language) {
    for_each_sentence(all, language, [&](const CheckedSentence& sentence) {
      for (std::size_t i = sentence.first; i < sentence.last; ++i) words_.insert(sentence.word(i));
    });
    for (const CheckedText& text : all.texts) {
      if (is_in_other_language(text)) others_.push_back(&text);
    }
    for_each_sentence(all, language, [&](const CheckedSentence& sentence) { read(sentence); });
  }

  void tell(Findings& findings) {
    if (!wrong_.empty()) {
      for (const std::string_view word : words_) known_.insert(to_lower(word));
    }
    for (const WrongWord& wrong : wrong_) {
      const auto& [passage, at] = wrong.places.front();
      Diagnostic& fault =
          findings.fault("misspelled-word", *passage, at.begin, at.end,
                         "no dictionary has the word '" + wrong.word + "'", mend_of(wrong.word));
      if (wrong.places.size() >= kPlacesOfTerm || !fault.mend.starts_with("did")) {
        fault.mend += ", or add it to dictionary.txt";
      }
      for (std::size_t i = 1; i < wrong.places.size() && i <= kMostPlacesTold; ++i) {
        const auto& [again, there] = wrong.places[i];
        if (const auto place = find_place(*again, there.begin, there.end)) {
          const bool is_same = again->word(there) == wrong.word;
          fault.why.push_back({place->at, is_same ? "it stands here too" : "a form of it stands here"});
        }
      }
    }
  }

 private:
  /// A text whose words are mostly unknown is not in the language that it is said to be in.
  bool is_in_other_language(const CheckedText& text) {
    std::size_t words = 0;
    std::size_t wrong = 0;
    for (const CheckedPassage& passage : text.passages) {
      if (passage.language != language_) continue;
      words += passage.words.size();
      for (const CheckedWord& word : passage.words)
        wrong += speller_.is_right(passage.word(word), language_) ? 0U : 1U;
    }
    return wrong >= 3 && wrong * 5 > words * 2;
  }

  bool stands_in_other_language(const CheckedPassage* passage) const {
    return std::any_of(others_.begin(), others_.end(), [&](const CheckedText* text) {
      return passage >= text->passages.data() && passage < text->passages.data() + text->passages.size();
    });
  }

  void read(const CheckedSentence& sentence) {
    if (stands_in_other_language(sentence.passage)) return;
    std::vector<std::size_t> wrong;
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
      if (!is_fine(sentence, i)) wrong.push_back(i);
    }
    // A sentence in another language, a row of names.
    const std::size_t words = sentence.last - sentence.first;
    if (wrong.size() >= 3 && wrong.size() * 5 > words * 2) return;
    for (std::size_t k = 0; k < wrong.size();) {
      std::size_t end = k + 1;
      while (end < wrong.size() && wrong[end] == wrong[end - 1] + 1) ++end;
      const bool is_foreign =
          end - k > 1 && std::none_of(wrong.begin() + to_offset(k), wrong.begin() + to_offset(end),
                                      [&](std::size_t i) { return is_near(sentence.word(i)); });
      for (; k < end; ++k) {
        if (!is_foreign) add(sentence, wrong[k]);
      }
    }
  }

  static std::ptrdiff_t to_offset(std::size_t i) { return static_cast<std::ptrdiff_t>(i); }

  /// One letter makes it a word. Of words side by side that are none, and near to none, the writer took them
  /// from another language: "vesicular stomatitis".
  bool is_near(std::string_view word) {
    constexpr std::size_t kShortest = 4;  // letters; shorter words are near to each other
    if (count_letters(word) < kShortest) return false;
    const std::vector<std::string>& near = suggest(std::string(word));
    return std::any_of(near.begin(), near.end(), [&](const std::string& each) {
      const bool is_split =
          each.find_first_of(" -") != std::string::npos;  // of what is joined, no letter is wrong
      return !is_split && count_changed_letters(word, each, 1) <= 1;
    });
  }

  void add(const CheckedSentence& sentence, std::size_t i) {
    const std::string word(sentence.word(i));
    const auto [at, is_new] = indices_.emplace(first_form_of(word), wrong_.size());
    if (is_new) wrong_.push_back({word, {}});
    wrong_[at->second].places.emplace_back(sentence.passage, sentence.passage->words[i]);
  }

  /// The word of which this is a form: "kaksikäyttötuote" of "kaksikäyttötuotteiden". Itself when there is
  /// none.
  std::string first_form_of(const std::string& word) {
    constexpr std::size_t kStem = 10;          // letters
    constexpr std::size_t kLongestEnding = 4;  // of the shorter word
    const std::u32string letters = to_code_points(to_lower(word));
    if (letters.size() < kStem) return word;
    std::vector<std::u32string>& forms = stems_[letters.substr(0, kStem)];
    for (const std::u32string& form : forms) {
      const std::size_t shorter = std::min(form.size(), letters.size());
      const auto differ = std::mismatch(form.begin(), form.begin() + to_offset(shorter), letters.begin());
      if (static_cast<std::size_t>(differ.first - form.begin()) + kLongestEnding >= shorter)
        return to_utf8(form);
    }
    if (forms.size() < kMostForms) forms.push_back(letters);
    return to_utf8(letters);
  }

  bool is_fine(const CheckedSentence& sentence, std::size_t i) {
    const CheckedPassage& passage = *sentence.passage;
    const CheckedWord& at = passage.words[i];
    const std::string_view word = sentence.word(i);
    if (speller_.is_right(word, language_)) return true;
    if (!passage.is_authored(at.begin, at.end) || is_abbreviation(word) || is_street(word)) return true;
    if (is_long_abbreviation(sentence, i) || stands_in_address(passage.text, at)) return true;
    if (was_divided(passage, at)) return true;
    const char next = at.end < passage.text.size() ? passage.text[at.end] : ' ';
    if ((next == '-' || next == '.') && speller_.is_right(std::string(word) + next, language_)) return true;
    if (is_split_part(speller_, sentence, i) || is_bare_part(speller_, sentence, i)) return true;
    const char before = at.begin > 0 ? passage.text[at.begin - 1] : ' ';
    if (before == ':') return true;  // the ending of a sign: "§:ssä"
    if (before == ' ' && at.begin > 1 && passage.text[at.begin - 2] == ':' && is_ending(word)) return true;
    const bool is_part = before == '-';
    if (is_part && speller_.is_right("-" + std::string(word), language_)) return true;
    return begins_with_capital(word) && i > sentence.first && !is_misspelled_place(word);
  }

  /// "hyvinvointi-" at a line's end and "ryhmä" on the next: a text file does not say whether the hyphen
  /// stays.
  bool was_divided(const CheckedPassage& passage, const CheckedWord& at) {
    std::string word(passage.word(at));
    if (word.find('-') == std::string::npos) return false;
    const auto place = find_place(passage, at.begin, at.end);
    std::erase(word, '-');
    return place && !place->is_exact && speller_.is_right(word, language_);
  }

  /// A name that nobody knows is right, but not one that is a known place's but for a letter.
  bool is_misspelled_place(std::string_view word) {
    if (count_letters(word) < kShortestName || word.find('-') != std::string_view::npos) return false;
    for (const std::string& near : suggest(std::string(word))) {
      if (count_changed_letters(word, near, 1) > 1) continue;
      const auto& readings = speller_.read(near);
      if (std::any_of(readings.begin(), readings.end(), [](const WordReading& reading) {
            return reading.word_class == WordReading::Class::Place;
          })) {
        return true;
      }
    }
    return false;
  }

  const std::vector<std::string>& suggest(const std::string& word) {
    static const std::vector<std::string> none;
    if (const auto known = suggested_.find(word); known != suggested_.end()) return known->second;
    if (suggested_.size() >= kMostSuggested || word.size() > kLongestSuggested) return none;
    return suggested_.emplace(word, speller_.suggest(word, language_)).first->second;
  }

  std::string mend_of(const std::string& word) {
    std::vector<std::string> near = suggest(word);
    // Of equally near words the writer means the one that the text has.
    std::stable_partition(near.begin(), near.end(),
                          [&](const std::string& each) { return known_.contains(to_lower(each)); });
    if (near.empty()) near = near_word_of_text(word);
    if (near.empty()) return "write it as it is meant";
    std::string mend = "did you mean '" + near.front() + "'";
    if (near.size() > 1) mend += " or '" + near[1] + "'";
    return mend;
  }

  /// What the engine cannot guess may stand right elsewhere.
  std::vector<std::string> near_word_of_text(const std::string& word) {
    const std::string small = to_lower(word);
    const std::size_t most = std::min(kMostChanges, count_letters(word) / 5);
    if (most == 0 || ++searches_ > kMostSearches) return {};
    for (const std::string& known : known_) {
      if (known != small && count_changed_letters(small, known, most) <= most &&
          speller_.is_right(known, language_)) {
        return {known};
      }
    }
    return {};
  }

  Speller& speller_;
  std::string_view language_;
  std::unordered_set<std::string_view> words_{};  // of the texts
  std::set<std::string> known_{};                 // the same in small letters
  std::vector<const CheckedText*> others_{};
  std::vector<WrongWord> wrong_{};
  std::map<std::string, std::size_t> indices_{};  // of wrong_, by the first form
  std::map<std::u32string, std::vector<std::u32string>> stems_{};
  std::map<std::string, std::vector<std::string>> suggested_{};
  std::size_t searches_ = 0;
};

bool has_language(const CheckedTexts& all, std::string_view language) {
  return std::any_of(all.texts.begin(), all.texts.end(), [&](const CheckedText& text) {
    return text.document->language == language && !text.passages.empty();
  });
}

void find_misspelled_words(const CheckedTexts& all, Findings& findings) {
  for (const std::string_view language : {"fi", "sv"}) {
    if (!has_language(all, language)) continue;
    if (all.speller->has_dictionary(language)) {
      SpellingReader(all, language).tell(findings);
      continue;
    }
    const bool is_swedish = language == "sv";
    findings
        .fault("misspelled-word", SourceSpan{},
               std::string(is_swedish ? "the Swedish" : "the Finnish") +
                   " words are not checked: this machine has no dictionary",
               std::string("install the Debian package ") + (is_swedish ? "hunspell-sv" : "voikko-fi"))
        .severity = Severity::Note;
  }
}

constexpr std::array kRules = {
    Rule{"misspelled-word", Severity::Warning, Rule::Needs::Text, "a word that no dictionary has",
         "The words of dictionary.txt and of the registers are right too, and names of parties, bodies and "
         "places, in\n"
         "every form. In 'Asian valmistelee viranhalitija' the last word is\n"
         "'viranhaltija'. A name that nobody knows is taken for right.",
         find_misspelled_words},
};

}  // namespace

RuleFamily spelling_rules() { return {"spelling", kRules}; }

}  // namespace sopimus
