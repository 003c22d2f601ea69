// Holds a file's bytes to the XML we read, before any parser sees them.
//
// A subset of XML 1.0 (Fifth Edition): UTF-8 only, no document type, no entities but the five predefined
// ones, no CDATA, no processing instructions but the two by which editors find a schema. pugixml forgives
// much of what is refused here; it gets only what passed.

#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "base/diagnostics.h"

namespace sopimus {

inline constexpr std::size_t kDeepestElement = 100;
inline constexpr std::size_t kMostElements = 1'000'000;

/// Reports what makes `source` no well-formed XML of our kind; true when there is nothing to report.
///
/// Errors: goes on after a fault where it can, and stops after kMostFaults (20).
/// Cost:   linear in the bytes.
bool check_well_formed(const std::shared_ptr<const SourceText>& source, Diagnostics& diagnostics);

/// A character reference or one of the five entities at the start of `text`, which starts with '&'.
struct CharacterReference {
  char32_t character = 0;
  std::size_t length = 0;  // bytes with '&' and ';'
};
std::optional<CharacterReference> parse_reference(std::string_view text);

}  // namespace sopimus
