#include "base/text.h"
#include "compose/names.h"
#include "language/inflect.h"
#include "model/phrases.h"
#include "source/agreement_facts.h"

namespace sopimus {

namespace {

/// The name in exactly `language`; null when there is only another.
const Name* find_exact(const Names& names, std::string_view language) {
  const Name* name = names.find(language);
  return name != nullptr && name->language == language ? name : nullptr;
}

/// Inflects the title's head with what agrees with it, and leaves what follows: "valtioneuvoston
/// asetuksessa …n varautumisesta".
std::string title_in_case(const Statute& statute, const Name& title, GrammaticalCase grammatical_case,
                          const std::string& language) {
  const auto given = title.forms.find(grammatical_case);
  if (given != title.forms.end()) return given->second;
  const std::string& text = title.text.text;
  const auto head = statute.head.find(language);
  if (head == statute.head.end() || head->second.empty()) return inflect(text, grammatical_case, language);
  for (std::size_t at = text.find(head->second); at != std::string::npos;
       at = text.find(head->second, at + 1)) {
    const std::size_t end = at + head->second.size();
    const bool whole_word = (at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ');
    if (whole_word) return inflect(text.substr(0, end), grammatical_case, language) + text.substr(end);
  }
  return inflect(text, grammatical_case, language);
}

/// "14 §:ssä", "7 §:n 4 momentissa", "7 §:n 4 momentin 2 kohdassa": only the last part takes the case.
std::string finnish_place(const Inline& mention) {
  const std::string space(kNoBreakSpace);
  const GrammaticalCase last = mention.grammatical_case;
  const bool has_subsection = !mention.subsection.empty();
  const bool has_item = !mention.item.empty();
  const GrammaticalCase of_section = has_subsection || has_item ? GrammaticalCase::Genitive : last;
  std::string words = inflect_section(mention.section, of_section, "fi");
  if (has_subsection) {
    words += " " + mention.subsection + space +
             inflect(phrase("subsection", "fi"), has_item ? GrammaticalCase::Genitive : last, "fi");
  }
  if (has_item) words += " " + mention.item + space + inflect(phrase("statute-item", "fi"), last, "fi");
  return words;
}

/// "7 § 4 mom. 2 punkten".
std::string swedish_place(const Inline& mention) {
  const std::string space(kNoBreakSpace);
  std::string words = inflect_section(mention.section, GrammaticalCase::Nominative, "sv");
  if (!mention.subsection.empty()) {
    words += " " + mention.subsection + space + phrase("subsection", "sv");
  }
  if (!mention.item.empty()) words += " " + mention.item + space + phrase("statute-item", "sv");
  return words;
}

/// The statute itself; `in_full` with its number and, when `introduce`, the short name that will be used.
std::string statute_name(const Statute& statute, bool in_full, bool introduce,
                         GrammaticalCase grammatical_case, const std::string& language) {
  const Name* title = find_exact(statute.title, language);
  if (title == nullptr) title = statute.title.find(language);
  const Name* short_name = find_exact(statute.short_name, language);
  if (title == nullptr) return statute.number.text;
  if (!in_full && short_name != nullptr) return name_in_case(*short_name, grammatical_case, language);
  std::string words = title_in_case(statute, *title, grammatical_case, language);
  if (!in_full) return words;
  words += " (" + statute.number.text;
  if (introduce && short_name != nullptr && short_name->text.text != title->text.text) {
    words += ", " + phrase("hereinafter", language) + " " + short_name->text.text;
  }
  return words + ")";
}

std::vector<std::string> known_numbers(const Registers& registers) {
  std::vector<std::string> numbers;
  for (const auto& [number, statute] : registers.statutes) numbers.push_back(number);
  return numbers;
}

int count_of(const std::map<std::string, int, std::less<>>& counts, const std::string& name) {
  const auto found = counts.find(name);
  return found == counts.end() ? 0 : found->second;
}

/// "hyvinvointialueen (HVA)", then "HVA:n". Small letters read as a word: "soten".
std::string abbreviation_in_case(const std::string& abbreviation, GrammaticalCase grammatical_case,
                                 const std::string& language) {
  if (language != "fi") return inflect(abbreviation, grammatical_case, language);
  const bool word = to_lower(abbreviation) == abbreviation &&
                    std::string_view("aeiouy").find(abbreviation.back()) != std::string_view::npos;
  return word ? inflect(abbreviation, grammatical_case, language)
              : inflect_abbreviation(abbreviation, grammatical_case);
}

}  // namespace

Run resolve_statute(const Inline& mention, Mentions& mentions, const Composition& composition) {
  const std::string& number = mention.of.text;
  const std::string& language = composition.language;
  Run run;
  run.made_by = MadeBy::Statute;
  run.key = number;
  run.text = "[" + number + "]";
  const Registers& registers = composition.files.registers;
  const auto found = registers.statutes.find(number);
  if (found == registers.statutes.end()) {
    composition.diagnostics.error(
        "unknown-statute", mention.of.at, "no register has the statute '" + number + "'",
        near_or(number, known_numbers(registers), "add it to registers/statutes.xml, or correct the number"));
    return run;
  }
  const Statute& statute = found->second;
  if (find_exact(statute.title, language) == nullptr) {
    composition.diagnostics.warning(
        "statute-language", mention.of.at,
        "the statute '" + number + "' has no title in the language '" + language + "'",
        "give it a <title lang=\"" + language + "\"> in registers/statutes.xml");
  }
  const bool first = mention.form != "short" && mentions.statutes.insert(number).second;
  const bool in_full = first || mention.form == "full";
  const bool introduce = first && is_used_again(mention, count_of(composition.mentions.statutes, number));
  const bool has_section = !mention.section.empty();
  if (language == "sv") {
    const std::string name =
        statute_name(statute, in_full, introduce,
                     has_section ? GrammaticalCase::Nominative : mention.grammatical_case, language);
    run.text = has_section ? swedish_place(mention) + " i " + name : name;
    return run;
  }
  run.text = statute_name(statute, in_full, introduce,
                          has_section ? GrammaticalCase::Genitive : mention.grammatical_case, language);
  if (has_section) run.text += " " + finnish_place(mention);
  return run;
}

Run resolve_abbreviation(const Inline& mention, Mentions& mentions, const Composition& composition) {
  const std::string& id = mention.of.text;
  const std::string& language = composition.language;
  Run run;
  run.made_by = MadeBy::Abbreviation;
  run.key = id;
  run.text = abbreviation_in_case(id, mention.grammatical_case, language);
  const auto& known = composition.files.registers.abbreviations;
  const auto found = known.find(id);
  if (found == known.end()) {
    std::vector<std::string> ids;
    for (const auto& [name, entry] : known) ids.push_back(name);
    composition.diagnostics.error("unknown-abbreviation", mention.of.at,
                                  "no register has the abbreviation '" + id + "'",
                                  near_or(id, ids, "add it to registers/abbreviations.xml"));
    return run;
  }
  const Name* expansion = find_exact(found->second.expansion, language);
  if (mention.form == "short" || expansion == nullptr) return run;
  const bool first = mentions.abbreviations.insert(id).second;
  if (!first && mention.form != "full") return run;
  run.text = name_in_case(*expansion, mention.grammatical_case, language);
  const bool introduce = is_used_again(mention, count_of(composition.mentions.abbreviations, id)) ||
                         has_word(to_lower(composition.mentions.text), to_lower(id));
  if (introduce || mention.form == "full") run.text += " (" + id + ")";
  return run;
}

}  // namespace sopimus
