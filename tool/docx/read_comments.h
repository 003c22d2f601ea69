// The comments of a Word file.

#pragma once

#include <vector>

#include "docx/read_part.h"
#include "docx/read_story.h"
#include "source/found_text.h"

namespace sopimus {

/// The comments that `quotes` names, in the order of the comments part; authors and initials are not read.
///
/// Standard: ECMA-376-1:2016, 17.13.4; [MS-DOCX] 2.5.4.3 for those that are done.
std::vector<FoundComment> read_comments(WordArchive& archive,
                                        const std::vector<WordRelationship>& relationships,
                                        const WordQuotes& quotes);

}  // namespace sopimus
