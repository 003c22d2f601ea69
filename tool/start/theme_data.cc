#include "start/theme_data.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace sopimus {

namespace {

std::string bare_word(std::string word) {
  while (!word.empty() && std::string_view(".,;:()").find(word.back()) != std::string_view::npos)
    word.pop_back();
  while (!word.empty() && word.front() == '(') word.erase(0, 1);
  return word;
}

std::vector<std::string> bare_words(const std::string& text) {
  std::vector<std::string> words;
  for (const std::string& word : split_words(text)) words.push_back(bare_word(word));
  return words;
}

int year_of(const std::string& word) {
  const bool is_year = word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
                       std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
  return is_year ? std::stoi(word) : 0;
}

/// "31.3.2026" without leading zeros or with them.
std::optional<Date> day_of(const std::string& word) {
  const std::vector<std::string> parts = split(word, '.');
  if (parts.size() != 3 || year_of(parts[2]) == 0) return std::nullopt;
  std::string iso = parts[2];
  for (const std::size_t i : {1U, 0U}) {
    if (parts[i].empty() || parts[i].size() > 2) return std::nullopt;
    iso += (parts[i].size() == 1 ? "-0" : "-") + parts[i];
  }
  return parse_date(iso);
}

std::string only_of_kind(const std::vector<Party>& parties, std::string_view kind) {
  std::string id;
  for (const Party& party : parties) {
    if (party.kind.text != kind) continue;
    if (!id.empty()) return {};
    id = party.id.text;
  }
  return id;
}

std::size_t municipalities(const std::vector<Party>& parties) {
  return static_cast<std::size_t>(std::count_if(parties.begin(), parties.end(), [](const Party& party) {
    return party.kind.text == "kunta" || party.kind.text == "kaupunki";
  }));
}

/// The party that `words` name from `at` on, and how many of them do.
std::pair<std::string, std::size_t> party_at(const std::vector<std::string>& words, std::size_t at,
                                             const std::vector<Party>& parties) {
  for (const Party& party : parties) {
    for (const Names* names : {&party.name, &party.short_name}) {
      if (names->names.empty()) continue;
      const std::vector<std::string> name = split_words(names->names.front().text.text);
      if (at + name.size() > words.size()) continue;
      if (std::equal(name.begin(), name.end(), words.begin() + static_cast<std::ptrdiff_t>(at))) {
        return {party.id.text, name.size()};
      }
    }
  }
  const std::string small = to_lower(words[at]);
  if (small == "hyvinvointialue" || words[at] == "HVA") return {only_of_kind(parties, "hyvinvointialue"), 1};
  if (small == "maakuntaliitto" || small == "liitto") return {only_of_kind(parties, "maakuntaliitto"), 1};
  if ((small == "kunnat" || small == "kunta") && municipalities(parties) > 1) return {"kunnat", 1};
  return {};
}

bool is_joint(const std::string& word) {
  return word == "ja" || word == "sekä" || word == "och" || word == "+";
}

}  // namespace

std::optional<Deadline> find_deadline(const std::string& text) {
  const std::vector<std::string> words = bare_words(to_lower(text));
  const auto is_at = [&](std::size_t i, std::string_view word) {
    return i < words.size() && words[i] == word;
  };
  Deadline deadline;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_at(i, "vuoden") && i + 1 < words.size() && year_of(words[i + 1]) != 0) {
      deadline.year = year_of(words[i + 1]);
      if (is_at(i + 2, "loppuun") && is_at(i + 3, "mennessä")) deadline.kind = Deadline::Kind::ByEndOfYear;
      if (is_at(i + 2, "aikana")) deadline.kind = Deadline::Kind::DuringYear;
      if (deadline.kind != Deadline::Kind::None) return deadline;
      deadline.year = 0;
    }
    if (is_at(i + 1, "mennessä")) {
      if (const auto day = day_of(words[i])) {
        deadline.kind = Deadline::Kind::ByDate;
        deadline.date = *day;
        return deadline;
      }
    }
    if (is_at(i, "vuosittain")) deadline.kind = Deadline::Kind::Yearly;
    if (is_at(i, "erikseen") && is_at(i + 2, "tavalla")) deadline.kind = Deadline::Kind::Separately;
    if (deadline.kind != Deadline::Kind::None) return deadline;
  }
  return std::nullopt;
}

std::vector<Word> find_responsible(const std::string& text, const std::vector<Party>& parties, bool only) {
  const std::vector<std::string> words = bare_words(text);
  std::vector<Word> responsible;
  std::size_t i = 0;
  while (i < words.size()) {
    if (i > 0 && words[i] == "alueen" && i + 1 < words.size()) ++i;  // "hyvinvointialue ja alueen kunnat"
    const auto [id, length] = party_at(words, i, parties);
    if (id.empty()) return {};  // "Hyvinvointialue ja järjestöt …"
    responsible.push_back({id, {}});
    i += length;
    if (i == words.size()) break;
    if (is_joint(words[i])) {
      ++i;
    } else if (!split_words(text)[i - 1].ends_with(',')) {
      break;
    }
  }
  if (only && i < words.size()) return {};
  return responsible;
}

}  // namespace sopimus
