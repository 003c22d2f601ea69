// One change to a small document, and what is told of it as data.

#include "report/data_changes.h"

#include <gtest/gtest.h>

#include <functional>

#include "unit/report/data_sample.h"

namespace sopimus {
namespace {

const char* word_of(DataKind kind) {
  constexpr const char* kWords[] = {"whole",   "own sentence", "theme",   "goal",    "indicator",
                                    "measure", "forum",        "member",  "party",   "signatory",
                                    "share",   "definition",   "annex",   "entry",   "row",
                                    "value",   "amount",       "statute", "section", "pin"};
  static_assert(std::size(kWords) == kDataKinds);
  return kWords[static_cast<std::size_t>(kind)];
}

/// "~ measure nimeaminen 2: '30.9.2025 mennessä' → '31.3.2026 mennessä' (deadline)", a line each.
std::string told(const DataChanges& changes) {
  std::string text;
  for (const DataChange& change : changes.changes) {
    const char* sign = change.what == DataChange::What::Added     ? "+ "
                       : change.what == DataChange::What::Removed ? "- "
                                                                  : "~ ";
    text += std::string(sign) + word_of(change.item().kind) + " " + change.item().name;
    if (!change.place.number.empty()) text += " [" + change.place.number + "]";
    text += '\n';
    for (const PartChange& part : change.parts) {
      text += "    '" + part.before + "' → '" + part.after + "' (" + to_word(part.change_class) + ")\n";
    }
  }
  return text;
}

using Edit = std::function<void(Document&)>;

std::string told_after(const Edit& edit) {
  Document after = data_sample();
  edit(after);
  return told(find_data_changes(data_sample(), after));
}

Theme& theme_of(Document& document) { return block_of<Theme>(document, 3); }

TEST(DataChanges, TellsNothingOfEqualTexts) {
  const DataChanges changes = find_data_changes(data_sample(), data_sample());
  EXPECT_EQ(told(changes), "");
  EXPECT_EQ(changes.count_of(DataKind::Goal), (DataCount{2, 2, 2}));
}

TEST(DataChanges, TellsTypedValuesByTheirIds) {
  const struct {
    const char* name;
    Edit edit;
    const char* wanted;
  } rows[] = {
      {"deadline", [](Document& d) { theme_of(d).measures[0].deadline_text[0].text = "31.3.2026 mennessä"; },
       "~ measure Nimetään yhteyshenkilöt. [2]\n"
       "    '30.9.2025 mennessä' → '31.3.2026 mennessä' (deadline)\n"},
      {"responsible",
       [](Document& d) {
         theme_of(d).measures[0].responsible = {"kunnat"};
         theme_of(d).measures[0].responsible_text = {sample_run("Kunnat", MadeBy::Party, "kunnat")};
       },
       "~ measure Nimetään yhteyshenkilöt. [2]\n    'Hyvinvointialue ja kunnat' → 'Kunnat' (wording)\n"},
      {"order of the responsible",
       [](Document& d) {
         theme_of(d).measures[0].responsible = {"kunnat", "alue"};
       },
       ""},
      {"goal reworded",
       [](Document& d) {
         theme_of(d).goals[1].runs[0].text = "Osapuolilla on käytössään ajantasainen tieto.";
       },
       "~ goal Osapuolilla on käytössään ajantasainen tieto. [2]\n"
       "    'Osapuolilla on käytössään yhteinen tieto.' → 'Osapuolilla on käytössään ajantasainen tieto.' "
       "(wording)\n"},
      {"goal dropped", [](Document& d) { theme_of(d).goals.erase(theme_of(d).goals.begin()); },
       "- goal Jokaisella osapuolella on nimetty yhteyshenkilö. [2]\n"},
      {"goal with another id", [](Document& d) { theme_of(d).goals[0].id = "yhteydet"; }, ""},
      {"goal in another theme",
       [](Document& d) {
         Theme other = theme_of(d);
         other.id = "toinen";
         other.title = "Varautuminen";
         other.measures.clear();
         other.goals = {theme_of(d).goals[1]};
         theme_of(d).goals.pop_back();
         d.blocks.insert(d.blocks.begin() + 4, {other});
       },
       "+ theme Varautuminen [2]\n"
       "~ goal Osapuolilla on käytössään yhteinen tieto. [2]\n    'Hyvinvointi' → 'Varautuminen' "
       "(wording)\n"},
      {"theme with another id keeps its goals", [](Document& d) { theme_of(d).id = "hyte"; }, ""},
      {"address", [](Document& d) { block_of<PartyTable>(d, 1).parties[0].street = "Keskustie 4"; },
       "~ party Perhon kunta [1]\n    'Keskustie 2, 69950 Perho' → 'Keskustie 4, 69950 Perho' (number)\n"},
      {"share", [](Document& d) { block_of<CostRule>(d, 7).shares[1].percent_text[0].text = "40\u00A0%"; },
       "~ share kunnat [3]\n    '50\u00A0%' → '40\u00A0%' (number)\n"},
      {"meetings",
       [](Document& d) { block_of<Forums>(d, 8).forums[0].cadence_text[0].text = "2 kertaa vuodessa"; },
       "~ forum Neuvottelukunta [3]\n    'Kerran vuodessa' → '2 kertaa vuodessa' (number)\n"},
      {"member gone",
       [](Document& d) {
         block_of<Forums>(d, 8).forums[0].members.erase(block_of<Forums>(d, 8).forums[0].members.begin());
       },
       "- member alue: johtaja [3]\n"},
      {"definition",
       [](Document& d) { block_of<Definitions>(d, 9).items[0].text[0].text = "tarkoittaa ryhmää."; },
       "~ definition verkosto [3]\n    'tarkoittaa yhteistyötä.' → 'tarkoittaa ryhmää.' (wording)\n"},
      {"cell",
       [](Document& d) {
         block_of<Table>(d, 11).rows[1].cells[1].paragraphs[0].runs[0].text = "30. syyskuuta";
       },
       "~ row tilastot [3]\n    '31. lokakuuta' → '30. syyskuuta' (deadline)\n"},
      {"entry", [](Document& d) { block_of<List>(d, 10).items.erase(block_of<List>(d, 10).items.begin()); },
       "- entry kunta nimeää edustajan [3]\n"},
      {"signatory",
       [](Document& d) { block_of<SignaturePage>(d, 12).signatories[0].role = "hallintojohtaja"; },
       "~ signatory hallintojohtaja\n    'kunnanjohtaja' → 'hallintojohtaja' (wording)\n"},
      {"validity",
       [](Document& d) { block_of<Paragraph>(d, 6).runs[0].text = "Sopimus on voimassa 31.12.2029 saakka."; },
       "~ own sentence Sopimus on voimassa 31.12.2029 saakka. [3]\n"
       "    'Sopimus on voimassa 31.12.2027 saakka.' → 'Sopimus on voimassa 31.12.2029 saakka.' "
       "(deadline)\n"},
      {"validity by hand", [](Document& d) { block_of<Paragraph>(d, 6).runs[0].made_by = MadeBy::Authored; },
       ""},
      {"title and publicity",
       [](Document& d) {
         d.identity.title = "Puitesopimus";
         d.identity.publicity_text = "Julkinen";
       },
       "~ whole Puitesopimus\n    'Yhteistyösopimus' → 'Puitesopimus' (wording)\n    '' → 'Julkinen' "
       "(wording)\n"},
      {"pin", [](Document& d) { block_of<Heading>(d, 4).origin.edition = "2022-2025/frozen.1"; },
       "+ pin Muut ehdot [3]\n"},
  };
  for (const auto& row : rows) EXPECT_EQ(told_after(row.edit), row.wanted) << row.name;
}

TEST(DataChanges, TellsValuesAndAmountsOfRunningText) {
  const auto notice = [](Runs runs) {
    return [runs](Document& d) { block_of<Paragraph>(d, 5).runs = runs; };
  };
  const auto start = sample_run("Irtisanomisaika on ");
  const auto end = sample_run(".");
  const struct {
    const char* name;
    Edit edit;
    const char* wanted;
  } rows[] = {
      {"value", notice({start, sample_run("6\u00A0kuukautta", MadeBy::Value, "irtisanomisaika"), end}),
       "~ value Irtisanomisaika on 6\u00A0kuukautta. [3]\n    '12 kuukautta' → '6 kuukautta' (deadline)\n"},
      {"the same value in another case",
       notice({sample_run("Irtisanomisesta on ilmoitettava "),
               sample_run("12\u00A0kuukauden", MadeBy::Value, "irtisanomisaika"), sample_run(" kuluessa.")}),
       ""},
      {"a value that only the old text has", notice({sample_run("Aivan toinen lause, jossa ei ole määriä.")}),
       "- value Irtisanomisaika on 12\u00A0kuukautta. [3]\n"},
  };
  for (const auto& row : rows) EXPECT_EQ(told_after(row.edit), row.wanted) << row.name;
}

std::string told_of_sentences(Runs before, Runs after) {
  Document old_text = data_sample();
  Document new_text = data_sample();
  block_of<Paragraph>(old_text, 5).runs = std::move(before);
  block_of<Paragraph>(new_text, 5).runs = std::move(after);
  return told(find_data_changes(old_text, new_text));
}

TEST(DataChanges, PairsSentencesThatDifferInAmounts) {
  const auto plain = [](const char* text) { return Runs{sample_run(text)}; };
  EXPECT_EQ(
      told_of_sentences(plain("Tiedot toimitetaan vuosittain maaliskuun loppuun mennessä."),
                        plain("Tiedot toimitetaan vuosittain helmikuun loppuun mennessä, jos voidaan.")),
      "~ amount Tiedot toimitetaan vuosittain helmikuun loppuun mennessä, jos voidaan. [3]\n"
      "    'maaliskuun loppuun mennessä' → 'helmikuun loppuun mennessä' (deadline)\n");
  EXPECT_EQ(told_of_sentences(plain("Vuonna 2025 luodaan perusta ja vuonna 2026 harjoitellaan."),
                              plain("Vuonna 2026 luodaan perusta ja vuonna 2027 harjoitellaan.")),
            "~ amount Vuonna 2026 luodaan perusta ja vuonna 2027 harjoitellaan. [3]\n"
            "    'Vuonna 2025' → 'Vuonna 2026' (deadline)\n    'vuonna 2026' → 'vuonna 2027' (deadline)\n");
  EXPECT_EQ(
      told_of_sentences(plain("Kunnat nimeävät kolme jäsentä."), plain("Kunnat nimeävät neljä jäsentä.")),
      "~ amount Kunnat nimeävät neljä jäsentä. [3]\n    'kolme\u00A0jäsentä' → 'neljä\u00A0jäsentä' "
      "(number)\n");
  EXPECT_EQ(
      told_of_sentences(plain("Korjausta voi vastustaa 14 päivän kuluessa."),
                        {sample_run("Korjausta voi vastustaa "),
                         sample_run("30\u00A0päivän", MadeBy::Value, "aika"), sample_run(" kuluessa.")}),
      "~ amount Korjausta voi vastustaa 30\u00A0päivän kuluessa. [3]\n"
      "    '14\u00A0päivän kuluessa' → '30 päivän kuluessa' (deadline)\n");
  // A reference is what it names, whatever its number.
  EXPECT_EQ(
      told_of_sentences({sample_run("Asiasta sovitaan "), sample_run("luvussa 4", MadeBy::Reference, "a")},
                        {sample_run("Asiasta sovitaan "), sample_run("luvussa 5", MadeBy::Reference, "a")}),
      "");
}

TEST(DataChanges, TellsCitationsByStatuteAndSection) {
  const auto cites = [](const char* number, const char* words) {
    return Runs{sample_run("Noudatetaan, mitä "), sample_run(words, MadeBy::Statute, number)};
  };
  const Runs full = cites("612/2021", "järjestämislain (612/2021, jäljempänä laki) 6 ja 7 §:ssä");
  EXPECT_EQ(told_of_sentences(full, cites("612/2021", "lain 7 ja 6 §:n")), "");
  EXPECT_EQ(told_of_sentences(full, cites("612/2021", "lain 7 §:n 4 momentissa")),
            "- section järjestämislain (612/2021, jäljempänä laki) 6 ja 7 §:ssä [3]\n"
            "- section järjestämislain (612/2021, jäljempänä laki) 6 ja 7 §:ssä [3]\n"
            "+ section lain 7 §:n 4 momentissa [3]\n");
  EXPECT_EQ(told_of_sentences(full, cites("423/2003", "kielilaissa (423/2003)")),
            "- statute järjestämislain (612/2021, jäljempänä laki) 6 ja 7 §:ssä [3]\n"
            "- section järjestämislain (612/2021, jäljempänä laki) 6 ja 7 §:ssä [3]\n"
            "- section järjestämislain (612/2021, jäljempänä laki) 6 ja 7 §:ssä [3]\n"
            "+ statute kielilaissa (423/2003) [3]\n");
}

TEST(DataChanges, NoDocumentBeforeMeansAllIsNew) {
  const DataChanges changes = find_data_changes({}, data_sample());
  EXPECT_EQ(changes.count_of(DataKind::Goal), (DataCount{0, 2, 0}));
  EXPECT_EQ(changes.count_of(DataKind::Party), (DataCount{0, 2, 0}));
  for (const DataChange& change : changes.changes) EXPECT_EQ(change.what, DataChange::What::Added);
  EXPECT_EQ(find_data_changes(data_sample(), {}).changes.size(), changes.changes.size());
}

TEST(DataChanges, KnowsTheClauseAndThePlaceOfWhatIsGone) {
  Document after = data_sample();
  theme_of(after).measures.clear();
  block_of<Heading>(after, 2).number = "7";
  const DataChanges changes = find_data_changes(data_sample(), after);
  ASSERT_EQ(changes.changes.size(), 1U);
  EXPECT_EQ(changes.changes[0].before.origin.clause, "tavoitteet");
  EXPECT_EQ(changes.changes[0].place.number, "7");
  EXPECT_FALSE(changes.changes[0].is_place_gone);
}

TEST(DataItems, LeaveOutWhatDoesNotBind) {
  Document document = data_sample();
  const std::size_t count = data_items_of(document).size();
  Rationale rationale;
  rationale.blocks.push_back({sample_paragraph(sample_sentence("Vuonna 2026 on 3 syytä."), "muut")});
  document.blocks.push_back({rationale});
  Question question;
  question.runs = sample_sentence("Riittääkö 12 kuukautta?");
  document.blocks.push_back({question});
  EXPECT_EQ(data_items_of(document).size(), count);
}

}  // namespace
}  // namespace sopimus
