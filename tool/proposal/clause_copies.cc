#include "proposal/clause_copies.h"

#include <algorithm>
#include <set>
#include <utility>

#include "source/found_text.h"
#include "source/ids.h"

namespace sopimus {

ClauseCopies::ClauseCopies(const AgreementFiles& files, std::string language, const EditText& base)
    : files_(files), language_(std::move(language)) {
  std::set<std::string, std::less<>> ids;
  for (const EditUnit& unit : base.units) {
    if (unit.origin.edition.empty() && !unit.origin.clause.empty()) ids.insert(unit.origin.clause);
  }
  for (const std::string& id : ids) {
    const Clause* clause = files_.find_clause(id, language_);
    if (clause == nullptr) continue;
    before_.push_back(std::make_unique<Clause>(*clause));
    after_.push_back(std::make_unique<Clause>(*clause));
    after_by_id_.emplace(id, after_.back().get());
    index_.add(*before_.back(), *after_.back());
  }
}

Clause* ClauseCopies::find_before(const std::string& id) const {
  for (const auto& clause : before_) {
    if (clause->id.text == id) return clause.get();
  }
  return nullptr;
}

std::vector<UnitSpot> ClauseCopies::find_spots(const EditText& base) const {
  ByOffset by_offset;
  for (const auto& clause : before_) {
    const std::string& id = clause->id.text;
    for (const ClausePlace& place : places_of(*clause)) {
      const std::size_t holder = place.block == 0 ? 0 : holder_of(*clause, place.block);
      UnitSpot spot{id, PlaceKind::Typed, kNoUnit, place.block, place.element, holder};
      by_offset.emplace(std::pair(id, place.element), spot);
      spot.element = place.block;
      by_offset.emplace(std::pair(id, place.block), spot);
    }
  }
  std::vector<UnitSpot> spots;
  for (const EditUnit& unit : base.units) spots.push_back(spot_of(unit, by_offset));
  return spots;
}

UnitSpot ClauseCopies::spot_of(const EditUnit& unit, const ByOffset& by_offset) const {
  for (const PlacedPiece& piece : placed_pieces_of(unit, index_)) {
    if (piece.place == kNoUnit) continue;
    const PlaceIndex::Entry& entry = index_.entry(piece.place);
    const auto clause = find_before(entry.clause);
    const std::size_t holder = entry.before.block == 0 ? 0 : holder_of(*clause, entry.before.block);
    return {entry.clause, entry.before.kind, piece.place, entry.before.block, entry.before.element, holder};
  }
  if (unit.origin.is_generated() || !unit.origin.edition.empty()) return {};
  Clause* clause = find_before(unit.origin.clause);
  if (clause == nullptr || unit.origin.paragraph == 0) return {};
  const auto found = by_offset.find({unit.origin.clause, unit.origin.at.offset});
  if (found != by_offset.end()) return found->second;
  const std::size_t block = unit.origin.at.offset;
  if (!find_block(*clause, block)) return {};
  return {unit.origin.clause, PlaceKind::Typed, kNoUnit, block, block, holder_of(*clause, block)};
}

Clause& ClauseCopies::add(const std::string& words) {
  std::string id = new_id(words);
  auto clause = std::make_unique<Clause>();
  const bool is_original = language_ == files_.agreement.languages.front();
  clause->id.text = id;
  clause->language = language_;
  clause->path = "clauses/" + id + (is_original ? "" : "." + language_) + ".xml";
  after_by_id_.emplace(id, clause.get());
  after_.push_back(std::move(clause));
  return *after_.back();
}

std::string ClauseCopies::new_id(const std::string& words) const {
  const std::string wanted = to_clause_id(words);
  std::string id = wanted;
  for (int nth = 2; is_taken(id); ++nth) id = wanted + "-" + std::to_string(nth);
  return id;
}

bool ClauseCopies::is_taken(const std::string& id) const {
  if (after_by_id_.contains(id) || files_.agreement.find_document(id) != nullptr) return true;
  const auto has_id = [&](const Clause& clause) {
    bool is_inside = false;
    visit_ids(clause, [&](const Word& each) { is_inside = is_inside || each.text == id; });
    return is_inside;
  };
  for (const auto& [language, clauses] : files_.clauses) {
    if (clauses.contains(id)) return true;
    for (const auto& [own, clause] : clauses) {
      if (has_id(clause)) return true;
    }
  }
  return std::any_of(after_.begin(), after_.end(), [&](const auto& clause) { return has_id(*clause); });
}

}  // namespace sopimus
