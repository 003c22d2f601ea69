// Stretches of a paragraph that came back: what became of some words of the one that was sent out.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "compare/edit_script.h"
#include "proposal/units.h"
#include "proposal/word_pieces.h"

namespace sopimus {

/// Bytes [from, to) of a text.
struct ByteStretch {
  std::size_t from = 0;
  std::size_t to = 0;
};

/// Two versions of a paragraph, taken apart into words.
class ChangedParagraph {
 public:
  ChangedParagraph(const Runs& before, const Runs& after);

  bool is_changed() const { return !hunks_.empty(); }
  const std::string& after() const { return after_; }
  const std::vector<WordPiece>& pieces_before() const { return pieces_before_; }
  const std::vector<WordPiece>& pieces_after() const { return pieces_after_; }
  const std::vector<EditHunk>& hunks() const { return hunks_; }

  /// The stretch of the later version between what stands around `before` in both; absent when an edit goes
  /// over its edge, or nothing is left.
  std::optional<ByteStretch> find(ByteStretch before) const;

 private:
  std::string after_;
  std::vector<WordPiece> pieces_before_;
  std::vector<WordPiece> pieces_after_;
  std::vector<EditHunk> hunks_;
};

/// Puts `words` in the place of a stretch of `runs`, with the look of its first character; an empty stretch
/// is a gap that they fill.
void replace_stretch(Runs& runs, ByteStretch stretch, const std::string& words);

}  // namespace sopimus
