// Cases of the names of parties, bodies, documents, statutes and terms. Read by a Finn, one by one.

#include "language/inflect.h"

#include <gtest/gtest.h>

#include "base/text.h"

namespace sopimus {
namespace {

/// The eleven cases in the order of kCaseNames.
constexpr const char* kNames[] = {
    "Iin kunta | Iin kunnan | Iin kuntaa | Iin kunnassa | Iin kunnasta | Iin kuntaan | Iin kunnalla | Iin "
    "kunnalta | Iin kunnalle | Iin kuntana | Iin kunnaksi",
    "Uudenkaupungin kaupunki | Uudenkaupungin kaupungin | Uudenkaupungin kaupunkia | Uudenkaupungin "
    "kaupungissa | Uudenkaupungin kaupungista | Uudenkaupungin kaupunkiin | Uudenkaupungin kaupungilla | "
    "Uudenkaupungin kaupungilta | Uudenkaupungin kaupungille | Uudenkaupungin kaupunkina | Uudenkaupungin "
    "kaupungiksi",
    "Keski-Pohjanmaan hyvinvointialue | Keski-Pohjanmaan hyvinvointialueen | Keski-Pohjanmaan "
    "hyvinvointialuetta | Keski-Pohjanmaan hyvinvointialueessa | Keski-Pohjanmaan hyvinvointialueesta | "
    "Keski-Pohjanmaan hyvinvointialueeseen | Keski-Pohjanmaan hyvinvointialueella | Keski-Pohjanmaan "
    "hyvinvointialueelta | Keski-Pohjanmaan hyvinvointialueelle | Keski-Pohjanmaan hyvinvointialueena | "
    "Keski-Pohjanmaan hyvinvointialueeksi",
    "hyvinvointialueet | hyvinvointialueiden | hyvinvointialueita | hyvinvointialueissa | "
    "hyvinvointialueista | hyvinvointialueisiin | hyvinvointialueilla | hyvinvointialueilta | "
    "hyvinvointialueille | hyvinvointialueina | hyvinvointialueiksi",
    "kunnat | kuntien | kuntia | kunnissa | kunnista | kuntiin | kunnilla | kunnilta | kunnille | kuntina | "
    "kunniksi",
    "Perhonjokilaakson jäsenkunnat | Perhonjokilaakson jäsenkuntien | Perhonjokilaakson jäsenkuntia | "
    "Perhonjokilaakson jäsenkunnissa | Perhonjokilaakson jäsenkunnista | Perhonjokilaakson jäsenkuntiin | "
    "Perhonjokilaakson jäsenkunnilla | Perhonjokilaakson jäsenkunnilta | Perhonjokilaakson jäsenkunnille | "
    "Perhonjokilaakson jäsenkuntina | Perhonjokilaakson jäsenkunniksi",
    "osapuolet | osapuolten | osapuolia | osapuolissa | osapuolista | osapuoliin | osapuolilla | osapuolilta "
    "| osapuolille | osapuolina | osapuoliksi",
    "kaupungit | kaupunkien | kaupunkeja | kaupungeissa | kaupungeista | kaupunkeihin | kaupungeilla | "
    "kaupungeilta | kaupungeille | kaupunkeina | kaupungeiksi",
    "Keski-Pohjanmaan liitto | Keski-Pohjanmaan liiton | Keski-Pohjanmaan liittoa | Keski-Pohjanmaan "
    "liitossa | Keski-Pohjanmaan liitosta | Keski-Pohjanmaan liittoon | Keski-Pohjanmaan liitolla | "
    "Keski-Pohjanmaan liitolta | Keski-Pohjanmaan liitolle | Keski-Pohjanmaan liittona | Keski-Pohjanmaan "
    "liitoksi",
    "sopimusliite | sopimusliitteen | sopimusliitettä | sopimusliitteessä | sopimusliitteestä | "
    "sopimusliitteeseen | sopimusliitteellä | sopimusliitteeltä | sopimusliitteelle | sopimusliitteenä | "
    "sopimusliitteeksi",
    "kaupunginhallitus | kaupunginhallituksen | kaupunginhallitusta | kaupunginhallituksessa | "
    "kaupunginhallituksesta | kaupunginhallitukseen | kaupunginhallituksella | kaupunginhallitukselta | "
    "kaupunginhallitukselle | kaupunginhallituksena | kaupunginhallitukseksi",
    "alueneuvottelukunta | alueneuvottelukunnan | alueneuvottelukuntaa | alueneuvottelukunnassa | "
    "alueneuvottelukunnasta | alueneuvottelukuntaan | alueneuvottelukunnalla | alueneuvottelukunnalta | "
    "alueneuvottelukunnalle | alueneuvottelukuntana | alueneuvottelukunnaksi",
    "Osapuolet | Osapuolten | Osapuolia | Osapuolissa | Osapuolista | Osapuoliin | Osapuolilla | Osapuolilta "
    "| Osapuolille | Osapuolina | Osapuoliksi",
    "hyvinvointialueesta annettu laki | hyvinvointialueesta annetun lain | hyvinvointialueesta annettua "
    "lakia | hyvinvointialueesta annetussa laissa | hyvinvointialueesta annetusta laista | "
    "hyvinvointialueesta annettuun lakiin | hyvinvointialueesta annetulla lailla | hyvinvointialueesta "
    "annetulta lailta | hyvinvointialueesta annetulle laille | hyvinvointialueesta annettuna lakina | "
    "hyvinvointialueesta annetuksi laiksi",
    "valtioneuvoston asetus sosiaali- ja terveydenhuollon valmiussuunnittelusta | valtioneuvoston asetuksen "
    "sosiaali- ja terveydenhuollon valmiussuunnittelusta | valtioneuvoston asetusta sosiaali- ja "
    "terveydenhuollon valmiussuunnittelusta | valtioneuvoston asetuksessa sosiaali- ja terveydenhuollon "
    "valmiussuunnittelusta | valtioneuvoston asetuksesta sosiaali- ja terveydenhuollon valmiussuunnittelusta "
    "| valtioneuvoston asetukseen sosiaali- ja terveydenhuollon valmiussuunnittelusta | valtioneuvoston "
    "asetuksella sosiaali- ja terveydenhuollon valmiussuunnittelusta | valtioneuvoston asetukselta sosiaali- "
    "ja terveydenhuollon valmiussuunnittelusta | valtioneuvoston asetukselle sosiaali- ja terveydenhuollon "
    "valmiussuunnittelusta | valtioneuvoston asetuksena sosiaali- ja terveydenhuollon valmiussuunnittelusta "
    "| valtioneuvoston asetukseksi sosiaali- ja terveydenhuollon valmiussuunnittelusta",
    "pelastuslaki | pelastuslain | pelastuslakia | pelastuslaissa | pelastuslaista | pelastuslakiin | "
    "pelastuslailla | pelastuslailta | pelastuslaille | pelastuslakina | pelastuslaiksi",
    "strateginen yhteistyösopimus | strategisen yhteistyösopimuksen | strategista yhteistyösopimusta | "
    "strategisessa yhteistyösopimuksessa | strategisesta yhteistyösopimuksesta | strategiseen "
    "yhteistyösopimukseen | strategisella yhteistyösopimuksella | strategiselta yhteistyösopimukselta | "
    "strategiselle yhteistyösopimukselle | strategisena yhteistyösopimuksena | strategiseksi "
    "yhteistyösopimukseksi",
    "Ehkäisevä päihdetyö | Ehkäisevän päihdetyön | Ehkäisevää päihdetyötä | Ehkäisevässä päihdetyössä | "
    "Ehkäisevästä päihdetyöstä | Ehkäisevään päihdetyöhön | Ehkäisevällä päihdetyöllä | Ehkäisevältä "
    "päihdetyöltä | Ehkäisevälle päihdetyölle | Ehkäisevänä päihdetyönä | Ehkäiseväksi päihdetyöksi",
    "Yhdyspintasuunnitelma 2026–2029 | Yhdyspintasuunnitelman 2026–2029 | Yhdyspintasuunnitelmaa 2026–2029 | "
    "Yhdyspintasuunnitelmassa 2026–2029 | Yhdyspintasuunnitelmasta 2026–2029 | Yhdyspintasuunnitelmaan "
    "2026–2029 | Yhdyspintasuunnitelmalla 2026–2029 | Yhdyspintasuunnitelmalta 2026–2029 | "
    "Yhdyspintasuunnitelmalle 2026–2029 | Yhdyspintasuunnitelmana 2026–2029 | Yhdyspintasuunnitelmaksi "
    "2026–2029",
    "yhteiset tavoitteet, toimenpiteet ja mittarit | yhteisten tavoitteiden, toimenpiteiden ja mittareiden | "
    "yhteisiä tavoitteita, toimenpiteitä ja mittareita | yhteisissä tavoitteissa, toimenpiteissä ja "
    "mittareissa | yhteisistä tavoitteista, toimenpiteistä ja mittareista | yhteisiin tavoitteisiin, "
    "toimenpiteisiin ja mittareihin | yhteisillä tavoitteilla, toimenpiteillä ja mittareilla | yhteisiltä "
    "tavoitteilta, toimenpiteiltä ja mittareilta | yhteisille tavoitteille, toimenpiteille ja mittareille | "
    "yhteisinä tavoitteina, toimenpiteinä ja mittareina | yhteisiksi tavoitteiksi, toimenpiteiksi ja "
    "mittareiksi",
    "kunnat ja hyvinvointialue | kuntien ja hyvinvointialueen | kuntia ja hyvinvointialuetta | kunnissa ja "
    "hyvinvointialueessa | kunnista ja hyvinvointialueesta | kuntiin ja hyvinvointialueeseen | kunnilla ja "
    "hyvinvointialueella | kunnilta ja hyvinvointialueelta | kunnille ja hyvinvointialueelle | kuntina ja "
    "hyvinvointialueena | kunniksi ja hyvinvointialueeksi",
    "Turvallisuus ja varautuminen | Turvallisuuden ja varautumisen | Turvallisuutta ja varautumista | "
    "Turvallisuudessa ja varautumisessa | Turvallisuudesta ja varautumisesta | Turvallisuuteen ja "
    "varautumiseen | Turvallisuudella ja varautumisella | Turvallisuudelta ja varautumiselta | "
    "Turvallisuudelle ja varautumiselle | Turvallisuutena ja varautumisena | Turvallisuudeksi ja "
    "varautumiseksi",
    "Asukkaiden digituki | Asukkaiden digituen | Asukkaiden digitukea | Asukkaiden digituessa | Asukkaiden "
    "digituesta | Asukkaiden digitukeen | Asukkaiden digituella | Asukkaiden digituelta | Asukkaiden "
    "digituelle | Asukkaiden digitukena | Asukkaiden digitueksi",
    "hyvinvointi- ja turvallisuusjaosto | hyvinvointi- ja turvallisuusjaoston | hyvinvointi- ja "
    "turvallisuusjaostoa | hyvinvointi- ja turvallisuusjaostossa | hyvinvointi- ja turvallisuusjaostosta | "
    "hyvinvointi- ja turvallisuusjaostoon | hyvinvointi- ja turvallisuusjaostolla | hyvinvointi- ja "
    "turvallisuusjaostolta | hyvinvointi- ja turvallisuusjaostolle | hyvinvointi- ja turvallisuusjaostona | "
    "hyvinvointi- ja turvallisuusjaostoksi",
    "lasten, nuorten ja perheiden yhteistyöryhmä | lasten, nuorten ja perheiden yhteistyöryhmän | lasten, "
    "nuorten ja perheiden yhteistyöryhmää | lasten, nuorten ja perheiden yhteistyöryhmässä | lasten, nuorten "
    "ja perheiden yhteistyöryhmästä | lasten, nuorten ja perheiden yhteistyöryhmään | lasten, nuorten ja "
    "perheiden yhteistyöryhmällä | lasten, nuorten ja perheiden yhteistyöryhmältä | lasten, nuorten ja "
    "perheiden yhteistyöryhmälle | lasten, nuorten ja perheiden yhteistyöryhmänä | lasten, nuorten ja "
    "perheiden yhteistyöryhmäksi",
    "tämä sopimus | tämän sopimuksen | tätä sopimusta | tässä sopimuksessa | tästä sopimuksesta | tähän "
    "sopimukseen | tällä sopimuksella | tältä sopimukselta | tälle sopimukselle | tänä sopimuksena | täksi "
    "sopimukseksi",
    "tämä liite | tämän liitteen | tätä liitettä | tässä liitteessä | tästä liitteestä | tähän liitteeseen | "
    "tällä liitteellä | tältä liitteeltä | tälle liitteelle | tänä liitteenä | täksi liitteeksi",
    "yhdyspinta | yhdyspinnan | yhdyspintaa | yhdyspinnassa | yhdyspinnasta | yhdyspintaan | yhdyspinnalla | "
    "yhdyspinnalta | yhdyspinnalle | yhdyspintana | yhdyspinnaksi",
    "tilannekuva | tilannekuvan | tilannekuvaa | tilannekuvassa | tilannekuvasta | tilannekuvaan | "
    "tilannekuvalla | tilannekuvalta | tilannekuvalle | tilannekuvana | tilannekuvaksi",
    "toimija | toimijan | toimijaa | toimijassa | toimijasta | toimijaan | toimijalla | toimijalta | "
    "toimijalle | toimijana | toimijaksi",
    "verkosto | verkoston | verkostoa | verkostossa | verkostosta | verkostoon | verkostolla | verkostolta | "
    "verkostolle | verkostona | verkostoksi",
    "yksikkö | yksikön | yksikköä | yksikössä | yksiköstä | yksikköön | yksiköllä | yksiköltä | yksikölle | "
    "yksikkönä | yksiköksi",
    "vastuuhenkilö | vastuuhenkilön | vastuuhenkilöä | vastuuhenkilössä | vastuuhenkilöstä | vastuuhenkilöön "
    "| vastuuhenkilöllä | vastuuhenkilöltä | vastuuhenkilölle | vastuuhenkilönä | vastuuhenkilöksi",
    "palveluketju | palveluketjun | palveluketjua | palveluketjussa | palveluketjusta | palveluketjuun | "
    "palveluketjulla | palveluketjulta | palveluketjulle | palveluketjuna | palveluketjuksi",
    "toimenpide | toimenpiteen | toimenpidettä | toimenpiteessä | toimenpiteestä | toimenpiteeseen | "
    "toimenpiteellä | toimenpiteeltä | toimenpiteelle | toimenpiteenä | toimenpiteeksi",
    "tavoite | tavoitteen | tavoitetta | tavoitteessa | tavoitteesta | tavoitteeseen | tavoitteella | "
    "tavoitteelta | tavoitteelle | tavoitteena | tavoitteeksi",
    "mittari | mittarin | mittaria | mittarissa | mittarista | mittariin | mittarilla | mittarilta | "
    "mittarille | mittarina | mittariksi",
    "asiakas | asiakkaan | asiakasta | asiakkaassa | asiakkaasta | asiakkaaseen | asiakkaalla | asiakkaalta "
    "| asiakkaalle | asiakkaana | asiakkaaksi",
    "järjestö | järjestön | järjestöä | järjestössä | järjestöstä | järjestöön | järjestöllä | järjestöltä | "
    "järjestölle | järjestönä | järjestöksi",
    "viranhaltija | viranhaltijan | viranhaltijaa | viranhaltijassa | viranhaltijasta | viranhaltijaan | "
    "viranhaltijalla | viranhaltijalta | viranhaltijalle | viranhaltijana | viranhaltijaksi",
    "kunnanjohtaja | kunnanjohtajan | kunnanjohtajaa | kunnanjohtajassa | kunnanjohtajasta | kunnanjohtajaan "
    "| kunnanjohtajalla | kunnanjohtajalta | kunnanjohtajalle | kunnanjohtajana | kunnanjohtajaksi",
    "omakustannusperiaate | omakustannusperiaatteen | omakustannusperiaatetta | omakustannusperiaatteessa | "
    "omakustannusperiaatteesta | omakustannusperiaatteeseen | omakustannusperiaatteella | "
    "omakustannusperiaatteelta | omakustannusperiaatteelle | omakustannusperiaatteena | "
    "omakustannusperiaatteeksi",
    "HVA | HVA:n | HVA:ta | HVA:ssa | HVA:sta | HVA:han | HVA:lla | HVA:lta | HVA:lle | HVA:na | HVA:ksi",
    "osallisuus | osallisuuden | osallisuutta | osallisuudessa | osallisuudesta | osallisuuteen | "
    "osallisuudella | osallisuudelta | osallisuudelle | osallisuutena | osallisuudeksi",
    "terveys | terveyden | terveyttä | terveydessä | terveydestä | terveyteen | terveydellä | terveydeltä | "
    "terveydelle | terveytenä | terveydeksi",
    "talous | talouden | taloutta | taloudessa | taloudesta | talouteen | taloudella | taloudelta | "
    "taloudelle | taloutena | taloudeksi",
    "viestintä | viestinnän | viestintää | viestinnässä | viestinnästä | viestintään | viestinnällä | "
    "viestinnältä | viestinnälle | viestintänä | viestinnäksi",
    "hankinta | hankinnan | hankintaa | hankinnassa | hankinnasta | hankintaan | hankinnalla | hankinnalta | "
    "hankinnalle | hankintana | hankinnaksi",
    "valtio | valtion | valtiota | valtiossa | valtiosta | valtioon | valtiolla | valtiolta | valtiolle | "
    "valtiona | valtioksi",
    "kumppanit | kumppaneiden | kumppaneita | kumppaneissa | kumppaneista | kumppaneihin | kumppaneilla | "
    "kumppaneilta | kumppaneille | kumppaneina | kumppaneiksi",
    "viranomaiset | viranomaisten | viranomaisia | viranomaisissa | viranomaisista | viranomaisiin | "
    "viranomaisilla | viranomaisilta | viranomaisille | viranomaisina | viranomaisiksi",
    "toimijat | toimijoiden | toimijoita | toimijoissa | toimijoista | toimijoihin | toimijoilla | "
    "toimijoilta | toimijoille | toimijoina | toimijoiksi",
    "asukkaat | asukkaiden | asukkaita | asukkaissa | asukkaista | asukkaisiin | asukkailla | asukkailta | "
    "asukkaille | asukkaina | asukkaiksi",
    "järjestöt | järjestöjen | järjestöjä | järjestöissä | järjestöistä | järjestöihin | järjestöillä | "
    "järjestöiltä | järjestöille | järjestöinä | järjestöiksi",
    "yritykset | yritysten | yrityksiä | yrityksissä | yrityksistä | yrityksiin | yrityksillä | yrityksiltä "
    "| yrityksille | yrityksinä | yrityksiksi",
    "tavoitteet | tavoitteiden | tavoitteita | tavoitteissa | tavoitteista | tavoitteisiin | tavoitteilla | "
    "tavoitteilta | tavoitteille | tavoitteina | tavoitteiksi",
    "mittarit | mittareiden | mittareita | mittareissa | mittareista | mittareihin | mittareilla | "
    "mittareilta | mittareille | mittareina | mittareiksi",
    "verkostot | verkostojen | verkostoja | verkostoissa | verkostoista | verkostoihin | verkostoilla | "
    "verkostoilta | verkostoille | verkostoina | verkostoiksi",
    "kunnanvaltuustot | kunnanvaltuustojen | kunnanvaltuustoja | kunnanvaltuustoissa | kunnanvaltuustoista | "
    "kunnanvaltuustoihin | kunnanvaltuustoilla | kunnanvaltuustoilta | kunnanvaltuustoille | "
    "kunnanvaltuustoina | kunnanvaltuustoiksi",
    "palvelut | palvelujen | palveluja | palveluissa | palveluista | palveluihin | palveluilla | palveluilta "
    "| palveluille | palveluina | palveluiksi",
    "vastuutahot | vastuutahojen | vastuutahoja | vastuutahoissa | vastuutahoista | vastuutahoihin | "
    "vastuutahoilla | vastuutahoilta | vastuutahoille | vastuutahoina | vastuutahoiksi",
    "hankkeet | hankkeiden | hankkeita | hankkeissa | hankkeista | hankkeisiin | hankkeilla | hankkeilta | "
    "hankkeille | hankkeina | hankkeiksi",
    "velvollisuudet | velvollisuuksien | velvollisuuksia | velvollisuuksissa | velvollisuuksista | "
    "velvollisuuksiin | velvollisuuksilla | velvollisuuksilta | velvollisuuksille | velvollisuuksina | "
    "velvollisuuksiksi",
    "Sopimus ehkäisevästä päihdetyöstä | Sopimuksen ehkäisevästä päihdetyöstä | Sopimusta ehkäisevästä "
    "päihdetyöstä | Sopimuksessa ehkäisevästä päihdetyöstä | Sopimuksesta ehkäisevästä päihdetyöstä | "
    "Sopimukseen ehkäisevästä päihdetyöstä | Sopimuksella ehkäisevästä päihdetyöstä | Sopimukselta "
    "ehkäisevästä päihdetyöstä | Sopimukselle ehkäisevästä päihdetyöstä | Sopimuksena ehkäisevästä "
    "päihdetyöstä | Sopimukseksi ehkäisevästä päihdetyöstä",
    "lautakunnat | lautakuntien | lautakuntia | lautakunnissa | lautakunnista | lautakuntiin | lautakunnilla "
    "| lautakunnilta | lautakunnille | lautakuntina | lautakunniksi",
    "sote-järjestämislaki | sote-järjestämislain | sote-järjestämislakia | sote-järjestämislaissa | "
    "sote-järjestämislaista | sote-järjestämislakiin | sote-järjestämislailla | sote-järjestämislailta | "
    "sote-järjestämislaille | sote-järjestämislakina | sote-järjestämislaiksi",
    "valmiussuunnitelma | valmiussuunnitelman | valmiussuunnitelmaa | valmiussuunnitelmassa | "
    "valmiussuunnitelmasta | valmiussuunnitelmaan | valmiussuunnitelmalla | valmiussuunnitelmalta | "
    "valmiussuunnitelmalle | valmiussuunnitelmana | valmiussuunnitelmaksi",
    "seudullinen johtoryhmä | seudullisen johtoryhmän | seudullista johtoryhmää | seudullisessa "
    "johtoryhmässä | seudullisesta johtoryhmästä | seudulliseen johtoryhmään | seudullisella johtoryhmällä | "
    "seudulliselta johtoryhmältä | seudulliselle johtoryhmälle | seudullisena johtoryhmänä | seudulliseksi "
    "johtoryhmäksi",
    "seurakunta | seurakunnan | seurakuntaa | seurakunnassa | seurakunnasta | seurakuntaan | seurakunnalla | "
    "seurakunnalta | seurakunnalle | seurakuntana | seurakunnaksi",
    "yhdistys | yhdistyksen | yhdistystä | yhdistyksessä | yhdistyksestä | yhdistykseen | yhdistyksellä | "
    "yhdistykseltä | yhdistykselle | yhdistyksenä | yhdistykseksi",
    "tarve | tarpeen | tarvetta | tarpeessa | tarpeesta | tarpeeseen | tarpeella | tarpeelta | tarpeelle | "
    "tarpeena | tarpeeksi",
    "kriteeri | kriteerin | kriteeriä | kriteerissä | kriteeristä | kriteeriin | kriteerillä | kriteeriltä | "
    "kriteerille | kriteerinä | kriteeriksi",
    "päätös | päätöksen | päätöstä | päätöksessä | päätöksestä | päätökseen | päätöksellä | päätökseltä | "
    "päätökselle | päätöksenä | päätökseksi",
    "käyttöönotto | käyttöönoton | käyttöönottoa | käyttöönotossa | käyttöönotosta | käyttöönottoon | "
    "käyttöönotolla | käyttöönotolta | käyttöönotolle | käyttöönottona | käyttöönotoksi",
    "käyttö | käytön | käyttöä | käytössä | käytöstä | käyttöön | käytöllä | käytöltä | käytölle | käyttönä "
    "| käytöksi",
    "tieto | tiedon | tietoa | tiedossa | tiedosta | tietoon | tiedolla | tiedolta | tiedolle | tietona | "
    "tiedoksi",
    "hanke | hankkeen | hanketta | hankkeessa | hankkeesta | hankkeeseen | hankkeella | hankkeelta | "
    "hankkeelle | hankkeena | hankkeeksi",
    "ohjaus | ohjauksen | ohjausta | ohjauksessa | ohjauksesta | ohjaukseen | ohjauksella | ohjaukselta | "
    "ohjaukselle | ohjauksena | ohjaukseksi",
    "resurssi | resurssin | resurssia | resurssissa | resurssista | resurssiin | resurssilla | resurssilta | "
    "resurssille | resurssina | resurssiksi",
    "kustannus | kustannuksen | kustannusta | kustannuksessa | kustannuksesta | kustannukseen | "
    "kustannuksella | kustannukselta | kustannukselle | kustannuksena | kustannukseksi",
    "kustannukset | kustannusten | kustannuksia | kustannuksissa | kustannuksista | kustannuksiin | "
    "kustannuksilla | kustannuksilta | kustannuksille | kustannuksina | kustannuksiksi",
    "velvollisuudet | velvollisuuksien | velvollisuuksia | velvollisuuksissa | velvollisuuksista | "
    "velvollisuuksiin | velvollisuuksilla | velvollisuuksilta | velvollisuuksille | velvollisuuksina | "
    "velvollisuuksiksi",
    "toimenpiteet | toimenpiteiden | toimenpiteitä | toimenpiteissä | toimenpiteistä | toimenpiteisiin | "
    "toimenpiteillä | toimenpiteiltä | toimenpiteille | toimenpiteinä | toimenpiteiksi",
    "tämä sopimus | tämän sopimuksen | tätä sopimusta | tässä sopimuksessa | tästä sopimuksesta | tähän "
    "sopimukseen | tällä sopimuksella | tältä sopimukselta | tälle sopimukselle | tänä sopimuksena | täksi "
    "sopimukseksi",
    "tämä liite | tämän liitteen | tätä liitettä | tässä liitteessä | tästä liitteestä | tähän liitteeseen | "
    "tällä liitteellä | tältä liitteeltä | tälle liitteelle | tänä liitteenä | täksi liitteeksi",
    "uusi hallitus | uuden hallituksen | uutta hallitusta | uudessa hallituksessa | uudesta hallituksesta | "
    "uuteen hallitukseen | uudella hallituksella | uudelta hallitukselta | uudelle hallitukselle | uutena "
    "hallituksena | uudeksi hallitukseksi",
    "sairaanhoitopiiri | sairaanhoitopiirin | sairaanhoitopiiriä | sairaanhoitopiirissä | "
    "sairaanhoitopiiristä | sairaanhoitopiiriin | sairaanhoitopiirillä | sairaanhoitopiiriltä | "
    "sairaanhoitopiirille | sairaanhoitopiirinä | sairaanhoitopiiriksi",
    "kuntayhtymä | kuntayhtymän | kuntayhtymää | kuntayhtymässä | kuntayhtymästä | kuntayhtymään | "
    "kuntayhtymällä | kuntayhtymältä | kuntayhtymälle | kuntayhtymänä | kuntayhtymäksi",
    "maakuntaliitto | maakuntaliiton | maakuntaliittoa | maakuntaliitossa | maakuntaliitosta | "
    "maakuntaliittoon | maakuntaliitolla | maakuntaliitolta | maakuntaliitolle | maakuntaliittona | "
    "maakuntaliitoksi",
    "hyvinvointikertomus ja -suunnitelma | hyvinvointikertomuksen ja -suunnitelman | hyvinvointikertomusta "
    "ja -suunnitelmaa | hyvinvointikertomuksessa ja -suunnitelmassa | hyvinvointikertomuksesta ja "
    "-suunnitelmasta | hyvinvointikertomukseen ja -suunnitelmaan | hyvinvointikertomuksella ja "
    "-suunnitelmalla | hyvinvointikertomukselta ja -suunnitelmalta | hyvinvointikertomukselle ja "
    "-suunnitelmalle | hyvinvointikertomuksena ja -suunnitelmana | hyvinvointikertomukseksi ja "
    "-suunnitelmaksi",
    "lasten ja perheiden palvelut | lasten ja perheiden palvelujen | lasten ja perheiden palveluja | lasten "
    "ja perheiden palveluissa | lasten ja perheiden palveluista | lasten ja perheiden palveluihin | lasten "
    "ja perheiden palveluilla | lasten ja perheiden palveluilta | lasten ja perheiden palveluille | lasten "
    "ja perheiden palveluina | lasten ja perheiden palveluiksi",
    "valtuustokausi | valtuustokauden | valtuustokautta | valtuustokaudessa | valtuustokaudesta | "
    "valtuustokauteen | valtuustokaudella | valtuustokaudelta | valtuustokaudelle | valtuustokautena | "
    "valtuustokaudeksi",
    "pelastuslaitos | pelastuslaitoksen | pelastuslaitosta | pelastuslaitoksessa | pelastuslaitoksesta | "
    "pelastuslaitokseen | pelastuslaitoksella | pelastuslaitokselta | pelastuslaitokselle | "
    "pelastuslaitoksena | pelastuslaitokseksi",
    "hallintosääntö | hallintosäännön | hallintosääntöä | hallintosäännössä | hallintosäännöstä | "
    "hallintosääntöön | hallintosäännöllä | hallintosäännöltä | hallintosäännölle | hallintosääntönä | "
    "hallintosäännöksi",
    "luku | luvun | lukua | luvussa | luvusta | lukuun | luvulla | luvulta | luvulle | lukuna | luvuksi",
    "kohta | kohdan | kohtaa | kohdassa | kohdasta | kohtaan | kohdalla | kohdalta | kohdalle | kohtana | "
    "kohdaksi",
    "pykälä | pykälän | pykälää | pykälässä | pykälästä | pykälään | pykälällä | pykälältä | pykälälle | "
    "pykälänä | pykäläksi",
    "taulukko | taulukon | taulukkoa | taulukossa | taulukosta | taulukkoon | taulukolla | taulukolta | "
    "taulukolle | taulukkona | taulukoksi",
    "kuva | kuvan | kuvaa | kuvassa | kuvasta | kuvaan | kuvalla | kuvalta | kuvalle | kuvana | kuvaksi",
    "teema | teeman | teemaa | teemassa | teemasta | teemaan | teemalla | teemalta | teemalle | teemana | "
    "teemaksi",
    "kuukausi | kuukauden | kuukautta | kuukaudessa | kuukaudesta | kuukauteen | kuukaudella | kuukaudelta | "
    "kuukaudelle | kuukautena | kuukaudeksi",
    "vuosi | vuoden | vuotta | vuodessa | vuodesta | vuoteen | vuodella | vuodelta | vuodelle | vuotena | "
    "vuodeksi",
    "päivä | päivän | päivää | päivässä | päivästä | päivään | päivällä | päivältä | päivälle | päivänä | "
    "päiväksi",
    "euro | euron | euroa | eurossa | eurosta | euroon | eurolla | eurolta | eurolle | eurona | euroksi",
    "prosentti | prosentin | prosenttia | prosentissa | prosentista | prosenttiin | prosentilla | "
    "prosentilta | prosentille | prosenttina | prosentiksi",
    "momentti | momentin | momenttia | momentissa | momentista | momenttiin | momentilla | momentilta | "
    "momentille | momenttina | momentiksi",
    "ylempi toimielin | ylemmän toimielimen | ylempää toimielintä | ylemmässä toimielimessä | ylemmästä "
    "toimielimestä | ylempään toimielimeen | ylemmällä toimielimellä | ylemmältä toimielimeltä | ylemmälle "
    "toimielimelle | ylempänä toimielimenä | ylemmäksi toimielimeksi",
    "vapaa | vapaan | vapaata | vapaassa | vapaasta | vapaaseen | vapaalla | vapaalta | vapaalle | vapaana | "
    "vapaaksi",
    "asiakirja | asiakirjan | asiakirjaa | asiakirjassa | asiakirjasta | asiakirjaan | asiakirjalla | "
    "asiakirjalta | asiakirjalle | asiakirjana | asiakirjaksi",
    "internet | internetin | internetiä | internetissä | internetistä | internetiin | internetillä | "
    "internetiltä | internetille | internetinä | internetiksi",
    "suodatin | suodattimen | suodatinta | suodattimessa | suodattimesta | suodattimeen | suodattimella | "
    "suodattimelta | suodattimelle | suodattimena | suodattimeksi",
    "varhaiskasvatus | varhaiskasvatuksen | varhaiskasvatusta | varhaiskasvatuksessa | varhaiskasvatuksesta "
    "| varhaiskasvatukseen | varhaiskasvatuksella | varhaiskasvatukselta | varhaiskasvatukselle | "
    "varhaiskasvatuksena | varhaiskasvatukseksi",
};

TEST(Inflect, GivesEveryCase) {
  for (const char* row : kNames) {
    std::vector<std::string> forms = split(row, '|');
    ASSERT_EQ(forms.size(), kCaseNames.size()) << row;
    for (std::size_t i = 0; i < forms.size(); ++i) {
      EXPECT_EQ(inflect(trim(forms[0]), static_cast<GrammaticalCase>(i), "fi"), trim(forms[i]));
    }
  }
}

TEST(Inflect, FindsTheHeadOfATitle) {
  struct Case {
    const char* title;
    const char* inessive;
  };
  for (const Case& c :
       {Case{"Sopimus ehkäisevästä päihdetyöstä kunnan ja hyvinvointialueen yhteistyönä",
             "Sopimuksessa ehkäisevästä päihdetyöstä kunnan ja hyvinvointialueen yhteistyönä"},
        Case{"Sopimusliite yhteistyöstä häiriötilanteissa ja poikkeusoloissa",
             "Sopimusliitteessä yhteistyöstä häiriötilanteissa ja poikkeusoloissa"},
        Case{"Hyvinvointialueen ja kuntien strateginen yhteistyösopimus",
             "Hyvinvointialueen ja kuntien strategisessa yhteistyösopimuksessa"},
        Case{"Liite A", "Liitteessä A"}, Case{"Liite 2 (luonnos)", "Liitteessä 2 (luonnos)"},
        Case{"A", "A"}}) {
    EXPECT_EQ(inflect(c.title, GrammaticalCase::Inessive, "fi"), c.inessive);
  }
}

TEST(Inflect, GivesSwedishItsGenitive) {
  struct Case {
    const char* name;
    const char* genitive;
  };
  for (const Case& c :
       {Case{"Perho kommun", "Perho kommuns"}, Case{"Borgå", "Borgås"},
        Case{"Mellersta Österbottens välfärdsområde", "Mellersta Österbottens välfärdsområdes"},
        Case{"Kronobys", "Kronobys"}, Case{"Kreutz", "Kreutz"}, Case{"", ""}}) {
    EXPECT_EQ(inflect(c.name, GrammaticalCase::Genitive, "sv"), c.genitive);
    EXPECT_EQ(inflect(c.name, GrammaticalCase::Inessive, "sv"), c.name);
  }
}

TEST(Inflect, LeavesWhatHasNoWord) {
  for (const char* name : {"2026–2029", " ", "(611/2021)", "–"}) {
    EXPECT_EQ(inflect(name, GrammaticalCase::Genitive, "fi"), name);
  }
  EXPECT_EQ(inflect("kunta", GrammaticalCase::Genitive, "en"), "kunta");
}

TEST(InflectSection, PutsTheEndingAfterTheSign) {
  struct Case {
    const char* section;
    GrammaticalCase grammatical_case;
    const char* finnish;
    const char* swedish;
  };
  for (const Case& c :
       {Case{"14", GrammaticalCase::Nominative, "14\u00A0§", "14\u00A0§"},
        Case{"14", GrammaticalCase::Genitive, "14\u00A0§:n", "14\u00A0§"},
        Case{"14", GrammaticalCase::Partitive, "14\u00A0§:ää", "14\u00A0§"},
        Case{"14", GrammaticalCase::Inessive, "14\u00A0§:ssä", "14\u00A0§"},
        Case{"14", GrammaticalCase::Illative, "14\u00A0§:ään", "14\u00A0§"},
        Case{"14", GrammaticalCase::Translative, "14\u00A0§:ksi", "14\u00A0§"},
        Case{"6 7", GrammaticalCase::Inessive, "6 ja 7\u00A0§:ssä", "6 och 7\u00A0§"},
        Case{"6 7 9", GrammaticalCase::Genitive, "6, 7 ja 9\u00A0§:n", "6, 7 och 9\u00A0§"},
        Case{"3-5", GrammaticalCase::Inessive, "3–5\u00A0§:ssä", "3–5\u00A0§"},
        Case{"3–5 8", GrammaticalCase::Elative, "3–5 ja 8\u00A0§:stä", "3–5 och 8\u00A0§"},
        Case{"14 a", GrammaticalCase::Inessive, "14\u00A0a\u00A0§:ssä", "14\u00A0a\u00A0§"}}) {
    EXPECT_EQ(inflect_section(c.section, c.grammatical_case, "fi"), c.finnish);
    EXPECT_EQ(inflect_section(c.section, c.grammatical_case, "sv"), c.swedish);
  }
}

TEST(InflectAbbreviation, FollowsTheSpokenWord) {
  struct Case {
    const char* abbreviation;
    const char* genitive;
    const char* partitive;
    const char* inessive;
    const char* illative;
  };
  for (const Case& c :
       {Case{"HVA", "HVA:n", "HVA:ta", "HVA:ssa", "HVA:han"},
        Case{"STM", "STM:n", "STM:ää", "STM:ssä", "STM:ään"}, Case{"EU", "EU:n", "EU:ta", "EU:ssa", "EU:hun"},
        Case{"VTT", "VTT:n", "VTT:tä", "VTT:ssä", "VTT:hen"}, Case{"TA", "TA:n", "TA:ta", "TA:ssa", "TA:han"},
        Case{"THL", "THL:n", "THL:ää", "THL:ssä", "THL:ään"}, Case{"12", "12:n", "12:ta", "12:ssa", "12:een"},
        Case{"5", "5:n", "5:ttä", "5:ssä", "5:een"}, Case{"10", "10:n", "10:tä", "10:ssä", "10:een"},
        Case{"200", "200:n", "200:aa", "200:ssa", "200:aan"},
        Case{"50\u00A0%", "50\u00A0%:n", "50\u00A0%:a", "50\u00A0%:ssa", "50\u00A0%:iin"}}) {
    EXPECT_EQ(inflect_abbreviation(c.abbreviation, GrammaticalCase::Nominative), c.abbreviation);
    EXPECT_EQ(inflect_abbreviation(c.abbreviation, GrammaticalCase::Genitive), c.genitive);
    EXPECT_EQ(inflect_abbreviation(c.abbreviation, GrammaticalCase::Partitive), c.partitive);
    EXPECT_EQ(inflect_abbreviation(c.abbreviation, GrammaticalCase::Inessive), c.inessive);
    EXPECT_EQ(inflect_abbreviation(c.abbreviation, GrammaticalCase::Illative), c.illative);
  }
}

}  // namespace
}  // namespace sopimus
