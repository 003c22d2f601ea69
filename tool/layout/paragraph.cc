// Entry point: compose_paragraph.

#include "layout/paragraph.h"

#include <algorithm>
#include <unordered_map>

#include "layout/bound_spaces.h"
#include "layout/line_breaker.h"
#include "layout/line_estimate.h"
#include "layout/word_divisions.h"

namespace sopimus {

namespace {

/// A word or space of the text, beside the LineItem of the same index.
struct Fragment {
  std::size_t stretch = 0;
  std::size_t begin = 0;  // bytes in the stretch's text
  std::size_t end = 0;
  const ShapedWord* shaped = nullptr;  // the whole of it; the Font's
};

struct SpaceMark {
  std::string_view text;
  bool may_break;
  bool has_width;
};

constexpr SpaceMark kSpaces[] = {{" ", true, true},       {"\t", true, true},      {"\n", true, true},
                                 {"\u00A0", false, true}, {"\u202F", false, true}, {"\u2007", false, true},
                                 {"\u200B", true, false}};

/// Asked at every byte of a text, which must not be empty.
const SpaceMark* find_space(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  if (first > ' ' && first != 0xC2 && first != 0xE2) return nullptr;  // no space begins so
  for (const SpaceMark& space : kSpaces) {
    if (text.starts_with(space.text)) return &space;
  }
  return nullptr;
}

/// Spaces of a justified line grow to three times their width. A line that would need more is left short:
/// that is seen less than a hole in every gap.
constexpr std::int64_t kMostStretch = 2;

/// A line's ragged edge: five ems, in narrow columns two fifths of the line. Finnish words are long: with
/// less, every third line would end with a hyphen.
Length rag_of(Length width, Length size) { return std::min(size * 5, width * 2 / 5); }

/// Text with places in it: where a line begins or ends.
struct TextPlace {
  std::size_t item = 0;
  std::size_t offset = 0;  // bytes of the item that belong to the line before
};

class Composer {
 public:
  Composer(const std::vector<Stretch>& stretches, const ParagraphShape& shape, Typesetter& typesetter,
           Hyphenator& hyphenator, Diagnostics& diagnostics)
      : stretches_(stretches),
        shape_(shape),
        typesetter_(typesetter),
        hyphenator_(hyphenator),
        diagnostics_(diagnostics) {}

  std::vector<ComposedLine> compose() {
    split();
    if (items_.empty()) return {};
    LineMeasure measure;
    measure.first = shape_.width - shape_.first_indent;
    measure.rest = shape_.width;
    measure.rag = rag_of(shape_.width, stretches_[fragments_[0].stretch].look.size);
    measure.justified = shape_.alignment == Alignment::Justified;
    measure.hyphenate = shape_.hyphenate;
    measure.whole_words_first = shape_.whole_words_first;
    measure.hyphens_in_a_row = shape_.hyphens_in_a_row;
    const LineBreaks breaks = break_lines(
        items_, measure, [this](std::size_t item, DivisionLevel level) { return divide(item, level); });
    std::vector<ComposedLine> lines;
    TextPlace begin;
    for (std::size_t i = 0; i < breaks.ends.size(); ++i) {
      const LineEnd& end = breaks.ends[i];
      const WordDivision* division = nullptr;
      if (end.division != LineEnd::kWhole) division = &divisions_.at(end.item)[end.division];
      lines.push_back(draw(begin, end, division, i == 0, i + 1 == breaks.ends.size()));
      begin = division ? TextPlace{end.item, division->offset} : TextPlace{end.item + 1, 0};
    }
    return lines;
  }

 private:
  std::string_view text_of(std::size_t item) const {
    const Fragment& f = fragments_[item];
    return std::string_view(stretches_[f.stretch].text).substr(f.begin, f.end - f.begin);
  }
  const Stretch& stretch_of(std::size_t item) const { return stretches_[fragments_[item].stretch]; }
  bool is_glue(std::size_t item) const { return items_[item].kind == LineItem::Kind::Glue; }

  const ShapedWord& shape(std::size_t item, std::string_view text) {
    return typesetter_.shape(stretch_of(item).look, text, stretch_of(item).at);
  }

  void split() {
    std::string whole;
    for (const Stretch& stretch : stretches_) whole += stretch.text;
    items_.reserve(whole.size() / 3);  // a word and a space are seldom fewer than six letters
    fragments_.reserve(whole.size() / 3);
    const std::vector<std::size_t> bound = find_bound_spaces(whole);
    auto next_bound = bound.begin();
    std::size_t base = 0;
    for (std::size_t s = 0; s < stretches_.size(); ++s) {
      const std::string_view text = stretches_[s].text;
      std::size_t word = 0;
      for (std::size_t i = 0; i < text.size();) {
        const SpaceMark* space = find_space(text.substr(i));
        if (!space) {
          ++i;
          continue;
        }
        add_word(s, word, i);
        while (next_bound != bound.end() && *next_bound < base + i) ++next_bound;
        const bool is_bound = next_bound != bound.end() && *next_bound == base + i;
        add_space(s, i, *space, is_bound);
        i += space->text.size();
        word = i;
      }
      add_word(s, word, text.size());
      base += text.size();
    }
    while (!items_.empty() && is_glue(items_.size() - 1)) {
      items_.pop_back();
      fragments_.pop_back();
    }
  }

  void add_word(std::size_t stretch, std::size_t begin, std::size_t end) {
    if (begin == end) return;
    fragments_.push_back({stretch, begin, end});
    Fragment& added = fragments_.back();
    added.shaped = &shape(fragments_.size() - 1, text_of(fragments_.size() - 1));
    LineItem item;
    item.width = typesetter_.to_length(stretches_[stretch].look, added.shaped->advance);
    items_.push_back(item);
  }

  void add_space(std::size_t stretch, std::size_t at, const SpaceMark& space, bool is_bound) {
    // Spaces before the text and after another space show nothing.
    if (items_.empty() || (is_glue(items_.size() - 1) && space.has_width)) return;
    fragments_.push_back({stretch, at, at + space.text.size()});
    Fragment& added = fragments_.back();
    added.shaped = &shape(fragments_.size() - 1, " ");
    LineItem item;
    item.kind = LineItem::Kind::Glue;
    item.may_break = space.may_break && !is_bound;
    if (space.has_width) {
      item.width = typesetter_.to_length(stretches_[stretch].look, added.shaped->advance);
      item.stretch = item.width;  // twice as wide is as bad as a ragged line short by the rag
      item.shrink = item.width / 3;
    }
    items_.push_back(item);
  }

  std::vector<Division> divide(std::size_t item, DivisionLevel level) {
    const TextLook& look = stretch_of(item).look;
    const std::string_view word = text_of(item);
    // Between any two letters only what is long enough to stick out of the line by itself or with its
    // neighbours.
    if (level == DivisionLevel::Characters && items_[item].width < shape_.width / 4) {
      level = shape_.hyphenate ? DivisionLevel::Syllables : DivisionLevel::Own;
    }
    std::vector<WordDivision>& places = divisions_[item];
    places = find_word_divisions(word, look.language, level, hyphenator_);
    const Length hyphen = places.empty() ? Length{} : typesetter_.width_of(look, "-");
    std::vector<Division> divisions;
    divisions.reserve(places.size());
    const std::vector<Length> widths = widths_before(item, places);
    for (std::size_t i = 0; i < places.size(); ++i) {
      divisions.push_back({.before = widths[i],
                           .hyphen = places[i].adds_hyphen ? hyphen : Length{},
                           .penalty = places[i].penalty,
                           .is_hyphen = places[i].is_hyphen});
    }
    return divisions;
  }

  /// The width of the word before each place, from the glyphs of the whole word; inside a ligature, its
  /// share.
  std::vector<Length> widths_before(std::size_t item, const std::vector<WordDivision>& places) {
    const std::string_view word = text_of(item);
    const ShapedWord& shaped = *fragments_[item].shaped;
    std::vector<Length> widths;
    widths.reserve(places.size());
    std::int64_t before = 0;  // advance of the glyphs before `glyph`
    std::size_t glyph = 0;
    for (const WordDivision& place : places) {
      std::size_t end = glyph_end(shaped, glyph, word.size());
      while (glyph < shaped.glyphs.size() && end <= place.offset) {
        before += shaped.glyphs[glyph].advance;
        ++glyph;
        end = glyph_end(shaped, glyph, word.size());
      }
      std::int64_t part = 0;
      if (glyph < shaped.glyphs.size() && shaped.glyphs[glyph].cluster < place.offset) {
        const std::size_t begin = shaped.glyphs[glyph].cluster;
        part = shaped.glyphs[glyph].advance * static_cast<std::int64_t>(place.offset - begin) /
               static_cast<std::int64_t>(end - begin);
      }
      widths.push_back(typesetter_.to_length(stretch_of(item).look, before + part));
    }
    return widths;
  }

  /// Bytes of the word up to the end of a glyph's cluster.
  static std::size_t glyph_end(const ShapedWord& shaped, std::size_t glyph, std::size_t size) {
    std::size_t next = glyph + 1;
    while (next < shaped.glyphs.size() && shaped.glyphs[next].cluster == shaped.glyphs[glyph].cluster) ++next;
    return next < shaped.glyphs.size() ? shaped.glyphs[next].cluster : size;
  }

  /// What a line shows of one item.
  struct Part {
    std::size_t item = 0;
    std::string_view text{};  // without an added hyphen
    const ShapedWord* shaped = nullptr;
    bool adds_hyphen = false;
    bool is_trailing = false;  // the space at the line's end
    Length width{};
  };

  std::vector<Part> parts_of(TextPlace begin, const LineEnd& end, const WordDivision* division) {
    std::vector<Part> parts;
    parts.reserve(end.item + 1 - begin.item);
    for (std::size_t item = begin.item; item <= end.item; ++item) {
      const std::size_t from = item == begin.item ? begin.offset : 0;
      const bool is_last = item == end.item;
      if (is_glue(item)) {
        if (parts.empty() || items_[item].width.emu == 0) continue;
        parts.push_back({item, " ", fragments_[item].shaped, false, is_last, items_[item].width});
        continue;
      }
      const std::string_view word = text_of(item);
      const std::size_t to = is_last && division ? division->offset : word.size();
      const std::string_view text = word.substr(from, to - from);
      const bool adds_hyphen = is_last && division && division->adds_hyphen;
      if (!adds_hyphen && text.size() == word.size()) {
        parts.push_back({item, text, fragments_[item].shaped, false, false, items_[item].width});
        continue;
      }
      const ShapedWord& shaped = adds_hyphen ? shape(item, std::string(text) + '-') : shape(item, text);
      const Length width = typesetter_.to_length(stretch_of(item).look, shaped.advance);
      parts.push_back({item, text, &shaped, adds_hyphen, false, width});
    }
    return parts;
  }

  ComposedLine draw(TextPlace begin, const LineEnd& end, const WordDivision* division, bool is_first,
                    bool is_last) {
    const std::vector<Part> parts = parts_of(begin, end, division);
    Length natural;
    Length spaces;
    std::int64_t gaps = 0;
    for (const Part& part : parts) {
      if (part.is_trailing) continue;
      natural += part.width;
      if (!is_glue(part.item)) continue;
      spaces += items_[part.item].width;
      ++gaps;
    }
    const Length indent = is_first ? shape_.first_indent : Length{};
    const Length spare = shape_.width - indent - natural;
    warn_when_broken(end, division, spare);
    Length x = shape_.left + indent;
    if (shape_.alignment == Alignment::Right) x += spare;
    if (shape_.alignment == Alignment::Centre) x += spare / 2;
    const bool fills = shape_.alignment == Alignment::Justified && gaps > 0 && (!is_last || spare.emu < 0);
    return set(parts, x, fills ? std::min(spare, spaces * kMostStretch) : Length{}, gaps);
  }

  /// `fill` is shared out over the gaps between words.
  ComposedLine set(const std::vector<Part>& parts, Length x, Length fill, std::int64_t gaps) {
    ComposedLine line;
    line.end = x;
    std::int64_t gap = 0;
    std::size_t last_stretch = static_cast<std::size_t>(-1);
    for (const Part& part : parts) {
      const Stretch& stretch = stretch_of(part.item);
      const std::size_t index = fragments_[part.item].stretch;
      if (index != last_stretch) begin_stretch(line, stretch, x, parts);
      TextPiece& piece = line.pieces.back();
      typesetter_.append(piece, *part.shaped, part.text, part.adds_hyphen);
      Length width = part.width;
      if (is_glue(part.item) && !part.is_trailing && fill.emu != 0) {
        const Length share = fill * (gap + 1) / gaps - fill * gap / gaps;
        ++gap;
        width += share;
        if (!piece.glyphs.empty()) {
          piece.glyphs.back().advance +=
              static_cast<std::int32_t>(typesetter_.to_font_units(stretch.look, share));
        }
      }
      if (!part.is_trailing) {
        extend_link(line, stretch, x, width);
        line.end = x + width;
      }
      x += width;
      last_stretch = index;
    }
    finish_decoration(line);
    return line;
  }

  Length baseline_of(const Stretch& stretch) const {
    return typesetter_.baseline_in(shape_.leading, stretch.look) + stretch.lowered;
  }

  void begin_stretch(ComposedLine& line, const Stretch& stretch, Length x, const std::vector<Part>& parts) {
    finish_decoration(line);
    if (stretch.decoration != Decoration::None) {
      decorated_ = &stretch;
      decorated_from_ = x;
    }
    if (stretch.is_changed) line.is_changed = true;
    if (!line.pieces.empty() && continues(line.pieces.back(), stretch.look)) return;
    line.pieces.push_back(begin_piece(stretch.look, {x, baseline_of(stretch)}));
    reserve(line.pieces.back(), parts);
  }

  /// One line below or through the words of a stretch and the spaces between them, up to the last letter.
  void finish_decoration(ComposedLine& line) {
    if (!decorated_) return;
    const TextLook& look = decorated_->look;
    draw_decoration(
        decorated_->decoration,
        {{decorated_from_, baseline_of(*decorated_)}, line.end - decorated_from_, look.size, look.colour},
        typesetter_.fonts()[look.font]->metrics(), line.rules);
    decorated_ = nullptr;
  }

  /// Room for a line of one piece, as nearly all are.
  static void reserve(TextPiece& piece, const std::vector<Part>& parts) {
    std::size_t glyphs = 0;
    std::size_t bytes = 0;
    for (const Part& part : parts) {
      glyphs += part.shaped->glyphs.size();
      bytes += part.text.size();
    }
    piece.glyphs.reserve(glyphs);
    piece.text.reserve(bytes + 1);  // a soft hyphen has a byte more than a hyphen
  }

  static bool continues(const TextPiece& piece, const TextLook& look) {
    return piece.font == look.font && piece.size == look.size && piece.colour == look.colour &&
           piece.structure == look.structure;
  }

  void extend_link(ComposedLine& line, const Stretch& stretch, Length x, Length width) const {
    if (stretch.link.empty()) return;
    if (!line.links.empty() && line.links.back().structure == stretch.look.structure) {
      Rectangle& area = line.links.back().area;
      area.width = x + width - area.x;
      return;
    }
    line.links.push_back({.area = {x, Length{}, width, shape_.leading},
                          .target = stretch.link,
                          .contents = stretch.link_contents,
                          .structure = stretch.look.structure});
  }

  void warn_when_broken(const LineEnd& end, const WordDivision* division, Length spare) {
    const bool is_arbitrary = division && division->penalty == kArbitraryPenalty;
    if (!is_arbitrary && spare >= -Length::points(1)) return;
    if (shape_.alignment == Alignment::Justified && !is_arbitrary) return;  // the spaces shrink
    const std::size_t item = is_glue(end.item) ? end.item - 1 : end.item;
    if (warned_item_ == item) return;  // the word goes on over several lines
    warned_item_ = item;
    const SourceSpan& at = stretch_of(item).at;
    std::string word(text_of(item));
    if (word.size() > 60) {
      std::size_t cut = 60;
      while (cut > 0 && (static_cast<unsigned char>(word[cut]) & 0xC0U) == 0x80U) --cut;
      word = word.substr(0, cut) + "…";
    }
    diagnostics_.warning("word-too-wide", at, "the word '" + word + "' is wider than its line",
                         "put spaces or soft hyphens (U+00AD) where it may be divided, or widen its column");
  }

  const std::vector<Stretch>& stretches_;
  const ParagraphShape& shape_;
  Typesetter& typesetter_;
  Hyphenator& hyphenator_;
  Diagnostics& diagnostics_;
  std::vector<LineItem> items_;
  std::vector<Fragment> fragments_;
  std::size_t warned_item_ = static_cast<std::size_t>(-1);
  std::unordered_map<std::size_t, std::vector<WordDivision>> divisions_;  // of items, as last answered
  const Stretch* decorated_ = nullptr;  // of the line that is being set: its decoration is not yet drawn
  Length decorated_from_{};
};

}  // namespace

std::vector<ComposedLine> compose_paragraph(const std::vector<Stretch>& stretches,
                                            const ParagraphShape& shape, Typesetter& typesetter,
                                            Hyphenator& hyphenator, Diagnostics& diagnostics) {
  if (!typesetter.shows_text()) return estimate_lines(stretches, shape, typesetter);
  return Composer(stretches, shape, typesetter, hyphenator, diagnostics).compose();
}

}  // namespace sopimus
