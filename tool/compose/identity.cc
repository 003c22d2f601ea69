#include "compose/identity.h"

#include "compose/names.h"
#include "model/phrases.h"
#include "source/agreement_facts.h"

namespace sopimus {

namespace {

std::string edition_text(const Edition& edition, const std::string& language) {
  if (edition.kind == Edition::Kind::Frozen) return {};
  std::string text = phrase("draft", language);
  if (edition.kind == Edition::Kind::Draft)
    text += std::string(kNoBreakSpace) + std::to_string(edition.number);
  return text;
}

/// "Julkinen", "Salassa pidettävä (JulkL 24 § 1 mom. 7 k)".
std::string publicity_text(const DocumentSource& document, const std::string& language) {
  constexpr std::string_view kKeys[] = {"public", "partly-secret", "secret"};
  std::string text = phrase(kKeys[static_cast<std::size_t>(document.publicity)], language);
  const std::string& basis = document.publicity_basis.in(language);
  return basis.empty() ? text : text + " (" + basis + ")";
}

bool has_own_type(const std::string& kind) {
  return kind == "main" || kind == "annex" || kind == "plan" || kind == "framework";
}

}  // namespace

Identity identity_of(const Composition& composition) {
  const AgreementSource& agreement = composition.agreement();
  const DocumentSource& document = composition.document;
  const std::string& language = composition.language;
  Identity identity;
  identity.document = document.id.text;
  identity.kind = document.kind.text;
  identity.title = document.title.in(language);
  identity.label = label_of(agreement, document, language);
  identity.agreement = agreement.title.in(language);
  if (!agreement.owner.empty()) identity.owner = full_name_of(agreement, agreement.owner.text, language);
  identity.diary = document.diary.empty() ? agreement.diary.text : document.diary.text;
  if (document.date) identity.date = to_numeric(*document.date);
  identity.type = document.type.in(language);
  if (identity.type.empty() && has_own_type(document.kind.text)) {
    identity.type = phrase("type-" + document.kind.text, language);
  }
  identity.edition_text = edition_text(composition.options.edition, language);
  identity.publicity = document.publicity;
  identity.publicity_text = publicity_text(document, language);
  return identity;
}

}  // namespace sopimus
