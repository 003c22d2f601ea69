// A comparison with every kind of change, made by hand.

#pragma once

#include <string>
#include <utility>

#include "unit/docx/sample_documents.h"

namespace sopimus {

inline Mark inserted(int change, ChangeClass change_class = ChangeClass::Wording, int pair = 0) {
  return {Mark::Kind::Inserted, change_class, 0, change, pair};
}

inline Mark deleted(int change, ChangeClass change_class = ChangeClass::Wording, int pair = 0) {
  return {Mark::Kind::Deleted, change_class, 0, change, pair};
}

inline Run marked(Run run, const Mark& mark) {
  run.mark = mark;
  return run;
}

inline Run added(std::string text, int change) { return marked(words(std::move(text)), inserted(change)); }
inline Run removed(std::string text, int change) { return marked(words(std::move(text)), deleted(change)); }

/// All of a paragraph, heading or item.
template <typename Text>
Text whole(Text text, const Mark& mark) {
  text.mark = text.end_mark = mark;
  for (Run& run : text.runs) run.mark = mark;
  return text;
}

inline Table whole(Table table, const Mark& mark) {
  table.mark = mark;
  for (Run& run : table.caption) run.mark = mark;
  for (TableRow& row : table.rows) {
    row.mark = mark;
    for (TableCell& one : row.cells) {
      for (Paragraph& paragraph : one.paragraphs) paragraph = whole(paragraph, mark);
    }
  }
  return table;
}

inline Figure whole(Figure figure, const Mark& mark) {
  figure.mark = mark;
  for (Run& run : figure.caption) run.mark = mark;
  return figure;
}

inline Heading renumbered(Heading heading, std::string old_number, int change) {
  heading.old_number = std::move(old_number);
  heading.mark = {Mark::Kind::Changed, ChangeClass::Generated, 0, change, 0};
  return heading;
}

/// Headings: one new, one gone, two that count anew; references to them; a passage that moved.
inline std::vector<Block> marked_chapters() {
  Contents contents;
  contents.entries = {
      {1, "1", "Tarkoitus", "tarkoitus"}, {1, "2", "Uusi luku", "uusi"}, {1, "3", "Tehtävät", "tehtavat"}};
  Paragraph references = paragraph(
      {words("Katso "), marked(reference("luku 2", "#tehtavat"), deleted(3, ChangeClass::Generated)),
       marked(reference("luku 3", "#tehtavat"), inserted(3, ChangeClass::Generated)), words(" ja "),
       marked(reference("Vanha luku", "#vanha"), deleted(4)),
       marked(reference("uudessa luvussa", "#uusi"), inserted(4)), words(" sekä "),
       marked(made("laki 1", MadeBy::Statute, "1/2020", "https://www.finlex.fi/1"),
              deleted(5, ChangeClass::Citation)),
       marked(made("laki 2", MadeBy::Statute, "2/2020", "https://www.finlex.fi/2"),
              inserted(5, ChangeClass::Citation)),
       words(".")},
      "tarkoitus", 1);
  Paragraph passage = body_text("Tämä kappale siirtyi luvusta toiseen.");
  return {{contents},
          {heading(1, "1", "Tarkoitus", "tarkoitus")},
          {references},
          {whole(passage, deleted(6, ChangeClass::Move, 7))},
          {whole(heading(1, "2", "Uusi luku", "uusi"), inserted(8, ChangeClass::Structure))},
          {whole(body_text("Uusi kappale uudessa luvussa."), inserted(8, ChangeClass::Structure))},
          {renumbered(heading(1, "3", "Tehtävät", "tehtavat"), "2", 9)},
          {whole(passage, inserted(7, ChangeClass::Move, 6))},
          {whole(heading(2, "2.1", "Vanha luku", "vanha"), deleted(10, ChangeClass::Structure))},
          {renumbered(heading(2, "3.1", "Alueen tehtävät", "alue"), "2.2", 11)},
          {paragraph({words("Osuus on "), removed("12 ", 12), added("6 ", 12),
                      words("prosenttia, pitkä\u00ADsana.")},
                     "alue", 1)}};
}

/// Paragraphs that part and join, and lists with items of both texts.
inline std::vector<Block> marked_texts() {
  Paragraph first = body_text("Ensimmäinen puoli. ");
  first.end_mark = inserted(20, ChangeClass::Structure);
  Paragraph joined = body_text("Tämä ja ");
  joined.end_mark = deleted(21, ChangeClass::Structure);
  ListItem outer =
      item("1.", "ensimmäinen kohta, jolla on alakohtia:",
           {list(true, {whole(item("a)", "poistettu alakohta"), deleted(22)), item("a)", "alakohta"),
                        whole(item("b)", "uusi alakohta"), inserted(23))})});
  ListItem parted = item("3.", "kohdan alku ");
  parted.end_mark = inserted(24, ChangeClass::Structure);
  List numbered = list(true, {outer, whole(item("2.", "poistettu kohta"), deleted(25)),
                              whole(item("2.", "uusi kohta"), inserted(25)), parted, item("4.", "ja loppu"),
                              whole(item("4.", "viimeinen, joka poistettiin"), deleted(26))});
  return {{first},
          {body_text("Toinen puoli.")},
          {joined},
          {body_text("tämä ovat nyt yksi.")},
          {whole(body_text("Poistettu kappale."), deleted(27, ChangeClass::Structure))},
          {body_text("Osapuolet sopivat:")},
          {numbered}};
}

/// Tables and figures, one directly after another.
inline std::vector<Block> marked_tables() {
  Table changed = table({{cell("Tehtävä", true), cell("Aikataulu", true)},
                         {cell("Digituki"), cell("x")},
                         {cell("Poistettu rivi"), cell("2025")},
                         {cell("Uusi rivi"), cell("2027")}},
                        {2, 1});
  changed.rows[1].cells[1].paragraphs[0].runs = {removed("31.12.2026", 30), added("31.12.2028", 30)};
  changed.rows[1].cells[0].paragraphs.push_back(whole(body_text("Uusi kappale solussa."), inserted(31)));
  for (TableCell& one : changed.rows[2].cells) one.paragraphs[0] = whole(one.paragraphs[0], deleted(32));
  for (TableCell& one : changed.rows[3].cells) one.paragraphs[0] = whole(one.paragraphs[0], inserted(33));
  changed.rows[2].mark = deleted(32, ChangeClass::Structure);
  changed.rows[3].mark = inserted(33, ChangeClass::Structure);
  Table captioned = table({{cell("Otsikko", true)}, {cell("Rivi")}}, {1});
  captioned.anchor = "kulut";
  captioned.caption = {made("Taulukko 1", MadeBy::Number, "kulut"), words(". Kulut")};
  Table gone = captioned;
  gone.anchor = "menot";
  Table counted = captioned;
  counted.anchor = "tulot";
  counted.caption = {
      marked(made("Taulukko 1", MadeBy::Number, "tulot"), deleted(34, ChangeClass::Generated)),
      marked(made("Taulukko 2", MadeBy::Number, "tulot"), inserted(34, ChangeClass::Generated)),
      words(". Tulot")};
  Figure figure = std::get<Figure>(table_blocks()[4].value);
  Figure bare = figure;
  bare.caption.clear();
  bare.anchor = "paljas";
  return {{changed},
          {whole(body_text("Uusi kappale taulukoiden välissä."), inserted(35))},
          {whole(captioned, inserted(36, ChangeClass::Structure))},
          {whole(gone, deleted(37, ChangeClass::Structure))},
          {counted},
          {paragraph({reference("taulukossa 2", "#tulot"), words(" on tulot.")}, "taulukot", 3)},
          {whole(figure, inserted(38, ChangeClass::Structure))},
          {whole(bare, deleted(39, ChangeClass::Structure))},
          {whole(body_text("Viimeinen kappale on uusi."), inserted(40))}};
}

inline Document marked_document() {
  std::vector<Block> blocks = marked_chapters();
  for (const auto& more : {marked_texts(), marked_tables()})
    blocks.insert(blocks.end(), more.begin(), more.end());
  Document document = document_of(std::move(blocks));
  document.identity.edition_text = "MUUTOSVERTAILU";
  document.edition.name = "2025-2029/draft.3";
  document.fingerprint = "3f2a91bc07de55a1" + std::string(48, '0');
  document.revisers = {{"Keski-Pohjanmaan hyvinvointialue", "2026-02-03T10:00:00Z"}};
  return document;
}

}  // namespace sopimus
