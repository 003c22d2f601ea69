// The bodies and signatories that parties of a kind usually have: a start that the drafter corrects.

#pragma once

#include <string>

#include "source/agreement.h"
#include "start/party_line.h"

namespace sopimus {

/// Adds board, council and the one who signs, with names as "Perhon kunnanhallitus".
void add_usual_bodies(const PartyName& name, const std::string& language, Party& party);

/// The roles that sign, by the words of a page of signatures: "kunnanjohtaja" in "N. N., kunnanjohtaja";
/// empty when there is none.
std::string find_role(const std::string& line);

}  // namespace sopimus
