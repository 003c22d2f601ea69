// Blocks of clauses and outlines. Private to this module.
//
// The form is checked before (check_form); these functions read what is there, take what is absent or
// wrong as absent, and report only what the vocabulary's table cannot say.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "source/xml_file.h"

namespace sopimus {

/// The blocks among the children of `element`; headings and other parts are left out.
std::vector<SourceBlock> read_blocks(const XmlFile& file, pugi::xml_node element, Diagnostics& diagnostics);

SourceTable read_table(const XmlFile& file, pugi::xml_node element, Diagnostics& diagnostics);
SourceTheme read_theme(const XmlFile& file, pugi::xml_node element, Diagnostics& diagnostics);
SourceForums read_forums(const XmlFile& file, pugi::xml_node element);
SourceCosts read_costs(const XmlFile& file, pugi::xml_node element, Diagnostics& diagnostics);

/// Ids of one file: each may stand once.
class IdRegister {
 public:
  explicit IdRegister(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}
  /// Reports `id` when it was added before; empty ids are passed over.
  void add(const Word& id);

 private:
  std::map<std::string, SourceSpan, std::less<>> places_{};
  Diagnostics& diagnostics_;
};

}  // namespace sopimus
