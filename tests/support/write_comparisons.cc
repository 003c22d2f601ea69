// Writes comparisons made at random, and the two texts of each, for the slow test of tracked changes.
//
//   write_comparisons FOLDER COUNT
//
// Makes 1.docx, 1-before.docx, 1-after.docx … of comparisons that are marked at random, and c1.docx … of the
// same pairs of texts as compare marks them. Prints the number of changes of each kind.

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "compare/redline.h"
#include "docx/write_docx.h"
#include "support/comparison_texts.h"

namespace {

void write(const std::filesystem::path& path, const sopimus::Document& document) {
  std::ofstream file(path, std::ios::binary);
  file << sopimus::write_docx({&document}, {});
}

void write_all(const std::filesystem::path& folder, const std::string& name,
               const sopimus::Document& comparison, const sopimus::Document& before,
               const sopimus::Document& after) {
  write(folder / (name + ".docx"), comparison);
  write(folder / (name + "-before.docx"), before);
  write(folder / (name + "-after.docx"), after);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return 2;
  const std::filesystem::path folder = arguments[1];
  int marked_changes = 0;
  int compared_changes = 0;
  for (int i = 1; i <= std::atoi(arguments[2]); ++i) {
    const sopimus::Document marked = sopimus::random_comparison(static_cast<std::uint32_t>(i));
    const sopimus::Document before = sopimus::text_before(marked);
    const sopimus::Document after = sopimus::text_after(marked);
    sopimus::Document compared = sopimus::make_redline(before, after).marked;
    compared.revisers = marked.revisers;
    marked_changes += sopimus::count_changes(marked);
    compared_changes += sopimus::count_changes(compared);
    const std::string name = std::to_string(i);
    write_all(folder, name, marked, before, after);
    write_all(folder, "c" + name, compared, before, after);
  }
  std::printf("%d %d\n", marked_changes, compared_changes);
  return 0;
}
