// Documents and clauses pinned to an edition.

#include <gtest/gtest.h>

#include "support/reading_text.h"
#include "support/small_agreement.h"

namespace sopimus {
namespace {

constexpr const char* kEdition = "2022-2025/frozen.1";
constexpr const char* kCommit = "1111111111111111111111111111111111111111";

/// A resolver that knows one edition.
ComposeOptions with_edition(const SmallAgreement& old) {
  ComposeOptions options;
  options.pins = [tree = old.tree()](const std::string& edition) -> std::shared_ptr<const PinnedAgreement> {
    if (edition != kEdition) return nullptr;
    return read_pinned(*tree, {Edition::Kind::Frozen, kEdition, 1, kCommit}, {});
  };
  return options;
}

SmallAgreement old_agreement() {
  SmallAgreement old = small_agreement();
  old.clauses["x"] =
      R"(<p>Vanha teksti, aika <value of="irtisanomisaika"/>, <ref to="y" case="inessive"/>.</p>)";
  old.values = R"(<value id="irtisanomisaika" kind="months" value="6"/>)";
  return old;
}

SmallAgreement pinning(const std::string& attributes, const std::string& inside = {}) {
  SmallAgreement now = small_agreement();
  now.annexes =
      "<document id=\"liite-2\" kind=\"annex\" languages=\"fi\" label=\"B\"><title "
      "lang=\"fi\">Uusi</title><include "
      "clause=\"y\"/></document><document id=\"liite-1\" kind=\"annex\" label=\"A\" languages=\"fi\" " +
      attributes + "><title lang=\"fi\">Digituki</title>" + inside + "<include clause=\"x\"/></document>";
  return now;
}

TEST(Pins, ComposeADocumentWholeFromItsEdition) {
  Diagnostics faults;
  const Document document =
      pinning(R"(pin="2022-2025/frozen.1")").compose(faults, "liite-1", "fi", with_edition(old_agreement()));
  EXPECT_EQ(codes_of(faults), "");
  EXPECT_EQ(to_reading_text(document),
            "Digituki\n1 Otsikko x\nVanha teksti, aika 6 kuukautta, liitteen B luvussa 1.\n");
  EXPECT_EQ(document.edition.name, kEdition);
  EXPECT_EQ(document.identity.edition_text, "");
  EXPECT_EQ(document.identity.label, "Liite\u00A0A");
}

TEST(Pins, AreHeldToTheirFingerprint) {
  Diagnostics faults;
  const ComposeOptions options = with_edition(old_agreement());
  const std::string fingerprint =
      pinning(R"(pin="2022-2025/frozen.1")").compose(faults, "liite-1", "fi", options).fingerprint;
  const auto compose_with = [&](const std::string& wanted) {
    pinning(R"(pin="2022-2025/frozen.1")", "<pin-fingerprint lang=\"fi\">" + wanted + "</pin-fingerprint>")
        .compose(faults, "liite-1", "fi", options);
  };
  compose_with(fingerprint);
  EXPECT_EQ(faults.errors(), 0U);
  compose_with(std::string(64, '0'));
  EXPECT_EQ(codes_of(faults), "pin-fingerprint");
}

TEST(Pins, SayWhereAReferenceOutOfThemHasMoved) {
  const auto warning = [](const std::string& main_outline) {
    SmallAgreement old = small_agreement();
    old.main_outline = R"(<include clause="a"/><include clause="b"/>)";
    old.clauses["b"] = "<p>Teksti.</p>";
    old.clauses["x"] = R"(<p><ref to="b" case="inessive"/></p>)";
    SmallAgreement now = pinning(R"(pin="2022-2025/frozen.1")");
    now.main_outline = main_outline;
    now.clauses["b"] = "<p>Teksti.</p>";
    Diagnostics faults;
    now.compose(faults, "liite-1", "fi", with_edition(old));
    EXPECT_EQ(faults.errors(), 0U) << messages_of(faults);
    return faults.all().empty() ? std::string() : faults.all()[0].what;
  };
  const std::string start = "the pinned document 'liite-1' refers to 'b' as number 2 of 'sopimus', ";
  EXPECT_EQ(warning(R"(<include clause="a"/><include clause="b"/>)"), "");
  EXPECT_EQ(warning(R"(<include clause="b"/><include clause="a"/>)"), start + "where it is number 1 now");
  EXPECT_EQ(warning(R"(<include clause="a"/>)"), start + "where it is no more");
}

TEST(Pins, ThatCannotBeHadAreReported) {
  struct Case {
    const char* attributes;
    const char* code;
  };
  for (const Case& c :
       {Case{R"(pin="2022-2025/frozen.9")", "pin-missing"},
        Case{R"(pin="2022-2025/frozen.1" pin-commit="2222222222222222222222222222222222222222")",
             "pin-moved"},
        Case{R"(pin="2022-2025/frozen.1" pin-commit="1111111111111111111111111111111111111111")", ""}}) {
    Diagnostics faults;
    pinning(c.attributes).compose(faults, "liite-1", "fi", with_edition(old_agreement()));
    EXPECT_EQ(codes_of(faults), c.code) << c.attributes << messages_of(faults);
    for (const Diagnostic& fault : faults.all()) {
      EXPECT_TRUE(fault.at);
      EXPECT_FALSE(fault.mend.empty());
    }
  }
  Diagnostics faults;
  pinning(R"(pin="2022-2025/frozen.1")").compose(faults, "liite-1");
  EXPECT_EQ(codes_of(faults), "pin-missing");
}

TEST(Pins, ReportFaultsInsideOnlyWhenNothingProvesTheText) {
  SmallAgreement old = old_agreement();
  old.clauses["x"] = R"(<p><value of="puuttuu"/></p>)";
  Diagnostics faults;
  const Document document =
      pinning(R"(pin="2022-2025/frozen.1")").compose(faults, "liite-1", "fi", with_edition(old));
  EXPECT_EQ(codes_of(faults), "pin-faults");
  Diagnostics proven;
  pinning(R"(pin="2022-2025/frozen.1")",
          "<pin-fingerprint lang=\"fi\">" + document.fingerprint + "</pin-fingerprint>")
      .compose(proven, "liite-1", "fi", with_edition(old));
  EXPECT_EQ(codes_of(proven), "");
}

TEST(Pins, ToAnEditionWithoutTheDocumentAreReported) {
  SmallAgreement old = old_agreement();
  old.annexes.clear();
  Diagnostics faults;
  pinning(R"(pin="2022-2025/frozen.1")").compose(faults, "liite-1", "fi", with_edition(old));
  EXPECT_EQ(codes_of(faults), "pin-document");
}

TEST(Pins, ThatGoInACircleAreReported) {
  const SmallAgreement old = pinning(R"(pin="2022-2025/frozen.1")");
  Diagnostics faults;
  old.compose(faults, "liite-1", "fi", with_edition(old));
  EXPECT_NE(codes_of(faults).find("pin-faults"), std::string::npos) << messages_of(faults);
}

TEST(Pins, WarnWhenTheLabelDiffers) {
  SmallAgreement old = old_agreement();
  old.annexes =
      R"(<document id="liite-1" kind="annex" label="K"><title lang="fi">Digituki</title><include clause="x"/></document><document id="liite-2" kind="annex" label="B"><title lang="fi">P</title><include clause="y"/></document>)";
  Diagnostics faults;
  pinning(R"(pin="2022-2025/frozen.1")").compose(faults, "liite-1", "fi", with_edition(old));
  EXPECT_EQ(codes_of(faults), "pin-label");
}

TEST(Pins, OfOtherDocumentsGiveReferencesTheirNumbers) {
  SmallAgreement old = old_agreement();
  old.annexes =
      R"(<document id="liite-1" kind="annex"><title lang="fi">Digituki</title><include clause="y"/><include clause="x"/></document>)";
  old.clauses["x"] = "<p>Teksti.</p>";
  SmallAgreement now = pinning(R"(pin="2022-2025/frozen.1")");
  now.clauses["a"] = R"(<p><ref to="x" case="inessive"/></p>)";
  Diagnostics faults;
  EXPECT_EQ(to_reading_text(now.compose(faults, "sopimus", "fi", with_edition(old)), false),
            "1 Otsikko a\nliitteen A luvussa 2\n");
  EXPECT_EQ(codes_of(faults), "");
}

TEST(Pins, OfAClauseBringItsWordingOnly) {
  SmallAgreement now = small_agreement();
  now.main_outline =
      R"(<include clause="a"/><include clause="x" pin="2022-2025/frozen.1"/><include clause="y"/>)";
  Diagnostics faults;
  const Document document = now.compose(faults, "sopimus", "fi", with_edition(old_agreement()));
  EXPECT_EQ(codes_of(faults), "");
  EXPECT_EQ(to_reading_text(document, false),
            "1 Otsikko a\nTeksti.\n2 Otsikko x\nVanha teksti, aika 12 kuukautta, luvussa 3.\n3 Otsikko "
            "y\nTeksti.\n");
  EXPECT_EQ(std::get<Paragraph>(document.blocks.at(3).value).origin.edition, kEdition);
  EXPECT_EQ(std::get<Paragraph>(document.blocks.at(1).value).origin.edition, "");
}

TEST(Pins, OfAClauseAreHeldToItsHash) {
  Diagnostics faults;
  const AgreementFiles old = old_agreement().read(faults);
  const std::string right = clause_text_hash(*old.find_clause("x", "fi"));
  for (const std::string& hash : {right, std::string(64, '0')}) {
    SmallAgreement now = small_agreement();
    now.main_outline = R"(<include clause="x" pin="2022-2025/frozen.1" pin-fingerprint=")" + hash +
                       R"("/><include clause="y"/>)";
    Diagnostics found;
    now.compose(found, "sopimus", "fi", with_edition(old_agreement()));
    EXPECT_EQ(codes_of(found), hash == right ? "" : "pin-fingerprint");
  }
}

}  // namespace
}  // namespace sopimus
