// Terms, decisions and validity as a picture along time, for a page.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"

namespace sopimus {

/// A stretch of time, drawn as a bar: a council term, the validity of a text.
struct TimelineBar {
  std::string label{};
  Date from{};
  std::optional<Date> to{};  // absent: until further notice, drawn open
};

/// A day, drawn as a mark: an edition, a decision.
struct TimelineDay {
  std::string label{};  // empty: the days of a row are named by its heading
  Date day{};
};

struct TimelineRow {
  std::string heading{};
  std::vector<TimelineBar> bars{};
  std::vector<TimelineDay> days{};
};

struct Timeline {
  std::string title{};        // what a listener hears in place of the picture
  std::string description{};  // and where the same stands as text
  std::string today{};        // label of the line
  Date day{};                 // that the line stands at
  std::vector<TimelineRow> rows{};
};

/// An <svg> element that takes the page's colours, 100 % wide. Years are ruled; equal input, equal bytes.
///
/// Units:    a day is 0.5 user units of width, a row 34 of height at most.
/// Standard: SVG 2; the picture has role="img" and its title and description (WCAG 2.2, 1.1.1).
std::string write_timeline(const Timeline& timeline);

}  // namespace sopimus
