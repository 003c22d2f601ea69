// The head nouns of the names and documents of a contract, with their principal parts. A rule would get
// many of them wrong (e-stems, plurals in o or i), and a wrong case in a contract is read by ten councils.

#include <array>

#include "language/inflect_noun.h"

namespace sopimus {

namespace {

struct HeadNoun {
  std::string_view nominative, genitive, partitive, illative;
  std::string_view plural_genitive, plural_partitive, plural_inessive, plural_illative;
};

constexpr auto kHeads = std::to_array<HeadNoun>({
    // parties and bodies
    {"kunta", "kunnan", "kuntaa", "kuntaan", "kuntien", "kuntia", "kunnissa", "kuntiin"},
    {"kaupunki", "kaupungin", "kaupunkia", "kaupunkiin", "kaupunkien", "kaupunkeja", "kaupungeissa",
     "kaupunkeihin"},
    {"alue", "alueen", "aluetta", "alueeseen", "alueiden", "alueita", "alueissa", "alueisiin"},
    {"liitto", "liiton", "liittoa", "liittoon", "liittojen", "liittoja", "liitoissa", "liittoihin"},
    {"yhtymä", "yhtymän", "yhtymää", "yhtymään", "yhtymien", "yhtymiä", "yhtymissä", "yhtymiin"},
    {"valtuusto", "valtuuston", "valtuustoa", "valtuustoon", "valtuustojen", "valtuustoja", "valtuustoissa",
     "valtuustoihin"},
    {"hallitus", "hallituksen", "hallitusta", "hallitukseen", "hallitusten", "hallituksia", "hallituksissa",
     "hallituksiin"},
    {"ryhmä", "ryhmän", "ryhmää", "ryhmään", "ryhmien", "ryhmiä", "ryhmissä", "ryhmiin"},
    {"elin", "elimen", "elintä", "elimeen", "elinten", "elimiä", "elimissä", "elimiin"},
    {"jaosto", "jaoston", "jaostoa", "jaostoon", "jaostojen", "jaostoja", "jaostoissa", "jaostoihin"},
    {"laitos", "laitoksen", "laitosta", "laitokseen", "laitosten", "laitoksia", "laitoksissa", "laitoksiin"},
    {"puoli", "puolen", "puolta", "puoleen", "puolten", "puolia", "puolissa", "puoliin"},
    {"jäsen", "jäsenen", "jäsentä", "jäseneen", "jäsenten", "jäseniä", "jäsenissä", "jäseniin"},
    {"mies", "miehen", "miestä", "mieheen", "miesten", "miehiä", "miehissä", "miehiin"},
    {"henkilö", "henkilön", "henkilöä", "henkilöön", "henkilöiden", "henkilöitä", "henkilöissä",
     "henkilöihin"},
    {"asukas", "asukkaan", "asukasta", "asukkaaseen", "asukkaiden", "asukkaita", "asukkaissa", "asukkaisiin"},
    {"perhe", "perheen", "perhettä", "perheeseen", "perheiden", "perheitä", "perheissä", "perheisiin"},
    {"lapsi", "lapsen", "lasta", "lapseen", "lasten", "lapsia", "lapsissa", "lapsiin"},
    {"nuori", "nuoren", "nuorta", "nuoreen", "nuorten", "nuoria", "nuorissa", "nuoriin"},
    {"seura", "seuran", "seuraa", "seuraan", "seurojen", "seuroja", "seuroissa", "seuroihin"},
    // documents and their parts
    {"laki", "lain", "lakia", "lakiin", "lakien", "lakeja", "laeissa", "lakeihin"},
    {"sopimus", "sopimuksen", "sopimusta", "sopimukseen", "sopimusten", "sopimuksia", "sopimuksissa",
     "sopimuksiin"},
    {"liite", "liitteen", "liitettä", "liitteeseen", "liitteiden", "liitteitä", "liitteissä", "liitteisiin"},
    {"luku", "luvun", "lukua", "lukuun", "lukujen", "lukuja", "luvuissa", "lukuihin"},
    {"kohta", "kohdan", "kohtaa", "kohtaan", "kohtien", "kohtia", "kohdissa", "kohtiin"},
    {"pykälä", "pykälän", "pykälää", "pykälään", "pykälien", "pykäliä", "pykälissä", "pykäliin"},
    {"momentti", "momentin", "momenttia", "momenttiin", "momenttien", "momentteja", "momenteissa",
     "momentteihin"},
    {"taulukko", "taulukon", "taulukkoa", "taulukkoon", "taulukoiden", "taulukoita", "taulukoissa",
     "taulukoihin"},
    {"kuva", "kuvan", "kuvaa", "kuvaan", "kuvien", "kuvia", "kuvissa", "kuviin"},
    {"teema", "teeman", "teemaa", "teemaan", "teemojen", "teemoja", "teemoissa", "teemoihin"},
    {"ohjelma", "ohjelman", "ohjelmaa", "ohjelmaan", "ohjelmien", "ohjelmia", "ohjelmissa", "ohjelmiin"},
    {"suunnitelma", "suunnitelman", "suunnitelmaa", "suunnitelmaan", "suunnitelmien", "suunnitelmia",
     "suunnitelmissa", "suunnitelmiin"},
    {"sääntö", "säännön", "sääntöä", "sääntöön", "sääntöjen", "sääntöjä", "säännöissä", "sääntöihin"},
    {"osa", "osan", "osaa", "osaan", "osien", "osia", "osissa", "osiin"},
    {"nimi", "nimen", "nimeä", "nimeen", "nimien", "nimiä", "nimissä", "nimiin"},
    {"kieli", "kielen", "kieltä", "kieleen", "kielten", "kieliä", "kielissä", "kieliin"},
    {"asia", "asian", "asiaa", "asiaan", "asioiden", "asioita", "asioissa", "asioihin"},
    {"kirja", "kirjan", "kirjaa", "kirjaan", "kirjojen", "kirjoja", "kirjoissa", "kirjoihin"},
    {"malli", "mallin", "mallia", "malliin", "mallien", "malleja", "malleissa", "malleihin"},
    // time, money, shares
    {"vuosi", "vuoden", "vuotta", "vuoteen", "vuosien", "vuosia", "vuosissa", "vuosiin"},
    {"kuukausi", "kuukauden", "kuukautta", "kuukauteen", "kuukausien", "kuukausia", "kuukausissa",
     "kuukausiin"},
    {"kausi", "kauden", "kautta", "kauteen", "kausien", "kausia", "kausissa", "kausiin"},
    {"päivä", "päivän", "päivää", "päivään", "päivien", "päiviä", "päivissä", "päiviin"},
    {"euro", "euron", "euroa", "euroon", "eurojen", "euroja", "euroissa", "euroihin"},
    {"prosentti", "prosentin", "prosenttia", "prosenttiin", "prosenttien", "prosentteja", "prosenteissa",
     "prosentteihin"},
    {"kerta", "kerran", "kertaa", "kertaan", "kertojen", "kertoja", "kerroissa", "kertoihin"},
    // what contracts are about
    {"työ", "työn", "työtä", "työhön", "töiden", "töitä", "töissä", "töihin"},
    {"tie", "tien", "tietä", "tiehen", "teiden", "teitä", "teissä", "teihin"},
    {"maa", "maan", "maata", "maahan", "maiden", "maita", "maissa", "maihin"},
    {"pää", "pään", "päätä", "päähän", "päiden", "päitä", "päissä", "päihin"},
    {"tuki", "tuen", "tukea", "tukeen", "tukien", "tukia", "tuissa", "tukiin"},
    {"toimi", "toimen", "toimea", "toimeen", "toimien", "toimia", "toimissa", "toimiin"},
    {"väki", "väen", "väkeä", "väkeen", "väkien", "väkiä", "väissä", "väkiin"},
    {"arki", "arjen", "arkea", "arkeen", "arkien", "arkia", "arjissa", "arkiin"},
    {"henki", "hengen", "henkeä", "henkeen", "henkien", "henkiä", "hengissä", "henkiin"},
    {"hetki", "hetken", "hetkeä", "hetkeen", "hetkien", "hetkiä", "hetkissä", "hetkiin"},
    {"tarve", "tarpeen", "tarvetta", "tarpeeseen", "tarpeiden", "tarpeita", "tarpeissa", "tarpeisiin"},
    {"rinta", "rinnan", "rintaa", "rintaan", "rintojen", "rintoja", "rinnoissa", "rintoihin"},
    {"pinta", "pinnan", "pintaa", "pintaan", "pintojen", "pintoja", "pinnoissa", "pintoihin"},
    {"kokous", "kokouksen", "kokousta", "kokoukseen", "kokousten", "kokouksia", "kokouksissa", "kokouksiin"},
    {"lehti", "lehden", "lehteä", "lehteen", "lehtien", "lehtiä", "lehdissä", "lehtiin"},
    {"käsi", "käden", "kättä", "käteen", "käsien", "käsiä", "käsissä", "käsiin"},
    {"vesi", "veden", "vettä", "veteen", "vesien", "vesiä", "vesissä", "vesiin"},
    {"pide", "piteen", "pidettä", "piteeseen", "piteiden", "piteitä", "piteissä", "piteisiin"},
    {"piiri", "piirin", "piiriä", "piiriin", "piirien", "piirejä", "piireissä", "piireihin"},
    {"tiimi", "tiimin", "tiimiä", "tiimiin", "tiimien", "tiimejä", "tiimeissä", "tiimeihin"},
    {"piste", "pisteen", "pistettä", "pisteeseen", "pisteiden", "pisteitä", "pisteissä", "pisteisiin"},
    {"kirje", "kirjeen", "kirjettä", "kirjeeseen", "kirjeiden", "kirjeitä", "kirjeissä", "kirjeisiin"},
    {"liike", "liikkeen", "liikettä", "liikkeeseen", "liikkeiden", "liikkeitä", "liikkeissä", "liikkeisiin"},
    {"merkki", "merkin", "merkkiä", "merkkiin", "merkkien", "merkkejä", "merkeissä", "merkkeihin"},
    {"sihteeri", "sihteerin", "sihteeriä", "sihteeriin", "sihteerien", "sihteereitä", "sihteereissä",
     "sihteereihin"},
    {"kriteeri", "kriteerin", "kriteeriä", "kriteeriin", "kriteerien", "kriteereitä", "kriteereissä",
     "kriteereihin"},
    {"rekisteri", "rekisterin", "rekisteriä", "rekisteriin", "rekisterien", "rekistereitä", "rekistereissä",
     "rekistereihin"},
    {"auto", "auton", "autoa", "autoon", "autojen", "autoja", "autoissa", "autoihin"},
    {"data", "datan", "dataa", "dataan", "datojen", "datoja", "datoissa", "datoihin"},
    {"sote", "soten", "sotea", "soteen", "sotejen", "soteja", "soteissa", "soteihin"},
    {"hyte", "hyten", "hyteä", "hyteen", "hytejen", "hytejä", "hyteissä", "hyteihin"},
    // what place names end in
    {"järvi", "järven", "järveä", "järveen", "järvien", "järviä", "järvissä", "järviin"},
    {"joki", "joen", "jokea", "jokeen", "jokien", "jokia", "joissa", "jokiin"},
    {"lahti", "lahden", "lahtea", "lahteen", "lahtien", "lahtia", "lahdissa", "lahtiin"},
    {"koski", "kosken", "koskea", "koskeen", "koskien", "koskia", "koskissa", "koskiin"},
    {"mäki", "mäen", "mäkeä", "mäkeen", "mäkien", "mäkiä", "mäissä", "mäkiin"},
    {"saari", "saaren", "saarta", "saareen", "saarten", "saaria", "saarissa", "saariin"},
    {"niemi", "niemen", "niemeä", "niemeen", "niemien", "niemiä", "niemissä", "niemiin"},
    {"salmi", "salmen", "salmea", "salmeen", "salmien", "salmia", "salmissa", "salmiin"},
    {"lampi", "lammen", "lampea", "lampeen", "lampien", "lampia", "lammissa", "lampiin"},
    {"vuori", "vuoren", "vuorta", "vuoreen", "vuorten", "vuoria", "vuorissa", "vuoriin"},
    {"meri", "meren", "merta", "mereen", "merten", "meriä", "merissä", "meriin"},
    {"suomi", "suomen", "suomea", "suomeen", "suomien", "suomia", "suomissa", "suomiin"},
});

/// Words that agree with their head. They are no part of compounds ("velvollisuudet" is not of "uusi").
/// The genitive of "tämä" stands for its short stem: tässä, tästä.
constexpr auto kWholeWords = std::to_array<HeadNoun>({
    {"uusi", "uuden", "uutta", "uuteen", "uusien", "uusia", "uusissa", "uusiin"},
    {"suuri", "suuren", "suurta", "suureen", "suurten", "suuria", "suurissa", "suuriin"},
    {"pieni", "pienen", "pientä", "pieneen", "pienten", "pieniä", "pienissä", "pieniin"},
    {"tämä", "tän", "tätä", "tähän", "näiden", "näitä", "näissä", "näihin"},
});

std::string plural_nominative(const HeadNoun& head) {
  return std::string(head.genitive.substr(0, head.genitive.size() - 1)) + "t";
}

}  // namespace

std::optional<PrincipalParts> find_head(std::string_view word, GrammaticalNumber number) {
  const HeadNoun* best = nullptr;
  std::size_t best_length = 0;
  for (const HeadNoun& head : kHeads) {
    const std::string name =
        number == GrammaticalNumber::Singular ? std::string(head.nominative) : plural_nominative(head);
    if (word.ends_with(name) && name.size() > best_length) {
      best = &head;
      best_length = name.size();
    }
  }
  for (const HeadNoun& head : kWholeWords) {
    const std::string name =
        number == GrammaticalNumber::Singular ? std::string(head.nominative) : plural_nominative(head);
    if (word == name) best = &head;
    if (word == name) best_length = name.size();
  }
  if (best == nullptr) return std::nullopt;
  const std::string front(word.substr(0, word.size() - best_length));
  const auto whole = [&](std::string_view part) { return front + std::string(part); };
  return PrincipalParts{whole(best->nominative),      whole(best->genitive),
                        whole(best->partitive),       whole(best->illative),
                        whole(best->plural_genitive), whole(best->plural_partitive),
                        whole(best->plural_inessive), whole(best->plural_illative)};
}

}  // namespace sopimus
