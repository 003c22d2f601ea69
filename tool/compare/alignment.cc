#include "compare/alignment.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "compare/edit_script.h"
#include "compare/lone_sentences.h"
#include "compare/passage_order.h"
#include "compare/place_groups.h"
#include "compare/similarity.h"
#include "compare/tokens.h"
#include "compare/word_hunks.h"

namespace sopimus {

namespace {

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;
using Indices = std::vector<std::size_t>;

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

const Paragraph* as_paragraph(const Passage& passage) {
  return passage.kind == Passage::Kind::Paragraph ? std::get_if<Paragraph>(&passage.block->value) : nullptr;
}

/// Whether two passages may be one paragraph at another time.
bool can_be_joined(const Passage& a, const Passage& b) {
  if (a.kind != b.kind) return false;
  if (a.kind == Passage::Kind::Item) return a.level == b.level;
  const Paragraph* first = as_paragraph(a);
  const Paragraph* second = as_paragraph(b);
  return first != nullptr && second != nullptr && first->role == second->role;
}

bool have_same_columns(const Passage& a, const Passage& b) {
  const auto& one = std::get<Table>(a.block->value);
  const auto& other = std::get<Table>(b.block->value);
  return one.column_shares.size() == other.column_shares.size();
}

bool can_be_paired(const Passage& a, const Passage& b) {
  return a.kind == b.kind && (a.kind != Passage::Kind::Table || have_same_columns(a, b));
}

class Aligner {
 public:
  Aligner(const Passages& before, const Passages& after)
      : before_(before),
        after_(after),
        group_of_before_(before.passages.size(), kNone),
        group_of_after_(after.passages.size(), kNone),
        old_pieces_(before),
        new_pieces_(after) {}

  TextAlignment align() {
    pair_clauses();
    for (const auto& [old_clause, new_clause] : result_.clauses) {
      align_passages(old_passages_.at(old_clause), new_passages_.at(new_clause));
    }
    pair_left_over();
    find_moved_sentences();
    place_groups(before_, after_, result_);
    return std::move(result_);
  }

 private:
  using ByClause = std::map<std::string, Indices>;

  static ByClause by_clause(const Passages& text) {
    ByClause result;
    for (std::size_t i = 0; i < text.passages.size(); ++i) result[text.passages[i].clause].push_back(i);
    return result;
  }

  static std::string words_of(const Passages& text, const Passage& passage) {
    std::string words;
    for (std::size_t s = passage.first_sentence; s < passage.last_sentence; ++s) {
      words += to_reading_text(text.sentences[s]) + "\n";
    }
    return words;
  }

  /// By id; those that only one text has by their words.
  void pair_clauses() {
    old_passages_ = by_clause(before_);
    new_passages_ = by_clause(after_);
    std::vector<std::string> old_ids;
    std::vector<std::string> new_ids;
    for (const auto& [id, passages] : old_passages_) {
      if (new_passages_.contains(id)) {
        result_.clauses.emplace_back(id, id);
      } else {
        old_ids.push_back(id);
      }
    }
    for (const auto& [id, passages] : new_passages_) {
      if (!old_passages_.contains(id)) new_ids.push_back(id);
    }
    if (old_ids.empty() || new_ids.empty()) return;
    const auto shingles_of = [](const Passages& text, const ByClause& passages,
                                const std::vector<std::string>& ids) {
      std::vector<Shingles> result;
      for (const std::string& id : ids) {
        std::string words;
        for (const std::size_t i : passages.at(id)) words += words_of(text, text.passages[i]);
        result.emplace_back(words);
      }
      return result;
    };
    constexpr int kLeast = 450;
    const std::vector<Shingles> before = shingles_of(before_, old_passages_, old_ids);
    const std::vector<Shingles> after = shingles_of(after_, new_passages_, new_ids);
    for (const auto& [i, j] : find_alike(pointers_to(before), pointers_to(after), kLeast)) {
      result_.clauses.emplace_back(old_ids[i], new_ids[j]);
    }
  }

  static Indices sentences_of(const Passages& text, const Indices& passages) {
    Indices result;
    for (const std::size_t p : passages) {
      for (std::size_t s = text.passages[p].first_sentence; s < text.passages[p].last_sentence; ++s) {
        result.push_back(s);
      }
    }
    return result;
  }

  /// Pairs of sentences, ascending in both: equal ones, and alike ones between those.
  Pairs pair_sentences(const Indices& before, const Indices& after) {
    TokenTable table;
    const auto numbers_of = [&](const Passages& text, const Indices& sentences) {
      std::vector<std::uint32_t> numbers;
      for (const std::size_t s : sentences) numbers.push_back(table.number_of(equality_key(text, s)));
      return numbers;
    };
    Pairs pairs;
    std::size_t i = 0;
    std::size_t j = 0;
    const auto pair_equal = [&](std::size_t until) {
      while (i < until) pairs.emplace_back(before[i++], after[j++]);
    };
    for (const EditHunk& hunk : find_hunks(numbers_of(before_, before), numbers_of(after_, after))) {
      pair_equal(hunk.before_from);
      for (const auto& [a, b] : pair_alike_in(before, after, hunk)) pairs.emplace_back(a, b);
      i = hunk.before_to;
      j = hunk.after_to;
    }
    pair_equal(before.size());
    return pairs;
  }

  Pairs pair_alike_in(const Indices& before, const Indices& after, const EditHunk& hunk) {
    if (!can_pair_alike(hunk.before_to - hunk.before_from, hunk.after_to - hunk.after_from)) return {};
    std::vector<const Shingles*> old_ones;
    std::vector<const Shingles*> new_ones;
    for (std::size_t i = hunk.before_from; i < hunk.before_to; ++i) {
      old_ones.push_back(&old_pieces_.of(before[i]));
    }
    for (std::size_t j = hunk.after_from; j < hunk.after_to; ++j) {
      new_ones.push_back(&new_pieces_.of(after[j]));
    }
    Pairs pairs = pair_alike(old_ones, new_ones);
    for (auto& [a, b] : pairs) {
      a = before[hunk.before_from + a];
      b = after[hunk.after_from + b];
    }
    return pairs;
  }

  void align_passages(const Indices& before, const Indices& after) {
    group_passages(pair_sentences(sentences_of(before_, before), sentences_of(after_, after)));
    pair_contents(before, after);
  }

  /// A sentence of which no word is left. In a passage that stays it is told as one; it makes no two passages
  /// the same.
  bool is_rewritten(std::size_t i, std::size_t j) {
    const Sentence& before = before_.sentences[i];
    const Sentence& after = after_.sentences[j];
    if (before.key == after.key || before.runs.empty() || after.runs.empty()) return false;
    constexpr int kSurelySame = 600;
    if (old_pieces_.of(i).likeness(new_pieces_.of(j)) >= kSurelySame) return false;
    const std::vector<WordToken> old_words = tokens_of(to_reading_text(before));
    const auto is_word = [](const WordToken& token) { return token.kind != WordToken::Kind::Mark; };
    auto left = std::count_if(old_words.begin(), old_words.end(), is_word);
    for (const EditHunk& hunk : find_word_hunks(old_words, tokens_of(to_reading_text(after)))) {
      const auto from = old_words.begin() + static_cast<std::ptrdiff_t>(hunk.before_from);
      const auto to = old_words.begin() + static_cast<std::ptrdiff_t>(hunk.before_to);
      left -= std::count_if(from, to, is_word);
    }
    return left == 0;
  }

  /// Makes groups of passages that share sentences and are in none yet.
  void group_passages(const Pairs& pairs) {
    first_open_group_ = result_.groups.size();
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> weights;  // of passages that share sentences
    for (const auto& [i, j] : pairs) {
      if (is_rewritten(i, j)) continue;
      weights[{before_.sentences[i].passage, after_.sentences[j].passage}] +=
          before_.sentences[i].key.size() + 1;
    }
    std::map<std::size_t, std::pair<std::size_t, std::size_t>> best_of_before;  // weight, passage
    std::map<std::size_t, std::pair<std::size_t, std::size_t>> best_of_after;
    for (const auto& [link, weight] : weights) {
      auto& best_after = best_of_before[link.first];
      auto& best_before = best_of_after[link.second];
      if (weight > best_after.first) best_after = {weight, link.second};
      if (weight > best_before.first) best_before = {weight, link.first};
    }
    for (const auto& [p, best] : best_of_before) {
      const std::size_t q = best.second;
      const bool is_free = group_of_before_[p] == kNone && group_of_after_[q] == kNone;
      if (is_free && best_of_after[q].second == p && can_be_paired(before_.passages[p], after_.passages[q]))
        open_group(p, q);
    }
    // A passage that was divided, or several that were joined: neighbours that share sentences with one.
    const auto extend = [&](std::size_t p, std::size_t q) { extend_group(p, q); };
    for (const auto& [link, weight] : weights) extend(link.first, link.second);
    for (auto link = weights.rbegin(); link != weights.rend(); ++link)
      extend(link->first.first, link->first.second);
    for (const auto& [i, j] : pairs) {
      const std::size_t group = group_of_before_[before_.sentences[i].passage];
      const bool is_new = group != kNone && group >= first_open_group_;
      if (is_new && group == group_of_after_[after_.sentences[j].passage]) {
        result_.groups[group].sentences.emplace_back(i, j);
      }
    }
    for (std::size_t g = first_open_group_; g < result_.groups.size(); ++g) {
      keep_ascending(result_.groups[g].sentences);
    }
  }

  /// Of pairs that cross, those that leave most.
  static void keep_ascending(Pairs& pairs) {
    std::sort(pairs.begin(), pairs.end());
    std::vector<PlacedWeight> places;
    for (const auto& [i, j] : pairs) places.push_back({j, 1});
    const std::vector<bool> is_kept = find_heaviest_ascending(places);
    Pairs kept;
    for (std::size_t k = 0; k < pairs.size(); ++k) {
      if (is_kept[k]) kept.push_back(pairs[k]);
    }
    pairs = std::move(kept);
  }

  void open_group(std::size_t p, std::size_t q) {
    group_of_before_[p] = group_of_after_[q] = result_.groups.size();
    PassageGroup group;
    group.before = {p};
    group.after = {q};
    result_.groups.push_back(std::move(group));
  }

  void extend_group(std::size_t p, std::size_t q) {
    constexpr std::size_t kMost = 8;
    const bool has_before = group_of_before_[p] != kNone;
    if (has_before == (group_of_after_[q] != kNone)) return;
    const std::size_t index = has_before ? group_of_before_[p] : group_of_after_[q];
    if (index < first_open_group_) return;
    PassageGroup& group = result_.groups[index];
    Indices& grown = has_before ? group.after : group.before;
    const Indices& other = has_before ? group.before : group.after;
    const std::size_t added = has_before ? q : p;
    const Passage& first = has_before ? after_.passages[grown.front()] : before_.passages[grown.front()];
    const Passage& next = has_before ? after_.passages[q] : before_.passages[p];
    if (other.size() > 1 || grown.size() >= kMost || !can_be_joined(first, next)) return;
    if (added == grown.back() + 1) {
      grown.push_back(added);
    } else if (added + 1 == grown.front()) {
      grown.insert(grown.begin(), added);
    } else {
      return;
    }
    (has_before ? group_of_after_[q] : group_of_before_[p]) = index;
  }

  void pair_contents(const Indices& before, const Indices& after) {
    const auto contents_of = [](const Passages& text, const Indices& passages) {
      const auto found = std::find_if(passages.begin(), passages.end(), [&](std::size_t p) {
        return text.passages[p].kind == Passage::Kind::Contents;
      });
      return found == passages.end() ? kNone : *found;
    };
    const std::size_t p = contents_of(before_, before);
    const std::size_t q = contents_of(after_, after);
    if (p != kNone && q != kNone) open_group(p, q);
  }

  // What is left over.

  Indices lone_passages(const Passages& text, const Indices& group_of) const {
    Indices result;
    for (std::size_t p = 0; p < text.passages.size(); ++p) {
      if (group_of[p] == kNone && text.passages[p].kind != Passage::Kind::Contents) result.push_back(p);
    }
    return result;
  }

  void pair_left_over() {
    const std::size_t first = result_.groups.size();
    pair_left_over_by([](const Passages&, const Passage& passage) {
      const std::string& anchor = passage.anchor();
      return anchor.empty() ? std::string()
                            : static_cast<char>('0' + static_cast<int>(passage.kind)) + anchor;
    });
    pair_left_over_by([](const Passages& text, const Passage& passage) {
      constexpr std::size_t kLeastBytes = 40;  // shorter ones are equal by chance
      std::string key(1, static_cast<char>('0' + static_cast<int>(passage.kind)));
      for (std::size_t s = passage.first_sentence; s < passage.last_sentence; ++s) {
        key += text.sentences[s].key + "\n";
      }
      return key.size() < kLeastBytes ? std::string() : key;
    });
    Pairs known;
    for (std::size_t g = first; g < result_.groups.size(); ++g) {
      const Pairs& sentences = result_.groups[g].sentences;
      known.insert(known.end(), sentences.begin(), sentences.end());
    }
    auto [is_paired_before, is_paired_after] = find_paired();
    lone_pairs_ = pair_lone_sentences({before_, old_pieces_, std::move(is_paired_before)},
                                      {after_, new_pieces_, std::move(is_paired_after)}, known);
    group_passages(lone_pairs_);
    pair_left_over_alike();
  }

  template <typename KeyOf>
  void pair_left_over_by(const KeyOf& key_of_passage) {
    std::map<std::string, Indices> waiting;
    Indices left = lone_passages(before_, group_of_before_);
    for (auto p = left.rbegin(); p != left.rend(); ++p) {
      std::string key = key_of_passage(before_, before_.passages[*p]);
      if (!key.empty()) waiting[std::move(key)].push_back(*p);
    }
    for (const std::size_t q : lone_passages(after_, group_of_after_)) {
      const auto found = waiting.find(key_of_passage(after_, after_.passages[q]));
      if (found == waiting.end() || found->second.empty()) continue;
      const std::size_t p = found->second.back();
      if (!can_be_paired(before_.passages[p], after_.passages[q])) continue;
      found->second.pop_back();
      pair_passages(p, q);
    }
  }

  void pair_left_over_alike() {
    constexpr std::size_t kLeastPieces = 60;
    constexpr int kLeast = 600;
    const auto long_ones = [&](const Passages& text, SentencePieces& pieces, const Indices& left,
                               Indices& which) {
      std::vector<Shingles> result;
      for (const std::size_t p : left) {
        std::vector<const Shingles*> parts;
        for (const std::size_t s : sentences_of(text, {p})) parts.push_back(&pieces.of(s));
        Shingles shingles(parts, static_cast<int>(text.passages[p].kind));
        if (shingles.size() < kLeastPieces) continue;
        result.push_back(std::move(shingles));
        which.push_back(p);
      }
      return result;
    };
    Indices old_ones;
    Indices new_ones;
    const auto before = long_ones(before_, old_pieces_, lone_passages(before_, group_of_before_), old_ones);
    const auto after = long_ones(after_, new_pieces_, lone_passages(after_, group_of_after_), new_ones);
    for (const auto& [i, j] : find_alike(pointers_to(before), pointers_to(after), kLeast)) {
      if (can_be_paired(before_.passages[old_ones[i]], after_.passages[new_ones[j]])) {
        pair_passages(old_ones[i], new_ones[j]);
      }
    }
  }

  void pair_passages(std::size_t p, std::size_t q) {
    open_group(p, q);
    result_.groups.back().sentences = pair_sentences(sentences_of(before_, {p}), sentences_of(after_, {q}));
  }

  /// Which sentences of each text are in a group.
  std::pair<std::vector<bool>, std::vector<bool>> find_paired() const {
    std::pair<std::vector<bool>, std::vector<bool>> is_paired(before_.sentences.size(),
                                                              after_.sentences.size());
    for (const PassageGroup& group : result_.groups) {
      for (const auto& [i, j] : group.sentences) is_paired.first[i] = is_paired.second[j] = true;
    }
    return is_paired;
  }

  /// Lone sentences that found their like, but their passages did not.
  void find_moved_sentences() {
    const auto [is_paired_before, is_paired_after] = find_paired();
    for (const auto& [i, j] : lone_pairs_) {
      if (!is_paired_before[i] && !is_paired_after[j]) result_.moved_sentences.emplace_back(i, j);
    }
  }

  const Passages& before_;
  const Passages& after_;
  ByClause old_passages_{};
  ByClause new_passages_{};
  Indices group_of_before_;
  Indices group_of_after_;
  SentencePieces old_pieces_;
  SentencePieces new_pieces_;
  std::size_t first_open_group_ = 0;  // groups before it are done
  Pairs lone_pairs_{};
  TextAlignment result_{};
};

}  // namespace

TextAlignment align_texts(const Passages& before, const Passages& after) {
  return Aligner(before, after).align();
}

}  // namespace sopimus
