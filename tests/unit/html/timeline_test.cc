// The picture along time: every row and day is in it, in proportion, and what is heard in its place is
// escaped.

#include "html/timeline.h"

#include <gtest/gtest.h>

namespace sopimus {
namespace {

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++found;
  return found;
}

Timeline sample() {
  Timeline timeline;
  timeline.title = "Sopimus & liitteet";
  timeline.description = "Samat tiedot ovat tekstissä.";
  timeline.today = "1.1.2026";
  timeline.day = {2026, 1, 1};
  timeline.rows = {{"Kaudet", {{"2025", {2025, 1, 1}, Date{2025, 12, 31}}}, {}},
                   {"Päätökset", {}, {{"Perho", {2026, 7, 2}}, {"Veteli", {2026, 12, 31}}}},
                   {"Voimassa", {{"", {2026, 1, 1}, {}}}, {}}};
  return timeline;
}

TEST(Timeline, ShowsEveryRowAndDay) {
  const std::string svg = write_timeline(sample());
  EXPECT_EQ(count(svg, "<rect"), 2U);
  EXPECT_EQ(count(svg, "l6 6l-6 6l-6-6z"), 2U);
  for (const char* words : {"Kaudet", "Päätökset", "Voimassa", "Perho", "1.1.2026", "2025", "2026"}) {
    EXPECT_NE(svg.find(words), std::string::npos) << words;
  }
  EXPECT_NE(svg.find("Sopimus &amp; liitteet"), std::string::npos);
  EXPECT_NE(svg.find("role=\"img\""), std::string::npos);
}

TEST(Timeline, DrawsTimeInProportion) {
  const std::string svg = write_timeline(sample());
  // Two years in 620 units: the first is half of them, and the open bar reaches from its end to the edge.
  EXPECT_NE(svg.find("x=\"230\" y=\"32\" width=\"309\""), std::string::npos) << svg;
  EXPECT_NE(svg.find("x=\"540\" y=\"100\" width=\"310\""), std::string::npos) << svg;
  EXPECT_EQ(count(svg, "stroke-dasharray=\"4 3\""), 1U);  // until further notice
}

}  // namespace
}  // namespace sopimus
