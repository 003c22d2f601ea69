// Where sentences end in running text, by our own fixed table, so that no library upgrade ever rewrites a
// repository.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

/// The offsets just after each sentence's end mark inside `text` (not at its end), ascending. A break is a
/// period, question or exclamation mark (and closing quotes or brackets) followed by white space and a
/// capital letter, digit, opening quote or bracket; never inside parentheses, after an abbreviation of the
/// table (esim., mm., mom., s., nro …), an initial, an ordinal number or a section number at the start of
/// its sentence ("14 §. Neuvottelu").
///
/// Cost: linear. Cutting `text` at the breaks and asking again gives no new ones.
std::vector<std::size_t> find_sentence_ends(std::string_view text);

}  // namespace sopimus
