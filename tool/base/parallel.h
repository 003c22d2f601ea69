// The same work on many things, on several threads.

#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <limits>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace sopimus {

/// How many threads do `count` things in the least time, when each thread should have `least` of them to do:
/// a thread costs as much as some hundred thousand instructions.
inline std::size_t worker_count(std::size_t count, std::size_t least) {
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  return std::clamp<std::size_t>(count / least, 1, cores);
}

/// Calls work(i) once for every i below `count`, on up to `threads` threads; `make_work` is called on each
/// of them first, so that what may not be shared belongs to one thread.
///
/// Shape:  the work leaves its result in a place of its own for each i; no order is promised.
/// Errors: rethrows what the lowest i threw, which does not depend on the number of threads: i are given
///         out in ascending order, and none after one has thrown.
template <typename MakeWork>
void for_each_parallel(std::size_t count, std::size_t threads, const MakeWork& make_work) {
  std::atomic<std::size_t> next = 0;
  std::mutex guard;
  std::exception_ptr fault;
  std::size_t fault_at = std::numeric_limits<std::size_t>::max();
  const auto run = [&] {
    std::size_t i = 0;  // what making the work throws counts as thrown by the first
    try {
      auto work = make_work();
      for (i = next++; i < count; i = next++) work(i);
    } catch (...) {
      next = count;
      const std::lock_guard lock(guard);
      if (i < fault_at) {
        fault_at = i;
        fault = std::current_exception();
      }
    }
  };
  {
    std::vector<std::jthread> others;
    try {
      for (std::size_t t = 1; t < threads && t < count; ++t) others.emplace_back(run);
    } catch (const std::system_error&) {
      // The machine gives no more threads: those that there are do it all.
    }
    run();
  }
  if (fault) std::rethrow_exception(fault);
}

}  // namespace sopimus
