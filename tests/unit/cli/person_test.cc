// The forms of a date that git and people write.

#include "cli/person.h"

#include <gtest/gtest.h>

namespace sopimus {
namespace {

TEST(Person, ReadsMoments) {
  const struct {
    std::string text;
    std::int64_t seconds;
    int offset;
  } rows[] = {{"2025-10-01T12:00:00+03:00", 1759309200, 180},
              {"2025-10-01T12:00:00+0300", 1759309200, 180},
              {"2025-10-01 09:00:00Z", 1759309200, 0},
              {"2025-10-01 09:00:00 +0000", 1759309200, 0},
              {"1759309200 +0300", 1759309200, 180},
              {"@1759309200 -0230", 1759309200, -150},
              {"1970-01-01T00:00:00Z", 0, 0}};
  for (const auto& row : rows) {
    const auto moment = parse_moment(row.text);
    ASSERT_TRUE(moment) << row.text;
    EXPECT_EQ(moment->seconds, row.seconds) << row.text;
    EXPECT_EQ(moment->offset_minutes, row.offset) << row.text;
  }
}

TEST(Person, RefusesWhatIsNoMoment) {
  for (const char* text : {"", "eilen", "2025-10-01", "2025-10-01T12:00:00", "2025-13-01T12:00:00Z",
                           "2025-10-01T24:00:00Z", "2025-10-01T12:00:00+15:00", "2025-10-01T1a:00:00Z",
                           "1759309200", "1759309200 +03", "-5 +0000", "2025-10-01T12:00:00+3:000"}) {
    EXPECT_FALSE(parse_moment(text)) << text;
  }
}

}  // namespace
}  // namespace sopimus
