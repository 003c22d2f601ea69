// One body's recorded act on named documents of one edition: decisions/TERM/*.xml, one file a decision.
//
// A decision is written once and never changed; what was recorded wrong is corrected by a new one that names
// it. The fingerprints say for ever which text the body had before it.

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "source/recorded_text.h"

namespace sopimus {

enum class Outcome {
  Noted,      // merkitsi tiedoksi
  Guided,     // evästi valmistelua
  Supported,  // puolsi
  Stated,     // antoi lausunnon
  Proposed,   // esitti toiselle toimielimelle
  Tabled,     // jätti pöydälle
  Returned,   // palautti valmisteluun
  Approved,   // hyväksyi
  ApprovedWithChanges,
  Rejected,
};

/// The word of the XML and of the command line: "approved-with-changes".
std::string_view name_of(Outcome outcome);
/// In the order above.
const std::vector<std::string>& outcome_names();
std::optional<Outcome> parse_outcome(std::string_view name);

struct Decision {
  Word body{};  // id
  Word edition{};
  std::optional<Date> date{};
  Word section{};  // of the minutes: "84"
  std::optional<Outcome> outcome{};
  Word diary{};
  Word mandate{};                   // "technical": holds for technical corrections of the edition too
  std::optional<Date> published{};  // the day the minutes could be read in the public network
  Word corrects{};                  // path of the decision that this one replaces
  std::vector<RecordedText> texts{};
  std::vector<Evidence> evidence{};
  Word note{};
  std::string path{};  // in the agreement
  SourceSpan at{};     // nowhere before it is written
  bool operator==(const Decision&) const = default;
};

/// Where a decision of the edition's term stands: "decisions/2025-2029/2025-11-17-perho-valtuusto.xml"; with
/// `number` above 1 that number before ".xml".
std::string path_of_decision(const Decision& decision, int number);

/// The decision in canonical form.
std::string write_decision(const Decision& decision);

/// Errors: faults of form go to `diagnostics`.
Decision read_decision(std::shared_ptr<const SourceText> text, std::string path, Diagnostics& diagnostics);

}  // namespace sopimus
