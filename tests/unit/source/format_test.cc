#include "source/format.h"

#include <gtest/gtest.h>

#include "support.h"

namespace sopimus {
namespace {

std::string formatted(const std::string& text) {
  Diagnostics diagnostics;
  const auto result = format_file(source_of(text), diagnostics);
  for (const Diagnostic& each : diagnostics.all()) ADD_FAILURE() << to_text(each) << text;
  return result.value_or("(refused)");
}

struct Case {
  const char* blocks;
  const char* lines;  // of the blocks, without the clause's own indent
};

class Format : public testing::TestWithParam<Case> {};

std::string file_of(const std::string& lines) {
  std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<clause version=\"1\" id=\"a\" lang=\"fi\">\n  "
      "<heading>Otsikko</heading>\n";
  std::size_t start = 0;
  while (start < lines.size()) {
    const std::size_t end = lines.find('\n', start);
    text += "  " + lines.substr(start, end - start) + "\n";
    start = end == std::string::npos ? lines.size() : end + 1;
  }
  return text + "</clause>\n";
}

TEST_P(Format, WritesTheCanonicalForm) {
  const std::string before = clause_with(GetParam().blocks);
  const std::string after = formatted(before);
  EXPECT_EQ(after, file_of(GetParam().lines));
  EXPECT_EQ(formatted(after), after);
  Diagnostics diagnostics;
  EXPECT_EQ(clause_text_hash(read_clause(source_of(before), "a", diagnostics)),
            clause_text_hash(read_clause(source_of(after), "a", diagnostics)));
}

const Case kCases[] = {
    {"<p>Yksi.</p>", "<p>\n  Yksi.\n</p>"},
    {"<p>Yksi. Kaksi. Kolme\n neljä.</p>", "<p>\n  Yksi.\n  Kaksi.\n  Kolme\n  neljä.\n</p>"},
    {"<p>Asiasta sovitaan <ref   to='x'/>. <party case=\"genitive\" of=\"y\"/> tapa. <ref to=\"z\"/> ei.</p>",
     "<p>\n  Asiasta sovitaan <ref to=\"x\"/>.\n  <party of=\"y\" case=\"genitive\"/> tapa. <ref to=\"z\"/> "
     "ei.\n</p>"},
    {"<p>Aika <value of=\"x\"/>.<ref to=\"y\" capital=\"yes\"/> (<ref to=\"z\"/>), loppu.</p>",
     "<p>\n  Aika <value of=\"x\"/>.<ref to=\"y\" capital=\"yes\"/> (<ref to=\"z\"/>), loppu.\n</p>"},
    {"<p>Se päättyy <date of=\"2029-12-31\"/>. <strong> Uusi </strong>alkaa.</p>",
     "<p>\n  Se päättyy <date of=\"2029-12-31\"/>.\n  <strong>Uusi</strong> alkaa.\n</p>"},
    {"<p><strong>Yksi. Kaksi.</strong> Kolme.</p>",
     "<p>\n  <strong>Yksi.\n  Kaksi.</strong>\n  Kolme.\n</p>"},
    {"<p>Yksi <em>kaksi. </em>Kolme.</p>", "<p>\n  Yksi <em>kaksi.</em>\n  Kolme.\n</p>"},
    {"<p>Ks. <ref to=\"x\" capital=\"yes\"/> ja esim. <party of=\"y\"/>.</p>",
     "<p>\n  Ks. <ref to=\"x\" capital=\"yes\"/> ja esim. <party of=\"y\"/>.\n</p>"},
    {"\n<!-- a --><p><!-- b -->Yksi.\n<!-- c -->\nKaksi. <!-- d --> Kolme. <!-- e -->\n</p> <!-- f "
     "-->\n<!-- g -->",
     "<!-- a -->\n<p>\n  <!-- b -->Yksi.\n  <!-- c -->\n  Kaksi.\n  <!-- d --> Kolme. <!-- e -->\n</p> "
     "<!-- f -->\n<!-- g -->"},
    {"<ul><li>Yksi</li><li>\n Kaksi.\n</li><li>Aa. Bb.</li><li>C<ol><li>D</li></ol></li></ul>",
     "<ul>\n  <li>Yksi</li>\n  <li>Kaksi.</li>\n  <li>\n    Aa.\n    Bb.\n  </li>\n  <li>\n    C\n    <ol>\n "
     "  "
     "   <li>D</li>\n    </ol>\n  </li>\n</ul>"},
    {"<table columns=' 2  1 ' id='t'><tr><td/><td span='1'> x </td></tr></table>",
     "<table id=\"t\" columns=\"2 1\">\n  <tr>\n    <td/>\n    <td span=\"1\">x</td>\n  </tr>\n</table>"},
    {"<definitions><definition id=\"d\"><term> sana </term>tarkoittaa <term "
     "of=\"e\"/>.</definition></definitions>",
     "<definitions>\n  <definition id=\"d\">\n    <term>sana</term>\n    tarkoittaa <term of=\"e\"/>.\n  "
     "</definition>\n</definitions>"},
    {"<theme id=\"t\"><heading>T</heading><measures><measure deadline=\"yearly\" id=\"m\">Teko. "
     "Toinen.<resources>Aika</resources></measure></measures></theme>",
     "<theme id=\"t\">\n  <heading>T</heading>\n  <measures>\n    <measure id=\"m\" deadline=\"yearly\">\n   "
     "   Teko.\n      Toinen.\n      <resources>Aika</resources>\n    </measure>\n  </measures>\n</theme>"},
    {"<p>a &lt; b &amp; c &gt; d \"e\" &#228;&#160;f\u2011g&#xAD;</p>",
     "<p>\n  a &lt; b &amp; c &gt; d \"e\" ä&#160;f\u2011g&#173;\n</p>"},
    {"<figure alt='a \"b\" &lt; &#160;' src='figures/x.png'></figure>",
     "<figure src=\"figures/x.png\" alt=\"a &quot;b&quot; &lt; &#160;\"/>"},
    {"<p>sana <def id=\"d\"> Osa\npuolet </def> on.</p>",
     "<p>\n  sana <def id=\"d\">Osa puolet</def> on.\n</p>"},
    {"<include clause=\"b\">\n</include>", "<include clause=\"b\"/>"},
};

INSTANTIATE_TEST_SUITE_P(Table, Format, testing::ValuesIn(kCases));

TEST(FormatFile, KeepsWhatStandsBeforeTheRoot) {
  EXPECT_EQ(formatted("\xEF\xBB\xBF<?xml version='1.0'?><!-- a --><?xml-model  href=\"s.xsd\"?>\r\n<register "
                      "version='1'>\r\n</register><!-- b -->"),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- a -->\n<?xml-model href=\"s.xsd\"?>\n<register "
            "version=\"1\"/>\n<!-- b -->\n");
}

TEST(FormatFile, LeavesTheLinesOfACommentAlone) {
  const std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<register version=\"1\">\n  <!-- a\n b\n      c "
      "-->\n</register>\n";
  EXPECT_EQ(formatted(text), text);
}

TEST(FormatFile, KeepsNamesOnOneLine) {
  EXPECT_EQ(formatted("<register version=\"1\"><statute issuer=\"parliament\" number=\"1/2021\"><title "
                      "lang=\"fi\">\n annettu\n <head> laki </head>\n"
                      "<form case=\"genitive\"> annetun\n lain</form> <form "
                      "case=\"inessive\">x</form></title></statute></register>"),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<register version=\"1\">\n  <statute "
            "number=\"1/2021\" issuer=\"parliament\">\n"
            "    <title lang=\"fi\">annettu <head>laki</head><form case=\"genitive\">annetun "
            "lain</form><form case=\"inessive\">x</form></title>\n"
            "  </statute>\n</register>\n");
}

TEST(FormatFile, RefusesAFileWithFaults) {
  for (const char* text : {"<clause/>", "<x/>", "<a",
                           "<clause version=\"1\" id=\"a\" lang=\"fi\"><heading>A</heading><x/></clause>"}) {
    Diagnostics diagnostics;
    EXPECT_EQ(format_file(source_of(text), diagnostics), std::nullopt) << text;
    EXPECT_TRUE(diagnostics.has_errors());
  }
}

TEST(FormatFile, IsStableOnTheProjectsFiles) {
  const DiskTree tree(project_root());
  std::size_t seen = 0;
  for (const char* folder :
       {"samples/keski-pohjanmaa", "samples/keski-pohjanmaa/clauses", "templates/registers",
        "templates/registers/check", "templates/styles", "clauses"}) {
    for (const std::string& path : tree.list(folder)) {
      if (!path.ends_with(".xml")) continue;
      ++seen;
      const std::string once = formatted(*tree.read(path));
      EXPECT_EQ(formatted(once), once) << path;
      Diagnostics diagnostics;
      EXPECT_EQ(clause_text_hash(read_clause(source_of(*tree.read(path)), path, diagnostics)),
                clause_text_hash(read_clause(source_of(once), path, diagnostics)))
          << path;
    }
  }
  EXPECT_GT(seen, 100U);
}

}  // namespace
}  // namespace sopimus
