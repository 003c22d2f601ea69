// What parties' edits become together: who agrees, what can stand, what cannot; whatever order they come in.

#include "proposal/clusters.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "base/text.h"
#include "support.h"

namespace sopimus {
namespace {

/// "conflict 12→6 (A) | 12→9 (B,C) several-wordings", a line a cluster.
std::string told(const std::vector<FileClusters>& files) {
  std::string text;
  for (const FileClusters& file : files) {
    for (const Cluster& cluster : file.clusters) {
      text += name_of(cluster.sort);
      const char* mark = " ";
      for (const Alternative& alternative : cluster.alternatives) {
        text += mark;
        for (const EditPiece& piece : alternative.pieces) {
          text += fmt::format("{}→{};", to_words(file.base, piece.from, piece.to),
                              to_words(piece.words, 0, piece.words.size()));
        }
        text += " (" + join(alternative.supporters, ",") + ")";
        mark = " | ";
      }
      for (const Cluster::Reason reason : cluster.reasons) text += " " + std::string(name_of(reason));
      text += "\n";
    }
  }
  return text;
}

std::string told(const std::string& base, const std::vector<std::string>& texts) {
  return told(find_clusters({proposals_of(base, texts)}));
}

std::string one(const std::string& sentence) { return clause_of({sentence}); }

TEST(ClauseTokens, AreTheFileAgain) {
  for (const std::string& text :
       {one("A <ref to=\"x\"/> 10&#160;000 €, <strong>b <em>c</em></strong>."), std::string("<p"),
        std::string(), std::string("a & b <!-- c\n d --> e\r\n \n")}) {
    EXPECT_EQ(to_file(to_clause_tokens(text, true)), text);
  }
}

TEST(ClauseTokens, AnElementOfRunningTextIsOne) {
  const ClauseTokens tokens = to_clause_tokens("a <strong>b <em>c</em></strong> <value of=\"v\"/>.", true);
  ASSERT_EQ(tokens.size(), 4U);
  EXPECT_EQ(tokens[1].text, "<strong>b <em>c</em></strong>");
  EXPECT_EQ(to_words(tokens, 0, 4), "a b c [v].");
}

TEST(Clusters, EqualEditsAreOneWithItsSupporters) {
  const std::string changed = one("Irtisanomisaika on 6 kuukautta.");
  EXPECT_EQ(told(one("Irtisanomisaika on 12 kuukautta."),
                 {changed, changed, one("Irtisanomisaika on 12 kuukautta.")}),
            "clean 12→6; (A,B)\n");
}

TEST(Clusters, DifferentWordsForOnePlaceAreAConflict) {
  EXPECT_EQ(told(one("Aika on 12 kuukautta."),
                 {one("Aika on 6 kuukautta."), one("Aika on 9 kuukautta."), one("Aika on 6 kuukautta.")}),
            "conflict 12→6; (A,C) | 12→9; (B) several-wordings\n");
}

TEST(Clusters, TwoPartiesInOneSentenceAreToLookAt) {
  EXPECT_EQ(told(one("Korvaus on 2 euroa asukkaalta ja se maksetaan vuodessa."),
                 {one("Korvaus on 3 euroa asukkaalta ja se maksetaan vuodessa."),
                  one("Korvaus on 2 euroa asukkaalta ja se maksetaan kuukaudessa.")}),
            "look 2→3; (A) same-sentence number-beside\n"
            "look vuodessa→kuukaudessa; (B) same-sentence number-beside\n");
}

TEST(Clusters, ANumberBesideAnothersEditInTheParagraphIsToLookAt) {
  const std::string base =
      clause_of({"Korvaus on 2 euroa.", "Kunnat tapaavat usein.", "", "Muu on ennallaan."});
  EXPECT_EQ(
      told(base, {clause_of({"Korvaus on 3 euroa.", "Kunnat tapaavat usein.", "", "Muu on ennallaan."}),
                  clause_of({"Korvaus on 2 euroa.", "Kunnat tapaavat harvoin.", "", "Muu on ennallaan."}),
                  clause_of({"Korvaus on 2 euroa.", "Kunnat tapaavat usein.", "", "Muu on toisin."})}),
      "look 2→3; (A) number-beside\nlook usein→harvoin; (B) number-beside\nclean ennallaan→toisin; (C)\n");
}

TEST(Clusters, OnePartysOwnEditsStandTogether) {
  EXPECT_EQ(told(one("Korvaus on 2 euroa asukkaalta ja se maksetaan vuodessa."),
                 {one("Korvaus on 3 euroa asukkaalta ja se maksetaan kuukaudessa.")}),
            "clean 2→3; (A)\nclean vuodessa→kuukaudessa; (A)\n");
}

TEST(Clusters, AnEditAndARemovalOfTheClauseAreAConflict) {
  FileProposals file = proposals_of(one("Aika on 12 kuukautta."), {one("Aika on 6 kuukautta.")});
  file.files.push_back({"B", file.base, std::nullopt});
  EXPECT_EQ(told(find_clusters({file})), "conflict  (B) removed-too\nconflict 12→6; (A) removed-too\n");
}

TEST(Clusters, ANewSentenceDoesNotTouchTheNextOne) {
  const std::string base = clause_of({"Yksi asia on sovittu.", "Kaksi asiaa on auki."});
  EXPECT_EQ(
      told(base,
           {clause_of({"Yksi asia on sovittu.", "Uusi lause tulee tähän väliin.", "Kaksi asiaa on auki."}),
            clause_of({"Yksi asia on sovittu.", "Kolme asiaa on auki."})}),
      "clean →Uusi lause tulee tähän väliin.; (A)\nclean Kaksi→Kolme; (B)\n");
}

TEST(Clusters, TwoAdditionsAtOnePlaceAreAConflict) {
  const std::string base = clause_of({"Yksi asia.", "Kaksi asiaa."});
  EXPECT_EQ(told(base, {clause_of({"Yksi asia.", "Tämä lisätään.", "Kaksi asiaa."}),
                        clause_of({"Yksi asia.", "Toinen lisäys tulee.", "Kaksi asiaa."})}),
            "conflict →Toinen lisäys tulee.; (B) | →Tämä lisätään.; (A) several-wordings\n");
}

TEST(Clusters, OnlyAdditionsOfLinesCanStandBesideEachOther) {
  const std::string base = clause_of({"Yksi asia on sovittu.", "Kaksi asiaa."});
  const auto of_first = [&](const std::vector<std::string>& texts) {
    return only_adds_lines(find_clusters({proposals_of(base, texts)}).at(0).clusters.at(0));
  };
  EXPECT_TRUE(of_first({clause_of({"Yksi asia on sovittu.", "Tämä lisätään.", "Kaksi asiaa."}),
                        clause_of({"Yksi asia on sovittu.", "Toinen lisäys.", "Kaksi asiaa."})}));
  EXPECT_FALSE(of_first({clause_of({"Yksi suuri asia on sovittu.", "Kaksi asiaa."})}));
  EXPECT_FALSE(of_first({clause_of({"Yksi asia on sovittu.", "", "Kaksi asiaa."})})) << "divides a paragraph";
  EXPECT_FALSE(of_first({clause_of({"Kaksi asiaa."})}));
}

/// The sentence in one clause or the other, in neither or both, as A has them.
std::vector<FileClusters> with_sentence(bool was_in_first, bool is_in_first, bool was_in_second,
                                        bool is_in_second, const std::string& sentence) {
  const auto clause = [&](const std::string& words, bool is_in) {
    return is_in ? clause_of({words, sentence}) : clause_of({words});
  };
  FileProposals first =
      proposals_of(clause("Aika on pitkä.", was_in_first), {clause("Aika on pitkä.", is_in_first)});
  FileProposals second =
      proposals_of(clause("Kunta vastaa.", was_in_second), {clause("Kunta vastaa.", is_in_second)});
  second.clause = "toinen";
  second.path = "clauses/toinen.xml";
  return find_clusters({first, second});
}

TEST(Clusters, WhatMovesToAnotherClauseIsDecidedTogether) {
  const std::string sentence = "Osapuolet tapaavat kerran vuodessa syksyllä.";
  const std::vector<FileClusters> moved = with_sentence(true, false, false, true, sentence);
  ASSERT_EQ(moved.size(), 2U);
  EXPECT_EQ(moved[0].clusters.at(0).with, std::vector<std::string>{moved[1].clusters.at(0).id});
  EXPECT_EQ(moved[1].clusters.at(0).with, std::vector<std::string>{moved[0].clusters.at(0).id});
  const std::vector<FileClusters> removed = with_sentence(true, false, true, false, sentence);
  ASSERT_EQ(removed.size(), 2U);
  EXPECT_TRUE(removed[0].clusters.at(0).with.empty()) << "taken away twice";
  const std::vector<FileClusters> few = with_sentence(true, false, false, true, "Tästä sovitaan.");
  ASSERT_EQ(few.size(), 2U);
  EXPECT_TRUE(few[0].clusters.at(0).with.empty()) << "few words are the same by chance";
}

TEST(Clusters, TagsThatBelongTogetherAreOneCluster) {
  const std::string base = clause_of({"Kunnat järjestävät palvelut yhdessä."});
  std::string list = base;
  list.replace(list.find("  <p>"), 5, "  <ul>\n    <li>");
  list.replace(list.find("  </p>"), 6, "    </li>\n  </ul>");
  const std::vector<FileClusters> found = find_clusters({proposals_of(base, {list})});
  ASSERT_EQ(found.size(), 1U);
  ASSERT_EQ(found[0].clusters.size(), 1U);
  EXPECT_EQ(found[0].clusters[0].sort, Cluster::Class::Clean);
}

TEST(Clusters, WhatMovedIsOneCluster) {
  const std::vector<std::string> lines = {"Ensimmäinen kappale puhuu kunnista.", "", "Toinen puhuu alueesta.",
                                          "", "Kolmas puhuu liitosta ja rahasta."};
  const std::string moved = clause_of({lines[2], "", lines[4], "", lines[0]});
  const std::vector<FileClusters> found = find_clusters({proposals_of(clause_of(lines), {moved})});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].clusters.size(), 1U);
}

TEST(Clusters, WordsTakenOutOverTheEndOfASentenceAreOneEdit) {
  const std::string base = clause_of({"Jaettava tieto ei sisällä henkilötietoja.",
                                      "Alle viiden tapauksen lukumäärää ei ilmoiteta kunnille."});
  const auto count = [&](const std::string& text) {
    return find_clusters({proposals_of(base, {text})}).at(0).clusters.size();
  };
  EXPECT_EQ(
      count(clause_of({"Jaettava tieto ei sisällä viiden tapauksen lukumäärää ei ilmoiteta kunnille."})), 1U);
  EXPECT_EQ(count(clause_of({"Alle kuuden tapauksen lukumäärää ei ilmoiteta kunnille."})), 2U);
}

TEST(Clusters, AnEditThatCannotBeReadIsToLookAtAlone) {
  EXPECT_EQ(told(one("Aika on pitkä."), {one("Aika <ref/> on pitkä.")}), "look →; (A) not-readable\n");
}

TEST(Clusters, ASpaceAloneIsAnEdit) {
  EXPECT_EQ(told(one("Maksu on 250€ vuodessa."), {one("Maksu on 250 € vuodessa.")}), "clean €→€; (A)\n");
}

TEST(Clusters, TheOlderBaseIsBroughtToTheNewerOne) {
  const std::string older = clause_of({"Aika on 12 kuukautta.", "Kunta vastaa kuluista."});
  const std::string newer =
      clause_of({"Aika on yhdeksän kuukautta.", "Uusi lause on tullut.", "Kunta vastaa kuluista."});
  FileProposals file{"clauses/a.xml", "a", "fi", newer, {}};
  file.files.push_back({"A", older, clause_of({"Aika on 6 kuukautta.", "Kunta vastaa kuluista."})});
  file.files.push_back({"B", older, clause_of({"Aika on 12 kuukautta.", "Alue vastaa kuluista."})});
  file.files.push_back(
      {"C", newer,
       clause_of({"Aika on yhdeksän kuukautta.", "Uusi lause on tullut.", "Alue vastaa kuluista."})});
  file.files.push_back({"D", older, clause_of({"Aika on yhdeksän kuukautta.", "Kunta vastaa kuluista."})});
  EXPECT_EQ(told(find_clusters({file})),
            "conflict yhdeksän→6; (A) overtaken number-beside\n"
            "look Kunta→Alue; (B,C) number-beside\n");
}

TEST(Clusters, KeepTheirIdsWhenOtherPlacesChange) {
  const std::string base = clause_of({"Aika on 12 kuukautta.", "Kunta vastaa kuluista."});
  const std::string edit = clause_of({"Aika on 6 kuukautta.", "Kunta vastaa kuluista."});
  const std::string other = clause_of({"Aika on 12 kuukautta.", "Alue vastaa kuluista."});
  const Cluster alone = find_clusters({proposals_of(base, {edit})})[0].clusters[0];
  const Cluster beside = find_clusters({proposals_of(base, {other, edit, edit})})[0].clusters[0];
  EXPECT_EQ(alone.id, beside.id);
  const std::string later = clause_of({"Uusi alku.", "Aika on 12 kuukautta.", "Kunta vastaa kuluista."});
  FileProposals rebased = proposals_of(base, {edit});
  rebased.base = later;
  EXPECT_EQ(find_clusters({rebased})[0].clusters[0].id, alone.id);
  const std::string against = clause_of({"Aika on 9 kuukautta.", "Kunta vastaa kuluista."});
  EXPECT_NE(find_clusters({proposals_of(base, {edit, against})})[0].clusters[0].id, alone.id);
}

TEST(Clusters, WhatAgreementXmlLeavesOutIsInConflictWithItsEdits) {
  const auto outline = [](const std::string& includes) {
    return "<agreement version=\"1\" id=\"m\" languages=\"fi\">\n  <title lang=\"fi\">M</title>\n  "
           "<documents>\n"
           "    <document id=\"d\" kind=\"main\">\n      <title lang=\"fi\">D</title>\n" +
           includes + "    </document>\n  </documents>\n</agreement>\n";
  };
  const std::string b = "      <include clause=\"b\"/>\n";
  const std::string a = "      <include clause=\"a\"/>\n";
  FileProposals agreement{"agreement.xml", "", "", outline(b + a), {}};
  agreement.files.push_back({"B", agreement.base, outline(b)});
  FileProposals clause = proposals_of(one("Aika on 12 kuukautta."), {one("Aika on 6 kuukautta.")});
  EXPECT_EQ(told(find_clusters({agreement, clause})),
            "conflict [a]→; (B) removed-too\nconflict 12→6; (A) removed-too\n");
}

/// Random texts of few words, so that edits meet often.
class RandomTexts {
 public:
  explicit RandomTexts(unsigned seed) : random_(seed) {}

  std::vector<std::string> base() {
    std::vector<std::string> lines;
    for (int i = 0; i < 8; ++i) lines.push_back(i % 4 == 3 ? "" : sentence());
    return lines;
  }
  std::vector<std::string> edited(std::vector<std::string> lines) {
    for (int i = 0; i < 2; ++i) {
      const std::size_t at = below(lines.size());
      if (lines[at].empty()) continue;
      const std::size_t what = below(6);
      if (what == 0) {
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), sentence());
      } else if (what == 1 && lines.size() > 3) {
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
      } else {
        std::vector<std::string> words = split_words(lines[at]);
        words[below(words.size())] = word();
        lines[at] = join(words, " ");
      }
    }
    return lines;
  }
  std::size_t below(std::size_t end) { return random_() % end; }

 private:
  std::string word() {
    static const std::vector<std::string> kWords = {"kunta",   "alue",   "ja",       "sekä",
                                                    "maksaa",  "12",     "vuodessa", "palvelut",
                                                    "yhdessä", "liitto", "sopii",    "kuluista"};
    return kWords[below(kWords.size())];
  }
  std::string sentence() {
    std::string text = "Osapuoli";
    for (std::size_t i = 0; i < 5 + below(5); ++i) text += " " + word();
    return text + ".";
  }
  std::mt19937 random_;
};

TEST(Clusters, DoNotDependOnTheOrderOfProposals) {
  for (unsigned seed = 0; seed < 25; ++seed) {
    RandomTexts random(seed);
    const std::vector<std::string> lines = random.base();
    FileProposals file = proposals_of(clause_of(lines), {});
    for (const char* name : {"A", "B", "C", "D"}) {
      file.files.push_back({name, file.base, clause_of(random.edited(lines))});
    }
    const auto ids = [](const std::vector<FileClusters>& files) {
      std::string text = told(files);
      for (const FileClusters& each : files) {
        for (const Cluster& cluster : each.clusters) text += cluster.id;
      }
      return text;
    };
    const std::string wanted = ids(find_clusters({file}));
    std::vector<std::size_t> order = {0, 1, 2, 3};
    while (std::next_permutation(order.begin(), order.end())) {
      FileProposals other = file;
      for (std::size_t i = 0; i < 4; ++i) other.files[i] = file.files[order[i]];
      ASSERT_EQ(ids(find_clusters({other})), wanted) << seed;
    }
  }
}

TEST(Clusters, AllOfOnePartysEditsGiveItsText) {
  for (unsigned seed = 0; seed < 600; ++seed) {
    RandomTexts random(seed);
    const std::vector<std::string> lines = random.base();
    const std::string base = clause_of(lines);
    const std::string text = clause_of(random.edited(random.edited(lines)));
    const ClauseTokens tokens = to_clause_tokens(base, true);
    std::vector<EditPiece> pieces;
    for (const PartyEdit& edit : find_party_edits(tokens, to_clause_tokens(text, true))) {
      pieces.insert(pieces.end(), edit.pieces.begin(), edit.pieces.end());
    }
    const std::string made = to_file(with_pieces(tokens, pieces));
    ASSERT_EQ(split_words(made), split_words(text)) << seed;
  }
}

TEST(Clusters, EachEditAloneLeavesAClauseThatCanBeRead) {
  for (unsigned seed = 0; seed < 150; ++seed) {
    RandomTexts random(seed);
    const std::vector<std::string> lines = random.base();
    const std::string text = clause_of(random.edited(random.edited(lines)));
    for (const FileClusters& file : find_clusters({proposals_of(clause_of(lines), {text})})) {
      for (const Cluster& cluster : file.clusters) {
        const bool is_empty =
            std::count(cluster.reasons.begin(), cluster.reasons.end(), Cluster::Reason::NotReadable) > 0 &&
            to_file(with_pieces(file.base, cluster.alternatives[0].pieces)).find("<p>\n  </p>") !=
                std::string::npos;
        EXPECT_TRUE(cluster.reasons.empty() || is_empty) << seed << told({file});
      }
    }
  }
}

}  // namespace
}  // namespace sopimus
