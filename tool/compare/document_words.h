// The words of composed documents, each with the clause that says it, and the lines that stand around them.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "compare/plain_words.h"
#include "model/document.h"

namespace sopimus {

struct DocumentWord {
  std::string text{};
  /// Whether a file must have it: contents, titles and the names of signatories may look otherwise.
  enum class Part { Text, Contents, Title, Signatory };
  Part part = Part::Text;
  std::size_t place = 0;  // index in DocumentWords::places
};

struct DocumentWords {
  struct Place {
    std::string document{};
    std::string clause{};   // empty before the first
    std::string heading{};  // "3.2 Sopimuksen tarkoitus"
    bool operator==(const Place&) const = default;
  };
  std::vector<DocumentWord> words{};  // in reading order
  std::vector<Place> places{};
  Furniture furniture{};  // heads, feet, repeated heads of tables
};

DocumentWords to_words(const std::vector<Document>& documents);

}  // namespace sopimus
