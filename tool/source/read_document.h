// One <document> of agreement.xml. Private to this module.

#pragma once

#include "source/agreement.h"
#include "source/xml_file.h"

namespace sopimus {

DocumentSource read_document(const XmlFile& file, pugi::xml_node element, Diagnostics& diagnostics);

}  // namespace sopimus
