#include "base/text.h"
#include "compose/names.h"
#include "language/inflect.h"
#include "source/agreement_facts.h"

namespace sopimus {

namespace {

/// "Perhon" of "Perhon kunta": the genitive of the short name of a municipality, when it begins alike.
std::string genitive_in_full_name(const Party& party, const std::string& short_name) {
  const Name* full = party.name.find("fi");
  const bool municipal = party.kind.text == "kunta" || party.kind.text == "kaupunki";
  if (full == nullptr || !municipal) return {};
  const std::size_t space = full->text.text.rfind(' ');
  if (space == std::string::npos) return {};
  const std::string genitive = full->text.text.substr(0, space);
  const bool alike = genitive.substr(0, 2) == short_name.substr(0, 2) && genitive.ends_with("n");
  return alike ? genitive : std::string();
}

/// A given "Toholammilla" for the inessive says that the place takes the outer cases throughout.
bool takes_outer_cases(const Name& name) {
  const auto inessive = name.forms.find(GrammaticalCase::Inessive);
  return inessive != name.forms.end() &&
         (inessive->second.ends_with("lla") || inessive->second.ends_with("llä"));
}

std::string short_name_in_case(const Party& party, const Name& name, GrammaticalCase grammatical_case,
                               const std::string& language) {
  const auto given = name.forms.find(grammatical_case);
  if (given != name.forms.end()) return given->second;
  const auto given_genitive = name.forms.find(GrammaticalCase::Genitive);
  const std::string genitive = given_genitive != name.forms.end()
                                   ? given_genitive->second
                                   : genitive_in_full_name(party, name.text.text);
  if (language != "fi" || genitive.empty()) return inflect(name.text.text, grammatical_case, language);
  return inflect_place(name.text.text, genitive, grammatical_case, takes_outer_cases(name));
}

const Names* find_names(const AgreementSource& agreement, std::string_view id) {
  if (const Party* party = agreement.find_party(id)) return &party->name;
  if (const Group* group = agreement.find_group(id)) return &group->name;
  if (const Body* body = agreement.find_body(id)) return &body->name;
  return nullptr;
}

}  // namespace

std::string name_in_case(const Name& name, GrammaticalCase grammatical_case, const std::string& language) {
  const auto given = name.forms.find(grammatical_case);
  return given != name.forms.end() ? given->second : inflect(name.text.text, grammatical_case, language);
}

std::string full_name_of(const AgreementSource& agreement, std::string_view id, const std::string& language) {
  const Names* names = find_names(agreement, id);
  const Name* name = names == nullptr ? nullptr : names->find(language);
  return name == nullptr ? std::string(id) : name->text.text;
}

Run resolve_party(const Inline& mention, const Composition& composition) {
  const std::string& id = mention.of.text;
  Run run;
  run.made_by = MadeBy::Party;
  run.key = id;
  run.text = "[" + id + "]";
  if (!check_party_like(mention.of, composition.agreement(), composition.diagnostics)) return run;
  const Names* names = find_names(composition.agreement(), id);
  const Party* party = composition.agreement().find_party(id);
  const Name* short_name = party == nullptr ? nullptr : party->short_name.find(composition.language);
  if (mention.form == "short" && short_name != nullptr) {
    run.text = short_name_in_case(*party, *short_name, mention.grammatical_case, composition.language);
  } else if (const Name* name = names->find(composition.language)) {
    run.text = name_in_case(*name, mention.grammatical_case, composition.language);
  }
  return run;
}

}  // namespace sopimus
