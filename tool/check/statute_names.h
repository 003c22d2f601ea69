// Statutes in running text: their names in every case form, and their numbers as an author types them.

#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "check/checked_text.h"
#include "source/agreement.h"

namespace sopimus {

/// A number as of a statute: "611/2021"; what has too few digits for a year, "612/202", too.
struct CitedNumber {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string serial{};
  std::string year{};
  bool is_whole() const { return year.size() == 4; }
  std::string text() const { return serial + "/" + year; }
};

/// All in `text`. Dates, diary numbers (1559/00.02.13/2023), fractions and acts of the European Union
/// (2016/679) are none.
std::vector<CitedNumber> find_cited_numbers(std::string_view text);

/// The names of the registers' statutes.
class StatuteNames {
 public:
  explicit StatuteNames(const Registers& registers);

  /// The statutes whose title or short name, in any case form, ends just before `end`, not counting spaces,
  /// commas and an opening parenthesis between. Several when a later one has the name of an earlier.
  std::vector<const Statute*> find_before(std::string_view text, std::size_t end) const;

  /// The statutes whose name ends with this word of the passage.
  std::vector<const Statute*> find_at(const CheckedPassage& passage, const CheckedWord& word) const;

 private:
  struct NameParts {
    const Statute* statute = nullptr;
    std::string topic{};   // "hyvinvointialueesta", of "hyvinvointialueesta annettu laki"
    std::string before{};  // "oppilas- ja", of a compound's name
    std::string stem{};    // "hyvinvointialue", of "hyvinvointialuelaki"
    bool is_decree = false;
    bool is_swedish = false;
  };
  void add(const Statute& statute, const Name& name, std::string_view head);
  static bool ends_with(std::string_view text, const NameParts& name);
  void add_swedish(const Statute& statute, const Name& name, std::string_view head);

  std::vector<NameParts> names_{};
  std::set<std::string, std::less<>> topic_ends_{};  // the last words of all topics
};

/// "laki", "laissa", "pelastuslain", "asetuksessa", "kommunallagen": a statute is meant. `word` in small
/// letters.
bool is_law_word(std::string_view word);
/// The name without its ending: "järjestämis" of "järjestämislaissa"; empty for what is no compound with
/// laki.
std::string law_stem(std::string_view word);

}  // namespace sopimus
