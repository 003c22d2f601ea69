// Blocks of clauses as blocks of the document: origins, labels, typed blocks.

#include <gtest/gtest.h>

#include "compose/blocks.h"
#include "compose/png_size.h"
#include "compose/population_shares.h"
#include "support/small_agreement.h"

namespace sopimus {
namespace {

Document composed(const std::string& inside, Diagnostics& faults, const std::string& language = "fi",
                  const ComposeOptions& options = {}) {
  SmallAgreement agreement = small_agreement();
  agreement.clauses["a"] = inside;
  agreement.swedish["a"] = inside;
  return agreement.compose(faults, "sopimus", language, options);
}

template <typename B>
B first_block(const Document& document) {
  for (const Block& block : document.blocks) {
    if (const B* found = std::get_if<B>(&block.value)) return *found;
  }
  throw std::logic_error("no such block");
}

std::string plain(const Runs& runs) { return with_tildes(to_plain_text(runs)); }

TEST(Blocks, CountTheParagraphsOfTheirClause) {
  SmallAgreement agreement = small_agreement();
  agreement.clauses["a"] = R"(<p>Yksi.</p><ul><li>kaksi<ul><li>kolme</li></ul></li></ul><include clause="b"/>
<definitions><definition id="d"><term>neljä</term>on neljä.</definition></definitions><rationale><p>Viisi.</p></rationale>)";
  agreement.clauses["b"] = "<p>Toisen yksi.</p>";
  Diagnostics faults;
  const Document document = agreement.compose(faults);
  ASSERT_EQ(document.blocks.size(), 7U);
  const auto& heading = std::get<Heading>(document.blocks[0].value);
  EXPECT_EQ(heading.origin.clause, "a");
  EXPECT_EQ(heading.origin.paragraph, 0U);
  EXPECT_EQ(heading.anchor, "a");
  EXPECT_EQ(std::get<Paragraph>(document.blocks[1].value).origin.paragraph, 1U);
  const auto& list = std::get<List>(document.blocks[2].value);
  EXPECT_EQ(list.items[0].origin.paragraph, 2U);
  EXPECT_EQ(list.items[0].lists[0].items[0].origin.paragraph, 3U);
  const auto& inner = std::get<Paragraph>(document.blocks[4].value);
  EXPECT_EQ(inner.origin.clause, "b");
  EXPECT_EQ(inner.origin.paragraph, 1U);
  EXPECT_EQ(std::get<Definitions>(document.blocks[5].value).items[0].origin.paragraph, 4U);
  const auto& rationale = std::get<Rationale>(document.blocks[6].value);
  const auto& reason = std::get<Paragraph>(rationale.blocks[0].value);
  EXPECT_EQ(reason.origin.paragraph, 5U);
  EXPECT_EQ(reason.origin.language, "fi");
  EXPECT_EQ(reason.role, Paragraph::Role::Rationale);
  EXPECT_TRUE(reason.origin.at);
}

void append_labels(const List& list, std::string& labels) {
  for (const ListItem& item : list.items) {
    labels += (labels.empty() ? "" : " ") + item.label;
    for (const List& nested : item.lists) append_labels(nested, labels);
  }
}

TEST(Blocks, LabelLists) {
  struct Case {
    const char* xml;
    const char* labels;
  };
  for (const Case& c : {
           Case{"<ol><li>x</li><li>x</li></ol>", "1. 2."},
           Case{"<ol><li>x<ol><li>x</li><li>x</li></ol></li><li>x<ol><li>x</li></ol></li></ol>",
                "1. a) b) 2. a)"},
           Case{"<ol><li>x<ol><li>x<ol><li>x</li><li>x</li></ol></li></ol></li></ol>", "1. a) i) ii)"},
           Case{"<ul><li>x<ul><li>x<ul><li>x</li></ul></li></ul></li><li>x</li></ul>", "• – – •"},
           Case{"<ul><li>x<ol><li>x</li><li>x</li></ol></li></ul>", "• 1. 2."},
           Case{"<ol><li>x<ul><li>x</li></ul></li></ol>", "1. –"},
           Case{"<ol><li>x</li><li for-kinds=\"annex\">x</li><li>x</li></ol>", "1. 2."},
       }) {
    Diagnostics faults;
    std::string labels;
    append_labels(first_block<List>(composed(c.xml, faults)), labels);
    EXPECT_EQ(labels, c.labels) << c.xml;
  }
}

TEST(Blocks, KeepThemesTyped) {
  const std::string theme = R"(<theme id="digituki">
<heading>Asukkaiden digituki</heading>
<p>Johdanto.</p>
<goals><goal id="saatavilla">Digitukea on tarjolla.</goal></goals>
<indicators><indicator id="verkosto" goal="saatavilla" deadline="by-end-of-year" year="2027">Verkosto on koottu.<data-source>Vuosikertomus</data-source></indicator></indicators>
<measures>
<measure id="kokoaminen" goal="saatavilla" responsible="perho toholampi kpha" deadline="during-year" year="2026">Kootaan verkosto.<resources>Työaika</resources></measure>
<measure id="paivitys" responsible="kunnat" deadline="by-date" date="2026-03-31">Päivitetään.</measure>
</measures></theme>)";
  Diagnostics faults;
  const Document document = composed(theme, faults);
  EXPECT_EQ(codes_of(faults), "");
  const Theme fi = first_block<Theme>(document);
  EXPECT_EQ(fi.id, "digituki");
  EXPECT_EQ(fi.title, "Asukkaiden digituki");
  EXPECT_EQ(plain(fi.goals.at(0).runs), "Digitukea on tarjolla.");
  EXPECT_EQ(fi.indicators.at(0).goal, "saatavilla");
  EXPECT_EQ(plain(fi.indicators[0].source), "Vuosikertomus");
  EXPECT_EQ(plain(fi.indicators[0].deadline_text), "vuoden~2027 loppuun mennessä");
  EXPECT_EQ(plain(fi.measures.at(0).responsible_text),
            "Perhon kunta, Toholammin kunta ja Keski-Pohjanmaan hyvinvointialue");
  EXPECT_EQ(fi.measures[0].responsible, (std::vector<std::string>{"perho", "toholampi", "kpha"}));
  EXPECT_EQ(plain(fi.measures[0].deadline_text), "Vuoden~2026 aikana");
  EXPECT_EQ(plain(fi.measures[0].resources), "Työaika");
  EXPECT_EQ(plain(fi.measures.at(1).responsible_text), "Kunnat");
  EXPECT_EQ(plain(fi.measures[1].deadline_text), "31.3.2026 mennessä");
  const auto& heading = std::get<Heading>(document.blocks.at(1).value);
  EXPECT_EQ(heading.number, "1.1");
  EXPECT_EQ(heading.level, 2);
  EXPECT_EQ(heading.anchor, "digituki");

  const Theme sv = first_block<Theme>(composed(theme, faults, "sv"));
  EXPECT_EQ(plain(sv.measures[0].responsible_text),
            "Perho kommun, Toholampi kommun och Mellersta Österbottens välfärdsområde");
  EXPECT_EQ(plain(sv.indicators[0].deadline_text), "före utgången av~2027");
}

TEST(Blocks, SayDeadlines) {
  struct Case {
    Deadline deadline;
    const char* finnish;
    const char* swedish;
  };
  for (const Case& c : {
           Case{{Deadline::Kind::None, 0, {}}, "", ""},
           Case{{Deadline::Kind::ByEndOfYear, 2027, {}},
                "vuoden~2027 loppuun mennessä",
                "före utgången av~2027"},
           Case{{Deadline::Kind::DuringYear, 2026, {}}, "vuoden~2026 aikana", "under~2026"},
           Case{{Deadline::Kind::Yearly, 0, {}}, "vuosittain", "årligen"},
           Case{{Deadline::Kind::ByDate, 0, {2026, 3, 31}}, "31.3.2026 mennessä", "senast 31.3.2026"},
           Case{{Deadline::Kind::Separately, 0, {}},
                "erikseen määrättävällä tavalla",
                "på det sätt som bestäms särskilt"},
       }) {
    EXPECT_EQ(plain(deadline_words(c.deadline, "fi")), c.finnish);
    EXPECT_EQ(plain(deadline_words(c.deadline, "sv")), c.swedish);
  }
}

TEST(Blocks, SayHowOftenForumsMeet) {
  struct Case {
    int least;
    int most;
    const char* finnish;
    const char* swedish;
  };
  for (const Case& c : {Case{0, 0, "", ""}, Case{1, 1, "kerran vuodessa", "en gång om året"},
                        Case{1, 2, "1–2 kertaa vuodessa", "1–2 gånger om året"},
                        Case{2, 4, "2–4 kertaa vuodessa", "2–4 gånger om året"},
                        Case{6, 6, "6 kertaa vuodessa", "6 gånger om året"},
                        Case{3, 0, "3 kertaa vuodessa", "3 gånger om året"}}) {
    EXPECT_EQ(plain(cadence_words(c.least, c.most, "fi")), c.finnish);
    EXPECT_EQ(plain(cadence_words(c.least, c.most, "sv")), c.swedish);
  }
}

TEST(Blocks, KeepForumsTyped) {
  Diagnostics faults;
  const Document document =
      composed(R"(<forums><forum id="f" level="strategic" convener="kpha" meetings="2-4">
<name>Neuvottelukunta</name><member party="kunnat" count="2">kunnanjohtaja kustakin kunnasta</member><member party="kpha" count="1"/><member>yrittäjien edustaja</member>
<task>Seuraa tavoitteita.</task></forum></forums>)",
               faults);
  EXPECT_EQ(codes_of(faults), "");
  const Forum forum = first_block<Forums>(document).forums.at(0);
  EXPECT_EQ(forum.level, "strategic");
  EXPECT_EQ(plain(forum.name), "Neuvottelukunta");
  EXPECT_EQ(plain(forum.task), "Seuraa tavoitteita.");
  EXPECT_EQ(plain(forum.convener_text), "Keski-Pohjanmaan hyvinvointialue");
  EXPECT_EQ(with_tildes(to_line(forum.members)),
            "Kunnat: kunnanjohtaja kustakin kunnasta, 2~jäsentä; Keski-Pohjanmaan hyvinvointialue: 1~jäsen; "
            "Yrittäjien edustaja");
  EXPECT_EQ(plain(forum.cadence_text), "2–4 kertaa vuodessa");
}

TEST(Blocks, SplitCostsByPopulation) {
  const std::string costs = R"(<costs id="c"><subject>Järjestelmä</subject>
<share party="kpha" basis="percent" percent="50"/><share party="kunnat" basis="population" percent="50"/></costs>)";
  Diagnostics faults;
  const CostRule rule = first_block<CostRule>(composed(costs, faults));
  std::string rows;
  for (const CostShare& share : rule.shares) {
    rows +=
        plain(share.party_text) + ": " + plain(share.percent_text) + " | " + plain(share.basis_text) + "\n";
  }
  EXPECT_EQ(rows,
            "Keski-Pohjanmaan hyvinvointialue: 50~% | \nKunnat: 50~% | asukasluvun mukaan\n"
            "siitä Perhon kunta: 24,0~% | 2~594 asukasta\nsiitä Toholammin kunta: 26,0~% | 2~799 asukasta\n");
  EXPECT_EQ(rule.shares[2].percent_tenths + rule.shares[3].percent_tenths, 500);
  EXPECT_EQ(plain(rule.subject), "Järjestelmä");
}

TEST(PopulationShares, AddUpToTheWhole) {
  struct Case {
    std::vector<int> populations;
    int total;
    std::vector<int> shares;
  };
  for (const Case& c :
       {Case{{1, 1, 1}, 1000, {334, 333, 333}}, Case{{2594, 2799}, 500, {240, 260}}, Case{{100, 0}, 1000, {}},
        Case{{}, 1000, {}}, Case{{7}, 333, {333}}, Case{{2000000000, 2000000000}, 1000, {500, 500}}}) {
    EXPECT_EQ(shares_by_population(c.populations, c.total), c.shares);
  }
}

TEST(Blocks, NumberTablesAndFiguresThatHaveCaptions) {
  const std::string xml =
      R"(<table columns="2 1"><caption>Työnjako</caption><tr><th>A</th><th>B</th></tr><tr><td span="2">C</td></tr></table>
<table columns="1"><tr><td>x</td></tr></table><table columns="1"><caption>Toinen</caption><tr><td>x</td></tr></table>)";
  Diagnostics faults;
  const Document document = composed(xml, faults);
  const Table table = first_block<Table>(document);
  EXPECT_EQ(plain(table.caption), "Taulukko~1. Työnjako");
  EXPECT_EQ(table.caption[0].made_by, MadeBy::Number);
  EXPECT_EQ(table.column_shares, (std::vector<int>{2, 1}));
  EXPECT_TRUE(table.rows[0].is_header);
  EXPECT_FALSE(table.rows[1].is_header);
  EXPECT_EQ(table.rows[1].cells[0].column_span, 2);
  EXPECT_EQ(plain(std::get<Table>(document.blocks[2].value).caption), "");
  EXPECT_EQ(plain(std::get<Table>(document.blocks[3].value).caption), "Taulukko~2. Toinen");
  EXPECT_EQ(plain(first_block<Table>(composed(xml, faults, "sv")).caption), "Tabell~1. Työnjako");
}

std::string png_head(const std::string& width, const std::string& height) {
  return std::string("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR", 16) + width + height +
         std::string("\x08\x06\0\0\0", 5);
}

TEST(PngSize, IsReadFromTheHead) {
  EXPECT_EQ(parse_png_size(png_head(std::string("\0\0\x02\x80", 4), std::string("\0\0\x01\xE0", 4))),
            (PngSize{640, 480}));
  for (const std::string& wrong :
       {std::string(), std::string("GIF89a"), png_head(std::string(4, '\0'), std::string("\0\0\x01\xE0", 4)),
        png_head(std::string(4, '\xFF'), std::string("\0\0\x01\xE0", 4)),
        png_head(std::string("\0\0\x01\xE0", 4), std::string()).substr(0, 22)}) {
    EXPECT_FALSE(parse_png_size(wrong));
  }
}

TEST(Blocks, CarryFigures) {
  SmallAgreement agreement = small_agreement();
  agreement.clauses["a"] =
      R"(<figure id="k" src="figures/k.png" alt="Kaavio" width="80"><caption>Rakenne</caption></figure>)";
  agreement.more_files["figures/k.png"] =
      png_head(std::string("\0\0\x02\x80", 4), std::string("\0\0\x01\xE0", 4));
  Diagnostics faults;
  const Document document = agreement.compose(faults);
  EXPECT_EQ(codes_of(faults), "");
  const Figure figure = first_block<Figure>(document);
  EXPECT_EQ(plain(figure.caption), "Kuva~1. Rakenne");
  EXPECT_EQ(figure.width_pixels, 640U);
  EXPECT_EQ(figure.height_pixels, 480U);
  EXPECT_EQ(figure.width_percent, 80);
  EXPECT_EQ(figure.alternative, "Kaavio");
  EXPECT_EQ(figure.bytes, agreement.more_files["figures/k.png"]);

  agreement.more_files["figures/k.png"] = png_head(std::string(4, '\0'), std::string(4, '\0'));
  agreement.compose(faults);
  EXPECT_EQ(codes_of(faults), "unreadable-figure");
}

TEST(Blocks, StopFrozenEditionsAtQuestions) {
  const std::string question = R"(<question id="q">Kuka kutsuu koolle?</question>)";
  Diagnostics draft;
  EXPECT_EQ(plain(first_block<Question>(composed(question, draft)).runs), "Kuka kutsuu koolle?");
  EXPECT_EQ(codes_of(draft), "");
  ComposeOptions options;
  options.edition.kind = Edition::Kind::Frozen;
  Diagnostics frozen;
  composed(question, frozen, "fi", options);
  EXPECT_EQ(codes_of(frozen), "open-question");
}

TEST(Blocks, AnchorDefinitionsInRunningText) {
  Diagnostics faults;
  const Document document =
      composed(R"(<p>Kaikki (<def id="o">Osapuolet</def>).</p><p><term of="o"/>.</p>)", faults);
  EXPECT_EQ(first_block<Paragraph>(document).anchor, "o");
  EXPECT_EQ(std::get<Paragraph>(document.blocks[2].value).runs[0].link, "#o");
}

}  // namespace
}  // namespace sopimus
