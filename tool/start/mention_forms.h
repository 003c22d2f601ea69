// The words that mentions print, in every case: what to look for in a text that has them as words.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "source/read.h"

namespace sopimus {

/// A mention and the words that it may print. Words are compared with plain spaces.
struct MentionForm {
  std::string words{};
  Inline mention{};
};

/// Forms by the first word, in small letters; the longest first.
class MentionForms {
 public:
  /// Names of the parties and of their bodies, and the titles and short names of the statutes, in all cases
  /// of `language`.
  MentionForms(const AgreementSource& agreement, const Registers& registers, const std::string& language);

  /// The longest form that stands in `text` at `at`, where a word begins; null when there is none. The first
  /// letter may be large where the form's is small.
  const MentionForm* find(std::string_view text, std::size_t at) const;

 private:
  void add(std::string words, const Inline& mention);
  void add_name(const std::string& id, const Names& names, const std::string& language);
  void add_statute(const Statute& statute, const std::string& language);

  std::map<std::string, std::vector<MentionForm>, std::less<>> forms_{};
};

/// Whether a word begins or ends at `at`.
bool is_word_edge(std::string_view text, std::size_t at);

}  // namespace sopimus
