// Which text a returned Word file was made from.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/agreement_at.h"
#include "docx/read_returned.h"

namespace sopimus {

/// The text that was sent out.
struct ImportedBase {
  AgreementAt agreement{};
  std::string commit{};  // empty: the working tree, which is as it was when the file was made
  std::vector<Document> documents{};
  std::string edition{};    // its tag; empty when it has none
  bool is_guessed = false;  // the file does not say which text it was
};

/// The commit that the file names, or `revision`; when it names none the working tree or the last commit, if
/// their text is the file's, else the newest edition, guessed.
///
/// Errors: Failure when the file is of another agreement or its commit is not here. FaultyFiles as
///         read_agreement_at.
ImportedBase find_imported_base(const Place& place, const std::string& file,
                                const std::vector<ReturnedSource>& sources, const std::string& revision,
                                Diagnostics& diagnostics);

/// For a file of another program: the documents of `revision` in the language of `text` that are in it.
///
/// Errors: Failure when none is. FaultyFiles as read_agreement_at.
ImportedBase find_base_by_words(const Place& place, const std::string& file, const FoundText& text,
                                const std::string& revision, Diagnostics& diagnostics);

/// Drops the documents of which the file has no marked clause.
void keep_returned(std::vector<Document>& documents, const FoundText& text);

}  // namespace sopimus
