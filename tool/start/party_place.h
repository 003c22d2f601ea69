// The place in a municipality's name: "Perho" of "Perhon kunta".

#pragma once

#include <string>
#include <string_view>

#include "start/party_line.h"

namespace sopimus {

struct PartyPlace {
  std::string nominative{};
  bool is_sure = false;  // the file itself has the word
};

/// No rule knows a name from its genitive for certain ("Lahden": Lahti, "Oulun": Oulu). The town of the
/// address is asked first, then the words of `text`, then the rules.
PartyPlace find_place(const PartyName& name, std::string_view town, std::string_view text);

}  // namespace sopimus
