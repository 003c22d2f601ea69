#include "base/date.h"

#include <gtest/gtest.h>

namespace sopimus {
namespace {

TEST(Date, ReadsOnlyDaysThatExist) {
  EXPECT_EQ(parse_date("2024-02-29"), (Date{2024, 2, 29}));
  for (const char* wrong :
       {"2025-02-29", "2025-13-01", "2025-00-10", "2025-01-00", "25-01-01", "2025-1-1", ""}) {
    EXPECT_FALSE(parse_date(wrong)) << wrong;
  }
}

TEST(Date, PrintsByLanguage) {
  const Date date{2025, 12, 1};
  EXPECT_EQ(to_numeric(date), "1.12.2025");
  EXPECT_EQ(to_words(date, "fi"), "1. joulukuuta 2025");
  EXPECT_EQ(to_words(date, "sv"), "den 1 december 2025");
  EXPECT_EQ(to_iso(date), "2025-12-01");
}

TEST(Date, IsCountedOn) {
  EXPECT_EQ(plus_days({2024, 2, 28}, 1), (Date{2024, 2, 29}));
  EXPECT_EQ(plus_days({2025, 12, 31}, 1), (Date{2026, 1, 1}));
  EXPECT_EQ(plus_days({2026, 1, 1}, -1), (Date{2025, 12, 31}));
  EXPECT_EQ(plus_months({2025, 1, 31}, 1), (Date{2025, 2, 28}));
  EXPECT_EQ(plus_months({2027, 3, 1}, 12), (Date{2028, 3, 1}));
  EXPECT_EQ(plus_months({2025, 12, 15}, 1), (Date{2026, 1, 15}));
  EXPECT_EQ(weekday_of({2026, 11, 22}), 7);
}

}  // namespace
}  // namespace sopimus
