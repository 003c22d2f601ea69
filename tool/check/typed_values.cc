#include "check/typed_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/text.h"
#include "check/letters.h"

namespace sopimus {

namespace {

/// A kind of value and the words of its unit behind a number.
struct Unit {
  std::string_view kind;
  std::array<std::string_view, 3> words;
};

constexpr std::array<Unit, 3> kUnits = {{{"months", {"kuukautta", "kuukausi", "kuukauden"}},
                                         {"days", {"päivää", "päivä", "päivän"}},
                                         {"years", {"vuotta", "vuosi", "vuoden"}}}};

constexpr std::array<std::string_view, 13> kNumbers = {
    "nolla",     "yksi",      "kaksi",    "kolme",    "neljä",      "viisi",      "kuusi",
    "seitsemän", "kahdeksan", "yhdeksän", "kymmenen", "yksitoista", "kaksitoista"};

/// "6" and "kuusi" → "6"; empty for another word.
std::string number_of(std::string_view word) {
  if (!word.empty() && std::all_of(word.begin(), word.end(), is_digit)) return std::string(word);
  const auto found = std::find(kNumbers.begin(), kNumbers.end(), to_lower(word));
  return found == kNumbers.end() ? "" : std::to_string(found - kNumbers.begin());
}

std::string_view kind_of_unit(std::string_view word) {
  for (const Unit& unit : kUnits) {
    if (std::find(unit.words.begin(), unit.words.end(), word) != unit.words.end()) return unit.kind;
  }
  return {};
}

class ValueReader {
 public:
  ValueReader(const AgreementSource& agreement, Findings& findings) : findings_(findings) {
    for (const Value& value : agreement.values) values_.emplace(value.id.text, &value);
  }

  void read(const CheckedPassage& passage) {
    if (passage.language != "fi") return;
    for (std::size_t i = 0; i + 3 < passage.words.size(); ++i) {
      const auto value = values_.find(to_lower(passage.word(passage.words[i])));
      if (value != values_.end() && passage.word(passage.words[i + 1]) == "on")
        judge(passage, i, *value->second);
    }
  }

 private:
  /// "irtisanomisaika on kuusi (6) kuukautta"
  void judge(const CheckedPassage& passage, std::size_t i, const Value& value) {
    const std::string number = number_of(passage.word(passage.words[i + 2]));
    std::size_t unit = i + 3;
    if (!number_of(passage.word(passage.words[unit])).empty()) ++unit;
    if (number.empty() || unit >= passage.words.size()) return;
    if (kind_of_unit(passage.word(passage.words[unit])) != value.kind.text || number == value.value.text)
      return;
    const std::size_t begin = passage.words[i + 2].begin;
    const std::size_t end = passage.words[unit].end;
    findings_
        .fault("other-value", passage, begin, end,
               fmt::format("the sentence says '{}', and the value '{}' of agreement.xml is {}",
                           passage.text.substr(begin, end - begin), value.id.text, value.value.text),
               fmt::format("write <value of=\"{}\"/>, so that text and data cannot differ", value.id.text))
        .why = {{value.at, "the value is here"}};
  }

  Findings& findings_;
  std::map<std::string, const Value*, std::less<>> values_{};
};

}  // namespace

void find_other_values(const CheckedTexts& all, Findings& findings) {
  ValueReader reader(all.agreement->agreement, findings);
  at_each_passage(all, [&](const CheckedPassage& passage) { reader.read(passage); });
}

}  // namespace sopimus
