#include "model/document.h"

#include "base/text.h"

namespace sopimus {

// Defined here because the types they compare are complete only now.
bool List::operator==(const List&) const = default;
bool Rationale::operator==(const Rationale&) const = default;

std::string to_plain_text(const Runs& runs) {
  std::string text;
  for (const Run& run : runs) text += run.text;
  return text;
}

std::string to_short_fingerprint(const std::string& fingerprint) {
  std::string text;
  for (std::size_t i = 0; i < fingerprint.size() && i < 16; ++i) {
    if (i > 0 && i % 4 == 0) text += '-';
    text += fingerprint[i];
  }
  return to_upper(text);
}

}  // namespace sopimus
