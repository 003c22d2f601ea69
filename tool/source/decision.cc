#include "source/decision.h"

#include <fmt/format.h>

#include <algorithm>

#include "source/check_form.h"
#include "source/read_names.h"
#include "source/record_parts.h"

namespace sopimus {

const std::vector<std::string>& outcome_names() {
  static const std::vector<std::string> kNames = {"noted",    "guided",   "supported",
                                                  "stated",   "proposed", "tabled",
                                                  "returned", "approved", "approved-with-changes",
                                                  "rejected"};
  return kNames;
}

std::string_view name_of(Outcome outcome) { return outcome_names().at(static_cast<std::size_t>(outcome)); }

std::optional<Outcome> parse_outcome(std::string_view name) {
  const std::vector<std::string>& names = outcome_names();
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Outcome>(found - names.begin());
}

std::string path_of_decision(const Decision& decision, int number) {
  const std::string& edition = decision.edition.text;
  return fmt::format("decisions/{}/{}-{}{}.xml", edition.substr(0, edition.rfind('/')),
                     to_iso(decision.date.value_or(Date{})), decision.body.text,
                     number > 1 ? fmt::format(".{}", number) : "");
}

std::string write_decision(const Decision& decision) {
  const auto day = [](const std::optional<Date>& date) { return Word{date ? to_iso(*date) : "", {}}; };
  const Word outcome = {decision.outcome ? std::string(name_of(*decision.outcome)) : "", {}};
  std::string xml = std::string(kRecordHead) + "<decision version=\"1\"";
  xml += attribute_text("body", decision.body) + attribute_text("edition", decision.edition);
  xml += attribute_text("date", day(decision.date)) + attribute_text("section", decision.section);
  xml += attribute_text("outcome", outcome) + attribute_text("diary", decision.diary);
  xml += attribute_text("mandate", decision.mandate);
  xml += attribute_text("published", day(decision.published));
  xml += attribute_text("corrects", decision.corrects) + ">\n";
  xml += write_recorded_texts(decision.texts) + write_evidence(decision.evidence);
  xml += write_record_note(decision.note);
  return xml + "</decision>\n";
}

Decision read_decision(std::shared_ptr<const SourceText> text, std::string path, Diagnostics& diagnostics) {
  const auto file = read_checked(std::move(text), "decision", diagnostics);
  if (!file) return {};
  const pugi::xml_node root = file->root();
  Decision decision;
  decision.body = read_word(*file, root, "body");
  decision.edition = read_word(*file, root, "edition");
  decision.date = read_date(*file, root, "date");
  decision.section = read_word(*file, root, "section");
  decision.outcome = parse_outcome(read_word(*file, root, "outcome").text);
  decision.diary = read_word(*file, root, "diary");
  decision.mandate = read_word(*file, root, "mandate");
  decision.published = read_date(*file, root, "published");
  decision.corrects = read_word(*file, root, "corrects");
  decision.texts = read_recorded_texts(*file, root);
  decision.evidence = read_evidence(*file, root);
  if (const pugi::xml_node note = root.child("note")) decision.note = read_text(*file, note);
  decision.path = std::move(path);
  decision.at = file->span_of(root);
  return decision;
}

}  // namespace sopimus
