// A Document taken apart into passages – headings, paragraphs, items, tables – and those into sentences: what
// compare pairs, and the way back to blocks.

#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace sopimus {

/// A sentence of a passage; of a table a row, of a figure the figure.
struct Sentence {
  std::span<const Run> runs{};    // empty for a row and a figure
  const TableRow* row = nullptr;  // of a table
  const Figure* figure = nullptr;
  /// What it is compared by: the text with plain spaces, references and numbers by what they name.
  std::string key{};
  std::size_t passage = 0;  // index
};

/// What stands as one on the page. Lists are taken apart into their items, with their nesting as a number.
struct Passage {
  enum class Kind { Heading, Paragraph, Item, Table, Figure, Contents };
  Kind kind = Kind::Paragraph;
  std::string clause{};          // id of the clause it belongs to; empty when no clause holds it
  bool opens_clause = false;     // the heading of the clause itself
  const Block* block = nullptr;  // of an item the whole list
  const ListItem* item = nullptr;
  const List* list = nullptr;  // the one that holds the item
  int level = 0;               // of an item in its list, of a heading
  bool begins_list = false;
  std::size_t first_sentence = 0;  // [first, last) in Passages::sentences
  std::size_t last_sentence = 0;
  const Origin& origin() const;
  const std::string& anchor() const;
};

struct Passages {
  /// The flow that all below points into.
  std::shared_ptr<const std::vector<Block>> flow{};
  std::vector<Passage> passages{};  // in reading order
  std::vector<Sentence> sentences{};
};

/// Shape: a page of signatures is a heading, its paragraphs and a table of who signs; the words between a
///        clause's own blocks that no clause holds ("Tavoitteet") belong to the clause before them.
/// Cost:  linear.
Passages to_passages(const Document& document);

/// As it is read: plain spaces; a row's cells apart by " | "; "[figures/tasot.png] Kuva 1. Tasot".
std::string to_reading_text(const Sentence& sentence);

}  // namespace sopimus
