// Entry point: draw_running_heads.

#include "layout/running_head.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/text.h"
#include "model/head_text.h"
#include "model/phrases.h"

namespace sopimus {

namespace {

constexpr Length kGap = Length::points(8);  // least space between two columns
constexpr Length kLeastSender = Length::millimetres(10);
constexpr Length kRule = Length::hundredths_of_point(50);
constexpr Length kRuleGap = Length::points(3);

std::string count_text(std::size_t number, std::size_t count) {
  return std::to_string(number) + " (" + std::to_string(count) + ")";
}

/// What a file of several such documents is called at its foot, "*" standing for the page.
const std::string& words_for(const Document& document) {
  return phrase(document.revisers.empty() ? "page-in-file" : "page-in-comparison", document.language);
}

class HeadDrawer {
 public:
  HeadDrawer(const Document& document, const PageRange& range, Pages& pages, Typesetter& typesetter,
             const std::string& page_words)
      : document_(document),
        range_(range),
        pages_(pages),
        typesetter_(typesetter),
        page_words_(page_words.empty() ? words_for(document) : page_words) {
    const Style& style = document.style;
    left_ = style.margin_left;
    right_ = pages.width - style.margin_right;
    middle_ = left_ + sender_width(style, pages.width) + kGap;
  }

  void draw(std::size_t index) {
    page_ = &pages_.pages[index];
    style_ = &document_.style.text_style("header");
    draw_head(index - range_.first + 1);
    style_ = &document_.style.text_style("footer");
    draw_foot(index + 1);
  }

 private:
  /// Lines of a column: whole words, as many lines as it takes, `most` at most.
  struct Column {
    Length left{};
    Length right{};
    std::size_t most = 1;  // lines that are still free
    Length y{};
  };

  void draw_head(std::size_t number) {
    const Style& style = document_.style;
    const HeadText text = to_head_text(document_, number == 1);
    const std::string count = count_text(number, range_.count);
    const Length count_left = right_ - width_of(count);
    put(look(false), count, count_left, style.header_top);
    const std::size_t most = lines_in(style.margin_top - style.header_top - kHeadApart);

    Column sender{left_, middle_ - kGap, most, style.header_top};
    const bool has_logo = number == 1 && !style.logo_png.empty();
    if (!has_logo) fill(sender, text.sender, true, text.title.empty() ? most : most - 1);
    fill(sender, text.title, false, most);

    // Beside the page number the column is narrower; the others need no more than a line each.
    Column kind{middle_, count_left - kGap, most, style.header_top};
    fill(kind, text.kind, true, 2);
    kind.right = right_;
    fill(kind, text.reference, false, 1);
    fill(kind, text.edition, true, 1, style.accent);
    fill(kind, text.publicity, text.is_secret, most);
  }

  /// The agreement at the left; the fingerprint, and in a file of several documents the file's own page
  /// number, at the right.
  void draw_foot(std::size_t number_in_file) {
    const Style& style = document_.style;
    const FootText text = to_foot_text(document_);
    std::vector<std::string> right_lines;
    if (!text.fingerprint.empty()) right_lines.push_back(text.fingerprint);
    if (pages_.ranges.size() > 1) {
      std::string line = page_words_;
      const std::size_t star = line.find('*');
      if (star != std::string::npos) {
        line.replace(star, 1, count_text(number_in_file, pages_.pages.size()));
      }
      right_lines.push_back(std::move(line));
    }
    Length edge = right_;
    for (const std::string& line : right_lines) edge = std::min(edge, right_ - width_of(line) - kGap);
    const std::size_t most = std::max(
        right_lines.size(), lines_in(style.margin_bottom - style.footer_bottom - kRuleGap - kHeadApart));
    const std::vector<std::string>& left_lines = wrap(text.agreement, look(false), edge - left_, most);
    const std::size_t count = std::max({left_lines.size(), right_lines.size(), std::size_t{1}});

    Length y = pages_.height - style.footer_bottom - style_->leading * static_cast<std::int64_t>(count);
    page_->pieces.emplace_back(RulePiece{{left_, y - kRuleGap, right_ - left_, kRule}, style.rule_colour});
    for (std::size_t i = 0; i < count; ++i) {
      if (i < left_lines.size()) put(look(false), left_lines[i], left_, y);
      if (i < right_lines.size()) put(look(false), right_lines[i], right_ - width_of(right_lines[i]), y);
      y += style_->leading;
    }
  }

  std::size_t lines_in(Length height) const {
    return static_cast<std::size_t>(std::max<std::int64_t>(height.emu / style_->leading.emu, 2));
  }

  TextLook look(bool strong) {
    TextLook result;
    result.font = typesetter_.font_of(style_->strong || strong, style_->emphasis);
    result.size = style_->size;
    result.colour = style_->colour;
    result.language = document_.language;
    return result;
  }

  Length width_of(const std::string& text) { return typesetter_.width_of(look(false), text); }

  void fill(Column& column, const std::string& text, bool strong, std::size_t most,
            const std::optional<Colour>& colour = std::nullopt) {
    TextLook shown = look(strong);
    if (colour) shown.colour = *colour;
    for (const std::string& line :
         wrap(text, shown, column.right - column.left, std::min(most, column.most))) {
      put(shown, line, column.left, column.y);
      column.y += style_->leading;
      --column.most;
    }
  }

  void put(const TextLook& shown, const std::string& text, Length x, Length y) {
    if (text.empty()) return;
    page_->pieces.emplace_back(
        typesetter_.set_line(shown, text, {x, y + typesetter_.baseline_in(style_->leading, shown)}));
  }

  /// Whole words; where `most` lines are too few, the last ends with "…". Nearly all pages say the same.
  const std::vector<std::string>& wrap(const std::string& text, const TextLook& shown, Length width,
                                       std::size_t most) {
    const auto [known, is_new] = wrapped_.try_emplace({text, shown.font, shown.size, width, most});
    if (is_new) known->second = wrap_anew(text, shown, width, most);
    return known->second;
  }

  std::vector<std::string> wrap_anew(const std::string& text, const TextLook& shown, Length width,
                                     std::size_t most) {
    const auto fits = [&](const std::string& line) { return typesetter_.width_of(shown, line) <= width; };
    const std::vector<std::string> words = split_words(text);
    std::vector<std::string> lines;
    std::size_t next = 0;
    while (next < words.size() && lines.size() < most) {
      std::string line = words[next++];
      while (next < words.size() && fits(line + " " + words[next])) line += " " + words[next++];
      lines.push_back(std::move(line));
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const bool is_cut = i + 1 == lines.size() && next < words.size();
      while (!lines[i].empty() && !fits(is_cut ? lines[i] + "…" : lines[i])) drop_end(lines[i]);
      if (is_cut) lines[i] += "…";
    }
    return lines;
  }

  /// The last word goes, or of a single word the last character.
  static void drop_end(std::string& line) {
    std::size_t end = line.rfind(' ');
    if (end == std::string::npos) {
      end = line.size() - 1;
      while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;
    }
    line.resize(end);
  }

  const Document& document_;
  const PageRange& range_;
  Pages& pages_;
  Typesetter& typesetter_;
  std::string page_words_;
  Length left_{};
  Length right_{};
  Length middle_{};
  Page* page_ = nullptr;
  const TextStyle* style_ = nullptr;
  using Wrapping = std::tuple<std::string, std::size_t, Length, Length, std::size_t>;  // what wrap is given
  std::map<Wrapping, std::vector<std::string>> wrapped_;
};

}  // namespace

Length sender_width(const Style& style, Length page_width) {
  const Length text = page_width - style.margin_left - style.margin_right;
  // On a narrow page the second column begins in the middle.
  return std::max(std::min(style.header_column, text * 11 / 20) - kGap, kLeastSender);
}

void draw_running_heads(const Document& document, const PageRange& range, Pages& pages,
                        Typesetter& typesetter, const std::string& page_words) {
  HeadDrawer drawer(document, range, pages, typesetter, page_words);
  for (std::size_t i = range.first; i < range.first + range.count; ++i) drawer.draw(i);
}

}  // namespace sopimus
