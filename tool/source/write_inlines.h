// Running text as XML: the other way of read_inlines.

#pragma once

#include "source/xml_builder.h"

namespace sopimus {

/// Writes `inlines` into the open element, a new line behind each sentence.
void write_inlines(const Inlines& inlines, XmlBuilder& xml);

}  // namespace sopimus
