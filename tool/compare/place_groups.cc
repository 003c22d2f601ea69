#include "compare/place_groups.h"

#include <algorithm>
#include <functional>
#include <map>

#include "compare/passage_order.h"

namespace sopimus {

namespace {

using Indices = std::vector<std::size_t>;

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

class GroupPlacer {
 public:
  GroupPlacer(const Passages& before, const Passages& after, TextAlignment& alignment)
      : before_(before), after_(after), groups_(alignment.groups) {
    for (const auto& [old_id, new_id] : alignment.clauses) {
      if (old_id != new_id) new_clauses_.emplace(old_id, new_id);
    }
  }

  void place() {
    std::sort(groups_.begin(), groups_.end(),
              [](const PassageGroup& a, const PassageGroup& b) { return a.after.front() < b.after.front(); });
    part_from_parents();
    mark_moved();
  }

 private:
  /// The item that an item stands below; kNone at the top of a list.
  static std::size_t parent_of(const Passages& text, std::size_t item) {
    const int level = text.passages[item].level;
    if (text.passages[item].kind != Passage::Kind::Item || level == 0) return kNone;
    while (text.passages[item].level >= level) --item;
    return item;
  }

  /// The group that the group's items stand below.
  std::size_t parent_group_of(const PassageGroup& group) const {
    const std::size_t parent = parent_of(after_, group.after.front());
    return parent == kNone ? kNone : place_of_after_[parent];
  }

  /// An item is the same only below the same item: else a level of the list would be lost.
  void part_from_parents() {
    Indices place_of_before(before_.passages.size(), kNone);
    place_of_after_.assign(after_.passages.size(), kNone);
    std::vector<PassageGroup> kept;
    for (PassageGroup& group : groups_) {
      const auto have_parent = [&](const Passages& text, const Indices& passages, const Indices& places,
                                   std::size_t wanted) {
        return std::all_of(passages.begin(), passages.end(), [&](std::size_t p) {
          const std::size_t parent = parent_of(text, p);
          return (parent == kNone ? kNone : places[parent]) == wanted;
        });
      };
      const std::size_t parent = parent_of(after_, group.after.front());
      const std::size_t wanted = parent == kNone ? kNone : place_of_after_[parent];
      const bool is_lost = parent != kNone && wanted == kNone;
      const bool is_nested = parent_of(before_, group.before.front()) != kNone;
      if (is_lost || is_nested != (parent != kNone) ||
          !have_parent(before_, group.before, place_of_before, wanted) ||
          !have_parent(after_, group.after, place_of_after_, wanted)) {
        continue;
      }
      for (const std::size_t p : group.before) place_of_before[p] = kept.size();
      for (const std::size_t q : group.after) place_of_after_[q] = kept.size();
      kept.push_back(std::move(group));
    }
    groups_ = std::move(kept);
  }

  /// What keeps most of the text in its order stays; the rest has moved.
  void mark_moved() {
    std::map<std::string_view, std::size_t> clause_weights;  // of what stayed in its clause
    std::vector<PlacedWeight> places;
    for (const PassageGroup& group : groups_) {
      std::size_t weight = 1;
      for (const std::size_t q : group.after) {
        const Passage& passage = after_.passages[q];
        for (std::size_t s = passage.first_sentence; s < passage.last_sentence; ++s) {
          weight += after_.sentences[s].key.size();
        }
      }
      places.push_back({group.before.front(), weight});
      const std::string& clause = after_.passages[group.after.front()].clause;
      if (is_of_clause(before_.passages[group.before.front()].clause, clause))
        clause_weights[clause] += weight;
    }
    // A clause stands where its heading stands: no passage that came from another outweighs it.
    constexpr std::size_t kHeadingWeight = 100;
    constexpr std::size_t kClauseShare = 4;
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      const Passage& passage = after_.passages[groups_[g].after.front()];
      if (passage.opens_clause)
        places[g].weight += kHeadingWeight + kClauseShare * clause_weights[passage.clause];
    }
    const std::vector<bool> is_kept = find_heaviest_ascending(places);
    for (std::size_t g = 0; g < groups_.size(); ++g) groups_[g].is_moved = !is_kept[g];
    for (PassageGroup& group : groups_) {
      const std::size_t parent = parent_group_of(group);
      if (parent != kNone && groups_[parent].is_moved) group.is_moved = true;
    }
    // A table or figure that changed on the way is a new one: its cells could not be marked for both.
    std::erase_if(groups_, [&](const PassageGroup& group) {
      return group.is_moved && !has_sentences_only(group) && !is_word_for_word(group);
    });
  }

  bool is_of_clause(const std::string& old_clause, const std::string& new_clause) const {
    const auto renamed = new_clauses_.find(old_clause);
    return (renamed == new_clauses_.end() ? old_clause : renamed->second) == new_clause;
  }

  bool has_sentences_only(const PassageGroup& group) const {
    const Passage::Kind kind = after_.passages[group.after.front()].kind;
    return kind != Passage::Kind::Table && kind != Passage::Kind::Figure;
  }

  bool is_word_for_word(const PassageGroup& group) const {
    const Passage& before = before_.passages[group.before.front()];
    const Passage& after = after_.passages[group.after.front()];
    const auto key = [](const Sentence& sentence) { return sentence.key; };
    const auto first = [](const Passages& text, const Passage& passage) {
      return text.sentences.begin() + static_cast<std::ptrdiff_t>(passage.first_sentence);
    };
    const auto last = [](const Passages& text, const Passage& passage) {
      return text.sentences.begin() + static_cast<std::ptrdiff_t>(passage.last_sentence);
    };
    return std::ranges::equal(first(before_, before), last(before_, before), first(after_, after),
                              last(after_, after), {}, key, key);
  }

  const Passages& before_;
  const Passages& after_;
  std::vector<PassageGroup>& groups_;
  std::map<std::string, std::string> new_clauses_{};  // of clauses whose id changed
  Indices place_of_after_{};                          // the group of each passage, once they are in order
};

}  // namespace

void place_groups(const Passages& before, const Passages& after, TextAlignment& alignment) {
  GroupPlacer(before, after, alignment).place();
}

}  // namespace sopimus
