// write_content is the entry point; ContentStream holds the graphics state between pieces.
#include "pdf/content_stream.h"

#include <optional>
#include <vector>

namespace sopimus {
namespace {

/// What a sequence of marked content is: a structure element's part, or an artifact of a kind.
struct Mark {
  int structure = -1;
  std::string_view artifact{};  // property list
  bool operator==(const Mark&) const = default;
};

// ISO 14289-1:2014, 7.8: running heads and feet are told apart from other artifacts.
constexpr std::string_view kHeader = "<</Type/Pagination/Subtype/Header>>";
constexpr std::string_view kFooter = "<</Type/Pagination/Subtype/Footer>>";
constexpr std::string_view kLayout = "<</Type/Layout>>";

/// Thousandths of the font size: at 11 points a twentieth of a point, a pixel at 1,500 dpi.
constexpr std::int64_t kUnseen = 4;

class ContentStream {
 public:
  ContentStream(const Pages& pages, std::size_t page, std::vector<FontObjects>& fonts, StructureTree& tree)
      : pages_(pages), page_(page), fonts_(fonts), tree_(tree) {}

  void add(const TextPiece& piece);
  void add(const RulePiece& piece);
  void add(const ImagePiece& piece);
  std::string finish();

 private:
  Mark mark_of(int structure, Length y) const;
  void enter(const Mark& mark);
  void leave();
  void leave_text();
  void set_colour(const Colour& colour);
  void move_to(Point at);
  void show(const TextPiece& piece, FontObjects& font);
  void end_string();
  void change_span(bool was_in_span, bool is_in_span, std::string_view text);

  std::int64_t from_bottom(Length y) const { return to_thousandths_of_point(pages_.height - y); }

  const Pages& pages_;
  std::size_t page_;
  std::vector<FontObjects>& fonts_;
  StructureTree& tree_;
  Tokens out_;
  std::optional<Mark> mark_;
  bool in_text_ = false;
  Colour colour_{};  // black is the initial colour of a page
  std::size_t font_ = static_cast<std::size_t>(-1);
  Length size_{};
  std::int64_t line_x_ = 0;  // start of the current line, thousandths of a point
  std::int64_t line_y_ = 0;
  std::vector<char> codes_{};  // room for the string that is being shown
  char* codes_end_ = nullptr;  // where it ends in codes_
};

Mark ContentStream::mark_of(int structure, Length y) const {
  if (structure >= 0) return {.structure = structure};
  // Layout does not say what an artifact is; nothing but heads and feet stands in the outer eighths.
  if (y * 8 < pages_.height) return {.artifact = kHeader};
  if (y * 8 > pages_.height * 7) return {.artifact = kFooter};
  return {.artifact = kLayout};
}

void ContentStream::enter(const Mark& mark) {
  if (mark_ == mark) return;
  leave();
  mark_ = mark;
  if (mark.structure < 0) {
    out_.name("Artifact").raw(mark.artifact).raw("BDC").line();
    return;
  }
  const int id = tree_.add_content(mark.structure, page_);
  out_.name(tree_.type_of(mark.structure)).raw("<</MCID").number(id).raw(">>BDC").line();
}

void ContentStream::leave() {
  leave_text();
  if (mark_) out_.raw("EMC").line();
  mark_.reset();
}

void ContentStream::leave_text() {
  if (in_text_) out_.raw("ET").line();
  in_text_ = false;
}

void ContentStream::set_colour(const Colour& colour) {
  if (colour == colour_) return;
  colour_ = colour;
  const auto component = [this](unsigned char value) { out_.thousandths((value * 2000 + 255) / 510); };
  component(colour.red);
  if (colour.red == colour.green && colour.green == colour.blue) {
    out_.raw("g").line();
    return;
  }
  component(colour.green);
  component(colour.blue);
  out_.raw("rg").line();
}

void ContentStream::add(const RulePiece& piece) {
  enter({.artifact = kLayout});
  leave_text();
  set_colour(piece.colour);
  out_.length(piece.area.x).thousandths(from_bottom(piece.area.y + piece.area.height));
  out_.length(piece.area.width).length(piece.area.height).raw("re f").line();
}

void ContentStream::add(const ImagePiece& piece) {
  enter(mark_of(piece.structure, piece.area.y));
  leave_text();
  out_.raw("q").length(piece.area.width).raw("0 0").length(piece.area.height);
  out_.length(piece.area.x).thousandths(from_bottom(piece.area.y + piece.area.height)).raw("cm");
  out_.name(image_name(piece.image)).raw("Do Q").line();
}

void ContentStream::add(const TextPiece& piece) {
  if (piece.glyphs.empty()) return;
  enter(mark_of(piece.structure, piece.at.y));
  if (!in_text_) {
    out_.raw("BT").line();
    in_text_ = true;
    line_x_ = 0;
    line_y_ = 0;
  }
  if (piece.font != font_ || piece.size != size_) {
    font_ = piece.font;
    size_ = piece.size;
    out_.name(font_name(font_)).length(size_).raw("Tf").line();
  }
  set_colour(piece.colour);
  move_to(piece.at);
  show(piece, fonts_.at(piece.font));
}

/// Moves from line start to line start in whole thousandths, so that nothing adds up.
void ContentStream::move_to(Point at) {
  const std::int64_t x = to_thousandths_of_point(at.x);
  const std::int64_t y = from_bottom(at.y);
  out_.thousandths(x - line_x_).thousandths(y - line_y_).raw("Td").line();
  line_x_ = x;
  line_y_ = y;
}

void ContentStream::end_string() {
  if (codes_end_ == codes_.data()) return;
  out_.bytes({codes_.data(), codes_end_});
  codes_end_ = codes_.data();
}

/// Ends what is shown and opens or closes the span whose glyphs stand for `text` together.
void ContentStream::change_span(bool was_in_span, bool is_in_span, std::string_view text) {
  end_string();
  out_.end_array().raw("TJ").line();
  if (was_in_span) out_.raw("EMC").line();
  if (is_in_span) out_.raw("/Span<</ActualText").text(text).raw(">>BDC").line();
  out_.begin_array();
}

/// A viewer moves on by the rounded widths. Where that leads away from where layout placed the next glyph,
/// TJ makes up for it; what nobody sees is carried along, for every number costs bytes.
void ContentStream::show(const TextPiece& piece, FontObjects& font) {
  const std::int64_t units = font.units_per_em();
  const std::int64_t unseen = kUnseen * units;
  std::int64_t ahead = 0;  // how far right of its place the next glyph would stand: font units · 1000
  bool in_span = false;
  if (codes_.size() < 2 * piece.glyphs.size()) codes_.resize(2 * piece.glyphs.size());
  codes_end_ = codes_.data();
  const char* text_begin = piece.text.data();
  const PlacedGlyph* const end = piece.glyphs.data() + piece.glyphs.size();
  out_.begin_array();
  for (const PlacedGlyph* glyph = piece.glyphs.data(); glyph != end; ++glyph) {
    const std::string_view text(text_begin, glyph->text_bytes);
    text_begin += text.size();
    const bool is_several = glyph + 1 != end && glyph[1].text_bytes == 0;
    if (in_span ? !text.empty() : is_several) {
      change_span(in_span, is_several, text);
      in_span = is_several;
    }
    if (ahead >= unseen || ahead <= -unseen) {
      end_string();
      const std::int64_t back = ahead / units;
      out_.number(back);  // TJ subtracts its numbers: a positive one moves left
      ahead -= back * units;
    }
    const std::uint16_t code = font.code_of(glyph->id, text);
    codes_end_ = write_code(codes_end_, code);
    ahead += font.width_of(code) * units - std::int64_t{glyph->advance} * 1000;
  }
  end_string();
  out_.end_array().raw("TJ").line();
  if (in_span) out_.raw("EMC").line();
}

std::string ContentStream::finish() {
  leave();
  return out_.take();
}

}  // namespace

std::string font_name(std::size_t font) { return std::string("F").append(std::to_string(font)); }

std::string image_name(std::size_t image) { return std::string("I").append(std::to_string(image)); }

std::string write_content(const Pages& pages, std::size_t page, std::vector<FontObjects>& fonts,
                          StructureTree& tree) {
  ContentStream stream(pages, page, fonts, tree);
  for (const Piece& piece : pages.pages[page].pieces) {
    std::visit([&stream](const auto& p) { stream.add(p); }, piece);
  }
  return stream.finish();
}

}  // namespace sopimus
