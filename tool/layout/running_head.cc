// Entry point: draw_running_heads.

#include "layout/running_head.h"

#include <algorithm>

#include "base/text.h"
#include "model/phrases.h"

namespace sopimus {

namespace {

constexpr Length kTabStop = Length::millimetres(23);  // SFS 2487: stops a column of 23 mm apart
constexpr Length kGap = Length::points(8);            // least space between two columns
constexpr Length kRule = Length::hundredths_of_point(50);

class HeadDrawer {
 public:
  HeadDrawer(const Document& document, const PageRange& range, Pages& pages, Typesetter& typesetter)
      : document_(document), range_(range), pages_(pages), typesetter_(typesetter) {
    const Style& style = document.style;
    left_ = style.margin_left;
    right_ = pages.width - style.margin_right;
    // The fifth column; on a page with other margins or a narrow one, the middle.
    middle_ = left_ + std::min(kTabStop * 4, (right_ - left_) * 11 / 20);
  }

  void draw(std::size_t index) {
    const std::size_t number = index - range_.first + 1;
    page_ = &pages_.pages[index];
    style_ = &document_.style.text_style("header");
    draw_head(number);
    style_ = &document_.style.text_style("footer");
    draw_foot();
  }

 private:
  void draw_head(std::size_t number) {
    const Identity& identity = document_.identity;
    const bool is_first = number == 1;
    const std::string count = std::to_string(number) + " (" + std::to_string(range_.count) + ")";
    const Length count_left = right_ - width_of(count, false);
    Length y = document_.style.header_top;
    put(count, count_left, y, right_, false);
    put(identity.owner, left_, y, middle_ - kGap, true);
    put(kind_of(identity), middle_, y, count_left - kGap, true);

    y += style_->leading;
    if (!is_first) put_title(y);
    std::string reference = identity.date;
    if (!identity.diary.empty()) reference += (reference.empty() ? "" : "   ") + identity.diary;
    if (!reference.empty()) {
      put(reference, middle_, y, right_, false);
      y += style_->leading;
    }
    if (!identity.edition_text.empty()) {
      put(identity.edition_text, middle_, y, right_, true, document_.style.accent);
      y += style_->leading;
    }
    if (is_first) put(identity.publicity_text, middle_, y, right_, identity.publicity != Publicity::Public);
  }

  /// "Sopimusliite A" from "Sopimusliite" and "Liite A"; another label stands after a comma.
  std::string kind_of(const Identity& identity) const {
    if (identity.type.empty() || identity.label.empty()) return identity.type + identity.label;
    const std::string annex = phrase("annex", document_.language) + " ";
    const bool is_plain = identity.label.starts_with(annex);
    return identity.type + (is_plain ? " " + identity.label.substr(annex.size()) : ", " + identity.label);
  }

  /// In the sender's column, on two lines when it needs them.
  void put_title(Length y) {
    const TextLook shown = look(false);
    const Length width = middle_ - kGap - left_;
    std::vector<std::string> words = split_words(document_.identity.title);
    std::size_t count = words.size();
    const auto first_words = [&] {
      return join({words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count)}, " ");
    };
    while (count > 1 && typesetter_.width_of(shown, first_words()) > width) --count;
    put(first_words(), left_, y, left_ + width, false);
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count));
    put(join(words, " "), left_, y + style_->leading, left_ + width, false);
  }

  void draw_foot() {
    const Style& style = document_.style;
    const Length y = pages_.height - style.footer_bottom - style_->leading;
    Length rule_y = y - Length::points(3);
    page_->pieces.emplace_back(RulePiece{{left_, rule_y, right_ - left_, kRule}, style.rule_colour});
    Length end = right_;
    if (!document_.fingerprint.empty()) {
      const std::string text =
          phrase("fingerprint", document_.language) + " " + to_short_fingerprint(document_.fingerprint);
      end = right_ - width_of(text, false);
      put(text, end, y, right_, false);
      end -= kGap;
    }
    const Identity& identity = document_.identity;
    if (identity.agreement != identity.title) put(identity.agreement, left_, y, end, false);
  }

  TextLook look(bool strong) {
    TextLook result;
    result.font = typesetter_.font_of(style_->strong || strong, style_->emphasis);
    result.size = style_->size;
    result.colour = style_->colour;
    result.language = document_.language;
    return result;
  }

  Length width_of(const std::string& text, bool strong) { return typesetter_.width_of(look(strong), text); }

  void put(const std::string& text, Length x, Length y, Length right, bool strong,
           const std::optional<Colour>& colour = std::nullopt) {
    TextLook shown = look(strong);
    if (colour) shown.colour = *colour;
    const std::string fitted = fit(text, shown, right - x);
    if (fitted.empty()) return;
    page_->pieces.emplace_back(
        typesetter_.set_line(shown, fitted, {x, y + typesetter_.baseline_in(style_->leading, shown)}));
  }

  /// Whole words from the front, and "…" for the rest.
  std::string fit(const std::string& text, const TextLook& shown, Length width) {
    if (text.empty() || typesetter_.width_of(shown, text) <= width) return text;
    std::vector<std::string> words = split_words(text);
    while (!words.empty()) {
      words.pop_back();
      const std::string shorter = join(words, " ") + "…";
      if (!words.empty() && typesetter_.width_of(shown, shorter) <= width) return shorter;
    }
    return {};
  }

  const Document& document_;
  const PageRange& range_;
  Pages& pages_;
  Typesetter& typesetter_;
  Length left_{};
  Length right_{};
  Length middle_{};
  Page* page_ = nullptr;
  const TextStyle* style_ = nullptr;
};

}  // namespace

void draw_running_heads(const Document& document, const PageRange& range, Pages& pages,
                        Typesetter& typesetter) {
  HeadDrawer drawer(document, range, pages, typesetter);
  for (std::size_t i = range.first; i < range.first + range.count; ++i) drawer.draw(i);
}

}  // namespace sopimus
