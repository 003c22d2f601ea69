// Objects that are no streams, many in one stream, and the stream that tells where every object is.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/tokens.h"

namespace sopimus {

/// Where an object of a file is.
struct ObjectLocation {
  int stream = 0;         // the object stream that it is in; 0: it stands by itself
  std::size_t where = 0;  // its place in that stream, from 0; or the byte of the file where it begins
};

/// The objects of one object stream.
///
/// Standard: ISO 32000-1:2008, 7.5.7.
class ObjectPack {
 public:
  /// So many that they compress well, and that a reader who wants one of them has not much to undo.
  static constexpr std::size_t kMost = 200;

  /// `tokens` is no stream.
  void add(int number, std::string_view tokens);
  std::size_t size() const { return size_; }
  Entries entries() const;
  std::string data() const { return numbers_ + objects_; }

 private:
  std::size_t size_ = 0;
  std::string numbers_;  // and where each object begins in objects_
  std::string objects_;
};

/// A cross-reference stream without its trailer's keys.
struct CrossReferenceStream {
  Entries entries{};
  std::string data{};
};

/// `locations` of the objects from number 1.
///
/// Standard: ISO 32000-1:2008, 7.5.8; each row as its difference to the one above (7.4.4.4, PNG's Up), for
///           neighbours are nearly alike.
CrossReferenceStream make_cross_references(const std::vector<ObjectLocation>& locations);

}  // namespace sopimus
