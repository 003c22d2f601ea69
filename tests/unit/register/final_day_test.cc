// Days to appeal: counted by the act on prescribed time limits, checked against the calendar of 2025 and
// 2026.

#include "register/final_day.h"

#include <gtest/gtest.h>

namespace sopimus {
namespace {

TEST(FinalDay, KnowsTheDaysOnWhichOfficesAreShut) {
  const Date shut[] = {{2025, 1, 1},  {2025, 1, 6},  {2025, 4, 18},  {2025, 4, 21}, {2025, 5, 1},
                       {2025, 5, 29}, {2025, 6, 20}, {2025, 12, 24}, {2026, 4, 3},  {2026, 4, 6},
                       {2026, 5, 14}, {2026, 6, 19}, {2025, 11, 22}, {2025, 11, 23}};
  for (const Date& day : shut) EXPECT_FALSE(is_working_day(day)) << to_iso(day);
  const Date open[] = {{2025, 1, 2},  {2025, 4, 17},  {2025, 4, 22},
                       {2025, 6, 19}, {2025, 12, 23}, {2026, 6, 18}};
  for (const Date& day : open) EXPECT_TRUE(is_working_day(day)) << to_iso(day);
}

TEST(FinalDay, RunsFromTheDayMembersAreHeldToKnow) {
  const AppealTime complaint{{"complaint", {}}, 30, 7, {}};
  EXPECT_EQ(last_day_to_appeal(complaint, {2025, 10, 1}), (Date{2025, 11, 7}));
  // 37 days after 17 November is Christmas Eve; the next working day is Monday, 29 December.
  EXPECT_EQ(last_day_to_appeal(complaint, {2025, 11, 17}), (Date{2025, 12, 29}));
  const AppealTime rectification{{"rectification", {}}, 14, 7, {}};
  EXPECT_EQ(last_day_to_appeal(rectification, {2025, 10, 4}), (Date{2025, 10, 27}));  // from a Saturday
}

}  // namespace
}  // namespace sopimus
