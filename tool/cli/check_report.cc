#include "cli/check_report.h"

#include <algorithm>

#include "check/letters.h"
#include "check/rules.h"
#include "cli/person.h"

namespace sopimus {

namespace {

constexpr std::size_t kNear = 160;  // bytes of the line that are shown on each side

/// XML as a reader sees it: tags left out, "[…]" for what the program prints.
std::string without_markup(std::string_view line) {
  std::string words;
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t end = line[i] == '<' ? line.find('>', i) : std::string_view::npos;
    if (end == std::string_view::npos) {
      words += line[i++];
      continue;
    }
    if (line[end - 1] == '/') words += "[…]";
    i = end + 1;
  }
  return words;
}

/// The last words before the stretch that is meant, or the first ones after it.
void keep_end(std::string& text) {
  const std::size_t blank = text.size() > kNear ? text.find(' ', text.size() - kNear) : std::string::npos;
  if (blank != std::string::npos) text.erase(0, blank);
  text.erase(0, text.find_first_not_of(' '));
}
void keep_begin(std::string& text) {
  const std::size_t blank = text.size() > kNear ? text.find(' ', kNear) : std::string::npos;
  if (blank != std::string::npos) text.erase(blank);
}

/// The line of a finding, parted at its words. Of data, which stand in a tag, the words alone.
void quote_line(const SourceSpan& at, ReportedFinding& finding) {
  const std::string_view line = at.source->line_at(at.offset);
  const std::size_t begin = at.offset - static_cast<std::size_t>(line.data() - at.source->text().data());
  const std::size_t end = std::min(begin + at.length, line.size());
  finding.words = without_markup(line.substr(begin, end - begin));
  const std::string_view before = line.substr(0, begin);
  const std::size_t open = before.rfind('<');
  if (open != std::string_view::npos && before.find('>', open) == std::string_view::npos) return;
  finding.before = without_markup(before);
  finding.after = without_markup(line.substr(end));
  keep_end(finding.before);
  keep_begin(finding.after);
}

bool has_letter_or_digit(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); i += letter_at(text, i).length) {
    if (is_digit(text[i]) || is_letter(letter_at(text, i).code)) return true;
  }
  return false;
}

/// A dash or a space alone says nothing: the words on both sides belong to it.
void take_neighbours(ReportedFinding& finding, const std::string& fix) {
  const std::size_t left = finding.before.find_last_of(' ') + 1;
  const std::size_t right = std::min(finding.after.find(' '), finding.after.size());
  finding.offered = finding.before.substr(left) + fix + finding.after.substr(0, right);
  finding.words = finding.before.substr(left) + finding.words + finding.after.substr(0, right);
  finding.before.erase(left);
  finding.after.erase(0, right);
}

/// The words that the mend offers between quotation marks: "viranhaltija", of "did you mean 'viranhaltija'?".
std::string offered_words(const std::string& mend, const std::string& language) {
  if (!mend.starts_with("did you mean '") && !mend.starts_with("write '")) return {};
  std::string words;
  for (std::size_t open = mend.find('\''); open != std::string::npos; open = mend.find('\'', open)) {
    const std::size_t close = mend.find('\'', open + 1);
    if (close == std::string::npos) break;
    if (!words.empty()) words += language == "sv" ? " eller " : " tai ";
    words += mend.substr(open + 1, close - open - 1);
    open = close + 1;
  }
  return words;
}

/// What a reader calls the place: the heading that a clause opens with, the party or document whose data it
/// is. Empty when nothing does.
std::string place_words(const SourceSpan& at, const CheckedSubject& subject) {
  const auto file = subject.places.find(at.source->name());
  if (file != subject.places.end()) return file->second;
  const NamedPlace* nearest = nullptr;
  for (const NamedPlace& part : subject.parts) {
    if (part.from.source != at.source || part.from.offset > at.offset) continue;
    if (nearest == nullptr || part.from.offset > nearest->from.offset) nearest = &part;
  }
  return nearest == nullptr ? std::string() : nearest->name;
}

ReportedFinding reported(const Diagnostic& diagnostic, const CheckedSubject& subject) {
  ReportedFinding finding;
  finding.severity = diagnostic.severity;
  finding.code = diagnostic.code;
  finding.family = family_of(diagnostic.code);
  finding.what = diagnostic.what;
  finding.offered = diagnostic.fix.value_or(offered_words(diagnostic.mend, subject.language));
  if (!diagnostic.at) return finding;
  const std::string& file = diagnostic.at.source->name();
  finding.place = place_words(diagnostic.at, subject);
  finding.file = (finding.place.empty() ? file : file.substr(file.rfind('/') + 1)) +
                 (subject.language == "sv" ? ", rad\u00A0" : ", rivi\u00A0") +
                 std::to_string(diagnostic.at.source->place_of(diagnostic.at.offset).line);
  quote_line(diagnostic.at, finding);
  if (diagnostic.fix && !has_letter_or_digit(*diagnostic.fix)) take_neighbours(finding, *diagnostic.fix);
  return finding;
}

}  // namespace

ReportedCheck to_reported_check(const CheckedSubject& subject, const Diagnostics& diagnostics) {
  ReportedCheck check{subject.title, subject.owner, parse_date(subject.date).value_or(today()), {}, {}};
  for (const RuleFamily& family : rule_families()) check.families.emplace_back(family.name);
  check.families.emplace_back();
  for (const Diagnostic& each : diagnostics.sorted()) check.findings.push_back(reported(each, subject));
  return check;
}

}  // namespace sopimus
