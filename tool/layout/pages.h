// Pages: where every glyph, rule and picture of a Document stands, and the structure that they show.
//
// Made by lay_out, written by pdf, printed by `--to pages`. Coordinates are Lengths from the top left
// corner of the page; baselines for text.

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/length.h"
#include "font/font.h"
#include "model/document.h"

namespace sopimus {

struct Point {
  Length x{};
  Length y{};
  bool operator==(const Point&) const = default;
};

struct Rectangle {
  Length x{};
  Length y{};
  Length width{};
  Length height{};
  bool operator==(const Rectangle&) const = default;
};

/// One glyph of a TextPiece: eight bytes, for there are thousands on a page.
struct PlacedGlyph {
  std::int32_t advance = 0;  // to the next glyph, with kerning and justification: font units
  std::uint16_t id = 0;      // TrueType has no more than 65,535
  std::uint16_t text_bytes =
      0;  // of TextPiece::text that it stands for; none for the later glyphs of a character
};

/// Glyphs of one font, size and colour on one baseline.
struct TextPiece {
  std::size_t font = 0;  // index in Pages::fonts
  Length size{};
  Colour colour{};
  Point at{};
  std::vector<PlacedGlyph> glyphs{};
  std::string
      text{};  // of the glyphs, one after another; U+00AD for a hyphen that layout put at a line's end
  int structure = -1;  // index in Pages::structure; -1: an artifact (running head, list rule)
};

struct RulePiece {  // a filled rectangle: always an artifact
  Rectangle area{};
  Colour colour{};
};

struct ImagePiece {
  Rectangle area{};
  std::size_t image = 0;  // index in Pages::images
  int structure = -1;
};

using Piece = std::variant<TextPiece, RulePiece, ImagePiece>;

struct LinkArea {
  Rectangle area{};
  std::string target{};    // "#anchor", "DOCUMENT#anchor" or a web address
  std::string contents{};  // what a reader hears
  int structure = -1;      // the Link element
};

struct SignatureField {
  std::string name{};  // "perho.kunnanjohtaja"
  std::string tooltip{};
  Rectangle area{};
  int structure = -1;  // the Form element
};

struct Page {
  std::vector<Piece> pieces{};
  std::vector<LinkArea> links{};
  std::vector<SignatureField> fields{};
};

/// An element of the structure tree (ISO 32000-1:2008, 14.8.4). Children are in reading order; content is
/// found by the pieces' `structure`.
struct StructureElement {
  std::string_view type{};  // a literal: Document, Part, Sect, H1 … H6, P, TOC, TOCI, Reference, L, LI, Lbl,
                            // LBody, Table, TR, TH, TD, Figure, Link, Form, Span, Caption;
                            // Ins and Del, which are Spans: underlined and struck through
  int parent = -1;
  std::string language{};     // when it differs
  std::string alternative{};  // Figure, Form
  std::string title{};        // Sect, Ins, Del
  std::string_view scope{};   // TH: a literal, Row or Column
  int column_span = 1;
  bool ordered = false;  // L
  std::string id{};
};

/// A named place: a heading, an annex, a table.
struct Destination {
  std::string name{};  // "DOCUMENT#anchor"
  std::size_t page = 0;
  Length y{};
  int structure = -1;
};

struct OutlineEntry {
  int level = 1;
  std::string text{};
  std::string destination{};  // name of a Destination
};

/// One document's share of the pages: what page labels and `1 (12)` count.
struct PageRange {
  std::string document{};
  std::size_t first = 0;
  std::size_t count = 0;
};

struct Pages {
  Length width{};
  Length height{};
  std::vector<Page> pages{};
  std::vector<StructureElement> structure{};
  std::vector<Destination> destinations{};
  std::vector<OutlineEntry> outline{};
  std::vector<PageRange> ranges{};
  std::vector<std::shared_ptr<Font>> fonts{};
  struct Image {
    std::string png{};
    std::uint32_t width_pixels = 0;
    std::uint32_t height_pixels = 0;
    std::string path{};  // in the agreement, for messages
  };
  std::vector<Image> images{};
  std::string language{};
  std::string title{};
};

/// For people and tests (`--to pages`): points with three decimals.
std::string dump(const Pages& pages);

}  // namespace sopimus
