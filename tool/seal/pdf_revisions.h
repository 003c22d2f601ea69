// A PDF as its revisions left it: every cross-reference section, and the objects as of any of them.
//
// A file that is signed and saved again grows at its end. What was signed is the file that ended where the
// signature's range ends, so that a PdfView shows the objects of a file cut at any place.

#pragma once

#include <compare>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "seal/pdf_value.h"

namespace sopimus {

/// Where an object's bytes are. Two equal places in one file are the same bytes.
struct ObjectPlace {
  std::size_t at = 0;      // of "12 0 obj"; of the stream that holds the object
  bool is_inside = false;  // of an object stream
  auto operator<=>(const ObjectPlace&) const = default;
};

/// One cross-reference table or stream.
struct XrefSection {
  struct Entry {
    std::int64_t object = 0;
    enum class Kind { Free, Plain, Inside } kind = Kind::Free;
    std::int64_t where = 0;  // Plain: an offset; Inside: the object stream's number
  };
  std::size_t at = 0;
  std::vector<Entry> entries{};  // ascending by object
  PdfValue trailer{};
  std::optional<std::int64_t> previous{};
  std::vector<std::int64_t> containers{};  // object streams that entries name, ascending
  const Entry* find(std::int64_t object) const;
};

/// An indirect object.
struct PdfObject {
  std::int64_t object = 0;
  PdfValue value{};
  std::optional<std::size_t> stream{};  // where its data begin
  ObjectPlace place{};
};

class PdfRevisions;

/// The file as it was when it ended at `end`. Valid as long as its PdfRevisions.
class PdfView {
 public:
  PdfView(const PdfRevisions& file, std::size_t end, std::vector<const XrefSection*> sections)
      : file_(&file), end_(end), sections_(std::move(sections)) {}

  std::size_t end() const { return end_; }
  /// Newest first.
  const std::vector<const XrefSection*>& sections() const { return sections_; }
  const PdfValue& trailer() const { return sections_.front()->trailer; }
  /// Without the `count` newest sections, but not cut.
  PdfView without_newer(std::size_t count) const;

  /// Absent for an object that is free, not there or beyond the end.
  std::optional<ObjectPlace> find_place(std::int64_t object) const;
  /// Absent too when its bytes are no object of that number.
  std::optional<PdfObject> find_object(std::int64_t object) const;
  /// The value that a Reference leads to, Null where it leads nowhere; another value as it is.
  PdfValue resolve(const PdfValue& value) const;
  /// The resolved value of a dictionary's key; Null when there is none.
  PdfValue resolve(const PdfValue& dictionary, std::string_view key) const;
  /// A stream's data with its filters undone; absent when they are none of FlateDecode, broken, or more than
  /// 16 MB.
  std::optional<std::string> decode(const PdfObject& stream) const;

 private:
  const XrefSection::Entry* find_entry(std::int64_t object) const;
  std::optional<PdfObject> find_inside(std::int64_t object, const XrefSection::Entry& entry,
                                       ObjectPlace place) const;

  const PdfRevisions* file_;
  std::size_t end_;
  std::vector<const XrefSection*> sections_;
};

/// Standard: ISO 32000-1:2008, 7.5 (File structure), with hybrid files (7.5.8.4) and incremental updates
///           (7.5.6). No other form of damage is mended than a broken chain of sections: a file that needs it
///           is told as damaged.
class PdfRevisions {
 public:
  /// `bytes` must live as long as the file.
  explicit PdfRevisions(std::string_view bytes);
  ~PdfRevisions();
  PdfRevisions(const PdfRevisions&) = delete;
  PdfRevisions& operator=(const PdfRevisions&) = delete;

  std::string_view bytes() const { return bytes_; }
  /// The chain of sections was broken and the objects were found by looking for them.
  bool is_damaged() const { return is_damaged_; }

  /// The whole file; absent when there are no objects in it.
  std::optional<PdfView> newest() const;
  /// The file cut at `end`; absent when no revision ends there: "startxref", a number and "%%EOF" stand
  /// before.
  std::optional<PdfView> view_at(std::size_t end) const;

 private:
  friend class PdfView;
  struct ObjectStream {
    std::string bytes;
    std::map<std::int64_t, std::size_t> objects;  // number → offset in `bytes`
  };

  const XrefSection* find_section(std::size_t at, std::size_t end) const;
  std::optional<std::vector<const XrefSection*>> find_chain(std::size_t start, std::size_t end) const;
  const ObjectStream* find_stream(const PdfView& view, std::size_t at) const;
  const PdfObject* find_read(std::size_t at, std::int64_t object, std::size_t end) const;
  void mend();

  std::string_view bytes_;
  bool is_damaged_ = false;
  mutable std::map<std::size_t, std::unique_ptr<XrefSection>> sections_;  // null: none stands there
  mutable std::size_t entries_ = 0;                                       // in `sections_`
  mutable std::map<std::size_t, PdfObject> objects_;                      // read before, by place
  mutable std::size_t kept_ = 0;                                          // bytes they are written with
  mutable std::map<std::size_t, std::unique_ptr<ObjectStream>> streams_;  // by place; null: unreadable
  mutable std::size_t decoded_ = 0;                                       // bytes in `streams_`
  std::optional<std::vector<const XrefSection*>> newest_;
};

/// "12 0 obj" and its value at `at`, within the first `end` bytes; absent when other words stand there.
std::optional<PdfObject> read_object_at(std::string_view bytes, std::size_t at, std::int64_t object);

}  // namespace sopimus
