// Reads the objects of a PDF file for tests: enough of ISO 32000-1:2008, 7.3, 7.5.7 and 7.5.8 for the files
// that write_pdf makes, and strict where those must be right.

#pragma once

#include <libdeflate.h>

#include <cstdlib>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

struct PdfValue {
  enum class Kind { Null, Number, Word, Name, String, Array, Dictionary, Reference } kind = Kind::Null;
  double number = 0;  // of a Reference: the object's
  std::string text{};
  std::vector<PdfValue> items{};
  std::map<std::string, PdfValue> entries{};
  std::string data{};  // of a stream, not compressed

  bool has(const std::string& key) const { return entries.contains(key); }
  const PdfValue& at(const std::string& key) const {
    const auto found = entries.find(key);
    if (found == entries.end()) throw std::runtime_error("no key " + key);
    return found->second;
  }
  int as_int() const { return static_cast<int>(number); }
};

class PdfReader {
 public:
  explicit PdfReader(std::string_view text) : text_(text) {}

  std::size_t position() const { return at_; }
  void seek(std::size_t at) { at_ = at; }
  bool is_at_end() {
    skip_space();
    return at_ >= text_.size();
  }

  PdfValue read() {
    skip_space();
    if (at_ >= text_.size()) throw std::runtime_error("the text ends");
    const char c = text_[at_];
    if (text_.substr(at_, 2) == "<<") return read_dictionary();
    if (c == '[') return read_array();
    if (c == '/') return read_name();
    if (c == '(') return read_literal();
    if (c == '<') return read_hexadecimal();
    return read_word();
  }

  std::string read_token() {
    skip_space();
    const std::size_t start = at_;
    while (at_ < text_.size() && is_regular(text_[at_])) ++at_;
    if (start == at_) throw std::runtime_error("no token at " + std::string(text_.substr(at_, 20)));
    return std::string(text_.substr(start, at_ - start));
  }

 private:
  static bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\0' || c == '\t'; }
  static bool is_regular(char c) {
    return !is_space(c) && std::string_view("()<>[]{}/%").find(c) == std::string_view::npos;
  }
  void skip_space() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  }

  PdfValue read_dictionary() {
    PdfValue value{.kind = PdfValue::Kind::Dictionary};
    at_ += 2;
    for (skip_space(); text_.substr(at_, 2) != ">>"; skip_space()) {
      const PdfValue key = read();
      if (key.kind != PdfValue::Kind::Name) throw std::runtime_error("a key is no name");
      if (!value.entries.emplace(key.text, read()).second) throw std::runtime_error("key twice: " + key.text);
    }
    at_ += 2;
    return value;
  }

  PdfValue read_array() {
    PdfValue value{.kind = PdfValue::Kind::Array};
    ++at_;
    for (skip_space(); text_.at(at_) != ']'; skip_space()) value.items.push_back(read());
    ++at_;
    return value;
  }

  PdfValue read_name() {
    ++at_;
    PdfValue value{.kind = PdfValue::Kind::Name};
    while (at_ < text_.size() && is_regular(text_[at_])) value.text.push_back(text_[at_++]);
    return value;
  }

  PdfValue read_literal() {
    PdfValue value{.kind = PdfValue::Kind::String};
    for (++at_; text_.at(at_) != ')'; ++at_) {
      if (text_[at_] != '\\') {
        value.text.push_back(text_[at_]);
        continue;
      }
      const char escaped = text_.at(++at_);
      value.text.push_back(escaped == 'r' ? '\r' : escaped == 'n' ? '\n' : escaped);
    }
    ++at_;
    return value;
  }

  PdfValue read_hexadecimal() {
    PdfValue value{.kind = PdfValue::Kind::String};
    for (++at_; text_.at(at_) != '>'; at_ += 2) {
      value.text.push_back(
          static_cast<char>(std::strtol(std::string(text_.substr(at_, 2)).c_str(), nullptr, 16)));
    }
    ++at_;
    return value;
  }

  PdfValue read_word() {
    const std::string token = read_token();
    char* end = nullptr;
    const double number = std::strtod(token.c_str(), &end);
    if (*end != '\0') return {.kind = PdfValue::Kind::Word, .text = token};
    const std::size_t after = at_;
    if (text_.substr(at_, 5) == " 0 R" ||
        (text_.substr(at_, 4) == " 0 R" && !is_regular(text_.at(at_ + 4)))) {
      at_ = after + 4;
      return {.kind = PdfValue::Kind::Reference, .number = number};
    }
    return {.kind = PdfValue::Kind::Number, .number = number};
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

inline std::string inflate(const std::string& bytes) {
  libdeflate_decompressor* inflater = libdeflate_alloc_decompressor();
  std::string out(64U << 10U, '\0');
  std::size_t size = 0;
  auto result = LIBDEFLATE_INSUFFICIENT_SPACE;
  while (result == LIBDEFLATE_INSUFFICIENT_SPACE && out.size() <= 16U << 20U) {
    out.resize(2 * out.size());
    result = libdeflate_zlib_decompress(inflater, bytes.data(), bytes.size(), out.data(), out.size(), &size);
  }
  libdeflate_free_decompressor(inflater);
  if (result != LIBDEFLATE_SUCCESS) throw std::runtime_error("a stream does not inflate");
  out.resize(size);
  return out;
}

struct PdfObjects {
  PdfValue trailer{};
  std::map<int, PdfValue> by_number{};

  /// Through any reference.
  const PdfValue& get(const PdfValue& value) const {
    if (value.kind != PdfValue::Kind::Reference) return value;
    return by_number.at(value.as_int());
  }
  const PdfValue& get(const PdfValue& dictionary, const std::string& key) const {
    return get(dictionary.at(key));
  }
  const PdfValue& catalog() const { return get(trailer, "Root"); }

  /// The pairs of a name or number tree, in order.
  std::vector<std::pair<PdfValue, PdfValue>> pairs(const PdfValue& node) const {
    std::vector<std::pair<PdfValue, PdfValue>> all;
    if (node.has("Kids")) {
      for (const PdfValue& kid : node.at("Kids").items) {
        const auto part = pairs(get(kid));
        all.insert(all.end(), part.begin(), part.end());
      }
    }
    for (const char* kind : {"Names", "Nums"}) {
      if (!node.has(kind)) continue;
      const std::vector<PdfValue>& items = node.at(kind).items;
      for (std::size_t i = 0; i + 1 < items.size(); i += 2) all.emplace_back(items[i], items[i + 1]);
    }
    return all;
  }
};

/// The object of that number that stands by itself at `offset`.
inline PdfValue read_plain_object(const std::string& file, int number, std::size_t offset) {
  PdfReader reader(file);
  const std::string head = std::to_string(number) + " 0 obj\n";
  if (file.compare(offset, head.size(), head) != 0) throw std::runtime_error("no object at " + head);
  reader.seek(offset + head.size());
  PdfValue value = reader.read();
  if (const std::string next = reader.read_token(); next == "stream") {
    const std::size_t start = reader.position() + 1;
    const std::size_t length = static_cast<std::size_t>(value.at("Length").number);
    const std::string data = file.substr(start, length);
    value.data = value.has("Filter") ? inflate(data) : data;
    if (file.compare(start + length, 11, "\nendstream\n") != 0) throw std::runtime_error("wrong Length");
  } else if (next != "endobj") {
    throw std::runtime_error("object does not end: " + next);
  }
  return value;
}

/// The objects of an object stream by number; in `order`, their numbers as they stand.
inline std::map<int, PdfValue> unpack_objects(const PdfValue& stream, std::vector<int>& order) {
  if (stream.at("Type").text != "ObjStm") throw std::runtime_error("no object stream");
  std::map<int, PdfValue> objects;
  PdfReader heads(stream.data);
  for (int i = 0; i < stream.at("N").as_int(); ++i) {
    order.push_back(heads.read().as_int());
    PdfReader reader(stream.data);
    reader.seek(static_cast<std::size_t>(stream.at("First").as_int() + heads.read().as_int()));
    if (!objects.emplace(order.back(), reader.read()).second) throw std::runtime_error("an object twice");
  }
  return objects;
}

/// One row of a cross-reference stream.
struct PdfRow {
  int kind = 0;
  std::size_t where = 0;
  int index = 0;
};

inline std::vector<PdfRow> read_rows(const PdfValue& stream) {
  if (stream.at("Type").text != "XRef") throw std::runtime_error("no cross-reference stream");
  std::vector<std::size_t> ends = {0};
  for (const PdfValue& width : stream.at("W").items) {
    ends.push_back(ends.back() + static_cast<std::size_t>(width.as_int()));
  }
  const std::size_t columns = ends.at(3);
  if (stream.at("DecodeParms").at("Predictor").as_int() != 12 ||
      stream.at("DecodeParms").at("Columns").as_int() != static_cast<int>(columns) ||
      stream.data.size() != (columns + 1) * static_cast<std::size_t>(stream.at("Size").as_int())) {
    throw std::runtime_error("rows of another length");
  }
  std::vector<PdfRow> rows;
  std::string bytes(columns, '\0');
  for (std::size_t at = 0; at < stream.data.size(); at += columns + 1) {
    if (stream.data[at] != 2) throw std::runtime_error("a row with another filter than Up");
    for (std::size_t i = 0; i < columns; ++i)
      bytes[i] = static_cast<char>(bytes[i] + stream.data[at + 1 + i]);
    const auto field = [&](std::size_t i) {
      std::size_t value = 0;
      for (std::size_t k = ends[i]; k < ends[i + 1]; ++k)
        value = value * 256 + static_cast<unsigned char>(bytes[k]);
      return value;
    };
    rows.push_back({static_cast<int>(field(0)), field(1), static_cast<int>(field(2))});
  }
  return rows;
}

/// Reads every object through the cross-reference stream.
inline PdfObjects read_objects(const std::string& file) {
  PdfReader reader(file);
  reader.seek(file.rfind("startxref") + 9);
  const auto start = static_cast<std::size_t>(reader.read().as_int());
  reader.seek(start);
  PdfObjects objects;
  objects.trailer = read_plain_object(file, reader.read().as_int(), start);
  const std::vector<PdfRow> rows = read_rows(objects.trailer);
  std::map<std::size_t, std::pair<std::map<int, PdfValue>, std::vector<int>>> streams;
  for (int number = 0; const PdfRow& row : rows) {
    if ((row.kind == 0) != (number == 0)) throw std::runtime_error("free: " + std::to_string(number));
    if (row.kind == 1) objects.by_number.emplace(number, read_plain_object(file, number, row.where));
    if (row.kind == 2) {
      auto& [packed, order] = streams[row.where];
      if (packed.empty()) {
        const PdfRow& stream = rows.at(row.where);
        if (stream.kind != 1) throw std::runtime_error("an object stream in another");
        packed = unpack_objects(read_plain_object(file, static_cast<int>(row.where), stream.where), order);
      }
      if (order.at(static_cast<std::size_t>(row.index)) != number) throw std::runtime_error("a wrong place");
      objects.by_number.emplace(number, packed.at(number));
    }
    ++number;
  }
  return objects;
}

}  // namespace sopimus
