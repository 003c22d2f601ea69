#include "proposal/shown_change.h"

#include <algorithm>
#include <set>

namespace sopimus {

namespace {

using Kind = ClauseToken::Kind;

/// A stretch of lines and the pieces in it.
struct Stretch {
  std::size_t first = 0;  // line
  std::size_t last = 0;
  std::vector<EditPiece> pieces{};
};

std::size_t line_at(const std::vector<std::size_t>& starts, std::size_t token) {
  const auto after = std::upper_bound(starts.begin(), starts.end(), token);
  const auto line = static_cast<std::size_t>(after - starts.begin());
  return std::min(line == 0 ? 0 : line - 1, starts.size() < 2 ? 0 : starts.size() - 2);
}

/// Where a passage begins that has the sentence at `from`: a definition's with its term.
std::size_t with_term(const ClauseTokens& base, std::size_t from) {
  for (std::size_t i = from; i-- > 0;) {
    if (base[i].name == "definition") return base[i].kind == Kind::Open ? i : from;
  }
  return from;
}

/// A start tag whose attributes are printed: who is responsible, and by when.
bool prints_data(const ClauseToken& token) {
  return token.kind == Kind::Open && (token.name == "measure" || token.name == "indicator");
}

bool has_words(const ClauseTokens& tokens) { return !to_words(tokens, 0, tokens.size()).empty(); }

/// Whether the piece only divides or joins lines, which shows only between the two.
bool only_divides(const EditPiece& piece, const ClauseTokens& base) {
  return !has_words(piece.words) && to_words(base, piece.from, piece.to).empty();
}

constexpr std::string_view kParagraphMark = " ¶";
constexpr std::string_view kCellMark = " |";

/// What stands between two blocks: they would read as one without it.
std::string_view mark_after(const ClauseToken& token) {
  const bool is_cell = token.name == "td" || token.name == "th";
  if (is_cell) return token.kind == Kind::Close || token.kind == Kind::Single ? kCellMark : "";
  const bool is_block = token.name != "include" && token.name != "term";
  return token.kind == Kind::Close && is_block ? kParagraphMark : "";
}

/// Where the words that both begin with end: before a space or at the end of one.
std::size_t equal_start(std::string_view a, std::string_view b) {
  const std::size_t most = std::min(a.size(), b.size());
  std::size_t end = 0;
  for (std::size_t i = 0; i <= most; ++i) {
    const bool is_word_end = (i == a.size() || a[i] == ' ') && (i == b.size() || b[i] == ' ');
    if (is_word_end) end = i;
    if (i == most || a[i] != b[i]) break;
  }
  return end;
}

/// How many bytes of words both end with, with the space before them.
std::size_t equal_end(std::string_view a, std::string_view b) {
  const std::string x(a.rbegin(), a.rend());
  const std::string y(b.rbegin(), b.rend());
  const std::size_t end = equal_start(x, y);
  return end > 0 && end < x.size() && end < y.size() ? end + 1 : end;
}

/// Replaced words whose first or last are the same on both sides: paragraphs that were only joined or
/// divided.
ShownPassage keep_equal_words(const ShownPassage& passage) {
  ShownPassage result;
  const auto put = [&](ShownWords::Kind kind, std::string_view text) {
    if (text.empty()) return;
    if (!result.empty() && result.back().kind == kind) {
      result.back().text += text;
    } else {
      result.push_back({kind, std::string(text)});
    }
  };
  for (std::size_t i = 0; i < passage.size(); ++i) {
    const bool is_replaced = i + 1 < passage.size() && passage[i].kind == ShownWords::Kind::Removed &&
                             passage[i + 1].kind == ShownWords::Kind::Added;
    if (!is_replaced) {
      put(passage[i].kind, passage[i].text);
      continue;
    }
    std::string_view old = passage[i].text;
    std::string_view now = passage[++i].text;
    const bool is_first = result.empty() && now.starts_with(' ') && !old.starts_with(' ');
    if (is_first) now.remove_prefix(1);
    const std::size_t start = equal_start(old, now);
    put(ShownWords::Kind::Kept, old.substr(0, start));
    old.remove_prefix(start);
    now.remove_prefix(start);
    const std::size_t end = equal_end(old, now);
    const std::string_view after = old.substr(old.size() - end);
    put(ShownWords::Kind::Removed, old.substr(0, old.size() - end));
    now.remove_suffix(end);
    put(ShownWords::Kind::Added, (is_first && start == 0 && !now.empty() ? " " : "") + std::string(now));
    put(ShownWords::Kind::Kept, after);
  }
  const bool is_changed = std::any_of(result.begin(), result.end(),
                                      [](const auto& each) { return each.kind != ShownWords::Kind::Kept; });
  return is_changed ? result : passage;  // an element became the words that it printed
}

class PassageWriter {
 public:
  PassageWriter(const ClauseTokens& base, const ComposedElements& composed)
      : base_(base), composed_(composed) {}

  ShownPassage write(std::size_t from, std::size_t to, const std::vector<EditPiece>& pieces) {
    passage_.clear();
    for (const EditPiece& piece : pieces) {
      put(base_, from, piece.from, ShownWords::Kind::Kept);
      put(base_, piece.from, piece.to, ShownWords::Kind::Removed);
      put(piece.words, 0, piece.words.size(), ShownWords::Kind::Added);
      from = piece.to;
    }
    put(base_, from, to, ShownWords::Kind::Kept);
    drop_last_mark();
    return keep_equal_words(passage_);
  }

 private:
  void put(const ClauseTokens& tokens, std::size_t from, std::size_t to, ShownWords::Kind kind) {
    std::string text;
    bool is_apart = from > 0 && from < to && tokens[from - 1].kind == Kind::LineEnd;
    for (std::size_t i = from; i < to; ++i) {
      if (const std::string_view mark = mark_after(tokens[i]); !mark.empty()) {
        end_block(text, mark);
        continue;
      }
      is_apart = is_apart || !tokens[i].lead.empty() || tokens[i].kind == Kind::LineEnd ||
                 tokens[i].kind == Kind::Open;
      const auto known = composed_.find(tokens[i].text);
      const std::string words = known != composed_.end() ? known->second : to_words(tokens, i, i + 1);
      if (words.empty()) continue;
      if (is_apart ? !text.empty() || !passage_.empty() : is_after_mark(text)) text += ' ';
      text += words;
      is_apart = false;
    }
    if (!text.empty()) passage_.push_back({kind, text});
  }

  const std::string& text_before(const std::string& text) const {
    return text.empty() && !passage_.empty() ? passage_.back().text : text;
  }

  bool is_after_mark(const std::string& text) const {
    const std::string& before = text_before(text);
    return before.ends_with(kParagraphMark) || before.ends_with(kCellMark);
  }

  /// Several blocks may end at once: a cell, its row and the table.
  void end_block(std::string& text, std::string_view mark) const {
    const std::string& before = text_before(text);
    if (before.ends_with(kParagraphMark)) return;
    if (text.ends_with(kCellMark)) text.resize(text.size() - kCellMark.size());
    if (!before.empty()) text += mark;
  }

  /// The last block ends anyway, on both sides of a change; unless its end is all that changes.
  void drop_last_mark() {
    for (auto last = passage_.rbegin(); last != passage_.rend(); ++last) {
      for (const std::string_view mark : {kParagraphMark, kCellMark}) {
        const bool is_all = last->kind != ShownWords::Kind::Kept && last->text == mark;
        if (last->text.ends_with(mark) && !is_all) last->text.resize(last->text.size() - mark.size());
      }
      if (last->kind != ShownWords::Kind::Added) break;
    }
    std::erase_if(passage_, [](const ShownWords& words) { return words.text.empty(); });
  }

  const ClauseTokens& base_;
  const ComposedElements& composed_;
  ShownPassage passage_{};
};

std::vector<Stretch> stretches_of(const std::vector<EditPiece>& pieces, const ClauseTokens& base,
                                  const std::vector<std::size_t>& starts) {
  std::vector<Stretch> stretches;
  for (const EditPiece& piece : pieces) {
    std::size_t first = line_at(starts, piece.from);
    std::size_t last = line_at(starts, piece.to > piece.from ? piece.to - 1 : piece.to);
    if (only_divides(piece, base)) {
      // Data stand before the words that they are of; the end of a paragraph between two.
      const bool is_data = std::any_of(piece.words.begin(), piece.words.end(), prints_data);
      while (!is_data && first > 0 && to_words(base, starts[first], piece.from).empty()) --first;
      while (last + 2 < starts.size() && to_words(base, piece.to, starts[last + 1]).empty()) ++last;
    }
    if (stretches.empty() || first > stretches.back().last + 1) stretches.push_back({first, last, {}});
    stretches.back().last = std::max(stretches.back().last, last);
    stretches.back().pieces.push_back(piece);
  }
  return stretches;
}

}  // namespace

std::vector<ShownPassage> shown_change(const FileClusters& file, const Cluster& cluster,
                                       const Alternative* alternative, const ComposedElements& composed) {
  if (cluster.kind == Cluster::Kind::NewFile) {
    if (alternative == nullptr) return {};
    const ClauseTokens tokens = to_clause_tokens(alternative->file.value_or(""), true);
    return {PassageWriter(tokens, composed).write(0, 0, {{0, 0, tokens, {}}})};
  }
  PassageWriter writer(file.base, composed);
  if (cluster.kind == Cluster::Kind::RemovedFile) {
    return {writer.write(0, file.base.size(), {{0, file.base.size(), {}, {}}})};
  }
  const std::vector<std::size_t> starts = line_starts(file.base);
  std::vector<ShownPassage> passages;
  if (alternative == nullptr) {
    const std::size_t from = with_term(file.base, starts[cluster.first_line]);
    passages.push_back(writer.write(from, starts[cluster.last_line + 1], {}));
    return passages;
  }
  for (const Stretch& stretch : stretches_of(alternative->pieces, file.base, starts)) {
    const bool only_adds = std::all_of(stretch.pieces.begin(), stretch.pieces.end(), adds_lines);
    const std::size_t from =
        only_adds ? stretch.pieces.front().from : with_term(file.base, starts[stretch.first]);
    const std::size_t to = only_adds ? stretch.pieces.back().to : starts[stretch.last + 1];
    passages.push_back(writer.write(from, to, stretch.pieces));
  }
  return passages;
}

std::vector<std::string> elements_in(const FileClusters& file) {
  std::set<std::string> elements;
  const auto add = [&](const ClauseTokens& tokens, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      if (tokens[i].kind == Kind::Inline || prints_data(tokens[i])) elements.insert(tokens[i].text);
    }
  };
  const std::vector<std::size_t> starts = line_starts(file.base);
  for (const Cluster& cluster : file.clusters) {
    if (!file.base.empty()) add(file.base, starts[cluster.first_line], starts[cluster.last_line + 1]);
    if (cluster.kind == Cluster::Kind::RemovedFile) add(file.base, 0, file.base.size());
    for (const Alternative& alternative : cluster.alternatives) {
      if (alternative.file) {
        const ClauseTokens tokens = to_clause_tokens(*alternative.file, true);
        add(tokens, 0, tokens.size());
      }
      for (const EditPiece& piece : alternative.pieces) add(piece.words, 0, piece.words.size());
    }
  }
  return {elements.begin(), elements.end()};
}

std::string to_marked_words(const ShownPassage& passage) {
  std::string text;
  for (const ShownWords& words : passage) {
    if (words.kind == ShownWords::Kind::Kept) {
      text += words.text;
      continue;
    }
    const std::size_t start = words.text.find_first_not_of(' ');
    const bool is_removed = words.kind == ShownWords::Kind::Removed;
    text += words.text.substr(0, start) + (is_removed ? "[-" : "{+") + words.text.substr(start) +
            (is_removed ? "-]" : "+}");
  }
  const std::size_t start = text.find_first_not_of(' ');
  return start == std::string::npos ? std::string() : text.substr(start);
}

}  // namespace sopimus
