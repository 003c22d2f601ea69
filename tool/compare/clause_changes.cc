#include "compare/clause_changes.h"

#include <algorithm>
#include <map>

namespace sopimus {

bool DocumentChanges::has_changes() const {
  return is_added || is_removed || !generated.empty() ||
         std::any_of(clauses.begin(), clauses.end(), [](const ClauseChange& c) { return c.is_change(); });
}

void find_moves_between(std::vector<DocumentChanges>& documents) {
  std::map<std::pair<std::string, std::string>, std::pair<DocumentChanges*, ClauseChange*>> removed;
  for (DocumentChanges& document : documents) {
    for (ClauseChange& clause : document.clauses) {
      if (clause.kind == ClauseChange::Kind::Removed) {
        removed.emplace(std::pair(document.language, clause.clause), std::pair(&document, &clause));
      }
    }
  }
  for (DocumentChanges& document : documents) {
    for (ClauseChange& clause : document.clauses) {
      const auto from = removed.find({document.language, clause.clause});
      if (clause.kind != ClauseChange::Kind::Added || from == removed.end()) continue;
      clause.other_document = from->second.first->document;
      from->second.second->other_document = document.document;
    }
  }
}

}  // namespace sopimus
