#include "docx/changes_apart.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "docx/changes.h"

namespace sopimus {

namespace {

/// One as Word has it: also a caption, and a picture, which has no runs.
struct WordParagraph {
  Runs* runs = nullptr;
  Mark whole{};  // when all of it with its end comes or goes
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
    paragraphs_.push_back({&text.runs, whole, &text.end_mark});
  }

  void end_story() {
    if (!paragraphs_.empty()) paragraphs_.back().ends_story = true;
  }

  std::vector<WordParagraph> paragraphs_{};
};

/// The texts of whole paragraphs that come, or go; without spaces around.
class WholeTexts {
 public:
  void add(const Runs& runs) {
    std::string text = trim(to_plain_text(runs));
    if (text.empty()) return;
    lengths_.insert(text.size());
    texts_.insert(std::move(text));
  }
  bool contains(const Runs& runs) const { return texts_.contains(trim(to_plain_text(runs))); }
  /// Whether the first runs of a paragraph, or all, are such a text: LibreOffice reads run by run.
  bool begin(const Runs& runs) const {
    std::string text;
    return std::any_of(runs.begin(), runs.end(), [&](const Run& run) {
      text += run.text;
      const std::size_t from = std::min(text.find_first_not_of(' '), text.size());
      const std::string_view words =
          std::string_view(text).substr(from, text.find_last_not_of(' ') + 1 - from);
      return lengths_.contains(words.size()) && texts_.contains(words);
    });
  }

 private:
  std::set<std::size_t> lengths_{};
  std::set<std::string, std::less<>> texts_{};
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
    const auto other = static_cast<std::uint16_t>(2 * revisers_);
    for (Run& run : *paragraph.runs) run.mark.by = static_cast<std::uint16_t>(run.mark.by + other);
    if (paragraph.end != nullptr) paragraph.end->by = static_cast<std::uint16_t>(paragraph.end->by + other);
  }

  /// Words that come or go in a paragraph that stays, from a whole one of the same words: in two parts.
  void part_from_its_like(Runs& runs) {
    std::size_t to = 0;
    for (std::size_t from = 0; from < runs.size(); from = to) {
      const Mark mark = runs[from].mark;
      to = from + 1;
      while (to < runs.size() && runs[to].mark.kind == mark.kind) ++to;
      const auto place = [&](std::size_t i) { return runs.begin() + static_cast<std::ptrdiff_t>(i); };
      if (!is_tracked(mark) || !texts_against(mark).contains(Runs(place(from), place(to)))) continue;
      std::size_t divided = from;
      while (divided < to && !divide(runs, divided)) ++divided;
      if (divided == to) continue;
      ++to;
      for (std::size_t i = from; i <= divided; ++i) to_other_minute(runs[i].mark);
    }
  }

  /// In the middle of its words, for the other text may have the same runs: before the last, or in the one
  /// there is. Returns whether that could be.
  static bool divide(Runs& runs, std::size_t at) {
    const std::string& text = runs[at].text;
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string::npos) return false;
    const std::size_t last_space = text.rfind(' ', text.find_last_not_of(' '));
    std::size_t place = first + 1;
    if (last_space != std::string::npos && last_space > first) {
      place = last_space + 1;
    } else {
      while (place < text.size() && (text[place] & 0xC0) == 0x80) ++place;
    }
    if (place > text.find_last_not_of(' ')) return false;
    Run rest = runs[at];
    rest.text.erase(0, place);
    runs[at].text.resize(place);
    runs[at].ends_sentence = false;
    runs.insert(runs.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(rest));
    return true;
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
