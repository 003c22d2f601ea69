// The edits of all parties to one text, put together: what agrees, what can stand together, what cannot.
//
// All proposals are compared with one base, so that their order does not matter. Nothing is decided here.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "proposal/party_edits.h"

namespace sopimus {

/// What one proposal makes of a file.
struct ProposedFile {
  std::string proposal{};               // its name: "perho/1"
  std::optional<std::string> before{};  // the file in the proposal's own base; absent: it had none
  std::optional<std::string> after{};   // absent: it removes the file
};

/// One file of an agreement and all that is proposed for it.
struct FileProposals {
  std::string path{};                 // in the agreement, of the base or of what is new
  std::string clause{};               // id; empty for agreement.xml
  std::string language{};             // empty for agreement.xml
  std::optional<std::string> base{};  // absent: it is new
  std::vector<ProposedFile> files{};  // those that differ from their own base
};

/// What some of the proposals agree on for a cluster.
struct Alternative {
  std::vector<EditPiece> pieces{};        // of the base's tokens; empty for whole files
  std::optional<std::string> file{};      // of a new clause
  std::vector<std::string> supporters{};  // names of proposals, ascending
};

/// Edits that can only be decided together.
struct Cluster {
  enum class Kind { Words, NewFile, RemovedFile };
  enum class Class {
    Conflict,  // one of several has to be chosen
    Look,      // fits, but somebody should look at it with what is beside it
    Clean,
  };
  /// Why it is no clean one.
  enum class Reason {
    SeveralWordings,  // different words for one place
    Overtaken,        // the base was changed there since it was sent out
    RemovedToo,       // one party removes the clause, another edits it
    SameSentence,     // another party changes another place of the sentence
    NumberBeside,     // a number, date, sum or § beside another party's edit in the paragraph
    NotReadable,      // the file cannot be read with this edit
    Doubtful,         // its import was not certain what the party meant in this clause
  };
  std::string id{};  // eight hexadecimal digits, the same whatever is proposed elsewhere
  Kind kind = Kind::Words;
  Class sort = Class::Clean;
  std::vector<Reason> reasons{};
  std::vector<Alternative> alternatives{};  // by their words
  std::size_t first_token = 0;              // of the base
  std::size_t first_line = 0;               // from 0
  std::size_t last_line = 0;
  bool is_typographic = false;      // only dashes, quotes and spaces
  std::vector<std::string> with{};  // ids of clusters that are decided with it
};

/// Whether all that it proposes is lines of their own between two of the base, so that several alternatives
/// can be made, one after the other.
bool only_adds_lines(const Cluster& cluster);

/// The word of reports: "several-wordings".
std::string_view name_of(Cluster::Reason reason);
std::string_view name_of(Cluster::Class sort);

struct FileClusters {
  FileProposals proposals{};
  ClauseTokens base{};              // empty when the file is new
  std::vector<Cluster> clusters{};  // by place
};

/// Shape:  a file each, in the order given, without those that nobody changes. The result does not depend on
///         the order of the proposals.
/// Cost:   near linear in the changed files; ten proposals of 300 edits take a tenth of a second.
std::vector<FileClusters> find_clusters(std::vector<FileProposals> files);

}  // namespace sopimus
