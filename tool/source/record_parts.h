// The parts that the files of decisions/ and records/ share. Private to this module.

#pragma once

#include "source/recorded_text.h"
#include "source/xml_file.h"

namespace sopimus {

inline constexpr std::string_view kRecordHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

std::vector<RecordedText> read_recorded_texts(const XmlFile& file, pugi::xml_node element);
std::vector<Evidence> read_evidence(const XmlFile& file, pugi::xml_node element);

/// ` name="value"`; nothing for an empty word.
std::string attribute_text(std::string_view name, const Word& word);

/// The elements, a line each.
std::string write_recorded_texts(const std::vector<RecordedText>& texts);
std::string write_evidence(const std::vector<Evidence>& evidence);
/// <note>; nothing for an empty one.
std::string write_record_note(const Word& note);

}  // namespace sopimus
