// Documents for the tests: a small one to vary, and one with every construct the writer knows.

#pragma once

#include <string>
#include <utility>

#include "model/document.h"

namespace sopimus {

inline Run words(std::string text) {
  Run run;
  run.text = std::move(text);
  return run;
}

inline Run made(std::string text, MadeBy made_by, std::string key, std::string link = {}) {
  Run run = words(std::move(text));
  run.made_by = made_by;
  run.key = std::move(key);
  run.link = std::move(link);
  return run;
}

inline Run reference(std::string text, const std::string& link) {
  return made(std::move(text), MadeBy::Reference, link.substr(link.find('#') + 1), link);
}

inline Origin from(std::string clause, std::size_t number) {
  Origin origin;
  origin.clause = std::move(clause);
  origin.language = "fi";
  origin.paragraph = number;
  return origin;
}

inline Heading heading(int level, std::string number, std::string title, std::string anchor) {
  Heading result;
  result.level = level;
  result.number = std::move(number);
  result.runs = {words(std::move(title))};
  result.origin = from(anchor, 0);
  result.anchor = std::move(anchor);
  return result;
}

inline Paragraph paragraph(Runs runs, std::string clause, std::size_t number) {
  Paragraph result;
  result.runs = std::move(runs);
  result.origin = from(std::move(clause), number);
  return result;
}

inline Paragraph body_text(std::string text) { return paragraph({words(std::move(text))}, "tarkoitus", 1); }

inline ListItem item(std::string label, std::string text, std::vector<List> nested = {}) {
  ListItem result;
  result.label = std::move(label);
  result.runs = {words(std::move(text))};
  result.lists = std::move(nested);
  result.origin = from("tehtavat", 1);
  return result;
}

inline List list(bool ordered, std::vector<ListItem> items) {
  List result;
  result.ordered = ordered;
  result.items = std::move(items);
  return result;
}

inline TableCell cell(std::string text, bool is_header = false, int span = 1) {
  TableCell result;
  result.paragraphs = {paragraph({words(std::move(text))}, "taulukot", 2)};
  result.is_header = is_header;
  result.column_span = span;
  return result;
}

inline Table table(std::vector<std::vector<TableCell>> rows, std::vector<int> shares) {
  Table result;
  result.column_shares = std::move(shares);
  for (auto& cells : rows) {
    TableRow row;
    row.is_header = result.rows.empty();
    row.cells = std::move(cells);
    result.rows.push_back(std::move(row));
  }
  result.origin = from("taulukot", 2);
  return result;
}

/// A PNG of two pixels side by side.
inline std::string tiny_png() {
  constexpr std::string_view kDigits =
      "89504e470d0a1a0a0000000d49484452000000020000000108020000007b40e8dd0000000f4944415478da6390b78a7f"
      "f3fe330008f403871edc86aa0000000049454e44ae426082";
  const auto value = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
  std::string bytes;
  for (std::size_t i = 0; i < kDigits.size(); i += 2) {
    bytes += static_cast<char>(value(kDigits[i]) * 16 + value(kDigits[i + 1]));
  }
  return bytes;
}

/// A title and what is given.
inline Document document_of(std::vector<Block> blocks) {
  Document document;
  document.style = default_style();
  document.identity.document = "paasopimus";
  document.identity.title = "Yhteistyösopimus";
  document.identity.owner = "Keski-Pohjanmaan hyvinvointialue";
  document.identity.type = "Sopimus";
  document.identity.publicity_text = "Julkinen";
  document.blocks = std::move(blocks);
  return document;
}

/// The parts with fields: contents, headings that count, stop and go on, references of every kind.
inline std::vector<Block> numbered_blocks() {
  Contents contents;
  contents.entries = {{1, "1", "Tarkoitus ja lähtökohdat", "tarkoitus"},
                      {2, "1.1", "Tausta", "tausta"},
                      {1, "2", "Tehtävät", "tehtavat"},
                      {3, "2.1.1",
                       "Yhteiset tehtävät alueen väestön hyvinvoinnin ja terveyden edistämiseksi "
                       "ja kuntien tukemiseksi",
                       "yhteiset"},
                      {1, "", "Lopuksi", "lopuksi"}};
  Paragraph references =
      paragraph({words("Voimassaolosta sovitaan "),
                 reference("luvussa 1.1", "#tausta"),
                 words(", "),
                 reference("kohdassa 2", "#toinen"),
                 words(", "),
                 reference("taulukossa 1", "#kulut"),
                 words(" ja kuvassa "),
                 reference("1", "#tasot"),
                 words("; "),
                 reference("Tehtävät", "#tehtavat"),
                 words(", "),
                 reference("Tehtävissä", "#tehtavat"),
                 words(" sekä "),
                 reference("liitteessä A", "liite-a#"),
                 words(" ja "),
                 reference("liitteen A luvussa 1", "liite-a#tarkoitus"),
                 words(". Katso "),
                 made("finlex.fi", MadeBy::Statute, "611/2021", "https://www.finlex.fi/fi/laki/?a=1&b=2"),
                 words(" tai "),
                 made("yhdyspinnalla", MadeBy::Term, "yhdyspinta", "#yhdyspinta"),
                 words(".")},
                "tarkoitus", 2);
  Run swedish = words("Mellersta Österbottens välfärdsområde");
  swedish.language = "sv";
  Run strong = words("lihavoitu");
  strong.strong = true;
  Run emphasis = words("kursivoitu");
  emphasis.emphasis = true;
  return {{contents},
          {heading(1, "1", "Tarkoitus ja lähtökohdat", "tarkoitus")},
          {paragraph({words("Sanoja: "), strong, words(", "), emphasis, words(", "), swedish,
                      words(" <&\"> ja 1\u00A0250\u00A0euroa, pitkä\u00ADsana, hyte\u2011työ.")},
                     "tarkoitus", 1)},
          {references},
          {heading(2, "1.1", "Tausta", "tausta")},
          {body_text("Tausta on tämä.")},
          {heading(1, "2", "Tehtävät", "tehtavat")},
          {heading(2, "2.1", "Alueen tehtävät", "alue")},
          {heading(3, "2.1.1",
                   "Yhteiset tehtävät alueen väestön hyvinvoinnin ja terveyden edistämiseksi ja kuntien "
                   "tukemiseksi",
                   "yhteiset")},
          {heading(2, "2.5", "Typed, because Word would count 2.2", "typed")},
          {heading(1, "", "Lopuksi", "lopuksi")}};
}

/// Lists: restarts, levels, mixed kinds, a typed label, a start that is not one.
inline std::vector<Block> list_blocks() {
  ListItem target = item("2.", "toinen kohta");
  target.anchor = "toinen";
  return {
      {body_text("Osapuolet sitoutuvat:")},
      {list(true, {item("1.", "ensimmäinen kohta"), target,
                   item("3.", "kolmas kohta, jolla on alakohtia:",
                        {list(true, {item("a)", "alakohta"),
                                     item("b)", "toinen alakohta",
                                          {list(true, {item("i)", "roomalainen"), item("ii)", "toinen"),
                                                       item("iii)", "kolmas"), item("iv)", "neljäs")})})})}),
                   item("4.", "luettelo luettelossa:", {list(false, {item("–", "viiva")})})})},
      {body_text("Uusi luettelo alkaa alusta:")},
      {list(true, {item("1.", "yksi", {list(true, {item("a)", "taas a")})}), item("2.", "kaksi"),
                   item("7.", "seitsemäs on kirjoitettu"), item("3.", "kolme")})},
      {list(true, {item("5.", "alkaa viidestä"), item("6.", "kuusi")})},
      {body_text("Luettelomerkit:")},
      {list(false,
            {item("•", "pallo", {list(false, {item("–", "viiva", {list(false, {item("•", "pallo")})})})}),
             item("•", "numeroita:", {list(true, {item("a)", "kirjain"), item("b)", "kirjain")})})})},
  };
}

/// Tables and figures, one directly after another.
inline std::vector<Block> table_blocks() {
  Table costs = table({{cell("Tehtävä", true), cell("Vastuutaho", true), cell("Aikataulu", true)},
                       {cell("Digituki", true), cell("Liitto"), cell("31.12.2026 mennessä")},
                       {cell("Koko rivi", true, 3)},
                       {cell("Vajaa rivi")}},
                      {42, 33, 25});
  costs.anchor = "kulut";
  costs.caption = {made("Taulukko 1", MadeBy::Number, "kulut"), words(". Kustannusten jako")};
  Table bare = table({{cell("Ilman otsikkoa")}}, {1});
  bare.rows[0].is_header = false;
  bare.anchor = "paljas";
  Figure figure;
  figure.anchor = "tasot";
  figure.path = "figures/tasot.png";
  figure.bytes = tiny_png();
  figure.width_pixels = 2;
  figure.height_pixels = 1;
  figure.width_percent = 60;
  figure.alternative = "Kaksi \"tasoa\" & nuoli";
  figure.caption = {made("Kuva 1", MadeBy::Number, "tasot"), words(". Yhteistyön tasot")};
  figure.origin = from("taulukot", 4);
  Figure plain = figure;
  plain.anchor = "toinen-kuva";
  plain.caption = {};
  return {{costs}, {bare}, {bare}, {body_text("Taulukon jälkeen.")}, {figure}, {plain}};
}

/// The typed blocks, and paragraphs of every role.
inline std::vector<Block> typed_blocks() {
  std::vector<Block> blocks;
  for (const Paragraph::Role role :
       {Paragraph::Role::Body, Paragraph::Role::LeadIn, Paragraph::Role::Definition,
        Paragraph::Role::Rationale, Paragraph::Role::Question, Paragraph::Role::Note,
        Paragraph::Role::Caption}) {
    Paragraph one = body_text("Kappale roolissaan.");
    one.role = role;
    blocks.push_back({one});
  }
  Definitions definitions;
  definitions.items = {
      {"yhdyspinta", {words("yhdyspinta")}, {words("tarkoittaa yhteistä työtä.")}, from("maaritelmat", 1)}};
  blocks.push_back({definitions});
  PartyTable parties;
  parties.parties = {{"perho", "kunta", "Perhon kunta", "0181464-7", "Keskustie 2", "69950", "Perho"}};
  parties.origin = from("osapuolet", 1);
  blocks.push_back({parties});
  Rationale rationale;
  rationale.blocks = {{body_text("Tämä selittää, ei sido.")}, {list(false, {item("•", "perustelun kohta")})}};
  rationale.origin = from("perustelut", 1);
  blocks.push_back({rationale});
  Question question;
  question.runs = {words("Kuka maksaa?")};
  question.origin = from("kysymys", 1);
  blocks.push_back({question});
  return blocks;
}

inline SignaturePage signatures(int count) {
  SignaturePage page;
  page.heading = {words("Allekirjoitukset")};
  page.paragraphs = {{words("Tämä sopimus on allekirjoitettu sähköisesti.")}};
  for (int i = 1; i <= count; ++i) {
    const std::string number = std::to_string(i);
    page.signatories.push_back({"kunta" + number, "Mallikunta " + number, "kunnanjohtaja", "johtaja",
                                i % 2 == 0 ? "" : "Nimi Niminen"});
  }
  return page;
}

/// Every construct the writer knows.
inline Document full_document() {
  std::vector<Block> blocks = numbered_blocks();
  for (const auto& more : {list_blocks(), table_blocks(), typed_blocks()}) {
    blocks.insert(blocks.end(), more.begin(), more.end());
  }
  blocks.push_back({signatures(3)});
  Document document = document_of(std::move(blocks));
  document.identity.agreement = "Hyvinvointialueen ja kuntien yhteistyösopimus";
  document.identity.diary = "1559/00.02.13/2023";
  document.identity.date = "1.10.2025";
  document.identity.edition_text = "LUONNOS 3";
  document.edition.name = "2025-2029/draft.3";
  document.edition.commit = std::string(40, 'a');
  document.fingerprint = "3f2a91bc07de55a1" + std::string(48, '0');
  return document;
}

/// A second document of the file, in Swedish, that the first refers to.
inline Document annex_document() {
  Contents contents;
  contents.entries = {{1, "1", "Syfte", "tarkoitus"}};
  Document document =
      document_of({{contents},
                   {heading(1, "1", "Syfte", "tarkoitus")},
                   {paragraph({words("Avtalet "), reference("avsnitt 1", "#tarkoitus")}, "tarkoitus", 1)},
                   {list(true, {item("1.", "ett"), item("2.", "två")})},
                   {table_blocks()[0]}});
  document.identity.document = "liite-a";
  document.identity.label = "Bilaga A";
  document.identity.title = "Förebyggande rusmedelsarbete";
  document.identity.publicity = Publicity::Secret;
  document.identity.publicity_text = "Sekretessbelagd";
  document.language = "sv";
  document.style.logo_png = tiny_png();
  document.style.logo_width_pixels = 2;
  document.style.logo_height_pixels = 1;
  return document;
}

}  // namespace sopimus
