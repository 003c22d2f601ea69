// Documents for the tests of the page: every block in plain text, every construct of a comparison.

#pragma once

#include <string>
#include <utility>
#include <vector>

#include "html/write_html.h"

namespace sopimus {

inline Run run_of(std::string text, std::string link = {}, std::string language = {}) {
  Run run;
  run.text = std::move(text);
  run.link = std::move(link);
  run.language = std::move(language);
  return run;
}

inline Mark mark_of(Mark::Kind kind, ChangeClass change_class, int change, int pair = 0) {
  Mark mark;
  mark.kind = kind;
  mark.change_class = change_class;
  mark.change = change;
  mark.pair = pair;
  return mark;
}

inline Run inserted(std::string text, ChangeClass change_class, int change, int pair = 0) {
  Run run = run_of(std::move(text));
  run.mark = mark_of(Mark::Kind::Inserted, change_class, change, pair);
  return run;
}

inline Run deleted(std::string text, ChangeClass change_class, int change, int pair = 0) {
  Run run = run_of(std::move(text));
  run.mark = mark_of(Mark::Kind::Deleted, change_class, change, pair);
  return run;
}

inline Heading heading_of(int level, std::string number, std::string anchor, std::string text) {
  Heading heading;
  heading.level = level;
  heading.number = std::move(number);
  heading.anchor = std::move(anchor);
  heading.runs = {run_of(std::move(text))};
  return heading;
}

inline Paragraph paragraph_of(Runs runs, Paragraph::Role role = Paragraph::Role::Body) {
  Paragraph paragraph;
  paragraph.role = role;
  paragraph.runs = std::move(runs);
  return paragraph;
}

inline Paragraph whole_paragraph(const Run& run) {
  Paragraph paragraph = paragraph_of({run});
  paragraph.mark = run.mark;
  paragraph.end_mark = run.mark;
  return paragraph;
}

inline ListItem item_of(std::string label, Runs runs, std::vector<List> lists = {}) {
  ListItem item;
  item.label = std::move(label);
  item.runs = std::move(runs);
  item.lists = std::move(lists);
  return item;
}

inline ListItem whole_item(std::string label, const Run& run) {
  ListItem item = item_of(std::move(label), {run});
  item.mark = run.mark;
  item.end_mark = run.mark;
  return item;
}

inline List list_of(bool ordered, std::vector<ListItem> items) {
  List list;
  list.ordered = ordered;
  list.items = std::move(items);
  return list;
}

inline TableRow row_of(const std::vector<Run>& cells, bool is_header = false) {
  TableRow row;
  row.is_header = is_header;
  for (const Run& run : cells) {
    TableCell cell;
    cell.paragraphs = {paragraph_of({run})};
    cell.is_header = is_header;
    if (!cell.paragraphs[0].runs[0].text.empty() && run.mark) row.mark = run.mark;
    row.cells.push_back(std::move(cell));
  }
  return row;
}

/// A PNG of one grey pixel (ISO/IEC 15948).
inline std::string small_png() {
  return std::string(
      "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\0\0\0\0\x3A\x7E\x9B\x55\0\0\0\x0AIDAT\x78\x9C\x63"
      "\x68\0\0\0"
      "\x82\0\x81\x77\xCD\x72\xB6\0\0\0\0IEND\xAE\x42\x60\x82",
      67);
}

inline Figure figure_of(std::string alternative, std::string caption) {
  Figure figure;
  figure.bytes = small_png();
  figure.width_pixels = 1;
  figure.height_pixels = 1;
  figure.width_percent = 40;
  figure.alternative = std::move(alternative);
  figure.caption = {run_of(std::move(caption))};
  return figure;
}

inline Document document_with(std::vector<Block> blocks, std::string id = "sopimus") {
  Document document;
  document.style = default_style();
  document.identity.document = std::move(id);
  document.identity.title = "Yhteistyösopimus";
  document.identity.type = "Sopimus";
  document.identity.owner = "Mallimaan hyvinvointialue";
  document.identity.diary = "1/00.01/2026";
  document.identity.date = "3.2.2026";
  document.identity.agreement = "Strateginen yhteistyösopimus";
  document.identity.edition_text = "LUONNOS 3";
  document.fingerprint = "3f2a91bc07de55a1" + std::string(48, '0');
  document.blocks = std::move(blocks);
  return document;
}

/// Every kind of block, link and cell.
inline Document plain_document(std::string id = "sopimus") {
  Contents contents;
  contents.entries = {
      {1, "1", "Tausta", "tausta"}, {2, "1.1", "Rakenteet", "rakenteet"}, {1, "2", "Puuttuva", "ei-ole"}};
  DefinitionItem definition;
  definition.id = "yhdyspinta";
  definition.term = {run_of("yhdyspinta")};
  definition.text = {run_of("tarkoittaa yhteyttä.")};
  Table table;
  table.anchor = "talous";
  table.caption = {run_of("Taulukko 1. Talous")};
  table.column_shares = {2, 1};
  table.rows = {row_of({run_of("Erä"), run_of("Osuus")}, true), row_of({run_of("Taso")}),
                row_of({run_of("Hankinta"), run_of("10 000 €")}), row_of({run_of("Muut")})};
  table.rows[1].cells[0].is_header = true;
  table.rows[1].cells[0].column_span = 2;
  table.rows[2].cells[0].is_header = true;
  table.rows[2].cells[1].paragraphs.push_back(table.rows[2].cells[1].paragraphs[0]);
  Table unnamed;
  unnamed.rows = {row_of({run_of("Nimi"), run_of("Osoite")}, true),
                  row_of({run_of("Perho"), run_of("Kuja 2")})};
  Rationale rationale;
  List reasons = list_of(false, {item_of("•", {run_of("ensimmäinen syy")})});
  rationale.blocks = {{paragraph_of({run_of("Syyt ovat nämä.")})}, {reasons}};
  Question question;
  question.runs = {run_of("Kuinka usein kokoonnutaan?")};
  SignaturePage signatures;
  signatures.heading = {run_of("Allekirjoitukset")};
  signatures.paragraphs = {{run_of("Tämä sopimus on allekirjoitettu sähköisesti.")}};
  signatures.signatories = {{"perho", "Perhon kunta", "kunnanjohtaja", "perho.johtaja", ""},
                            {"halsua", "Halsuan kunta", "kunnanjohtaja", "halsua.johtaja", ""},
                            {"kannus", "Kannuksen kaupunki", "kaupunginjohtaja", "kannus.johtaja", "Nimi"}};
  Paragraph links = paragraph_of({run_of("Rakenteista sovitaan "), run_of("luvussa 1.1", "#rakenteet"),
                                  run_of(" ja "), run_of("osoitteessa", "https://www.soite.fi/"),
                                  run_of(", ei "), run_of("muualla", "#ei-ole"), run_of(". På svenska "),
                                  run_of("samarbetsavtal", "", "sv"), run_of(" & <muut>.")});
  links.runs[0].strong = true;
  links.runs[2].emphasis = true;
  List inner = list_of(true, {item_of("a)", {run_of("sisempi")})});
  return document_with(
      {{contents},
       {heading_of(1, "1", "tausta", "Tausta")},
       {links},
       {Definitions{{definition}, {}}},
       {heading_of(3, "1.1", "rakenteet", "Rakenteet")},
       {paragraph_of({run_of("Tavoitteet")}, Paragraph::Role::LeadIn)},
       {list_of(false, {item_of("•", {run_of("yksi")}, {inner}), item_of("•", {run_of("kaksi")})})},
       {unnamed},
       {rationale},
       {question},
       {table},
       {figure_of("Kaavio rakenteesta", "Kuva 1. Rakenne")},
       {signatures}},
      std::move(id));
}

/// Every construct of a comparison: changes 1 to 17.
inline Document marked_document(std::string language = "fi", std::string id = "sopimus") {
  using Class = ChangeClass;
  Heading renumbered = heading_of(2, "1.3", "kokoukset", "Kokoukset");
  renumbered.old_number = "1.2";
  renumbered.mark = mark_of(Mark::Kind::Changed, Class::Generated, 3);
  Heading new_heading = heading_of(2, "1.2", "digituki", "");
  new_heading.runs = {inserted("Digituki", Class::Structure, 2)};
  new_heading.mark = new_heading.runs[0].mark;
  new_heading.end_mark = new_heading.mark;
  Heading gone_heading = heading_of(1, "3", "erimielisyydet", "");
  gone_heading.runs = {deleted("Erimielisyydet", Class::Structure, 14)};
  gone_heading.mark = gone_heading.runs[0].mark;

  Paragraph words = paragraph_of({run_of("Sopimus on voimassa "), deleted("31.12.2025", Class::Deadline, 1),
                                  inserted("31.5.2029", Class::Deadline, 1),
                                  run_of(" asti. Irtisanomisaika on "), deleted("kuusi", Class::Number, 4),
                                  inserted("kolme", Class::Number, 4), run_of(" kuukautta"),
                                  deleted(" -", Class::Typography, 5), inserted(" –", Class::Typography, 5),
                                  run_of(" katso "), run_of("luku 1.3", "#kokoukset"), run_of(".")});
  Paragraph divided = paragraph_of({run_of("Kunnat nimeävät edustajansa.")});
  divided.end_mark = mark_of(Mark::Kind::Inserted, Class::Structure, 6);
  Paragraph joined = paragraph_of({run_of("Kokous kutsutaan koolle kirjallisesti.")});
  joined.end_mark = mark_of(Mark::Kind::Deleted, Class::Structure, 7);
  Paragraph moved_away =
      paragraph_of({deleted("Osapuolet seuraavat ", Class::Move, 8, 9),
                    deleted("tavoitteita", Class::Wording, 15), deleted(" vuosittain.", Class::Move, 8, 9)});
  moved_away.mark = mark_of(Mark::Kind::Deleted, Class::Move, 8, 9);
  moved_away.end_mark = moved_away.mark;
  Paragraph moved_here =
      paragraph_of({inserted("Osapuolet seuraavat ", Class::Move, 9, 8),
                    inserted("mittareita", Class::Wording, 15), inserted(" vuosittain.", Class::Move, 9, 8)});
  moved_here.mark = mark_of(Mark::Kind::Inserted, Class::Move, 9, 8);
  moved_here.end_mark = moved_here.mark;

  List inner = list_of(true, {item_of("a)", {run_of("säilyvä alakohta")}),
                              whole_item("b)", inserted("uusi alakohta", Class::Structure, 10))});
  List list = list_of(false, {item_of("•", {run_of("säilyvä kohta")}, {inner}),
                              whole_item("•", deleted("poistuva kohta", Class::Structure, 10))});

  Table table;
  table.caption = {run_of("Taulukko 1. Kustannukset")};
  table.column_shares = {60, 40};
  table.rows = {row_of({run_of("Maksaja"), run_of("Osuus")}, true), row_of({run_of("Perho"), run_of("")}),
                row_of({inserted("Veteli", Class::Structure, 11), inserted("12,5 %", Class::Structure, 11)}),
                row_of({deleted("Halsua", Class::Structure, 12), deleted("7,5 %", Class::Structure, 12)})};
  table.rows[1].cells[1].paragraphs[0].runs = {deleted("10 %", Class::Number, 17),
                                               inserted("20 %", Class::Number, 17)};
  Table new_table;
  new_table.rows = {
      row_of({inserted("Mittari", Class::Structure, 13), inserted("Tavoite", Class::Structure, 13)}, true),
      row_of({inserted("Kokouksia", Class::Structure, 13), inserted("4", Class::Structure, 13)})};
  for (TableRow& row : new_table.rows) row.mark = {};
  new_table.mark = mark_of(Mark::Kind::Inserted, Class::Structure, 13);
  Figure figure = figure_of("Uusi kaavio", "Kuva 1. Kaavio");
  figure.caption = {inserted("Kuva 1. Kaavio", Class::Structure, 16)};
  figure.mark = mark_of(Mark::Kind::Inserted, Class::Structure, 16);

  Contents contents;
  contents.entries = {{1, "1", "Yhteistyö", "yhteistyo"},
                      {2, "1.2", "Digituki", "digituki"},
                      {2, "1.3", "Kokoukset", "kokoukset"}};
  Document document = document_with(
      {{contents},
       {heading_of(1, "1", "yhteistyo", "Yhteistyö")},
       {words},
       {heading_of(2, "1.1", "tavoitteet", "Tavoitteet")},
       {moved_away},
       {paragraph_of({run_of("Tämä kappale ei muutu.")})},
       {new_heading},
       {whole_paragraph(inserted("Kunta järjestää digitukea.", Class::Structure, 2))},
       {renumbered},
       {divided},
       {paragraph_of({run_of("Edustajat kokoontuvat.")})},
       {joined},
       {paragraph_of({run_of("Kutsu lähetetään ajoissa.")})},
       {moved_here},
       {list},
       {table},
       {paragraph_of({run_of("Seuranta")}, Paragraph::Role::LeadIn)},
       {new_table},
       {figure},
       {gone_heading},
       {whole_paragraph(deleted("Erimielisyydet ratkaistaan neuvottelemalla.", Class::Structure, 14))}},
      std::move(id));
  document.language = std::move(language);
  document.revisers = {{"Perhon kunta", "2026-02-03T10:00:00Z"}};
  return document;
}

}  // namespace sopimus
