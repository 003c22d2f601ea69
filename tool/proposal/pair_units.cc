#include "proposal/pair_units.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <tuple>

#include "compare/edit_script.h"
#include "compare/similarity.h"

namespace sopimus {

namespace {

constexpr int kAlike = 600;  // thousandths
constexpr int kPart = 800;

/// Only units of one class are ever the same one.
int class_of(const EditUnit& unit) {
  if (unit.kind == EditUnit::Kind::Heading) return 1;
  return unit.kind == EditUnit::Kind::Cell ? 2 : 0;
}

/// How much of `part` is in `whole`, in thousandths.
int share_of(const Shingles& part, const Shingles& whole) {
  const std::vector<std::uint32_t>& a = part.pieces();
  const std::vector<std::uint32_t>& b = whole.pieces();
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      ++common;
      ++i;
      ++j;
    } else if (a[i] < b[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return a.empty() ? 0 : static_cast<int>(1000 * common / a.size());
}

class UnitPairing {
 public:
  UnitPairing(const EditText& base, const EditText& returned) : base_(base), returned_(returned) {
    for (const EditUnit& unit : base.units) add_words(unit, base_words_, base_numbers_, base_shingles_);
    for (const EditUnit& unit : returned.units) {
      add_words(unit, returned_words_, returned_numbers_, returned_shingles_);
    }
    pairs_.base_of.assign(returned.units.size(), kNoUnit);
    pairs_.returned_of.assign(base.units.size(), kNoUnit);
    pairs_.by_words.assign(returned.units.size(), false);
    pairs_.part_of.assign(returned.units.size(), kNoUnit);
    pairs_.joined_to.assign(base.units.size(), kNoUnit);
  }

  UnitPairs pair() {
    pair_marked();
    find_moves();
    pair_between();
    pair_anywhere();
    find_moves();
    find_parts();
    find_joined();
    return std::move(pairs_);
  }

 private:
  using Key = std::tuple<std::string, std::string, std::string, std::size_t, int>;

  void add_words(const EditUnit& unit, std::vector<std::string>& words, std::vector<std::uint32_t>& numbers,
                 std::vector<Shingles>& shingles) {
    words.push_back(words_of(unit));
    // The class is part of what is equal.
    numbers.push_back(table_.number_of(std::to_string(class_of(unit)) + words.back()));
    shingles.emplace_back(words.back(), class_of(unit));
  }

  bool can_pair(std::size_t base, std::size_t returned) const {
    return pairs_.returned_of[base] == kNoUnit && pairs_.base_of[returned] == kNoUnit &&
           class_of(base_.units[base]) == class_of(returned_.units[returned]);
  }

  void set(std::size_t base, std::size_t returned, bool by_words) {
    pairs_.base_of[returned] = base;
    pairs_.returned_of[base] = returned;
    pairs_.by_words[returned] = by_words;
  }

  static Key key_of(const Origin& origin, int nth) {
    return {origin.clause, origin.language, origin.edition, origin.paragraph, nth};
  }

  /// Of several that carry one mark the one that is most like it; one that is no copy goes first.
  void pair_marked() {
    std::map<Key, std::size_t> marked;
    for (std::size_t i = 0; i < base_.units.size(); ++i) {
      const EditUnit& unit = base_.units[i];
      if (!unit.origin.is_generated()) marked.emplace(key_of(unit.origin, unit.nth), i);
    }
    struct Claim {
      std::size_t base;
      std::size_t returned;
      bool is_copy;
      int likeness;
    };
    std::vector<Claim> claims;
    for (std::size_t i = 0; i < returned_.units.size(); ++i) {
      for (const FoundMarks::Anchor& anchor : returned_.units[i].marks.anchors) {
        const auto found = marked.find(key_of(anchor.origin, anchor.nth));
        if (found == marked.end()) continue;
        const int likeness = base_numbers_[found->second] == returned_numbers_[i]
                                 ? 1000
                                 : base_shingles_[found->second].likeness(returned_shingles_[i]);
        claims.push_back({found->second, i, anchor.is_copy, likeness});
      }
    }
    std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
      return std::pair(a.is_copy, -a.likeness) < std::pair(b.is_copy, -b.likeness);
    });
    for (const Claim& claim : claims) {
      if (can_pair(claim.base, claim.returned)) {
        set(claim.base, claim.returned, false);
      } else if (pairs_.base_of[claim.returned] == kNoUnit) {
        copied_.emplace(claim.returned, claim.base);
      }
    }
  }

  /// Stretches between neighbours that are paired: first equal words, then likeness.
  void pair_between() {
    std::size_t from_base = 0;
    std::size_t from_returned = 0;
    for (std::size_t i = 0; i <= returned_.units.size(); ++i) {
      const bool is_end = i == returned_.units.size();
      if (!is_end && (pairs_.base_of[i] == kNoUnit || pairs_.is_moved[i])) continue;
      const std::size_t to_base = is_end ? base_.units.size() : pairs_.base_of[i];
      pair_stretch(from_base, to_base, from_returned, i);
      from_base = to_base + 1;
      from_returned = i + 1;
    }
  }

  void pair_stretch(std::size_t from_base, std::size_t to_base, std::size_t from_returned,
                    std::size_t to_returned) {
    const std::vector<std::size_t> before = open_base(from_base, to_base);
    const std::vector<std::size_t> after = open_returned(from_returned, to_returned);
    if (before.empty() || after.empty()) return;
    std::vector<std::uint32_t> old_numbers;
    std::vector<std::uint32_t> new_numbers;
    for (const std::size_t i : before) old_numbers.push_back(base_numbers_[i]);
    for (const std::size_t i : after) new_numbers.push_back(returned_numbers_[i]);
    std::size_t a = 0;
    std::size_t b = 0;
    std::vector<EditHunk> hunks = find_hunks(old_numbers, new_numbers);
    hunks.push_back({before.size(), before.size(), after.size(), after.size()});
    for (const EditHunk& hunk : hunks) {
      for (; a < hunk.before_from; ++a, ++b) set(before[a], after[b], is_marked(before[a]));
      a = hunk.before_to;
      b = hunk.after_to;
    }
    pair_likely(open_base(from_base, to_base), open_returned(from_returned, to_returned));
  }

  /// Words of the program have no mark to lose.
  bool is_marked(std::size_t base) const { return !base_.units[base].origin.is_generated(); }

  void pair_likely(const std::vector<std::size_t>& before, const std::vector<std::size_t>& after) {
    std::vector<const Shingles*> old_texts;
    std::vector<const Shingles*> new_texts;
    for (const std::size_t i : before) old_texts.push_back(&base_shingles_[i]);
    for (const std::size_t i : after) new_texts.push_back(&returned_shingles_[i]);
    for (const auto& [a, b] : pair_alike(old_texts, new_texts)) {
      if (old_texts[a]->likeness(*new_texts[b]) >= kAlike) set(before[a], after[b], true);
    }
  }

  void pair_anywhere() {
    const std::vector<std::size_t> before = open_base(0, base_.units.size());
    const std::vector<std::size_t> after = open_returned(0, returned_.units.size());
    std::vector<const Shingles*> old_texts;
    std::vector<const Shingles*> new_texts;
    for (const std::size_t i : before) old_texts.push_back(&base_shingles_[i]);
    for (const std::size_t i : after) new_texts.push_back(&returned_shingles_[i]);
    for (const auto& [a, b] : find_alike(old_texts, new_texts, kAlike)) set(before[a], after[b], true);
  }

  std::vector<std::size_t> open_base(std::size_t from, std::size_t to) const {
    std::vector<std::size_t> open;
    for (std::size_t i = from; i < to; ++i) {
      if (pairs_.returned_of[i] == kNoUnit) open.push_back(i);
    }
    return open;
  }
  std::vector<std::size_t> open_returned(std::size_t from, std::size_t to) const {
    std::vector<std::size_t> open;
    for (std::size_t i = from; i < to; ++i) {
      if (pairs_.base_of[i] == kNoUnit && !copied_.contains(i)) open.push_back(i);
    }
    return open;
  }

  /// What is not in the longest stretch that kept its order has moved.
  void find_moves() {
    pairs_.is_moved.assign(returned_.units.size(), false);
    std::vector<std::size_t> best;  // returned units, by the length of the stretch they end
    std::vector<std::size_t> before(returned_.units.size(), kNoUnit);
    for (std::size_t i = 0; i < returned_.units.size(); ++i) {
      if (pairs_.base_of[i] == kNoUnit) continue;
      const auto place =
          std::lower_bound(best.begin(), best.end(), pairs_.base_of[i],
                           [&](std::size_t at, std::size_t base) { return pairs_.base_of[at] < base; });
      if (place != best.begin()) before[i] = *(place - 1);
      if (place == best.end()) {
        best.push_back(i);
      } else {
        *place = i;
      }
      pairs_.is_moved[i] = true;
    }
    for (std::size_t i = best.empty() ? kNoUnit : best.back(); i != kNoUnit; i = before[i]) {
      pairs_.is_moved[i] = false;
    }
  }

  /// A new paragraph whose words its neighbour has lost.
  void find_parts() {
    for (std::size_t i = 0; i < returned_.units.size(); ++i) {
      if (pairs_.base_of[i] != kNoUnit) continue;
      if (const auto copy = copied_.find(i); copy != copied_.end()) pairs_.part_of[i] = copy->second;
      if (pairs_.part_of[i] == kNoUnit && i > 0) try_part(i, i - 1);
    }
    for (std::size_t i = returned_.units.size(); i-- > 1;) {
      if (pairs_.base_of[i - 1] == kNoUnit && pairs_.part_of[i - 1] == kNoUnit) try_part(i - 1, i);
    }
  }

  void try_part(std::size_t part, std::size_t neighbour) {
    const std::size_t base =
        pairs_.base_of[neighbour] != kNoUnit ? pairs_.base_of[neighbour] : pairs_.part_of[neighbour];
    if (base == kNoUnit || class_of(base_.units[base]) != class_of(returned_.units[part])) return;
    const Shingles& words = returned_shingles_[part];
    if (words.size() < 8 || share_of(words, base_shingles_[base]) < kPart) return;
    const std::size_t whole = pairs_.returned_of[base];
    if (share_of(words, returned_shingles_[whole]) < kPart) pairs_.part_of[part] = base;
  }

  /// A paragraph that is gone and whose words its neighbour has got.
  void find_joined() {
    for (std::size_t i = 0; i < base_.units.size(); ++i) {
      if (pairs_.returned_of[i] != kNoUnit) continue;
      for (const std::size_t other : {i - 1, i + 1}) {
        if (other >= base_.units.size()) continue;
        const std::size_t returned =
            pairs_.returned_of[other] != kNoUnit ? pairs_.returned_of[other] : pairs_.joined_to[other];
        if (returned == kNoUnit || class_of(base_.units[i]) != class_of(returned_.units[returned])) continue;
        const Shingles& words = base_shingles_[i];
        if (words.size() < 8 || share_of(words, returned_shingles_[returned]) < kPart) continue;
        if (share_of(words, base_shingles_[other]) >= kPart) continue;
        pairs_.joined_to[i] = returned;
        break;
      }
    }
  }

  const EditText& base_;
  const EditText& returned_;
  TokenTable table_{};
  std::vector<std::string> base_words_{};
  std::vector<std::string> returned_words_{};
  std::vector<std::uint32_t> base_numbers_{};
  std::vector<std::uint32_t> returned_numbers_{};
  std::vector<Shingles> base_shingles_{};
  std::vector<Shingles> returned_shingles_{};
  std::map<std::size_t, std::size_t> copied_{};  // returned → base, of a mark that another has
  UnitPairs pairs_{};
};

}  // namespace

UnitPairs pair_units(const EditText& base, const EditText& returned) {
  return UnitPairing(base, returned).pair();
}

}  // namespace sopimus
