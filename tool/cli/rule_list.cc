#include "cli/rule_list.h"

#include <algorithm>
#include <vector>

#include "base/diagnostics.h"
#include "check/rules.h"
#include "cli/arguments.h"

namespace sopimus {

namespace {

std::string severity_name(Severity severity) {
  if (severity == Severity::Error) return "error";
  return severity == Severity::Warning ? "warning" : "note";
}

std::string padded(std::string text, std::size_t width) {
  text.resize(std::max(width, text.size()), ' ');
  return text;
}

std::string what_it_needs(const Rule& rule) {
  switch (rule.needs) {
    case Rule::Needs::Text:
      return "It reads words: those of text and Word files too.";
    case Rule::Needs::Structure:
      return "It reads what clauses say of themselves.";
    case Rule::Needs::Agreement:
      return "It reads agreement.xml.";
  }
  return {};
}

}  // namespace

std::string rule_list_text() {
  std::size_t width = 0;
  for (const RuleFamily& family : rule_families()) {
    for (const Rule& rule : family.rules) width = std::max(width, rule.id.size());
  }
  std::string text;
  for (const RuleFamily& family : rule_families()) {
    text += (text.empty() ? "" : "\n") + std::string(family.name) + "\n";
    for (const Rule& rule : family.rules) {
      text += "  " + padded(std::string(rule.id), width) + "  " + padded(severity_name(rule.severity), 7) +
              "  " + std::string(rule.sentence) + "\n";
    }
  }
  return text;
}

std::string rule_explanation(const std::string& id) {
  const Rule* rule = find_rule(id);
  if (rule == nullptr) {
    std::vector<std::string> ids;
    for (const RuleFamily& family : rule_families()) {
      for (const Rule& each : family.rules) ids.emplace_back(each.id);
    }
    const std::string near = find_near_name(id, ids);
    throw UsageError("no rule is called '" + id + "'",
                     near.empty() ? "list them with 'sopimus check --list'" : "did you mean '" + near + "'?");
  }
  return std::string(rule->id) + " (" + std::string(family_of(id)) + ", " + severity_name(rule->severity) +
         "): " + std::string(rule->sentence) + "\n\n" + std::string(rule->example) + "\n" +
         what_it_needs(*rule) + "\n";
}

}  // namespace sopimus
