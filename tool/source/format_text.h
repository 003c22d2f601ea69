// The canonical lines of one running text: white space settled, one sentence a line.
//
// format.cc writes the tags around them and the indent before them.

#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "source/vocabulary.h"

namespace sopimus {

/// The start tag of `element` without its '<' and '>' or '/>': name and attributes in the rule's order.
std::string to_tag(pugi::xml_node element, const ElementRule& rule);

/// "<!--…-->" in NFC.
std::string to_comment(pugi::xml_node comment);

/// The lines of `nodes`, children of one element of the kind Sentences: text, inline elements, comments.
std::vector<std::string> to_sentence_lines(const std::vector<pugi::xml_node>& nodes, const ElementRule& rule);

/// The content of an element of the kind Line.
std::string to_one_line(pugi::xml_node element, const ElementRule& rule);

}  // namespace sopimus
