// Writes the pages of the unit tests into a folder, for a browser to open: write_pages FOLDER

#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "unit/html/html_sample.h"

namespace {

void write_page(const std::string& path, const std::string& page) {
  std::ofstream file(path, std::ios::binary);
  file << page;
  file.close();
  if (!file) throw std::runtime_error("cannot write " + path);
}

void write_pages(const std::string& folder) {
  std::filesystem::create_directories(folder);
  const sopimus::HtmlOptions named = {.comparison = sopimus::ComparisonNames{"2021–2025", "LUONNOS 3"}};
  for (const std::string language : {"fi", "sv"}) {
    const sopimus::Document main = sopimus::marked_document(language);
    sopimus::Document annex = sopimus::marked_document(language, "liite");
    annex.identity.label = "Liite A";
    write_page(folder + "/compared." + language + ".html", sopimus::write_html({&main}, named));
    write_page(folder + "/compared-together." + language + ".html", sopimus::write_html({&main, &annex}, {}));
  }
  const sopimus::Document plain = sopimus::plain_document();
  write_page(folder + "/plain.html", sopimus::write_html({&plain}, {}));
  write_page(folder + "/unchanged.html", sopimus::write_html({&plain}, named));
}

}  // namespace

int main(int count, char** values) {
  try {
    if (count != 2) throw std::runtime_error("write_pages FOLDER");
    write_pages(values[1]);
  } catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return 1;
  }
}
