#include "start/party_line.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace sopimus {

namespace {

struct KindWord {
  std::string_view word;
  std::string_view kind;
};

constexpr std::array<KindWord, 11> kKinds = {{{"hyvinvointialue", "hyvinvointialue"},
                                              {"kunta", "kunta"},
                                              {"kaupunki", "kaupunki"},
                                              {"maakuntaliitto", "maakuntaliitto"},
                                              {"liitto", "maakuntaliitto"},
                                              {"kuntayhtymä", "kuntayhtyma"},
                                              {"välfärdsområde", "hyvinvointialue"},
                                              {"kommun", "kunta"},
                                              {"stad", "kaupunki"},
                                              {"förbund", "maakuntaliitto"},
                                              {"landskapsförbund", "maakuntaliitto"}}};

std::string strip_quotes(std::string_view text) {
  static constexpr std::array<std::string_view, 3> kQuotes = {"”", "\"", "’"};
  for (const std::string_view quote : kQuotes) {
    if (text.starts_with(quote)) text.remove_prefix(quote.size());
    if (text.ends_with(quote)) text.remove_suffix(quote.size());
  }
  return trim(text);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool are_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool begins_in_upper_case(std::string_view word) {
  const std::u32string letters = to_code_points(word);
  if (letters.empty()) return false;
  const std::string first = to_utf8(letters.substr(0, 1));
  return to_lower(first) != first;
}

/// Words of running text without the marks around them.
std::string bare(std::string_view word) {
  static constexpr std::string_view kMarks = ".,;:()\"";
  while (!word.empty() && kMarks.find(word.front()) != std::string_view::npos) word.remove_prefix(1);
  while (!word.empty() && kMarks.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
  return std::string(word);
}

std::string_view kind_of(std::string_view word) {
  for (const KindWord& known : kKinds) {
    if (known.word == word) return known.kind;
  }
  return {};
}

/// "Perhon" before "kunta"; a Swedish name has no ending.
bool can_stand_before(std::string_view place, std::string_view kind_word) {
  const bool is_swedish = kind_word == "kommun" || kind_word == "stad" || kind_word == "förbund" ||
                          kind_word == "välfärdsområde" || kind_word == "landskapsförbund";
  return begins_in_upper_case(place) && place.size() > 2 && (is_swedish || place.ends_with('n'));
}

/// Begins with a label of a party's data: the label's length with what parts it from the data.
std::size_t label_length(std::string_view text) {
  static constexpr std::array<std::string_view, 12> kLabels = {
      "y-tunnus", "ly-tunnus",  "fo-nummer", "osoite",    "käyntiosoite", "postiosoite",
      "adress",   "katuosoite", "osapuoli",  "osapuolet", "kunta",        "postinumero"};
  const std::string small = to_lower(text);
  for (const std::string_view label : kLabels) {
    if (!small.starts_with(label)) continue;
    std::size_t end = label.size();
    const bool is_whole = end == small.size() || small[end] == ':' || small[end] == ' ';
    if (!is_whole) continue;
    while (end < small.size() && (small[end] == ':' || small[end] == ' ')) ++end;
    return end;
  }
  return 0;
}

bool is_business_id(std::string_view text) {
  return text.size() == 9 && are_digits(text.substr(0, 7)) && text[7] == '-' && is_digit(text[8]);
}

bool is_year(std::string_view word) {
  return word.size() == 4 && are_digits(word) && (word.starts_with("19") || word.starts_with("20"));
}

/// "Keskustie 2", "Mariankatu 16 – 20", "Kauppatori 5 A": a name in at most three words, and a number.
bool is_street(std::string_view text) {
  constexpr std::size_t kMostWords = 3;
  const std::vector<std::string> words = split_words(text);
  if (words.size() < 2 || !begins_in_upper_case(words.front())) return false;
  std::size_t i = 1;
  while (i < words.size() && !is_digit(words[i].front())) ++i;
  if (i == words.size() || i > kMostWords || is_year(words[i])) return false;
  return std::all_of(
      words.begin() + static_cast<std::ptrdiff_t>(i), words.end(),
      [](const std::string& word) { return is_digit(word.front()) || word.size() == 1 || word == "–"; });
}

/// "jäljempänä Soite", "Soite": what a party is called, behind its name.
std::string called(const std::string& text) {
  static constexpr std::array<std::string_view, 3> kStarts = {"jäljempänä ", "nedan kallad ", "nedan "};
  for (const std::string_view start : kStarts) {
    if (text.starts_with(start)) return strip_quotes(text.substr(start.size()));
  }
  const bool is_word = text.find(' ') == std::string::npos && begins_in_upper_case(text);
  return is_word ? text : std::string();
}

bool take_piece(std::string_view piece, PartyLine& line) {
  std::string text = trim(piece);
  text.erase(0, label_length(text));
  if (text.empty()) return true;
  if (is_business_id(text) && line.business_id.empty()) {
    line.business_id = text;
    return true;
  }
  if (auto name = parse_party_name(text); name && !line.name) {
    line.name = std::move(name);
    return true;
  }
  const std::size_t space = text.find(' ');
  if (space == 5 && are_digits(std::string_view(text).substr(0, 5)) && line.postal_code.empty()) {
    line.town = trim(text.substr(6));
    line.postal_code = text.substr(0, 5);
    return begins_in_upper_case(line.town) && split_words(line.town).size() < 3;
  }
  if (are_digits(text) && text.size() == 5 && line.postal_code.empty()) {
    line.postal_code = text;
    return true;
  }
  if (is_street(text) && line.street.empty()) {
    line.street = text;
    return true;
  }
  const bool can_be_called = line.name && line.short_name.empty() && line.business_id.empty();
  if (can_be_called) line.short_name = called(text);
  return can_be_called && !line.short_name.empty();
}

}  // namespace

std::optional<PartyName> parse_party_name(std::string_view text) {
  const std::vector<std::string> words = split_words(text);
  if (words.size() < 2 || words.size() > 4) return std::nullopt;
  const std::string_view kind = kind_of(words.back());
  if (kind.empty() || !can_stand_before(words[words.size() - 2], words.back())) return std::nullopt;
  const std::vector<std::string> place(words.begin(), words.end() - 1);
  if (!begins_in_upper_case(place.front())) return std::nullopt;
  return PartyName{join(words, " "), join(place, " "), std::string(kind)};
}

std::optional<PartyLine> parse_party_line(std::string_view text) {
  constexpr std::size_t kLongest = 300;
  if (text.size() > kLongest) return std::nullopt;
  PartyLine line;
  std::string rest(text);
  for (char& c : rest) {
    if (c == ';' || c == '(' || c == ')' || c == '|') c = ',';
  }
  for (const std::string& piece : split(rest, ',')) {
    if (!take_piece(piece, line)) return std::nullopt;
  }
  return line;
}

std::vector<PartyName> find_party_names(std::string_view text) {
  std::vector<PartyName> names;
  const std::vector<std::string> words = split_words(text);
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string word = bare(words[i]);
    const std::string place = bare(words[i - 1]);
    if (kind_of(word).empty() || place != words[i - 1] || !can_stand_before(place, word)) continue;
    names.push_back({place + " " + word, place, std::string(kind_of(word))});
  }
  return names;
}

std::vector<std::string> find_business_ids(std::string_view text) {
  std::vector<std::string> ids;
  for (const std::string& word : split_words(text)) {
    if (std::string id = bare(word); is_business_id(id)) ids.push_back(std::move(id));
  }
  return ids;
}

bool has_check_digit(std::string_view business_id) {
  static constexpr std::array<int, 7> kWeights = {7, 9, 10, 5, 8, 4, 2};
  if (!is_business_id(business_id)) return false;
  int sum = 0;
  for (std::size_t i = 0; i < kWeights.size(); ++i) sum += kWeights.at(i) * (business_id[i] - '0');
  const int rest = sum % 11;
  return rest != 1 && (rest == 0 ? 0 : 11 - rest) == business_id[8] - '0';
}

}  // namespace sopimus
