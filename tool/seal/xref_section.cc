#include "seal/xref_section.h"

#include <algorithm>
#include <array>

#include "seal/stream_data.h"

namespace sopimus {

namespace {

using Entry = XrefSection::Entry;

constexpr std::size_t kMostEntries = 2'000'000;

/// Ascending by object; of several entries for one the first counts.
void sort_entries(std::vector<Entry>& entries) {
  const auto before = [](const Entry& a, const Entry& b) { return a.object < b.object; };
  if (!std::is_sorted(entries.begin(), entries.end(), before)) {
    std::stable_sort(entries.begin(), entries.end(), before);
  }
  const auto same = [](const Entry& a, const Entry& b) { return a.object == b.object; };
  entries.erase(std::unique(entries.begin(), entries.end(), same), entries.end());
}

/// The lines of a table up to "trailer".
bool read_table(PdfLexer& lexer, std::vector<Entry>& entries) {
  while (!lexer.take("trailer")) {
    const auto first = lexer.take_number();
    const auto count = lexer.take_number();
    if (!first || !count || *count > static_cast<std::int64_t>(kMostEntries)) return false;
    for (std::int64_t i = 0; i < *count; ++i) {
      const auto where = lexer.take_number();
      if (!where || !lexer.take_number() || entries.size() >= kMostEntries) return false;
      const bool is_used = lexer.take("n");
      if (!is_used && !lexer.take("f")) return false;
      entries.push_back({*first + i, is_used ? Entry::Kind::Plain : Entry::Kind::Free, is_used ? *where : 0});
    }
  }
  return true;
}

/// One field of a row, big end first; `otherwise` where the row has none.
std::int64_t field_of(std::string_view row, std::size_t begin, std::size_t width, std::int64_t otherwise) {
  if (width == 0) return otherwise;
  std::int64_t value = 0;
  for (const char c : row.substr(begin, width)) {
    if (value > (std::int64_t{1} << 54)) return -1;
    value = value * 256 + static_cast<unsigned char>(c);
  }
  return value;
}

std::optional<std::array<std::size_t, 3>> widths_of(const PdfValue& dictionary) {
  const PdfValue* widths = dictionary.find("W");
  if (widths == nullptr || widths->items.size() != 3) return std::nullopt;
  std::array<std::size_t, 3> result{};
  for (std::size_t i = 0; i < 3; ++i) {
    const PdfValue& width = widths->items[i];
    if (!width.is_whole_number() || width.number < 0 || width.number > 8) return std::nullopt;
    result[i] = static_cast<std::size_t>(width.number);
  }
  return result[0] + result[1] + result[2] == 0 ? std::nullopt : std::optional(result);
}

/// Pairs of a first object and a count.
std::vector<std::int64_t> index_of(const PdfValue& dictionary) {
  std::vector<std::int64_t> index;
  if (const PdfValue* given = dictionary.find("Index")) {
    for (const PdfValue& each : given->items) index.push_back(each.is_whole_number() ? each.number : -1);
  } else if (const PdfValue* size = dictionary.find("Size")) {
    index = {0, size->number};
  }
  return index.size() % 2 == 0 ? index : std::vector<std::int64_t>();
}

bool read_rows(const PdfValue& dictionary, std::string_view rows, std::vector<Entry>& entries) {
  const auto widths = widths_of(dictionary);
  if (!widths) return false;
  const auto [type, second, third] = *widths;
  const std::size_t length = type + second + third;
  const std::vector<std::int64_t> index = index_of(dictionary);
  for (std::size_t part = 0; part < index.size(); part += 2) {
    if (index[part] < 0 || index[part] > (std::int64_t{1} << 40)) return false;
    for (std::int64_t i = 0; i < index[part + 1]; ++i) {
      if (rows.size() < length || entries.size() >= kMostEntries) return false;
      const std::int64_t where = field_of(rows, type, second, 0);
      const std::int64_t kind = field_of(rows, 0, type, 1);
      if (where < 0) return false;
      entries.push_back({index[part] + i,
                         kind == 1   ? Entry::Kind::Plain
                         : kind == 2 ? Entry::Kind::Inside
                                     : Entry::Kind::Free,
                         where});
      rows.remove_prefix(length);
    }
  }
  return true;
}

/// A cross-reference stream: its entries, and its dictionary as trailer.
bool read_stream(std::string_view bytes, std::size_t at, XrefSection& section) {
  PdfLexer lexer(bytes, at);
  const auto number = lexer.take_number();
  if (!number) return false;
  const auto object = read_object_at(bytes, at, *number);
  if (!object || !object->stream) return false;
  const PdfValue* type = object->value.find("Type");
  const PdfValue* length = object->value.find("Length");
  if (type == nullptr || !type->is_name("XRef") || length == nullptr || !length->is_whole_number())
    return false;
  const auto data = decode_stream(bytes, object->value, *object->stream, length->number);
  if (!data || !read_rows(object->value, *data, section.entries)) return false;
  section.trailer = object->value;
  return true;
}

/// The objects that a hybrid file hides from older readers: they stand before what the table calls free.
bool add_hidden(std::string_view bytes, const PdfValue& at, std::vector<Entry>& entries) {
  XrefSection hidden;
  if (!at.is_whole_number() || at.number < 0 ||
      !read_stream(bytes, static_cast<std::size_t>(at.number), hidden))
    return false;
  std::erase_if(entries, [&](const Entry& entry) { return entry.kind == Entry::Kind::Free; });
  entries.insert(entries.end(), hidden.entries.begin(), hidden.entries.end());
  return true;
}

void finish(XrefSection& section) {
  sort_entries(section.entries);
  for (const Entry& entry : section.entries) {
    if (entry.kind == Entry::Kind::Inside) section.containers.push_back(entry.where);
  }
  std::sort(section.containers.begin(), section.containers.end());
  section.containers.erase(std::unique(section.containers.begin(), section.containers.end()),
                           section.containers.end());
}

/// The last trailer that names a catalog: after its keyword, or the dictionary of a cross-reference stream.
std::optional<PdfValue> find_trailer(std::string_view bytes) {
  constexpr std::string_view kWord = "trailer";
  constexpr std::string_view kObject = " obj";
  const auto read = [&](std::size_t at) {
    auto value = PdfLexer(bytes, at).take_value();
    return value && value->find("Root") != nullptr ? std::move(value) : std::nullopt;
  };
  for (std::size_t at = bytes.rfind(kWord); at != std::string_view::npos && at > 0;
       at = bytes.rfind(kWord, at - 1)) {
    if (auto trailer = read(at + kWord.size())) return trailer;
  }
  for (std::size_t at = bytes.rfind("/XRef"); at != std::string_view::npos && at > 0;
       at = bytes.rfind("/XRef", at - 1)) {
    at = bytes.rfind(kObject, at);
    if (at == std::string_view::npos || at == 0) return std::nullopt;
    if (auto trailer = read(at + kObject.size())) return trailer;
  }
  return std::nullopt;
}

}  // namespace

std::unique_ptr<XrefSection> read_section(std::string_view bytes, std::size_t at) {
  auto section = std::make_unique<XrefSection>();
  section->at = at;
  PdfLexer lexer(bytes, at);
  if (lexer.take("xref")) {
    if (!read_table(lexer, section->entries)) return nullptr;
    auto trailer = lexer.take_value();
    if (!trailer || !trailer->is(PdfValue::Kind::Dictionary)) return nullptr;
    section->trailer = std::move(*trailer);
    const PdfValue* hidden = section->trailer.find("XRefStm");
    if (hidden != nullptr && !add_hidden(bytes, *hidden, section->entries)) return nullptr;
  } else if (!read_stream(bytes, at, *section)) {
    return nullptr;
  }
  if (const PdfValue* previous = section->trailer.find("Prev")) {
    if (!previous->is_whole_number()) return nullptr;
    section->previous = previous->number;
  }
  finish(*section);
  return section;
}

std::unique_ptr<XrefSection> find_objects(std::string_view bytes) {
  auto section = std::make_unique<XrefSection>();
  const auto is_digit = [&](std::size_t i) { return bytes[i] >= '0' && bytes[i] <= '9'; };
  for (std::size_t at = bytes.find(" obj"); at != std::string_view::npos; at = bytes.find(" obj", at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && is_digit(begin - 1)) --begin;  // generation
    if (begin == at || begin == 0 || bytes[begin - 1] != ' ') continue;
    const std::size_t end = --begin;
    while (begin > 0 && is_digit(begin - 1)) --begin;
    const auto number = PdfLexer(bytes.substr(0, end), begin).take_number();
    if (!number || section->entries.size() >= kMostEntries) continue;
    section->entries.push_back({*number, Entry::Kind::Plain, static_cast<std::int64_t>(begin)});
  }
  std::reverse(section->entries.begin(), section->entries.end());  // the last of each counts
  auto trailer = find_trailer(bytes);
  if (!trailer) return nullptr;
  section->trailer = std::move(*trailer);
  finish(*section);
  return section;
}

}  // namespace sopimus
