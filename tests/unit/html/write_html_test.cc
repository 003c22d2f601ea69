#include "html/write_html.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "html/html_text.h"
#include "html/page_colours.h"
#include "html/page_words.h"
#include "support/page_text.h"
#include "support/reading_text.h"
#include "unit/html/html_sample.h"

namespace sopimus {
namespace {

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

/// What stands in the articles.
std::string body_of(const std::string& page) {
  const std::size_t begin = page.find("<main");
  return page.substr(begin, page.find("</main>") - begin);
}

std::string write(const Document& document, const HtmlOptions& options = {}) {
  return write_html({&document}, options);
}

TEST(WriteHtml, SaysWhatTheModelSays) {
  const Document document = plain_document();
  EXPECT_EQ(to_page_text(write(document)), to_reading_text(document));
  const Document annex = plain_document("liite");
  EXPECT_EQ(to_page_text(write_html({&document, &annex}, {})),
            to_reading_text(document) + to_reading_text(annex));
}

TEST(WriteHtml, GivesTheSameBytes) {
  EXPECT_EQ(write(plain_document()), write(plain_document()));
  EXPECT_EQ(write(marked_document()), write(marked_document()));
}

TEST(WriteHtml, WritesEachConstruct) {
  struct Row {
    const char* what;
    const char* markup;
  };
  const Row rows[] = {
      {"language", "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"fi\">"},
      {"title", "<title>Yhteistyösopimus</title>"},
      {"skip link", "<a class=\"skip\" href=\"#_main\">Siirry sisältöön</a>"},
      {"heading", "<h2 id=\"tausta\"><span class=\"n\">1 </span>Tausta</h2>"},
      {"no level is missed", "<h3 id=\"rakenteet\"><span class=\"n\">1.1 </span>Rakenteet</h3>"},
      {"contents", "<a href=\"#rakenteet\"><span class=\"n\">1.1 </span>Rakenteet</a>"},
      {"contents without a target", "<span><span class=\"n\">2 </span>Puuttuva</span>"},
      {"strong", "<strong>Rakenteista sovitaan </strong>"},
      {"reference", "<a href=\"#rakenteet\">luvussa 1.1</a><em> ja </em>"},
      {"web address", "<a href=\"https://www.soite.fi/\">osoitteessa</a>"},
      {"reference to nothing", ", ei muualla. På"},
      {"language of words", "<span lang=\"sv\">samarbetsavtal</span>"},
      {"markup is escaped", " &amp; &lt;muut&gt;."},
      {"definition",
       "<p id=\"yhdyspinta\" class=\"definition\"><dfn>yhdyspinta</dfn> tarkoittaa yhteyttä.</p>"},
      {"list", "<p><span class=\"l\">a) </span>sisempi</p>"},
      {"rationale", "<div class=\"rationale\" role=\"note\">\n<p><strong>Perustelut</strong></p>"},
      {"list of a rationale", "ensimmäinen syy</p></li></ul></div>"},
      {"question", "<p class=\"question\"><strong>Avoin kysymys: </strong>Kuinka"},
      {"caption", "<caption>Taulukko 1. Talous</caption>"},
      {"widths", "<colgroup><col class=\"w66\"/><col class=\"w33\"/></colgroup>"},
      {"column head", "<th scope=\"col\">Erä</th>"},
      {"row head", "<tr><th scope=\"row\">Hankinta</th>"},
      {"group of rows", "<tbody>\n<tr><th scope=\"rowgroup\" colspan=\"2\">Taso</th></tr>"},
      {"short row", "<tr><td>Muut</td><td></td></tr>"},
      {"table named by what stands before it", "<table aria-labelledby=\"rakenteet _n1\">"},
      {"picture",
       "<img class=\"w40\" alt=\"Kaavio rakenteesta\" width=\"1\" height=\"1\" "
       "src=\"data:image/png;base64,iVBOR"},
      {"party", "<p class=\"party\">Perhon kunta</p><p class=\"blank\">Paikka ja aika</p>"},
      {"name to be written", "<p class=\"blank\">Nimenselvennys</p><p>kunnanjohtaja</p>"},
      {"name that is known", "<p>Nimi</p><p>kaupunginjohtaja</p>"},
      {"state", "<p class=\"subtitle state\">LUONNOS 3</p>"},
      {"fingerprint", "<p>Sopimustekstin tunniste 3F2A-91BC-07DE-55A1</p>"},
  };
  const std::string page = write(plain_document());
  for (const Row& row : rows) EXPECT_TRUE(has(page, row.markup)) << row.what << "\n" << body_of(page);
}

TEST(WriteHtml, NeedsNothingButItself) {
  for (const std::string& page : {write(plain_document()), write(marked_document())}) {
    for (const char* request :
         {"<link", "@import", "url(", "src=\"http", "fetch(", " style=\"", " onclick="}) {
      EXPECT_FALSE(has(page, request)) << request;
    }
    const std::size_t style = page.find("<style>") + 7;
    const std::size_t script = page.find("<script>") + 8;
    const std::string css = page.substr(style, page.find("</style>") - style);
    const std::string code = page.substr(script, page.find("</script>") - script);
    EXPECT_TRUE(has(page, "default-src 'none'; img-src data:; style-src '" + to_policy_hash(css) +
                              "'; script-src '" + to_policy_hash(code) + "'"));
    EXPECT_FALSE(has(css + code, "<") || has(css + code, "&amp;") || has(css + code, "&"));
  }
}

TEST(WriteHtml, LinksDocumentsOfOnePage) {
  Document main = plain_document();
  Document annex = plain_document("liite");
  annex.identity.label = "Liite A";
  std::get<Paragraph>(main.blocks[2].value).runs[1].link = "liite#tausta";
  std::get<Paragraph>(annex.blocks[2].value).runs[1].link = "sopimus#";
  const std::string page = write_html({&main, &annex}, {.title = "Kokonaisuus"});
  for (const char* markup : {"<nav class=\"page documents\" aria-label=\"Asiakirjat\">",
                             "<li><a href=\"#liite\">Liite A: Yhteistyösopimus</a>",
                             "<h2 id=\"liite.tausta\">", "<a href=\"#liite.tausta\">luvussa 1.1</a>",
                             "<a href=\"#sopimus\">luvussa 1.1</a>", "<a href=\"#liite.rakenteet\">"}) {
    EXPECT_TRUE(has(page, markup)) << markup;
  }
  // Alone, what leads to another file is plain text.
  EXPECT_TRUE(has(write(main), "</strong>luvussa 1.1<em>"));
}

TEST(WriteHtml, SaysPublicityAsThePdf) {
  Document document = plain_document();
  document.identity.publicity = Publicity::Secret;
  document.identity.publicity_text = "Salassa pidettävä (JulkL 24 § 1 mom. 7 k)";
  const std::string page = write(document);
  EXPECT_EQ(count(page, "LUONNOS 3 – Salassa pidettävä (JulkL 24 § 1 mom. 7 k)</p>"), 1U);
  EXPECT_EQ(count(page, "<p><strong>Salassa pidettävä (JulkL 24 § 1 mom. 7 k)</strong></p>"), 1U);
}

TEST(Comparison, HoldsBothTexts) {
  const std::string page = write(marked_document());
  const std::string old_text = to_page_text(page, PageText::Old);
  const std::string new_text = to_page_text(page, PageText::New);
  struct Row {
    const char* old_line;
    const char* new_line;
  };
  const Row rows[] = {
      {"Sopimus on voimassa 31.12.2025 asti. Irtisanomisaika on kuusi kuukautta - katso luku 1.3.\n",
       "Sopimus on voimassa 31.5.2029 asti. Irtisanomisaika on kolme kuukautta – katso luku 1.3.\n"},
      {"\n1.1 Tavoitteet\nOsapuolet seuraavat tavoitteita vuosittain.\n", "\n1.1 Tavoitteet\nTämä kappale"},
      {"ei muutu.\n1.2 Kokoukset\n", "\n1.2 Digituki\nKunta järjestää digitukea.\n1.3 Kokoukset\n"},
      {"\nKunnat nimeävät edustajansa.Edustajat kokoontuvat.\n", "\nKunnat nimeävät edustajansa.\nEdustajat"},
      {"kirjallisesti.\nKutsu", "kirjallisesti.Kutsu"},
      {"ajoissa.\n• säilyvä kohta\na) säilyvä alakohta\n• poistuva kohta\n",
       "ajoissa.\nOsapuolet seuraavat mittareita vuosittain.\n• säilyvä kohta\na) säilyvä alakohta\nb) uusi "
       "alakohta\n"},
      {"Perho\n10 %\nHalsua\n7,5 %\nSeuranta\n3 Erimielisyydet\nErimielisyydet ratkaistaan",
       "Perho\n20 %\nVeteli\n12,5 %\nSeuranta\nMittari\nTavoite\nKokouksia\n4\nKuva 1. Kaavio\n"},
  };
  for (const Row& row : rows) {
    EXPECT_TRUE(has(old_text, row.old_line)) << row.old_line << "\nin\n" << old_text;
    EXPECT_TRUE(has(new_text, row.new_line)) << row.new_line << "\nin\n" << new_text;
  }
}

TEST(Comparison, TellsEachChangeInWordsAndNumbers) {
  const char* rows[] = {
      // words: the class, the number, and what a screen reader hears
      "<del data-class=\"deadline\" data-change=\"1\" id=\"_c1-1\" data-told=\"Määräaika\"><span "
      "class=\"v\"> poistettu: "
      "</span>31.12.2025</del><ins data-class=\"deadline\" data-change=\"1\"><span class=\"v\"> lisätty: "
      "</span>31.5.2029<span class=\"v\"> lisäys päättyy </span></ins>",
      // whole blocks are told once
      "<h4 id=\"digituki\" class=\"ch new-block\"><ins data-class=\"structure\" data-change=\"2\" "
      "id=\"_c1-2\" "
      "data-told=\"Rakenne\"><span class=\"v\"> Lisätty otsikko: </span><span class=\"n\">1.2 "
      "</span>Digituki</ins></h4>",
      "<p class=\"ch new-block\"><ins data-class=\"structure\" data-change=\"2\"><span class=\"v\"> Lisätty "
      "kappale: "
      "</span>Kunta järjestää digitukea.</ins></p>",
      // another number
      "<span class=\"n\" data-was=\"1.2\">1.3 </span><span class=\"was\" data-class=\"generated\" "
      "data-change=\"3\" "
      "id=\"_c1-3\" data-told=\"Numerointi\">(ennen 1.2) </span>Kokoukset",
      // a divided and a joined paragraph
      "edustajansa.<ins class=\"e\" data-class=\"structure\" data-change=\"6\" id=\"_c1-6\" "
      "data-told=\"Rakenne\"><span "
      "class=\"v\"> Kappale jaettu tästä </span><span aria-hidden=\"true\">¶</span></ins></p>",
      "<del class=\"e\" data-class=\"structure\" data-change=\"7\"",
      // both ends of a move name each other; words that changed in it are told
      "<a class=\"pair away\" href=\"#_c1-9\" data-class=\"move\">Siirretty kohtaan 1.3</a><del "
      "data-class=\"move\"",
      "<a class=\"pair here\" href=\"#_c1-8\" data-class=\"move\">Siirretty kohdasta 1.1</a><ins "
      "data-class=\"move\" "
      "data-change=\"9\" id=\"_c1-9\" data-told=\"Siirto\"><span class=\"v\"> Siirretty tähän: "
      "</span>Osapuolet",
      "<ins data-class=\"wording\" data-change=\"15\"><span class=\"v\"> lisätty: </span>mittareita<span "
      "class=\"v\"> "
      "lisäys päättyy </span></ins><ins data-class=\"move\" data-change=\"9\"> vuosittain.</ins>",
      // items, with their labels; rows; a whole table and a figure
      "<li class=\"gone-block\"><p class=\"ch\"><del data-class=\"structure\" data-change=\"10\"><span "
      "class=\"v\"> "
      "Poistettu luettelon kohta: </span><span class=\"l\">• </span>poistuva kohta</del></p></li>",
      "<tr class=\"ch new-block\"><td><ins data-class=\"structure\" data-change=\"11\" id=\"_c1-11\" "
      "data-told=\"Rakenne\"><span class=\"v\"> Lisätty rivi: </span>Veteli</ins></td><td class=\"r\"><ins "
      "data-class=\"structure\" data-change=\"11\">12,5 %</ins></td></tr>",
      "<div class=\"tw ch new-block\"><table aria-labelledby=\"kokoukset _n1\">",
      "<span class=\"v\"> Lisätty taulukko: </span>Mittari</ins></th><th scope=\"col\"><ins "
      "data-class=\"structure\" "
      "data-change=\"13\">Tavoite</ins>",
      "<span class=\"v\"> Lisätty kuva: </span><img class=\"w40\" alt=\"Uusi kaavio\"",
  };
  const std::string page = write(marked_document());
  for (const char* markup : rows) EXPECT_TRUE(has(page, markup)) << markup << "\nin\n" << body_of(page);
}

TEST(Comparison, ListsChangesByClause) {
  const std::string page =
      write(marked_document(), {.comparison = ComparisonNames{"Voimassa oleva", "LUONNOS 3"}});
  const char* rows[] = {
      "<h1>Muutosvertailu: Yhteistyösopimus</h1>",
      "<dt>Vanha teksti</dt><dd>Voimassa oleva</dd><dt>Uusi teksti</dt><dd>LUONNOS 3</dd>",
      "<p>Muutosten tekijä: Perhon kunta, 3.2.2026</p>",
      "<strong>17 muutosta</strong>: Luku tai määrä\u00A02, Määräaika\u00A01, Sanamuoto\u00A01, "
      "Rakenne\u00A09, ",
      "value=\"number\" checked=\"checked\"/> Luku tai määrä\u00A0(2)</label>",
      "<p class=\"place\"><a href=\"#yhteistyo\">1 Yhteistyö</a></p><ul>\n<li data-class=\"deadline\"><a "
      "class=\"change\" "
      "href=\"#_c1-1\"><span class=\"k\">Määräaika</span> <del><span class=\"v\">poistettu: "
      "</span>31.12.2025</del> "
      "<ins><span class=\"v\">lisätty: </span>31.5.2029</ins></a></li>",
      "<span class=\"k\">Numerointi</span> 1.3, ennen 1.2</a>",
      "Kappale jaettu tästä</a>",
      "kuva: <ins><span class=\"v\">lisätty: </span>Uusi kaavio",
      "<p class=\"column old\" aria-hidden=\"true\">Voimassa oleva</p>",
      "<button type=\"button\" id=\"_next\">Seuraava muutos</button>",
  };
  for (const char* markup : rows) EXPECT_TRUE(has(page, markup)) << markup << "\nin\n" << page;
  // What is listed is there to be gone to.
  for (int change = 1; change <= 17; ++change) {
    const std::string id = "_c1-" + std::to_string(change);
    EXPECT_EQ(count(page, "id=\"" + id + "\""), 1U) << id;
    EXPECT_EQ(count(page, "class=\"change\" href=\"#" + id + "\""), 1U) << id;
  }
}

TEST(Comparison, SpeaksSwedishInASwedishText) {
  const std::string page = write(marked_document("sv"));
  for (const char* words :
       {"<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"sv\">", "Ändringsjämförelse: ", "> tillagt: <",
        "> struket: <", "> Tillagd rubrik: <", "(tidigare 1.2)", "Flyttad till punkt 1.3",
        ">Gå till innehållet<", "Gammal text", "Nästa ändring"}) {
    EXPECT_TRUE(has(page, words)) << words;
  }
  for (const char* finnish : {"lisätty", "Poistettu", "Rakenne<", "muutosta"})
    EXPECT_FALSE(has(page, finnish)) << finnish;
}

TEST(Comparison, CountsManyDocuments) {
  const Document main = marked_document();
  Document annex = marked_document("fi", "liite");
  annex.identity.label = "Liite A";
  annex.revisers = {{"Vetelin kunta", ""}};
  const std::string page = write_html({&main, &annex}, {});
  for (const char* markup : {"<strong>34 muutosta</strong>",
                             "<p class=\"place\"><a href=\"#_t2\">Liite A: Yhteistyösopimus</a></p>",
                             "href=\"#_c2-17\"", "id=\"_c2-17\"", "<a class=\"pair here\" href=\"#_c2-8\""}) {
    EXPECT_TRUE(has(page, markup)) << markup;
  }
  EXPECT_FALSE(has(page, "Muutosten tekijä"));  // not one for all
}

TEST(Comparison, SaysThatNothingChanged) {
  const std::string page = write(plain_document(), {.comparison = ComparisonNames{}});
  EXPECT_TRUE(has(page, "<p><strong>Ei muutoksia.</strong></p>"));
  EXPECT_FALSE(has(page, "id=\"_tools\"") || has(page, "id=\"_walk\""));
}

TEST(Comparison, LetsTheTextThatStaysHaveTheId) {
  Paragraph gone = whole_paragraph(deleted("Siirtyvä.", ChangeClass::Move, 1, 2));
  Paragraph here = whole_paragraph(inserted("Siirtyvä.", ChangeClass::Move, 2, 1));
  gone.anchor = here.anchor = "kohta";
  const std::string page = write(document_with({{gone}, {here}}));
  EXPECT_TRUE(has(page, "<p id=\"kohta\" class=\"ch new-block\">")) << body_of(page);
  EXPECT_EQ(count(page, "id=\"kohta\""), 1U);
}

TEST(Comparison, MarksARationaleThatIsNewAsAWhole) {
  Paragraph one = whole_paragraph(inserted("Perustelut", ChangeClass::Structure, 1));
  Paragraph other = whole_paragraph(inserted("Syy on tämä.", ChangeClass::Structure, 1));
  one.role = other.role = Paragraph::Role::Rationale;
  EXPECT_TRUE(
      has(write(document_with({{one}, {other}})), "<div class=\"rationale new-block\" role=\"note\">"));
  other = paragraph_of({run_of("Syy on tämä.")}, Paragraph::Role::Rationale);
  EXPECT_TRUE(has(write(document_with({{one}, {other}})), "<div class=\"rationale\" role=\"note\">"));
}

TEST(Comparison, CutsLongWordsBetweenLetters) {
  std::string words;
  for (int i = 0; i < 40; ++i) words += "ääkköset";
  const std::string page =
      write(document_with({{whole_paragraph(inserted(words, ChangeClass::Wording, 1))}}));
  const std::size_t at = page.find(" …</ins></a>");
  ASSERT_NE(at, std::string::npos);
  EXPECT_LT(at - page.find("class=\"change\""), 250U);
  EXPECT_NO_THROW(to_page_text(page));
}

TEST(PageWords, AreThereInBothLanguages) {
  for (const std::string_view key : page_word_keys()) {
    EXPECT_FALSE(page_words(key, "fi").empty()) << key;
    EXPECT_FALSE(page_words(key, "sv").empty()) << key;
    EXPECT_NE(page_words(key, "fi"), page_words(key, "sv")) << key;
    EXPECT_EQ(has(page_words(key, "fi"), "*"), has(page_words(key, "sv"), "*")) << key;
  }
  EXPECT_THROW(page_words("no such words", "fi"), std::logic_error);
}

TEST(PageColours, CanBeReadWhateverTheStyle) {
  EXPECT_EQ(contrast_of({}, {0xFF, 0xFF, 0xFF}), 2100);
  EXPECT_EQ(contrast_of({0x77, 0x77, 0x77}, {0xFF, 0xFF, 0xFF}), 447);
  Style pale = default_style();
  pale.accent = pale.changes.inserted = pale.changes.deleted = {0xFF, 0xE0, 0xA0};
  for (auto& [name, text] : pale.text) text.colour = {0xF0, 0xF0, 0x10};
  pale.table_head_fill = {0x40, 0x40, 0x90};
  for (const Style& style : {default_style(), pale}) {
    for (const auto& colours : {light_colours(style), dark_colours(style)}) {
      std::map<std::string, Colour> by_name;
      for (const NamedColour& named : colours) by_name[named.name] = named.colour;
      const std::pair<const char*, const char*> pairs[] = {{"ink", "ground"},
                                                           {"ink", "fill"},
                                                           {"quiet", "ground"},
                                                           {"accent", "ground"},
                                                           {"accent", "fill"},
                                                           {"title", "ground"},
                                                           {"heading-1", "ground"},
                                                           {"rationale", "ground"},
                                                           {"inserted", "inserted-ground"},
                                                           {"deleted", "deleted-ground"},
                                                           {"moved", "moved-ground"}};
      for (const auto& [text, ground] : pairs) {
        EXPECT_GE(contrast_of(by_name.at(text), by_name.at(ground)), 450) << text << " on " << ground;
      }
      EXPECT_GE(contrast_of(by_name.at("bar"), by_name.at("ground")), 300);
    }
  }
}

TEST(HtmlText, KnowsItsCodes) {
  EXPECT_EQ(to_base64(""), "");
  EXPECT_EQ(to_base64("f"), "Zg==");
  EXPECT_EQ(to_base64("fo"), "Zm8=");
  EXPECT_EQ(to_base64("foobar"), "Zm9vYmFy");  // RFC 4648, 10
  EXPECT_EQ(to_base64("\xFF\x80"), "/4A=");
  EXPECT_EQ(to_policy_hash(""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
  std::string text;
  append_escaped(text, "a\x01 <b> & \"c\"", LineEnds::Kept);
  EXPECT_EQ(text, "a &lt;b&gt; &amp; &quot;c&quot;");
  HtmlText open;
  open.open("p");
  EXPECT_THROW(open.take(), std::logic_error);
}

}  // namespace
}  // namespace sopimus
