#include "report/data_pairs.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "compare/similarity.h"

namespace sopimus {

namespace {

/// How alike, in thousandths, the words must be that make two items without a common id one; 0: never one.
int alike_enough(DataKind kind) {
  switch (kind) {
    case DataKind::Theme:
    case DataKind::Goal:
    case DataKind::Indicator:
    case DataKind::Measure:
    case DataKind::Definition:
      return 650;
    case DataKind::ListEntry:
    case DataKind::TableLine:
    case DataKind::ForumMember:
    case DataKind::Amount:
      return 500;
    default:
      return 0;
  }
}

/// Whether an item belongs to its group for good: a goal may go to another theme, a row not to another table.
bool is_bound_to_group(DataKind kind) {
  switch (kind) {
    case DataKind::ForumMember:
    case DataKind::CostShare:
    case DataKind::ListEntry:
    case DataKind::TableLine:
    case DataKind::Value:
    case DataKind::Amount:
      return true;
    default:
      return false;
  }
}

std::string bound_group(const DataItem& item) {
  return is_bound_to_group(item.kind) ? item.group : std::string();
}

/// All that a row says; of anything else its name.
std::string words_of(const DataItem& item) {
  if (item.kind != DataKind::TableLine) return item.name;
  std::string words;
  for (const DataPart& part : item.parts) words += part.text + " ";
  return words;
}

bool has_equal_parts(const DataItem& a, const DataItem& b) {
  return std::equal(a.parts.begin(), a.parts.end(), b.parts.begin(), b.parts.end(),
                    [](const DataPart& x, const DataPart& y) { return x.key == y.key; });
}

class Pairing {
 public:
  Pairing(const std::vector<DataItem>& before, const std::vector<DataItem>& after)
      : before_(before),
        after_(after),
        partner_of_before_(before.size(), kNoItem),
        partner_of_after_(after.size(), kNoItem) {}

  std::vector<DataPair> pair() {
    pair_by_id();
    pair_by_words();
    return in_reading_order();
  }

 private:
  void join(std::size_t b, std::size_t a) {
    partner_of_before_[b] = a;
    partner_of_after_[a] = b;
  }

  /// Of several with one key (two members of one party), equal ones first, the rest in their order.
  void pair_by_id() {
    using Key = std::tuple<DataKind, std::string, std::string>;
    const auto key_of = [](const DataItem& item) { return Key(item.kind, bound_group(item), item.id); };
    std::map<Key, std::vector<std::size_t>> places;
    for (std::size_t b = 0; b < before_.size(); ++b) places[key_of(before_[b])].push_back(b);
    for (const bool must_be_equal : {true, false}) {
      for (std::size_t a = 0; a < after_.size(); ++a) {
        if (partner_of_after_[a] != kNoItem) continue;
        const auto found = places.find(key_of(after_[a]));
        if (found == places.end()) continue;
        std::vector<std::size_t>& candidates = found->second;
        const auto taken = std::find_if(candidates.begin(), candidates.end(), [&](std::size_t b) {
          return !must_be_equal || has_equal_parts(before_[b], after_[a]);
        });
        if (taken == candidates.end()) continue;
        join(*taken, a);
        candidates.erase(taken);
      }
    }
  }

  void pair_by_words() {
    struct Side {
      std::vector<std::size_t> before{};
      std::vector<std::size_t> after{};
    };
    std::map<std::pair<DataKind, std::string>, Side> sides;
    for (std::size_t b = 0; b < before_.size(); ++b) {
      if (partner_of_before_[b] == kNoItem && alike_enough(before_[b].kind) > 0)
        sides[{before_[b].kind, bound_group(before_[b])}].before.push_back(b);
    }
    for (std::size_t a = 0; a < after_.size(); ++a) {
      if (partner_of_after_[a] == kNoItem && alike_enough(after_[a].kind) > 0)
        sides[{after_[a].kind, bound_group(after_[a])}].after.push_back(a);
    }
    for (const auto& [group, side] : sides) pair_likest(side.before, side.after, alike_enough(group.first));
  }

  void pair_likest(const std::vector<std::size_t>& before, const std::vector<std::size_t>& after,
                   int enough) {
    std::vector<Shingles> olds;
    std::vector<Shingles> news;
    for (const std::size_t b : before) olds.emplace_back(words_of(before_[b]));
    for (const std::size_t a : after) news.emplace_back(words_of(after_[a]));
    for (const auto& [b, a] : find_alike(pointers_to(olds), pointers_to(news), enough))
      join(before[b], after[a]);
  }

  std::vector<DataPair> in_reading_order() const {
    struct Placed {
      std::size_t at;
      bool is_removed;
      DataPair pair;
    };
    std::vector<Placed> all;
    for (std::size_t a = 0; a < after_.size(); ++a) all.push_back({a, false, {partner_of_after_[a], a}});
    std::size_t at = 0;
    for (std::size_t b = 0; b < before_.size(); ++b) {
      if (partner_of_before_[b] == kNoItem) {
        all.push_back({at, true, {b, kNoItem}});
      } else {
        at = partner_of_before_[b];
      }
    }
    std::stable_sort(all.begin(), all.end(), [](const Placed& x, const Placed& y) {
      return std::tuple(x.at, x.is_removed) < std::tuple(y.at, y.is_removed);
    });
    std::vector<DataPair> pairs;
    for (const Placed& each : all) pairs.push_back(each.pair);
    return pairs;
  }

  const std::vector<DataItem>& before_;
  const std::vector<DataItem>& after_;
  std::vector<std::size_t> partner_of_before_;
  std::vector<std::size_t> partner_of_after_;
};

}  // namespace

std::vector<DataPair> pair_data(const std::vector<DataItem>& before, const std::vector<DataItem>& after) {
  return Pairing(before, after).pair();
}

}  // namespace sopimus
