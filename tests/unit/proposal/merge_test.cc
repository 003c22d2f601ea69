// Clean edits of two parties give what git's own merge gives; ten parties of 300 edits are put together.

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <optional>
#include <random>

#include "base/text.h"
#include "proposal/clusters.h"
#include "support.h"
#include "support/scratch_folder.h"

namespace sopimus {
namespace {

const std::vector<std::string>& words_of_texts() {
  static const std::vector<std::string> kWords = {
      "kunta",    "alue",    "palvelut", "yhdessä",   "liitto",  "sopii",    "kuluista", "vuodessa",
      "neuvosto", "maksaa",  "12",       "asukas",    "toimii",  "vastaa",   "hoitaa",   "arvioi",
      "tavoite",  "mittari", "kokous",   "yhteistyö", "ohjelma", "rahoitus", "tieto",    "seuranta"};
  return kWords;
}

using RandomNumbers = std::mt19937;

std::string random_sentence(RandomNumbers& random) {
  std::string text = "Osapuoli";
  const std::size_t length = 6 + random() % 10;
  for (std::size_t i = 0; i < length; ++i) text += " " + words_of_texts()[random() % words_of_texts().size()];
  return text + ".";
}

std::vector<std::string> random_lines(RandomNumbers& random, std::size_t count) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < count; ++i) lines.push_back(i % 5 == 4 ? "" : random_sentence(random));
  return lines;
}

void change_word(RandomNumbers& random, std::vector<std::string>& lines) {
  std::string& line = lines[random() % lines.size()];
  std::vector<std::string> words = split_words(line);
  if (words.empty()) return;
  words[random() % words.size()] = "uusi" + std::to_string(random() % 50);
  line = join(words, " ");
}

std::string token_lines(const std::string& file) {
  std::string text;
  for (const ClauseToken& token : to_clause_tokens(file, true)) {
    text += (token.kind == ClauseToken::Kind::LineEnd ? "<line-end>" : token.text) + "\n";
  }
  return text;
}

/// What `git merge-file` makes of three files; absent when it finds a conflict.
std::optional<std::string> merge_with_git(const ScratchFolder& folder, const std::string& base,
                                          const std::string& one, const std::string& other) {
  for (const auto& [name, text] :
       {std::pair("base", base), std::pair("one", one), std::pair("other", other)}) {
    std::ofstream(folder.path() + "/" + name) << text;
  }
  const std::string command = "cd '" + folder.path() + "' && git merge-file -p -q one base other 2>/dev/null";
  FILE* pipe = popen(command.c_str(), "r");
  std::string merged;
  std::array<char, 4096> buffer{};
  while (const std::size_t n = fread(buffer.data(), 1, buffer.size(), pipe)) merged.append(buffer.data(), n);
  return pclose(pipe) == 0 ? std::optional(merged) : std::nullopt;
}

TEST(Merge, OfTwoPartiesIsWhatGitMakesWhereBothAreClean) {
  const ScratchFolder folder;
  int compared = 0;
  for (unsigned seed = 0; seed < 150; ++seed) {
    RandomNumbers random(seed);
    const std::vector<std::string> lines = random_lines(random, 9);
    std::vector<std::string> one = lines;
    std::vector<std::string> other = lines;
    for (int i = 0; i < 2; ++i) {
      change_word(random, one);
      change_word(random, other);
    }
    const FileProposals proposals = proposals_of(clause_of(lines), {clause_of(one), clause_of(other)});
    const std::vector<FileClusters> found = find_clusters({proposals});
    if (found.empty()) continue;
    std::vector<EditPiece> pieces;
    bool is_clean = true;
    for (const Cluster& cluster : found[0].clusters) {
      is_clean = is_clean && cluster.sort != Cluster::Class::Conflict;
      const std::vector<EditPiece>& own = cluster.alternatives[0].pieces;
      pieces.insert(pieces.end(), own.begin(), own.end());
    }
    const std::optional<std::string> merged = merge_with_git(
        folder, token_lines(clause_of(lines)), token_lines(clause_of(one)), token_lines(clause_of(other)));
    if (!is_clean || !merged) continue;
    ++compared;
    EXPECT_EQ(token_lines(to_file(with_pieces(found[0].base, pieces))), *merged) << seed;
  }
  EXPECT_GT(compared, 75);
}

/// An agreement of 26 clauses and what ten parties make of it, 300 words changed each.
std::vector<FileProposals> ten_parties() {
  constexpr std::size_t kClauses = 26;
  constexpr std::size_t kEdits = 300;
  RandomNumbers random(7);
  std::vector<std::vector<std::string>> clauses;
  for (std::size_t i = 0; i < kClauses; ++i) clauses.push_back(random_lines(random, 40));
  std::vector<FileProposals> files;
  for (const std::vector<std::string>& lines : clauses) files.push_back(proposals_of(clause_of(lines), {}));
  for (char party = 'A'; party <= 'J'; ++party) {
    std::vector<std::vector<std::string>> own = clauses;
    for (std::size_t i = 0; i < kEdits; ++i) change_word(random, own[i % kClauses]);
    for (std::size_t i = 0; i < kClauses; ++i) {
      files[i].files.push_back({std::string(1, party), files[i].base, clause_of(own[i])});
    }
  }
  for (std::size_t i = 0; i < kClauses; ++i) files[i].clause += std::to_string(i);
  return files;
}

TEST(Merge, PutsTenPartiesOfThreeHundredEditsTogether) {
  const std::vector<FileClusters> found = find_clusters(ten_parties());
  std::size_t clusters = 0;
  for (const FileClusters& file : found) clusters += file.clusters.size();
  EXPECT_EQ(found.size(), 26U);
  EXPECT_GT(clusters, 500U);
}

}  // namespace
}  // namespace sopimus
