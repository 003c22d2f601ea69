// Small clauses and what parties make of them.

#pragma once

#include <string>
#include <vector>

#include "proposal/clusters.h"

namespace sopimus {

/// A clause file whose paragraph holds `sentences`, a line each; an empty one begins a new paragraph.
inline std::string clause_of(const std::vector<std::string>& sentences) {
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<clause version=\"1\" id=\"a\" lang=\"fi\">\n"
      "  <heading>Otsikko</heading>\n  <p>\n";
  for (const std::string& each : sentences) xml += each.empty() ? "  </p>\n  <p>\n" : "    " + each + "\n";
  return xml + "  </p>\n</clause>\n";
}

inline FileProposals proposals_of(const std::string& base, const std::vector<std::string>& texts) {
  FileProposals file{"clauses/a.xml", "a", "fi", base, {}};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    file.files.push_back({std::string(1, static_cast<char>('A' + i)), base, texts[i]});
  }
  return file;
}

}  // namespace sopimus
