// What all writers decide alike about how tables and signatures stand on the page.

#pragma once

#include <cstddef>
#include <vector>

#include "model/document.h"

namespace sopimus {

/// How many signatories, one or two, the row that begins with `signatories[first]` has. Two of one party
/// stand beside each other; so do two parties of one signatory each.
std::size_t signatories_in_row(const std::vector<Signatory>& signatories, std::size_t first);

/// Which columns hold only numbers with a unit, decimals or groups of digits ("10 000", "0,7 %"): the writers
/// set them, and what heads them, at the right. Years, dates and identifiers are no such numbers.
std::vector<bool> find_number_columns(const Table& table);

}  // namespace sopimus
