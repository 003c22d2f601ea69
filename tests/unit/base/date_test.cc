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

}  // namespace
}  // namespace sopimus
