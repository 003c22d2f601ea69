// The board of an edition as a Document for an office's web page: who has approved and signed what, what is
// missing, what is in force.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "register/status.h"

namespace sopimus {

/// A measure or indicator whose time is over, a goal whose term ends.
struct OverdueItem {
  std::string document{};  // id
  std::string what{};      // its words
  std::string date{};      // ISO
};

/// The status in `language` ("fi", "sv"), with the names of bodies, parties and documents in it.
///
/// Shape: Heading, Paragraph, List and Table blocks only; no fingerprint of its own. `style` is the
///        agreement's.
Document to_status_report(const AgreementStatus& status, const std::vector<OverdueItem>& overdue,
                          const Style& style, std::string_view language);

/// "Päätösversio 1, valtuustokausi 2025–2029": an edition in words.
std::string edition_in_words(const EditionRecord& edition, std::string_view language);

}  // namespace sopimus
