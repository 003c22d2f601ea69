// Names what PDF files break of the rules in pdf_rules.h: check_pdf FILE…

#include "support/check_files.h"
#include "support/pdf_rules.h"

int main(int count, char** values) {
  return sopimus::check_files(count, values, [](const std::string& bytes) {
    return sopimus::find_pdf_faults(sopimus::read_objects(bytes));
  });
}
