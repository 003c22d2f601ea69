// What ECMA-376 asks of a DOCX and a program can check without its schemas, for the files that sopimus
// writes.
//
// Independent of the code that wrote the file. Word refuses or "repairs" a file that breaks one of these.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

struct DocxParts {
  std::vector<std::string> names{};            // in the order of the ZIP
  std::map<std::string, std::string> bytes{};  // by name
};

/// The parts of a file. Throws std::runtime_error when it is no ZIP.
DocxParts read_docx(std::string_view bytes);

struct DocxFault {
  std::string rule{};  // one of docx_rules()
  std::string what{};  // where and how
};

/// The names of all rules, each "STANDARD WORDS": OPC is ECMA-376-2:2021, a number is a clause of
/// ECMA-376-1:2016, and Sopimus what the way back needs.
const std::vector<std::string>& docx_rules();

/// All that the file breaks, in no order.
std::vector<DocxFault> find_docx_faults(const DocxParts& file);

}  // namespace sopimus
