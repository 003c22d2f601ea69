// The paragraphs and tables of a Word text, with tracked changes settled and fields shown by their results.
//
// Private to this module: shows pugixml.

#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "docx/read_docx.h"
#include "docx/read_styles.h"
#include "model/document.h"

namespace sopimus {

struct WordParagraph {
  std::string style{};  // id; empty for the default
  std::optional<int> outline{};
  WordNumberingPlace numbering{};  // its own, not its style's
  Runs runs{};
  std::vector<std::string> bookmarks{};
  std::size_t letters = 0;              // characters without spaces
  std::size_t strong_letters = 0;       // of these the bold ones, by style or themselves
  bool is_note = false;                 // a footnote's or endnote's
  std::string changed{};                // the date of its newest tracked change
  std::vector<std::string> comments{};  // ids of those that begin here
};

struct WordTable;

/// A paragraph, or a table when there is one.
struct WordBlock {
  WordParagraph paragraph{};
  std::shared_ptr<WordTable> table{};
};

struct WordCell {
  std::vector<WordBlock> blocks{};
  int span = 1;
};

struct WordRow {
  std::vector<WordCell> cells{};
  bool is_header = false;
};

struct WordTable {
  std::vector<int> widths{};  // of its columns, as the file says; may be empty
  std::vector<WordRow> rows{};
};

/// What a story refers to outside of itself.
struct WordSurroundings {
  const WordStyles* styles = nullptr;
  std::map<std::string, std::string, std::less<>> addresses{};     // relationship → web address
  std::map<std::string, pugi::xml_node, std::less<>> footnotes{};  // by id
  std::map<std::string, pugi::xml_node, std::less<>> endnotes{};
};

/// What was read, and what was left out that a reader should know of.
struct WordTally {
  std::size_t pictures = 0;
  std::size_t text_bytes = 0;
  std::size_t embedded = 0;  // parts in other formats (w:altChunk)
};

/// The words that comments are about, by the comments' ids.
using WordQuotes = std::map<std::string, std::string, std::less<>>;

/// The blocks of w:body: contents pages, comments, hidden and deleted text left out; text boxes and notes
/// after the paragraph they are in; paragraphs whose end is deleted joined with the next.
///
/// A field or contents page that never ends hides nothing: then all results and instructions' texts are read
/// as if there were no fields.
std::vector<WordBlock> read_story(pugi::xml_node body, const WordSurroundings& surroundings,
                                  ReadDocxOptions::Changes changes, WordTally& tally, WordQuotes& quotes);

}  // namespace sopimus
