#include "html/timeline.h"

#include <algorithm>

#include "html/html_text.h"

namespace sopimus {

namespace {

constexpr std::int64_t kLabels = 230;  // width of the rows' headings
constexpr std::int64_t kScale = 620;   // width of the time
constexpr std::int64_t kRow = 34;
constexpr std::int64_t kHead = 24;
constexpr std::int64_t kBar = 14;

std::int64_t day_number(const Date& date) {
  // Days since 1.3.0000 of the Gregorian calendar: months counted from March, so that leap days come last.
  const std::int64_t month = (date.month + 9) % 12;
  const std::int64_t year = date.year - month / 10;
  return 365 * year + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + date.day - 1;
}

class TimelineWriter {
 public:
  explicit TimelineWriter(const Timeline& timeline) : timeline_(timeline) {
    first_year_ = last_year_ = timeline.day.year;
    for (const TimelineRow& row : timeline.rows) {
      for (const TimelineBar& bar : row.bars) {
        widen(bar.from);
        if (bar.to) widen(*bar.to);
      }
      for (const TimelineDay& day : row.days) widen(day.day);
    }
    from_ = day_number({first_year_, 1, 1});
    days_ = day_number({last_year_ + 1, 1, 1}) - from_;
  }

  std::string write() {
    const std::int64_t height = kHead + kRow * static_cast<std::int64_t>(timeline_.rows.size()) + 8;
    {
      const Tag svg(html_, "svg");
      html_.attribute("xmlns", "http://www.w3.org/2000/svg");
      html_.attribute("class", "timeline");
      html_.attribute("viewBox",
                      "0 0 " + std::to_string(kLabels + kScale + 10) + " " + std::to_string(height));
      html_.attribute("role", "img");
      html_.attribute("aria-labelledby", "_timeline-title _timeline-text");
      html_.attribute("font-size", "12");
      html_.attribute("fill", "currentColor");
      name("title", "_timeline-title", timeline_.title);
      name("desc", "_timeline-text", timeline_.description);
      write_years(height);
      std::int64_t top = kHead;
      for (const TimelineRow& row : timeline_.rows) {
        write_row(row, top);
        top += kRow;
      }
      write_today(height);
    }
    return html_.take();
  }

 private:
  void widen(const Date& date) {
    first_year_ = std::min(first_year_, date.year);
    last_year_ = std::max(last_year_, date.year);
  }

  std::int64_t x_of(const Date& date) const { return kLabels + (day_number(date) - from_) * kScale / days_; }

  void name(const char* element, const char* id, const std::string& words) {
    const Tag tag(html_, element);
    html_.attribute("id", id);
    html_.text(words);
  }

  void words(std::int64_t x, std::int64_t y, const std::string& text, const char* anchor = "start") {
    html_.line_end();
    const Tag tag(html_, "text");
    html_.attribute("x", x);
    html_.attribute("y", y);
    if (anchor != std::string_view("start")) html_.attribute("text-anchor", anchor);
    html_.text(text);
  }

  void line(std::int64_t x, std::int64_t top, std::int64_t bottom, const char* width, const char* dashes) {
    html_.line_end();
    const Tag tag(html_, "path");
    html_.attribute("d", "M" + std::to_string(x) + " " + std::to_string(top) + "V" + std::to_string(bottom));
    html_.attribute("stroke", "currentColor");
    html_.attribute("stroke-width", width);
    if (*dashes != '\0') html_.attribute("stroke-dasharray", dashes);
  }

  void write_years(std::int64_t height) {
    const int step = (last_year_ - first_year_) / 12 + 1;
    for (int year = first_year_; year <= last_year_ + 1; year += step) {
      const std::int64_t x = x_of({year, 1, 1});
      line(x, kHead - 6, height, "0.4", "");
      if (year <= last_year_) words(x + 3, kHead - 10, std::to_string(year));
    }
  }

  void write_row(const TimelineRow& row, std::int64_t top) {
    words(0, top + 21, row.heading);
    for (const TimelineBar& bar : row.bars) write_bar(bar, top + 8);
    for (const TimelineDay& day : row.days) write_day(day, top + 15);
  }

  void write_bar(const TimelineBar& bar, std::int64_t top) {
    const std::int64_t left = x_of(bar.from);
    const std::int64_t right = bar.to ? x_of(*bar.to) : kLabels + kScale;
    html_.line_end();
    {
      const Tag tag(html_, "rect");
      html_.attribute("x", left);
      html_.attribute("y", top);
      html_.attribute("width", std::max<std::int64_t>(right - left, 2));
      html_.attribute("height", kBar);
      html_.attribute("fill-opacity", "0.18");
      html_.attribute("stroke", "currentColor");
      if (!bar.to) html_.attribute("stroke-dasharray", "4 3");
    }
    if (!bar.label.empty()) words(left + 4, top + 11, bar.label);
  }

  /// A square on its corner: the shape tells it from a bar, not a colour.
  void write_day(const TimelineDay& day, std::int64_t middle) {
    const std::int64_t x = x_of(day.day);
    html_.line_end();
    {
      const Tag tag(html_, "path");
      html_.attribute("d", "M" + std::to_string(x) + " " + std::to_string(middle - 6) + "l6 6l-6 6l-6-6z");
      if (!day.label.empty()) name_of(day.label);
    }
  }

  void name_of(const std::string& label) {
    const Tag title(html_, "title");
    html_.text(label);
  }

  void write_today(std::int64_t height) {
    const std::int64_t x = x_of(timeline_.day);
    line(x, kHead - 6, height, "1.5", "2 2");
    const bool is_right = x > kLabels + kScale * 2 / 3;
    words(is_right ? x - 4 : x + 4, height - 2, timeline_.today, is_right ? "end" : "start");
  }

  const Timeline& timeline_;
  HtmlText html_{};
  int first_year_ = 0;
  int last_year_ = 0;
  std::int64_t from_ = 0;
  std::int64_t days_ = 1;
};

}  // namespace

std::string write_timeline(const Timeline& timeline) { return TimelineWriter(timeline).write(); }

}  // namespace sopimus
