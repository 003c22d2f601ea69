#include "base/parallel.h"

#include <gtest/gtest.h>

#include <set>
#include <stdexcept>
#include <string>

namespace sopimus {
namespace {

TEST(WorkerCount, GivesEachThreadEnoughToDo) {
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  EXPECT_EQ(worker_count(0, 300), 1U);
  EXPECT_EQ(worker_count(599, 300), 1U);
  EXPECT_EQ(worker_count(600, 300), std::min<std::size_t>(2, cores));
  EXPECT_EQ(worker_count(1000000, 300), cores);
}

TEST(ForEachParallel, DoesEachOnce) {
  for (const std::size_t threads : {0U, 1U, 2U, 7U, 64U}) {
    for (const std::size_t count : {0U, 1U, 3U, 100U}) {
      std::vector<int> times(count, 0);
      for_each_parallel(count, threads, [&] { return [&](std::size_t i) { ++times[i]; }; });
      EXPECT_EQ(times, std::vector<int>(count, 1)) << threads << " threads";
    }
  }
}

TEST(ForEachParallel, MakesTheWorkOnEachThread) {
  std::mutex guard;
  std::set<std::thread::id> makers;
  int works = 0;
  for_each_parallel(100, 4, [&] {
    const std::lock_guard lock(guard);
    ++works;
    makers.insert(std::this_thread::get_id());
    return [](std::size_t) {};
  });
  EXPECT_EQ(makers.size(), static_cast<std::size_t>(works));
  EXPECT_LE(works, 4);
}

TEST(ForEachParallel, ThrowsWhatTheFirstThrew) {
  for (const std::size_t threads : {1U, 2U, 8U}) {
    for (int repeat = 0; repeat < 50; ++repeat) {
      const auto run = [&] {
        for_each_parallel(40, threads, [] {
          return [](std::size_t i) {
            if (i % 10 == 7) throw std::runtime_error(std::to_string(i));
          };
        });
      };
      try {
        run();
        FAIL() << "nothing was thrown";
      } catch (const std::runtime_error& error) {
        EXPECT_EQ(error.what(), std::string("7")) << threads << " threads";
      }
    }
  }
}

TEST(ForEachParallel, ThrowsWhatMakingTheWorkThrew) {
  const auto make = []() -> void (*)(std::size_t) { throw std::runtime_error("no dictionary"); };
  EXPECT_THROW(for_each_parallel(3, 2, make), std::runtime_error);
}

}  // namespace
}  // namespace sopimus
