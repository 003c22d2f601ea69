#include "docx/read_carriers.h"

#include "docx/identity_carriers.h"

namespace sopimus {

namespace {

constexpr std::string_view kPrefix = "_cl_";

/// "_cl_m7mjqixoowwu_2_Copy_1" → "_cl_m7mjqixoowwu_2"
std::string_view without_copy(std::string_view name) { return name.substr(0, name.find("_Copy_")); }

void read_clause(pugi::xml_node node, CarriedIdentity& to) {
  Origin origin;
  origin.clause = attribute_of(node, "id");
  origin.language = attribute_of(node, "language");
  origin.edition = attribute_of(node, "edition");
  if (origin.clause.empty()) return;
  to.clauses.emplace(attribute_of(node, "key"), origin);
  for (const pugi::xml_node& row : node.children()) {
    if (local_name(row) != "paragraph") continue;
    const auto number = parse_word_whole(attribute_of(row, "number"));
    if (!number || *number < 0) continue;
    origin.paragraph = static_cast<std::size_t>(*number);
    to.bookmarks.emplace(attribute_of(row, "bookmark"), origin);
  }
}

void read_table(pugi::xml_node root, CarriedIdentity& to) {
  for (const pugi::xml_node& node : root.children()) {
    if (local_name(node) != "document") continue;
    CarriedIdentity::Source source;
    source.document = attribute_of(node, "id");
    source.language = attribute_of(node, "language");
    source.edition = attribute_of(node, "edition");
    source.commit = attribute_of(node, "commit");
    source.fingerprint = attribute_of(node, "fingerprint");
    to.documents.push_back(std::move(source));
    for (const pugi::xml_node& clause : node.children()) {
      if (local_name(clause) == "clause") read_clause(clause, to);
    }
  }
}

}  // namespace

Origin CarriedIdentity::origin_of(const std::vector<std::string>& names) const {
  for (const std::string& name : names) {
    if (!name.starts_with(kPrefix)) continue;
    const std::string_view own = without_copy(name);
    if (const auto found = bookmarks.find(own); found != bookmarks.end()) return found->second;
    const std::string_view rest = own.substr(kPrefix.size());
    const std::size_t end = rest.find('_');
    const auto clause = clauses.find(rest.substr(0, end));
    if (clause == clauses.end() || end == std::string_view::npos) continue;
    Origin origin = clause->second;
    const std::string_view number = rest.substr(end + 1);
    const int paragraph = parse_word_whole(number.substr(0, number.find('_'))).value_or(0);
    origin.paragraph = static_cast<std::size_t>(paragraph < 0 ? 0 : paragraph);
    return origin;
  }
  return {};
}

CarriedIdentity read_carriers(WordArchive& archive, const std::vector<WordRelationship>& relationships) {
  CarriedIdentity result;
  for (const WordRelationship& one : relationships) {
    if (one.type != "customXml" || one.is_external || result.is_ours()) continue;
    const std::unique_ptr<WordPart> part = WordPart::read(archive, one.target);
    if (part == nullptr || part->root().attribute("xmlns").value() != kCarrierNamespace) continue;
    read_table(part->root(), result);
  }
  return result;
}

}  // namespace sopimus
