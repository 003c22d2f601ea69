// The words of a proposal's XML, each list in the order of its enum. Private to this module.

#pragma once

#include <string>
#include <vector>

namespace sopimus {

const std::vector<std::string>& edit_kind_names();
const std::vector<std::string>& confidence_names();
const std::vector<std::string>& carrier_names();

}  // namespace sopimus
