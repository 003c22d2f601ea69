#include "report/report_words.h"

#include <algorithm>
#include <stdexcept>

#include "base/text.h"
#include "model/phrases.h"

namespace sopimus {

namespace {

struct Row {
  ReportWord word;
  const char* finnish;
  const char* swedish;
};

constexpr Row kRows[] = {
    {ReportWord::Title, "Muutosten yhteenveto", "Sammandrag av ändringarna"},
    {ReportWord::Kind, "Yhteenveto", "Sammandrag"},
    {ReportWord::BeforeText, "Aiempi teksti", "Tidigare text"},
    {ReportWord::AfterText, "Uusi teksti", "Ny text"},
    {ReportWord::Introduction, "Yhteenveto kertoo, miten uusi teksti eroaa aiemmasta.",
     "Sammandraget visar hur den nya texten skiljer sig från den tidigare."},
    {ReportWord::SourceOfChanges,
     "Muutokset on koottu sopimusteksteistä, ja kustakin mainitaan kohta, jossa se on.",
     "Ändringarna är sammanställda ur avtalstexterna, och för varje ändring anges punkten där den finns."},
    {ReportWord::WhereWordsAre, "Kaikki sanamuotojen muutokset näkyvät muutosvertailusta.",
     "Alla ändringar i ordalydelsen framgår av ändringsjämförelsen."},
    {ReportWord::NothingChanges, "Tekstit ovat samat.", "Texterna är lika."},
    {ReportWord::Documents, "Asiakirjat", "Dokument"},
    {ReportWord::Document, "Asiakirja", "Dokument"},
    {ReportWord::Change, "Muutos", "Ändring"},
    {ReportWord::NewClauses, "Uusia kohtia", "Nya punkter"},
    {ReportWord::ChangedClauses, "Muuttuvia kohtia", "Ändrade punkter"},
    {ReportWord::RemovedClauses, "Poistuvia kohtia", "Strukna punkter"},
    {ReportWord::IsChanged, "Muuttuu", "Ändras"},
    {ReportWord::IsNew, "Uusi", "Nytt"},
    {ReportWord::IsRemoved, "Poistuu", "Stryks"},
    {ReportWord::SameTexts, "Teksti ei muutu: ", "Texten ändras inte: "},
    {ReportWord::NewDocuments, "Uudet asiakirjat", "Nya dokument"},
    {ReportWord::NewDocument, "Uusi asiakirja, johon sisältyy ", "Ett nytt dokument med "},
    {ReportWord::NowAlsoInFinnish, "Asiakirja on nyt myös suomeksi.", "Dokumentet finns nu också på finska."},
    {ReportWord::NowAlsoInSwedish, "Asiakirja on nyt myös ruotsiksi.",
     "Dokumentet finns nu också på svenska."},
    {ReportWord::NoMoreInFinnish, "Asiakirja ei ole enää suomeksi.",
     "Dokumentet finns inte längre på finska."},
    {ReportWord::NoMoreInSwedish, "Asiakirja ei ole enää ruotsiksi.",
     "Dokumentet finns inte längre på svenska."},
    {ReportWord::FinnishTextChanges, "Myös suomenkielinen teksti muuttuu.",
     "Också den finska texten ändras."},
    {ReportWord::SwedishTextChanges, "Myös ruotsinkielinen teksti muuttuu.",
     "Också den svenska texten ändras."},
    {ReportWord::QuotesInOtherLanguage, "Ruotsinkielisiä tekstejä lainataan ruotsiksi.",
     "Texter på finska citeras på finska."},
    {ReportWord::Clauses, "Kohtien muutokset", "Ändringar i punkterna"},
    {ReportWord::New, "Uudet", "Nya"},
    {ReportWord::Removed, "Poistetut", "Strukna"},
    {ReportWord::Moved, "Siirretyt", "Flyttade"},
    {ReportWord::Reworded, "Muutetut", "Ändrade"},
    {ReportWord::OnlyRenumbered, "Vain numero muuttuu", "Endast numret ändras"},
    {ReportWord::Formerly, "aiemmin: *", "tidigare: *"},
    {ReportWord::AtPlace, "kohta *", "punkt *"},
    {ReportWord::Now, "nyt: *", "nu: *"},
    {ReportWord::IsNewRow, "Uusi: ", "Nytt: "},
    {ReportWord::IsRemovedRow, "Poistettu: ", "Struket: "},
    {ReportWord::Place, "Kohta", "Punkt"},
    {ReportWord::Data, "Muut tiedot", "Andra uppgifter"},
    {ReportWord::What, "Asia", "Gäller"},
    {ReportWord::Before, "Aiemmin", "Tidigare"},
    {ReportWord::After, "Nyt", "Nu"},
    {ReportWord::WasNot, "ei ollut", "fanns inte"},
    {ReportWord::IsNot, "ei ole", "finns inte"},
    {ReportWord::FormerPlace, "aiemmin *", "tidigare *"},
    {ReportWord::Basics, "Asiakirjan tiedot", "Uppgifter om dokumentet"},
    {ReportWord::Goals, "Tavoitteet, mittarit ja toimenpiteet", "Mål, indikatorer och åtgärder"},
    {ReportWord::GoalsOf, "Tavoitteet", "Mål"},
    {ReportWord::Deadlines, "Määräajat ja ajankohdat", "Tidsfrister och tidpunkter"},
    {ReportWord::Duties, "Vastuut ja voimavarat", "Ansvar och resurser"},
    {ReportWord::Sums, "Kustannukset, osuudet ja muut luvut", "Kostnader, andelar och andra tal"},
    {ReportWord::Parties, "Osapuolet ja allekirjoittajat", "Parter och undertecknare"},
    {ReportWord::Forums, "Yhteistyöfoorumit", "Samarbetsforum"},
    {ReportWord::Definitions, "Määritelmät", "Definitioner"},
    {ReportWord::Statutes, "Viittaukset säädöksiin", "Hänvisningar till författningar"},
    {ReportWord::Lists, "Luettelot ja taulukot", "Förteckningar och tabeller"},
    {ReportWord::GoalItem, "Tavoite", "Mål"},
    {ReportWord::IndicatorItem, "Mittari", "Indikator"},
    {ReportWord::IndicatorItems, "Mittarit", "Indikatorer"},
    {ReportWord::MeasureItem, "Toimenpide", "Åtgärd"},
    {ReportWord::MeasureItems, "Toimenpiteet", "Åtgärder"},
    {ReportWord::ThemeItem, "Teema", "Tema"},
    {ReportWord::ForumItem, "Yhteistyöfoorumi", "Samarbetsforum"},
    {ReportWord::SignatoryItem, "Allekirjoittaja", "Undertecknare"},
    {ReportWord::ListItem, "Luettelon kohta", "Punkt i förteckningen"},
    {ReportWord::TableItem, "Taulukon rivi", "Rad i tabellen"},
    {ReportWord::TableItems, "Taulukon rivit", "Rader i tabellen"},
    {ReportWord::AnnexItem, "Liite", "Bilaga"},
    {ReportWord::PinItem, "Kiinnitetty versio", "Låst version"},
    {ReportWord::NoDeadline, "ei määräaikaa", "ingen tidsfrist"},
};

struct FieldRow {
  DataField field;
  const char* finnish;
  const char* swedish;
};

constexpr FieldRow kFields[] = {
    {DataField::Words, "Teksti", "Text"},
    {DataField::Title, "Nimi", "Namn"},
    {DataField::Label, "Tunnus", "Beteckning"},
    {DataField::Publicity, "Julkisuus", "Offentlighet"},
    {DataField::EntryIntoForce, "Voimaantulo", "Ikraftträdande"},
    {DataField::Validity, "Voimassaolo", "Giltighet"},
    {DataField::Parties, "Osapuolet", "Parter"},
    {DataField::SigningText, "Allekirjoittaminen", "Undertecknande"},
    {DataField::OfTheme, "Teema", "Tema"},
    {DataField::Deadline, "Aikataulu", "Tidtabell"},
    {DataField::Responsible, "Vastuutahot", "Ansvariga"},
    {DataField::Resources, "Resurssit", "Resurser"},
    {DataField::Source, "Tietolähde", "Datakälla"},
    {DataField::Level, "Taso", "Nivå"},
    {DataField::Task, "Tehtävä", "Uppgift"},
    {DataField::Convener, "Koollekutsuja", "Sammankallare"},
    {DataField::Meetings, "Kokoontuminen", "Möten"},
    {DataField::BusinessId, "Y-tunnus", "FO-nummer"},
    {DataField::Address, "Osoite", "Adress"},
    {DataField::Share, "Osuus", "Andel"},
    {DataField::Cell, "Taulukko", "Tabell"},
    {DataField::Amount, "Luku", "Tal"},
    {DataField::Edition, "Versio", "Version"},
};

bool is_swedish(std::string_view language) { return language == "sv"; }

/// What is counted: Finnish in the nominative, partitive and plural elative; Swedish one and many.
struct Counted {
  DataKind kind;
  const char* finnish_one;
  const char* finnish_many;
  const char* finnish_of_all;
  const char* finnish_both;
  const char* swedish_one;
  const char* swedish_many;
  const char* swedish_both;
  bool is_swedish_neuter;
};

constexpr Counted kCounted[] = {
    {DataKind::Whole, "kohta", "kohtaa", "Kohdista", "kohdat", "punkt", "punkter", "punkterna", false},
    {DataKind::Goal, "tavoite", "tavoitetta", "Tavoitteista", "tavoitteet", "mål", "mål", "målen", true},
    {DataKind::Indicator, "mittari", "mittaria", "Mittareista", "mittarit", "indikator", "indikatorer",
     "indikatorerna", false},
    {DataKind::Measure, "toimenpide", "toimenpidettä", "Toimenpiteistä", "toimenpiteet", "åtgärd", "åtgärder",
     "åtgärderna", false},
};

const Counted& counted(DataKind kind) {
  const auto found = std::find_if(std::begin(kCounted), std::end(kCounted),
                                  [&](const Counted& each) { return each.kind == kind; });
  if (found == std::end(kCounted)) throw std::logic_error("a kind of data that is not counted");
  return *found;
}

/// What may become of items: what is said of one, of several in a count, and of all of them.
struct Fate {
  std::size_t ReportedCount::*count;
  const char* finnish_one;
  const char* finnish_many;
  const char* finnish_all;
};

constexpr Fate kFates[] = {
    {&ReportedCount::kept, "säilyy ennallaan", "säilyy ennallaan", "säilyvät ennallaan"},
    {&ReportedCount::changed, "muuttuu", "muuttuu", "muuttuvat"},
    {&ReportedCount::added, "on uusi", "on uusia", "ovat uusia"},
    {&ReportedCount::removed, "poistuu", "poistuu", "poistuvat"},
};
constexpr Fate kRescheduled = {&ReportedCount::changed, "saa uuden määräajan", "saa uuden määräajan",
                               "saavat uuden määräajan"};

const Fate& fate_of(const Fate& fate, const ReportedCount& count) {
  const bool is_rescheduled =
      fate.count == &ReportedCount::changed && count.changed > 0 && count.rescheduled == count.changed;
  return is_rescheduled ? kRescheduled : fate;
}

std::string finnish_count(const Counted& words, const ReportedCount& count) {
  const std::size_t all = count.kept + count.changed + count.added + count.removed;
  std::vector<std::string> parts;
  for (const Fate& each : kFates) {
    const Fate& fate = fate_of(each, count);
    const std::size_t number = count.*fate.count;
    if (number == all) {
      if (all == 1) return "Ainoa " + std::string(words.finnish_one) + " " + fate.finnish_one + ".";
      const std::string who = all == 2 ? "Molemmat " + std::string(words.finnish_both)
                                       : "Kaikki " + std::to_string(all) + " " + words.finnish_many;
      return who + " " + fate.finnish_all + ".";
    }
    if (number == 0) continue;
    parts.push_back(std::to_string(number) + " " + (number == 1 ? fate.finnish_one : fate.finnish_many));
  }
  return std::string(words.finnish_of_all) + " " + enumerated(parts, "fi") + ".";
}

std::string swedish_count(const Counted& words, const ReportedCount& count) {
  const std::size_t all = count.kept + count.changed + count.added + count.removed;
  if (count.kept == all && all > 1) {
    const std::string who = all == 2 ? "Båda " + std::string(words.swedish_both)
                                     : "Alla " + std::to_string(all) + " " + words.swedish_many;
    return who + " förblir oförändrade.";
  }
  std::vector<std::string> parts;
  const auto add = [&](std::size_t number, const char* common, const char* neuter, const char* plural) {
    const char* one = words.is_swedish_neuter ? neuter : common;
    if (number > 0) parts.push_back(std::to_string(number) + " " + (number > 1 ? plural : one));
  };
  add(count.kept, "oförändrad", "oförändrat", "oförändrade");
  if (count.rescheduled == count.changed) {
    add(count.changed, "med ny tidsfrist", "med ny tidsfrist", "med ny tidsfrist");
  } else {
    add(count.changed, "ändrad", "ändrat", "ändrade");
  }
  add(count.added, "ny", "nytt", "nya");
  add(count.removed, "struken", "struket", "strukna");
  return to_upper_first(words.swedish_many) + ": " + enumerated(parts, "sv") + ".";
}

/// "2022-2025" as "2022–2025".
std::string term_words(const std::string& edition) {
  std::string term = edition.substr(0, edition.find('/'));
  const std::size_t dash = term.find('-');
  if (dash != std::string::npos && term.find_first_not_of("0123456789-") == std::string::npos)
    term.replace(dash, 1, "–");
  return term;
}

}  // namespace

std::string report_word(ReportWord word, std::string_view language) {
  const auto found =
      std::find_if(std::begin(kRows), std::end(kRows), [&](const Row& row) { return row.word == word; });
  if (found == std::end(kRows)) throw std::logic_error("a word of the summary without text");
  return is_swedish(language) ? found->swedish : found->finnish;
}

std::string report_word(ReportWord word, std::string_view language, std::string_view text) {
  std::string result = report_word(word, language);
  const std::size_t star = result.find('*');
  if (star != std::string::npos) result.replace(star, 1, text);
  return result;
}

std::string report_word(DataField field, std::string_view language) {
  const auto found = std::find_if(std::begin(kFields), std::end(kFields),
                                  [&](const FieldRow& row) { return row.field == field; });
  if (found == std::end(kFields)) throw std::logic_error("a part of data without a name");
  return is_swedish(language) ? found->swedish : found->finnish;
}

std::string count_sentence(DataKind kind, const ReportedCount& count, std::string_view language) {
  if (count.kept + count.changed + count.added + count.removed == 0) return {};
  return is_swedish(language) ? swedish_count(counted(kind), count) : finnish_count(counted(kind), count);
}

std::string counted_words(DataKind kind, std::size_t count, std::string_view language) {
  const Counted& words = counted(kind);
  const bool one = count == 1;
  const char* word = is_swedish(language) ? (one ? words.swedish_one : words.swedish_many)
                                          : (one ? words.finnish_one : words.finnish_many);
  return std::to_string(count) + "\u00A0" + word;
}

std::string enumerated(const std::vector<std::string>& parts, std::string_view language) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 == parts.size() ? " " + phrase("and", language) + " " : ", ";
    text += parts[i];
  }
  return text;
}

std::string edition_words(const Edition& edition, std::string_view language) {
  const bool swedish = is_swedish(language);
  if (edition.name.empty() || edition.kind == Edition::Kind::Working) {
    if (edition.commit.empty()) return swedish ? "text under arbete" : "keskeneräinen teksti";
    return (swedish ? "sparad text " : "tallennettu teksti ") + edition.commit.substr(0, 7);
  }
  const std::size_t point = edition.name.rfind('.');
  const std::string number = point == std::string::npos ? std::string() : edition.name.substr(point + 1);
  const bool is_frozen = edition.kind == Edition::Kind::Frozen;
  const std::string term = term_words(edition.name);
  if (swedish) {
    return (is_frozen ? "beslutsversion " : "utkast ") + number + " för fullmäktigeperioden " + term;
  }
  return "valtuustokauden " + term + (is_frozen ? " päätösversio " : " luonnos ") + number;
}

}  // namespace sopimus
