#include "check/checked_text.h"

#include <gtest/gtest.h>

#include "check/letters.h"
#include "source/read_plain_text.h"

namespace sopimus {
namespace {

CheckedText read(const std::string& text) {
  Diagnostics diagnostics;
  return to_checked_file(std::make_shared<const Document>(read_plain_text(text, "a.txt", diagnostics)),
                         "a.txt");
}

/// "line:column" of the first place where `words` stand in a passage; "inexact" when the file has others.
std::string place_of(const CheckedText& text, const std::string& words) {
  for (const CheckedPassage& passage : text.passages) {
    const std::size_t at = passage.text.find(words);
    if (at == std::string::npos) continue;
    const auto place = find_place(passage, at, at + words.size());
    if (!place) return "nowhere";
    const auto there = place->at.source->place_of(place->at.offset);
    return std::to_string(there.line) + ":" + std::to_string(there.column) + " " +
           (place->is_exact ? "" : "in ") +
           place->at.source->text().substr(place->at.offset, place->at.length);
  }
  return "no passage";
}

TEST(CheckedText, FindsWordsInTheLinesOfAFile) {
  const CheckedText text = read(
      "1 Osapuolet\n\n"
      "• Kunnat ja hyvinvointialue  sopivat\n"
      "  asioista, jotka niitä koske-\n"
      "  vat. Toinen virke on tässä.\n\n"
      "2 Ehdot\n\nJotka koskevat kaikkia ja kaikkea, mitä tässä sanotaan.\n");
  EXPECT_EQ(place_of(text, "Osapuolet"), "1:3 Osapuolet");
  EXPECT_EQ(place_of(text, "Kunnat"), "3:3 Kunnat");
  EXPECT_EQ(place_of(text, "hyvinvointialue sopivat"), "3:13 in hyvinvointialue  sopivat");
  EXPECT_EQ(place_of(text, "asioista"), "4:3 asioista");
  EXPECT_EQ(place_of(text, "koskevat."), "4:25 in koske-\n  vat.");
  EXPECT_EQ(place_of(text, "Toinen virke"), "5:8 Toinen virke");
}

TEST(CheckedText, GivesAWordFileALineForEachPassage) {
  Document document;
  Paragraph first;
  first.runs = {{.text = "Ensimmäinen kappale."}};
  Paragraph second;
  second.runs = {{.text = "Toinen kappale on "}, {.text = "tässä", .strong = true}, {.text = "."}};
  document.blocks = {{first}, {second}};
  const CheckedText text = to_checked_file(std::make_shared<const Document>(document), "a.docx");
  EXPECT_EQ(place_of(text, "kappale on tässä."), "2:8 in kappale on tässä.");
}

TEST(Letters, Words) {
  std::string found;
  const std::string text = "HVA:n hyte-neuvottelut (611/2021), 14 §:ssä – \"älä\" a- ja b.";
  for (const CheckedWord& word : find_words(text)) {
    found += text.substr(word.begin, word.end - word.begin) + "|";
  }
  EXPECT_EQ(found, "HVA:n|hyte-neuvottelut|611|2021|14|ssä|älä|a|ja|b|");
  EXPECT_TRUE(is_capital(U'Ä'));
  EXPECT_TRUE(is_capital(U'Š'));
  EXPECT_FALSE(is_capital(U'ö'));
  EXPECT_TRUE(is_letter(U'å'));
  EXPECT_FALSE(is_letter(U'–'));
}

}  // namespace
}  // namespace sopimus
