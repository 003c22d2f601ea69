#include "cli/review_at.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/digest.h"
#include "cli/agreement_at.h"
#include "cli/review_words.h"
#include "cli/rounds.h"
#include "cli/statements_at.h"
#include "git/work_tree.h"

namespace sopimus {

namespace {

using Key = std::pair<std::string, std::string>;

/// The proposals of the round, one a party.
std::vector<ReviewedProposal> read_proposals(const ReviewAt& review, Diagnostics& diagnostics) {
  std::vector<ReviewedProposal> proposals;
  for (ProposalReference& reference : list_proposals(*review.repository, review.term)) {
    if (reference.round != review.round) continue;
    ReviewedProposal proposal;
    const std::optional<Revision> parent = review.repository->find_revision(reference.commit + "^");
    if (!parent) continue;
    proposal.base = parent->commit;
    const auto tree = review.tree_at(reference.commit);
    const std::string path = path_of_proposal(reference.term, reference.party, reference.round);
    if (tree->read(path)) proposal.record = read_proposal_record(read_source(*tree, path), diagnostics);
    proposal.reference = std::move(reference);
    proposals.push_back(std::move(proposal));
  }
  return proposals;
}

/// The newest of the commits that proposals were made on.
std::string common_base(const Repository& repository, const std::vector<ReviewedProposal>& proposals) {
  std::string base;
  for (const ReviewedProposal& each : proposals) {
    if (base.empty() || is_ancestor(repository, base, each.base)) base = each.base;
  }
  return base;
}

/// The places of clauses that only proposals have.
void add_new_places(const Place& place, ReviewAt& review) {
  const auto is_new = [&](const ProposedEdit& edit) {
    return !edit.clause.empty() && !review.places.contains({edit.clause.text, edit.language.text});
  };
  for (const ReviewedProposal& each : review.proposals) {
    if (!each.record || std::none_of(each.record->edits.begin(), each.record->edits.end(), is_new)) continue;
    CommitTexts(place, each.reference.commit).add_places(review.places);
  }
}

std::vector<FileProposals> file_proposals(const ReviewAt& review) {
  std::map<std::string, ClauseFiles> trees;  // by commit: several proposals have one base
  const auto files_of = [&](const std::string& commit) -> const ClauseFiles& {
    const auto found = trees.find(commit);
    if (found != trees.end()) return found->second;
    return trees[commit] = read_clause_files(*review.tree_at(commit));
  };
  std::map<Key, FileProposals> found;
  const ClauseFiles base = files_of(review.base);
  for (const ReviewedProposal& proposal : review.proposals) {
    const ClauseFiles before = files_of(proposal.base);
    const ClauseFiles& after = files_of(proposal.reference.commit);
    std::set<Key> keys;
    for (const auto& [key, file] : before) keys.insert(key);
    for (const auto& [key, file] : after) keys.insert(key);
    for (const Key& key : keys) {
      const auto old = before.find(key);
      const auto now = after.find(key);
      ProposedFile file{proposal.reference.party, {}, {}};
      if (old != before.end()) file.before = old->second.text;
      if (now != after.end()) file.after = now->second.text;
      if (file.before == file.after) continue;
      FileProposals& all = found[key];
      all.clause = key.first;
      all.language = key.second;
      if (all.path.empty()) all.path = now != after.end() ? now->second.path : old->second.path;
      all.files.push_back(std::move(file));
    }
  }
  std::vector<FileProposals> files;
  for (auto& [key, file] : found) {
    const auto in_base = base.find(key);
    if (in_base != base.end()) {
      file.path = in_base->second.path;
      file.base = in_base->second.text;
    }
    files.push_back(std::move(file));
  }
  std::stable_sort(files.begin(), files.end(), [&](const FileProposals& a, const FileProposals& b) {
    return review.place_of(a.clause, a.language).order < review.place_of(b.clause, b.language).order;
  });
  return files;
}

/// Clean edits of a clause in which one of their parties has a doubtful edit are to be looked at.
void mark_doubtful(ReviewAt& review) {
  const auto is_doubtful = [&](const FileProposals& file, const std::string& party) {
    return std::any_of(
        review.proposals.begin(), review.proposals.end(), [&](const ReviewedProposal& proposal) {
          return proposal.record && proposal.reference.party == party &&
                 std::any_of(proposal.record->edits.begin(), proposal.record->edits.end(),
                             [&](const ProposedEdit& edit) {
                               return edit.confidence == ProposedEdit::Confidence::Doubtful &&
                                      edit.clause.text == file.clause && edit.language.text == file.language;
                             });
        });
  };
  for (FileClusters& file : review.files) {
    for (Cluster& cluster : file.clusters) {
      if (cluster.sort != Cluster::Class::Clean) continue;
      const std::vector<std::string>& supporters = cluster.alternatives.front().supporters;
      if (std::none_of(supporters.begin(), supporters.end(),
                       [&](const std::string& party) { return is_doubtful(file.proposals, party); })) {
        continue;
      }
      cluster.sort = Cluster::Class::Look;
      cluster.reasons.push_back(Cluster::Reason::Doubtful);
    }
  }
}

/// Whether words of the sentences that the cluster changes are others on the branch.
bool is_changed_since(const FileClusters& file, const Cluster& cluster, const ClauseTokens& branch) {
  const std::vector<std::size_t> starts = line_starts(file.base);
  const PartyEdit lines{{{starts[cluster.first_line], starts[cluster.last_line + 1], {}, {}}}, false};
  const std::vector<PartyEdit> found = to_later_base(file.base, branch, {lines});
  return found.empty() || found.front().is_overtaken;
}

/// Open clean edits of sentences that the branch has changed since, as a decision on other words does, are to
/// be looked at.
void mark_overtaken(ReviewAt& review) {
  const ClauseFiles branch = read_clause_files(*review.tree_at(review.head));
  for (FileClusters& file : review.files) {
    const FileProposals& of = file.proposals;
    const auto now = branch.find({of.clause, of.language});
    if (of.clause.empty() || !of.base || now == branch.end() || now->second.text == *of.base) continue;
    const ClauseTokens tokens = to_clause_tokens(now->second.text, true);
    for (Cluster& cluster : file.clusters) {
      if (cluster.kind != Cluster::Kind::Words || only_adds_lines(cluster)) continue;
      if (review.find_decision(cluster.id) != nullptr) continue;
      if (!is_changed_since(file, cluster, tokens)) continue;
      if (cluster.sort == Cluster::Class::Clean) cluster.sort = Cluster::Class::Look;
      cluster.reasons.push_back(Cluster::Reason::Overtaken);
    }
  }
}

std::vector<std::string> texts_of(const std::vector<Word>& words) {
  std::vector<std::string> texts;
  for (const Word& word : words) texts.push_back(word.text);
  return texts;
}

void settle_remark(ReviewRemark remark, ReviewAt& review) {
  std::string text = fmt::format("{}\x1f{}\x1f{}\x1f{}\x1f{}", remark.party, remark.clause, remark.language,
                                 remark.quote, remark.is_unmapped);
  for (const std::string& paragraph : remark.paragraphs) text += '\x1f' + paragraph;
  remark.id = sha256_hex(text).substr(0, 8);
  review.remarks.push_back(std::move(remark));
}

void read_remarks(ReviewAt& review) {
  for (const ReviewedProposal& proposal : review.proposals) {
    if (!proposal.record) continue;
    const std::string& party = proposal.reference.party;
    for (const ProposalComment& each : proposal.record->comments) {
      settle_remark({{},
                     party,
                     each.clause.text,
                     each.language.text,
                     each.quote.text,
                     texts_of(each.paragraphs),
                     false,
                     {}},
                    review);
    }
    for (const UnmappedText& each : proposal.record->unmapped) {
      const DocumentSource* document = review.agreement.find_document(each.document.text);
      settle_remark({{},
                     party,
                     each.clause.text,
                     each.language.text,
                     {},
                     texts_of(each.paragraphs),
                     true,
                     document == nullptr ? "" : document->pin.text},
                    review);
    }
  }
  std::stable_sort(
      review.remarks.begin(), review.remarks.end(), [&](const ReviewRemark& a, const ReviewRemark& b) {
        return review.place_of(a.clause, a.language).order < review.place_of(b.clause, b.language).order;
      });
}

}  // namespace

ReviewedPlace ReviewAt::place_of(const std::string& clause, const std::string& language) const {
  const auto found = places.find({clause, language});
  if (found != places.end()) return found->second;
  return {{}, {}, {}, clause.empty() ? "agreement.xml" : clause, clause.empty() ? 0 : 2 * places.size() + 1};
}

const ReviewDecision* ReviewAt::find_decision(const std::string& id) const {
  const auto found = decisions.find(id);
  return found == decisions.end() ? nullptr : &found->second;
}

const ReviewRemark* ReviewAt::find_remark(const std::string& id) const {
  const auto found = std::find_if(remarks.begin(), remarks.end(),
                                  [&](const ReviewRemark& remark) { return remark.id == id; });
  return found == remarks.end() ? nullptr : &*found;
}

std::shared_ptr<const FileTree> ReviewAt::tree_at(const std::string& commit) const {
  const std::string inside = folder.empty() ? std::string() : folder.substr(0, folder.size() - 1);
  return repository->tree_of({commit, {}, {}, {}, {}}, inside);
}

const ComposedElements& ReviewAt::composed_in(const FileProposals& file) const {
  static const ComposedElements kNone;
  const auto found = composed.find({place_of(file.clause, file.language).document, file.language});
  return found == composed.end() ? kNone : found->second;
}

ClauseFiles read_clause_files(const FileTree& tree) {
  ClauseFiles files;
  if (auto text = tree.read("agreement.xml")) files[{"", ""}] = {"agreement.xml", std::move(*text)};
  for (const std::string& path : tree.list("clauses")) {
    if (!path.ends_with(".xml")) continue;
    std::string text = tree.read(path).value_or("");
    const std::size_t root = text.find("<clause");
    if (root == std::string::npos) continue;
    const std::string_view tag = std::string_view(text).substr(root);
    Key key = {attribute_of(tag, "id"), attribute_of(tag, "lang")};
    if (!key.first.empty()) files.try_emplace(std::move(key), ClauseFile{path, std::move(text)});
  }
  return files;
}

FoundCluster find_cluster(const ReviewAt& review, const std::string& id) {
  for (const FileClusters& file : review.files) {
    for (const Cluster& cluster : file.clusters) {
      if (cluster.id == id) return {&file, &cluster};
    }
  }
  return {};
}

ReviewAt read_review_at(const Place& place, std::optional<int> round, Diagnostics& diagnostics) {
  StatementsAt opened = read_statements_at(place, diagnostics);
  ReviewAt review;
  review.repository = opened.repository;
  review.agreement = opened.agreement;
  review.style = opened.style;
  review.statements = std::move(opened.all);
  review.head = read_head(*review.repository).commit;
  const std::string inside = review.repository->path_inside(place.folder);
  review.folder = inside.empty() ? "" : inside + "/";
  review.term = review.agreement.term.text;
  review.round = round.value_or(std::max(1, last_round(*review.repository, review.term, review.statements)));
  review.proposals = read_proposals(review, diagnostics);
  if (diagnostics.has_errors()) throw FaultyFiles();
  review.base = review.proposals.empty() ? review.head : common_base(*review.repository, review.proposals);
  const CommitTexts texts(place, review.base);
  texts.add_places(review.places);
  add_new_places(place, review);
  review.files = find_clusters(file_proposals(review));
  mark_doubtful(review);
  std::map<Key, std::set<std::string>> elements;
  for (const FileClusters& file : review.files) {
    const FileProposals& of = file.proposals;
    for (std::string& each : elements_in(file)) {
      elements[{review.place_of(of.clause, of.language).document, of.language}].insert(std::move(each));
    }
  }
  review.composed = texts.compose_elements(elements);
  review.composed[{"", ""}] = name_includes(review.files, review.places);
  read_remarks(review);
  std::vector<std::string> known;
  for (const ReviewedProposal& each : review.proposals) known.push_back(each.base);
  review.decisions = decisions_in(read_messages(*review.repository, review.head, known));
  mark_overtaken(review);
  return review;
}

}  // namespace sopimus
