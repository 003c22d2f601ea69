// A file that an agreement is started from, with a place for each of its paragraphs.

#pragma once

#include <string>

#include "model/document.h"

namespace sopimus {

struct FoundFile {
  std::string name{};  // as in messages
  Document document{};
};

/// Gives every heading, paragraph, item and cell of a Word file, which has no lines, a place: the heading it
/// stands under and its number there. A text file's have theirs.
FoundFile to_found_file(std::string name, Document document);

/// "sopimus.txt:82:1", or of a Word file "sopimus.docx, 3.2 Voimassaolo, paragraph 4"; empty when nowhere.
std::string place_text(const SourceSpan& at);

}  // namespace sopimus
