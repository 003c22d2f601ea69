// Sentences of our own that are wrong in one way, and near misses that must pass.

#include <gtest/gtest.h>

#include "check/language.h"
#include "check/rules.h"
#include "source/read_plain_text.h"
#include "unit/source/support.h"

namespace sopimus {
namespace {

const Registers& project_registers() {
  static const Registers registers = [] {
    Registers read;
    Diagnostics diagnostics;
    for (const char* path :
         {"templates/registers/check/words.xml", "templates/registers/check/confusables.xml",
          "templates/registers/abbreviations.xml"}) {
      read_register(std::make_shared<const SourceText>(path, read_project_file(path)), read, diagnostics);
    }
    EXPECT_TRUE(diagnostics.all().empty());
    return read;
  }();
  return registers;
}

bool is_language_rule(std::string_view code) {
  const std::string_view family = family_of(code);
  for (const char* each : {"language", "spelling", "words", "compounds", "grammar", "typography", "dashes"}) {
    if (family == each) return true;
  }
  return false;
}

/// "CODE words" of every finding of a rule of language, one after another with '; ' between.
std::string findings_of(const std::string& text, const std::string& language) {
  Diagnostics diagnostics;
  Document document = read_plain_text(text + "\n", "a.txt", diagnostics);
  document.language = language;
  CheckedTexts all;
  all.texts.push_back(to_checked_file(std::make_shared<const Document>(std::move(document)), "a.txt"));
  all.registers = project_registers();
  static const std::shared_ptr<Speller> speller = make_speller(all);
  all.speller = speller;
  run_rules(all, diagnostics);
  std::string found;
  for (const Diagnostic& each : diagnostics.sorted()) {
    if (!is_language_rule(each.code)) continue;
    if (!found.empty()) found += "; ";
    found += each.code + " " + each.at.source->text().substr(each.at.offset, each.at.length);
  }
  return found;
}

struct WrongSentence {
  const char* text;
  const char* found;
};

constexpr WrongSentence kWrongFinnish[] = {
    // Words
    {"Asian valmistelee viranhalitija yhdessä kuntien kanssa.", "misspelled-word viranhalitija"},
    {"Sopimuksen tavoiteita arvioidaan vuosittain.", "misspelled-word tavoiteita"},
    {"Työryhmä kokoontuu Kokolassa kaksi kertaa vuodessa.", "misspelled-word Kokolassa"},
    {"Palvelut sovitetaan yhteen keski-Pohjanmaalla.", "misspelled-word keski-Pohjanmaalla"},
    {"Palveluja kehitetään kaikilla hyvinvointialeilla.", "confused-word hyvinvointialeilla"},
    {"Toimitaan siten kun osapuolet ovat sopineet.", "confused-word siten kun"},
    {"Kunnille ilmoitetaan ennen kun asia ratkaistaan.", "confused-word ennen kun"},
    {"Kunta seuraa koronavirus-tilannetta alueella.", "misspelled-word koronavirus-tilannetta"},
    // Compounds
    {"Liitettä noudatetaan sopimuksen voimassa olon ajan.", "split-compound voimassa olon"},
    {"Ensimmäisen valtuusto kauden tavoitteet on saavutettu.", "split-compound valtuusto kauden"},
    {"Liite toteuttaa sovittuja strategia tavoitteita.", "split-compound strategia tavoitteita"},
    {"Ryhmään kuuluvat toimialue edustajat ja sihteeri.", "split-compound toimialue edustajat"},
    {"Alueella tehdään kehittämis työtä yhdessä.", "split-compound kehittämis työtä"},
    {"Kuntien kanssa sovitaan digituenjärjestämisestä.", "joined-words digituenjärjestämisestä"},
    {"Alueen sosiaali ja terveydenhuolto kehittyy.", "missing-hyphen sosiaali ja terveydenhuolto"},
    {"Pohjana ovat hyvinvointikertomukset ja suunnitelmat.",
     "missing-hyphen hyvinvointikertomukset ja suunnitelmat"},
    {"Alueella tehdään kehittämis ja suunnittelutyötä.", "missing-hyphen kehittämis ja suunnittelutyötä"},
    {"Valtuustolle annetaan hyvinvointikertomus- ja suunnitelma.",
     "stray-hyphen hyvinvointikertomus- ja suunnitelma"},
    {"Toimintaa rajoittavat taloudelliset- ja henkilöstöresurssit.",
     "stray-hyphen taloudelliset- ja henkilöstöresurssit"},
    {"Kunnat nimeävät jäsenen SOTE- valmiustoimikuntaan.", "loose-hyphen SOTE- valmiustoimikuntaan"},
    {"Keväällä järjestetään Sydämellä -tapahtuma yhdessä.", "loose-hyphen Sydämellä -tapahtuma"},
    // Grammar
    {"Tilannekuva sekä kehittäminen perustuu valmisteluun.", "number-agreement perustuu"},
    {"Kunta ja hyvinvointialue sopii asiasta.", "number-agreement sopii"},
    {"Toimenpiteet, resurssit ja vastuutahot vuoden 2025 aikana tarkentuu.", "number-agreement tarkentuu"},
    {"Työ osoittaa, että hyvinvointi, terveys ja turvallisuus ei synny yksin.", "number-agreement ei"},
    {"Suunnitelman hyväksyy osapuolten hallitukset.", "number-agreement hyväksyy"},
    {"Päivässä syntyvä aineisto sekä strateginen sopimus kokoaa tuloksen.", "number-agreement kokoaa"},
    {"Palvelun asiakaslähtöinen toteuttamien edellyttää yhteistyötä.", "participle-for-noun toteuttamien"},
    {"Sopimusta voidaan muuttaa yhteisellä päätökselle.", "case-agreement yhteisellä päätökselle"},
    {"Liitto kokoaa alueellisen digitukiverkosto ja koordinoi sitä.",
     "case-agreement alueellisen digitukiverkosto"},
    // What is said twice, and how a contract speaks
    {"Osapuolet jakavat yhteistyöhön yhteistyöhön tarvittavia tietoja.",
     "doubled-word yhteistyöhön yhteistyöhön"},
    {"Alueella on perustettu on perustettu työryhmä.", "doubled-word on perustettu on perustettu"},
    {"Sopimus on voimassa vuoden loppuun. Sopimus on voimassa vuoden loppuun.",
     "doubled-sentence Sopimus on voimassa vuoden loppuun"},
    {"Asiaa käsitellään foorumeissa, joista säädetään sopimuksen neljännessä luvussa.",
     "statute-verb säädetään"},
    {"Irtisanominen on toimitettava kirjallisessa muodossa ja irtisanominen tulee tehdä kirjallisesti.",
     "duty-said-twice ja irtisanominen tulee tehdä kirjallisesti"},
    // Typography
    {"Palveluja kehitetään hyvinvointialueilla.Hyvinvoinnin edistäminen on tehtävä.", "missing-space ."},
    {"Kunta nimeää henkilön,joka vastaa asiasta.", "missing-space ,"},
    {"Ryhmän tehtävät ovat seuraavat:\n\n•tavoitteiden arviointi\n• seuranta", "missing-space •"},
    {"Kunnat , hyvinvointialue ja liitto sopivat.", "space-before-sign  ,"},
    {"Kunnat ja  hyvinvointialue sopivat.", "double-space   "},
    {"Sopimusta kutsutaan nimellä \"yhteistyösopimus\".", "quotation-mark \"; quotation-mark \""},
    {"Kunnat maksavat 50% kustannuksista.", "sign-without-space %"},
    {"Osuus on 100€ vuodessa.", "sign-without-space €"},
    {"Kokous alkaa klo 13:00 kunnantalolla.", "time-form :"},
    {"Sopimus tulee voimaan 01.09.2026 kaikissa kunnissa.", "date-form 01.09.2026"},
    {"Valtuustokaudella 2025-2029 neuvotellaan kahdesti.", "range-dash -"},
    {"Ryhmä kokoontuu 6-8 kertaa vuodessa.", "range-dash -"},
    {"Asiasta sovitaan a-c kohdassa.", "range-dash -"},
    {"Kunnat osallistuvat Hyvä alku –hankkeeseen.", "one-sided-dash  –"},
    {"Ryhmä kokoontuu kaksi – kolme kertaa vuodessa.", "range-dash  – "},
    {"Toimipaikka on Mariankatu 16 – 20 Kokkolassa.", "range-dash  – "},
    {"Terveyden edistäminen - ehkäisevä päihdetyö kuuluu kunnille.", "hyphen-for-dash  - "},
    {"Jäsenillä on läsnäolo-oikeus tai - velvollisuus kokouksessa.", "hyphen-for-dash  - "},
    {"Ylimmät toimielimet –valtuustot – hyväksyvät sopimuksen.", "one-sided-dash  –"},
};

constexpr const char* kRightFinnish[] = {
    "Soite ja Pohde sopivat Soiten hyte-neuvotteluista.",
    "Perhon kunta, Toholammin kunta ja Lestijärvi kuuluvat alueeseen.",
    "Lisätietoja antaa kirjaamo@kunta.fi ja sivusto www.soite.fi.",
    "Kokouksessa olivat läsnä Aaltonen ja Hottinen Lampintieltä.",
    "Yhteyshenkilön osoite on Lampintie 5, Toholampi.",
    "THL:n ja STM:n ohjeet sekä KPHVAANK:n päätökset otetaan huomioon.",
    "Asiassa noudatetaan lakia, ks. 14 § ja esitys HE 241/2020.",
    "Joka vuosi ja joka kunnassa arvioidaan se, mitä joka joka vuosi toistuu.",
    "Puhelinnumero on 040 123 123, ja Y-tunnus on 3221325-4.",
    "Puhelinnumero on 050-1234567, ja diaarinumero on ROIDno-2020-2129.",
    "Sopimus voimassa olevista asioista on voimassa toistaiseksi.",
    "Kaikki osapuolet sekä koko alue ja sama ryhmä jatkavat huhti- ja toukokuussa.",
    "Nuorille palveluja tarjoava kunta tukee osallisen oikeuksia ja kunnan laatimaa ohjetta.",
    "Alueellisen ryhmän jäsenet siirtyvät uusilta alueilta vanhoille alueille.",
    "Kunta tavoitteineen ja valtuusto kaupungissa hyväksyvät sopimuksen liitteineen.",
    "Yhteistyö sopimuksen osapuolten välillä jatkuu.",
    "Sosiaali- ja terveydenhuolto sekä pelastustoimi ovat alueen tehtäviä.",
    "Hyvinvointikertomus ja -suunnitelma annetaan valtuustolle.",
    "KPHVAANK 21.4.2023 § 15",
    "Kunnat osallistuvat Hyvä alku -hankkeeseen ja KPHVAANK kokoontuu.",
    "Kunta- ja hyvinvointialuetasolla toimii työryhmä.",
    "Sekä kunta- että aluetasolla toimii yli- ja alijäämiä seuraava ryhmä.",
    "Tiedonkulusta, täytäntöönpanosta ja päätöksenteosta sovitaan erikseen.",
    "Kunta ja hyvinvointialue sopivat asiasta.",
    "Kunta tai hyvinvointialue sopii asiasta.",
    "Liitteet tulee hyväksyä valtuustossa.",
    "Tavoitteet voi tarkistaa vuosittain.",
    "Suunnitelman hyväksyy kunnan hallitus, ja kunta ja alue ei tule toimeen ilman sitä.",
    "Kunta, joka vastaa asiasta, ja hyvinvointialue ovat osapuolia.",
    "Tiedot on annettava viivytyksettä.",
    "Kunnat, joiden alueella ryhmä toimii, maksavat kulut.",
    "Sopimuksen osapuolet ovat kunta ja hyvinvointialue.",
    "Kunnan hyväksymien tavoitteiden toteutumista seurataan.",
    "Yhteistyöstä säädetään sosiaali- ja terveydenhuollon järjestämisestä annetussa laissa.",
    "Sopimuksen irtisanomisesta säädetään kuntalain 8 §:ssä.",
    "Osuus on 50 prosenttia eli 100 euroa, ja aika on klo 13.00.",
    "Sopimus on voimassa 1.1.2026–31.12.2029 ja toimipaikka on Mariankatu 16–20.",
    "Arviointi tehdään 2–3 kertaa valtuustokaudella 2025–2029.",
    "Yhteiset tavoitteet – hyvinvointi ja terveys – ohjaavat työtä.",
    "Liikuntaneuvonta (1,5 henkilötyövuotta) jatkuu.",
    "Irtisanominen on toimitettava kirjallisesti ja irtisanomisaika on kuusi kuukautta.",
    "Laitteistosta on laadittu todistus ja laitteisto on sen mukainen.",
    "Kunnat antavat neuvoja vaikutuksia lieventävistä toimenpiteistä.",
    "Ministeri luovutti tiedonjulkistamisen palkinnot.",
    "Ryhmä laatii lopullisen kertomuksensa alueellisen työ- ja koulutuspolitiikan toimijoille.",
    "Näyte tutkittiin, eikä vesicular stomatitis ole levinnyt alueelle.",
    "Tiedoksisaannista ja takaisinperinnästä säädetään laissa.",
    "Kunta käyttää Varaamo-palvelua ja erot-tutkimuksen tuloksia.",
    "Valtuutetun aloite syrjinnän vastaisen verkoston perustamisesta hyväksyttiin.",
    "Aluevaltuuston varapuheenjohtaja Vuornos avasi kokouksen.",
    "Henkilöstöä siirtyy julkisista palveluihin liittyvistä tehtävistä kunnille.",
    "Khall 12.6.2023 § 127",
    "Kasopelk § 5",
    "Lautakunta merkitsi kirjeet tiedoksi (valm. AB).",
    "Meikälä Maija",
    "Kokouksessa kuultiin Probability and Mathematical physics -konferenssista.",
    "ALUETURVAN JA VALMIUSJOHTORYHMÄN TEHTÄVÄT SOVITAAN ERIKSEEN",
};

TEST(LanguageRules, FindWhatIsWrongInFinnish) {
  for (const WrongSentence& wrong : kWrongFinnish)
    EXPECT_EQ(findings_of(wrong.text, "fi"), wrong.found) << wrong.text;
}

TEST(LanguageRules, PassWhatIsRightInFinnish) {
  for (const char* text : kRightFinnish) EXPECT_EQ(findings_of(text, "fi"), "") << text;
}

TEST(LanguageRules, ReadSwedishToo) {
  constexpr WrongSentence kWrong[] = {
      {"Välfärdsomrodet ordnar tjänsterna.", "misspelled-word Välfärdsomrodet"},
      {"Parterna ingår ett samarbets avtal om tjänsterna.", "split-compound samarbets avtal"},
      {"Social och hälsovården utvecklas.", "missing-hyphen Social och hälsovården"},
      {"Kommunerna kommunerna avtalar om saken.", "doubled-word Kommunerna kommunerna"},
      {"Fullmäktigeperioden är 2025-2029 i kommunerna.", "range-dash -"},
      {"Kommunerna betalar 50% av kostnaderna.", "sign-without-space %"},
  };
  for (const WrongSentence& wrong : kWrong)
    EXPECT_EQ(findings_of(wrong.text, "sv"), wrong.found) << wrong.text;
  for (const char* right : {"Kommunerna och välfärdsområdet avtalar om Soites kontaktytor.",
                            "Det det handlar om är social- och hälsovården.",
                            "Kommunfullmäktige godkänner avtalet med bilagor."}) {
    EXPECT_EQ(findings_of(right, "sv"), "") << right;
  }
}

TEST(LanguageRules, TellAWordOnceWithItsOtherPlaces) {
  Diagnostics diagnostics;
  const std::string text =
      "Viranhalitija päättää asiasta. Kunta kuulee, mitä viranhalitija sanoo ja viranhalitija tekee.\n";
  CheckedTexts all;
  all.texts.push_back(to_checked_file(
      std::make_shared<const Document>(read_plain_text(text, "a.txt", diagnostics)), "a.txt"));
  all.speller = make_speller(all);
  run_rules(all, diagnostics);
  ASSERT_EQ(diagnostics.all().size(), 1U);
  EXPECT_EQ(diagnostics.all().front().why.size(), 2U);
}

TEST(LanguageRules, TellANewTermOnceForAllItsForms) {
  EXPECT_EQ(
      findings_of("Zorbiverkoston tehtävät sovitaan. Työ kuuluu zorbiverkostolle ja zorbiverkostoon.", "fi"),
      "misspelled-word Zorbiverkoston");
  EXPECT_EQ(findings_of("Hyvinvointisunnitelmaa ja hyvinvointikertomuksne käsitellään.", "fi"),
            "misspelled-word Hyvinvointisunnitelmaa; misspelled-word hyvinvointikertomuksne");
}

}  // namespace
}  // namespace sopimus
