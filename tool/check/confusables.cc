// What a dictionary takes for right and the registers know to be a mistake: `<confusable>`.

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>

#include "base/text.h"
#include "check/confusables.h"
#include "check/language.h"
#include "check/letters.h"
#include "check/rules.h"

namespace sopimus {

namespace {

/// One word of `wrong`: "olo*".
struct WordPattern {
  std::string letters{};
  bool is_open = false;  // more letters may follow
};

std::vector<WordPattern> to_patterns(std::string_view words) {
  std::vector<WordPattern> patterns;
  for (std::string& word : split_words(words)) {
    const bool is_open = word.ends_with('*');
    if (is_open) word.pop_back();
    patterns.push_back({std::move(word), is_open});
  }
  return patterns;
}

struct ConfusablePattern {
  const Confusable* confusable = nullptr;
  std::vector<WordPattern> wrong{};
};

/// The first letters of a word, small: by these it finds its patterns. Three bytes, of which a letter may be
/// two.
std::uint32_t key_of(std::string_view word) {
  std::uint32_t key = 0;
  for (std::size_t i = 0; i < 3 && i < word.size(); ++i) {
    auto byte = static_cast<unsigned char>(word[i]);
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<unsigned char>(byte + 0x20);
    // Å, Ä and Ö are two bytes, the second of which says whether they are capitals.
    if (i > 0 && word[i - 1] == '\xC3' && byte < 0x9F) byte = static_cast<unsigned char>(byte + 0x20);
    key = (key << 8U) | byte;
  }
  return key;
}

class ConfusableReader {
 public:
  ConfusableReader(const CheckedTexts& all, std::string_view language, std::string_view kind)
      : speller_(*all.speller), language_(language) {
    for (const Confusable& each : all.registers.confusables) {
      if (each.language != language || each.kind != kind) continue;
      auto wrong = to_patterns(each.wrong.text);
      if (wrong.empty() || wrong.front().letters.size() < 3) continue;
      const std::uint32_t key = key_of(wrong.front().letters);
      patterns_[key].push_back({&each, std::move(wrong)});
    }
  }

  void read(const CheckedSentence& sentence, std::string_view code, Findings& findings) {
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
      const auto found = patterns_.find(key_of(sentence.word(i)));
      if (found == patterns_.end()) continue;
      for (const ConfusablePattern& pattern : found->second) {
        const std::string right = right_of(sentence, i, pattern);
        if (right.empty()) continue;
        tell(sentence, i, pattern.wrong.size(), right, code, findings);
        break;
      }
    }
  }

 private:
  /// What was meant by the words from `i` on; empty when the pattern is not there.
  std::string right_of(const CheckedSentence& sentence, std::size_t i, const ConfusablePattern& pattern) {
    std::vector<std::string> endings;
    for (std::size_t j = 0; j < pattern.wrong.size(); ++j) {
      if (i + j >= sentence.last || (j > 0 && !sentence.goes_on(i + j - 1))) return {};
      const std::string word = to_lower(sentence.word(i + j));
      const WordPattern& wanted = pattern.wrong[j];
      if (!word.starts_with(wanted.letters) || (!wanted.is_open && word != wanted.letters)) return {};
      if (wanted.is_open) endings.push_back(word.substr(wanted.letters.size()));
    }
    // "hyvinvointi-" goes on in the next word.
    const CheckedPassage& passage = *sentence.passage;
    const std::size_t end = passage.words[i + pattern.wrong.size() - 1].end;
    if (end < passage.text.size() && passage.text[end] == '-') return {};
    return fill(pattern.confusable->right.text, endings);
  }

  /// `right` with the endings in the places of its stars; empty when that makes what is no word.
  std::string fill(std::string_view right, const std::vector<std::string>& endings) {
    std::string text;
    std::size_t next = 0;
    for (const char c : right) {
      if (c != '*') {
        text += c;
      } else if (next < endings.size()) {
        text += endings[next++];
      }
    }
    for (const CheckedWord& word : find_words(text)) {
      const std::string letters = text.substr(word.begin, word.end - word.begin);
      const bool is_first_part = word.end < text.size() && text[word.end] == '-';
      if (!speller_.is_right(is_first_part ? letters + "-" : letters, language_)) return {};
    }
    return text;
  }

  static void tell(const CheckedSentence& sentence, std::size_t i, std::size_t words, std::string right,
                   std::string_view code, Findings& findings) {
    const CheckedPassage& passage = *sentence.passage;
    const std::size_t begin = passage.words[i].begin;
    const std::size_t end = passage.words[i + words - 1].end;
    const std::string wrong = passage.text.substr(begin, end - begin);
    if (is_capital(letter_at(wrong, 0).code)) right = to_upper_first(right);
    tell_hardly_meant(findings, std::string(code), passage, begin, end, right).fix = right;
  }

  Speller& speller_;
  std::string_view language_;
  std::unordered_map<std::uint32_t, std::vector<ConfusablePattern>> patterns_{};
};

void find_confused_words(const CheckedTexts& all, Findings& findings) {
  find_confusables(all, "word", "confused-word", findings);
}
constexpr std::array kRules = {
    Rule{"confused-word", Severity::Warning, Rule::Needs::Text, "a word that is right but hardly meant",
         "A dictionary takes 'hyvinvointialeilla' for a word (ale); 'hyvinvointialueilla' was meant. The "
         "registers say\n"
         "which words are confused; <confusable> in registers/ of the agreement adds more.",
         find_confused_words},
};

}  // namespace

Diagnostic& tell_hardly_meant(Findings& findings, std::string code, const CheckedPassage& passage,
                              std::size_t begin, std::size_t end, const std::string& right) {
  return findings.fault(std::move(code), passage, begin, end,
                        "'" + passage.text.substr(begin, end - begin) + "' is hardly meant",
                        "did you mean '" + right + "'?");
}

void find_confusables(const CheckedTexts& all, std::string_view kind, std::string_view code,
                      Findings& findings) {
  for (const std::string_view language : {"fi", "sv"}) {
    ConfusableReader reader(all, language, kind);
    for_each_sentence(all, language,
                      [&](const CheckedSentence& sentence) { reader.read(sentence, code, findings); });
  }
}

RuleFamily confusable_rules() { return {"words", kRules}; }

}  // namespace sopimus
