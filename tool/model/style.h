// The page style of an agreement: one file read by source, used by PDF and DOCX alike.

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/length.h"

namespace sopimus {

struct Colour {
  unsigned char red = 0;
  unsigned char green = 0;
  unsigned char blue = 0;
  bool operator==(const Colour&) const = default;
};

/// A family and its four faces. `word` is what the DOCX names: Word has Calibri where Debian has the
/// metrically equal Carlito.
struct FontFamily {
  std::string name = "Carlito";
  std::string word = "Calibri";
  std::string sha256_regular{};  // when given, a build with another file warns
  bool operator==(const FontFamily&) const = default;
};

enum class Alignment { Left, Justified, Centre, Right };

/// How one kind of paragraph looks.
struct TextStyle {
  Length size = Length::points(11);
  Length leading = Length::hundredths_of_point(1400);  // baseline to baseline
  Length space_before{};
  Length space_after = Length::points(6);
  Length indent{};             // left, of the whole paragraph
  Length first_line_indent{};  // in relation to indent; negative hangs
  bool strong = false;
  bool emphasis = false;
  Colour colour{};
  Alignment alignment = Alignment::Left;
  bool hyphenate = true;
  bool keep_with_next = false;
  bool operator==(const TextStyle&) const = default;
};

/// Where lines and pages may be divided.
struct BreakRules {
  int orphans = 2;           // least lines of a paragraph, items of a list at a page's foot
  int widows = 2;            // and at the next page's top
  int hyphens_in_a_row = 2;  // most lines one after another that end with a hyphen
  bool operator==(const BreakRules&) const = default;
};

/// Distances and rules of tables.
struct TableRules {
  Length padding_across = Length::points(4);  // of a cell
  Length padding_along = Length::points(3);
  Length rule = Length::hundredths_of_point(50);
  Length head_rule = Length::hundredths_of_point(100);
  Length space_around = Length::points(8);      // least, above and below the table
  Length part_indent = Length::millimetres(4);  // of a row that is a part of the one above
  bool operator==(const TableRules&) const = default;
};

/// Distances of signatures.
struct SignatureRules {
  Length columns_apart = Length::millimetres(12);
  Length rows_apart = Length::millimetres(8);
  Length room = Length::millimetres(13);  // for a pen, or for the mark of a signing program
  Length line = Length::hundredths_of_point(60);
  bool operator==(const SignatureRules&) const = default;
};

/// Line numbers in the margin, when a build asks for them.
struct LineNumberRules {
  int every = 5;                             // which lines show theirs
  Length distance = Length::millimetres(5);  // from the text
  bool on_each_page = true;                  // begin anew, or run through the document
  bool operator==(const LineNumberRules&) const = default;
};

/// How changes are shown; never by colour alone.
struct ChangeColours {
  Colour inserted{0x00, 0x56, 0x9B};
  Colour deleted{0xA3, 0x1D, 0x1D};
  Colour moved{0x1F, 0x6A, 0x3B};
  bool operator==(const ChangeColours&) const = default;
};

/// The kinds of paragraph a style file can set; the names are the XML's.
/// title, subtitle, heading-1 … heading-4, body, list, definition, rationale, question, note, caption,
/// table, table-head, contents-1 … contents-3, header, footer, signature, lead-in, line-number.
struct Style {
  std::string id = "sfs2487";
  Length page_width = Length::millimetres(210);
  Length page_height = Length::millimetres(297);
  Length margin_top = Length::millimetres(30);
  Length margin_bottom = Length::millimetres(22);
  Length margin_left = Length::millimetres(23);
  Length margin_right = Length::millimetres(20);
  Length header_top = Length::millimetres(11);  // page edge to the running head
  Length footer_bottom = Length::millimetres(10);
  Length header_column =
      Length::millimetres(92);  // text edge to the head's second column: SFS 2487's fifth stop
  Length list_indent = Length::millimetres(6);  // a level
  FontFamily font{};
  Colour rule_colour{0x80, 0x80, 0x80};
  Colour accent{0x1F, 0x3A, 0x5F};
  Colour table_head_fill{0xEC, 0xEF, 0xF3};
  /// Stands for the sender's name at the head of each document's first page.
  std::string logo{};  // path of a PNG in the agreement; empty for none
  Length logo_height = Length::millimetres(12);
  std::string logo_png{};               // the file, filled in by compose; empty for none
  std::uint32_t logo_width_pixels = 0;  // of the file
  std::uint32_t logo_height_pixels = 0;
  bool number_headings = true;
  Length number_column = Length::millimetres(8);  // least room for a chapter's number and the space after it
  Length number_column_step = Length::millimetres(3);  // more for each level below
  bool has_leaders = true;                             // dots in the contents
  Length leader_step = Length::hundredths_of_point(550);
  BreakRules breaks{};
  TableRules tables{};
  SignatureRules signatures{};
  LineNumberRules line_numbers{};
  ChangeColours changes{};
  std::string bullet = "•";
  std::map<std::string, TextStyle, std::less<>> text{};

  /// The style of `role`, or body's when the file has none, or the default.
  const TextStyle& text_style(std::string_view role) const;
  bool operator==(const Style&) const = default;
};

/// The style a file starts from: what it does not say is as here.
Style default_style();

/// The names text styles may have, in the order of the XSD.
const std::vector<std::string>& text_style_names();

}  // namespace sopimus
