// Files that somebody broke, by accident or not: verify_pdf always answers, and never calls a signature sound
// whose bytes were changed. SOPIMUS_MUTATIONS says how many; with SOPIMUS_SIGNED_CORPUS other programs' files
// are broken too.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "seal/signed_pdf.h"
#include "support/sign_pdf.h"

namespace sopimus {
namespace {

std::vector<std::string> originals() {
  std::vector<std::string> files = {make_test_pdf(2)};
  files.push_back(with_signature(files.front(), "field_1", TestSigner("Johtaja A")));
  files.push_back(with_signature(files.back(), "field_2", TestSigner("Johtaja B"), "ETSI.CAdES.detached"));
  files.push_back(with_blank_page(files.back()));
  files.push_back(with_annotation(files[1]));
  const char* folder = std::getenv("SOPIMUS_SIGNED_CORPUS");
  if (folder == nullptr) return files;
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".pdf") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  for (const auto& path : paths) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    files.push_back(bytes.str());
  }
  return files;
}

class Breaker {
 public:
  explicit Breaker(std::vector<std::string> files) : files_(std::move(files)) {}

  std::string next() {
    std::string bytes = files_[below(files_.size())];
    for (std::size_t count = 1 + below(4); count > 0; --count) mutate(bytes);
    return bytes;
  }

 private:
  std::size_t below(std::size_t n) { return n == 0 ? 0 : random_() % n; }

  /// A place where words are more often than in a stream: near one that structure is written with.
  std::size_t place(const std::string& bytes) {
    static const std::vector<std::string> kWords = {"obj",       "/Length",    "/Prev",     "xref", "trailer",
                                                    "/Kids",     "/ByteRange", "/Contents", "/V",   "/Fields",
                                                    "startxref", "/Root",      "/W",        "/N "};
    const std::size_t anywhere = below(bytes.size());
    if (below(3) == 0) return anywhere;
    const std::size_t found = bytes.find(kWords[below(kWords.size())], anywhere);
    return found == std::string::npos ? anywhere : std::min(bytes.size() - 1, found + below(24));
  }

  void mutate(std::string& bytes) {
    static const std::vector<std::string> kPieces = {"<<",
                                                     ">>",
                                                     "[",
                                                     "]",
                                                     "(",
                                                     ")",
                                                     "<",
                                                     ">",
                                                     " 0 R",
                                                     "999999999999",
                                                     "-1",
                                                     "/Kids",
                                                     "/Parent 1 0 R",
                                                     "null",
                                                     "%",
                                                     "endobj",
                                                     "stream\n",
                                                     "0000000000"};
    if (bytes.empty()) return;
    const std::size_t at = place(bytes);
    switch (below(8)) {
      case 0:
        bytes[at] = static_cast<char>(random_());
        break;
      case 1: {
        const std::size_t digit = bytes.find_first_of("0123456789", at);
        if (digit != std::string::npos) bytes[digit] = static_cast<char>('0' + below(10));
        break;
      }
      case 2:
        bytes.erase(at, 1 + below(40));
        break;
      case 3:
        bytes.insert(at, kPieces[below(kPieces.size())]);
        break;
      case 4: {
        const std::string piece = kPieces[below(kPieces.size())];
        std::string deep;
        for (std::size_t i = below(3000); i > 0; --i) deep += piece;
        bytes.insert(at, deep);
        break;
      }
      case 5:
        bytes.resize(at);
        break;
      case 6:
        bytes.insert(at, bytes.substr(below(bytes.size()), below(2000)));
        break;
      default: {
        const std::string& other = files_[below(files_.size())];
        bytes.insert(below(2) == 0 ? bytes.size() : at, other.substr(below(other.size())));
      }
    }
  }

  std::mt19937_64 random_{20261122};
  std::vector<std::string> files_;
};

TEST(MutatedPdf, AlwaysHasAnAnswer) {
  const char* wanted = std::getenv("SOPIMUS_MUTATIONS");
  const std::size_t count = wanted == nullptr ? 400 : std::stoul(wanted);
  Breaker breaker(originals());
  std::size_t readable = 0;
  std::size_t sound = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string bytes = breaker.next();
    const SignedPdf pdf = verify_pdf(bytes, {});
    readable += pdf.is_readable ? 1 : 0;
    for (const SignatureVerdict& verdict : pdf.signatures) {
      sound += verdict.is_sound() ? 1 : 0;
      ASSERT_TRUE(verdict.is_intact || !verdict.is_sound()) << i;
    }
  }
  EXPECT_GT(readable, count / 20);  // not all of them are so broken that nothing is asked
  std::printf("%zu files, %zu readable, %zu sound signatures\n", count, readable, sound);
}

}  // namespace
}  // namespace sopimus
