// Documents for the tests of layout, and the text that their pages show.

#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "layout/lay_out.h"

namespace sopimus {

inline Run make_run(std::string text, std::string link = {}, std::string language = {}) {
  Run run;
  run.text = std::move(text);
  run.link = std::move(link);
  run.language = std::move(language);
  return run;
}

inline Block make_heading(int level, std::string number, std::string anchor, std::string text) {
  Heading heading;
  heading.level = level;
  heading.number = std::move(number);
  heading.anchor = std::move(anchor);
  heading.runs = {make_run(std::move(text))};
  return {heading};
}

inline Block make_paragraph(Runs runs, Paragraph::Role role = Paragraph::Role::Body) {
  Paragraph paragraph;
  paragraph.role = role;
  paragraph.runs = std::move(runs);
  return {paragraph};
}

inline Block make_paragraph(std::string text) { return make_paragraph(Runs{make_run(std::move(text))}); }

inline ListItem make_item(std::string label, std::string text, std::vector<List> lists = {}) {
  ListItem item;
  item.label = std::move(label);
  item.runs = {make_run(std::move(text))};
  item.lists = std::move(lists);
  return item;
}

inline List make_list(bool ordered, std::vector<ListItem> items) {
  List list;
  list.ordered = ordered;
  list.items = std::move(items);
  return list;
}

inline TableRow make_row(const std::vector<std::string>& texts, bool is_header = false) {
  TableRow row;
  row.is_header = is_header;
  for (const std::string& text : texts) {
    TableCell cell;
    cell.paragraphs.emplace_back();
    cell.paragraphs.back().runs = {make_run(text)};
    cell.is_header = is_header;
    row.cells.push_back(std::move(cell));
  }
  return row;
}

inline Signatory make_signatory(std::string party, std::string name, std::string role) {
  Signatory signatory;
  signatory.role_id = party + "." + role;
  signatory.party = std::move(party);
  signatory.party_name = std::move(name);
  signatory.role = std::move(role);
  return signatory;
}

inline Document make_document(std::vector<Block> blocks = {}, std::string id = "sopimus") {
  Document document;
  document.style = default_style();
  document.identity.document = std::move(id);
  document.identity.title = "Yhteistyösopimus";
  document.identity.type = "Sopimus";
  document.identity.owner = "Keski-Pohjanmaan hyvinvointialue";
  document.identity.edition_text = "LUONNOS 3";
  document.blocks = std::move(blocks);
  return document;
}

/// Every kind of block, link and cell.
inline Document make_full_document(std::string id = "sopimus") {
  Contents contents;
  contents.entries = {
      {1, "1", "Tausta", "tausta"}, {2, "1.1", "Rakenteet", "rakenteet"}, {1, "2", "Puuttuva", "ei-ole"}};
  DefinitionItem definition;
  definition.id = "yhdyspinta";
  definition.term = {make_run("yhdyspinta")};
  definition.text = {make_run("tarkoittaa yhteyttä.")};
  Table table;
  table.anchor = "talous";
  table.caption = {make_run("Taulukko 1. Talous")};
  table.column_shares = {2, 1};
  table.rows = {make_row({"Erä", "2026"}, true), make_row({"Hankinta", "10 000 €"}), make_row({"Muut"})};
  table.rows[1].cells[0].is_header = true;
  table.rows[1].cells[1].paragraphs.push_back(table.rows[1].cells[1].paragraphs[0]);
  Figure figure;
  figure.anchor = "kaavio";
  figure.bytes = "PNG";
  figure.width_pixels = 200;
  figure.height_pixels = 100;
  figure.alternative = "Kaavio rakenteesta";
  figure.caption = {make_run("Kuva 1. Rakenne")};
  Rationale rationale;
  rationale.blocks = {make_paragraph("Syyt ovat nämä."),
                      {make_list(false, {make_item("•", "ensimmäinen syy")})}};
  Question question;
  question.runs = {make_run("Kuinka usein kokoonnutaan?")};
  SignaturePage signatures;
  signatures.heading = {make_run("Allekirjoitukset")};
  signatures.paragraphs = {{make_run("Tämä sopimus on allekirjoitettu sähköisesti.")}};
  signatures.signatories = {make_signatory("perho", "Perhon kunta", "kunnanjohtaja"),
                            make_signatory("halsua", "Halsuan kunta", "kunnanjohtaja"),
                            make_signatory("kannus", "Kannuksen kaupunki", "kaupunginjohtaja")};
  Document document = make_document(
      {{contents},
       make_heading(1, "1", "tausta", "Tausta"),
       make_paragraph({make_run("Rakenteista sovitaan "), make_run("luvussa 1.1", "#rakenteet"),
                       make_run(" ja "), make_run("osoitteessa", "https://www.soite.fi/"), make_run(", ei "),
                       make_run("muualla", "#ei-ole"), make_run(". På svenska "),
                       make_run("samarbetsavtal", "", "sv"), make_run(".")}),
       {Definitions{{definition}, {}}},
       make_heading(3, "1.1", "rakenteet", "Rakenteet"),
       make_paragraph({make_run("Tavoitteet")}, Paragraph::Role::LeadIn),
       {make_list(false, {make_item("•", "yksi", {make_list(true, {make_item("a)", "sisempi")})}),
                          make_item("•", "kaksi")})},
       {rationale},
       {question},
       {table},
       {figure},
       {signatures}},
      std::move(id));
  document.identity.label = "Liite A";
  document.identity.agreement = "Strateginen yhteistyösopimus";
  return document;
}

inline const FontSet& test_fonts() {
  static const FontSet fonts = [] {
    const std::string folder = "/usr/share/fonts/truetype/crosextra/Carlito-";  // fonts-crosextra-carlito
    FontSet set;
    set.regular = std::make_shared<Font>(folder + "Regular.ttf");
    set.bold = std::make_shared<Font>(folder + "Bold.ttf");
    set.italic = std::make_shared<Font>(folder + "Italic.ttf");
    set.bold_italic = std::make_shared<Font>(folder + "BoldItalic.ttf");
    return set;
  }();
  return fonts;
}

inline Pages lay_out_for_test(const std::vector<const Document*>& documents, Diagnostics& diagnostics) {
  Hyphenator hyphenator;
  return lay_out(documents, test_fonts(), hyphenator, diagnostics);
}

inline Pages lay_out_for_test(const Document& document) {
  Diagnostics diagnostics;
  return lay_out_for_test({&document}, diagnostics);
}

/// The text of a piece; hyphens that layout added are left out.
inline std::string text_of(const TextPiece& piece) {
  static constexpr std::string_view kSoftHyphen = "\u00AD";
  std::string text = piece.text;
  for (std::size_t at = text.find(kSoftHyphen); at != std::string::npos; at = text.find(kSoftHyphen)) {
    text.erase(at, kSoftHyphen.size());
  }
  return text;
}

/// The artifacts' texts of a page, in the order they were put there.
inline std::vector<std::string> artifact_texts(const Page& page) {
  std::vector<std::string> texts;
  for (const Piece& piece : page.pieces) {
    const auto* text = std::get_if<TextPiece>(&piece);
    if (text && text->structure < 0) texts.push_back(text_of(*text));
  }
  return texts;
}

/// What stands on one baseline and belongs to the text, from the top: one string a line.
inline std::vector<std::string> lines_of(const Page& page) {
  std::map<Length, std::string> lines;
  for (const Piece& piece : page.pieces) {
    const auto* text = std::get_if<TextPiece>(&piece);
    if (text && text->structure >= 0) lines[text->at.y] += text_of(*text);
  }
  std::vector<std::string> result;
  for (auto& [y, line] : lines) result.push_back(line);
  return result;
}

}  // namespace sopimus
