// Themes: each has goals, indicators and measures, each measure somebody who does it.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/text.h"
#include "check/letters.h"
#include "check/rules.h"

namespace sopimus {

namespace {

using Kind = CheckedPassage::Kind;

template <class Visit>
void at_each_theme(const CheckedTexts& all, Visit visit) {
  for (const auto& [language, clauses] : all.agreement->clauses) {
    if (language != all.agreement->agreement.languages.front()) continue;  // a translation has the same
    for (const auto& [id, clause] : clauses) {
      for (const SourceBlock& block : clause.blocks) {
        if (const auto* theme = std::get_if<SourceTheme>(&block.value)) visit(block, *theme);
      }
    }
  }
}

void find_themes_with_gaps(const CheckedTexts& all, Findings& findings) {
  at_each_theme(all, [&](const SourceBlock& block, const SourceTheme& theme) {
    const auto miss = [&](std::string_view what, std::string_view element) {
      findings.fault("theme-part", block.at, fmt::format("the theme '{}' has no {}", block.id.text, what),
                     fmt::format("write <{}>, or leave the theme out", element));
    };
    if (theme.goals.empty()) miss("goals", "goals");
    if (theme.indicators.empty()) miss("indicators", "indicators");
    if (theme.measures.empty()) miss("measures", "measures");
  });
}

void find_measures_of_nobody(const CheckedTexts& all, Findings& findings) {
  at_each_theme(all, [&](const SourceBlock&, const SourceTheme& theme) {
    for (const SourceMeasure& measure : theme.measures) {
      if (!measure.responsible.empty()) continue;
      findings.fault("measure-responsible", measure.at,
                     fmt::format("nobody is responsible for the measure '{}'", measure.id.text),
                     "name parties or groups in its attribute responsible");
    }
  });
}

/// What a short line above a list announces.
enum class Part { None, Goals, Indicators, Measures };

Part part_of(const CheckedPassage& passage) {
  constexpr std::size_t kMostWords = 8;
  const bool is_short =
      passage.kind == Kind::LeadIn || passage.kind == Kind::Heading || passage.kind == Kind::Paragraph;
  if (!is_short || passage.words.empty() || passage.words.size() > kMostWords) return Part::None;
  const std::string first = to_lower(passage.word(passage.words.front()));
  if (first == "tavoite" || first == "tavoitteet")
    return passage.words.size() == 1 ? Part::Goals : Part::None;
  if (first.starts_with("arviointimittari") || first.starts_with("mittari")) return Part::Indicators;
  return first == "toimenpide" || first == "toimenpiteet" ? Part::Measures : Part::None;
}

struct FoundPart {
  Part part = Part::None;
  const CheckedPassage* passage = nullptr;
};

std::vector<FoundPart> parts_of(const CheckedText& text) {
  std::vector<FoundPart> parts;
  for (const CheckedPassage& passage : text.passages) {
    const Part part = part_of(passage);
    if (part != Part::None) parts.push_back({part, &passage});
  }
  return parts;
}

/// In a file the short lines tell: after measures come the goals of the next theme, not its indicators.
void find_parts_out_of_turn(const CheckedTexts& all, Findings& findings) {
  for (const CheckedText& text : all.texts) {
    if (!text.is_file) continue;
    const std::vector<FoundPart> parts = parts_of(text);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const Part part = parts[i].part;
      const Part before = i == 0 ? Part::Measures : parts[i - 1].part;
      const CheckedPassage& passage = *parts[i].passage;
      const auto miss = [&](std::string_view what) {
        findings.fault("theme-part", passage, 0, passage.text.size(),
                       fmt::format("before '{}' the theme has no {}", passage.text, what),
                       fmt::format("add its {}, so that the themes can be followed alike", what));
      };
      if (part == Part::Indicators && before == Part::Measures) miss("goals");
      if (part == Part::Measures && before == Part::Goals) miss("indicators");
      if (part == Part::Goals && i > 0 && before != Part::Measures) miss("measures");
    }
  }
}

void find_theme_gaps(const CheckedTexts& all, Findings& findings) {
  if (all.agreement != nullptr) find_themes_with_gaps(all, findings);
  find_parts_out_of_turn(all, findings);
}

/// Labels that differ in their ending, number or sign only: "Tavoite:" and "Tavoitteet:". Others may have
/// reason.
bool is_drift(const CheckedPassage& label, const std::string& usual) {
  const bool has_year = label.text.find_first_of("0123456789") != std::string::npos;
  return !has_year && label.words.size() == find_words(usual).size();
}

/// "Arviointimittari(t)" here, "Arviointimittari(t):" and "Mittarit" there.
void find_drifting_labels(const CheckedTexts& all, Findings& findings) {
  for (const CheckedText& text : all.texts) {
    if (!text.is_file) continue;  // the program writes those of an agreement
    std::map<Part, std::map<std::string, std::size_t>> forms;
    for (const FoundPart& found : parts_of(text)) ++forms[found.part][found.passage->text];
    for (const FoundPart& found : parts_of(text)) {
      const auto& all_forms = forms[found.part];
      const auto usual = std::max_element(all_forms.begin(), all_forms.end(),
                                          [](const auto& a, const auto& b) { return a.second < b.second; });
      const bool is_usual = usual->first == found.passage->text || usual->second < 2;
      if (is_usual || !is_drift(*found.passage, usual->first)) continue;
      findings.fault(
          "label-drift", *found.passage, 0, found.passage->text.size(),
          fmt::format("'{}' is called '{}' elsewhere in the text", found.passage->text, usual->first),
          "call what is the same the same");
    }
  }
}

constexpr std::array kRules = {
    Rule{"theme-part", Severity::Warning, Rule::Needs::Text, "a theme without goals, indicators or measures",
         "A goal that nothing measures is a wish; a measure without a goal is work for its own sake.",
         find_theme_gaps},
    Rule{"measure-responsible", Severity::Warning, Rule::Needs::Structure,
         "a measure that nobody is responsible for",
         "'Kootaan alueellinen digitukiverkosto.' Who does it? responsible=\"liitto\" says so, in text and "
         "tables.",
         find_measures_of_nobody},
    Rule{"label-drift", Severity::Warning, Rule::Needs::Text, "one thing under several headings",
         "'Arviointimittari(t)', 'Arviointimittari(t):' and 'Mittarit' above lists of the same kind: a "
         "reader looks for\n"
         "the difference.",
         find_drifting_labels},
};

}  // namespace

RuleFamily theme_rules() { return {"themes", kRules}; }

}  // namespace sopimus
