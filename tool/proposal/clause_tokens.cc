#include "proposal/clause_tokens.h"

#include <algorithm>
#include <array>

#include "compare/tokens.h"
#include "source/markup.h"

namespace sopimus {

namespace {

using Kind = ClauseToken::Kind;

bool is_inline_name(std::string_view name) {
  static constexpr std::array<std::string_view, 13> kNames = {"abbr", "date",     "def",  "em",      "party",
                                                              "ref",  "sentence", "span", "statute", "strong",
                                                              "term", "value",    "form"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

std::string name_in(std::string_view tag) {
  const std::size_t from = tag.starts_with("</") ? 2 : 1;
  const std::size_t end = tag.find_first_of(" \t\r\n/>", from);
  return std::string(tag.substr(from, end - from));
}

class TokenScanner {
 public:
  TokenScanner(std::string_view file, bool has_inlines) : file_(file), has_inlines_(has_inlines) {}

  ClauseTokens scan() {
    while (at_ < file_.size()) {
      if (file_[at_] == '\n') {
        put(Kind::LineEnd, at_ + 1);
      } else if (is_blank(file_[at_])) {
        lead_ += file_[at_++];
      } else if (file_[at_] == '<') {
        scan_tag();
      } else {
        scan_words();
      }
    }
    if (!lead_.empty()) tokens_.push_back({Kind::Other, {}, lead_, {}});
    return std::move(tokens_);
  }

 private:
  void put(Kind kind, std::size_t end, std::string name = {}) {
    tokens_.push_back({kind, std::string(file_.substr(at_, end - at_)), std::move(lead_), std::move(name)});
    lead_.clear();
    at_ = end;
  }

  void scan_tag() {
    const std::size_t end = end_of_markup(file_, at_);
    if (end == std::string_view::npos) return put(Kind::Other, file_.size());
    const std::string_view tag = file_.substr(at_, end - at_);
    if (is_no_tag(tag)) return put(Kind::Other, end);
    std::string name = name_in(tag);
    if (tag.starts_with("</")) return put(Kind::Close, end, std::move(name));
    const bool is_inline = has_inlines_ && is_inline_name(name);
    if (is_inline)
      return put(Kind::Inline, std::min(end_of_element(file_, at_), file_.size()), std::move(name));
    put(is_empty_element(tag) ? Kind::Single : Kind::Open, end, std::move(name));
  }

  /// Characters up to the next tag or line end; an entity ("&#160;") is a mark of its own.
  void scan_words() {
    std::size_t end = file_.find_first_of("<\n", at_);
    if (end == std::string_view::npos) end = file_.size();
    while (at_ < end) {
      if (file_[at_] == '&') {
        const std::size_t stop = file_.find(';', at_);
        put(Kind::Mark, stop < end ? stop + 1 : at_ + 1);
        continue;
      }
      const std::size_t stop = std::min(end, file_.find('&', at_));
      scan_plain(stop);
    }
  }

  void scan_plain(std::size_t end) {
    const std::size_t start = at_;
    const std::string_view text = file_.substr(start, end - start);
    for (const WordToken& word : tokens_of(text)) {
      lead_ += file_.substr(at_, start + word.from - at_);
      at_ = start + word.from;
      put(word.kind == WordToken::Kind::Word     ? Kind::Word
          : word.kind == WordToken::Kind::Number ? Kind::Number
                                                 : Kind::Mark,
          start + word.to);
    }
    lead_ += file_.substr(at_, end - at_);
    at_ = end;
  }

  std::string_view file_;
  bool has_inlines_;
  std::size_t at_ = 0;
  std::string lead_{};
  ClauseTokens tokens_{};
};

/// The words between the tags of an inline element; its key when there are none.
std::string words_of_inline(const std::string& element) {
  std::string words;
  std::size_t at = 0;
  while (at < element.size()) {
    if (element[at] == '<') {
      const std::size_t end = end_of_markup(element, at);
      at = end == std::string::npos ? element.size() : end;
    } else {
      words += element[at++];
    }
  }
  if (!words.empty()) return words;
  for (const char* attribute : {"of", "to"}) {
    const std::string key = attribute_of(element, attribute);
    if (!key.empty()) return "[" + key + "]";
  }
  return {};
}

std::string words_of(const ClauseToken& token) {
  switch (token.kind) {
    case Kind::Inline:
      return words_of_inline(token.text);
    case Kind::Open:
    case Kind::Close:
    case Kind::LineEnd:
    case Kind::Other:
      return {};
    case Kind::Single: {
      const std::string key = attribute_of(token.text, "clause");
      return "[" + (key.empty() ? token.name : key) + "]";
    }
    default:
      break;
  }
  if (token.text == "&amp;") return "&";
  if (token.text == "&lt;") return "<";
  if (token.text == "&gt;") return ">";
  if (token.text == "&#160;") return " ";
  return token.text;
}

}  // namespace

ClauseTokens to_clause_tokens(std::string_view file, bool has_inlines) {
  return TokenScanner(file, has_inlines).scan();
}

std::string to_file(const ClauseTokens& tokens) {
  std::string file;
  for (const ClauseToken& token : tokens) file += token.lead + token.text;
  return file;
}

std::vector<std::size_t> line_starts(const ClauseTokens& tokens) {
  std::vector<std::size_t> starts = {0};
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == Kind::LineEnd && i + 1 < tokens.size()) starts.push_back(i + 1);
  }
  if (!tokens.empty()) starts.push_back(tokens.size());
  return starts;
}

std::string to_words(const ClauseTokens& tokens, std::size_t from, std::size_t to) {
  std::string text;
  bool is_apart = false;
  for (std::size_t i = from; i < to; ++i) {
    const std::string words = words_of(tokens[i]);
    is_apart = is_apart || !tokens[i].lead.empty() || tokens[i].kind == Kind::LineEnd;
    if (words.empty()) continue;
    if (is_apart && !text.empty() && text.back() != ' ' && words != " ") text += ' ';
    text += words;
    is_apart = false;
  }
  return text;
}

std::string attribute_of(std::string_view tag, std::string_view name) {
  const std::string wanted = " " + std::string(name) + "=\"";
  const std::size_t end = tag.find('>');
  const std::size_t at = tag.find(wanted);
  if (at == std::string_view::npos || at > end) return {};
  const std::size_t from = at + wanted.size();
  return std::string(tag.substr(from, tag.find('"', from) - from));
}

}  // namespace sopimus
