#include "history/change_summary.h"

#include <gtest/gtest.h>

namespace sopimus {
namespace {

/// "# Heading" and sentences, apart by " | ".
std::vector<WordedSentence> worded(const std::string& text) {
  std::vector<WordedSentence> sentences;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(" | ", at), text.size());
    WordedSentence sentence;
    sentence.text = text.substr(at, end - at);
    sentence.is_heading = sentence.text.starts_with("# ");
    if (sentence.is_heading) sentence.text.erase(0, 2);
    sentences.push_back(sentence);
    at = end + 3;
  }
  return sentences;
}

TEST(ChangeSummary, IsALine) {
  struct Case {
    const char* before;
    const char* after;
    const char* wanted;
  };
  for (const Case& c : {
           Case{"Sama. | Lause.", "Sama. | Lause.", ""},
           Case{"Irtisanomisaika on 12 kuukautta.", "Irtisanomisaika on 6 kuukautta.", "'12' → '6'"},
           Case{"Sopimus on voimassa.", "Sopimus on aina voimassa.", "'aina' added"},
           Case{"Sopimus on aina voimassa.", "Sopimus on voimassa.", "'aina' removed"},
           Case{"# Alku | Lause.", "# Loppu | Lause.", "heading 'Alku' → 'Loppu'"},
           Case{"Eka. | Toka.", "Toka. | Eka.", "order of the sentences"},
           Case{"Eka lause on tässä. | Toka lause.", "Toka lause.", "1 sentence removed"},
           Case{"Kunnat vastaavat tästä. | Alue vastaa siitä. | Loppu.",
                "Kunnat vastaavat siitä. | Alue vastaa tästä. | Loppu. | Uusi lause.",
                "2 sentences reworded, 1 added ('tästä' → 'siitä'; 'siitä' → 'tästä')"},
           Case{"", "Eka. | Toka.", "2 sentences added"},
           Case{"# Alku | Eka on tässä näin.", "# Loppu | Eka on tässä noin.",
                "heading 'Alku' → 'Loppu'; 'näin' → 'noin'"},
       }) {
    EXPECT_EQ(summary_of(worded(c.before), worded(c.after)), c.wanted) << c.before << " → " << c.after;
  }
}

}  // namespace
}  // namespace sopimus
