// The pages keep the rules of HTML and WCAG, and each rule of the test can be broken.

#include "support/html_rules.h"

#include <gtest/gtest.h>

#include <set>

#include "unit/html/html_sample.h"

namespace sopimus {
namespace {

std::string told(const std::vector<HtmlFault>& faults) {
  std::string text;
  for (const HtmlFault& fault : faults) text += fault.rule + ": " + fault.what + "\n";
  return text;
}

TEST(HtmlRules, AreKept) {
  const Document plain = plain_document();
  const Document annex = plain_document("liite");
  const Document empty = document_with({}, "tyhjä");
  const Document marked = marked_document();
  const Document swedish = marked_document("sv", "bilaga");
  for (const auto& documents : std::vector<std::vector<const Document*>>{{&plain},
                                                                         {&empty},
                                                                         {&plain, &annex, &empty},
                                                                         {&marked},
                                                                         {&swedish},
                                                                         {&marked, &swedish},
                                                                         {&plain, &marked}}) {
    EXPECT_EQ(told(find_html_faults(write_html(documents, {}))), "");
  }
  EXPECT_EQ(told(find_html_faults(write_html({&plain}, {.comparison = ComparisonNames{}}))), "");
}

TEST(HtmlRules, CanEachBeBroken) {
  struct Row {
    std::string rule;
    std::string from;  // the first of these in the page
    std::string to;
  };
  const std::vector<Row> rows = {
      {"XML well-formed", "</main>", ""},
      {"HTML frame", "<!DOCTYPE html>\n", ""},
      {"HTML frame", "<meta charset=\"utf-8\"/>", ""},
      {"HTML unique ids", "id=\"_main\"", "id=\"_signs\""},
      {"HTML links lead somewhere", "id=\"kokoukset\"", "id=\"muu\""},
      {"HTML buttons", "<button type=\"button\"", "<button type=\"submit\""},
      {"HTML table model", "<th scope=\"col\" class=\"r\">Osuus</th>", ""},
      {"HTML content models", "Kunnat nimeävät", "<ul></ul>Kunnat nimeävät"},
      {"HTML content models", "<span class=\"k\">", "<span class=\"k\"><a href=\"#_main\">x</a>"},
      {"CSP nothing is loaded", "default-src 'none'", "default-src *"},
      {"CSP nothing is loaded", "src=\"data:image/png;base64,", "src=\"https://example.fi/"},
      {"CSP hashes", "\"use strict\"", "\"use sloppy\""},
      {"CSP hashes", "box-sizing:border-box", "box-sizing:content-box"},
      {"CSP inline attributes", "<main ", "<main onclick=\"go()\" "},
      {"ARIA references", "aria-labelledby=\"_changes\"", "aria-labelledby=\"_change\""},
      {"ARIA hidden has no focus", "<p class=\"column\" aria-hidden=\"true\">",
       "<p class=\"column\" aria-hidden=\"true\"><a href=\"#_main\">x</a>"},
      {"1.1.1 alternatives", "alt=\"Uusi kaavio\"", "alt=\"\""},
      {"1.3.1 groups", "<legend>Näkymä</legend>", ""},
      {"1.3.1 head cells", "scope=\"col\"", "scope=\"column\""},
      {"1.3.1 heading levels", "<h2 id=\"_changes\">Muutokset</h2>", "<h4 id=\"_changes\">Muutokset</h4>"},
      {"1.3.1 lists", "<ul class=\"legend\" aria-labelledby=\"_signs\">",
       "<ul class=\"legend\" aria-labelledby=\"_signs\"><p>x</p>"},
      {"1.3.1 tables have a name", "<caption>Taulukko 1. Kustannukset</caption>", ""},
      {"1.4.1 not by colour alone", "text-decoration:underline 2px", "text-decoration:none"},
      {"1.4.3 contrast", "--ink:#000000", "--ink:#999999"},
      {"1.4.3 contrast", "--ground:#171a1f", "--ground:#777777"},
      {"1.4.10 reflow", "name=\"viewport\"", "name=\"port\""},
      {"2.4.1 landmarks", "<nav class=\"contents wide\" aria-labelledby=\"_s1 _t1\"",
       "<nav class=\"contents wide\""},
      {"2.4.1 landmarks", "<main ", "<p>x</p><main "},
      {"2.4.1 skip link", "href=\"#_main\"", "href=\"#_signs\""},
      {"2.4.2 title", "<title>Muutosvertailu: Yhteistyösopimus</title>", "<title></title>"},
      {"2.4.3 focus order", "<main ", "<main tabindex=\"2\" "},
      {"2.4.4 links say where", ">Siirretty kohtaan 1.3</a>", "></a>"},
      {"2.4.6 headings say something", ">Muutokset</h2>", "></h2>"},
      {"3.1.1 language", " lang=\"fi\">\n<head>", ">\n<head>"},
      {"3.1.2 language of parts", "<article id=\"sopimus\" lang=\"fi\"",
       "<article id=\"sopimus\" lang=\"suomi\""},
      {"3.3.2 labels", " Rinnakkain</label>", "</label>"},
      {"Sopimus changes are listed", "class=\"change\" href=\"#_c1-7\"", "class=\"change\" href=\"#_c1-6\""},
      {"Sopimus changes are told in words", "<span class=\"v\"> lisätty: </span>31.5.2029", "31.5.2029"},
      {"Sopimus changes have class and number", "<del data-class=\"deadline\" data-change=\"1\"",
       "<del data-change=\"1\""},
  };
  const std::string page = write_html({[] {
                                        static const Document document = marked_document();
                                        return &document;
                                      }()},
                                      {});
  std::set<std::string> broken;
  for (const Row& row : rows) {
    const std::size_t at = page.find(row.from);
    ASSERT_NE(at, std::string::npos) << row.from;
    std::string changed = page;
    changed.replace(at, row.from.size(), row.to);
    bool is_found = false;
    for (const HtmlFault& fault : find_html_faults(changed)) is_found = is_found || fault.rule == row.rule;
    EXPECT_TRUE(is_found) << row.rule << " with " << row.to << "\n" << told(find_html_faults(changed));
    broken.insert(row.rule);
  }
  EXPECT_EQ(broken, std::set<std::string>(html_rules().begin(), html_rules().end()));
}

}  // namespace
}  // namespace sopimus
