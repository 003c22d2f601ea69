// A Word file as a Document: last term's agreement, or a draft that somebody edited.
//
// Word's files say how a text looks and seldom what it is. Headings are known by outline level, by the names
// of their styles, and in files without either by bold short lines with numbers. A file that this program
// wrote carries its clauses' ids in hidden bookmarks (docx/identity_carriers.h), which are used then.

#pragma once

#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "model/document.h"

namespace sopimus {

struct ReadDocxOptions {
  /// What tracked changes become: the text with all of them accepted, or as it was before them.
  enum class Changes { Accepted, Rejected };
  Changes changes = Changes::Accepted;
};

/// The text of the file's body, without contents pages, heads and feet, comments, hidden and deleted text.
/// Footnotes follow their paragraphs as notes; pictures are left out, which is told.
///
/// Shape:    as to_document (source/found_text.h). Of a file of this program: ids, languages and numbers of
///           paragraphs as they were written, title, label, agreement and state; words that no clause holds
///           are generated, and the lines to sign are a SignaturePage without ids.
/// Standard: ECMA-376-1:2016, transitional and strict.
/// Errors:   Failure in an official's words for what is no Word file, is locked, damaged or over a limit
///           (docx/read_archive.h, docx/read_part.h); warnings for what was left out.
/// Cost:     linear; 64 MB packed and 48 MB unpacked at most.
///
/// `name` is the file's name in messages.
Document read_docx(std::string_view bytes, const std::string& name, const ReadDocxOptions& options,
                   Diagnostics& diagnostics);

}  // namespace sopimus
