#include "compare/lone_sentences.h"

#include <algorithm>

namespace sopimus {

namespace {

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;
using Indices = std::vector<std::size_t>;

constexpr int kLeastAlike = 600;

/// No row or figure, which have no words of their own to mark, and no clause's heading.
bool is_text(const Passages& text, std::size_t sentence) {
  const Sentence& each = text.sentences[sentence];
  return !each.runs.empty() && !text.passages[each.passage].opens_clause;
}

/// Long enough to be the same by more than chance.
bool is_long_text(const Passages& text, std::size_t sentence) {
  constexpr std::size_t kLeastBytes = 30;
  return is_text(text, sentence) && text.sentences[sentence].key.size() >= kLeastBytes;
}

bool is_free(const LoneSentences& side, std::size_t sentence) {
  return sentence < side.is_paired.size() && !side.is_paired[sentence];
}

class LonePairing {
 public:
  LonePairing(LoneSentences& before, LoneSentences& after, const Pairs& known)
      : before_(before), after_(after), pairs_(known) {}

  Pairs pair() {
    const auto known = static_cast<std::ptrdiff_t>(pairs_.size());
    pair_equal();
    pair_alike_ones();
    pair_neighbours(true);
    pair_neighbours(false);
    pairs_.erase(pairs_.begin(), pairs_.begin() + known);
    std::sort(pairs_.begin(), pairs_.end());
    return std::move(pairs_);
  }

 private:
  void take(std::size_t i, std::size_t j) {
    pairs_.emplace_back(i, j);
    before_.is_paired[i] = after_.is_paired[j] = true;
  }

  void pair_equal() {
    std::map<std::string, Indices> waiting;
    for (std::size_t i = before_.text.sentences.size(); i-- > 0;) {
      if (is_free(before_, i) && is_long_text(before_.text, i))
        waiting[equality_key(before_.text, i)].push_back(i);
    }
    for (std::size_t j = 0; j < after_.text.sentences.size(); ++j) {
      if (!is_free(after_, j) || !is_long_text(after_.text, j)) continue;
      const auto found = waiting.find(equality_key(after_.text, j));
      if (found == waiting.end() || found->second.empty()) continue;
      take(found->second.back(), j);
      found->second.pop_back();
    }
  }

  static std::vector<const Shingles*> pieces_of_lone(LoneSentences& side, Indices& which) {
    constexpr std::size_t kLeastPieces = 40;
    std::vector<const Shingles*> result;
    for (std::size_t s = 0; s < side.text.sentences.size(); ++s) {
      if (!is_free(side, s) || !is_long_text(side.text, s)) continue;
      const Shingles& shingles = side.pieces.of(s);
      if (shingles.size() < kLeastPieces) continue;
      result.push_back(&shingles);
      which.push_back(s);
    }
    return result;
  }

  void pair_alike_ones() {
    Indices old_ones;
    Indices new_ones;
    const auto before = pieces_of_lone(before_, old_ones);
    const auto after = pieces_of_lone(after_, new_ones);
    for (const auto& [i, j] : find_alike(before, after, kLeastAlike)) take(old_ones[i], new_ones[j]);
  }

  void pair_neighbours(bool is_after) {
    for (std::size_t k = 0; k < pairs_.size(); ++k) {
      auto [i, j] = pairs_[k];
      if (!is_after && (i == 0 || j == 0)) continue;
      i = is_after ? i + 1 : i - 1;
      j = is_after ? j + 1 : j - 1;
      if (!is_free(before_, i) || !is_free(after_, j)) continue;
      if (!is_text(before_.text, i) || !is_text(after_.text, j)) continue;
      if (before_.pieces.of(i).likeness(after_.pieces.of(j)) >= kLeastAlike) take(i, j);
    }
  }

  LoneSentences& before_;
  LoneSentences& after_;
  Pairs pairs_;  // those that were known first
};

}  // namespace

std::string equality_key(const Passages& text, std::size_t sentence) {
  const Passage& passage = text.passages[text.sentences[sentence].passage];
  const std::string kind(1, static_cast<char>('0' + static_cast<int>(passage.kind)));
  return passage.opens_clause ? kind + "\x01" : kind + text.sentences[sentence].key;
}

const Shingles& SentencePieces::of(std::size_t sentence) {
  const auto found = made_.find(sentence);
  if (found != made_.end()) return found->second;
  const Sentence& each = text_.sentences[sentence];
  const int kind = static_cast<int>(text_.passages[each.passage].kind);
  return made_.emplace(sentence, Shingles(to_reading_text(each), kind)).first->second;
}

Pairs pair_lone_sentences(LoneSentences before, LoneSentences after, const Pairs& known) {
  return LonePairing(before, after, known).pair();
}

}  // namespace sopimus
