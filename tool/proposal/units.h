// A text as the paragraphs that a word processor has: what an edit is found in.
//
// Both texts have them in reading order: the one that was sent out, from its composed Document, and the one
// that came back, from its file.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/document.h"
#include "source/found_text.h"

namespace sopimus {

inline constexpr std::size_t kNoUnit = static_cast<std::size_t>(-1);

struct EditUnit {
  enum class Kind { Heading, Paragraph, Item, Cell, Caption };
  Kind kind = Kind::Paragraph;
  int level = 1;            // of a heading and an item, from 1
  bool is_ordered = false;  // of an item
  bool is_leading = false;  // of an item: the first of its list
  Paragraph::Role role = Paragraph::Role::Body;
  Runs runs{};           // set_runs changes them
  std::string words{};   // of `runs`: what is compared; spaces of every kind are one, soft hyphens none
  std::string number{};  // of a heading
  std::size_t table = kNoUnit;  // of a cell, from 0 in the text
  std::size_t row = 0;
  std::size_t column = 0;  // of the cells in its row
  Origin origin{};         // of the text that was sent out
  int nth = 1;             // of the units with its origin
  FoundMarks marks{};      // of the text that came back
};

/// The cells of a table: how wide they are, and which are heads.
struct TableShape {
  struct Cell {
    int span = 1;
    bool is_header = false;
    std::vector<std::size_t> units{};
  };
  std::vector<std::vector<Cell>> rows{};
  std::vector<int> shares{};
};

struct EditText {
  std::vector<EditUnit> units{};
  std::vector<TableShape> tables{};
};

/// Adds the units of a composed document, numbered as the bookmarks of its Word file (docx/
/// identity_carriers.h). Contents and signatures are left out.
void add_units(const Document& document, EditText& to);

/// The units of a file's text; the title and what stands around it, and signatures, are left out.
EditText units_of(const FoundText& text);

void set_runs(EditUnit& unit, Runs runs);

inline const std::string& words_of(const EditUnit& unit) { return unit.words; }

}  // namespace sopimus
