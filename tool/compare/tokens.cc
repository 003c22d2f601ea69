#include "compare/tokens.h"

#include "base/text.h"

namespace sopimus {

namespace {

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

/// Letters of Latin script with their accents: all that an agreement in Finnish or Swedish is written in.
bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
         (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

bool is_space(char32_t c) { return c == U' ' || c == 0xA0 || c == 0x202F || c == U'\t' || c == U'\n'; }

bool is_dash(char32_t c) { return c == U'-' || c == 0x2013; }

std::size_t bytes_of(char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

class Scanner {
 public:
  explicit Scanner(std::string_view sentence) {
    constexpr char32_t kSoftHyphen = 0xAD;
    std::size_t offset = 0;
    for (const char32_t c : to_code_points(sentence)) {
      if (c != kSoftHyphen) {
        text_ += c;
        offsets_.push_back(offset);
      }
      offset += bytes_of(c);
    }
    offsets_.push_back(offset);
  }

  std::vector<WordToken> scan() {
    std::vector<WordToken> tokens;
    while (at_ < text_.size()) {
      if (is_space(text_[at_])) {
        ++at_;
        continue;
      }
      const std::size_t start = at_;
      WordToken token;
      token.kind = is_digit(text_[at_])    ? WordToken::Kind::Number
                   : is_letter(text_[at_]) ? WordToken::Kind::Word
                                           : WordToken::Kind::Mark;
      if (token.kind == WordToken::Kind::Number) {
        pass_number();
      } else if (token.kind == WordToken::Kind::Word) {
        pass_word();
      } else {
        ++at_;
      }
      for (const char32_t c : std::u32string_view(text_).substr(start, at_ - start)) {
        append_utf8(token.text, is_space(c) ? U' ' : c);
      }
      token.from = offsets_[start];
      token.to = offsets_[at_ - 1] + bytes_of(text_[at_ - 1]);
      tokens.push_back(std::move(token));
    }
    return tokens;
  }

 private:
  char32_t peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : U'\0';
  }

  void pass_word() {
    while (is_letter(peek()) || is_digit(peek())) ++at_;
    const bool joins = is_dash(peek()) || peek() == U':' || peek() == U'\'' || peek() == 0x2019;
    if (joins && is_letter(peek(1))) {
      ++at_;
      pass_word();
    }
  }

  /// Digits, and what goes on with more of them: ".", ",", "/", a dash, a colon, or a space before a group of
  /// three.
  void pass_number() {
    while (is_digit(peek())) ++at_;
    const bool joins =
        peek() == U'.' || peek() == U',' || peek() == U'/' || is_dash(peek()) || peek() == U':';
    if ((joins && is_digit(peek(1))) || is_group_ahead()) {
      ++at_;
      pass_number();
    } else if (is_letter(peek()) || (is_dash(peek()) && is_letter(peek(1)))) {
      ++at_;
      pass_word();  // "14a", "24-vuotias"
    } else if (peek() == U'.' && date_has_begun()) {
      ++at_;  // "1.1."
    }
  }

  bool is_group_ahead() const {
    return is_space(peek()) && is_digit(peek(1)) && is_digit(peek(2)) && is_digit(peek(3)) &&
           !is_digit(peek(4));
  }

  /// Whether the number before the stop is "1.1" and more text follows, so that the stop belongs to the date.
  bool date_has_begun() const {
    std::size_t i = at_;
    while (i > 0 && (is_digit(text_[i - 1]) || text_[i - 1] == U'.')) --i;
    const std::u32string_view number = std::u32string_view(text_).substr(i, at_ - i);
    return number.find(U'.') != std::u32string_view::npos && number.size() <= 5 && at_ + 1 < text_.size();
  }

  std::u32string text_{};
  std::vector<std::size_t> offsets_{};  // of each code point in the sentence's bytes, and of the end
  std::size_t at_ = 0;
};

}  // namespace

std::vector<WordToken> tokens_of(std::string_view sentence) { return Scanner(sentence).scan(); }

}  // namespace sopimus
