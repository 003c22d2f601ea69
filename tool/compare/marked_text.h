// The marked text of a redline, passage by passage.

#pragma once

#include <set>
#include <string>
#include <vector>

#include "compare/block_builder.h"
#include "compare/passages.h"

namespace sopimus {

/// Which of the two texts has a passage at a place.
enum class TextSide { Before, After, Both };

class MarkedText {
 public:
  /// `is_wanted`: when false nothing is kept.
  MarkedText(const Passages& after, bool is_wanted);

  void put_block(Block block);
  /// A passage of which nothing changed.
  void put_unchanged(const Passage& before, const Passage& after);
  /// A heading, paragraph or item with these runs. `before`: where the old text has it, of Both.
  void put_text(const Passage& passage, Runs runs, const Mark& mark, const Mark& end_mark, TextSide side,
                const Passage* before = nullptr);
  /// A passage all of which has one mark; `runs` are its own, marked, where it has text.
  void put_whole(const Passage& passage, Runs runs, const Mark& mark, TextSide side);

  std::vector<Block> take() { return builder_.take(); }

 private:
  /// An anchor of the old text that the new one has elsewhere would be there twice.
  void drop_taken(std::string& anchor, TextSide side) const;

  bool is_wanted_;
  std::set<std::string, std::less<>> new_anchors_{};
  BlockBuilder builder_{};
};

/// The heading that a passage of that kind is.
const Heading& heading_of(const Passage& passage);

}  // namespace sopimus
