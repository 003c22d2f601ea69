#include "git/handle.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iterator>
#include <stdexcept>

#include "base/date.h"
#include "base/diagnostics.h"

// libgit2 (1.5, as Debian builds it) reads all the system's certificates when it starts, for connections that
// the program never makes: a third of the time of a comparison. The program's own function comes before the
// one of Mbed TLS and reads none; then no certificate would be trusted.
extern "C" {
struct mbedtls_x509_crt;
int mbedtls_x509_crt_parse_file(mbedtls_x509_crt* /*chain*/, const char* /*path*/);
int mbedtls_x509_crt_parse_file(mbedtls_x509_crt* /*chain*/, const char* /*path*/) { return 0; }
}

namespace sopimus {

Library::Library() { check_git(git_libgit2_init(), "cannot start reading git repositories"); }

Library::~Library() { git_libgit2_shutdown(); }

std::string last_git_message() {
  const git_error* error = git_error_last();
  return error != nullptr && error->message != nullptr ? error->message : "unknown reason";
}

void check_git(int result, const std::string& what) {
  if (result < 0) throw Failure(what + ": " + last_git_message());
}

CommitHandle peel_to_commit(git_object* object) {
  git_object* peeled = nullptr;
  if (git_object_peel(&peeled, object, GIT_OBJECT_COMMIT) != 0) return nullptr;
  return CommitHandle(
      reinterpret_cast<git_commit*>(peeled));  // libgit2's own way: an object is its first member
}

std::string to_hex(const git_oid& id) {
  std::string digits(GIT_OID_HEXSZ, '\0');
  git_oid_fmt(digits.data(), &id);
  return digits;
}

std::string to_hex(const ObjectId& id) { return to_hex(to_oid(id)); }

ObjectId to_object_id(const std::string& hex) {
  git_oid id;
  if (hex.size() != GIT_OID_HEXSZ || git_oid_fromstr(&id, hex.c_str()) != 0) {
    throw std::logic_error("no object's name: " + hex);
  }
  return to_object_id(id);
}

ObjectId to_object_id(const git_oid& id) {
  ObjectId result;
  std::copy(std::begin(id.id), std::end(id.id), result.bytes.begin());
  return result;
}

git_oid to_oid(const ObjectId& id) {
  git_oid oid;
  std::copy(id.bytes.begin(), id.bytes.end(), oid.id);
  return oid;
}

std::string to_day(const git_time& time) {
  constexpr git_time_t kLastSecondOfYear9999 = 253402300799;
  const git_time_t local = time.time + static_cast<git_time_t>(time.offset) * 60;
  const std::chrono::seconds since_epoch(std::clamp<git_time_t>(local, 0, kLastSecondOfYear9999));
  const std::chrono::year_month_day day(
      std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(since_epoch)));
  return to_iso({static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                 static_cast<int>(static_cast<unsigned>(day.day()))});
}

std::string to_utc(const git_time& time) {
  constexpr git_time_t kDay = 86400;
  const std::string day = to_day({time.time, 0, 0});
  const git_time_t second = ((time.time % kDay) + kDay) % kDay;
  char clock[16];
  std::snprintf(clock, sizeof clock, "T%02d:%02d:%02dZ", static_cast<int>(second / 3600),
                static_cast<int>(second / 60 % 60), static_cast<int>(second % 60));
  return day + clock;
}

}  // namespace sopimus
