#include "html/page_words.h"

#include <algorithm>
#include <stdexcept>

#include "model/phrases.h"

namespace sopimus {

namespace {

struct WordsRow {
  std::string_view key;
  std::string_view finnish;
  std::string_view swedish;
};

// By subject. "*" stands for what the caller puts in.
constexpr WordsRow kWords[] = {
    {"skip", "Siirry sisältöön", "Gå till innehållet"},
    {"documents", "Asiakirjat", "Dokument"},
    {"identity", "Asiakirjan tiedot", "Uppgifter om dokumentet"},
    // what a screen reader hears at a change
    {"inserted", "lisätty:", "tillagt:"},
    {"deleted", "poistettu:", "struket:"},
    {"inserted-end", "lisäys päättyy", "tillägget slutar"},
    {"deleted-end", "poisto päättyy", "strykningen slutar"},
    {"moved-here", "siirretty tähän:", "flyttat hit:"},
    {"moved-away", "siirretty pois:", "flyttat härifrån:"},
    {"inserted-block", "Lisätty kappale:", "Tillagt stycke:"},
    {"deleted-block", "Poistettu kappale:", "Struket stycke:"},
    {"inserted-heading", "Lisätty otsikko:", "Tillagd rubrik:"},
    {"deleted-heading", "Poistettu otsikko:", "Struken rubrik:"},
    {"inserted-item", "Lisätty luettelon kohta:", "Tillagd punkt:"},
    {"deleted-item", "Poistettu luettelon kohta:", "Struken punkt:"},
    {"inserted-row", "Lisätty rivi:", "Tillagd rad:"},
    {"deleted-row", "Poistettu rivi:", "Struken rad:"},
    {"inserted-table", "Lisätty taulukko:", "Tillagd tabell:"},
    {"deleted-table", "Poistettu taulukko:", "Struken tabell:"},
    {"inserted-figure", "Lisätty kuva:", "Tillagd figur:"},
    {"deleted-figure", "Poistettu kuva:", "Struken figur:"},
    {"moved-here-block", "Siirretty tähän:", "Flyttat hit:"},
    {"moved-away-block", "Siirretty pois:", "Flyttat härifrån:"},
    {"divided", "Kappale jaettu tästä", "Stycket delat här"},
    {"joined", "Kappale yhdistetty seuraavaan", "Stycket förenat med följande"},
    {"was-number", "ennen *", "tidigare *"},
    // classes of changes
    {"class-none", "Muu", "Annat"},
    // the comparison around the text
    {"old-text", "Vanha teksti", "Gammal text"},
    {"new-text", "Uusi teksti", "Ny text"},
    {"made-by", "Muutosten tekijä: *", "Ändringarna gjorda av: *"},
    {"no-changes", "Ei muutoksia.", "Inga ändringar."},
    {"one-change", "1 muutos", "1 ändring"},
    {"count-changes", "* muutosta", "* ändringar"},
    {"legend", "Merkinnät", "Markeringar"},
    {"legend-inserted", "lisätty", "tillagt"},
    {"legend-deleted", "poistettu", "struket"},
    {"legend-moved-here", "siirretty tähän", "flyttat hit"},
    {"legend-moved-away", "siirretty pois", "flyttat härifrån"},
    {"legend-ends", "kappale jaettu tai yhdistetty", "stycke delat eller förenat"},
    {"legend-bar", "viiva marginaalissa: kohdassa on muutos", "streck i marginalen: stället har ändrats"},
    {"changes", "Muutokset", "Ändringar"},
    {"show-classes", "Näytettävät muutokset", "Ändringar som visas"},
    {"view", "Näkymä", "Vy"},
    {"view-inline", "Yksi palsta", "En spalt"},
    {"view-side", "Rinnakkain", "Parallellt"},
    {"move-in-changes", "Siirtyminen muutoksissa", "Förflyttning mellan ändringar"},
    {"previous", "Edellinen muutos", "Föregående ändring"},
    {"next", "Seuraava muutos", "Nästa ändring"},
    {"keys", "Näppäimet: n tai j seuraava, p tai k edellinen muutos",
     "Tangenter: n eller j nästa, p eller k föregående ändring"},
    {"status", "Muutos {n}/{m}", "Ändring {n}/{m}"},
    {"figure", "kuva", "figur"},
};

const WordsRow& row_of(std::string_view key) {
  const auto* row =
      std::find_if(std::begin(kWords), std::end(kWords), [&](const WordsRow& r) { return r.key == key; });
  if (row == std::end(kWords)) throw std::logic_error("no page words '" + std::string(key) + "'");
  return *row;
}

}  // namespace

std::string_view page_words(std::string_view key, std::string_view language) {
  const WordsRow& row = row_of(key);
  return language == "sv" ? row.swedish : row.finnish;
}

std::string filled_page_words(std::string_view key, std::string_view language, std::string_view text) {
  std::string words(page_words(key, language));
  const std::size_t star = words.find('*');
  if (star != std::string::npos) words.replace(star, 1, text);
  return words;
}

std::string_view class_words(ChangeClass change_class, std::string_view language) {
  if (change_class == ChangeClass::None) return page_words("class-none", language);
  return phrase(std::string("class-") + to_word(change_class), language);
}

std::vector<std::string_view> page_word_keys() {
  std::vector<std::string_view> keys;
  for (const WordsRow& row : kWords) keys.push_back(row.key);
  return keys;
}

}  // namespace sopimus
