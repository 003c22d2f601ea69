#include "report/response_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/text.h"
#include "register/editions.h"
#include "report/report_blocks.h"

namespace sopimus {

namespace {

enum class Phrase {
  Title,
  Kind,
  Intro,
  Count,
  Outcomes,
  Legend,
  Number,
  Place,
  Party,
  Proposal,
  Response,
  Resolution,
  Reason,
  Text,
  Proposed,
  Added,
  Removed,
  Content,
  Unanswered,
  Unheard,
  Nothing,
};

struct PhraseRow {
  Phrase phrase;
  const char* finnish;
  const char* swedish;
};

// "*" and "#" stand for what the caller puts in.
constexpr std::array<PhraseRow, 21> kPhrases = {{
    {Phrase::Title, "Lausuntoyhteenveto, kierros *", "Sammandrag av utlåtanden, remissrunda *"},
    {Phrase::Kind, "Lausuntoyhteenveto", "Sammandrag"},
    {Phrase::Intro,
     "Yhteenveto kertoo, mitä osapuolet ovat ehdottaneet ja lausuneet sopimusluonnoksesta * ja miten "
     "ehdotukset on ratkaistu.",
     "Sammandraget visar vad parterna har föreslagit och yttrat om avtalsutkastet * och hur förslagen har "
     "avgjorts."},
    {Phrase::Count, "Ehdotuksia, huomautuksia ja lausuntoja on yhteensä *.",
     "Antalet förslag, anmärkningar och utlåtanden är sammanlagt *."},
    {Phrase::Outcomes, "Ratkaisut: *.", "Avgöranden: *."},
    {Phrase::Legend,
     "Lisättävät sanat on lihavoitu ja poistettavat kursivoitu; ¶ osoittaa, missä kappale päättyy.",
     "Ord som läggs till är i fetstil och ord som stryks i kursiv; ¶ visar var ett stycke slutar."},
    {Phrase::Number, "Nro", "Nr"},
    {Phrase::Place, "Kohta", "Punkt"},
    {Phrase::Party, "Osapuoli", "Part"},
    {Phrase::Proposal, "Ehdotus", "Förslag"},
    {Phrase::Response, "Vastine", "Bemötande"},
    {Phrase::Resolution, "Ratkaisu", "Avgörande"},
    {Phrase::Reason, "Perustelu", "Motivering"},
    {Phrase::Text, "Luonnoksessa: ", "I utkastet: "},
    {Phrase::Proposed, "Ehdotettu: ", "Föreslaget: "},
    {Phrase::Added, "Lisätään: ", "Läggs till: "},
    {Phrase::Removed, "Poistetaan: ", "Stryks: "},
    {Phrase::Content, "Ei huomautettavaa", "Inget att anmärka"},
    {Phrase::Unanswered, "Ei antanut lausuntoa määräaikaan mennessä", "Gav inget utlåtande inom utsatt tid"},
    {Phrase::Unheard, "Ei kirjattua vastausta", "Inget svar har antecknats"},
    {Phrase::Nothing, "Ehdotuksia tai huomautuksia ei ole.", "Inga förslag eller anmärkningar finns."},
}};

std::string say(Phrase phrase, std::string_view language, const std::string& with = {}) {
  for (const PhraseRow& row : kPhrases) {
    if (row.phrase != phrase) continue;
    std::string text = language == "sv" ? row.swedish : row.finnish;
    const std::size_t at = text.find('*');
    return at == std::string::npos ? text : text.replace(at, 1, with);
  }
  return {};
}

using Passage = std::vector<ProposedWords>;

bool has(const Passage& passage, ProposedWords::Kind kind) {
  for (const ProposedWords& words : passage) {
    if (words.kind == kind) return true;
  }
  return false;
}

/// One side of a passage; what the other side does not have is set off.
Runs side_runs(const Passage& passage, ProposedWords::Kind kind, const std::string& label) {
  Runs runs = {report_run(label)};
  bool is_first = true;
  for (const ProposedWords& words : passage) {
    if (words.kind != ProposedWords::Kind::Kept && words.kind != kind) continue;
    Run run = report_run(is_first ? trim(words.text) : words.text);
    is_first = false;
    run.strong = words.kind == ProposedWords::Kind::Added;
    run.emphasis = words.kind == ProposedWords::Kind::Removed;
    runs.push_back(std::move(run));
  }
  return runs;
}

/// "Luonnoksessa: …", "Ehdotettu: …"; of what only comes or goes one paragraph.
std::vector<Runs> passage_paragraphs(const Passage& passage, std::string_view language) {
  using Kind = ProposedWords::Kind;
  const bool has_kept = has(passage, Kind::Kept);
  if (!has_kept && !has(passage, Kind::Removed)) {
    return {side_runs(passage, Kind::Added, say(Phrase::Added, language))};
  }
  if (!has_kept && !has(passage, Kind::Added)) {
    return {side_runs(passage, Kind::Removed, say(Phrase::Removed, language))};
  }
  return {side_runs(passage, Kind::Removed, say(Phrase::Text, language)),
          side_runs(passage, Kind::Added, say(Phrase::Proposed, language))};
}

std::vector<Runs> proposal_paragraphs(const ResponseRow& row, std::string_view language) {
  std::vector<Runs> paragraphs;
  for (const Passage& passage : row.changes) {
    for (Runs& runs : passage_paragraphs(passage, language)) paragraphs.push_back(std::move(runs));
  }
  for (const std::string& text : row.texts) paragraphs.push_back({report_run(text)});
  return paragraphs;
}

std::vector<Runs> text_paragraphs(const std::vector<std::string>& texts) {
  std::vector<Runs> paragraphs;
  for (const std::string& text : texts) paragraphs.push_back({report_run(text)});
  return paragraphs;
}

/// "hyväksytty 64, avoin 3": the commonest first.
std::string outcomes_text(const ConsultationRound& round) {
  std::map<std::string, std::size_t> counts;
  for (const ResponseSection& section : round.sections) {
    for (const ResponseRow& row : section.rows) ++counts[to_lower(row.resolution)];
  }
  std::vector<std::pair<std::string, std::size_t>> ordered(counts.begin(), counts.end());
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string> texts;
  for (const auto& [resolution, count] : ordered) texts.push_back(fmt::format("{} {}", resolution, count));
  return join(texts, ", ");
}

class TableWriter {
 public:
  explicit TableWriter(std::string_view language) : language_(language) {}

  std::vector<Block> write(const ConsultationRound& round) {
    std::size_t count = 0;
    for (const ResponseSection& section : round.sections) count += section.rows.size();
    Runs intro;
    add_sentence(intro, say(Phrase::Intro, language_, round.text));
    add_sentence(intro, count == 0 ? say(Phrase::Nothing, language_)
                                   : say(Phrase::Count, language_, std::to_string(count)));
    if (count > 0) {
      add_sentence(intro, say(Phrase::Outcomes, language_, outcomes_text(round)));
      add_sentence(intro, say(Phrase::Legend, language_));
    }
    blocks_.put_paragraph(std::move(intro));
    for (const ResponseSection& section : round.sections) put_section(section);
    put_parties(Phrase::Content, round.content);
    put_parties(Phrase::Unanswered, round.unanswered);
    put_parties(Phrase::Unheard, round.unheard);
    return blocks_.take();
  }

 private:
  void put_section(const ResponseSection& section) {
    if (section.rows.empty()) return;
    blocks_.put_heading(1, {report_run(section.title)});
    Table table;
    table.column_shares = {5, 14, 13, 33, 19, 12, 14};
    TableRow head;
    head.is_header = true;
    for (const std::string& title : response_heads(language_)) {
      head.cells.push_back(report_cell({{report_run(title)}}, true));
    }
    table.rows.push_back(std::move(head));
    for (const ResponseRow& row : section.rows) {
      add_row(table,
              {report_cell({{report_run(std::to_string(++number_))}}), report_cell({{report_run(row.place)}}),
               report_cell({{report_run(join(row.parties, ", "))}}),
               report_cell(proposal_paragraphs(row, language_)), report_cell(text_paragraphs(row.response)),
               report_cell({{report_run(row.resolution)}}), report_cell({{report_run(row.reason)}})});
    }
    blocks_.put(std::move(table));
  }

  void put_parties(Phrase heading, const std::vector<SilentParty>& parties) {
    if (parties.empty()) return;
    blocks_.put_heading(1, {report_run(say(heading, language_))});
    List list;
    for (const SilentParty& party : parties) {
      ListItem item;
      item.label = "–";
      item.runs = {report_run(party.name + (party.reference.empty() ? "" : " " + party.reference))};
      list.items.push_back(std::move(item));
    }
    blocks_.put(std::move(list));
  }

  std::string language_;
  std::size_t number_ = 0;  // of the row, through all sections
  ReportBlocks blocks_{};
};

/// Pages across: six columns need the room.
Style turned(Style style) {
  if (style.page_height < style.page_width) return style;
  std::swap(style.page_width, style.page_height);
  style.number_headings = false;
  return style;
}

}  // namespace

ResolutionWords resolution_words(std::string_view outcome, std::string_view language) {
  const bool is_swedish = language == "sv";
  if (outcome == "accepted") {
    return is_swedish ? ResolutionWords{"Förslaget har tagits in i avtalstexten.", "Godkänt"}
                      : ResolutionWords{"Ehdotus on otettu sopimustekstiin.", "Hyväksytty"};
  }
  if (outcome == "rejected") {
    return is_swedish ? ResolutionWords{"Avtalstexten förblir som i utkastet.", "Förkastat"}
                      : ResolutionWords{"Sopimusteksti säilyy luonnoksen mukaisena.", "Hylätty"};
  }
  if (outcome == "other") {
    return is_swedish ? ResolutionWords{"En annan formulering har valts.", "Förkastat"}
                      : ResolutionWords{"Kohtaan on valittu toinen sanamuoto.", "Hylätty"};
  }
  if (outcome == "edited") {
    return is_swedish ? ResolutionWords{"Punkten har skrivits om.", "Godkänt i ändrad form"}
                      : ResolutionWords{"Kohta on kirjoitettu toisin.", "Hyväksytty muutettuna"};
  }
  if (outcome == "noted") return {{}, is_swedish ? "Antecknat" : "Merkitty tiedoksi"};
  return {{}, is_swedish ? "Öppet" : "Avoin"};
}

std::string draft_in_words(const std::string& edition, const std::string& commit, std::string_view language) {
  const std::optional<EditionName> name = parse_edition_name(edition);
  if (!name) return "(" + commit.substr(0, 7) + ")";
  std::string years = name->term;
  const std::size_t dash = years.find('-');
  if (dash != std::string::npos) years.replace(dash, 1, "–");
  return fmt::format("{} ({} {})", name->number, language == "sv" ? "fullmäktigeperioden" : "valtuustokausi",
                     years);
}

std::string whole_agreement_title(std::string_view language) {
  return language == "sv" ? "Hela avtalet" : "Koko sopimus";
}

std::string outline_title(std::string_view language) {
  return language == "sv" ? "Avtalets disposition" : "Sopimuksen rakenne";
}

std::vector<std::string> response_heads(std::string_view language) {
  std::vector<std::string> heads;
  for (const Phrase phrase : {Phrase::Number, Phrase::Place, Phrase::Party, Phrase::Proposal,
                              Phrase::Response, Phrase::Resolution, Phrase::Reason}) {
    heads.push_back(say(phrase, language));
  }
  return heads;
}

std::string to_plain_proposal(const ResponseRow& row, std::string_view language) {
  std::vector<std::string> lines;
  for (const Runs& runs : proposal_paragraphs(row, language)) lines.push_back(to_plain_text(runs));
  return join(lines, "\n");
}

Document to_response_table(const ConsultationRound& round, const AgreementSource& agreement,
                           const Style& style, std::string_view language) {
  Document report;
  report.language = std::string(language);
  report.identity.document = "lausuntoyhteenveto";
  report.identity.kind = "report";
  report.identity.title = say(Phrase::Title, language, std::to_string(round.number));
  report.identity.type = say(Phrase::Kind, language);
  report.identity.agreement = agreement.title.in(language);
  if (const Party* owner = agreement.find_party(agreement.owner.text)) {
    if (const Name* name = owner->name.find(language)) report.identity.owner = name->text.text;
  }
  report.identity.diary = agreement.diary.text;
  report.edition.kind = Edition::Kind::Frozen;  // no draft of its own
  report.style = turned(style);
  report.blocks = TableWriter(language).write(round);
  return report;
}

}  // namespace sopimus
