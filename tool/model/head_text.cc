#include "model/head_text.h"

#include "model/phrases.h"

namespace sopimus {

std::string to_kind_text(const Document& document) {
  const Identity& identity = document.identity;
  if (identity.type.empty() || identity.label.empty()) return identity.type + identity.label;
  for (const char* space : {"\u00A0", " "}) {
    const std::string annex = phrase("annex", document.language) + space;
    if (identity.label.starts_with(annex)) return identity.type + space + identity.label.substr(annex.size());
  }
  return identity.type + ", " + identity.label;
}

HeadText to_head_text(const Document& document, bool is_first_page) {
  const Identity& identity = document.identity;
  HeadText head;
  head.sender = identity.owner;
  if (!is_first_page) head.title = identity.title;
  head.kind = to_kind_text(document);
  head.reference = identity.date;
  if (!identity.diary.empty()) head.reference += (head.reference.empty() ? "" : "   ") + identity.diary;
  head.edition = identity.edition_text;
  if (is_first_page) head.publicity = identity.publicity_text;
  head.is_secret = identity.publicity != Publicity::Public;
  return head;
}

FootText to_foot_text(const Document& document) {
  FootText foot;
  if (document.identity.agreement != document.identity.title) foot.agreement = document.identity.agreement;
  if (!document.fingerprint.empty()) {
    foot.fingerprint =
        phrase("fingerprint", document.language) + " " + to_short_fingerprint(document.fingerprint);
  }
  return foot;
}

}  // namespace sopimus
