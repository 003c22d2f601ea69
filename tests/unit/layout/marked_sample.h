// A Document with marks, as compare makes them: every construct that can change, changed.

#pragma once

#include <string>
#include <vector>

#include "layout_sample.h"
#include "model/mark.h"

namespace sopimus {

inline Mark make_mark_of(Mark::Kind kind, ChangeClass change_class, int change, int pair = 0) {
  Mark mark;
  mark.kind = kind;
  mark.change_class = change_class;
  mark.change = change;
  mark.pair = pair;
  return mark;
}

inline Mark inserted(int change, ChangeClass change_class = ChangeClass::Wording) {
  return make_mark_of(Mark::Kind::Inserted, change_class, change);
}
inline Mark deleted(int change, ChangeClass change_class = ChangeClass::Wording) {
  return make_mark_of(Mark::Kind::Deleted, change_class, change);
}
inline Mark moved_here(int change, int pair) {
  return make_mark_of(Mark::Kind::Inserted, ChangeClass::Move, change, pair);
}
inline Mark moved_away(int change, int pair) {
  return make_mark_of(Mark::Kind::Deleted, ChangeClass::Move, change, pair);
}

inline Run make_marked_run(std::string text, const Mark& mark, std::string link = {}) {
  Run run = make_run(std::move(text), std::move(link));
  run.mark = mark;
  return run;
}

/// Marks the whole of a text that is new or gone.
inline void mark_runs(Runs& runs, const Mark& mark) {
  for (Run& run : runs) run.mark = mark;
}

inline Block make_marked_heading(int level, std::string number, std::string anchor, std::string text,
                                 const Mark& mark) {
  Block block = make_heading(level, std::move(number), std::move(anchor), std::move(text));
  auto& heading = std::get<Heading>(block.value);
  heading.mark = mark;
  heading.end_mark = mark;
  mark_runs(heading.runs, mark);
  return block;
}

inline Block make_renumbered_heading(int level, std::string number, std::string old_number,
                                     std::string anchor, Runs runs, int change) {
  Heading heading;
  heading.level = level;
  heading.number = std::move(number);
  heading.old_number = std::move(old_number);
  heading.anchor = std::move(anchor);
  heading.runs = std::move(runs);
  heading.mark = make_mark_of(Mark::Kind::Changed, ChangeClass::Generated, change);
  return {heading};
}

inline Block make_marked_paragraph(Runs runs, const Mark& mark) {
  Block block = make_paragraph(std::move(runs));
  auto& paragraph = std::get<Paragraph>(block.value);
  paragraph.mark = mark;
  paragraph.end_mark = mark;
  for (Run& run : paragraph.runs) {
    if (!run.mark) run.mark = mark;
  }
  return block;
}

/// A paragraph that `end` divides from the next, or joins with it.
inline Block make_paragraph_with_end(std::string text, const Mark& end) {
  Block block = make_paragraph(std::move(text));
  std::get<Paragraph>(block.value).end_mark = end;
  return block;
}

inline ListItem make_marked_item(std::string label, std::string text, const Mark& mark,
                                 std::vector<List> lists = {}) {
  ListItem item = make_item(std::move(label), std::move(text), std::move(lists));
  item.mark = mark;
  item.end_mark = mark;
  mark_runs(item.runs, mark);
  return item;
}

inline TableRow make_marked_row(const std::vector<std::string>& texts, const Mark& mark) {
  TableRow row = make_row(texts);
  row.mark = mark;
  for (TableCell& cell : row.cells) mark_runs(cell.paragraphs.front().runs, mark);
  return row;
}

inline Table make_changed_table() {
  Table table;
  table.anchor = "kustannukset";
  table.caption = {make_run("Taulukko 1. Kustannukset")};
  table.column_shares = {2, 1};
  table.rows = {make_row({"Erä", "Euroa"}, true), make_row({"Tilat", "10 000 €"}),
                make_row({"Hankinnat", ""}), make_marked_row({"Viestintä", "1 500 €"}, inserted(20)),
                make_marked_row({"Matkat", "700 €"}, deleted(21))};
  table.rows[2].cells[1].paragraphs[0].runs = {make_marked_run("8 000 €", deleted(22, ChangeClass::Number)),
                                               make_marked_run("9 500 €", inserted(22, ChangeClass::Number))};
  return table;
}

inline Table make_new_table() {
  const Mark mark = inserted(23, ChangeClass::Structure);
  Table table;
  table.anchor = "aikataulu";
  table.caption = {make_marked_run("Taulukko 2. Aikataulu", mark)};
  table.column_shares = {1, 1};
  table.mark = mark;
  table.rows = {make_row({"Vaihe", "Päättyy"}, true), make_marked_row({"Valmistelu", "30.6.2026"}, mark)};
  for (TableCell& cell : table.rows[0].cells) mark_runs(cell.paragraphs[0].runs, mark);
  table.rows[0].mark = mark;
  return table;
}

inline Figure make_changed_figure(const std::string& anchor, const Mark& mark, const std::string& caption) {
  Figure figure;
  figure.anchor = anchor;
  figure.path = "figures/" + anchor + ".png";
  figure.bytes = "PNG";
  figure.width_pixels = 400;
  figure.height_pixels = 100;
  figure.width_percent = 60;
  figure.alternative = "Kaavio rakenteesta";
  if (!caption.empty()) figure.caption = {make_marked_run(caption, mark)};
  figure.mark = mark;
  return figure;
}

inline std::vector<Block> changed_texts() {
  return {
      make_heading(1, "1", "tausta", "Tausta"),
      make_paragraph(
          {make_run("Sopimus irtisanotaan "), make_marked_run("kuuden", deleted(1, ChangeClass::Deadline)),
           make_marked_run("kahdentoista", inserted(1, ChangeClass::Deadline)),
           make_run(" kuukauden irtisanomisajalla, ja kunnat maksavat "),
           make_marked_run("20", deleted(2, ChangeClass::Number)),
           make_marked_run("30", inserted(2, ChangeClass::Number)),
           make_run(" prosenttia yhteisistä kustannuksista"),
           make_marked_run(",", deleted(3, ChangeClass::Typography)),
           make_marked_run(";", inserted(3, ChangeClass::Typography)), make_run(" osuus tarkistetaan "),
           make_marked_run("luvussa 4", deleted(4, ChangeClass::Generated), "#poistuva"),
           make_marked_run("luvussa 3", inserted(4, ChangeClass::Generated), "#talous"),
           make_run(" sovitulla tavalla"),
           make_marked_run(" vuosittain yhteistyöfoorumin syyskokouksessa ennen talousarvioiden "
                           "hyväksymistä",
                           inserted(5)),
           make_run(".")}),
      make_marked_paragraph({make_run("Osapuolet nimeävät yhteyshenkilön kuukauden kuluessa. "),
                             make_run("Yhteyshenkilöt kokoontuvat kahdesti vuodessa.")},
                            inserted(6, ChangeClass::Structure)),
      make_marked_paragraph({make_run("Yhteyshenkilöt nimetään erikseen.")},
                            deleted(7, ChangeClass::Structure)),
      make_paragraph_with_end("Tieto kulkee osapuolten välillä avoimesti.",
                              inserted(8, ChangeClass::Structure)),
      make_paragraph("Tämä virke oli ennen samassa kappaleessa."),
      make_paragraph_with_end("Tämä ja seuraava kappale ovat nyt yksi.", deleted(9, ChangeClass::Structure)),
      make_paragraph("Tässä on liitetty osa."),
  };
}

inline std::vector<Block> changed_passages() {
  List inner =
      make_list(true, {make_item("a)", "koulutus"),
                       make_marked_item("b)", "harjoitukset", inserted(11, ChangeClass::Structure))});
  const Mark gone = deleted(12, ChangeClass::Structure);
  List lost = make_list(false, {make_marked_item("–", "lehdistö", gone)});
  lost.mark = gone;
  Block moved_from =
      make_marked_paragraph({make_run("Varautumisesta vastaa jokainen osapuoli itse.")}, moved_away(16, 17));
  Block moved_to =
      make_marked_paragraph({make_run("Varautumisesta vastaa "), make_marked_run("jokainen", deleted(18)),
                             make_marked_run("kukin", inserted(18)), make_run(" osapuoli itse.")},
                            moved_here(17, 16));
  return {
      make_marked_heading(2, "1.1", "uusi", "Varautuminen", inserted(10, ChangeClass::Structure)),
      {make_list(false, {make_item("•", "ensihoito", {inner}),
                         make_marked_item("•", "viestintä", gone, {lost}), make_item("•", "tilat")})},
      moved_to,
      make_marked_heading(1, "2", "poistuva", "Poistuva luku", deleted(13, ChangeClass::Structure)),
      make_marked_paragraph({make_run("Poistuvan luvun teksti.")}, deleted(13, ChangeClass::Structure)),
      make_renumbered_heading(1, "2", "3", "talous",
                              {make_run("Talous"), make_marked_run(" ja kustannukset", inserted(15))}, 14),
      moved_from,
      {make_changed_table()},
      {make_new_table()},
      {make_changed_figure("kaavio", inserted(24, ChangeClass::Structure), "Kuva 1. Rakenne")},
      {make_changed_figure("vanha", deleted(25, ChangeClass::Structure), "")},
  };
}

/// Every construct with every kind of change.
inline Document make_marked_document(std::string id = "sopimus") {
  std::vector<Block> blocks = changed_texts();
  for (Block& block : changed_passages()) blocks.push_back(std::move(block));
  Document document = make_document(std::move(blocks), std::move(id));
  document.identity.edition_text = "MUUTOSVERTAILU";
  document.revisers = {{"Sopimussihteeri", "2026-02-03T10:00:00Z"}};
  return document;
}

}  // namespace sopimus
