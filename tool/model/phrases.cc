#include "model/phrases.h"

#include <map>
#include <stdexcept>

namespace sopimus {

namespace {

struct Row {
  const char* key;
  const char* finnish;
  const char* swedish;
};

// By subject. "*" stands for what the caller puts in.
constexpr Row kRows[] = {
    // kinds of document and states
    {"type-main", "Sopimus", "Avtal"},
    {"type-annex", "Sopimusliite", "Avtalsbilaga"},
    {"type-plan", "Suunnitelma", "Plan"},
    {"type-framework", "Puitesopimus", "Ramavtal"},
    {"annex", "Liite", "Bilaga"},
    {"draft", "LUONNOS", "UTKAST"},
    {"public", "Julkinen", "Offentlig"},
    {"partly-secret", "Osittain salassa pidettävä", "Delvis sekretessbelagd"},
    {"secret", "Salassa pidettävä", "Sekretessbelagd"},
    {"fingerprint", "Sopimustekstin tunniste", "Avtalstextens identifierare"},
    {"page-in-file", "Sopimus liitteineen, sivu *", "Avtalet med bilagor, sida *"},
    {"page-in-comparison", "Muutosvertailu, sivu *", "Ändringsjämförelse, sida *"},
    // decisions
    {"outcome-noted", "merkitty tiedoksi", "antecknats för kännedom"},
    {"outcome-guided", "evästetty", "gett riktlinjer"},
    {"outcome-supported", "puollettu", "tillstyrkt"},
    {"outcome-stated", "annettu lausunto", "gett utlåtande"},
    {"outcome-proposed", "esitetty hyväksyttäväksi", "föreslagits för godkännande"},
    {"outcome-tabled", "jätetty pöydälle", "bordlagts"},
    {"outcome-returned", "palautettu valmisteluun", "återremitterats"},
    {"outcome-approved", "hyväksytty", "godkänts"},
    {"outcome-approved-with-changes", "hyväksytty muutettuna", "godkänts med ändringar"},
    {"outcome-rejected", "hylätty", "förkastats"},
    // statements and the responses to them
    {"answer-remarks", "lausunto", "utlåtande"},
    {"answer-nothing-to-remark", "ei huomautettavaa", "inget att anmärka"},
    {"answer-no-answer", "ei antanut lausuntoa", "gav inget utlåtande"},
    {"response", "vastine", "bemötande"},
    {"review-accepted", "Muutosehdotuksia hyväksytty: *", "Godkända ändringsförslag: *"},
    {"review-rejected", "Muutosehdotuksia hylätty: *", "Förkastade ändringsförslag: *"},
    {"review-edited", "Muutosehdotuksia ratkaistu toisin sanoin: *",
     "Ändringsförslag avgjorda med andra ord: *"},
    {"review-noted", "Huomautuksia merkitty tiedoksi: *", "Antecknade anmärkningar: *"},
    {"review-reopened", "Ratkaisu avataan uudelleen", "Avgörandet öppnas på nytt"},
    {"review-title", "Muutosehdotusten ratkaiseminen, kierros *",
     "Avgörande av ändringsförslag, remissrunda *"},
    {"review-conflict", "Ristiriidassa", "I konflikt"},
    {"review-look", "Tarkistettavat", "Att granska"},
    {"review-clean", "Selvät", "Klara"},
    {"review-comments", "Huomautukset", "Anmärkningar"},
    {"review-several-wordings", "Samaan kohtaan ehdotetaan eri sanoja.",
     "Olika ord föreslås för samma ställe."},
    {"review-additions", "Samaan kohtaan ehdotetaan lisäyksiä, joista useampi voidaan hyväksyä.",
     "Till samma punkt föreslås tillägg, av vilka flera kan godkännas."},
    {"review-overtaken", "Tekstiä on muutettu tästä sen jälkeen, kun se lähetettiin.",
     "Texten har ändrats här sedan den sändes ut."},
    {"review-removed-too", "Yksi osapuoli poistaa kohdan, toinen muuttaa sitä.",
     "En part stryker punkten, en annan ändrar den."},
    {"review-same-sentence", "Toinen osapuoli muuttaa samaa virkettä.", "En annan part ändrar samma mening."},
    {"review-number-beside", "Luku tai päivä toisen osapuolen muutoksen vieressä.",
     "Ett tal eller datum bredvid en annan parts ändring."},
    {"review-not-readable", "Tiedostoa ei voi lukea tämän muutoksen jälkeen.",
     "Filen kan inte läsas med denna ändring."},
    {"review-doubtful", "Tuonti ei ollut varma jostakin tämän kohdan muutoksesta.",
     "Importen var inte säker på någon ändring i denna punkt."},
    {"answer-none-recorded", "vastausta ei ole kirjattu", "inget svar har antecknats"},
    {"unmapped-words", "Muutos, jota ei voitu viedä sellaisenaan sopimustekstiin:",
     "Ändring som inte som sådan kunde föras in i avtalstexten:"},
    {"unmapped-pinned",
     "Asiakirja on voimassa valtuustokaudella * hyväksytyssä muodossa, eikä sitä muuteta tällä kierroksella. "
     "Ehdotettu teksti:",
     "Dokumentet gäller i den form som godkändes för fullmäktigeperioden * och ändras inte i denna omgång. "
     "Föreslagen text:"},
    {"response-companion", "Samaa muutosta koskee ehdotus kohdassa *.",
     "Samma ändring gäller förslaget i punkten *."},
    {"response-document", "Asiakirja", "Dokument"},
    {"treatment-taken", "otetaan huomioon", "beaktas"},
    {"treatment-partly", "otetaan osittain huomioon", "beaktas delvis"},
    {"treatment-not-taken", "ei oteta huomioon", "beaktas inte"},
    {"treatment-noted", "merkitään tiedoksi", "antecknas för kännedom"},
    // comparisons
    {"comparison", "Muutosvertailu", "Ändringsjämförelse"},
    {"class-wording", "Sanamuoto", "Ordalydelse"},
    {"class-number", "Luku tai määrä", "Tal eller belopp"},
    {"class-structure", "Rakenne", "Struktur"},
    {"class-move", "Siirto", "Flyttning"},
    {"class-typography", "Merkintätapa", "Skrivsätt"},
    {"class-citation", "Säädösviittaus", "Författningshänvisning"},
    {"class-deadline", "Määräaika", "Tidsfrist"},
    {"class-generated", "Numerointi", "Numrering"},
    {"parallel-text", "Rinnakkaisteksti", "Parallelltext"},
    {"old-text", "Vanha teksti", "Tidigare text"},
    {"new-text", "Uusi teksti", "Ny text"},
    {"changes-by-class", "Muutokset lajeittain", "Ändringarna efter typ"},
    {"change-class", "Muutoksen laji", "Typ av ändring"},
    {"changes-count", "Muutoksia", "Ändringar"},
    {"changes-total", "Yhteensä", "Sammanlagt"},
    {"changed-clauses", "Muuttuneet kohdat", "Ändrade punkter"},
    {"clause", "Kohta", "Punkt"},
    {"what-happened", "Mitä muuttui", "Vad som ändrats"},
    {"no-changes", "Tekstit ovat samat.", "Texterna är likadana."},
    {"clause-new", "uusi kohta", "ny punkt"},
    {"clause-removed", "kohta poistettu", "punkten struken"},
    {"clause-moved", "kohta siirretty", "punkten flyttad"},
    {"clause-moved-from", "siirretty asiakirjasta *", "flyttad från dokumentet *"},
    {"clause-moved-to", "siirretty asiakirjaan *", "flyttad till dokumentet *"},
    {"clause-was", "ennen *", "tidigare *"},
    {"document-new", "Asiakirja on uusi.", "Dokumentet är nytt."},
    {"document-removed", "Asiakirja on poistettu.", "Dokumentet har strukits."},
    {"document-same", "Asiakirja ei ole muuttunut.", "Dokumentet har inte ändrats."},
    {"renumbered-clauses", "Vain numerointi on muuttunut: *", "Endast numreringen har ändrats: *"},
    {"other-parts", "Muut osat", "Övriga delar"},
    {"moved-from", "Siirretty kohdasta *", "Flyttad från punkt *"},
    {"moved-to", "Siirretty kohtaan *", "Flyttad till punkt *"},
    {"moved-within", "Siirretty kohdan * sisällä", "Flyttad inom punkt *"},
    {"moved-from-elsewhere", "Siirretty muualta", "Flyttad från ett annat ställe"},
    {"moved-to-elsewhere", "Siirretty muualle", "Flyttad till ett annat ställe"},
    {"change-key", "Merkinnät", "Markeringar"},
    {"change-inserted", "lisätty", "tillagt"},
    {"change-deleted", "poistettu", "struket"},
    {"change-moved", "siirretty", "flyttat"},
    {"change-of-look", "vain ulkoasu muuttunut", "bara utseendet ändrat"},
    {"change-moved-here", "siirretty tähän", "flyttat hit"},
    {"change-moved-away", "siirretty pois", "flyttat härifrån"},
    {"change-end", "kappale jaettu tai yhdistetty", "stycke delat eller förenat"},
    {"change-bar", "Viiva marginaalissa osoittaa rivit, joilla on muutoksia.",
     "Ett streck i marginalen visar raderna med ändringar."},
    {"formerly", "ent. *", "tidigare *"},
    {"figure-inserted", "Uusi kuva", "Ny figur"},
    {"figure-deleted", "Poistettu kuva", "Struken figur"},
    // generated parts
    {"contents", "Sisällys", "Innehåll"},
    {"annexes", "Liitteet", "Bilagor"},
    {"table", "Taulukko", "Tabell"},
    {"figure", "Kuva", "Figur"},
    {"rationale", "Perustelut", "Motivering"},
    {"question", "Avoin kysymys", "Öppen fråga"},
    // party table
    {"party", "Osapuoli", "Part"},
    {"business-id", "Y-tunnus", "FO-nummer"},
    {"address", "Osoite", "Adress"},
    // annex list
    {"label", "Tunnus", "Beteckning"},
    {"title", "Nimi", "Namn"},
    // themes
    {"goal", "Tavoite", "Mål"},
    {"goals", "Tavoitteet", "Mål"},
    {"indicators", "Arviointimittarit", "Indikatorer"},
    {"indicator", "Mittari", "Indikator"},
    {"measures", "Toimenpiteet, resurssit ja vastuutahot", "Åtgärder, resurser och ansvariga"},
    {"measure", "Toimenpide", "Åtgärd"},
    {"responsible", "Vastuutahot", "Ansvariga"},
    {"resources", "Resurssit", "Resurser"},
    {"deadline", "Aikataulu", "Tidtabell"},
    {"data-source", "Tietolähde", "Datakälla"},
    // forums
    {"forum", "Yhteistyöfoorumi", "Samarbetsforum"},
    {"task", "Tehtävä", "Uppgift"},
    {"members", "Jäsenet", "Medlemmar"},
    {"convener", "Koollekutsuja", "Sammankallare"},
    {"cadence", "Kokoontuminen", "Möten"},
    {"level-strategic", "Strateginen taso", "Strategisk nivå"},
    {"level-operative", "Operatiivinen taso", "Operativ nivå"},
    {"level-network", "Verkostot", "Nätverk"},
    // costs
    {"cost-subject", "Kustannus", "Kostnad"},
    {"cost-payer", "Maksaja", "Betalare"},
    {"cost-share", "Osuus", "Andel"},
    {"cost-basis", "Peruste", "Grund"},
    {"own-cost", "omat kustannuksensa", "sina egna kostnader"},
    {"equal-share", "yhtä suuri osuus", "lika stor andel"},
    {"by-population", "asukasluvun mukaan", "enligt invånarantal"},
    {"inhabitants", "* asukasta", "* invånare"},
    {"organiser", "järjestämiensä kokousten kustannukset", "kostnaderna för de möten som parten ordnar"},
    // deadlines and meetings
    {"by-end-of-year", "vuoden\u00A0* loppuun mennessä", "före utgången av\u00A0*"},
    {"during-year", "vuoden\u00A0* aikana", "under\u00A0*"},
    {"yearly", "vuosittain", "årligen"},
    {"by-date", "* mennessä", "senast *"},
    {"separately", "erikseen määrättävällä tavalla", "på det sätt som bestäms särskilt"},
    {"once-a-year", "kerran vuodessa", "en gång om året"},
    {"times-a-year", "* kertaa vuodessa", "* gånger om året"},
    {"one-member", "1\u00A0jäsen", "1\u00A0medlem"},
    {"members-count", "*\u00A0jäsentä", "*\u00A0medlemmar"},
    {"and", "ja", "och"},
    // references; the Finnish words are inflected
    {"ref-main", "pääsopimus", "huvudavtalet"},
    {"this-main", "tämä sopimus", "detta avtal"},
    {"this-annex", "tämä liite", "denna bilaga"},
    {"this-plan", "tämä suunnitelma", "denna plan"},
    {"this-framework", "tämä puitesopimus", "detta ramavtal"},
    // statutes
    {"hereinafter", "jäljempänä", "nedan"},
    {"subsection", "momentti", "mom."},
    {"statute-item", "kohta", "punkten"},
    // signatures
    {"signatures", "Allekirjoitukset", "Underskrifter"},
    {"place-and-date", "Paikka ja aika", "Plats och datum"},
    {"signature", "Allekirjoitus", "Underskrift"},
    {"signatory", "Allekirjoittaja", "Undertecknare"},
    {"name-in-print", "Nimenselvennys", "Namnförtydligande"},
    {"signatures-continued", "Allekirjoitukset (jatkuu)", "Underskrifter (forts.)"},
};

const std::map<std::string_view, const Row*, std::less<>>& index() {
  static const auto result = [] {
    std::map<std::string_view, const Row*, std::less<>> rows;
    for (const Row& row : kRows) rows.emplace(row.key, &row);
    return rows;
  }();
  return result;
}

}  // namespace

const std::string& phrase(std::string_view key, std::string_view language) {
  static std::map<std::string, std::string, std::less<>> finnish;
  static std::map<std::string, std::string, std::less<>> swedish;
  const auto row = index().find(key);
  if (row == index().end()) throw std::logic_error("no phrase '" + std::string(key) + "'");
  static const bool filled = [] {
    for (const auto& [name, entry] : index()) {
      finnish.emplace(name, entry->finnish);
      swedish.emplace(name, entry->swedish);
    }
    return true;
  }();
  (void)filled;
  return (language == "sv" ? swedish : finnish).find(key)->second;
}

std::string filled_phrase(std::string_view key, std::string_view language, std::string_view text) {
  std::string result = phrase(key, language);
  const std::size_t star = result.find('*');
  if (star != std::string::npos) result.replace(star, 1, text);
  return result;
}

std::vector<std::string> phrase_keys() {
  std::vector<std::string> keys;
  for (const Row& row : kRows) keys.emplace_back(row.key);
  return keys;
}

bool is_known_language(std::string_view language) { return language == "fi" || language == "sv"; }

}  // namespace sopimus
