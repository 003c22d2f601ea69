// Names what HTML pages break of the rules in html_rules.h: check_html FILE…

#include "support/check_files.h"
#include "support/html_rules.h"

int main(int count, char** values) {
  return sopimus::check_files(count, values,
                              [](const std::string& bytes) { return sopimus::find_html_faults(bytes); });
}
