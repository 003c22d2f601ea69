// The documents that found files hold: the main agreement and its annexes, in one file or in several.

#pragma once

#include <string>
#include <vector>

#include "start/doubt.h"
#include "start/found_file.h"

namespace sopimus {

struct FoundPart {
  bool is_annex = false;
  std::string label{};  // "A", "2"; empty when the file gives none
  std::string title{};  // empty when the file gives none
  SourceSpan at{};
  std::vector<Block> blocks{};  // the highest heading has level 1
};

/// The first file begins with the main agreement; every other file is an annex; headings as "Liite A
/// Varautuminen" begin one inside a file, when text follows that is no further entry of a list of annexes.
/// Headings as "Tavoitteet" and "Toimenpiteet" below a theme's become lead-in lines, and lines as "Liitteet"
/// and "Allekirjoitukset" headings.
///
/// Shape: the first part is the main agreement, perhaps without blocks.
std::vector<FoundPart> to_parts(std::vector<FoundFile> files, Doubts& doubts);

struct AnnexHeading {
  std::string label{};
  std::string title{};  // may be empty
};

/// "Liite A: Varautuminen" taken apart; `label` is empty when it is no such heading.
AnnexHeading parse_annex_heading(const std::string& text);

}  // namespace sopimus
