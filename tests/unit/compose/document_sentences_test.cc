// Sentences that agreement.xml's data on a document make.

#include <gtest/gtest.h>

#include "support/small_agreement.h"

namespace sopimus {
namespace {

/// What `<sentence of="…"/>` prints in the annex liite-1 whose data are `data`.
std::string sentence(const std::string& of, const std::string& data, const std::string& language,
                     const std::string& procedures = {}) {
  SmallAgreement agreement = small_agreement();
  agreement.procedures = procedures;
  const std::string title = "<title lang=\"sv\">Digitalt stöd</title>";
  agreement.annexes.insert(agreement.annexes.find(title) + title.size(), data);
  agreement.clauses["x"] = "<p><sentence of=\"" + of + "\"/></p>";
  agreement.swedish = agreement.clauses;
  Diagnostics faults;
  const Document document = agreement.compose(faults, "liite-1", language);
  EXPECT_EQ(faults.errors(), 0U) << messages_of(faults);
  return with_tildes(to_plain_text(std::get<Paragraph>(document.blocks[1].value).runs));
}

TEST(DocumentSentences, SayTheData) {
  struct Case {
    const char* of;
    const char* data;
    const char* finnish;
    const char* swedish;
  };
  for (const Case& c : {
           Case{"validity", "", "Tämä liite on voimassa toistaiseksi siitä lukien, kun se on tullut voimaan.",
                "Denna bilaga gäller tills vidare från det att den har trätt i kraft."},
           Case{"validity", R"(<validity to="2029-12-31"/>)", "Tämä liite on voimassa 31.12.2029 saakka.",
                "Denna bilaga gäller till och med den 31.12.2029."},
           Case{"validity", R"(<validity with-term="yes"/>)",
                "Tämä liite on voimassa valtuustokauden 2025–2029 loppuun.",
                "Denna bilaga gäller till utgången av fullmäktigeperioden 2025–2029."},
           Case{"entry-into-force", R"(<validity from="2026-01-01"/>)",
                "Tämä liite tulee voimaan, kun jokaisen osapuolen toimivaltainen toimielin on hyväksynyt sen "
                "samansisältöisenä ja kaikki osapuolet ovat allekirjoittaneet sen, kuitenkin aikaisintaan "
                "1.1.2026.",
                "Denna bilaga träder i kraft när det behöriga organet hos varje part har godkänt den med "
                "samma innehåll och alla parter har undertecknat den, dock tidigast den 1.1.2026."},
           Case{"entry-into-force", R"(<entry-into-force rule="approved"/>)",
                "Tämä liite tulee voimaan, kun jokaisen osapuolen toimivaltainen toimielin on hyväksynyt sen "
                "samansisältöisenä.",
                "Denna bilaga träder i kraft när det behöriga organet hos varje part har godkänt den med "
                "samma innehåll."},
           Case{"entry-into-force", R"(<entry-into-force rule="date" date="2026-01-01"/>)",
                "Tämä liite tulee voimaan 1.1.2026.", "Denna bilaga träder i kraft den 1.1.2026."},
           Case{"parties", "",
                "Tämän liitteen osapuolet ovat Keski-Pohjanmaan hyvinvointialue, Perhon kunta ja Toholammin "
                "kunta.",
                "Parter i denna bilaga är Mellersta Österbottens välfärdsområde, Perho kommun och Toholampi "
                "kommun."},
       }) {
    EXPECT_EQ(sentence(c.of, c.data, "fi"), c.finnish);
    EXPECT_EQ(sentence(c.of, c.data, "sv"), c.swedish);
  }
}

TEST(DocumentSentences, NameTheBodyThatDecides) {
  const std::string council =
      R"(<procedure for="annex"><step body="board" act="propose"/><step body="council" act="decide"/></procedure>)";
  EXPECT_EQ(sentence("entry-into-force", R"(<entry-into-force rule="approved"/>)", "fi", council),
            "Tämä liite tulee voimaan, kun jokaisen osapuolen valtuusto on hyväksynyt sen "
            "samansisältöisenä.");
  EXPECT_EQ(sentence("entry-into-force", R"(<entry-into-force rule="approved"/>)", "sv",
                     R"(<procedure for="annex"><step body="board" act="decide"/></procedure>)"),
            "Denna bilaga träder i kraft när styrelsen hos varje part har godkänt den med samma innehåll.");
}

TEST(DocumentSentences, AreMissedWhereDataAreSaidNowhere) {
  const auto codes = [](const std::string& data, const std::string& text) {
    SmallAgreement agreement = small_agreement();
    agreement.main_outline = data + agreement.main_outline;
    agreement.clauses["a"] = "<p>" + text + "</p>";
    Diagnostics faults;
    agreement.compose(faults);
    return codes_of(faults);
  };
  const std::string said = R"(<sentence of="entry-into-force"/> <sentence of="validity"/>)";
  const std::string dates = R"(<validity from="2026-01-01" to="2029-12-31"/>)";
  EXPECT_EQ(codes(dates, "Teksti."), "unsaid unsaid");
  EXPECT_EQ(codes(dates, said), "");
  EXPECT_EQ(codes(R"(<validity/><entry-into-force rule="approved-and-signed"/>)", "Teksti."), "");
  EXPECT_EQ(codes(R"(<entry-into-force rule="approved"/>)", "Teksti."), "unsaid");
}

}  // namespace
}  // namespace sopimus
