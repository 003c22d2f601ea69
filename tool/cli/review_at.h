// All that parties propose in one round of consultation, and what has been decided of it.

#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.h"
#include "cli/review_decisions.h"
#include "git/proposal_references.h"
#include "git/repository.h"
#include "proposal/shown_change.h"
#include "source/agreement.h"
#include "source/proposal_record.h"
#include "source/statement.h"

namespace sopimus {

struct ReviewedProposal {
  ProposalReference reference{};
  std::string base{};                      // the commit it was made on
  std::optional<ProposalRecord> record{};  // as import wrote it
};

/// A comment in a margin, or words that came back without a place: nothing to write, something to answer.
struct ReviewRemark {
  std::string id{};  // eight hexadecimal digits
  std::string party{};
  std::string clause{};  // empty when it is about none
  std::string language{};
  std::string quote{};
  std::vector<std::string> paragraphs{};
  bool is_unmapped = false;  // words that no clause could take
  std::string pin{};         // why they could not: the edition that their document is pinned to
};

constexpr std::size_t kQuoted = 120;  // letters of a quote from which a reader knows the place

/// Where a clause stands in the base; a new one in the first proposal that has it.
struct ReviewedPlace {
  std::string document{};  // id
  std::string title{};     // of the document, with its label
  std::string label{};     // of the document: "Liite A"; empty when it has none
  std::string heading{};   // "6.4 Irtisanominen"
  std::size_t order = 0;   // odd for a new one, which stands after the even one below
};

struct ReviewAt {
  std::shared_ptr<const Repository> repository{};
  std::string head{};           // commit
  std::string folder{};         // of the agreement, from the repository's top, with '/' at its end; or empty
  AgreementSource agreement{};  // of the last commit
  Style style{};                // its page style
  std::string term{};
  int round = 1;
  std::string base{};  // the commit that all are compared with
  std::vector<ReviewedProposal> proposals{};
  std::vector<FileClusters> files{};                                      // in the order of the documents
  std::vector<ReviewRemark> remarks{};                                    // by place, then party
  std::map<std::pair<std::string, std::string>, ReviewedPlace> places{};  // by clause and language
  /// By document and language: a sentence of its data is another in each. Both empty: of agreement.xml.
  std::map<std::pair<std::string, std::string>, ComposedElements> composed{};
  std::map<std::string, ReviewDecision> decisions{};
  Statements statements{};  // of the last commit

  /// The place of a clause; its id as heading when the base does not have it.
  ReviewedPlace place_of(const std::string& clause, const std::string& language) const;
  const ReviewDecision* find_decision(const std::string& id) const;  // null: it is open
  const ReviewRemark* find_remark(const std::string& id) const;      // null: there is none
  /// The agreement's files as a commit has them.
  std::shared_ptr<const FileTree> tree_at(const std::string& commit) const;
  const ComposedElements& composed_in(const FileProposals& file) const;
};

/// Reads the proposals of `round`, else of the last one, in the term of the last commit's agreement.xml.
///
/// Errors: FaultyFiles for faults of form in the last commit. Failure without a repository, a commit, a term.
/// Cost:   composes the base's documents once, and those of each proposal with new clauses.
ReviewAt read_review_at(const Place& place, std::optional<int> round, Diagnostics& diagnostics);

/// A cluster and the file it is in. Valid as long as the review.
struct FoundCluster {
  const FileClusters* file = nullptr;
  const Cluster* cluster = nullptr;
};

/// Null file when no cluster has the id.
FoundCluster find_cluster(const ReviewAt& review, const std::string& id);

/// A file of an agreement by what it is: a clause in a language, or agreement.xml, which has none.
struct ClauseFile {
  std::string path{};  // in the agreement
  std::string text{};
};
using ClauseFiles = std::map<std::pair<std::string, std::string>, ClauseFile>;

/// agreement.xml and the clauses of a tree.
ClauseFiles read_clause_files(const FileTree& tree);

}  // namespace sopimus
