// What is said where a passage of a marked Document moved, once for each end of a move.

#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/change_survey.h"

namespace sopimus {

/// The marks of one document, and which of its moves were told already.
class Moves {
 public:
  /// `blocks` are those of a Flow; call it first.
  void collect(const std::vector<const Block*>& blocks);

  bool has_marks() const { return survey_.has_marks(); }
  bool has_moves() const { return survey_.has_moves(); }
  bool has_changed_ends() const { return survey_.has_changed_ends(); }

  struct Note {
    std::string text{};    // "Siirretty kohdasta 4.2"
    std::string anchor{};  // of this end of the move
    std::string target{};  // anchor of the other end; empty when it is not there
  };
  /// What to say where a moved passage begins: nothing for another mark, nor for the passage's later parts.
  std::optional<Note> take_note(const Mark& mark, const std::string& language);

 private:
  ChangeSurvey survey_{};
  std::optional<std::map<int, MoveNote>> notes_{};  // made when the first is asked for
  std::set<int> told_{};
};

}  // namespace sopimus
