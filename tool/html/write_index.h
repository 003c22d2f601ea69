// The first page of a folder: a list of its files that any browser shows.

#pragma once

#include <string>
#include <vector>

#include "model/style.h"

namespace sopimus {

struct IndexedFile {
  std::string path{};  // in the folder
  std::string title{};
  std::string details{};   // "PDF, 12 sivua"
  std::string language{};  // of the title, when it is not the page's
};

struct IndexPart {
  std::string heading{};
  std::vector<std::string> lines{};  // above the files
  std::vector<IndexedFile> files{};
};

struct FolderIndex {
  std::string language{};
  std::string sender{};
  std::string title{};
  std::vector<std::string> facts{};  // below the title
  std::vector<IndexPart> parts{};
  Style style{};
};

/// The bytes of the page: HTML (Living Standard) that is well-formed XML too, UTF-8; links are relative, so
/// that the folder can be moved. Nothing is loaded, and there is no script.
///
/// Standard: WCAG 2.2, level AA.
std::string write_index(const FolderIndex& index);

}  // namespace sopimus
