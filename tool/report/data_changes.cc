#include "report/data_changes.h"

#include <algorithm>
#include <map>
#include <set>

#include "report/amounts.h"
#include "report/data_pairs.h"

namespace sopimus {

namespace {

/// A sentence or cell that is the same but for its amounts: the class of these.
ChangeClass class_of_words(const std::string& before, const std::string& after) {
  const std::vector<AmountChange> amounts = find_amount_changes(before, after);
  return amounts.empty() ? ChangeClass::Wording : class_of_amount(amounts.front().after);
}

ChangeClass class_of(DataKind kind, const std::string& before, const DataPart& part) {
  switch (part.field) {
    case DataField::Deadline:
    case DataField::EntryIntoForce:
    case DataField::Validity:
      return ChangeClass::Deadline;
    case DataField::Share:
    case DataField::Meetings:
      return ChangeClass::Number;
    case DataField::Amount:
      return class_of_amount(part.text);
    default:
      return kind == DataKind::Statute || kind == DataKind::Section ? ChangeClass::Citation
                                                                    : class_of_words(before, part.text);
  }
}

/// The part of `item` that is compared with `part`: a cell by its column's head, else by its place.
const DataPart* find_like(const DataItem& item, const DataPart& part, std::size_t place) {
  if (part.field != DataField::Cell) return find_part(item, part.field);
  const auto found = std::find_if(item.parts.begin(), item.parts.end(), [&](const DataPart& each) {
    return each.field == DataField::Cell && !part.label.empty() && each.label == part.label;
  });
  if (found != item.parts.end()) return &*found;
  return place < item.parts.size() ? &item.parts[place] : nullptr;
}

std::vector<const DataPart*> parts_only_in(const DataItem& item, const DataItem& other) {
  std::multiset<std::string> others;
  for (const DataPart& part : other.parts) others.insert(part.key);
  std::vector<const DataPart*> parts;
  for (const DataPart& part : item.parts) {
    const auto found = others.find(part.key);
    if (found == others.end()) {
      parts.push_back(&part);
    } else {
      others.erase(found);
    }
  }
  return parts;
}

PartChange amount_change(const DataPart* then, const DataPart* now) {
  PartChange change;
  change.field = DataField::Amount;
  if (then != nullptr) change.before = then->text;
  if (now != nullptr) change.after = now->text;
  change.change_class = class_of_amount(now == nullptr ? change.before : change.after);
  return change;
}

/// One by one in sentences of as many amounts; else those that only one of them has, in their order.
std::vector<PartChange> amount_changes(const DataItem& before, const DataItem& after) {
  std::vector<PartChange> changes;
  if (before.parts.size() == after.parts.size()) {
    for (std::size_t i = 0; i < after.parts.size(); ++i) {
      if (before.parts[i].key != after.parts[i].key)
        changes.push_back(amount_change(&before.parts[i], &after.parts[i]));
    }
    return changes;
  }
  const std::vector<const DataPart*> gone = parts_only_in(before, after);
  const std::vector<const DataPart*> come = parts_only_in(after, before);
  for (std::size_t i = 0; i < std::max(gone.size(), come.size()); ++i) {
    changes.push_back(
        amount_change(i < gone.size() ? gone[i] : nullptr, i < come.size() ? come[i] : nullptr));
  }
  return changes;
}

std::vector<PartChange> part_changes(const DataItem& before, const DataItem& after) {
  if (before.kind == DataKind::Amount) return amount_changes(before, after);
  std::vector<PartChange> changes;
  for (std::size_t i = 0; i < after.parts.size(); ++i) {
    const DataPart& now = after.parts[i];
    const DataPart* then = find_like(before, now, i);
    // What a text says by hand elsewhere is not comparable.
    if (then == nullptr && (now.field == DataField::Parties || now.field == DataField::SigningText)) continue;
    if (then == nullptr ? now.key.empty() : then->key == now.key) continue;
    const std::string was = then == nullptr ? std::string() : then->text;
    changes.push_back({now.field, now.label, was, now.text, class_of(after.kind, was, now)});
  }
  return changes;
}

class Comparison {
 public:
  Comparison(std::vector<DataItem> before, std::vector<DataItem> after)
      : before_(std::move(before)), after_(std::move(after)), pairs_(pair_data(before_, after_)) {}

  DataChanges find() {
    rename_themes();
    note_values();
    for (const DataItem& item : after_) places_.emplace(item.place.anchor, item.place);
    for (const DataPair& pair : pairs_) add(pair);
    return std::move(result_);
  }

 private:
  static bool is_whole(const DataPair& pair) { return pair.before == kNoItem || pair.after == kNoItem; }

  /// A theme that got another id keeps its goals.
  void rename_themes() {
    std::map<std::string, std::string> renamed;
    for (const DataPair& pair : pairs_) {
      if (!is_whole(pair) && before_[pair.before].kind == DataKind::Theme)
        renamed[before_[pair.before].id] = after_[pair.after].id;
    }
    for (DataItem& item : before_) {
      for (DataPart& part : item.parts) {
        const auto found = part.field == DataField::OfTheme ? renamed.find(part.key) : renamed.end();
        if (found != renamed.end()) part.key = found->second;
      }
    }
  }

  /// Which values the texts print, and which took the place of a number in a sentence or gave theirs to one:
  /// these are told with the sentence.
  void note_values() {
    for (const DataItem& item : before_) {
      if (item.kind == DataKind::Value) values_before_.insert(item.id);
    }
    for (const DataItem& item : after_) {
      if (item.kind == DataKind::Value) values_after_.insert(item.id);
    }
    for (const DataPair& pair : pairs_) {
      if (is_whole(pair) || after_[pair.after].kind != DataKind::Amount) continue;
      const DataItem& before = before_[pair.before];
      const DataItem& after = after_[pair.after];
      for (const DataPart* part : parts_only_in(after, before)) told_values_.insert(value_of_amount(*part));
      for (const DataPart* part : parts_only_in(before, after)) told_values_.insert(value_of_amount(*part));
    }
  }

  /// Of what only one text has: what is told otherwise. A sentence that came or went is its clause's change;
  /// a value is new or gone when no other clause prints it; what the document says of itself may be said by
  /// hand now.
  bool is_told_otherwise(const DataItem& item, bool is_new) const {
    const std::set<std::string>& others = is_new ? values_before_ : values_after_;
    switch (item.kind) {
      case DataKind::Amount:
        return true;
      case DataKind::Value:
        return others.contains(item.id) || told_values_.contains(item.id);
      case DataKind::OwnSentence:
        return !before_.empty() && !after_.empty();
      default:
        return false;
    }
  }

  void add(const DataPair& pair) {
    const bool is_new = pair.before == kNoItem;
    const DataItem& item = pair.after == kNoItem ? before_[pair.before] : after_[pair.after];
    DataCount& count = result_.counts[static_cast<std::size_t>(item.kind)];
    if (!is_new) ++count.before;
    if (pair.after != kNoItem) ++count.after;
    DataChange change;
    if (is_whole(pair)) {
      if (is_told_otherwise(item, is_new)) return;
      change.what = is_new ? DataChange::What::Added : DataChange::What::Removed;
    } else {
      change.parts = part_changes(before_[pair.before], item);
      if (change.parts.empty()) {
        ++count.kept;
        return;
      }
      change.change_class = change.parts.front().change_class;
    }
    if (!is_new) change.before = before_[pair.before];
    if (pair.after != kNoItem) change.after = item;
    set_place(change);
    result_.changes.push_back(std::move(change));
  }

  void set_place(DataChange& change) const {
    change.place = change.item().place;
    if (change.what != DataChange::What::Removed || change.place.anchor.empty()) return;
    const auto now = places_.find(change.place.anchor);
    change.is_place_gone = now == places_.end();
    if (!change.is_place_gone) change.place = now->second;
  }

  std::vector<DataItem> before_;
  std::vector<DataItem> after_;
  std::vector<DataPair> pairs_;
  std::set<std::string> values_before_{};
  std::set<std::string> values_after_{};
  std::set<std::string> told_values_{};
  std::map<std::string, DataPlace> places_{};  // of the new text, by anchor
  DataChanges result_{};
};

}  // namespace

DataChanges find_data_changes(const Document& before, const Document& after) {
  return Comparison(data_items_of(before), data_items_of(after)).find();
}

}  // namespace sopimus
