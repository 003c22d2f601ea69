// Printed data read back: the words of a deadline, the names of parties.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "source/agreement.h"

namespace sopimus {

/// "vuoden 2027 loppuun mennessä", also with a capital; absent when the program would print no deadline so.
std::optional<Deadline> parse_deadline(std::string_view words, std::string_view language);

/// "Halsuan kunta, Perhon kunta ja kunnat" → ids of parties and groups; empty when it is anything else.
std::vector<Word> parse_party_list(std::string_view words, const AgreementSource& agreement,
                                   std::string_view language);

}  // namespace sopimus
