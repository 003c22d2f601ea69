#include "seal/changed_objects.h"

#include <algorithm>
#include <vector>

namespace sopimus {

namespace {

constexpr std::size_t kMostMembers = 20'000;

/// The sections that only one of the two has.
std::vector<const XrefSection*> sections_apart(const PdfView& a, const PdfView& b) {
  std::vector<const XrefSection*> apart;
  const auto add = [&apart](const PdfView& from, const PdfView& without) {
    for (const XrefSection* section : from.sections()) {
      const auto& others = without.sections();
      if (std::find(others.begin(), others.end(), section) == others.end()) apart.push_back(section);
    }
  };
  add(a, b);
  add(b, a);
  return apart;
}

/// Everything that `value` leads to in `view`, by way of any key but those that lead up.
template <typename Visit>
void walk(const PdfView& view, const PdfValue& value, Visit visit) {
  std::vector<PdfValue> open = {value};
  while (!open.empty()) {
    const PdfValue next = std::move(open.back());
    open.pop_back();
    if (next.is(PdfValue::Kind::Reference)) {
      if (!visit(next.number)) continue;
      if (auto object = view.find_object(next.number)) open.push_back(std::move(object->value));
      continue;
    }
    for (std::size_t i = 0; i < next.items.size(); ++i) {
      const bool leads_up = i < next.keys.size() && (next.keys[i] == "Parent" || next.keys[i] == "P");
      if (!leads_up) open.push_back(next.items[i]);
    }
  }
}

/// The references of `whole` that are not in its part `value`.
void add_references_beside(const PdfValue& whole, const PdfValue& value, std::set<std::int64_t>& objects) {
  if (&whole == &value) return;
  if (whole.is(PdfValue::Kind::Reference)) objects.insert(whole.number);
  for (const PdfValue& item : whole.items) add_references_beside(item, value, objects);
}

}  // namespace

ChangedObjects::ChangedObjects(const PdfView& signed_view, const PdfView& newest,
                               const ReferenceIndex& references)
    : signed_(signed_view), newest_(newest), references_(references) {
  std::set<std::int64_t> candidates;
  for (const XrefSection* section : sections_apart(signed_, newest_)) {
    for (const XrefSection::Entry& entry : section->entries) candidates.insert(entry.object);
  }
  // An object stream that was replaced replaces what it holds.
  for (const XrefSection* section : signed_.sections()) {
    const bool has_replaced =
        std::any_of(section->containers.begin(), section->containers.end(),
                    [&](std::int64_t container) { return candidates.contains(container); });
    if (!has_replaced) continue;
    for (const XrefSection::Entry& entry : section->entries) candidates.insert(entry.object);
  }
  candidates.erase(0);  // never in use
  for (const std::int64_t object : candidates) {
    if (signed_.find_place(object) != newest_.find_place(object)) left_.insert(object);
  }
}

ChangedObjects::Owned ChangedObjects::owned_by(const ValueOwner& owner, bool with_all) const {
  Owned owned;
  owned.owner = owner.object;
  if (owner.value == nullptr) return owned;
  add_references_beside(*owner.whole, *owner.value, owned.others);
  walk(signed_, *owner.value, [&](std::int64_t object) {
    return owned.members.size() < kMostMembers && owned.members.insert(object).second && with_all;
  });
  return owned;
}

bool ChangedObjects::may_change(std::int64_t object, const Owned& owned) const {
  for (const auto& [referrer, place] : references_.referrers_of(object)) {
    if (signed_.find_place(referrer) != place) continue;  // of another revision
    const bool is_its_own =
        owned.members.contains(referrer) ||
        (referrer == owned.owner && owned.members.contains(object) && !owned.others.contains(object));
    if (!is_its_own) return false;
  }
  return true;
}

bool ChangedObjects::cross_out_all(const PdfValue& value, const ValueOwner& owner) {
  std::set<std::int64_t> first;
  add_references(value, first);
  const bool has_changed =
      std::any_of(first.begin(), first.end(), [&](std::int64_t each) { return is_changed(each); });
  if (!has_changed) return false;  // nor does it lead on to any
  const Owned owned = owned_by(owner, true);
  const std::size_t before = left_.size();
  walk(newest_, value, [&](std::int64_t object) {
    if (!is_changed(object) || !may_change(object, owned)) return false;
    cross_out(object);
    return true;
  });
  return left_.size() < before;
}

void ChangedObjects::cross_out_one(const PdfValue& value, const ValueOwner& owner) {
  if (!value.is(PdfValue::Kind::Reference) || !is_changed(value.number)) return;
  if (may_change(value.number, owned_by(owner, false))) cross_out(value.number);
}

bool ChangedObjects::is_unused(std::int64_t object) const { return may_change(object, {}); }

}  // namespace sopimus
