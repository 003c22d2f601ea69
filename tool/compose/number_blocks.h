// Numbers of headings, themes, list items, tables and figures of one document, in reading order, and the
// targets that references can name.

#pragma once

#include <string>
#include <vector>

#include "compose/outline.h"
#include "model/style.h"

namespace sopimus {

class BlockNumbers {
 public:
  /// Fills `outline`, which must outlive this.
  BlockNumbers(Outline& outline, const Style& style) : outline_(outline), style_(style) {}

  /// The next number at a level: "3.2".
  std::string next_heading(int level);
  void add_clause(const PlacedClause& placed);
  /// Numbers what `block` holds; themes get the number of a heading at `level` when `numbered`.
  void add_block(const SourceBlock& block, const PlacedClause& placed, int level, bool numbered);

 private:
  /// The chapter that blocks stand in, and the anchor of the block around them.
  struct Chapter {
    std::string id{};
    std::string number{};
  };

  void add_blocks(const std::vector<SourceBlock>& blocks, const Chapter& chapter);
  void add_plain_block(const SourceBlock& block, const Chapter& chapter);
  void add_theme(const SourceBlock& block, const SourceTheme& theme, const Chapter& chapter, int level,
                 bool numbered);
  void add_list(const SourceList& list, const Chapter& chapter, int depth, int ordered_depth,
                const std::string& path);
  void add_terms(const Inlines& inlines, const std::string& anchor, const Chapter& chapter);
  void add_captioned(const SourceBlock& block, const Inlines& caption, Target::Kind kind, int& counter,
                     const Chapter& chapter);
  void add_target(Target::Kind kind, const Word& id, const std::string& number, const Chapter& chapter,
                  Inlines title = {}, std::string anchor = {});

  Outline& outline_;
  const Style& style_;
  std::vector<int> counters_{};
  int tables_ = 0;
  int figures_ = 0;
};

/// The id of the first <def> in `inlines`; empty when there is none.
std::string first_definition(const Inlines& inlines);

/// Where a link to something in a paragraph goes: the block's own id, else its first <def>.
std::string anchor_of(const Word& id, const Inlines& inlines);

}  // namespace sopimus
