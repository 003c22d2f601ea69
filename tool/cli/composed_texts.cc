#include "cli/composed_texts.h"

#include <algorithm>

#include "compare/redline.h"

namespace sopimus {

namespace {

const Document* find_text(const std::vector<Document>& documents, const Document& like) {
  const auto found = std::find_if(documents.begin(), documents.end(), [&](const Document& document) {
    return document.identity.document == like.identity.document && document.language == like.language;
  });
  return found == documents.end() ? nullptr : &*found;
}

}  // namespace

std::vector<Document> compose_all(const AgreementAt& agreement, Diagnostics& diagnostics) {
  std::vector<Document> documents;
  for (const std::string& id : agreement.documents) {
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

}  // namespace sopimus
