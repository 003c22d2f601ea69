// What lay_out makes of the marks of compare: lines, bars, notes and structure.

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "layout/change_look.h"
#include "marked_sample.h"
#include "model/flow.h"

namespace sopimus {
namespace {

const ChangeColours kColours;

Document with(std::vector<Block> blocks) { return make_document(std::move(blocks)); }

/// The text of the elements of a type, one after another, "|" between.
std::string text_of_type(const Pages& pages, std::string_view type) {
  std::map<int, std::string> texts;
  for (const Page& page : pages.pages) {
    for (const Piece& piece : page.pieces) {
      const auto* text = std::get_if<TextPiece>(&piece);
      if (!text || text->structure < 0) continue;
      int at = text->structure;
      while (at >= 0 && pages.structure[static_cast<std::size_t>(at)].type != type) {
        at = pages.structure[static_cast<std::size_t>(at)].parent;
      }
      if (at >= 0) texts[at] += text_of(*text);
    }
  }
  std::string all;
  for (const auto& [element, text] : texts) all += (all.empty() ? "" : "|") + text;
  return all;
}

std::string text_lines(const Pages& pages) {
  std::string all;
  for (const Page& page : pages.pages) {
    for (const std::string& line : lines_of(page)) all += line + "\n";
  }
  return all;
}

std::vector<RulePiece> rules_of(const Pages& pages, const Colour& colour) {
  std::vector<RulePiece> rules;
  for (const Page& page : pages.pages) {
    for (const Piece& piece : page.pieces) {
      const auto* rule = std::get_if<RulePiece>(&piece);
      if (rule && rule->colour == colour) rules.push_back(*rule);
    }
  }
  return rules;
}

const TextPiece* find_piece(const Pages& pages, std::string_view part) {
  for (const Page& page : pages.pages) {
    for (const Piece& piece : page.pieces) {
      const auto* text = std::get_if<TextPiece>(&piece);
      if (text && text->structure >= 0 && text->text.find(part) != std::string::npos) return text;
    }
  }
  return nullptr;
}

/// The bars beside changes, which alone stand left of the text.
std::vector<Rectangle> bars_of(const Page& page, const Style& style) {
  std::vector<Rectangle> bars;
  for (const Piece& piece : page.pieces) {
    const auto* rule = std::get_if<RulePiece>(&piece);
    if (rule && rule->area.x + rule->area.width < style.margin_left) bars.push_back(rule->area);
  }
  return bars;
}

bool is_beside(const std::vector<Rectangle>& bars, Length y) {
  return std::any_of(bars.begin(), bars.end(),
                     [y](const Rectangle& bar) { return bar.y <= y && y <= bar.y + bar.height; });
}

TEST(Marks, EachKindHasItsOwnLinesNotOnlyItsColour) {
  struct Case {
    Mark mark;
    Colour colour;
    std::size_t lines;
    bool below;
  };
  for (const Case& each :
       {Case{inserted(1), kColours.inserted, 1, true}, Case{deleted(1), kColours.deleted, 1, false},
        Case{moved_here(1, 2), kColours.moved, 2, true}, Case{moved_away(1, 2), kColours.moved, 2, false}}) {
    const Pages pages = lay_out_for_test(with({make_paragraph(
        {make_run("alku "), make_marked_run("kolme pitkää sanaa", each.mark), make_run(" loppu")})}));
    const TextPiece* piece = find_piece(pages, "kolme");
    ASSERT_NE(piece, nullptr);
    EXPECT_EQ(piece->colour, each.colour);
    EXPECT_EQ(piece->text, "kolme pitkää sanaa");
    const TextPiece* next = find_piece(pages, "loppu");
    ASSERT_NE(next, nullptr);
    // One line goes through the spaces between the words, from the first letter to the last.
    std::vector<RulePiece> rules;
    for (const RulePiece& rule : rules_of(pages, each.colour)) {
      if (rule.area.y > piece->at.y - piece->size && rule.area.y < piece->at.y + piece->size)
        rules.push_back(rule);
    }
    ASSERT_EQ(rules.size(), each.lines);
    for (const RulePiece& rule : rules) {
      EXPECT_EQ(rule.area.x, piece->at.x);
      EXPECT_EQ(rule.area.x + rule.area.width, next->at.x);
      EXPECT_EQ(rule.area.y > piece->at.y, each.below);
      EXPECT_GT(rule.area.height.emu, 0);
    }
    if (rules.size() == 2) {
      EXPECT_GT(rules[1].area.y, rules[0].area.y + rules[0].area.height);
    }
  }
}

TEST(Marks, LinesEndWhereTheTextOfALineEnds) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += (i == 0 ? "" : " ") + std::string("kansalaisjärjestö");
  const Document document = with({make_paragraph({make_marked_run(text, inserted(1))})});
  const Pages pages = lay_out_for_test(document);
  const std::vector<RulePiece> rules = rules_of(pages, kColours.inserted);
  ASSERT_GT(rules.size(), 4U);
  const Length right = document.style.page_width - document.style.margin_right;
  for (const RulePiece& rule : rules) EXPECT_LE(rule.area.x + rule.area.width, right + Length::points(1));
}

TEST(Marks, ReplacedWordsAreReadApart) {
  struct Case {
    const char* before;
    const char* after;
    const char* wanted;
  };
  for (const Case& each : {Case{"20", "30", "on 20 30 osaa"}, Case{"20 ", "30 ", "on 20 30  osaa"},
                           Case{"sana", "sanat", "on sana sanat osaa"}, Case{",", ";", "on ,; osaa"},
                           Case{"(", "[", "on ([ osaa"}, Case{"14 §", "15 §", "on 14 § 15 § osaa"}}) {
    const Pages pages = lay_out_for_test(
        with({make_paragraph({make_run("on "), make_marked_run(each.before, deleted(1)),
                              make_marked_run(each.after, inserted(1)), make_run(" osaa")})}));
    std::string wanted = each.wanted;
    const std::size_t twice = wanted.find("  ");
    if (twice != std::string::npos) wanted.erase(twice, 1);
    EXPECT_NE(text_lines(pages).find(wanted), std::string::npos)
        << each.before << each.after << text_lines(pages);
    // What is put between belongs to neither.
    std::string gone = each.before;
    EXPECT_EQ(text_of_type(pages, "Del"), gone);
  }
}

TEST(Marks, ABarStandsBesideChangedLinesAndNoOthers) {
  const Document document = make_marked_document();
  const Pages pages = lay_out_for_test(document);
  std::set<int> changed;
  for (std::size_t i = 0; i < pages.structure.size(); ++i) {
    const std::string_view type = pages.structure[i].type;
    const int parent = pages.structure[i].parent;
    if (type == "Ins" || type == "Del" || changed.contains(parent)) changed.insert(static_cast<int>(i));
  }
  std::size_t beside = 0;
  for (const Page& page : pages.pages) {
    const std::vector<Rectangle> bars = bars_of(page, document.style);
    for (const Piece& piece : page.pieces) {
      const auto* text = std::get_if<TextPiece>(&piece);
      if (!text || !changed.contains(text->structure)) continue;
      ++beside;
      EXPECT_TRUE(is_beside(bars, text->at.y)) << text->text;
    }
    for (const char* same : {"Tausta", "Tieto kulkee", "Tämä virke oli", "ensihoito", "tilat", "Tilat"}) {
      for (const Piece& piece : page.pieces) {
        const auto* text = std::get_if<TextPiece>(&piece);
        if (!text || text->structure < 0 || text->text.find(same) != 0) continue;
        const bool ends_here = std::string_view(same) == "Tieto kulkee";  // its end is a change
        EXPECT_EQ(is_beside(bars, text->at.y), ends_here) << same;
      }
    }
  }
  EXPECT_GT(beside, 40U);
}

TEST(Marks, LinesThatTouchShareABar) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "kansalaisjärjestö ";
  const Document document =
      with({make_marked_paragraph({make_run(text)}, inserted(1)), make_paragraph("sama"),
            make_marked_paragraph({make_run("toinen")}, deleted(2))});
  const std::vector<Rectangle> bars = bars_of(lay_out_for_test(document).pages[0], document.style);
  ASSERT_EQ(bars.size(), 2U);
  EXPECT_GT(bars[0].height, bars[1].height * 4);
}

TEST(Marks, AParagraphThatWasDividedOrJoinedShowsItsEnd) {
  const Pages pages = lay_out_for_test(make_marked_document());
  const std::string lines = text_lines(pages);
  EXPECT_NE(lines.find("avoimesti.¶\n"), std::string::npos) << lines;
  EXPECT_NE(lines.find("nyt yksi.¶\n"), std::string::npos);
  EXPECT_EQ(lines.find("kuluessa. Yhteyshenkilöt kokoontuvat kahdesti vuodessa.¶"), std::string::npos);
  EXPECT_NE(text_of_type(pages, "Ins").find("|¶|"), std::string::npos);
  EXPECT_NE(text_of_type(pages, "Del").find("|¶|"), std::string::npos);
}

TEST(Marks, AHeadingNumberedAnewTellsTheOldNumber) {
  const Pages pages = lay_out_for_test(make_marked_document());
  EXPECT_NE(text_lines(pages).find("2 Talous ja kustannukset (ent. 3)\n"), std::string::npos)
      << text_lines(pages);
  Document swedish = make_marked_document();
  swedish.language = "sv";
  EXPECT_NE(text_lines(lay_out_for_test(swedish)).find(" (tidigare 3)\n"), std::string::npos);
}

TEST(Marks, MovedPassagesSayWhereFromAndWhereTo) {
  const Pages pages = lay_out_for_test(make_marked_document());
  const std::string lines = text_lines(pages);
  EXPECT_NE(lines.find("[Siirretty kohdasta 3] Varautumisesta vastaa jokainen kukin osapuoli itse.\n"),
            std::string::npos)
      << lines;
  EXPECT_NE(lines.find("[Siirretty kohtaan 1.1] Varautumisesta vastaa jokainen osapuoli itse.\n"),
            std::string::npos);
  std::map<std::string, std::string> targets;
  for (const Page& page : pages.pages) {
    for (const LinkArea& link : page.links) targets[link.contents] = link.target;
  }
  EXPECT_EQ(targets["[Siirretty kohdasta 3] "], "sopimus#change:16");
  EXPECT_EQ(targets["[Siirretty kohtaan 1.1] "], "sopimus#change:17");
  std::set<std::string> names;
  for (const Destination& destination : pages.destinations)
    EXPECT_TRUE(names.insert(destination.name).second);
  EXPECT_TRUE(names.contains("sopimus#change:16"));
  EXPECT_TRUE(names.contains("sopimus#change:17"));
}

TEST(Marks, AMoveInsideAClauseOrFromNowhereIsToldPlainly) {
  const auto lines = [](std::vector<Block> blocks) {
    return text_lines(lay_out_for_test(with(std::move(blocks))));
  };
  const Block away = make_marked_paragraph({make_run("Sama teksti.")}, moved_away(1, 2));
  const Block here = make_marked_paragraph({make_run("Sama teksti.")}, moved_here(2, 1));
  EXPECT_NE(lines({make_heading(1, "4", "a", "Tilat"), away, make_paragraph("Väli."), here})
                .find("[Siirretty kohdan 4 sisällä] Sama teksti.\n"),
            std::string::npos);
  EXPECT_NE(lines({here}).find("[Siirretty muualta] Sama teksti.\n"), std::string::npos);
  EXPECT_NE(lines({make_heading(1, "", "a", "Tilat"), away, make_heading(1, "", "b", "Muut"), here})
                .find("[Siirretty kohdasta ”Tilat”] Sama teksti.\n"),
            std::string::npos);
}

TEST(Marks, LinksLeadToTheNewTextOnly) {
  const Pages pages = lay_out_for_test(make_marked_document());
  for (const Page& page : pages.pages) {
    for (const LinkArea& link : page.links) EXPECT_NE(link.contents, "luvussa 4");
  }
  for (const Destination& destination : pages.destinations) EXPECT_NE(destination.name, "sopimus#poistuva");
  std::string outline;
  for (const OutlineEntry& entry : pages.outline) outline += entry.text + "\n";
  EXPECT_EQ(outline,
            "1 Tausta\n1.1 Varautuminen (lisätty)\n2 Poistuva luku (poistettu)\n2 Talous ja kustannukset\n");
}

TEST(Marks, AreElementsWithATitle) {
  const Pages pages = lay_out_for_test(make_marked_document());
  std::map<std::string, int> titles;
  for (const StructureElement& e : pages.structure) {
    if (e.type == "Ins" || e.type == "Del") ++titles[std::string(e.type) + " " + e.title];
  }
  EXPECT_EQ(titles.size(), 4U);
  for (const char* each : {"Ins lisätty", "Del poistettu", "Ins siirretty tähän", "Del siirretty pois"}) {
    EXPECT_GT(titles[each], 0) << each;
  }
}

TEST(Marks, TheFirstPageSaysHowChangesAreShown) {
  const std::string key =
      "Merkinnät: lisätty, poistettu, siirretty tähän, siirretty pois, ¶ kappale jaettu tai yhdistetty. ";
  EXPECT_NE(text_lines(lay_out_for_test(make_marked_document())).find(key), std::string::npos);
  EXPECT_NE(text_lines(lay_out_for_test(with({make_paragraph({make_marked_run("sana", inserted(1))})})))
                .find("Merkinnät: lisätty, poistettu. Viiva"),
            std::string::npos);
  EXPECT_EQ(text_lines(lay_out_for_test(make_full_document())).find("Merkinnät"), std::string::npos);
}

TEST(Marks, OfAFigureAreSaidInWordsAndFramed) {
  const Pages pages = lay_out_for_test(with({{make_changed_figure("kaavio", inserted(1), "Kuva 1. Rakenne")},
                                             {make_changed_figure("vanha", deleted(2), "")}}));
  const std::string lines = text_lines(pages);
  EXPECT_NE(lines.find("[Uusi kuva] Kuva 1. Rakenne\n"), std::string::npos) << lines;
  EXPECT_NE(lines.find("[Poistettu kuva]\n"), std::string::npos);
  // Four sides, and through what is gone a fifth line; one line of the key on the first page, and of a
  // caption.
  EXPECT_EQ(rules_of(pages, kColours.inserted).size(), 4U + 2U);
  EXPECT_EQ(rules_of(pages, kColours.deleted).size(), 5U + 1U);
}

TEST(Marks, OfADividedRowGoOnOnTheNextPage) {
  Table table;
  table.column_shares = {1};
  std::string text;
  for (int i = 0; i < 700; ++i) text += "kansalaisjärjestö ";
  table.rows = {make_marked_row({text}, inserted(1))};
  const Document document = with({make_paragraph("alku"), {table}});
  const Pages pages = lay_out_for_test(document);
  ASSERT_GT(pages.pages.size(), 1U);
  for (const Page& page : pages.pages) EXPECT_FALSE(bars_of(page, document.style).empty());
}

TEST(Marks, ALineGoesWhereTheFaceWantsIt) {
  FontMetrics metrics;
  metrics.units_per_em = 1000;
  metrics.underline_offset = -100;
  metrics.underline_size = 50;
  metrics.strikeout_offset = 300;
  metrics.strikeout_size = 60;
  const DecoratedText text{
      {Length::points(10), Length::points(100)}, Length::points(40), Length::points(10), {}};
  struct Case {
    Decoration decoration;
    std::vector<std::int64_t> hundredths;  // top and thickness of each line, in 1/100 points
  };
  for (const Case& each :
       {Case{Decoration::None, {}}, Case{Decoration::Underline, {10100, 50}},
        Case{Decoration::Strike, {9700, 60}}, Case{Decoration::DoubleUnderline, {10100, 40, 10210, 40}},
        Case{Decoration::DoubleStrike, {9655, 40, 9765, 40}}}) {
    std::vector<RulePiece> rules;
    draw_decoration(each.decoration, text, metrics, rules);
    std::vector<std::int64_t> shown;
    for (const RulePiece& rule : rules) {
      EXPECT_EQ(rule.area.x, Length::points(10));
      EXPECT_EQ(rule.area.width, Length::points(40));
      shown.push_back(rule.area.y.to_hundredths_of_point());
      shown.push_back(rule.area.height.to_hundredths_of_point());
    }
    EXPECT_EQ(shown, each.hundredths) << static_cast<int>(each.decoration);
  }
  std::vector<RulePiece> rules;
  draw_decoration(Decoration::Strike, text, FontMetrics{}, rules);
  ASSERT_EQ(rules.size(), 1U);
  EXPECT_EQ(rules[0].area.height, Length::hundredths_of_point(50));
}

TEST(Marks, LeaveARationaleItsOneBar) {
  const auto say = [](std::string text) {
    return make_paragraph({make_run(std::move(text))}, Paragraph::Role::Rationale);
  };
  const Document document = with({say("Perustelut"),
                                  say("Syyt ovat nämä:"),
                                  {make_list(false, {make_item("•", "ensimmäinen syy")})},
                                  make_paragraph({make_marked_run("sana", inserted(1))}),
                                  {make_list(false, {make_item("•", "muuta")})}});
  std::vector<RulePiece> bars;
  for (const RulePiece& rule : rules_of(lay_out_for_test(document), document.style.rule_colour)) {
    if (rule.area.x == document.style.margin_left && rule.area.width < Length::points(2))
      bars.push_back(rule);
  }
  ASSERT_EQ(bars.size(), 1U);
  const Length line = document.style.text_style("rationale").leading;
  EXPECT_GE(bars[0].area.height, line * 3);
  EXPECT_LT(bars[0].area.height, line * 5);
}

TEST(Marks, LeaveNumbersInTheirColumn) {
  const Pages pages = lay_out_for_test(with({{make_changed_table()}}));
  const auto end_of = [&](std::string_view part) {
    const TextPiece* piece = find_piece(pages, part);
    std::int64_t units = 0;
    for (const PlacedGlyph& glyph : piece->glyphs) units += glyph.advance;
    return (piece->at.x + Length{units * piece->size.emu / 2048}).to_hundredths_of_point();
  };
  for (const char* each : {"9 500 €", "1 500 €", "700 €", "Euroa"}) {
    ASSERT_NE(find_piece(pages, each), nullptr) << each;
    EXPECT_NEAR(static_cast<double>(end_of(each)), static_cast<double>(end_of("10 000 €")), 1.0) << each;
  }
}

TEST(Marks, DoNotChangeWhereNothingIsMarked) {
  Document plain = make_full_document();
  Document marked = plain;
  marked.revisers = {{"Sihteeri", ""}};
  EXPECT_EQ(dump(lay_out_for_test(marked)), dump(lay_out_for_test(plain)));
}

}  // namespace
}  // namespace sopimus
