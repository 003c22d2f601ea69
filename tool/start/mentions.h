// Words of a text that can become mentions: references, names of parties, statutes, dates, the notice period.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "start/doubt.h"
#include "start/mention_forms.h"

namespace sopimus {

/// A stretch that may take the place of words, if it prints the same.
struct Candidate {
  std::vector<Inline> variants{};  // tried one after another
  std::size_t next = 1;            // the variant to try when the one at hand prints something else
  std::string words{};             // as the file has them
  std::string printed{};           // what the first variant prints, when that is something else
  Inlines fallback{};              // what stands there when no variant prints them
  SourceSpan at{};
  std::string clause{};
  bool is_silent = false;   // no doubt when it stays words
  bool is_certain = false;  // stays though it prints another number: it leads to the right place
};

/// What references can name, by what the file calls it.
struct ReferenceTargets {
  std::map<std::string, std::map<std::string, std::string>> chapters{};  // document → typed number → clause
  std::map<std::string, std::string> annexes{};                          // label → document
};

class MentionFinder {
 public:
  MentionFinder(const MentionForms& forms, const ReferenceTargets& targets, const Registers& registers,
                std::string language, bool has_notice);

  /// Replaces words of all running text of `clause` in `document`. A new stretch has the index of its
  /// candidate as offset of its place.
  void replace(Clause& clause, const std::string& document);

  std::vector<Candidate> take_candidates() { return std::move(candidates_); }
  Doubts take_doubts() { return std::move(doubts_); }

 private:
  struct Found {
    std::size_t start = 0;  // in the text
    std::size_t length = 0;
    std::vector<Inline> variants{};
    bool is_silent = false;
    bool is_certain = false;
  };
  struct ReferenceForm {
    enum class Kind { Chapter, Part, Item, Annex };
    Kind kind = Kind::Chapter;
    GrammaticalCase grammatical_case = GrammaticalCase::Nominative;
  };

  void add_reference_forms();
  Inlines split_text(const Inline& stretch);
  Inlines split_words_of(const Inline& stretch);
  bool find_at(std::string_view text, std::size_t at, Found& found);
  bool find_date(std::string_view text, std::size_t at, Found& found) const;
  bool find_named(std::string_view text, std::size_t at, Found& found) const;
  bool find_statute(std::string_view text, std::size_t at, const MentionForm& form, Found& found) const;
  bool find_reference(std::string_view text, std::size_t at, Found& found);
  bool find_annex(std::string_view text, std::size_t at, std::size_t number, const ReferenceForm& form,
                  Found& found);
  bool find_notice(std::string_view text, std::size_t at, Found& found) const;
  void tell_ordinal(std::string_view text, std::size_t at, std::size_t end);
  std::size_t tell_number(std::string_view text, std::size_t at);
  const std::string* chapter_of(const std::string& document, const std::string& number) const;
  void doubt(DoubtKind kind, std::string what, std::string_view words);

  const MentionForms& forms_;
  const ReferenceTargets& targets_;
  const Registers& registers_;
  std::string language_;
  bool has_notice_;
  std::map<std::string, ReferenceForm, std::less<>> reference_forms_{};
  std::vector<Candidate> candidates_{};
  Doubts doubts_{};
  std::string clause_{};
  std::string document_{};
  SourceSpan at_{};
};

/// What marks a stretch as a candidate's; its offset is the index.
const std::shared_ptr<const SourceText>& candidate_marker();

}  // namespace sopimus
