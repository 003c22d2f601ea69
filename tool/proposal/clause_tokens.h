// A clause's file as the units in which parties' edits are merged: words, tags and line ends.
//
// Edits are merged in the file itself and not in the composed text, so that what a reviewer accepts is
// exactly what is written, and a reference stays a reference.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

struct ClauseToken {
  enum class Kind {
    Word,
    Number,
    Mark,
    Inline,   // a whole element of running text: <ref to="…"/>, <strong>…</strong>
    Open,     // <p id="…">
    Close,    // </p>
    Single,   // <party-table/>
    LineEnd,  // after which a sentence, item or tag begins
    Other,    // a comment, the declaration
  };
  Kind kind = Kind::Word;
  std::string text{};  // as it is written
  std::string lead{};  // the white space before it, without line ends
  std::string name{};  // of the element; empty for what is none
  bool operator==(const ClauseToken&) const = default;
};

using ClauseTokens = std::vector<ClauseToken>;

/// The tokens of one file; joined again they are the file.
///
/// Shape: `has_inlines` is true for a clause, false for agreement.xml, where each tag is a token of its own.
///        What is not well-formed ends as one token: nothing is lost, and reading the file will refuse it.
/// Cost:  linear.
ClauseTokens to_clause_tokens(std::string_view file, bool has_inlines);

std::string to_file(const ClauseTokens& tokens);

/// Where lines begin, and the number of tokens: line i is [starts[i], starts[i + 1]).
std::vector<std::size_t> line_starts(const ClauseTokens& tokens);

/// The words of [from, to) as a person reads them, without tags; what is composed later stands as its key:
/// "[irtisanomisaika]". Single spaces.
std::string to_words(const ClauseTokens& tokens, std::size_t from, std::size_t to);

/// The value of an attribute in a start tag; empty when it has none.
std::string attribute_of(std::string_view tag, std::string_view name);

}  // namespace sopimus
