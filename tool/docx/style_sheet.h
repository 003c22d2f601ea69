// The paragraph styles of a file as values: what the agreement's page style means in Word.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/document.h"

namespace sopimus {

/// A line beside a paragraph (ECMA-376-1:2016, 17.3.4).
struct BorderLine {
  std::string side{};  // "w:top", "w:left", "w:bottom", "w:right"
  int eighths = 4;     // of a point: how thick
  int space_points = 0;
  Colour colour{};
};

struct TabStop {
  std::string alignment{};  // "left", "right"
  Length at{};
  std::string leader{};  // "dot", "underscore" or none
};

struct ParagraphStyle {
  std::string id{};
  std::string name{};   // built-in names are Word's own, which it shows in the user's language
  std::string alias{};  // of a style that is ours: what a Finnish user sees beside its name
  std::string next{};   // of the paragraph that Enter begins; empty: the same
  TextStyle text{};
  bool keep_lines = false;
  bool is_in_gallery = true;
  int priority = 0;                   // in Word's list of styles; 0: as usual
  std::vector<BorderLine> borders{};  // in the schema's order: top, left, bottom, right
  std::optional<Colour> fill{};
  std::vector<TabStop> tabs{};
  Length indent_right{};
  int num = 0;    // w:numId; its numbering has the indents then
  int level = 0;  // from 0: of `num`, and of the outline when `is_outlined`
  bool is_outlined = false;
  bool indents_by_numbering = false;
};

/// All of them, in the order of the part.
std::vector<ParagraphStyle> paragraph_styles(const Style& style);

}  // namespace sopimus
