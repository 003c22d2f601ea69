#include "start/theme_words.h"

#include <array>
#include <utility>

#include "base/text.h"

namespace sopimus {

namespace {

constexpr std::array<std::pair<std::string_view, ThemePart>, 15> kStarts = {
    {{"tavoite", ThemePart::Goals},
     {"tavoitteet", ThemePart::Goals},
     {"yhteiset tavoitteet", ThemePart::Goals},
     {"arviointimittari", ThemePart::Indicators},
     {"arviointimittarit", ThemePart::Indicators},
     {"arvioinnin mittarit", ThemePart::Indicators},
     {"seurannan mittarit", ThemePart::Indicators},
     {"mittari", ThemePart::Indicators},
     {"mittarit", ThemePart::Indicators},
     {"indikaattorit", ThemePart::Indicators},
     {"toimenpide", ThemePart::Measures},
     {"toimenpiteet", ThemePart::Measures},
     {"mål", ThemePart::Goals},
     {"indikatorer", ThemePart::Indicators},
     {"åtgärder", ThemePart::Measures}}};

/// What may follow the word: nothing, or further things that the list holds, and its years.
bool is_list_title_rest(std::string_view rest, ThemePart part) {
  if (rest.empty() || rest == "(t)") return true;
  if (rest.starts_with(" vuo")) return true;
  return part == ThemePart::Measures && (rest.starts_with(", ") || rest.starts_with(" ja "));
}

}  // namespace

std::optional<ThemePart> parse_theme_lead_in(std::string_view text) {
  std::string line = to_lower(trim(text));
  if (!line.empty() && line.back() == ':') line.pop_back();
  line = trim(line);
  if (line.empty() || line.back() == '.' || line.size() > 120) return std::nullopt;
  for (const auto& [start, part] : kStarts) {
    if (line.starts_with(start) && is_list_title_rest(std::string_view(line).substr(start.size()), part)) {
      return part;
    }
  }
  return std::nullopt;
}

}  // namespace sopimus
