// The one canonical form of our XML files.
//
// NFC, LF, two spaces a level, attributes in the schema's order, one element a line, one sentence a line; a
// text of one sentence stays on the line of its tags, but for paragraphs, definitions, indicators, measures
// and questions. Lines are never joined or wrapped. Characters that cannot be seen are written as numbers
// (&#160;). Comments stay where they are. Changes no meaning: the fingerprints before and after are equal
// (tested).

#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "source/read.h"

namespace sopimus {

/// `text` in canonical form; formatting twice changes nothing. Absent when the file has faults, which
/// are reported.
std::optional<std::string> format_file(std::shared_ptr<const SourceText> text, Diagnostics& diagnostics);

}  // namespace sopimus
