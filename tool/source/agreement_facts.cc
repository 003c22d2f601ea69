#include "source/agreement_facts.h"

#include <algorithm>
#include <set>

#include "model/phrases.h"

namespace sopimus {

namespace {

bool names(const std::vector<Word>& words, std::string_view wanted) {
  return words.empty() ||
         std::any_of(words.begin(), words.end(), [&](const Word& word) { return word.text == wanted; });
}

/// 0 → A, 25 → Z, 26 → AA.
std::string letter_at(std::size_t index) {
  std::string letters(1, static_cast<char>('A' + index % 26));
  for (index /= 26; index > 0; index /= 26) {
    --index;
    letters.insert(letters.begin(), static_cast<char>('A' + index % 26));
  }
  return letters;
}

}  // namespace

bool holds(const Condition& condition, const DocumentSource& document, std::string_view language) {
  return names(condition.documents, document.id.text) && names(condition.kinds, document.kind.text) &&
         names(condition.languages, language);
}

std::string letter_of(const AgreementSource& agreement, const DocumentSource& document) {
  if (!document.label.empty() || document.kind.text != "annex") return document.label.text;
  std::set<std::string> claimed;
  for (const DocumentSource& other : agreement.documents) claimed.insert(other.label.text);
  std::size_t index = 0;
  for (const DocumentSource& other : agreement.documents) {
    if (other.kind.text != "annex" || !other.label.empty()) continue;
    while (claimed.contains(letter_at(index))) ++index;
    if (other.id.text == document.id.text) return letter_at(index);
    ++index;
  }
  return {};
}

std::string label_of(const AgreementSource& agreement, const DocumentSource& document,
                     std::string_view language) {
  const std::string letter = letter_of(agreement, document);
  return letter.empty() ? letter : phrase("annex", language) + std::string(kNoBreakSpace) + letter;
}

std::vector<const Party*> parties_named(const AgreementSource& agreement, std::string_view id) {
  std::vector<const Party*> parties;
  if (const Party* party = agreement.find_party(id)) return {party};
  if (const Group* group = agreement.find_group(id)) {
    for (const Word& member : group->members) {
      if (const Party* party = agreement.find_party(member.text)) parties.push_back(party);
    }
  }
  return parties;
}

bool check_party_like(const Word& id, const AgreementSource& agreement, Diagnostics& diagnostics) {
  if (agreement.find_party(id.text) != nullptr || agreement.find_group(id.text) != nullptr ||
      agreement.find_body(id.text) != nullptr) {
    return true;
  }
  diagnostics.error(
      "unknown-party", id.at, "no party, group or body has the id '" + id.text + "'",
      near_or(id.text, party_like_ids(agreement), "add it to agreement.xml, or correct the id"));
  return false;
}

std::vector<const Party*> parties_of(const AgreementSource& agreement, const DocumentSource& document) {
  std::set<const Party*> chosen;
  for (const Word& id : document.parties) {
    for (const Party* party : parties_named(agreement, id.text)) chosen.insert(party);
  }
  std::vector<const Party*> parties;
  for (const Party& party : agreement.parties) {
    if (document.parties.empty() || chosen.contains(&party)) parties.push_back(&party);
  }
  return parties;
}

std::vector<std::string> languages_of(const AgreementSource& agreement, const DocumentSource& document) {
  return document.languages.empty() ? agreement.languages : document.languages;
}

std::string language_in(const AgreementSource& agreement, const DocumentSource& document,
                        std::string_view wanted) {
  const std::vector<std::string> languages = languages_of(agreement, document);
  const bool has = std::find(languages.begin(), languages.end(), wanted) != languages.end();
  return has || languages.empty() ? std::string(wanted) : languages.front();
}

std::string deciding_body_kind(const AgreementSource& agreement, std::string_view kind) {
  for (const Procedure& procedure : agreement.procedures) {
    if (!names(procedure.kinds, kind)) continue;
    for (const Procedure::Step& step : procedure.steps) {
      if (step.act.text == "decide") return step.body.text;
    }
  }
  return {};
}

const Party* find_party_of_body(const AgreementSource& agreement, std::string_view body) {
  for (const Party& party : agreement.parties) {
    const auto found = std::find_if(party.bodies.begin(), party.bodies.end(),
                                    [&](const Body& each) { return each.id.text == body; });
    if (found != party.bodies.end()) return &party;
  }
  return nullptr;
}

std::vector<std::string> party_like_ids(const AgreementSource& agreement) {
  std::vector<std::string> ids;
  for (const Party& party : agreement.parties) {
    ids.push_back(party.id.text);
    for (const Body& body : party.bodies) ids.push_back(body.id.text);
  }
  for (const Group& group : agreement.groups) ids.push_back(group.id.text);
  return ids;
}

std::string near_or(const std::string& wanted, const std::vector<std::string>& candidates,
                    std::string otherwise) {
  const std::string near = find_near_name(wanted, candidates);
  return near.empty() ? std::move(otherwise) : "did you mean '" + near + "'?";
}

}  // namespace sopimus
