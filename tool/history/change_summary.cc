#include "history/change_summary.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"

namespace sopimus {

namespace {

using Words = std::vector<std::string>;

/// Of all words of both, how many are in both: 0 to 1000.
int likeness(const Words& a, const Words& b) {
  std::map<std::string, int> counts;
  for (const std::string& word : a) ++counts[word];
  std::size_t common = 0;
  for (const std::string& word : b) {
    if (--counts[word] >= 0) ++common;
  }
  return a.empty() && b.empty() ? 0 : static_cast<int>(2000 * common / (a.size() + b.size()));
}

/// The sentences of `a` that `b` has not as many times.
std::vector<std::string> only_in(const std::vector<WordedSentence>& a, const std::vector<WordedSentence>& b) {
  std::map<std::string, int> counts;
  for (const WordedSentence& sentence : b) {
    if (!sentence.is_heading) ++counts[sentence.text];
  }
  std::vector<std::string> result;
  for (const WordedSentence& sentence : a) {
    if (!sentence.is_heading && --counts[sentence.text] < 0) result.push_back(sentence.text);
  }
  return result;
}

std::string heading_of(const std::vector<WordedSentence>& sentences) {
  std::string heading;
  for (const WordedSentence& sentence : sentences) {
    if (sentence.is_heading) heading += (heading.empty() ? "" : " ") + sentence.text;
  }
  return heading;
}

std::string joined(const Words& words, std::size_t from, std::size_t to) {
  std::string text;
  for (std::size_t i = from; i < to; ++i) text += (i == from ? "" : " ") + words[i];
  return text;
}

bool is_closing(char c) { return std::string_view(".,;:])").find(c) != std::string_view::npos; }

/// "'12 kuukautta' → '6 kuukautta'": the words that differ with what stands on both sides of them left out;
/// empty when they are too many for a line.
std::string difference(const std::string& before, const std::string& after) {
  const Words a = split_words(before);
  const Words b = split_words(after);
  std::size_t start = 0;
  while (start < a.size() && start < b.size() && a[start] == b[start]) ++start;
  std::size_t end = 0;
  while (end + start < a.size() && end + start < b.size() && a[a.size() - 1 - end] == b[b.size() - 1 - end])
    ++end;
  std::string removed = joined(a, start, a.size() - end);
  std::string added = joined(b, start, b.size() - end);
  while (!removed.empty() && !added.empty() && removed.back() == added.back() && is_closing(added.back())) {
    removed.pop_back();
    added.pop_back();
  }
  constexpr std::size_t kMostCharacters = 40;
  if (to_code_points(removed).size() > kMostCharacters || to_code_points(added).size() > kMostCharacters)
    return {};
  if (removed.empty()) return "'" + added + "' added";
  if (added.empty()) return "'" + removed + "' removed";
  return "'" + removed + "' → '" + added + "'";
}

struct Pairing {
  std::vector<std::pair<std::string, std::string>> reworded{};
  std::size_t removed = 0;
  std::size_t added = 0;
};

/// Pairs each removed sentence with the added one that is most like it.
Pairing pair_sentences(const std::vector<std::string>& removed, const std::vector<std::string>& added) {
  constexpr int kAlike = 400;            // of 1000
  constexpr std::size_t kMost = 100000;  // pairs to look at
  Pairing result;
  if (removed.size() * added.size() > kMost) {
    result.removed = removed.size();
    result.added = added.size();
    return result;
  }
  std::vector<Words> candidates;
  for (const std::string& sentence : added) candidates.push_back(split_words(sentence));
  std::set<std::size_t> taken;
  for (const std::string& sentence : removed) {
    const Words words = split_words(sentence);
    int best = 0;
    std::size_t best_at = 0;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      const int alike = taken.contains(i) ? 0 : likeness(words, candidates[i]);
      if (alike > best) {
        best = alike;
        best_at = i;
      }
    }
    if (best < kAlike) {
      ++result.removed;
    } else {
      taken.insert(best_at);
      result.reworded.emplace_back(sentence, added[best_at]);
    }
  }
  result.added = added.size() - taken.size();
  return result;
}

std::string counted(std::size_t count, std::string_view what, bool says_sentences) {
  std::string text = std::to_string(count);
  if (says_sentences) text += count == 1 ? " sentence" : " sentences";
  return text + " " + std::string(what);
}

/// " ('kuusi' → 'kymmenen'; 'aina' added)": the first rewordings that are short enough to show.
std::string examples(const Pairing& pairing) {
  constexpr std::size_t kMost = 2;
  std::vector<std::string> shown;
  for (const auto& [before, after] : pairing.reworded) {
    std::string words = difference(before, after);
    const bool is_told = std::find(shown.begin(), shown.end(), words) != shown.end();
    if (!words.empty() && !is_told && shown.size() < kMost) shown.push_back(std::move(words));
  }
  return shown.empty() ? std::string() : " (" + join(shown, "; ") + ")";
}

}  // namespace

std::string summary_of(const std::vector<WordedSentence>& before, const std::vector<WordedSentence>& after) {
  std::vector<std::string> parts;
  const std::string old_heading = heading_of(before);
  const std::string new_heading = heading_of(after);
  if (old_heading != new_heading) {
    const std::string words = difference(old_heading, new_heading);
    parts.push_back(words.empty() ? "new heading" : "heading " + words);
  }
  const Pairing pairing = pair_sentences(only_in(before, after), only_in(after, before));
  const bool is_one = pairing.reworded.size() == 1 && pairing.removed == 0 && pairing.added == 0;
  const std::string words =
      is_one ? difference(pairing.reworded.front().first, pairing.reworded.front().second) : std::string();
  if (!words.empty()) {
    parts.push_back(words);
  } else {
    std::vector<std::string> counts;
    const auto count = [&](std::size_t number, std::string_view what) {
      if (number > 0) counts.push_back(counted(number, what, counts.empty()));
    };
    count(pairing.reworded.size(), "reworded");
    count(pairing.added, "added");
    count(pairing.removed, "removed");
    if (!counts.empty()) parts.push_back(join(counts, ", ") + examples(pairing));
  }
  if (parts.empty() && before.size() == after.size()) {
    const bool same = std::equal(before.begin(), before.end(), after.begin(),
                                 [](const auto& a, const auto& b) { return a.text == b.text; });
    if (!same) parts.push_back("order of the sentences");
  }
  return join(parts, "; ");
}

}  // namespace sopimus
