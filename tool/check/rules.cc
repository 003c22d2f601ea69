#include "check/rules.h"

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "check/silences.h"

namespace sopimus {

namespace {

bool has_needed(const Rule& rule, const CheckedTexts& all) {
  return rule.needs == Rule::Needs::Text || all.agreement != nullptr;
}

/// Findings of the rules, each told once.
class Teller {
 public:
  Teller(const CheckedTexts& all, Diagnostics& diagnostics) : silences_(all), diagnostics_(diagnostics) {}

  void tell(Finding finding) {
    Diagnostic& told = finding.diagnostic;
    if (!finding.is_exact || finding.is_pinned) told.fix.reset();
    if (finding.is_pinned) told.severity = Severity::Note;
    const auto key = std::make_tuple(told.code, told.at.source.get(), told.at.offset, told.what);
    if (!told_.insert(key).second || silences_.cover(told)) return;
    diagnostics_.report(std::move(told));
  }

  void tell_silences(bool is_whole) const { silences_.report(is_whole, diagnostics_); }

 private:
  Silences silences_;
  Diagnostics& diagnostics_;
  std::set<std::tuple<std::string, const SourceText*, std::size_t, std::string>> told_{};
};

}  // namespace

Diagnostic& Findings::fault(std::string code, const CheckedPassage& passage, std::size_t begin,
                            std::size_t end, std::string what, std::string mend) {
  auto place = find_place(passage, begin, end);
  if (!place) {
    left_out_ = {};
    return left_out_;
  }
  return fault(std::move(code), passage, std::move(*place), std::move(what), std::move(mend));
}

Diagnostic& Findings::fault(std::string code, const CheckedPassage& passage, PlaceInFile place,
                            std::string what, std::string mend) {
  Diagnostic& diagnostic = fault(std::move(code), std::move(place.at), std::move(what), std::move(mend));
  all_.back().is_exact = place.is_exact;
  all_.back().is_pinned = passage.is_pinned;
  return diagnostic;
}

Diagnostic& Findings::fault(std::string code, SourceSpan at, std::string what, std::string mend) {
  const Rule* rule = find_rule(code);
  if (rule == nullptr) throw std::logic_error("no rule has the id " + code);
  Finding finding;
  finding.diagnostic = {rule->severity, std::move(at), std::move(what), {}, std::move(mend), std::move(code)};
  all_.push_back(std::move(finding));
  return all_.back().diagnostic;
}

std::span<const RuleFamily> rule_families() {
  static const std::array kFamilies = {
      citation_rules(),   section_rules(),    party_rules(),    date_rules(),    structure_rules(),
      reference_rules(),  draft_rules(),      theme_rules(),    term_rules(),    edition_rules(),
      spelling_rules(),   confusable_rules(), compound_rules(), grammar_rules(), language_rules(),
      typography_rules(), dash_rules()};
  return kFamilies;
}

const Rule* find_rule(std::string_view id) {
  for (const RuleFamily& family : rule_families()) {
    for (const Rule& rule : family.rules) {
      if (rule.id == id) return &rule;
    }
  }
  return nullptr;
}

std::string_view family_of(std::string_view id) {
  for (const RuleFamily& family : rule_families()) {
    for (const Rule& rule : family.rules) {
      if (rule.id == id) return family.name;
    }
  }
  return {};
}

void run_rules(const CheckedTexts& all, Diagnostics& diagnostics) {
  Teller teller(all, diagnostics);
  for (const RuleFamily& family : rule_families()) {
    for (const Rule& rule : family.rules) {
      if (!has_needed(rule, all)) continue;
      Findings findings;
      rule.run(all, findings);
      for (Finding& finding : findings.take()) teller.tell(std::move(finding));
    }
  }
  teller.tell_silences(all.is_whole);
}

}  // namespace sopimus
