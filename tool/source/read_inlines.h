// Running text: a paragraph's characters and inline elements as one flat list of stretches.

#pragma once

#include "source/xml_file.h"

namespace sopimus {

/// The running text of `element`; children that are no inline elements, and `skipped`, are left out.
///
/// White space: a run of it is one space; one with a line end in it ends the sentence, and the space is left
/// to whoever joins the sentences; at the paragraph's ends it is dropped. A space at the edge of <strong>,
/// <em> or <span> goes to the plainer side, so that where the author put it makes no difference.
Inlines read_inlines(const XmlFile& file, pugi::xml_node element, pugi::xml_node skipped = {});

bool is_inline_element(std::string_view name);

}  // namespace sopimus
