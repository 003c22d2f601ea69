// The state of writing word/document.xml, and the pieces that write it.
//
// document_part.cc walks the blocks; runs.cc writes what stands in a paragraph, tables.cc, figures.cc,
// contents_field.cc and signature_page.cc their block. All append to one XmlText.

#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "docx/anchors.h"
#include "docx/changes.h"
#include "docx/identity_carriers.h"
#include "docx/numbering.h"
#include "docx/package.h"
#include "docx/write_docx.h"
#include "docx/xml_text.h"
#include "model/document.h"

namespace sopimus {

inline constexpr std::string_view kDocumentPart = "word/document.xml";

struct BodyPart {
  Package& package;
  const Numbering& numbering;
  const Anchors& anchors;
  const DocxOptions& options;
  IdentityCarriers carriers{};
  XmlText xml{};
  std::string file_language{};                            // of the default run properties
  const Document* document = nullptr;                     // being written
  std::size_t document_number = 0;                        // of it in the file, from 1
  bool has_several_documents = false;                     // in the file
  bool is_comparison = false;                             // the file shows changes
  int next_annotation = 1;                                // w:id of bookmarks and changes, unique in the part
  int next_drawing = 1;                                   // wp:docPr/@id
  int signature_lines = 0;                                // written so far
  std::map<std::string, int> sequences{};                 // SEQ field → its last number
  std::map<std::string, std::string> media{};             // part's name → relationship id
  DocxMoves moves{};                                      // of the document; `notes` not written yet
  std::vector<DocxComment> comments{};                    // written so far
  std::optional<std::size_t> paragraph_properties_end{};  // of the last paragraph, where w:sectPr can go
  bool is_in_move = false;                                // the paragraph is of a whole move
  std::map<int, int> moved_paragraphs{};                  // of the document, by change: written so far
  bool has_changed_end = false;                           // the last paragraph, which may thus vanish
};

/// What a paragraph has beside its runs.
struct ParagraphLook {
  std::string_view style{};
  const Numbered* numbered = nullptr;
  std::optional<bool> keep_next{};       // when it differs from the style
  std::optional<Length> space_before{};  // these two instead of the style's
  std::optional<Length> space_after{};
  Length left{};  // with `hanging` where a label is typed: the native numbering has its own
  Length hanging{};
  bool is_centred = false;
  bool is_right = false;
  Mark end_mark{};        // of the paragraph's end
  bool is_moved = false;  // part of a whole move
};

/// w:p with its properties; the bookmarks begin after them and end with the scope.
class ParagraphElement {
 public:
  ParagraphElement(BodyPart& body, const ParagraphLook& look, std::vector<std::string> bookmarks = {});
  ~ParagraphElement();
  ParagraphElement(const ParagraphElement&) = delete;
  ParagraphElement& operator=(const ParagraphElement&) = delete;

 private:
  BodyPart& body_;
  int first_bookmark_ = 0;
  std::size_t bookmarks_;
  std::optional<MoveRange> move_{};
};

/// The names of the bookmarks that a block carries: of its clause, of references, of the contents.
std::vector<std::string> bookmarks_of(BodyPart& body, const Origin& origin, const Bookmarked* target);

/// Bookmark around a stretch within a paragraph.
void open_bookmark(BodyPart& body, int id, std::string_view name);
void close_bookmark(BodyPart& body, int id);

// runs.cc
void write_runs(BodyPart& body, const Runs& runs);
/// A caption: its number is a SEQ field, under `target`'s bookmark when something refers to it.
void write_caption_runs(BodyPart& body, const Runs& runs, const Bookmarked* target);
/// Words of the program in the document's language.
void write_words(BodyPart& body, std::string_view text, const Mark& mark = {});
void write_tab(BodyPart& body, const Mark& mark = {});
/// A field with its value (ECMA-376-1:2016, 17.16.18): the instruction without the spaces around it.
void write_field(XmlText& xml, std::string_view instruction, std::string_view value,
                 std::string_view language_when_foreign = {});

// tables.cc, figures.cc, contents_field.cc, signature_page.cc
void write_table(BodyPart& body, const Table& table);
void write_figure(BodyPart& body, const Figure& figure);
/// An inline picture; `relationship` is of the part that the run stands in.
struct Picture {
  std::string relationship{};
  Length width{};
  Length height{};
  std::string alternative{};
};
void write_picture_run(XmlText& xml, const Picture& picture, int id);
void write_contents(BodyPart& body, const Contents& contents);
void write_signature_page(BodyPart& body, const SignaturePage& page);

/// The one-point paragraph that parts two tables or ends a section after one, and that stays where the
/// paragraph before it may vanish.
void write_separator(BodyPart& body, bool keeps_next = false);

}  // namespace sopimus
