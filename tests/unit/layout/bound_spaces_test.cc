#include "layout/bound_spaces.h"

#include <gtest/gtest.h>

#include <string>

namespace sopimus {
namespace {

/// The text with "~" for spaces that bind.
std::string show(std::string text) {
  for (const std::size_t offset : find_bound_spaces(text)) text[offset] = '~';
  return text;
}

TEST(BoundSpaces, KeepNumbersAndTheirUnitsTogether) {
  constexpr const char* kWanted[] = {
      // section sign
      "lain 14~§:ssä säädetään",
      "JulkL 24~§~1~mom.~7 kohta",
      "7~§:n 4~momentin mukaan",
      "§~14",
      // amounts and units
      "5~% menoista",
      "enintään 10~000~€ vuodessa",
      "1~234~567 asukasta",
      "12~kk ja 3~vrk",
      "2~milj. euroa",
      "50~euroa",
      "30~km",
      "hinta 10,5~€.",
      // not thousands
      "vuonna 2025 120 asukasta",
      "1559/00.02.13/2023 ja 120",
      // what announces a number
      "s.~12",
      "ks. luvussa~3.2",
      "kohdassa~3",
      "Liitteen~C luvussa~2",
      "liite~A, joka",
      "liitteenä A4-arkki",
      "nro~5",
      "klo~12.30",
      "bilaga~B och punkt~4",
      "Taulukko~1",
      // days and months
      "31.~joulukuuta 2025",
      "den 31~december 2025",
      "1.~tammikuuta",
      "12. kokous",
      // initials
      "J.~Kunta",
      "A.~B.~Kunta",
      // dashes
      "16~–~20",
      "valtuustot~– hyväksyvät~– sopimuksen",
      "1.1.2026~– 31.12.2029",
      "–5~°C",
      // nothing
      "",
      " ",
      "sana",
      "sana ja toinen",
      "2 kuntaa",
  };
  for (const std::string wanted : kWanted) {
    std::string plain = wanted;
    for (char& c : plain) {
      if (c == '~') c = ' ';
    }
    EXPECT_EQ(show(plain), wanted);
  }
}

TEST(BoundSpaces, LeaveHardSpacesAlone) { EXPECT_EQ(show("14\u00A0§ ja"), "14\u00A0§ ja"); }

}  // namespace
}  // namespace sopimus
