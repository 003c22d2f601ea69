// What a record is about: texts by their fingerprints, and the file that proves it.

#pragma once

#include <string>
#include <vector>

#include "source/clause.h"

namespace sopimus {

/// A document in one language, as one edition has it.
struct RecordedText {
  Word document{};  // id
  Word language{};
  Word fingerprint{};  // 64 hexadecimal digits
  bool operator==(const RecordedText&) const = default;
};

/// A paper that the office keeps: an extract of minutes, a signed page. Its bytes stay where they are.
struct Evidence {
  Word file{};    // its name, without folder
  Word sha256{};  // of all its bytes
  bool operator==(const Evidence&) const = default;
};

}  // namespace sopimus
