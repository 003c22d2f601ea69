// What a repository knows of its editions and of what was done about them.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "register/editions.h"
#include "source/agreement.h"
#include "source/records.h"

namespace sopimus {

/// An edition with the agreement.xml it holds: its documents, parties and bodies, and its rules.
struct EditionFacts {
  EditionRecord record{};
  AgreementSource agreement{};
};

struct Register {
  std::vector<EditionFacts> editions{};  // in the order they were made
  AgreementRecords records{};
  Registers registers{};  // times of appeal

  const EditionFacts* find(std::string_view edition) const;
};

/// The fingerprints of one document of an edition, by language. Two texts are the same when these are.
using TextId = std::map<std::string, std::string>;

/// Empty when the edition has no such document.
TextId text_of(const EditionFacts& edition, std::string_view document);

/// The text of `document` among those that a record names.
TextId text_in(const std::vector<RecordedText>& texts, std::string_view document);

/// The editions of which `edition` is a technical correction, the nearest first.
std::vector<const EditionFacts*> corrected_by(const Register& all, const EditionFacts& edition);

/// The last frozen edition; null when there is none.
const EditionFacts* last_frozen(const Register& all);

}  // namespace sopimus
