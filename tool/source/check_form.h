// Holds a file to the vocabulary: unknown, misplaced and missing elements and attributes, values of the
// wrong form, text where none belongs. What the schema cannot say is left to the read_ functions.

#pragma once

#include "base/diagnostics.h"
#include "source/vocabulary.h"
#include "source/xml_file.h"

namespace sopimus {

/// Reports every fault of form in `element` and below.
void check_form(const XmlFile& file, pugi::xml_node element, const ElementRule& rule,
                Diagnostics& diagnostics);

/// The file as a tree whose root is `wanted`, its form checked; null when it cannot be read at all.
std::unique_ptr<XmlFile> read_checked(std::shared_ptr<const SourceText> source, std::string_view wanted,
                                      Diagnostics& diagnostics);

}  // namespace sopimus
