#include <gtest/gtest.h>

#include "support.h"

namespace sopimus {
namespace {

std::string style_with(const std::string& parts) {
  return "<style version=\"1\" id=\"s\">" + parts + "</style>";
}

TEST(ReadStyle, StartsFromTheDefault) {
  Diagnostics diagnostics;
  Style wanted = default_style();
  wanted.id = "s";
  EXPECT_EQ(read_style(source_of(style_with("")), diagnostics), wanted);
  EXPECT_EQ(codes_of(diagnostics), "");
}

TEST(ReadStyle, ReadsWhatTheFileSays) {
  Diagnostics diagnostics;
  const Style style = read_style(
      source_of(style_with(
          "<page width=\"176mm\" margin-left=\"2cm\"/><font name=\"Carlito\"/>"
          "<colours accent=\"#0a1B2c\"/><headings numbered=\"no\"/><list indent=\"18pt\" bullet=\"–\"/>"
          "<contents leader=\"none\" leader-step=\"4pt\"/><breaks orphans=\"3\" widows=\"1\" "
          "hyphens-in-a-row=\"1\"/>"
          "<table padding-across=\"5pt\" rule=\"0pt\" part-indent=\"3mm\"/><signatures room=\"20mm\"/>"
          "<line-numbers every=\"1\" distance=\"4mm\" from=\"document\"/>"
          "<changes inserted=\"#004000\" moved=\"#000040\"/>"
          "<logo src=\"figures/l.png\" height=\"10mm\"/>"
          "<text role=\"body\" size=\"10.5pt\" leading=\"13pt\" first-line-indent=\"-6mm\" indent=\"6mm\" "
          "strong=\"yes\" alignment=\"justified\" hyphenate=\"no\" keep-with-next=\"yes\"/>")),
      diagnostics);
  for (const Diagnostic& each : diagnostics.all()) ADD_FAILURE() << to_text(each);
  EXPECT_EQ(style.page_width, Length::millimetres(176));
  EXPECT_EQ(style.margin_left, Length::millimetres(20));
  EXPECT_EQ(style.font.word, "Carlito");
  EXPECT_EQ(style.accent, (Colour{0x0A, 0x1B, 0x2C}));
  EXPECT_FALSE(style.number_headings);
  EXPECT_EQ(style.list_indent, Length::points(18));
  EXPECT_EQ(style.bullet, "–");
  EXPECT_EQ(style.logo, "figures/l.png");
  EXPECT_FALSE(style.has_leaders);
  EXPECT_EQ(style.leader_step, Length::points(4));
  EXPECT_EQ(style.breaks, (BreakRules{.orphans = 3, .widows = 1, .hyphens_in_a_row = 1}));
  EXPECT_EQ(style.tables.padding_across, Length::points(5));
  EXPECT_EQ(style.tables.padding_along, Length::points(3));
  EXPECT_EQ(style.tables.rule, Length{});
  EXPECT_EQ(style.tables.part_indent, Length::millimetres(3));
  EXPECT_EQ(style.signatures.room, Length::millimetres(20));
  EXPECT_EQ(style.line_numbers.every, 1);
  EXPECT_FALSE(style.line_numbers.on_each_page);
  EXPECT_EQ(style.changes.inserted, (Colour{0x00, 0x40, 0x00}));
  EXPECT_EQ(style.changes.deleted, ChangeColours{}.deleted);
  EXPECT_EQ(style.changes.moved, (Colour{0x00, 0x00, 0x40}));
  const TextStyle& body = style.text_style("body");
  EXPECT_EQ(body.size, Length::hundredths_of_point(1050));
  EXPECT_EQ(body.first_line_indent, -Length::millimetres(6));
  EXPECT_TRUE(body.strong);
  EXPECT_FALSE(body.hyphenate);
  EXPECT_EQ(body.alignment, Alignment::Justified);
  EXPECT_TRUE(body.keep_with_next);
}

TEST(ReadStyle, ReportsWhatIsOutOfRange) {
  struct Case {
    const char* parts;
    const char* codes;
    const char* pointed;
  };
  for (const Case& each : {
           Case{"<text role=\"body\" size=\"3pt\"/>", "out-of-range", "3pt"},
           Case{"<text role=\"body\" size=\"80pt\"/>", "out-of-range", "80pt"},
           Case{"<text role=\"body\" size=\"20pt\"/>", "out-of-range", "20pt"},
           Case{"<text role=\"body\" indent=\"-1mm\"/>", "out-of-range", "-1mm"},
           Case{"<text role=\"body\" first-line-indent=\"-6mm\"/>", "out-of-range", "-6mm"},
           Case{"<text role=\"body\" size=\"11\"/>", "bad-value", "11"},
           Case{"<text role=\"boddy\"/>", "bad-value", "boddy"},
           Case{"<text role=\"body\"/><text role=\"body\"/>", "duplicate-role", "body"},
           Case{"<colours accent=\"red\"/>", "bad-value", "red"},
           Case{"<changes deleted=\"#12345\"/>", "bad-value", "#12345"},
           Case{"<page margin-left=\"90mm\" margin-right=\"90mm\"/>", "out-of-range", "page"},
           Case{"<page header-top=\"40mm\"/>", "out-of-range", "page"},
           Case{"<page width=\"5mm\"/>", "out-of-range", "5mm"},
           Case{"<list bullet=\"**\"/>", "bad-value", "**"},
           Case{"<breaks orphans=\"0\"/>", "bad-value", "0"},
           Case{"<breaks hyphens-in-a-row=\"4\"/>", "bad-value", "4"},
           Case{"<signatures room=\"1mm\"/>", "out-of-range", "1mm"},
           Case{"<contents leader=\"line\"/>", "bad-value", "line"},
           Case{"<logo/>", "missing-attribute", "logo"},
           Case{"<font word=\"Calibri\"/>", "missing-attribute", "font"},
       }) {
    Diagnostics diagnostics;
    read_style(source_of(style_with(each.parts)), diagnostics);
    EXPECT_EQ(codes_of(diagnostics), each.codes) << each.parts;
    if (!diagnostics.all().empty()) {
      EXPECT_EQ(pointed_at(diagnostics.all().front()), each.pointed);
    }
  }
}

TEST(ReadStyle, TheProjectsOwnSetsEveryRole) {
  const std::string text = read_project_file("templates/styles/sfs2487.xml");
  Diagnostics diagnostics;
  const Style style = read_style(source_of(text), diagnostics);
  for (const Diagnostic& each : diagnostics.all()) ADD_FAILURE() << to_text(each);
  EXPECT_EQ(style.id, "sfs2487");
  for (const std::string& role : text_style_names()) {
    EXPECT_NE(text.find("role=\"" + role + "\""), std::string::npos) << role;
  }
}

}  // namespace
}  // namespace sopimus
