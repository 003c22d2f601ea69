#include "check/language.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "check/letters.h"

namespace sopimus {

namespace {

void accept_names(Speller& speller, const Names& names) {
  for (const Name& name : names.names) {
    speller.accept(name.text.text, name.language);
    for (const auto& [grammatical_case, form] : name.forms) speller.accept(form, name.language);
  }
}

void accept_parties(Speller& speller, const AgreementSource& agreement) {
  for (const Party& party : agreement.parties) {
    accept_names(speller, party.name);
    accept_names(speller, party.short_name);
    speller.accept(party.town.text, "fi");
    speller.accept(party.street.text, "fi");
    for (const Body& body : party.bodies) accept_names(speller, body.name);
    for (const SignatoryRole& role : party.signatories) {
      for (const auto& [language, title] : role.title.texts) speller.accept(title.text, language);
    }
  }
  for (const Group& group : agreement.groups) accept_names(speller, group.name);
}

/// In Finnish the words of a name that are not its last keep their form: only the dictionary's words can be
/// inflected by guess, so a name's words are right as they stand too.
void accept_registers(Speller& speller, const Registers& registers) {
  for (const RegisteredWord& word : registers.words) speller.accept(word.text.text, word.language);
  for (const auto& [number, statute] : registers.statutes) accept_names(speller, statute.short_name);
  for (const auto& [id, abbreviation] : registers.abbreviations) {
    speller.accept(id, "fi");
    speller.accept(id, "sv");
  }
}

constexpr std::size_t kShortestPart = 4;  // bytes; "kunta" is longer

constexpr auto kConjunctions = std::to_array<std::string_view>(
    {"ja", "tai", "sekä",  "eli",  "että", "eikä", "taikka", "tahi", "kuin", "mutta", "vaan",       "kuten",
     "ym", "jne", "saati", "ynnä", "vai",  "och",  "eller",  "samt", "men",  "som",   "respektive", "m"});

}  // namespace

std::shared_ptr<Speller> make_speller(const CheckedTexts& all) {
  auto speller = std::make_shared<Speller>();
  accept_registers(*speller, all.registers);
  for (const std::string& word : all.dictionary) speller->accept(word, "fi");
  for (const std::string& word : all.dictionary) speller->accept(word, "sv");
  if (all.agreement != nullptr) accept_parties(*speller, all.agreement->agreement);
  return speller;
}

std::string_view CheckedSentence::gap_after(std::size_t i) const {
  const auto& words = passage->words;
  if (i + 1 >= words.size()) return {};
  return std::string_view(passage->text).substr(words[i].end, words[i + 1].begin - words[i].end);
}

void for_each_sentence(const CheckedTexts& all, std::string_view language,
                       const std::function<void(const CheckedSentence&)>& read) {
  for (const CheckedText& text : all.texts) {
    for (const CheckedPassage& passage : text.passages) {
      if (passage.language != language) continue;
      CheckedSentence sentence{&passage, 0, 0};
      for (std::size_t i = 0; i < passage.sentences.size(); ++i) {
        const std::size_t end =
            i + 1 < passage.sentences.size() ? passage.sentences[i + 1] : passage.text.size();
        sentence.first = sentence.last;
        while (sentence.last < passage.words.size() && passage.words[sentence.last].begin < end) {
          ++sentence.last;
        }
        if (sentence.last > sentence.first) read(sentence);
      }
    }
  }
}

bool is_conjunction(std::string_view word) {
  return std::find(kConjunctions.begin(), kConjunctions.end(), to_lower(word)) != kConjunctions.end();
}

bool is_split_part(Speller& speller, const CheckedSentence& sentence, std::size_t i) {
  const std::string& language = sentence.passage->language;
  const std::string word(sentence.word(i));
  if (word.size() < kShortestPart || !sentence.goes_on(i) || speller.is_right(word, language)) return false;
  const std::string next(sentence.word(i + 1));
  return next.size() >= kShortestPart && to_lower(next) == next && speller.is_right(word + next, language);
}

bool is_bare_part(Speller& speller, const CheckedSentence& sentence, std::size_t i) {
  const std::string& language = sentence.passage->language;
  const std::string word(sentence.word(i));
  return word.size() >= kShortestPart && sentence.goes_on(i) && is_conjunction(sentence.word(i + 1)) &&
         !speller.is_right(word, language) && speller.is_right(word + "-", language);
}

const std::vector<WordReading>& FinnishReader::read(std::string_view word) {
  const auto& readings = speller_.read(word);
  return readings.empty() ? speller_.read(to_lower(word)) : readings;
}

std::size_t FinnishReader::count(std::string_view word, Test test) {
  const auto& readings = read(word);
  return static_cast<std::size_t>(std::count_if(readings.begin(), readings.end(), test));
}

bool FinnishReader::must_be(std::string_view word, Test test) {
  const auto& readings = read(word);
  return !readings.empty() && count(word, test) == readings.size();
}

}  // namespace sopimus
