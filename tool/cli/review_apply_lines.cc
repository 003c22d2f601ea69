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
    const bool is_remark = std::any_of(review_.remarks.begin(), review_.remarks.end(),
                                       [&](const ReviewRemark& remark) { return remark.id == id; });
    if (find_cluster(review_, id).cluster == nullptr && !is_remark) {
      return fault("nothing is proposed with the id '" + id + "'", "list the ids with 'sopimus review'");
    }
    if (const ReviewDecision* decision = review_.find_decision(id)) {
      print_out(fmt::format("{} is {} already, by commit {}\n", id, decision->outcome,
                            decision->commit.substr(0, 7)));
      return;
    }
    const auto same = std::find_if(lines_.begin(), lines_.end(), [&](const DecisionLine& each) {
      return cluster_of(each.ids.front()) == id;
    });
    if (same == lines_.end()) return lines_.push_back(std::move(line));
    if (same->act != "accept" || act != "accept") {
      return fault("'" + id + "' is decided in two ways", "leave one of the lines out");
    }
    same->ids.push_back(words[1]);
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
