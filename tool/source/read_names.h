// Names and texts in several languages, for agreement.xml and the registers. Private to this module.

#pragma once

#include "source/agreement.h"
#include "source/xml_file.h"

namespace sopimus {

/// <title lang="fi">…</title> elements called `name` among the children.
Translated read_translated(const XmlFile& file, pugi::xml_node element, const char* name,
                           Diagnostics& diagnostics);

/// <name lang="fi">…<form case="…">…</form></name> elements called `name` among the children.
Names read_names(const XmlFile& file, pugi::xml_node element, const char* name, Diagnostics& diagnostics);

/// The <form case="…">…</form> of an element; a second one for a case is reported.
std::map<GrammaticalCase, std::string> read_forms(const XmlFile& file, pugi::xml_node element,
                                                  Diagnostics& diagnostics);

/// The text of an element in NFC, white space collapsed, without its <form>s, and its place.
Word read_text(const XmlFile& file, pugi::xml_node element);

/// Absent when the attribute is absent or no date.
std::optional<Date> read_date(const XmlFile& file, pugi::xml_node element, const char* attribute);

/// Reports `to` when the day is before `from`.
void check_dates(const XmlFile& file, pugi::xml_node element, Diagnostics& diagnostics);

}  // namespace sopimus
