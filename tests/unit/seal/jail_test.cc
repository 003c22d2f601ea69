// What the child process may not do, and that its end is no end of the program.

#include "seal/jail.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

#include "seal/verify_in_jail.h"

namespace sopimus {
namespace {

JailLimits short_limits() {
  JailLimits limits;
  limits.cpu_seconds = 1;
  limits.wall_seconds = 2;
  limits.answer_bytes = 100'000;
  return limits;
}

TEST(Jail, GivesTheAnswerOfTheWork) {
  EXPECT_EQ(run_in_jail([] { return std::string("answer"); }, {}), "answer");
  EXPECT_EQ(run_in_jail([] { return std::string(90'000, 'x'); }, short_limits())->size(), 90'000U);
}

TEST(Jail, HasNoAnswerOfWorkThatDiesOrNeverEnds) {
  EXPECT_FALSE(run_in_jail([]() -> std::string { ::_exit(7); }, {}));
  EXPECT_FALSE(run_in_jail([]() -> std::string { throw std::runtime_error("no"); }, {}));
  EXPECT_FALSE(run_in_jail([] { return std::string(200'000, 'x'); }, short_limits()));
  EXPECT_FALSE(run_in_jail(
      []() -> std::string {
        for (;;) ::sleep(1);
      },
      short_limits()));
  EXPECT_FALSE(run_in_jail(
      []() -> std::string {
        volatile bool is_on = true;
        while (is_on) continue;
        return {};
      },
      short_limits()));
}

TEST(Jail, HasNoNetworkFilesOrPrograms) {
  const auto answer = run_in_jail(
      [] {
        std::string refused;
        if (::socket(AF_INET, SOCK_STREAM, 0) < 0 && errno == EPERM) refused += "socket ";
        if (::open("/etc/passwd", O_RDONLY) < 0 && errno == EPERM) refused += "open ";
        char* const none[] = {nullptr};
        if (::execve("/bin/true", none, none) < 0 && errno == EPERM) refused += "execve";
        return refused;
      },
      {});
  ASSERT_TRUE(answer);
  if (answer->empty()) GTEST_SKIP() << "this kernel has no filter of system calls";
  EXPECT_EQ(*answer, "socket open execve");
}

TEST(Jail, RunsOneProgram) {
  const std::string input(kJailInput);
  EXPECT_EQ(run_program_in_jail({"cat", input}, "word", {}), "word");
  EXPECT_FALSE(run_program_in_jail({"false"}, "", {}));
  EXPECT_FALSE(run_program_in_jail({"no-such-program-anywhere"}, "", {}));
  EXPECT_FALSE(run_program_in_jail({"sh", "-c", "echo x > /tmp/sopimus-jail-test"}, "", {}));
}

TEST(VerdictBetweenProcesses, ComesBackAsItWas) {
  SignedPdf pdf;
  pdf.is_readable = true;
  pdf.pages = 61;
  pdf.empty_fields = {"kannus_kunnanjohtaja"};
  SignatureVerdict verdict;
  verdict.field = "perho kunnanjohtaja";
  verdict.faults = {SignatureFault::ContentChanged, SignatureFault::ChangedSince};
  verdict.signer = Certificate{"CN=Ä", "Ä", "CN=B", "0A", "", "2026-01-12T10:00:00Z", ""};
  verdict.later = {{LaterChange::Kind::PageChanged, "3"}};
  verdict.trust = SignatureVerdict::Trust::NotTrusted;
  pdf.signatures = {verdict, SignatureVerdict()};
  const std::string bytes = pack(pdf);
  const auto back = unpack(bytes);
  ASSERT_TRUE(back);
  EXPECT_EQ(pack(*back), bytes);
  EXPECT_EQ(back->signatures[0].signer, verdict.signer);
  EXPECT_EQ(back->signatures[0].later, verdict.later);
  for (std::size_t length = 0; length < bytes.size(); ++length) EXPECT_FALSE(unpack(bytes.substr(0, length)));
  EXPECT_FALSE(unpack(bytes + "1 "));
}

}  // namespace
}  // namespace sopimus
