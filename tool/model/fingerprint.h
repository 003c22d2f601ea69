// The fingerprint of a document: what a council approves, whatever program, font or machine shows it.

#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/document.h"

namespace sopimus {

/// The canonical dump that is hashed: version line, title, then every body block. Contents, signatures,
/// edition, dates of the edition, diary numbers and styles are no part of it. The form is versioned in its
/// first line and never changes for a version.
std::string to_canonical_text(const Document& document);

/// SHA-256 of to_canonical_text: 64 hexadecimal digits.
std::string fingerprint_of(const Document& document);

/// One document's fingerprint in one language.
struct DocumentFingerprint {
  std::string document{};
  std::string language{};
  std::string fingerprint{};
  bool operator==(const DocumentFingerprint&) const = default;
};

/// Of an edition: SHA-256 of the sorted lines "document language fingerprint\n".
std::string edition_fingerprint_of(std::vector<DocumentFingerprint> documents);

}  // namespace sopimus
