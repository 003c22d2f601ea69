#include "layout/line_estimate.h"

#include <algorithm>

#include "base/text.h"
#include "model/hyphenation.h"

namespace sopimus {

namespace {

/// Shorter words are not divided: two letters before the hyphen and three after it are the least.
constexpr int kLeastDivided = 5;

bool is_breaking_space(char32_t letter) { return letter == U' ' || letter == U'\t' || letter == U'\n'; }
bool is_breaking_hyphen(char32_t letter) { return letter == U'-' || letter == U'\u2013'; }
/// Steers the breaking of lines and has no width: soft hyphen, zero width space, joiners, word joiner.
bool is_invisible(char32_t letter) {
  return letter == U'\u00AD' || (letter >= U'\u200B' && letter <= U'\u200D') || letter == U'\u2060';
}

/// A style may leave less; a line holds a letter at least.
constexpr Length kLeastWidth = Length::points(12);

class LineCounter {
 public:
  explicit LineCounter(const ParagraphShape& shape)
      : shape_(shape),
        width_(std::max(shape.width, kLeastWidth)),
        room_(std::max(width_ - shape.first_indent, Length{})) {}

  void add_letters(int count, Length width) {
    word_ += width;
    letters_ += count;
  }

  void add_space(Length width) {
    end_word();
    if (!is_empty_) space_ = width;
  }

  /// Puts what was added since the last space or hyphen into the line, or into the next one.
  void end_word() {
    if (letters_ == 0) return;
    if (space_ + word_ <= room_) {
      room_ -= space_ + word_;
    } else if (is_divided()) {
      ++hyphens_in_a_row_;
      const Length hyphen = word_ / letters_;
      // A part of a syllable that finds no room goes to the next line too.
      begin_line(word_ - std::max(room_ - space_ - hyphen * 2, Length{}));
    } else {
      hyphens_in_a_row_ = 0;
      begin_line(is_empty_ ? word_ - room_ : word_);  // wider than a line, it begins where it stands
    }
    is_empty_ = false;
    space_ = Length{};
    word_ = Length{};
    letters_ = 0;
  }

  std::size_t lines() const { return is_empty_ ? 0 : full_lines_ + 1; }

 private:
  bool is_divided() const {
    return shape_.hyphenate && !shape_.whole_words_first && letters_ >= kLeastDivided &&
           hyphens_in_a_row_ < shape_.hyphens_in_a_row && room_ - space_ > kHyphenationZone;
  }

  void begin_line(Length text) {
    ++full_lines_;
    while (text > width_) {
      ++full_lines_;
      text -= width_;
    }
    room_ = width_ - std::max(text, Length{});
  }

  const ParagraphShape& shape_;
  Length width_{};  // of a line
  Length room_{};   // that the line has left
  Length space_{};  // before the word
  Length word_{};
  int letters_ = 0;
  int hyphens_in_a_row_ = 0;
  std::size_t full_lines_ = 0;
  bool is_empty_ = true;
};

}  // namespace

std::vector<ComposedLine> estimate_lines(const std::vector<Stretch>& stretches, const ParagraphShape& shape,
                                         Typesetter& typesetter) {
  LineCounter counter(shape);
  for (const Stretch& stretch : stretches) {
    const Font& font = *typesetter.fonts()[stretch.look.font];
    const auto& latin = font.latin_advances();
    int letters = 0;  // that the counter does not know of yet
    std::int64_t units = 0;
    const auto hand_over = [&] {
      counter.add_letters(letters, typesetter.to_length(stretch.look, units));
      letters = 0;
      units = 0;
    };
    for (std::size_t at = 0; at < stretch.text.size();) {
      const char32_t letter = next_code_point(stretch.text, at);
      const std::int32_t advance = letter < latin.size() ? latin[letter] : font.advance_of_letter(letter);
      if (is_breaking_space(letter)) {
        hand_over();
        counter.add_space(typesetter.to_length(stretch.look, advance));
      } else if (!is_invisible(letter)) {
        ++letters;
        units += advance;
        if (!is_breaking_hyphen(letter)) continue;
        hand_over();
        counter.end_word();
      }
    }
    hand_over();
  }
  counter.end_word();
  return std::vector<ComposedLine>(counter.lines());
}

}  // namespace sopimus
