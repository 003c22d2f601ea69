#include "source/well_formed.h"

#include <gtest/gtest.h>

#include "support.h"

namespace sopimus {
namespace {

struct Case {
  std::string text;
  std::string codes;
  std::string pointed;  // of the first
  std::size_t offset;   // of the first
};

class WellFormed : public testing::TestWithParam<Case> {};

TEST_P(WellFormed, NamesTheFaultAndItsPlace) {
  Diagnostics diagnostics;
  const bool good = check_well_formed(source_of(GetParam().text), diagnostics);
  EXPECT_EQ(codes_of(diagnostics), GetParam().codes) << GetParam().text;
  EXPECT_EQ(good, GetParam().codes.empty());
  if (diagnostics.all().empty()) return;
  EXPECT_EQ(pointed_at(diagnostics.all().front()), GetParam().pointed);
  EXPECT_EQ(diagnostics.all().front().at.offset, GetParam().offset);
  for (const Diagnostic& each : diagnostics.all()) EXPECT_FALSE(each.what.empty());
}

const Case kCases[] = {
    {"<a/>", "", "", 0},
    {"<?xml version=\"1.0\" encoding='utf-8' standalone=\"yes\"?>\n<!-- c -->\n<a b='1' c = \"2\"><d/>x</a "
     ">\n",
     "", "", 0},
    {"\xEF\xBB\xBF<?xml version=\"1.0\"?><a/>", "", "", 0},
    {"<?xml-model href=\"s.xsd\"?><?xml-stylesheet href=\"s.css\"?><a/>", "", "", 0},
    {"<a>&amp;&lt;&gt;&quot;&apos;&#228;&#xE4;&#10;</a>", "", "", 0},
    {"", "empty-file", "", 0},
    {" \n ", "empty-file", "", 0},
    {"<!-- only -->", "empty-file", "", 0},
    {"<a>\xE4</a>", "invalid-utf8", "\xE4", 3},
    {"<a>\xC3</a>", "invalid-utf8", "\xC3", 3},
    {"<a>\xED\xA0\x80</a>", "invalid-utf8", "\xED", 3},
    {std::string("\xFF\xFE<\0", 4), "wrong-encoding", "\xFF\xFE", 0},
    {std::string("<a>\0</a>", 8), "control-character", std::string("\0", 1), 3},
    {"<a>x\x01y\x1F</a>", "control-character control-character", "\x01", 4},
    {"<a>\xEF\xBF\xBE</a>", "control-character", "\xEF\xBF\xBE", 3},
    {"<?xml version=\"1.1\"?><a/>", "wrong-encoding", "1.1", 15},
    {"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>", "wrong-encoding", "ISO-8859-1", 30},
    {"<?xml version=1.0?><a/>", "broken-markup", "<?xml version=1.0?>", 0},
    {"<?xml version=\"1.0\"", "broken-markup", "<?xml", 0},
    {" <?xml version=\"1.0\"?><a/>", "broken-markup", "<?xml", 1},
    {"<!DOCTYPE a [<!ENTITY x \"y\">]><a/>", "doctype", "<!", 0},
    {"<a><![CDATA[x]]></a>", "cdata", "<![CDATA[", 3},
    {"<a><?php x ?></a>", "processing-instruction", "<?php", 3},
    {"<a/><?xml-model x?>", "processing-instruction", "<?xml-model", 4},
    {"<a>&nbsp;</a>", "unknown-entity", "&nbsp;", 3},
    {"<a b=\"R&D\">&</a>", "unknown-entity unknown-entity", "&", 7},
    {"<a>&#0;&#xD800;&#xFFFE;&#1114112;</a>", "unknown-entity unknown-entity unknown-entity unknown-entity",
     "&#0;", 3},
    {"<a b=\"1\" b=\"2\"/>", "duplicate-attribute", "b", 9},
    {"<a b/>", "broken-markup", "b", 3},
    {"<a b=1/>", "broken-markup", "b", 3},
    {"<a b=\"1\"c=\"2\"/>", "broken-markup", "c", 8},
    {"<a b=\"1><c/></a>", "broken-markup", "\"", 5},
    {"<a b=\"1", "broken-markup", "\"", 5},
    {"<a ", "broken-markup", "a", 1},
    {"<a>1 < 2</a>", "broken-markup", "<", 5},
    {"<a>]]></a>", "broken-markup", "]]>", 3},
    {"<a><!-- x -- y --></a>", "broken-markup", "--", 10},
    {"<a><!-- x</a>", "broken-markup", "<!--", 3},
    {"<a><b></a>", "mismatched-tag", "a", 8},
    {"<a></b></a>", "mismatched-tag", "b", 5},
    {"</a>", "mismatched-tag", "a", 2},
    {"<a></a", "broken-markup", "</a", 3},
    {"<a><b>", "unclosed-element", "b", 4},
    {"<a/><b/>", "second-root", "b", 5},
    {"x <a/>", "text-outside-root", "x", 0},
    {"<a/> y\n", "text-outside-root", "y", 5},
    {"<a>&x; <b></c></a>", "unknown-entity mismatched-tag", "&x;", 3},
};

INSTANTIATE_TEST_SUITE_P(Table, WellFormed, testing::ValuesIn(kCases));

TEST(WellFormedLimits, RefuseWhatIsTooDeepOrTooLarge) {
  std::string deep;
  for (int i = 0; i < 101; ++i) deep += "<a>";
  Diagnostics depth;
  EXPECT_FALSE(check_well_formed(source_of(deep), depth));
  EXPECT_EQ(codes_of(depth), "file-too-deep");

  Diagnostics size;
  EXPECT_FALSE(check_well_formed(source_of(std::string((16U << 20U) + 1, ' ')), size));
  EXPECT_EQ(codes_of(size), "file-too-large");

  std::string many = "<a>";
  for (int i = 0; i < 1'000'000; ++i) many += "<b/>";
  Diagnostics count;
  EXPECT_FALSE(check_well_formed(source_of(many + "</a>"), count));
  EXPECT_EQ(codes_of(count), "file-too-large");
}

TEST(WellFormedLimits, QuoteNoMoreThanALineShows) {
  const std::string name(200, 'x');
  for (const std::string& text :
       {"<" + name + "/>", "<a " + name + "=\"1\"/>", "<a></" + name + ">", "<a><?" + name + "?></a>",
        "<?xml version=\"1.0\" encoding=\"" + name + "\"?><a/>"}) {
    Diagnostics diagnostics;
    EXPECT_FALSE(check_well_formed(source_of(text), diagnostics));
    for (const Diagnostic& each : diagnostics.all()) EXPECT_LT(each.what.size(), 250U) << each.what;
  }
}

TEST(WellFormedLimits, ReportsTwentyFaultsOfAFileAtMost) {
  std::string text = "<a>";
  for (int i = 0; i < 1000; ++i) text += "&x;";
  Diagnostics diagnostics;
  EXPECT_FALSE(check_well_formed(source_of(text + "</a>"), diagnostics));
  EXPECT_EQ(diagnostics.errors(), 20U);
}

}  // namespace
}  // namespace sopimus
