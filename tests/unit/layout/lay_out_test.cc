#include "layout/lay_out.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "layout_sample.h"

namespace sopimus {
namespace {

const std::string kSentence =
    "Osapuolet sitoutuvat edistämään tässä kohdassa määriteltyjen yhteisesti asetettujen tavoitteiden "
    "toteutumista. ";

std::string sentences(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += kSentence;
  text.pop_back();
  return text;
}

bool contains(const std::vector<std::string>& texts, const std::string& wanted) {
  return std::find(texts.begin(), texts.end(), wanted) != texts.end();
}

TEST(LayOut, NoParagraphLeavesOneLineAlone) {
  // Whatever stands before it, the paragraph of four lines is divided 2 + 2 or not at all.
  for (int before = 0; before < 12; ++before) {
    std::vector<Block> blocks;
    for (int i = 0; i < 30 + before; ++i) blocks.push_back(make_paragraph("Lyhyt."));
    blocks.push_back(make_paragraph(sentences(3)));
    for (int i = 0; i < 12; ++i) blocks.push_back(make_paragraph(sentences(3)));
    const Pages pages = lay_out_for_test(make_document(std::move(blocks)));
    std::map<int, std::map<std::size_t, int>> lines;  // of an element, by page
    for (std::size_t p = 0; p < pages.pages.size(); ++p) {
      for (const Piece& piece : pages.pages[p].pieces) {
        const auto* text = std::get_if<TextPiece>(&piece);
        if (text && text->structure >= 0) ++lines[text->structure][p];
      }
    }
    for (const auto& [element, by_page] : lines) {
      if (by_page.size() < 2) continue;
      int all = 0;
      for (const auto& [page, count] : by_page) {
        EXPECT_GE(count, 2) << before;
        all += count;
      }
      EXPECT_GE(all, 4) << before;
    }
  }
}

TEST(LayOut, AHeadingStaysWithTheTextBelowIt) {
  for (int before = 25; before < 40; ++before) {
    std::vector<Block> blocks;
    for (int i = 0; i < before; ++i) blocks.push_back(make_paragraph("Lyhyt."));
    blocks.push_back(make_heading(1, "1", "a", "Otsikko"));
    blocks.push_back(make_heading(2, "1.1", "b", "Alaotsikko"));
    blocks.push_back(make_paragraph("Teksti."));
    const Pages pages = lay_out_for_test(make_document(std::move(blocks)));
    std::size_t heading = 0;
    std::size_t text = 0;
    for (std::size_t p = 0; p < pages.pages.size(); ++p) {
      const auto lines = lines_of(pages.pages[p]);
      if (contains(lines, "1 Otsikko")) heading = p;
      if (contains(lines, "Teksti.")) text = p;
    }
    EXPECT_EQ(heading, text) << before;
  }
}

TEST(LayOut, PageNumbersAloneAreThoseOfAnEstimate) {
  Contents contents;
  Table table;
  table.column_shares = {2, 1};
  table.rows = {make_row({"Erä", "Summa"}, true)};
  for (int i = 1; i <= 120; ++i) table.rows.push_back(make_row({sentences(1), "10 €"}));
  Document document = make_document({{contents}, {table}});
  for (int i = 0; i < 30; ++i) {
    const std::string anchor = "a" + std::to_string(i);
    std::get<Contents>(document.blocks[0].value).entries.push_back({1, "1", "Otsikko", anchor});
    document.blocks.push_back(make_heading(1, "1", anchor, "Otsikko"));
    document.blocks.push_back(make_paragraph(sentences(i + 1)));
  }
  const Pages whole = lay_out_for_test(document);
  Diagnostics diagnostics;
  Hyphenator hyphenator;
  const Pages bare = lay_out({&document}, test_fonts(), hyphenator, diagnostics, {.only_page_numbers = true});
  ASSERT_EQ(bare.ranges.size(), whole.ranges.size());
  ASSERT_EQ(bare.destinations.size(), whole.destinations.size());
  for (std::size_t i = 0; i < whole.destinations.size(); ++i) {
    EXPECT_EQ(bare.destinations[i].name, whole.destinations[i].name);
    EXPECT_NEAR(static_cast<double>(bare.destinations[i].page),
                static_cast<double>(whole.destinations[i].page), 1);
  }
  for (const Page& page : bare.pages) {
    for (const Piece& piece : page.pieces) {
      const auto* text = std::get_if<TextPiece>(&piece);
      EXPECT_TRUE(!text || text->glyphs.empty());
    }
  }
}

TEST(LayOut, ATablesHeadStandsOnEachOfItsPages) {
  Table table;
  table.column_shares = {2, 1};
  table.rows = {make_row({"Erä", "Summa"}, true)};
  for (int i = 1; i <= 120; ++i) table.rows.push_back(make_row({"Rivi " + std::to_string(i), "10 €"}));
  const Pages pages = lay_out_for_test(make_document({{table}}));
  ASSERT_GE(pages.pages.size(), 3U);
  std::size_t as_content = 0;
  for (std::size_t p = 0; p < pages.pages.size(); ++p) {
    const bool is_content = contains(lines_of(pages.pages[p]), "EräSumma");
    as_content += is_content ? 1 : 0;
    EXPECT_TRUE(is_content || contains(artifact_texts(pages.pages[p]), "Summa")) << p;
  }
  EXPECT_EQ(as_content, 1U);
}

TEST(LayOut, ARowHigherThanAPageGoesOnOverThePage) {
  Table table;
  table.column_shares = {1, 1};
  table.rows = {make_row({"Erä", "Sisältö"}, true), make_row({"Pitkä", sentences(60)}),
                make_row({"Viimeinen", "rivi"})};
  const Pages pages = lay_out_for_test(make_document({{table}}));
  EXPECT_GE(pages.pages.size(), 2U);
  const Length bottom = pages.height - default_style().margin_bottom;
  for (const Page& page : pages.pages) {
    for (const Piece& piece : page.pieces) {
      const auto* text = std::get_if<TextPiece>(&piece);
      if (text && text->structure >= 0) {
        EXPECT_LE(text->at.y, bottom);
      }
    }
  }
}

TEST(LayOut, ADividedRowIsOneRowOfTheStructure) {
  for (int before = 0; before < 44; before += 4) {
    Document document = make_document();
    for (int i = 0; i < before; ++i) document.blocks.push_back(make_paragraph("Lyhyt."));
    Table table;
    table.column_shares = {1, 1, 1};
    table.rows = {make_row({"Foorumi", "Tehtävä", "Puitteet"}, true),
                  make_row({"Verkosto", sentences(10), sentences(9)})};
    document.blocks.push_back({table});
    const Pages pages = lay_out_for_test(document);
    std::size_t rows = 0;
    std::map<int, std::map<std::size_t, int>> lines;  // of the cells, by page
    for (const StructureElement& element : pages.structure) rows += element.type == "TR" ? 1 : 0;
    Length lowest;  // of the first page's text
    for (std::size_t p = 0; p < pages.pages.size(); ++p) {
      for (const Piece& piece : pages.pages[p].pieces) {
        const auto* text = std::get_if<TextPiece>(&piece);
        if (!text || text->structure < 0) continue;
        const auto element = static_cast<std::size_t>(text->structure);
        if (pages.structure[element].type == "TD") ++lines[text->structure][p];
        if (p == 0) lowest = std::max(lowest, text->at.y);
      }
    }
    EXPECT_EQ(rows, 2U);
    EXPECT_EQ(lines.size(), 3U);
    for (const auto& [cell, by_page] : lines) {
      for (const auto& [page, count] : by_page) EXPECT_TRUE(by_page.size() == 1 || count >= 2) << before;
    }
    // Never more than a quarter of the page left empty.
    const Style style = default_style();
    const Length bottom = style.page_height - style.margin_bottom;
    if (pages.pages.size() > 1) {
      EXPECT_GT(lowest, bottom - (bottom - style.margin_top) * 28 / 100) << before;
    }
  }
}

TEST(LayOut, AHeadingDoesNotDivideANameAtItsHyphen) {
  Document document = make_document(
      {make_heading(1, "1", "a", "Asukkaiden digituen järjestäminen ja yhteinen Keski-Pohjanmaalla")});
  document.identity.title = "Sopimusliite asukkaiden digituen järjestämisestä Keski-Pohjanmaalla";
  for (const std::string& line : lines_of(lay_out_for_test(document).pages[0])) {
    EXPECT_FALSE(line.ends_with("Keski-")) << line;
  }
}

TEST(LayOut, TheLogoStandsForTheSenderOnEachFirstPage) {
  Document document = make_document();
  for (int i = 0; i < 60; ++i) document.blocks.push_back(make_paragraph("Lyhyt."));
  document.style.logo = "figures/tunnus.png";
  document.style.logo_png = "PNG";
  document.style.logo_width_pixels = 300;
  document.style.logo_height_pixels = 100;
  Document annex = document;
  annex.identity.document = "liite";
  Diagnostics diagnostics;
  const Pages pages = lay_out_for_test({&document, &annex}, diagnostics);
  ASSERT_EQ(pages.pages.size(), 4U);
  EXPECT_EQ(pages.images.size(), 1U);
  const std::string& owner = document.identity.owner;
  for (std::size_t p = 0; p < pages.pages.size(); ++p) {
    const bool is_first = p % 2 == 0;
    EXPECT_EQ(contains(artifact_texts(pages.pages[p]), owner), !is_first);
    const auto* logo = std::get_if<ImagePiece>(&pages.pages[p].pieces.front());
    ASSERT_EQ(logo != nullptr, is_first);
    if (!logo) continue;
    const Style& style = document.style;
    EXPECT_EQ(logo->area,
              (Rectangle{style.margin_left, style.header_top, style.logo_height * 3, style.logo_height}));
    const auto element = static_cast<std::size_t>(logo->structure);
    EXPECT_EQ(pages.structure[element].type, "Figure");
    EXPECT_EQ(pages.structure[element].alternative, owner);
  }
}

TEST(LayOut, ALogoNeitherCoversTheTextNorTheHeadsOtherColumn) {
  const auto first_of = [](const Pages& pages) {
    for (const Piece& piece : pages.pages[0].pieces) {
      const auto* text = std::get_if<TextPiece>(&piece);
      if (text && text->structure >= 0) return text->at.y;
    }
    return Length{};
  };
  Document document = make_document();
  const Length without = first_of(lay_out_for_test(document));
  document.style.logo_png = "PNG";
  document.style.logo_width_pixels = 1000;
  document.style.logo_height_pixels = 1000;
  EXPECT_EQ(first_of(lay_out_for_test(document)), without);
  document.style.logo_height = Length::millimetres(40);
  const Pages high = lay_out_for_test(document);
  EXPECT_GT(first_of(high), document.style.header_top + document.style.logo_height);
  document.style.logo_width_pixels = 20000;
  const Pages wide = lay_out_for_test(document);
  const Rectangle area = std::get<ImagePiece>(wide.pages[0].pieces.front()).area;
  EXPECT_LT(area.width, document.style.header_column);
  EXPECT_LT(area.height * 19, area.width);
}

TEST(LayOut, NoRowOfATableStandsAloneOnAPage) {
  for (int before = 20; before < 36; ++before) {
    std::vector<Block> blocks;
    for (int i = 0; i < before; ++i) blocks.push_back(make_paragraph("Lyhyt."));
    Table table;
    table.column_shares = {2, 1};
    table.rows = {make_row({"Erä", "Summa"}, true)};
    for (int i = 1; i <= 4; ++i) table.rows.push_back(make_row({"Rivi " + std::to_string(i), "10 €"}));
    blocks.push_back({table});
    const Pages pages = lay_out_for_test(make_document(std::move(blocks)));
    for (const Page& page : pages.pages) {
      const auto lines = lines_of(page);
      const auto rows = std::count_if(lines.begin(), lines.end(),
                                      [](const std::string& line) { return line.starts_with("Rivi"); });
      EXPECT_NE(rows, 1) << before;
    }
  }
}

TEST(LayOut, ANarrowCellDividesOnlyWordsThatDoNotFit) {
  Table table;
  table.column_shares = {1, 5};
  table.rows = {make_row({"Vuoden 2026 aikana hyvinvointialue ja pelastuslaitos", "x"})};
  EXPECT_EQ(dump(lay_out_for_test(make_document({{table}}))).find("\\-"), std::string::npos);
  table.column_shares = {1, 12};
  EXPECT_NE(dump(lay_out_for_test(make_document({{table}}))).find("\\-"), std::string::npos);
}

TEST(LayOut, WhatAnnouncesAListStaysWithIt) {
  for (int before = 25; before < 40; ++before) {
    std::vector<Block> blocks;
    for (int i = 0; i < before; ++i) blocks.push_back(make_paragraph("Lyhyt."));
    blocks.push_back(make_paragraph("Osapuolen tehtävänä on:"));
    blocks.push_back({make_list(false, {make_item("•", "seurata")})});
    const Pages pages = lay_out_for_test(make_document(std::move(blocks)));
    for (const Page& page : pages.pages) {
      const auto lines = lines_of(page);
      EXPECT_EQ(contains(lines, "Osapuolen tehtävänä on:"), contains(lines, "• seurata")) << before;
    }
  }
}

TEST(LayOut, HeadsCountThePagesOfTheirDocument) {
  std::vector<Block> blocks;
  for (int i = 0; i < 30; ++i) blocks.push_back(make_paragraph(sentences(8)));
  const Document main = make_document(blocks);
  Document annex = make_document({make_paragraph("Lyhyt.")}, "liite-a");
  annex.identity.type = "Sopimusliite";
  annex.identity.label = "Liite A";
  Diagnostics diagnostics;
  const Pages pages = lay_out_for_test({&main, &annex}, diagnostics);
  ASSERT_EQ(pages.ranges.size(), 2U);
  const std::size_t count = pages.ranges[0].count;
  ASSERT_GT(count, 2U);
  for (std::size_t p = 0; p < count; ++p) {
    const auto head = artifact_texts(pages.pages[p]);
    EXPECT_TRUE(contains(head, std::to_string(p + 1) + " (" + std::to_string(count) + ")"));
    EXPECT_TRUE(contains(head, "LUONNOS 3"));
    EXPECT_TRUE(contains(head, "Keski-Pohjanmaan hyvinvointialue"));
    EXPECT_EQ(contains(head, "Yhteistyösopimus"), p > 0);
  }
  EXPECT_TRUE(contains(artifact_texts(pages.pages.back()), "1 (1)"));
  EXPECT_TRUE(contains(artifact_texts(pages.pages.back()), "Sopimusliite A"));
  const std::string all = std::to_string(pages.pages.size());
  for (std::size_t p = 0; p < pages.pages.size(); ++p) {
    const std::string number = "Sopimus liitteineen, sivu " + std::to_string(p + 1) + " (" + all + ")";
    EXPECT_TRUE(contains(artifact_texts(pages.pages[p]), number)) << p;
  }
  for (const Page& page : lay_out_for_test(main).pages) {
    for (const std::string& text : artifact_texts(page))
      EXPECT_EQ(text.find("liitteineen"), std::string::npos);
  }
}

TEST(LayOut, LongTitlesTakeLinesInTheHead) {
  Document document = make_document();
  for (int i = 0; i < 60; ++i) document.blocks.push_back(make_paragraph("Lyhyt."));
  document.identity.title =
      "Sopimus alueellisen lasten, nuorten ja perheiden yhteistyöryhmän toiminnasta ja koordinoinnista sekä "
      "yhteisövaikuttavuuden edistämisestä";
  Pages pages = lay_out_for_test(document);
  std::vector<std::string> head = artifact_texts(pages.pages[1]);
  EXPECT_TRUE(contains(head, "edistämisestä"));
  for (int i = 0; i < 5; ++i) document.identity.title += " ja " + document.identity.title;
  pages = lay_out_for_test(document);
  Length lowest;
  for (const Piece& piece : pages.pages[1].pieces) {
    const auto* text = std::get_if<TextPiece>(&piece);
    const bool is_head = text && text->structure < 0 && text->at.y < pages.height / 2;
    if (is_head) lowest = std::max(lowest, text->at.y);
  }
  EXPECT_LT(lowest, document.style.margin_top);
  head = artifact_texts(pages.pages[1]);
  EXPECT_TRUE(
      std::any_of(head.begin(), head.end(), [](const std::string& one) { return one.ends_with("…"); }));
}

TEST(LayOut, SignaturesOnAFurtherPageSayWhatIsSigned) {
  bool begins_alone = false;  // a single row below the text
  for (const std::size_t rows : {1U, 2U, 3U, 6U, 7U, 8U, 9U, 13U}) {
    for (int before = 0; before < 30; before += 7) {
      Document document = make_document();
      for (int i = 0; i < before; ++i) document.blocks.push_back(make_paragraph("Lyhyt."));
      SignaturePage signatures;
      signatures.heading = {make_run("Allekirjoitukset")};
      signatures.paragraphs = {{make_run("Tämä sopimus on allekirjoitettu sähköisesti.")}};
      for (std::size_t i = 0; i < 2 * rows; ++i) {
        signatures.signatories.push_back(
            make_signatory("k" + std::to_string(i / 2), "Kunta", "johtaja" + std::to_string(i % 2)));
      }
      document.blocks.push_back({signatures});
      const Pages pages = lay_out_for_test(document);
      for (const Page& page : pages.pages) {
        if (page.fields.empty()) continue;
        const bool begins = contains(lines_of(page), "Tämä sopimus on allekirjoitettu sähköisesti.");
        EXPECT_EQ(contains(artifact_texts(page), "Allekirjoitukset (jatkuu)"), !begins);
        EXPECT_EQ(contains(lines_of(page), "Allekirjoitukset"), begins);
        begins_alone |= begins && page.fields.size() == 2 && rows > 1;
        EXPECT_GE(page.fields.size(), begins ? 2U : 4U) << rows << " " << before;
        EXPECT_EQ(page.fields.size() % 2, 0U);
      }
    }
  }
  EXPECT_TRUE(begins_alone);
}

TEST(LayOut, SignatoriesOfOnePartyStandBesideEachOther) {
  const auto row_of = [](const std::vector<const char*>& parties) {
    SignaturePage signatures;
    int number = 0;
    for (const char* party : parties) {
      signatures.signatories.push_back(make_signatory(party, party, std::to_string(++number)));
    }
    const Pages pages = lay_out_for_test(make_document({{signatures}}));
    std::string shown;
    Length last{};
    for (const SignatureField& field : pages.pages[0].fields) {
      shown += (shown.empty() ? "" : field.area.y == last ? " " : "|") + field.name.substr(0, 1);
      last = field.area.y;
    }
    return shown;
  };
  EXPECT_EQ(row_of({"a", "b", "c"}), "a b|c");
  EXPECT_EQ(row_of({"a", "b", "b", "c"}), "a|b b|c");
  EXPECT_EQ(row_of({"a", "a", "a", "b"}), "a a|a b");
  EXPECT_EQ(row_of({"a", "b", "c", "c"}), "a b|c c");
}

TEST(LayOut, ContentsShowThePagesOfTheirTargets) {
  Contents contents;
  contents.entries = {{1, "1", "Alku", "alku"}, {1, "2", "Loppu", "loppu"}};
  std::vector<Block> blocks = {{contents}, make_heading(1, "1", "alku", "Alku")};
  for (int i = 0; i < 30; ++i) blocks.push_back(make_paragraph(sentences(8)));
  blocks.push_back(make_heading(1, "2", "loppu", "Loppu"));
  const Pages pages = lay_out_for_test(make_document(std::move(blocks)));
  const auto lines = lines_of(pages.pages[0]);
  EXPECT_TRUE(contains(lines, "1 Alku 1"));
  EXPECT_TRUE(contains(lines, "2 Loppu " + std::to_string(pages.pages.size())));
  ASSERT_EQ(pages.pages[0].links.size(), 2U);
  EXPECT_EQ(pages.pages[0].links[1].target, "sopimus#loppu");
  EXPECT_EQ(pages.pages[0].links[1].contents, "2 Loppu");
  ASSERT_EQ(pages.outline.size(), 2U);
  EXPECT_EQ(pages.outline[1].text, "2 Loppu");
  EXPECT_EQ(pages.outline[1].destination, "sopimus#loppu");
}

TEST(LayOut, LinksLeadOnlyWhereSomethingIs) {
  const Document first =
      make_document({make_heading(1, "1", "alku", "Alku"),
                     make_paragraph({make_run("a", "#alku"), make_run("b", "liite-a#"),
                                     make_run("c", "liite-a#x"), make_run("d", "https://soite.fi/"),
                                     make_run("e", "#puuttuu"), make_run("f", "liite-z#")})});
  const Document second = make_document({make_heading(1, "1", "x", "Liitteen alku")}, "liite-a");
  Diagnostics diagnostics;
  const Pages pages = lay_out_for_test({&first, &second}, diagnostics);
  std::vector<std::string> targets;
  for (const LinkArea& link : pages.pages[0].links) targets.push_back(link.target);
  EXPECT_EQ(targets,
            (std::vector<std::string>{"sopimus#alku", "liite-a#", "liite-a#x", "https://soite.fi/"}));
  for (const char* target : {"sopimus#alku", "liite-a#", "liite-a#x"}) {
    EXPECT_TRUE(std::any_of(pages.destinations.begin(), pages.destinations.end(), [&](const Destination& d) {
      return d.name == target;
    })) << target;
  }
}

TEST(LayOut, SignatureBlocksAreWholeAndHaveTextBesideThem) {
  SignaturePage signatures;
  signatures.heading = {make_run("Allekirjoitukset")};
  signatures.paragraphs = {{make_run("Tämä sopimus on allekirjoitettu sähköisesti.")}};
  for (int i = 0; i < 20; ++i) {
    signatures.signatories.push_back(
        make_signatory("kunta" + std::to_string(i), "Perhon kunta", "kunnanjohtaja"));
  }
  std::vector<Block> blocks;
  for (int i = 0; i < 33; ++i) blocks.push_back(make_paragraph("Lyhyt."));
  blocks.push_back({signatures});
  const Pages pages = lay_out_for_test(make_document(std::move(blocks)));
  std::size_t fields = 0;
  bool has_text = false;
  for (const Page& page : pages.pages) {
    if (fields == 0 && !page.fields.empty()) {
      has_text = contains(lines_of(page), "Tämä sopimus on allekirjoitettu sähköisesti.");
    }
    fields += page.fields.size();
    const auto lines = lines_of(page);
    const auto roles = std::count(lines.begin(), lines.end(), "kunnanjohtajakunnanjohtaja");
    EXPECT_EQ(static_cast<std::size_t>(roles) * 2, page.fields.size());
  }
  EXPECT_EQ(fields, 20U);
  EXPECT_TRUE(has_text);
  const auto with_fields = std::find_if(pages.pages.begin(), pages.pages.end(),
                                        [](const Page& page) { return !page.fields.empty(); });
  EXPECT_EQ(with_fields->fields[0].name, "kunta0.kunnanjohtaja");
  EXPECT_EQ(with_fields->fields[0].tooltip, "Allekirjoitus: Perhon kunta, kunnanjohtaja");
}

TEST(LayOut, NamesTheCharacterThatAFontLacks) {
  const auto source = std::make_shared<SourceText>("clauses/a.xml", "<p>漢</p>");
  auto run = make_run("漢");
  run.at = {source, 3, 3};
  const Document document = make_document({make_paragraph(Runs{run})});
  Diagnostics diagnostics;
  lay_out_for_test({&document}, diagnostics);
  ASSERT_EQ(diagnostics.errors(), 1U);
  EXPECT_EQ(diagnostics.all()[0].what, "the font Carlito has no character '漢' (U+6F22)");
  EXPECT_EQ(diagnostics.all()[0].at.to_string(), "clauses/a.xml:1:4");
}

TEST(LayOut, WarnsOfAWordThatIsWiderThanItsLine) {
  const Document document = make_document({make_paragraph(std::string(300, 'x'))});
  Diagnostics diagnostics;
  const Pages pages = lay_out_for_test({&document}, diagnostics);
  EXPECT_FALSE(diagnostics.has_errors());
  ASSERT_EQ(diagnostics.all().size(), 1U);
  EXPECT_EQ(diagnostics.all()[0].code, "word-too-wide");
  std::string all;
  for (const std::string& line : lines_of(pages.pages[0])) all += line;
  EXPECT_NE(all.find(std::string(300, 'x')), std::string::npos);
}

TEST(LayOut, JustifiedLinesEndAtTheMargin) {
  Document document = make_document({make_paragraph(sentences(6))});
  document.style.text["body"].alignment = Alignment::Justified;
  const Pages pages = lay_out_for_test(document);
  const Length right = pages.width - document.style.margin_right;
  std::vector<const TextPiece*> lines;
  for (const Piece& piece : pages.pages[0].pieces) {
    const auto* text = std::get_if<TextPiece>(&piece);
    if (text && text->structure >= 0 && text->size == document.style.text["body"].size) lines.push_back(text);
  }
  lines.erase(lines.begin());  // "LUONNOS 3" has the size of the text
  ASSERT_GT(lines.size(), 4U);
  lines.pop_back();
  for (const TextPiece* line : lines) {
    std::int64_t units = 0;
    std::size_t count = line->glyphs.size();
    if (line->text.ends_with(' ')) --count;
    for (std::size_t i = 0; i < count; ++i) units += line->glyphs[i].advance;
    const Length end = line->at.x + Length{units * line->size.emu / 2048};
    EXPECT_NEAR(static_cast<double>(end.emu), static_cast<double>(right.emu), 1000.0) << text_of(*line);
  }
}

TEST(LayOut, SameDocumentSamePages) {
  const Document document = make_full_document();
  EXPECT_EQ(dump(lay_out_for_test(document)), dump(lay_out_for_test(document)));
}

TEST(LayOut, StandsOddDocuments) {
  Table empty_rows;
  empty_rows.rows.resize(2);
  Table wide;
  wide.column_shares = {0, -5};
  wide.rows = {make_row({"a", "b", "c", "d"})};
  wide.rows[0].cells[0].column_span = 1000;
  Figure high;
  high.width_pixels = 1;
  high.height_pixels = 100000;
  high.alternative = "viiva";
  high.width_percent = 900;
  Document document = make_document({make_heading(9, "", "", ""),
                                     make_paragraph(""),
                                     {List{}},
                                     {make_list(false, {make_item("", "")})},
                                     {Table{}},
                                     {empty_rows},
                                     {wide},
                                     {high},
                                     {Figure{}},
                                     {Contents{}},
                                     {SignaturePage{}}});
  EXPECT_FALSE(lay_out_for_test(document).pages.empty());
  document.style.margin_left = Length::millimetres(500);
  document.style.margin_bottom = Length::millimetres(500);
  EXPECT_FALSE(lay_out_for_test(document).pages.empty());
  Diagnostics diagnostics;
  EXPECT_TRUE(lay_out_for_test({}, diagnostics).pages.empty());
}

TEST(LayOut, DumpShowsAPiecePerLine) {
  const std::string text = dump(lay_out_for_test(make_document({make_paragraph("Lyhyt.")})));
  EXPECT_NE(text.find("pages 595.276 841.890 fi \"Yhteistyösopimus\"\n"), std::string::npos);
  EXPECT_NE(text.find("range sopimus 1 1\n"), std::string::npos);
  EXPECT_NE(text.find("11.000 #000000 @3 \"Lyhyt.\"\n"), std::string::npos);
  EXPECT_NE(text.find("structure\n  Document @0\n    H1 @1\n"), std::string::npos);
}

}  // namespace
}  // namespace sopimus
