// Sentences whose subject and verb do not agree, and other plain faults of Finnish grammar.

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "check/language.h"
#include "check/number_agreement.h"
#include "check/rules.h"

namespace sopimus {

namespace {

using Class = WordReading::Class;
using Form = WordReading::Form;

bool is_agent_participle(const WordReading& r) { return r.form == Form::AgentParticiple && r.is_plural; }
bool is_singular_adjective(const WordReading& r) {
  return r.word_class == Class::Adjective && r.grammatical_case == GrammaticalCase::Nominative &&
         !r.is_plural;
}
bool is_noun(const WordReading& r) { return r.word_class == Class::Noun; }
bool is_inflected_adjective(const WordReading& r) {
  return r.word_class == Class::Adjective && r.grammatical_case != GrammaticalCase::Nominative;
}
/// "-llinen" but for "osallinen": nobody uses it as a noun.
bool only_describes(const WordReading& r) {
  return r.base.ends_with("llinen") && !r.base.ends_with("osallinen");
}
/// Letters tell which words need not be read at all: those in no local case, and no "-llinen" in the
/// genitive.
bool may_be_at_odds(std::string_view word) {
  constexpr auto kEnds = std::to_array<std::string_view>(
      {"ssa", "ssä", "sta", "stä", "een", "iin", "lla", "llä", "lta", "ltä", "lle", "llisen"});
  return std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) { return word.ends_with(end); });
}
/// 1 of the inner local cases, 2 of the outer ones, else 0.
int series_of(GrammaticalCase c) {
  if (c >= GrammaticalCase::Inessive && c <= GrammaticalCase::Illative) return 1;
  return c >= GrammaticalCase::Adessive && c <= GrammaticalCase::Allative ? 2 : 0;
}
class GrammarReader {
 public:
  GrammarReader(const CheckedTexts& all, Findings& findings) : reader_(*all.speller), findings_(findings) {}

  /// "asiakaslähtöinen toteuttamien edellyttää": the noun is "toteuttaminen".
  void find_confused_participles(const CheckedSentence& sentence) {
    for (std::size_t i = sentence.first; i + 1 < sentence.last; ++i) {
      const std::string_view word = sentence.word(i + 1);
      if (!word.ends_with("mien") || !sentence.goes_on(i)) continue;
      if (!reader_.must_be(word, is_agent_participle)) continue;
      if (!reader_.must_be(sentence.word(i), is_singular_adjective)) continue;
      const std::string meant = std::string(word.substr(0, word.size() - 2)) + "nen";
      const CheckedWord& at = sentence.passage->words[i + 1];
      findings_
          .fault("participle-for-noun", *sentence.passage, at.begin, at.end,
                 "'" + std::string(word) + "' does not agree with '" + std::string(sentence.word(i)) + "'",
                 "did you mean '" + meant + "'?")
          .fix = meant;
    }
  }

  /// "yhteisellä päätökselle", "alueellisen digitukiverkosto": an adjective and its noun.
  void find_case_faults(const CheckedSentence& sentence) {
    for (std::size_t i = sentence.first; i + 1 < sentence.last; ++i) {
      if (!sentence.goes_on(i) || !may_be_at_odds(sentence.word(i))) continue;
      if (is_ambiguous(sentence, i + 1)) continue;
      const auto first = only_case(sentence.word(i), is_inflected_adjective);
      const auto second = first ? only_case(sentence.word(i + 1), is_noun) : std::nullopt;
      if (!second || !are_at_odds(sentence.word(i), *first, *second)) continue;
      if (describes_later_noun(sentence, i, *first)) continue;
      const CheckedPassage& passage = *sentence.passage;
      findings_.fault("case-agreement", passage, passage.words[i].begin, passage.words[i + 1].end,
                      "'" + std::string(sentence.word(i)) + "' and '" + std::string(sentence.word(i + 1)) +
                          "' have different cases",
                      "write both in one case");
    }
  }

 private:
  /// "kertomuksensa" is a nominative and a genitive, and "työ-" of "työ- ja koulutuspolitiikan" has no case.
  static bool is_ambiguous(const CheckedSentence& sentence, std::size_t i) {
    const std::string_view word = sentence.word(i);
    const std::size_t end = sentence.passage->words[i].end;
    const std::string_view text = sentence.passage->text;
    if (end < text.size() && text[end] == '-') return true;
    constexpr auto kOwners = std::to_array<std::string_view>({"nsa", "nsä", "mme", "nne"});
    return std::any_of(kOwners.begin(), kOwners.end(), [&](auto owner) { return word.ends_with(owner); });
  }

  /// "julkisista palveluihin liittyvistä tehtävistä": what stands between belongs to another adjective.
  bool describes_later_noun(const CheckedSentence& sentence, std::size_t i, GrammaticalCase wanted) {
    constexpr std::size_t kMostBetween = 3;
    for (std::size_t k = i + 2; k <= i + 1 + kMostBetween && k < sentence.last && sentence.goes_on(k - 1);
         ++k) {
      for (const WordReading& reading : reader_.read(sentence.word(k))) {
        if (reading.word_class == Class::Adjective && reading.grammatical_case == wanted) return true;
      }
    }
    return false;
  }

  /// The case that all readings of a word have; absent when some reading fails the test or has another.
  std::optional<GrammaticalCase> only_case(std::string_view word, FinnishReader::Test test) {
    std::optional<GrammaticalCase> found;
    for (const WordReading& reading : reader_.read(word)) {
      if (!test(reading) || !reading.grammatical_case) return std::nullopt;
      if (found && *found != *reading.grammatical_case) return std::nullopt;
      found = reading.grammatical_case;
    }
    return found;
  }

  /// Cases that only a slip puts side by side: two of one series ("-lla" and "-lle"), and the genitive of an
  /// adjective that nobody uses as a noun ("alueellisen") before a nominative.
  bool are_at_odds(std::string_view adjective, GrammaticalCase first, GrammaticalCase second) {
    if (first == second) return false;
    if (series_of(first) > 0 && series_of(first) == series_of(second)) return true;
    return first == GrammaticalCase::Genitive && second == GrammaticalCase::Nominative &&
           reader_.must_be(adjective, only_describes);
  }

  FinnishReader reader_;
  Findings& findings_;
};

template <void (GrammarReader::*find)(const CheckedSentence&)>
void read_sentences(const CheckedTexts& all, Findings& findings) {
  GrammarReader reader(all, findings);
  for_each_sentence(all, "fi", [&](const CheckedSentence& sentence) { (reader.*find)(sentence); });
}

constexpr std::array kRules = {
    Rule{"number-agreement", Severity::Warning, Rule::Needs::Text,
         "a plural subject with a verb in the singular",
         "'Tilannekuva sekä kehittäminen perustuu valmisteluun' is 'perustuvat'. Only plain sentences are "
         "judged, in\n"
         "which nothing else can be the subject: 'liitteet tulee hyväksyä' is right.",
         find_number_faults},
    Rule{"case-agreement", Severity::Warning, Rule::Needs::Text, "an adjective and a noun in different cases",
         "'yhteisellä päätökselle' is 'yhteisellä päätöksellä', 'kokoaa alueellisen digitukiverkosto' is\n"
         "'kokoaa alueellisen digitukiverkoston'. Only cases that no sentence puts side by side are judged.",
         read_sentences<&GrammarReader::find_case_faults>},
    Rule{"participle-for-noun", Severity::Warning, Rule::Needs::Text, "a participle where the noun is meant",
         "'asiakaslähtöinen toteuttamien edellyttää' is 'asiakaslähtöinen toteuttaminen edellyttää': both "
         "are words,\n"
         "and only one agrees.",
         read_sentences<&GrammarReader::find_confused_participles>},
};

}  // namespace

RuleFamily grammar_rules() { return {"grammar", kRules}; }

}  // namespace sopimus
