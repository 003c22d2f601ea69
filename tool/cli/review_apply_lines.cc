// review apply: the decisions that the page of --to page saved, a line each.

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "cli/recording.h"
#include "cli/review_apply.h"
#include "cli/review_parts.h"
#include "cli/terminal.h"

namespace sopimus {

namespace {

struct DecisionLine {
  std::string act{};
  std::vector<std::string> ids{};  // of one cluster; several alternatives of it
  std::string reason{};
};

std::string cluster_of(const std::string& id) { return id.substr(0, id.find('.')); }

/// All faults of the file are told, and then nothing of it is done.
class LineReader {
 public:
  LineReader(const ReviewAt& review, std::string file, Diagnostics& diagnostics)
      : review_(review), file_(std::move(file)), diagnostics_(diagnostics) {}

  std::vector<DecisionLine> read(std::string_view text) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    const auto source = std::make_shared<const SourceText>(file_, std::string(text));
    std::size_t offset = 0;
    for (const std::string& line : split(std::string(text), '\n')) {
      const std::vector<std::string> words = split_words(line);
      at_ = {source, offset, line.size()};
      if (!words.empty() && !words.front().starts_with("#")) add(words);
      offset += line.size() + 1;
    }
    return std::move(lines_);
  }

 private:
  void add(const std::vector<std::string>& words) {
    const std::string& act = words.front();
    if (words.size() < 2 || (act != "accept" && act != "reject" && act != "note")) {
      return fault("this is no decision", "write 'accept ID', 'reject ID REASON' or 'note ID REASON'");
    }
    DecisionLine line{act, {words[1]}, join({words.begin() + 2, words.end()}, " ")};
    if (act != "accept" && line.reason.empty()) {
      return fault("the reason is missing",
                   "write it behind the id: the table of responses shows it to the party");
    }
    const std::string id = cluster_of(words[1]);
    const FoundCluster found = find_cluster(review_, id);
    if (!is_possible(act, words[1], found)) return;
    if (const ReviewDecision* decision = review_.find_decision(id)) {
      print_out(fmt::format("{} is {} already, by commit {}\n", id, decision->outcome,
                            decision->commit.substr(0, 7)));
      return;
    }
    const auto same = std::find_if(lines_.begin(), lines_.end(), [&](const DecisionLine& each) {
      const std::string other = cluster_of(each.ids.front());
      const bool is_companion = found.cluster != nullptr &&
                                std::find(found.cluster->with.begin(), found.cluster->with.end(), other) !=
                                    found.cluster->with.end();
      return other == id || is_companion;
    });
    if (same == lines_.end()) return lines_.push_back(std::move(line));
    const bool is_companion = cluster_of(same->ids.front()) != id;
    const bool is_one_more = act == "accept" && found.cluster != nullptr && only_adds_lines(*found.cluster);
    if (same->act != act || (!is_companion && !is_one_more)) {
      return fault("'" + id + "' is decided in two ways", "leave one of the lines out");
    }
    same->ids.push_back(words[1]);
  }

  /// Whether the act suits what has the id, and its alternative is there; else that is told.
  bool is_possible(const std::string& act, const std::string& word, const FoundCluster& found) {
    const std::string id = cluster_of(word);
    const bool is_remark = review_.find_remark(id) != nullptr;
    if (found.cluster == nullptr && !is_remark) {
      fault("nothing is proposed with the id '" + id + "'", "list the ids with 'sopimus review'");
      return false;
    }
    if ((act == "note") != is_remark) {
      fault(is_remark ? "'" + id + "' is a comment, and changes no text" : "'" + id + "' changes the text",
            is_remark ? "write 'note ID ANSWER'" : "write 'accept ID' or 'reject ID REASON'");
      return false;
    }
    if (is_remark) return true;
    const std::size_t count = found.cluster->alternatives.size();
    bool is_there = word == id && (count == 1 || act == "reject");
    for (std::size_t i = 1; i <= count; ++i) {
      is_there = is_there || (act == "accept" && word == fmt::format("{}.{}", id, i));
    }
    if (!is_there) {
      fault(fmt::format("'{}' is none of the {} wording{} of '{}'", word, count, count == 1 ? "" : "s", id),
            "see them with 'sopimus review show " + id + "'");
    }
    return is_there;
  }

  void fault(const std::string& what, const std::string& mend) {
    diagnostics_.error("decision-line", at_, what, mend);
  }

  const ReviewAt& review_;
  std::string file_;
  Diagnostics& diagnostics_;
  SourceSpan at_{};
  std::vector<DecisionLine> lines_{};
};

}  // namespace

Exit run_review_apply(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  const std::string file = arguments.words.at(1);
  const std::optional<std::string> text = read_decision_lines(file);
  if (!text) throw Failure("there is no file '" + file + "'", "save it from the page of 'review --to page'");
  const std::vector<DecisionLine> lines =
      LineReader(read_review_at(place, round_of(arguments), diagnostics), file, diagnostics).read(*text);
  if (diagnostics.has_errors()) {
    print_diagnostics(diagnostics);
    return Exit::No;
  }
  Exit worst = Exit::Done;
  for (const DecisionLine& line : lines) {
    Arguments one;
    one.words = {line.act};
    one.words.insert(one.words.end(), line.ids.begin(), line.ids.end());
    if (!line.reason.empty()) one.options["reason"] = line.reason;
    if (arguments.has("round")) one.options["round"] = arguments.value_of("round");
    const Exit exit = run_review_decision(place, one, diagnostics);
    if (exit != Exit::Done) worst = exit;
  }
  return worst;
}

}  // namespace sopimus
