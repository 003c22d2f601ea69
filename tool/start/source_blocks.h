// Found paragraphs, lists and tables as blocks of a clause.

#pragma once

#include "source/clause.h"
#include "start/doubt.h"

namespace sopimus {

SourceBlock to_paragraph(const Paragraph& paragraph);

/// Items without words give what is below them to the item above.
SourceList to_source_list(const List& list);

/// Rows that are shorter than the longest get empty cells; the paragraphs of a cell become its sentences.
SourceBlock to_source_table(const Table& table);

/// Doubts when the program will count the items otherwise than they were.
void tell_of_labels(const List& list, const std::string& clause, Doubts& doubts);

}  // namespace sopimus
