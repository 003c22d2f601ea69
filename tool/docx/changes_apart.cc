#include "docx/changes_apart.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "docx/changes.h"

namespace sopimus {

namespace {

/// One as Word has it: also a caption, and a picture, which has no runs.
struct WordParagraph {
  Runs* runs = nullptr;
  Mark whole{};  // when all of it with its end comes or goes
  Mark* own = nullptr;
  Mark* end = nullptr;
  bool ends_story = false;  // none follows: a table does, or the end
};

bool is_inserted(const Mark& mark) { return mark.kind == Mark::Kind::Inserted; }

class WordParagraphs {
 public:
  std::vector<WordParagraph> take(std::vector<Block>& blocks) {
    for (Block& block : blocks) std::visit(*this, block.value);
    end_story();
    return std::move(paragraphs_);
  }

  void operator()(Heading& b) { add(b); }
  void operator()(Paragraph& b) { add(b); }
  void operator()(List& b) {
    for (ListItem& item : b.items) {
      add(item);
      for (List& nested : item.lists) (*this)(nested);
    }
  }
  void operator()(Table& b) {
    if (!b.caption.empty()) paragraphs_.push_back({&b.caption, mark_of_all(b.caption)});
    end_story();
    for (TableRow& row : b.rows) {
      for (TableCell& cell : row.cells) {
        for (Paragraph& paragraph : cell.paragraphs) add(paragraph);
        end_story();
      }
    }
  }
  void operator()(Figure& b) {
    paragraphs_.push_back({nullptr, b.mark});
    if (!b.caption.empty()) paragraphs_.push_back({&b.caption, b.mark});
  }
  template <typename Other>
  void operator()(Other&) {
    end_story();
  }

 private:
  template <typename Text>
  void add(Text& text) {
    Mark whole = text.runs.empty() ? text.mark : mark_of_all(text.runs);
    if (whole.kind != text.end_mark.kind) whole = {};
    paragraphs_.push_back({&text.runs, whole, &text.mark, &text.end_mark});
  }

  void end_story() {
    if (!paragraphs_.empty()) paragraphs_.back().ends_story = true;
  }

  std::vector<WordParagraph> paragraphs_{};
};

/// Of a text without the spaces around it, as it grows (FNV-1a). Two texts of one hash are kept apart in
/// vain.
class TextHash {
 public:
  void add(std::string_view text) {
    for (const char c : text) {
      if (c == ' ') {
        spaces_ += has_begun_;
        continue;
      }
      for (; spaces_ > 0; --spaces_) take(' ');
      take(c);
      has_begun_ = true;
    }
  }
  std::uint64_t value() const { return value_; }
  bool is_empty() const { return !has_begun_; }

 private:
  void take(char c) { value_ = (value_ ^ static_cast<unsigned char>(c)) * 0x100000001B3U; }

  std::uint64_t value_ = 0xCBF29CE484222325U;
  std::size_t spaces_ = 0;  // that count when words follow
  bool has_begun_ = false;
};

TextHash hash_of(const Runs& runs, std::size_t from, std::size_t to) {
  TextHash hash;
  for (std::size_t i = from; i < to; ++i) hash.add(runs[i].text);
  return hash;
}

/// The texts of whole paragraphs that come, or go. LibreOffice reads them run by run, so that it sees the
/// words of the first runs alone as well.
class WholeTexts {
 public:
  void add(const Runs& runs) {
    TextHash hash;
    for (const Run& run : runs) {
      hash.add(run.text);
      if (!hash.is_empty()) beginnings_.insert(hash.value());
    }
    if (!hash.is_empty()) wholes_.insert(hash.value());
  }
  bool contains(const Runs& runs) const { return wholes_.contains(hash_of(runs, 0, runs.size()).value()); }
  /// Whether one of them begins with the words of the runs [from, to), or has no others.
  bool begin_with(const Runs& runs, std::size_t from, std::size_t to) const {
    return beginnings_.contains(hash_of(runs, from, to).value());
  }
  /// Whether `runs` begin with one of them.
  bool begin(const Runs& runs) const {
    TextHash hash;
    return std::any_of(runs.begin(), runs.end(), [&](const Run& run) {
      hash.add(run.text);
      return wholes_.contains(hash.value());
    });
  }

 private:
  std::set<std::uint64_t> wholes_{};
  std::set<std::uint64_t> beginnings_{};
};

class Separation {
 public:
  explicit Separation(Document& document)
      : moves_(find_whole_moves(document.blocks)),
        revisers_(static_cast<std::uint16_t>(document.revisers.size())),
        paragraphs_(WordParagraphs().take(document.blocks)) {
    for (std::uint16_t i = 0; i < revisers_; ++i) {
      document.revisers.push_back(minutes_apart(document.revisers[i]));
    }
    for (std::uint16_t i = 0; i < revisers_; ++i) {
      Reviser other = document.revisers[i];
      if (other.author.empty()) other.author = document.identity.owner;
      other.author += "\u00A0";
      document.revisers.push_back(std::move(other));
    }
  }

  void run() {
    for (const WordParagraph& each : paragraphs_) {
      if (is_tracked(each.whole) && each.runs != nullptr) texts_of(each.whole).add(*each.runs);
    }
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      WordParagraph& paragraph = paragraphs_[i];
      if (paragraph.runs == nullptr) continue;
      if (is_tracked(paragraph.whole)) {
        part_from_its_like(paragraph);
      } else {
        if (!paragraph.ends_story) part_from_next(paragraph, paragraphs_[i + 1]);
        part_from_its_like(*paragraph.runs);
      }
    }
  }

 private:
  WholeTexts& texts_of(const Mark& mark) { return is_deleted(mark) ? gone_ : new_; }
  const WholeTexts& texts_against(const Mark& mark) const { return is_deleted(mark) ? new_ : gone_; }

  static Reviser minutes_apart(Reviser reviser) {
    constexpr std::size_t kMinute = 15;  // of "2026-02-03T10:00:00Z", its last digit
    // A change without a date is of the first minute of 1970 to LibreOffice.
    if (reviser.date.size() <= kMinute) return {reviser.author, "1970-01-01T00:02:00Z"};
    char& digit = reviser.date[kMinute];
    digit = static_cast<char>(digit < '8' ? digit + 2 : digit - 2);
    return reviser;
  }

  /// Two minutes from the others, or back among them.
  void to_other_minute(Mark& mark) const {
    mark.by = static_cast<std::uint16_t>(mark.by < revisers_ ? mark.by + revisers_ : mark.by - revisers_);
  }

  /// A paragraph that came, from those that are gone; or that is gone, from one that came with its first
  /// words. Word's own moves need no help.
  void part_from_its_like(WordParagraph& paragraph) {
    const Mark& mark = paragraph.whole;
    if (moves_.contains(mark.change) || !texts_against(mark).begin(*paragraph.runs)) return;
    if (is_deleted(mark) && new_.contains(*paragraph.runs)) return;
    const auto to_other_author = [&](Mark& each) {
      if (is_tracked(each)) each.by = static_cast<std::uint16_t>(each.by + 2 * revisers_);
    };
    for (Run& run : *paragraph.runs) to_other_author(run.mark);
    for (Mark* each : {paragraph.own, paragraph.end}) {
      if (each != nullptr) to_other_author(*each);
    }
  }

  /// Words that come or go in a paragraph that stays, from a whole one that has them: in two parts.
  void part_from_its_like(Runs& runs) const {
    Runs parted;
    std::size_t to = 0;
    for (std::size_t from = 0; from < runs.size(); from = to) {
      const Mark mark = runs[from].mark;
      to = from + 1;
      while (to < runs.size() && runs[to].mark.kind == mark.kind) ++to;
      bool is_first_part = is_tracked(mark) && texts_against(mark).begin_with(runs, from, to);
      for (std::size_t i = from; i < to; ++i) {
        const std::size_t place = is_first_part ? place_to_divide(runs[i].text) : 0;
        if (place > 0) {
          parted.push_back(runs[i]);
          parted.back().text.resize(place);
          parted.back().ends_sentence = false;
          to_other_minute(parted.back().mark);
          runs[i].text.erase(0, place);
          is_first_part = false;
        }
        parted.push_back(std::move(runs[i]));
      }
    }
    runs = std::move(parted);
  }

  /// In the middle of the words, for the other text may have the same runs: before the last, or in the one
  /// there is; 0 when there is no middle.
  static std::size_t place_to_divide(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return 0;
    const std::size_t last = text.find_last_not_of(' ');
    const std::size_t last_space = text.rfind(' ', last);
    if (last_space != std::string_view::npos && last_space > first) return last_space + 1;
    std::size_t place = first + 1;
    while (place < text.size() && (text[place] & 0xC0) == 0x80) ++place;
    return place > last ? 0 : place;
  }

  /// The words that end a paragraph, from those that begin the next.
  void part_from_next(WordParagraph& paragraph, const WordParagraph& next) {
    if (paragraph.end != nullptr && is_tracked(*paragraph.end)) return;
    const bool begins_new = next.runs == nullptr
                                ? is_inserted(next.whole)
                                : !next.runs->empty() && is_inserted(next.runs->front().mark);
    if (!begins_new) return;
    for (auto run = paragraph.runs->rbegin(); run != paragraph.runs->rend() && is_inserted(run->mark);
         ++run) {
      to_other_minute(run->mark);
    }
  }

  std::set<int> moves_;     // that are Word's own
  std::uint16_t revisers_;  // that the comparison has
  std::vector<WordParagraph> paragraphs_;
  WholeTexts gone_{};
  WholeTexts new_{};
};

}  // namespace

Document with_changes_apart(const Document& comparison) {
  Document document = comparison;
  Separation(document).run();
  return document;
}

}  // namespace sopimus
