// Names what DOCX files break of the rules in docx_rules.h.
//
//   check_docx FILE…
//
// Exit code: 0 nothing, 1 something.

#include <cstdio>
#include <exception>

#include "support/case_file.h"
#include "support/docx_rules.h"

int main(int count, char** values) {
  int faulty = 0;
  for (int i = 1; i < count; ++i) {
    try {
      const auto faults = sopimus::find_docx_faults(sopimus::read_docx(sopimus::read_bytes(values[i])));
      for (const auto& fault : faults) {
        std::printf("%s: %s: %s\n", values[i], fault.rule.c_str(), fault.what.c_str());
      }
      faulty += faults.empty() ? 0 : 1;
    } catch (const std::exception& error) {
      std::printf("%s: cannot be read: %s\n", values[i], error.what());
      ++faulty;
    }
  }
  std::printf("%d files, %d faulty\n", count - 1, faulty);
  return faulty == 0 ? 0 : 1;
}
