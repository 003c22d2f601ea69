#include "cli/changes_json.h"

#include <nlohmann/json.hpp>

#include "base/plain_spaces.h"

namespace sopimus {

namespace {

using Json = nlohmann::ordered_json;

const char* to_word(Mark::Kind kind) {
  if (kind == Mark::Kind::Inserted) return "added";
  return kind == Mark::Kind::Deleted ? "removed" : "same";
}

/// The words of both texts in reading order; neighbours of one mark together.
Json words_of(const Runs& runs) {
  Json words = Json::array();
  const Mark* last = nullptr;
  for (const Run& run : runs) {
    const std::string text = with_plain_spaces(run.text);
    if (last != nullptr && *last == run.mark) {
      words.back()["text"] = words.back()["text"].get<std::string>() + text;
      continue;
    }
    last = &run.mark;
    words.push_back({{"text", text}, {"mark", to_word(run.mark.kind)}});
    if (!run.mark) continue;
    words.back()["class"] = to_word(run.mark.change_class);
    words.back()["change"] = run.mark.change;
  }
  return words;
}

const char* kind_of(const SentenceChange& sentence) {
  if (!sentence.other_clause.empty()) return sentence.after.text.empty() ? "moved-away" : "moved-here";
  if (sentence.before.text.empty()) return "added";
  return sentence.after.text.empty() ? "removed" : "reworded";
}

Json to_json(const std::vector<SentenceChange>& sentences) {
  Json list = Json::array();
  for (const SentenceChange& sentence : sentences) {
    const Origin& origin = sentence.after.text.empty() ? sentence.before.origin : sentence.after.origin;
    Json row = {{"kind", kind_of(sentence)},
                {"before", sentence.before.text},
                {"after", sentence.after.text},
                {"paragraph", origin.paragraph}};
    if (origin.at) row["at"] = origin.at.to_string();
    if (!sentence.other_clause.empty()) row["other_clause"] = sentence.other_clause;
    row["words"] = words_of(sentence.merged);
    list.push_back(std::move(row));
  }
  return list;
}

const char* to_word(ClauseChange::Kind kind) {
  switch (kind) {
    case ClauseChange::Kind::Changed:
      return "changed";
    case ClauseChange::Kind::Added:
      return "added";
    case ClauseChange::Kind::Removed:
      return "removed";
    default:
      return "unchanged";
  }
}

Json counts_of(const ClauseChange& clause) {
  Json counts = Json::object();
  for (std::size_t i = 1; i < clause.counts.size(); ++i) {
    if (clause.counts[i] > 0) counts[to_word(static_cast<ChangeClass>(i))] = clause.counts[i];
  }
  return counts;
}

Json to_json(const ClauseChange& clause) {
  return {{"clause", clause.clause},
          {"kind", to_word(clause.kind)},
          {"clause_before", clause.clause_before},
          {"moved", clause.is_moved},
          {"renumbered", clause.is_renumbered},
          {"other_document", clause.other_document},
          {"number_before", clause.number_before},
          {"number_after", clause.number_after},
          {"heading_before", clause.heading_before},
          {"heading_after", clause.heading_after},
          {"changes", counts_of(clause)},
          {"sentences", to_json(clause.sentences)}};
}

}  // namespace

std::string to_json_text(const std::vector<DocumentChanges>& changes) {
  Json documents = Json::array();
  for (const DocumentChanges& document : changes) {
    Json clauses = Json::array();
    for (const ClauseChange& clause : document.clauses) {
      if (clause.is_change() || clause.is_renumbered) clauses.push_back(to_json(clause));
    }
    documents.push_back({{"document", document.document},
                         {"language", document.language},
                         {"label", document.label},
                         {"title", document.title},
                         {"added", document.is_added},
                         {"removed", document.is_removed},
                         {"clauses", std::move(clauses)},
                         {"generated", to_json(document.generated)}});
  }
  return Json({{"version", 1}, {"documents", std::move(documents)}}).dump(2) + "\n";
}

}  // namespace sopimus
