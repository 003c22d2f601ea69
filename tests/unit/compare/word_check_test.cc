// A file's pages against a document: what differs, and what only looks different.

#include "compare/word_check.h"

#include <gtest/gtest.h>

#include "compare/plain_words.h"

namespace sopimus {
namespace {

Runs run_of(const std::string& text) {
  Run run;
  run.text = text;
  return {run};
}

Heading heading(const std::string& number, const std::string& text, const std::string& clause) {
  Heading block;
  block.number = number;
  block.runs = run_of(text);
  block.origin.clause = clause;
  return block;
}

Paragraph paragraph(const std::string& text, const std::string& clause) {
  Paragraph block;
  block.runs = run_of(text);
  block.origin.clause = clause;
  return block;
}

/// Contents, two clauses with a table, signatures.
Document sample() {
  Document document;
  document.identity.document = "paasopimus";
  document.identity.title = "Yhteistyösopimus";
  document.identity.owner = "Mallimaan hyvinvointialue";
  document.identity.agreement = "Mallin sopimus";
  document.fingerprint = std::string(64, 'a');
  document.blocks.push_back({Contents{{{1, "1", "Tarkoitus", "a"}, {1, "2", "Irtisanominen", "b"}}}});
  document.blocks.push_back({heading("1", "Tarkoitus", "tarkoitus")});
  document.blocks.push_back(
      {paragraph("Osapuolet sopivat sosiaali- ja terveyspalvelujen yhteistyöstä.", "tarkoitus")});
  document.blocks.push_back({heading("2", "Irtisanominen", "irtisanominen")});
  document.blocks.push_back(
      {paragraph("Irtisanomisaika on 12\u00A0kuukautta Keski-Pohjanmaalla.", "irtisanominen")});
  SignaturePage page;
  page.heading = run_of("Allekirjoitukset");
  page.signatories = {{"perho", "Perhon kunta", "kunnanjohtaja", "perho.kunnanjohtaja", ""}};
  document.blocks.push_back({page});
  return document;
}

const std::vector<std::string>& own_pages() {
  static const std::vector<std::string> kPages = {
      "Yhteistyösopimus\nSisällys\n1 Tarkoitus . . . . . . 2\n2 Irtisanominen . . . . 2\n1 (2)\nMallimaan "
      "hyvinvointialue\n",
      "1 Tarkoitus\nOsapuolet sopivat sosiaali- ja terveyspalvelujen\nyhteistyöstä.\n2 Irtisanominen\n"
      "Irtisanomisaika on 12 kuukautta Keski-\nPohjanmaalla.\nAllekirjoitukset\nPerhon kunta\nPaikka ja "
      "aika\n"
      "Nimenselvennys\nkunnanjohtaja\n2 (2)\nMallimaan hyvinvointialue\nYhteistyösopimus\nMallin sopimus "
      "Sopimustekstin tunniste "
      "AAAA-AAAA-AAAA-AAAA\n"};
  return kPages;
}

std::vector<std::string> edited(const std::string& from, const std::string& to) {
  std::vector<std::string> pages = own_pages();
  for (std::string& page : pages) {
    const std::size_t at = page.rfind(from);
    if (at != std::string::npos) page.replace(at, from.size(), to);
  }
  return pages;
}

WordCheck check(const std::vector<std::string>& pages) { return check_words({sample()}, pages); }

TEST(WordCheck, TheSameTextIsTheSame) {
  const WordCheck result = check(own_pages());
  EXPECT_TRUE(result.is_same());
  EXPECT_TRUE(result.added_pages.empty());
  EXPECT_TRUE(result.stamps.empty());
}

TEST(WordCheck, LineEndsHyphensAndPagesAreNoDifference) {
  EXPECT_TRUE(check(edited("terveyspalvelujen", "terveys\u00AD\npalvelujen")).is_same());
  EXPECT_TRUE(check(edited("terveyspalvelujen", "terveys-\npalvelujen")).is_same());
  EXPECT_TRUE(check(edited("sosiaali- ja", "sosiaali-\nja")).is_same());
  EXPECT_TRUE(check(edited("12 kuukautta", "12\nkuukautta")).is_same());
  std::vector<std::string> pages = own_pages();
  const std::size_t at = pages[1].find("2 Irtisanominen");
  pages.insert(pages.begin() + 2, pages[1].substr(at));
  pages[1] = pages[1].substr(0, at) + "Mallimaan hyvinvointialue\n2\n";
  EXPECT_TRUE(check(pages).is_same());
}

TEST(WordCheck, ASignatoryMayWriteANameAndADate) {
  EXPECT_TRUE(check(edited("Nimenselvennys\n", "Nimenselvennys\nEtunimi Sukunimi 12.1.2026\n")).is_same());
  EXPECT_FALSE(check(edited("Nimenselvennys\n",
                            "Nimenselvennys\nTämä sopimus ei sido kuntaa ennen kuin valtuusto on "
                            "sen uudelleen hyväksynyt.\n"))
                   .is_same());
}

struct Difference {
  std::string from;
  std::string to;
  std::string clause;
  std::string expected;
  std::string found;
};

TEST(WordCheck, OneWordOrNumberIsADifference) {
  for (const Difference& each : std::vector<Difference>{
           {"on 12", "on 6", "irtisanominen", "12", "6"},
           {"on 12", "on 12,5", "irtisanominen", "12", "12,5"},
           {"Osapuolet sopivat", "Osapuolet eivät sovi", "tarkoitus", "sopivat", "eivät sovi"},
           {"on 12", "ei ole 12", "irtisanominen", "on", "ei ole"},
           {"Irtisanomisaika on", "Irtisanomisaika kunnalla on", "irtisanominen", "", "kunnalla"},
           {" kuukautta", "", "irtisanominen", "kuukautta", ""},
           {"2 Irtisanominen", "3 Irtisanominen", "irtisanominen", "2", "3"},
           {"Keski-\nPohjanmaalla", "Etelä-\nPohjanmaalla", "irtisanominen", "KeskiPohjanmaalla.",
            "EteläPohjanmaalla."}}) {
    SCOPED_TRACE(each.to);
    const WordCheck result = check(edited(each.from, each.to));
    ASSERT_EQ(result.count, 1U);
    EXPECT_EQ(result.differences[0].document, "paasopimus");
    EXPECT_EQ(result.differences[0].clause, each.clause);
    EXPECT_EQ(result.differences[0].expected, each.expected);
    EXPECT_EQ(result.differences[0].found, each.found);
    EXPECT_EQ(result.differences[0].page, 2U);
  }
}

TEST(WordCheck, PagesBeforeAndAfterAreTold) {
  std::vector<std::string> pages = own_pages();
  pages.push_back(
      "Allekirjoituspalvelun varmenne\nTunniste 77 Allekirjoitettu sähköisesti palvelussa eilen\n");
  pages.insert(pages.begin(), "Kansilehti lähetetty asiakirjapalvelusta\n");
  const WordCheck result = check(pages);
  EXPECT_TRUE(result.is_same());
  const std::vector<std::size_t> added = {1, 4};
  EXPECT_EQ(result.added_pages, added);
}

TEST(WordCheck, APageBetweenIsADifference) {
  std::vector<std::string> pages = own_pages();
  pages.insert(pages.begin() + 1, "Tämä sivu ei kuulu sopimukseen lainkaan\n");
  EXPECT_FALSE(check(pages).is_same());
}

TEST(WordCheck, ALineOnEveryPageIsAStamp) {
  std::vector<std::string> pages = own_pages();
  for (std::size_t i = 0; i < pages.size(); ++i)
    pages[i] += "Palvelun tunniste ABC sivu " + std::to_string(i + 1) + "\n";
  const WordCheck result = check(pages);
  EXPECT_TRUE(result.is_same());
  EXPECT_EQ(result.stamps, std::vector<std::string>{"Palvelun tunniste ABC sivu 0"});
  pages = own_pages();
  pages[1] = "Palvelun tunniste ABC\n" + pages[1];
  EXPECT_FALSE(check(pages).is_same());
}

TEST(WordCheck, AnotherTextIsAnotherText) {
  EXPECT_FALSE(check({"Aivan muu teksti\n"}).is_same());
  EXPECT_FALSE(check({}).is_same());
}

TEST(WordCheck, ADocumentIsTheSameAsItself) {
  EXPECT_TRUE(check_words({sample()}, {to_page_text(sample())}).is_same());
}

TEST(PlainWords, HaveOneForm) {
  const std::vector<std::string> words = {"yhteistyö", "ja", "KeskiPohjanmaa", "-5", "2025–2029"};
  EXPECT_EQ(to_plain_words("yhteis\u00ADtyö-\u00A0ja . . . Keski\u2011Pohjanmaa -5 2025–2029 ..."), words);
  EXPECT_TRUE(ends_in_hyphen("sosiaali- "));
  EXPECT_TRUE(ends_in_hyphen("yhteis\u00AD"));
  EXPECT_FALSE(ends_in_hyphen("kunnat –"));
  EXPECT_FALSE(ends_in_hyphen("-"));
}

}  // namespace
}  // namespace sopimus
