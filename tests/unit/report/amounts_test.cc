#include "report/amounts.h"

#include <gtest/gtest.h>

#include "report/citations.h"

namespace sopimus {
namespace {

TEST(Amounts, HaveTheWordsThatMakeThemUnderstandable) {
  struct Case {
    const char* sentence;
    const char* wanted;  // excerpts apart by "|"
  };
  for (const Case& c : {
           Case{"Irtisanomisaika on 12 kuukautta.", "12\u00A0kuukautta"},
           Case{"Raportti valmistuu viimeistään 31.3.2026, ja se julkaistaan.", "viimeistään 31.3.2026"},
           Case{"Tiedot annetaan 31. lokakuuta mennessä joka vuosi.", "31. lokakuuta mennessä"},
           Case{"Vuosien 2027 ja 2028 toimista päätetään.", "Vuosien 2027 ja 2028"},
           Case{"Osuus on vuoden 2026 loppuun mennessä 0,7 % kuluista.",
                "vuoden 2026 loppuun mennessä|0,7\u00A0% kuluista"},
           Case{"Kokous pidetään tammi–helmikuussa etänä.", "tammi–helmikuussa etänä"},
           Case{"Kunnat nimeävät kolme jäsentä ja alue kaksi jäsentä.",
                "kolme\u00A0jäsentä|kaksi\u00A0jäsentä"},
           Case{"Osapuolet toimivat yhdessä.", ""},
           Case{"Avtalet gäller till den 31 december 2026.", "31 december 2026"},
           Case{"", ""},
       }) {
    Runs runs(1);
    runs.front().text = c.sentence;
    std::string excerpts;
    for (const SentenceAmounts& sentence : amounts_of(runs)) {
      for (const Amount& amount : sentence.amounts)
        excerpts += (excerpts.empty() ? "" : "|") + amount.excerpt;
    }
    EXPECT_EQ(excerpts, c.wanted) << c.sentence;
  }
}

TEST(Amounts, AreTimesOrNumbers) {
  for (const char* text :
       {"31.3.2026", "maaliskuun", "vuonna 2026", "14 päivän", "2025–2029", "6 månader", "den 1 maj"})
    EXPECT_EQ(class_of_amount(text), ChangeClass::Deadline) << text;
  for (const char* text : {"50 %", "10 000 euroa", "3 jäsentä", "kolme jäsentä", "2000000 euroa"})
    EXPECT_EQ(class_of_amount(text), ChangeClass::Number) << text;
}

TEST(Amounts, ValuesAreEqualInEveryCase) {
  EXPECT_EQ(value_core("12\u00A0kuukautta"), value_core("12 kuukauden"));
  EXPECT_EQ(value_core("50\u00A0%"), value_core("50 %:n"));
  EXPECT_EQ(value_core("Kokkolassa"), value_core("Kokkolan"));
  EXPECT_NE(value_core("12 kuukautta"), value_core("12 päivää"));
  EXPECT_NE(value_core("31.10.2027"), value_core("31.10.2031"));
}

TEST(Citations, AreSectionsOneByOne) {
  struct Case {
    const char* citation;
    const char* wanted;
  };
  for (const Case& c : {
           Case{"lain (612/2021) 6 ja 7 §:ssä", "6 §|7 §"},
           Case{"lain (612/2021)\u00A014\u00A0§:n", "14 §"},
           Case{"lain 7 §:n 4 momentin 2 kohdassa", "7 § 4 mom. 2 kohta"},
           Case{"lain 14 a §:n mukaan", "14 a §"},
           Case{"lain 3–5 §:ssä", "3–5 §"},
           Case{"8 § i förvaltningslagen (434/2003)", "8 §"},
           Case{"7 § 4 mom. 2 punkten i lagen", "7 § 4 mom. 2 punkten"},
           Case{"kielilaissa (423/2003)", ""},
       }) {
    std::string sections;
    for (std::string section : sections_in(c.citation)) {
      for (std::size_t at; (at = section.find("\u00A0")) != std::string::npos;) section.replace(at, 2, " ");
      sections += (sections.empty() ? "" : "|") + section;
    }
    EXPECT_EQ(sections, c.wanted) << c.citation;
  }
}

}  // namespace
}  // namespace sopimus
