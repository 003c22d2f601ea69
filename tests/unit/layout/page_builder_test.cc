#include "layout/page_builder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace sopimus {
namespace {

/// A slab that leaves its name on the page, as the name of a destination.
Slab slab(const std::string& name, int height, bool keep = false) {
  Slab result;
  result.height = Length::points(height);
  result.keep_with_previous = keep;
  result.anchors.push_back({name, 0});
  return result;
}

struct Builder {
  Pages pages{};
  PageBuilder builder{pages, Length::points(10), Length::points(110)};

  /// "a b|c": names by page.
  std::string names() {
    builder.finish();
    std::string shown;
    std::size_t page = 0;
    for (const Destination& d : pages.destinations) {
      for (; page < d.page; ++page) shown += "|";
      if (!shown.empty() && shown.back() != '|') shown += " ";
      shown += d.name;
    }
    return shown;
  }
};

TEST(PageBuilder, FillsPagesFromTheTop) {
  Builder b;
  for (const char* name : {"a", "b", "c", "d"}) b.builder.add(slab(name, 40));
  EXPECT_EQ(b.names(), "a b|c d");
  EXPECT_EQ(b.pages.destinations[0].y, Length::points(10));
  EXPECT_EQ(b.pages.destinations[1].y, Length::points(50));
}

TEST(PageBuilder, KeepsSlabsTogether) {
  Builder b;
  b.builder.add(slab("a", 60));
  b.builder.add(slab("head", 20));
  b.builder.keep_next();
  b.builder.add(slab("first", 15));
  b.builder.add(slab("second", 15, true));
  EXPECT_EQ(b.names(), "a|head first second");
}

TEST(PageBuilder, LeavesTwoSlabsOfAUnitOnEitherSide) {
  const struct {
    int before;
    int slabs;
    const char* wanted;  // units are named a, b …
  } cases[] = {{10, 5, "x a b c|d e"}, {30, 5, "x a b c|d e"},
               {50, 5, "x a b|c d e"}, {70, 5, "x|a b c d e"},
               {50, 3, "x|a b c"},     {90, 2, "x|a b"},
               {10, 4, "x a b c d"},   {50, 4, "x a b|c d"},
               {10, 1, "x a"},         {10, 0, "x"}};
  for (const auto& c : cases) {
    Builder b;
    b.builder.add(slab("x", c.before));
    b.builder.begin_unit({});
    for (int i = 0; i < c.slabs; ++i) b.builder.add(slab(std::string(1, static_cast<char>('a' + i)), 20));
    b.builder.end_unit();
    EXPECT_EQ(b.names(), c.wanted) << c.before << " " << c.slabs;
  }
}

TEST(PageBuilder, AUnitKeepsWithWhatIsBeforeAndAfterIt) {
  Builder b;
  b.builder.add(slab("x", 50));
  b.builder.add(slab("lead-in", 10));
  b.builder.keep_next();
  b.builder.begin_unit({});
  for (const char* name : {"a", "b"}) b.builder.add(slab(name, 20));
  b.builder.keep_next();
  b.builder.end_unit();
  b.builder.add(slab("y", 10));
  EXPECT_EQ(b.names(), "x|lead-in a b y");
}

TEST(PageBuilder, BreaksWhatIsHigherThanAPage) {
  Builder b;
  b.builder.add(slab("a", 40));
  for (const char* name : {"b", "c", "d", "e"}) b.builder.add(slab(name, 40, true));
  b.builder.add(slab("f", 200));
  b.builder.add(slab("g", 10));
  EXPECT_EQ(b.names(), "a b|c d|e|f|g");
}

/// A slab of lines ten points high, named "a1" and so on, that is divided between any two of them.
Slab divisible(const std::string& name, int lines, int first = 1) {
  Slab result = slab(name + std::to_string(first), lines * 10);
  result.divide = [=](Length room, bool must) -> std::vector<Slab> {
    const int above = std::max(static_cast<int>(room.emu / Length::points(10).emu), must ? 1 : 0);
    if (above == 0 || above >= lines) return {};
    return {slab(name + std::to_string(first), above * 10), divisible(name, lines - above, first + above)};
  };
  return result;
}

TEST(PageBuilder, DividesWhereAQuarterOfAPageWouldBeLeftEmpty) {
  const struct {
    int before;
    int lines;
    const char* wanted;  // the pages hold ten lines
  } cases[] = {{60, 4, "x a1"}, {60, 6, "x a1|a5"},      {70, 6, "x a1|a4"},          {80, 6, "x|a1"},
               {0, 6, "x a1"},  {60, 24, "x a1|a5|a15"}, {80, 24, "x a1|a3|a13|a23"}, {100, 12, "x|a1|a11"}};
  for (const auto& c : cases) {
    Builder b;
    b.builder.add(slab("x", c.before));
    b.builder.add(divisible("a", c.lines));
    EXPECT_EQ(b.names(), c.wanted) << c.before << " " << c.lines;
  }
}

TEST(PageBuilder, DividesWhatFollowsItsHeading) {
  Builder b;
  b.builder.add(slab("x", 50));
  b.builder.add(slab("heading", 20));
  b.builder.keep_next();
  b.builder.add(divisible("a", 5));
  b.builder.add(slab("kept", 10, true));
  EXPECT_EQ(b.names(), "x heading a1|a4 kept");
}

TEST(PageBuilder, LeavesTheLargerOfTwoSpacesAndNoneAtAPagesTop) {
  Builder b;
  Slab first = slab("a", 20);
  first.space_before = Length::points(30);
  first.space_after = Length::points(5);
  b.builder.add(first);
  Slab second = slab("b", 20);
  second.space_before = Length::points(8);
  b.builder.add(second);
  b.builder.add(slab("c", 60));
  b.names();
  EXPECT_EQ(b.pages.destinations[0].y, Length::points(10));
  EXPECT_EQ(b.pages.destinations[1].y, Length::points(38));
  EXPECT_EQ(b.pages.destinations[2].page, 1U);
}

TEST(PageBuilder, SetsTheHeadAgainWhereASlabBeginsAPage) {
  Builder b;
  auto head = std::make_shared<Slab>();
  head->height = Length::points(10);
  head->pieces.push_back(RulePiece{{{}, {}, Length::points(1), Length::points(1)}, {}});
  b.builder.add(slab("head", 10));
  for (const char* name : {"a", "b", "c", "d"}) {
    Slab row = slab(name, 40);
    row.head = head;
    b.builder.add(std::move(row));
  }
  EXPECT_EQ(b.names(), "head a b|c d");
  EXPECT_TRUE(b.pages.pages[0].pieces.empty());
  ASSERT_EQ(b.pages.pages[1].pieces.size(), 1U);
  EXPECT_EQ(b.pages.destinations[3].y, Length::points(20));
}

TEST(PageBuilder, DrawsOneBarBesideSlabsOfOneGround) {
  Builder b;
  Ground ground;
  ground.key = 1;
  ground.fill = Colour{1, 2, 3};
  for (const char* name : {"a", "b", "c"}) {
    Slab line = slab(name, 40);
    line.space_after = Length::points(5);
    line.ground = ground;
    b.builder.add(std::move(line));
  }
  EXPECT_EQ(b.names(), "a b|c");
  ASSERT_EQ(b.pages.pages[0].pieces.size(), 2U);  // fill and bar
  EXPECT_EQ(std::get<RulePiece>(b.pages.pages[0].pieces[1]).area.height, Length::points(85));
  EXPECT_EQ(std::get<RulePiece>(b.pages.pages[1].pieces[0]).area.height, Length::points(40));
}

TEST(PageBuilder, DrawsAChangeBarBesideSlabsThatTouch) {
  Pages pages;
  const ChangeBar bar{Length::points(2), Length::points(1), Colour{1, 2, 3}};
  PageBuilder builder(pages, Length::points(10), Length::points(110), bar);
  for (const int space : {0, 0, 5}) {
    Slab line = slab("a", 30);
    line.space_before = Length::points(space);
    line.is_changed = true;
    builder.add(std::move(line));
  }
  Slab same = slab("b", 20);
  builder.add(std::move(same));
  Slab next = slab("c", 20);
  next.is_changed = true;
  builder.add(std::move(next));
  builder.finish();
  std::vector<Rectangle> bars;
  for (const Page& page : pages.pages) {
    for (const Piece& piece : page.pieces) bars.push_back(std::get<RulePiece>(piece).area);
  }
  const auto bar_of = [&bar](int y, int height) {
    return Rectangle{bar.left, Length::points(y), bar.width, Length::points(height)};
  };
  EXPECT_EQ(bars, (std::vector<Rectangle>{bar_of(10, 60), bar_of(75, 30), bar_of(30, 20)}));
}

TEST(PageBuilder, AnEmptyDocumentHasAPage) {
  Builder b;
  b.builder.finish();
  EXPECT_EQ(b.pages.pages.size(), 1U);
}

}  // namespace
}  // namespace sopimus
