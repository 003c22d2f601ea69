// Whatever ids an agreement names, composing it ends and reports; it never crashes.

#include <gtest/gtest.h>

#include <random>

#include "support/small_agreement.h"

namespace sopimus {
namespace {

SmallAgreement rich_agreement() {
  SmallAgreement agreement = small_agreement();
  agreement.main_outline =
      R"(<contents/><include clause="a"><include clause="b"/></include><include clause="c" pin="e/frozen.1"/><signatures><p>Tehty <value of="paikka"/>.</p></signatures>)";
  agreement.clauses["a"] =
      R"(<p for-documents="sopimus"><ref to="b"/> <party of="perho"/> <statute of="611/2021" section="14"/> <term of="o"/></p>
<ol><li id="k"><def id="o">Osapuolet</def><ol><li id="k2">x</li></ol></li></ol><party-table/><annex-list/><include clause="d"/>)";
  agreement.clauses["b"] =
      R"(<theme id="t"><heading>T</heading><goals><goal id="g">G.</goal></goals><measures><measure id="m" goal="g" responsible="kunnat kpha" deadline="yearly">M <ref to="k2"/>.</measure></measures></theme>
<costs id="cc"><subject>S</subject><share party="kunnat" basis="population" percent="50"/></costs>)";
  agreement.clauses["c"] =
      R"(<forums><forum id="f" level="network" convener="kpha" meetings="1-2"><name>N</name><member party="kunnat" count="2"/><task>T.</task></forum></forums>)";
  agreement.clauses["d"] =
      R"(<table id="ta" columns="1"><caption>C</caption><tr><td><ref to="ta"/></td></tr></table>)";
  return agreement;
}

/// Every id="…", to="…", clause="…" and the like of `xml`, as positions of their values.
std::vector<std::pair<std::size_t, std::size_t>> attribute_values(const std::string& xml) {
  std::vector<std::pair<std::size_t, std::size_t>> values;
  for (std::size_t at = xml.find("=\"", 40); at != std::string::npos; at = xml.find("=\"", at + 2)) {
    const std::size_t end = xml.find('"', at + 2);
    if (end == std::string::npos) break;
    values.emplace_back(at + 2, end - at - 2);
    at = end - 1;
  }
  return values;
}

TEST(Compose, SurvivesAnyIds) {
  std::mt19937 random(20250401);
  const auto pick = [&](std::size_t count) { return static_cast<std::size_t>(random()) % count; };
  const std::vector<std::string> words = {"a",       "b",          "c",      "d", "x",  "y",   "sopimus",
                                          "liite-1", "perho",      "kunnat", "o", "k2", "ta",  "t",
                                          "kpha",    "e/frozen.1", "",       "ä", "0",  "9999"};
  for (int round = 0; round < 60; ++round) {
    SmallAgreement agreement = rich_agreement();
    const auto mutate = [&](std::string& xml) {
      const auto values = attribute_values(xml);
      if (values.empty()) return;
      const auto [at, length] = values[pick(values.size())];
      xml.replace(at, length, words[pick(words.size())]);
    };
    for (int change = 0; change < 3; ++change) {
      const std::string id(1, "abcd"[pick(4)]);
      mutate(pick(4) == 0 ? agreement.main_outline : agreement.clauses[id]);
    }
    ComposeOptions options;
    const std::shared_ptr<MemoryTree> tree = agreement.tree();
    options.pins = [&](const std::string& edition) {
      return read_pinned(*tree, {Edition::Kind::Frozen, edition, 1, "1"}, {});
    };
    Diagnostics faults;
    const AgreementFiles files = agreement.read(faults);
    for (const std::string& document : document_ids(files)) {
      for (const std::string& language : languages_of(files, document)) {
        EXPECT_NO_THROW(compose(files, document, language, options, faults)) << agreement.agreement_xml();
      }
    }
    EXPECT_NO_THROW(check_agreement(files, faults));
    for (const Diagnostic& fault : faults.all()) EXPECT_FALSE(fault.what.empty());
  }
}

}  // namespace
}  // namespace sopimus
