#include "source/sentences.h"

#include <gtest/gtest.h>

namespace sopimus {
namespace {

/// `text` with | at each break.
std::string broken(const std::string& text) {
  std::string result = text;
  const std::vector<std::size_t> ends = find_sentence_ends(text);
  for (auto end = ends.rbegin(); end != ends.rend(); ++end) result.insert(*end, "|");
  return result;
}

class Sentences : public testing::TestWithParam<const char*> {};

TEST_P(Sentences, EndWhereTheBarsStand) {
  const std::string wanted = GetParam();
  std::string text;
  for (const char c : wanted) {
    if (c != '|') text += c;
  }
  EXPECT_EQ(broken(text), wanted);
}

const char* const kCases[] = {
    "",
    "Yksi.",
    "Yksi.| Kaksi.| Kolme.",
    "Mitä?| Näin!| Niin.",
    "Sopimus on voimassa.| 12 kuukautta riittää.",
    "Hän sanoi: ”Kyllä.”| Toinen lause.",
    "Yksi.|   Kaksi.",
    "Yksi.\u00A0Kaksi.",
    "Lause (suluissa.)| Toinen.",
    "Sopimus (ks. liite B. Kustannukset) tulee voimaan.| Toinen.",
    "Kunnat (esim. Perho) sopivat.",
    "Kunnat, esim. Perho ja Veteli, sopivat.",
    "Kunnat mm. Perho, ns. Perhonjokilaakso jne. Kokkola ks. Halsua vrt. Kannus.",
    "Laitteet tms. Perhossa, kalusteet yms. Kannuksessa ym. Halsualla.",
    "Lain 7 §:n 4 mom. Kunta, 3 kpl. Erä, nro. 5 ja n. 20 henkilöä, s. 4, v. 2025, klo. 13, alk. 1.1.2026.",
    "Em. Kunta, ao. Toimielin, ko. Palvelu, po. Asia, puh. 06 123, os. Keskustie 2, eli no. 5.",
    "Kokous pidetään 3. helmikuuta 2026.",
    "Kokous pidetään 3. Helmikuun kokous.",
    "Sopimus tulee voimaan 1.1.2026.| Se on voimassa vuoteen 2029.| Sitten se päättyy.",
    "Väli 1.1. Kunta.",
    "14 §. Neuvottelu.",
    "6 a §. Neuvottelu.",
    "Asiasta säädetään.| 6 §. Neuvottelu.| Toinen.",
    "Näin sanoo hyvinvointialuelain 14 §.| Kunta noudattaa sitä.",
    "2 mom. mukaan kunta päättää.",
    "1. Osapuolet",
    "Allekirjoittaja on A. B. Virtanen ja J.K. Paasikivi.| Toinen.",
    "Osuus on 2,5.| Kunta maksaa 100 %.| Loput maksaa alue.",
    "EU:n ja STM:n ohje.| Ääkkönen alkaa lauseen.| Östermyra myös.",
    "hyvinvointialeilla.Hyvinvoinnin ilman väliä.",
    "Pieni alku. jatkuu samana.",
    "Suljettu) sulku.| Toinen.",
    "Avattu (sulku. Ei lopu. Koskaan.",
    "Kunta päättää.| (Lisäys koskee liitettä.)| Toinen.",
    "Detta gäller bl.a. Karleby, t.ex. Perho, dvs. Kommunen osv. Alla s.k. Parter m.m. Annat.",
    "Avtalet gäller fr.o.m. 1.1.2026 t.o.m. 31.12.2029, nr. 5, 4 mom. Lagen.| Parterna avtalar.",
};

INSTANTIATE_TEST_SUITE_P(Table, Sentences, testing::ValuesIn(kCases));

TEST(SentencesStability, CuttingGivesNoNewBreaks) {
  for (const char* each : kCases) {
    std::string text;
    for (const char c : std::string(each)) {
      if (c != '|') text += c;
    }
    std::size_t start = 0;
    std::vector<std::size_t> ends = find_sentence_ends(text);
    ends.push_back(text.size());
    for (const std::size_t end : ends) {
      EXPECT_TRUE(find_sentence_ends(text.substr(start, end - start)).empty()) << text;
      start = std::min(end + 1, text.size());
    }
  }
}

}  // namespace
}  // namespace sopimus
