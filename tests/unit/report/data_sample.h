// A small document with one of each kind of data, for the tests of comparison and of the change summary.

#pragma once

#include <string>

#include "model/document.h"

namespace sopimus {

inline Run sample_run(std::string text, MadeBy made_by = MadeBy::Authored, std::string key = {}) {
  Run run;
  run.text = std::move(text);
  run.made_by = made_by;
  run.key = std::move(key);
  return run;
}

inline Runs sample_sentence(std::string text) {
  Runs runs = {sample_run(std::move(text))};
  runs.back().ends_sentence = true;
  return runs;
}

inline Origin sample_origin(const std::string& clause, std::size_t paragraph) {
  Origin origin;
  origin.clause = clause;
  origin.language = "fi";
  origin.paragraph = paragraph;
  return origin;
}

inline Heading sample_heading(const std::string& number, const std::string& words,
                              const std::string& clause) {
  Heading heading;
  heading.number = number;
  heading.anchor = clause;
  heading.runs = {sample_run(words)};
  heading.origin = sample_origin(clause, 0);
  return heading;
}

inline Paragraph sample_paragraph(Runs runs, const std::string& clause) {
  Paragraph paragraph;
  paragraph.runs = std::move(runs);
  paragraph.origin = sample_origin(clause, 1);
  return paragraph;
}

inline Goal sample_goal(const std::string& id, const std::string& words) {
  Goal goal;
  goal.id = id;
  goal.runs = sample_sentence(words);
  goal.origin = sample_origin("tavoitteet", 1);
  return goal;
}

inline Measure sample_measure(const std::string& id, const std::string& words, const std::string& deadline) {
  Measure measure;
  measure.id = id;
  measure.runs = sample_sentence(words);
  measure.responsible = {"alue", "kunnat"};
  measure.responsible_text = {sample_run("Hyvinvointialue", MadeBy::Party, "alue"), sample_run(" ja "),
                              sample_run("kunnat", MadeBy::Party, "kunnat")};
  measure.deadline_text = {sample_run(deadline, MadeBy::Generated, "deadline")};
  measure.origin = sample_origin("tavoitteet", 2);
  return measure;
}

inline Theme sample_theme() {
  Theme theme;
  theme.id = "teema";
  theme.title = "Hyvinvointi";
  theme.origin = sample_origin("tavoitteet", 0);
  theme.goals = {sample_goal("yhteys", "Jokaisella osapuolella on nimetty yhteyshenkilö."),
                 sample_goal("tieto", "Osapuolilla on käytössään yhteinen tieto.")};
  theme.measures = {sample_measure("nimeaminen", "Nimetään yhteyshenkilöt.", "30.9.2025 mennessä")};
  return theme;
}

/// Blocks, by place: 0 heading, 1 parties, 2 heading, 3 theme, 4 heading, 5 notice, 6 validity, 7 costs, 8
/// forums, 9 definitions, 10 list, 11 table, 12 signatures.
inline Document data_sample() {
  Document document;
  document.identity.document = "paasopimus";
  document.identity.title = "Yhteistyösopimus";
  document.blocks.push_back({sample_heading("1", "Osapuolet", "osapuolet")});
  PartyTable parties;
  parties.origin = sample_origin("osapuolet", 1);
  parties.parties = {{"perho", "kunta", "Perhon kunta", "0181464-7", "Keskustie 2", "69950", "Perho"},
                     {"halsua", "kunta", "Halsuan kunta", "0177826-0", "Kauppisentie 5", "69510", "Halsua"}};
  document.blocks.push_back({parties});
  document.blocks.push_back({sample_heading("2", "Tavoitteet", "tavoitteet")});
  document.blocks.push_back({sample_theme()});
  document.blocks.push_back({sample_heading("3", "Muut ehdot", "muut")});
  document.blocks.push_back(
      {sample_paragraph({sample_run("Irtisanomisaika on "),
                         sample_run("12\u00A0kuukautta", MadeBy::Value, "irtisanomisaika"), sample_run(".")},
                        "muut")});
  document.blocks.push_back({sample_paragraph(
      {sample_run("Sopimus on voimassa 31.12.2027 saakka.", MadeBy::Generated, "validity")}, "muut")});
  CostRule costs;
  costs.id = "jarjestelma";
  costs.subject = {sample_run("Järjestelmän hankinta")};
  costs.origin = sample_origin("muut", 2);
  for (const char* party : {"alue", "kunnat"}) {
    CostShare share;
    share.party = party;
    share.party_text = {sample_run(party)};
    share.percent_text = {sample_run("50\u00A0%")};
    costs.shares.push_back(share);
  }
  document.blocks.push_back({costs});
  Forum forum;
  forum.id = "foorumi";
  forum.name = {sample_run("Neuvottelukunta")};
  forum.cadence_text = {sample_run("Kerran vuodessa")};
  forum.origin = sample_origin("muut", 3);
  for (const char* party : {"alue", "kunnat"}) {
    ForumMember member;
    member.party = party;
    member.party_text = {sample_run(party)};
    member.runs = {sample_run("johtaja")};
    forum.members.push_back(member);
  }
  Forums forums;
  forums.forums = {forum};
  document.blocks.push_back({forums});
  Definitions definitions;
  definitions.items = {{"verkosto",
                        {sample_run("verkosto")},
                        sample_sentence("tarkoittaa yhteistyötä."),
                        sample_origin("muut", 4)}};
  document.blocks.push_back({definitions});
  List list;
  list.origin = sample_origin("muut", 5);
  for (const char* words : {"kunta nimeää edustajan", "alue kokoaa tiedot."}) {
    ListItem item;
    item.runs = {sample_run(words)};
    item.origin = list.origin;
    list.items.push_back(item);
  }
  document.blocks.push_back({list});
  Table table;
  table.origin = sample_origin("muut", 6);
  for (const auto& [what, when, is_header] :
       {std::tuple("Tieto", "Viimeistään", true), std::tuple("tilastot", "31. lokakuuta", false)}) {
    TableRow row;
    row.is_header = is_header;
    for (const char* words : {what, when}) {
      TableCell cell;
      cell.paragraphs.push_back(sample_paragraph({sample_run(words)}, "muut"));
      row.cells.push_back(cell);
    }
    table.rows.push_back(row);
  }
  document.blocks.push_back({table});
  SignaturePage signatures;
  signatures.signatories = {{"perho", "Perhon kunta", "kunnanjohtaja", "perho.kunnanjohtaja", ""}};
  document.blocks.push_back({signatures});
  return document;
}

template <typename B>
B& block_of(Document& document, std::size_t place) {
  return std::get<B>(document.blocks.at(place).value);
}

}  // namespace sopimus
