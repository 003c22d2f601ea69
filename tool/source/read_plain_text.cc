#include "source/read_plain_text.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "source/found_text.h"
#include "source/text_encoding.h"
#include "source/text_lines.h"
#include "source/typed_labels.h"

namespace sopimus {

namespace {

using Kind = FoundPassage::Kind;

/// Ends a sentence, or leads to a list.
bool is_finished(std::string_view text) {
  constexpr std::string_view kEnds = ".:;!?";
  return kEnds.find(text.back()) != std::string_view::npos;
}

class PlainTextReader {
 public:
  PlainTextReader(std::shared_ptr<const SourceText> source, const TextLines& lines)
      : source_(std::move(source)), lines_(lines), joiner_(lines) {}

  std::vector<FoundPassage> read() {
    for (at_ = 0; at_ < lines_.lines.size(); ++at_) {
      const TextLine& line = lines_.lines[at_];
      if (!begin_marked(line)) {
        if (goes_on(line)) {
          joiner_.join(text_, line.text);
          words_.length = line.offset + line.length - words_.offset;
          ++count_;
        } else {
          begin(Kind::Paragraph, line, 0);
        }
      }
      last_ = &line;
    }
    finish();
    settle_capitals();
    return std::move(passages_);
  }

 private:
  /// A passage that its first characters announce: a heading with its number, an annex, an item.
  bool begin_marked(const TextLine& line) {
    if (begin_markdown(line)) return true;
    if (!can_begin(line)) return begin_next_item(line);
    if (const auto number = parse_typed_number(line.text); number && is_heading(line, *number)) {
      numbers_.take(number->parts);
      is_after_annex_ = false;
      begin(Kind::Heading, line, number->length);
      passage_.number = number->number;
      passage_.level = static_cast<int>(number->parts.size());
      return true;
    }
    if (is_annex_heading(line.text)) {
      is_after_annex_ = true;
      begin(Kind::Heading, line, 0);
      return true;
    }
    const auto mark = parse_typed_mark(line.text);
    if (mark) begin_item(line, *mark);
    return mark.has_value();
  }

  bool begin_markdown(const TextLine& line) {
    const std::size_t level = std::min(line.text.find_first_not_of('#'), line.text.size());
    if (level == 0 || level > 6 || level + 1 >= line.text.size() || line.text[level] != ' ') return false;
    begin(Kind::Heading, line, level + 1);
    passage_.level = static_cast<int>(level);
    const auto number = parse_typed_number(text_);
    if (number) {
      passage_.number = number->number;
      text_.erase(0, number->length);
    }
    return true;
  }

  /// In the midst of running text only what goes on from the item above is an item.
  bool begin_next_item(const TextLine& line) {
    const auto mark = parse_typed_mark(line.text);
    if (!mark || (passage_.kind != Kind::Item && !mark->is_plain)) return false;
    const bool is_next = mark->is_plain || (mark->kind == mark_.kind &&
                                            (!mark->is_ordered() || mark->value == mark_.value + 1));
    if (is_next) begin_item(line, *mark);
    return is_next;
  }

  /// Whether something may begin here at all.
  bool can_begin(const TextLine& line) const {
    return last_ == nullptr || lines_.is_line_a_paragraph || line.is_apart || count_ == 0 ||
           passage_.kind == Kind::Heading || is_finished(last_->text) ||
           ends_early(*last_, line, lines_.width);
  }

  bool is_heading(const TextLine& line, const TypedNumber& number) const {
    const std::string_view words = std::string_view(line.text).substr(number.length);
    const bool begins_anew = is_after_annex_ && number.parts == std::vector<int>{1};
    if ((!numbers_.accepts(number.parts) && !begins_anew) || !is_heading_text(words)) return false;
    if (number.parts.size() == 1 && begins_in_lower_case(words)) return false;
    return !is_counted_on(number);
  }

  /// The next line has the next number: a list, not two headings without a word between them.
  bool is_counted_on(const TypedNumber& number) const {
    if (number.parts.size() != 1 || at_ + 1 == lines_.lines.size()) return false;
    const auto next = parse_typed_number(lines_.lines[at_ + 1].text);
    return next && next->parts.size() == 1 && next->parts[0] == number.parts[0] + 1;
  }

  bool goes_on(const TextLine& line) const {
    if (last_ == nullptr || lines_.is_line_a_paragraph) return false;
    const bool is_small = begins_in_lower_case(line.text);
    const bool is_full = last_->width * 10 >= lines_.width * 6;
    if (passage_.kind == Kind::Heading) return is_small && !line.is_apart && is_full;
    // Files with a blank line after every line are common: only what a sentence cannot do parts them.
    if (is_small) return !line.is_apart || !is_finished(last_->text);
    const bool is_open = is_full && !is_finished(last_->text);
    const char first = line.text[0];
    if (line.is_apart) return is_open && (first == '(' || (first >= '0' && first <= '9'));
    if (line.text.ends_with(':') && line.text.find(' ') == std::string::npos) return false;
    return !ends_early(*last_, line, lines_.width);
  }

  void begin_item(const TextLine& line, const TypedMark& mark) {
    const bool goes_on = passage_.kind == Kind::Item && count_ > 0;
    begin(Kind::Item, line, mark.length);
    if (!goes_on) levels_.begin_list();
    passage_.level = levels_.level_of(mark, line.indent);
    passage_.number = mark.label;
    passage_.is_ordered = mark.is_ordered();
    passage_.is_leading = mark.value == 1;
    mark_ = mark;
  }

  void begin(Kind kind, const TextLine& line, std::size_t label) {
    finish();
    passage_ = {};
    passage_.kind = kind;
    passage_.origin.at = {source_, line.offset, line.length};
    words_ = passage_.origin.at;
    const bool is_as_written = line.text.size() == line.length;
    if (is_as_written) words_ = {source_, line.offset + label, line.length - label};
    text_ = line.text.substr(label);
    count_ = 1;
  }

  void finish() {
    if (count_ == 0) return;
    Run run;
    run.text = std::move(text_);
    run.at = words_;
    if (passage_.kind == Kind::Paragraph && count_ == 1 && is_heading_text(run.text) &&
        !begins_in_lower_case(run.text)) {
      passage_.kind = Kind::ShortLine;
    }
    passage_.runs = {std::move(run)};
    passages_.push_back(passage_);
    text_.clear();
    count_ = 0;
  }

  /// Capitals make a heading where numbers do not.
  void settle_capitals() {
    const bool has_numbers = std::any_of(passages_.begin(), passages_.end(), [](const FoundPassage& passage) {
      return passage.kind == Kind::Heading && !passage.number.empty();
    });
    for (FoundPassage& passage : passages_) {
      const bool is_capital = passage.kind == Kind::ShortLine && is_in_capitals(passage.runs[0].text);
      if (is_capital && !has_numbers) passage.kind = Kind::Heading;
    }
  }

  std::shared_ptr<const SourceText> source_;
  const TextLines& lines_;
  LineJoiner joiner_;
  std::vector<FoundPassage> passages_{};
  HeadingNumbers numbers_{};
  bool is_after_annex_ = false;  // an annex counts its headings from 1
  TypedListLevels levels_{};
  TypedMark mark_{};        // of the last item
  FoundPassage passage_{};  // being read
  std::string text_{};
  SourceSpan words_{};     // where `text_` stands, all its lines
  std::size_t count_ = 0;  // lines of `text_`
  std::size_t at_ = 0;     // index of the line at hand
  const TextLine* last_ = nullptr;
};

}  // namespace

Document read_plain_text(std::string_view bytes, const std::string& name, Diagnostics& diagnostics) {
  DecodedText decoded = decode_text(bytes);
  if (decoded.encoding == DecodedText::Encoding::Binary) {
    throw Failure("'" + name + "' is no text file: it holds zero bytes", "name a .txt or .docx file");
  }
  if (decoded.text.size() > kMostFoundText) {
    throw Failure("'" + name + "' is no agreement: it holds more than 3 MB of text",
                  "name the file of one agreement");
  }
  auto source = std::make_shared<const SourceText>(name, std::move(decoded.text));
  if (decoded.encoding == DecodedText::Encoding::Windows1252) {
    diagnostics.warning("windows-1252", {source, 0, 0}, "the file is not UTF-8 and was read as Windows-1252",
                        "save it as UTF-8 if letters come out wrong");
  }
  const TextLines lines = to_lines(source->text());
  FoundText text;
  text.passages = PlainTextReader(source, lines).read();
  return to_document(std::move(text));
}

}  // namespace sopimus
