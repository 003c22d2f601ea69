// Deadlines and responsible parties in the words of a measure or an indicator.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "source/agreement.h"

namespace sopimus {

/// "Vuoden 2024 loppuun mennessä …", "… vuoden 2026 aikana", "31.3.2026 mennessä", "vuosittain", "erikseen
/// määrätyllä tavalla"; absent when the words say none, or one that is not certain ("vuoteen 2025 mennessä").
std::optional<Deadline> find_deadline(const std::string& text);

/// The parties that the words begin with: "Hyvinvointialue ja kunnat nimeävät …", "Kunnat …", "HVA testaa …".
///
/// Shape: ids of parties and the group "kunnat"; empty when it is not certain. With `only` the whole text
/// must
///        be names.
std::vector<Word> find_responsible(const std::string& text, const std::vector<Party>& parties, bool only);

}  // namespace sopimus
