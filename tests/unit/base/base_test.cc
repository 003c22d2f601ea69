#include <gtest/gtest.h>

#include "base/diagnostics.h"
#include "base/digest.h"
#include "base/file_tree.h"
#include "base/first_words.h"
#include "base/length.h"
#include "base/text.h"

namespace sopimus {
namespace {

TEST(SourceText, CountsLinesAndCharacters) {
  const auto source = std::make_shared<const SourceText>("a.xml", "äö\nkolme\r\n");
  EXPECT_EQ((SourceSpan{source, 2, 2}.to_string()), "a.xml:1:2");
  EXPECT_EQ((SourceSpan{source, 5, 1}.to_string()), "a.xml:2:1");
  EXPECT_EQ(source->line_at(6), "kolme");
  EXPECT_EQ((SourceSpan{source, 999, 1}.to_string()), "a.xml:3:1");
}

TEST(Diagnostics, PrintsLineAndCaret) {
  const auto source =
      std::make_shared<const SourceText>("clauses/a.xml", "<p>\n  <ref to=\"voimasaolo\"/>\n");
  Diagnostic diagnostic;
  diagnostic.at = {source, 15, 10};
  diagnostic.what = "no clause has the id 'voimasaolo'";
  diagnostic.mend = "did you mean 'voimassaolo'?";
  EXPECT_EQ(to_text(diagnostic),
            "clauses/a.xml:2:12: error: no clause has the id 'voimasaolo'\n"
            "    2 |   <ref to=\"voimasaolo\"/>\n"
            "      |            ^~~~~~~~~~\n"
            "help: did you mean 'voimassaolo'?\n");
}

TEST(Diagnostics, QuotesNothingThatATerminalWouldObey) {
  Diagnostic diagnostic;
  diagnostic.what = "text holds '\x1B[2J', '\x7F', '\xC2\x9B', '\xE4\xC3\xA4'";
  EXPECT_EQ(to_text(diagnostic), "error: text holds '\uFFFD[2J', '\uFFFD', '\uFFFD', '\uFFFDä'\n");
}

TEST(Diagnostics, SortsByPlaceAndDropsRepeats) {
  const auto source = std::make_shared<const SourceText>("a.xml", "abcdef");
  Diagnostics diagnostics;
  diagnostics.error("x", {source, 4, 1}, "second");
  diagnostics.warning("y", {source, 1, 1}, "first");
  diagnostics.error("x", {source, 4, 1}, "second");
  ASSERT_EQ(diagnostics.sorted().size(), 2U);
  EXPECT_EQ(diagnostics.sorted()[0].what, "first");
  EXPECT_TRUE(diagnostics.has_errors());
}

TEST(NearName, IsNearOnly) {
  const std::vector<std::string> names = {"voimassaolo", "irtisanominen", "seuranta"};
  EXPECT_EQ(find_near_name("voimasaolo", names), "voimassaolo");
  EXPECT_EQ(find_near_name("kustannukset", names), "");
}

TEST(Text, FindsInvalidUtf8) {
  struct {
    std::string text;
    std::optional<std::size_t> wanted;
  } const rows[] = {
      {"hyvä", {}},         {"a\xFF", 1},    {"\xC3", 0},
      {"\xED\xA0\x80", 0},  {"\xC0\xAF", 0}, {"\xF4\x90\x80\x80", 0},
      {"\xE2\x82\xAC", {}}, {"", {}},
  };
  for (const auto& row : rows) EXPECT_EQ(find_invalid_utf8(row.text), row.wanted) << row.text;
}

TEST(Text, NormalisesAndMapsCase) {
  EXPECT_EQ(to_nfc("a\u0308"), "ä");
  EXPECT_FALSE(is_nfc("a\u0308"));
  EXPECT_EQ(to_upper_first("äiti"), "Äiti");
  EXPECT_EQ(to_lower("ÀÖ×ØÞßÅÄ §\u00B5ÿ–”@[`{"), "àö×øþßåä §\u00B5ÿ–”@[`{");
  EXPECT_EQ(to_upper("àö÷øþåä §–”@[`{"), "ÀÖ÷ØÞÅÄ §–”@[`{");
  // What is not of Latin-1, or has no single capital there.
  EXPECT_EQ(to_upper("ßÿ\u00B5š"), "SSŸ\u039CŠ");
  EXPECT_EQ(to_lower("ŠŽŸ"), "šžÿ");
  EXPECT_EQ(to_utf8(to_code_points("ä€😀")), "ä€😀");
}

TEST(Text, HasFirstWords) {
  EXPECT_EQ(first_words("Kunta vastaa.", 13), "Kunta vastaa.");
  EXPECT_EQ(first_words("Kunta vastaa kuluista.", 13), "Kunta vastaa …");
  EXPECT_EQ(first_words("Kunta vastaa kuluista.", 12), "Kunta vastaa …");
  EXPECT_EQ(first_words("Äiti ja öljy", 7), "Äiti ja …");
  EXPECT_EQ(first_words("Äänestysaluejako", 4), "Ääne …");
  EXPECT_EQ(first_words("ääkköset", 8), "ääkköset");
}

TEST(Length, ReadsUnits) {
  EXPECT_EQ(parse_length("10.5pt"), Length::hundredths_of_point(1050));
  EXPECT_EQ(parse_length("25mm"), Length::millimetres(25));
  EXPECT_EQ(parse_length("-2mm"), Length::millimetres(-2));
  for (const char* wrong : {"", "pt", "1", "1in", "1.2345pt", "1..2pt", "99999999mm", "1e3pt"}) {
    EXPECT_FALSE(parse_length(wrong)) << wrong;
  }
  EXPECT_EQ(to_points_text(Length::hundredths_of_point(1430)), "14.3");
  EXPECT_EQ(to_points_text(Length::millimetres(25)), "70.866");
}

TEST(Digest, IsSha256) {
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  // echo hello | git hash-object --stdin
  EXPECT_EQ(git_blob_id("hello\n"), "ce013625030ba8dba906f756967f9e9ca394464a");
}

TEST(MemoryTree, ListsOneFolder) {
  const MemoryTree tree(
      {{"agreement.xml", "x"}, {"clauses/b.xml", "b"}, {"clauses/a.xml", "a"}, {"clauses/x/c.xml", ""}});
  EXPECT_EQ(tree.list("clauses"), (std::vector<std::string>{"clauses/a.xml", "clauses/b.xml"}));
  EXPECT_EQ(tree.list(""), (std::vector<std::string>{"agreement.xml"}));
  EXPECT_FALSE(tree.read("nothing"));
}

TEST(DiskTree, RefusesWhatIsNoFile) {
  const DiskTree tree("/dev");
  EXPECT_THROW(tree.read("null"), Failure);
  EXPECT_FALSE(DiskTree("/").read("no-such-file-here"));
}

}  // namespace
}  // namespace sopimus
