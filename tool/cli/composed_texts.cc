#include "cli/composed_texts.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "compare/redline.h"

namespace sopimus {

namespace {

const Document* find_text(const std::vector<Document>& documents, const Document& like) {
  const auto found = std::find_if(documents.begin(), documents.end(), [&](const Document& document) {
    return document.identity.document == like.identity.document && document.language == like.language;
  });
  return found == documents.end() ? nullptr : &*found;
}

nlohmann::ordered_json to_json(const std::vector<SentenceChange>& sentences) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const SentenceChange& sentence : sentences) {
    list.push_back({{"before", sentence.before.text}, {"after", sentence.after.text}});
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

nlohmann::ordered_json to_json(const ClauseChange& clause) {
  return {{"clause", clause.clause},
          {"kind", to_word(clause.kind)},
          {"moved", clause.is_moved},
          {"renumbered", clause.is_renumbered},
          {"other_document", clause.other_document},
          {"number_before", clause.number_before},
          {"number_after", clause.number_after},
          {"heading_before", clause.heading_before},
          {"heading_after", clause.heading_after},
          {"sentences", to_json(clause.sentences)}};
}

}  // namespace

std::vector<Document> compose_all(const AgreementAt& agreement, Diagnostics& diagnostics) {
  std::vector<Document> documents;
  for (const std::string& id : document_ids(agreement.files)) {
    for (const std::string& language : languages_of(agreement.files, id)) {
      documents.push_back(compose_at(agreement, id, language, diagnostics));
    }
  }
  return documents;
}

std::vector<Document> check_whole(const AgreementAt& agreement, Diagnostics& diagnostics) {
  check_agreement(agreement.files, diagnostics);
  return compose_all(agreement, diagnostics);
}

std::vector<Document> compose_revision(const Place& place, const std::string& revision) {
  Diagnostics there;
  try {
    std::vector<Document> documents = compose_all(read_agreement_at(place, revision, there), there);
    return documents;
  } catch (const FaultyFiles&) {
    return {};
  }
}

std::vector<DocumentFingerprint> fingerprints_of(const std::vector<Document>& documents) {
  std::vector<DocumentFingerprint> fingerprints;
  for (const Document& document : documents) {
    fingerprints.push_back({document.identity.document, document.language, document.fingerprint});
  }
  return fingerprints;
}

std::vector<DocumentChanges> changes_between(const std::vector<Document>& before,
                                             const std::vector<Document>& after) {
  std::vector<DocumentChanges> changes;
  for (const Document& document : after) {
    const Document* old = find_text(before, document);
    changes.push_back(find_changes(old == nullptr ? Document() : *old, document));
  }
  for (const Document& document : before) {
    if (find_text(after, document) == nullptr) changes.push_back(find_changes(document, Document()));
  }
  find_moves_between(changes);
  return changes;
}

std::string to_json_text(const std::vector<DocumentChanges>& changes) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const DocumentChanges& document : changes) {
    nlohmann::ordered_json clauses = nlohmann::ordered_json::array();
    for (const ClauseChange& clause : document.clauses) {
      if (clause.is_change() || clause.is_renumbered) clauses.push_back(to_json(clause));
    }
    list.push_back({{"document", document.document},
                    {"language", document.language},
                    {"title", document.title},
                    {"added", document.is_added},
                    {"removed", document.is_removed},
                    {"clauses", std::move(clauses)},
                    {"generated", to_json(document.generated)}});
  }
  return list.dump(2) + "\n";
}

}  // namespace sopimus
