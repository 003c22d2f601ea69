// Scripts against a table, and against the longest common subsequence of random sequences.

#include "compare/edit_script.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace sopimus {
namespace {

std::vector<std::uint32_t> letters(const std::string& text) { return {text.begin(), text.end()}; }

/// "a[b-c]d": what is removed and added between what stays.
std::string shown(const std::string& before, const std::string& after, std::size_t cap = 256) {
  std::string text;
  std::size_t i = 0;
  for (const EditHunk& hunk : find_hunks(letters(before), letters(after), cap)) {
    text += before.substr(i, hunk.before_from - i) + "[" +
            before.substr(hunk.before_from, hunk.before_to - hunk.before_from) + "-" +
            after.substr(hunk.after_from, hunk.after_to - hunk.after_from) + "]";
    i = hunk.before_to;
  }
  return text + before.substr(i);
}

TEST(EditScript, TellsWhatDiffers) {
  const struct {
    std::string before, after, wanted;
  } rows[] = {
      {"", "", ""},
      {"abc", "abc", "abc"},
      {"", "abc", "[-abc]"},
      {"abc", "", "[abc-]"},
      {"abc", "xyz", "[abc-xyz]"},
      {"abcd", "abxcd", "ab[-x]cd"},
      {"abcd", "acd", "a[b-]cd"},
      {"abcdef", "abxdyf", "ab[c-x]d[e-y]f"},
      {"ab", "ba", "[a-]b[-a]"},
      {"aaaa", "aa", "aa[aa-]"},
  };
  for (const auto& row : rows) EXPECT_EQ(shown(row.before, row.after), row.wanted);
}

std::size_t longest_common(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::vector<std::vector<std::size_t>> best(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      best[i][j] = a[i] == b[j] ? best[i + 1][j + 1] + 1 : std::max(best[i + 1][j], best[i][j + 1]);
    }
  }
  return best[0][0];
}

/// What stays, when the hunks are right: equal on both sides and nothing left over.
std::size_t kept_of(const std::vector<std::uint32_t>& before, const std::vector<std::uint32_t>& after,
                    std::size_t cap) {
  std::size_t kept = 0;
  std::size_t i = 0;
  std::size_t j = 0;
  std::vector<EditHunk> hunks = find_hunks(before, after, cap);
  hunks.push_back({before.size(), before.size(), after.size(), after.size()});
  for (const EditHunk& hunk : hunks) {
    EXPECT_EQ(hunk.before_from - i, hunk.after_from - j);
    for (; i < hunk.before_from; ++i, ++j, ++kept) EXPECT_EQ(before[i], after[j]);
    i = hunk.before_to;
    j = hunk.after_to;
  }
  return kept;
}

/// Numbers that are the same on every machine.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : random_(seed) {}
  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(random_() % bound); }

 private:
  std::mt19937 random_;
};

TEST(EditScript, IsShortestBelowTheCapAndRightAboveIt) {
  Dice dice(1);
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::uint32_t> before(dice.below(24));
    std::vector<std::uint32_t> after(dice.below(24));
    const std::uint32_t alphabet = 1 + dice.below(6);
    for (std::uint32_t& token : before) token = dice.below(alphabet);
    for (std::uint32_t& token : after) token = dice.below(alphabet);
    EXPECT_EQ(kept_of(before, after, 256), longest_common(before, after));
    EXPECT_LE(kept_of(before, after, 1 + dice.below(3)), longest_common(before, after));
  }
}

TEST(EditScript, EndsSoonOnUnrelatedSequences) {
  std::vector<std::uint32_t> before(20'000);
  std::vector<std::uint32_t> after(20'000);
  Dice dice(2);
  for (std::uint32_t& token : before) token = dice.below(1000);
  for (std::uint32_t& token : after) token = dice.below(1000);
  kept_of(before, after, 256);
}

TEST(TokenTable, NumbersTextsInTheOrderTheyCome) {
  TokenTable table;
  EXPECT_EQ(table.number_of("b"), 0U);
  EXPECT_EQ(table.number_of("a"), 1U);
  EXPECT_EQ(table.number_of("b"), 0U);
}

}  // namespace
}  // namespace sopimus
