// The clauses that a text was made of, twice: as they are, and to be edited.

#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "proposal/arrange_blocks.h"
#include "proposal/placed_pieces.h"
#include "source/read.h"

namespace sopimus {

class ClauseCopies {
 public:
  using ById = std::map<std::string, Clause*, std::less<>>;

  /// Those of which `base` has a unit that is not pinned, in the order of their ids. `files` must outlive it.
  ClauseCopies(const AgreementFiles& files, std::string language, const EditText& base);

  /// As it is; null for a new one and for one that is no part of the text.
  Clause* find_before(const std::string& id) const;
  const std::vector<std::unique_ptr<Clause>>& before() const { return before_; }
  /// To be edited; new ones last.
  const std::vector<std::unique_ptr<Clause>>& after() const { return after_; }
  ById& after_by_id() { return after_by_id_; }
  const PlaceIndex& index() const { return index_; }

  /// Where each unit of `base` stands; unknown for what no clause file that may be edited holds.
  std::vector<UnitSpot> find_spots(const EditText& base) const;

  /// A new clause, with an id made of `words` that nothing in the agreement has.
  Clause& add(const std::string& words);

  /// An id made of `words` that nothing in the agreement has, nor the edited clauses.
  std::string new_id(const std::string& words) const;

 private:
  using ByOffset = std::map<std::pair<std::string, std::size_t>, UnitSpot>;
  UnitSpot spot_of(const EditUnit& unit, const ByOffset& by_offset) const;
  bool is_taken(const std::string& id) const;

  const AgreementFiles& files_;
  std::string language_;
  std::vector<std::unique_ptr<Clause>> before_{};
  std::vector<std::unique_ptr<Clause>> after_{};
  ById after_by_id_{};
  PlaceIndex index_{};
};

}  // namespace sopimus
