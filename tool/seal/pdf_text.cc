#include "seal/pdf_text.h"

#include "base/text.h"
#include "seal/jail.h"

namespace sopimus {

std::optional<std::vector<std::string>> read_pdf_pages(std::string_view bytes) {
  JailLimits limits;
  limits.cpu_seconds = 30;  // poppler reads a hundred pages a second
  limits.wall_seconds = 60;
  // -raw: the order of drawing, which is the order of reading in files made by programs.
  const auto text = run_program_in_jail(
      {"pdftotext", "-q", "-raw", "-enc", "UTF-8", std::string(kJailInput), "-"}, bytes, limits);
  if (!text || find_invalid_utf8(*text)) return std::nullopt;
  std::vector<std::string> pages = split(*text, '\f');
  if (!pages.empty() && pages.back().empty()) pages.pop_back();
  return pages;
}

}  // namespace sopimus
