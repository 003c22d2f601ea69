#include "base/kept_bytes.h"

#include <gtest/gtest.h>

#include <vector>

namespace sopimus {
namespace {

std::string kept_file() {
  KeptWriter out;
  out.number(7);
  out.number(1'700'000'000'000, 8);
  out.text("ääkkösiä");
  out.list(std::vector<int>{1, 2, 3}, [&](int value) { out.number(static_cast<std::uint64_t>(value), 1); });
  return out.take_file("test 1");
}

TEST(KeptBytes, AreReadAsTheyWereWritten) {
  const std::string file = kept_file();
  KeptReader in(file, "test 1");
  EXPECT_EQ(in.number(), 7U);
  EXPECT_EQ(in.number(8), 1'700'000'000'000U);
  EXPECT_EQ(in.text(), "ääkkösiä");
  std::vector<std::uint64_t> values;
  in.list([&] { values.push_back(in.number(1)); });
  EXPECT_EQ(values, (std::vector<std::uint64_t>{1, 2, 3}));
  EXPECT_TRUE(in.is_done());
  EXPECT_EQ(in.number(), 0U) << "after the end";
  EXPECT_TRUE(in.failed());
}

TEST(KeptBytes, OfAnotherFormFail) {
  const std::string file = kept_file();
  EXPECT_TRUE(KeptReader(file, "test 2").failed());
  EXPECT_TRUE(KeptReader("", "test 1").failed());
  for (std::size_t i = 0; i < file.size(); ++i) {
    std::string damaged = file;
    damaged[i] = static_cast<char>(damaged[i] ^ 1);
    EXPECT_TRUE(KeptReader(damaged, "test 1").failed()) << i;
    EXPECT_TRUE(KeptReader(std::string_view(file).substr(0, i), "test 1").failed()) << i;
  }
}

TEST(KeptBytes, PromiseNoMoreThanTheyHold) {
  KeptWriter out;
  out.number(0xFFFFFFFF);
  const std::string file = out.take_file("test 1");
  KeptReader in(file, "test 1");
  std::size_t calls = 0;
  in.list([&] { ++calls; });
  EXPECT_EQ(calls, 0U);
  EXPECT_TRUE(in.failed());
}

}  // namespace
}  // namespace sopimus
