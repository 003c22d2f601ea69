#include <gtest/gtest.h>

#include "support.h"

namespace sopimus {
namespace {

Clause read_good(const std::string& text) {
  Diagnostics diagnostics;
  Clause clause = read_clause(source_of(text), "clauses/a.xml", diagnostics);
  for (const Diagnostic& each : diagnostics.all()) ADD_FAILURE() << to_text(each);
  return clause;
}

/// Text as it is, elements as [kind:of], set-off text as *strong* _em_ {lang:text}, a sentence's end as |.
std::string show(const Inlines& inlines) {
  static constexpr const char* kKinds[] = {"",     "ref",  "value", "party", "statute",
                                           "date", "term", "abbr",  "def"};
  std::string text;
  for (const Inline& each : inlines) {
    std::string piece =
        each.kind == Inline::Kind::Text
            ? each.text
            : std::string("[") + kKinds[static_cast<int>(each.kind)] + ":" + each.of.text + "]";
    if (each.emphasis) piece = "_" + piece + "_";
    if (each.strong) piece = "*" + piece + "*";
    if (!each.language.empty()) piece = "{" + each.language.text + ":" + piece + "}";
    text += piece + (each.ends_sentence ? "|" : "");
  }
  return text;
}

struct Case {
  const char* content;
  const char* shown;
};

class RunningText : public testing::TestWithParam<Case> {};

TEST_P(RunningText, IsFlattened) {
  const Clause clause = read_good(clause_with("<p>" + std::string(GetParam().content) + "</p>"));
  EXPECT_EQ(show(std::get<SourceParagraph>(clause.blocks.at(0).value).inlines), GetParam().shown);
}

const Case kCases[] = {
    {"Yksi.", "Yksi."},
    {"\n    Yksi.\n    Kaksi.\n  ", "Yksi.|Kaksi."},
    {"Yksi.  \t Kaksi.", "Yksi. Kaksi."},
    {"Yksi.\r\n  Kaksi.", "Yksi.|Kaksi."},
    {"Yksi. \n\n Kaksi.", "Yksi.|Kaksi."},
    {"sovitaan <ref to=\"x\"/>.", "sovitaan [ref:x]."},
    {"(<ref to=\"x\"/>)<value of=\"y\"/> <value of=\"z\"/>", "([ref:x])[value:y] [value:z]"},
    {"A\n<ref to=\"x\"/>\nB", "A|[ref:x]|B"},
    {"a <strong>b</strong> c", "a *b* c"},
    {"a<strong> b </strong>c", "a *b* c"},
    {"a <strong> b</strong>", "a *b*"},
    {"<strong>A.\nB.</strong>", "*A.*|*B.*"},
    {"<strong>A.</strong>\nB", "*A.*|B"},
    {"<strong>A.\n</strong>B", "*A.*|B"},
    {"<strong>a</strong> <em>b</em>", "*a *_b_"},
    {"<strong>a<em>b</em></strong><em>c</em>", "*a**_b_*_c_"},
    {"<span lang=\"sv\">ett ord</span> tai", "{sv:ett ord} tai"},
    {"<strong><ref to=\"x\"/></strong>", "*[ref:x]*"},
    {"a<!-- c -->b <!-- d --> c", "ab c"},
    {"a.\n<!-- c -->\nb.", "a.|b."},
    {"&#65; &amp; B&#160;C", "A & B\u00A0C"},
    {"a\u0308", "ä"},
    {"sana <def id=\"o\">Osa\n puolet</def>", "sana [def:o]"},
};

INSTANTIATE_TEST_SUITE_P(Table, RunningText, testing::ValuesIn(kCases));

TEST(RunningTextPlaces, CoverTheWordsAsWritten) {
  const std::string text = clause_with("<p>\n  Ä &amp; b.\n  C <ref to=\"x\"/> d\n</p>");
  const Clause clause = read_good(text);
  const Inlines& inlines = std::get<SourceParagraph>(clause.blocks.at(0).value).inlines;
  ASSERT_EQ(inlines.size(), 4U);
  const auto written = [&](const SourceSpan& at) { return text.substr(at.offset, at.length); };
  EXPECT_EQ(written(inlines[0].at), "Ä &amp; b.");
  EXPECT_EQ(written(inlines[1].at), "C");
  EXPECT_EQ(written(inlines[2].at), "ref");
  EXPECT_EQ(written(inlines[2].of.at), "x");
  EXPECT_EQ(written(inlines[3].at), "d");
}

TEST(ReadClause, ReadsEveryBlock) {
  const Clause clause = read_good(R"(<?xml version="1.0" encoding="UTF-8"?>
<clause version="1" id="a" lang="sv" model="m@2" from="x y" numbered="no">
  <heading>Otsikko <ref to="b" form="number"/></heading>
  <ol id="l"><li id="i" for-documents="liite-a liite-b">Yksi<ul><li>Kaksi</li></ul></li></ol>
  <table id="t" columns="2 1"><caption>Taulukko</caption><tr><th>A</th><th>B</th></tr><tr><td span="2">C</td></tr></table>
  <figure src="figures/x.png" alt="Kuva" width="80"><caption>Kuvateksti</caption></figure>
  <definitions><definition id="d"><term>sana</term> tarkoittaa asiaa.</definition></definitions>
  <rationale for-kinds="annex"><p>Syy.</p></rationale>
  <question id="q">Miksi?</question>
  <theme id="teema"><heading>Teema</heading><p>Johdanto.</p>
    <goals><goal id="g">Tavoite.</goal></goals>
    <indicators><indicator id="n" goal="g" deadline="by-end-of-year" year="2027">Mittari.<data-source>Tilasto</data-source></indicator></indicators>
    <measures><measure id="m" responsible="kunnat liitto" deadline="by-date" date="2026-06-30">Teko.<resources>Aika</resources></measure></measures>
  </theme>
  <forums><forum id="f" level="operative" convener="kpha" meetings="2–3"><name>Ryhmä</name><member party="kunnat" count="1">johtaja</member><task>Työ.</task></forum></forums>
  <costs id="c"><subject>Kulu</subject><share party="kpha" basis="percent" percent="50.5"/></costs>
  <party-table/><annex-list for-languages="sv"/>
  <include clause="b" pin="2022-2025/frozen.1"><include clause="e"/></include>
</clause>)");
  EXPECT_EQ(clause.language, "sv");
  EXPECT_EQ(clause.model.text, "m@2");
  EXPECT_EQ(clause.split_from.at(1).text, "y");
  EXPECT_FALSE(clause.numbered);
  EXPECT_EQ(show(clause.heading), "Otsikko [ref:b]");
  ASSERT_EQ(clause.blocks.size(), 12U);
  const auto& list = std::get<SourceList>(clause.blocks[0].value);
  EXPECT_TRUE(list.ordered);
  EXPECT_EQ(list.items.at(0).condition.documents.at(1).text, "liite-b");
  EXPECT_EQ(std::get<SourceList>(list.items.at(0).lists.at(0).value).items.size(), 1U);
  const auto& table = std::get<SourceTable>(clause.blocks[1].value);
  EXPECT_EQ(table.columns, (std::vector<int>{2, 1}));
  EXPECT_TRUE(table.rows.at(0).cells.at(1).is_header);
  EXPECT_EQ(table.rows.at(1).cells.at(0).column_span, 2);
  EXPECT_EQ(std::get<SourceFigure>(clause.blocks[2].value).width_percent, 80);
  const auto& definition = std::get<SourceDefinitions>(clause.blocks[3].value).items.at(0);
  EXPECT_EQ(show(definition.term), "sana");
  EXPECT_EQ(show(definition.inlines), "tarkoittaa asiaa.");
  EXPECT_EQ(clause.blocks[4].condition.kinds.at(0).text, "annex");
  EXPECT_EQ(clause.blocks[5].id.text, "q");
  const auto& theme = std::get<SourceTheme>(clause.blocks[6].value);
  EXPECT_EQ(theme.intro.size(), 1U);
  EXPECT_EQ(theme.indicators.at(0).deadline.value.kind, Deadline::Kind::ByEndOfYear);
  EXPECT_EQ(theme.indicators.at(0).deadline.value.year, 2027);
  EXPECT_EQ(show(theme.indicators.at(0).inlines), "Mittari.");
  EXPECT_EQ(show(theme.indicators.at(0).source), "Tilasto");
  EXPECT_EQ(theme.measures.at(0).deadline.value.date, (Date{2026, 6, 30}));
  EXPECT_EQ(theme.measures.at(0).responsible.at(1).text, "liitto");
  EXPECT_EQ(show(theme.measures.at(0).resources), "Aika");
  const auto& forum = std::get<SourceForums>(clause.blocks[7].value).forums.at(0);
  EXPECT_EQ(forum.meetings_least, 2);
  EXPECT_EQ(forum.meetings_most, 3);
  EXPECT_EQ(forum.members.at(0).count, 1);
  EXPECT_EQ(std::get<SourceCosts>(clause.blocks[8].value).shares.at(0).percent_tenths, 505);
  EXPECT_EQ(std::get<SourceGenerated>(clause.blocks[10].value).kind, SourceGenerated::Kind::AnnexList);
  const auto& include = std::get<Include>(clause.blocks[11].value);
  EXPECT_EQ(include.pin.text, "2022-2025/frozen.1");
  EXPECT_EQ(std::get<Include>(include.children.at(0).value).clause.text, "e");
}

TEST(ReadClause, EqualityIsOfValuesNotPlaces) {
  const Clause a =
      read_good(clause_with("<ul><li>x</li></ul><rationale><p>y</p></rationale><include clause=\"b\"/>"));
  Clause b =
      read_good(clause_with("\n\n<ul><li>x</li></ul><rationale><p>y</p></rationale><include clause=\"b\"/>"));
  b.source = a.source;
  EXPECT_EQ(a, b);
  std::get<SourceList>(b.blocks[0].value).items[0].inlines[0].text = "z";
  EXPECT_FALSE(a == b);
}

std::string hash_of(const std::string& blocks) { return clause_text_hash(read_good(clause_with(blocks))); }

TEST(ClauseTextHash, IsOfWordsAndStructure) {
  const std::string plain = hash_of("<p>Yksi. <strong>Kaksi.</strong> <ref to=\"x\" case=\"genitive\"/></p>");
  EXPECT_EQ(plain,
            hash_of("<p>\n  Yksi.\n  <strong>Kaksi.</strong>\n  <ref case='genitive' to=\"x\"/>\n</p>"));
  EXPECT_EQ(plain,
            hash_of("<p><!-- c -->Yksi.<strong> Kaksi. </strong><ref to=\"x\" case=\"genitive\"/></p>"));
  EXPECT_EQ(plain.size(), 64U);
  for (const char* other : {
           "<p>Yksi. <strong>Kaksi.</strong><ref to=\"x\" case=\"genitive\"/></p>",
           "<p>Yksi. <em>Kaksi.</em> <ref to=\"x\" case=\"genitive\"/></p>",
           "<p>Yksi. <strong>Kaksi.</strong> <ref to=\"x\"/></p>",
           "<p>Yksi. <strong>Kaksi.</strong> <ref to=\"y\" case=\"genitive\"/></p>",
           "<p id=\"i\">Yksi. <strong>Kaksi.</strong> <ref to=\"x\" case=\"genitive\"/></p>",
           "<question>Yksi. <strong>Kaksi.</strong> <ref to=\"x\" case=\"genitive\"/></question>",
           "<p>Yksi.</p><p><strong>Kaksi.</strong> <ref to=\"x\" case=\"genitive\"/></p>",
       }) {
    EXPECT_NE(plain, hash_of(other)) << other;
  }
  EXPECT_NE(hash_of("<ul><li>a</li><li>b</li></ul>"), hash_of("<ul><li>a<ul><li>b</li></ul></li></ul>"));
}

TEST(ClauseTextHash, NeverChangesForAVersion) {
  EXPECT_EQ(hash_of("<p>Osapuoli voi irtisanoa tämän sopimuksen.</p>"),
            "7c5d494861778d615d98e9b1fc0764279f6a6910794b923cf753b95852345d71");
}

}  // namespace
}  // namespace sopimus
