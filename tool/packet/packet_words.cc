#include "packet/packet_words.h"

#include <algorithm>
#include <stdexcept>

namespace sopimus {

namespace {

struct Row {
  std::string_view key;
  const char* finnish;
  const char* swedish;
};

// By section. Where a word of the agreement stands in a sentence, its case is the pattern's.
constexpr Row kRows[] = {
    {"packet", "Kokousaineisto", "Mötesmaterial"},
    {"page-in-packet", "Kokousaineisto, sivu *", "Mötesmaterial, sida *"},
    {"item", "Esityslistateksti", "Ärendetext"},
    {"missing", "Täydennettävä ennen kokousta: *", "Ska kompletteras före mötet: *"},
    // what the body decides; "one": a single document
    {"decides", "* päättää", "* beslutar"},
    {"proposes", "* esittää *, että *", "* föreslår för * att *"},
    {"proposes-anyone", "* esittää, että toimivaltainen toimielin", "* föreslår att det behöriga organet"},
    {"approve", "hyväksyä *", "godkänna *"},
    {"approves", "hyväksyy *", "godkänner *"},
    {"note", "merkitä tiedoksi *", "anteckna * för kännedom"},
    {"state", "antaa lausunnon *", "ge utlåtande om *"},
    {"guide", "evästää valmistelijoita jatkovalmistelua varten.",
     "ge riktlinjer för den fortsatta beredningen."},
    {"documents", "seuraavat asiakirjat sellaisina kuin ne ovat versiossa * (*)",
     "följande dokument sådana de är i version * (*)"},
    {"documents-one", "seuraavan asiakirjan sellaisena kuin se on versiossa * (*)",
     "följande dokument sådant det är i version * (*)"},
    {"drafts", "seuraavat luonnokset (versio *, *)", "följande utkast (version *, *)"},
    {"drafts-one", "seuraavan luonnoksen (versio *, *)", "följande utkast (version *, *)"},
    {"about-documents", "seuraavista asiakirjoista (versio *, *)", "följande dokument (version *, *)"},
    {"about-documents-one", "seuraavasta asiakirjasta (versio *, *)", "följande dokument (version *, *)"},
    {"about-drafts", "seuraavista luonnoksista (versio *, *)", "följande utkast (version *, *)"},
    {"about-drafts-one", "seuraavasta luonnoksesta (versio *, *)", "följande utkast (version *, *)"},
    {"authorise", "valtuuttaa * allekirjoittamaan asiakirjat * puolesta.",
     "bemyndiga följande att underteckna dokumenten på * vägnar: *."},
    {"authorise-one", "valtuuttaa * allekirjoittamaan asiakirjan * puolesta.",
     "bemyndiga följande att underteckna dokumentet på * vägnar: *."},
    {"authorises", "valtuuttaa * allekirjoittamaan asiakirjat * puolesta.",
     "bemyndigar följande att underteckna dokumenten på * vägnar: *."},
    {"authorises-one", "valtuuttaa * allekirjoittamaan asiakirjan * puolesta.",
     "bemyndigar följande att underteckna dokumentet på * vägnar: *."},
    {"fingerprint", "tunniste *", "identifierare *"},
    {"fingerprint-note",
     "Sopimustekstin tunniste yksilöi tekstin, josta päätetään. Osapuolet ovat hyväksyneet saman tekstin, "
     "kun niiden päätöksissä on samat tunnisteet.",
     "Avtalstextens identifierare anger exakt vilken text beslutet gäller. Parterna har godkänt samma text "
     "när deras beslut har samma identifierare."},
    // annexes
    {"annex", "Liite", "Bilaga"},
    {"label-in-agreement", "* (sopimuksen liite *)", "* (bilaga * till avtalet)"},
    {"in-finnish", "suomeksi", "på finska"},
    {"in-swedish", "ruotsiksi", "på svenska"},
    {"and", "ja", "och"},
    {"withheld", "*. Asiakirja ei ole tässä aineistossa; se toimitetaan toimielimen jäsenille erikseen.",
     "*. Dokumentet ingår inte i detta material; det lämnas särskilt till organets ledamöter."},
    {"withheld-count-one", "Aineistosta on jätetty pois yksi asiakirja, joka on salassa pidettävä.",
     "Ur materialet har utelämnats ett sekretessbelagt dokument."},
    {"withheld-count", "Aineistosta on jätetty pois * asiakirjaa, jotka ovat salassa pidettäviä.",
     "Ur materialet har utelämnats * sekretessbelagda dokument."},
    // background
    {"summary", "Muutosten yhteenveto", "Sammandrag av ändringarna"},
    {"redline", "Muutosvertailu: *", "Ändringsjämförelse: *"},
    {"parallel-text", "Rinnakkaisteksti: *", "Parallelltext: *"},
    {"signature-pages", "Allekirjoitussivut", "Undertecknandesidor"},
    {"approved-before", "*: hyväksytty jo aiemmin, eikä teksti ole muuttunut",
     "*: godkänt redan tidigare, och texten har inte ändrats"},
    {"no-background", "Ei oheismateriaalia.", "Inget bakgrundsmaterial."},
    // history
    {"minutes", "* * § *: * (*)", "* * § *: * (*)"},
    {"others", "Muiden osapuolten päätökset tästä versiosta:", "Övriga parters beslut om denna version:"},
    {"no-history", "Asiasta ei ole kirjattu aiempia päätöksiä.",
     "Inga tidigare beslut i ärendet har registrerats."},
    // changes
    {"nothing-in-force", "Voimassa olevaa sopimusta ei ole, joten siihen ei verrata.",
     "Det finns inget gällande avtal att jämföra med."},
    {"compared-with", "Vertailukohtana on teksti, joka on voimassa *: *.",
     "Texten jämförs med den som gäller *: *."},
    {"unchanged", "ei muutu.", "ändras inte."},
    {"new-document", "uusi asiakirja.", "nytt dokument."},
    {"removed-document", "ei ole enää osa sopimusta.", "ingår inte längre i avtalet."},
    {"count-new", "uusia kohtia *", "nya punkter *"},
    {"count-changed", "muuttuvia kohtia *", "ändrade punkter *"},
    {"count-moved", "siirtyviä kohtia *", "flyttade punkter *"},
    {"count-removed", "poistuvia kohtia *", "strukna punkter *"},
    {"only-details", "vain numerointi tai tiedot muuttuvat.", "endast numreringen eller uppgifter ändras."},
    {"new-clauses", "Uudet kohdat: *.", "Nya punkter: *."},
    {"removed-clauses", "Poistuvat kohdat: *.", "Strukna punkter: *."},
    {"and-more", "ja * muuta", "och * till"},
    {"whole-changes",
     "Muutokset näkyvät kokonaan oheismateriaalina olevista muutosten yhteenvedosta, muutosvertailuista ja "
     "rinnakkaisteksteistä.",
     "Ändringarna framgår i sin helhet av bakgrundsmaterialet: sammandraget av ändringarna, "
     "ändringsjämförelserna och parallelltexterna."},
    // appeal
    {"no-appeal",
     "Tästä päätöksestä ei saa tehdä oikaisuvaatimusta eikä valitusta, koska se koskee vain asian "
     "valmistelua.",
     "Omprövning av detta beslut får inte begäras och besvär över det får inte anföras, eftersom det endast "
     "gäller beredning."},
    {"complaint-municipal",
     "Tähän päätökseen saa hakea muutosta kunnallisvalituksella * päivän kuluessa päätöksen "
     "tiedoksisaannista.",
     "Ändring i detta beslut får sökas genom kommunalbesvär inom * dagar från delfåendet av beslutet."},
    {"complaint-county",
     "Tähän päätökseen saa hakea muutosta aluevalituksella * päivän kuluessa päätöksen "
     "tiedoksisaannista.",
     "Ändring i detta beslut får sökas genom välfärdsområdesbesvär inom * dagar från delfåendet av "
     "beslutet."},
    {"rectification",
     "Tähän päätökseen saa vaatia kirjallisesti oikaisua * päivän kuluessa päätöksen tiedoksisaannista.",
     "Omprövning av detta beslut får begäras skriftligen inom * dagar från delfåendet av beslutet."},
    {"known-after",
     "Jäsenen katsotaan saaneen päätöksestä tiedon * päivän kuluttua siitä, kun pöytäkirja on nähtävänä "
     "yleisessä tietoverkossa.",
     "En medlem anses ha fått del av beslutet * dagar efter att protokollet finns tillgängligt i det "
     "allmänna datanätet."},
    {"source", "Sovellettava laki: *.", "Tillämplig lag: *."},
    // whom to tell
    {"parties", "Sopimuksen osapuolet", "Avtalets parter"},
    {"other-parties", "Sopimuksen muut osapuolet", "Avtalets övriga parter"},
    // the folder's first page
    {"the-item", "Asia", "Ärendet"},
    {"whole", "Koko aineisto yhtenä tiedostona", "Hela materialet i en fil"},
    {"annexes", "Liitteet", "Bilagor"},
    {"background", "Oheismateriaali", "Bakgrundsmaterial"},
    {"meeting", "Kokous *", "Möte *"},
    {"version", "Versio * (*)", "Version * (*)"},
    {"one-page", "* sivu", "* sida"},
    {"pages", "* sivua", "* sidor"},
    {"to-complete", "Täydennettävää", "Att komplettera"},
};

}  // namespace

std::string packet_words(std::string_view key, std::string_view language,
                         std::initializer_list<std::string_view> filled) {
  const auto row =
      std::find_if(std::begin(kRows), std::end(kRows), [&](const Row& each) { return each.key == key; });
  if (row == std::end(kRows)) throw std::logic_error("no words '" + std::string(key) + "'");
  const std::string_view pattern = language == "sv" ? row->swedish : row->finnish;
  std::string text;
  auto next = filled.begin();
  for (const char c : pattern) {
    if (c == '*' && next != filled.end()) {
      text += *next++;
    } else {
      text += c;
    }
  }
  return text;
}

std::vector<std::string> packet_word_keys() {
  std::vector<std::string> keys;
  for (const Row& row : kRows) keys.emplace_back(row.key);
  return keys;
}

}  // namespace sopimus
