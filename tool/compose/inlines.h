// The stretches of a paragraph → runs of text, each knowing what made it.

#pragma once

#include <string>

#include "compose/composition.h"
#include "compose/names.h"

namespace sopimus {

class InlineResolver {
 public:
  explicit InlineResolver(const Composition& composition) : composition_(composition) {}

  /// The chapter (clause or theme) that is being written: a reference to an item of the same chapter does
  /// not name the chapter.
  void set_chapter(std::string id) { chapter_ = std::move(id); }

  /// Running text in reading order: the first mention of a statute or abbreviation is in full. Sentences
  /// are joined by one space, which ends the sentence before it.
  Runs running_text(const Inlines& inlines) { return resolve(inlines, mentions_, false); }

  /// A heading or caption: statutes and abbreviations are short there and no first mention.
  Runs title(const Inlines& inlines) {
    Mentions none;
    return resolve(inlines, none, true);
  }

 private:
  Runs resolve(const Inlines& inlines, Mentions& mentions, bool in_title);
  Runs resolve_stretch(const Inline& stretch, Mentions& mentions);

  const Composition& composition_;
  std::string chapter_{};
  Mentions mentions_{};
};

}  // namespace sopimus
