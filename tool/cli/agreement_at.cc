#include "cli/agreement_at.h"

#include <algorithm>
#include <mutex>

#include "base/date.h"
#include "base/text.h"
#include "cli/in_force.h"
#include "cli/installed_files.h"
#include "cli/recording.h"
#include "register/editions.h"

namespace sopimus {

namespace {

[[noreturn]] void refuse_revision(const Repository& repository, const std::string& revision) {
  if (parse_day(revision)) {
    throw Failure("nothing was committed on " + revision + " or before",
                  "name a later day, an edition or a tag");
  }
  const std::string near = find_near_name(revision, repository.tags());
  std::string mend = near.empty() ? "list the editions with 'git tag'" : "did you mean '" + near + "'?";
  if (repository.is_shallow()) mend = "this copy is shallow: run 'git fetch --unshallow --tags'";
  throw Failure("there is no revision '" + revision + "' in this repository", mend);
}

/// "2025-2029" → its newest frozen edition, else its newest draft.
std::optional<std::string> newest_edition(const Repository& repository, const std::string& term) {
  const std::vector<EditionRecord> editions = read_editions(repository);
  const EditionRecord* newest = find_last(editions, term, Edition::Kind::Frozen);
  if (newest == nullptr) newest = find_last(editions, term);
  if (newest == nullptr) return std::nullopt;
  return newest->name;
}

/// A tag that is no edition composes like any commit, as a draft without a number: seldom what was meant.
void warn_of_tag(const Revision& revision, const Edition& edition, const AgreementSource& agreement,
                 Diagnostics& diagnostics) {
  if (revision.tag.empty()) return;
  if (edition.name.empty()) {
    diagnostics.warning("not-an-edition", {},
                        "the tag '" + revision.tag + "' is no edition: the documents are marked as a draft",
                        "name the tag of a draft TERM/draft.N, that of a text to decide on TERM/frozen.N");
    return;
  }
  const std::string term = edition.name.substr(0, edition.name.rfind('/'));
  std::vector<std::string> terms;
  for (const Term& known : agreement.terms) terms.push_back(known.id.text);
  if (std::find(terms.begin(), terms.end(), term) != terms.end()) return;
  diagnostics.warning("not-an-edition", {},
                      "the edition '" + edition.name + "' is of no council term of the agreement",
                      terms.empty() ? "add the term to <terms> in agreement.xml"
                                    : "the terms in its agreement.xml are " + join(terms, ", "));
}

/// The editions of a folder's repository. It is opened at the first pin: starting libgit2 takes as long as
/// composing eight pages.
class EditionsOfFolder {
 public:
  EditionsOfFolder(std::string folder, Registers builtin)
      : folder_(std::move(folder)), builtin_(std::move(builtin)) {}

  /// May be asked by several threads, which compose documents at the same time.
  std::shared_ptr<const PinnedAgreement> find(const std::string& edition) {
    const std::lock_guard lock(guard_);
    const auto found = editions_.find(edition);
    return found != editions_.end() ? found->second : editions_.emplace(edition, read(edition)).first->second;
  }

 private:
  std::shared_ptr<const PinnedAgreement> read(const std::string& edition) {
    if (!is_opened_) repository_ = open_repository(folder_);
    is_opened_ = true;
    if (!repository_) return nullptr;
    const std::optional<Revision> revision = repository_->find_revision(edition);
    if (!revision) return nullptr;
    const auto tree = repository_->tree_of(*revision, repository_->path_inside(folder_));
    return tree ? read_pinned(*tree, edition_of(edition, revision->commit), builtin_) : nullptr;
  }

  std::mutex guard_;
  std::string folder_;
  Registers builtin_;
  bool is_opened_ = false;
  std::shared_ptr<const Repository> repository_{};
  std::map<std::string, std::shared_ptr<const PinnedAgreement>> editions_{};
};

PinResolver pins_of(const std::string& folder, const Registers& builtin) {
  const auto editions = std::make_shared<EditionsOfFolder>(folder, builtin);
  return [editions](const std::string& edition) { return editions->find(edition); };
}

std::vector<TextInForce> need_texts_in_force(const Place& place, const Date& day, Diagnostics& diagnostics) {
  std::vector<TextInForce> texts = texts_in_force(place, day, diagnostics);
  if (!texts.empty()) return texts;
  throw Failure("nothing is in force on " + to_numeric(day),
                "see what is missing with 'sopimus status', or name an edition");
}

Registers read_registers_in(const std::string& folder) {
  const DiskTree tree(installed_folder() + "/" + folder);
  Diagnostics diagnostics;
  Registers registers;
  for (const std::string& path : tree.list("")) {
    if (path.ends_with(".xml")) read_register(read_source(tree, path), registers, diagnostics);
  }
  if (diagnostics.has_errors()) throw std::logic_error(to_text(diagnostics.sorted().front()));
  return registers;
}

}  // namespace

std::shared_ptr<const Repository> open_repository(const std::string& folder) {
  std::optional<Repository> found = Repository::find(folder);
  return found ? std::make_shared<const Repository>(std::move(*found)) : nullptr;
}

Revision revision_named(const Place& place, const Repository& repository, const std::string& name) {
  if (const auto day = parse_in_force(name)) {
    Diagnostics faults;  // `check` tells them
    return revision_named(place, repository, need_texts_in_force(place, *day, faults).front().edition);
  }
  std::optional<Revision> found = repository.find_revision(name);
  if (const auto day = parse_day(name); !found && day) found = repository.find_revision_on(to_iso(*day));
  if (!found) {
    if (const auto edition = newest_edition(repository, name)) found = repository.find_revision(*edition);
  }
  if (!found) refuse_revision(repository, name);
  return *found;
}

Edition edition_of(const std::string& tag, const std::string& commit) {
  Edition edition;
  edition.commit = commit;
  const std::optional<EditionName> name = parse_edition_name(tag);
  if (!name) return edition;
  edition.kind = name->kind;
  edition.number = name->number;
  edition.name = tag;
  return edition;
}

Registers read_builtin_registers() { return read_registers_in("templates/registers"); }

void add_registers_of_check(Registers& registers) {
  Registers own = read_registers_in("templates/registers/check");
  registers.postal_codes.merge(own.postal_codes);
  registers.words.insert(registers.words.begin(), own.words.begin(), own.words.end());
  registers.confusables.insert(registers.confusables.begin(), own.confusables.begin(), own.confusables.end());
}

AgreementAt read_agreement_at(const Place& place, const std::string& revision, Diagnostics& diagnostics) {
  AgreementAt result;
  const Registers builtin = read_builtin_registers();
  result.options.pins = pins_of(place.folder, builtin);
  std::optional<Revision> found;
  std::vector<TextInForce> in_force;
  if (revision.empty()) {
    result.tree = std::make_shared<const DiskTree>(place.folder, place.display_root);
  } else {
    const std::shared_ptr<const Repository> repository = open_repository(place.folder);
    if (!repository) {
      throw Failure(
          "'" + place.folder + "' is in no git repository, so there is no revision '" + revision + "'",
          "leave --at out, or name the repository's folder with -C DIR");
    }
    if (const auto day = parse_in_force(revision)) in_force = need_texts_in_force(place, *day, diagnostics);
    found = revision_named(place, *repository, in_force.empty() ? revision : in_force.front().edition);
    result.tree = repository->tree_of(*found, repository->path_inside(place.folder));
    result.options.edition = edition_of(found->tag, found->commit);
    result.date = found->date;
    result.reviser = {found->author, found->time};
  }
  result.files = read_agreement_files(*result.tree, builtin, diagnostics);
  if (diagnostics.has_errors()) throw FaultyFiles();
  if (found) warn_of_tag(*found, result.options.edition, result.files.agreement, diagnostics);
  result.documents = in_force.empty()
                         ? document_ids(result.files)
                         : pin_to_force(result.files.agreement, result.options.edition.name, in_force);
  return result;
}

Document compose_at(const AgreementAt& agreement, const std::string& document, const std::string& language,
                    Diagnostics& diagnostics) {
  return compose(agreement.files, document, language, agreement.options, diagnostics);
}

std::vector<std::string> chosen_documents(const AgreementAt& agreement,
                                          const std::vector<std::string>& words) {
  const std::vector<std::string>& known = agreement.documents;
  if (words.empty()) return known;
  std::vector<std::string> chosen;
  for (const std::string& word : words) {
    if (std::find(known.begin(), known.end(), word) == known.end()) {
      const std::string near = find_near_name(word, known);
      throw UsageError(
          "the agreement has no document '" + word + "'",
          near.empty() ? "list them with 'sopimus list documents'" : "did you mean '" + near + "'?");
    }
    chosen.push_back(word);
  }
  return chosen;
}

}  // namespace sopimus
