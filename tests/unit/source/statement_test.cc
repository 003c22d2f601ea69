// The files of statements/: what is written is read back, in canonical form.

#include "source/statement.h"

#include <gtest/gtest.h>

#include "source/format.h"
#include "support.h"

namespace sopimus {
namespace {

Statement sample_statement() {
  Statement statement;
  statement.party.text = "perho";
  statement.term.text = "2025-2029";
  statement.date = Date{2025, 9, 15};
  statement.section.text = "112";
  statement.clauses = {{"irtisanominen", {}}, {"voimassaolo", {}}};
  statement.paragraphs =
      to_paragraphs("Aika on pitkä. Esitämme\n  6 kk:n aikaa & kokouksia.\n\n\nMuuten ok <3.\r\n");
  statement.evidence = {{{"lausunto & liite.docx", {}}, {std::string(64, 'a'), {}}}};
  return statement;
}

TEST(Statement, ParagraphsArePartedByBlankLines) {
  const std::vector<std::string> wanted = {"Aika on pitkä. Esitämme 6 kk:n aikaa & kokouksia.",
                                           "Muuten ok <3."};
  EXPECT_EQ(sample_statement().paragraphs, wanted);
  EXPECT_TRUE(to_paragraphs(" \n\t\n").empty());
}

TEST(Statement, IsReadAsItWasWritten) {
  Statement wanted = sample_statement();
  wanted.path = path_of_statement(wanted, 2);
  wanted.id = "2025-09-15-perho.2";
  EXPECT_EQ(wanted.path, "statements/2025-2029/2025-09-15-perho.2.xml");
  const std::string xml = write_statement(wanted);
  const auto source = std::make_shared<const SourceText>(wanted.path, xml);
  Diagnostics diagnostics;
  EXPECT_EQ(read_statement(source, wanted.path, diagnostics), wanted);
  EXPECT_TRUE(diagnostics.all().empty());
  EXPECT_EQ(format_file(source, diagnostics), xml);
}

TEST(Statement, IsFoundWithItsResponse) {
  Statement first = sample_statement();
  first.id = "2025-09-15-perho";
  Statement silent = sample_statement();
  silent.answer = Answer::NoAnswer;
  silent.paragraphs.clear();
  silent.corrects.text = first.id;
  StatementResponse response;
  response.statement.text = first.id;
  response.date = Date{2025, 10, 1};
  response.treatment = Treatment::NotTaken;
  response.paragraphs = {"Ei voida."};
  const MemoryTree tree({{path_of_statement(first, 1), write_statement(first)},
                         {path_of_statement(silent, 2), write_statement(silent)},
                         {path_of_response(first), write_response(response)},
                         {"statements/2025-2029/lue.txt", "x"}});
  Diagnostics diagnostics;
  const Statements all = read_statements(tree, {"2025-2029"}, diagnostics);
  EXPECT_TRUE(diagnostics.all().empty());
  ASSERT_EQ(all.statements.size(), 2U);
  const Statement* found = all.find("2025-09-15-perho");
  ASSERT_NE(found, nullptr);
  EXPECT_TRUE(all.is_corrected(*found));
  EXPECT_FALSE(all.is_corrected(*all.find("2025-09-15-perho.2")));
  ASSERT_NE(all.find_response("2025-09-15-perho"), nullptr);
  EXPECT_EQ(all.find_response("2025-09-15-perho")->treatment, Treatment::NotTaken);
  EXPECT_EQ(all.find("perho"), nullptr);
}

}  // namespace
}  // namespace sopimus
