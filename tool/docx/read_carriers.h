// The way back of identity_carriers.h: which clause and paragraph a hidden bookmark stands for.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "docx/read_part.h"
#include "source/found_text.h"

namespace sopimus {

/// What a file of this program says of itself; empty for other files.
struct CarriedIdentity {
  struct Source {
    std::string document{};  // id
    std::string language{};
    std::string edition{};
    std::string commit{};
    std::string fingerprint{};
  };
  std::vector<Source> documents{};
  std::map<std::string, Origin, std::less<>> bookmarks{};  // by name
  std::map<std::string, Origin, std::less<>> clauses{};    // by the key in the names; paragraph 0

  bool is_ours() const { return !documents.empty(); }
  /// The origin that a bookmark of a paragraph stands for; generated when it is none of ours. LibreOffice's
  /// "_Copy_1" of a moved or copied paragraph names its origin still.
  Origin origin_of(const std::vector<std::string>& names) const;
  /// All paragraphs that bookmarks stand for, each once.
  std::vector<FoundMarks::Anchor> anchors_of(const std::vector<std::string>& names) const;
};

/// From the custom XML of `relationships`, the main part's.
CarriedIdentity read_carriers(WordArchive& archive, const std::vector<WordRelationship>& relationships);

}  // namespace sopimus
