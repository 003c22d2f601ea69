// From a stretch of a passage back to the bytes of its file. A run's text was made of its stretch of the file
// by resolving references, joining lines and leaving out comments and hyphens; walking both together finds
// the way back without keeping a table for every letter.

#include <algorithm>
#include <array>
#include <utility>

#include "check/checked_text.h"

namespace sopimus {

namespace {

constexpr std::size_t kFarthest = 4096;  // bytes of the file that may be left out in a row

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }

/// The bytes of one step in the file and what they stand for in the text.
struct FileStep {
  std::size_t length = 1;
  std::string text{};  // empty: left out
};

FileStep step_at(std::string_view file) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kNamed = {
      {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}}};
  if (file.starts_with("<!--")) {
    const std::size_t end = file.find("-->");
    return {end == std::string_view::npos ? file.size() : end + 3, {}};
  }
  for (const auto& [name, character] : kNamed) {
    if (file.starts_with(name)) return {name.size(), std::string(character)};
  }
  if (is_white(file.front())) {
    std::size_t length = 1;
    while (length < file.size() && is_white(file[length])) ++length;
    return {length, " "};
  }
  return {1, std::string(1, file.front())};
}

/// Offsets in the file of the bytes `begin` and `end` of `text`, which was read from `file`.
std::optional<std::pair<std::size_t, std::size_t>> align(std::string_view file, std::string_view text,
                                                         std::size_t begin, std::size_t end) {
  std::size_t in_file = 0;
  std::size_t in_text = 0;
  std::size_t left_out = 0;
  std::optional<std::size_t> first;
  std::size_t after = 0;
  while (in_text < end && in_file < file.size()) {
    const FileStep step = step_at(file.substr(in_file));
    const bool is_same = !step.text.empty() && text.substr(in_text).starts_with(step.text);
    if (is_same) {
      if (in_text >= begin && !first) first = in_file;
      in_text += step.text.size();
      in_file += step.length;
      after = in_file;
      left_out = 0;
    } else if (text[in_text] == ' ' && !is_white(file[in_file])) {
      ++in_text;  // a space that joined two lines at a hyphen, or stands for a wider one
    } else {
      in_file += step.length;
      left_out += step.length;
      if (left_out > kFarthest) return std::nullopt;
    }
  }
  if (!first || in_text < end) return std::nullopt;
  return std::pair(*first, after);
}

bool stand_together(const CheckedPiece& a, const CheckedPiece& b) {
  const SourceSpan& x = a.run->at;
  const SourceSpan& y = b.run->at;
  return a.is_authored() && b.is_authored() && x.source == y.source && x.offset == y.offset &&
         x.length == y.length;
}

/// Pieces that stand in one stretch of the file: the sentences of one paragraph do.
struct PieceGroup {
  std::size_t first = 0;
  std::size_t last = 0;
};

PieceGroup group_of(const std::vector<CheckedPiece>& pieces, std::size_t index) {
  PieceGroup group{index, index};
  while (group.first > 0 && stand_together(pieces[group.first - 1], pieces[index])) --group.first;
  while (group.last + 1 < pieces.size() && stand_together(pieces[group.last + 1], pieces[index]))
    ++group.last;
  return group;
}

PlaceInFile place_in_group(const CheckedPassage& passage, const PieceGroup& group, std::size_t begin,
                           std::size_t end) {
  const std::size_t from = passage.pieces[group.first].begin;
  begin = std::max(begin, from);
  end = std::min(end, passage.pieces[group.last].end);
  const SourceSpan& at = passage.pieces[group.first].run->at;
  if (!at) {
    const bool is_line = passage.at && passage.at.length == passage.text.size();
    if (!is_line) return {};
    return {{passage.at.source, passage.at.offset + begin, end - begin}, false};
  }
  const std::string_view file = std::string_view(at.source->text()).substr(at.offset, at.length);
  const std::string_view text =
      std::string_view(passage.text).substr(from, passage.pieces[group.last].end - from);
  const auto found = align(file, text, begin - from, end - from);
  if (!found) return {at, false};
  const SourceSpan span{at.source, at.offset + found->first, found->second - found->first};
  return {span, file.substr(found->first, span.length) == text.substr(begin - from, end - begin)};
}

}  // namespace

std::optional<PlaceInFile> find_place(const CheckedPassage& passage, std::size_t begin, std::size_t end) {
  std::optional<PlaceInFile> whole;
  for (std::size_t i = 0; i < passage.pieces.size();) {
    const CheckedPiece& piece = passage.pieces[i];
    const bool is_apart = piece.end <= begin || piece.begin >= end;
    if (!piece.is_authored() || is_apart) {
      ++i;
      continue;
    }
    const PieceGroup group = group_of(passage.pieces, i);
    i = group.last + 1;
    const PlaceInFile part = place_in_group(passage, group, begin, end);
    if (!part.at) continue;
    const bool is_all = passage.pieces[group.first].begin <= begin && end <= passage.pieces[group.last].end;
    if (!whole) {
      whole = PlaceInFile{part.at, part.is_exact && is_all};
    } else if (part.at.source == whole->at.source && part.at.offset > whole->at.offset) {
      whole->at.length = part.at.offset + part.at.length - whole->at.offset;
    }
  }
  return whole;
}

}  // namespace sopimus
