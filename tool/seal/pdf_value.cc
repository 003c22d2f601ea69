#include "seal/pdf_value.h"

#include <algorithm>
#include <charconv>
#include <numeric>

#include "base/text.h"

namespace sopimus {

namespace {

constexpr int kDeepest = 64;

bool is_delimiter(char c) { return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos; }
bool is_regular(char c) { return !is_pdf_space(c) && !is_delimiter(c); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

int hexadecimal_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

PdfValue value_of(PdfValue::Kind kind, std::string text = {}) {
  PdfValue value;
  value.kind = kind;
  value.text = std::move(text);
  return value;
}

/// Keys ascending with their values; false when one is there twice: readers differ in which they believe.
bool sort_by_key(PdfValue& dictionary) {
  std::vector<std::size_t> order(dictionary.keys.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return dictionary.keys[a] < dictionary.keys[b]; });
  std::vector<std::string> keys;
  std::vector<PdfValue> items;
  for (const std::size_t i : order) {
    if (!keys.empty() && keys.back() == dictionary.keys[i]) return false;
    keys.push_back(std::move(dictionary.keys[i]));
    items.push_back(std::move(dictionary.items[i]));
  }
  dictionary.keys = std::move(keys);
  dictionary.items = std::move(items);
  return true;
}

}  // namespace

bool is_pdf_space(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

const PdfValue* PdfValue::find(std::string_view key) const {
  const auto found = std::lower_bound(keys.begin(), keys.end(), key);
  if (found == keys.end() || *found != key) return nullptr;
  return &items[static_cast<std::size_t>(found - keys.begin())];
}

bool operator==(const PdfValue& a, const PdfValue& b) {
  return a.kind == b.kind && a.number == b.number && a.text == b.text && a.keys == b.keys &&
         a.items == b.items;
}

void PdfLexer::skip_space() {
  while (!at_end()) {
    if (bytes_[at_] == '%') {
      while (!at_end() && bytes_[at_] != '\n' && bytes_[at_] != '\r') ++at_;
    } else if (is_pdf_space(bytes_[at_])) {
      ++at_;
    } else {
      return;
    }
  }
}

bool PdfLexer::take(std::string_view word) {
  skip_space();
  if (bytes_.substr(std::min(at_, bytes_.size()), word.size()) != word) return false;
  const std::size_t end = at_ + word.size();
  if (end < bytes_.size() && is_regular(word.back()) && is_regular(bytes_[end])) return false;
  at_ = end;
  return true;
}

std::optional<std::int64_t> PdfLexer::take_number() {
  skip_space();
  std::size_t end = at_;
  while (end < bytes_.size() && is_digit(bytes_[end])) ++end;
  if (end == at_ || end - at_ > 18) return std::nullopt;
  std::int64_t number = 0;
  std::from_chars(bytes_.data() + at_, bytes_.data() + end, number);
  at_ = end;
  return number;
}

std::optional<PdfValue> PdfLexer::take_number_or_reference() {
  const std::size_t begin = at_;
  while (!at_end() &&
         (is_digit(bytes_[at_]) || bytes_[at_] == '+' || bytes_[at_] == '-' || bytes_[at_] == '.'))
    ++at_;
  PdfValue value = value_of(PdfValue::Kind::Number, std::string(bytes_.substr(begin, at_ - begin)));
  if (value.text.empty() || (!at_end() && is_regular(bytes_[at_]))) return std::nullopt;
  const char* first = value.text.data() + (value.text.front() == '+' ? 1 : 0);
  const char* last = value.text.data() + value.text.size();
  const auto [end, error] = std::from_chars(first, last, value.number);
  value.is_whole = error == std::errc() && end == last;
  if (!value.is_whole) value.number = 0;
  if (!value.is_whole || !is_digit(value.text.front())) return value;
  PdfLexer ahead(bytes_, at_);
  if (!ahead.take_number() || !ahead.take("R")) return value;
  at_ = ahead.at_;
  PdfValue reference = value_of(PdfValue::Kind::Reference);
  reference.number = value.number;
  return reference;
}

std::optional<std::string> PdfLexer::take_name() {
  std::string name;
  for (++at_; !at_end() && is_regular(bytes_[at_]); ++at_) {
    const int high = bytes_[at_] == '#' && at_ + 2 < bytes_.size() ? hexadecimal_value(bytes_[at_ + 1]) : -1;
    const int low = high >= 0 ? hexadecimal_value(bytes_[at_ + 2]) : -1;
    if (low >= 0) {
      name.push_back(static_cast<char>(high * 16 + low));
      at_ += 2;
    } else {
      name.push_back(bytes_[at_]);
    }
  }
  return name;
}

std::optional<std::string> PdfLexer::take_literal() {
  std::string text;
  int open = 1;
  for (++at_; !at_end(); ++at_) {
    char c = bytes_[at_];
    if (c == '(') ++open;
    if (c == ')' && --open == 0) {
      ++at_;
      return text;
    }
    if (c != '\\') {
      text.push_back(c);
      continue;
    }
    if (++at_ >= bytes_.size()) break;
    c = bytes_[at_];
    if (c >= '0' && c <= '7') {
      int code = 0;
      std::size_t digits = 0;
      while (digits < 3 && at_ + digits < bytes_.size() && bytes_[at_ + digits] >= '0' &&
             bytes_[at_ + digits] <= '7') {
        code = code * 8 + (bytes_[at_ + digits] - '0');
        ++digits;
      }
      at_ += digits - 1;
      text.push_back(static_cast<char>(code & 0xFF));
    } else if (c == '\r' || c == '\n') {  // the line goes on
      if (c == '\r' && at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '\n') ++at_;
    } else {
      const std::size_t escape = std::string_view("nrtbf").find(c);
      text.push_back(escape == std::string_view::npos ? c : "\n\r\t\b\f"[escape]);
    }
  }
  return std::nullopt;
}

std::optional<std::string> PdfLexer::take_hexadecimal() {
  std::string text;
  int high = -1;
  for (++at_; !at_end(); ++at_) {
    const char c = bytes_[at_];
    if (c == '>') {
      ++at_;
      if (high >= 0) text.push_back(static_cast<char>(high * 16));
      return text;
    }
    if (is_pdf_space(c)) continue;
    const int digit = hexadecimal_value(c);
    if (digit < 0) return std::nullopt;
    if (high < 0) {
      high = digit;
    } else {
      text.push_back(static_cast<char>(high * 16 + digit));
      high = -1;
    }
  }
  return std::nullopt;
}

std::optional<PdfValue> PdfLexer::take_array(int depth) {
  PdfValue array = value_of(PdfValue::Kind::Array);
  ++at_;
  while (!take("]")) {
    std::optional<PdfValue> item = take_value(depth + 1);
    if (!item) return std::nullopt;
    array.items.push_back(std::move(*item));
  }
  return array;
}

std::optional<PdfValue> PdfLexer::take_dictionary(int depth) {
  PdfValue dictionary = value_of(PdfValue::Kind::Dictionary);
  at_ += 2;
  while (!take(">>")) {
    if (at_end() || bytes_[at_] != '/') return std::nullopt;
    dictionary.keys.push_back(*take_name());
    std::optional<PdfValue> value = take_value(depth + 1);
    if (!value) return std::nullopt;
    dictionary.items.push_back(std::move(*value));
  }
  if (!sort_by_key(dictionary)) return std::nullopt;
  return dictionary;
}

std::optional<PdfValue> PdfLexer::take_value(int depth) {
  skip_space();
  if (at_end() || depth >= kDeepest) return std::nullopt;
  const std::size_t begin = at_;
  std::optional<PdfValue> value;
  const auto of_text = [&](PdfValue::Kind kind, std::optional<std::string> text) {
    if (text) value = value_of(kind, std::move(*text));
  };
  const char c = bytes_[at_];
  if (c == '/') {
    of_text(PdfValue::Kind::Name, take_name());
  } else if (c == '(') {
    of_text(PdfValue::Kind::String, take_literal());
  } else if (bytes_.substr(at_, 2) == "<<") {
    value = take_dictionary(depth);
  } else if (c == '<') {
    of_text(PdfValue::Kind::String, take_hexadecimal());
  } else if (c == '[') {
    value = take_array(depth);
  } else if (take("null")) {
    value = PdfValue();
  } else if (take("true") || take("false")) {
    value = value_of(PdfValue::Kind::Boolean);
    value->number = bytes_[begin] == 't' ? 1 : 0;
  } else {
    value = take_number_or_reference();
  }
  if (!value) return std::nullopt;
  value->begin = begin;
  value->end = at_;
  return value;
}

std::string to_text(const PdfValue& string) {
  const std::string_view bytes = string.text;
  std::string text;
  if (!bytes.starts_with("\xFE\xFF")) {
    for (const char c : bytes) append_utf8(text, static_cast<unsigned char>(c));
    return text;
  }
  const auto unit_at = [&](std::size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(bytes[i]) * 256 +
                                 static_cast<unsigned char>(bytes[i + 1]));
  };
  for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
    char32_t unit = unit_at(i);
    if (unit >= 0xD800 && unit < 0xDC00 && i + 3 < bytes.size()) {
      const char32_t low = unit_at(i + 2);
      if (low >= 0xDC00 && low < 0xE000) {
        unit = 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00);
        i += 2;
      }
    }
    append_utf8(text, unit >= 0xD800 && unit < 0xE000 ? U'\uFFFD' : unit);
  }
  return text;
}

}  // namespace sopimus
