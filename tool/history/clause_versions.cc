#include "history/clause_versions.h"

#include <algorithm>
#include <set>

namespace sopimus {

bool ClauseOrigins::is_of(std::uint32_t file, const std::string& clause, const std::string& language) const {
  if (file == HistoryIndex::kNone) return false;
  const FileFacts& facts = index_.files()[file];
  return facts.clause == clause && facts.language == language;
}

std::optional<Tracked> ClauseOrigins::find(std::uint32_t commit, const std::string& clause,
                                           const std::string& language) const {
  for (const auto& [path, id] : history_.list_files(index_.commits()[commit].id)) {
    const std::optional<std::uint32_t> file = index_.find_file(id);
    if (!file || !is_of(*file, clause, language)) continue;
    const std::optional<std::uint32_t> number = index_.find_path(path);
    if (number) return Tracked{clause, language, *number, *file};
  }
  return std::nullopt;
}

std::optional<Tracked> ClauseOrigins::find_before(std::uint32_t commit, std::size_t parent,
                                                  const Tracked& now) const {
  const std::vector<IndexedChange>& changes = index_.commits()[commit].changes[parent];
  const auto same_path = std::find_if(changes.begin(), changes.end(),
                                      [&](const IndexedChange& change) { return change.path == now.path; });
  if (same_path == changes.end()) return now;
  if (is_of(same_path->before, now.clause, now.language)) {
    return Tracked{now.clause, now.language, now.path, same_path->before};
  }
  return find_removed(commit, parent, now.clause, now.language);
}

std::optional<Tracked> ClauseOrigins::find_removed(std::uint32_t commit, std::size_t parent,
                                                   const std::string& clause,
                                                   const std::string& language) const {
  for (const IndexedChange& change : index_.commits()[commit].changes[parent]) {
    if (is_of(change.before, clause, language)) return Tracked{clause, language, change.path, change.before};
  }
  return std::nullopt;
}

std::vector<Tracked> ClauseOrigins::find_sources(std::uint32_t commit, std::size_t parent,
                                                 const Tracked& now) const {
  std::vector<Tracked> sources;
  const FileFacts& facts = index_.files()[now.file];
  if (facts.from.empty() || index_.commits()[commit].parents.empty()) return sources;
  const std::optional<Tracked> before = find_before(commit, parent, now);
  for (const std::string& id : facts.from) {
    if (before) {
      const std::vector<std::string>& known = index_.files()[before->file].from;
      if (std::find(known.begin(), known.end(), id) != known.end()) continue;
    }
    const std::uint32_t parent_commit = index_.commits()[commit].parents[parent];
    if (auto source = find(parent_commit, id, now.language)) sources.push_back(std::move(*source));
  }
  return sources;
}

namespace {

/// The clause's places in the outlines of one agreement.xml.
std::vector<Placement> places_of(const FileFacts& agreement, const std::string& clause) {
  std::vector<Placement> places;
  for (const Placement& place : agreement.placements) {
    if (place.clause == clause) places.push_back(place);
  }
  return places;
}

std::string value_in(const FileFacts& agreement, const std::string& id) {
  for (const KnownValue& value : agreement.known_values) {
    if (value.id == id) return value.text;
  }
  return {};
}

bool holds(const std::vector<Placement>& places, const Placement& place) {
  return std::find(places.begin(), places.end(), place) != places.end();
}

template <typename Value>
void add_once(std::vector<Value>& values, const Value& value) {
  if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
}

class Walk {
 public:
  Walk(const HistoryIndex& index, const History& history)
      : index_(index), origins_(index, history), tracked_(index.commits().size()) {}

  std::vector<ClauseVersion> versions(std::uint32_t tip, const std::string& clause,
                                      const std::string& language) {
    clause_ = clause;
    language_ = language;
    is_gone_.assign(index_.commits().size(), false);
    if (auto now = origins_.find(tip, clause, language)) {
      tracked_[tip].push_back(std::move(*now));
    } else {
      is_gone_[tip] = true;
    }
    for (std::uint32_t commit = tip + 1; commit-- > 0;) {
      for (const Tracked& now : tracked_[commit]) visit(commit, now);
      if (is_gone_[commit]) look_for_removal(commit);
      tracked_[commit] = {};
    }
    std::stable_sort(versions_.begin(), versions_.end(), [&](const ClauseVersion& a, const ClauseVersion& b) {
      return index_.commits()[a.commit].time > index_.commits()[b.commit].time;
    });
    return std::move(versions_);
  }

 private:
  void visit(std::uint32_t commit, const Tracked& now) {
    const IndexedCommit& where = index_.commits()[commit];
    ClauseVersion version;
    version.commit = commit;
    version.clause = now.clause;
    version.now = now;
    version.is_merge = where.parents.size() > 1;
    bool is_new = true;
    for (std::size_t i = 0; i < where.parents.size(); ++i) {
      const std::optional<Tracked> before = origins_.find_before(commit, i, now);
      if (before) {
        is_new = is_new && !(*before == now);
        add_once(version.before, *before);
        add_once(tracked_[where.parents[i]], *before);
      }
      for (const Tracked& source : origins_.find_sources(commit, i, now)) {
        add_once(version.from, source.clause);
        add_once(tracked_[where.parents[i]], source);
      }
    }
    if (version.before.empty()) {  // it may have been there long before, and been removed
      for (const std::uint32_t parent : where.parents)
        is_gone_[parent] = is_gone_[parent] || now.clause == clause_;
    }
    add_agreement_changes(where, version);
    const bool is_placed_anew = !version.left.empty() || !version.taken.empty();
    if (is_new || is_placed_anew || !version.values.empty()) versions_.push_back(std::move(version));
  }

  /// What agreement.xml says anew of the clause: new is what it said in no parent.
  void add_agreement_changes(const IndexedCommit& where, ClauseVersion& version) {
    if (version.before.empty() || where.parents.empty()) return;
    std::vector<std::vector<Placement>> left;
    std::vector<std::vector<Placement>> taken;
    std::vector<std::vector<ValueChange>> values;
    for (const std::vector<IndexedChange>& changes : where.changes) {
      const auto agreement = std::find_if(changes.begin(), changes.end(), [&](const IndexedChange& change) {
        return index_.paths()[change.path] == kAgreementPath;
      });
      if (agreement == changes.end() || agreement->before == HistoryIndex::kNone ||
          agreement->after == HistoryIndex::kNone) {
        return;
      }
      const FileFacts& before = index_.files()[agreement->before];
      const FileFacts& after = index_.files()[agreement->after];
      const std::vector<Placement> was = places_of(before, version.clause);
      const std::vector<Placement> is = places_of(after, version.clause);
      left.push_back(without(was, is));
      taken.push_back(without(is, was));
      values.push_back(changed_values(before, after, index_.files()[version.now->file].values));
    }
    version.left = in_all(left);
    version.taken = in_all(taken);
    const bool everywhere =
        std::none_of(values.begin(), values.end(), [](const auto& list) { return list.empty(); });
    if (everywhere) version.values = values.front();
  }

  static std::vector<ValueChange> changed_values(const FileFacts& before, const FileFacts& after,
                                                 const std::vector<std::string>& ids) {
    std::vector<ValueChange> changes;
    for (const std::string& id : ids) {
      ValueChange change{id, value_in(before, id), value_in(after, id)};
      if (change.before != change.after) changes.push_back(std::move(change));
    }
    return changes;
  }

  static std::vector<Placement> without(const std::vector<Placement>& places,
                                        const std::vector<Placement>& others) {
    std::vector<Placement> result;
    for (const Placement& place : places) {
      if (!holds(others, place)) result.push_back(place);
    }
    return result;
  }

  static std::vector<Placement> in_all(const std::vector<std::vector<Placement>>& lists) {
    std::vector<Placement> result;
    for (const Placement& place : lists.front()) {
      const bool everywhere = std::all_of(
          lists.begin(), lists.end(), [&](const std::vector<Placement>& list) { return holds(list, place); });
      if (everywhere) result.push_back(place);
    }
    return result;
  }

  void look_for_removal(std::uint32_t commit) {
    const IndexedCommit& where = index_.commits()[commit];
    ClauseVersion version;
    version.commit = commit;
    version.clause = clause_;
    version.is_merge = where.parents.size() > 1;
    for (std::size_t i = 0; i < where.parents.size(); ++i) {
      if (const auto before = origins_.find_removed(commit, i, clause_, language_)) {
        add_once(version.before, *before);
        add_once(tracked_[where.parents[i]], *before);
      } else {
        is_gone_[where.parents[i]] = true;
      }
    }
    const bool is_removal = !version.before.empty() && version.before.size() == where.parents.size();
    if (is_removal) versions_.push_back(std::move(version));
  }

  const HistoryIndex& index_;
  ClauseOrigins origins_;
  std::string clause_{};
  std::string language_{};
  std::vector<std::vector<Tracked>> tracked_;  // by commit: what its children have of it
  std::vector<bool> is_gone_{};                // by commit: its children have no such clause
  std::vector<ClauseVersion> versions_{};
};

}  // namespace

std::uint32_t origin_of_value(const HistoryIndex& index, const std::vector<std::uint32_t>& agreements,
                              std::uint32_t tip, const std::string& id) {
  const auto value_at = [&](std::uint32_t commit) {
    const std::uint32_t agreement = agreements[commit];
    return agreement == HistoryIndex::kNone ? std::string() : value_in(index.files()[agreement], id);
  };
  const std::string text = value_at(tip);
  std::uint32_t commit = tip;
  while (true) {
    const std::vector<std::uint32_t>& parents = index.commits()[commit].parents;
    const auto same = std::find_if(parents.begin(), parents.end(),
                                   [&](std::uint32_t parent) { return value_at(parent) == text; });
    if (same == parents.end()) return commit;
    commit = *same;
  }
}

std::vector<ClauseVersion> versions_of(const HistoryIndex& index, const History& history, std::uint32_t tip,
                                       const std::string& clause, const std::string& language) {
  return Walk(index, history).versions(tip, clause, language);
}

}  // namespace sopimus
