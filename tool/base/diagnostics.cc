#include "base/diagnostics.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/text.h"

namespace sopimus {

void Diagnostics::report(Diagnostic diagnostic) {
  if (diagnostic.severity == Severity::Error) ++errors_;
  all_.push_back(std::move(diagnostic));
}

void Diagnostics::error(std::string code, SourceSpan at, std::string what, std::string mend) {
  report({Severity::Error, std::move(at), std::move(what), {}, std::move(mend), std::move(code)});
}

void Diagnostics::warning(std::string code, SourceSpan at, std::string what, std::string mend) {
  report({Severity::Warning, std::move(at), std::move(what), {}, std::move(mend), std::move(code)});
}

namespace {

auto key_of(const Diagnostic& d) {
  return std::make_tuple(d.at ? d.at.source->name() : std::string(), d.at ? d.at.offset : 0, d.what);
}

}  // namespace

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> result = all_;
  std::stable_sort(result.begin(), result.end(),
                   [](const auto& a, const auto& b) { return key_of(a) < key_of(b); });
  const auto same = [](const auto& a, const auto& b) { return key_of(a) == key_of(b); };
  result.erase(std::unique(result.begin(), result.end(), same), result.end());
  return result;
}

Failure::Failure(std::string what, std::string mend)
    : std::runtime_error(what), diagnostic_{Severity::Error, {},       std::move(what), {},
                                            std::move(mend), "failure"} {}

Failure::Failure(Diagnostic diagnostic)
    : std::runtime_error(diagnostic.what), diagnostic_(std::move(diagnostic)) {}

namespace {

std::string excerpt(const SourceSpan& at) {
  const auto place = at.source->place_of(at.offset);
  std::string line(at.source->line_at(at.offset));
  constexpr std::size_t kWidest = 160;
  if (line.size() > kWidest) return {};  // a line that wraps helps nobody
  std::replace(line.begin(), line.end(), '\t', ' ');
  std::string number = std::to_string(place.line);
  if (number.size() < 5) number.insert(0, 5 - number.size(), ' ');
  std::size_t width = 0;
  for (std::size_t i = at.offset; i < std::min(at.offset + at.length, at.source->text().size()); ++i) {
    const char c = at.source->text()[i];
    if (c == '\n') break;
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++width;
  }
  return number + " | " + line + "\n" + std::string(number.size(), ' ') + " | " +
         std::string(place.column - 1, ' ') + "^" + std::string(width > 1 ? width - 1 : 0, '~') + "\n";
}

/// `text` as a terminal may show it: what is quoted from a file could be anything, also commands for the
/// terminal. Each byte that is not UTF-8 and each control character becomes U+FFFD.
std::string to_printable(std::string text) {
  static constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  for (std::size_t from = 0; const auto wrong = find_invalid_utf8(std::string_view(text).substr(from));) {
    text.replace(from + *wrong, 1, kReplacement);
    from += *wrong + kReplacement.size();
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned char c = static_cast<unsigned char>(text[i]);
    const bool is_c1 = c == 0xC2 && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if (is_c1 || c == 0x7F || (c < 0x20 && c != '\n')) text.replace(i, is_c1 ? 2 : 1, kReplacement);
  }
  return text;
}

}  // namespace

std::string to_text(const Diagnostic& diagnostic) {
  static constexpr const char* kNames[] = {"note", "warning", "error"};
  std::string text;
  if (diagnostic.at) text += diagnostic.at.to_string() + ": ";
  text += std::string(kNames[static_cast<int>(diagnostic.severity)]) + ": " + diagnostic.what + "\n";
  if (diagnostic.at) text += excerpt(diagnostic.at);
  for (const Note& note : diagnostic.why) {
    if (note.at) text += note.at.to_string() + ": ";
    text += "note: " + note.text + "\n";
  }
  if (!diagnostic.mend.empty()) text += "help: " + diagnostic.mend + "\n";
  return to_printable(std::move(text));
}

namespace {

std::size_t edit_distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row[b.size()];
}

}  // namespace

std::string find_near_name(const std::string& wanted, const std::vector<std::string>& candidates) {
  constexpr std::size_t kLongest = 64;
  if (wanted.size() > kLongest) return {};
  std::string nearest;
  std::size_t least = wanted.size() / 3 + 1;
  for (const std::string& candidate : candidates) {
    if (candidate.size() > kLongest) continue;
    const std::size_t distance = edit_distance(wanted, candidate);
    if (distance < least || (distance == least && nearest.empty())) {
      least = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

}  // namespace sopimus
