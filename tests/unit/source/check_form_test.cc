#include <gtest/gtest.h>

#include "support.h"

namespace sopimus {
namespace {

struct Case {
  std::string blocks;  // of a clause
  std::string codes;
  std::string pointed;  // of the first
  std::string what;     // of the first
  std::string mend;     // the start of the first's
};

class ClauseForm : public testing::TestWithParam<Case> {};

TEST_P(ClauseForm, IsReported) {
  Diagnostics diagnostics;
  read_clause(source_of(clause_with(GetParam().blocks)), "clauses/a.xml", diagnostics);
  ASSERT_EQ(codes_of(diagnostics), GetParam().codes) << GetParam().blocks;
  if (diagnostics.all().empty()) return;
  const Diagnostic& first = diagnostics.all().front();
  EXPECT_EQ(pointed_at(first), GetParam().pointed);
  EXPECT_EQ(first.what, GetParam().what);
  EXPECT_EQ(first.mend.substr(0, GetParam().mend.size()), GetParam().mend);
  for (const Diagnostic& each : diagnostics.all()) EXPECT_FALSE(each.mend.empty()) << each.what;
}

const Case kCases[] = {
    {"<p>Hei.</p>", "", "", "", ""},
    {"<para>Hei.</para>", "unknown-element", "para", "<clause> cannot hold <para>",
     "did you mean 'p'? <clause> holds: heading, p"},
    {"<p><bold>Hei.</bold></p>", "unknown-element empty-element", "bold", "<p> cannot hold <bold>",
     "did you mean 'strong'? <p> holds: strong, em"},
    {"<p><strnog>x</strnog> y</p>", "unknown-element", "strnog", "<p> cannot hold <strnog>",
     "did you mean 'strong'? "},
    {"<p Id=\"x\">Hei.</p>", "unknown-attribute", "Id", "<p> has no attribute 'Id'", "did you mean 'id'? "},
    {"<p><ref case=\"genitive\"/></p>", "missing-attribute", "ref", "<ref> has no 'to'",
     "add to=\"…\": start with a small letter"},
    {"<p><ref to=\"a\" case=\"genetive\"/></p>", "bad-value", "genetive",
     "'genetive' is not a value of 'case'", "did you mean 'genitive'? write one of: nominative"},
    {"<p><ref to=\"Ä x\"/></p>", "bad-value", "Ä", "'Ä' is not an id", "did you mean 'ä'? start"},
    {"<p><ref to=\"\"/></p>", "empty-attribute", "", "'to' is empty", "start with"},
    {"<p><date of=\"2025-02-30\"/></p>", "bad-value", "2025-02-30", "'2025-02-30' is not a date",
     "write a day"},
    {"<p><statute of=\"612/202\"/></p>", "bad-value", "612/202", "'612/202' is not the number of a statute",
     ""},
    {"<p><statute of=\"612/2021\" section=\"14 §\"/></p>", "bad-value", "§",
     "'§' is not the number of a section", ""},
    {"<p><abbr of=\"A B\"/></p>", "bad-value", "A B", "'A B' is not one word", ""},
    {"<p for-kinds=\"annex foo\">x</p>", "bad-value", "foo", "'foo' is not a value of 'for-kinds'",
     "write one of: main"},
    {"<p/>", "empty-element", "p", "<p> has no text", "write its text"},
    {"<p> <!-- x --> </p>", "empty-element", "p", "<p> has no text", "write its text"},
    {"<p><strong/></p>", "empty-element", "strong", "<strong> has no text", "write its text"},
    {"<ul/>", "missing-element", "ul", "<ul> has no <li>", "add <li>"},
    {"<ul><li><ul><li>x</li></ul></li></ul>", "empty-element", "li", "<li> has no text", "write its text"},
    {"<ul><li>x<ul><li>y</li></ul>z</li></ul>", "misplaced-text", "z", "text stands too late in <li>",
     "put it before"},
    {"Hei.", "misplaced-text", "Hei.", "<clause> holds no text of its own", "put it into <p>"},
    {"<ul>Hei.<li>x</li></ul>", "misplaced-text", "Hei.", "<ul> holds no text of its own", "delete it"},
    {"<p><ref to=\"x\"> </ref></p>", "misplaced-text", "", "<ref> holds no text of its own", "delete it"},
    {"<heading>B</heading>", "second-element", "heading", "<clause> has a second <heading>", "delete one"},
    {"<table columns=\"1\"><tr><td>x</td></tr><caption>y</caption></table>", "misplaced-element", "caption",
     "<caption> stands too late in <table>", "put it earlier"},
    {"<table columns=\"1 0\"><tr><td>x</td><td/></tr></table>", "bad-value", "0",
     "'0' is not the width of a column", ""},
    {"<table columns=\"1 2 1\"><tr><td>x</td><td span=\"2\"/></tr><tr><td/><td/><td/><td/></tr></table>",
     "row-width", "tr", "row has 4 cells, its table has 3 columns", "add or remove cells"},
    {"<figure src=\"figures/../x.png\" alt=\"y\"/>", "bad-value", "figures/../x.png",
     "'figures/../x.png' is not the path of a figure", ""},
    {"<figure src=\"figures/x.png\"/>", "missing-attribute", "figure", "<figure> has no 'alt'", "add alt"},
    {"<figure src=\"figures/x.png\" alt=\"y\" width=\"120\"/>", "bad-value", "120",
     "'120' is not a whole number from 10 to 100", ""},
    {"<definitions><definition id=\"x\">tarkoittaa</definition></definitions>", "missing-element",
     "definition", "<definition> has no <term>", "add <term>"},
    {"<definitions><definition id=\"x\"><term>y</term></definition></definitions>", "empty-element",
     "definition", "<definition> has no text", "write"},
    {"<definitions><definition id=\"x\"><term>y</term> on <term of=\"x\"/>.</definition></definitions>", "",
     "", "", ""},
    {"<definitions><definition id=\"x\">on <term>y</term> z</definition></definitions>", "misplaced-text",
     "on", "text stands before <term> in <definition>", "put <term> first"},
    {"<p id=\"x\">y</p><ul id=\"x\"><li>z</li></ul>", "duplicate-id", "x", "id 'x' is given twice",
     "give one"},
    {"<p id=\"a\">the clause's own</p>", "duplicate-id", "a", "id 'a' is given twice", "give one"},
    {"<theme id=\"t\"><heading>T</heading><measures><measure id=\"m\" "
     "deadline=\"by-date\">x</measure></measures></theme>",
     "attributes-disagree", "by-date", "deadline 'by-date' has no 'date'", "add date"},
    {"<theme id=\"t\"><heading>T</heading><measures><measure id=\"m\" deadline=\"yearly\" "
     "year=\"2026\">x</measure></measures></theme>",
     "attributes-disagree", "year", "deadline 'yearly' takes no 'year'", "delete"},
    {"<theme id=\"t\"><heading>T</heading><measures><measure id=\"m\" "
     "year=\"2026\">x</measure></measures></theme>",
     "attributes-disagree", "year", "'year' stands without a deadline", "delete"},
    {"<costs><subject>x</subject><share party=\"y\" basis=\"percent\"/></costs>", "missing-attribute",
     "share", "<share> with basis 'percent' has no 'percent'", "add percent"},
    {"<costs><subject>x</subject><share party=\"y\" basis=\"percent\" percent=\"12.55\"/></costs>",
     "bad-value", "12.55", "'12.55' is not a percentage", ""},
    {"<forums><forum id=\"f\" level=\"strategic\" meetings=\"4-2\"><name>F</name></forum></forums>",
     "bad-value", "4-2", "'4-2' is not a number of meetings", ""},
    {"<include clause=\"b\" pin-commit=\"3f2a91c\"/>", "bad-value", "3f2a91c", "'3f2a91c' is not a commit",
     ""},
    {"<para/><quux/><p x=\"1\"><ref/></p>",
     "unknown-element unknown-element unknown-attribute missing-attribute", "para",
     "<clause> cannot hold <para>", ""},
};

INSTANTIATE_TEST_SUITE_P(Table, ClauseForm, testing::ValuesIn(kCases));

TEST(ClauseRoot, IsHeldToItsAttributes) {
  struct Root {
    const char* text;
    const char* codes;
    const char* pointed;
  };
  for (const Root& root : {
           Root{"<clause version=\"2\" id=\"a\" lang=\"fi\"><heading>A</heading></clause>", "unknown-version",
                "2"},
           Root{"<clause id=\"a\" lang=\"fi\"><heading>A</heading></clause>", "missing-attribute", "clause"},
           Root{"<clause version=\"1\" id=\"A\" lang=\"fi\"><heading>A</heading></clause>", "bad-value", "A"},
           Root{"<clause version=\"1\" id=\"a\" lang=\"xx\"><heading>A</heading></clause>", "bad-value",
                "xx"},
           Root{"<clause version=\"1\" id=\"a\" lang=\"fi\"/>", "missing-element", "clause"},
           Root{"<clause version=\"1\" id=\"a\" lang=\"fi\"><heading/></clause>", "empty-element", "heading"},
           Root{"<claus version=\"1\"/>", "wrong-root", "claus"},
           Root{"<clause version=\"1\" id=\"ä.ö_Å-1\" lang=\"sv\" xmlns:xsi=\"u\" "
                "xsi:noNamespaceSchemaLocation=\"s\">"
                "<heading>A</heading></clause>",
                "", ""},
       }) {
    Diagnostics diagnostics;
    read_clause(source_of(root.text), "clauses/a.xml", diagnostics);
    EXPECT_EQ(codes_of(diagnostics), root.codes) << root.text;
    if (!diagnostics.all().empty()) {
      EXPECT_EQ(pointed_at(diagnostics.all().front()), root.pointed);
    }
  }
}

TEST(ClauseForm, ReportsAThousandFaultsOfAFileAndShortensTheWords) {
  std::string many;
  for (int i = 0; i < 5000; ++i) many += "<x/>";
  Diagnostics diagnostics;
  read_clause(source_of(clause_with(many)), "a", diagnostics);
  EXPECT_EQ(diagnostics.errors(), 1001U);
  EXPECT_EQ(diagnostics.all().back().code, "too-many-faults");

  Diagnostics of_value;
  read_clause(source_of(clause_with("<p><ref to=\"" + std::string(101, 'a') + "\"/></p>")), "a", of_value);
  ASSERT_EQ(codes_of(of_value), "bad-value");
  EXPECT_EQ(of_value.all().front().what.substr(0, 65), "'" + std::string(60, 'a') + "…'");
}

TEST(ClauseForm, PlacesAreExactAfterEntitiesAndNonAscii) {
  Diagnostics diagnostics;
  read_clause(source_of(clause_with("\n<p>Ääniä &amp; &#228;\n<ref to=\"x\"\n  case=\"oops\"/></p>")), "a",
              diagnostics);
  ASSERT_EQ(diagnostics.errors(), 1U);
  EXPECT_EQ(diagnostics.all().front().at.to_string(), "clauses/a.xml:4:9");
  EXPECT_EQ(pointed_at(diagnostics.all().front()), "oops");
}

}  // namespace
}  // namespace sopimus
