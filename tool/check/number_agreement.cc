#include "check/number_agreement.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "check/language.h"
#include "check/letters.h"

namespace sopimus {

namespace {

using Class = WordReading::Class;
using Form = WordReading::Form;

bool is_nominative(const WordReading& r) {
  const bool is_name =
      r.word_class == Class::Noun || r.word_class == Class::Place || r.word_class == Class::Name;
  return is_name && r.grammatical_case == GrammaticalCase::Nominative;
}
bool is_singular_subject(const WordReading& r) { return is_nominative(r) && !r.is_plural; }
bool is_plural_subject(const WordReading& r) { return is_nominative(r) && r.is_plural; }
bool is_singular_verb(const WordReading& r) {
  return r.word_class == Class::Verb && r.form == Form::SingularThird;
}
bool is_verb(const WordReading& r) {
  return r.word_class == Class::Verb &&
         (r.form == Form::SingularThird || r.form == Form::PluralThird || r.form == Form::Passive);
}
bool is_any_nominative(const WordReading& r) { return r.grammatical_case == GrammaticalCase::Nominative; }
bool is_genitive_noun(const WordReading& r) {
  return r.word_class != Class::Adjective && r.grammatical_case == GrammaticalCase::Genitive;
}
bool is_relative(const WordReading& r) { return r.word_class == Class::Pronoun && r.base == "joka"; }
bool is_attribute(const WordReading& r) {
  return r.word_class == Class::Adjective || r.grammatical_case == GrammaticalCase::Genitive;
}

/// Verbs whose nominative may be an object: "liitteet tulee hyväksyä", "tiedot on annettava".
constexpr auto kVerbsWithObject = std::to_array<std::string_view>(
    {"olla", "tulla", "pitää", "täytyä", "voida", "saada", "kuulua", "kannattaa", "tarvita", "ei"});
/// Verbs that often stand without a subject besides: "tavoitteet näkyy".
constexpr auto kVerbsWithoutSubject = std::to_array<std::string_view>(
    {"sopia", "onnistua", "riittää", "auttaa", "käydä", "näkyä", "löytyä", "puuttua", "tehdä"});

/// "liitteet ei tule hyväksyä" has an object where "terveys ei synny" has a subject.
constexpr auto kDutiesOfNegation =
    std::to_array<std::string_view>({"tule", "pidä", "tarvitse", "voi", "saa", "ole", "kuulu", "kannata"});
constexpr auto kSubordinators =
    std::to_array<std::string_view>({"että", "jotta", "koska", "kun", "jos", "vaikka"});

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool may_have_object(const WordReading& r) { return is_one_of(kVerbsWithObject, r.base); }
bool may_lack_subject(const WordReading& r) {
  return may_have_object(r) || is_one_of(kVerbsWithoutSubject, r.base);
}

class ClauseReader {
 public:
  ClauseReader(const CheckedTexts& all, Findings& findings)
      : speller_(*all.speller), reader_(*all.speller), findings_(findings) {}

  void read(const CheckedSentence& sentence) {
    CheckedSentence clause = sentence;
    for (std::size_t i = sentence.first; i + 1 < sentence.last; ++i) {
      if (!begins_clause(sentence, i)) continue;
      clause.last = i;
      read_clause(clause);
      clause = {sentence.passage, i + 1, sentence.last};
    }
    read_clause(clause);
  }

 private:
  /// ", että", ", koska": another subject follows.
  static bool begins_clause(const CheckedSentence& sentence, std::size_t i) {
    return i > sentence.first && sentence.gap_after(i - 1) == ", " &&
           is_one_of(kSubordinators, sentence.word(i));
  }

  void read_clause(const CheckedSentence& clause) {
    const std::size_t verb = first_verb(clause);
    if (verb == clause.last || verb == clause.first) return;
    if (!reader_.must_be(clause.word(verb), is_singular_verb)) return;
    if (has_several_subjects(clause, verb) || is_plural_list(clause, verb) || is_late_plural(clause, verb)) {
      tell(clause, verb);
    }
  }

  std::size_t first_verb(const CheckedSentence& clause) {
    std::size_t i = clause.first;
    while (i < clause.last && !reader_.can_be(clause.word(i), is_verb)) ++i;
    return i;
  }

  /// "ei synny"; not "ei tule hyväksyä".
  bool may_have_object_here(const CheckedSentence& clause, std::size_t verb) {
    if (clause.word(verb) != "ei") return reader_.can_be(clause.word(verb), may_have_object);
    return verb + 1 >= clause.last || is_one_of(kDutiesOfNegation, clause.word(verb + 1));
  }

  /// "Tilannekuva sekä kehittäminen perustuu", "hyvinvointi, terveys ja turvallisuus ei synny": nothing but
  /// subjects with their attributes before the verb.
  bool has_several_subjects(const CheckedSentence& clause, std::size_t verb) {
    if (may_have_object_here(clause, verb) || clause.gap_after(verb - 1) != " ") return false;
    std::size_t begin = clause.first;
    std::size_t subjects = 0;
    bool has_conjunction = false;
    for (std::size_t i = clause.first; i < verb; ++i) {
      const bool is_and = clause.word(i) == "ja" || clause.word(i) == "sekä";
      const bool is_last = i + 1 == verb;
      const std::string_view gap = clause.gap_after(i);
      if (!is_last && gap != " " && gap != ", ") return false;
      if (is_and) {
        if (i == begin || !is_subject(clause, begin, i)) return false;
        has_conjunction = true;
        ++subjects;
        begin = i + 1;
      } else if (gap == ", " && !has_conjunction) {
        if (!is_subject(clause, begin, i + 1)) return false;
        ++subjects;
        begin = i + 1;
      }
    }
    return has_conjunction && subjects > 0 && begin < verb && is_subject(clause, begin, verb);
  }

  /// Words in other cases, then one noun in the nominative singular that can be nothing else.
  bool is_subject(const CheckedSentence& clause, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i + 1 < last; ++i) {
      const std::string_view word = clause.word(i);
      if (reader_.read(word).empty() || reader_.can_be(word, is_nominative)) return false;
      if (reader_.can_be(word, is_relative)) return false;
    }
    return reader_.must_be(clause.word(last - 1), is_singular_subject);
  }

  /// "Suunnitelman hyväksyy osapuolten hallitukset": an object first, and the only nominative is a plural
  /// behind the verb.
  bool is_late_plural(const CheckedSentence& clause, std::size_t verb) {
    if (verb != clause.first + 1 || reader_.can_be(clause.word(verb), may_lack_subject)) return false;
    if (clause.word(verb) == "ei" || !reader_.must_be(clause.word(clause.first), is_genitive_noun))
      return false;
    std::size_t subject = verb + 1;
    while (subject < clause.last && clause.goes_on(subject - 1) &&
           reader_.must_be(clause.word(subject), is_genitive_noun)) {
      ++subject;
    }
    return subject < clause.last && clause.goes_on(subject - 1) &&
           reader_.must_be(clause.word(subject), is_plural_subject);
  }

  /// "Toimenpiteet, resurssit ja vastuutahot vuoden 2025 aikana tarkentuu": the first word is a plural, and
  /// no singular that could be the subject stands before the verb.
  bool is_plural_list(const CheckedSentence& sentence, std::size_t verb) {
    if (reader_.can_be(sentence.word(verb), may_lack_subject)) return false;
    std::size_t head = sentence.first;
    while (head < verb && reader_.must_be(sentence.word(head), is_attribute) &&
           !reader_.can_be(sentence.word(head), is_plural_subject)) {
      ++head;
    }
    if (head == verb || !reader_.must_be(sentence.word(head), is_plural_subject)) return false;
    for (std::size_t i = head + 1; i < verb; ++i) {
      const std::string_view word = sentence.word(i);
      if (is_digit(word.front()) || word == "ja" || word == "sekä") continue;
      const auto& readings = reader_.read(word);
      const bool is_pronoun = std::any_of(readings.begin(), readings.end(), [](const WordReading& r) {
        return r.word_class == Class::Pronoun || r.word_class == Class::Numeral;
      });
      if (readings.empty() || is_pronoun) return false;
      if (reader_.can_be(word, is_any_nominative) && !reader_.must_be(word, is_plural_subject)) return false;
    }
    return true;
  }

  void tell(const CheckedSentence& sentence, std::size_t verb) {
    const CheckedWord& at = sentence.passage->words[verb];
    const std::string word(sentence.word(verb));
    const std::string plural = plural_of(word);
    findings_.fault("number-agreement", *sentence.passage, at.begin, at.end,
                    "the subject of '" + word + "' is plural",
                    plural.empty() ? "write the verb in the plural" : "write '" + plural + "'");
  }

  /// "perustuu" → "perustuvat", "edistää" → "edistävät"; empty when the rule makes no word.
  std::string plural_of(const std::string& verb) {
    if (verb == "ei") return "eivät";
    const std::u32string letters = to_code_points(verb);
    if (letters.size() < 3) return {};
    const bool has_back = verb.find_first_of("aou") != std::string::npos;
    const std::string ending = has_back ? "vat" : "vät";
    const bool is_long = letters[letters.size() - 1] == letters[letters.size() - 2];
    const std::string stem =
        is_long ? to_utf8(std::u32string_view(letters).substr(0, letters.size() - 1)) : verb;
    const std::string plural = stem + ending;
    return speller_.is_right(plural, "fi") ? plural : std::string();
  }

  Speller& speller_;
  FinnishReader reader_;
  Findings& findings_;
};

}  // namespace

void find_number_faults(const CheckedTexts& all, Findings& findings) {
  ClauseReader reader(all, findings);
  for_each_sentence(all, "fi", [&](const CheckedSentence& sentence) { reader.read(sentence); });
}

}  // namespace sopimus
