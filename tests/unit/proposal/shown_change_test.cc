#include "proposal/shown_change.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "support.h"

namespace sopimus {
namespace {

/// What a reviewer reads of the first party's edits, a line a passage.
std::string shown(const std::string& base, const std::string& after) {
  std::vector<std::string> lines;
  for (const FileClusters& file : find_clusters({proposals_of(base, {after})})) {
    for (const Cluster& cluster : file.clusters) {
      for (const ShownPassage& passage : shown_change(file, cluster, &cluster.alternatives.front(), {})) {
        lines.push_back(to_marked_words(passage));
      }
    }
  }
  return join(lines, "\n");
}

std::string clause_with(const std::string& blocks) {
  return "<clause version=\"1\" id=\"a\" lang=\"fi\">\n  <heading>Otsikko</heading>\n" + blocks +
         "</clause>\n";
}

struct Case {
  const char* before;
  const char* after;
  const char* read;
};

TEST(ShownChange, IsWhatAReviewerReads) {
  for (const Case& each : {
           Case{"  <p>\n    Yksi kaksi.\n    Kolme.\n  </p>\n",
                "  <p>\n    Yksi neljä.\n    Kolme.\n  </p>\n", "Yksi [-kaksi-] {+neljä+}."},
           Case{"  <p>\n    Yksi.\n  </p>\n", "  <p>\n    Yksi.\n    Kaksi.\n  </p>\n", "{+Kaksi.+}"},
           Case{"  <p>\n    Yksi.\n    Kaksi.\n  </p>\n",
                "  <p>\n    Yksi.\n  </p>\n  <p>\n    Kaksi.\n  </p>\n", "Yksi. {+¶+} Kaksi."},
           Case{"  <p>\n    Yksi.\n  </p>\n  <p>\n    Kaksi.\n  </p>\n",
                "  <p>\n    Yksi.\n    Kaksi.\n  </p>\n", "Yksi. [-¶-] Kaksi."},
           Case{"  <ol>\n    <li>Yksi.</li>\n    <li>Kaksi.</li>\n  </ol>\n",
                "  <ol>\n    <li>\n      Yksi.\n      Kaksi.\n    </li>\n  </ol>\n", "Yksi. [-¶-] Kaksi."},
           Case{"  <ol>\n    <li>Yksi.</li>\n    <li>Kaksi.</li>\n  </ol>\n",
                "  <ol>\n    <li>\n      Yksi.\n      Kolme.\n    </li>\n    <li>Kaksi.</li>\n  </ol>\n",
                "Yksi. {+Kolme.+}"},
           Case{"  <p>\n    Yksi <term of=\"x\"/> kaksi.\n  </p>\n", "  <p>\n    Yksi kaksi.\n  </p>\n",
                "Yksi [-[x]-] kaksi."},
           Case{"  <p>\n    Yksi <strong>kaksi</strong>.\n  </p>\n", "  <p>\n    Yksi kaksi.\n  </p>\n",
                "Yksi [-kaksi-] {+kaksi+}."},
       }) {
    EXPECT_EQ(shown(clause_with(each.before), clause_with(each.after)), each.read);
  }
}

TEST(ShownChange, DataOfATagArePartOfWhatIsRead) {
  const std::string yearly = "<measure id=\"m\" responsible=\"kunnat\" deadline=\"yearly\">";
  const std::string once = "<measure id=\"m\" responsible=\"kunnat\" deadline=\"during-year\" year=\"2027\">";
  const auto text = [](const std::string& tag) {
    return clause_with("  <theme id=\"t\">\n    <measures>\n      " + tag +
                       "\n        Kootaan tiedot.\n      </measure>\n    </measures>\n  </theme>\n");
  };
  const FileClusters file = find_clusters({proposals_of(text(yearly), {text(once)})}).at(0);
  const std::vector<std::string> elements = elements_in(file);
  EXPECT_EQ(elements, (std::vector<std::string>{once, yearly}));
  const ComposedElements composed = {{yearly, "(kunnat, vuosittain)"},
                                     {once, "(kunnat, vuoden 2027 aikana)"}};
  const Cluster& cluster = file.clusters.at(0);
  EXPECT_EQ(to_marked_words(shown_change(file, cluster, &cluster.alternatives.front(), composed).at(0)),
            "(kunnat, [-vuosittain)-] {+vuoden 2027 aikana)+} Kootaan tiedot.");
}

TEST(ShownChange, ANewClauseIsReadAsItsBlocks) {
  FileProposals file{"clauses/a.xml", "a", "fi", std::nullopt, {}};
  const std::string text = clause_with(
      "  <table>\n    <tr><th>Yksi</th><th/></tr>\n    <tr><td>Kaksi</td><td>Kolme</td></tr>\n  </table>\n");
  file.files.push_back({"A", std::nullopt, text});
  const std::vector<FileClusters> found = find_clusters({file});
  ASSERT_EQ(found.size(), 1U);
  const Cluster& cluster = found.front().clusters.front();
  const auto passages = shown_change(found.front(), cluster, &cluster.alternatives.front(), {});
  ASSERT_EQ(passages.size(), 1U);
  EXPECT_EQ(to_marked_words(passages.front()), "{+Otsikko ¶ Yksi ¶ Kaksi | Kolme+}");
}

}  // namespace
}  // namespace sopimus
