// The page numbers that a DOCX shows until somebody counts them anew.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "layout/lay_out.h"
#include "model/document.h"
#include "model/style.h"

namespace sopimus {

struct EstimatedPages {
  std::map<std::string, int> pages{};   // of "DOCUMENT#anchor", counted from 1 in each document
  std::map<std::string, int> counts{};  // of a document's pages, by its id
};

/// What a word processor will count, by estimate (LayoutOptions::only_page_numbers). Many documents are
/// estimated by several threads, `threads` at most.
EstimatedPages estimate_pages(const std::vector<const Document*>& documents, const FontFiles& files,
                              const FontFamily& family, std::size_t threads);

}  // namespace sopimus
