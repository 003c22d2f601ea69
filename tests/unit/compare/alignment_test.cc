// Which sentences of two small texts are found to be the same ones.

#include "compare/alignment.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "compare/passages.h"

namespace sopimus {
namespace {

using Clauses = std::vector<std::pair<std::string, std::vector<std::vector<std::string>>>>;

/// A Document of clauses, each of a heading and paragraphs of sentences.
Document written(const Clauses& clauses) {
  Document document;
  for (const auto& [id, paragraphs] : clauses) {
    Heading heading;
    heading.anchor = heading.origin.clause = id;
    Run words;
    words.text = id;
    heading.runs = {words};
    document.blocks.push_back({heading});
    for (const std::vector<std::string>& sentences : paragraphs) {
      Paragraph paragraph;
      paragraph.origin.clause = id;
      for (const std::string& sentence : sentences) {
        Run run;
        run.text = sentence;
        run.ends_sentence = true;
        paragraph.runs.push_back(run);
      }
      document.blocks.push_back({paragraph});
    }
  }
  return document;
}

/// The pairs of sentences, "old = new" a line, those that moved alone marked with "~".
std::string aligned(const Clauses& before, const Clauses& after) {
  const Document old_document = written(before);
  const Document new_document = written(after);
  const Passages old_text = to_passages(old_document);
  const Passages new_text = to_passages(new_document);
  const TextAlignment alignment = align_texts(old_text, new_text);
  std::string text;
  const auto tell = [&](const std::pair<std::size_t, std::size_t>& pair, const char* sign) {
    const std::string old_words = to_reading_text(old_text.sentences[pair.first]);
    const std::string new_words = to_reading_text(new_text.sentences[pair.second]);
    if (old_text.passages[old_text.sentences[pair.first].passage].opens_clause) return;
    text += old_words + sign + new_words + "\n";
  };
  for (const PassageGroup& group : alignment.groups) {
    for (const auto& pair : group.sentences) tell(pair, " = ");
  }
  for (const auto& pair : alignment.moved_sentences) tell(pair, " ~ ");
  return text;
}

const std::string kLong =
    "Hyvinvointialue ja kunnat nimeävät yhteyshenkilöt kumpikin omasta organisaatiostaan.";

TEST(Alignment, FindsAShortSentenceBesideALongOneThatMoved) {
  EXPECT_EQ(aligned({{"a", {{kLong}, {"Maksut sovitaan."}}}, {"b", {{"Kielet ovat suomi ja ruotsi."}}}},
                    {{"a", {}}, {"b", {{"Kielet ovat suomi ja ruotsi."}, {kLong}, {"Maksut sovitaan."}}}}),
            "Kielet ovat suomi ja ruotsi. = Kielet ovat suomi ja ruotsi.\n" + kLong + " = " + kLong +
                "\nMaksut sovitaan. = Maksut sovitaan.\n");
}

TEST(Alignment, LeavesAShortSentenceAloneThatStandsElsewhere) {
  EXPECT_EQ(
      aligned({{"a", {{"Maksut sovitaan."}, {"Kielet ovat suomi ja ruotsi."}}}, {"b", {{kLong}}}},
              {{"a", {{"Kielet ovat suomi ja ruotsi."}}}, {"c", {{"Maksut sovitaan."}}}, {"b", {{kLong}}}}),
      "Kielet ovat suomi ja ruotsi. = Kielet ovat suomi ja ruotsi.\n" + kLong + " = " + kLong + "\n");
}

TEST(Alignment, PairsARewrittenSentenceInAPassageThatStays) {
  const std::string old_words = "Osapuolet sopivat muutoksista kirjallisesti.";
  const std::string new_words = "Osapuolten sopimista muutoksista tehdään kirjallinen sopimus.";
  EXPECT_EQ(aligned({{"a", {{kLong, old_words}}}}, {{"a", {{kLong, new_words}}}}),
            kLong + " = " + kLong + "\n" + old_words + " = " + new_words + "\n");
}

TEST(Alignment, TakesNoRewrittenSentenceAloneForTheSamePassage) {
  EXPECT_EQ(aligned({{"a", {{"Kustannuksista vastaavat osapuolet."}}}},
                    {{"a", {{"Kustannusten vastuu on osapuolilla."}}}}),
            "");
}

TEST(Alignment, JoinsTheHalvesOfADividedParagraph) {
  const std::string second = "Yhteyshenkilöt kokoontuvat vähintään kaksi kertaa vuodessa.";
  const Document before = written({{"a", {{kLong, second}}}});
  const Document after = written({{"a", {{kLong}, {second}}}});
  const TextAlignment alignment = align_texts(to_passages(before), to_passages(after));
  const auto divided = std::count_if(
      alignment.groups.begin(), alignment.groups.end(),
      [](const PassageGroup& group) { return group.before.size() == 1 && group.after.size() == 2; });
  EXPECT_EQ(divided, 1);
}

}  // namespace
}  // namespace sopimus
