// The lines that lead in to a theme's goals, indicators and measures.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sopimus {

enum class ThemePart { Goals, Indicators, Measures };

/// "Tavoitteet:", "Arviointimittari(t)", "Toimenpiteet, resurssit ja vastuutahot vuoden 2024 aikana";
/// absent for what is no such line, or begins like one and goes on as a sentence.
std::optional<ThemePart> parse_theme_lead_in(std::string_view text);

inline bool is_theme_lead_in(std::string_view text) { return parse_theme_lead_in(text).has_value(); }

}  // namespace sopimus
