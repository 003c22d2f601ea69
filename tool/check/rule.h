// A rule of `sopimus check`: a small independent value that reads texts and tells what is wrong in them.
//
// A family is one file that gives its rules; check/rules.h has the table of families. A rule reads the words
// of the whole text and blames the author's only. It must not cry wolf: a rule that does is switched off.

#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "check/checked_text.h"
#include "language/spell.h"
#include "source/read.h"

namespace sopimus {

/// What rules read.
struct CheckedTexts {
  std::vector<CheckedText> texts{};
  const AgreementFiles* agreement = nullptr;  // null for a text or Word file that stands alone
  Registers registers{};                      // the program's with the agreement's added
  std::vector<std::string> dictionary{};      // dictionary.txt: words that are right, one a line
  std::vector<Silence> silences{};            // of agreement.xml and packets/; clauses have their own
  std::shared_ptr<Speller> speller{};         // knows the names in the texts: make_speller, check/language.h
  Date today{};
  bool is_final = false;  // the text of a frozen edition: what a draft may have, it may not
  bool is_whole = false;  // every document of the agreement is here
};

/// Calls `visit` for every passage of the texts.
template <class Visit>
void at_each_passage(const CheckedTexts& all, Visit visit) {
  for (const CheckedText& text : all.texts) {
    for (const CheckedPassage& passage : text.passages) visit(passage);
  }
}

struct Finding {
  Diagnostic diagnostic{};
  bool is_exact = false;   // its place holds the very words, so that a fix can replace them
  bool is_pinned = false;  // nobody can mend it here
};

/// Where rules put what they find.
class Findings {
 public:
  /// A fault in the bytes `begin` … `end` of a passage's text. What touches no word of the author is left
  /// out.
  ///
  /// The answer may be completed: `fix` when there is one right answer, `why`, another severity.
  Diagnostic& fault(std::string code, const CheckedPassage& passage, std::size_t begin, std::size_t end,
                    std::string what, std::string mend = {});
  /// A fault that a passage's words do not show, only its file.
  Diagnostic& fault(std::string code, const CheckedPassage& passage, PlaceInFile place, std::string what,
                    std::string mend = {});
  /// A fault in a file's data.
  Diagnostic& fault(std::string code, SourceSpan at, std::string what, std::string mend = {});

  std::vector<Finding> take() { return std::move(all_); }

 private:
  std::vector<Finding> all_{};
  Diagnostic left_out_{};  // what is said of words that are not the author's
};

struct Rule {
  std::string_view id;  // the findings' code
  Severity severity = Severity::Warning;
  enum class Needs {
    Text,       // words only: runs on text and Word files too
    Structure,  // what an agreement's clauses say of themselves
    Agreement,  // agreement.xml
  };
  Needs needs = Needs::Text;
  std::string_view sentence;  // for --list: what is found, no full stop
  std::string_view example;   // for --explain: why it matters, wrong words and right ones
  void (*run)(const CheckedTexts& all, Findings& findings) = nullptr;
};

/// The rules of one file.
struct RuleFamily {
  std::string_view name;  // "citations"
  std::span<const Rule> rules;
};

}  // namespace sopimus
