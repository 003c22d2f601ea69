// A Word file of this program that somebody edited and sent back: both of its texts, paragraph by paragraph,
// with what each paragraph says of where it came from.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "source/found_text.h"

namespace sopimus {

/// A document that the file says it was made from.
struct ReturnedSource {
  std::string document{};  // id
  std::string language{};  // empty when only the properties of the file are left
  std::string edition{};
  std::string commit{};
  std::string fingerprint{};
  bool has_table = false;  // says itself which bookmark is of which paragraph
};

/// What the file says it was made from; of a combined file all documents, in their order. None for a file of
/// another program.
///
/// Errors: as read_docx.
std::vector<ReturnedSource> read_returned_sources(std::string_view bytes, const std::string& name);

struct ReturnedText {
  FoundText accepted{};  // with all tracked changes
  FoundText rejected{};  // without
  int pictures = 0;      // in the text; none is read
};

/// `base_file`: a Word file of the text that was sent out, whose table of bookmarks holds when the file has
/// lost its own (on its way through .odt or .doc); empty when the file has it. Names of persons are not read.
///
/// Errors: as read_docx.
/// Cost:   twice that of read_docx.
ReturnedText read_returned(std::string_view bytes, const std::string& name, const std::string& base_file,
                           Diagnostics& diagnostics);

}  // namespace sopimus
