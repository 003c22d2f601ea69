#include "git/proposal_references.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <tuple>

#include "base/diagnostics.h"
#include "base/text.h"
#include "git/open_repository.h"
#include "git/writing.h"

namespace sopimus {

namespace {

constexpr std::string_view kFolder = "refs/proposals/";

/// TERM/PARTY/ROUND behind the folder's name; absent for another shape.
std::optional<ProposalReference> parse_name(std::string_view name) {
  const std::string_view rest = name.substr(kFolder.size());
  const std::size_t first = rest.find('/');
  const std::size_t last = rest.rfind('/');
  if (first == std::string_view::npos || first == last) return std::nullopt;
  const std::string_view party = rest.substr(first + 1, last - first - 1);
  const std::string_view round = rest.substr(last + 1);
  ProposalReference reference{std::string(rest.substr(0, first)), std::string(party), 0, {}};
  const auto [end, error] = std::from_chars(round.data(), round.data() + round.size(), reference.round);
  const bool is_number = error == std::errc() && end == round.data() + round.size() && reference.round > 0;
  if (!is_number || party.find('/') != std::string_view::npos) return std::nullopt;
  return reference;
}

/// " -p 1a2b3c4d5e^1 -p 1a2b3c4d5e^2" for the parents of a commit.
std::string parents_of(git_repository* repository, const git_oid& id, const std::string& name) {
  git_commit* commit = nullptr;
  check_git(git_commit_lookup(&commit, repository, &id), "cannot read the commit '" + name + "'");
  const unsigned int count = git_commit_parentcount(commit);
  git_commit_free(commit);
  std::string text;
  for (unsigned int i = 1; i <= count; ++i) text += " -p " + name + "^" + std::to_string(i);
  return text;
}

/// The commit is written; only git can make the reference, or sign the commit first.
void leave_to_git(git_repository* repository, const std::string& name, const git_oid& commit) {
  constexpr std::size_t kShort = 10;
  const std::string id = to_hex(commit).substr(0, kShort);
  const std::string what = find_what_only_git_does(repository, {"reference-transaction"}, "commit.gpgsign");
  if (what.empty()) return;
  const bool is_signed = !what.starts_with("the hook");
  const std::string made = is_signed ? "\"$(git log -1 --format=%B " + id + " | git commit-tree -S" +
                                           parents_of(repository, commit, id) + " " + id + "^{tree})\""
                                     : id;
  throw Failure("git has " + what + " here, which this program does not run",
                "make the proposal with git: git update-ref " + name + " " + made);
}

}  // namespace

std::string name_of(const ProposalReference& reference) {
  return std::string(kFolder) + reference.term + "/" + reference.party + "/" +
         std::to_string(reference.round);
}

std::vector<ProposalReference> list_proposals(const Repository& opened, std::string_view term) {
  git_repository* repository = OpenRepository::of(opened);
  std::vector<ProposalReference> references;
  git_strarray names{};
  check_git(git_reference_list(&names, repository), "cannot list the references");
  for (std::size_t i = 0; i < names.count; ++i) {
    const std::string name = names.strings[i];
    if (!name.starts_with(kFolder)) continue;
    std::optional<ProposalReference> reference = parse_name(name);
    git_oid id;
    if (!reference || (!term.empty() && reference->term != term)) continue;
    if (git_reference_name_to_id(&id, repository, name.c_str()) != 0) continue;
    git_commit* commit = nullptr;
    if (git_commit_lookup(&commit, repository, &id) != 0) continue;
    git_commit_free(commit);
    reference->commit = to_hex(id);
    references.push_back(std::move(*reference));
  }
  git_strarray_dispose(&names);
  std::sort(references.begin(), references.end(), [](const ProposalReference& a, const ProposalReference& b) {
    return std::tie(a.term, a.party, a.round) < std::tie(b.term, b.party, b.round);
  });
  return references;
}

void write_proposal_reference(const Repository& opened, const ProposalReference& reference, const Person& who,
                              const std::string& why, const std::string& replaced) {
  git_repository* repository = OpenRepository::of(opened);
  const SyncedWrites synced;
  check_git(git_repository_set_ident(repository, who.name.c_str(), who.email.c_str()),
            "cannot name who writes the proposal");
  const std::string name = name_of(reference);
  git_oid to;
  git_oid from{};  // of zeros: there is none yet
  check_git(git_oid_fromstr(&to, reference.commit.c_str()), "cannot read the id '" + reference.commit + "'");
  if (!replaced.empty()) {
    check_git(git_oid_fromstr(&from, replaced.c_str()), "cannot read the id '" + replaced + "'");
  }
  leave_to_git(repository, name, to);
  const int result = retry_while_locked([&] {
    git_reference* made = nullptr;
    const int answer = git_reference_create_matching(&made, repository, name.c_str(), &to,
                                                     replaced.empty() ? 0 : 1, &from, why.c_str());
    git_reference_free(made);
    return answer;
  });
  if (result == GIT_ELOCKED) refuse_lock(shared_git_folder(repository) + name + ".lock");
  if (result == GIT_EEXISTS || result == GIT_EMODIFIED) {
    throw Failure("somebody wrote '" + name + "' meanwhile", "run the command again");
  }
  check_writing(result, "cannot write '" + name + "'");
}

}  // namespace sopimus
