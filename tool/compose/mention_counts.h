// What a document names, counted before its text is written: whether a short name will be needed.

#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "compose/outline.h"

namespace sopimus {

struct MentionCounts {
  std::map<std::string, int, std::less<>> statutes{};       // by number; those printed in full left out
  std::map<std::string, int, std::less<>> abbreviations{};  // the same
  std::set<std::string, std::less<>> sentences{};           // what <sentence of="…"/> says
  std::string
      text{};  // the authored words, where an abbreviation may stand in a compound: "hyte-neuvottelut"
  bool has_party_table = false;
  bool has_signatures = false;
};

/// Counts the mentions in what conditions let stand, headings and captions too.
MentionCounts count_mentions(const Outline& outline);

/// True when something besides `mention` will use the short name it introduces; `count` of that name.
bool is_used_again(const Inline& mention, int count);

/// True when `text` has `word` as a word or as the first part of one with a hyphen.
bool has_word(std::string_view text, std::string_view word);

}  // namespace sopimus
