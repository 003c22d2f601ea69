#include "start/doubt_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "source/escape.h"
#include "start/found_file.h"

namespace sopimus {

namespace {

struct Group {
  DoubtKind kind;
  std::string_view name;
  std::string_view heading;
};

constexpr std::array<Group, 8> kGroups = {
    {{DoubtKind::Words, "changed words", "Words that are not the same as in the file"},
     {DoubtKind::LeftOut, "left out", "Left out"},
     {DoubtKind::Parties, "parties", "Parties"},
     {DoubtKind::Facts, "facts", "Title, term, validity and entry into force"},
     {DoubtKind::Structure, "structure", "Headings, numbers, lists and annexes"},
     {DoubtKind::Themes, "themes", "Themes"},
     {DoubtKind::References, "references", "References, statutes and dates that stayed text"},
     {DoubtKind::Data, "data", "Text that became data"}}};

std::size_t line_of(const std::string& text, const std::string& words) {
  const std::size_t at = words.empty() ? std::string::npos : text.find(to_xml_text(words));
  if (at == std::string::npos) return 2;  // the clause's first tag
  return 1 + static_cast<std::size_t>(
                 std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

std::string place_of(const Doubt& doubt, const std::map<std::string, std::string>& files) {
  const auto file = files.find(doubt.clause.empty() ? "agreement.xml" : "clauses/" + doubt.clause + ".xml");
  if (file == files.end()) return "agreement.xml";
  return doubt.clause.empty() ? file->first
                              : fmt::format("{}:{}", file->first, line_of(file->second, doubt.words));
}

}  // namespace

std::string write_doubts(const Doubts& doubts, const std::map<std::string, std::string>& files) {
  std::string text;
  for (const Group& group : kGroups) {
    std::string lines;
    for (const Doubt& doubt : doubts) {
      if (doubt.kind != group.kind) continue;
      const std::string from = place_text(doubt.at);
      lines += "  " + from + (from.empty() ? "" : " -> ") + place_of(doubt, files) + ": " + doubt.what + "\n";
    }
    if (lines.empty()) continue;
    text += (text.empty() ? "" : "\n") + std::string(group.heading) + "\n" + lines;
  }
  return text;
}

std::string count_doubts(const Doubts& doubts) {
  std::string counts;
  for (const Group& group : kGroups) {
    const auto count = std::count_if(doubts.begin(), doubts.end(),
                                     [&](const Doubt& doubt) { return doubt.kind == group.kind; });
    if (count > 0) counts += fmt::format("{}{} {}", counts.empty() ? "" : ", ", group.name, count);
  }
  return counts;
}

}  // namespace sopimus
