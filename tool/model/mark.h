// Changes shown on a Document: made by compare, drawn by every writer.
//
// A marked Document holds both texts. Without what is marked Deleted it is the new text, without what is
// marked Inserted the old one. Where something was replaced, the old stands before the new. A marked Document
// consists of the blocks that to_flow leaves.
//
// A whole block, item, row or table that is new or gone is marked so itself, and so is every run inside it.
// The mark of a paragraph's end tells of the paragraph itself: with an inserted end a paragraph was divided
// there, with a deleted one two became one. A move is a deletion and an insertion, both of class Move, that
// name each other; words that changed in moved text have their own class and change.

#pragma once

#include <cstdint>
#include <string>

namespace sopimus {

/// What kind of change it is to a reader.
enum class ChangeClass : std::uint8_t {
  None,
  Wording,
  Number,      // a number, sum or share
  Structure,   // a clause, paragraph, item or row that is new or gone, or is another kind of block
  Move,        // the same words at another place
  Typography,  // quotation marks, dashes, spaces, capital letters
  Citation,    // a statute or a section of one
  Deadline,    // a date, year or time limit
  Generated,   // follows from another change: a number of a clause, a reference to it
};

/// "wording", "number" …: the word for a class in reports.
const char* to_word(ChangeClass change_class);

/// A change on a run, block, row, cell or paragraph end; of kind None in a plain text.
struct Mark {
  enum class Kind : std::uint8_t {
    None,
    Inserted,
    Deleted,
    Changed,  // of a block only: numbered or set otherwise; its runs tell the rest
  };
  Kind kind = Kind::None;
  ChangeClass change_class = ChangeClass::None;
  std::uint16_t by = 0;  // index in Document::revisers
  int change = 0;        // counts from 1 in a Document; all parts of one change share it
  int pair = 0;          // the change that is the other end of a move; 0 for none
  explicit operator bool() const { return kind != Kind::None; }
  bool operator==(const Mark&) const = default;
};

/// Who made changes, and when.
struct Reviser {
  std::string author{};
  std::string date{};  // "2026-02-03T10:00:00Z"; may be empty
  bool operator==(const Reviser&) const = default;
};

}  // namespace sopimus
