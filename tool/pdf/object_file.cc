#include "pdf/object_file.h"

#include <podofo/podofo.h>

#include <array>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <mutex>
#include <stdexcept>

#include "base/diagnostics.h"
#include "base/digest.h"

namespace sopimus {
namespace {

PoDoFo::PdfData to_data(const std::string& tokens) { return {tokens.data(), tokens.size()}; }

PoDoFo::PdfDictionary to_dictionary(const Entries& entries) {
  PoDoFo::PdfDictionary dictionary;
  for (const auto& [key, value] : entries) {
    dictionary.AddKey(PoDoFo::PdfName(key), PoDoFo::PdfObject(PoDoFo::PdfVariant(to_data(value))));
  }
  return dictionary;
}

/// `number` with leading zeros up to `width`.
void append_padded(std::string& out, unsigned long number, std::size_t width) {
  const std::string digits = std::to_string(number);
  if (digits.size() < width) out.append(width - digits.size(), '0');
  out += digits;
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

  std::string take() { return std::move(bytes_); }

 private:
  /// The two forms that every object needs are written without the C library, which takes ten times as long.
  void print(const char* format, std::va_list arguments) {
    const std::string_view form = format;
    if (form == "%i %i obj\n") {
      append_padded(bytes_, static_cast<unsigned long>(va_arg(arguments, int)), 0);
      bytes_ += ' ';
      append_padded(bytes_, static_cast<unsigned long>(va_arg(arguments, int)), 0);
      bytes_ += " obj\n";
      return;
    }
    if (form == "%0.10lu %0.5hu %c \n") {
      append_padded(bytes_, va_arg(arguments, unsigned long), 10);
      bytes_ += ' ';
      append_padded(bytes_, static_cast<unsigned long>(va_arg(arguments, int)), 5);
      bytes_.append({' ', static_cast<char>(va_arg(arguments, int)), ' ', '\n'});
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

std::string write_objects(PoDoFo::PdfVecObjects& objects, Reference catalog, const Entries& info) {
  const PoDoFo::PdfObject* const info_object = objects.CreateObject(PoDoFo::PdfVariant(to_dictionary(info)));
  PoDoFo::PdfObject trailer;
  trailer.GetDictionary().AddKey("Root", PoDoFo::PdfReference(static_cast<unsigned>(catalog.number), 0));
  trailer.GetDictionary().AddKey("Info", info_object->Reference());
  PoDoFo::PdfWriter writer(&objects, &trailer);
  writer.SetPdfVersion(PoDoFo::ePdfVersion_1_7);
  // The other mode writes "1 0 obj<<", which ISO 19005-2:2011, 6.1.9 forbids.
  writer.SetWriteMode(PoDoFo::ePdfWriteMode_Clean);
  StringDevice device;
  writer.Write(&device);
  return device.take();
}

}  // namespace

Reference ObjectFile::reserve() {
  objects_.emplace_back();
  return {static_cast<int>(objects_.size())};
}

ObjectFile::Object& ObjectFile::open(Reference reference) {
  Object& object = objects_.at(static_cast<std::size_t>(reference.number) - 1);
  if (object.is_filled) throw std::logic_error("a PDF object is filled twice");
  object.is_filled = true;
  return object;
}

void ObjectFile::fill(Reference reference, std::string tokens) {
  Object& object = open(reference);
  object.tokens = std::move(tokens);
  hash(object.tokens);
}

Reference ObjectFile::add(std::string tokens) {
  const Reference reference = reserve();
  fill(reference, std::move(tokens));
  return reference;
}

Reference ObjectFile::add_stream(Entries entries, std::string_view data, Filter filter) {
  const Reference reference = reserve();
  fill_stream(reference, std::move(entries), data, filter);
  return reference;
}

void ObjectFile::fill_stream(Reference reference, Entries entries, std::string_view data, Filter filter) {
  Object& object = open(reference);
  object.is_stream = true;
  object.entries = std::move(entries);
  if (filter == Filter::Flate) {
    object.entries.emplace_back("Filter", "/FlateDecode");
    object.data = deflater_.deflate(data);
  } else {
    object.data = data;
  }
  for (const auto& [key, value] : object.entries) hash(key + value);
  hash(object.data);
}

void ObjectFile::hash(std::string_view bytes) {
  for (std::uint64_t part = bytes.size() << 32U | checksum(bytes), i = 0; i < 8; ++i, part >>= 8U) {
    sums_.push_back(static_cast<char>(part & 0xFFU));
  }
}

std::string ObjectFile::digest() const { return sha256_hex(sums_); }

std::string ObjectFile::write(Reference catalog, const Entries& info) try {
  static std::once_flag silenced;  // the switch is one for all threads
  std::call_once(silenced, [] { PoDoFo::PdfError::EnableLogging(false); });
  PoDoFo::PdfVecObjects objects;
  objects.SetAutoDelete(true);
  objects.Reserve(objects_.size() + 1);
  for (Object& object : objects_) {
    if (!object.is_filled) throw std::logic_error("a reserved PDF object was never filled");
    if (!object.is_stream) {
      objects.CreateObject(PoDoFo::PdfVariant(to_data(object.tokens)));
    } else {
      PoDoFo::PdfObject* made = objects.CreateObject(PoDoFo::PdfVariant(to_dictionary(object.entries)));
      PoDoFo::PdfMemoryInputStream data(object.data.data(),
                                        static_cast<PoDoFo::pdf_long>(object.data.size()));
      made->GetStream()->SetRawData(&data);
    }
    object = {};
  }
  objects_.clear();
  return write_objects(objects, catalog, info);
} catch (const PoDoFo::PdfError& error) {
  throw Failure("the PDF file cannot be written (PoDoFo's error " + std::to_string(error.GetError()) + ")");
}

}  // namespace sopimus
