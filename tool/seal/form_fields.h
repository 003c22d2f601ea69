// The fields of a PDF's form, and the signatures in them.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "seal/pdf_revisions.h"

namespace sopimus {

/// A field that has no fields below it.
struct FormField {
  std::int64_t object = 0;  // 0: written into its parent, without an object of its own
  std::string name{};       // full, UTF-8
  std::string type{};       // Sig, Tx, Btn, Ch; inherited
  PdfValue dictionary{};
  std::vector<std::int64_t> widgets{};  // its own annotations, when they are apart from it
};

/// ISO 32000-1:2008, 12.7.3 (field dictionaries). At most 20,000 fields, 32 levels deep.
std::vector<FormField> list_fields(const PdfView& view);

/// A signature as its revision had it (12.8.1).
struct FoundSignature {
  std::string field{};
  std::int64_t field_object = 0;
  std::int64_t object = 0;  // of the signature dictionary; 0 when it is written into the field
  ObjectPlace place{};      // of the dictionary, or of the field that it is written into
  PdfValue dictionary{};
  enum class Later { Same, Changed, Removed } later = Later::Same;  // what a later revision did to it
};

/// The signatures of all revisions, oldest first, each once.
std::vector<FoundSignature> list_signatures(const PdfView& newest);

}  // namespace sopimus
