// Finnish compounds: written in two words, in one that should be two, and with hyphens too few or too many.

#include <algorithm>
#include <array>

#include "base/text.h"
#include "check/confusables.h"
#include "check/language.h"
#include "check/letters.h"
#include "check/rules.h"

namespace sopimus {

namespace {

using Class = WordReading::Class;

bool is_noun(const WordReading& r) { return r.word_class == Class::Noun; }
bool is_singular_noun(const WordReading& r) {
  return is_noun(r) && r.grammatical_case == GrammaticalCase::Nominative && !r.is_plural;
}
bool is_plural_noun(const WordReading& r) {
  return is_noun(r) && r.grammatical_case == GrammaticalCase::Nominative && r.is_plural;
}
bool is_joined_object(const WordReading& r) { return r.is_joined_object; }
bool is_compound(const WordReading& r) { return !r.seams.empty(); }

bool begins_small(std::string_view word) {
  const char32_t first = letter_at(word, 0).code;
  return is_letter(first) && !is_capital(first);
}

/// Asking voikko for the readings of every word would double the time of a check; letters tell most of it.
bool may_be_nominative(std::string_view word) { return !word.ends_with('n') || word.ends_with("nen"); }

/// An adjective and its noun end alike but for vowel harmony: "sovittuja tavoitteita", "uudessa työryhmässä".
bool end_alike(std::string_view a, std::string_view b) {
  const auto last = [](std::string_view word) { return word.ends_with("ä") ? 'a' : word.back(); };
  return last(a) == last(b);
}

/// "syrjinnän vastaisen", "lain mukaisen": the noun belongs to the word behind it.
bool takes_genitive(std::string_view word) {
  constexpr auto kStems = std::to_array<std::string_view>(
      {"vastais", "vastainen", "mukais", "mukainen", "alais", "alainen", "kaltais", "kaltainen", "suuruis",
       "suuruinen", "pituis", "pituinen", "aikais", "aikainen", "välis", "välinen", "sisäis", "sisäinen"});
  return std::any_of(kStems.begin(), kStems.end(),
                     [&](std::string_view stem) { return word.starts_with(stem); });
}

/// Letters of what something is done to. Short ones have grown together: "tiedonjulkistaminen".
constexpr std::size_t kShortestObject = 7;

class CompoundReader {
 public:
  CompoundReader(const CheckedTexts& all, std::string_view language, Findings& findings)
      : speller_(*all.speller), reader_(*all.speller), language_(language), findings_(findings) {}

  /// "sovittuja strategia tavoitteita", "toimialue edustajat".
  void find_split(const CheckedSentence& sentence) {
    for (std::size_t i = sentence.first; i + 1 < sentence.last; ++i) {
      if (!sentence.goes_on(i) || !begins_small(sentence.word(i + 1))) continue;
      const bool is_split = is_split_part(speller_, sentence, i) || is_split_noun(sentence, i);
      if (is_split) tell_split(sentence, i);
    }
  }

  void find_joined(const CheckedSentence& sentence) {
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
      const std::string_view word = sentence.word(i);
      if (word.size() < 15 || !reader_.must_be(word, is_joined_object)) continue;
      const std::size_t letters = reader_.read(word).front().seams.back();
      if (letters < kShortestObject) continue;
      const std::u32string all = to_code_points(word);
      if (letters >= all.size()) continue;
      const std::string apart = to_utf8(std::u32string_view(all).substr(0, letters)) + " " +
                                to_utf8(std::u32string_view(all).substr(letters));
      const CheckedWord& at = sentence.passage->words[i];
      findings_
          .fault("joined-words", *sentence.passage, at.begin, at.end,
                 "'" + std::string(word) + "' is two words", "write '" + apart + "'")
          .fix = apart;
    }
  }

  /// "kehittämis ja suunnittelutyö": what only begins a compound has lost its hyphen.
  void find_missing_hyphens(const CheckedSentence& sentence) {
    const CheckedPassage& passage = *sentence.passage;
    for (std::size_t i = sentence.first; i + 2 < sentence.last; ++i) {
      if (!is_bare_part(speller_, sentence, i) || !sentence.goes_on(i + 1)) continue;
      const CheckedWord& at = passage.words[i];
      const std::size_t end = passage.words[i + 2].end;
      const std::string word(sentence.word(i));
      const std::string right = word + "-" + passage.text.substr(at.end, end - at.end);
      tell_hardly_meant(findings_, "missing-hyphen", passage, at.begin, end, right).fix = right;
    }
  }

  /// "SOTE- valmiustoimikunta", "edistäminen- ehkäisevä työ".
  void find_loose_hyphens(const CheckedSentence& sentence) {
    for (std::size_t i = sentence.first; i + 1 < sentence.last; ++i) {
      if (ends_in_hyphen(sentence, i) && !is_conjunction(sentence.word(i + 1))) tell_loose(sentence, i);
      if (sentence.gap_after(i) == " -" && is_name_of_one_word(sentence, i)) tell_space_before(sentence, i);
    }
  }

  void find_stray_hyphens(const CheckedSentence& sentence) {
    for (std::size_t i = sentence.first; i + 2 < sentence.last; ++i) {
      if (ends_in_hyphen(sentence, i) && is_conjunction(sentence.word(i + 1)) && sentence.goes_on(i + 1)) {
        judge_suspension(sentence, i);
      }
    }
  }

 private:
  /// Two Finnish nouns of which the first cannot stand alone where it stands.
  bool is_split_noun(const CheckedSentence& sentence, std::size_t i) {
    const std::string_view first = sentence.word(i);
    const std::string_view second = sentence.word(i + 1);
    if (i + 2 < sentence.last && takes_genitive(sentence.word(i + 2)) && second.ends_with('n')) return false;
    if (language_ != "fi" || first.size() < 4 || second.size() < 5 || !may_be_nominative(first)) return false;
    const bool has_word_before = i > sentence.first && sentence.goes_on(i - 1);
    const bool may_agree = has_word_before && end_alike(sentence.word(i - 1), second);
    if ((!may_agree && !second.ends_with('t')) || !may_be_first_part(first)) return false;
    return (may_agree && agree(sentence.word(i - 1), second)) || reader_.must_be(second, is_plural_noun);
  }

  bool may_be_first_part(std::string_view word) {
    // To the dictionary these are nouns: "kaikki kunnat", "koko alue".
    constexpr auto kNoNouns = std::to_array<std::string_view>(
        {"kaikki", "sama", "koko", "itse", "puoli", "osa", "eri", "pari", "loput"});
    if (std::find(kNoNouns.begin(), kNoNouns.end(), to_lower(word)) != kNoNouns.end()) return false;
    return reader_.must_be(word, is_singular_noun);
  }

  /// An adjective and a noun of one case and number, and no nominatives: what stands between belongs to the
  /// noun.
  bool agree(std::string_view adjective, std::string_view noun) {
    for (const WordReading& a : reader_.read(adjective)) {
      if (a.word_class != Class::Adjective || !a.grammatical_case ||
          a.grammatical_case == GrammaticalCase::Nominative) {
        return false;
      }
      for (const WordReading& n : reader_.read(noun)) {
        if (is_noun(n) && n.grammatical_case == a.grammatical_case && n.is_plural == a.is_plural) return true;
      }
    }
    return false;
  }

  void tell_split(const CheckedSentence& sentence, std::size_t i) {
    const std::string first(sentence.word(i));
    const std::string second(sentence.word(i + 1));
    // Two equal vowels have a hyphen between: "toimialue-edustajat".
    std::string joined = first + second;
    if (!speller_.is_right(joined, language_)) joined = first + "-" + second;
    if (!speller_.is_right(joined, language_)) return;
    const CheckedPassage& passage = *sentence.passage;
    tell_hardly_meant(findings_, "split-compound", passage, passage.words[i].begin, passage.words[i + 1].end,
                      joined);
  }

  static bool ends_in_hyphen(const CheckedSentence& sentence, std::size_t i) {
    const std::string_view text = sentence.passage->text;
    return sentence.gap_after(i) == "- " &&
           is_letter(letter_before(text, sentence.passage->words[i].end).code);
  }

  /// "Sydämellä -tapahtuma": only a name of several words has the space, "Hyvä alku -hanke".
  static bool is_name_of_one_word(const CheckedSentence& sentence, std::size_t i) {
    const bool is_name = is_capital(letter_at(sentence.word(i), 0).code) && !is_conjunction(sentence.word(i));
    return is_name && i > sentence.first && sentence.goes_on(i - 1) && begins_small(sentence.word(i - 1));
  }

  void tell_space_before(const CheckedSentence& sentence, std::size_t i) {
    const CheckedPassage& passage = *sentence.passage;
    const std::string word(sentence.word(i));
    const std::string next(sentence.word(i + 1));
    findings_.fault("loose-hyphen", passage, passage.words[i].begin, passage.words[i + 1].end,
                    "a hyphen has a space on one side only in '" + word + " -" + next + "'",
                    "write '" + word + "-" + next + "'");
  }

  void tell_loose(const CheckedSentence& sentence, std::size_t i) {
    const CheckedPassage& passage = *sentence.passage;
    const std::string word(sentence.word(i));
    const std::string next(sentence.word(i + 1));
    const bool begins_compound =
        !speller_.is_right(word, language_) || speller_.is_right(word + "-", language_);
    const std::string joined = word + "-" + next;
    const std::string dashed = word + " – " + next;
    findings_.fault(
        "loose-hyphen", passage, passage.words[i].begin, passage.words[i + 1].end,
        "a hyphen has a space on one side only in '" + word + "- " + next + "'",
        begins_compound ? "write '" + joined + "'" : "write '" + dashed + "' or '" + joined + "'");
  }

  /// "hyvinvointikertomus- ja suunnitelma", "taloudelliset- ja henkilöstöresurssit".
  void judge_suspension(const CheckedSentence& sentence, std::size_t i) {
    const CheckedPassage& passage = *sentence.passage;
    const std::string first(sentence.word(i));
    const std::string second(sentence.word(i + 2));
    const std::string conjunction(sentence.word(i + 1));
    const std::size_t end = passage.words[i + 2].end;
    const bool goes_on = end < passage.text.size() && passage.text[end] == '-';
    const std::string begin_words = first + "- " + conjunction + " " + second;
    if (speller_.is_right(first, "fi") && !speller_.is_right(first + "-", "fi")) {
      findings_.fault("stray-hyphen", passage, passage.words[i].begin, end,
                      "'" + first + "' cannot share the end of '" + second + "' in '" + begin_words + "'",
                      "write '" + first + " " + conjunction + " " + second + "'");
      return;
    }
    if (goes_on || second.find('-') != std::string::npos || !begins_small(second)) return;
    if (!reader_.must_be(second, is_noun) || reader_.can_be(second, is_compound)) return;
    const bool is_shared = reader_.can_be(first, is_compound);
    findings_.fault("stray-hyphen", passage, passage.words[i].begin, end,
                    "'" + first + "-' has nothing to share in '" + begin_words + "'",
                    "write '" + first + " " + conjunction + (is_shared ? " -" : " ") + second + "'");
  }

  Speller& speller_;
  FinnishReader reader_;
  std::string_view language_;
  Findings& findings_;
};

template <void (CompoundReader::*find)(const CheckedSentence&)>
void read_in(std::string_view language, const CheckedTexts& all, Findings& findings) {
  CompoundReader reader(all, language, findings);
  for_each_sentence(all, language, [&](const CheckedSentence& sentence) { (reader.*find)(sentence); });
}
template <void (CompoundReader::*find)(const CheckedSentence&)>
void read_finnish(const CheckedTexts& all, Findings& findings) {
  read_in<find>("fi", all, findings);
}
template <void (CompoundReader::*find)(const CheckedSentence&)>
void read_both(const CheckedTexts& all, Findings& findings) {
  read_in<find>("fi", all, findings);
  read_in<find>("sv", all, findings);
}

void find_split_compounds(const CheckedTexts& all, Findings& findings) {
  find_confusables(all, "split", "split-compound", findings);
  read_both<&CompoundReader::find_split>(all, findings);
}
void find_missing_hyphens(const CheckedTexts& all, Findings& findings) {
  find_confusables(all, "hyphen", "missing-hyphen", findings);
  read_both<&CompoundReader::find_missing_hyphens>(all, findings);
}

constexpr std::array kRules = {
    Rule{"split-compound", Severity::Warning, Rule::Needs::Text, "a compound that is written in two words",
         "'voimassa olon ajan' is 'voimassaolon ajan', and 'sovittuja strategia tavoitteita' is 'sovittuja\n"
         "strategiatavoitteita': the word before agrees with the one behind. Also 'toimialue edustajat'.",
         find_split_compounds},
    Rule{"joined-words", Severity::Warning, Rule::Needs::Text, "two words that are written in one",
         "'digituenjärjestämisestä' is 'digituen järjestämisestä': what something is done to stands apart "
         "from\n"
         "the doing.",
         read_finnish<&CompoundReader::find_joined>},
    Rule{"missing-hyphen", Severity::Warning, Rule::Needs::Text,
         "a part of a compound without the hyphen that says what it shares",
         "'sosiaali ja terveydenhuolto' is 'sosiaali- ja terveydenhuolto', 'hyvinvointikertomus ja "
         "suunnitelma'\n"
         "is 'hyvinvointikertomus ja -suunnitelma'.",
         find_missing_hyphens},
    Rule{"loose-hyphen", Severity::Warning, Rule::Needs::Text, "a hyphen with a space on one side",
         "'SOTE- valmiustoimikunta' is 'SOTE-valmiustoimikunta'; where a dash is meant, it has a space on "
         "either\n"
         "side: 'Terveyden edistäminen – ehkäisevä päihdetyö'. 'sosiaali- ja terveydenhuolto' is right.",
         read_both<&CompoundReader::find_loose_hyphens>},
    Rule{
        "stray-hyphen", Severity::Warning, Rule::Needs::Text, "a hyphen that shares nothing",
        "'hyvinvointikertomus- ja suunnitelma' is 'hyvinvointikertomus ja -suunnitelma', 'taloudelliset- ja\n"
        "henkilöstöresurssit' is 'taloudelliset ja henkilöstöresurssit'.",
        read_finnish<&CompoundReader::find_stray_hyphens>},
};

}  // namespace

RuleFamily compound_rules() { return {"compounds", kRules}; }

}  // namespace sopimus
