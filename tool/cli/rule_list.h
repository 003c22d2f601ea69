// What `check --list` and `check --explain` print.

#pragma once

#include <string>

namespace sopimus {

/// Every rule with a sentence, by family.
std::string rule_list_text();

/// A rule in a paragraph with an example. Errors: UsageError with the nearest id for an unknown rule.
std::string rule_explanation(const std::string& id);

}  // namespace sopimus
