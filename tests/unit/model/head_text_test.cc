#include "model/head_text.h"

#include <gtest/gtest.h>

namespace sopimus {
namespace {

TEST(HeadText, KindNamesTheAnnexOnce) {
  const struct {
    const char* language;
    const char* type;
    const char* label;
    const char* wanted;
  } rows[] = {{"fi", "Sopimus", "", "Sopimus"},
              {"fi", "Sopimusliite", "Liite A", "Sopimusliite A"},
              {"fi", "Sopimusliite", "Liite\u00A0A", "Sopimusliite\u00A0A"},
              {"sv", "Avtalsbilaga", "Bilaga\u00A0B", "Avtalsbilaga\u00A0B"},
              {"sv", "Avtalsbilaga", "Liite B", "Avtalsbilaga, Liite B"},
              {"fi", "Suunnitelma", "Täydentävä", "Suunnitelma, Täydentävä"},
              {"fi", "", "Liite A", "Liite A"}};
  for (const auto& row : rows) {
    Document document;
    document.language = row.language;
    document.identity.type = row.type;
    document.identity.label = row.label;
    EXPECT_EQ(to_kind_text(document), row.wanted);
  }
}

TEST(HeadText, TheFirstPageSaysThePublicityTheOthersTheTitle) {
  Document document;
  document.identity.owner = "Soite";
  document.identity.title = "Yhteistyösopimus";
  document.identity.date = "1.10.2025";
  document.identity.diary = "12/2025";
  document.identity.edition_text = "LUONNOS 3";
  document.identity.publicity = Publicity::PartlySecret;
  document.identity.publicity_text = "Osittain salassa pidettävä";
  const HeadText first = to_head_text(document, true);
  EXPECT_EQ(first.title, "");
  EXPECT_EQ(first.publicity, "Osittain salassa pidettävä");
  EXPECT_TRUE(first.is_secret);
  const HeadText later = to_head_text(document, false);
  EXPECT_EQ(later.title, "Yhteistyösopimus");
  EXPECT_EQ(later.publicity, "");
  for (const HeadText& head : {first, later}) {
    EXPECT_EQ(head.sender, "Soite");
    EXPECT_EQ(head.reference, "1.10.2025   12/2025");
    EXPECT_EQ(head.edition, "LUONNOS 3");
  }
}

TEST(HeadText, TheFootNamesAnotherAgreementOnly) {
  Document document;
  document.identity.title = "Yhteistyösopimus";
  document.identity.agreement = "Yhteistyösopimus";
  EXPECT_EQ(to_foot_text(document).agreement, "");
  EXPECT_EQ(to_foot_text(document).fingerprint, "");
  document.identity.agreement = "Sopimuskokonaisuus";
  document.fingerprint = "3f2a91bc07de55a1";
  EXPECT_EQ(to_foot_text(document).agreement, "Sopimuskokonaisuus");
  EXPECT_EQ(to_foot_text(document).fingerprint, "Sopimustekstin tunniste 3F2A-91BC-07DE-55A1");
}

}  // namespace
}  // namespace sopimus
