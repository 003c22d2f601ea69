#include "pdf/navigation.h"

#include <gtest/gtest.h>

#include "pdf/links.h"
#include "sample_pages.h"
#include "support/pdf_objects.h"

namespace sopimus {
namespace {

std::string outline_of(const PdfObjects& objects, const PdfValue& item) {
  std::string text = item.has("Title") ? item.at("Title").text : "";
  if (!item.has("First")) return text;
  text += "(";
  for (const PdfValue* kid = &objects.get(item, "First");; kid = &objects.get(*kid, "Next")) {
    text += outline_of(objects, *kid);
    if (!kid->has("Next")) break;
    text += " ";
  }
  return text + ")" + std::to_string(item.at("Count").as_int());
}

Pages with_outline(const std::vector<std::pair<int, std::string>>& entries) {
  PageMaker m;
  m.element("Document", -1);
  m.begin_page();
  for (const auto& [level, text] : entries) m.pages.outline.push_back({level, text, "a#x"});
  m.pages.destinations = {{"a#x", 0, Length::points(100), 0}, {"a#x", 0, Length::points(500), 0}};
  return std::move(m.pages);
}

TEST(Navigation, NestsTheOutline) {
  const struct {
    std::vector<std::pair<int, std::string>> entries;
    const char* wanted;
  } cases[] = {
      {{{1, "a"}, {2, "b"}, {2, "c"}, {1, "d"}}, "(a(b c)-2 d)2"},
      {{{1, "a"}, {2, "b"}, {3, "c"}, {2, "d"}}, "(a(b(c)-1 d)2)3"},
      {{{2, "a"}, {4, "b"}, {3, "c"}, {1, "d"}}, "(a(b c)-2 d)2"},
  };
  for (const auto& [entries, wanted] : cases) {
    const PdfObjects objects = read_objects(write_pdf(with_outline(entries), {}));
    EXPECT_EQ(outline_of(objects, objects.get(objects.catalog(), "Outlines")), wanted);
  }
}

TEST(Navigation, LeadsToTheFirstOfOneName) {
  const PdfObjects objects = read_objects(write_pdf(with_outline({{1, "a"}}), {}));
  const auto names = objects.pairs(objects.get(objects.catalog().at("Names"), "Dests"));
  ASSERT_EQ(names.size(), 1U);
  EXPECT_EQ(names[0].first.text, "a#x");
  const std::vector<PdfValue>& place = names[0].second.items;
  EXPECT_EQ(objects.get(place.at(0)).at("Type").text, "Page");
  EXPECT_NEAR(place.at(3).number, 741.89, 0.001);
  const PdfValue& item = objects.get(objects.get(objects.catalog(), "Outlines"), "First");
  EXPECT_EQ(item.at("Dest").text, "a#x");
  EXPECT_EQ(objects.get(item, "SE").at("S").text, "Document");
}

TEST(Navigation, CountsPagesByDocument) {
  Pages pages;
  EXPECT_EQ(page_labels(pages), "<</Nums[0<</S/D>>]>>");
  pages.ranges = {{"a", 0, 3}, {"b", 3, 0}, {"c", 3, 2}};
  EXPECT_EQ(page_labels(pages), "<</Nums[0<</S/D>>3<</S/D>>]>>");
}

TEST(Links, FindTheirTarget) {
  Pages pages;
  pages.pages.resize(3);
  pages.ranges = {{"main", 0, 2}, {"annex", 2, 1}};
  pages.destinations = {{"main#x", 0, {}, -1}, {"annex#y", 2, {}, -1}};
  const LinkTargets targets(pages);
  const struct {
    const char* target;
    std::size_t page;
    std::optional<std::string> wanted;
  } cases[] = {
      {"#x", 0, "/Dest(main#x)"},
      {"#x", 2, std::nullopt},
      {"#y", 2, "/Dest(annex#y)"},
      {"annex#y", 0, "/Dest(annex#y)"},
      {"plan#z", 0, std::nullopt},
      {"", 0, std::nullopt},
      {"javascript:alert(1)", 0, std::nullopt},
      {"https://finlex.fi/fi/lainsäädäntö?a=(b)&c=%20", 0,
       "/A<</S/URI/URI(https://finlex.fi/fi/lains%C3%A4%C3%A4d%C3%A4nt%C3%B6?a=\\(b\\)&c=%20)>>"},
      {"mailto:kirjaamo@example.org", 1, "/A<</S/URI/URI(mailto:kirjaamo@example.org)>>"},
  };
  for (const auto& [target, page, wanted] : cases) EXPECT_EQ(targets.find(target, page), wanted) << target;
}

}  // namespace
}  // namespace sopimus
