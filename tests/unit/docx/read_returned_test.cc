// Both texts of a returned file, its marks and its comments.

#include "docx/read_returned.h"

#include <gtest/gtest.h>

#include "docx/read_part.h"
#include "unit/docx/word_file.h"

namespace sopimus {
namespace {

constexpr const char* kKey = "AAAAAAAAAAAA";

/// One of our files: a table that says what the bookmarks stand for, and comments.
struct ReturnedFile {
  std::string body{};
  std::string comments{};
  std::string comments_extended{};
  bool has_table = true;

  std::string bytes() const {
    Package package;
    const std::string main = "word/document.xml";
    package.relate("", "officeDocument", main);
    package.add(main, "application/xml", root("w:document", "<w:body>" + body + "</w:body>"));
    if (has_table) {
      package.relate(main, "customXml", "../customXml/item1.xml");
      package.add(
          "customXml/item1.xml", "application/xml",
          R"(<documents xmlns="urn:sopimus:clauses:1"><document id="sopimus" language="fi" edition="2025-2029/draft.1" commit="abc" fingerprint="ff">)"
          R"(<clause key="AAAAAAAAAAAA" id="a" language="fi"/></document></documents>)");
    }
    add(package, "comments", "w:comments", comments);
    add(package, "commentsExtended", "w15:commentsEx", comments_extended);
    return package.to_zip();
  }

 private:
  static std::string root(const std::string& name, const std::string& content) {
    return "<" + name + " " + kWordNamespace +
           R"( xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">)" +
           content + "</" + name + ">";
  }
  static void add(Package& package, const std::string& name, const std::string& root_name,
                  const std::string& content) {
    if (content.empty()) return;
    const std::string type = name == "commentsExtended"
                                 ? "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
                                 : name;
    package.relate("word/document.xml", type, name + ".xml");
    package.add("word/" + name + ".xml", "application/xml", root(root_name, content));
  }
};

std::string marked(int paragraph, const std::string& content, const std::string& suffix = "") {
  return p("", "<w:bookmarkStart w:id=\"1\" w:name=\"_cl_" + std::string(kKey) + "_" +
                   std::to_string(paragraph) + suffix + "\"/>" + content + "<w:bookmarkEnd w:id=\"1\"/>");
}

constexpr const char* kWho = " w:id=\"9\" w:author=\"Kehitysjohtaja\" w:date=\"2026-02-03T10:00:00Z\">";
std::string inserted(const std::string& text) { return std::string("<w:ins") + kWho + r(text) + "</w:ins>"; }
std::string deleted(const std::string& text) {
  return std::string("<w:del") + kWho + "<w:r><w:delText xml:space=\"preserve\">" + text +
         "</w:delText></w:r></w:del>";
}

ReturnedText read(const ReturnedFile& file) {
  Diagnostics diagnostics;
  return read_returned(file.bytes(), "kopio.docx", "", diagnostics);
}

std::string words_at(const FoundText& text, std::size_t i) {
  return i < text.passages.size() ? to_plain_text(text.passages[i].runs) : "";
}

TEST(ReadReturned, TheFileSaysWhatItWasMadeFrom) {
  ReturnedFile file;
  file.body = marked(1, r("Teksti."));
  const std::vector<ReturnedSource> sources = read_returned_sources(file.bytes(), "kopio.docx");
  ASSERT_EQ(sources.size(), 1U);
  EXPECT_EQ(sources[0].document, "sopimus");
  EXPECT_EQ(sources[0].edition, "2025-2029/draft.1");
  EXPECT_TRUE(sources[0].has_table);
  file.has_table = false;
  EXPECT_TRUE(read_returned_sources(file.bytes(), "kopio.docx").empty());
}

TEST(ReadReturned, BothTextsAndTheDateOfTheChange) {
  ReturnedFile file;
  file.body = marked(1, r("Kunta ") + deleted("päättää") + inserted("sopii") + r(" asiasta."));
  const ReturnedText text = read(file);
  EXPECT_EQ(words_at(text.accepted, 0), "Kunta sopii asiasta.");
  EXPECT_EQ(words_at(text.rejected, 0), "Kunta päättää asiasta.");
  ASSERT_FALSE(text.accepted.passages.empty());
  const FoundMarks& marks = text.accepted.passages[0].marks;
  EXPECT_EQ(marks.changed, "2026-02-03T10:00:00Z");
  ASSERT_EQ(marks.anchors.size(), 1U);
  EXPECT_EQ(marks.anchors[0].origin.clause, "a");
  EXPECT_EQ(marks.anchors[0].origin.paragraph, 1U);
  EXPECT_FALSE(marks.anchors[0].is_copy);
}

TEST(ReadReturned, MarksOfCopiesCellsAndJoinedParagraphs) {
  ReturnedFile file;
  file.body =
      marked(1, r("Siirretty."), "_Copy_1") +
      p("", "<w:bookmarkStart w:id=\"1\" w:name=\"_cl_AAAAAAAAAAAA_2\"/><w:bookmarkEnd w:id=\"1\"/>" +
                r("Yksi. ") +
                "<w:bookmarkStart w:id=\"2\" w:name=\"_cl_AAAAAAAAAAAA_3\"/><w:bookmarkEnd w:id=\"2\"/>" +
                r("Kaksi.")) +
      "<w:tbl><w:tr><w:tc>" + marked(4, r("Solu"), "_2") + "</w:tc></w:tr></w:tbl>";
  const ReturnedText text = read(file);
  ASSERT_EQ(text.accepted.passages.size(), 3U);
  EXPECT_TRUE(text.accepted.passages[0].marks.anchors.at(0).is_copy);
  EXPECT_EQ(text.accepted.passages[1].marks.anchors.size(), 2U);
  ASSERT_EQ(text.accepted.passages[2].cell_marks.size(), 1U);
  EXPECT_EQ(text.accepted.passages[2].cell_marks[0].anchors.at(0).nth, 2);
}

TEST(ReadReturned, PicturesAreCounted) {
  ReturnedFile file;
  file.body = marked(1, r("Kuva:") + "<w:r><w:drawing/></w:r>");
  EXPECT_EQ(read(file).pictures, 1);
}

std::string commented(const std::string& id, const std::string& content) {
  return "<w:commentRangeStart w:id=\"" + id + "\"/>" + content + "<w:commentRangeEnd w:id=\"" + id +
         "\"/><w:r><w:commentReference w:id=\"" + id + "\"/></w:r>";
}

TEST(ReadComments, WordsDateQuoteAndNoName) {
  ReturnedFile file;
  file.body = marked(1, r("Irtisanomisaika on ") + commented("7", r("kuusi kuukautta")) + r(".")) +
              marked(2, commented("8", r("Toinen.")));
  file.comments =
      R"(<w:comment w:id="7" w:author="Kehitysjohtaja" w:initials="KJ" w:date="2026-02-03T10:00:00Z">)" +
      p("", r("Aika on ") + "<w:r><w:tab/></w:r>" + r("pitkä.")) + "<w:p w14:paraId=\"0A\">" +
      r("Lyhennetään.") + "</w:p></w:comment>" + R"(<w:comment w:id="8" w:author="x"><w:p w14:paraId="0B">)" +
      r("Selvä.") + "</w:p></w:comment><w:comment w:id=\"99\"><w:p/></w:comment>";
  file.comments_extended = R"(<w15:commentEx w15:paraId="0B" w15:done="1"/>)";
  const ReturnedText text = read(file);
  ASSERT_EQ(text.accepted.comments.size(), 2U);
  const FoundComment& first = text.accepted.comments[0];
  EXPECT_EQ(first.quote, "kuusi kuukautta");
  EXPECT_EQ(first.date, "2026-02-03T10:00:00Z");
  EXPECT_EQ(first.paragraphs, (std::vector<std::string>{"Aika on pitkä.", "Lyhennetään."}));
  EXPECT_FALSE(first.is_done);
  EXPECT_TRUE(text.accepted.comments[1].is_done);
  EXPECT_EQ(text.accepted.passages.at(0).marks.comments, std::vector<std::string>{"7"});
}

TEST(ReadComments, OnDeletedWordsStandsInTheTextWithoutTheChange) {
  ReturnedFile file;
  file.body = marked(1, r("Jää. ") + commented("7", deleted("Poistuu.")));
  file.comments = "<w:comment w:id=\"7\">" + p("", r("Miksi?")) + "</w:comment>";
  const ReturnedText text = read(file);
  ASSERT_EQ(text.rejected.comments.size(), 1U);
  EXPECT_EQ(text.rejected.comments[0].quote, "Poistuu.");
  EXPECT_EQ(text.rejected.comments[0].paragraphs, std::vector<std::string>{"Miksi?"});
}

}  // namespace
}  // namespace sopimus
