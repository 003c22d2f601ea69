#include "cli/statements_at.h"

#include "cli/agreement_at.h"
#include "cli/term_parts.h"
#include "git/work_tree.h"

namespace sopimus {

std::vector<std::string> term_ids(const AgreementSource& agreement) {
  std::vector<std::string> ids;
  for (const Term& term : agreement.terms) ids.push_back(term.id.text);
  return ids;
}

std::set<std::string, std::less<>> clause_ids(const AgreementFiles& files) {
  std::set<std::string, std::less<>> ids;
  for (const auto& [language, clauses] : files.clauses) {
    for (const auto& [id, clause] : clauses) ids.insert(id);
  }
  return ids;
}

StatementsAt read_statements_at(const Place& place, Diagnostics& diagnostics) {
  StatementsAt result;
  result.repository = need_repository(place);
  const std::string head = read_head(*result.repository).commit;
  if (head.empty()) {
    throw Failure("nothing is committed in this repository yet",
                  "commit the agreement first: git add . && git commit -m 'Sopimuksen pohja'");
  }
  const auto tree =
      result.repository->tree_of({head, {}, {}, {}, {}}, result.repository->path_inside(place.folder));
  const AgreementFiles files = read_agreement_files(*tree, read_builtin_registers(), diagnostics);
  result.agreement = files.agreement;
  result.style = files.style;
  result.clauses = clause_ids(files);
  result.all = read_statements(*tree, term_ids(files.agreement), diagnostics);
  if (diagnostics.has_errors()) throw FaultyFiles();
  if (result.agreement.term.empty()) {
    throw Failure("agreement.xml names no council term", "open one: sopimus term open ID, as 2025-2029");
  }
  return result;
}

}  // namespace sopimus
