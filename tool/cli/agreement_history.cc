#include "cli/agreement_history.h"

#include "base/digest.h"
#include "cli/agreement_at.h"
#include "cli/kept_files.h"
#include "register/editions.h"

namespace sopimus {

namespace {

/// Where the index of the agreement in `folder` of the repository is kept.
std::string index_name(const std::string& folder) {
  return folder.empty() ? "history" : "history-" + sha256_hex(folder).substr(0, 16);
}

std::vector<KnownEdition> add_editions(AgreementHistory& opened, bool& is_new) {
  std::vector<KnownEdition> editions;
  for (const EditionRecord& edition : read_editions(*opened.repository)) {
    const ObjectId id = to_object_id(edition.commit);
    is_new = opened.index.add(*opened.history, id) || is_new;
    editions.push_back({edition.name, edition.kind, *opened.index.find(id)});
  }
  return editions;
}

}  // namespace

AgreementHistory open_history(const Place& place, const std::string& revision) {
  AgreementHistory opened;
  opened.repository = open_repository(place.folder);
  if (!opened.repository) {
    throw Failure("'" + place.folder + "' is in no git repository, so it has no history",
                  "start one with 'git init', or name the repository's folder with -C DIR");
  }
  if (revision.empty() && !opened.repository->find_revision("HEAD")) {
    throw Failure("nothing is committed yet, so there is no history",
                  "commit the agreement with 'git commit'");
  }
  const Revision tip = revision_named(place, *opened.repository, revision.empty() ? "HEAD" : revision);
  const std::string inside = opened.repository->path_inside(place.folder);
  opened.history = std::make_unique<const History>(*opened.repository, inside);
  const std::string folder = opened.history->cache_folder();
  const bool keeps = opened.history->is_whole();  // what a shallow copy lacks may come later
  if (keeps) opened.index = HistoryIndex::from_bytes(read_kept(folder, index_name(inside)));
  const ObjectId id = to_object_id(tip.commit);
  bool is_new = opened.index.add(*opened.history, id);
  opened.editions = add_editions(opened, is_new);
  opened.tip = *opened.index.find(id);
  if (keeps && is_new) keep(folder, index_name(inside), opened.index.to_bytes());
  return opened;
}

std::vector<int> first_editions(const AgreementHistory& history, bool frozen) {
  const std::vector<IndexedCommit>& commits = history.index.commits();
  std::vector<int> result(commits.size(), -1);
  std::vector<std::uint32_t> open;
  for (std::size_t i = 0; i < history.editions.size(); ++i) {
    const KnownEdition& edition = history.editions[i];
    if (frozen && edition.kind != Edition::Kind::Frozen) continue;
    open.push_back(edition.commit);
    while (!open.empty()) {
      const std::uint32_t commit = open.back();
      open.pop_back();
      if (result[commit] >= 0) continue;
      result[commit] = static_cast<int>(i);
      open.insert(open.end(), commits[commit].parents.begin(), commits[commit].parents.end());
    }
  }
  return result;
}

std::string to_short_id(const ObjectId& id) { return to_hex(id).substr(0, 7); }

}  // namespace sopimus
