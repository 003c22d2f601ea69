#include "source/found_sentences.h"

#include <gtest/gtest.h>

#include <string>

namespace sopimus {
namespace {

TEST(FoundSentences, AreThoseThatAWriterMeant) {
  struct Row {
    std::string wanted;  // with "|" where a sentence begins
  };
  const Row rows[] = {{"Kunta vastaa. |Alue sopii."},
                      // A space is missing.
                      {"Tehtävät ovat alueilla.|Kunnat sopivat."},
                      {"Katso soite.Fi tai www.Soite.fi sivulta."},
                      {"Osoite on a.Sukunimi ja mm.Kunta."},
                      {"Asia (kunta.Alue) on sovittu."},
                      {"Tunnus on ABCD.Efgh."},
                      // A quotation of several sentences stands by itself, one of a few words does not.
                      {"Laki alueesta § 14 Neuvottelu |\"Alueen on neuvoteltava. |Siinä voidaan sopia\" "
                       "|Laki 612/2021 säätää."},
                      {"Laki ”Alueen nimi” Kokkolassa."},
                      {"”Alueen on neuvoteltava. |Siinä sovitaan.”"},
                      {"Asia ”alueen on neuvoteltava. |Siinä sovitaan” päättyy."}};
  for (const Row& row : rows) {
    std::string text;
    std::vector<std::size_t> wanted;
    for (const char c : row.wanted) {
      if (c == '|') {
        wanted.push_back(text.size());
      } else {
        text += c;
      }
    }
    EXPECT_EQ(find_sentence_starts(text), wanted) << row.wanted;
  }
}

}  // namespace
}  // namespace sopimus
