#include "pdf/object_streams.h"

#include <gtest/gtest.h>

#include "pdf/object_file.h"
#include "support/pdf_objects.h"

namespace sopimus {
namespace {

TEST(ObjectPack, TellsWhereEachObjectBegins) {
  ObjectPack pack;
  pack.add(7, "<</A 1>>");
  pack.add(12, "[2]");
  EXPECT_EQ(pack.data(), "7 0\n12 9\n<</A 1>>\n[2]\n");
  EXPECT_EQ(pack.entries(), (Entries{{"Type", "/ObjStm"}, {"N", "2"}, {"First", "9"}}));
}

TEST(ObjectPack, TakesNoMoreThanARowCanTell) {
  ObjectPack pack;
  for (std::size_t i = 0; i < ObjectPack::kMost; ++i) pack.add(1, "null");
  EXPECT_THROW(pack.add(1, "null"), std::logic_error);
}

TEST(CrossReferences, AreDifferencesToTheRowAbove) {
  const CrossReferenceStream stream = make_cross_references({{0, 15}, {4, 0}, {4, 1}, {0, 300}});
  EXPECT_EQ(stream.entries, (Entries{{"Type", "/XRef"},
                                     {"Size", "5"},
                                     {"W", "[1 2 1]"},
                                     {"DecodeParms", "<</Predictor 12/Columns 4>>"}}));
  const std::string rows = {2, 0, 0, 0, 0, 2, 1, 0, 15, 0, 2, 1, 0, -11, 0, 2, 0, 0, 0, 1, 2, -1, 1, 40, -1};
  EXPECT_EQ(stream.data, rows);
}

/// A file of `count` packed numbers under a catalog.
std::string make_file(int count) {
  ObjectFile file;
  const Reference catalog = file.reserve();
  for (int i = 0; i < count; ++i) file.add(std::to_string(1000 + i));
  file.fill_plain(catalog, "<</Type/Catalog>>");
  return file.write(catalog, {{"Title", "(a)"}});
}

TEST(ObjectFile, PacksAnyNumberOfObjects) {
  const int most = static_cast<int>(ObjectPack::kMost);
  for (const int count : {0, 1, most - 1, most, most + 1, 5 * most}) {
    const PdfObjects objects = read_objects(make_file(count));
    std::vector<int> numbers;
    for (const auto& [number, object] : objects.by_number) {
      if (object.kind == PdfValue::Kind::Number) numbers.push_back(object.as_int());
    }
    ASSERT_EQ(numbers.size(), static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) EXPECT_EQ(numbers[static_cast<std::size_t>(i)], 1000 + i);
    EXPECT_EQ(objects.get(objects.trailer, "Info").at("Title").text, "a");
    EXPECT_EQ(objects.catalog().at("Type").text, "Catalog");
  }
}

TEST(ObjectFile, FillsEachObjectOnce) {
  ObjectFile file;
  const Reference reference = file.reserve();
  EXPECT_THROW(file.write(reference, {}), std::logic_error);
  ObjectFile other;
  const Reference twice = other.add("null");
  EXPECT_THROW(other.fill(twice, "null"), std::logic_error);
  EXPECT_THROW(other.fill_plain(twice, "null"), std::logic_error);
}

}  // namespace
}  // namespace sopimus
