#include "cli/register_at.h"

#include <algorithm>

#include "cli/composed_texts.h"
#include "cli/term_parts.h"
#include "git/work_tree.h"

namespace sopimus {

namespace {

std::vector<std::string> terms_of(const Register& all) {
  std::vector<std::string> terms;
  for (const EditionFacts& edition : all.editions) {
    const std::string& term = edition.record.term;
    if (std::find(terms.begin(), terms.end(), term) == terms.end()) terms.push_back(term);
  }
  return terms;
}

/// An edition keeps its agreement.xml whatever is wrong with it: it cannot be mended.
std::vector<EditionFacts> read_facts(const Place& place, const Repository& repository,
                                     const Registers& builtin) {
  std::vector<EditionFacts> editions;
  const std::string inside = repository.path_inside(place.folder);
  for (EditionRecord& record : read_editions(repository)) {
    const Revision revision{record.commit, record.name, record.date, {}, {}};
    const auto tree = repository.tree_of(revision, inside);
    if (!tree->read("agreement.xml")) continue;
    Diagnostics there;
    AgreementSource agreement = read_agreement_data(*tree, builtin, there).agreement;
    if (record.documents.empty() && record.kind == Edition::Kind::Frozen) {
      record.documents = fingerprints_of(compose_revision(place, record.name));
    }
    editions.push_back({std::move(record), std::move(agreement)});
  }
  return editions;
}

}  // namespace

Register read_register(const Place& place, const std::shared_ptr<const Repository>& repository,
                       const FileTree& records, Diagnostics& diagnostics) {
  Register all;
  const Registers builtin = read_builtin_registers();
  all.editions = read_facts(place, *repository, builtin);
  Diagnostics elsewhere;  // reading agreement.xml and the registers tells these
  all.registers = read_agreement_data(records, builtin, elsewhere).registers;
  all.records = read_records(records, terms_of(all), diagnostics);
  return all;
}

RegisterAt read_register_at(const Place& place, Diagnostics& diagnostics) {
  RegisterAt result;
  result.repository = need_repository(place);
  const std::string head = read_head(*result.repository).commit;
  if (head.empty()) {
    throw Failure("nothing is committed in this repository yet",
                  "commit the agreement first: git add . && git commit -m 'Sopimuksen pohja'");
  }
  const std::string inside = result.repository->path_inside(place.folder);
  const auto tree = result.repository->tree_of({head, {}, {}, {}, {}}, inside);
  result.agreement = read_agreement_data(*tree, read_builtin_registers(), diagnostics).agreement;
  if (diagnostics.has_errors()) throw FaultyFiles();
  result.all = read_register(place, result.repository, *tree, diagnostics);
  if (diagnostics.has_errors()) throw FaultyFiles();
  return result;
}

bool has_records(const FileTree& tree, const AgreementSource& agreement) {
  return std::any_of(agreement.terms.begin(), agreement.terms.end(), [&](const Term& term) {
    return !tree.list("decisions/" + term.id.text).empty() || !tree.list("records/" + term.id.text).empty();
  });
}

}  // namespace sopimus
