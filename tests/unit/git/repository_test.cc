#include "git/repository.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "base/diagnostics.h"
#include "git/create_repository.h"
#include "support/scratch_repository.h"

namespace sopimus {
namespace {

// Two commits, four tags, and one of everything that a tree can hold, in the folder "kokous".
constexpr const char* kHistory = R"(
git init -q -b main kokous
cd kokous
mkdir clauses
echo '<agreement/>' > agreement.xml
echo 'ensimmäinen' > clauses/a.xml
git add . && git commit -q -m 'Sopimuksen pohja'
git tag -a -m 'luonnos 1' 2025-2029/draft.1
git tag vanha HEAD:clauses/a.xml
echo 'toinen' > clauses/a.xml
echo 'uusi' > clauses/b.xml
printf '#!/bin/sh\n' > clauses/run.sh
chmod +x clauses/run.sh
ln -s a.xml clauses/link.xml
mkdir clauses/sub
echo 'alla' > clauses/sub/c.xml
git add .
git update-index --add --cacheinfo 160000,1234567890123456789012345678901234567890,clauses/module
git commit -q -m 'Toinen sopimuskohta'
git tag 2025-2029/frozen.1
git tag -a -m 'toinen nimi' nimi 2025-2029/draft.1
)";

class RepositoryTest : public testing::Test {
 protected:
  void SetUp() override {
    ::setenv("HOME", scratch.path().c_str(), 1);  // libgit2 reads the user's configuration from there
    scratch.run(kHistory);
  }
  Repository open(const std::string& folder = "kokous") const {
    auto repository = Repository::find(scratch / folder);
    if (!repository) throw std::runtime_error("no repository in " + folder);
    return std::move(*repository);
  }
  std::string shell(const std::string& command) const {
    scratch.run("cd kokous && " + command + " > ../answer");
    std::string answer = read_bytes(scratch / "answer");
    while (answer.ends_with('\n')) answer.pop_back();
    return answer;
  }
  ScratchRepository scratch;
};

std::string message_of(const auto& action) {
  try {
    action();
  } catch (const Failure& failure) {
    return to_text(failure.diagnostic());
  }
  return "no failure";
}

TEST_F(RepositoryTest, FindsWhatGitCallsARevision) {
  const Repository repository = open();
  const std::string first = shell("git rev-parse HEAD~1");
  const std::string second = shell("git rev-parse HEAD");
  const struct {
    std::string name;
    std::string commit;
    std::string tag;
  } rows[] = {
      {"HEAD", second, ""},
      {"main", second, ""},
      {"HEAD~1", first, ""},
      {first.substr(0, 8), first, ""},
      {"2025-2029/draft.1", first, "2025-2029/draft.1"},
      {"refs/tags/2025-2029/draft.1", first, ""},
      {"2025-2029/frozen.1", second, "2025-2029/frozen.1"},
      {"2025-2029/frozen.1~1", first, ""},
      {"nimi", first, "nimi"},  // a tag of a tag
  };
  for (const auto& row : rows) {
    const auto revision = repository.find_revision(row.name);
    ASSERT_TRUE(revision) << row.name;
    EXPECT_EQ(revision->commit, row.commit) << row.name;
    EXPECT_EQ(revision->tag, row.tag) << row.name;
    EXPECT_EQ(revision->date, "2025-12-31") << row.name;  // 21.30 in UTC, 23.30 where it was committed
  }
}

TEST_F(RepositoryTest, FindsNoRevisionWhereThereIsNone) {
  const Repository repository = open();
  for (const char* name : {"", "2025-2029", "2025-2029/draft.2", "HEAD~2", "HEAD:agreement.xml", "vanha",
                           "main..main", "ä\xff", "@{", "^", "HEAD^{", ":/nothing", "00000000"}) {
    EXPECT_FALSE(repository.find_revision(name)) << name;
  }
}

TEST_F(RepositoryTest, TakesTheDayWhereTheCommitWasMade) {
  scratch.run(
      "cd kokous && GIT_COMMITTER_DATE='2026-01-01T00:30:00+02:00' git commit -q --allow-empty -m uusi");
  EXPECT_EQ(open().find_revision("HEAD")->date, "2026-01-01");
}

TEST_F(RepositoryTest, ReadsTagsInOrder) {
  const std::vector<std::string> wanted{"2025-2029/draft.1", "2025-2029/frozen.1", "nimi", "vanha"};
  EXPECT_EQ(open().tags(), wanted);
}

TEST_F(RepositoryTest, ReadsFilesOfACommit) {
  const Repository repository = open();
  const auto first = repository.tree_of(*repository.find_revision("2025-2029/draft.1"), "");
  const auto second = repository.tree_of(*repository.find_revision("HEAD"), "");
  EXPECT_EQ(first->read("clauses/a.xml"), "ensimmäinen\n");
  EXPECT_EQ(second->read("clauses/a.xml"), "toinen\n");
  EXPECT_EQ(second->read("clauses/sub/c.xml"), "alla\n");
  for (const char* path : {"clauses/c.xml", "clauses/a.xml/x", "nothing/a.xml", "", "/", "a//b"}) {
    EXPECT_FALSE(first->read(path)) << path;
  }
}

TEST_F(RepositoryTest, ListsRegularFilesOnly) {
  const Repository repository = open();
  const auto tree = repository.tree_of(*repository.find_revision("HEAD"), "");
  using Paths = std::vector<std::string>;
  EXPECT_EQ(tree->list("clauses"), (Paths{"clauses/a.xml", "clauses/b.xml", "clauses/run.sh"}));
  EXPECT_EQ(tree->list(""), Paths{"agreement.xml"});
  EXPECT_EQ(tree->list("clauses/a.xml"), Paths{});
  EXPECT_EQ(tree->list("clauses/module"), Paths{});
  EXPECT_EQ(tree->list("nothing"), Paths{});
}

TEST_F(RepositoryTest, RefusesWhatIsNoRegularFile) {
  const Repository repository = open();
  const Revision head = *repository.find_revision("HEAD");
  const auto tree = repository.tree_of(head, "");
  for (const std::string path : {"clauses/link.xml", "clauses/sub", "clauses/module"}) {
    EXPECT_EQ(message_of([&] { tree->read(path); }),
              "error: cannot read '" + head.commit.substr(0, 7) + ":" + path + "': not a regular file\n");
  }
}

TEST_F(RepositoryTest, RefusesAFileAboveTheLimit) {
  scratch.run(
      "cd kokous && head -c 16777216 /dev/zero > at_limit && head -c 16777217 /dev/zero > above && git add . "
      "&& "
      "git commit -q -m suuri");
  const Repository repository = open();
  const auto tree = repository.tree_of(*repository.find_revision("HEAD"), "");
  EXPECT_EQ(tree->read("at_limit")->size(), FileTree::kLargestFile);
  EXPECT_NE(message_of([&] { tree->read("above"); }).find("above': larger than 16 MB"), std::string::npos);
}

TEST_F(RepositoryTest, ReadsBelowAFolder) {
  const Repository repository = open("kokous/clauses/sub");
  EXPECT_EQ(repository.path_inside(scratch / "kokous/clauses/sub"), "clauses/sub");
  EXPECT_EQ(repository.path_inside(scratch / "kokous"), "");
  EXPECT_EQ(repository.path_inside(scratch.path()), "");
  const Revision head = *repository.find_revision("HEAD");
  const auto tree = repository.tree_of(head, "clauses");
  EXPECT_EQ(tree->read("a.xml"), "toinen\n");
  EXPECT_EQ(tree->list("sub"), std::vector<std::string>{"sub/c.xml"});
  EXPECT_EQ(tree->list(""), (std::vector<std::string>{"a.xml", "b.xml", "run.sh"}));
  EXPECT_EQ(tree->display_name("a.xml"), head.commit.substr(0, 7) + ":clauses/a.xml");
  const auto absent = repository.tree_of(head, "no/such");
  EXPECT_FALSE(absent->read("a.xml"));
  EXPECT_TRUE(absent->list("").empty());
}

TEST_F(RepositoryTest, ATreeOutlivesItsRepository) {
  std::shared_ptr<const FileTree> tree;
  {
    const Repository repository = open();
    tree = repository.tree_of(*repository.find_revision("HEAD"), "");
  }
  EXPECT_EQ(tree->read("clauses/b.xml"), "uusi\n");
}

TEST_F(RepositoryTest, OpensEveryKindOfRepository) {
  scratch.run(R"(
git clone -q --bare kokous bare.git
git -C kokous worktree add -q --detach ../linked 2025-2029/draft.1
git clone -q --depth 1 file://$PWD/kokous shallow
git -C kokous checkout -q --detach 2025-2029/frozen.1
git init -q -b main empty
)");
  const struct {
    const char* folder;
    bool is_shallow;
    const char* text;  // of clauses/a.xml in HEAD
  } rows[] = {
      {"kokous", false, "toinen\n"},      {"kokous/.git", false, "toinen\n"}, {"bare.git", false, "toinen\n"},
      {"linked", false, "ensimmäinen\n"}, {"shallow", true, "toinen\n"},
  };
  for (const auto& row : rows) {
    const Repository repository = open(row.folder);
    EXPECT_EQ(repository.is_shallow(), row.is_shallow) << row.folder;
    const auto head = repository.find_revision("HEAD");
    ASSERT_TRUE(head) << row.folder;
    EXPECT_EQ(repository.tree_of(*head, "")->read("clauses/a.xml"), row.text) << row.folder;
  }
  EXPECT_EQ(open("bare.git").path_inside(scratch / "bare.git"), "");
  EXPECT_EQ(open("linked").path_inside(scratch / "linked/clauses"), "clauses");
  EXPECT_FALSE(open("shallow").find_revision("HEAD~1"));
  EXPECT_FALSE(open("empty").find_revision("HEAD"));
  EXPECT_TRUE(open("empty").tags().empty());
}

TEST_F(RepositoryTest, FindsNoRepositoryWhereThereIsNone) {
  EXPECT_FALSE(Repository::find(scratch.path()));
  EXPECT_FALSE(Repository::find(scratch / "nothing"));
}

TEST_F(RepositoryTest, StartsARepositoryThatGitTakes) {
  scratch.run("mkdir new && echo text > new/file");
  create_repository(scratch / "new");
  scratch.run(
      "cd new && git add . && git commit -q -m ensimmäinen && test $(git branch --show-current) = main");
  const Repository repository = open("new");
  EXPECT_EQ(repository.tree_of(*repository.find_revision("main"), "")->read("file"), "text\n");
  EXPECT_NE(
      message_of([&] { create_repository(scratch / "new/file"); }).find("cannot start a git repository"),
      std::string::npos);
}

TEST_F(RepositoryTest, SaysWhatObjectsAreMissing) {
  scratch.run(R"(
git -C kokous config uploadpack.allowFilter true
git clone -q --no-checkout --filter=blob:none file://$PWD/kokous partial
)");
  const Repository repository = open("partial");
  const auto tree = repository.tree_of(*repository.find_revision("HEAD"), "");
  const std::string message = message_of([&] { tree->read("agreement.xml"); });
  EXPECT_NE(message.find("agreement.xml': the repository holds only a part of its objects"),
            std::string::npos)
      << message;
}

TEST_F(RepositoryTest, RefusesFormatsItCannotRead) {
  const struct {
    const char* commands;
    const char* wanted;
  } rows[] = {
      {"git init -q --object-format=sha256 strange", "in a format that this program cannot read"},
      {"git init -q strange && git -C strange config core.repositoryformatversion 1 && "
       "git -C strange config extensions.refStorage reftable",
       "in a format that this program cannot read"},
      {"git init -q strange && git -C strange config core.repositoryformatversion 7",
       "in a format that this program cannot read"},
      {"git init -q strange && echo [broken > strange/.git/config", "cannot open the git repository"},
  };
  for (const auto& row : rows) {
    scratch.run(std::string("rm -rf strange; ") + row.commands);
    const std::string message = message_of([&] { Repository::find(scratch / "strange"); });
    EXPECT_NE(message.find(row.wanted), std::string::npos) << row.commands << "\n" << message;
    EXPECT_NE(message.find(scratch / "strange'"), std::string::npos) << message;
  }
}

TEST_F(RepositoryTest, SaysHowToTrustAnothersRepository) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root can give a folder away";
  scratch.run("chown -R 65534 kokous");
  const std::string message = message_of([&] { Repository::find(scratch / "kokous/clauses"); });
  EXPECT_EQ(message, "error: the git repository '" + scratch / "kokous" + "' belongs to another user\n" +
                         "help: if you trust it, run: git config --global --add safe.directory '" +
                         scratch / "kokous" + "'\n");
}

}  // namespace
}  // namespace sopimus
