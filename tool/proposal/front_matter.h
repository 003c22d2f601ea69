// What stands outside of the clauses of a returned text: titles, the lines beside them, signature pages.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/document.h"
#include "source/found_text.h"
#include "source/proposal_record.h"

namespace sopimus {

struct FrontMatterEdits {
  std::map<std::size_t, std::string> titles{};  // of the documents, by their position: other words
  std::vector<UnmappedText> unmapped{};         // in the order of the documents
};

/// `documents`: those in the file, as they were sent out. Titles are found by their order; where the file has
/// not as many as there are documents, those that none has are told.
FrontMatterEdits compare_front_matter(const std::vector<Document>& documents, const FoundText& returned);

/// `text` of a file of another program without the titles, the lines beside them and the signature pages that
/// the program prints of `documents`.
FoundText without_front_matter(FoundText text, const std::vector<Document>& documents);

/// "[poistettu] Osapuoli voi …": what became of words that stay, in the document's language; `change` is a
/// phrase.
std::string note_of_change(const std::string& change, const std::string& language, const std::string& words);

}  // namespace sopimus
