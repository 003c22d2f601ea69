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

/// Whether the piece adds lines of its own between two of the base.
bool adds_lines(const EditPiece& piece) {
  return piece.from == piece.to && !piece.words.empty() && piece.words.back().kind == Kind::LineEnd;
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
    return std::move(passage_);
  }

 private:
  void put(const ClauseTokens& tokens, std::size_t from, std::size_t to, ShownWords::Kind kind) {
    std::string text;
    for (std::size_t i = from; i < to; ++i) {
      const bool is_apart = !tokens[i].lead.empty() || (i > from && tokens[i - 1].kind == Kind::LineEnd) ||
                            (i == from && i > 0 && tokens[i - 1].kind == Kind::LineEnd);
      const auto known = composed_.find(tokens[i].text);
      const std::string words = known != composed_.end() ? known->second : to_words(tokens, i, i + 1);
      if (words.empty()) continue;
      if (is_apart && (!text.empty() || !passage_.empty())) text += ' ';
      text += words;
    }
    if (!text.empty()) passage_.push_back({kind, text});
  }

  const ClauseTokens& base_;
  const ComposedElements& composed_;
  ShownPassage passage_{};
};

std::vector<Stretch> stretches_of(const std::vector<EditPiece>& pieces,
                                  const std::vector<std::size_t>& starts) {
  std::vector<Stretch> stretches;
  for (const EditPiece& piece : pieces) {
    const std::size_t first = line_at(starts, piece.from);
    const std::size_t last = line_at(starts, piece.to > piece.from ? piece.to - 1 : piece.to);
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
    passages.push_back(writer.write(starts[cluster.first_line], starts[cluster.last_line + 1], {}));
    return passages;
  }
  for (const Stretch& stretch : stretches_of(alternative->pieces, starts)) {
    const bool only_adds = std::all_of(stretch.pieces.begin(), stretch.pieces.end(), adds_lines);
    const std::size_t from = only_adds ? stretch.pieces.front().from : starts[stretch.first];
    const std::size_t to = only_adds ? stretch.pieces.back().to : starts[stretch.last + 1];
    passages.push_back(writer.write(from, to, stretch.pieces));
  }
  return passages;
}

std::vector<std::string> elements_in(const std::vector<FileClusters>& files) {
  std::set<std::string> elements;
  const auto add = [&](const ClauseTokens& tokens, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      if (tokens[i].kind == Kind::Inline) elements.insert(tokens[i].text);
    }
  };
  for (const FileClusters& file : files) {
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
