// What a reader of justified and ragged Finnish text would complain of: holes, hyphens at every line's end.

#include <gtest/gtest.h>

#include "layout_sample.h"

namespace sopimus {
namespace {

const std::vector<std::string>& paragraphs() {
  static const std::vector<std::string> texts = {
      "Hyvinvointialue ja kunnat sovittavat yhteen hyvinvoinnin ja terveyden edistämisen, varautumisen sekä "
      "yhdyspintapalvelujen tavoitteet valtuustokaudeksi. Osapuolet nimeävät kumpikin yhteyshenkilön, joka "
      "vastaa "
      "tiedonkulusta alueneuvottelukunnan ja kunnanhallitusten välillä.",
      "Keski-Pohjanmaan liitto kokoaa ennakointitiedon ja maakuntastrategian seurantaindikaattorit. Aineisto "
      "toimitetaan "
      "osapuolille vuosittain syyskuun loppuun mennessä talousarviovalmistelun pohjaksi, jotta "
      "hyvinvointikertomuksen ja hyvinvointisuunnitelman tiedot ovat yhteismitallisia.",
      "Pelastuslaitos ylläpitää väestönsuojelumuodostelmien varaamistietoja ja järjestää kunnille "
      "johtamisharjoituksen vähintään joka toinen vuosi. Harjoituksen havainnot kirjataan "
      "varautumissuunnitelmaan kuuden kuukauden kuluessa, ja valmiusjohtoryhmä seuraa niiden toteutumista.",
      "Ehkäisevän päihdetyön yhteistyöryhmä valmistelee toimenpideohjelman, jossa sovitaan "
      "oppilaitosyhteistyöstä, "
      "anniskelun omavalvonnan tukemisesta ja kokemusasiantuntijoiden osallistumisesta. Toimenpideohjelma "
      "hyväksytään kunnanvaltuustoissa ja aluevaltuustossa samansisältöisenä.",
      "Digituen verkosto sovittaa yhteen kirjastojen, kansalaisopistojen ja järjestöjen neuvonta-ajat. "
      "Asiakas saa "
      "palvelupisteessä ohjausta sähköisten lomakkeiden täyttämiseen riippumatta siitä, kumman osapuolen "
      "palvelusta on kyse.",
      "Sopimuksen muuttamisesta neuvotellaan alueneuvottelukunnassa. Muutosesitys on toimitettava "
      "kirjallisesti "
      "viimeistään kolme kuukautta ennen kokousta, ja siihen liitetään arvio vaikutuksista "
      "kustannustenjakoon, "
      "henkilöstöön ja asiakastietojärjestelmiin."};
  return texts;
}

struct Quality {
  std::size_t lines = 0;
  std::size_t hyphens = 0;
  std::size_t most_in_a_row = 0;
  std::size_t holes = 0;  // gaps wider than three spaces
  std::string worst{};    // lines with holes
};

Quality quality_of(const Pages& pages) {
  Quality quality;
  std::size_t in_a_row = 0;
  int paragraph = -1;
  for (const Page& page : pages.pages) {
    for (const Piece& piece : page.pieces) {
      const auto* line = std::get_if<TextPiece>(&piece);
      if (!line || line->structure < 0) continue;
      ++quality.lines;
      const bool has_hyphen = line->text.ends_with("\u00AD");
      quality.hyphens += has_hyphen ? 1U : 0U;
      in_a_row = !has_hyphen ? 0 : line->structure == paragraph ? in_a_row + 1 : 1;
      quality.most_in_a_row = std::max(quality.most_in_a_row, in_a_row);
      paragraph = line->structure;
      const std::int32_t space = pages.fonts[line->font]->shape(" ", "fi").glyphs.at(0).advance;
      std::size_t at = 0;
      for (std::size_t i = 0; i + 1 < line->glyphs.size(); ++i) {
        const std::string_view shown = std::string_view(line->text).substr(at, line->glyphs[i].text_bytes);
        at += shown.size();
        if (shown != " " || line->glyphs[i].advance <= 3 * space) continue;
        ++quality.holes;
        quality.worst += line->text + "\n";
      }
    }
  }
  return quality;
}

Pages lay_out_text(Alignment alignment, Length width) {
  Document document = make_document();
  for (const std::string& text : paragraphs()) document.blocks.push_back(make_paragraph(text));
  document.style.text["body"].alignment = alignment;
  document.style.margin_right = document.style.page_width - document.style.margin_left - width;
  return lay_out_for_test(document);
}

TEST(LineQuality, OfTheWholeWidth) {
  for (const Alignment alignment : {Alignment::Left, Alignment::Justified}) {
    for (int width = 154; width <= 170; width += 2) {
      const Quality quality = quality_of(lay_out_text(alignment, Length::millimetres(width)));
      EXPECT_GT(quality.lines, 15U);
      EXPECT_LT(quality.hyphens * 100, quality.lines * (alignment == Alignment::Left ? 12 : 31)) << width;
      EXPECT_LE(quality.most_in_a_row, 2U) << width;
      EXPECT_EQ(quality.holes, 0U) << width << "\n" << quality.worst;
    }
  }
}

TEST(LineQuality, OfNarrowColumns) {
  for (int width = 70; width <= 110; width += 4) {
    const Quality quality = quality_of(lay_out_text(Alignment::Left, Length::millimetres(width)));
    EXPECT_LT(quality.hyphens * 100, quality.lines * 25) << width;
    EXPECT_LE(quality.most_in_a_row, 2U) << width;
  }
}

TEST(LineQuality, SeesHolesAndHyphens) {
  Pages pages = lay_out_text(Alignment::Justified, Length::millimetres(160));
  for (Page& page : pages.pages) {
    for (Piece& piece : page.pieces) {
      if (auto* line = std::get_if<TextPiece>(&piece)) {
        for (PlacedGlyph& glyph : line->glyphs) glyph.advance *= 4;
        line->text.replace(line->text.size() - 1, 1, "\u00AD");
      }
    }
  }
  const Quality quality = quality_of(pages);
  EXPECT_GT(quality.holes, 20U);
  EXPECT_EQ(quality.hyphens, quality.lines);
  EXPECT_GT(quality.most_in_a_row, 2U);
}

TEST(LineNumbers, CountTheLinesOfEachPage) {
  Document document = make_document();
  for (int i = 0; i < 60; ++i) document.blocks.push_back(make_paragraph("Lyhyt."));
  document.identity.edition_text.clear();
  Diagnostics diagnostics;
  Hyphenator hyphenator;
  const auto numbers = [&](std::size_t page) {
    const Pages pages = lay_out({&document}, test_fonts(), hyphenator, diagnostics, {.line_numbers = true});
    std::string shown;
    for (const Piece& piece : pages.pages.at(page).pieces) {
      const auto* text = std::get_if<TextPiece>(&piece);
      if (text && text->at.x < document.style.margin_left) {
        EXPECT_LT(text->structure, 0);
        shown += text_of(*text) + " ";
      }
    }
    return shown;
  };
  EXPECT_EQ(numbers(1).substr(0, 8), "5 10 15 ");
  document.style.line_numbers.every = 1;
  EXPECT_EQ(numbers(0).substr(0, 8), "1 2 3 4 ");
  EXPECT_EQ(numbers(1).substr(0, 8), "1 2 3 4 ");
  document.style.line_numbers.on_each_page = false;
  EXPECT_NE(numbers(1).substr(0, 2), "1 ");
  EXPECT_EQ(artifact_texts(lay_out_for_test(document).pages[0]).size(), 3U);  // none when not asked for
}

TEST(NumberColumns, StandAtTheRight) {
  Table table;
  table.column_shares = {2, 1, 1, 1};
  table.rows = {make_row({"Erä", "Osuus", "Vuosi", "Peruste"}, true),
                make_row({"a", "0,7 %", "2026", "985 asukasta"}), make_row({"b", "35,7 %", "2027", "2"})};
  const Pages pages = lay_out_for_test(make_document({{table}}));
  std::map<std::string, Length> ends;
  std::map<std::string, Length> begins;
  for (const Piece& piece : pages.pages[0].pieces) {
    const auto* text = std::get_if<TextPiece>(&piece);
    if (!text || text->structure < 0) continue;
    std::int64_t units = 0;
    for (const PlacedGlyph& glyph : text->glyphs) units += glyph.advance;
    begins[text->text] = text->at.x;
    ends[text->text] = text->at.x + Length{units * text->size.emu / 2048};
  }
  const auto near = [](Length a, Length b) { return std::abs(a.emu - b.emu) < 1000; };
  EXPECT_TRUE(near(ends["0,7 %"], ends["35,7 %"]));
  EXPECT_TRUE(near(ends["0,7 %"], ends["Osuus"]));
  EXPECT_EQ(begins["2026"], begins["Vuosi"]);
  EXPECT_EQ(begins["2"], begins["Peruste"]);
}

}  // namespace
}  // namespace sopimus
