#include "docx/write_docx.h"

#include <gtest/gtest.h>

#include <numeric>
#include <stdexcept>

#include "model/flow.h"
#include "unit/docx/read_package.h"
#include "unit/docx/sample_documents.h"

namespace sopimus {
namespace {

std::string field(const std::string& instruction, const std::string& value, const std::string& look = "") {
  return "<w:r>" + look + "<w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>" + look +
         "<w:instrText xml:space=\"preserve\"> " + instruction + " </w:instrText></w:r><w:r>" + look +
         "<w:fldChar w:fldCharType=\"separate\"/></w:r><w:r>" + look + "<w:t>" + value + "</w:t></w:r><w:r>" +
         look + "<w:fldChar w:fldCharType=\"end\"/></w:r>";
}

std::string text_run(const std::string& text) {
  const bool is_kept = text.front() == ' ' || text.back() == ' ';
  return std::string("<w:r><w:t") + (is_kept ? " xml:space=\"preserve\"" : "") + ">" + text + "</w:t></w:r>";
}

/// What stands in the last paragraph: no properties, no bookmarks.
std::string content_of_last(const Document& document) {
  const pugi::xml_document xml = parsed(written({&document}).parts.at("word/document.xml"));
  std::string content;
  for (const auto& child :
       xml.child("w:document").child("w:body").last_child().previous_sibling().children()) {
    const std::string name = child.name();
    if (name != "w:pPr" && !name.starts_with("w:bookmark")) content += to_string(child);
  }
  return content;
}

/// The name of the bookmark that REF fields and links to `words` use.
std::string reference_bookmark(const Document& document, const std::string& words) {
  const pugi::xml_document xml = parsed(written({&document}).parts.at("word/document.xml"));
  for (const auto& child : find_paragraph(xml, words).children("w:bookmarkStart")) {
    const std::string name = child.attribute("w:name").value();
    if (name.starts_with("_Ref")) return name;
  }
  return "no bookmark";
}

TEST(WriteDocx, ReferencesAreFieldsWhereUpdatingChangesNothing) {
  struct Row {
    std::string text;
    std::string link;
    MadeBy made_by = MadeBy::Reference;
    enum { NumberField, TextField, Link, Plain } form;
    std::string before;  // words outside of the field
    std::string shown;
    std::string target = "Kohde";
    std::string after{};  // words outside of the field
  };
  const Row rows[] = {
      {"luvussa 1.1", "#luku", MadeBy::Reference, Row::NumberField, "luvussa ", "1.1"},
      {"luvussa\u00A01.1", "#luku", MadeBy::Reference, Row::NumberField, "luvussa\u00A0", "1.1"},
      {"1.1", "#luku", MadeBy::Reference, Row::NumberField, "", "1.1"},
      {"Kohde", "#luku", MadeBy::Reference, Row::TextField, "", "Kohde"},
      {"Kohteessa", "#luku", MadeBy::Reference, Row::Link, "", "Kohteessa"},
      {"luvussa 11.1", "#luku", MadeBy::Reference, Row::Link, "", "luvussa 11.1"},
      {"luvun 1.1 alussa", "#luku", MadeBy::Reference, Row::NumberField, "luvun ", "1.1", "Kohde", " alussa"},
      {"luvun 2 kohdassa 2", "#toinen", MadeBy::Reference, Row::NumberField, "luvun 2 kohdassa ", "2",
       "toinen kohta"},
      {"kohdassa 2", "#toinen", MadeBy::Reference, Row::NumberField, "kohdassa ", "2", "toinen kohta"},
      {"kohdassa b)", "#kirjain", MadeBy::Reference, Row::NumberField, "kohdassa ", "b)", "kirjainkohta"},
      {"kohdassa b", "#kirjain", MadeBy::Reference, Row::Link, "", "kohdassa b", "kirjainkohta"},
      {"luvussa 1.7", "#typed", MadeBy::Reference, Row::Link, "", "luvussa 1.7", "Kirjoitettu"},
      {"luvussa 1.1", "#luku", MadeBy::Term, Row::Link, "", "luvussa 1.1"},
      {"luvussa 9", "#olematon", MadeBy::Reference, Row::Plain, "", "luvussa 9"},
      {"liitteen B luvussa 1.1", "liite-b#luku", MadeBy::Reference, Row::Plain, "", "liitteen B luvussa 1.1"},
  };
  for (const Row& row : rows) {
    ListItem second = item("2.", "toinen kohta", {list(true, {item("a)", "x"), item("b)", "kirjainkohta")})});
    second.anchor = "toinen";
    second.lists[0].items[1].anchor = "kirjain";
    const Document document =
        document_of({{heading(1, "1", "Alku", "alku")},
                     {heading(2, "1.1", "Kohde", "luku")},
                     {heading(2, "1.7", "Kirjoitettu", "typed")},
                     {list(true, {item("1.", "y"), second})},
                     {paragraph({made(row.text, row.made_by, "x", row.link)}, "c", 1)}});
    const std::string name = reference_bookmark(document, row.target);
    const std::string before = row.before.empty() ? "" : text_run(row.before);
    std::string wanted;
    if (row.form == Row::NumberField)
      wanted = before + field("REF " + name + " \\r \\h", row.shown) +
               (row.after.empty() ? "" : text_run(row.after));
    if (row.form == Row::TextField) wanted = before + field("REF " + name + " \\h", row.shown);
    if (row.form == Row::Link) {
      wanted =
          "<w:hyperlink w:anchor=\"" + name + "\" w:history=\"1\">" + text_run(row.shown) + "</w:hyperlink>";
    }
    if (row.form == Row::Plain) wanted = text_run(row.shown);
    EXPECT_EQ(content_of_last(document), wanted) << row.text;
  }
}

TEST(WriteDocx, RunsOfOneLookAreOneRun) {
  auto strong = words("vahva");
  strong.strong = true;
  strong.emphasis = true;
  auto swedish = words("ruotsi");
  swedish.language = "sv";
  auto finnish = words(" suomi");
  finnish.language = "fi";
  const struct {
    Runs runs;
    std::string wanted;
  } rows[] = {
      {{words("a "), made("b", MadeBy::Party, "perho"), words(" c")}, text_run("a b c")},
      {{words("a "), strong},
       text_run("a ") + "<w:r><w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr><w:t>vahva</w:t></w:r>"},
      {{swedish, finnish},
       "<w:r><w:rPr><w:lang w:val=\"sv-FI\"/></w:rPr><w:t>ruotsi</w:t></w:r>" + text_run(" suomi")},
      {{words("sosi\u00ADaali, hyte\u2011työ")},
       "<w:r><w:t>sosi</w:t><w:softHyphen/><w:t>aali, hyte</w:t><w:noBreakHyphen/><w:t>työ</w:t></w:r>"},
      {{words("â € – §")}, text_run("â € – §")},
      {{}, ""},
      {{words(""), words("")}, ""},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(content_of_last(document_of({{paragraph(row.runs, "c", 1)}})), row.wanted);
  }
}

TEST(WriteDocx, WebLinksAreRelationships) {
  const Document document = document_of(
      {{paragraph({made("Finlex", MadeBy::Statute, "611/2021", "https://www.finlex.fi/#a")}, "c", 1)}});
  const ReadPackage package = written({&document});
  EXPECT_NE(content_of_last(document).find("<w:rStyle w:val=\"Hyperlink\"/>"), std::string::npos);
  const std::string& relationships = package.parts.at("word/_rels/document.xml.rels");
  EXPECT_NE(relationships.find("Target=\"https://www.finlex.fi/#a\" TargetMode=\"External\""),
            std::string::npos);
}

TEST(WriteDocx, CaptionsCountInASequence) {
  const auto caption = [](const std::string& label) {
    Table one = table({{cell("a")}}, {1});
    one.anchor = "t" + label;
    one.caption = {made(label, MadeBy::Number, one.anchor), words(". Nimi")};
    return one;
  };
  const Document document = document_of({{caption("Taulukko 1")},
                                         {caption("Taulukko 2")},
                                         {caption("Taulukko 7")},
                                         {caption("Taulukko 8")},
                                         {caption("Liitetaulukko")},
                                         {paragraph({reference("taulukossa 7", "#tTaulukko 7")}, "c", 1)}});
  const pugi::xml_document xml = parsed(written({&document}).parts.at("word/document.xml"));
  std::vector<std::string> instructions;
  for (const auto& found : xml.select_nodes("//w:instrText")) {
    instructions.emplace_back(found.node().text().get());
  }
  ASSERT_EQ(instructions.size(), 5U);
  EXPECT_EQ(instructions[0], " SEQ Taulukko \\* ARABIC ");
  EXPECT_EQ(instructions[1], " SEQ Taulukko \\* ARABIC ");
  EXPECT_EQ(instructions[2], " SEQ Taulukko \\* ARABIC \\r 7 ");
  EXPECT_EQ(instructions[3], " SEQ Taulukko \\* ARABIC ");
  // The bookmark is around the number alone, so that REF shows the number alone.
  const std::string name = reference_bookmark(document, "Taulukko 7");
  EXPECT_EQ(instructions[4], " REF " + name + " \\h ");
  const std::string paragraph = to_string(find_paragraph(xml, "Taulukko 7"));
  const std::size_t start = paragraph.find(name);
  EXPECT_LT(paragraph.find("Taulukko "), start);
  EXPECT_GT(paragraph.find(". Nimi"), paragraph.find("w:bookmarkEnd", start));
}

TEST(WriteDocx, ContentsAreAFilledField) {
  const Document document = full_document();
  DocxOptions options;
  options.pages = {{"paasopimus#tarkoitus", 2}, {"muu#tausta", 9}};
  const pugi::xml_document xml = parsed(written({&document}, options).parts.at("word/document.xml"));
  const pugi::xml_node block = xml.child("w:document").child("w:body").child("w:sdt");
  EXPECT_STREQ(block.select_node(".//w:docPartGallery/@w:val").attribute().value(), "Table of Contents");
  EXPECT_STREQ(block.select_node(".//w:instrText").node().text().get(), " TOC \\o \"1-3\" \\h \\z \\u ");
  std::vector<std::string> lines;
  for (const auto& found : block.select_nodes(".//w:p")) lines.push_back(text_of(found.node()));
  ASSERT_EQ(lines.size(), 7U);
  EXPECT_EQ(lines[0], "Sisällys");
  EXPECT_EQ(lines[1], "1\tTarkoitus ja lähtökohdat\t2");
  EXPECT_EQ(lines[2], "1.1\tTausta\t–");
  EXPECT_EQ(lines[5], "Lopuksi\t–");
  // The text after the block is an ordinary paragraph.
  EXPECT_STREQ(block.next_sibling().name(), "w:p");
  EXPECT_EQ(text_of(block.next_sibling()), "");
}

TEST(WriteDocx, SectionsHaveOwnHeadsAndPages) {
  const Document main = full_document();
  const Document annex = annex_document();
  DocxOptions options;
  options.page_counts = {{"paasopimus", 12}, {"liite-a", 3}};
  const ReadPackage package = written({&main, &annex}, options);
  const pugi::xml_document xml = parsed(package.parts.at("word/document.xml"));
  const auto sections = xml.select_nodes("//w:sectPr");
  ASSERT_EQ(sections.size(), 2U);
  EXPECT_STREQ(sections[0].node().parent().name(), "w:pPr");
  EXPECT_STREQ(sections[1].node().parent().name(), "w:body");
  for (const auto& section : sections) {
    EXPECT_STREQ(section.node().child("w:pgNumType").attribute("w:start").value(), "1");
    EXPECT_TRUE(section.node().child("w:titlePg"));
  }
  const auto head = [&](const std::string& name) {
    return text_of(parsed(package.parts.at("word/" + name)));
  };
  EXPECT_EQ(head("header1.xml"),
            "Keski-Pohjanmaan hyvinvointialueSopimus1.10.2025   1559/00.02.13/2023LUONNOS 3Julkinen1 (12)");
  EXPECT_EQ(head("header2.xml"),
            "Keski-Pohjanmaan hyvinvointialueYhteistyösopimusSopimus1.10.2025   1559/00.02.13/2023LUONNOS 3"
            "1 (12)");
  EXPECT_EQ(head("header4.xml"),
            "Keski-Pohjanmaan hyvinvointialueFörebyggande rusmedelsarbeteSopimus A"
            "1 (3)");
  EXPECT_EQ(head("footer1.xml"),
            "Hyvinvointialueen ja kuntien yhteistyösopimusSopimustekstin tunniste 3F2A-91BC-07DE-55A1");
  EXPECT_NE(package.parts.at("word/header3.xml").find("SECTIONPAGES"), std::string::npos);
  EXPECT_NE(package.parts.at("word/header3.xml").find("sv-FI"), std::string::npos);
}

TEST(WriteDocx, TheLogoStandsForTheOwnerOnTheFirstPage) {
  struct Row {
    Length height;
    std::uint32_t across;  // pixels
    std::string extent;    // EMU
  };
  const Row rows[] = {
      {Length::millimetres(12), 2, "cx=\"864000\" cy=\"432000\""},
      {Length::millimetres(12), 20, "cx=\"3268345\" cy=\"163417\""}};  // as its column, 5147 twips
  for (const Row& row : rows) {
    Document document = annex_document();
    document.style.logo_height = row.height;
    document.style.logo_width_pixels = row.across;
    const Document main = full_document();
    const ReadPackage package = written({&document, &main});
    const std::string& head = package.parts.at("word/header1.xml");
    EXPECT_NE(head.find("<wp:extent " + row.extent), std::string::npos) << head;
    EXPECT_NE(head.find("descr=\"Keski-Pohjanmaan hyvinvointialue\""), std::string::npos);
    EXPECT_EQ(head.find("<w:t xml:space=\"preserve\">Keski"), std::string::npos);
    EXPECT_EQ(package.parts.at("word/header2.xml").find("w:drawing"), std::string::npos);
    EXPECT_EQ(package.parts.at("word/header3.xml").find("w:drawing"), std::string::npos);
    // The figures of the other document are the same picture.
    EXPECT_TRUE(package.parts.contains("word/media/image1.png"));
    EXPECT_FALSE(package.parts.contains("word/media/image2.png"));
  }
}

TEST(WriteDocx, ContentsOfOneDocumentOfSeveralAreReferences) {
  const Document main = full_document();
  const Document annex = annex_document();
  DocxOptions options;
  options.pages = {{"paasopimus#tausta", 2}, {"liite-a#tarkoitus", 3}};
  const pugi::xml_document xml = parsed(written({&main, &annex}, options).parts.at("word/document.xml"));
  EXPECT_TRUE(xml.select_nodes("//w:instrText[contains(., 'TOC ')] | //w:sdt").empty());
  struct Row {
    std::string line;
    std::string heading;
    std::string instructions;  // with # for the bookmark
  };
  const Row rows[] = {{"1.1\tTausta\t2", "Tausta", " REF # \\r \\h  REF # \\h  PAGEREF # \\h "},
                      {"Lopuksi\t–", "Lopuksi", " REF # \\h  PAGEREF # \\h "},
                      {"1\tSyfte\t3", "Syfte", " REF # \\r \\h  REF # \\h  PAGEREF # \\h "}};
  for (const Row& row : rows) {
    pugi::xml_node line;
    for (const auto& found : xml.select_nodes("//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'TOC')]")) {
      if (text_of(found.node()) == row.line) line = found.node();
    }
    ASSERT_TRUE(line) << row.line;
    std::string bookmark;
    for (const auto& found : xml.select_nodes("//w:bookmarkStart[starts-with(@w:name, '_Toc')]")) {
      if (text_of(found.node().parent()) == row.heading) bookmark = found.node().attribute("w:name").value();
    }
    std::string wanted = row.instructions;
    for (std::size_t at = wanted.find('#'); at != std::string::npos; at = wanted.find('#')) {
      wanted.replace(at, 1, bookmark);
    }
    std::string instructions;
    for (const auto& found : line.select_nodes(".//w:instrText")) instructions += found.node().text().get();
    EXPECT_EQ(instructions, wanted) << row.line;
  }
}

TEST(WriteDocx, ReferencesGoToOtherDocumentsOfTheFile) {
  const Document main = full_document();
  const Document annex = annex_document();
  const auto paragraph_of = [](const std::vector<const Document*>& documents) {
    const pugi::xml_document xml = parsed(written(documents).parts.at("word/document.xml"));
    return to_string(find_paragraph(xml, "Voimassaolosta sovitaan"));
  };
  // Bookmarks and links are of one language: the annex of the file must be in the main document's.
  Document finnish = annex;
  finnish.language = "fi";
  const std::string alone = paragraph_of({&main});
  const std::string together = paragraph_of({&main, &finnish});
  EXPECT_NE(alone.find("sekä liitteessä A ja liitteen A luvussa 1. Katso"), std::string::npos);
  EXPECT_EQ(together.find("sekä liitteessä A ja"), std::string::npos);
  EXPECT_NE(together.find(">liitteessä A</w:t></w:r></w:hyperlink>"), std::string::npos);
  EXPECT_NE(paragraph_of({&main, &annex}).find("sekä liitteessä A ja"), std::string::npos);
}

TEST(WriteDocx, TablesFillTheTextWidth) {
  Document document = document_of({table_blocks()[0]});
  const std::int64_t width =
      (document.style.page_width - document.style.margin_left - document.style.margin_right).to_twips();
  const pugi::xml_document xml = parsed(written({&document}).parts.at("word/document.xml"));
  const pugi::xml_node table = xml.child("w:document").child("w:body").child("w:tbl");
  std::vector<std::int64_t> columns;
  for (const auto& column : table.child("w:tblGrid").children()) {
    columns.push_back(column.attribute("w:w").as_llong());
  }
  EXPECT_EQ(columns.size(), 3U);
  EXPECT_EQ(std::accumulate(columns.begin(), columns.end(), std::int64_t{0}), width);
  std::vector<std::size_t> cells;
  for (const auto& row : table.children("w:tr")) {
    std::int64_t sum = 0;
    std::size_t count = 0;
    for (const auto& one : row.children("w:tc")) {
      sum += one.child("w:tcPr").child("w:tcW").attribute("w:w").as_llong();
      ++count;
    }
    EXPECT_EQ(sum, width);
    cells.push_back(count);
    EXPECT_TRUE(row.child("w:trPr").child("w:cantSplit"));
    EXPECT_EQ(bool(row.child("w:trPr").child("w:tblHeader")), cells.size() == 1);
  }
  EXPECT_EQ(cells, (std::vector<std::size_t>{3, 3, 1, 2}));
}

TEST(WriteDocx, LongRowsMaySplit) {
  const Document document = document_of({{table({{cell("x")}, {cell(std::string(6000, 'a'))}}, {1})}});
  const pugi::xml_document xml = parsed(written({&document}).parts.at("word/document.xml"));
  EXPECT_EQ(xml.select_nodes("//w:cantSplit").size(), 1U);
}

TEST(WriteDocx, FiguresHaveAlternativeTextAndStayOnAPage) {
  Figure figure = std::get<Figure>(table_blocks()[4].value);
  figure.height_pixels = 2000;
  figure.width_pixels = 100;
  const Document document = document_of({{figure}, {figure}});
  const ReadPackage package = written({&document});
  const pugi::xml_document xml = parsed(package.parts.at("word/document.xml"));
  const pugi::xml_node drawing = xml.select_node("//wp:inline").node();
  EXPECT_STREQ(drawing.child("wp:docPr").attribute("descr").value(), figure.alternative.c_str());
  const std::int64_t height = drawing.child("wp:extent").attribute("cy").as_llong();
  const std::int64_t width = drawing.child("wp:extent").attribute("cx").as_llong();
  EXPECT_LT(height, document.style.page_height.emu - document.style.margin_top.emu -
                        document.style.margin_bottom.emu);
  EXPECT_EQ(height / width, 20);
  EXPECT_TRUE(package.parts.contains("word/media/image1.png"));
  EXPECT_FALSE(package.parts.contains("word/media/image2.png"));
}

TEST(WriteDocx, TextIsTheModels) {
  const Document document = full_document();
  const pugi::xml_document xml = parsed(written({&document}).parts.at("word/document.xml"));
  std::string text;
  for (const auto& found : xml.select_nodes("//w:p")) {
    const std::string style = found.node().child("w:pPr").child("w:pStyle").attribute("w:val").value();
    if (style.starts_with("TOC") || style == "SignaturePlace") continue;
    text += text_of(found.node()) + "\n";
  }
  // Numbers are Word's to count (numbering_test.cc): every line of the model without its number is here.
  std::string missing;
  std::size_t at = 0;
  for (const Block& block : to_flow(document)) {
    if (const auto* one = std::get_if<Paragraph>(&block.value)) {
      std::string line = to_plain_text(one->runs);
      for (std::size_t hyphen = line.find("\u00AD"); hyphen != std::string::npos;
           hyphen = line.find("\u00AD")) {
        line.replace(hyphen, 2, "-");
      }
      for (std::size_t hyphen = line.find("\u2011"); hyphen != std::string::npos;
           hyphen = line.find("\u2011")) {
        line.replace(hyphen, 3, "-");
      }
      const std::size_t found = text.find(line + "\n", at);
      if (found == std::string::npos) missing += line + "\n";
      at = found == std::string::npos ? at : found;
    }
  }
  EXPECT_EQ(missing, "");
}

TEST(WriteDocx, SaysWhatTheFileIs) {
  const Document document = full_document();
  DocxOptions options;
  options.title = "Otsikko";
  options.date = "2025-10-01";
  options.properties = {{"SopimusDiary", "2/2026"}, {"SopimusKausi", "2025-2029"}};
  options.only_tracked_changes = true;
  const ReadPackage package = written({&document}, options);
  const auto holds = [&](const std::string& part, const std::string& text) {
    EXPECT_NE(package.parts.at(part).find(text), std::string::npos) << part << ": " << text;
  };
  holds("docProps/core.xml", "<dc:title>Otsikko</dc:title>");
  holds("docProps/core.xml", ">2025-10-01T00:00:00Z</dcterms:created>");
  holds("docProps/core.xml", "<dc:language>fi-FI</dc:language>");
  holds("docProps/custom.xml", "name=\"SopimusEdition\"><vt:lpwstr>2025-2029/draft.3</vt:lpwstr>");
  holds("docProps/custom.xml", "name=\"SopimusDiary\"><vt:lpwstr>2/2026</vt:lpwstr>");
  holds("docProps/custom.xml", "name=\"SopimusKausi\"");
  holds("docProps/custom.xml", document.fingerprint);
  holds("word/settings.xml", "<w:trackRevisions/><w:documentProtection w:edit=\"trackedChanges\"");
  holds("word/settings.xml", "w:name=\"compatibilityMode\"");
  holds("word/fontTable.xml", "w:name=\"Calibri\"><w:altName w:val=\"Carlito\"/>");
  EXPECT_EQ(package.parts.at("word/settings.xml").find("updateFields"), std::string::npos);
  const ReadPackage open = written({&document});
  EXPECT_EQ(open.parts.at("word/settings.xml").find("documentProtection"), std::string::npos);
  EXPECT_NE(open.parts.at("docProps/core.xml").find("2000-01-01"), std::string::npos);
}

/// "STYLE|text" of the paragraphs of the main story, tables left out.
std::vector<std::string> styled_lines(const Document& document) {
  const pugi::xml_document xml = parsed(written({&document}).parts.at("word/document.xml"));
  std::vector<std::string> lines;
  for (const auto& found : xml.select_nodes("/w:document/w:body/w:p")) {
    lines.push_back(found.node().child("w:pPr").child("w:pStyle").attribute("w:val").value() +
                    std::string("|") + text_of(found.node()));
  }
  return lines;
}

TEST(WriteDocx, BeginsAsThePdfDoes) {
  Document document = document_of({});
  EXPECT_EQ(styled_lines(document), (std::vector<std::string>{"Title|Yhteistyösopimus"}));
  document.identity.label = "Liite A";
  document.identity.agreement = "Kokonaisuus";
  document.identity.edition_text = "LUONNOS 2";
  document.identity.publicity = Publicity::Secret;
  document.identity.publicity_text = "Salassa pidettävä";
  EXPECT_EQ(
      styled_lines(document),
      (std::vector<std::string>{"DocumentLabel|Liite A", "Title|Yhteistyösopimus", "Subtitle|Kokonaisuus",
                                "DocumentState|LUONNOS 2 – Salassa pidettävä"}));
}

TEST(WriteDocx, ListsOfARationaleLookLikeIt) {
  Rationale rationale;
  rationale.blocks = {{list(true, {item("1.", "syy")})}};
  const Document document = document_of({{rationale}, {list(false, {item("•", "muu")})}});
  EXPECT_EQ(styled_lines(document),
            (std::vector<std::string>{"Title|Yhteistyösopimus", "Rationale|Perustelut", "Rationale|syy",
                                      "ListBullet|muu"}));
}

TEST(WriteDocx, TextBeforeAListStaysWithIt) {
  const Document document = document_of(
      {{body_text("Osapuolet sopivat:")}, {list(true, {item("1.", "a")})}, {body_text("Loppu:")}});
  const pugi::xml_document xml = parsed(written({&document}).parts.at("word/document.xml"));
  EXPECT_TRUE(find_paragraph(xml, "Osapuolet sopivat:").child("w:pPr").child("w:keepNext"));
  EXPECT_FALSE(find_paragraph(xml, "Loppu:").child("w:pPr").child("w:keepNext"));
}

TEST(WriteDocx, ATableBelowTheTitleBlockHasRoom) {
  struct Row {
    Block first;
    int after;
  };
  const Document plain = document_of({});
  const auto around = static_cast<int>(plain.style.tables.space_around.to_twips());
  const Row rows[] = {{{table({{cell("Taulukko")}}, {1})}, around}, {{body_text("Kappale.")}, 0}};
  for (const Row& row : rows) {
    Document document = document_of({row.first});
    document.identity.edition_text = "LUONNOS";
    const pugi::xml_document xml = parsed(written({&document}).parts.at("word/document.xml"));
    const pugi::xml_node spacing = find_paragraph(xml, "LUONNOS").child("w:pPr").child("w:spacing");
    EXPECT_EQ(spacing.attribute("w:after").as_int(), row.after);
  }
}

TEST(WriteDocx, RefusesNothing) { EXPECT_THROW(write_docx({}, {}), std::logic_error); }

}  // namespace
}  // namespace sopimus
