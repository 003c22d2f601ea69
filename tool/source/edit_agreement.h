// Small edits of agreement.xml as text: everything else in the file stays byte for byte as it was.

#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "source/agreement.h"

namespace sopimus {

/// What holds a document or a clause at an edition.
struct PinText {
  std::string edition{};
  std::string commit{};
  std::map<std::string, std::string> fingerprints{};  // by language; of a clause: one, of its original
};

/// `text` with the term after the other ones, and as the term the agreement is for. Without periods the
/// calendars of the registers give them.
///
/// Errors: std::logic_error for a text that read_agreement finds faults in.
std::string add_term(const std::shared_ptr<const SourceText>& text, const std::string& id,
                     const std::vector<TermPeriod>& periods);

/// `text` with `pin` on the document, or without a pin when it is null. Errors: as add_term.
std::string set_document_pin(const std::shared_ptr<const SourceText>& text, std::string_view document,
                             const PinText* pin);

/// The same for every <include> of the clause in agreement.xml. Errors: as add_term.
std::string set_clause_pin(const std::shared_ptr<const SourceText>& text, std::string_view clause,
                           const PinText* pin);

}  // namespace sopimus
