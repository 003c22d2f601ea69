#include "cli/estimated_pages.h"

#include <algorithm>

#include "base/parallel.h"
#include "cli/font_files.h"

namespace sopimus {

namespace {

constexpr std::size_t kDocumentsOfAThread = 20;  // about a hundredth of a second

}  // namespace

EstimatedPages estimate_pages(const std::vector<const Document*>& documents, const FontFiles& files,
                              const FontFamily& family, std::size_t threads) {
  struct Estimate {
    std::size_t count = 0;
    std::vector<Destination> destinations{};
  };
  std::vector<Estimate> all(documents.size());
  for_each_parallel(
      documents.size(), std::min(threads, worker_count(documents.size(), kDocumentsOfAThread)), [&] {
        Diagnostics unsaid;  // what is wrong with a page is told of the PDF
        LoadedFonts loaded;
        return [&, fonts = loaded.load(files, family, unsaid)](std::size_t i) {
          Diagnostics of_document;
          Hyphenator unasked;
          Pages pages = lay_out({documents[i]}, fonts, unasked, of_document, {.only_page_numbers = true});
          all[i] = {pages.pages.size(), std::move(pages.destinations)};
        };
      });
  EstimatedPages estimated;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    estimated.counts[documents[i]->identity.document] = static_cast<int>(all[i].count);
    for (const Destination& each : all[i].destinations) {
      estimated.pages[each.name] = static_cast<int>(each.page) + 1;
    }
  }
  return estimated;
}

}  // namespace sopimus
