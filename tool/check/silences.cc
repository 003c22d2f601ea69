#include "check/silences.h"

#include <string>

#include "check/rules.h"

namespace sopimus {

namespace {

std::vector<std::string> rule_ids() {
  std::vector<std::string> ids;
  for (const RuleFamily& family : rule_families()) {
    for (const Rule& rule : family.rules) ids.emplace_back(rule.id);
  }
  return ids;
}

bool holds(const SourceSpan& span, const SourceSpan& place) {
  return span.source == place.source && place.offset >= span.offset &&
         place.offset < span.offset + span.length;
}

}  // namespace

Silences::Silences(const CheckedTexts& all) {
  for (const Silence& silence : all.silences) silences_.push_back(&silence);
  if (all.agreement == nullptr) return;
  for (const auto& [language, clauses] : all.agreement->clauses) {
    for (const auto& [id, clause] : clauses) {
      for (const Silence& silence : clause.silences) silences_.push_back(&silence);
    }
  }
}

bool Silences::cover(const Diagnostic& finding) {
  bool is_covered = false;
  for (const Silence* silence : silences_) {
    if (silence->rule.text != finding.code || !finding.at || !holds(silence->over, finding.at)) continue;
    used_.insert(silence);
    is_covered = true;
  }
  return is_covered;
}

void Silences::report(bool is_whole, Diagnostics& diagnostics) const {
  for (const Silence* silence : silences_) {
    const std::string& rule = silence->rule.text;
    if (find_rule(rule) == nullptr) {
      const std::string near = find_near_name(rule, rule_ids());
      diagnostics.warning(
          "unknown-rule", silence->rule.at, "no rule is called '" + rule + "'",
          near.empty() ? "see the rules with 'sopimus check --list'" : "did you mean '" + near + "'?");
    } else if (is_whole && !used_.contains(silence)) {
      diagnostics.warning("unused-silence", silence->at,
                          "the rule '" + rule + "' finds nothing here any more", "delete the silence");
    }
  }
}

}  // namespace sopimus
