// What a party's edited Word file proposes: proposals/TERM/PARTY.ROUND.xml, in the commit that holds the
// proposed clause files (refs/proposals/TERM/PARTY/ROUND).
//
// The clauses say what the text would be; the record says how each edit was found, and keeps what no clause
// can hold: comments, and words without a place. It names parties and roles and never a person.

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "source/recorded_text.h"

namespace sopimus {

/// One edit of one paragraph, heading, item or row.
struct ProposedEdit {
  enum class Kind { Text, New, Delete, Move, Split, Merge };
  enum class Confidence { Certain, Likely, Doubtful };
  /// What says which paragraph it is of.
  enum class Carrier {
    Bookmark,   // the file's own mark of the paragraph
    Neighbour,  // a new paragraph: the nearest marked one before it
    Words,      // the mark was lost, its words are like those of the base
  };
  int id = 0;  // counts from 1 in the record
  Kind kind = Kind::Text;
  Word clause{};  // in which clause the edit is made; a new clause's own id
  Word language{};
  std::size_t paragraph = 0;  // of the base text, as Origin counts; of what is new: the one before it
  bool is_tracked = false;    // a change that the word processor recorded
  Word date{};                // "2026-02-03T10:00:00Z", of a tracked change that has one
  Confidence confidence = Confidence::Certain;
  Carrier carrier = Carrier::Bookmark;
  Word doubt{};  // why it is doubtful: doubt_names(); empty when it is not
  SourceSpan at{};
  bool operator==(const ProposedEdit&) const = default;
};

/// "over-data": somebody typed over words that the program makes; "place": where it belongs is a guess;
/// "form": it stands there in another form than in the file (a list, a cell); "base": the text it was made
/// on is a guess.
const std::vector<std::string>& doubt_names();

/// The words of the XML: "text", "certain", "bookmark".
std::string_view name_of(ProposedEdit::Kind kind);
std::string_view name_of(ProposedEdit::Confidence confidence);
std::string_view name_of(ProposedEdit::Carrier carrier);

/// A comment in the margin, with the words it is about.
struct ProposalComment {
  Word clause{};  // nowhere when it stands on words of no clause
  Word language{};
  std::size_t paragraph = 0;
  Word date{};
  bool is_done = false;  // marked as settled in the word processor
  Word quote{};
  std::vector<Word> paragraphs{};
  bool operator==(const ProposalComment&) const = default;
};

/// Words that came back and have no place in a clause, as they stand in the file.
struct UnmappedText {
  Word document{};  // id
  Word language{};
  Word clause{};  // the nearest before them; nowhere at the beginning
  std::size_t paragraph = 0;
  std::vector<Word> paragraphs{};
  bool operator==(const UnmappedText&) const = default;
};

struct ProposalRecord {
  Word term{};
  Word party{};    // id
  int round = 1;   // of the consultation, from 1
  Word file{};     // its name, without folder
  Word sha256{};   // of all its bytes
  Word base{};     // the commit whose text was edited
  Word edition{};  // its tag; nowhere when it has none
  std::optional<Date> received{};
  std::vector<RecordedText> texts{};  // of the base
  std::vector<ProposedEdit> edits{};
  std::vector<ProposalComment> comments{};
  std::vector<UnmappedText> unmapped{};
  bool operator==(const ProposalRecord&) const = default;
};

/// "proposals/2025-2029/perho.1.xml".
std::string path_of_proposal(std::string_view term, std::string_view party, int round);

/// The record in canonical form.
std::string write_proposal_record(const ProposalRecord& record);

/// Errors: faults of form go to `diagnostics`.
ProposalRecord read_proposal_record(std::shared_ptr<const SourceText> text, Diagnostics& diagnostics);

}  // namespace sopimus
