#include "proposal/arrange_blocks.h"

#include <algorithm>
#include <set>
#include <utility>

#include "proposal/made_lists.h"

namespace sopimus {

namespace {

using BlockId = std::pair<std::string, std::size_t>;  // clause, offset of its tag

/// A block of the edited clause: one that was there, or one that is made.
struct WantedBlock {
  BlockId was{};  // of a block that was there; offset 0 for none
  SourceBlock made{};
  bool is_made = false;
};

bool is_rationale(const SourceBlock& block) { return std::holds_alternative<SourceRationale>(block.value); }

class BlockArranger {
 public:
  BlockArranger(const EditText& base, const EditText& returned, const UnitPairs& pairs,
                const std::vector<UnitSpot>& spots, const PlaceIndex& index, const WordEdits& words,
                std::map<std::string, Clause*, std::less<>>& clauses)
      : base_(base),
        returned_(returned),
        pairs_(pairs),
        spots_(spots),
        index_(index),
        words_(words),
        clauses_(clauses) {
    for (const auto& [id, clause] : clauses) snapshots_.emplace(id, *clause);
    result_.is_other_form.assign(returned.units.size(), false);
    result_.is_lost.assign(returned.units.size(), false);
    find_shown();
  }

  ArrangedBlocks arrange(const std::vector<Section>& sections) {
    for (const Section& section : sections) plan(section);
    for (const auto& [id, clause] : clauses_) rebuild(id, *clause);
    return std::move(result_);
  }

 private:
  using Plan = std::map<std::size_t, std::vector<WantedBlock>>;  // by holder

  /// Which blocks and elements the text that was sent out showed, and which elements are left.
  void find_shown() {
    for (std::size_t b = 0; b < base_.units.size(); ++b) {
      const UnitSpot& spot = spots_[b];
      if (!spot.is_known()) continue;
      // Of two goals that were joined both stay: a person must see them.
      const bool is_joined = pairs_.joined_to[b] != kNoUnit && spot.kind == PlaceKind::Typed;
      if (pairs_.returned_of[b] != kNoUnit || is_joined) left_elements_.insert({spot.clause, spot.element});
      if (spot.place == kNoUnit || words_of(base_.units[b]).empty()) continue;
      shown_.insert({spot.clause, spot.block});
      if (spot.holder != 0) shown_.insert({spot.clause, spot.holder});
      shown_elements_.insert({spot.clause, spot.element});
    }
  }

  void plan(const Section& section) {
    clause_ = section.clause;
    plan_ = clause_.empty() ? nullptr : &plans_[clause_];
    holder_ = 0;
    for (std::size_t i = 0; i < section.units.size();) {
      if (plan_ == nullptr) {
        result_.is_lost[section.units[i]] = pairs_.base_of[section.units[i]] == kNoUnit;
        ++i;
        continue;
      }
      const EditUnit& unit = returned_.units[section.units[i]];
      if (is_part_of_typed(section.units[i])) {
        result_.is_lost[section.units[i++]] = true;
        continue;
      }
      note_between(section.units, i);
      if (unit.kind == EditUnit::Kind::Item && !is_typed(section.units[i])) {
        i = plan_list(section.units, i);
      } else if (unit.kind == EditUnit::Kind::Cell) {
        i = plan_table(section.units, i);
      } else {
        const bool is_above_table = unit.kind == EditUnit::Kind::Caption && i + 1 < section.units.size() &&
                                    returned_.units[section.units[i + 1]].kind == EditUnit::Kind::Cell;
        if (is_above_table) {
          caption_ = section.units[i];
        } else {
          plan_one(section.units[i]);
        }
        ++i;
      }
    }
  }

  const UnitSpot* spot_of(std::size_t r) const {
    const std::size_t b = pairs_.base_of[r];
    return b == kNoUnit || !spots_[b].is_known() ? nullptr : &spots_[b];
  }
  bool is_typed(std::size_t r) const {
    const UnitSpot* spot = spot_of(r);
    return spot != nullptr && spot->kind == PlaceKind::Typed;
  }

  /// A goal or a member of a forum that was divided: its second half has no element of its own.
  bool is_part_of_typed(std::size_t r) const {
    const std::size_t b = pairs_.part_of[r];
    return pairs_.base_of[r] == kNoUnit && b != kNoUnit && spots_[b].kind == PlaceKind::Typed;
  }

  /// A paragraph in the middle of what the program draws from one block stands before or after it.
  void note_between(const std::vector<std::size_t>& units, std::size_t at) {
    const bool is_settled = spot_of(units[at]) != nullptr && !pairs_.is_moved[units[at]];
    if (is_settled || at == 0 || returned_.units[units[at]].kind == EditUnit::Kind::Cell) return;
    const UnitSpot* before = nullptr;
    for (std::size_t i = at; i-- > 0 && before == nullptr;) {
      if (!pairs_.is_moved[units[i]]) before = spot_of(units[i]);
    }
    if (before == nullptr || before->kind != PlaceKind::Typed) return;
    for (std::size_t i = at + 1; i < units.size(); ++i) {
      const UnitSpot* after = pairs_.is_moved[units[i]] ? nullptr : spot_of(units[i]);
      if (after == nullptr) continue;
      const bool is_heading = before->element == before->block && before->place != kNoUnit;
      result_.is_other_form[units[at]] =
          after->kind == PlaceKind::Typed && after->block == before->block && !is_heading;
      return;
    }
  }

  void plan_one(std::size_t r) {
    const UnitSpot* spot = spot_of(r);
    if (spot == nullptr && pairs_.base_of[r] != kNoUnit) return;  // the program's own words
    const bool is_block = spot != nullptr && spot->block != 0 && spot->kind != PlaceKind::Item &&
                          spot->kind != PlaceKind::Cell && spot->kind != PlaceKind::Caption;
    const bool is_figure = spot != nullptr && spot->kind == PlaceKind::Caption && is_figure_at(*spot);
    if (is_block || is_figure) {
      want(*spot, pairs_.is_moved[r]);
      return;
    }
    SourceBlock block;
    block.value = SourceParagraph{inlines_of(r)};
    const bool is_plain = returned_.units[r].role != Paragraph::Role::Definition &&
                          returned_.units[r].role != Paragraph::Role::Question;
    if (!is_plain) result_.is_other_form[r] = true;
    const bool explains = returned_.units[r].role == Paragraph::Role::Rationale;
    if (is_in_rationale() && !explains) holder_ = 0;
    add_made(std::move(block));
  }

  bool is_figure_at(const UnitSpot& spot) {
    const FoundBlock found = find_block(snapshots_.at(spot.clause), spot.block);
    return found && std::holds_alternative<SourceFigure>(found.block().value);
  }

  bool is_in_rationale() {
    if (holder_ == 0) return false;
    const FoundBlock found = find_block(*clauses_.at(clause_), holder_);
    return found && is_rationale(found.block());
  }

  void add_made(SourceBlock block) { (*plan_)[holder_].push_back({{}, std::move(block), true}); }

  /// The block once, and the rationale or theme around it before it.
  void want(const UnitSpot& spot, bool is_moved) {
    const BlockId id{spot.clause, spot.block};
    if (!wanted_.insert(id).second) return;
    const bool stays = spot.clause == clause_ && !is_moved;
    if (stays) {
      holder_ = spot.holder;
      if (holder_ != 0 && wanted_.insert({clause_, holder_}).second) {
        (*plan_)[0].push_back({{clause_, holder_}, {}, false});
      }
    }
    (*plan_)[stays ? spot.holder : holder_].push_back({id, {}, false});
    // What is new below a theme's heading begins its text; below its goals and measures it follows the theme.
    if (stays && spot.kind == PlaceKind::Typed) {
      holder_ = spot.element == spot.block && spot.place != kNoUnit ? spot.block : 0;
      const FoundBlock found = find_block(*clauses_.at(clause_), spot.block);
      if (holder_ != 0 && !(found && std::holds_alternative<SourceTheme>(found.block().value))) holder_ = 0;
    }
  }

  std::size_t plan_list(const std::vector<std::size_t>& units, std::size_t from) {
    std::vector<std::size_t> items;
    const UnitSpot* list = nullptr;
    std::size_t end = from;
    for (; end < units.size(); ++end) {
      const std::size_t r = units[end];
      const EditUnit& unit = returned_.units[r];
      if (unit.kind != EditUnit::Kind::Item || is_typed(r)) break;
      const UnitSpot* spot = spot_of(r);
      const bool is_item = spot != nullptr && spot->kind == PlaceKind::Item && !pairs_.is_moved[r];
      const EditUnit& first = returned_.units[items.empty() ? r : items.front()];
      if (unit.level <= first.level && !items.empty()) {
        if (unit.is_ordered != first.is_ordered) break;
        if (is_item && list != nullptr && (spot->block != list->block || spot->clause != list->clause)) break;
      }
      if (is_item && list == nullptr) list = spot;
      items.push_back(r);
    }
    add_list(items, list);
    return end;
  }

  void add_list(const std::vector<std::size_t>& items, const UnitSpot* list) {
    const bool is_free =
        list != nullptr && list->clause == clause_ && !wanted_.contains({clause_, list->block});
    if (is_free && is_as_before(items, *list)) return want(*list, false);
    SourceBlock block;
    if (is_free) {
      holder_ = list->holder;
      const FoundBlock found = find_block(snapshots_.at(clause_), list->block);
      block.id = found.block().id;
      block.condition = found.block().condition;
      block.at = found.block().at;
      // It takes the place of the one it was.
      wanted_.insert({clause_, list->block});
      if (holder_ != 0 && wanted_.insert({clause_, holder_}).second) {
        (*plan_)[0].push_back({{clause_, holder_}, {}, false});
      }
    } else if (is_in_rationale() && returned_.units[items.front()].role != Paragraph::Role::Rationale) {
      holder_ = 0;
    }
    SourceList made = list_of_units(returned_, items, [&](std::size_t r) { return item_of(r); });
    if (made.items.empty()) return;
    block.value = std::move(made);
    WantedBlock wanted{is_free ? BlockId{clause_, list->block} : BlockId{}, std::move(block), true};
    (*plan_)[holder_].push_back(std::move(wanted));
  }

  /// The items are all those that the list showed, in their order and levels.
  bool is_as_before(const std::vector<std::size_t>& items, const UnitSpot& list) const {
    std::size_t next = 0;
    for (std::size_t b = 0; b < base_.units.size(); ++b) {
      if (spots_[b].block != list.block || spots_[b].clause != list.clause) continue;
      if (next == items.size() || pairs_.base_of[items[next]] != b) return false;
      const EditUnit& now = returned_.units[items[next]];
      const EditUnit& was = base_.units[b];
      if (now.level != was.level || now.is_ordered != was.is_ordered) return false;
      ++next;
    }
    return next == items.size();
  }

  SourceListItem item_of(std::size_t r) {
    SourceListItem item;
    const UnitSpot* spot = spot_of(r);
    if (spot != nullptr && spot->kind == PlaceKind::Item) {
      if (const SourceListItem* was = find_item(*spot)) {
        item.id = was->id;
        item.condition = was->condition;
      }
    }
    item.inlines = inlines_of(r);
    return item;
  }

  const SourceListItem* find_item(const UnitSpot& spot) {
    const FoundBlock found = find_block(snapshots_.at(spot.clause), spot.block);
    const auto* list = found ? std::get_if<SourceList>(&found.block().value) : nullptr;
    return list == nullptr ? nullptr : find_item_in(*list, spot.element);
  }
  static const SourceListItem* find_item_in(const SourceList& list, std::size_t offset) {
    for (const SourceListItem& item : list.items) {
      if (item.at.offset == offset) return &item;
      for (const SourceBlock& nested : item.lists) {
        const auto* inner = std::get_if<SourceList>(&nested.value);
        if (inner == nullptr) continue;
        if (const SourceListItem* found = find_item_in(*inner, offset)) return found;
      }
    }
    return nullptr;
  }

  /// Edited running text: in its place, or made for it.
  Inlines inlines_of(std::size_t r) const {
    const UnitSpot* spot = spot_of(r);
    if (spot == nullptr || spot->place == kNoUnit) return words_.made[r];
    return *index_.entry(spot->place).after;
  }

  std::size_t plan_table(const std::vector<std::size_t>& units, std::size_t from) {
    const std::size_t table = returned_.units[units[from]].table;
    std::size_t end = from;
    const UnitSpot* spot = nullptr;
    for (; end < units.size() && returned_.units[units[end]].table == table; ++end) {
      const UnitSpot* own = spot_of(units[end]);
      const bool is_better = own != nullptr && (spot == nullptr || spot->place == kNoUnit);
      if (is_better) spot = own;
    }
    const std::vector<std::size_t> cells(units.begin() + static_cast<std::ptrdiff_t>(from),
                                         units.begin() + static_cast<std::ptrdiff_t>(end));
    const TableShape& shape = returned_.tables[table];
    const std::size_t caption = std::exchange(caption_, kNoUnit);
    const bool is_new_caption = caption != kNoUnit && spot_of(caption) == nullptr;
    if (spot != nullptr && spot->kind != PlaceKind::Cell) {
      want(*spot, false);
      for (const std::size_t r : cells) result_.is_lost[r] = pairs_.base_of[r] == kNoUnit;
      if (is_new_caption) result_.is_lost[caption] = true;
      return end;
    }
    const bool is_free = spot != nullptr && !wanted_.contains({spot->clause, spot->block});
    if (is_free && !is_new_caption && has_same_shape(shape, *spot)) {
      want(*spot, false);
      return end;
    }
    SourceBlock block;
    SourceTable made = table_of_shape(shape, [&](std::size_t r) { return inlines_of(r); });
    if (caption != kNoUnit) made.caption = inlines_of(caption);
    if (is_free) {
      const SourceBlock& was = find_block(snapshots_.at(spot->clause), spot->block).block();
      const auto& table_was = std::get<SourceTable>(was.value);
      if (made.columns.size() == table_was.columns.size()) made.columns = table_was.columns;
      block.id = was.id;
      block.condition = was.condition;
      block.at = was.at;
      wanted_.insert({spot->clause, spot->block});
    }
    block.value = std::move(made);
    const bool is_here = is_free && spot->clause == clause_;
    (*plan_)[holder_].push_back(
        {is_here ? BlockId{clause_, spot->block} : BlockId{}, std::move(block), true});
    return end;
  }

  /// Every cell stands where it stood.
  bool has_same_shape(const TableShape& shape, const UnitSpot& spot) const {
    const FoundBlock found = find_block(*clauses_.at(spot.clause), spot.block);
    const auto* table = found ? std::get_if<SourceTable>(&found.block().value) : nullptr;
    if (table == nullptr || table->rows.size() != shape.rows.size()) return false;
    for (std::size_t row = 0; row < shape.rows.size(); ++row) {
      if (table->rows[row].cells.size() != shape.rows[row].size()) return false;
      for (std::size_t cell = 0; cell < shape.rows[row].size(); ++cell) {
        const std::vector<std::size_t>& units = shape.rows[row][cell].units;
        const SourceCell& was = table->rows[row].cells[cell];
        if (was.column_span != shape.rows[row][cell].span) return false;
        if (units.size() > 1 || (units.empty() != was.inlines.empty())) return false;
        if (units.empty()) continue;
        const UnitSpot* own = spot_of(units.front());
        if (own == nullptr || own->element != table->rows[row].at.offset || own->clause != spot.clause) {
          return false;
        }
        if (own->place == kNoUnit || index_.entry(own->place).before.cell != cell) return false;
      }
    }
    return true;
  }
  /// What the edited text has left, with what it never showed at its place.
  void rebuild(const std::string& id, Clause& clause) {
    const Plan& plan = plans_[id];
    std::vector<std::size_t> holders;
    for (const SourceBlock& block : snapshots_.at(id).blocks) {
      if (!std::holds_alternative<SourceRationale>(block.value) &&
          !std::holds_alternative<SourceTheme>(block.value)) {
        continue;
      }
      holders.push_back(block.at.offset);
    }
    remove_elements(id, clause);
    for (const std::size_t holder : holders) {
      const FoundBlock found = find_block(clause, holder);
      if (!found) continue;
      SourceBlock& block = found.block();
      auto* rationale = std::get_if<SourceRationale>(&block.value);
      std::vector<SourceBlock>& inner =
          rationale != nullptr ? rationale->blocks : std::get<SourceTheme>(block.value).intro;
      const auto own = plan.find(holder);
      inner = arranged(id, inner, own == plan.end() ? std::vector<WantedBlock>() : own->second);
    }
    const auto top = plan.find(0);
    clause.blocks = arranged(id, clause.blocks, top == plan.end() ? std::vector<WantedBlock>() : top->second);
  }

  /// Goals, measures, definitions and the like of which nothing is left.
  void remove_elements(const std::string& id, Clause& clause) {
    const auto is_gone = [&](const SourceSpan& at) {
      return shown_elements_.contains({id, at.offset}) && !left_elements_.contains({id, at.offset});
    };
    const auto remove_from = [&](auto& elements) {
      std::erase_if(elements, [&](const auto& element) { return is_gone(element.at); });
    };
    for (SourceBlock& block : clause.blocks) {
      if (auto* theme = std::get_if<SourceTheme>(&block.value)) {
        remove_from(theme->goals);
        remove_from(theme->indicators);
        remove_from(theme->measures);
        unname_goals(*theme);
      } else if (auto* definitions = std::get_if<SourceDefinitions>(&block.value)) {
        remove_from(definitions->items);
      } else if (auto* forums = std::get_if<SourceForums>(&block.value)) {
        remove_from(forums->forums);
      }
    }
  }

  static void unname_goals(SourceTheme& theme) {
    const auto is_there = [&](const Word& goal) {
      return std::any_of(theme.goals.begin(), theme.goals.end(),
                         [&](const SourceGoal& each) { return each.id.text == goal.text; });
    };
    for (SourceIndicator& each : theme.indicators) {
      if (!each.goal.empty() && !is_there(each.goal)) each.goal = {};
    }
    for (SourceMeasure& each : theme.measures) {
      if (!each.goal.empty() && !is_there(each.goal)) each.goal = {};
    }
  }

  /// What the text never showed stands behind what it stood behind; what it showed and nobody wants is gone.
  std::vector<SourceBlock> arranged(const std::string& clause, const std::vector<SourceBlock>& was,
                                    const std::vector<WantedBlock>& wanted) {
    std::vector<SourceBlock> result;
    std::map<std::size_t, std::size_t> order;  // offset → position in `was`
    for (std::size_t i = 0; i < was.size(); ++i) order.emplace(was[i].at.offset, i);
    const auto add_hidden = [&](std::size_t from) {
      for (std::size_t i = from; i < was.size(); ++i) {
        const BlockId id{clause, was[i].at.offset};
        if (wanted_.contains(id)) break;
        if (!shown_.contains(id)) result.push_back(was[i]);
      }
    };
    add_hidden(0);
    for (const WantedBlock& block : wanted) {
      const auto own = block.was.first == clause ? order.find(block.was.second) : order.end();
      if (block.is_made) {
        result.push_back(block.made);
      } else if (own != order.end()) {
        result.push_back(was[own->second]);
      } else if (const FoundBlock found = find_block(snapshots_.at(block.was.first), block.was.second)) {
        result.push_back(found.block());
      }
      if (own != order.end()) add_hidden(own->second + 1);
    }
    // Behind a block that moved to another clause.
    for (std::size_t i = 0; i < was.size(); ++i) {
      const BlockId id{clause, was[i].at.offset};
      const bool is_elsewhere = wanted_.contains(id) && !holds(wanted, id);
      if (is_elsewhere) add_hidden(i + 1);
    }
    return result;
  }

  static bool holds(const std::vector<WantedBlock>& wanted, const BlockId& id) {
    return std::any_of(wanted.begin(), wanted.end(),
                       [&](const WantedBlock& block) { return block.was == id; });
  }

  const EditText& base_;
  const EditText& returned_;
  const UnitPairs& pairs_;
  const std::vector<UnitSpot>& spots_;
  const PlaceIndex& index_;
  const WordEdits& words_;
  std::map<std::string, Clause*, std::less<>>& clauses_;
  std::map<std::string, Clause, std::less<>> snapshots_{};  // words edited, blocks not
  std::set<BlockId> shown_{};
  std::set<BlockId> shown_elements_{};
  std::set<BlockId> left_elements_{};
  std::set<BlockId> wanted_{};
  std::map<std::string, Plan, std::less<>> plans_{};
  std::string clause_{};
  Plan* plan_ = nullptr;
  std::size_t holder_ = 0;
  std::size_t caption_ = kNoUnit;  // waits for its table
  ArrangedBlocks result_{};
};

}  // namespace

ArrangedBlocks arrange_blocks(const EditText& base, const EditText& returned, const UnitPairs& pairs,
                              const std::vector<UnitSpot>& spots, const std::vector<Section>& sections,
                              const PlaceIndex& index, const WordEdits& words,
                              std::map<std::string, Clause*, std::less<>>& clauses) {
  return BlockArranger(base, returned, pairs, spots, index, words, clauses).arrange(sections);
}

}  // namespace sopimus
