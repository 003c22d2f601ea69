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

std::string to_line(const std::vector<ForumMember>& members) {
  std::string line;
  for (const ForumMember& member : members) {
    if (!line.empty()) line += "; ";
    line += to_plain_text(member.party_text);
    if (!member.party_text.empty() && !member.runs.empty()) line += ": ";
    line += to_plain_text(member.runs);
  }
  return line;
}

}  // namespace sopimus
