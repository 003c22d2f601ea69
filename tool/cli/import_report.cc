#include "cli/import_report.h"

#include <fmt/format.h>

#include <array>
#include <set>

#include "base/first_words.h"
#include "base/text.h"

namespace sopimus {

namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string kinds_text(const std::vector<ProposedEdit>& edits) {
  constexpr std::array<std::string_view, 6> kWords = {"of text", "new",     "deleted",
                                                      "moved",   "divided", "joined"};
  std::array<std::size_t, 6> counts{};
  for (const ProposedEdit& edit : edits) ++counts.at(static_cast<std::size_t>(edit.kind));
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts.at(i) > 0) parts.push_back(fmt::format("{} {}", counts.at(i), kWords.at(i)));
  }
  return join(parts, ", ");
}

std::string doubt_text(const ProposedEdit& edit) {
  if (edit.doubt.text == "over-data") return "somebody typed over words that the program makes";
  if (edit.doubt.text == "form") return "it stands in the clause in another form";
  if (edit.doubt.text == "base") return "the text it was made on is a guess";
  return "its place is a guess";
}

/// "irtisanominen, paragraph 2"; its heading is paragraph 0.
std::string place_text(const std::string& clause, std::size_t paragraph) {
  if (clause.empty()) return "at the beginning";
  return paragraph == 0 ? clause + ", heading" : fmt::format("{}, paragraph {}", clause, paragraph);
}

constexpr std::size_t kLine = 100;  // letters; the record has the words whole

/// What has no place: clause by clause, of a pinned document all together.
std::string unmapped_text(const ProposedChanges& changes, const AgreementSource& agreement, bool of_pinned) {
  std::string text;
  std::string near;
  for (const UnmappedText& each : changes.unmapped) {
    const DocumentSource* document = agreement.find_document(each.document.text);
    const std::string pin = document == nullptr ? "" : document->pin.text;
    if (pin.empty() == of_pinned) continue;
    const std::string place = each.clause.empty() || of_pinned ? each.document.text : each.clause.text;
    if (near != place) {
      text += of_pinned
                  ? fmt::format("  '{}' is pinned to {} and stays as it is; its file has:\n", place, pin)
                  : fmt::format("  no clause can take these words {} '{}'; review has them as a comment:\n",
                                each.clause.empty() ? "in" : "near", place);
    }
    near = place;
    for (const Word& line : each.paragraphs) text += "    " + first_words(line.text, kLine) + "\n";
  }
  return text;
}

}  // namespace

std::string import_text(const ProposedChanges& changes, const AgreementSource& agreement) {
  std::set<std::string> clauses;
  std::size_t untracked = 0;
  for (const ProposedEdit& edit : changes.edits) {
    clauses.insert(edit.clause.text);
    untracked += edit.is_tracked ? 0 : 1;
  }
  std::string text = counted(changes.edits.size(), "edit", "edits");
  if (!changes.edits.empty()) {
    text += " in " + counted(clauses.size(), "clause", "clauses") + ": " + kinds_text(changes.edits);
  }
  if (!changes.comments.empty()) text += "; " + counted(changes.comments.size(), "comment", "comments");
  text += "\n";
  if (untracked > 0) text += counted(untracked, "edit was", "edits were") + " made without tracking\n";
  std::string last;
  for (const ProposedEdit& edit : changes.edits) {
    if (edit.doubt.empty()) continue;
    std::string line =
        fmt::format("  look at {}: {}\n", place_text(edit.clause.text, edit.paragraph), doubt_text(edit));
    if (line != last) text += line;
    last = std::move(line);
  }
  text += unmapped_text(changes, agreement, false);
  text += unmapped_text(changes, agreement, true);
  return text;
}

}  // namespace sopimus
