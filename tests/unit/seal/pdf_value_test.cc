// Values of a PDF, right and wrong.

#include "seal/pdf_value.h"

#include <gtest/gtest.h>

namespace sopimus {
namespace {

using Kind = PdfValue::Kind;

std::optional<PdfValue> read(std::string_view text) { return PdfLexer(text).take_value(); }

TEST(PdfLexer, ReadsEveryKind) {
  EXPECT_EQ(read("null")->kind, Kind::Null);
  EXPECT_EQ(read("true")->number, 1);
  EXPECT_EQ(read(" % words\n -12 ")->number, -12);
  EXPECT_FALSE(read("1.50")->is_whole);
  EXPECT_EQ(read("1.50")->text, "1.50");
  EXPECT_EQ(read("/A#20B")->text, "A B");
  EXPECT_EQ(read("(a(b)\\)\\n\\101\\\r\nc)")->text, "a(b))\nAc");
  EXPECT_EQ(read("<48 656c6C6f2>")->text, "Hello ");
  EXPECT_EQ(read("12 0 R")->kind, Kind::Reference);
  EXPECT_EQ(read("[12 0 R 7 0]")->items.size(), 3U);
  const auto dictionary = read("<</B[1 2]/A<</C/D>>>>");
  ASSERT_TRUE(dictionary);
  EXPECT_EQ(dictionary->find("A")->find("C")->text, "D");
  EXPECT_EQ(dictionary->find("B")->items[1].number, 2);
  EXPECT_EQ(dictionary->find("X"), nullptr);
}

TEST(PdfLexer, RefusesWhatIsNone) {
  for (const char* text :
       {"", "<<", "[1", "(a", "<4", "<4x>", "<</A>>", "<</A 1/A 2>>", "<<1 2>>", ">>", "endobj", "12x"}) {
    EXPECT_FALSE(read(text)) << text;
  }
  EXPECT_FALSE(read(std::string(1'000'000, '[')));
  EXPECT_FALSE(read(std::string(65, '[') + std::string(65, ']')));
  EXPECT_TRUE(read(std::string(64, '[') + std::string(64, ']')));
}

TEST(PdfLexer, KnowsWhereAValueStands) {
  const auto value = read("<</Contents <00ff>>>");
  ASSERT_TRUE(value);
  EXPECT_EQ(value->find("Contents")->begin, 12U);
  EXPECT_EQ(value->find("Contents")->end, 18U);
}

TEST(PdfText, IsUtf8) {
  const auto text_of = [](std::string_view bytes) {
    PdfValue string;
    string.text = bytes;
    return to_text(string);
  };
  EXPECT_EQ(text_of("J\xE4ms\xE4"), "Jämsä");
  EXPECT_EQ(text_of(std::string_view("\xFE\xFF\x00\xE4\xD8\x3D\xDE\x00", 8)), "ä\U0001F600");
  EXPECT_EQ(text_of(std::string_view("\xFE\xFF\xD8\x3D", 4)), "\uFFFD");
}

}  // namespace
}  // namespace sopimus
