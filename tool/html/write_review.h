// A page to decide on proposed edits by keyboard, on one's own machine.

#pragma once

#include <string>
#include <vector>

#include "model/style.h"

namespace sopimus {

/// A part of a sentence.
struct ReviewWords {
  enum class Kind { Kept, Removed, Added };
  Kind kind = Kind::Kept;
  std::string text{};
};

struct ReviewChoice {
  std::string supporters{};                          // "Kannuksen kaupunki, Perhon kunta"
  std::vector<std::vector<ReviewWords>> passages{};  // what it makes of the sentences
};

/// An edit to accept or reject, or a comment to note.
struct ReviewItem {
  std::string id{};
  std::string place{};                  // "6.4 Irtisanominen"
  std::vector<std::string> notes{};     // why it has to be looked at
  std::vector<ReviewChoice> choices{};  // of an edit; more than one are in conflict
  bool can_take_all = false;            // several choices that can stand one after the other
  std::string party{};                  // of a comment
  std::vector<std::string> texts{};
};

struct ReviewSection {
  std::string heading{};
  std::vector<ReviewItem> items{};
};

struct ReviewPage {
  std::string language{};  // fi, sv
  std::string sender{};
  std::string title{};
  std::vector<ReviewSection> sections{};
  Style style{};
};

/// The bytes of the page: HTML (Living Standard) that is well-formed XML too, UTF-8. Nothing is loaded and
/// nothing is sent. Decisions are kept in the browser and saved as the lines that `sopimus review apply`
/// reads: "accept ID", "accept ID.2", "reject ID REASON", "note ID ANSWER".
///
/// Standard: WCAG 2.2, level AA. Every key has a control that does the same.
std::string write_review(const ReviewPage& page);

}  // namespace sopimus
