// The pieces of a paragraph that was sent out, each with the place in a clause file that it came from, and
// running text made of what an edit left of them.

#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "proposal/clause_places.h"
#include "proposal/units.h"
#include "proposal/word_pieces.h"

namespace sopimus {

/// The places of all clauses that a text may be made of.
class PlaceIndex {
 public:
  struct Entry {
    std::string clause{};      // id
    ClausePlace before{};      // in the clause that was read
    Inlines* after = nullptr;  // the same place in the copy that is edited
  };

  /// `after` is a copy of `before`.
  void add(Clause& before, Clause& after);

  const Entry& entry(std::size_t place) const { return entries_[place]; }
  std::size_t size() const { return entries_.size(); }

  struct Stretch {
    std::size_t place = kNoUnit;
    std::size_t index = 0;  // in the place's inlines
  };
  /// Where the words of a composed run stand; no place for those that no clause holds.
  Stretch find(const Run& run) const;

 private:
  std::vector<Entry> entries_{};
  std::map<std::tuple<const SourceText*, std::size_t, bool>, Stretch> stretches_{};
};

struct PlacedPiece {
  WordPiece piece{};
  const Inline* source = nullptr;  // null: the program's own words
  std::size_t place = kNoUnit;
  bool begins_sentence = false;  // a line of the file begins with it
  bool looks_strong = false;     // as it was printed
  std::size_t source_from = 0;   // the byte of the unit's text at which the words of `source` begin
  bool is_last_of_source = false;
};

/// Shape: one after another in memory, so that the piece before one is known.
///        Pieces that stand in two stretches of the file are divided where one ends.
std::vector<PlacedPiece> placed_pieces_of(const EditUnit& unit, const PlaceIndex& index);

/// Words that came back, with their look.
struct ReturnedPiece {
  WordPiece piece{};
  bool strong = false;
  bool emphasis = false;
};
std::vector<ReturnedPiece> returned_pieces_of(const EditUnit& unit);

/// One piece of an edited text: one that was kept, or one that is new.
struct EditedPiece {
  const PlacedPiece* kept = nullptr;
  const ReturnedPiece* added = nullptr;
};

/// Running text of the pieces: what the program makes stays an element when all its words are there in their
/// order, and is words otherwise, which sets `over_data`.
Inlines to_inlines(const std::vector<EditedPiece>& pieces, bool& over_data);

}  // namespace sopimus
