// Wrong sentences of our own, one or more a rule, and their neighbours that are right. `words` is what the
// rule blames; empty: nothing.

#include <gtest/gtest.h>

#include "check/language.h"
#include "check/rules.h"
#include "source/read_plain_text.h"
#include "support/registers.h"

namespace sopimus {
namespace {

struct Sentence {
  const char* rule;
  const char* text;
  const char* words;
};

/// What the rule blames in a text, parted by " | ".
std::string blamed(const std::string& rule, const std::string& text, const std::string& language = "fi") {
  Diagnostics diagnostics;
  CheckedTexts all;
  Document document = read_plain_text(text, "a.txt", diagnostics);
  document.language = language;
  all.texts.push_back(to_checked_file(std::make_shared<const Document>(std::move(document)), "a.txt"));
  all.registers = read_project_registers();
  all.today = {2026, 11, 22};
  static const std::shared_ptr<Speller> speller = make_speller(all);
  all.speller = speller;
  run_rules(all, diagnostics);
  std::string words;
  for (const Diagnostic& each : diagnostics.sorted()) {
    if (each.code != rule) continue;
    words += (words.empty() ? "" : " | ") + each.at.source->text().substr(each.at.offset, each.at.length);
  }
  return words;
}

class WrongSentences : public testing::TestWithParam<Sentence> {};

TEST_P(WrongSentences, AreFoundAndRightOnesPass) {
  EXPECT_EQ(blamed(GetParam().rule, GetParam().text), GetParam().words) << GetParam().text;
}

constexpr Sentence kCitations[] = {
    {"wrong-statute-number", "Laki hyvinvointialueesta 611/2024 velvoittaa neuvottelemaan.", "611/2024"},
    {"wrong-statute-number", "Pelastuslain (611/2021) mukaan toimitaan.", "611/2021"},
    {"wrong-statute-number", "Hyvinvointialueesta annetussa laissa (611/2021) säädetään siitä.", ""},
    {"wrong-statute-number", "Noudatetaan kuntalakia (365/1995) siltä osin kuin se oli voimassa.", ""},
    {"wrong-statute-number", "Lain hyvinvointialueesta muuttamisesta annettu laki (123/2024) tulee voimaan.",
     ""},
    {"wrong-statute-number", "Uudistukseen liittyvä voimaanpanolaki (383/2023) tuli voimaan.", ""},
    {"wrong-statute-number", "Asian numero on 1559/00.02.13/2023 ja kokous 3/2024.", ""},
    {"cut-statute-number", "Laki sosiaali- ja terveydenhuollon järjestämisestä 612/202 velvoittaa.",
     "612/202"},
    {"cut-statute-number", "Sivulla 6/20 kerrotaan kuntalaista.", ""},
    {"two-statute-numbers",
     "Väestönsuojelu (379/2021) kuuluu alueelle, ja pelastuslaki (379/2011) koskee kaikkia.", "379/2021"},
    {"two-statute-numbers", "Pelastuslaki (379/2011) ja kielilaki (423/2003) koskevat kaikkia.", ""},
    {"statute-issuer", "Varautuminen (STM 308/2023) kuuluu kaikille.", "STM 308/2023"},
    {"statute-issuer", "Varautuminen (VNA 308/2023) kuuluu kaikille.", ""},
    {"repealed-statute", "Kuntalain (365/1995) mukaan toimitaan.", "365/1995"},
    {"repealed-statute", "Kuntalain (410/2015) mukaan toimitaan.", ""},
    {"statute-form", "Laki hyvinvointialueesta 611/2021 velvoittaa.", "611/2021"},
    {"statute-form", "Laki hyvinvointialueesta (611/2021) velvoittaa.", ""},
    {"statute-form", "Hyvinvointialuelain (laki hyvinvointialueesta, 611/2021) mukaan toimitaan.", ""},
    {"statute-without-number", "Siitä säädetään kielilaissa.", "kielilaissa"},
    {"statute-without-number", "Siitä säädetään kielilaissa. Kielilaki (423/2003) koskee kaikkia.", ""},
    {"statute-without-number", "Siitä säädetään kielilaissa.\n\nKielilaki (423/2003) koskee kaikkia.",
     "kielilaissa"},
    {"statute-without-number", "Siitä säädetään kielilaissa (423/2003). Kielilaki koskee kaikkia.", ""},
    {"statute-without-title", "Yhteensovittaminen (379/2011 65 §) kuuluu alueelle.", "379/2011"},
    {"statute-without-title",
     "Palvelut siirtyvät (laki työvoimapalveluiden järjestämisestä 380/2023) kunnille.", ""},
    {"statute-without-title", "Pelastuslain 65 §:n (379/2011) mukaan toimitaan.", ""},
    {"section-form", "Hyvinvointialueesta annetun lain (611/2021) § 14 velvoittaa.", "§ 14"},
    {"section-form", "Kokous 21.4.2023 § 15 ja kh § 45 on kirjattu.", ""},
    {"section-form", "Lain 6 ja 7 §: ssä säädetään siitä.", "§: ssä"},
    {"section-form", "Lain 14§ ja 15 §:n mukaan toimitaan.", "14§"},
    {"section-case", "Lain 14 § mukaiset neuvottelut käydään.", "§"},
    {"section-case", "Lain 14 §:n mukaiset neuvottelut ja 15 § tulevat voimaan.", ""},
};
INSTANTIATE_TEST_SUITE_P(Citations, WrongSentences, testing::ValuesIn(kCitations));

constexpr Sentence kPartiesAndDates[] = {
    {"business-id", "Perhon kunta, Y-tunnus 0181446-7, Keskustie 2.", "0181446-7"},
    {"business-id", "Perhon kunta, Y-tunnus 0181464-7, puhelin 040 1234567-8.", ""},
    {"postal-code", "Lestintie 39, 69440 Halsua.", "69440 Halsua"},
    {"postal-code", "Lestintie 39, 69440 Lestijärvi. Tili 69440 Perhonjokilaakso.", ""},
    {"several-names",
     "Keski-Pohjanmaan hyvinvointialue sopii. Keski-Pohjanmaan hyvinvointialue Soite vastaa siitä.",
     "Keski-Pohjanmaan hyvinvointialue Soite"},
    {"several-names",
     "Keski-Pohjanmaan hyvinvointialue sopii. Keski-Pohjanmaan hyvinvointialue. Soite vastaa.", ""},
    {"several-names", "Keski-Pohjanmaan liitto (jäljempänä maakuntaliitto) sopii. Maakuntaliitto vastaa.",
     ""},
    {"impossible-date", "Sopimus päättyy 31.6.2026 tai 30. helmikuuta 2027.",
     "31.6.2026 | 30. helmikuuta 2027"},
    {"impossible-date", "Sopimus päättyy 29.2.2028. Ohjeen 1.13.2024.7 versio on voimassa.", ""},
    {"wrong-weekday", "Kokous pidetään maanantaina 24.10.2025.", "maanantaina 24.10.2025"},
    {"wrong-weekday", "Kokous pidetään perjantaina 24.10.2025 ja pe 31.10.2025.", ""},
    {"past-deadline", "Vuoden 2024 loppuun mennessä on luotu mittaristo.", "Vuoden 2024 loppuun mennessä"},
    {"past-deadline", "Lausunto annetaan viimeistään 31.1.2024.", "31.1.2024"},
    {"past-deadline", "Vuoden 2030 loppuun mennessä luodaan mittaristo.", ""},
    {"past-deadline", "Mittaristo valmistui vuoden 2024 loppuun mennessä.", ""},
    {"deadline-year", "Sopimus hyväksytään valtuustoissa marras-joulukuun aikana.",
     "marras-joulukuun aikana"},
    {"deadline-year", "Raportti annetaan vuosittain tammikuun loppuun mennessä.", ""},
    {"deadline-year", "Raportti annetaan tammikuun 2027 loppuun mennessä.", ""},
};
INSTANTIATE_TEST_SUITE_P(PartiesAndDates, WrongSentences, testing::ValuesIn(kPartiesAndDates));

constexpr Sentence kStructureAndTerms[] = {
    {"heading-without-text", "# Osapuolet\n\nKunnat.\n\n# Ehdot\n\n# Seuranta\n\nSeurataan yhdessä.\n",
     "Ehdot"},
    {"heading-without-text", "1 Osapuolet\n\nKunnat.\n\n2 Ehdot\n\n2.1 Seuranta\n\nSeurataan yhdessä.\n", ""},
    {"heading-without-text",
     "1 Osapuolet\n\nKunnat.\n\nEhdot ja seuranta yhdessä\n\n2 Seuranta\n\nSeurataan.\n",
     "Ehdot ja seuranta yhdessä"},
    {"heading-without-text",
     "Valmistelija\n\nKunnan hallintojohtaja ja kehittämispäällikkö\n\n# Päätös\n\nHyväksyttiin.\n", ""},
    {"typed-reference", "Seurannasta sovitaan sopimuksen seitsemännessä luvussa.", "seitsemännessä luvussa"},
    {"typed-reference", "Mittarit ovat alaluvussa 3.2.", "alaluvussa 3.2"},
    {"typed-reference", "Siitä säädetään kuntalain viidennessä luvussa.", ""},
    {"typed-reference", "Siitä määrätään hallintosäännön toisen luvun kolmannessa pykälässä.", ""},
    {"lost-reference",
     "1 Osapuolet\n\nKunnat.\n\n2 Ehdot\n\nNoudatetaan kuntalain (410/2015) 7 luvun 8 §:ää.\n", ""},
    {"annex-to-come", "Työssä käytetään sopimuksen liitteeksi valmisteltavaa työkirjaa.",
     "liitteeksi valmisteltavaa"},
    {"annex-to-come", "Työkirja on sopimuksen liitteenä, ja sen liitteeksi hyväksytään mittarit.", ""},
    {"lost-reference", "1 Osapuolet\n\nKunnat.\n\n2 Ehdot\n\nSeurannasta sovitaan luvussa 9.\n", "luvussa 9"},
    {"lost-reference", "1 Osapuolet\n\nKunnat.\n\n2 Ehdot\n\nOsapuolet ovat luvussa 1.\n", ""},
    {"rationale-in-text", "1 Ehdot\n\nSovitaan.\n\nPerustelut\n\nSiksi.\n\n2 Muut\n\nMuuta ei ole.\n",
     "Perustelut"},
    {"rationale-in-text", "Ehdotus\n\nHyväksytään.\n\nPerustelut\n\nSopimus on tarpeen.\n", ""},
    {"draft-word", "Alueturva (työnimi) kokoontuu.", "työnimi"},
    {"draft-word", "Työnjaosta sovitaan myöhemmin.", "sovitaan myöhemmin"},
    {"draft-word", "Ryhmä kokoontuu kolmesti (kuntajako sovitaan).", "kuntajako sovitaan"},
    {"draft-word", "Tehtävät jaetaan (niistä sovitaan liitteessä B) kuntien kesken.", ""},
    {"draft-word", "Työnjaosta sovitaan vuosittain, ja myöhemmin liittyvä osapuoli noudattaa sitä.", ""},
    {"vague-word", "Kustannukset jaetaan (esim. puoliksi).", "esim"},
    {"vague-word", "Kustannukset jaetaan esimerkillisesti.", ""},
    {"parted-ending", "Asia ei kuulu EU: lle, ja osuus on 44 %: lla sama.", ": lle | : lla"},
    {"parted-ending", "Mukana: na ja ne. Asia kuuluu EU:lle.", ""},
    {"question-in-text", "Yhteinen tietoalusta?", "Yhteinen tietoalusta?"},
    {"question-in-text", "Osoite on https://malli.fi/haku?sana=hyte ja muuta.", ""},
    {"undefined-abbreviation", "Kutsu lähetetään: HVA testaa hälyttämisen.", "HVA"},
    {"undefined-abbreviation", "Hyvinvointialue (HVA) testaa. HVA:n pelastustoimi vastaa.", ""},
    {"undefined-abbreviation", "Luodaan perusteet (HVA) ja järjestelmä (HVA ja kunnat) yhdessä.", "HVA"},
    {"undefined-abbreviation",
     "Elinkeino-, liikenne- ja ympäristökeskus (ELY) ja sosiaalihuolto (SHO) sopivat.", ""},
    {"undefined-abbreviation", "Koulutetaan poikkeusolojen ja väestönsuojelun johtohenkilöstö (PEO).", "PEO"},
    {"undefined-abbreviation", "Lausunnon antoi NAAPURIN KUNNANHALLITUS, osoite FI-67100 Kokkola.", ""},
    {"undefined-abbreviation",
     "Ohjeen antoi Euroopan elintarviketurvallisuusviranomainen (EFSA), ja EFSA valvoo.", ""},
    {"undefined-abbreviation", "Osa II ja THL sekä EU tukevat. Sopimus on liitteessä B.", ""},
    {"undefined-abbreviation", "JAA-äänet annettiin asialle (HEL 2021-000123), ja EI-ääniä oli kolme.", ""},
    {"undefined-abbreviation", "Merkitään tiedoksi (valm. ST), ja KOSKI-palvelu testataan.", ""},
    {"undefined-abbreviation", "Työn tekee YTK Suomi Oy. Siitä vastaa YTK.", "YTK"},
    {"unused-short-name", "Hyvinvointialueesta annettu laki (611/2021, ”hyvinvointialuelaki”) velvoittaa.",
     "hyvinvointialuelaki"},
    {"unused-short-name",
     "Hyvinvointialueesta annettu laki (611/2021, ”hyvinvointialuelaki”) velvoittaa. Hyvinvointialuelain 14 "
     "§ on "
     "tärkeä.",
     ""},
    {"undefined-short-name", "Järjestämislain 6 §:ssä säädetään siitä.", "Järjestämislain"},
    {"undefined-short-name", "Kuntalain 6 §:ssä säädetään siitä. Erilaista 6 §:ää ei ole.", ""},
    {"label-drift",
     "Tavoitteet:\n- a on b\n- c on d\n\nTavoitteet:\n- a on b\n- c on d\n\nTavoite:\n- a on b\n- c on d\n",
     "Tavoite:"},
    {"doubled-word", "Jaetaan yhteistyöhön\nyhteistyöhön tietoja, ja 12 12 on luku.",
     "yhteistyöhön\nyhteistyöhön"},
    {"private-character", "Yhteen \uF0E0 suunnittelu \u2192 arviointi.", "\uF0E0"},
};
INSTANTIATE_TEST_SUITE_P(StructureAndTerms, WrongSentences, testing::ValuesIn(kStructureAndTerms));

TEST(DraftWords, StopAFrozenEditionOnly) {
  constexpr const char* kTexts[] = {"Työnjako tarkentuu vuoden lopussa.", "Alueturva (työnimi) kokoontuu.",
                                    "Yhteinen tietoalusta?",
                                    "Käytetään liitteeksi valmisteltavaa työkirjaa."};
  for (const bool is_final : {false, true}) {
    for (const char* text : kTexts) {
      Diagnostics diagnostics;
      CheckedTexts all;
      all.texts.push_back(to_checked_file(
          std::make_shared<const Document>(read_plain_text(text, "a.txt", diagnostics)), "a.txt"));
      all.is_final = is_final;
      all.speller = make_speller(all);
      run_rules(all, diagnostics);
      EXPECT_EQ(diagnostics.has_errors(), is_final) << text;
    }
  }
}

class WrongSwedishSentences : public testing::TestWithParam<Sentence> {};

TEST_P(WrongSwedishSentences, AreFoundAndRightOnesPass) {
  EXPECT_EQ(blamed(GetParam().rule, GetParam().text, "sv"), GetParam().words) << GetParam().text;
}

constexpr Sentence kSwedish[] = {
    {"wrong-statute-number", "Enligt lagen om välfärdsområden (612/2021) förs förhandlingar.", "612/2021"},
    {"wrong-statute-number", "Enligt kommunallagen (365/1995) ordnar kommunen detta.", ""},
    {"wrong-statute-number", "Enligt kommunallagens (379/2011) 8 § ordnar kommunen detta.", "379/2011"},
    {"wrong-statute-number", "Enligt lagen om välfärdsområden (611/2021) förs förhandlingar.", ""},
    {"cut-statute-number", "Kommunallagen (410/20) gäller alla.", "410/20"},
    {"statute-form", "Enligt lagen om välfärdsområden 611/2021 förs förhandlingar.", "611/2021"},
    {"statute-without-number", "Språklagen tillämpas.", "Språklagen"},
    {"statute-without-number", "Språklagen (423/2003) tillämpas. Enligt språklagens 5 § gäller detta.", ""},
    {"repealed-statute", "Kommunallagen (365/1995) gäller.", "365/1995"},
    {"section-form", "Enligt kommunallagen (410/2015) § 14 förs förhandlingar.", "§ 14"},
    {"section-form", "Enligt kommunallagen (410/2015) 14 § förs förhandlingar.", ""},
    {"impossible-date", "Avtalet upphör 31 juni 2026 eller 30.2.2027.", "31 juni 2026 | 30.2.2027"},
    {"impossible-date", "Avtalet upphör 30 juni 2026, och avsnitt 31 juridik 2026 gäller.", ""},
    {"wrong-weekday", "Mötet hålls måndagen den 24 oktober 2025.", "måndagen den 24 oktober 2025"},
    {"wrong-weekday", "Mötet hålls fredagen den 24 oktober 2025.", ""},
    {"past-deadline", "Rapporten lämnas senast den 31 december 2024.", "31 december 2024"},
    {"past-deadline", "Mätarna tas fram före utgången av 2024.", "utgången av 2024"},
    {"past-deadline", "Mätarna tas fram före utgången av 2030, och avtalet godkändes senast 1.3.2024.", ""},
    {"typed-reference", "Om uppföljningen avtalas i avtalets sjunde kapitel.", "sjunde kapitel"},
    {"lost-reference", "1 Parter\n\nKommunerna.\n\n2 Villkor\n\nUppföljningen finns i kapitel 9.\n",
     "kapitel 9"},
    {"lost-reference", "1 Parter\n\nKommunerna.\n\n2 Villkor\n\nSe kapitel 1.\n", ""},
    {"annex-to-come", "Mätarna finns i en bilaga som utarbetas gemensamt.", "bilaga som utarbetas"},
    {"draft-word", "Gruppen (arbetsnamn) sammanträder.", "arbetsnamn"},
    {"draft-word", "Om arbetsfördelningen avtalas senare.", "avtalas senare"},
    {"draft-word", "Parterna avtalar årligen, och senare anslutna parter följer avtalet.", ""},
    {"vague-word", "Kostnaderna delas för lokaler, resor osv.", "osv"},
    {"question-in-text", "En gemensam plattform?", "En gemensam plattform?"},
    {"doubled-word", "Parterna parterna avtalar.", "Parterna parterna"},
    {"private-character", "Samman \uF0E0 planering.", "\uF0E0"},
};
INSTANTIATE_TEST_SUITE_P(Swedish, WrongSwedishSentences, testing::ValuesIn(kSwedish));

constexpr Sentence kEditions[] = {
    {"annex-count",
     "Sopimuksessa on kolme liitettä.\n\nLiitteet\n\n- Sopimus ehkäisevästä päihdetyöstä\n- Sopimus "
     "asukkaiden digituesta alueella\n",
     "kolme liitettä"},
    {"annex-count",
     "Sopimuksessa on kaksi liitettä.\n\nLiitteet\n\n- Sopimus ehkäisevästä päihdetyöstä\n- Sopimus "
     "asukkaiden digituesta alueella\n",
     ""},
};
INSTANTIATE_TEST_SUITE_P(Editions, WrongSentences, testing::ValuesIn(kEditions));

}  // namespace
}  // namespace sopimus
