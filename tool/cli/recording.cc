#include "cli/recording.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/digest.h"
#include "base/text.h"
#include "cli/person.h"
#include "git/write_commit.h"

namespace sopimus {

namespace {

std::string only_digits(const std::string& fingerprint) {
  std::string digits;
  for (const char c : to_lower(fingerprint)) {
    if (c != '-' && c != ' ') digits += c;
  }
  return digits;
}

bool is_quoted(const std::string& quoted, const std::string& fingerprint) {
  return quoted.size() >= 16 && fingerprint.starts_with(quoted);
}

}  // namespace

std::optional<Date> parse_day(const std::string& text) {
  if (const auto day = parse_date(text)) return day;
  const std::vector<std::string> parts = split(text, '.');
  if (parts.size() != 3 || parts[2].size() != 4) return std::nullopt;
  const auto two = [](const std::string& part) { return part.size() == 1 ? "0" + part : part; };
  return parse_date(parts[2] + "-" + two(parts[1]) + "-" + two(parts[0]));
}

std::optional<Date> day_of(const Arguments& arguments, std::string_view option, bool required) {
  const std::string text = arguments.value_of(option);
  if (text.empty() && !required) return std::nullopt;
  if (const auto day = parse_day(text)) return day;
  throw UsageError(
      text.empty() ? fmt::format("--{} is missing", option) : fmt::format("'{}' is no day", text),
      fmt::format("write --{} 2025-11-17", option));
}

std::optional<int> round_of(const Arguments& arguments) {
  const std::string text = arguments.value_of("round");
  if (text.empty()) return std::nullopt;
  const bool is_number = text.size() <= 4 && text.find_first_not_of("0123456789") == std::string::npos;
  const int round = is_number ? std::stoi(text) : 0;
  if (round > 0) return round;
  throw UsageError("'" + text + "' is no round of consultation", "write its number: --round 1");
}

std::string needed(const Arguments& arguments, std::string_view option, std::string_view mend) {
  std::string value = arguments.value_of(option);
  if (trim(value).empty()) throw UsageError(fmt::format("--{} is missing", option), std::string(mend));
  return value;
}

std::string section_of(const Arguments& arguments) {
  const std::string given = arguments.value_of("section");
  std::string number = given;
  for (std::size_t at = number.find("§"); at != std::string::npos; at = number.find("§")) {
    number.erase(at, std::string_view("§").size());
  }
  number = trim(number);
  if (number.find(' ') != std::string::npos || (number.empty() && !given.empty())) {
    throw UsageError("'" + given + "' is no section's number", "write it as 31 or 12a");
  }
  return number;
}

std::vector<Evidence> evidence_of(const std::vector<std::string>& files) {
  std::vector<Evidence> evidence;
  for (const std::string& file : files) {
    const std::filesystem::path path(file);
    const std::string folder = path.has_parent_path() ? path.parent_path().string() : ".";
    const std::optional<std::string> bytes = DiskTree(folder).read(path.filename().string());
    if (!bytes) throw Failure("there is no file '" + file + "'", "name the extract or the signed page");
    evidence.push_back({{path.filename().string(), {}}, {sha256_hex(*bytes), {}}});
  }
  return evidence;
}

std::vector<RecordedText> recorded_texts(const EditionFacts& edition,
                                         const std::vector<std::string>& documents) {
  std::vector<RecordedText> texts;
  for (const std::string& document : documents) {
    const TextId text = text_of(edition, document);
    for (const auto& [language, fingerprint] : text) {
      texts.push_back({{document, {}}, {language, {}}, {fingerprint, {}}});
    }
    // A document that the edition has not: the check of the record names it.
    if (text.empty()) texts.push_back({{document, {}}, {"fi", {}}, {}});
  }
  return texts;
}

void check_quoted(const std::vector<std::string>& quoted, const std::vector<RecordedText>& texts,
                  const Register& all) {
  for (const std::string& each : quoted) {
    const std::string digits = only_digits(each);
    const bool is_there = std::any_of(texts.begin(), texts.end(), [&](const RecordedText& text) {
      return is_quoted(digits, text.fingerprint.text);
    });
    if (is_there) continue;
    for (const EditionFacts& edition : all.editions) {
      for (const DocumentFingerprint& text : edition.record.documents) {
        if (!is_quoted(digits, text.fingerprint)) continue;
        throw Failure(
            fmt::format("the minutes quote '{}', which is another text: '{}' in {}", each, text.document,
                        edition.record.name),
            "record the decision on the edition that was decided on, or have the minutes corrected");
      }
    }
    throw Failure(fmt::format("the minutes quote '{}', which is the text of no edition", each),
                  digits.size() < 16 ? "write the fingerprint whole: 3F2A-91BC-07DE-55A1"
                                     : "look at the minutes: somebody may have decided on another text");
  }
}

std::string texts_text(const std::vector<RecordedText>& texts) {
  std::string text;
  for (const RecordedText& each : texts) {
    text += fmt::format("  {:<20} {}  {}\n", each.document.text, each.language.text,
                        to_short_fingerprint(each.fingerprint.text));
  }
  return text;
}

std::string free_path(const Place& place, const std::function<std::string(int)>& path_at) {
  int number = 1;
  while (std::filesystem::exists(place.folder + "/" + path_at(number))) ++number;
  return path_at(number);
}

std::string commit_record(const Place& place, const Repository& repository, const std::string& path,
                          const std::string& bytes, const std::string& message) {
  const std::string folder = repository.path_inside(place.folder);
  return commit_working_file(repository, (folder.empty() ? "" : folder + "/") + path, bytes, message,
                             author_now(repository), committer_now(repository));
}

std::string text_trailers(const std::vector<RecordedText>& texts) {
  std::string trailers;
  for (const RecordedText& text : texts) {
    trailers +=
        fmt::format("Document: {} {} {}\n", text.document.text, text.language.text, text.fingerprint.text);
  }
  return trailers;
}

}  // namespace sopimus
