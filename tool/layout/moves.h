// Where the passages of a marked Document moved, from and to which clause; and whether there are marks at
// all.

#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/document.h"

namespace sopimus {

/// The places of moves in one document, and which of them were told already.
class Moves {
 public:
  /// `blocks` are what to_flow leaves, in the order of the document; call it for all of them first.
  void collect(const std::vector<Block>& blocks);

  bool has_marks() const { return has_marks_; }
  bool has_moves() const { return !places_.empty(); }
  bool has_changed_ends() const { return has_changed_ends_; }  // a block was divided or joined with another

  struct Note {
    std::string text{};    // "Siirretty kohdasta 4.2"
    std::string anchor{};  // of this end of the move
    std::string target{};  // anchor of the other end; empty when it is not there
  };
  /// What to say where a moved passage begins: nothing for another mark, nor for the passage's later parts.
  std::optional<Note> take_note(const Mark& mark, const std::string& language);

 private:
  friend class MoveCollector;
  /// One end of a move.
  struct Place {
    std::size_t heading = 0;  // counts the headings; 0 before the first
    std::string name{};       // "4.2", or the heading's words in quotation marks
  };

  bool has_marks_ = false;
  bool has_changed_ends_ = false;
  std::size_t headings_ = 0;
  Place old_place_{};  // in the old text, while collecting
  Place new_place_{};
  std::map<int, Place> places_{};  // by change
  std::set<int> told_{};
};

}  // namespace sopimus
