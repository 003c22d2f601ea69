#include "packet/item_changes.h"

#include "base/text.h"
#include "packet/item_blocks.h"
#include "packet/packet_words.h"
#include "report/report_blocks.h"
#include "report/report_document.h"

namespace sopimus {

namespace {

constexpr std::size_t kMostNames = 8;  // of clauses in one sentence

std::string heading_of(const ClauseChange& clause) {
  const bool is_gone = clause.kind == ClauseChange::Kind::Removed;
  const std::string& number = is_gone ? clause.number_before : clause.number_after;
  const std::string& heading = is_gone ? clause.heading_before : clause.heading_after;
  return number.empty() ? heading : number + "\u00A0" + heading;
}

void add_names(std::string& to, std::string_view key, const std::vector<const ClauseChange*>& clauses,
               const std::string& language) {
  if (clauses.empty()) return;
  std::vector<std::string> names;
  for (const ClauseChange* clause : clauses) {
    if (names.size() == kMostNames) break;
    names.push_back(heading_of(*clause));
  }
  std::string words = join(names, ", ");
  if (clauses.size() > kMostNames) {
    words += " " + packet_words("and-more", language, {std::to_string(clauses.size() - kMostNames)});
  }
  to += " " + packet_words(key, language, {words});
}

/// "uusia kohtia 3 ja muuttuvia kohtia 29."; what there is none of is left out.
std::string count_words(const ClauseLists& lists, const std::string& language) {
  std::vector<std::string> counts;
  const auto add = [&](std::string_view key, std::size_t count) {
    if (count > 0) counts.push_back(packet_words(key, language, {std::to_string(count)}));
  };
  add("count-new", lists.added.size());
  add("count-changed", lists.changed.size());
  add("count-moved", lists.moved.size());
  add("count-removed", lists.removed.size());
  return counts.empty() ? packet_words("only-details", language) : enumerated(counts, language) + ".";
}

std::string words_of(const ReportedDocument& document, const std::string& language) {
  if (document.clauses.is_added) return packet_words("new-document", language);
  if (document.clauses.is_removed) return packet_words("removed-document", language);
  if (!is_changed(document)) return packet_words("unchanged", language);
  const ClauseLists lists = clause_lists(document.clauses);
  std::string words = count_words(lists, language);
  add_names(words, "new-clauses", lists.added, language);
  add_names(words, "removed-clauses", lists.removed, language);
  for (const DataKind kind : {DataKind::Goal, DataKind::Indicator, DataKind::Measure}) {
    const std::string sentence = count_sentence(kind, reported_count(document, kind), language);
    if (!sentence.empty()) words += " " + sentence;
  }
  return words;
}

}  // namespace

std::vector<Block> change_blocks(const ItemChanges& changes, const std::string& language) {
  if (changes.compared_with.empty()) return {item_paragraph(packet_words("nothing-in-force", language))};
  const ReportTexts texts(changes.documents, language);
  std::vector<ListItem> items;
  for (const ReportedDocument* document : texts.told()) {
    Run name = texts.full_name(document->clauses);
    Runs runs = item_runs(name.text + ": ", true);
    runs.back().language = name.language;
    runs.back().ends_sentence = false;
    for (Run& run : item_runs(words_of(*document, language))) runs.push_back(std::move(run));
    items.push_back(list_item_of(std::move(runs)));
  }
  return {item_paragraph(packet_words("compared-with", language,
                                      {to_numeric(changes.in_force_on), changes.compared_with})),
          item_list(std::move(items)), item_paragraph(packet_words("whole-changes", language))};
}

}  // namespace sopimus
