// What stands in a paragraph of a Word file: runs, and what hangs on them.
//
// Private to this module: shows pugixml.

#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "docx/read_story.h"

namespace sopimus {

/// Stories that a paragraph brings along.
struct WordInlineFinds {
  std::vector<pugi::xml_node> text_boxes{};
  std::vector<pugi::xml_node> notes{};
};

/// Reads the paragraphs of one story in their order: a field may begin in one and end in another.
class WordInlineReader {
 public:
  WordInlineReader(const WordSurroundings& around, ReadDocxOptions::Changes changes, bool heeds_fields)
      : around_(around), changes_(changes), heeds_fields_(heeds_fields) {}

  /// Fills runs, bookmarks and counts of `paragraph`, whose style is set.
  WordInlineFinds read(pugi::xml_node node, WordParagraph& paragraph);

  /// A bookmark or comment that begins between paragraphs belongs to the next.
  void keep_bookmark(pugi::xml_node node);
  void keep_comment(pugi::xml_node node);
  void end_comment(pugi::xml_node node);
  void count_embedded() { ++tally_.embedded; }

  bool has_open_field() const { return heeds_fields_ && !fields_.empty(); }
  const WordTally& tally() const { return tally_; }
  WordQuotes take_quotes() { return std::move(quotes_); }

 private:
  struct Field {
    std::string instruction{};
    bool is_result = false;
    bool is_contents() const;
  };

  void read_inlines(pugi::xml_node parent, const std::string& link);
  void read_run(pugi::xml_node run, const std::string& link);
  void read_content(pugi::xml_node node, Run& run);
  void read_field_character(pugi::xml_node node);
  void read_simple_field(pugi::xml_node node, const std::string& link);
  void find_text_boxes(pugi::xml_node node);
  void add_note(pugi::xml_node reference, bool is_endnote);
  void begin_comment(pugi::xml_node node);
  void refer_to_comment(pugi::xml_node node);
  void add_text(Run& run, bool is_strong);
  bool is_shown() const;

  const WordSurroundings& around_;
  ReadDocxOptions::Changes changes_;
  bool heeds_fields_;
  WordTally tally_{};
  std::vector<Field> fields_{};  // the innermost last
  std::vector<std::string> kept_bookmarks_{};
  std::vector<std::string> kept_comments_{};
  std::set<std::string, std::less<>> open_comments_{};
  WordQuotes quotes_{};
  std::set<std::string, std::less<>> used_notes_{};  // a note stands where it is first referred to
  WordParagraph* paragraph_ = nullptr;               // being read
  WordInlineFinds finds_{};
};

/// The newer of a paragraph's date and that of a change ("w:ins", "w:rPr/w:del" …), which may have none.
void take_date(pugi::xml_node change, WordParagraph& paragraph);
/// "ins", "del", "moveFrom", "moveTo": what the change is of stands inside.
bool is_change(std::string_view local);
/// Whether what stands in such an element is of the text.
bool is_read(std::string_view change, ReadDocxOptions::Changes changes);
/// Of mc:AlternateContent the first choice, else the fallback (ECMA-376-3:2015, 7.5).
pugi::xml_node chosen_alternative(pugi::xml_node node);

}  // namespace sopimus
