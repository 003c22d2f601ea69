#include "docx/read_carriers.h"

#include <algorithm>
#include <optional>

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

/// "_cl_m7mjqixoowwu_2_3": the third bookmark of paragraph 2.
std::optional<FoundMarks::Anchor> find_anchor(std::string_view name, const CarriedIdentity& carried) {
  if (!name.starts_with(kPrefix)) return std::nullopt;
  const std::string_view own = without_copy(name);
  const std::string_view rest = own.substr(kPrefix.size());
  const std::size_t end = rest.find('_');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view numbers = rest.substr(end + 1);
  const std::size_t second = numbers.find('_');
  FoundMarks::Anchor anchor;
  anchor.is_copy = own.size() < name.size();
  if (second != std::string_view::npos) {
    anchor.nth = std::max(1, parse_word_whole(numbers.substr(second + 1)).value_or(1));
  }
  if (const auto found = carried.bookmarks.find(own); found != carried.bookmarks.end()) {
    anchor.origin = found->second;
    return anchor;
  }
  const auto clause = carried.clauses.find(rest.substr(0, end));
  if (clause == carried.clauses.end()) return std::nullopt;
  anchor.origin = clause->second;
  const int paragraph = parse_word_whole(numbers.substr(0, second)).value_or(0);
  anchor.origin.paragraph = static_cast<std::size_t>(std::max(0, paragraph));
  return anchor;
}

}  // namespace

std::vector<FoundMarks::Anchor> CarriedIdentity::anchors_of(const std::vector<std::string>& names) const {
  std::vector<FoundMarks::Anchor> anchors;
  for (const std::string& name : names) {
    std::optional<FoundMarks::Anchor> anchor = find_anchor(name, *this);
    if (!anchor) continue;
    const bool is_known = std::any_of(anchors.begin(), anchors.end(), [&](const FoundMarks::Anchor& other) {
      return other.origin == anchor->origin && other.nth == anchor->nth;
    });
    if (!is_known) anchors.push_back(std::move(*anchor));
  }
  return anchors;
}

Origin CarriedIdentity::origin_of(const std::vector<std::string>& names) const {
  for (const std::string& name : names) {
    if (const auto anchor = find_anchor(name, *this)) return anchor->origin;
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
