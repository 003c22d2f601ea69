// What comes by e-mail may be anything: every refusal in words, and nothing that crashes.

#include <gtest/gtest.h>

#include <random>

#include "docx/write_docx.h"
#include "unit/docx/sample_documents.h"
#include "unit/docx/word_file.h"

namespace sopimus {
namespace {

std::string refusal(const std::string& bytes) {
  Diagnostics diagnostics;
  try {
    read_docx(bytes, "kopio.docx", {}, diagnostics);
  } catch (const Failure& failure) {
    return failure.diagnostic().what;
  }
  return "read";
}

std::string zip(const std::vector<std::pair<std::string, std::string>>& parts) {
  Package package;
  for (const auto& [name, content] : parts) package.add(name, "application/xml", content);
  return package.to_zip();
}

std::string with_body(const std::string& body) {
  WordFile file;
  file.body = body;
  return file.bytes();
}

std::string repeated(const std::string& text, std::size_t count) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += text;
  return result;
}

/// `bytes` with `old_text` replaced everywhere by as many bytes.
std::string patched(std::string bytes, const std::string& old_text, const std::string& new_text) {
  for (std::size_t at = bytes.find(old_text); at != std::string::npos; at = bytes.find(old_text, at + 1)) {
    bytes.replace(at, old_text.size(), new_text);
  }
  return bytes;
}

TEST(ReadHostile, RefusalsSayWhatTheFileIs) {
  WordFile doctype;
  doctype.before_root = "<!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
  WordFile other_root;
  other_root.root = "w:workbook";
  const std::string good = with_body(p("", r("Teksti.")));
  const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  std::string locked;
  for (const char c : std::string("EncryptedPackage")) locked += std::string(1, c) + '\0';
  std::string many = good;
  many.replace(many.rfind("PK\x05\x06") + 10, 2, "\xFF\xFF");
  const struct {
    std::string bytes;
    std::string wanted;
  } rows[] = {
      {good, "read"},
      {"", "'kopio.docx' is no Word file: it is empty"},
      {ole, "'kopio.docx' is no Word file: it is of Word 97–2003 (.doc) or another old program"},
      {ole + locked, "'kopio.docx' is locked with a password"},
      {"{\\rtf1 x}", "'kopio.docx' is no Word file: it is an RTF text"},
      {"%PDF-1.7", "'kopio.docx' is no Word file: it is a PDF"},
      {"<html>", "'kopio.docx' is no Word file: it is an XML or HTML text"},
      {"Hei", "'kopio.docx' is no Word file: it is no ZIP archive, which every .docx is"},
      {good.substr(0, good.size() * 2 / 3),
       "'kopio.docx' is damaged: its end is missing or its list of parts is broken"},
      {zip({{"mimetype", "application/vnd.oasis.opendocument.text"}}),
       "'kopio.docx' is no Word file: it is of LibreOffice (OpenDocument)"},
      {zip({{"xl/workbook.xml", "<x/>"}}), "'kopio.docx' is no Word file: it is an Excel workbook"},
      {zip({{"ppt/a.xml", "<x/>"}}), "'kopio.docx' is no Word file: it is a PowerPoint presentation"},
      {zip({{"a.xml", "<x/>"}}), "'kopio.docx' is no Word file: the ZIP archive has no text of Word's"},
      {other_root.bytes(), "'kopio.docx' is no Word file: the ZIP archive has no text of Word's"},
      {zip({{"../a.xml", "<x/>"}}),
       "'kopio.docx' is no Word file: it holds a part '../a.xml', whose name leads out of the file"},
      {zip({{"word\\..\\..\\a", "<x/>"}}),
       "'kopio.docx' is no Word file: it holds a part 'word\\..\\..\\a', whose name leads out of the file"},
      {zip({{"/etc/a", "<x/>"}}),
       "'kopio.docx' is no Word file: it holds a part '/etc/a', whose name leads out of the file"},
      {many, "'kopio.docx' claims to have more parts than any Word file"},
      {doctype.bytes(),
       "'kopio.docx' is damaged: its part 'word/document.xml' declares a document type, which no Word file "
       "does"},
      {with_body("<w:p>"),
       "'kopio.docx' is damaged: its part 'word/document.xml' is no well-formed XML at byte"},
      {with_body(p("", r("\xFF"))), "'kopio.docx' is damaged: its part 'word/document.xml' is not in UTF-8"},
      {with_body(repeated("<w:p>", 300) + repeated("</w:p>", 300)),
       "'kopio.docx' is damaged: its part 'word/document.xml' nests its elements deeper than 256"},
      {with_body(p("", r(repeated("Sana. ", 750'000)))),
       "'kopio.docx' is no agreement: it holds more than 3 MB of text"},
      {with_body(std::string(std::size_t{25} << 20U, ' ')),
       "'kopio.docx' is no agreement: its part 'word/document.xml' unpacks to more than 24 MB"},
      {with_body(repeated("<a/>", 500'001)),
       "'kopio.docx' is damaged: its part 'word/document.xml' has more than 500,000 tags"},
  };
  for (const auto& row : rows) {
    const std::string said = refusal(row.bytes);
    EXPECT_TRUE(said.starts_with(row.wanted)) << said << "\nwanted: " << row.wanted;
  }
}

TEST(ReadHostile, SizesAreCountedAndNotBelieved) {
  // The part's own size, in both places where the ZIP states it, says one byte.
  const std::string body = repeated(p("", r("Teksti.")), 50);
  WordFile file;
  file.body = body;
  const std::string bytes = file.bytes();
  const std::size_t whole = body.size() + std::string("<w:document ><w:body></w:body></w:document>").size() +
                            std::string(kWordNamespace).size();
  std::string size;
  for (int shift = 0; shift < 32; shift += 8) size += static_cast<char>((whole >> shift) & 0xFFU);
  ASSERT_NE(bytes.find(size), std::string::npos);
  const std::string said = refusal(patched(bytes, size, std::string("\x01\0\0\0", 4)));
  EXPECT_TRUE(said.find("damaged") != std::string::npos || said == "read") << said;
}

TEST(ReadHostile, CharactersThatNoTextHolds) {
  WordFile file;
  file.body = p("", r("a&#xD800;&#1;&#x200B;b&olematon;"));
  Diagnostics diagnostics;
  const Document document = read_docx(file.bytes(), "kopio.docx", {}, diagnostics);
  EXPECT_EQ(to_plain_text(std::get<Paragraph>(document.blocks.at(0).value).runs), "ab&olematon;");
}

TEST(ReadHostile, NumbersAndRingsOutOfBounds) {
  WordFile file;
  file.styles =
      "<w:style w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style><w:style w:styleId=\"b\"><w:basedOn "
      "w:val=\"a\"/></w:style>";
  file.numbering =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"99999999\"/><w:lvl w:ilvl=\"0\"><w:start "
      "w:val=\"2147483647\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText "
      "w:val=\"%9%1%\"/></w:lvl></w:abstractNum>"
      "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
  file.body = p("<w:pStyle w:val=\"a\"/><w:outlineLvl w:val=\"-7\"/><w:numPr><w:ilvl w:val=\"88\"/><w:numId "
                "w:val=\"1\"/></w:numPr>",
                r("x")) +
              p("<w:numPr><w:ilvl w:val=\"-1\"/><w:numId w:val=\"1\"/></w:numPr>", r("y")) +
              "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"999999999\"/></w:trPr><w:tc><w:tcPr><w:gridSpan "
              "w:val=\"-3\"/></w:tcPr>" +
              p("", r("z")) + "</w:tc></w:tr></w:tbl>";
  EXPECT_EQ(refusal(file.bytes()), "read");
}

/// Bits turned and ends cut off: refused or read, and nothing else.
TEST(ReadHostile, MutationsOfAFileAreReadOrRefused) {
  const Document document = full_document();
  const std::string good = write_docx({&document}, {});
  std::mt19937 random(20251122);
  const auto below = [&](std::size_t end) { return static_cast<std::size_t>(random()) % end; };
  std::size_t refused = 0;
  for (int i = 0; i < 200; ++i) {
    std::string bytes = good;
    if (i % 10 == 0) bytes.resize(below(bytes.size()));
    for (std::size_t flips = 1 + below(8); flips > 0 && !bytes.empty(); --flips) {
      bytes[below(bytes.size())] ^= static_cast<char>(1U << below(8));
    }
    if (refusal(bytes) != "read") ++refused;
  }
  EXPECT_GT(refused, 20U);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// Elements where none of their kind can be.
TEST(ReadHostile, ElementsInWrongPlacesAreRead) {
  const std::string body =
      p("<w:pStyle w:val=\"x\"/><w:numPr><w:numId w:val=\"1\"/></w:numPr>", r("Teksti ja ") + b("vahva")) +
      "<w:tbl><w:tblGrid><w:gridCol w:w=\"5\"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:gridSpan "
      "w:val=\"2\"/></w:tcPr>" +
      p("", r("solu")) + "</w:tc></w:tr></w:tbl><w:sdt><w:sdtContent>" +
      p("", "<w:ins>" + r("uusi") + "</w:ins><w:del>" + r("vanha") + "</w:del>") + "</w:sdtContent></w:sdt>" +
      p("",
        "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>TOC</w:instrText><w:fldChar "
        "w:fldCharType=\"end\"/></w:r>");
  const std::string names[] = {
      "p",   "r",   "t",    "tbl",     "tr",      "tc",        "sdt",         "sdtContent", "pPr", "numPr",
      "ins", "del", "body", "tblGrid", "fldChar", "instrText", "txbxContent", "hyperlink",  "x"};
  std::mt19937 random(20251123);
  const auto any = [&] { return names[static_cast<std::size_t>(random()) % std::size(names)]; };
  for (int i = 0; i < 300; ++i) {
    std::string mutated = body;
    for (int renames = 0; renames < 3; ++renames) {
      const std::string from = any();
      const std::string to = any();
      for (const std::string end : {">", " ", "/>"}) {
        mutated = replaced(mutated, "<w:" + from + end, "<w:" + to + end);
        mutated = replaced(mutated, "</w:" + from + end, "</w:" + to + end);
      }
    }
    EXPECT_EQ(refusal(with_body(mutated)), "read") << mutated;
  }
}

}  // namespace
}  // namespace sopimus
