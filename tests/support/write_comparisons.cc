// Writes comparisons made at random, and the two texts of each, for the slow test of tracked changes.
//
//   write_comparisons FOLDER COUNT
//
// Makes 1.docx, 1-before.docx, 1-after.docx … and prints the number of changes in all.

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "docx/write_docx.h"
#include "support/comparison_texts.h"

namespace {

void write(const std::filesystem::path& path, const sopimus::Document& document) {
  std::ofstream file(path, std::ios::binary);
  file << sopimus::write_docx({&document}, {});
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return 2;
  const std::filesystem::path folder = arguments[1];
  int changes = 0;
  for (int i = 1; i <= std::atoi(arguments[2]); ++i) {
    const sopimus::Document comparison = sopimus::random_comparison(static_cast<std::uint32_t>(i));
    changes += sopimus::count_changes(comparison);
    const std::string name = std::to_string(i);
    write(folder / (name + ".docx"), comparison);
    write(folder / (name + "-before.docx"), sopimus::text_before(comparison));
    write(folder / (name + "-after.docx"), sopimus::text_after(comparison));
  }
  std::printf("%d\n", changes);
  return 0;
}
