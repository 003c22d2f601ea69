#include "start/party_place.h"

#include <array>
#include <utility>
#include <vector>

#include "base/text.h"
#include "language/inflect.h"

namespace sopimus {

namespace {

/// What could have this genitive, the likeliest first.
std::vector<std::string> nominatives_of(const std::string& genitive) {
  const std::string stem = genitive.substr(0, genitive.size() - 1);
  std::vector<std::string> candidates;
  const auto add = [&](std::string_view end, std::string_view nominative_end) {
    if (stem.ends_with(end)) {
      candidates.push_back(stem.substr(0, stem.size() - end.size()) + std::string(nominative_end));
    }
  };
  for (const auto& [weak, strong] :
       std::initializer_list<std::pair<std::string_view, std::string_view>>{{"ise", "inen"},
                                                                            {"kse", "s"},
                                                                            {"mme", "mpi"},
                                                                            {"mmi", "mpi"},
                                                                            {"mma", "mpa"},
                                                                            {"nna", "nta"},
                                                                            {"nnu", "ntu"},
                                                                            {"nne", "nsi"},
                                                                            {"ngi", "nki"},
                                                                            {"nge", "nki"},
                                                                            {"rre", "rsi"},
                                                                            {"rra", "rta"},
                                                                            {"lla", "lta"},
                                                                            {"de", "ti"},
                                                                            {"da", "ta"},
                                                                            {"du", "tu"},
                                                                            {"ve", "vi"},
                                                                            {"rve", "rvi"},
                                                                            {"e", "i"}}) {
    add(weak, strong);
  }
  candidates.push_back(stem);
  return candidates;
}

bool is_genitive_of(const std::string& genitive, const std::string& nominative) {
  return inflect(nominative, GrammaticalCase::Genitive, "fi") == genitive;
}

bool holds_word(std::string_view text, const std::string& word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const auto is_end = [&](std::size_t i) {
      return i >= text.size() || text[i] == ' ' || text[i] == ',' || text[i] == '.' || text[i] == '\n' ||
             text[i] == ')';
    };
    if ((at == 0 || is_end(at - 1) || text[at - 1] == '(') && is_end(at + word.size())) return true;
  }
  return false;
}

/// "Halsua" and "Halsuan" begin alike; "Halsua" and "Lestijärven" do not.
bool begin_alike(std::string_view town, std::string_view genitive) {
  const std::u32string a = to_code_points(town);
  const std::u32string b = to_code_points(genitive);
  std::size_t same = 0;
  while (same < a.size() && same < b.size() && a[same] == b[same]) ++same;
  return same >= 3 && same + 3 >= a.size();
}

}  // namespace

PartyPlace find_place(const PartyName& name, std::string_view town, std::string_view text) {
  if (!name.place.ends_with('n') || name.text.ends_with("kommun") || name.text.ends_with("stad")) {
    return {name.place, true};
  }
  if (begin_alike(town, name.place)) return {std::string(town), true};
  const std::vector<std::string> candidates = nominatives_of(name.place);
  for (const std::string& candidate : candidates) {
    if (is_genitive_of(name.place, candidate) && holds_word(text, candidate)) return {candidate, true};
  }
  for (const std::string& candidate : candidates) {
    if (is_genitive_of(name.place, candidate)) return {candidate, false};
  }
  return {name.place.substr(0, name.place.size() - 1), false};
}

}  // namespace sopimus
