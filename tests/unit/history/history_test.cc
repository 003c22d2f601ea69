#include <gtest/gtest.h>

#include "history/blame.h"
#include "history/clause_versions.h"
#include "support/scratch_repository.h"

namespace sopimus {
namespace {

/// Commands that tests' histories are told with: `clause FILE ID [FROM]` takes sentences from standard input,
/// one a line; `commit SUBJECT` commits all, a day after the last.
constexpr const char* kCommands = R"(
clause() {
  mkdir -p clauses
  { printf '<clause version="1" id="%s" lang="fi"%s>\n<heading>%s</heading>\n<p>\n' "$2" "${3:+ from=\"$3\"}" "$2"; cat
    printf '</p>\n</clause>\n'; } > "clauses/$1.xml"
}
place() {
  { printf '<agreement version="1" id="a" languages="fi" term="2025-2029">\n<documents>\n'
    for document in "$@"; do
      printf '<document id="%s" kind="main">\n' "${document%%:*}"
      for clause in $(echo "${document#*:}" | tr , ' '); do printf '<include clause="%s"/>\n' "$clause"; done
      printf '</document>\n'
    done
    printf '</documents>\n</agreement>\n'; } > agreement.xml
}
day=10
commit() {
  day=$((day + 1))
  GIT_AUTHOR_DATE="2025-01-${day}T12:00:00+02:00" GIT_COMMITTER_DATE="2025-01-${day}T12:00:00+02:00"
  export GIT_AUTHOR_DATE GIT_COMMITTER_DATE
  git add -A && git commit -q --allow-empty -m "$1"
}
merge() {
  day=$((day + 1))
  GIT_AUTHOR_DATE="2025-01-${day}T12:00:00+02:00" GIT_COMMITTER_DATE="2025-01-${day}T12:00:00+02:00"
  export GIT_AUTHOR_DATE GIT_COMMITTER_DATE
  git merge -q --no-commit --no-ff "$@" || true
}
[ -d .git ] || git init -q -b main .
)";

class Told {
 public:
  explicit Told(const std::string& commands) {
    scratch_.run(std::string(kCommands) + commands);
    repository_ = Repository::find(scratch_.path());
    history_ = std::make_unique<History>(*repository_, "");
    tip_ = to_object_id(repository_->find_revision("HEAD")->commit);
    index_.add(*history_, tip_);
  }

  void run(const std::string& commands) { scratch_.run(std::string(kCommands) + "day=20\n" + commands); }
  HistoryIndex& index() { return index_; }
  const History& history() const { return *history_; }
  ObjectId find(const std::string& name) const {
    return to_object_id(repository_->find_revision(name)->commit);
  }

  /// "Third: a, Second, First: +": subjects with the clause when it is another, "+" when added, "-" when
  /// removed,
  /// "^" when its file got another name, "<" with what it was made from, ">" with where it moved.
  std::string log(const std::string& clause) const {
    std::string text;
    for (const ClauseVersion& version : versions_of(index_, *history_, *index_.find(tip_), clause, "fi")) {
      text += text.empty() ? "" : ", ";
      text += history_->read_words(index_.commits()[version.commit].id).subject;
      if (version.clause != clause) text += " of " + version.clause;
      if (!version.now) text += " -";
      if (version.now && version.before.empty()) text += " +";
      if (version.now && !version.before.empty() && version.before.front().path != version.now->path)
        text += " ^";
      for (const std::string& from : version.from) text += " <" + from;
      for (const Placement& place : version.left) text += " " + place.document + ">";
      for (const Placement& place : version.taken) text += " >" + place.document;
      if (version.is_merge) text += " (merge)";
    }
    return text;
  }

  /// "sentence: subject" for every line that is a sentence.
  std::string blame(const std::string& clause) const {
    const std::uint32_t tip = *index_.find(tip_);
    const Tracked now = ClauseOrigins(index_, *history_).find(tip, clause, "fi").value();
    const std::string text = history_->read_file(index_.files()[now.file].id).value();
    std::string told;
    std::size_t at = 0;
    for (const LineOrigin& line : sopimus::blame(index_, *history_, tip, now)) {
      const std::string words = text.substr(at, text.find('\n', at) - at);
      at += words.size() + 1;
      if (words.starts_with('<')) continue;
      const std::string subject = history_->read_words(index_.commits()[line.commit].id).subject;
      told += words + ": " + subject + (line.clause == clause ? "" : " of " + line.clause) + "\n";
    }
    return told;
  }

 private:
  ScratchRepository scratch_;
  std::optional<Repository> repository_;
  std::unique_ptr<History> history_;
  HistoryIndex index_;
  ObjectId tip_;
};

TEST(ClauseVersions, FollowTheIdThroughNames) {
  const Told told(R"(
printf 'Eka.\nToka.\n' | clause a alku
printf 'Muu.\n' | clause b muu
commit First
git mv clauses/a.xml clauses/c.xml && git mv clauses/b.xml clauses/a.xml
commit Swap
printf 'Eka.\nUusi.\n' | clause c alku
printf 'Muutos.\n' | clause a muu
commit Edit
git mv clauses/c.xml clauses/d.xml && printf 'Eka.\nUusi.\nKolmas.\n' | clause d alku
commit Both
commit Nothing
)");
  EXPECT_EQ(told.log("alku"), "Both ^, Edit, Swap ^, First +");
  EXPECT_EQ(told.log("muu"), "Edit, Swap ^, First +");
  EXPECT_EQ(told.blame("alku"), "Eka.: First\nUusi.: Edit\nKolmas.: Both\n");
}

TEST(ClauseVersions, TellRemovalAndReturn) {
  const Told told(R"(
printf 'Eka.\n' | clause a alku
printf 'Muu.\n' | clause b muu
commit First
git rm -q clauses/a.xml
commit Removed
printf 'Eka.\nToka.\n' | clause a alku
commit Back
git rm -q clauses/b.xml
commit Gone
)");
  EXPECT_EQ(told.log("alku"), "Back +, Removed -, First +");
  EXPECT_EQ(told.log("muu"), "Gone -, First +");
  EXPECT_EQ(told.log("ei"), "");
}

TEST(ClauseVersions, GoOnWithWhatAClauseWasSplitFromAndMadeOf) {
  const Told told(R"(
printf 'Eka pitkä lause.\nToka pitkä lause.\nKolmas pitkä lause.\n' | clause a alku
printf 'Toisaalta.\n' | clause t toinen
commit First
printf 'Eka pitkä lause.\nToka uusi lause.\nKolmas pitkä lause.\n' | clause a alku
commit Edit
printf 'Eka pitkä lause.\n' | clause a alku
printf 'Toka uusi lause.\nKolmas pitkä lause.\nNeljäs.\n' | clause b loppu alku
commit Split
printf 'Toka uusi lause.\nNeljäs.\nToisaalta.\n' | clause b loppu 'alku toinen'
git rm -q clauses/t.xml
commit Joined
)");
  EXPECT_EQ(told.log("loppu"),
            "Joined <toinen, Split + <alku, Edit of alku, First of alku +, First of toinen +");
  EXPECT_EQ(told.log("alku"), "Split, Edit, First +");
  EXPECT_EQ(told.blame("loppu"),
            "Toka uusi lause.: Edit of alku\nNeljäs.: Split\nToisaalta.: First of toinen\n");
}

TEST(ClauseVersions, FollowEveryParent) {
  const Told told(R"(
printf 'Eka.\nYhteinen yksi.\nYhteinen kaksi.\nToka.\n' | clause a alku
commit First
git checkout -q -b side
printf 'Eka.\nYhteinen yksi.\nYhteinen kaksi.\nSivu.\n' | clause a alku
commit Side
git checkout -q main
printf 'Pää.\nYhteinen yksi.\nYhteinen kaksi.\nToka.\n' | clause a alku
commit Main
merge side
commit Merge
git checkout -q -b other HEAD^1
printf 'Muu.\n' | clause b muu
commit Other
git checkout -q main
merge other
commit Merge2
)");
  EXPECT_EQ(told.log("alku"), "Merge (merge), Main, Side, First +");
  EXPECT_EQ(told.log("muu"), "Other +");
  EXPECT_EQ(told.blame("alku"), "Pää.: Main\nYhteinen yksi.: First\nYhteinen kaksi.: First\nSivu.: Side\n");
}

TEST(ClauseVersions, TellMovesBetweenDocuments) {
  Told told(R"(
printf 'Eka.\n' | clause a alku
printf 'Muu.\n' | clause b muu
place sopimus:alku,muu liite:
commit First
place sopimus:muu liite:alku
commit Move
place sopimus:muu,alku liite:alku
commit Taken
)");
  EXPECT_EQ(told.log("alku"), "Taken >sopimus, Move sopimus> >liite, First +");
  EXPECT_EQ(told.log("muu"), "First +");
  EXPECT_EQ(told.index().files()[told.index().agreements().back()].term, "2025-2029");
}

TEST(HistoryIndex, IsTheSameKeptAndMadeAtOnceAndInSteps) {
  Told told(R"(
printf 'Eka.\n' | clause a alku
place sopimus:alku
commit First
printf 'Toka.\n' | clause a alku
commit Second
)");
  const std::string bytes = told.index().to_bytes();
  HistoryIndex kept = HistoryIndex::from_bytes(bytes);
  EXPECT_EQ(kept.to_bytes(), bytes);
  EXPECT_FALSE(kept.add(told.history(), told.find("HEAD"))) << "nothing is new";

  told.run("printf 'Kolmas.\\n' | clause a alku\ncommit Third\n");
  EXPECT_TRUE(kept.add(told.history(), told.find("HEAD")));
  HistoryIndex fresh;
  fresh.add(told.history(), told.find("HEAD"));
  EXPECT_EQ(kept.to_bytes(), fresh.to_bytes());

  // A history written anew: the old commits stay facts, the new ones come beside them.
  told.run("git reset -q --hard HEAD~2\nprintf 'Toisin.\\n' | clause a alku\ncommit Other\n");
  EXPECT_TRUE(kept.add(told.history(), told.find("HEAD")));
  EXPECT_EQ(versions_of(kept, told.history(), *kept.find(told.find("HEAD")), "alku", "fi").size(), 2U);
}

TEST(HistoryIndex, IsEmptyWhenTheKeptBytesAreDamaged) {
  Told told("printf 'Eka.\\n' | clause a alku\ncommit First\n");
  const std::string bytes = told.index().to_bytes();
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string damaged = bytes;
    damaged[i] = static_cast<char>(damaged[i] ^ 1);
    EXPECT_TRUE(HistoryIndex::from_bytes(damaged).commits().empty()) << i;
    EXPECT_TRUE(HistoryIndex::from_bytes(bytes.substr(0, i)).commits().empty()) << i;
  }
}

TEST(History, ReadsTrailersAndDays) {
  const Told told("commit 'Päätös\n\nTekstiä.\n\nTerm: 2025-2029\nDecision: Valtuusto 1.2.2025 § 3'\n");
  const CommitWords words = told.history().read_words(told.find("HEAD"));
  EXPECT_EQ(words.author, "Valmistelija");
  EXPECT_EQ(words.date, "2025-01-11");
  EXPECT_EQ(words.subject, "Päätös");
  ASSERT_EQ(words.trailers.size(), 2U);
  EXPECT_EQ(words.trailers[1].key + "=" + words.trailers[1].value, "Decision=Valtuusto 1.2.2025 § 3");
}

TEST(MatchLines, SaysWhichLinesStay) {
  struct Case {
    const char* before;
    const char* after;
    std::vector<int> wanted;
  };
  for (const Case& c : {Case{"a\nb\nc\n", "a\nc\n", {0, 2}}, Case{"a\nc\n", "a\nb\nc\n", {0, -1, 1}},
                        Case{"", "a\n", {-1}}, Case{"a\n", "", {}}, Case{"a\nb", "a\nb\n", {0, -1}},
                        Case{"a\nb\n", "a\nb\n", {0, 1}}, Case{"x\ny\n", "y\nx\n", {1, -1}}}) {
    EXPECT_EQ(match_lines(c.before, c.after), c.wanted) << c.before << "→" << c.after;
  }
}

}  // namespace
}  // namespace sopimus
