// Edits of agreement.xml: what they change, and that nothing else changes.

#include "source/edit_agreement.h"

#include <gtest/gtest.h>

#include "source/format.h"
#include "support.h"

namespace sopimus {
namespace {

const std::string kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const std::string kTitle = "  <title lang=\"fi\">M</title>\n";
const std::string kTerms =
    "  <terms>\n    <!-- ensimmäinen -->\n    <term id=\"2022-2025\"/> <!-- > -->\n  </terms>\n";
const std::string kDocuments = R"(  <documents>
    <document id="d" kind="main"  publicity='public'>
      <title lang="fi">D > E</title>
      <validity/>
      <include clause="a"><include clause="b"/></include>
    </document>
  </documents>
)";

std::string agreement_of(const std::string& attributes, const std::string& parts) {
  return kHead + "<agreement version=\"1\" id=\"m\" languages=\"fi\"" + attributes + ">\n" + kTitle + parts +
         "</agreement>\n";
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

TEST(EditAgreement, AddsATermAfterTheOthers) {
  const std::string wanted = replaced(kTerms, "<!-- > -->", "<!-- > -->");
  EXPECT_EQ(
      add_term(source_of(agreement_of("", kTerms + kDocuments)), "2025-2029", {}),
      agreement_of(" term=\"2025-2029\"", replaced(wanted, "<term id=\"2022-2025\"/>",
                                                   "<term id=\"2022-2025\"/>\n    <term id=\"2025-2029\"/>") +
                                              kDocuments));
}

TEST(EditAgreement, WritesTheFirstTermInCanonicalForm) {
  const std::string documents =
      "  <documents>\n    <document id=\"d\" kind=\"main\">\n      <title lang=\"fi\">D</title>\n    "
      "</document>\n  </documents>\n";
  const std::string text = add_term(
      source_of(agreement_of(" owner=\"x\"", documents)), "2025-2029",
      {{{{"kunta", {}}, {"kaupunki", {}}}, {2025, 6, 1}, {2029, 5, 31}}, {{}, {2025, 8, 1}, {2029, 7, 31}}});
  Diagnostics diagnostics;
  EXPECT_EQ(format_file(source_of(text), diagnostics), text);
  EXPECT_NE(text.find("languages=\"fi\" term=\"2025-2029\" owner=\"x\""), std::string::npos);
  EXPECT_NE(text.find("      <period kinds=\"kunta kaupunki\" from=\"2025-06-01\" to=\"2029-05-31\"/>\n"
                      "      <period from=\"2025-08-01\" to=\"2029-07-31\"/>\n    </term>\n  </terms>\n"),
            std::string::npos);
}

TEST(EditAgreement, SetsMovesAndReleasesTheDocumentsPin) {
  const std::string before = agreement_of("", kDocuments);
  const PinText first{"2022-2025/frozen.1", std::string(40, 'a'), {{"fi", std::string(64, 'b')}}};
  const std::string pinned = set_document_pin(source_of(before), "d", &first);
  EXPECT_EQ(pinned,
            agreement_of("", replaced(replaced(kDocuments, "publicity='public'",
                                               "publicity='public' pin=\"2022-2025/frozen.1\" pin-commit=\"" +
                                                   first.commit + "\""),
                                      "<validity/>\n",
                                      "<validity/>\n      <pin-fingerprint lang=\"fi\">" +
                                          first.fingerprints.at("fi") + "</pin-fingerprint>\n")));
  const PinText second{"2025-2029/frozen.1", std::string(40, 'c'), {{"fi", std::string(64, 'd')}}};
  EXPECT_EQ(set_document_pin(source_of(pinned), "d", &second),
            set_document_pin(source_of(before), "d", &second));
  EXPECT_EQ(set_document_pin(source_of(pinned), "d", nullptr), before);
}

TEST(EditAgreement, SetsTheClausesPin) {
  const std::string before = agreement_of("", kDocuments);
  const PinText pin{"2022-2025/frozen.1", std::string(40, 'a'), {{"fi", std::string(64, 'b')}}};
  const std::string pinned = set_clause_pin(source_of(before), "b", &pin);
  EXPECT_EQ(pinned, replaced(before, "<include clause=\"b\"/>",
                             "<include clause=\"b\" pin=\"2022-2025/frozen.1\" pin-commit=\"" + pin.commit +
                                 "\" pin-fingerprint=\"" + std::string(64, 'b') + "\"/>"));
  EXPECT_EQ(set_clause_pin(source_of(pinned), "b", nullptr), before);
}

}  // namespace
}  // namespace sopimus
