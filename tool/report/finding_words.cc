#include "report/finding_words.h"

#include <array>

namespace sopimus {

namespace {

struct ClassRow {
  std::string_view family;
  const char* finnish;
  const char* swedish;
};

constexpr std::array kClasses = {
    ClassRow{"citations", "Säädösviittaukset", "Hänvisningar till författningar"},
    ClassRow{"sections", "Pykälät", "Paragrafer"},
    ClassRow{"parties", "Osapuolet ja osoitteet", "Parter och adresser"},
    ClassRow{"dates", "Päivät ja määräajat", "Dagar och tidsfrister"},
    ClassRow{"structure", "Otsikot", "Rubriker"},
    ClassRow{"references", "Viittaukset", "Hänvisningar"},
    ClassRow{"drafts", "Luonnoksen jäänteet", "Rester av utkast"},
    ClassRow{"themes", "Teemat", "Teman"},
    ClassRow{"terms", "Käsitteet ja lyhenteet", "Begrepp och förkortningar"},
    ClassRow{"editions", "Asiakirjat ja liitteet", "Dokument och bilagor"},
    ClassRow{"spelling", "Oikeinkirjoitus", "Stavning"},
    ClassRow{"words", "Väärä sana", "Fel ord"},
    ClassRow{"compounds", "Yhdyssanat", "Sammansättningar"},
    ClassRow{"grammar", "Kielioppi", "Grammatik"},
    ClassRow{"language", "Kieli", "Språk"},
    ClassRow{"typography", "Merkit ja välit", "Tecken och mellanrum"},
    ClassRow{"dashes", "Viivat ja yhdysmerkit", "Tankstreck och bindestreck"},
    ClassRow{"", "Tiedostot", "Filer"},
};

struct RuleRow {
  std::string_view rule;
  const char* finnish;
  const char* finnish_mend;
  const char* swedish;
  const char* swedish_mend;
};

constexpr std::array kRules = {
    RuleRow{"wrong-statute-number", "Numero ei ole tämän säädöksen.", "Tarkista numero Finlexistä.",
            "Numret är inte denna författnings.", "Kontrollera numret i Finlex."},
    RuleRow{"cut-statute-number", "Säädöksen numerosta puuttuu numeroita.", "Tarkista numero Finlexistä.",
            "Författningens nummer saknar siffror.", "Kontrollera numret i Finlex."},
    RuleRow{"two-statute-numbers", "Samalla säädöksellä on kaksi numeroa.",
            "Tarkista Finlexistä, kumpi säädös on tarkoitettu, ja käytä yhtä numeroa.",
            "En författning har två nummer.",
            "Kontrollera i Finlex vilken författning som avses, och använd ett nummer."},
    RuleRow{"statute-issuer", "Asetuksen antaja on väärä.", "Tarkista antaja Finlexistä.",
            "Förordningen är utfärdad av en annan.", "Kontrollera utfärdaren i Finlex."},
    RuleRow{"repealed-statute", "Säädös ei ole enää voimassa.", "Viittaa sen tilalle tulleeseen säädökseen.",
            "Författningen gäller inte längre.", "Hänvisa till den som ersatte den."},
    RuleRow{"statute-form", "Säädöksen numero kirjoitetaan sulkeisiin.", "Kirjoita numero sulkeisiin.",
            "Författningens nummer skrivs inom parentes.", "Skriv numret inom parentes."},
    RuleRow{"statute-without-number", "Säädöksen numero puuttuu ensimmäisestä maininnasta.",
            "Lisää numero sulkeisiin nimen jälkeen.", "Författningens nummer saknas vid första omnämnandet.",
            "Lägg till numret inom parentes efter namnet."},
    RuleRow{"statute-without-title", "Säädöksestä on vain numero.", "Lisää säädöksen nimi.",
            "Av författningen finns bara numret.", "Lägg till författningens namn."},
    RuleRow{"section-form", "Pykälä kirjoitetaan muotoon ”14 §”.", "Korjaa kirjoitusasu.",
            "Paragrafen skrivs ”14 §”.", "Rätta skrivsättet."},
    RuleRow{"section-case", "Pykälämerkistä puuttuu sijapääte.", "Lisää pääte, esimerkiksi ”14 §:n”.",
            "Paragraftecknet saknar kasusändelse.", "Lägg till ändelsen."},
    RuleRow{"business-id", "Y-tunnuksen tarkistusmerkki on väärä.",
            "Tarkista Y-tunnus YTJ-palvelusta (ytj.fi).", "FO-numrets kontrollsiffra är fel.",
            "Kontrollera FO-numret i FODS-tjänsten (ytj.fi)."},
    RuleRow{"shared-business-id", "Kahdella osapuolella on sama Y-tunnus.",
            "Tarkista Y-tunnukset YTJ-palvelusta (ytj.fi).", "Två parter har samma FO-nummer.",
            "Kontrollera FO-numren i FODS-tjänsten (ytj.fi)."},
    RuleRow{"unknown-business-id", "Y-tunnus ei ole minkään osapuolen.",
            "Vertaa tunnusta osapuolten luetteloon.", "FO-numret är inte någon parts.",
            "Jämför numret med förteckningen över parterna."},
    RuleRow{"postal-code", "Postinumero on toisen paikkakunnan.",
            "Tarkista, kumpi on väärin: postinumero vai postitoimipaikka.",
            "Postnumret hör till en annan ort.",
            "Kontrollera vilketdera som är fel: postnumret eller postanstalten."},
    RuleRow{"several-names", "Osapuolella on useita nimiä.", "Käytä kaikkialla samaa nimeä.",
            "En part har flera namn.", "Använd samma namn överallt."},
    RuleRow{"party-form", "Osapuolen nimi on väärässä muodossa.", "Kirjoita osapuolen nimi oikein.",
            "Partens namn har fel form.", "Skriv partens namn rätt."},
    RuleRow{"other-value", "Virke kertoo keston toisin kuin sopimuksen tiedot.", "Tarkista, kumpi on oikein.",
            "Meningen anger en annan tid än avtalets uppgifter.", "Kontrollera vilketdera som är rätt."},
    RuleRow{"impossible-date", "Päivää ei ole kalenterissa.", "Tarkista päivämäärä.",
            "Dagen finns inte i kalendern.", "Kontrollera datumet."},
    RuleRow{"wrong-weekday", "Viikonpäivä ei vastaa päivämäärää.", "Tarkista kumpikin.",
            "Veckodagen motsvarar inte datumet.", "Kontrollera båda."},
    RuleRow{"past-deadline", "Määräaika on kulunut.", "Aseta uusi määräaika tai poista se, mikä on jo tehty.",
            "Tidsfristen har gått ut.", "Ange en ny tidsfrist eller stryk det som redan är gjort."},
    RuleRow{"deadline-year", "Määräajasta puuttuu vuosi.", "Lisää vuosi.", "Tidsfristen saknar år.",
            "Lägg till året."},
    RuleRow{"heading-without-text", "Otsikon alla ei ole tekstiä.", "Kirjoita teksti tai poista otsikko.",
            "Under rubriken finns ingen text.", "Skriv texten eller stryk rubriken."},
    RuleRow{"skipped-level", "Otsikkotaso on jäänyt väliin.", "Nosta otsikko ylemmälle tasolle.",
            "En rubriknivå saknas.", "Flytta upp rubriken en nivå."},
    RuleRow{"typed-reference", "Viittaus on kirjoitettu käsin, eikä se seuraa numeroinnin muutoksia.",
            "Pyydä sopimuksen valmistelijaa tekemään siitä viittaus.",
            "Hänvisningen är skriven för hand och följer inte med när numren ändras.",
            "Be avtalets beredare göra den till en hänvisning."},
    RuleRow{"lost-reference", "Viittauksen kohdetta ei ole.", "Tarkista, mihin on tarkoitus viitata.",
            "Hänvisningens mål finns inte.", "Kontrollera vart hänvisningen ska leda."},
    RuleRow{"annex-to-come", "Liitettä ei ole vielä.", "Laadi liite tai poista maininta.",
            "Bilagan finns inte ännu.", "Utarbeta bilagan eller stryk omnämnandet."},
    RuleRow{"rationale-in-text", "Perustelut ovat sitovan tekstin joukossa.", "Siirrä perustelut erikseen.",
            "Motiveringen står i den bindande texten.", "Flytta motiveringen ur den."},
    RuleRow{"draft-word", "Teksti on jäänyt luonnosvaiheesta.",
            "Kirjoita, mitä sovitaan, tai kuka asiasta päättää ja mihin mennessä.",
            "Texten är kvar från ett utkast.", "Skriv vad som avtalas, eller vem som beslutar och när."},
    RuleRow{"vague-word", "Ilmaus jättää sovitun avoimeksi.", "Luettele kaikki, mitä tarkoitetaan.",
            "Uttrycket lämnar det avtalade öppet.", "Räkna upp allt som avses."},
    RuleRow{"question-in-text", "Sitovassa tekstissä on kysymys.", "Vastaa kysymykseen tekstissä.",
            "I den bindande texten finns en fråga.", "Besvara frågan i texten."},
    RuleRow{"theme-part", "Teemasta puuttuu tavoite, mittari tai toimenpide.", "Lisää puuttuva.",
            "Temat saknar mål, indikator eller åtgärd.", "Lägg till det som saknas."},
    RuleRow{"measure-responsible", "Toimenpiteellä ei ole vastuutahoa.", "Nimeä vastuutaho.",
            "Åtgärden har ingen ansvarig.", "Ange vem som ansvarar."},
    RuleRow{"label-drift", "Samalla asialla on eri otsikoita.", "Käytä kaikkialla samaa otsikkoa.",
            "Samma sak har olika rubriker.", "Använd samma rubrik överallt."},
    RuleRow{"undefined-abbreviation", "Lyhennettä ei ole selitetty.",
            "Kirjoita ensimmäiseen mainintaan koko nimi ja lyhenne sulkeisiin.",
            "Förkortningen är inte förklarad.",
            "Skriv hela namnet vid första omnämnandet, med förkortningen inom parentes."},
    RuleRow{"unused-short-name", "Määriteltyä lyhyttä nimeä ei käytetä.", "Käytä sitä tai poista määritelmä.",
            "Det definierade kortnamnet används inte.", "Använd det eller stryk definitionen."},
    RuleRow{"undefined-short-name", "Lyhyttä nimeä ei ole määritelty.",
            "Käytä säädöksen nimeä ja numeroa tai annettua lyhyttä nimeä.", "Kortnamnet är inte definierat.",
            "Använd författningens namn och nummer, eller det kortnamn som texten ger."},
    RuleRow{"unused-definition", "Määriteltyä käsitettä ei käytetä.", "Käytä sitä tai poista määritelmä.",
            "Det definierade begreppet används inte.", "Använd det eller stryk definitionen."},
    RuleRow{"annex-set", "Liite puuttuu toisesta luettelosta.", "Luettele samat liitteet molemmissa.",
            "Bilagan saknas i en annan förteckning.", "Räkna upp samma bilagor i båda."},
    RuleRow{"annex-title", "Liitteellä on eri nimi toisessa luettelossa.", "Käytä molemmissa samaa nimeä.",
            "Bilagan har ett annat namn i en annan förteckning.", "Använd samma namn i båda."},
    RuleRow{"annex-count", "Liitteiden määrä on väärä.", "Korjaa määrä tai luettelo.",
            "Antalet bilagor är fel.", "Rätta antalet eller förteckningen."},
    RuleRow{"doubled-word", "Sana on kahteen kertaan.", "Poista toinen.", "Ordet står två gånger.",
            "Stryk det ena."},
    RuleRow{"private-character", "Merkkiä ei ole useimmissa kirjasimissa.", "Vaihda merkki tavalliseen.",
            "Tecknet saknas i de flesta teckensnitt.", "Byt till ett vanligt tecken."},
    RuleRow{"misspelled-word", "Sanaa ei ole sanakirjassa.", "Tarkista kirjoitusasu.",
            "Ordet finns inte i ordboken.", "Kontrollera stavningen."},
    RuleRow{"confused-word", "Sanan tilalla lienee tarkoitettu toista.", "Tarkista, mitä tarkoitetaan.",
            "Ett annat ord torde avses.", "Kontrollera vad som avses."},
    RuleRow{"split-compound", "Yhdyssana on kirjoitettu erikseen.", "Kirjoita yhteen.",
            "Sammansättningen är särskriven.", "Skriv ihop."},
    RuleRow{"joined-words", "Sanat kirjoitetaan erikseen.", "Kirjoita erikseen.", "Orden skrivs isär.",
            "Skriv isär."},
    RuleRow{"missing-hyphen", "Yhdysmerkki puuttuu.", "Lisää yhdysmerkki.", "Bindestrecket saknas.",
            "Lägg till bindestrecket."},
    RuleRow{"loose-hyphen", "Yhdysmerkin vieressä on ylimääräinen väli.",
            "Poista väli tai käytä ajatusviivaa.", "Bindestrecket har ett extra mellanslag.",
            "Ta bort mellanslaget eller använd tankstreck."},
    RuleRow{"stray-hyphen", "Yhdysmerkki on turha tai väärässä paikassa.", "Poista tai siirrä yhdysmerkki.",
            "Bindestrecket är onödigt eller fel placerat.", "Ta bort eller flytta bindestrecket."},
    RuleRow{"number-agreement", "Verbin luku ei vastaa subjektia.", "Korjaa verbin muoto.",
            "Verbet kongruerar inte med subjektet.", "Rätta verbets form."},
    RuleRow{"case-agreement", "Adjektiivi ja substantiivi ovat eri sijoissa.", "Korjaa toisen sija.",
            "Adjektivet och substantivet har olika kasus.", "Rätta det enas form."},
    RuleRow{"participle-for-noun", "Partisiipin tilalla lienee tarkoitettu substantiivia.", "Tarkista sana.",
            "I stället för participet torde ett substantiv avses.", "Kontrollera ordet."},
    RuleRow{"doubled-sentence", "Virke on kahteen kertaan.", "Poista toinen.", "Meningen står två gånger.",
            "Stryk den ena."},
    RuleRow{"statute-verb", "Sopimuksessa ei säädetä vaan sovitaan.", "Kirjoita ”sovitaan” tai ”määrätään”.",
            "Ett avtal föreskriver inte, parterna avtalar.", "Skriv ”avtalas” eller ”bestäms”."},
    RuleRow{"duty-said-twice", "Virke sanoo saman velvoitteen kahdesti.", "Jätä yksi velvoittava verbi.",
            "Meningen anger samma skyldighet två gånger.", "Låt ett förpliktande verb stå kvar."},
    RuleRow{"missing-space", "Välimerkin jäljestä puuttuu väli.", "Lisää väli.",
            "Mellanslag saknas efter skiljetecknet.", "Lägg till mellanslaget."},
    RuleRow{"space-before-sign", "Välimerkin edessä on väli.", "Poista väli.",
            "Före skiljetecknet står ett mellanslag.", "Ta bort mellanslaget."},
    RuleRow{"parted-ending", "Väli erottaa päätteen sanastaan.", "Poista väli.",
            "Ett mellanslag skiljer ändelsen från ordet.", "Ta bort mellanslaget."},
    RuleRow{"double-space", "Sanojen välissä on useita välejä.", "Jätä yksi väli.",
            "Mellan orden står flera mellanslag.", "Låt ett mellanslag stå kvar."},
    RuleRow{"quotation-mark", "Lainausmerkki ei ole suomen kielen mukainen.", "Käytä merkkiä ”.",
            "Citattecknet är inte svenskt.", "Använd tecknet ”."},
    RuleRow{"sign-without-space", "Luvun ja merkin välistä puuttuu väli.", "Lisää väli.",
            "Mellan talet och tecknet saknas mellanslag.", "Lägg till mellanslaget."},
    RuleRow{"time-form", "Kellonaika kirjoitetaan pisteellä.", "Vaihda kaksoispiste pisteeksi.",
            "Klockslaget skrivs med punkt.", "Byt kolonet mot en punkt."},
    RuleRow{"date-form", "Päivämäärässä on turha nolla.", "Poista nolla.", "Datumet har en onödig nolla.",
            "Ta bort nollan."},
    RuleRow{"range-dash", "Lukujen väliin kuuluu ajatusviiva ilman välejä.", "Korjaa viiva.",
            "Mellan talen hör ett tankstreck utan mellanslag.", "Rätta strecket."},
    RuleRow{"hyphen-for-dash", "Yhdysmerkin tilalle kuuluu ajatusviiva.", "Korjaa viiva.",
            "I stället för bindestrecket hör ett tankstreck.", "Rätta strecket."},
    RuleRow{"one-sided-dash", "Ajatusviivan toisella puolella ei ole väliä.", "Lisää väli.",
            "Tankstrecket har mellanslag bara på en sida.", "Lägg till mellanslaget."},
};

}  // namespace

FindingWords finding_words(std::string_view code, std::string_view language) {
  for (const RuleRow& row : kRules) {
    if (row.rule != code) continue;
    if (language == "sv") return {row.swedish, row.swedish_mend};
    return {row.finnish, row.finnish_mend};
  }
  return {};
}

std::string class_words(std::string_view family, std::string_view language) {
  for (const ClassRow& row : kClasses) {
    if (row.family == family) return language == "sv" ? row.swedish : row.finnish;
  }
  return {};
}

}  // namespace sopimus
