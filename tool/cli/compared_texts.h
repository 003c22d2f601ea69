// The two sides of a comparison, whatever they are: editions, commits, folders, files.

#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "model/document.h"

namespace sopimus {

/// What of both sides is compared; empty: all.
struct ComparedPart {
  std::string document{};
  std::string language{};
};

struct ComparedSide {
  std::vector<Document> documents{};
  Reviser reviser{};    // who made the text, and when; empty for a working tree and a file
  std::string date{};   // ISO day of the commit; empty for the others
  bool is_one = false;  // one document was named: it is compared whatever its id is
  std::string file{};   // the name of a file that is no agreement; empty else
};

/// Reads one side. `operand` is an edition, term, day or git revision; a folder with an agreement; a .docx or
/// .txt file; and before each but a file, after a colon, may come the id of one document:
/// "2025-2029:liite-a",
/// ":liite-a" of the working tree.
///
/// Errors: Failure, UsageError with the nearest name; faults of the files in `diagnostics`.
ComparedSide read_side(const Place& place, const std::string& operand, const ComparedPart& part,
                       Diagnostics& diagnostics);

/// Two texts of one document and language; one of them may be null.
struct ComparedPair {
  const Document* before = nullptr;
  const Document* after = nullptr;
};

/// The documents of both sides by id and language, in the order of the new side, then what only the old one
/// has. A side that is one document is compared with the other side's, or with the one of its language that
/// is most alike.
std::vector<ComparedPair> pair_documents(const ComparedSide& before, const ComparedSide& after);

}  // namespace sopimus
