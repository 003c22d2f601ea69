#include "language/finnish_words.h"

#include <array>
#include <string_view>
#include <utility>

namespace sopimus {

namespace {

constexpr const char* kDictionaryFolder = "/usr/lib/voikko";

std::string value_of(const voikko_mor_analysis* reading, const char* key) {
  char* value = voikko().value(reading, key);
  if (!value) return {};
  std::string text = value;
  voikko().free_value(value);
  return text;
}

WordReading::Class to_class(std::string_view name) {
  using Class = WordReading::Class;
  static constexpr std::array<std::pair<std::string_view, Class>, 16> kClasses = {{
      {"nimisana", Class::Noun},
      {"nimisana_laatusana", Class::Noun},
      {"laatusana", Class::Adjective},
      {"teonsana", Class::Verb},
      {"kieltosana", Class::Verb},
      {"paikannimi", Class::Place},
      {"etunimi", Class::Name},
      {"sukunimi", Class::Name},
      {"nimi", Class::Name},
      {"asemosana", Class::Pronoun},
      {"lukusana", Class::Numeral},
      {"seikkasana", Class::Particle},
      {"suhdesana", Class::Particle},
      {"sidesana", Class::Particle},
      {"huudahdussana", Class::Particle},
      {"lyhenne", Class::Abbreviation},
  }};
  for (const auto& [finnish, word_class] : kClasses) {
    if (finnish == name) return word_class;
  }
  return Class::Other;
}

std::optional<GrammaticalCase> to_case(std::string_view name) {
  static constexpr std::array<std::string_view, 11> kFinnishNames = {
      "nimento",    "omanto",     "osanto",      "sisaolento", "sisaeronto", "sisatulento",
      "ulkoolento", "ulkoeronto", "ulkotulento", "olento",     "tulento"};
  for (std::size_t i = 0; i < kFinnishNames.size(); ++i) {
    if (kFinnishNames[i] == name) return static_cast<GrammaticalCase>(i);
  }
  return std::nullopt;
}

WordReading::Form form_of(const voikko_mor_analysis* reading) {
  using Form = WordReading::Form;
  if (value_of(reading, "PARTICIPLE") == "agent") return Form::AgentParticiple;
  const std::string mood = value_of(reading, "MOOD");
  if (mood == "MINEN-infinitive") return Form::Minen;
  if (mood.ends_with("infinitive")) return Form::Infinitive;
  if (mood != "indicative") return Form::None;
  const std::string person = value_of(reading, "PERSON");
  if (person == "4") return Form::Passive;
  if (person != "3") return Form::None;
  return value_of(reading, "NUMBER") == "plural" ? Form::PluralThird : Form::SingularThird;
}

/// STRUCTURE is a letter a code point and a '=' before each part: "=pppp=pppp=ppppp".
std::vector<std::size_t> seams_of(std::string_view structure) {
  std::vector<std::size_t> seams;
  std::size_t at = 0;
  for (const char c : structure) {
    if (c != '=') {
      ++at;
    } else if (at > 0) {
      seams.push_back(at);
    }
  }
  return seams;
}

/// "…[Xp]tuki[X]tu[Sg][Ny]en[Bh][Bc][Lt][Xp]järjestää…": the part before the verb is a genitive.
bool joins_object(std::string_view output) {
  const std::size_t verb = output.rfind("[Bc][Lt]");
  if (verb == std::string_view::npos) return false;
  const std::size_t part = output.rfind("[Xp]", verb);
  return part != std::string_view::npos &&
         output.substr(part, verb - part).find("[Sg]") != std::string_view::npos;
}

/// Letters of Finnish words; others may have capitals that this does not know.
bool has_small_letters_only(std::string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool is_plain = word[i] >= 'a' && word[i] <= 'z';
    const std::string_view two = word.substr(i, 2);
    if (two == "ä" || two == "ö" || two == "å") {
      ++i;
    } else if (!is_plain) {
      return false;
    }
  }
  return true;
}

WordReading to_reading(const voikko_mor_analysis* from) {
  WordReading reading;
  reading.base = value_of(from, "BASEFORM");
  reading.word_class = to_class(value_of(from, "CLASS"));
  reading.form = form_of(from);
  reading.grammatical_case = to_case(value_of(from, "SIJAMUOTO"));
  reading.is_plural = value_of(from, "NUMBER") == "plural";
  const std::string structure = value_of(from, "STRUCTURE");
  reading.seams = seams_of(structure);
  reading.is_in_small_letters = structure.find_first_not_of("=p") == std::string::npos;
  if (reading.form == WordReading::Form::Minen) {
    // "edistäminen" is a noun in all that rules ask.
    reading.word_class = WordReading::Class::Noun;
    reading.is_joined_object = joins_object(value_of(from, "FSTOUTPUT"));
  }
  return reading;
}

}  // namespace

FinnishWords::FinnishWords() {
  const char* fault = nullptr;
  handle_.reset(voikko().init(&fault, "fi", kDictionaryFolder));
  // Headings may be all in capitals.
  if (handle_) voikko().set_boolean_option(handle_.get(), VOIKKO_OPT_ACCEPT_ALL_UPPERCASE, 1);
}

std::string FinnishWords::dictionary_file() {
  return std::string(kDictionaryFolder) + "/5/mor-standard/mor.vfst";
}

std::string FinnishWords::engine_version() { return voikko().version(); }

bool FinnishWords::is_right(const std::string& word) const {
  return voikko().spell(handle_.get(), word.c_str()) == VOIKKO_SPELL_OK;
}

std::vector<std::string> FinnishWords::suggest(const std::string& word) const {
  std::vector<std::string> words;
  char** suggested = voikko().suggest(handle_.get(), word.c_str());
  for (char** each = suggested; each && *each; ++each) words.emplace_back(*each);
  if (suggested) voikko().free_words(suggested);
  return words;
}

std::vector<WordReading> FinnishWords::read(const std::string& word) const {
  std::vector<WordReading> readings;
  voikko_mor_analysis** found = voikko().analyze(handle_.get(), word.c_str());
  const bool is_small = has_small_letters_only(word);
  for (voikko_mor_analysis** each = found; each && *each; ++each) {
    readings.push_back(to_reading(*each));
    readings.back().is_in_small_letters = readings.back().is_in_small_letters && is_small;
  }
  voikko().free_analyses(found);
  return readings;
}

}  // namespace sopimus
