// The page's scripts, without which it can be read all the same.

#pragma once

#include <string_view>

namespace sopimus {

/// Lets the keyboard scroll tables that are wider than the screen.
extern const std::string_view kPageScript;

/// The controls of a comparison: filters, two columns, the way from change to change.
extern const std::string_view kComparisonScript;

}  // namespace sopimus
