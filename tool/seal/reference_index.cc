#include "seal/reference_index.h"

#include <algorithm>

namespace sopimus {

namespace {

/// A cross-reference stream: what it refers to is the trailer's.
bool is_section(const std::vector<const XrefSection*>& sections, ObjectPlace place) {
  return !place.is_inside && std::any_of(sections.begin(), sections.end(),
                                         [&](const XrefSection* section) { return section->at == place.at; });
}

}  // namespace

ReferenceIndex::ReferenceIndex(const PdfView& newest) {
  const auto& sections = newest.sections();
  for (std::size_t oldest = sections.size(); oldest > 0; --oldest) {
    // An entry is read as of the revision that wrote it.
    const PdfView view = newest.without_newer(oldest - 1);
    for (const XrefSection::Entry& entry : sections[oldest - 1]->entries) {
      const auto object = view.find_object(entry.object);
      if (!object || is_section(sections, object->place)) continue;
      std::set<std::int64_t> targets;
      add_references(object->value, targets);
      for (const std::int64_t target : targets) referrers_[target].push_back({entry.object, object->place});
    }
  }
}

const std::vector<ReferenceIndex::Referrer>& ReferenceIndex::referrers_of(std::int64_t object) const {
  static const std::vector<Referrer> kNone;
  const auto found = referrers_.find(object);
  return found == referrers_.end() ? kNone : found->second;
}

void add_references(const PdfValue& value, std::set<std::int64_t>& objects) {
  if (value.is(PdfValue::Kind::Reference)) objects.insert(value.number);
  for (const PdfValue& item : value.items) add_references(item, objects);
}

}  // namespace sopimus
