#include "proposal/placed_pieces.h"

#include <utility>

namespace sopimus {

namespace {

/// Cuts `piece` into pieces of these lengths of bytes; what stands first keeps the gap.
void cut_piece(WordPiece& piece, std::size_t length, WordPiece& rest) {
  rest = piece;
  rest.text.erase(0, length);
  rest.from += length;
  rest.gap.clear();
  piece.text.resize(length);
  piece.to = rest.from;
  const bool stands_apart = piece.key.starts_with(' ');
  piece.key = (stands_apart ? " " : "") + piece.text;
  rest.key = rest.text;
}

/// For each run where its text begins, and the end.
std::vector<std::size_t> starts_of(const Runs& runs) {
  std::vector<std::size_t> starts = {0};
  for (const Run& run : runs) starts.push_back(starts.back() + run.text.size());
  return starts;
}

bool is_look_of(const Inline& stretch, bool strong, bool emphasis) {
  return stretch.strong == strong && stretch.emphasis == emphasis;
}

bool is_atom(const EditedPiece& piece) {
  return piece.kept != nullptr && piece.kept->source != nullptr &&
         piece.kept->source->kind != Inline::Kind::Text;
}

class InlineMaker {
 public:
  explicit InlineMaker(const std::vector<EditedPiece>& pieces) : pieces_(pieces) {}

  Inlines make(bool& over_data) {
    for (std::size_t i = 0; i < pieces_.size();) {
      const std::size_t end = is_atom(pieces_[i]) ? end_of_atom(i) : i;
      add_gap(i);
      if (end > i) {
        if (!gap_.empty()) {
          result_.emplace_back();
          result_.back().text = std::exchange(gap_, {});
        }
        Inline atom = *pieces_[i].kept->source;
        atom.ends_sentence = false;
        result_.push_back(std::move(atom));
        i = end;
        continue;
      }
      over_data = over_data || is_atom(pieces_[i]);
      add_text(i);
      ++i;
    }
    return std::move(result_);
  }

 private:
  /// The end of the whole element that begins at `from`; `from` when words of it are missing.
  std::size_t end_of_atom(std::size_t from) const {
    const Inline* source = pieces_[from].kept->source;
    const PlacedPiece* next = pieces_[from].kept;
    if (next->piece.from != first_byte(*next)) return from;
    std::size_t end = from;
    while (end < pieces_.size() && pieces_[end].kept == next && next->source == source) {
      ++end;
      if (next->is_last_of_source) return end;
      ++next;
    }
    return from;
  }
  static std::size_t first_byte(const PlacedPiece& piece) { return piece.source_from; }

  const Inline* look_of(std::size_t at) const {
    const EditedPiece& piece = pieces_[at];
    if (piece.kept != nullptr) return piece.kept->source;
    // New words look like what they stand beside, when they do in the file.
    for (const std::size_t other : {at - 1, at + 1}) {
      if (other >= pieces_.size() || pieces_[other].kept == nullptr) continue;
      const PlacedPiece& near = *pieces_[other].kept;
      if (near.source != nullptr && near.looks_strong == piece.added->strong) return near.source;
    }
    return nullptr;
  }

  static int weight_of(const Inline& stretch) {
    return static_cast<int>(stretch.strong) + static_cast<int>(stretch.emphasis) +
           (stretch.language.empty() ? 0 : 1);
  }
  int weight_at(std::size_t at) const {
    if (const Inline* look = look_of(at)) return weight_of(*look);
    const ReturnedPiece* added = pieces_[at].added;
    return added == nullptr ? 0 : static_cast<int>(added->strong) + static_cast<int>(added->emphasis);
  }

  void add_gap(std::size_t at) {
    const EditedPiece& piece = pieces_[at];
    const WordPiece& words = piece.kept != nullptr ? piece.kept->piece : piece.added->piece;
    const bool stands_apart = words.key.starts_with(' ');
    if (at == 0 || !stands_apart) return;
    const bool was_next = piece.kept != nullptr && pieces_[at - 1].kept == piece.kept - 1;
    if (was_next && piece.kept->begins_sentence) {
      result_.back().ends_sentence = true;
      return;
    }
    std::string gap = words.gap.empty() ? " " : words.gap;
    // A space stands in the less set off of two stretches, as read_inlines has it.
    if (result_.back().kind == Inline::Kind::Text &&
        (is_atom(piece) || weight_of(result_.back()) <= weight_at(at))) {
      result_.back().text += gap;
    } else {
      gap_ = std::move(gap);
    }
  }

  void add_text(std::size_t at) {
    const EditedPiece& piece = pieces_[at];
    const WordPiece& words = piece.kept != nullptr ? piece.kept->piece : piece.added->piece;
    const Inline* look = look_of(at);
    const bool strong = look != nullptr ? look->strong : piece.added != nullptr && piece.added->strong;
    const bool emphasis = look != nullptr ? look->emphasis : piece.added != nullptr && piece.added->emphasis;
    const std::string language = look != nullptr ? look->language.text : "";
    const bool goes_on = !result_.empty() && result_.back().kind == Inline::Kind::Text &&
                         !result_.back().ends_sentence && is_look_of(result_.back(), strong, emphasis) &&
                         result_.back().language.text == language;
    if (!goes_on) {
      Inline text;
      text.strong = strong;
      text.emphasis = emphasis;
      text.language.text = language;
      text.text = std::exchange(gap_, {});
      result_.push_back(std::move(text));
    }
    result_.back().text += words.text;
  }

  const std::vector<EditedPiece>& pieces_;
  Inlines result_{};
  std::string gap_{};  // before the next text, after an element
};

}  // namespace

void PlaceIndex::add(Clause& before, Clause& after) {
  const std::vector<ClausePlace> places = places_of(before);
  const std::vector<ClausePlace> copies = places_of(after);
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Inlines& inlines = *places[i].inlines;
    for (std::size_t at = 0; at < inlines.size(); ++at) {
      const bool is_text = inlines[at].kind == Inline::Kind::Text;
      stretches_.emplace(std::tuple(before.source.get(), inlines[at].at.offset, is_text),
                         Stretch{entries_.size(), at});
    }
    entries_.push_back({before.id.text, places[i], copies[i].inlines});
  }
}

PlaceIndex::Stretch PlaceIndex::find(const Run& run) const {
  if (!run.at || run.made_by == MadeBy::Generated) {
    // A whole sentence of the agreement's data is an element too.
    const auto sentence = stretches_.find({run.at.source.get(), run.at.offset, false});
    return sentence == stretches_.end() ? Stretch{} : sentence->second;
  }
  const bool is_text = run.made_by == MadeBy::Authored;
  for (const bool kind : {is_text, !is_text}) {
    const auto found = stretches_.find({run.at.source.get(), run.at.offset, kind});
    if (found != stretches_.end()) return found->second;
  }
  return {};
}

std::vector<PlacedPiece> placed_pieces_of(const EditUnit& unit, const PlaceIndex& index) {
  std::vector<PlaceIndex::Stretch> stretches;
  for (const Run& run : unit.runs) stretches.push_back(index.find(run));
  const std::vector<std::size_t> starts = starts_of(unit.runs);
  const auto is_same = [&](std::size_t a, std::size_t b) {
    return stretches[a].place == stretches[b].place && stretches[a].index == stretches[b].index;
  };
  std::vector<PlacedPiece> pieces;
  std::size_t run = 0;
  for (WordPiece piece : pieces_of(to_plain_text(unit.runs))) {
    for (bool is_whole = false; !is_whole;) {
      while (starts[run + 1] <= piece.from) ++run;
      std::size_t last = run;
      while (last + 1 < unit.runs.size() && starts[last + 1] < piece.to && is_same(run, last + 1)) ++last;
      is_whole = starts[last + 1] >= piece.to;
      WordPiece rest;
      if (!is_whole) cut_piece(piece, starts[last + 1] - piece.from, rest);
      PlacedPiece placed;
      placed.piece = piece;
      placed.place = stretches[run].place;
      placed.looks_strong = unit.runs[run].strong;
      if (placed.place != kNoUnit) {
        const Inlines& inlines = *index.entry(placed.place).before.inlines;
        placed.source = &inlines[stretches[run].index];
      }
      pieces.push_back(std::move(placed));
      piece = std::move(rest);
    }
  }
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    PlacedPiece& piece = pieces[i];
    const bool goes_on = i > 0 && pieces[i - 1].source == piece.source && piece.source != nullptr;
    piece.source_from = goes_on ? pieces[i - 1].source_from : piece.piece.from;
    piece.is_last_of_source = i + 1 == pieces.size() || pieces[i + 1].source != piece.source;
    if (i == 0 || goes_on || piece.source == nullptr || pieces[i - 1].place != piece.place) continue;
    for (const Inline* at = pieces[i - 1].source; at < piece.source; ++at) {
      piece.begins_sentence = piece.begins_sentence || at->ends_sentence;
    }
  }
  return pieces;
}

std::vector<ReturnedPiece> returned_pieces_of(const EditUnit& unit) {
  const std::vector<std::size_t> starts = starts_of(unit.runs);
  std::vector<ReturnedPiece> pieces;
  std::size_t run = 0;
  for (WordPiece& piece : pieces_of(to_plain_text(unit.runs))) {
    while (starts[run + 1] <= piece.from) ++run;
    pieces.push_back({std::move(piece), unit.runs[run].strong, unit.runs[run].emphasis});
  }
  return pieces;
}

Inlines to_inlines(const std::vector<EditedPiece>& pieces, bool& over_data) {
  return InlineMaker(pieces).make(over_data);
}

}  // namespace sopimus
