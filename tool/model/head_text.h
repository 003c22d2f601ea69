// The words at the head and foot of every page, the same in PDF and DOCX; where they stand is the writers'.

#pragma once

#include <string>

#include "model/document.h"

namespace sopimus {

/// "Sopimusliite A" from "Sopimusliite" and "Liite A"; another label stands after a comma.
std::string to_kind_text(const Document& document);

/// What a page's head says besides its number; what does not apply is empty.
///
/// Standard: SFS 2487:2007 (asiakirjan tekstin asettelu ja tunnistetiedot): sender; kind of document, date
///           and diary number; here also the state of the text and its publicity.
struct HeadText {
  std::string sender{};
  std::string title{};  // the first page has it as its heading
  std::string kind{};
  std::string reference{};  // date and diary number
  std::string edition{};    // "LUONNOS 3"
  std::string publicity{};  // on the first page
  bool is_secret = false;   // wholly or partly
};
HeadText to_head_text(const Document& document, bool is_first_page);

/// What a page's foot says.
struct FootText {
  std::string agreement{};    // when the document's own title is another
  std::string fingerprint{};  // with the words before it
};
FootText to_foot_text(const Document& document);

}  // namespace sopimus
