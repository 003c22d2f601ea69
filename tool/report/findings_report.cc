#include "report/findings_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/report_blocks.h"

namespace sopimus {

namespace {

enum class Say {
  Title,
  Kind,
  Found,
  None,
  Meaning,
  Class,
  Errors,
  Warnings,
  Place,
  Text,
  Finding,
  Fix,
  Error,
  Warning,
  Note
};

struct Words {
  Say say;
  const char* finnish;
  const char* swedish;
};

constexpr std::array kWords = {
    Words{Say::Title, "Tekstin tarkastus", "Granskning av texten"},
    Words{Say::Kind, "Tarkastusraportti", "Granskningsrapport"},
    Words{Say::Found, "Tarkastuksessa löytyi {} ja {}.", "Granskningen gav {} och {}."},
    Words{Say::None, "Tarkastuksessa ei löytynyt korjattavaa.", "Granskningen gav inget att rätta."},
    Words{Say::Meaning, "Virhe on korjattava ennen päätöskäsittelyä, huomautus harkittava.",
          "Ett fel ska rättas före beslut, en anmärkning övervägas."},
    Words{Say::Class, "Luokka", "Klass"},
    Words{Say::Errors, "Virheitä", "Fel"},
    Words{Say::Warnings, "Huomautuksia", "Anmärkningar"},
    Words{Say::Place, "Paikka", "Plats"},
    Words{Say::Text, "Teksti", "Text"},
    Words{Say::Finding, "Mitä huomattiin", "Iakttagelse"},
    Words{Say::Fix, "Korjausehdotus", "Förslag"},
    Words{Say::Error, "Virhe", "Fel"},
    Words{Say::Warning, "Huomautus", "Anmärkning"},
    Words{Say::Note, "Tiedoksi", "För kännedom"},
};

std::string say(Say what, std::string_view language) {
  for (const Words& words : kWords) {
    if (words.say == what) return language == "sv" ? words.swedish : words.finnish;
  }
  return {};
}

struct Named {
  std::string_view name;
  const char* finnish;
  const char* swedish;
};

constexpr std::array kFamilies = {
    Named{"citations", "Säädösviittaukset", "Hänvisningar till författningar"},
    Named{"sections", "Pykälät", "Paragrafer"},
    Named{"parties", "Osapuolet ja osoitteet", "Parter och adresser"},
    Named{"dates", "Päivät ja määräajat", "Dagar och tidsfrister"},
    Named{"structure", "Otsikot", "Rubriker"},
    Named{"references", "Viittaukset", "Hänvisningar"},
    Named{"drafts", "Luonnoksen jäänteet", "Rester av utkast"},
    Named{"themes", "Teemat", "Teman"},
    Named{"terms", "Käsitteet ja lyhenteet", "Begrepp och förkortningar"},
    Named{"editions", "Asiakirjat ja liitteet", "Dokument och bilagor"},
    Named{"spelling", "Oikeinkirjoitus", "Stavning"},
    Named{"words", "Väärä sana", "Fel ord"},
    Named{"compounds", "Yhdyssanat", "Sammansättningar"},
    Named{"grammar", "Kielioppi", "Grammatik"},
    Named{"language", "Kieli", "Språk"},
    Named{"typography", "Merkit ja välit", "Tecken och mellanrum"},
    Named{"dashes", "Viivat ja yhdysmerkit", "Tankstreck och bindestreck"},
    Named{"", "Tiedostot", "Filer"},
};

constexpr std::array kRules = {
    Named{"wrong-statute-number", "Numero ei ole tämän säädöksen.", "Numret är inte denna författnings."},
    Named{"cut-statute-number", "Säädöksen numerosta puuttuu numeroita.",
          "Författningens nummer saknar siffror."},
    Named{"two-statute-numbers", "Samalla säädöksellä on kaksi numeroa.", "En författning har två nummer."},
    Named{"statute-issuer", "Asetuksen antaja on väärä.", "Förordningen är utfärdad av en annan."},
    Named{"repealed-statute", "Säädös ei ole enää voimassa.", "Författningen gäller inte längre."},
    Named{"statute-form", "Säädöksen numero kirjoitetaan sulkeisiin.",
          "Författningens nummer skrivs inom parentes."},
    Named{"statute-without-number", "Säädöksen numero puuttuu.", "Författningens nummer saknas."},
    Named{"statute-without-title", "Säädöksestä on vain numero.", "Av författningen finns bara numret."},
    Named{"section-form", "Pykälä kirjoitetaan muotoon ”14 §”.", "Paragrafen skrivs ”14 §”."},
    Named{"section-case", "Pykälämerkistä puuttuu sijapääte.", "Paragraftecknet saknar kasusändelse."},
    Named{"business-id", "Y-tunnuksen tarkistusmerkki on väärä.", "FO-numrets kontrollsiffra är fel."},
    Named{"shared-business-id", "Kahdella osapuolella on sama Y-tunnus.", "Två parter har samma FO-nummer."},
    Named{"unknown-business-id", "Y-tunnus ei ole minkään osapuolen.", "FO-numret är inte någon parts."},
    Named{"postal-code", "Postinumero on toisen paikkakunnan.", "Postnumret hör till en annan ort."},
    Named{"several-names", "Osapuolella on useita nimiä.", "En part har flera namn."},
    Named{"impossible-date", "Päivää ei ole kalenterissa.", "Dagen finns inte i kalendern."},
    Named{"wrong-weekday", "Viikonpäivä ei vastaa päivämäärää.", "Veckodagen motsvarar inte datumet."},
    Named{"past-deadline", "Määräaika on kulunut.", "Tidsfristen har gått ut."},
    Named{"deadline-year", "Määräajasta puuttuu vuosi.", "Tidsfristen saknar år."},
    Named{"heading-without-text", "Otsikon alla ei ole tekstiä.", "Under rubriken finns ingen text."},
    Named{"skipped-level", "Otsikkotaso on jäänyt väliin.", "En rubriknivå saknas."},
    Named{"typed-reference", "Viittaus on kirjoitettu käsin.", "Hänvisningen är skriven för hand."},
    Named{"lost-reference", "Viittauksen kohdetta ei ole.", "Hänvisningens mål finns inte."},
    Named{"annex-to-come", "Liitettä ei ole vielä.", "Bilagan finns inte ännu."},
    Named{"rationale-in-text", "Perustelut ovat sitovan tekstin joukossa.",
          "Motiveringen står i den bindande texten."},
    Named{"draft-word", "Teksti on jäänyt luonnosvaiheesta.", "Texten är kvar från ett utkast."},
    Named{"vague-word", "Ilmaus jättää sovitun avoimeksi.", "Uttrycket lämnar det avtalade öppet."},
    Named{"question-in-text", "Sitovassa tekstissä on kysymys.", "I den bindande texten finns en fråga."},
    Named{"theme-part", "Teemasta puuttuu tavoite, mittari tai toimenpide.",
          "Temat saknar mål, indikator eller åtgärd."},
    Named{"measure-responsible", "Toimenpiteellä ei ole vastuutahoa.", "Åtgärden har ingen ansvarig."},
    Named{"label-drift", "Samalla asialla on eri otsikoita.", "Samma sak har olika rubriker."},
    Named{"undefined-abbreviation", "Lyhennettä ei ole selitetty.", "Förkortningen är inte förklarad."},
    Named{"unused-short-name", "Määriteltyä lyhyttä nimeä ei käytetä.",
          "Det definierade kortnamnet används inte."},
    Named{"undefined-short-name", "Lyhyttä nimeä ei ole määritelty.", "Kortnamnet är inte definierat."},
    Named{"unused-definition", "Määriteltyä käsitettä ei käytetä.",
          "Det definierade begreppet används inte."},
    Named{"annex-set", "Liite puuttuu toisesta luettelosta.", "Bilagan saknas i en annan förteckning."},
    Named{"annex-title", "Liitteellä on eri nimi toisessa luettelossa.",
          "Bilagan har ett annat namn i en annan förteckning."},
    Named{"annex-count", "Liitteiden määrä on väärä.", "Antalet bilagor är fel."},
    Named{"doubled-word", "Sana on kahteen kertaan.", "Ordet står två gånger."},
    Named{"private-character", "Merkkiä ei ole useimmissa kirjasimissa.",
          "Tecknet saknas i de flesta teckensnitt."},
    Named{"misspelled-word", "Sanaa ei ole sanakirjassa.", "Ordet finns inte i ordboken."},
    Named{"confused-word", "Sanan tilalla lienee tarkoitettu toista.", "Ett annat ord torde avses."},
    Named{"split-compound", "Yhdyssana on kirjoitettu erikseen.", "Sammansättningen är särskriven."},
    Named{"joined-words", "Sanat kirjoitetaan erikseen.", "Orden skrivs isär."},
    Named{"missing-hyphen", "Yhdysviiva puuttuu.", "Bindestrecket saknas."},
    Named{"loose-hyphen", "Yhdysviivan vieressä on ylimääräinen väli.",
          "Bindestrecket har ett extra mellanslag."},
    Named{"stray-hyphen", "Yhdysviiva on turha tai väärässä paikassa.",
          "Bindestrecket är onödigt eller fel placerat."},
    Named{"number-agreement", "Verbin luku ei vastaa subjektia.", "Verbet kongruerar inte med subjektet."},
    Named{"case-agreement", "Adjektiivi ja substantiivi ovat eri sijoissa.",
          "Adjektivet och substantivet har olika kasus."},
    Named{"participle-for-noun", "Partisiipin tilalla lienee tarkoitettu substantiivia.",
          "I stället för participet torde ett substantiv avses."},
    Named{"doubled-sentence", "Virke on kahteen kertaan.", "Meningen står två gånger."},
    Named{"statute-verb", "Sopimuksessa ei säädetä vaan sovitaan.",
          "Ett avtal föreskriver inte, parterna avtalar."},
    Named{"duty-said-twice", "Virke sanoo saman velvoitteen kahdesti.",
          "Meningen anger samma skyldighet två gånger."},
    Named{"missing-space", "Välimerkin jäljestä puuttuu väli.", "Mellanslag saknas efter skiljetecknet."},
    Named{"space-before-sign", "Välimerkin edessä on väli.", "Före skiljetecknet står ett mellanslag."},
    Named{"parted-ending", "Väli erottaa päätteen sanastaan.", "Ett mellanslag skiljer ändelsen från ordet."},
    Named{"double-space", "Sanojen välissä on useita välejä.", "Mellan orden står flera mellanslag."},
    Named{"quotation-mark", "Lainausmerkki ei ole suomen kielen mukainen.", "Citattecknet är inte svenskt."},
    Named{"sign-without-space", "Luvun ja merkin välistä puuttuu väli.",
          "Mellan talet och tecknet saknas mellanslag."},
    Named{"time-form", "Kellonaika kirjoitetaan pisteellä.", "Klockslaget skrivs med punkt."},
    Named{"date-form", "Päivämäärässä on turha nolla.", "Datumet har en onödig nolla."},
    Named{"range-dash", "Lukujen väliin kuuluu ajatusviiva ilman välejä.",
          "Mellan talen hör ett tankstreck utan mellanslag."},
    Named{"hyphen-for-dash", "Yhdysviivan tilalle kuuluu ajatusviiva.",
          "I stället för bindestrecket hör ett tankstreck."},
    Named{"one-sided-dash", "Ajatusviivan toisella puolella ei ole väliä.",
          "Tankstrecket har mellanslag bara på en sida."},
};

template <class Table>
std::string named(const Table& table, std::string_view name, std::string_view language) {
  for (const Named& row : table) {
    if (row.name == name) return language == "sv" ? row.swedish : row.finnish;
  }
  return {};
}

std::string counted(std::size_t count, bool is_error, std::string_view language) {
  if (language == "sv")
    return fmt::format("{} {}", count, is_error ? "fel" : count == 1 ? "anmärkning" : "anmärkningar");
  if (is_error) return fmt::format("{} {}", count, count == 1 ? "virhe" : "virhettä");
  return fmt::format("{} {}", count, count == 1 ? "huomautus" : "huomautusta");
}

class FindingsWriter {
 public:
  FindingsWriter(const ReportedCheck& check, std::string language)
      : check_(check), language_(std::move(language)) {}

  std::vector<Block> write() {
    if (check_.findings.empty()) {
      blocks_.put_paragraph({report_run(say(Say::None, language_))});
      return blocks_.take();
    }
    Runs summary;
    const std::string count = fmt::format(fmt::runtime(say(Say::Found, language_)),
                                          counted(count_of(Severity::Error), true, language_),
                                          counted(count_of(Severity::Warning), false, language_));
    add_sentence(summary, count);
    add_sentence(summary, say(Say::Meaning, language_));
    blocks_.put_paragraph(std::move(summary));
    write_counts();
    for (const Named& family : kFamilies) write_family(family.name);
    return blocks_.take();
  }

 private:
  std::size_t count_of(Severity severity) const {
    return static_cast<std::size_t>(
        std::count_if(check_.findings.begin(), check_.findings.end(),
                      [&](const auto& each) { return each.severity == severity; }));
  }
  std::size_t count_of(std::string_view family, Severity severity) const {
    return static_cast<std::size_t>(
        std::count_if(check_.findings.begin(), check_.findings.end(),
                      [&](const auto& each) { return each.family == family && each.severity == severity; }));
  }
  bool has(std::string_view family) const {
    return std::any_of(check_.findings.begin(), check_.findings.end(),
                       [&](const auto& each) { return each.family == family; });
  }

  static TableCell cell(std::string text, bool is_header = false) {
    return report_cell({{report_run(std::move(text))}}, is_header);
  }

  Table table_with(const std::vector<Say>& heads, std::vector<int> shares) const {
    Table table;
    table.column_shares = std::move(shares);
    std::vector<TableCell> cells;
    for (const Say head : heads) cells.push_back(cell(say(head, language_), true));
    add_row(table, std::move(cells));
    return table;
  }

  void write_counts() {
    Table table = table_with({Say::Class, Say::Errors, Say::Warnings}, {60, 20, 20});
    for (const Named& family : kFamilies) {
      if (!has(family.name)) continue;
      add_row(table, {cell(named(kFamilies, family.name, language_), true),
                      cell(std::to_string(count_of(family.name, Severity::Error))),
                      cell(std::to_string(count_of(family.name, Severity::Warning)))});
    }
    blocks_.put(std::move(table));
  }

  void write_family(std::string_view family) {
    if (!has(family)) return;
    blocks_.put_heading(1, {report_run(named(kFamilies, family, language_))});
    Table table = table_with({Say::Place, Say::Text, Say::Finding, Say::Fix}, {26, 34, 22, 18});
    for (const ReportedFinding& finding : check_.findings) {
      if (finding.family == family) add_finding(table, finding);
    }
    blocks_.put(std::move(table));
  }

  void add_finding(Table& table, const ReportedFinding& finding) const {
    const Say severity = finding.severity == Severity::Error     ? Say::Error
                         : finding.severity == Severity::Warning ? Say::Warning
                                                                 : Say::Note;
    Runs text;
    for (const auto& [words, is_meant] : {std::pair(&finding.before, false), std::pair(&finding.words, true),
                                          std::pair(&finding.after, false)}) {
      if (words->empty()) continue;
      Run run;
      run.text = *words;
      run.strong = is_meant;
      text.push_back(std::move(run));
    }
    std::string what = finding_words(finding.code, finding.family, language_);
    if (finding.family.empty()) what = finding.what;
    add_row(table,
            {cell(finding.place.empty() ? "–" : finding.place), report_cell({text}),
             cell(say(severity, language_) + ": " + what), cell(finding.fix.empty() ? "–" : finding.fix)});
  }

  const ReportedCheck& check_;
  std::string language_;
  ReportBlocks blocks_{};
};

}  // namespace

std::string finding_words(std::string_view code, std::string_view family, std::string_view language) {
  const std::string own = named(kRules, code, language);
  return own.empty() ? named(kFamilies, family, language) + "." : own;
}

Document to_findings_report(const ReportedCheck& check, const Style& style, std::string_view language) {
  Document report;
  report.language = std::string(language);
  report.identity.document = "tarkastus";
  report.identity.kind = "report";
  report.identity.title = say(Say::Title, language) + ": " + check.title;
  report.identity.type = say(Say::Kind, language);
  report.identity.agreement = check.title;
  report.identity.owner = check.owner;
  report.identity.date = to_numeric(check.day);
  report.edition.kind = Edition::Kind::Frozen;  // no draft of its own
  report.style = style;
  report.blocks = FindingsWriter(check, std::string(language)).write();
  return report;
}

}  // namespace sopimus
