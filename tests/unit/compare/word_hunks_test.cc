#include "compare/word_hunks.h"

#include <gtest/gtest.h>

#include <random>

#include "compare/merge_runs.h"
#include "compare/tokens.h"
#include "support/marked_text.h"

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

Runs runs_of(const std::string& text) {
  Run run;
  run.text = text;
  run.ends_sentence = true;
  return text.empty() ? Runs{} : Runs{run};
}

Runs merged(const std::string& before, const std::string& after) {
  ChangeNumbers numbers;
  return merge_runs(runs_of(before), runs_of(after), numbers);
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
                "Irtisanomisaika on [-12-]{+6+} kuukautta."},
           Case{"Kunnat ja alue sopivat.", "Kunnat, liitto ja alue sopivat.",
                "Kunnat{+, liitto+} ja alue sopivat."},
           Case{"Alue vastaa viestinnästä ja koulutuksesta.", "Alue vastaa viestinnästä.",
                "Alue vastaa viestinnästä[- ja koulutuksesta-]."},
           Case{"Kunta nimeää yhteyshenkilön ja ilmoittaa hänet.",
                "Alue valitsee vastuuhenkilön ja ilmoittaa hänet.",
                "[-Kunta nimeää yhteyshenkilön-]{+Alue valitsee vastuuhenkilön+} ja ilmoittaa hänet."},
           Case{"Osapuolet tapaavat kerran vuodessa keväällä.", "Verkosto kokoontuu tarvittaessa etänä.",
                "[-Osapuolet tapaavat kerran vuodessa keväällä.-]{+Verkosto kokoontuu tarvittaessa etänä.+}"},
           Case{"Maksu on 100 euroa ja 5 % korkoa.", "Maksu on 200 euroa ja 7 % korkoa.",
                "Maksu on [-100-]{+200+} euroa ja [-5-]{+7+} % korkoa."},
           Case{"", "Uusi lause.", "{+Uusi lause.+}"},
           Case{"Vanha lause.", "", "[-Vanha lause.-]"},
       }) {
    EXPECT_EQ(to_bracketed(merged(c.before, c.after)), c.wanted) << c.before << " → " << c.after;
  }
}

std::string without(const Runs& runs, Mark::Kind kind) {
  std::string text;
  for (const Run& run : runs) {
    if (run.mark.kind != kind) text += run.text;
  }
  return text;
}

TEST(WordChanges, MakeTheOldSentenceAndTheNew) {
  const std::vector<std::string> words = {"kunta", "alue", "ja", "sekä",    "12",
                                          "§",     ",",    "(",  "sopivat", "kunnan"};
  std::mt19937 random(1);
  const auto sentence = [&] {
    std::string text;
    for (auto i = 0UL, count = random() % 12; i < count; ++i)
      text += (i == 0 || random() % 8 == 0 ? "" : " ") + words[random() % words.size()];
    return text;
  };
  for (int round = 0; round < 2000; ++round) {
    const std::string before = sentence();
    const std::string after = sentence();
    const Runs runs = merged(before, after);
    EXPECT_EQ(without(runs, Mark::Kind::Inserted), before) << before << " → " << after;
    EXPECT_EQ(without(runs, Mark::Kind::Deleted), after) << before << " → " << after;
  }
}

TEST(WordChanges, HaveTheirClass) {
  struct Case {
    const char* before;
    const char* after;
    ChangeClass wanted;
  };
  for (const Case& c : {
           Case{"Irtisanomisaika on 12 kuukautta.", "Irtisanomisaika on 6 kuukautta.", ChangeClass::Deadline},
           Case{"Voimassa 31.12.2025 asti.", "Voimassa 31.12.2029 asti.", ChangeClass::Deadline},
           Case{"Arvioidaan vuonna 2025.", "Arvioidaan vuonna 2027.", ChangeClass::Deadline},
           Case{"Raportti annetaan kesäkuussa.", "Raportti annetaan syyskuussa.", ChangeClass::Deadline},
           Case{"Maksu on 10 000 euroa.", "Maksu on 12 500 euroa.", ChangeClass::Number},
           Case{"Osuus on 5 prosenttia.", "Osuus on 7 prosenttia.", ChangeClass::Number},
           Case{"Lain (611/2021) 14 § sitoo.", "Lain (611/2021) 15 § sitoo.", ChangeClass::Citation},
           Case{"Lain 611/2021 mukaan.", "Lain 612/2021 mukaan.", ChangeClass::Citation},
           Case{"Kunta ”vastaa” tästä.", "Kunta \"vastaa\" tästä.", ChangeClass::Typography},
           Case{"Vuosina 2025-2029 näin.", "Vuosina 2025–2029 näin.", ChangeClass::Typography},
           Case{"Kunta vastaa tästä.", "Alue vastaa tästä.", ChangeClass::Wording},
           Case{"Kunta vastaa tästä, ja siitä.", "Kunta vastaa tästä ja siitä.", ChangeClass::Wording},
       }) {
    for (const sopimus::Run& run : merged(c.before, c.after)) {
      if (!run.mark) continue;
      EXPECT_EQ(run.mark.change_class, c.wanted) << c.before << ": " << run.text;
    }
  }
}

TEST(WordChanges, ANewNumberOfTheSameThingIsGenerated) {
  const auto sentence = [](const std::string& number) {
    Runs runs = runs_of("Ks. ");
    runs.front().ends_sentence = false;
    sopimus::Run reference;
    reference.text = "luku " + number;
    reference.made_by = MadeBy::Reference;
    reference.key = "seuranta";
    runs.push_back(reference);
    runs.push_back(runs_of(".").front());
    return runs;
  };
  ChangeNumbers numbers;
  const Runs runs = merge_runs(sentence("3.2"), sentence("3.3"), numbers);
  EXPECT_EQ(to_bracketed(runs), "Ks. luku [-3.2-]{+3.3+}.");
  EXPECT_FALSE(has_changes(runs));
}

}  // namespace
}  // namespace sopimus
