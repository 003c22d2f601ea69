// sign_pdf FILE FIELD NAME OUT: signs a field of a PDF with the tests' key, for cases.
// sign_pdf --authority OUT: the certificate that made the signers', PEM.
// sign_pdf --blank FILE OUT, --annotate FILE OUT: an update in which the first page shows nothing, or has a
// text over it.

#include <cstdio>
#include <exception>
#include <fstream>
#include <sstream>

#include "support/sign_pdf.h"

namespace {

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

void write_file(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace

int main(int count, char** values) {
  const std::vector<std::string> words(values + 1, values + count);
  try {
    if (words.size() == 2 && words[0] == "--authority") {
      write_file(words[1], sopimus::TestSigner::authority_pem());
    } else if (words.size() == 3 && words[0] == "--blank") {
      write_file(words[2], sopimus::with_blank_page(read_file(words[1])));
    } else if (words.size() == 3 && words[0] == "--annotate") {
      write_file(words[2], sopimus::with_annotation(read_file(words[1])));
    } else if (words.size() == 4) {
      write_file(words[3],
                 sopimus::with_signature(read_file(words[0]), words[1], sopimus::TestSigner(words[2])));
    } else {
      std::fputs(
          "usage: sign_pdf FILE FIELD NAME OUT | --authority OUT | --blank FILE OUT | --annotate FILE OUT\n",
          stderr);
      return 2;
    }
  } catch (const std::exception& error) {
    std::fprintf(stderr, "sign_pdf: %s\n", error.what());
    return 1;
  }
  return 0;
}
