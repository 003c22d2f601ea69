// Names what DOCX files break of the rules in docx_rules.h: check_docx FILE…

#include "support/check_files.h"
#include "support/docx_rules.h"

int main(int count, char** values) {
  return sopimus::check_files(count, values, [](const std::string& bytes) {
    return sopimus::find_docx_faults(sopimus::read_docx(bytes));
  });
}
