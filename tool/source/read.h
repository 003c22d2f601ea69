// Reads an agreement repository's files into typed values; all faults of all files in one run.
//
// The vocabulary is templates/schema/sopimus.xsd and its description clauses/README.md; reader and schema
// accept the same files (tests/unit/source/schema_test.cc). pugixml stays inside this module.

#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "source/agreement.h"

namespace sopimus {

/// Everything an agreement is made of.
struct AgreementFiles {
  AgreementSource agreement{};
  /// Clauses by language, then id. Two files with one id and language are a fault; the first stays.
  std::map<std::string, std::map<std::string, Clause, std::less<>>, std::less<>> clauses{};
  Registers registers{};
  Style style{};
  std::map<std::string, std::string, std::less<>>
      figures{};  // bytes by path: those that clauses name and exist

  const Clause* find_clause(std::string_view id, std::string_view language) const;
};

/// Reads agreement.xml, clauses/*.xml, registers/*.xml, the style, and the figures that clauses name.
///
/// Errors: every fault of form goes to `diagnostics`; what can be read is returned. Failure when there is
///         no agreement.xml.
/// Cost:   linear in the bytes; a file is refused above kLargestFile, 100 levels, or 1,000,000 elements.
AgreementFiles read_agreement_files(const FileTree& tree, const Registers& builtin, Diagnostics& diagnostics);

/// The same without clauses, style and figures: agreement.xml and the registers.
AgreementFiles read_agreement_data(const FileTree& tree, const Registers& builtin, Diagnostics& diagnostics);

/// The periods of `term` for these kinds of party, as the calendars have them; kinds with equal dates in one.
std::vector<TermPeriod> find_periods(const Registers& registers, std::string_view term,
                                     const std::set<std::string, std::less<>>& kinds);

AgreementSource read_agreement(std::shared_ptr<const SourceText> text, Diagnostics& diagnostics);
Clause read_clause(std::shared_ptr<const SourceText> text, std::string path, Diagnostics& diagnostics);
/// A style file over default_style(): an attribute that is absent, or reported, leaves the default.
///
/// Units:  lengths as 11pt, 25mm, 1.5cm; sizes 4–72 pt, leading 4–144 pt and not below the size, page sides
///         100–450 mm, margins to 150 mm; at least 50 mm each way are left for the text.
Style read_style(std::shared_ptr<const SourceText> text, Diagnostics& diagnostics);
/// Adds the entries of one register file; an entry already there is replaced.
void read_register(std::shared_ptr<const SourceText> text, Registers& registers, Diagnostics& diagnostics);

/// SHA-256 of a clause's words and structure in canonical form: what a translation names in `translates`.
std::string clause_text_hash(const Clause& clause);

}  // namespace sopimus
