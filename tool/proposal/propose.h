// An edited file's text → the clause files that say it, and how each edit was found.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "source/found_text.h"
#include "source/proposal_record.h"
#include "source/read.h"

namespace sopimus {

/// The text that was sent out, and what came back of it.
struct ReturnedWork {
  const AgreementFiles& files;             // of the base
  const std::vector<Document>& documents;  // composed of it: those in the file, in one language
  const FoundText& accepted;               // what came back, with all tracked changes
  const FoundText& rejected;               // without
  bool is_base_guessed = false;            // nothing in the file says which text it was
  bool has_marks = true;         // the file says which paragraph is which; else only words and headings do
  bool is_counted_anew = false;  // went through another program's format, which counts references itself
};

struct ProposedChanges {
  std::map<std::string, std::string> files{};  // path in the agreement → bytes: changed and new ones
  std::vector<ProposedEdit> edits{};           // in the order of the text
  std::vector<ProposalComment> comments{};
  std::vector<UnmappedText> unmapped{};
  bool is_empty() const { return edits.empty() && comments.empty() && unmapped.empty(); }
};

/// Those of `documents` that a file without marks holds: of which it has a third of the text, word for word
/// or nearly.
///
/// Cost: as pair_units.
std::vector<Document> find_documents_in(const std::vector<Document>& documents, const FoundText& text);

/// Shape: composed with the changed files, the text is what came back, but for what `unmapped` holds and for
///        words that the program makes anew (numbers, references, first mentions). What is not edited stays
///        byte for byte.
/// Cost:  near linear in the text.
ProposedChanges propose(const ReturnedWork& work);

}  // namespace sopimus
