#include "proposal/edit_words.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>

#include "compare/edit_script.h"

namespace sopimus {

namespace {

/// Base units and the returned ones that they became: one and one, or divided, or joined.
struct UnitGroup {
  std::vector<std::size_t> base{};
  std::vector<std::size_t> returned{};
};

class WordEditor {
 public:
  WordEditor(const EditText& base, const EditText& returned, const UnitPairs& pairs, const PlaceIndex& index)
      : base_(base), returned_(returned), pairs_(pairs), index_(index) {
    edits_.made.resize(returned.units.size());
    edits_.is_changed.assign(returned.units.size(), false);
    edits_.is_written.assign(returned.units.size(), false);
    edits_.over_data.assign(returned.units.size(), false);
    edits_.is_lost.assign(returned.units.size(), false);
  }

  WordEdits edit() {
    for (const UnitGroup& group : find_groups()) edit_group(group);
    for (std::size_t i = 0; i < returned_.units.size(); ++i) {
      if (pairs_.base_of[i] != kNoUnit || grouped_.contains(i)) continue;
      if (pairs_.part_of[i] != kNoUnit) {
        edit_group({{pairs_.part_of[i]}, {i}});
      } else {
        edit_group({{}, {i}});
      }
    }
    return std::move(edits_);
  }

 private:
  std::vector<UnitGroup> find_groups() {
    std::map<std::size_t, std::vector<std::size_t>> joined;
    for (std::size_t b = 0; b < base_.units.size(); ++b) {
      if (pairs_.joined_to[b] != kNoUnit) joined[pairs_.joined_to[b]].push_back(b);
    }
    std::vector<UnitGroup> groups;
    for (std::size_t r = 0; r < returned_.units.size(); ++r) {
      const std::size_t b = pairs_.base_of[r];
      if (b == kNoUnit) continue;
      UnitGroup group{{b}, {r}};
      if (const auto more = joined.find(r); more != joined.end()) {
        group.base.insert(group.base.end(), more->second.begin(), more->second.end());
        std::sort(group.base.begin(), group.base.end());
      }
      for (std::size_t i = r; i-- > 0 && is_part(i, b);) group.returned.insert(group.returned.begin(), i);
      for (std::size_t i = r + 1; i < returned_.units.size() && is_part(i, b); ++i) {
        group.returned.push_back(i);
      }
      if (group.returned.size() > 1 && !is_simple(b)) group.returned = {r};
      if (group.base.size() > 1 && !std::all_of(group.base.begin(), group.base.end(),
                                                [&](std::size_t each) { return is_simple(each); })) {
        group.base = {b};
      }
      grouped_.insert(group.returned.begin(), group.returned.end());
      groups.push_back(std::move(group));
    }
    return groups;
  }

  bool is_part(std::size_t returned, std::size_t base) const {
    return pairs_.base_of[returned] == kNoUnit && pairs_.part_of[returned] == base;
  }

  /// All its words stand in one place of a clause.
  bool is_simple(std::size_t base) const {
    const std::vector<PlacedPiece> pieces = placed_pieces_of(base_.units[base], index_);
    return !pieces.empty() && std::all_of(pieces.begin(), pieces.end(), [&](const PlacedPiece& piece) {
      return piece.place != kNoUnit && piece.place == pieces.front().place;
    });
  }

  bool is_unchanged(const UnitGroup& group) const {
    return group.base.size() == 1 && group.returned.size() == 1 &&
           pairs_.base_of[group.returned.front()] == group.base.front() &&
           words_of(base_.units[group.base.front()]) == words_of(returned_.units[group.returned.front()]);
  }

  void edit_group(const UnitGroup& group) {
    if (is_unchanged(group)) return;
    std::vector<PlacedPiece> old_pieces;
    for (const std::size_t b : group.base) {
      for (PlacedPiece& piece : placed_pieces_of(base_.units[b], index_))
        old_pieces.push_back(std::move(piece));
    }
    std::vector<ReturnedPiece> new_pieces;
    std::vector<std::size_t> ends;
    for (const std::size_t r : group.returned) {
      for (ReturnedPiece& piece : returned_pieces_of(returned_.units[r]))
        new_pieces.push_back(std::move(piece));
      ends.push_back(new_pieces.size());
    }
    divide_as(old_pieces, new_pieces, ends);
    const std::vector<EditHunk> hunks = find_hunks_of(old_pieces, new_pieces);
    const std::vector<EditedPiece> pieces = settle(old_pieces, new_pieces, hunks);
    const bool has_place = group.base.size() == 1 && group.returned.size() == 1 &&
                           pairs_.base_of[group.returned.front()] == group.base.front();
    for (const std::size_t r : group.returned) edits_.is_changed[r] = true;
    if (has_place && is_divided_or_joined(group.base.front(), group.returned.front())) {
      edits_.is_lost[group.returned.front()] =
          true;  // halves of a goal or a definition: a person must see them
    } else if (has_place) {
      write_places(group.returned.front(), old_pieces, new_pieces, hunks);
    } else {
      write_apart(group, pieces, ends);
    }
  }

  bool is_divided_or_joined(std::size_t base, std::size_t returned) const {
    const auto holds = [](const std::vector<std::size_t>& all, std::size_t value) {
      return std::find(all.begin(), all.end(), value) != all.end();
    };
    return holds(pairs_.part_of, base) || holds(pairs_.joined_to, returned);
  }

  /// A word that stands in two stretches of the file is divided in the returned text too.
  static void divide_as(const std::vector<PlacedPiece>& old_pieces, std::vector<ReturnedPiece>& new_pieces,
                        std::vector<std::size_t>& ends) {
    std::map<std::string, std::size_t, std::less<>> cuts;  // whole word → bytes of its first part
    for (std::size_t i = 1; i < old_pieces.size(); ++i) {
      const WordPiece& piece = old_pieces[i].piece;
      const WordPiece& before = old_pieces[i - 1].piece;
      const bool is_cut = piece.gap.empty() && !piece.key.starts_with(' ') && before.to == piece.from &&
                          pieces_of(before.text + piece.text).size() == 1;
      if (is_cut) cuts.emplace(before.key + piece.key, before.text.size());
    }
    if (cuts.empty()) return;
    std::vector<ReturnedPiece> result;
    std::vector<std::size_t> new_ends;
    std::size_t end = 0;
    for (std::size_t i = 0; i <= new_pieces.size(); ++i) {
      for (; end < ends.size() && ends[end] == i; ++end) new_ends.push_back(result.size());
      if (i == new_pieces.size()) break;
      ReturnedPiece& piece = new_pieces[i];
      const auto cut = cuts.find(piece.piece.key);
      if (cut == cuts.end()) {
        result.push_back(std::move(piece));
        continue;
      }
      ReturnedPiece rest = piece;
      rest.piece.text.erase(0, cut->second);
      rest.piece.key = rest.piece.text;
      rest.piece.gap.clear();
      piece.piece.key.resize(piece.piece.key.size() - rest.piece.text.size());
      piece.piece.text.resize(cut->second);
      result.push_back(std::move(piece));
      result.push_back(std::move(rest));
    }
    new_pieces = std::move(result);
    ends = std::move(new_ends);
  }

  static std::vector<EditHunk> find_hunks_of(const std::vector<PlacedPiece>& old_pieces,
                                             const std::vector<ReturnedPiece>& new_pieces) {
    TokenTable table;
    std::vector<std::uint32_t> before;
    std::vector<std::uint32_t> after;
    for (const PlacedPiece& piece : old_pieces) before.push_back(table.number_of(piece.piece.key));
    for (const ReturnedPiece& piece : new_pieces) after.push_back(table.number_of(piece.piece.key));
    return find_hunks(before, after);
  }

  /// The returned pieces, each with the one it was kept from.
  static std::vector<EditedPiece> settle(const std::vector<PlacedPiece>& old_pieces,
                                         const std::vector<ReturnedPiece>& new_pieces,
                                         const std::vector<EditHunk>& hunks) {
    std::vector<EditedPiece> pieces(new_pieces.size());
    for (std::size_t i = 0; i < new_pieces.size(); ++i) pieces[i].added = &new_pieces[i];
    std::size_t a = 0;
    std::size_t b = 0;
    const auto keep_to = [&](std::size_t end) {
      for (; a < end; ++a, ++b) {
        const bool is_made = old_pieces[a].source == nullptr;
        pieces[b] = is_made ? EditedPiece{nullptr, &new_pieces[b]} : EditedPiece{&old_pieces[a], nullptr};
      }
    };
    for (const EditHunk& hunk : hunks) {
      keep_to(hunk.before_from);
      a = hunk.before_to;
      b = hunk.after_to;
    }
    keep_to(old_pieces.size());
    return pieces;
  }

  void write_apart(const UnitGroup& group, const std::vector<EditedPiece>& pieces,
                   const std::vector<std::size_t>& ends) {
    std::size_t from = 0;
    for (std::size_t i = 0; i < group.returned.size(); ++i) {
      const std::size_t r = group.returned[i];
      const std::vector<EditedPiece> own(pieces.begin() + static_cast<std::ptrdiff_t>(from),
                                         pieces.begin() + static_cast<std::ptrdiff_t>(ends[i]));
      from = ends[i];
      bool over_data = false;
      Inlines inlines = to_inlines(own, over_data);
      edits_.over_data[r] = over_data;
      edits_.is_written[r] = true;
      const std::size_t place = pairs_.base_of[r] == kNoUnit ? kNoUnit : place_of(pairs_.base_of[r]);
      if (place == kNoUnit) {
        edits_.made[r] = std::move(inlines);
      } else {
        *index_.entry(place).after = std::move(inlines);
      }
    }
  }

  std::size_t place_of(std::size_t base) const {
    for (const PlacedPiece& piece : placed_pieces_of(base_.units[base], index_)) {
      if (piece.place != kNoUnit) return piece.place;
    }
    return kNoUnit;
  }

  /// A paragraph may show several places, with words of the program between them.
  void write_places(std::size_t r, const std::vector<PlacedPiece>& old_pieces,
                    const std::vector<ReturnedPiece>& new_pieces, const std::vector<EditHunk>& hunks) {
    std::map<std::size_t, std::vector<EditedPiece>> places;
    std::set<std::size_t> touched;
    for (const PlacedPiece& piece : old_pieces) {
      if (piece.place != kNoUnit) places[piece.place];
    }
    std::size_t a = 0;
    const auto keep_to = [&](std::size_t end) {
      for (; a < end; ++a) {
        if (old_pieces[a].place != kNoUnit) places[old_pieces[a].place].push_back({&old_pieces[a], nullptr});
      }
    };
    for (const EditHunk& hunk : hunks) {
      keep_to(hunk.before_from);
      const std::size_t place = place_for(old_pieces, new_pieces, hunk);
      for (; a < hunk.before_to; ++a) {
        touched.insert(old_pieces[a].place);
        if (old_pieces[a].place == kNoUnit) edits_.is_lost[r] = true;
      }
      if (hunk.after_from == hunk.after_to) continue;
      if (place == kNoUnit) {
        edits_.is_lost[r] = true;
        continue;
      }
      touched.insert(place);
      for (std::size_t i = hunk.after_from; i < hunk.after_to; ++i) {
        places[place].push_back({nullptr, &new_pieces[i]});
      }
    }
    keep_to(old_pieces.size());
    for (const auto& [place, pieces] : places) {
      if (!touched.contains(place)) continue;
      bool over_data = false;
      Inlines inlines = to_inlines(pieces, over_data);
      // A goal or a term without words is none: a person must see it.
      if (inlines.empty() && index_.entry(place).before.kind == PlaceKind::Typed) {
        edits_.is_lost[r] = true;
        continue;
      }
      *index_.entry(place).after = std::move(inlines);
      edits_.is_written[r] = true;
      if (over_data) edits_.over_data[r] = true;
    }
  }

  /// Where new words go: to the place of those they replace, else beside: of two places to the one that looks
  /// as they do, so that what follows a defined term is no part of it.
  static std::size_t place_for(const std::vector<PlacedPiece>& pieces,
                               const std::vector<ReturnedPiece>& new_pieces, const EditHunk& hunk) {
    for (std::size_t i = hunk.before_from; i < hunk.before_to; ++i) {
      if (pieces[i].place != kNoUnit) return pieces[i].place;
    }
    if (hunk.before_from != hunk.before_to) return kNoUnit;
    const PlacedPiece* before = hunk.before_from > 0 ? &pieces[hunk.before_from - 1] : nullptr;
    const PlacedPiece* after = hunk.before_to < pieces.size() ? &pieces[hunk.before_to] : nullptr;
    if (before == nullptr || before->place == kNoUnit) return after == nullptr ? kNoUnit : after->place;
    if (after == nullptr || after->place == kNoUnit) return before->place;
    const bool is_strong = new_pieces[hunk.after_from].strong;
    const bool is_after = before->looks_strong != is_strong && after->looks_strong == is_strong;
    return is_after ? after->place : before->place;
  }

  const EditText& base_;
  const EditText& returned_;
  const UnitPairs& pairs_;
  const PlaceIndex& index_;
  std::set<std::size_t> grouped_{};
  WordEdits edits_{};
};

}  // namespace

WordEdits edit_words(const EditText& base, const EditText& returned, const UnitPairs& pairs,
                     const PlaceIndex& index) {
  return WordEditor(base, returned, pairs, index).edit();
}

}  // namespace sopimus
