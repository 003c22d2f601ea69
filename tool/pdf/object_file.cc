#include "pdf/object_file.h"

#include <podofo/podofo.h>

#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <memory>
#include <mutex>
#include <stdexcept>

#include "base/diagnostics.h"
#include "base/digest.h"

namespace sopimus {
namespace {

PoDoFo::PdfData to_data(const std::string& tokens) { return {tokens.data(), tokens.size()}; }

std::string to_tokens(const Entries& entries) {
  Tokens t;
  t.begin_dictionary();
  for (const auto& [key, value] : entries) t.key(key).raw(value);
  return t.end_dictionary().take();
}

PoDoFo::PdfDictionary to_dictionary(const Entries& entries) {
  PoDoFo::PdfDictionary dictionary;
  for (const auto& [key, value] : entries) {
    dictionary.AddKey(PoDoFo::PdfName(key), PoDoFo::PdfObject(PoDoFo::PdfVariant(to_data(value))));
  }
  return dictionary;
}

/// Where PoDoFo writes to. Its own device formats every line twice, first to measure it.
class StringDevice : public PoDoFo::PdfOutputDevice {
 public:
  void Print(const char* format, ...) override {
    if (!std::strchr(format, '%')) {
      bytes_ += format;
      return;
    }
    std::va_list arguments;
    va_start(arguments, format);
    print(format, arguments);
    va_end(arguments);
  }
  void Write(const char* bytes, std::size_t size) override { bytes_.append(bytes, size); }
  std::size_t GetLength() const override { return bytes_.size(); }
  std::size_t Tell() const override { return bytes_.size(); }

  void append(std::string_view bytes) { bytes_ += bytes; }
  std::string take() { return std::move(bytes_); }

 private:
  /// The form that every object needs is written without the C library, which takes ten times as long.
  void print(const char* format, std::va_list arguments) {
    if (std::string_view(format) == "%i %i obj\n") {
      const int number = va_arg(arguments, int);
      const int generation = va_arg(arguments, int);
      bytes_ += std::to_string(number) + " " + std::to_string(generation) + " obj\n";
      return;
    }
    std::array<char, 200> line{};
    const int size = std::vsnprintf(line.data(), line.size(), format, arguments);
    if (size < 0 || static_cast<std::size_t>(size) >= line.size()) {
      throw std::logic_error("PoDoFo prints a line that is no number or keyword");
    }
    bytes_.append(line.data(), static_cast<std::size_t>(size));
  }

  std::string bytes_;
};

/// Gives `object` to PoDoFo to be written.
void write_object(PoDoFo::PdfOutputDevice& device, int number, const PoDoFo::PdfVariant& value,
                  const std::string* data) {
  PoDoFo::PdfVecObjects owner;  // a stream belongs to an object that belongs to somebody
  owner.SetAutoDelete(true);
  auto made =
      std::make_unique<PoDoFo::PdfObject>(PoDoFo::PdfReference(static_cast<unsigned>(number), 0), value);
  PoDoFo::PdfObject& object = *made;
  owner.push_back(made.release());
  if (data != nullptr) {
    PoDoFo::PdfMemoryInputStream input(data->data(), static_cast<PoDoFo::pdf_long>(data->size()));
    object.GetStream()->SetRawData(&input);
  }
  // The other mode writes "1 0 obj<<", which ISO 19005-2:2011, 6.1.9 forbids.
  object.WriteObject(&device, PoDoFo::ePdfWriteMode_Clean, nullptr);
}

}  // namespace

Reference ObjectFile::reserve() {
  locations_.emplace_back();
  is_filled_.push_back(false);
  return {static_cast<int>(locations_.size())};
}

std::size_t ObjectFile::open(Reference reference) {
  const std::size_t index = static_cast<std::size_t>(reference.number) - 1;
  if (is_filled_.at(index)) throw std::logic_error("a PDF object is filled twice");
  is_filled_[index] = true;
  return index;
}

void ObjectFile::fill(Reference reference, std::string_view tokens) {
  const std::size_t index = open(reference);
  if (pack_.size() == 0) pack_stream_ = reserve();
  locations_[index] = {pack_stream_.number, pack_.size()};
  pack_.add(reference.number, tokens);
  if (pack_.size() == ObjectPack::kMost) close_pack();
}

Reference ObjectFile::add(std::string_view tokens) {
  const Reference reference = reserve();
  fill(reference, tokens);
  return reference;
}

void ObjectFile::close_pack() {
  if (pack_.size() == 0) return;
  fill_stream(pack_stream_, pack_.entries(), pack_.data());
  pack_ = {};
}

void ObjectFile::fill_plain(Reference reference, std::string tokens) {
  open(reference);
  hash(tokens);
  plain_.push_back({.number = reference.number, .tokens = std::move(tokens)});
}

Reference ObjectFile::add_stream(Entries entries, std::string_view data, Filter filter) {
  const Reference reference = reserve();
  fill_stream(reference, std::move(entries), data, filter);
  return reference;
}

void ObjectFile::fill_stream(Reference reference, Entries entries, std::string_view data, Filter filter) {
  open(reference);
  PlainObject object{.number = reference.number, .is_stream = true, .entries = std::move(entries)};
  if (filter == Filter::Flate) {
    object.entries.emplace_back("Filter", "/FlateDecode");
    object.data = deflater_.deflate(data);
  } else {
    object.data = data;
  }
  for (const auto& [key, value] : object.entries) hash(key + value);
  hash(object.data);
  plain_.push_back(std::move(object));
}

/// Sizes and checksums tell files apart, and cost a tenth of hashing all bytes.
void ObjectFile::hash(std::string_view bytes) {
  for (std::uint64_t part = bytes.size() << 32U | checksum(bytes), i = 0; i < 8; ++i, part >>= 8U) {
    sums_.push_back(static_cast<char>(part & 0xFFU));
  }
}

/// The last object of the file, which stands at `start`: where all others are, and what a trailer says.
ObjectFile::PlainObject ObjectFile::make_trailer(std::size_t start, Reference catalog, Reference info) {
  const Reference reference = reserve();
  locations_[open(reference)].where = start;
  if (std::find(is_filled_.begin(), is_filled_.end(), false) != is_filled_.end()) {
    throw std::logic_error("a reserved PDF object was never filled");
  }
  CrossReferenceStream references = make_cross_references(locations_);
  // Half of a digest, as the MD5 sum that 14.4 speaks of.
  const std::string id = "<" + sha256_hex(sums_).substr(0, 32) + ">";
  Entries& entries = references.entries;
  entries.emplace_back("Root", Tokens().reference(catalog).take());
  entries.emplace_back("Info", Tokens().reference(info).take());
  entries.emplace_back("ID", "[" + id + id + "]");
  entries.emplace_back("Filter", "/FlateDecode");
  return {.number = reference.number,
          .is_stream = true,
          .entries = std::move(entries),
          .data = deflater_.deflate(references.data)};
}

std::string ObjectFile::write(Reference catalog, const Entries& info) try {
  static std::once_flag silenced;  // the switch is one for all threads
  std::call_once(silenced, [] { PoDoFo::PdfError::EnableLogging(false); });
  const Reference info_object = reserve();
  fill_plain(info_object, to_tokens(info));
  close_pack();
  StringDevice device;
  // Four bytes above 127: ISO 19005-2:2011, 6.1.2.
  device.append("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
  const auto write_next = [&](const PlainObject& object) {
    locations_[static_cast<std::size_t>(object.number) - 1].where = device.Tell();
    if (object.is_stream) {
      write_object(device, object.number, to_dictionary(object.entries), &object.data);
    } else {
      write_object(device, object.number, to_data(object.tokens), nullptr);
    }
  };
  for (PlainObject& object : plain_) {
    write_next(object);
    object = {};
  }
  const std::size_t start = device.Tell();
  write_next(make_trailer(start, catalog, info_object));
  device.append("startxref\n" + std::to_string(start) + "\n%%EOF\n");
  return device.take();
} catch (const PoDoFo::PdfError& error) {
  throw Failure("the PDF file cannot be written (PoDoFo's error " + std::to_string(error.GetError()) + ")");
}

}  // namespace sopimus
