// What the paragraphs and tables of a Word file are: headings, items, short lines, text.

#pragma once

#include <vector>

#include "docx/read_carriers.h"
#include "docx/read_numbering.h"
#include "docx/read_story.h"
#include "source/found_text.h"

namespace sopimus {

/// Passages and what the title block says, in `text`.
void find_passages(std::vector<WordBlock> blocks, const WordStyles& styles, WordCounting& counting,
                   const CarriedIdentity& carried, FoundText& text);

}  // namespace sopimus
