#include "proposal/data_words.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/text.h"
#include "model/phrases.h"
#include "proposal/word_pieces.h"

namespace sopimus {

namespace {

/// As words are compared: every space is alike.
std::string plain(std::string_view words) {
  std::string text;
  for (const WordPiece& piece : pieces_of(words)) text += piece.key;
  if (text.starts_with(' ')) text.erase(0, 1);
  return text;
}

/// A cell begins with a capital, a sentence goes on without.
std::string comparable(std::string_view words) { return to_upper_first(plain(words)); }

/// What stands in the place of the phrase's "*"; absent when the words are another phrase.
std::optional<std::string> filling_of(const std::string& words, std::string_view key,
                                      std::string_view language) {
  const std::string& whole = phrase(key, language);
  const std::size_t star = whole.find('*');
  const std::string before = comparable(whole.substr(0, star));
  const std::string after = star == std::string::npos ? "" : plain(whole.substr(star + 1));
  if (star == std::string::npos) return words == before ? std::optional(std::string()) : std::nullopt;
  if (words.size() <= before.size() + after.size()) return std::nullopt;
  if (!words.starts_with(before) || !words.ends_with(after)) return std::nullopt;
  std::string filling = words.substr(before.size(), words.size() - before.size() - after.size());
  std::erase(filling, ' ');
  return filling;
}

std::optional<int> parse_number(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// As the format has them.
bool is_year(int year) { return year >= 1900 && year <= 2999; }

/// "31.3.2026".
std::optional<Date> parse_numeric_date(const std::string& text) {
  const std::size_t first = text.find('.');
  const std::size_t second = first == std::string::npos ? first : text.find('.', first + 1);
  if (second == std::string::npos) return std::nullopt;
  const auto day = parse_number(std::string_view(text).substr(0, first));
  const auto month = parse_number(std::string_view(text).substr(first + 1, second - first - 1));
  const auto year = parse_number(std::string_view(text).substr(second + 1));
  if (!day || !month || !year || !is_year(*year)) return std::nullopt;
  const Date date{*year, *month, *day};
  return parse_date(to_iso(date)) == date && to_numeric(date) == text ? std::optional(date) : std::nullopt;
}

/// Ids with their names as they are printed in lists.
std::vector<std::pair<std::string, std::string>> printed_names(const AgreementSource& agreement,
                                                               std::string_view language) {
  std::vector<std::pair<std::string, std::string>> names;
  const auto add = [&](const Names& from, const std::string& id) {
    const Name* name = from.find(language);
    if (name != nullptr) names.emplace_back(comparable(name->text.text), id);
  };
  for (const Party& party : agreement.parties) add(party.name, party.id.text);
  for (const Group& group : agreement.groups) add(group.name, group.id.text);
  std::stable_sort(names.begin(), names.end(),
                   [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  return names;
}

}  // namespace

std::optional<Deadline> parse_deadline(std::string_view words, std::string_view language) {
  using Kind = Deadline::Kind;
  const std::string text = comparable(words);
  constexpr std::pair<const char*, Kind> kPlain[] = {{"yearly", Kind::Yearly},
                                                     {"separately", Kind::Separately}};
  constexpr std::pair<const char*, Kind> kYears[] = {{"by-end-of-year", Kind::ByEndOfYear},
                                                     {"during-year", Kind::DuringYear}};
  Deadline deadline;
  for (const auto& [key, kind] : kPlain) {
    deadline.kind = kind;
    if (filling_of(text, key, language)) return deadline;
  }
  for (const auto& [key, kind] : kYears) {
    const std::optional<std::string> year = filling_of(text, key, language);
    const std::optional<int> number = year ? parse_number(*year) : std::nullopt;
    if (!number || !is_year(*number)) continue;
    deadline.kind = kind;
    deadline.year = *number;
    return deadline;
  }
  const std::optional<std::string> day = filling_of(text, "by-date", language);
  const std::optional<Date> date = day ? parse_numeric_date(*day) : std::nullopt;
  if (!date) return std::nullopt;
  deadline.kind = Kind::ByDate;
  deadline.date = *date;
  return deadline;
}

std::vector<Word> parse_party_list(std::string_view words, const AgreementSource& agreement,
                                   std::string_view language) {
  const auto names = printed_names(agreement, language);
  const std::string last = " " + phrase("and", language) + " ";
  std::string rest = comparable(words);
  std::vector<Word> ids;
  while (true) {
    const auto name = std::find_if(names.begin(), names.end(), [&](const auto& each) {
      return !each.first.empty() && rest.starts_with(each.first);
    });
    if (name == names.end()) return {};
    ids.push_back({name->second, {}});
    rest.erase(0, name->first.size());
    if (rest.empty()) return ids;
    const std::string next = rest.starts_with(last) ? last : ", ";
    if (!rest.starts_with(next)) return {};
    rest = comparable(rest.substr(next.size()));
  }
}

}  // namespace sopimus
