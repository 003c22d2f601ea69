#include "compare/word_changes.h"

#include <gtest/gtest.h>

#include <random>

#include "compare/tokens.h"

namespace sopimus {
namespace {

TEST(Tokens, AreWordsNumbersAndMarks) {
  struct Case {
    const char* sentence;
    const char* wanted;  // tokens apart by "|"
  };
  for (const Case& c : {
           Case{"Kunta ja hyvinvointialue.", "Kunta|ja|hyvinvointialue|."},
           Case{"Hyte-työ on EU:n tukemaa.", "Hyte-työ|on|EU:n|tukemaa|."},
           Case{"Summa on 10 000 euroa, 0,7 %.", "Summa|on|10 000|euroa|,|0,7|%|."},
           Case{"Lain 612/2021 14 § (1.1.2026).", "Lain|612/2021|14|§|(|1.1.2026|)|."},
           Case{"Vuosina 2025–2029 kello 12.30.", "Vuosina|2025–2029|kello|12.30|."},
           Case{"Kokous 1.1. ja 24-vuotias.", "Kokous|1.1.|ja|24-vuotias|."},
           Case{"Vuonna 2026.", "Vuonna|2026|."},
           Case{"hyvinvointialeilla.Hyvinvoinnin", "hyvinvointialeilla|.|Hyvinvoinnin"},
           Case{"tavu\u00ADtettu\u00A0väli", "tavutettu|väli"},
           Case{"", ""},
       }) {
    std::string tokens;
    for (const WordToken& token : tokens_of(c.sentence)) tokens += (tokens.empty() ? "" : "|") + token.text;
    EXPECT_EQ(tokens, c.wanted) << c.sentence;
  }
}

/// As git's word diff: "on [-12-] {+6+} kuukautta".
std::string marked(const std::vector<WordStretch>& stretches) {
  std::string text;
  for (const WordStretch& stretch : stretches) {
    const bool follows = text.ends_with("-]") && stretch.kind == WordStretch::Kind::Added;
    if ((stretch.has_space_before || follows) && !text.empty()) text += ' ';
    if (stretch.kind == WordStretch::Kind::Removed) text += "[-" + stretch.text + "-]";
    if (stretch.kind == WordStretch::Kind::Added) text += "{+" + stretch.text + "+}";
    if (stretch.kind == WordStretch::Kind::Same) text += stretch.text;
  }
  return text;
}

TEST(WordChanges, AreWholeThoughts) {
  struct Case {
    const char* before;
    const char* after;
    const char* wanted;
  };
  for (const Case& c : {
           Case{"Sama lause.", "Sama lause.", "Sama lause."},
           Case{"Irtisanomisaika on 12 kuukautta.", "Irtisanomisaika on 6 kuukautta.",
                "Irtisanomisaika on [-12-] {+6+} kuukautta."},
           Case{"Kunnat ja alue sopivat.", "Kunnat, liitto ja alue sopivat.",
                "Kunnat{+, liitto+} ja alue sopivat."},
           Case{"Alue vastaa viestinnästä ja koulutuksesta.", "Alue vastaa viestinnästä.",
                "Alue vastaa viestinnästä [-ja koulutuksesta-]."},
           Case{"Kunta nimeää yhteyshenkilön ja ilmoittaa hänet.",
                "Alue valitsee vastuuhenkilön ja ilmoittaa hänet.",
                "[-Kunta nimeää yhteyshenkilön-] {+Alue valitsee vastuuhenkilön+} ja ilmoittaa hänet."},
           Case{
               "Osapuolet tapaavat kerran vuodessa keväällä.", "Verkosto kokoontuu tarvittaessa etänä.",
               "[-Osapuolet tapaavat kerran vuodessa keväällä.-] {+Verkosto kokoontuu tarvittaessa etänä.+}"},
           Case{"Maksu on 100 euroa ja 5 % korkoa.", "Maksu on 200 euroa ja 7 % korkoa.",
                "Maksu on [-100-] {+200+} euroa ja [-5-] {+7+} % korkoa."},
           Case{"", "Uusi lause.", "{+Uusi lause.+}"},
           Case{"Vanha lause.", "", "[-Vanha lause.-]"},
       }) {
    EXPECT_EQ(marked(find_word_changes(c.before, c.after)), c.wanted) << c.before << " → " << c.after;
  }
}

std::string without(const std::vector<WordStretch>& stretches, WordStretch::Kind kind) {
  std::string text;
  for (const WordStretch& stretch : stretches) {
    if (stretch.kind == kind) continue;
    if (!text.empty()) text += ' ';
    text += stretch.text;
  }
  return text;
}

std::string joined(const std::vector<WordToken>& tokens) {
  std::string text;
  for (const WordToken& token : tokens) text += (text.empty() ? "" : " ") + token.text;
  return text;
}

TEST(WordChanges, MakeTheOldSentenceAndTheNew) {
  const std::vector<std::string> words = {"kunta", "alue", "ja", "sekä",    "12",
                                          "§",     ",",    "(",  "sopivat", "kunnan"};
  std::mt19937 random(1);
  const auto sentence = [&] {
    std::string text;
    for (auto i = 0UL, count = random() % 12; i < count; ++i)
      text += (i == 0 ? "" : " ") + words[random() % words.size()];
    return text;
  };
  for (int round = 0; round < 2000; ++round) {
    const std::string before = sentence();
    const std::string after = sentence();
    const std::vector<WordStretch> changes = find_word_changes(before, after);
    EXPECT_EQ(joined(tokens_of(without(changes, WordStretch::Kind::Added))), joined(tokens_of(before)))
        << before << " → " << after;
    EXPECT_EQ(joined(tokens_of(without(changes, WordStretch::Kind::Removed))), joined(tokens_of(after)))
        << before << " → " << after;
  }
}

}  // namespace
}  // namespace sopimus
