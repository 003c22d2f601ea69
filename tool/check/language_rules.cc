// What is said twice, and what a contract does not say: words, sentences and rules.

#include <algorithm>
#include <array>

#include "base/text.h"
#include "check/language.h"
#include "check/letters.h"
#include "check/rules.h"

namespace sopimus {

namespace {

constexpr std::size_t kLongestPhrase = 4;     // words that may stand twice together
constexpr std::size_t kFewestLetters = 8;     // of a phrase of several words
constexpr std::size_t kShortestSentence = 5;  // words; "Katso liite." may stand twice

/// Words that a sentence may hold twice in a row: "se, joka joka vuosi …", "hyvin hyvin", "det det".
constexpr auto kTwiceRight =
    std::to_array<std::string_view>({"joka", "se", "ne", "niin", "hyvin", "siinä", "sitä", "kukin", "toinen",
                                     "aina", "det", "den", "de", "är", "så", "har"});

bool may_stand_twice(const CheckedSentence& sentence, std::size_t i) {
  const std::string_view word = sentence.word(i);
  const bool is_name = i > sentence.first && is_capital(letter_at(word, 0).code);
  return is_digit(word.front()) || word.size() < 2 || is_name ||
         std::find(kTwiceRight.begin(), kTwiceRight.end(), to_lower(word)) != kTwiceRight.end();
}

/// The words from `i` on stand once more behind `length` of them.
bool stands_twice(const CheckedSentence& sentence, std::size_t i, std::size_t length) {
  if (i + 2 * length > sentence.last) return false;
  // Most words differ in their last letter already; then nothing need be made small.
  if (sentence.word(i).back() != sentence.word(i + length).back()) return false;
  std::size_t letters = 0;
  for (std::size_t j = i; j < i + length; ++j) {
    if (!sentence.goes_on(j) || (j + length + 1 < i + 2 * length && !sentence.goes_on(j + length)))
      return false;
    if (to_lower(sentence.word(j)) != to_lower(sentence.word(j + length))) return false;
    letters += sentence.word(j).size();
  }
  if (length == 1) return !may_stand_twice(sentence, i);
  return letters >= kFewestLetters && is_letter(letter_at(sentence.word(i), 0).code);
}

void find_doubled_words_of(const CheckedSentence& sentence, Findings& findings) {
  const CheckedPassage& passage = *sentence.passage;
  for (std::size_t i = sentence.first; i + 1 < sentence.last; ++i) {
    for (std::size_t length = 1; length <= kLongestPhrase; ++length) {
      if (!stands_twice(sentence, i, length)) continue;
      const std::size_t begin = passage.words[i].begin;
      const std::string once = passage.text.substr(begin, passage.words[i + length - 1].end - begin);
      findings
          .fault("doubled-word", passage, begin, passage.words[i + 2 * length - 1].end,
                 (length == 1 ? "the word '" : "the words '") + once +
                     (length == 1 ? "' stands twice" : "' stand twice"),
                 "leave one of them out")
          .fix = once;
      i += length;
      break;
    }
  }
}

void find_doubled_words(const CheckedTexts& all, Findings& findings) {
  for (const std::string_view language : {"fi", "sv"}) {
    for_each_sentence(all, language,
                      [&](const CheckedSentence& sentence) { find_doubled_words_of(sentence, findings); });
  }
}

std::string_view text_of(const CheckedSentence& sentence) {
  const CheckedPassage& passage = *sentence.passage;
  const std::size_t begin = passage.words[sentence.first].begin;
  return std::string_view(passage.text).substr(begin, passage.words[sentence.last - 1].end - begin);
}

bool is_running_text(const CheckedPassage& passage) {
  return passage.kind == CheckedPassage::Kind::Paragraph || passage.kind == CheckedPassage::Kind::Item;
}

/// A sentence that follows itself, in one paragraph or the next.
void find_doubled_sentences(const CheckedTexts& all, Findings& findings) {
  for (const std::string_view language : {"fi", "sv"}) {
    std::string_view before;
    for_each_sentence(all, language, [&](const CheckedSentence& sentence) {
      const std::string_view text = text_of(sentence);
      const bool is_long =
          sentence.last - sentence.first >= kShortestSentence && is_running_text(*sentence.passage);
      if (is_long && text == before) {
        const CheckedPassage& passage = *sentence.passage;
        findings.fault("doubled-sentence", passage, passage.words[sentence.first].begin,
                       passage.words[sentence.last - 1].end,
                       "the sentence before says the same in the same words", "leave one of them out");
      }
      before = is_long ? text : std::string_view();
    });
  }
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The words for a place in the agreement: "tässä sopimuksessa", "sopimuksen neljännessä luvussa".
bool names_agreement(std::string_view word) {
  return word.ends_with("sopimuksessa") || word.ends_with("sopimuksen") || word.ends_with("sopimuksissa") ||
         word.ends_with("liitteessä") || word.ends_with("liitteissä");
}
bool names_statute(std::string_view word) {
  return word.ends_with("lain") || word.ends_with("laissa") || word.ends_with("laki") ||
         word.ends_with("laeissa") || word.ends_with("asetuksessa") || word.ends_with("asetuksen") ||
         word.ends_with("lainsäädännössä") || word.ends_with("säännössä");
}

constexpr std::size_t kNearVerb = 6;           // words
constexpr std::size_t kLongestSentence = 150;  // words; what is longer is no sentence

std::string agreed_form(std::string_view verb) {
  if (verb == "säädetään") return "sovitaan";
  if (verb == "säädetty") return "sovittu";
  if (verb == "säädettyjä") return "sovittuja";
  if (verb == "säädetyt") return "sovitut";
  return {};
}

void find_statute_verbs_of(const CheckedSentence& sentence, Findings& findings) {
  if (sentence.last - sentence.first > kLongestSentence) return;
  for (std::size_t i = sentence.first; i < sentence.last; ++i) {
    const std::string agreed = agreed_form(to_lower(sentence.word(i)));
    if (agreed.empty()) continue;
    const std::size_t first = i > sentence.first + kNearVerb ? i - kNearVerb : sentence.first;
    const std::size_t last = std::min(i + kNearVerb, sentence.last);
    bool of_agreement = false;
    bool of_statute = text_of(sentence).find("§") != std::string_view::npos;
    for (std::size_t j = first; j < last; ++j) {
      const std::string word = to_lower(sentence.word(j));
      // "sopimuksen" alone may be what the statute is about; with its place it is the agreement itself.
      const bool is_genitive = word.ends_with("sopimuksen");
      bool has_place = !is_genitive;
      for (std::size_t k = j + 1; k < std::min(j + 4, last); ++k) {
        const std::string place = to_lower(sentence.word(k));
        has_place =
            has_place || is_one_of(place, {"luvussa", "alaluvussa", "kohdassa", "liitteessä", "luvuissa"});
      }
      of_agreement = of_agreement || (names_agreement(word) && has_place);
      of_statute = of_statute || names_statute(word);
    }
    if (!of_agreement || of_statute) continue;
    const CheckedWord& at = sentence.passage->words[i];
    findings
        .fault("statute-verb", *sentence.passage, at.begin, at.end,
               "'" + std::string(sentence.word(i)) + "' is said of statutes, and this is an agreement",
               "write '" + agreed + "'")
        .fix = agreed;
  }
}

void find_statute_verbs(const CheckedTexts& all, Findings& findings) {
  for_each_sentence(all, "fi",
                    [&](const CheckedSentence& sentence) { find_statute_verbs_of(sentence, findings); });
}

bool is_duty(std::string_view word) { return is_one_of(word, {"tulee", "pitää", "täytyy", "on"}); }

/// Letters of a stem that two words share: "kirjallisessa", "kirjallisesti".
constexpr std::size_t kSharedStem = 8;

bool share_stem(std::string_view a, std::string_view b) {
  return a.size() >= kSharedStem && b.size() >= kSharedStem &&
         a.substr(0, kSharedStem) == b.substr(0, kSharedStem);
}

/// "irtisanominen on toimitettava kirjallisessa muodossa ja irtisanominen tulee tehdä kirjallisesti": one
/// subject, two duties, one thing.
void find_duties_said_twice_of(const CheckedSentence& sentence, Findings& findings) {
  if (sentence.last - sentence.first > kLongestSentence) return;
  std::vector<std::string> words;
  for (std::size_t i = sentence.first; i < sentence.last; ++i) words.push_back(to_lower(sentence.word(i)));
  for (std::size_t j = 1; j + 2 < words.size(); ++j) {
    if (words[j] != "ja" && words[j] != "sekä") continue;
    const std::string& subject = words[j + 1];
    const auto middle = words.begin() + static_cast<std::ptrdiff_t>(j);
    const bool has_subject = subject.size() > 5 && std::find(words.begin(), middle, subject) != middle;
    if (!has_subject || !std::any_of(words.begin(), middle, is_duty) || !is_duty(words[j + 2])) continue;
    for (std::size_t k = j + 3; k < words.size(); ++k) {
      const bool is_said = std::any_of(words.begin(), middle, [&](const std::string& word) {
        return !share_stem(word, subject) && share_stem(word, words[k]);
      });
      if (!is_said) continue;
      const CheckedPassage& passage = *sentence.passage;
      const std::size_t begin = passage.words[sentence.first + j].begin;
      findings.fault("duty-said-twice", passage, begin, passage.words[sentence.first + k].end,
                     "the sentence says twice that '" + subject + "' is '" + words[k] + "'",
                     "leave one of the two out");
      return;
    }
  }
}

void find_duties_said_twice(const CheckedTexts& all, Findings& findings) {
  for_each_sentence(all, "fi",
                    [&](const CheckedSentence& sentence) { find_duties_said_twice_of(sentence, findings); });
}

constexpr std::array kRules = {
    Rule{"doubled-word", Severity::Error, Rule::Needs::Text, "a word that stands twice in a row",
         "A line's end hides a word that was written twice: 'yhteistyöhön yhteistyöhön tarvittavia tietoja' "
         "is\n"
         "'yhteistyöhön tarvittavia tietoja'. Numbers and names may stand twice, and words such as 'joka "
         "joka'.",
         find_doubled_words},
    Rule{"doubled-sentence", Severity::Warning, Rule::Needs::Text, "a sentence that follows itself",
         "A sentence that was copied and not taken out where it came from stands twice, in one paragraph or "
         "the next.",
         find_doubled_sentences},
    Rule{"statute-verb", Severity::Warning, Rule::Needs::Text, "'säädetään' said of an agreement",
         "Statutes 'säätävät', parties agree: 'foorumeissa, joista säädetään sopimuksen neljännessä luvussa' "
         "is\n"
         "'joista sovitaan'.",
         find_statute_verbs},
    Rule{"duty-said-twice", Severity::Warning, Rule::Needs::Text, "a duty that one sentence says twice",
         "'Irtisanominen on toimitettava kirjallisessa muodossa ja irtisanominen tulee tehdä kirjallisesti': "
         "two\n"
         "wordings of one rule are read as two rules.",
         find_duties_said_twice},
};

}  // namespace

RuleFamily language_rules() { return {"language", kRules}; }

}  // namespace sopimus
