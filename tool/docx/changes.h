// What is marked in a Document as Word's own tracked changes: accepting all leaves the new text, rejecting
// all the old one.
//
// A program that accepts or rejects takes the text and the end of each changed paragraph, and joins what is
// left with the next paragraph. The last paragraph of a story or cell has no next one, and LibreOffice does
// not join with a table: there the writer puts a paragraph that never changes (write_separator).

#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "docx/anchors.h"
#include "model/document.h"

namespace sopimus {

struct BodyPart;

/// True for what compare made: it names who made its changes.
bool is_comparison(const Document& document);

/// Whether `mark` says that text came or went. A heading that is only renumbered is no change in Word, which
/// counts for itself.
bool is_tracked(const Mark& mark);
bool is_deleted(const Mark& mark);

/// The mark that all runs are of by its kind; none when some stay, or there is none.
Mark mark_of_all(const Runs& runs);

/// The runs that are in the new text.
Runs without_deleted(const Runs& runs);

/// Runs of one change: w:ins or w:del, in a paragraph that moved w:moveTo or w:moveFrom, which end with the
/// scope; nothing where nothing is tracked. Around the first words of a moved passage stands a comment that
/// says from where or where to.
///
/// Standard: ECMA-376-1:2016, 17.13.5.14 (del), 17.13.5.18 (ins), 17.13.4 (Comments).
class ChangeElement {
 public:
  ChangeElement(BodyPart& body, const Mark& mark);
  ~ChangeElement();
  ChangeElement(const ChangeElement&) = delete;
  ChangeElement& operator=(const ChangeElement&) = delete;

 private:
  void write_comment_mark(std::string_view name) const;
  void write_comment_reference() const;

  BodyPart& body_;
  Mark mark_{};
  int comment_ = 0;  // w:id; 0 for none
};

/// The same elements without content, in the properties of a paragraph's end or of a table's row.
///
/// Standard: ECMA-376-1:2016, 17.13.5.15, 17.13.5.20 (paragraph), 17.13.5.12, 17.13.5.16 (row).
void write_change(BodyPart& body, const Mark& mark);

/// What tells Word that a paragraph moved, and which paragraph is its other end. Without it LibreOffice sees
/// a move by itself, and gives the paragraph behind it a wrong style when changes are rejected.
///
/// Standard: ECMA-376-1:2016, 17.13.5.24 (moveFromRangeStart), 17.13.5.28 (moveToRangeStart).
class MoveRange {
 public:
  /// Where the paragraph's runs begin.
  MoveRange(BodyPart& body, const Mark& mark);
  /// Where they end. Behind the paragraph, LibreOffice would leave its end when the move is rejected.
  void end(BodyPart& body) const;

 private:
  bool is_source_;
  int id_;
};

/// A comment that the program makes.
struct DocxComment {
  int id = 0;
  Reviser by{};
  std::string text{};
};

/// The moves of one document, by the change that is one end.
struct DocxMoves {
  /// What the comment on it says, "Siirretty kohdasta 4.2". Places are named as they were in the text that
  /// the other end is of.
  std::map<int, std::string> notes{};
  /// Whole paragraphs with the same words at both ends and no reference in them. They are Word's own moves;
  /// of others LibreOffice, which knows no field and no change inside a move, would leave an empty paragraph
  /// behind. They are a deletion and an insertion.
  std::set<int> whole{};

  /// Whether a paragraph with these marks is a part of a whole move.
  bool is_whole(const Mark& mark, const Mark& end_mark) const;
};

DocxMoves find_moves(const Flow& flow);

/// `DocxMoves::whole` of a comparison's blocks.
std::set<int> find_whole_moves(const std::vector<Block>& blocks);

/// word/comments.xml.
///
/// Standard: ECMA-376-1:2016, 17.13.4.6 (comments).
std::string write_comments(const std::vector<DocxComment>& comments);

}  // namespace sopimus
