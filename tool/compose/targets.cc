#include "compose/targets.h"

#include "source/agreement_facts.h"

namespace sopimus {

/// Faults in other documents are reported when those are composed.
const std::vector<Outline>& Targets::others() {
  if (numbered_others_) return others_;
  numbered_others_ = true;
  for (const DocumentSource& document : files_.agreement.documents) {
    if (document.id.text == own_.document->id.text) continue;
    Diagnostics elsewhere;
    const std::string language = language_in(files_.agreement, document, own_.language);
    const AgreementFiles* files = &files_;
    const DocumentSource* source = &document;
    if (!document.pin.empty()) {
      const PinnedAgreement* pinned = pins_.find(document.pin, document.pin_commit, elsewhere);
      const DocumentSource* there =
          pinned == nullptr ? nullptr : pinned->files.agreement.find_document(document.id.text);
      if (there == nullptr) continue;
      files = &pinned->files;
      source = there;
    }
    others_.push_back(outline_of(*files, *source, language, pins_, elsewhere));
  }
  return others_;
}

std::optional<FoundTarget> Targets::find(std::string_view id) {
  const auto own = own_.targets.find(id);
  if (own != own_.targets.end()) return FoundTarget{&own->second, own_.document, false};
  std::optional<FoundTarget> found;
  for (const Outline& outline : others()) {
    const auto target = outline.targets.find(id);
    if (target == outline.targets.end()) continue;
    if (found) {
      found->ambiguous = true;
      break;
    }
    const DocumentSource* document = files_.agreement.find_document(outline.document->id.text);
    found = FoundTarget{&target->second, document, false};
  }
  return found;
}

std::vector<std::string> Targets::ids() {
  std::vector<std::string> ids;
  for (const DocumentSource& document : files_.agreement.documents) ids.push_back(document.id.text);
  for (const auto& [id, target] : own_.targets) ids.push_back(id);
  for (const Outline& outline : others()) {
    for (const auto& [id, target] : outline.targets) ids.push_back(id);
  }
  return ids;
}

}  // namespace sopimus
