#include "cli/in_force.h"

#include <algorithm>

#include "cli/agreement_at.h"
#include "cli/person.h"
#include "cli/recording.h"
#include "cli/register_at.h"

namespace sopimus {

namespace {

constexpr std::string_view kName = "in-force";

bool is_main(const TextInForce& text, const Register& all) {
  const DocumentSource* document = all.find(text.edition)->agreement.find_document(text.document);
  return document->kind.text == "main" || document->kind.text == "framework";
}

DocumentSource pinned(DocumentSource document, const TextInForce& text) {
  document.pin.text = text.edition;
  document.pin_commit.text = text.commit;
  document.pin_fingerprints.clear();
  for (const auto& [language, fingerprint] : text.text) {
    document.pin_fingerprints.emplace(language, Word{fingerprint, {}});
  }
  return document;
}

}  // namespace

std::optional<Date> parse_in_force(std::string_view name) {
  if (name == kName) return today();
  if (!name.starts_with(kName) || name.substr(kName.size(), 1) != "@") return std::nullopt;
  const std::string_view day = name.substr(kName.size() + 1);
  if (const auto date = parse_day(std::string(day))) return date;
  throw Failure("'" + std::string(day) + "' is no day", "write it as in-force@2026-01-01");
}

std::vector<TextInForce> texts_in_force(const Place& place, const Date& day, Diagnostics& diagnostics) {
  std::vector<TextInForce> texts;
  const std::shared_ptr<const Repository> repository = open_repository(place.folder);
  if (!repository || !repository->find_revision("HEAD")) return texts;
  const RegisterAt opened = read_register_at(place, diagnostics);
  for (const std::string& document : known_documents(opened.all)) {
    const std::optional<DocumentStanding> standing = find_in_force(opened.all, document, day);
    if (!standing) continue;
    const EditionRecord& edition = standing->edition->record;
    texts.push_back({document, edition.name, edition.commit, standing->text});
  }
  std::stable_partition(texts.begin(), texts.end(),
                        [&](const TextInForce& text) { return is_main(text, opened.all); });
  return texts;
}

std::vector<std::string> pin_to_force(AgreementSource& agreement, const std::string& edition,
                                      const std::vector<TextInForce>& texts) {
  std::vector<std::string> documents;
  for (const TextInForce& text : texts) {
    const auto there =
        std::find_if(agreement.documents.begin(), agreement.documents.end(),
                     [&](const DocumentSource& each) { return each.id.text == text.document; });
    if (there == agreement.documents.end()) {
      DocumentSource added;
      added.id.text = text.document;
      agreement.documents.push_back(pinned(std::move(added), text));
    } else if (text.edition != edition) {
      *there = pinned(std::move(*there), text);
    }
    documents.push_back(text.document);
  }
  return documents;
}

}  // namespace sopimus
