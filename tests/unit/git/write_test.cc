// Commits and tags that the program writes are what git would have written.

#include <gtest/gtest.h>

#include "base/diagnostics.h"
#include "git/proposal_references.h"
#include "git/read_tags.h"
#include "git/work_tree.h"
#include "git/write_commit.h"
#include "git/write_tag.h"
#include "support/scratch_repository.h"

namespace sopimus {
namespace {

const Person kWho{"Sihteeri", "sihteeri@example.fi", 1759309200, 180};

class WriteTest : public testing::Test {
 protected:
  void SetUp() override {
    ::setenv("HOME", scratch.path().c_str(), 1);  // libgit2 reads the user's configuration from there
    scratch.run(
        "git init -q -b main . && mkdir a && echo yksi > a/b.txt && echo kaksi > c.txt && git add a c.txt && "
        "git commit -q -m alku");
  }
  Repository open() const {
    auto repository = Repository::find(scratch.path());
    if (!repository) throw std::runtime_error("no repository");
    return std::move(*repository);
  }
  std::string shell(const std::string& command) const {
    scratch.run("(" + command + ") > answer");
    std::string answer = read_bytes(scratch / "answer");
    scratch.run("rm answer");
    while (answer.ends_with('\n')) answer.pop_back();
    return answer;
  }
  std::string head() const { return shell("git rev-parse HEAD"); }
  ScratchRepository scratch;
};

std::string failure_of(const auto& action) {
  try {
    action();
  } catch (const Failure& failure) {
    return failure.what();
  }
  return "no failure";
}

TEST_F(WriteTest, WritesTheCommitThatGitWrites) {
  const Repository repository = open();
  const std::string before = head();
  const std::string made =
      write_commit(repository, {{before},
                                {{"a/b.txt", std::nullopt}, {"d/e.txt", "uusi\n"}, {"c.txt", "kolme\n"}},
                                "Otsikko\n\nTerm: x\n",
                                kWho,
                                kWho});
  scratch.run(
      "git rm -q a/b.txt && mkdir d && echo uusi > d/e.txt && echo kolme > c.txt && git add . ':!.commands' "
      "':!.output' && "
      "printf 'Otsikko\\n\\nTerm: x\\n' > message && "
      "GIT_AUTHOR_NAME=Sihteeri GIT_AUTHOR_EMAIL=sihteeri@example.fi GIT_AUTHOR_DATE='1759309200 +0300' "
      "GIT_COMMITTER_NAME=Sihteeri GIT_COMMITTER_EMAIL=sihteeri@example.fi GIT_COMMITTER_DATE='1759309200 "
      "+0300' "
      "git commit -q -F message");
  EXPECT_EQ(made, head());
}

TEST_F(WriteTest, AnEmptiedFolderIsGone) {
  const std::string made = write_commit(open(), {{head()}, {{"a/b.txt", std::nullopt}}, "x\n", kWho, kWho});
  EXPECT_EQ(shell("git ls-tree -r -t --name-only " + made), "c.txt");
}

TEST_F(WriteTest, MovesABranchOnlyFromWhereItWas) {
  const Repository repository = open();
  const std::string first = head();
  const std::string second = write_commit(repository, {{first}, {}, "toinen\n", kWho, kWho});
  const std::string third = write_commit(repository, {{first}, {}, "kolmas\n", kWho, kWho});
  move_branch(repository, "main", first, second, kWho, "commit: toinen");
  EXPECT_EQ(head(), second);
  EXPECT_EQ(failure_of([&] { move_branch(repository, "main", first, third, kWho, "commit: kolmas"); }),
            "somebody committed to the branch 'main' meanwhile");
  EXPECT_EQ(head(), second);
  EXPECT_EQ(failure_of([&] { move_branch(repository, "main", "", third, kWho, "uusi"); }),
            "somebody committed to the branch 'main' meanwhile");
  EXPECT_EQ(shell("git reflog -1 --format=%gs"), "commit: toinen");
}

TEST_F(WriteTest, CommitsOneFileAndLeavesTheRest) {
  scratch.run("echo muu > a/b.txt && echo uusi > d.txt && git add d.txt");
  const std::string made = commit_working_file(open(), "c.txt", "kolme\n", "x\n", kWho, kWho);
  EXPECT_EQ(head(), made);
  EXPECT_EQ(shell("git show --format= --name-only HEAD"), "c.txt");
  EXPECT_EQ(shell("git status --short -- a c.txt d.txt"), " M a/b.txt\nA  d.txt");
  EXPECT_EQ(read_bytes(scratch / "c.txt"), "kolme\n");
}

TEST_F(WriteTest, LineEndsAreStoredAsGitWould) {
  scratch.run("echo '*.txt text eol=crlf' > .gitattributes && rm c.txt && git checkout -q c.txt");
  commit_working_file(open(), "c.txt", "kolme\r\n", "x\n", kWho, kWho);
  EXPECT_EQ(shell("git cat-file blob HEAD:c.txt | od -c | head -1 | tr -d ' '"), "0000000kolme\\n");
  EXPECT_EQ(shell("git status --short -- c.txt"), "");
}

TEST_F(WriteTest, ATagIsMadeOnce) {
  const Repository repository = open();
  write_tag(repository, {"2025-2029/draft.1", head(), "Luonnos 1\n\nTerm: 2025-2029\n", kWho});
  EXPECT_EQ(failure_of([&] {
              write_tag(repository, {"2025-2029/draft.1", head(), "x\n", kWho});
            }),
            "the tag '2025-2029/draft.1' is there already");
  EXPECT_EQ(shell("git tag -l --format='%(objecttype) %(taggername) %(contents:subject)'"),
            "tag Sihteeri Luonnos 1");
  scratch.run("git tag kevyt && git pack-refs --all");
  EXPECT_EQ(failure_of([&] {
              write_tag(repository, {"kevyt", head(), "x\n", kWho});
            }),
            "the tag 'kevyt' is there already");
  const std::vector<TagRecord> tags = read_tags(open());
  ASSERT_EQ(tags.size(), 2U);
  EXPECT_TRUE(tags[0].is_annotated);
  EXPECT_EQ(tags[0].message, "Luonnos 1\n\nTerm: 2025-2029\n");
  EXPECT_EQ(tags[0].tagger, kWho);
  EXPECT_FALSE(tags[1].is_annotated);
  EXPECT_EQ(tags[1].commit, head());
}

TEST_F(WriteTest, AProposalIsWrittenOnceAndListed) {
  const Repository repository = open();
  const ProposalReference second{"2025-2029", "perho", 10, head()};
  const ProposalReference first{"2025-2029", "perho", 2, head()};
  const ProposalReference other{"2022-2025", "åmål", 1, head()};
  for (const ProposalReference& each : {second, first, other}) {
    write_proposal_reference(repository, each, kWho, "import: Proposal");
  }
  EXPECT_EQ(failure_of([&] { write_proposal_reference(repository, first, kWho, "x"); }),
            "somebody wrote 'refs/proposals/2025-2029/perho/2' meanwhile");
  scratch.run(
      "git update-ref refs/proposals/2025-2029/perho/x HEAD && git update-ref refs/proposals/1 HEAD && "
      "git update-ref refs/proposals/2025-2029/perho/3 $(echo x | git hash-object -w --stdin)");
  EXPECT_EQ(list_proposals(repository, ""), (std::vector<ProposalReference>{other, first, second}));
  EXPECT_EQ(list_proposals(repository, "2025-2029"), (std::vector<ProposalReference>{first, second}));
  EXPECT_EQ(repository.find_revision(name_of(first))->commit, head());
}

TEST_F(WriteTest, TellsWhatIsCheckedOut) {
  EXPECT_EQ(read_head(open()).branch, "main");
  scratch.run("git switch -q --detach");
  EXPECT_TRUE(read_head(open()).is_detached);
  scratch.run("git switch -q --orphan uusi");
  EXPECT_EQ(read_head(open()).commit, "");
}

TEST_F(WriteTest, ListsWhatDiffersBelowAFolder) {
  scratch.run("echo x > a/b.txt && echo y > a/uusi.txt && rm c.txt && git rm -q --cached c.txt");
  const std::vector<FileState> wanted = {{"a/b.txt", FileState::Kind::Changed, false},
                                         {"a/uusi.txt", FileState::Kind::New, false}};
  EXPECT_EQ(changed_files(open(), "a"), wanted);
  const std::vector<FileState> gone = {{"c.txt", FileState::Kind::Deleted, true}};
  EXPECT_EQ(changed_files(open(), "c.txt"), gone);
}

}  // namespace
}  // namespace sopimus
