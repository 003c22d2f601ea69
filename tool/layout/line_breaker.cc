// Entry point: break_lines. Whole numbers throughout, so that every machine breaks alike.

#include "layout/line_breaker.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>

namespace sopimus {

namespace {

using Demerits = std::int64_t;

constexpr Demerits kLine = 10;              // of each line, before squaring: fewer lines are better
constexpr Demerits kHyphensInARow = 30000;  // two lines one after another
constexpr Demerits kHyphenBeforeLast = 20000;
// Worse than any tolerable line, but not than text that sticks out.
constexpr Demerits kTooManyHyphens = 10'000'000'000;
constexpr Demerits kHole = 2'000'000'000;
constexpr Demerits kRestOfWordLast = 1'000'000'000;
constexpr Demerits kUnevenNeighbours = 10000;     // a tight line beside a loose one
constexpr Demerits kHyphenWhenJustified = 50000;  // spaces give way before words are divided
constexpr Demerits kShortLastLine = 25000;
constexpr std::int64_t kTolerable = 200;  // badness; 100 is a line short by the rag
constexpr std::int64_t kLoose = 800;      // 100 · 2³: a justified line's spaces are three times as wide
constexpr std::int64_t kAnyBadness = 1'000'000;  // the cap: its square times 100,000 lines is still in range
constexpr std::int64_t kUnit = 1024;             // of ratios
constexpr std::size_t kMostActive = 1000;        // a line holds fewer words; bounds hostile input
constexpr int kMostHyphens = 3;                  // one after another
constexpr std::size_t kFitnesses = 4;
constexpr std::size_t kNoNode = static_cast<std::size_t>(-1);

/// Sums over the items before a place.
struct Sums {
  Length width{};
  Length stretch{};
  Length shrink{};
};

/// A line end reached by the best way to it.
struct Node {
  LineEnd end{};
  Sums start{};  // of the next line
  Demerits demerits = 0;
  std::size_t previous = kNoNode;
  std::uint8_t fitness = 1;
  std::uint8_t hyphens = 0;  // lines one after another up to here that end with one; kMostHyphens for more
};

struct Candidate {
  Demerits demerits = 0;
  std::size_t from = kNoNode;
  std::uint8_t fitness = 1;
  std::uint8_t hyphens = 0;
};

/// The best ways to a place, by fitness and number of hyphens.
using Candidates = std::array<Candidate, kFitnesses*(kMostHyphens + 1)>;

/// 100 · (part / whole)³, as TeX; at most kAnyBadness.
std::int64_t badness(Length part, Length whole) {
  if (part.emu <= 0) return 0;
  if (whole.emu <= 0) return kAnyBadness;
  constexpr std::int64_t kMost = 21 * kUnit;  // 100 · 21³ < kAnyBadness
  if (part.emu / whole.emu >= 21) return kAnyBadness;
  const std::int64_t ratio = std::min(part.emu * kUnit / whole.emu, kMost);
  return 100 * ratio * ratio * ratio / (kUnit * kUnit * kUnit);
}

struct Place {
  LineEnd end{};
  Sums at{};    // of the material before the place
  Sums next{};  // where the next line starts
  Length hyphen{};
  int penalty = 0;
  bool is_hyphen = false;
  bool is_last = false;
};

class Breaker {
 public:
  Breaker(const std::vector<LineItem>& items, const LineMeasure& measure, const Divide& divide,
          DivisionLevel level, std::int64_t tolerance)
      : items_(items), measure_(measure), divide_(divide), level_(level), tolerance_(tolerance) {}

  /// Absent when some line would be worse than tolerated (never at the last level).
  std::optional<std::vector<LineEnd>> run() {
    nodes_.reserve(items_.size() / 2);
    nodes_.push_back({});
    active_.push_back(0);
    Sums sums;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      const LineItem& item = items_[i];
      if (item.kind == LineItem::Kind::Box) {
        if (item.may_break && !try_divisions(i, sums)) return std::nullopt;
        sums.width += item.width;
        continue;
      }
      Sums after = sums;
      after.width += item.width;
      after.stretch += item.stretch;
      after.shrink += item.shrink;
      const bool after_box = i > 0 && items_[i - 1].kind == LineItem::Kind::Box;
      if (item.may_break && after_box && !try_break({.end = {i}, .at = sums, .next = after})) {
        return std::nullopt;
      }
      sums = after;
    }
    if (!try_break({.end = {items_.size() - 1}, .at = sums, .next = sums, .is_last = true})) {
      return std::nullopt;
    }
    return ends_to(best_active());
  }

 private:
  Length width_after(const Node& node) const {
    return node.previous == kNoNode ? measure_.first : measure_.rest;
  }

  /// Only words that stick out of the line of some active node are divided.
  bool try_divisions(std::size_t item, const Sums& sums) {
    const Length width = items_[item].width;
    const bool sticks_out = std::any_of(active_.begin(), active_.end(), [&](std::size_t n) {
      return sums.width + width - nodes_[n].start.width > width_after(nodes_[n]);
    });
    if (!sticks_out || level_ == DivisionLevel::None) return true;
    const std::vector<Division> divisions = divide_(item, level_);
    for (std::size_t d = 0; d < divisions.size(); ++d) {
      Sums at = sums;
      at.width += divisions[d].before;
      const Place place{.end = {item, d},
                        .at = at,
                        .next = at,
                        .hyphen = divisions[d].hyphen,
                        .penalty = divisions[d].penalty,
                        .is_hyphen = divisions[d].is_hyphen};
      if (!try_break(place)) return false;
    }
    return true;
  }

  bool try_break(const Place& place) {
    Candidates best{};
    std::size_t kept = 0;
    std::size_t last_dropped = kNoNode;
    for (const std::size_t index : active_) {
      if (is_overfull(nodes_[index], place, Length{})) {
        last_dropped = index;
        continue;
      }
      active_[kept++] = index;
      if (!is_overfull(nodes_[index], place, place.hyphen)) weigh(index, place, best);
    }
    active_.resize(kept);
    for (const Candidate& candidate : best) {
      if (candidate.from != kNoNode) add(place, candidate);
    }
    if (place.is_last) keep_only_ends(place.end);
    if (!active_.empty()) return true;
    if (level_ != DivisionLevel::Characters || last_dropped == kNoNode) return false;
    // Nothing fits: the line sticks out rather than that text is lost.
    add(place, {nodes_[last_dropped].demerits + kAnyBadness * kAnyBadness, last_dropped});
    return true;
  }

  void keep_only_ends(const LineEnd& end) {
    std::erase_if(active_,
                  [&](std::size_t n) { return nodes_[n].previous == kNoNode || nodes_[n].end != end; });
  }

  bool is_overfull(const Node& node, const Place& place, Length hyphen) const {
    Length line = place.at.width + hyphen - node.start.width;
    if (measure_.justified) line -= place.at.shrink - node.start.shrink;
    return line > width_after(node);
  }

  void weigh(std::size_t index, const Place& place, Candidates& best) const {
    const Node& node = nodes_[index];
    const Length line = place.at.width + place.hyphen - node.start.width;
    const Length spare = width_after(node) - line;
    std::uint8_t fitness = 1;
    std::int64_t bad = 0;
    if (spare.emu < 0) {
      bad = badness(-spare, place.at.shrink - node.start.shrink);
      fitness = bad > 12 ? 0 : 1;  // 12 = 100 · ½³
    } else if (!place.is_last) {
      bad = badness(spare, measure_.justified ? place.at.stretch - node.start.stretch : measure_.rag);
      if (measure_.justified) fitness = bad > 100 ? 3 : bad > 12 ? 2 : 1;
    }
    if (bad > tolerance_) return;
    Demerits demerits = (kLine + bad) * (kLine + bad) + Demerits{place.penalty} * place.penalty;
    if (place.is_hyphen && measure_.justified) demerits += kHyphenWhenJustified;
    if (place.is_hyphen && node.hyphens > 0) demerits += kHyphensInARow;
    if (place.is_last && node.hyphens > 0) demerits += kHyphenBeforeLast;
    if (measure_.justified && bad > kLoose) demerits += kHole;
    if (const Demerits fault = fault_of(node, place); fault > 0) {
      if (tolerance_ < kAnyBadness) return;
      demerits += fault;
    }
    if (place.is_last && node.previous != kNoNode && line < measure_.rag) demerits += kShortLastLine;
    if (fitness > node.fitness + 1U || node.fitness > fitness + 1U) demerits += kUnevenNeighbours;
    demerits += node.demerits;
    const int in_a_row = place.is_hyphen ? std::min(node.hyphens + 1, kMostHyphens) : 0;
    const auto hyphens = static_cast<std::uint8_t>(in_a_row);
    Candidate& candidate = best[hyphens * kFitnesses + fitness];
    if (candidate.from == kNoNode || demerits < candidate.demerits) {
      candidate = {demerits, index, fitness, hyphens};
    }
  }

  /// What is put up with only when nothing else is left.
  Demerits fault_of(const Node& node, const Place& place) const {
    if (place.is_hyphen && node.hyphens >= measure_.hyphens_in_a_row) return kTooManyHyphens;
    return place.is_last && begins_inside_last_word(node) ? kRestOfWordLast : 0;
  }

  /// The line from `node` to the end would hold nothing but the rest of a word.
  bool begins_inside_last_word(const Node& node) const {
    return node.end.division != LineEnd::kWhole && node.end.item + 1 == items_.size();
  }

  void add(const Place& place, const Candidate& candidate) {
    if (active_.size() >= kMostActive) active_.erase(active_.begin());
    active_.push_back(nodes_.size());
    nodes_.push_back({.end = place.end,
                      .start = place.next,
                      .demerits = candidate.demerits,
                      .previous = candidate.from,
                      .fitness = candidate.fitness,
                      .hyphens = candidate.hyphens});
  }

  std::size_t best_active() const {
    return *std::min_element(active_.begin(), active_.end(), [&](std::size_t a, std::size_t b) {
      return nodes_[a].demerits < nodes_[b].demerits;
    });
  }

  std::vector<LineEnd> ends_to(std::size_t node) const {
    std::vector<LineEnd> ends;
    for (; nodes_[node].previous != kNoNode; node = nodes_[node].previous) ends.push_back(nodes_[node].end);
    std::reverse(ends.begin(), ends.end());
    return ends;
  }

  const std::vector<LineItem>& items_;
  const LineMeasure& measure_;
  const Divide& divide_;
  DivisionLevel level_;
  std::int64_t tolerance_;
  std::vector<Node> nodes_;
  std::vector<std::size_t> active_;  // indices of nodes a line may still start from, oldest first
};

struct Attempt {
  DivisionLevel level;
  std::int64_t tolerance;
};

/// What is tried one after another until a paragraph comes of it; the last always gives one.
std::span<const Attempt> attempts_of(const LineMeasure& measure) {
  using enum DivisionLevel;
  static constexpr Attempt kWholeWords[] = {
      {None, kAnyBadness}, {Own, kAnyBadness}, {Characters, kAnyBadness}};
  static constexpr Attempt kNarrow[] = {{Own, kTolerable},
                                        {Own, kAnyBadness},
                                        {Syllables, kTolerable},
                                        {Syllables, kAnyBadness},
                                        {Characters, kAnyBadness}};
  static constexpr Attempt kText[] = {
      {Own, kTolerable}, {Syllables, kTolerable}, {Syllables, kAnyBadness}, {Characters, kAnyBadness}};
  static constexpr Attempt kJustified[] = {
      {Own, kTolerable}, {Syllables, kLoose}, {Syllables, kAnyBadness}, {Characters, kAnyBadness}};
  if (!measure.hyphenate) return kWholeWords;
  if (measure.whole_words_first) return kNarrow;
  if (measure.justified) return kJustified;
  return kText;
}

}  // namespace

LineBreaks break_lines(const std::vector<LineItem>& items, const LineMeasure& measure, const Divide& divide) {
  if (items.empty()) return {};
  for (const Attempt& attempt : attempts_of(measure)) {
    Breaker breaker(items, measure, divide, attempt.level, attempt.tolerance);
    if (auto ends = breaker.run()) return {std::move(*ends), attempt.level};
  }
  return {};
}

}  // namespace sopimus
