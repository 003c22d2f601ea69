// Every case of the short names of municipalities, from their genitives. Read by a Finn, one by one.

#include <gtest/gtest.h>

#include "base/text.h"
#include "language/inflect.h"

namespace sopimus {
namespace {

/// The eleven cases in the order of kCaseNames; the second is the given genitive.
constexpr const char* kPlaces[] = {
    "Helsinki Helsingin Helsinkiä Helsingissä Helsingistä Helsinkiin Helsingillä Helsingiltä Helsingille "
    "Helsinkinä Helsingiksi",
    "Ii Iin Iitä Iissä Iistä Iihin Iillä Iiltä Iille Iinä Iiksi",
    "Lahti Lahden Lahtea Lahdessa Lahdesta Lahteen Lahdella Lahdelta Lahdelle Lahtena Lahdeksi",
    "Hanko Hangon Hankoa Hangossa Hangosta Hankoon Hangolla Hangolta Hangolle Hankona Hangoksi",
    "Kauniainen Kauniaisten Kauniaisia Kauniaisissa Kauniaisista Kauniaisiin Kauniaisilla Kauniaisilta "
    "Kauniaisille Kauniaisina Kauniaisiksi",
    "Kouvola Kouvolan Kouvolaa Kouvolassa Kouvolasta Kouvolaan Kouvolalla Kouvolalta Kouvolalle Kouvolana "
    "Kouvolaksi",
    "Kitee Kiteen Kiteetä Kiteessä Kiteestä Kiteeseen Kiteellä Kiteeltä Kiteelle Kiteenä Kiteeksi",
    "Nurmes Nurmeksen Nurmesta Nurmeksessa Nurmeksesta Nurmekseen Nurmeksella Nurmekselta Nurmekselle "
    "Nurmeksena Nurmekseksi",
    "Iisalmi Iisalmen Iisalmea Iisalmessa Iisalmesta Iisalmeen Iisalmella Iisalmelta Iisalmelle Iisalmena "
    "Iisalmeksi",
    "Utsjoki Utsjoen Utsjokea Utsjoessa Utsjoesta Utsjokeen Utsjoella Utsjoelta Utsjoelle Utsjokena "
    "Utsjoeksi",
    "Vaasa Vaasan Vaasaa Vaasassa Vaasasta Vaasaan Vaasalla Vaasalta Vaasalle Vaasana Vaasaksi",
    "Mustasaari Mustasaaren Mustasaarta Mustasaaressa Mustasaaresta Mustasaareen Mustasaarella Mustasaarelta "
    "Mustasaarelle Mustasaarena Mustasaareksi",
    "Närpiö Närpiön Närpiötä Närpiössä Närpiöstä Närpiöön Närpiöllä Närpiöltä Närpiölle Närpiönä Närpiöksi",
    "Seinäjoki Seinäjoen Seinäjokea Seinäjoessa Seinäjoesta Seinäjokeen Seinäjoella Seinäjoelta Seinäjoelle "
    "Seinäjokena Seinäjoeksi",
    "Ähtäri Ähtärin Ähtäriä Ähtärissä Ähtäristä Ähtäriin Ähtärillä Ähtäriltä Ähtärille Ähtärinä Ähtäriksi",
    "Alavus Alavuden Alavutta Alavudessa Alavudesta Alavuteen Alavudella Alavudelta Alavudelle Alavutena "
    "Alavudeksi",
    "Tampere Tampereen Tamperetta Tampereessa Tampereesta Tampereeseen Tampereella Tampereelta Tampereelle "
    "Tampereena Tampereeksi",
    "Valkeakoski Valkeakosken Valkeakoskea Valkeakoskessa Valkeakoskesta Valkeakoskeen Valkeakoskella "
    "Valkeakoskelta Valkeakoskelle Valkeakoskena Valkeakoskeksi",
    "Hyvinkää Hyvinkään Hyvinkäätä Hyvinkäässä Hyvinkäästä Hyvinkääseen Hyvinkäällä Hyvinkäältä Hyvinkäälle "
    "Hyvinkäänä Hyvinkääksi",
    "Porvoo Porvoon Porvoota Porvoossa Porvoosta Porvooseen Porvoolla Porvoolta Porvoolle Porvoona Porvooksi",
    "Turku Turun Turkua Turussa Turusta Turkuun Turulla Turulta Turulle Turkuna Turuksi",
    "Parainen Paraisten Paraisia Paraisissa Paraisista Paraisiin Paraisilla Paraisilta Paraisille Paraisina "
    "Paraisiksi",
    "Uusikaupunki Uudenkaupungin Uuttakaupunkia Uudessakaupungissa Uudestakaupungista Uuteenkaupunkiin "
    "Uudellakaupungilla Uudeltakaupungilta Uudellekaupungille Uutenakaupunkina Uudeksikaupungiksi",
    "Loimaa Loimaan Loimaata Loimaassa Loimaasta Loimaahan Loimaalla Loimaalta Loimaalle Loimaana Loimaaksi",
    "Huittinen Huittisten Huittisia Huittisissa Huittisista Huittisiin Huittisilla Huittisilta Huittisille "
    "Huittisina Huittisiksi",
    "Salo Salon Saloa Salossa Salosta Saloon Salolla Salolta Salolle Salona Saloksi",
    "Kemi Kemin Kemiä Kemissä Kemistä Kemiin Kemillä Kemiltä Kemille Keminä Kemiksi",
    "Toholampi Toholammin Toholampia Toholammissa Toholammista Toholampiin Toholammilla Toholammilta "
    "Toholammille Toholampina Toholammiksi",
    "Lestijärvi Lestijärven Lestijärveä Lestijärvessä Lestijärvestä Lestijärveen Lestijärvellä Lestijärveltä "
    "Lestijärvelle Lestijärvenä Lestijärveksi",
    "Kaustinen Kaustisen Kaustista Kaustisessa Kaustisesta Kaustiseen Kaustisella Kaustiselta Kaustiselle "
    "Kaustisena Kaustiseksi",
    "Varkaus Varkauden Varkautta Varkaudessa Varkaudesta Varkauteen Varkaudella Varkaudelta Varkaudelle "
    "Varkautena Varkaudeksi",
    "Orivesi Oriveden Orivettä Orivedessä Orivedestä Oriveteen Orivedellä Orivedeltä Orivedelle Orivetenä "
    "Orivedeksi",
    "Pihtipudas Pihtiputaan Pihtipudasta Pihtiputaassa Pihtiputaasta Pihtiputaaseen Pihtiputaalla "
    "Pihtiputaalta Pihtiputaalle Pihtiputaana Pihtiputaaksi",
    "Kannus Kannuksen Kannusta Kannuksessa Kannuksesta Kannukseen Kannuksella Kannukselta Kannukselle "
    "Kannuksena Kannukseksi",
    "Raahe Raahen Raahea Raahessa Raahesta Raaheen Raahella Raahelta Raahelle Raahena Raaheksi",
    "Keuruu Keuruun Keuruuta Keuruussa Keuruusta Keuruuseen Keuruulla Keuruulta Keuruulle Keuruuna Keuruuksi",
    "Riihimäki Riihimäen Riihimäkeä Riihimäessä Riihimäestä Riihimäkeen Riihimäellä Riihimäeltä Riihimäelle "
    "Riihimäkenä Riihimäeksi",
    "Espoo Espoon Espoota Espoossa Espoosta Espooseen Espoolla Espoolta Espoolle Espoona Espooksi",
    "Luhanka Luhangan Luhankaa Luhangassa Luhangasta Luhankaan Luhangalla Luhangalta Luhangalle Luhankana "
    "Luhangaksi",
    "Uusikaarlepyy Uudenkaarlepyyn Uuttakaarlepyytä Uudessakaarlepyyssä Uudestakaarlepyystä "
    "Uuteenkaarlepyyseen Uudellakaarlepyyllä Uudeltakaarlepyyltä Uudellekaarlepyylle Uutenakaarlepyynä "
    "Uudeksikaarlepyyksi",
    "Naantali Naantalin Naantalia Naantalissa Naantalista Naantaliin Naantalilla Naantalilta Naantalille "
    "Naantalina Naantaliksi",
    "Loviisa Loviisan Loviisaa Loviisassa Loviisasta Loviisaan Loviisalla Loviisalta Loviisalle Loviisana "
    "Loviisaksi",
    "Siilinjärvi Siilinjärven Siilinjärveä Siilinjärvessä Siilinjärvestä Siilinjärveen Siilinjärvellä "
    "Siilinjärveltä Siilinjärvelle Siilinjärvenä Siilinjärveksi",
    "Savonlinna Savonlinnan Savonlinnaa Savonlinnassa Savonlinnasta Savonlinnaan Savonlinnalla Savonlinnalta "
    "Savonlinnalle Savonlinnana Savonlinnaksi",
    "Pedersöre Pedersören Pedersöreä Pedersöressä Pedersörestä Pedersöreen Pedersörellä Pedersöreltä "
    "Pedersörelle Pedersörenä Pedersöreksi",
    "Kemiönsaari Kemiönsaaren Kemiönsaarta Kemiönsaaressa Kemiönsaaresta Kemiönsaareen Kemiönsaarella "
    "Kemiönsaarelta Kemiönsaarelle Kemiönsaarena Kemiönsaareksi",
    "Karvia Karvian Karviaa Karviassa Karviasta Karviaan Karvialla Karvialta Karvialle Karviana Karviaksi",
    "Keminmaa Keminmaan Keminmaata Keminmaassa Keminmaasta Keminmaahan Keminmaalla Keminmaalta Keminmaalle "
    "Keminmaana Keminmaaksi",
    "Siikalatva Siikalatvan Siikalatvaa Siikalatvassa Siikalatvasta Siikalatvaan Siikalatvalla Siikalatvalta "
    "Siikalatvalle Siikalatvana Siikalatvaksi",
    "Mänttä-Vilppula Mänttä-Vilppulan Mänttä-Vilppulaa Mänttä-Vilppulassa Mänttä-Vilppulasta "
    "Mänttä-Vilppulaan Mänttä-Vilppulalla Mänttä-Vilppulalta Mänttä-Vilppulalle Mänttä-Vilppulana "
    "Mänttä-Vilppulaksi",
    "Vantaa Vantaan Vantaata Vantaassa Vantaasta Vantaaseen Vantaalla Vantaalta Vantaalle Vantaana Vantaaksi",
    "Espoo Espoon Espoota Espoossa Espoosta Espooseen Espoolla Espoolta Espoolle Espoona Espooksi",
    "Tornio Tornion Torniota Torniossa Torniosta Tornioon Torniolla Torniolta Torniolle Torniona Tornioksi",
    "Pori Porin Poria Porissa Porista Poriin Porilla Porilta Porille Porina Poriksi",
    "Rauma Rauman Raumaa Raumassa Raumasta Raumaan Raumalla Raumalta Raumalle Raumana Raumaksi",
    "Kotka Kotkan Kotkaa Kotkassa Kotkasta Kotkaan Kotkalla Kotkalta Kotkalle Kotkana Kotkaksi",
    "Lappeenranta Lappeenrannan Lappeenrantaa Lappeenrannassa Lappeenrannasta Lappeenrantaan Lappeenrannalla "
    "Lappeenrannalta Lappeenrannalle Lappeenrantana Lappeenrannaksi",
    "Imatra Imatran Imatraa Imatrassa Imatrasta Imatraan Imatralla Imatralta Imatralle Imatrana Imatraksi",
    "Lieksa Lieksan Lieksaa Lieksassa Lieksasta Lieksaan Lieksalla Lieksalta Lieksalle Lieksana Lieksaksi",
    "Kajaani Kajaanin Kajaania Kajaanissa Kajaanista Kajaaniin Kajaanilla Kajaanilta Kajaanille Kajaanina "
    "Kajaaniksi",
    "Kuusamo Kuusamon Kuusamoa Kuusamossa Kuusamosta Kuusamoon Kuusamolla Kuusamolta Kuusamolle Kuusamona "
    "Kuusamoksi",
    "Oulu Oulun Oulua Oulussa Oulusta Ouluun Oululla Oululta Oululle Ouluna Ouluksi",
    "Rovaniemi Rovaniemen Rovaniemeä Rovaniemessä Rovaniemestä Rovaniemeen Rovaniemellä Rovaniemeltä "
    "Rovaniemelle Rovaniemenä Rovaniemeksi",
    "Kemijärvi Kemijärven Kemijärveä Kemijärvessä Kemijärvestä Kemijärveen Kemijärvellä Kemijärveltä "
    "Kemijärvelle Kemijärvenä Kemijärveksi",
    "Sodankylä Sodankylän Sodankylää Sodankylässä Sodankylästä Sodankylään Sodankylällä Sodankylältä "
    "Sodankylälle Sodankylänä Sodankyläksi",
    "Inari Inarin Inaria Inarissa Inarista Inariin Inarilla Inarilta Inarille Inarina Inariksi",
    "Lapua Lapuan Lapuaa Lapuassa Lapuasta Lapuaan Lapualla Lapualta Lapualle Lapuana Lapuaksi",
    "Nokia Nokian Nokiaa Nokiassa Nokiasta Nokiaan Nokialla Nokialta Nokialle Nokiana Nokiaksi",
    "Ylöjärvi Ylöjärven Ylöjärveä Ylöjärvessä Ylöjärvestä Ylöjärveen Ylöjärvellä Ylöjärveltä Ylöjärvelle "
    "Ylöjärvenä Ylöjärveksi",
    "Forssa Forssan Forssaa Forssassa Forssasta Forssaan Forssalla Forssalta Forssalle Forssana Forssaksi",
    "Järvenpää Järvenpään Järvenpäätä Järvenpäässä Järvenpäästä Järvenpäähän Järvenpäällä Järvenpäältä "
    "Järvenpäälle Järvenpäänä Järvenpääksi",
    "Kerava Keravan Keravaa Keravassa Keravasta Keravaan Keravalla Keravalta Keravalle Keravana Keravaksi",
    "Sipoo Sipoon Sipoota Sipoossa Sipoosta Sipooseen Sipoolla Sipoolta Sipoolle Sipoona Sipooksi",
    "Lohja Lohjan Lohjaa Lohjassa Lohjasta Lohjaan Lohjalla Lohjalta Lohjalle Lohjana Lohjaksi",
    "Raasepori Raaseporin Raaseporia Raaseporissa Raaseporista Raaseporiin Raaseporilla Raaseporilta "
    "Raaseporille Raaseporina Raaseporiksi",
    "Raisio Raision Raisiota Raisiossa Raisiosta Raisioon Raisiolla Raisiolta Raisiolle Raisiona Raisioksi",
    "Kaarina Kaarinan Kaarinaa Kaarinassa Kaarinasta Kaarinaan Kaarinalla Kaarinalta Kaarinalle Kaarinana "
    "Kaarinaksi",
    "Sastamala Sastamalan Sastamalaa Sastamalassa Sastamalasta Sastamalaan Sastamalalla Sastamalalta "
    "Sastamalalle Sastamalana Sastamalaksi",
    "Mikkeli Mikkelin Mikkeliä Mikkelissä Mikkelistä Mikkeliin Mikkelillä Mikkeliltä Mikkelille Mikkelinä "
    "Mikkeliksi",
    "Juva Juvan Juvaa Juvassa Juvasta Juvaan Juvalla Juvalta Juvalle Juvana Juvaksi",
    "Enonkoski Enonkosken Enonkoskea Enonkoskessa Enonkoskesta Enonkoskeen Enonkoskella Enonkoskelta "
    "Enonkoskelle Enonkoskena Enonkoskeksi",
    "Kuopio Kuopion Kuopiota Kuopiossa Kuopiosta Kuopioon Kuopiolla Kuopiolta Kuopiolle Kuopiona Kuopioksi",
    "Suonenjoki Suonenjoen Suonenjokea Suonenjoessa Suonenjoesta Suonenjokeen Suonenjoella Suonenjoelta "
    "Suonenjoelle Suonenjokena Suonenjoeksi",
    "Pietarsaari Pietarsaaren Pietarsaarta Pietarsaaressa Pietarsaaresta Pietarsaareen Pietarsaarella "
    "Pietarsaarelta Pietarsaarelle Pietarsaarena Pietarsaareksi",
    "Kristiinankaupunki Kristiinankaupungin Kristiinankaupunkia Kristiinankaupungissa Kristiinankaupungista "
    "Kristiinankaupunkiin Kristiinankaupungilla Kristiinankaupungilta Kristiinankaupungille "
    "Kristiinankaupunkina Kristiinankaupungiksi",
};

TEST(InflectPlace, GivesEveryCaseOfMunicipalities) {
  for (const char* row : kPlaces) {
    const std::vector<std::string> forms = split_words(row);
    ASSERT_EQ(forms.size(), kCaseNames.size()) << row;
    for (std::size_t i = 0; i < forms.size(); ++i) {
      EXPECT_EQ(inflect_place(forms[0], forms[1], static_cast<GrammaticalCase>(i)), forms[i]);
    }
  }
}

TEST(InflectPlace, GivesEveryCaseOfFullNames) {
  const std::vector<std::string> heads[] = {
      {"kunta", "kunnan", "kuntaa", "kunnassa", "kunnasta", "kuntaan", "kunnalla", "kunnalta", "kunnalle",
       "kuntana", "kunnaksi"},
      {"kaupunki", "kaupungin", "kaupunkia", "kaupungissa", "kaupungista", "kaupunkiin", "kaupungilla",
       "kaupungilta", "kaupungille", "kaupunkina", "kaupungiksi"}};
  for (const char* row : kPlaces) {
    const std::string genitive = split_words(row)[1];
    for (const std::vector<std::string>& head : heads) {
      const std::string name = genitive + " " + head[0];
      for (std::size_t i = 0; i < head.size(); ++i) {
        EXPECT_EQ(inflect(name, static_cast<GrammaticalCase>(i), "fi"), genitive + " " + head[i]);
      }
    }
  }
}

TEST(InflectPlace, PutsOuterCasesWhereAsked) {
  const auto outer = [](GrammaticalCase c) { return inflect_place("Rovaniemi", "Rovaniemen", c, true); };
  EXPECT_EQ(outer(GrammaticalCase::Inessive), "Rovaniemellä");
  EXPECT_EQ(outer(GrammaticalCase::Elative), "Rovaniemeltä");
  EXPECT_EQ(outer(GrammaticalCase::Illative), "Rovaniemelle");
  EXPECT_EQ(outer(GrammaticalCase::Genitive), "Rovaniemen");
}

TEST(InflectPlace, FallsBackOnTheRuleWithoutGenitive) {
  EXPECT_EQ(inflect_place("Soite", "", GrammaticalCase::Genitive), "Soitteen");
  EXPECT_EQ(inflect_place("", "", GrammaticalCase::Genitive), "");
  EXPECT_EQ(inflect_place("Pori", "x", GrammaticalCase::Inessive), "Porissa");
}

}  // namespace
}  // namespace sopimus
