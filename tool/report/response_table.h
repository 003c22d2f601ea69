// What parties proposed and stated in a round of consultation, and what the office answered: a table for the
// parties and their councils (lausuntoyhteenveto, sammandrag av utlåtanden).

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "model/document.h"
#include "source/agreement.h"

namespace sopimus {

/// A part of a proposed change, in words.
struct ProposedWords {
  enum class Kind { Kept, Removed, Added };
  Kind kind = Kind::Kept;
  std::string text{};
};

struct ResponseRow {
  std::string place{};                                // "6.4 Irtisanominen"; empty: the whole
  std::vector<std::string> parties{};                 // names
  std::vector<std::vector<ProposedWords>> changes{};  // passages of a proposed change
  std::vector<std::string> texts{};                   // of a statement or comment
  std::vector<std::string> response{};                // paragraphs
  std::string resolution{};                           // "Hyväksytty"
  std::string reason{};
};

/// The rows of one document of the agreement, or of none: "Koko sopimus".
struct ResponseSection {
  std::string title{};
  std::vector<ResponseRow> rows{};
};

/// A party without a proposal or a remark: "Perhon kunta", "15.9.2025 § 112".
struct SilentParty {
  std::string name{};
  std::string reference{};
};

struct ConsultationRound {
  int number = 1;
  std::string text{};  // what was sent out: "2025-2029/draft.1"
  std::vector<ResponseSection> sections{};
  std::vector<SilentParty> content{};     // nothing to remark
  std::vector<SilentParty> unanswered{};  // recorded as such
  std::vector<SilentParty> unheard{};     // nothing is recorded of
};

/// What the table says of an outcome: "accepted", "rejected", "other" (another wording was chosen), "edited",
/// "noted"; "open" for none.
struct ResolutionWords {
  std::string response{};
  std::string resolution{};
};
ResolutionWords resolution_words(std::string_view outcome, std::string_view language);

/// "1 (valtuustokausi 2025–2029)" of an edition's draft; an id in brackets when it is none.
std::string draft_in_words(const std::string& edition, const std::string& commit, std::string_view language);

/// "Koko sopimus": the title of what is about no document.
std::string whole_agreement_title(std::string_view language);

/// Where agreement.xml is edited: "Sopimuksen rakenne".
std::string outline_title(std::string_view language);

/// The heads of the table in `language`: number, place, party, proposal, response, resolution, reason.
std::vector<std::string> response_heads(std::string_view language);

/// "Teksti: …" and "Ehdotus: …", a line each, as cells that know no bold show them.
std::string to_plain_proposal(const ResponseRow& row, std::string_view language);

/// The table as a Document on pages across.
///
/// Shape: headings, paragraphs, lists and tables; no fingerprint. What is removed is in italics, what is
/// added
///        in bold, each after a word that says which wording it is.
Document to_response_table(const ConsultationRound& round, const AgreementSource& agreement,
                           const Style& style, std::string_view language);

}  // namespace sopimus
