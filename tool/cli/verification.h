// What verify finds of a file, as a plain value: the report, the JSON and the record are made of it.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/command.h"
#include "compare/word_check.h"
#include "model/fingerprint.h"
#include "seal/signed_pdf.h"

namespace sopimus {

/// Whether a file holds the text of an edition.
struct EditionAnswer {
  enum class Kind { NotAsked, Same, Differs, Unread };
  Kind kind = Kind::NotAsked;
  std::string edition{};  // "2025-2029/frozen.1"; empty when none is named
  enum class NamedBy { Nobody, Option, Record, File };
  NamedBy named_by = NamedBy::Nobody;        // File: it says so itself, which proves nothing
  bool by_bytes = false;                     // it begins with a prepared file; else the words were compared
  std::string record{};                      // of the prepared file, "records/…xml"; empty without one
  std::string prepared_file{};               // the name that the record gives it
  std::vector<DocumentFingerprint> texts{};  // what it was compared with
  WordCheck words{};
  std::string reason{};  // of NotAsked and Unread: why
};

/// Whose signature a field is for.
struct FieldOwner {
  std::string party{};
  std::string role{};
};

struct VerificationReport {
  std::string file{};  // as it was given
  std::size_t length = 0;
  std::string sha256{};
  bool is_pdf = false;
  SignedPdf pdf{};
  bool asks_trust = false;
  EditionAnswer edition{};
  std::map<std::string, FieldOwner, std::less<>> owners{};  // by the field's name, of the edition
  /// All that was asked holds: every signature is sound and, when asked, trusted; nothing was added that a
  /// person must look at; the text is the edition's, when there is one. False for a file with neither.
  bool holds() const;
};

/// Errors: Failure when the file is not there, cannot be read or is none of PDF and DOCX, and for an edition
///         that the agreement does not have.
VerificationReport verify_file(const Place& place, const std::string& path, const std::string& edition,
                               const std::string& trust_folder);

/// Compares the file's text with the edition's: fills in `report.edition` and `report.owners`. `edition` may
/// be empty.
void answer_edition(const Place& place, const std::string& bytes, const std::string& edition,
                    VerificationReport& report);

/// A prepared file that `bytes` begin with: its record in the agreement's folder.
struct PreparedBeginning {
  std::string path{};  // in the agreement
  std::string file{};
  std::size_t length = 0;  // 0: there is none
  std::string edition{};
};
PreparedBeginning find_prepared(const Place& place, const std::string& bytes);

/// Writes what was found below records/ and commits it alone, without names of persons; what a record says
/// already is not written again.
///
/// Shape:  a line that tells of it, with its end.
/// Errors: Failure when no edition is known, and outside a repository.
std::string record_verification(const Place& place, const VerificationReport& report);

/// For a person: one line, a table of signatures, and what there is to say of each. Ends with a new line.
std::string to_text(const VerificationReport& report);
/// In the form of templates/schema/verify.schema.json.
std::string to_json_text(const VerificationReport& report);

/// The words for a fault, a change and a code for each.
std::string to_code(SignatureFault fault);
std::string to_words(SignatureFault fault);
std::string to_code(LaterChange::Kind kind);
std::string to_words(const LaterChange& change);

}  // namespace sopimus
