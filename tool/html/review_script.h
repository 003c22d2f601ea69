// The script of a page to decide on proposed edits.

#pragma once

#include <string_view>

namespace sopimus {

extern const std::string_view kReviewScript;

}  // namespace sopimus
