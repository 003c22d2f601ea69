// What a marked Document shows as a whole: whether anything is marked, and where passages moved.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace sopimus {

struct MoveNote {
  std::string text{};  // "Siirretty kohdasta 4.2"
  int pair = 0;        // the change that is the other end; 0 when the Document does not hold it
  bool operator==(const MoveNote&) const = default;
};

/// Walks a marked text in reading order, block by block as to_flow leaves them.
class ChangeSurvey {
 public:
  void add(const Block& block);
  bool has_marks() const { return has_marks_; }
  bool has_moves() const { return !ends_.empty(); }
  bool has_changed_ends() const {
    return has_changed_ends_;
  }  // a paragraph was divided or joined with another
  /// A note for each end of each move, by the number of its change. A clause without a number is named by its
  /// heading.
  std::map<int, MoveNote> notes(std::string_view language) const;

 private:
  friend class MarkVisitor;
  /// The clause that something stands in.
  struct Place {
    int heading = 0;     // counts the headings; 0 before the first
    std::string name{};  // "4.2", or the heading's words in quotation marks
  };
  struct End {
    Place place{};
    int pair = 0;
    bool is_source = false;
  };

  bool has_marks_ = false;
  bool has_changed_ends_ = false;
  int headings_ = 0;
  Place before_{};  // in the old text
  Place after_{};
  std::map<int, End> ends_{};
};

/// The notes of a whole text. Cost: linear.
std::map<int, MoveNote> find_move_notes(const std::vector<Block>& blocks, std::string_view language);

}  // namespace sopimus
