#include "cli/imported_base.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "proposal/propose.h"
#include "register/editions.h"

namespace sopimus {

namespace {

[[noreturn]] void refuse_other(const std::string& file, const std::string& document) {
  throw Failure("'" + file + "' is of another agreement: there is no document '" + document + "' in this one",
                "name the agreement's folder with -C DIR");
}

/// The documents of the file as the agreement has them. A file without a table says no language.
std::vector<Document> compose_sources(const AgreementAt& agreement,
                                      const std::vector<ReturnedSource>& sources, Diagnostics& diagnostics) {
  std::vector<Document> documents;
  for (const ReturnedSource& source : sources) {
    const std::vector<std::string> languages = languages_of(agreement.files, source.document);
    const bool is_known = std::find(languages.begin(), languages.end(), source.language) != languages.end();
    for (const std::string& language : languages) {
      if (is_known && language != source.language) continue;
      Document document = compose_at(agreement, source.document, language, diagnostics);
      const bool is_it = is_known || document.fingerprint == source.fingerprint || languages.size() == 1;
      if (!is_it && language != languages.back()) continue;
      documents.push_back(std::move(document));
      break;
    }
  }
  if (sources.front().has_table || documents.empty()) return documents;
  // A file that lost its table may hold other documents too: keep_returned drops those it does not.
  const std::string language = documents.front().language;
  documents.clear();
  for (const std::string& id : agreement.documents) {
    const std::vector<std::string> languages = languages_of(agreement.files, id);
    if (std::find(languages.begin(), languages.end(), language) == languages.end()) continue;
    documents.push_back(compose_at(agreement, id, language, diagnostics));
  }
  return documents;
}

bool is_text_of(const std::vector<Document>& documents, const std::vector<ReturnedSource>& sources) {
  if (documents.size() != sources.size()) return false;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (documents[i].fingerprint != sources[i].fingerprint) return false;
  }
  return true;
}

bool has_documents(const AgreementAt& agreement, const std::vector<ReturnedSource>& sources) {
  return std::all_of(sources.begin(), sources.end(), [&](const ReturnedSource& source) {
    return agreement.files.agreement.find_document(source.document) != nullptr;
  });
}

std::set<std::string, std::less<>> marked_clauses(const FoundText& text) {
  std::set<std::string, std::less<>> clauses;
  const auto add = [&](const FoundMarks& marks) {
    for (const FoundMarks::Anchor& anchor : marks.anchors) clauses.insert(anchor.origin.clause);
  };
  for (const FoundPassage& passage : text.passages) {
    add(passage.marks);
    for (const FoundMarks& marks : passage.cell_marks) add(marks);
  }
  return clauses;
}

class BaseFinder {
 public:
  BaseFinder(const Place& place, const std::string& file, const std::vector<ReturnedSource>& sources,
             Diagnostics& diagnostics)
      : place_(place), file_(file), sources_(sources), diagnostics_(diagnostics) {}

  ImportedBase find(const std::string& revision) {
    const std::string& commit = sources_.front().commit;
    if (!revision.empty()) return need(revision, false);
    if (!commit.empty()) return need_commit(commit);
    for (const std::string candidate : {"", "HEAD"}) {
      std::optional<ImportedBase> base = try_base(candidate);
      if (base && is_text_of(base->documents, sources_)) return std::move(*base);
    }
    return guess();
  }

 private:
  ImportedBase need_commit(const std::string& commit) {
    const std::shared_ptr<const Repository> repository = open_repository(place_.folder);
    if (!repository) {
      throw Failure((place_.folder == "." ? "this folder" : "'" + place_.folder + "'") +
                        " is in no git repository, so the text that was sent out is not here",
                    "name the agreement's folder with -C DIR");
    }
    if (!repository->find_revision(commit)) {
      throw Failure(
          "'" + file_ + "' was made from commit " + commit.substr(0, 7) + ", which is not in this repository",
          "fetch it with 'git fetch --all --tags', name the agreement's folder with -C DIR, or the text "
          "that was sent out with --base REV");
    }
    return need(commit, true);
  }

  ImportedBase need(const std::string& revision, bool is_named) {
    ImportedBase base = read(revision);
    if (!has_documents(base.agreement, sources_)) refuse_missing(base);
    base.documents = compose_sources(base.agreement, sources_, diagnostics_);
    base.is_guessed = !is_named && !is_text_of(base.documents, sources_);
    return base;
  }

  [[noreturn]] void refuse_missing(const ImportedBase& base) const {
    for (const ReturnedSource& source : sources_) {
      if (base.agreement.files.agreement.find_document(source.document) == nullptr) {
        refuse_other(file_, source.document);
      }
    }
    throw std::logic_error("no document is missing");
  }

  std::optional<ImportedBase> try_base(const std::string& revision) {
    if (!revision.empty()) {
      const std::shared_ptr<const Repository> repository = open_repository(place_.folder);
      if (!repository || !repository->find_revision(revision)) return std::nullopt;
    }
    ImportedBase base = read(revision);
    if (!has_documents(base.agreement, sources_)) {
      if (revision.empty()) refuse_missing(base);
      return std::nullopt;
    }
    Diagnostics ignored;
    base.documents = compose_sources(base.agreement, sources_, ignored);
    return base;
  }

  /// The edition that the file names, else the newest, else the last commit.
  ImportedBase guess() {
    const std::shared_ptr<const Repository> repository = open_repository(place_.folder);
    std::string revision = sources_.front().edition;
    if (repository && (revision.empty() || !repository->find_revision(revision))) {
      revision = "HEAD";
      for (const EditionRecord& edition : read_editions(*repository)) revision = edition.name;
    }
    if (!repository || !repository->find_revision(revision)) revision = "";
    ImportedBase base = need(revision, false);
    diagnostics_.warning("guessed-base", {},
                         "'" + file_ + "' does not say which text it was made from: it is compared with " +
                             (revision.empty() ? "the working tree" : "'" + revision + "'"),
                         "name the text that was sent out with --base REV");
    return base;
  }

  ImportedBase read(const std::string& revision) {
    ImportedBase base;
    base.agreement = read_agreement_at(place_, revision, diagnostics_);
    base.commit = base.agreement.options.edition.commit;
    base.edition = base.agreement.options.edition.name;
    if (base.edition.empty() && sources_.front().commit == base.commit)
      base.edition = sources_.front().edition;
    return base;
  }

  const Place& place_;
  const std::string& file_;
  const std::vector<ReturnedSource>& sources_;
  Diagnostics& diagnostics_;
};

}  // namespace

void keep_returned(std::vector<Document>& documents, const FoundText& text) {
  const std::set<std::string, std::less<>> clauses = marked_clauses(text);
  std::erase_if(documents, [&](const Document& document) {
    return std::none_of(document.blocks.begin(), document.blocks.end(), [&](const Block& block) {
      const auto* heading = std::get_if<Heading>(&block.value);
      return heading != nullptr && clauses.contains(heading->origin.clause);
    });
  });
}

ImportedBase find_base_by_words(const Place& place, const std::string& file, const FoundText& text,
                                const std::string& revision, Diagnostics& diagnostics) {
  ImportedBase base;
  base.agreement = read_agreement_at(place, revision, diagnostics);
  base.commit = base.agreement.options.edition.commit;
  base.edition = base.agreement.options.edition.name;
  const std::string language = to_document(text).language;
  std::vector<Document> documents;
  for (const std::string& id : base.agreement.documents) {
    const std::vector<std::string> languages = languages_of(base.agreement.files, id);
    if (std::find(languages.begin(), languages.end(), language) == languages.end()) continue;
    documents.push_back(compose_at(base.agreement, id, language, diagnostics));
  }
  base.documents = find_documents_in(documents, text);
  if (base.documents.empty()) {
    throw Failure("'" + file + "' is like no document of '" + revision + "'",
                  "name the text that was sent out with --base REV");
  }
  return base;
}

ImportedBase find_imported_base(const Place& place, const std::string& file,
                                const std::vector<ReturnedSource>& sources, const std::string& revision,
                                Diagnostics& diagnostics) {
  return BaseFinder(place, file, sources, diagnostics).find(revision);
}

}  // namespace sopimus
