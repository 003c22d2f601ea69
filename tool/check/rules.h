// All rules, and how they are run.

#pragma once

#include <span>
#include <string_view>

#include "check/rule.h"

namespace sopimus {

/// Each defined in its own file.
RuleFamily citation_rules();
RuleFamily section_rules();
RuleFamily party_rules();
RuleFamily date_rules();
RuleFamily structure_rules();
RuleFamily reference_rules();
RuleFamily draft_rules();
RuleFamily theme_rules();
RuleFamily term_rules();
RuleFamily edition_rules();
RuleFamily spelling_rules();
RuleFamily confusable_rules();
RuleFamily compound_rules();
RuleFamily grammar_rules();
RuleFamily language_rules();
RuleFamily typography_rules();
RuleFamily dash_rules();

/// In the order in which `check --list` shows them.
std::span<const RuleFamily> rule_families();

/// Null when there is no rule of this id.
const Rule* find_rule(std::string_view id);
/// The family's name; empty when there is no rule of this id.
std::string_view family_of(std::string_view id);

/// Runs every rule that has what it needs. Equal findings at one place of a file are told once, whatever
/// number of documents show them; those in what is pinned are notes.
///
/// Cost: linear in the texts.
void run_rules(const CheckedTexts& all, Diagnostics& diagnostics);

}  // namespace sopimus
