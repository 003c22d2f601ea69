// The objects of a PDF file, and the file: body, cross-reference stream.
//
// The other files of this module write objects as text (tokens.h); this one alone knows PoDoFo, which
// writes what stands by itself in the file.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/deflate.h"
#include "pdf/object_streams.h"
#include "pdf/tokens.h"

namespace sopimus {

class ObjectFile {
 public:
  /// An object to be filled later. Numbers ascend from 1; without fill() between, by one.
  Reference reserve();
  /// Each reserved object must be filled once. It is compressed together with others.
  void fill(Reference reference, std::string_view tokens);
  Reference add(std::string_view tokens);
  /// Of what a signing program writes anew, or may look for in the file without unpacking streams.
  void fill_plain(Reference reference, std::string tokens);

  enum class Filter { None, Flate };
  /// `entries` without Length and Filter.
  Reference add_stream(Entries entries, std::string_view data, Filter filter = Filter::Flate);
  void fill_stream(Reference reference, Entries entries, std::string_view data,
                   Filter filter = Filter::Flate);

  /// Writes the file. `info` becomes the information dictionary. The file's identifier follows all that is in
  /// it.
  ///
  /// Shape:  call once; the objects are gone afterwards.
  /// Errors: Failure when PoDoFo gives up.
  /// Standard: ISO 32000-1:2008, 7.5 (File structure), with one cross-reference stream of all objects, which
  ///           every signing program of PDF 1.5 and later can append to; spacing, header and identifier of
  ///           ISO 19005-2:2011, 6.1.2, 6.1.3 and 6.1.9.
  std::string write(Reference catalog, const Entries& info);

 private:
  /// An object that stands by itself.
  struct PlainObject {
    int number = 0;
    bool is_stream = false;
    std::string tokens{};  // of an object that is no stream
    Entries entries{};
    std::string data{};
  };

  /// Marks an object as filled, and returns its place in locations_.
  std::size_t open(Reference reference);
  void close_pack();
  void hash(std::string_view bytes);
  PlainObject make_trailer(std::size_t start, Reference catalog, Reference info);

  std::vector<ObjectLocation> locations_;  // of object 1, 2 …
  std::vector<bool> is_filled_;
  std::vector<PlainObject> plain_;
  ObjectPack pack_;
  Reference pack_stream_{};  // of pack_, when something is in it
  Deflater deflater_;
  std::string sums_;  // of plain_, in that order
};

}  // namespace sopimus
