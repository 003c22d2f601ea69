// What the files of the rules share (pdf_rules.h is the way in).

#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "support/pdf_rules.h"

namespace sopimus {

/// One file under examination.
struct PdfExamination {
  const PdfObjects& file;
  std::vector<int> pages{};           // object numbers, in order
  std::map<int, PdfValue> parents{};  // the parent tree
  std::vector<PdfFault> faults{};

  /// What a key of a dictionary leads to, through a reference; Null when there is nothing.
  const PdfValue& look(const PdfValue& dictionary, const std::string& key) const {
    static const PdfValue nothing;
    if (!dictionary.has(key)) return nothing;
    return follow(dictionary.at(key));
  }
  const PdfValue& follow(const PdfValue& value) const {
    static const PdfValue nothing;
    if (value.kind != PdfValue::Kind::Reference) return value;
    const auto found = file.by_number.find(value.as_int());
    return found == file.by_number.end() ? nothing : found->second;
  }
  const PdfValue& object(int number) const {
    return follow({.kind = PdfValue::Kind::Reference, .number = static_cast<double>(number)});
  }

  void fault(const char* rule, const std::string& what) { faults.push_back({rule, what}); }
  void expect(bool holds, const char* rule, const std::string& what) {
    if (!holds) fault(rule, what);
  }
};

bool is_language(const std::string& tag);

/// The elements, and that marks and annotations of the pages are theirs. The marks that the tree uses, as
/// page and identifier, go to `marks`.
void check_structure(PdfExamination& pdf, std::set<std::pair<int, int>>& marks);
/// Strings of codes by the object of the font that shows them.
using ShownStrings = std::map<int, std::set<std::string>>;

/// Operators, marks and colours of every page; what text is shown goes to `shown`.
void check_contents(PdfExamination& pdf, const std::set<std::pair<int, int>>& marks, ShownStrings& shown);
void check_fonts(PdfExamination& pdf, const ShownStrings& shown);

}  // namespace sopimus
