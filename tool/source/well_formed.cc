#include "source/well_formed.h"

#include <fmt/format.h>

#include <array>
#include <set>
#include <vector>

#include "base/file_tree.h"
#include "base/text.h"
#include "source/shorten.h"

namespace sopimus {

namespace {

constexpr std::size_t kMostFaults = 20;
constexpr std::size_t kLongestName = 100;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Wider than XML's Name beyond ASCII: the vocabulary has no such names, so they are refused later with a
// better message.
bool is_name_start(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool is_name_part(char c) { return is_name_start(c) || (c >= '0' && c <= '9') || c == '-' || c == '.'; }

// XML 1.0, 2.2 (Characters), production 2.
bool is_xml_character(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return (c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

class Scanner {
 public:
  Scanner(const std::shared_ptr<const SourceText>& source, Diagnostics& diagnostics)
      : source_(source), text_(source->text()), diagnostics_(diagnostics) {}

  bool run() {
    if (scan_characters() && scan_declaration()) scan_nodes();
    return faults_ == 0;
  }

 private:
  struct Open {
    std::string_view name;
    std::size_t offset;
  };

  SourceSpan span(std::size_t offset, std::size_t length) const { return {source_, offset, length}; }

  void fault(std::string code, std::size_t offset, std::size_t length, std::string what,
             std::string mend = {}) {
    if (faults_++ < kMostFaults) {
      diagnostics_.error(std::move(code), span(offset, length), std::move(what), std::move(mend));
    }
  }

  /// A fault after which nothing that follows can be trusted.
  void stop(std::string code, std::size_t offset, std::size_t length, std::string what,
            std::string mend = {}) {
    fault(std::move(code), offset, length, std::move(what), std::move(mend));
    stopped_ = true;
  }

  bool at(std::string_view what) const { return text_.substr(position_).starts_with(what); }

  void skip_spaces() {
    while (position_ < text_.size() && is_space(text_[position_])) ++position_;
  }

  std::string_view scan_name() {
    const std::size_t start = position_;
    if (position_ < text_.size() && is_name_start(text_[position_])) {
      while (position_ < text_.size() && is_name_part(text_[position_])) ++position_;
    }
    if (position_ - start > kLongestName) {
      stop("broken-markup", start, kLongestName, "name is longer than 100 bytes",
           "write one of the format's names");
      return text_.substr(start, kLongestName);
    }
    return text_.substr(start, position_ - start);
  }

  bool scan_characters();
  bool scan_declaration();
  void scan_declared(std::string_view name, std::string_view value, std::size_t offset);
  void scan_nodes();
  void scan_markup();
  void scan_comment();
  void scan_instruction();
  void scan_start_tag();
  bool scan_attribute(std::set<std::string_view>& names);
  void scan_value(char quote);
  void scan_end_tag();
  void scan_text();
  void scan_reference();
  void open_element(std::string_view name, std::size_t offset, bool is_empty);
  void report_end();

  std::shared_ptr<const SourceText> source_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  std::size_t position_ = 0;
  std::size_t faults_ = 0;
  std::size_t elements_ = 0;
  bool stopped_ = false;
  bool has_root_ = false;
  std::vector<Open> open_{};
};

bool Scanner::scan_characters() {
  if (text_.size() > FileTree::kLargestFile) {
    stop("file-too-large", 0, 0, "file is larger than 16 MB");
    return false;
  }
  if (text_.starts_with("\xFF\xFE") || text_.starts_with("\xFE\xFF")) {
    stop("wrong-encoding", 0, 2, "file is UTF-16, not UTF-8", "save the file as UTF-8");
    return false;
  }
  if (text_.starts_with("PK\x03\x04")) {
    stop("not-xml", 0, 2, "file is a Word document or another ZIP, not XML",
         "write its text into a clause file; git has the file that was here: git restore");
    return false;
  }
  if (const auto wrong = find_invalid_utf8(text_)) {
    stop("invalid-utf8", *wrong, 1,
         fmt::format("byte 0x{:02X} is not UTF-8", static_cast<unsigned char>(text_[*wrong])),
         "save the file as UTF-8");
    return false;
  }
  for (std::size_t i = 0; i < text_.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text_[i]);
    if (byte < 0x20 && !is_space(text_[i])) {
      fault("control-character", i, 1, fmt::format("character U+{:04X} cannot stand in XML", byte),
            "delete the character");
    } else if (byte == 0xEF && text_[i + 1] == '\xBF' && (text_[i + 2] == '\xBE' || text_[i + 2] == '\xBF')) {
      fault("control-character", i, 3,
            fmt::format("character U+FFF{:X} cannot stand in XML", text_[i + 2] == '\xBE' ? 0xE : 0xF),
            "delete the character");
    }
  }
  return faults_ == 0;
}

bool Scanner::scan_declaration() {
  if (at("\xEF\xBB\xBF")) position_ += 3;
  if (!at("<?xml") || position_ + 5 >= text_.size() || !is_space(text_[position_ + 5])) return true;
  const std::size_t start = position_;
  const std::size_t end = text_.find("?>", start);
  if (end == std::string_view::npos) {
    stop("broken-markup", start, 5, "XML declaration is not closed", "close it with '?>'");
    return false;
  }
  position_ += 5;
  for (skip_spaces(); position_ < end; skip_spaces()) {
    const std::string_view name = scan_name();
    skip_spaces();
    const bool is_pair = !name.empty() && position_ < end && text_[position_] == '=';
    if (is_pair) ++position_;
    skip_spaces();
    const char quote = text_[position_];
    const std::size_t close = text_.find(quote, position_ + 1);
    if (!is_pair || (quote != '"' && quote != '\'') || close == std::string_view::npos || close > end) {
      stop("broken-markup", start, end + 2 - start, "XML declaration is not in order",
           "write <?xml version=\"1.0\" encoding=\"UTF-8\"?>");
      return false;
    }
    scan_declared(name, text_.substr(position_ + 1, close - position_ - 1), position_ + 1);
    position_ = close + 1;
  }
  position_ = end + 2;
  return true;
}

void Scanner::scan_declared(std::string_view name, std::string_view value, std::size_t offset) {
  if (name == "version" && value != "1.0") {
    fault("wrong-encoding", offset, value.size(), fmt::format("XML version '{}' is not 1.0", shorten(value)),
          "write version=\"1.0\"");
  } else if (name == "encoding" && to_lower(value) != "utf-8") {
    fault("wrong-encoding", offset, value.size(), fmt::format("encoding '{}' is not UTF-8", shorten(value)),
          "save the file as UTF-8 and write encoding=\"UTF-8\"");
  } else if (name != "version" && name != "encoding" && name != "standalone") {
    fault("broken-markup", offset, value.size(), fmt::format("XML declaration takes no '{}'", name),
          "write <?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  }
}

void Scanner::scan_nodes() {
  while (!stopped_ && position_ < text_.size() && faults_ < kMostFaults) {
    if (text_[position_] == '<') {
      scan_markup();
    } else {
      scan_text();
    }
  }
  if (!stopped_) report_end();
}

void Scanner::scan_markup() {
  if (at("<!--")) return scan_comment();
  if (at("<![CDATA[")) {
    fault("cdata", position_, 9, "CDATA sections are not read",
          "write the text plainly, with &lt; and &amp;");
    const std::size_t end = text_.find("]]>", position_);
    if (end == std::string_view::npos) {
      stopped_ = true;
    } else {
      position_ = end + 3;
    }
    return;
  }
  if (at("<!")) {
    return stop("doctype", position_, 2, "document type declarations and entities are not read",
                "delete the declaration");
  }
  if (at("<?")) return scan_instruction();
  if (at("</")) return scan_end_tag();
  scan_start_tag();
}

void Scanner::scan_comment() {
  const std::size_t start = position_;
  const std::size_t dashes = text_.find("--", start + 4);
  if (dashes == std::string_view::npos) {
    return stop("broken-markup", start, 4, "comment is not closed", "close it with '-->'");
  }
  position_ = dashes + 2;
  if (at(">")) {
    ++position_;
    return;
  }
  fault("broken-markup", dashes, 2, "two hyphens cannot stand inside a comment", "use one hyphen");
  const std::size_t end = text_.find("-->", dashes);
  if (end == std::string_view::npos) {
    stopped_ = true;
  } else {
    position_ = end + 3;
  }
}

void Scanner::scan_instruction() {
  const std::size_t start = position_;
  position_ += 2;
  const std::string_view target = scan_name();
  const std::size_t end = text_.find("?>", position_);
  if (end == std::string_view::npos) {
    return stop("broken-markup", start, 2, "processing instruction is not closed", "delete it");
  }
  position_ = end + 2;
  const bool finds_schema = target == "xml-model" || target == "xml-stylesheet";
  if (finds_schema && !has_root_) return;
  if (to_lower(target) == "xml") {
    fault("broken-markup", start, 5, "XML declaration stands elsewhere than at the start of the file",
          "move it to the start of the first line");
  } else {
    fault("processing-instruction", start, 2 + target.size(),
          fmt::format("processing instruction '{}' is not read", target), "delete it");
  }
}

void Scanner::scan_start_tag() {
  const std::size_t start = position_++;
  const std::string_view name = scan_name();
  if (name.empty()) {
    return stop("broken-markup", start, 1, "'<' starts no element", "write &lt; for the character <");
  }
  std::set<std::string_view> attributes;
  while (true) {
    const std::size_t before = position_;
    skip_spaces();
    if (position_ >= text_.size()) {
      return stop("broken-markup", start + 1, name.size(),
                  fmt::format("file ends inside the tag '<{}'", name),
                  "write the rest of the tag and the file");
    }
    if (at(">") || at("/>")) break;
    if (position_ == before) {
      return stop("broken-markup", position_, 1, fmt::format("no space before this in the tag '<{}>'", name),
                  "put a space between attributes, and '>' at the end of the tag");
    }
    if (!scan_attribute(attributes)) return;
  }
  const bool is_empty = text_[position_] == '/';
  position_ += is_empty ? 2 : 1;
  open_element(name, start + 1, is_empty);
}

void Scanner::open_element(std::string_view name, std::size_t offset, bool is_empty) {
  if (open_.empty() && has_root_) {
    return stop("second-root", offset, name.size(),
                fmt::format("'<{}>' stands after the end of the root", name),
                "move it into the root element or into a file of its own");
  }
  has_root_ = true;
  if (++elements_ > kMostElements) {
    return stop("file-too-large", offset, name.size(), "file has more than 1,000,000 elements",
                "split it into several files");
  }
  if (is_empty) return;
  open_.push_back({name, offset});
  if (open_.size() > kDeepestElement) {
    stop("file-too-deep", offset, name.size(), "elements are nested more than 100 deep",
         "close elements before opening others");
  }
}

bool Scanner::scan_attribute(std::set<std::string_view>& names) {
  const std::size_t start = position_;
  const std::string_view name = scan_name();
  if (name.empty()) {
    stop("broken-markup", start, 1, fmt::format("'{}' starts no attribute", text_[start]),
         "write attributes as name=\"value\"");
    return false;
  }
  skip_spaces();
  if (!at("=")) {
    stop("broken-markup", start, name.size(), fmt::format("attribute '{}' has no value", name),
         fmt::format("write {}=\"…\"", name));
    return false;
  }
  ++position_;
  skip_spaces();
  if (!at("\"") && !at("'")) {
    stop("broken-markup", start, name.size(), fmt::format("value of '{}' has no quotes", name),
         fmt::format("write {}=\"…\"", name));
    return false;
  }
  if (!names.insert(name).second) {
    fault("duplicate-attribute", start, name.size(), fmt::format("attribute '{}' is given twice", name),
          "delete one of them");
  }
  scan_value(text_[position_++]);
  if (stopped_) return false;
  ++position_;
  return true;
}

void Scanner::scan_value(char quote) {
  const std::size_t start = position_;
  while (position_ < text_.size() && text_[position_] != quote) {
    if (text_[position_] == '<') {
      return stop("broken-markup", start - 1, 1, "value is not closed before the next '<'",
                  "close it with the quote it starts with, or write &lt; for the character <");
    }
    if (text_[position_] == '&') {
      scan_reference();
    } else {
      ++position_;
    }
  }
  if (position_ >= text_.size())
    stop("broken-markup", start - 1, 1, "value is not closed", "close it with the quote it starts with");
}

void Scanner::scan_end_tag() {
  const std::size_t start = position_;
  position_ += 2;
  const std::string_view name = scan_name();
  skip_spaces();
  if (name.empty() || !at(">")) {
    return stop("broken-markup", start, 2 + name.size(), "end tag is not closed", "write it as </name>");
  }
  ++position_;
  if (!open_.empty() && open_.back().name == name) {
    open_.pop_back();
    return;
  }
  const SourceSpan here = span(start + 2, name.size());
  if (open_.empty()) {
    return stop("mismatched-tag", start + 2, name.size(), fmt::format("'</{}>' closes nothing", name),
                "delete it");
  }
  Diagnostic wrong;
  wrong.at = here;
  wrong.what = fmt::format("'</{}>' stands where '</{}>' is wanted", name, open_.back().name);
  wrong.why = {{span(open_.back().offset, open_.back().name.size()),
                fmt::format("'<{}>' is opened here", open_.back().name)}};
  wrong.mend = fmt::format("close '<{}>' first", open_.back().name);
  wrong.code = "mismatched-tag";
  ++faults_;
  diagnostics_.report(std::move(wrong));
  while (!open_.empty() && open_.back().name != name) open_.pop_back();
  if (open_.empty()) {
    stopped_ = true;
  } else {
    open_.pop_back();
  }
}

void Scanner::scan_text() {
  if (open_.empty()) {
    skip_spaces();
    if (position_ >= text_.size() || text_[position_] == '<') return;
    const std::size_t end = std::min(text_.find('<', position_), text_.size());
    fault("text-outside-root", position_, trim(text_.substr(position_, end - position_)).size(),
          "text stands outside the root element", "delete it, or move it into the root element");
    position_ = end;
    return;
  }
  while (position_ < text_.size() && text_[position_] != '<') {
    if (text_[position_] == '&') {
      scan_reference();
    } else if (text_[position_] == ']' && at("]]>")) {
      fault("broken-markup", position_, 3, "']]>' cannot stand in text", "write ]]&gt;");
      position_ += 3;
    } else {
      ++position_;
    }
  }
}

void Scanner::scan_reference() {
  const std::size_t start = position_;
  if (const auto reference = parse_reference(text_.substr(start))) {
    position_ += reference->length;
    return;
  }
  ++position_;
  std::size_t end = position_;
  constexpr std::size_t kLongest = 32;
  while (end < text_.size() && end < start + kLongest && (is_name_part(text_[end]) || text_[end] == '#'))
    ++end;
  if (end > position_ && end < text_.size() && text_[end] == ';') {
    const std::string_view name = text_.substr(start, end + 1 - start);
    fault("unknown-entity", start, name.size(), fmt::format("'{}' is no known entity or character", name),
          "write the character itself; known are &amp; &lt; &gt; &quot; &apos;");
    position_ = end + 1;
  } else {
    fault("unknown-entity", start, 1, "'&' starts no entity", "write &amp; for the character &");
  }
}

void Scanner::report_end() {
  if (!open_.empty()) {
    fault("unclosed-element", open_.back().offset, open_.back().name.size(),
          fmt::format("'<{}>' is not closed", open_.back().name),
          fmt::format("write </{}>", open_.back().name));
  } else if (!has_root_ && faults_ == 0) {
    fault("empty-file", 0, 0, "file has no element", "start it with its root element, or delete the file");
  }
}

}  // namespace

bool check_well_formed(const std::shared_ptr<const SourceText>& source, Diagnostics& diagnostics) {
  return Scanner(source, diagnostics).run();
}

std::optional<CharacterReference> parse_reference(std::string_view text) {
  struct Named {
    std::string_view name;
    char32_t character;
  };
  static constexpr std::array<Named, 5> kNamed = {
      {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};
  for (const Named& named : kNamed) {
    if (text.starts_with(named.name)) return CharacterReference{named.character, named.name.size()};
  }
  if (!text.starts_with("&#")) return std::nullopt;
  const char32_t base = text.substr(2).starts_with('x') ? 16 : 10;
  const std::size_t first = base == 16 ? 3 : 2;
  char32_t character = 0;
  std::size_t i = first;
  for (; i < text.size() && text[i] != ';'; ++i) {
    const char c = text[i];
    char32_t digit = 16;
    if (c >= '0' && c <= '9') digit = static_cast<char32_t>(c - '0');
    if (c >= 'a' && c <= 'f') digit = static_cast<char32_t>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F') digit = static_cast<char32_t>(c - 'A' + 10);
    if (digit >= base) return std::nullopt;
    character = character * base + digit;
    if (character > 0x10FFFF) return std::nullopt;
  }
  if (i == first || i >= text.size() || !is_xml_character(character)) return std::nullopt;
  return CharacterReference{character, i + 1};
}

}  // namespace sopimus
