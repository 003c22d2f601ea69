#include "cli/make_edition.h"

#include <algorithm>

#include "base/text.h"
#include "cli/composed_texts.h"
#include "cli/rule_check.h"
#include "compare/print_changes.h"
#include "git/work_tree.h"
#include "git/write_tag.h"
#include "register/edition_message.h"

namespace sopimus {

namespace {

/// The last edition that the commit grew out of.
const EditionRecord* find_previous(const Repository& repository, const std::vector<EditionRecord>& editions,
                                   const std::string& commit) {
  for (auto edition = editions.rbegin(); edition != editions.rend(); ++edition) {
    if (is_ancestor(repository, edition->commit, commit)) return &*edition;
  }
  return nullptr;
}

const EditionRecord& frozen_before(const std::vector<EditionRecord>& editions, const std::string& term,
                                   const std::string& what) {
  const EditionRecord* frozen = find_last(editions, term, Edition::Kind::Frozen);
  if (frozen != nullptr) return *frozen;
  throw Failure("the term '" + term + "' has no frozen edition, so that there is nothing to " + what,
                "freeze the text first: sopimus term freeze");
}

void check_term(const AgreementSource& agreement) {
  if (!agreement.term.empty()) return;
  throw Failure("agreement.xml names no council term", "open one: sopimus term open ID, as 2025-2029");
}

/// An edition is made once of a commit; a draft's text may be frozen as it is.
void check_is_new(const EditionRecord* previous, const std::string& commit, Edition::Kind kind) {
  if (previous == nullptr || previous->commit != commit) return;
  if (kind == Edition::Kind::Frozen && previous->kind == Edition::Kind::Draft) return;
  throw Failure("the last commit is the edition '" + previous->name + "' already",
                "commit what has changed first; 'sopimus term' lists the editions");
}

/// The documents whose fingerprint is another than in `before`, or that only one side has.
std::vector<std::string> differing_documents(const std::vector<Document>& before,
                                             const std::vector<Document>& after) {
  std::vector<std::string> documents;
  const auto note = [&](const std::vector<Document>& some, const std::vector<Document>& others) {
    for (const Document& document : some) {
      const bool is_there = std::any_of(others.begin(), others.end(), [&](const Document& other) {
        return other.identity.document == document.identity.document && other.language == document.language &&
               other.fingerprint == document.fingerprint;
      });
      const std::string& id = document.identity.document;
      if (!is_there && std::find(documents.begin(), documents.end(), id) == documents.end()) {
        documents.push_back(id);
      }
    }
  };
  note(after, before);
  note(before, after);
  return documents;
}

void check_amendment(const std::string& amended, const EditionRecord& frozen,
                     const AgreementSource& agreement, const std::vector<Document>& before,
                     const std::vector<Document>& after) {
  if (agreement.find_document(amended) == nullptr) {
    throw Failure("the agreement has no document '" + amended + "'",
                  "list them with 'sopimus list documents'");
  }
  std::vector<std::string> differing = differing_documents(before, after);
  const auto own = std::find(differing.begin(), differing.end(), amended);
  if (own == differing.end()) {
    throw Failure("the document '" + amended + "' is the same as in '" + frozen.name + "'",
                  "commit its changes first");
  }
  differing.erase(own);
  if (differing.empty()) return;
  throw Failure(
      "the amendment of '" + amended + "' would change other documents too: " + join(differing, ", "),
      "take their changes back, or pin them to " + frozen.name +
          ", or freeze the whole: sopimus term freeze");
}

/// What a draft may have and a text to decide on may not.
void check_is_final(const AgreementSource& agreement, Diagnostics& diagnostics) {
  const std::vector<Diagnostic> found = diagnostics.all();
  for (const Diagnostic& finding : found) {
    if (finding.code != "stale-translation") continue;
    diagnostics.error("frozen-translation", finding.at,
                      "a frozen edition holds no translation of an older text",
                      "see what changed with 'sopimus translations', and mark what is right with --done");
  }
  for (const DocumentSource& document : agreement.documents) {
    if (edition_of(document.pin.text, "").kind != Edition::Kind::Draft) continue;
    diagnostics.error(
        "frozen-draft", document.pin.at,
        "the document '" + document.id.text + "' is pinned to a draft, '" + document.pin.text + "'",
        "pin it to a frozen edition with 'sopimus pin', or release it");
  }
}

/// A correction changes words, not what is agreed on.
void check_correction(const std::vector<DocumentChanges>& changes) {
  for (const DocumentChanges& document : changes) {
    for (const ClauseChange& clause : document.clauses) {
      using Kind = ClauseChange::Kind;
      const bool is_there_anew =
          clause.kind == Kind::Added || clause.kind == Kind::Removed || clause.is_moved;
      if (!is_there_anew) continue;
      throw Failure("a technical correction adds, removes and moves no clause, as it would '" +
                        clause.clause + "' in '" + document.document + "'",
                    "freeze it as an amendment with --amend, or the whole text without options");
    }
  }
}

}  // namespace

MadeEdition make_edition(const Repository& repository, const Place& place, const std::string& commit,
                         const EditionOrder& order, Diagnostics& diagnostics) {
  AgreementAt agreement = read_agreement_at(place, commit, diagnostics);
  const AgreementSource& source = agreement.files.agreement;
  check_term(source);
  const std::vector<EditionRecord> editions = read_editions(repository);
  const EditionRecord* previous = find_previous(repository, editions, commit);
  check_is_new(previous, commit, order.kind);

  EditionRecord edition;
  edition.term = source.term.text;
  edition.kind = order.kind;
  edition.number = next_number(editions, edition.term, edition.kind);
  edition.name = to_edition_name(edition.term, edition.kind, edition.number);
  if (!order.reason.empty()) edition.corrects = frozen_before(editions, edition.term, "correct").name;
  if (!order.amended.empty()) previous = &frozen_before(editions, edition.term, "amend");
  if (!edition.corrects.empty()) previous = find_edition(editions, edition.corrects);
  edition.reason = join(split_words(order.reason), " ");
  edition.amends = order.amended;
  if (previous != nullptr) edition.previous = previous->name;

  agreement.options.edition = {edition.kind, edition.name, edition.number, commit};
  const std::vector<Document> documents = check_whole(agreement, diagnostics);
  if (order.kind == Edition::Kind::Frozen) {
    check_is_final(source, diagnostics);
    check_by_rules(place, agreement, documents, {}, diagnostics);  // packets bind nobody
  }
  if (diagnostics.has_errors()) return {};
  const std::vector<Document> before =
      previous == nullptr ? std::vector<Document>() : compose_revision(place, previous->name);
  edition.documents = fingerprints_of(documents);
  if (!order.amended.empty()) check_amendment(order.amended, *previous, source, before, documents);
  if (!edition.corrects.empty() && differing_documents(before, documents).empty()) {
    throw Failure("the text is the same as in '" + edition.corrects + "', so that nothing is corrected",
                  "commit the correction first");
  }
  const std::vector<DocumentChanges> changes =
      previous == nullptr ? std::vector<DocumentChanges>() : changes_between(before, documents);
  if (!edition.corrects.empty()) check_correction(changes);
  write_tag(repository, {edition.name, commit, write_edition_message(edition, changes), order.tagger});

  MadeEdition made{edition.name, {}, edition.previous};
  for (const DocumentChanges& document : changes) {
    made.changes += edition.corrects.empty() ? to_stat_text(document) : to_changes_text(document);
  }
  return made;
}

}  // namespace sopimus
