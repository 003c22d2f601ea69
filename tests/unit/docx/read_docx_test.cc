#include "docx/read_docx.h"

#include <gtest/gtest.h>

#include "docx/write_docx.h"
#include "source/found_text.h"
#include "support/found_outline.h"
#include "unit/docx/read_package.h"
#include "unit/docx/sample_documents.h"
#include "unit/docx/word_file.h"

namespace sopimus {
namespace {

using Changes = ReadDocxOptions::Changes;

Document read(const WordFile& file, Changes changes = Changes::Accepted) {
  Diagnostics diagnostics;
  return read_docx(file.bytes(), "kopio.docx", {changes}, diagnostics);
}

std::string outline(const std::string& body, Changes changes = Changes::Accepted) {
  WordFile file;
  file.body = body;
  return to_outline(read(file, changes));
}

constexpr const char* kStyles =
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normaali\"><w:name "
    "w:val=\"Normal\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Otsikko1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr>"
    "<w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Otsikko2\"><w:name w:val=\"heading 2\"/><w:basedOn "
    "w:val=\"Otsikko1\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"1\"/></w:pPr>"
    "</w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Oma\"><w:name w:val=\"Rubrik 3\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Pohjasta\"><w:name w:val=\"Soiten otsikko\"/><w:basedOn "
    "w:val=\"Otsikko2\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Sis1\"><w:name w:val=\"toc 1\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Nimi\"><w:name w:val=\"Title\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Kuvaotsikko\"><w:name w:val=\"caption\"/></w:style>"
    "<w:style w:type=\"character\" w:styleId=\"Vahva\"><w:name "
    "w:val=\"Strong\"/><w:rPr><w:b/></w:rPr></w:style>";

std::string level(int number, const std::string& format, const std::string& text) {
  return "<w:lvl w:ilvl=\"" + std::to_string(number) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" +
         format + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

std::string numbering() {
  return "<w:abstractNum w:abstractNumId=\"7\">" + level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") +
         "</w:abstractNum><w:abstractNum w:abstractNumId=\"8\">" + level(0, "decimal", "%1)") +
         level(1, "lowerLetter", "%2)") + level(2, "upperRoman", "%3.") +
         "</w:abstractNum><w:abstractNum w:abstractNumId=\"9\">" + level(0, "bullet", "\uF0B7") +
         level(1, "bullet", "o") +
         "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num><w:num w:numId=\"2\">"
         "<w:abstractNumId w:val=\"8\"/></w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"9\"/></w:num>"
         "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"8\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride "
         "w:val=\"4\"/></w:lvlOverride></w:num>";
}

std::string item(int num, int depth, const std::string& text) {
  return p("<w:numPr><w:ilvl w:val=\"" + std::to_string(depth) + "\"/><w:numId w:val=\"" +
               std::to_string(num) + "\"/></w:numPr>",
           r(text));
}

TEST(ReadDocx, HeadingsByStyleWithTheNumbersThatWordCounts) {
  WordFile file;
  file.styles = kStyles;
  file.numbering = numbering();
  file.body =
      styled("Nimi", r("Yhteistyösopimus")) + styled("Otsikko1", r("Osapuolet")) + p("", r("Teksti.")) +
      styled("Otsikko1", r("Ehdot")) + styled("Otsikko2", r("Voimassaolo")) + styled("Otsikko1", "") +
      styled("Pohjasta", r("Voimassaolo")) + styled("Oma", r("Muuta")) +
      p("<w:pStyle w:val=\"Otsikko2\"/><w:outlineLvl w:val=\"9\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>",
        r("Ei otsikko lainkaan."));
  EXPECT_EQ(to_outline(read(file)),
            "title: Yhteistyösopimus\n"
            "h1 1: Osapuolet [osapuolet]\n"
            "p: Teksti.\n"
            "h1 2: Ehdot [ehdot]\n"
            "h2 2.1: Voimassaolo [voimassaolo]\n"
            "h2 3.1: Voimassaolo [voimassaolo-2]\n"
            "h3: Muuta [muuta]\n"
            "p: Ei otsikko lainkaan.\n");
}

TEST(ReadDocx, OneHeadingAboveNumberedChaptersIsTheTitle) {
  WordFile file;
  file.styles = kStyles;
  const std::string top = "<w:pStyle w:val=\"Otsikko1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>";
  const std::string chapter = "<w:pStyle w:val=\"Otsikko2\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>";
  file.body = p("", r("LUONNOS 3.2.2025")) + p(top, r("Yhteistyösopimus")) + p(chapter, r("1 Osapuolet")) +
              p("", r("Teksti.")) + p(chapter, r("2 Ehdot"));
  const std::string title = "title: Yhteistyösopimus\n";
  EXPECT_NE(to_outline(read(file)).find(title), std::string::npos) << to_outline(read(file));
  file.body += p(top, r("Liitteet"));
  EXPECT_EQ(to_outline(read(file)).find(title), std::string::npos) << "another one beside it";
}

TEST(ReadDocx, HeadingsByTheirLookWhereNoStyleSaysSo) {
  EXPECT_EQ(outline(p("", b("STRATEGINEN YHTEISTYÖSOPIMUS")) + p("", b("1. Osapuolet")) +
                    p("", r("Osapuolet ovat nämä.")) + p("", b("2.") + r(" ") + b("Ehdot")) +
                    p("", r("2.1 Voimassaolo")) +
                    p("", r("Sopimus on voimassa toistaiseksi. Se tulee voimaan 1.1.2026.")) +
                    p("", b("Perustelut")) + p("", r("3 kuntaa on mukana.")) + p("", r("31.12.2029 asti.")) +
                    p("", b("Liite A Digituki")) + p("", r("Loppu."))),
            "title: STRATEGINEN YHTEISTYÖSOPIMUS\n"
            "h1 1: Osapuolet [osapuolet]\n"
            "p: Osapuolet ovat nämä.\n"
            "h1 2: Ehdot [ehdot]\n"
            "h2 2.1: Voimassaolo [voimassaolo]\n"
            "p: Sopimus on voimassa toistaiseksi. / Se tulee voimaan 1.1.2026.\n"
            "lead: Perustelut\n"
            "p: 3 kuntaa on mukana.\n"
            "p: 31.12.2029 asti.\n"
            "h1: Liite A Digituki [liite-a-digituki]\n"
            "p: Loppu.\n");
}

TEST(ReadDocx, ListsOfWordAndTypedOnes) {
  WordFile file;
  file.numbering = numbering();
  file.body = item(2, 0, "yksi") + item(2, 1, "alakohta") + item(2, 1, "toinen") + item(2, 2, "roomalainen") +
              item(2, 0, "kaksi") + p("", r("Väliin.")) + item(2, 0, "jatkuu") +
              item(4, 0, "alkaa neljästä") + item(3, 0, "pallo") + item(3, 1, "rengas") +
              p("", r("Kunnat:")) + p("", r("- Perho")) + p("", r("-\u00A0Veteli")) + p("", r("Lista:")) +
              p("", r("a) ensin")) + p("", r("b) sitten"));
  EXPECT_EQ(to_outline(read(file)),
            "1) yksi\n  a) alakohta\n  b) toinen\n    I. roomalainen\n2) kaksi\np: Väliin.\n3) jatkuu\n"
            "4) alkaa neljästä\n• pallo\n  ◦ rengas\np: Kunnat:\n– Perho\n– Veteli\np: Lista:\na) ensin\nb) "
            "sitten\n");
}

TEST(ReadDocx, TrackedChangesAreAcceptedOrRejected) {
  struct Row {
    std::string body;
    std::string accepted;
    std::string rejected;
  };
  const std::string ins = "<w:rPr><w:ins w:id=\"1\"/></w:rPr>";
  const std::string del = "<w:rPr><w:del w:id=\"1\"/></w:rPr>";
  const std::string gone = "<w:del w:id=\"2\"><w:r><w:delText>vanha</w:delText></w:r></w:del>";
  const std::string come = "<w:ins w:id=\"3\">" + r("uusi") + "</w:ins>";
  const Row rows[] = {
      {p("", r("On ") + gone + come + r(" sana.")), "p: On uusi sana.\n", "p: On vanha sana.\n"},
      {p(ins, come) + p("", r("Jatkuu.")), "p: uusi\np: Jatkuu.\n", "p: Jatkuu.\n"},
      {p(del, gone) + p("", r("Jatkuu.")), "p: Jatkuu.\n", "p: vanha\np: Jatkuu.\n"},
      {p(del, r("Alku ")) + p("", r("ja loppu.")), "p: Alku ja loppu.\n", "p: Alku\np: ja loppu.\n"},
      {p(ins, r("Alku ")) + p("", r("ja loppu.")), "p: Alku\np: ja loppu.\n", "p: Alku ja loppu.\n"},
      {p("", "<w:moveFrom w:id=\"4\">" + r("siirtyy") + "</w:moveFrom>" + r("yksi")) +
           p("", r("kaksi ") + "<w:moveTo w:id=\"5\">" + r("siirtyy") + "</w:moveTo>"),
       "p: yksi\np: kaksi siirtyy\n", "p: siirtyyyksi\np: kaksi\n"},
      {"<w:tbl><w:tr><w:tc>" + p("", r("a")) + "</w:tc><w:tc>" + p("", r("b")) +
           "</w:tc></w:tr><w:tr><w:trPr><w:ins w:id=\"6\"/></w:trPr><w:tc>" + p("", r("c")) +
           "</w:tc><w:tc>" + p("", r("d")) + "</w:tc></w:tr></w:tbl>",
       "| a | b |\n| c | d |\n", "| a | b |\n"},
      {p("", "<w:ins w:id=\"7\">" + r("uusi ") + "<w:del w:id=\"8\">" + r("poistettu") + "</w:del></w:ins>" +
                 r("x.")),
       "p: uusi x.\n", "p: x.\n"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(outline(row.body), row.accepted);
    EXPECT_EQ(outline(row.body, Changes::Rejected), row.rejected);
  }
}

std::string field(const std::string& instruction, const std::string& result) {
  return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + instruction +
         "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + result +
         "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

TEST(ReadDocx, WhatIsTextAndWhatIsNot) {
  struct Row {
    std::string body;
    std::string wanted;
  };
  const std::string unended =
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC</w:instrText>"
      "</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
  const Row rows[] = {
      {p("", r("Ks. ") + field(" REF _Ref1 \\r ", r("3.2")) + r(".")), "p: Ks. 3.2.\n"},
      {p("", field("TOC \\o", r("1 Osapuolet 3"))) + p("", r("Teksti.")), "p: Teksti.\n"},
      {p("", unended + r("Sisällys")) + p("", r("Ei katoa.")), "p: Sisällys\np: Ei katoa.\n"},
      {"<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of "
       "Contents\"/></w:docPartObj></w:sdtPr>"
       "<w:sdtContent>" +
           p("", r("Sisällys")) + "</w:sdtContent></w:sdt>" + p("", r("Teksti.")),
       "p: Teksti.\n"},
      {"<w:sdt><w:sdtContent>" + p("", "<w:sdt><w:sdtContent>" + r("Valittu.") + "</w:sdtContent></w:sdt>") +
           "</w:sdtContent></w:sdt>",
       "p: Valittu.\n"},
      {p("", r("Näkyy ") + r("piilossa ", "<w:vanish/>") + r("aina.")), "p: Näkyy aina.\n"},
      {p("", "<w:hyperlink w:anchor=\"x\">" + r("Linkki") +
                 "</w:hyperlink><w:r><w:tab/><w:t>ja</w:t><w:br/><w:t>rivi."
                 "</w:t></w:r>"),
       "p: Linkki ja rivi.\n"},
      {p("", "<w:r><w:t>pit</w:t><w:softHyphen/><w:t>kä\u00AD sana-</w:t><w:noBreakHyphen/></w:r>" +
                 r("  a\u0308iti\u202Fon.")),
       "p: pitkä sana-\u2011 äiti\u00A0on.\n"},
      {p("",
         "<w:commentRangeStart w:id=\"0\"/>" + r("Teksti.") + "<w:r><w:commentReference w:id=\"0\"/></w:r>"),
       "p: Teksti.\n"},
      {p("", "<mc:AlternateContent><mc:Choice><w:r><w:drawing><wps:txbx><w:txbxContent>" +
                 p("", r("Laatikossa.")) +
                 "</w:txbxContent></wps:txbx></w:drawing></w:r></mc:Choice><mc:Fallback>" + r("toistuu") +
                 "</mc:Fallback></mc:AlternateContent>" + r("Kappale.")),
       "p: Kappale.\np: Laatikossa.\n"},
  };
  for (const Row& row : rows) EXPECT_EQ(outline(row.body), row.wanted);
}

TEST(ReadDocx, NotesStandOnceAfterTheirParagraph) {
  WordFile file;
  file.footnotes = "<w:footnote w:type=\"separator\" w:id=\"0\">" + p("", r("viiva")) +
                   "</w:footnote><w:footnote w:id=\"2\">" + p("", r("Alaviite.")) + "</w:footnote>";
  const std::string reference = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
  file.body = p("", r("Teksti") + reference + r(".")) + p("", r("Toinen.") + reference);
  EXPECT_EQ(to_outline(read(file)), "p: Teksti.\nnote: Alaviite.\np: Toinen.\n");
}

TEST(ReadDocx, Tables) {
  const std::string merged =
      "<w:tbl><w:tblGrid><w:gridCol w:w=\"100\"/><w:gridCol w:w=\"300\"/><w:gridCol w:w=\"50\"/>"
      "</w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/>"
      "</w:tcPr>" +
      p("", r("Tehtävä")) + "</w:tc><w:tc>" + p("", r("Kuka")) +
      "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + p("", r("a")) +
      p("", r("b")) + "</w:tc><w:tc>" + p("", "") + "</w:tc></w:tr></w:tbl>";
  WordFile file;
  file.styles = kStyles;
  file.body = styled("Kuvaotsikko", r("Taulukko 1. Jako")) + merged + "<w:tbl><w:tr><w:tc>" +
              p("", b("1 Kehyksessä")) + p("", r("Teksti.")) + "</w:tc></w:tr></w:tbl>";
  const Document document = read(file);
  EXPECT_EQ(to_outline(document),
            "caption: Taulukko 1. Jako\n|! Tehtävä |2 Kuka |\n| a b | | |\nh1 1: Kehyksessä [kehyksessa]\np: "
            "Teksti.\n");
  EXPECT_EQ(std::get<Table>(document.blocks[0].value).column_shares, (std::vector<int>{100, 300, 50}));
}

TEST(ReadDocx, ParagraphsCountFromOneInTheirClause) {
  const auto& blocks = [] {
    WordFile file;
    file.body = p("", r("Ensin.")) + p("", b("1 Ehdot")) + p("", r("Yksi.")) + p("", r("– kaksi")) +
                p("", r("Kolme."));
    return read(file).blocks;
  }();
  EXPECT_EQ(std::get<Paragraph>(blocks[0].value).origin.clause, "alku");
  EXPECT_EQ(std::get<Heading>(blocks[1].value).origin.paragraph, 0U);
  EXPECT_EQ(std::get<Heading>(blocks[1].value).anchor, "ehdot");
  EXPECT_EQ(std::get<List>(blocks[3].value).items[0].origin.paragraph, 2U);
  EXPECT_EQ(std::get<Paragraph>(blocks[4].value).origin.paragraph, 3U);
}

TEST(ReadDocx, LanguageByTheWords) {
  WordFile file;
  file.body = p("", r("Avtalet gäller tills vidare och det är bindande för parterna."));
  EXPECT_EQ(read(file).language, "sv");
}

TEST(ReadDocx, AFileOfOursGivesBackTextAndClauses) {
  Document document = document_of(numbered_blocks());
  for (const Block& block : typed_blocks()) document.blocks.push_back(block);
  document.blocks.push_back({signatures(3)});
  document.identity.label = "Liite A";
  document.identity.agreement = "Sopimuskokonaisuus";
  document.identity.edition_text = "LUONNOS 3";
  document.edition.name = "2025-2029/draft.3";
  Diagnostics diagnostics;
  const Document found = read_docx(write_docx({&document}, {}), "oma.docx", {}, diagnostics);
  EXPECT_EQ(found.identity.title, document.identity.title);
  EXPECT_EQ(found.identity.label, "Liite A");
  EXPECT_EQ(found.identity.agreement, "Sopimuskokonaisuus");
  EXPECT_EQ(found.identity.edition_text, "LUONNOS 3");
  EXPECT_EQ(found.identity.document, "paasopimus");
  EXPECT_EQ(found.edition.name, "2025-2029/draft.3");
  EXPECT_EQ(found.edition.kind, Edition::Kind::Draft);
  EXPECT_EQ(to_outline(found), to_outline(as_found(document)));
}

/// Written, edited as a party would in Word or LibreOffice, and read.
TEST(ReadDocx, AnEditedFileOfOursKeepsItsClauses) {
  const Document document = document_of({{heading(1, "1", "Voimassaolo", "voimassaolo")},
                                         {paragraph({words("Sopimus on voimassa.")}, "voimassaolo", 1)},
                                         {paragraph({words("Se päättyy.")}, "voimassaolo", 2)}});
  Package edited;
  for (auto [name, bytes] : written({&document}).parts) {
    if (name == "word/document.xml") {
      const std::size_t last = bytes.rfind("<w:p>", bytes.find("Se päättyy."));
      bytes.insert(last, "<w:p><w:r><w:t>Lisätty väliin.</w:t></w:r></w:p>");
      const std::size_t number = bytes.find("_2\"", last);
      bytes.insert(number + 2, "_Copy_1");
    }
    if (name != "[Content_Types].xml") edited.add(name, "application/xml", bytes);
  }
  Diagnostics diagnostics;
  const Document found = read_docx(edited.to_zip(), "oma.docx", {}, diagnostics);
  ASSERT_EQ(found.blocks.size(), 4U);
  EXPECT_EQ(std::get<Heading>(found.blocks[0].value).origin, from("voimassaolo", 0));
  EXPECT_EQ(std::get<Paragraph>(found.blocks[1].value).origin, from("voimassaolo", 1));
  EXPECT_EQ(std::get<Paragraph>(found.blocks[2].value).origin.clause, "voimassaolo");
  EXPECT_EQ(std::get<Paragraph>(found.blocks[3].value).origin, from("voimassaolo", 2));
}

}  // namespace
}  // namespace sopimus
