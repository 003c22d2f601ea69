#include "seal/pdf_revisions.h"

#include <algorithm>
#include <set>

#include "seal/stream_data.h"
#include "seal/xref_section.h"

namespace sopimus {

namespace {

constexpr std::size_t kMostSections = 400;
constexpr std::size_t kMostEntries = 2'000'000;   // of all sections before one more is read
constexpr std::size_t kMostDecoded = 64U << 20U;  // of all object streams together
constexpr int kMostSteps = 32;                    // references that lead to references

/// The number after the last "startxref" of `bytes`, which only "%%EOF" and an end of line may follow.
std::optional<std::size_t> find_start(std::string_view bytes) {
  constexpr std::size_t kFarthest = 1024;
  const std::size_t at = bytes.rfind("startxref");
  if (at == std::string_view::npos || bytes.size() - at > kFarthest) return std::nullopt;
  PdfLexer lexer(bytes, at + 9);
  const auto start = lexer.take_number();
  if (!start) return std::nullopt;
  std::string_view rest = bytes.substr(lexer.at());
  while (!rest.empty() && is_pdf_space(rest.front())) rest.remove_prefix(1);
  if (!rest.starts_with("%%EOF")) return std::nullopt;
  return static_cast<std::size_t>(*start);
}

}  // namespace

const XrefSection::Entry* XrefSection::find(std::int64_t object) const {
  const auto found = std::lower_bound(entries.begin(), entries.end(), object,
                                      [](const Entry& entry, std::int64_t n) { return entry.object < n; });
  return found == entries.end() || found->object != object ? nullptr : &*found;
}

std::optional<PdfObject> read_object_at(std::string_view bytes, std::size_t at, std::int64_t object) {
  PdfLexer lexer(bytes, at);
  const auto number = lexer.take_number();
  if (!number || *number != object || !lexer.take_number() || !lexer.take("obj")) return std::nullopt;
  auto value = lexer.take_value();
  if (!value) return std::nullopt;
  PdfObject result{object, std::move(*value), std::nullopt, {at, false}};
  if (!lexer.take("stream")) return result;
  std::size_t begin = lexer.at();
  if (begin < bytes.size() && bytes[begin] == '\r') ++begin;
  if (begin < bytes.size() && bytes[begin] == '\n') ++begin;
  result.stream = begin;
  return result;
}

PdfView PdfView::without_newer(std::size_t count) const {
  return PdfView(*file_, end_, {sections_.begin() + static_cast<std::ptrdiff_t>(count), sections_.end()});
}

const XrefSection::Entry* PdfView::find_entry(std::int64_t object) const {
  for (const XrefSection* section : sections_) {
    if (const XrefSection::Entry* entry = section->find(object)) return entry;
  }
  return nullptr;
}

std::optional<ObjectPlace> PdfView::find_place(std::int64_t object) const {
  const XrefSection::Entry* entry = find_entry(object);
  if (entry == nullptr || entry->kind == XrefSection::Entry::Kind::Free) return std::nullopt;
  const bool is_inside = entry->kind == XrefSection::Entry::Kind::Inside;
  if (is_inside) {
    entry = find_entry(entry->where);
    if (entry == nullptr || entry->kind != XrefSection::Entry::Kind::Plain) return std::nullopt;
  }
  if (entry->where < 0 || static_cast<std::size_t>(entry->where) >= end_) return std::nullopt;
  return ObjectPlace{static_cast<std::size_t>(entry->where), is_inside};
}

std::optional<PdfObject> PdfView::find_object(std::int64_t object) const {
  const auto place = find_place(object);
  if (!place) return std::nullopt;
  if (place->is_inside) return find_inside(object, *find_entry(object), *place);
  const PdfObject* read = file_->find_read(place->at, object, end_);
  return read != nullptr ? *read : read_object_at(file_->bytes().substr(0, end_), place->at, object);
}

std::optional<PdfObject> PdfView::find_inside(std::int64_t object, const XrefSection::Entry& entry,
                                              ObjectPlace place) const {
  if (entry.where == object) return std::nullopt;
  const PdfRevisions::ObjectStream* stream = file_->find_stream(*this, place.at);
  if (stream == nullptr) return std::nullopt;
  const auto found = stream->objects.find(object);
  if (found == stream->objects.end()) return std::nullopt;
  auto value = PdfLexer(stream->bytes, found->second).take_value();
  if (!value) return std::nullopt;
  return PdfObject{object, std::move(*value), std::nullopt, place};
}

PdfValue PdfView::resolve(const PdfValue& value) const {
  PdfValue result = value;
  for (int step = 0; result.is(PdfValue::Kind::Reference); ++step) {
    auto object = step < kMostSteps ? find_object(result.number) : std::nullopt;
    if (!object) return {};
    result = std::move(object->value);
  }
  return result;
}

PdfValue PdfView::resolve(const PdfValue& dictionary, std::string_view key) const {
  const PdfValue* value = dictionary.find(key);
  return value == nullptr ? PdfValue() : resolve(*value);
}

std::optional<std::string> PdfView::decode(const PdfObject& stream) const {
  const PdfValue length = resolve(stream.value, "Length");
  if (!stream.stream || !length.is_whole_number()) return std::nullopt;
  return decode_stream(file_->bytes().substr(0, end_), stream.value, *stream.stream, length.number);
}

PdfRevisions::PdfRevisions(std::string_view bytes) : bytes_(bytes) {
  if (const auto start = find_start(bytes_)) newest_ = find_chain(*start, bytes_.size());
  if (!newest_) mend();
}

PdfRevisions::~PdfRevisions() = default;

void PdfRevisions::mend() {
  auto found = find_objects(bytes_);
  if (!found) return;
  is_damaged_ = true;
  const auto& kept = sections_[bytes_.size()] = std::move(found);
  newest_ = std::vector<const XrefSection*>{kept.get()};
}

std::optional<PdfView> PdfRevisions::newest() const {
  if (!newest_) return std::nullopt;
  return PdfView(*this, bytes_.size(), *newest_);
}

std::optional<PdfView> PdfRevisions::view_at(std::size_t end) const {
  if (end > bytes_.size()) return std::nullopt;
  const auto start = find_start(bytes_.substr(0, end));
  if (!start) return std::nullopt;
  const auto chain = find_chain(*start, end);
  if (!chain) return std::nullopt;
  return PdfView(*this, end, *chain);
}

/// Objects are read again for every signature: those that stand before `end` with all their words are kept.
const PdfObject* PdfRevisions::find_read(std::size_t at, std::int64_t object, std::size_t end) const {
  constexpr std::size_t kMostKept = 8U << 20U;
  constexpr std::size_t kRoom = 64;  // for the word "stream"
  const auto known = objects_.find(at);
  const PdfObject* found = known == objects_.end() ? nullptr : &known->second;
  if (found == nullptr && kept_ < kMostKept) {
    auto read = read_object_at(bytes_, at, object);
    if (!read) return nullptr;
    kept_ += read->value.end - read->value.begin;
    found = &objects_.emplace(at, std::move(*read)).first->second;
  }
  if (found == nullptr || found->object != object || (end < bytes_.size() && found->value.end + kRoom > end))
    return nullptr;
  return found;
}

const XrefSection* PdfRevisions::find_section(std::size_t at, std::size_t end) const {
  if (at >= end) return nullptr;
  const auto known = sections_.find(at);
  if (known != sections_.end()) return known->second.get();
  if (sections_.size() >= kMostSections || entries_ > kMostEntries) return nullptr;
  std::unique_ptr<XrefSection>& section = sections_[at] = read_section(bytes_, at);
  if (section) entries_ += section->entries.size();
  return section.get();
}

std::optional<std::vector<const XrefSection*>> PdfRevisions::find_chain(std::size_t start,
                                                                        std::size_t end) const {
  std::vector<const XrefSection*> chain;
  std::set<std::size_t> seen;
  std::optional<std::int64_t> at = static_cast<std::int64_t>(start);
  while (at) {
    if (*at < 0 || !seen.insert(static_cast<std::size_t>(*at)).second) return std::nullopt;
    const XrefSection* section = find_section(static_cast<std::size_t>(*at), end);
    if (section == nullptr) return std::nullopt;
    chain.push_back(section);
    at = section->previous;
  }
  if (chain.front()->trailer.find("Root") == nullptr) return std::nullopt;
  return chain;
}

/// Reads "12 0 13 87 …" at the front of an object stream (7.5.7).
const PdfRevisions::ObjectStream* PdfRevisions::find_stream(const PdfView& view, std::size_t at) const {
  const auto known = streams_.find(at);
  if (known != streams_.end()) return known->second.get();
  std::unique_ptr<ObjectStream>& result = streams_[at];
  const auto number = PdfLexer(bytes_, at).take_number();
  const auto object = number ? read_object_at(bytes_.substr(0, view.end()), at, *number) : std::nullopt;
  if (!object || decoded_ > kMostDecoded) return nullptr;
  const PdfValue* length = object->value.find("Length");
  // An object stream's own length may be an object, but none that is in an object stream: no circle.
  if (length != nullptr && length->is(PdfValue::Kind::Reference)) {
    const auto place = view.find_place(length->number);
    if (!place || place->is_inside) return nullptr;
  }
  auto data = view.decode(*object);
  const PdfValue* count = object->value.find("N");
  const PdfValue* first = object->value.find("First");
  if (!data || count == nullptr || first == nullptr || !count->is_whole_number() || !first->is_whole_number())
    return nullptr;
  decoded_ += data->size();
  auto stream = std::make_unique<ObjectStream>();
  PdfLexer lexer(*data);
  for (std::int64_t i = 0; i < count->number; ++i) {
    const auto name = lexer.take_number();
    const auto offset = lexer.take_number();
    if (!name || !offset) return nullptr;
    stream->objects.emplace(*name, static_cast<std::size_t>(first->number + *offset));
  }
  stream->bytes = std::move(*data);
  return (result = std::move(stream)).get();
}

}  // namespace sopimus
