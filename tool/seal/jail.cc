#include "seal/jail.h"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <exception>

#include "base/diagnostics.h"

namespace sopimus {

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kBoundsMemory = false;  // its shadow takes terabytes of address space
#else
constexpr bool kBoundsMemory = true;
#endif

#if defined(__x86_64__)
constexpr unsigned kMachine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr unsigned kMachine = AUDIT_ARCH_AARCH64;
#else
constexpr unsigned kMachine = 0;
#endif

void limit(__rlimit_resource what, rlim_t most) {
  const rlimit bound = {most, most};
  ::setrlimit(what, &bound);
}

void set_limits(const JailLimits& limits) {
  limit(RLIMIT_CPU, static_cast<rlim_t>(limits.cpu_seconds));
  if (kBoundsMemory) limit(RLIMIT_AS, limits.memory_bytes);
  limit(RLIMIT_STACK, rlim_t{8} << 20U);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
}

/// The system calls `refused` fail from now on; so do all of another kind of machine. Where the kernel has no
/// such filter the limits alone hold.
void refuse(const std::vector<unsigned>& refused) {
  if (kMachine == 0) return;
  std::vector<sock_filter> program = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, kMachine, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
  };
  for (const unsigned call : refused) {
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 1));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
  }
  // x32 on x86-64: the same calls under other numbers.
  program.push_back(BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000U, 0, 1));
  program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
  program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
  const sock_fprog filter = {static_cast<unsigned short>(program.size()), program.data()};
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0) {
    ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter);
  }
}

std::vector<unsigned> network_calls() {
  return {__NR_socket, __NR_socketpair, __NR_connect,          __NR_bind,
          __NR_listen, __NR_ptrace,     __NR_process_vm_writev};
}

std::vector<unsigned> outside_calls() {
  std::vector<unsigned> calls = network_calls();
  for (const unsigned call : {__NR_execve, __NR_execveat, __NR_openat, __NR_unlinkat, __NR_renameat2,
                              __NR_linkat, __NR_symlinkat, __NR_mkdirat, __NR_fchmodat, __NR_kill}) {
    calls.push_back(call);
  }
#if defined(__x86_64__)
  for (const unsigned call : {__NR_open, __NR_creat, __NR_unlink, __NR_rename, __NR_link, __NR_symlink,
                              __NR_mkdir, __NR_rmdir, __NR_chmod, __NR_truncate, __NR_fork, __NR_vfork}) {
    calls.push_back(call);
  }
#endif
  return calls;
}

void write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(file, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) ::_exit(1);
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
}

/// Reads until the child closes its end; false when that takes too long or is too much.
bool read_answer(int file, const JailLimits& limits, std::string& answer) {
  using Clock = std::chrono::steady_clock;
  const auto deadline = Clock::now() + std::chrono::seconds(limits.wall_seconds);
  std::array<char, 65536> room{};
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    pollfd wait = {file, POLLIN, 0};
    if (left <= 0 || ::poll(&wait, 1, static_cast<int>(left)) == 0) return false;
    const ssize_t n = ::read(file, room.data(), room.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return n == 0;
    answer.append(room.data(), static_cast<std::size_t>(n));
    if (answer.size() > limits.answer_bytes) return false;
  }
}

/// Forks; `child` gets the file to write to, and must not return.
template <typename Child>
std::optional<std::string> run_child(Child child, const JailLimits& limits) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0)
    throw Failure("no pipe could be made", "close other programs and try again");
  const pid_t process = ::fork();
  if (process < 0) {
    ::close(ends[0]);
    ::close(ends[1]);
    throw Failure("no process could be made", "close other programs and try again");
  }
  if (process == 0) {
    ::close(ends[0]);
    child(ends[1]);
    ::_exit(1);
  }
  ::close(ends[1]);
  std::string answer;
  const bool is_whole = read_answer(ends[0], limits, answer);
  ::close(ends[0]);
  if (!is_whole) ::kill(process, SIGKILL);
  int status = 0;
  while (::waitpid(process, &status, 0) < 0 && errno == EINTR) continue;
  const bool ended_well = is_whole && WIFEXITED(status) && WEXITSTATUS(status) == 0;
  return ended_well ? std::optional(std::move(answer)) : std::nullopt;
}

/// A file in memory that holds `bytes`, at its beginning; -1 when there is no room.
int make_memory_file(std::string_view bytes) {
  const int file = ::memfd_create("input", MFD_CLOEXEC);
  if (file < 0) return -1;
  while (!bytes.empty()) {
    const ssize_t n = ::write(file, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) {
      ::close(file);
      return -1;
    }
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  ::lseek(file, 0, SEEK_SET);
  return file;
}

}  // namespace

std::optional<std::string> run_in_jail(const std::function<std::string()>& work, const JailLimits& limits) {
  const auto child = [&](int out) {
    set_limits(limits);
    refuse(outside_calls());
    try {
      write_all(out, work());
    } catch (const std::exception&) {
      ::_exit(1);
    }
    ::_exit(0);
  };
  return run_child(child, limits);
}

std::optional<std::string> run_program_in_jail(const std::vector<std::string>& words, std::string_view input,
                                               const JailLimits& limits) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const int file = make_memory_file(input);
  if (file < 0) throw Failure("there is no room in memory for the file");
  const auto child = [&](int out) {
    const int nothing = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (::dup2(file, 0) < 0 || ::dup2(out, 1) < 0 || ::dup2(nothing, 2) < 0) ::_exit(1);
    set_limits(limits);
    refuse(network_calls());
    ::execvp(arguments.front(), arguments.data());
  };
  std::optional<std::string> answer = run_child(child, limits);
  ::close(file);
  return answer;
}

}  // namespace sopimus
