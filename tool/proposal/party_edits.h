// What one proposal changes in one file, as edits of the base's tokens.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "proposal/clause_tokens.h"

namespace sopimus {

/// The tokens [from, to) of the base become `words`; one side may be empty.
struct EditPiece {
  std::size_t from = 0;
  std::size_t to = 0;
  ClauseTokens words{};
  std::optional<std::string> lead_after{};  // white space before the token that follows, when it is new there
  bool operator==(const EditPiece&) const = default;
};

/// Pieces that only make sense together: what moved, and tags that belong to each other.
struct PartyEdit {
  std::vector<EditPiece> pieces{};  // ascending, apart from each other
  bool is_overtaken = false;        // the base was changed at the same place since
  bool operator==(const PartyEdit&) const = default;
};

/// The edits in order. Each leaves the open elements after it as they were, so that any of them can be made
/// without the others and the file stays well-formed.
///
/// Shape:  sentences are paired first, then their words; all edits made together give the proposed file but
///         for white space that `format` settles.
/// Cost:   near linear in the tokens.
std::vector<PartyEdit> find_party_edits(const ClauseTokens& base, const ClauseTokens& proposed);

/// Whether the piece only adds lines of its own, with words, between two of the base.
bool adds_lines(const EditPiece& piece);

/// The file with the pieces made; they are of one base and do not overlap; those at one place keep
/// their order.
ClauseTokens with_pieces(const ClauseTokens& base, std::vector<EditPiece> pieces);

/// The same edits on a later base. One that the later base has made already is left out; one whose words were
/// changed since is overtaken: it stands on all that was changed there.
std::vector<PartyEdit> to_later_base(const ClauseTokens& base, const ClauseTokens& later,
                                     const std::vector<PartyEdit>& edits);

}  // namespace sopimus
