#include <gtest/gtest.h>

#include "start/theme_data.h"
#include "start/theme_table.h"
#include "start/theme_words.h"

namespace sopimus {
namespace {

Party party(const std::string& id, const std::string& kind, const std::string& name) {
  Party result;
  result.id.text = id;
  result.kind.text = kind;
  result.name.names.push_back({"fi", {name, {}}, {}});
  return result;
}

std::vector<Party> parties() {
  return {party("alue", "hyvinvointialue", "Mallilan hyvinvointialue"),
          party("a", "kunta", "Esimerkkilän kunta"), party("b", "kaupunki", "Kuvitellun kaupunki"),
          party("liitto", "maakuntaliitto", "Mallilan liitto")};
}

std::string responsible(const std::string& text, bool only = false) {
  std::string ids;
  for (const Word& id : find_responsible(text, parties(), only)) ids += (ids.empty() ? "" : " ") + id.text;
  return ids;
}

std::string deadline(const std::string& text) {
  const auto found = find_deadline(text);
  if (!found) return "-";
  return std::to_string(static_cast<int>(found->kind)) + " " + std::to_string(found->year) +
         (found->date.year > 0 ? to_iso(found->date) : "");
}

TEST(ThemeWords, KnowsTheLinesThatLeadIn) {
  for (const char* text : {"Tavoitteet:", "Tavoite", "Yhteiset tavoitteet"}) {
    EXPECT_EQ(parse_theme_lead_in(text), ThemePart::Goals) << text;
  }
  EXPECT_EQ(parse_theme_lead_in("Arviointimittari(t):"), ThemePart::Indicators);
  EXPECT_EQ(parse_theme_lead_in("Toimenpiteet, resurssit ja vastuutahot vuoden 2024 aikana"),
            ThemePart::Measures);
  for (const char* text : {"Tavoitteet tarkistetaan vuosittain.", "Tavoitteellinen työ",
                           "Mittarit sovitaan erikseen", "Yhteiset tavoitteet, mittarit ja toimenpiteet"}) {
    EXPECT_FALSE(parse_theme_lead_in(text)) << text;
  }
}

TEST(ThemeData, ReadsDeadlinesThatAreCertain) {
  EXPECT_EQ(deadline("Vuoden 2024 loppuun mennessä on luotu malli."), "1 2024");
  EXPECT_EQ(deadline("Verkosto kootaan vuoden 2026 aikana."), "2 2026");
  EXPECT_EQ(deadline("Tiedot jaetaan vuosittain"), "3 0");
  EXPECT_EQ(deadline("Raportti annetaan 31.3.2026 mennessä."), "4 02026-03-31");
  EXPECT_EQ(deadline("Testattu erikseen määrätyllä tavalla."), "5 0");
  EXPECT_EQ(deadline("On luotu vuoteen 2025 mennessä."), "-");
  EXPECT_EQ(deadline("Vuoden 2024 talousarvio"), "-");
}

TEST(ThemeData, ReadsThePartiesThatWordsBeginWith) {
  EXPECT_EQ(responsible("Hyvinvointialue ja kunnat nimeävät yhteyshenkilön."), "alue kunnat");
  EXPECT_EQ(responsible("HVA testaa hälyttämisen."), "alue");
  EXPECT_EQ(responsible("Hyvinvointialue ja alueen kunnat sopivat."), "alue kunnat");
  EXPECT_EQ(responsible("Mallilan liitto, Esimerkkilän kunta ja kunnat kokoavat."), "liitto a kunnat");
  EXPECT_EQ(responsible("Hyvinvointialue ja järjestöt sopivat."), "");
  EXPECT_EQ(responsible("Luodaan yhteinen malli (HVA)."), "");
  EXPECT_EQ(responsible("Kunnat", true), "kunnat");
  EXPECT_EQ(responsible("Kunnat ja seurakunnat", true), "");
}

Table table(const std::vector<std::vector<std::string>>& rows) {
  Table result;
  for (const auto& row : rows) {
    TableRow made;
    for (const std::string& text : row) {
      TableCell cell;
      Paragraph paragraph;
      Run run;
      run.text = text;
      if (!text.empty()) paragraph.runs = {run};
      cell.paragraphs = {paragraph};
      made.cells.push_back(cell);
    }
    result.rows.push_back(made);
  }
  return result;
}

TEST(ThemeTable, BecomesAThemeWhenEveryCellIsUnderstood) {
  const auto theme = parse_theme_table(
      table({{"Tavoite", "Mittari", "Toimenpide", "Vastuutaho", "Aikataulu"},
             {"Tukea on saatavilla.", "Pisteiden määrä", "Kootaan verkosto.", "Kunnat", "vuoden 2026 aikana"},
             {"", "", "Nimetään yhteyshenkilö.", "Hyvinvointialue", "vuosittain"}}),
      parties());
  ASSERT_TRUE(theme);
  EXPECT_EQ(theme->goals.size(), 1U);
  EXPECT_EQ(theme->indicators.size(), 1U);
  ASSERT_EQ(theme->measures.size(), 2U);
  EXPECT_EQ(theme->measures[1].goal.text, theme->goals[0].id.text);
  EXPECT_EQ(theme->measures[1].responsible[0].text, "alue");
}

TEST(ThemeTable, StaysATableElse) {
  EXPECT_FALSE(
      parse_theme_table(table({{"Toimenpide", "Vastuutaho"}, {"Kootaan.", "Seurakunnat"}}), parties()));
  EXPECT_FALSE(parse_theme_table(table({{"Toimenpide", "Hinta"}, {"Kootaan.", "10 euroa"}}), parties()));
}

}  // namespace
}  // namespace sopimus
