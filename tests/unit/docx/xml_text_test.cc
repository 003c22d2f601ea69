#include "docx/xml_text.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace sopimus {
namespace {

TEST(XmlText, EscapesWhatXmlDoesNotAllow) {
  const struct {
    std::string_view text;
    std::string_view wanted;
  } rows[] = {
      {"Kälviä – Ö", "Kälviä – Ö"},
      {"a < b & c > d", "a &lt; b &amp; c &gt; d"},
      {"\"lainaus\"", "&quot;lainaus&quot;"},
      {"a\tb\nc\r", "a&#9;b&#10;c&#13;"},
      {std::string_view("a\0b\x01\x1f", 5), "ab"},
      {"\uFFFEa\uFFFFb\uFFFD", "ab\uFFFD"},
      {"\uFFFE", ""},
      {"\uFB01\uFF00", "\uFB01\uFF00"},
      {"", ""},
  };
  for (const auto& row : rows) {
    std::string out;
    append_escaped(out, row.text, LineEnds::Referenced);
    EXPECT_EQ(out, row.wanted);
  }
}

TEST(XmlText, ClosesWhatItOpens) {
  XmlText xml;
  {
    const Element paragraph(xml, "w:p");
    xml.value("w:sz", 22);
    xml.value("w:jc", "right");
    xml.empty("w:b");
    const Element run(xml, "w:r");
    xml.attribute("a", "1 < 2");
    xml.text("x");
  }
  EXPECT_EQ(xml.take(),
            R"(<w:p><w:sz w:val="22"/><w:jc w:val="right"/><w:b/><w:r a="1 &lt; 2">x</w:r></w:p>)");
}

TEST(XmlText, InsertsAtAnEarlierPlace) {
  XmlText xml;
  xml.open("a");
  const std::size_t at = xml.offset();
  xml.text("text");
  xml.close();
  xml.insert(at, "<b/>");
  EXPECT_EQ(xml.take(), "<a><b/>text</a>");
}

TEST(XmlText, RefusesMisuse) {
  XmlText unclosed;
  unclosed.open("a");
  EXPECT_THROW(unclosed.take(), std::logic_error);
  XmlText late;
  late.open("a");
  late.text("x");
  EXPECT_THROW(late.attribute("b", "c"), std::logic_error);
}

}  // namespace
}  // namespace sopimus
