#include "start/signature_roles.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "source/found_text.h"
#include "start/usual_bodies.h"

namespace sopimus {

namespace {

Party* party_in(const std::string& line, std::vector<Party>& parties) {
  for (Party& party : parties) {
    if (line.find(party.name.names.front().text.text) != std::string::npos) return &party;
  }
  return nullptr;
}

}  // namespace

bool is_signature_table(const Block& block) {
  const auto* table = std::get_if<Table>(&block.value);
  if (table == nullptr || table->rows.empty() || table->rows.front().cells.empty()) return false;
  const TableCell& first = table->rows.front().cells.front();
  if (first.paragraphs.empty()) return false;
  const std::string text = to_lower(to_plain_text(first.paragraphs.front().runs));
  return text == "allekirjoitukset" || text == "allekirjoitus" || text == "underskrifter";
}

std::size_t take_signature_roles(const std::vector<std::pair<std::string, SourceSpan>>& lines,
                                 const std::string& language, std::vector<Party>& parties) {
  std::map<std::string, std::vector<std::string>> roles;  // by the party's id, in their order
  Party* party = nullptr;
  for (const auto& [line, at] : lines) {
    if (Party* named = party_in(line, parties)) party = named;
    const std::string role = find_role(line);
    if (party == nullptr || role.empty()) continue;
    std::vector<std::string>& known = roles[party->id.text];
    if (std::find(known.begin(), known.end(), role) == known.end()) known.push_back(role);
  }
  for (Party& each : parties) {
    const auto found = roles.find(each.id.text);
    if (found == roles.end()) continue;
    each.signatories.clear();
    for (const std::string& role : found->second) {
      SignatoryRole signatory;
      signatory.id.text = to_clause_id(role);
      signatory.title.texts[language] = {role, {}};
      each.signatories.push_back(std::move(signatory));
    }
  }
  return roles.size();
}

}  // namespace sopimus
