// A party's answer in a round of consultation, and the office's response to it: statements/TERM/*.xml.
//
// A statement is written once, as it came; what was recorded wrong is corrected by a new one that names it.
// The response is a file of its own beside it, which a later response replaces.

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "source/recorded_text.h"

namespace sopimus {

enum class Answer {
  Remarks,          // a text
  NothingToRemark,  // ei huomautettavaa
  NoAnswer,         // ei vastannut
};

/// The word of the XML: "nothing-to-remark".
std::string_view name_of(Answer answer);
/// In the order above.
const std::vector<std::string>& answer_names();

struct Statement {
  Word party{};
  Word term{};
  int round = 1;  // of the consultation, from 1
  std::optional<Date> date{};
  Answer answer = Answer::Remarks;
  Word section{};                 // of the minutes, when a body gave it: "112"
  Word diary{};                   // number
  std::vector<Word> documents{};  // what it is about; empty: the whole
  std::vector<Word> clauses{};
  Word corrects{};                        // id of the statement that this one replaces
  std::vector<std::string> paragraphs{};  // NFC, single spaces; for Remarks only
  std::vector<Evidence> evidence{};
  std::string id{};    // the file's name without ".xml": "2025-09-15-perho"
  std::string path{};  // in the agreement
  SourceSpan at{};
  bool operator==(const Statement&) const = default;
};

/// What becomes of a remark.
enum class Treatment { Taken, Partly, NotTaken, Noted };

/// The word of the XML and of the command line: "not-taken".
std::string_view name_of(Treatment treatment);
const std::vector<std::string>& treatment_names();
std::optional<Treatment> parse_treatment(std::string_view name);

struct StatementResponse {
  Word statement{};  // id
  std::optional<Date> date{};
  Treatment treatment = Treatment::Noted;
  std::vector<std::string> paragraphs{};
  std::string path{};
  SourceSpan at{};
  bool operator==(const StatementResponse&) const = default;
};

struct Statements {
  std::vector<Statement> statements{};  // by term, then path
  std::vector<StatementResponse> responses{};

  const Statement* find(std::string_view id) const;  // null when there is none
  const StatementResponse* find_response(std::string_view statement) const;
  /// Whether a later statement replaces this one.
  bool is_corrected(const Statement& statement) const;
};

/// "statements/2025-2029/2025-09-15-perho.xml"; with `number` above 1 that number before ".xml".
std::string path_of_statement(const Statement& statement, int number);
/// Beside its statement: "….response.xml".
std::string path_of_response(const Statement& statement);

/// The canonical form: one sentence a line.
std::string write_statement(const Statement& statement);
std::string write_response(const StatementResponse& response);

/// The paragraphs of a text somebody typed or saved: parted by blank lines, white space settled, NFC.
std::vector<std::string> to_paragraphs(std::string_view text);

/// Reads statements/TERM/*.xml for each of `terms`.
///
/// Errors: faults of form go to `diagnostics`; what has none is returned.
Statements read_statements(const FileTree& tree, const std::vector<std::string>& terms,
                           Diagnostics& diagnostics);

Statement read_statement(std::shared_ptr<const SourceText> text, std::string path, Diagnostics& diagnostics);
StatementResponse read_response(std::shared_ptr<const SourceText> text, std::string path,
                                Diagnostics& diagnostics);

}  // namespace sopimus
