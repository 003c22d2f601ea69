// A Word table as the model's, and the page of signatures that this program writes as one.

#pragma once

#include "docx/read_carriers.h"
#include "docx/read_numbering.h"
#include "docx/read_story.h"
#include "model/document.h"

namespace sopimus {

/// What is kept of a paragraph beside its words.
FoundMarks marks_of(const WordParagraph& paragraph, const CarriedIdentity& carried);

class WordTableReader {
 public:
  WordTableReader(const WordStyles& styles, WordCounting& counting, const CarriedIdentity& carried)
      : styles_(styles), counting_(counting), carried_(carried) {}

  /// Shape: every row as wide as the table; cells merged downwards are empty but for the first. Lists and
  ///        tables in cells become paragraphs, each with its marks. No rows when the table has no words.
  Table read(WordTable& table, std::vector<FoundMarks>& marks);

  /// True when `table` is a page of signatures of this program: then parties, names and roles are in `page`.
  bool read_signatures(WordTable& table, SignaturePage& page) const;

 private:
  void add_paragraphs(std::vector<WordBlock>& blocks, TableCell& cell);
  TableCell read_cell(WordCell& source);

  std::vector<FoundMarks> marks_{};
  const WordStyles& styles_;
  WordCounting& counting_;
  const CarriedIdentity& carried_;
};

}  // namespace sopimus
