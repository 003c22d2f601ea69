// to_later_base of proposal/party_edits.h.

#include <algorithm>

#include "proposal/party_edits.h"

namespace sopimus {

namespace {

bool is_same(const ClauseTokens& one, const ClauseTokens& other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](const ClauseToken& a, const ClauseToken& b) { return a.text == b.text; });
}

bool overlaps(const EditPiece& change, const EditPiece& piece) {
  const bool are_additions = change.from == change.to && piece.from == piece.to;
  return (are_additions && change.from == piece.from) || (change.from < piece.to && piece.from < change.to);
}

/// How many tokens the change adds; of one that removes more, wrapped around: sums come out right.
std::size_t growth_of(const EditPiece& change) { return change.words.size() - (change.to - change.from); }

/// Moves the piece to where its tokens stand now.
void shift(EditPiece& piece, const std::vector<EditPiece>& changes) {
  std::size_t growth = 0;
  for (const EditPiece& change : changes) growth += change.to <= piece.from ? growth_of(change) : 0;
  piece.from += growth;
  piece.to += growth;
}

/// Widens the piece over all of the changes that it overlaps, so that it replaces what they wrote.
void widen(EditPiece& piece, const ClauseTokens& base, const std::vector<EditPiece>& changes) {
  std::size_t from = piece.from;
  std::size_t to = piece.to;
  std::size_t inside = 0;
  for (const EditPiece& change : changes) {
    if (!overlaps(change, piece)) continue;
    from = std::min(from, change.from);
    to = std::max(to, change.to);
    inside += growth_of(change);
  }
  std::size_t before = 0;
  for (const EditPiece& change : changes) {
    if (!overlaps(change, piece) && change.to <= from) before += growth_of(change);
  }
  const auto at = [&](std::size_t i) { return base.begin() + static_cast<std::ptrdiff_t>(i); };
  ClauseTokens words(at(from), at(piece.from));
  words.insert(words.end(), piece.words.begin(), piece.words.end());
  words.insert(words.end(), at(piece.to), at(to));
  piece = {from + before, to + before + inside, std::move(words), piece.lead_after};
}

bool has_made(const PartyEdit& edit, const std::vector<EditPiece>& changes) {
  return std::all_of(edit.pieces.begin(), edit.pieces.end(), [&](const EditPiece& piece) {
    return std::any_of(changes.begin(), changes.end(), [&](const EditPiece& change) {
      return change.from == piece.from && change.to == piece.to && is_same(change.words, piece.words);
    });
  });
}

}  // namespace

std::vector<PartyEdit> to_later_base(const ClauseTokens& base, const ClauseTokens& later,
                                     const std::vector<PartyEdit>& edits) {
  std::vector<EditPiece> changes;
  for (PartyEdit& edit : find_party_edits(base, later)) {
    for (EditPiece& piece : edit.pieces) changes.push_back(std::move(piece));
  }
  std::vector<PartyEdit> result;
  for (const PartyEdit& edit : edits) {
    if (has_made(edit, changes)) continue;
    PartyEdit moved = edit;
    for (EditPiece& piece : moved.pieces) {
      const bool is_overtaken = std::any_of(changes.begin(), changes.end(),
                                            [&](const EditPiece& change) { return overlaps(change, piece); });
      if (is_overtaken) {
        widen(piece, base, changes);
      } else {
        shift(piece, changes);
      }
      moved.is_overtaken = moved.is_overtaken || is_overtaken;
    }
    result.push_back(std::move(moved));
  }
  return result;
}

}  // namespace sopimus
