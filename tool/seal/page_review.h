// What later revisions did to the pages of a signed file.

#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "seal/changed_objects.h"
#include "seal/signed_pdf.h"

namespace sopimus {

/// The page objects in order. Standard: ISO 32000-1:2008, 7.7.3 (page tree); at most 20,000 pages.
std::vector<std::int64_t> list_pages(const PdfView& view);

class PageReview {
 public:
  PageReview(const PdfView& signed_view, const PdfView& newest, const ReferenceIndex& references,
             ChangedObjects& changed);

  /// Compares the pages and what stands on them. Annotations in `expected` belong to new signatures.
  void review(const std::set<std::int64_t>& expected, std::vector<LaterChange>& changes);
  /// What an object that changed is: the page it is on, or its own name.
  LaterChange name(std::int64_t object) const;

 private:
  void review_order(std::vector<LaterChange>& changes);
  void review_page(std::size_t index, const std::set<std::int64_t>& expected,
                   std::vector<LaterChange>& changes);
  void review_annotations(std::size_t index, const PdfValue& before, const PdfValue& after,
                          const std::set<std::int64_t>& expected, std::vector<LaterChange>& changes);
  /// "3" for the page that shows the object, or empty.
  std::string find_page_of(std::int64_t object) const;

  const PdfView& signed_;
  const PdfView& newest_;
  const ReferenceIndex& references_;
  ChangedObjects& changed_;
  std::vector<std::int64_t> pages_;  // of the signed revision
};

}  // namespace sopimus
