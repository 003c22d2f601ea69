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
#include "check/unjudged_words.h"

namespace sopimus {

namespace {

constexpr std::size_t kShortestName = 6;  // letters of a place whose name one letter makes wrong
constexpr std::size_t kMostPlacesTold = 5;
constexpr std::size_t kPlacesOfTerm = 3;       // a slip is seldom repeated
constexpr std::size_t kMostForms = 20;         // that begin alike and are told apart
constexpr std::size_t kLongestSuggested = 80;  // bytes; longer words take the engines long
constexpr std::size_t kMostChanges = 3;

std::size_t count_letters(std::string_view word) {
  return static_cast<std::size_t>(std::count_if(
      word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
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
        fault.mend +=
            fault.mend.ends_with('?') ? " else add it to dictionary.txt" : ", or add it to dictionary.txt";
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
    if (!passage.is_authored(at.begin, at.end) || is_left_alone(speller_, sentence, i)) return true;
    if (was_divided(passage, at) || is_split_part(speller_, sentence, i)) return true;
    if (is_bare_part(speller_, sentence, i)) return true;
    const bool is_name = is_capital(letter_at(word, 0).code) && i > sentence.first;
    return is_name && (follows_title(sentence, i) || !is_misspelled_place(word));
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

  /// "varapuheenjohtaja Meikäläinen": the name of somebody.
  bool follows_title(const CheckedSentence& sentence, std::size_t i) {
    if (!sentence.goes_on(i - 1) || language_ != "fi") return false;
    const auto& readings = speller_.read(sentence.word(i - 1));
    return std::any_of(readings.begin(), readings.end(), [](const WordReading& reading) {
      return reading.is_in_small_letters && reading.is_nominal(GrammaticalCase::Nominative) &&
             !reading.is_plural;
    });
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
    return mend + "?";
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
