#include "history/blame.h"

#include <algorithm>
#include <unordered_map>

namespace sopimus {

namespace {

/// A line of a version, and which line of the result it is.
struct Line {
  int here = 0;  // from 0
  std::size_t result = 0;
};

struct Suspect {
  Tracked version{};
  std::vector<Line> lines{};
};

class Blame {
 public:
  Blame(const HistoryIndex& index, const History& history)
      : index_(index), history_(history), origins_(index, history), suspects_(index.commits().size()) {}

  std::vector<LineOrigin> trace(std::uint32_t tip, const Tracked& now) {
    const std::string& text = text_of(now.file);
    const auto ends = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    const std::size_t count = ends + (text.empty() || text.back() == '\n' ? 0 : 1);
    result_.resize(count);
    Suspect suspect{now, {}};
    for (std::size_t i = 0; i < count; ++i) suspect.lines.push_back({static_cast<int>(i), i});
    suspects_[tip].push_back(std::move(suspect));
    for (std::uint32_t commit = tip + 1; commit-- > 0;) {
      for (Suspect& each : suspects_[commit]) pass_on(commit, each);
      suspects_[commit] = {};
    }
    return std::move(result_);
  }

 private:
  void pass_on(std::uint32_t commit, Suspect& suspect) {
    const IndexedCommit& where = index_.commits()[commit];
    std::vector<std::pair<std::uint32_t, Tracked>> before;  // by parent
    for (std::size_t i = 0; i < where.parents.size(); ++i) {
      if (auto origin = origins_.find_before(commit, i, suspect.version)) {
        before.emplace_back(where.parents[i], std::move(*origin));
      }
    }
    // A parent that has the very file takes all; of these one that calls it the same comes first.
    std::stable_partition(before.begin(), before.end(),
                          [&](const auto& each) { return each.second.path == suspect.version.path; });
    for (const auto& [parent, version] : before) {
      if (version.file != suspect.version.file) continue;
      give(parent, version, std::move(suspect.lines));
      return;
    }
    for (std::size_t i = 0; i < where.parents.size(); ++i) {
      for (Tracked& source : origins_.find_sources(commit, i, suspect.version)) {
        before.emplace_back(where.parents[i], std::move(source));
      }
    }
    for (const auto& [parent, version] : before) pass_matching(parent, version, suspect);
    for (const Line& line : suspect.lines) {
      result_[line.result] = {commit, suspect.version.clause, suspect.version.path,
                              static_cast<std::size_t>(line.here) + 1};
    }
  }

  void pass_matching(std::uint32_t parent, const Tracked& version, Suspect& suspect) {
    if (suspect.lines.empty()) return;
    const std::vector<int> matches = match_lines(text_of(version.file), text_of(suspect.version.file));
    std::vector<Line> passed;
    std::vector<Line> kept;
    for (const Line& line : suspect.lines) {
      const int there = matches[static_cast<std::size_t>(line.here)];
      if (there >= 0) {
        passed.push_back({there, line.result});
      } else {
        kept.push_back(line);
      }
    }
    suspect.lines = std::move(kept);
    if (!passed.empty()) give(parent, version, std::move(passed));
  }

  void give(std::uint32_t commit, const Tracked& version, std::vector<Line> lines) {
    for (Suspect& each : suspects_[commit]) {
      if (!(each.version == version)) continue;
      each.lines.insert(each.lines.end(), lines.begin(), lines.end());
      return;
    }
    suspects_[commit].push_back({version, std::move(lines)});
  }

  const std::string& text_of(std::uint32_t file) {
    const auto known = texts_.find(file);
    if (known != texts_.end()) return known->second;
    return texts_.emplace(file, history_.read_file(index_.files()[file].id).value_or("")).first->second;
  }

  const HistoryIndex& index_;
  const History& history_;
  ClauseOrigins origins_;
  std::vector<std::vector<Suspect>> suspects_;  // by commit
  std::unordered_map<std::uint32_t, std::string> texts_{};
  std::vector<LineOrigin> result_{};
};

}  // namespace

std::vector<LineOrigin> blame(const HistoryIndex& index, const History& history, std::uint32_t tip,
                              const Tracked& now) {
  return Blame(index, history).trace(tip, now);
}

}  // namespace sopimus
