#include "report/parallel_text.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "compare/redline.h"
#include "report/comparison_page.h"
#include "support/marked_text.h"

namespace sopimus {
namespace {

sopimus::Run run_of(std::string text) {
  sopimus::Run run;
  run.text = std::move(text);
  run.ends_sentence = true;
  return run;
}

Document document_of(
    const std::vector<std::pair<std::string, std::vector<std::vector<std::string>>>>& clauses) {
  Document document;
  document.identity.document = "sopimus";
  document.identity.title = "Sopimus";
  int number = 0;
  for (const auto& [id, paragraphs] : clauses) {
    Heading heading;
    heading.number = std::to_string(++number);
    heading.anchor = id;
    heading.runs = {run_of("Otsikko " + id)};
    heading.origin.clause = id;
    document.blocks.push_back({heading});
    std::size_t at = 0;
    for (const std::vector<std::string>& sentences : paragraphs) {
      Paragraph paragraph;
      paragraph.origin.clause = id;
      paragraph.origin.paragraph = ++at;
      for (const std::string& sentence : sentences) paragraph.runs.push_back(run_of(sentence));
      document.blocks.push_back({paragraph});
    }
  }
  return document;
}

/// Each row as "left | right", words in italics in underscores.
std::string rows_of(const Document& parallel) {
  const auto cell = [](const TableCell& each) {
    std::string text;
    for (const sopimus::Run& run : each.paragraphs.front().runs)
      text += run.emphasis ? "_" + run.text + "_" : run.text;
    return trim(text);
  };
  std::string text;
  for (const TableRow& row : std::get<Table>(parallel.blocks.front().value).rows) {
    text += cell(row.cells[0]) + " | " + cell(row.cells[1]) + "\n";
  }
  return text;
}

const Document kBefore =
    document_of({{"a", {{"Ensimmäinen kappale pysyy."}, {"Aika on 12 kuukautta. ", "Toinen virke pysyy."}}},
                 {"b", {{"Tämä kohta ei muutu."}}}});
const Document kAfter = document_of(
    {{"a",
      {{"Ensimmäinen kappale pysyy."},
       {"Aika on 6 kuukautta. ", "Toinen virke pysyy. ", "Kunta vastaa lisäksi uudesta tehtävästä."}}},
     {"b", {{"Tämä kohta ei muutu."}}}});

TEST(ParallelText, PutsSentencesBesideEachOther) {
  EXPECT_EQ(rows_of(to_parallel_text(make_redline(kBefore, kAfter).marked, {"Vanha", "Uusi"})),
            "Vanha | Uusi\n"
            "1 Otsikko a | 1 Otsikko a\n"
            "— — — — — | — — — — —\n"
            "Aika on _12_ kuukautta. | Aika on _6_ kuukautta.\n"
            "Toinen virke pysyy. | Toinen virke pysyy.\n"
            " | _Kunta vastaa lisäksi uudesta tehtävästä._\n");
}

TEST(ParallelText, OfTheWholeLeavesNothingOut) {
  const std::string rows =
      rows_of(to_parallel_text(make_redline(kBefore, kAfter).marked, {"Vanha", "Uusi", true}));
  EXPECT_NE(rows.find("Ensimmäinen kappale pysyy. | Ensimmäinen kappale pysyy.\n"), std::string::npos)
      << rows;
  EXPECT_NE(rows.find("2 Otsikko b | 2 Otsikko b\nTämä kohta ei muutu. | Tämä kohta ei muutu.\n"),
            std::string::npos)
      << rows;
  EXPECT_EQ(rows.find("—"), std::string::npos);
}

TEST(ParallelText, TellsWhereAPassageMoved) {
  const std::string moved = "Hyvinvointialue kokoaa arvioinnin ja toimittaa sen kunnille vuosittain.";
  const Document before = document_of(
      {{"a", {{"Pysyvä kappale, joka on pitkä."}, {moved}}}, {"b", {{"Toinen pysyvä kappale."}}}});
  const Document after = document_of(
      {{"a", {{"Pysyvä kappale, joka on pitkä."}}}, {"b", {{"Toinen pysyvä kappale."}, {moved}}}});
  const std::string rows = rows_of(to_parallel_text(make_redline(before, after).marked, {"Vanha", "Uusi"}));
  EXPECT_NE(rows.find("_" + moved + "_ | _(Siirretty kohtaan 2)_\n"), std::string::npos) << rows;
  EXPECT_NE(rows.find("_(Siirretty kohdasta 1)_ | _" + moved + "_\n"), std::string::npos) << rows;
}

TEST(ComparisonPage, CountsChangesByClassAndListsClauses) {
  const Redline redline = make_redline(kBefore, kAfter);
  const Document page = to_comparison_page({&redline}, {"vanha", "uusi"});
  std::string text;
  for (const std::string& line : passages_without(page.blocks, Mark::Kind::None)) text += line + "\n";
  EXPECT_EQ(text,
            "row | Vanha teksti | vanha\n"
            "row | Uusi teksti | uusi\n"
            "heading 1 Muutokset lajeittain\n"
            "row | Muutoksen laji | Muutoksia\n"
            "row | Sanamuoto | 1\n"
            "row | Määräaika | 1\n"
            "row | Yhteensä | 2\n"
            "heading 1 Muuttuneet kohdat\n"
            "row | Kohta | Mitä muuttui\n"
            "row | 1 Otsikko a | sanamuoto 1, määräaika 1\n");
}

TEST(ComparisonPage, SaysThatNothingChanged) {
  const Redline redline = make_redline(kBefore, kBefore);
  const Document page = to_comparison_page({&redline}, {});
  EXPECT_EQ(to_plain_text(std::get<Paragraph>(page.blocks[1].value).runs), "Tekstit ovat samat.");
}

}  // namespace
}  // namespace sopimus
