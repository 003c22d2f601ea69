#include "register/register.h"

#include <algorithm>

namespace sopimus {

const EditionFacts* Register::find(std::string_view edition) const {
  const auto found = std::find_if(editions.begin(), editions.end(),
                                  [&](const EditionFacts& each) { return each.record.name == edition; });
  return found == editions.end() ? nullptr : &*found;
}

TextId text_of(const EditionFacts& edition, std::string_view document) {
  TextId text;
  for (const DocumentFingerprint& each : edition.record.documents) {
    if (each.document == document) text.emplace(each.language, each.fingerprint);
  }
  return text;
}

TextId text_in(const std::vector<RecordedText>& texts, std::string_view document) {
  TextId text;
  for (const RecordedText& each : texts) {
    if (each.document.text == document) text.emplace(each.language.text, each.fingerprint.text);
  }
  return text;
}

std::vector<const EditionFacts*> corrected_by(const Register& all, const EditionFacts& edition) {
  std::vector<const EditionFacts*> corrected;
  const EditionFacts* at = all.find(edition.record.corrects);
  while (at != nullptr && at != &edition &&
         std::find(corrected.begin(), corrected.end(), at) == corrected.end()) {
    corrected.push_back(at);
    at = all.find(at->record.corrects);
  }
  return corrected;
}

const EditionFacts* last_frozen(const Register& all) {
  const auto found = std::find_if(all.editions.rbegin(), all.editions.rend(), [](const EditionFacts& each) {
    return each.record.kind == Edition::Kind::Frozen;
  });
  return found == all.editions.rend() ? nullptr : &*found;
}

}  // namespace sopimus
