#include "support/message_sources.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <string_view>

#include "support/case_file.h"

namespace sopimus {

namespace {

constexpr std::size_t kShortestPiece = 5;

/// A string literal of a source, adjacent ones as one, and its place.
struct Literal {
  std::string text{};
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::string unescaped(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) ++i;
    result += text[i];
  }
  return result;
}

/// One source with what is no code taken out: comments and literals become spaces of the same length.
class Source {
 public:
  explicit Source(std::string text) : text_(std::move(text)), code_(text_) {
    for (std::size_t i = 0; i < text_.size();) i = step(i);
  }

  const std::string& code() const { return code_; }
  int line_of(std::size_t offset) const {
    return 1 + static_cast<int>(
                   std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
  }

  std::vector<std::string> literals_in(std::size_t from, std::size_t to) const {
    std::vector<std::string> found;
    for (const Literal& literal : literals_) {
      if (literal.begin >= from && literal.end <= to) found.push_back(literal.text);
    }
    return found;
  }

  /// From just after '(' or '=' to what closes it: the ends of its arguments, split at top-level commas.
  std::vector<std::size_t> argument_ends(std::size_t start) const {
    std::vector<std::size_t> ends;
    int depth = 0;
    for (std::size_t i = start; i < code_.size(); ++i) {
      const char c = code_[i];
      if (c == '(' || c == '{' || c == '[') ++depth;
      if (c == ')' || c == '}' || c == ']' || (c == ';' && depth == 0)) --depth;
      if (depth < 0 || (c == ',' && depth == 0)) ends.push_back(i);
      if (depth < 0) break;
    }
    return ends;
  }

 private:
  std::size_t step(std::size_t i) {
    if (text_.compare(i, 2, "//") == 0) return blank(i, text_.find('\n', i));
    if (text_.compare(i, 2, "R\"") == 0) return blank(i, raw_end(i));
    if (text_[i] == '\'' && (i == 0 || !std::isdigit(static_cast<unsigned char>(text_[i - 1])))) {
      return blank(i, quote_end(i));
    }
    if (text_[i] != '"') return i + 1;
    const std::size_t end = quote_end(i);
    const std::string text = unescaped(std::string_view(text_).substr(i + 1, end - i - 2));
    const bool adjacent = !literals_.empty() && code_.find_first_not_of(" \n", literals_.back().end) == i;
    if (adjacent) {
      literals_.back().text += text;
      literals_.back().end = end;
    } else {
      literals_.push_back({text, i, end});
    }
    return blank(i, end);
  }

  std::size_t quote_end(std::size_t i) const {
    for (std::size_t k = i + 1; k < text_.size(); ++k) {
      if (text_[k] == '\\')
        ++k;
      else if (text_[k] == text_[i])
        return k + 1;
    }
    return text_.size();
  }

  std::size_t raw_end(std::size_t i) const {
    const std::size_t open = text_.find('(', i);
    const std::string close = ")" + text_.substr(i + 2, open - i - 2) + "\"";
    const std::size_t end = text_.find(close, i);
    return end == std::string::npos ? text_.size() : end + close.size();
  }

  std::size_t blank(std::size_t from, std::size_t to) {
    to = std::min(to, text_.size());
    for (std::size_t i = from; i < to; ++i) {
      if (code_[i] != '\n') code_[i] = ' ';
    }
    return to;
  }

  std::string text_;
  std::string code_;
  std::vector<Literal> literals_{};
};

bool is_code(const std::string& text) {
  return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string::npos;
}

class Finder {
 public:
  Finder(std::string file, const Source& source, std::vector<MessagePiece>& pieces)
      : file_(std::move(file)), source_(source), pieces_(pieces) {}

  void find() {
    for (const char* name : {"Failure(", "UsageError("}) at_each(name, [&](std::size_t s) { thrown(s); });
    for (const char* name : {"error(", "warning(", "fault(", "stop("}) {
      at_each(name, [&](std::size_t s) { reported(s); });
    }
    at_each(".code = ", [&](std::size_t s) { assigned(s, true); });
    at_each(".what = ", [&](std::size_t s) { assigned(s, false); });
  }

 private:
  template <class Visit>
  void at_each(std::string_view name, Visit visit) {
    const std::string& code = source_.code();
    for (std::size_t at = code.find(name); at != std::string::npos; at = code.find(name, at + 1)) {
      const bool inside_word =
          name.front() != '.' && at > 0 &&
          (std::isalnum(static_cast<unsigned char>(code[at - 1])) || code[at - 1] == '_');
      if (!inside_word) visit(at + name.size());
    }
  }

  void thrown(std::size_t start) {
    const std::vector<std::size_t> ends = source_.argument_ends(start);
    if (!ends.empty()) add_texts({}, start, start, ends.front());
  }

  /// The code is the first argument, what is said the next one with words.
  void reported(std::size_t start) {
    const std::vector<std::size_t> ends = source_.argument_ends(start);
    if (ends.size() < 2) return;
    const std::vector<std::string> first = source_.literals_in(start, ends.front());
    if (first.size() != 1 || !is_code(first.front())) return;
    add(first.front(), {}, start);
    for (std::size_t i = 1; i < ends.size(); ++i) {
      if (add_texts(first.front(), start, ends[i - 1], ends[i])) return;
    }
  }

  void assigned(std::size_t start, bool code) {
    const std::vector<std::size_t> ends = source_.argument_ends(start);
    if (ends.empty()) return;
    if (!code) {
      add_texts({}, start, start, ends.front());
      return;
    }
    for (const std::string& text : source_.literals_in(start, ends.front())) add(text, {}, start);
  }

  bool add_texts(const std::string& code, std::size_t start, std::size_t from, std::size_t to) {
    const std::vector<std::string> literals = source_.literals_in(from, to);
    for (const std::string& literal : literals) {
      for (const std::string& piece : pieces_of(literal)) add(code, piece, start);
    }
    return !literals.empty();
  }

  /// "no '{}' in {}" → "no '", "' in ".
  static std::vector<std::string> pieces_of(const std::string& literal) {
    std::vector<std::string> pieces;
    std::size_t from = 0;
    while (from <= literal.size()) {
      const std::size_t open = std::min(literal.find('{', from), literal.size());
      pieces.push_back(literal.substr(from, open - from));
      const std::size_t close = literal.find('}', open);
      if (close == std::string::npos) break;
      from = close + 1;
    }
    std::erase_if(pieces, [](const std::string& piece) { return piece.size() < kShortestPiece; });
    return pieces;
  }

  void add(std::string code, std::string text, std::size_t at) {
    pieces_.push_back({file_, source_.line_of(at), std::move(code), std::move(text)});
  }

  std::string file_;
  const Source& source_;
  std::vector<MessagePiece>& pieces_;
};

}  // namespace

std::vector<MessagePiece> find_message_pieces(const std::string& folder) {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const std::filesystem::path& path = entry.path();
    if (path.extension() != ".cc" && path.extension() != ".h") continue;
    files.push_back(path.lexically_relative(folder).generic_string());
  }
  std::sort(files.begin(), files.end());
  std::vector<MessagePiece> pieces;
  for (const std::string& file : files) {
    const Source source(read_bytes(folder + "/" + file));
    Finder(file, source, pieces).find();
  }
  return pieces;
}

}  // namespace sopimus
