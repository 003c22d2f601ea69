// A Word table as the model's, and the page of signatures that this program writes as one.

#pragma once

#include "docx/read_carriers.h"
#include "docx/read_numbering.h"
#include "docx/read_story.h"
#include "model/document.h"

namespace sopimus {

class WordTableReader {
 public:
  WordTableReader(const WordStyles& styles, WordCounting& counting, const CarriedIdentity& carried)
      : styles_(styles), counting_(counting), carried_(carried) {}

  /// Shape: every row as wide as the table; cells merged downwards are empty but for the first. Lists and
  ///        tables in cells become paragraphs. No rows when the table has no words.
  Table read(WordTable& table);

  /// True when `table` is a page of signatures of this program: then parties, names and roles are in `page`.
  bool read_signatures(WordTable& table, SignaturePage& page) const;

 private:
  void add_paragraphs(std::vector<WordBlock>& blocks, TableCell& cell);
  TableCell read_cell(WordCell& source);

  const WordStyles& styles_;
  WordCounting& counting_;
  const CarriedIdentity& carried_;
};

}  // namespace sopimus
