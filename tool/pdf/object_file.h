// The objects of a PDF file, and the file: body, cross-reference table, trailer.
//
// The other files of this module write objects as text (tokens.h); this one alone knows PoDoFo, which
// writes the file.

#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pdf/deflate.h"
#include "pdf/tokens.h"

namespace sopimus {

/// A dictionary: keys without '/', values as tokens.
using Entries = std::vector<std::pair<std::string, std::string>>;

class ObjectFile {
 public:
  /// An object to be filled later. Numbers ascend from 1 in the order of reserve() and add().
  Reference reserve();
  /// Each reserved object must be filled once.
  void fill(Reference reference, std::string tokens);
  Reference add(std::string tokens);

  enum class Filter { None, Flate };
  /// `entries` without Length and Filter.
  Reference add_stream(Entries entries, std::string_view data, Filter filter = Filter::Flate);
  void fill_stream(Reference reference, Entries entries, std::string_view data,
                   Filter filter = Filter::Flate);

  /// SHA-256 over the sizes and checksums of all that was filled until now, in that order: tells files
  /// apart, and costs a tenth of hashing them.
  std::string digest() const;

  /// Writes the file. `info` becomes the information dictionary, from which the file identifier is made:
  /// it must hold digest(), else different files get the same identifier.
  ///
  /// Shape:  call once; the objects are gone afterwards.
  /// Errors: Failure when PoDoFo gives up.
  /// Standard: ISO 32000-1:2008, 7.5 (File structure); a classic table, which every signing program can
  ///           append to; spacing and header of ISO 19005-2:2011, 6.1.2 and 6.1.9.
  std::string write(Reference catalog, const Entries& info);

 private:
  struct Object {
    bool is_filled = false;
    bool is_stream = false;
    std::string tokens{};  // of an object that is no stream
    Entries entries{};
    std::string data{};
  };

  Object& open(Reference reference);
  void hash(std::string_view bytes);

  std::vector<Object> objects_;
  Deflater deflater_;
  std::string sums_;
};

}  // namespace sopimus
