#include "proposal/party_edits.h"

#include <algorithm>

#include "compare/edit_script.h"
#include "compare/similarity.h"
#include "compare/word_hunks.h"

namespace sopimus {

namespace {

using Kind = ClauseToken::Kind;

/// The lines of a file: [starts[i], starts[i + 1]), numbered so that equal lines are equal.
struct Lines {
  std::vector<std::size_t> starts{};
  std::vector<std::uint32_t> numbers{};
  std::size_t count() const { return numbers.size(); }
};

Lines to_lines(const ClauseTokens& tokens, TokenTable& table) {
  Lines lines;
  lines.starts = line_starts(tokens);
  for (std::size_t i = 0; i + 1 < lines.starts.size(); ++i) {
    std::string text;
    for (std::size_t at = lines.starts[i]; at < lines.starts[i + 1]; ++at) {
      // A space inside a line is part of it, the indent is not.
      if (at > lines.starts[i] && !tokens[at].lead.empty()) text += ' ';
      text += tokens[at].text;
    }
    lines.numbers.push_back(table.number_of(text));
  }
  return lines;
}

WordToken to_word_token(const ClauseToken& token) {
  WordToken word;
  word.text = token.text;
  word.kind = WordToken::Kind::Mark;
  if (token.kind == Kind::Word || token.name == "ref" || token.name == "party") {
    word.kind = WordToken::Kind::Word;
  } else if (token.kind == Kind::Number || token.name == "value" || token.name == "date" ||
             token.name == "statute") {
    word.kind = WordToken::Kind::Number;  // what must be seen alone
  } else if (token.kind == Kind::Inline) {
    word.kind = WordToken::Kind::Word;
  }
  return word;
}

std::vector<WordToken> to_word_tokens(const ClauseTokens& tokens, std::size_t from, std::size_t to) {
  std::vector<WordToken> words;
  for (std::size_t i = from; i < to; ++i) words.push_back(to_word_token(tokens[i]));
  return words;
}

class FileComparison {
 public:
  FileComparison(const ClauseTokens& base, const ClauseTokens& proposed) : base_(base), proposed_(proposed) {
    TokenTable table;
    old_ = to_lines(base, table);
    new_ = to_lines(proposed, table);
  }

  std::vector<EditPiece> pieces() {
    std::size_t old_line = 0;
    std::size_t new_line = 0;
    std::vector<EditHunk> hunks = find_hunks(old_.numbers, new_.numbers);
    for (std::size_t i = 0; i < hunks.size(); ++i) slide(hunks, i);
    for (const EditHunk& hunk : hunks) {
      old_line = hunk.before_from;
      new_line = hunk.after_from;
      for (const auto& [before, after] : alike_lines(hunk)) {
        put_lines(old_line, before, new_line, after);
        put_words(before, after);
        old_line = before + 1;
        new_line = after + 1;
      }
      put_lines(old_line, hunk.before_to, new_line, hunk.after_to);
    }
    return std::move(pieces_);
  }

 private:
  /// Lines that are only added or removed begin with a start tag where they can: "<p>…</p>" and not
  /// "…</p><p>".
  void slide(std::vector<EditHunk>& hunks, std::size_t index) const {
    EditHunk& hunk = hunks[index];
    const bool is_added = hunk.before_from == hunk.before_to;
    if (!is_added && hunk.after_from != hunk.after_to) return;
    const Lines& lines = is_added ? new_ : old_;
    const ClauseTokens& tokens = is_added ? proposed_ : base_;
    const auto begins_with_close = [&](std::size_t line) {
      return tokens[lines.starts[line]].kind == Kind::Close;
    };
    const std::size_t next = index + 1 < hunks.size() ? hunks[index + 1].before_from : old_.count();
    while (hunk.before_to < next) {
      const std::size_t from = is_added ? hunk.after_from : hunk.before_from;
      const std::size_t to = is_added ? hunk.after_to : hunk.before_to;
      if (!begins_with_close(from) || lines.numbers[from] != lines.numbers[to]) return;
      hunk = {hunk.before_from + 1, hunk.before_to + 1, hunk.after_from + 1, hunk.after_to + 1};
    }
  }

  /// The pairs of lines in a hunk that are one sentence in two wordings.
  std::vector<std::pair<std::size_t, std::size_t>> alike_lines(const EditHunk& hunk) const {
    const std::vector<Shingles> before = shingles(base_, old_, hunk.before_from, hunk.before_to);
    const std::vector<Shingles> after = shingles(proposed_, new_, hunk.after_from, hunk.after_to);
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    if (hunk.before_to - hunk.before_from == 1 && hunk.after_to - hunk.after_from == 1 &&
        is_same_shape(hunk.before_from, hunk.after_from)) {
      return {{hunk.before_from, hunk.after_from}};
    }
    for (const auto& [i, j] : pair_alike(pointers_to(before), pointers_to(after))) {
      if (is_same_shape(hunk.before_from + i, hunk.after_from + j)) {
        pairs.emplace_back(hunk.before_from + i, hunk.after_from + j);
      }
    }
    return pairs;
  }

  static std::vector<Shingles> shingles(const ClauseTokens& tokens, const Lines& lines, std::size_t from,
                                        std::size_t to) {
    std::vector<Shingles> result;
    for (std::size_t i = from; i < to; ++i) {
      const std::string words = to_words(tokens, lines.starts[i], lines.starts[i + 1]);
      const ClauseToken& first = tokens[lines.starts[i]];
      // A tag without words is like another of its kind only.
      result.emplace_back(words.empty() ? first.text : words, words.empty() ? 1 : 0);
    }
    return result;
  }

  /// Whether two lines have the same tags around their words.
  bool is_same_shape(std::size_t old_line, std::size_t new_line) const {
    const auto names = [](const ClauseTokens& tokens, const Lines& lines, std::size_t line) {
      std::vector<std::pair<Kind, std::string>> result;
      for (std::size_t i = lines.starts[line]; i < lines.starts[line + 1]; ++i) {
        const Kind kind = tokens[i].kind;
        if (kind == Kind::Open || kind == Kind::Close) result.emplace_back(kind, tokens[i].name);
      }
      return result;
    };
    return names(base_, old_, old_line) == names(proposed_, new_, new_line);
  }

  void put_lines(std::size_t old_from, std::size_t old_to, std::size_t new_from, std::size_t new_to) {
    put(old_.starts[old_from], old_.starts[old_to], new_.starts[new_from], new_.starts[new_to]);
  }

  void put(std::size_t from, std::size_t to, std::size_t new_from, std::size_t new_to) {
    if (from == to && new_from == new_to) return;
    const auto at = [&](std::size_t i) { return proposed_.begin() + static_cast<std::ptrdiff_t>(i); };
    EditPiece piece{from, to, ClauseTokens(at(new_from), at(new_to)), {}};
    const bool is_inside = to < base_.size() && new_to < proposed_.size();
    if (is_inside && base_[to].lead.empty() != proposed_[new_to].lead.empty()) {
      piece.lead_after = proposed_[new_to].lead;
    }
    pieces_.push_back(std::move(piece));
  }

  /// The words that differ in a pair of lines, and the spaces.
  void put_words(std::size_t old_line, std::size_t new_line) {
    const std::size_t from = old_.starts[old_line];
    const std::size_t new_from = new_.starts[new_line];
    const std::size_t to = old_.starts[old_line + 1];
    const std::size_t new_to = new_.starts[new_line + 1];
    std::size_t at = from;
    std::size_t new_at = new_from;
    const std::vector<EditHunk> hunks =
        find_word_hunks(to_word_tokens(base_, from, to), to_word_tokens(proposed_, new_from, new_to));
    for (const EditHunk& hunk : hunks) {
      put_spaces(at, from + hunk.before_from, new_at, from);
      put_trimmed(from + hunk.before_from, from + hunk.before_to, new_from + hunk.after_from,
                  new_from + hunk.after_to);
      at = from + hunk.before_to + 1;  // the token after it brings its space with the hunk
      new_at = new_from + hunk.after_to + 1;
    }
    put_spaces(at, to, new_at, from);
  }

  /// A sentence that was replaced whole keeps its tags and its line's end.
  void put_trimmed(std::size_t from, std::size_t to, std::size_t new_from, std::size_t new_to) {
    while (from < to && new_from < new_to && base_[from].text == proposed_[new_from].text) {
      ++from;
      ++new_from;
    }
    while (from < to && new_from < new_to && base_[to - 1].text == proposed_[new_to - 1].text) {
      --to;
      --new_to;
    }
    put(from, to, new_from, new_to);
  }

  /// Words that have a space before them now and had none, or the other way round.
  void put_spaces(std::size_t from, std::size_t to, std::size_t new_from, std::size_t line) {
    for (std::size_t i = from; i < to; ++i) {
      const ClauseToken& now = proposed_[new_from + i - from];
      if (i == line || base_[i].lead.empty() == now.lead.empty() || base_[i].kind == Kind::LineEnd) continue;
      put(i, i + 1, new_from + i - from, new_from + i - from + 1);
    }
  }

  const ClauseTokens& base_;
  const ClauseTokens& proposed_;
  Lines old_{};
  Lines new_{};
  std::vector<EditPiece> pieces_{};
};

/// The names of open elements, outermost first.
using OpenElements = std::vector<std::string>;

void pass(OpenElements& open, const ClauseToken& token) {
  if (token.kind == Kind::Open) {
    open.push_back(token.name);
  } else if (token.kind == Kind::Close) {
    if (!open.empty() && open.back() == token.name) {
      open.pop_back();
    } else {
      open.push_back("/" + token.name);
    }
  }
}

bool holds_tags(const EditPiece& piece, const ClauseTokens& base) {
  const auto is_tag = [](const ClauseToken& token) {
    return token.kind == Kind::Open || token.kind == Kind::Close;
  };
  const auto at = [&](std::size_t i) { return base.begin() + static_cast<std::ptrdiff_t>(i); };
  return std::any_of(at(piece.from), at(piece.to), is_tag) ||
         std::any_of(piece.words.begin(), piece.words.end(), is_tag);
}

/// For each piece the first that it belongs to: pieces go together until they leave the open elements as the
/// base has them.
std::vector<std::size_t> group_by_structure(const ClauseTokens& base, const std::vector<EditPiece>& pieces) {
  std::vector<std::size_t> group(pieces.size());
  OpenElements open;
  OpenElements proposed;
  std::size_t at = 0;
  std::size_t first = 0;
  bool is_inside = false;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    for (; at < pieces[i].from; ++at) {
      pass(open, base[at]);
      if (is_inside) pass(proposed, base[at]);
    }
    if (!is_inside) first = i;
    group[i] = first;
    if (!is_inside && !holds_tags(pieces[i], base)) continue;
    if (!is_inside) proposed = open;
    for (; at < pieces[i].to; ++at) pass(open, base[at]);
    for (const ClauseToken& token : pieces[i].words) pass(proposed, token);
    is_inside = proposed != open;
  }
  return group;
}

/// What a piece takes away or adds when it does only that, for finding where it went.
std::string moved_words(const ClauseTokens& base, const EditPiece& piece, bool is_added) {
  constexpr std::size_t kShort = 20;  // letters that may well stand twice
  if (is_added ? piece.from != piece.to : !piece.words.empty()) return {};
  const ClauseTokens& tokens = is_added ? piece.words : base;
  const std::size_t from = is_added ? 0 : piece.from;
  const std::size_t to = is_added ? piece.words.size() : piece.to;
  std::string words = to_words(tokens, from, to);
  const bool names_clause = words.starts_with("[");
  return words.size() < kShort && !names_clause ? std::string() : words;
}

void join_groups(std::vector<std::size_t>& group, std::size_t one, std::size_t other) {
  const std::size_t kept = std::min(group[one], group[other]);
  const std::size_t gone = std::max(group[one], group[other]);
  std::replace(group.begin(), group.end(), gone, kept);
}

void group_moves(const ClauseTokens& base, const std::vector<EditPiece>& pieces,
                 std::vector<std::size_t>& group) {
  std::vector<std::pair<std::string, std::size_t>> removed;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::string words = moved_words(base, pieces[i], false);
    if (!words.empty()) removed.emplace_back(words, i);
  }
  std::sort(removed.begin(), removed.end());
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::string words = moved_words(base, pieces[i], true);
    if (words.empty()) continue;
    const auto found = std::lower_bound(removed.begin(), removed.end(), std::pair(words, std::size_t{0}));
    if (found == removed.end() || found->first != words) continue;
    join_groups(group, found->second, i);
    removed.erase(found);
  }
}

bool has_line_end(const ClauseTokens& base, std::size_t from, std::size_t to) {
  return std::any_of(base.begin() + static_cast<std::ptrdiff_t>(from),
                     base.begin() + static_cast<std::ptrdiff_t>(to),
                     [](const ClauseToken& token) { return token.kind == Kind::LineEnd; });
}

/// Words taken out from inside one sentence to inside the next leave the start of the first before the end of
/// the second: the sentence that is gone and the one that got its words are one edit.
void group_joined_sentences(const ClauseTokens& base, const std::vector<EditPiece>& pieces,
                            std::vector<std::size_t>& group) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const EditPiece& gone = pieces[i];
    if (!gone.words.empty() || !has_line_end(base, gone.from, gone.to)) continue;
    const std::string words = to_words(base, gone.from, gone.to);
    const auto took = [&](const EditPiece& piece, bool is_after) {
      const std::string added = to_words(piece.words, 0, piece.words.size());
      if (added.empty() || added.size() >= words.size()) return false;
      return is_after ? words.starts_with(added) : words.ends_with(added);
    };
    if (i + 1 < pieces.size() && !has_line_end(base, gone.to, pieces[i + 1].from) &&
        took(pieces[i + 1], true)) {
      join_groups(group, i, i + 1);
    }
    const bool has_previous = i > 0 && gone.from > pieces[i - 1].to;
    if (has_previous && !has_line_end(base, pieces[i - 1].to, gone.from - 1) && took(pieces[i - 1], false)) {
      join_groups(group, i - 1, i);
    }
  }
}

}  // namespace

std::vector<PartyEdit> find_party_edits(const ClauseTokens& base, const ClauseTokens& proposed) {
  const std::vector<EditPiece> pieces = FileComparison(base, proposed).pieces();
  std::vector<std::size_t> group = group_by_structure(base, pieces);
  group_moves(base, pieces, group);
  group_joined_sentences(base, pieces, group);
  std::vector<PartyEdit> edits;
  std::vector<std::size_t> edit_of(pieces.size());
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (group[i] == i) {
      edit_of[i] = edits.size();
      edits.emplace_back();
    }
    edits[edit_of[group[i]]].pieces.push_back(pieces[i]);
  }
  return edits;
}

bool adds_lines(const EditPiece& piece) {
  return piece.from == piece.to && !piece.words.empty() &&
         piece.words.back().kind == ClauseToken::Kind::LineEnd &&
         !to_words(piece.words, 0, piece.words.size()).empty();
}

ClauseTokens with_pieces(const ClauseTokens& base, std::vector<EditPiece> pieces) {
  std::stable_sort(pieces.begin(), pieces.end(), [](const EditPiece& a, const EditPiece& b) {
    return std::pair(a.from, a.to) < std::pair(b.from, b.to);
  });
  ClauseTokens result;
  std::size_t at = 0;
  const std::string* lead = nullptr;
  const auto put = [&](ClauseToken token) {
    if (lead != nullptr) token.lead = *lead;
    lead = nullptr;
    result.push_back(std::move(token));
  };
  for (const EditPiece& piece : pieces) {
    for (; at < piece.from; ++at) put(base[at]);
    lead = nullptr;
    result.insert(result.end(), piece.words.begin(), piece.words.end());
    at = std::max(at, piece.to);
    lead = piece.lead_after ? &*piece.lead_after : nullptr;
  }
  for (; at < base.size(); ++at) put(base[at]);
  return result;
}

}  // namespace sopimus
