#include "docx/package.h"

#include <zip.h>

#include <algorithm>
#include <cstring>
#include <list>
#include <memory>
#include <stdexcept>
#include <utility>

#include "base/deflate.h"
#include "base/digest.h"
#include "base/parallel.h"
#include "docx/xml_text.h"

namespace sopimus {

namespace {

constexpr std::string_view kOfficeRelationship =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// "word/document.xml" → "word/_rels/document.xml.rels"; the package's own: "_rels/.rels".
std::string relationships_name(const std::string& source) {
  const std::size_t slash = source.rfind('/');
  const std::size_t base = slash == std::string::npos ? 0 : slash + 1;
  return source.substr(0, base) + "_rels/" + source.substr(base) + ".rels";
}

/// A part as the archive holds it: compressed already, because libzip would ask zlib, which takes three times
/// as long for the same size.
struct DeflatedPart {
  std::string bytes{};
  zip_uint64_t size = 0;  // of the part before
  zip_uint32_t checksum = 0;
  std::size_t read = 0;
};

zip_int64_t read_some(DeflatedPart& part, void* to, zip_uint64_t room) {
  const std::size_t size = std::min<std::size_t>(part.bytes.size() - part.read, room);
  std::memcpy(to, part.bytes.data() + part.read, size);
  part.read += size;
  return static_cast<zip_int64_t>(size);
}

zip_int64_t describe(const DeflatedPart& part, void* to) {
  auto& status = *static_cast<zip_stat_t*>(to);
  zip_stat_init(&status);
  status.valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC;
  status.size = part.size;
  status.comp_size = part.bytes.size();
  status.comp_method = ZIP_CM_DEFLATE;
  status.crc = part.checksum;
  return sizeof status;
}

/// What libzip asks of a source of its own kind; `state` is a DeflatedPart.
zip_int64_t answer(void* state, void* data, zip_uint64_t room, zip_source_cmd_t question) {
  auto& part = *static_cast<DeflatedPart*>(state);
  switch (question) {
    case ZIP_SOURCE_SUPPORTS:
      return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                            ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
    case ZIP_SOURCE_OPEN:
      part.read = 0;
      return 0;
    case ZIP_SOURCE_READ:
      return read_some(part, data, room);
    case ZIP_SOURCE_STAT:
      return describe(part, data);
    default:
      return 0;  // nothing is closed or freed here, and nothing fails
  }
}

/// The two libzip objects of one archive in memory. libzip takes over the source when it is opened, so a
/// reference of our own is kept to read the bytes after the archive is closed.
class Archive {
 public:
  Archive() {
    zip_error_init(&error_);
    source_ = zip_source_buffer_create(nullptr, 0, 0, &error_);
    if (source_ == nullptr) fail();
    zip_source_keep(source_);
    archive_ = zip_open_from_source(source_, ZIP_TRUNCATE, &error_);
    if (archive_ == nullptr) fail();
  }
  ~Archive() {
    if (archive_ != nullptr) zip_discard(archive_);
    if (source_ != nullptr) zip_source_free(source_);
    zip_error_fini(&error_);
  }
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  /// `bytes` must live until take().
  void add_stored(const std::string& name, std::string_view bytes) {
    add(name, zip_source_buffer(archive_, bytes.data(), bytes.size(), 0), ZIP_CM_STORE);
  }
  /// `part` likewise.
  void add_deflated(const std::string& name, DeflatedPart& part) {
    add(name, zip_source_function(archive_, answer, &part), ZIP_CM_DEFLATE);
  }

  std::string take() {
    if (zip_close(archive_) != 0) fail();
    archive_ = nullptr;
    zip_stat_t status;
    if (zip_source_stat(source_, &status) != 0 || zip_source_open(source_) != 0) fail();
    std::string bytes(status.size, '\0');
    const zip_int64_t read = zip_source_read(source_, bytes.data(), bytes.size());
    zip_source_close(source_);
    if (read < 0 || static_cast<zip_uint64_t>(read) != bytes.size()) fail();
    return bytes;
  }

 private:
  void add(const std::string& name, zip_source_t* data, zip_int32_t method) {
    if (data == nullptr) fail();
    const zip_int64_t index = zip_file_add(archive_, name.c_str(), data, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      zip_source_free(data);
      fail();
    }
    const auto at = static_cast<zip_uint64_t>(index);
    constexpr zip_uint16_t kFirstDay = (1U << 5U) | 1U;  // 1980-01-01 as MS-DOS counts
    // The date is set as MS-DOS's own, because a time_t would go through the local time zone.
    if (zip_file_set_dostime(archive_, at, 0, kFirstDay, 0) != 0 ||
        zip_set_file_compression(archive_, at, method, 0) != 0) {
      fail();
    }
  }

  /// Only our own misuse or want of memory leads here: nothing is read and nothing is on a disk.
  [[noreturn]] static void fail() { throw std::logic_error("the ZIP library refused a part"); }

  zip_error_t error_{};
  zip_source_t* source_ = nullptr;
  zip_t* archive_ = nullptr;
};

/// What the archive is to hold, in its order.
struct Entry {
  std::string name{};
  std::string_view bytes{};
  bool is_stored = false;
  DeflatedPart deflated{};
};

/// Several threads compress a large file's parts: one takes the text, another the table of its paragraphs.
void deflate(std::vector<Entry>& entries) {
  constexpr std::size_t kBytesOfAThread = 2 * 1024 * 1024;
  std::size_t bytes = 0;
  for (const Entry& entry : entries) bytes += entry.bytes.size();
  for_each_parallel(entries.size(), worker_count(bytes, kBytesOfAThread), [&] {
    return [&, deflater = std::make_shared<Deflater>()](std::size_t i) {
      Entry& entry = entries[i];
      if (entry.is_stored) return;
      entry.deflated = {deflater->deflate_bare(entry.bytes), entry.bytes.size(), checksum(entry.bytes), 0};
    };
  });
}

}  // namespace

void Package::add(std::string name, std::string_view content_type, std::string bytes) {
  parts_.push_back({std::move(name), std::string(content_type), std::move(bytes)});
}

std::string Package::add_picture(const std::string& png) {
  std::string& name = pictures_[sha256_hex(png)];
  if (name.empty()) {
    name = "media/image" + std::to_string(pictures_.size()) + ".png";
    add("word/" + name, "image/png", png);
  }
  return name;
}

std::string Package::relate(const std::string& source, std::string_view type, std::string_view target) {
  return add_relationship(source, type, target, false);
}

std::string Package::relate_external(const std::string& source, std::string_view type,
                                     std::string_view address) {
  for (const Relationship& known : relationships_[source]) {
    if (known.is_external && known.target == address) return known.id;
  }
  return add_relationship(source, type, address, true);
}

std::string Package::add_relationship(const std::string& source, std::string_view type,
                                      std::string_view target, bool is_external) {
  std::vector<Relationship>& own = relationships_[source];
  Relationship relationship;
  relationship.id = "rId" + std::to_string(own.size() + 1);
  relationship.type = type.find(':') == std::string_view::npos ? std::string(kOfficeRelationship) : "";
  relationship.type += type;
  relationship.target = target;
  relationship.is_external = is_external;
  own.push_back(relationship);
  return relationship.id;
}

std::string Package::content_types() const {
  XmlText xml;
  xml.raw(kXmlDeclaration);
  {
    const Element types(xml, "Types");
    xml.attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
    const std::pair<std::string_view, std::string_view> defaults[] = {
        {"png", "image/png"},
        {"rels", "application/vnd.openxmlformats-package.relationships+xml"},
        {"xml", "application/xml"}};
    for (const auto& [extension, type] : defaults) {
      const Element entry(xml, "Default");
      xml.attribute("Extension", extension);
      xml.attribute("ContentType", type);
    }
    for (const Part& part : parts_) {
      if (part.content_type == "image/png" || part.content_type == "application/xml") continue;
      const Element entry(xml, "Override");
      xml.attribute("PartName", "/" + part.name);
      xml.attribute("ContentType", part.content_type);
    }
  }
  return xml.take();
}

std::string Package::relationships_part(const std::vector<Relationship>& relationships) {
  XmlText xml;
  xml.raw(kXmlDeclaration);
  {
    const Element root(xml, "Relationships");
    xml.attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
    for (const Relationship& relationship : relationships) {
      const Element entry(xml, "Relationship");
      xml.attribute("Id", relationship.id);
      xml.attribute("Type", relationship.type);
      xml.attribute("Target", relationship.target);
      if (relationship.is_external) xml.attribute("TargetMode", "External");
    }
  }
  return xml.take();
}

std::string Package::to_zip() const {
  // The order Word itself writes: types, package relationships, each part after its relationships.
  std::vector<std::pair<std::string, std::string>> generated;
  for (const auto& [source, relationships] : relationships_) {
    generated.emplace_back(relationships_name(source), relationships_part(relationships));
  }
  const std::string types = content_types();
  std::vector<Entry> entries;
  entries.push_back({"[Content_Types].xml", types});
  for (const auto& [name, bytes] : generated) entries.push_back({name, bytes});
  for (const Part& part : parts_) {
    entries.push_back({part.name, part.bytes, part.content_type == "image/png"});
  }
  deflate(entries);
  Archive archive;
  for (Entry& entry : entries) {
    if (entry.is_stored) {
      archive.add_stored(entry.name, entry.bytes);
    } else {
      archive.add_deflated(entry.name, entry.deflated);
    }
  }
  return archive.take();
}

}  // namespace sopimus
