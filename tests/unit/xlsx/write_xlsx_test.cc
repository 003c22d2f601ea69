// A workbook is a ZIP of the same bytes each time; what only text is stays text.

#include "xlsx/write_xlsx.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace sopimus {
namespace {

Workbook sample() {
  return {"Yhteenveto",
          "Mallimaa",
          {2026, 2, 3},
          {{"Ehdotukset", {{"Kohta", 20}, {"Ehdotus", 60}}, {{"1", "=1+1"}, {"", "a\nb & <c>\x01"}}}}};
}

TEST(WriteXlsx, HasTheSameBytesAgain) {
  const std::string bytes = write_xlsx(sample());
  EXPECT_TRUE(bytes.starts_with("PK"));
  EXPECT_EQ(bytes, write_xlsx(sample()));
}

TEST(WriteXlsx, CutsWhatNoCellCanHold) {
  Workbook workbook = sample();
  workbook.sheets[0].rows.push_back({"", std::string(100'000, 'a')});
  EXPECT_TRUE(write_xlsx(workbook).starts_with("PK"));
}

TEST(WriteXlsx, RefusesANameThatNoSheetCanHave) {
  Workbook workbook = sample();
  workbook.sheets[0].name = "a/b";
  EXPECT_THROW(write_xlsx(workbook), std::logic_error);
}

}  // namespace
}  // namespace sopimus
