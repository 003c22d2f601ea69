// Whether a file is our edition: by its first bytes, else by its words.

#include <algorithm>
#include <filesystem>

#include "base/digest.h"
#include "base/text.h"
#include "cli/agreement_at.h"
#include "cli/composed_texts.h"
#include "cli/verification.h"
#include "compare/similarity.h"
#include "docx/read_docx.h"
#include "register/editions.h"
#include "seal/pdf_text.h"
#include "source/prepared_record.h"

namespace sopimus {

namespace {

/// The records of prepared files, in the order of their paths.
std::vector<std::string> list_records(const Place& place) {
  std::vector<std::string> paths;
  std::error_code error;
  const std::filesystem::path root = std::filesystem::path(place.folder) / "records";
  for (const auto& term : std::filesystem::directory_iterator(root, error)) {
    for (const auto& entry : std::filesystem::directory_iterator(term.path(), error)) {
      const std::string name = entry.path().filename().string();
      if (name.ends_with(".xml")) paths.push_back("records/" + term.path().filename().string() + "/" + name);
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::optional<PreparedRecord> read_record(const Place& place, const std::string& path) {
  const auto text = read_source(DiskTree(place.folder, place.display_root), path);
  if (!text || text->text().find("<prepared") == std::string::npos) return std::nullopt;
  Diagnostics ignored;  // `check` tells them
  PreparedRecord record = read_prepared_record(text, ignored);
  if (ignored.has_errors()) return std::nullopt;
  return record;
}

/// The short fingerprints that are printed in a text: "3F2A-91BC-07DE-55A1".
std::vector<std::string> printed_fingerprints(const std::vector<std::string>& pages) {
  std::vector<std::string> found;
  for (const std::string& page : pages) {
    for (const std::string& word : split_words(page)) {
      const bool is_short = word.size() == 19 && word[4] == '-' && word[9] == '-' && word[14] == '-' &&
                            word.find_first_not_of("0123456789ABCDEF-") == std::string::npos;
      if (is_short && std::find(found.begin(), found.end(), word) == found.end()) found.push_back(word);
    }
  }
  return found;
}

/// What the file itself holds.
struct FoundPages {
  std::vector<std::string> pages{};
  bool is_read = false;
  std::string document{};  // what it says it is; empty when it does not
  std::string language{};
  std::string edition{};
  std::string fingerprint{};
};

FoundPages read_pages(const std::string& bytes, const VerificationReport& report) {
  FoundPages found;
  if (report.is_pdf) {
    auto pages = read_pdf_pages(bytes);
    if (pages) found.pages = std::move(*pages);
    found.is_read = std::any_of(found.pages.begin(), found.pages.end(),
                                [](const std::string& page) { return !split_words(page).empty(); });
    found.edition = report.pdf.edition;
    found.fingerprint = report.pdf.fingerprint;
    return found;
  }
  Diagnostics ignored;  // what was left out is no words
  const Document document = read_docx(bytes, report.file, {}, ignored);
  found.pages = {to_page_text(document)};
  found.is_read = !split_words(found.pages.front()).empty();
  found.document = document.identity.document;
  found.language = document.language;
  found.edition = document.edition.name;
  return found;
}

/// The newest edition with a text of one of these fingerprints: a frozen one, else a draft.
std::string edition_of_fingerprints(const Repository& repository, const std::vector<std::string>& printed) {
  std::string draft;
  std::string frozen;
  for (const EditionRecord& edition : read_editions(repository)) {
    const bool holds = std::any_of(edition.documents.begin(), edition.documents.end(), [&](const auto& text) {
      return std::find(printed.begin(), printed.end(), to_short_fingerprint(text.fingerprint)) !=
             printed.end();
    });
    if (holds) (edition.kind == Edition::Kind::Frozen ? frozen : draft) = edition.name;
  }
  return frozen.empty() ? draft : frozen;
}

/// The texts of the edition that the file is of, in the agreement's order.
std::vector<Document> choose_texts(std::vector<Document> all, const FoundPages& found,
                                   const std::vector<DocumentFingerprint>& recorded) {
  const std::vector<std::string> printed = printed_fingerprints(found.pages);
  const auto keep = [&](auto is_meant) {
    std::vector<Document> kept;
    std::copy_if(all.begin(), all.end(), std::back_inserter(kept), is_meant);
    return kept;
  };
  std::vector<Document> chosen = keep([&](const Document& document) {
    return std::any_of(recorded.begin(), recorded.end(), [&](const DocumentFingerprint& text) {
      return text.document == document.identity.document && text.language == document.language;
    });
  });
  if (chosen.empty()) {
    chosen = keep([&](const Document& document) {
      return document.identity.document == found.document && document.language == found.language;
    });
  }
  if (chosen.empty()) {
    chosen = keep([&](const Document& document) {
      return document.fingerprint == found.fingerprint ||
             std::find(printed.begin(), printed.end(), to_short_fingerprint(document.fingerprint)) !=
                 printed.end();
    });
  }
  if (!chosen.empty() || all.empty()) return chosen;
  const Shingles words(join(found.pages, "\n"));
  return {*std::max_element(all.begin(), all.end(), [&](const Document& a, const Document& b) {
    return words.likeness(Shingles(to_page_text(a))) < words.likeness(Shingles(to_page_text(b)));
  })};
}

/// "perho_kunnanjohtaja", and "perho_kunnanjohtaja-2" in the second document of a file: as the PDF names
/// them.
void add_owners(const std::vector<Document>& documents, VerificationReport& report) {
  std::map<std::string, FieldOwner, std::less<>> owners;
  for (const Document& document : documents) {
    for (const Block& block : document.blocks) {
      const auto* page = std::get_if<SignaturePage>(&block.value);
      if (page == nullptr) continue;
      for (const Signatory& signatory : page->signatories) {
        std::string field = signatory.role_id;
        std::replace(field.begin(), field.end(), '.', '_');
        owners[field] = {signatory.party, signatory.role_id.substr(signatory.role_id.rfind('.') + 1)};
      }
    }
  }
  for (const SignatureVerdict& verdict : report.pdf.signatures) {
    std::string field = verdict.field;
    const std::size_t end = field.find_last_not_of("0123456789");
    if (!owners.contains(field) && end != std::string::npos && field[end] == '-') field.resize(end);
    if (const auto owner = owners.find(field); owner != owners.end())
      report.owners[verdict.field] = owner->second;
  }
}

bool is_forbidden(const LaterChange& change) { return permission_of(change.kind) == Permission::Forbidden; }

class EditionQuestion {
 public:
  EditionQuestion(const Place& place, const std::string& bytes, VerificationReport& report)
      : place_(place), bytes_(bytes), report_(report), answer_(report.edition) {}

  /// `named` may be a term or another name of the edition.
  void answer(const std::string& named) {
    std::string wanted = named;
    repository_ = open_repository(place_.folder);
    if (!wanted.empty() && !repository_) {
      throw Failure("there is no git repository here, so there is no edition '" + wanted + "'",
                    "name the agreement's folder with -C DIR");
    }
    if (!repository_ && !DiskTree(place_.folder).read("agreement.xml")) {
      answer_.reason = "there is no agreement here to compare with; name its folder with -C DIR";
      return;
    }
    if (!wanted.empty()) {
      const Revision revision = revision_named(place_, *repository_, wanted);
      if (!revision.tag.empty()) wanted = revision.tag;
    }
    take_record(wanted);
    if (!wanted.empty()) {
      name(wanted, EditionAnswer::NamedBy::Option);
    } else if (!answer_.record.empty()) {
      name(recorded_edition_, EditionAnswer::NamedBy::Record);
    }
    if (begins_as_prepared() && answer_by_bytes()) return;
    answer_by_words();
  }

 private:
  void name(const std::string& edition, EditionAnswer::NamedBy by) {
    answer_.edition = edition;
    answer_.named_by = by;
  }

  void take_record(const std::string& wanted) {
    const PreparedBeginning prepared = find_prepared(place_, bytes_);
    if (prepared.length == 0 || (!wanted.empty() && wanted != prepared.edition)) return;
    answer_.record = prepared.path;
    answer_.prepared_file = prepared.file;
    recorded_edition_ = prepared.edition;
    const auto record = read_record(place_, prepared.path);
    for (const RecordedText& text : record->texts) {
      answer_.texts.push_back({text.document.text, text.language.text, text.fingerprint.text});
    }
  }

  /// It may not have been changed since: then its bytes say nothing of what it shows.
  bool begins_as_prepared() const {
    const auto& since = report_.pdf.since_prepared;
    return !answer_.record.empty() && std::none_of(since.begin(), since.end(), is_forbidden);
  }

  /// The record must say of the edition what the edition says of itself. Without git the record is all there
  /// is.
  bool answer_by_bytes() {
    if (repository_ && repository_->find_revision(answer_.edition)) {
      const std::vector<Document> texts = choose_texts(compose_edition(), {}, answer_.texts);
      const auto composed = fingerprints_of(texts);
      add_owners(texts, report_);
      if (composed != answer_.texts) return false;
    }
    answer_.kind = EditionAnswer::Kind::Same;
    answer_.by_bytes = true;
    return true;
  }

  void answer_by_words() {
    const FoundPages found = read_pages(bytes_, report_);
    if (answer_.edition.empty()) name_by_file(found);
    if (answer_.edition.empty()) return;
    const std::vector<Document> texts = choose_texts(compose_edition(), found, answer_.texts);
    answer_.texts = fingerprints_of(texts);
    add_owners(texts, report_);
    if (!found.is_read) {
      answer_.kind = EditionAnswer::Kind::Unread;
      answer_.reason = report_.is_pdf
                           ? "its pages are pictures, or pdftotext (poppler-utils) could not read them"
                           : "it holds no text";
      return;
    }
    answer_.words = check_words(texts, found.pages);
    if (!answer_.words.is_same()) try_all_of_language(found);
    answer_.kind = answer_.words.is_same() ? EditionAnswer::Kind::Same : EditionAnswer::Kind::Differs;
  }

  /// What a file says of itself proves nothing, and tells what to compare it with.
  void name_by_file(const FoundPages& found) {
    std::string edition = found.edition;
    if (repository_ && edition.empty())
      edition = edition_of_fingerprints(*repository_, printed_fingerprints(found.pages));
    if (edition.empty()) {
      answer_.reason = "the file names no edition; name one with --edition";
    } else if (!repository_ || !repository_->find_revision(edition)) {
      answer_.reason = "the file says that it is of the edition '" + edition + "', which is not here";
    } else {
      name(edition, EditionAnswer::NamedBy::File);
    }
  }

  /// A combined file says of itself only what its first document is.
  void try_all_of_language(const FoundPages& found) {
    std::vector<Document> texts = compose_edition();
    if (answer_.texts.size() != 1) return;
    std::erase_if(
        texts, [&](const Document& document) { return document.language != answer_.texts.front().language; });
    WordCheck words = check_words(texts, found.pages);
    if (words.count >= answer_.words.count) return;
    answer_.words = std::move(words);
    answer_.texts = fingerprints_of(texts);
  }

  std::vector<Document> compose_edition() {
    Diagnostics ignored;  // an edition's own, told when it was made
    const AgreementAt agreement = read_agreement_at(place_, answer_.edition, ignored);
    if (!agreement.options.edition.name.empty()) answer_.edition = agreement.options.edition.name;
    return compose_all(agreement, ignored);
  }

  const Place& place_;
  const std::string& bytes_;
  VerificationReport& report_;
  EditionAnswer& answer_;
  std::shared_ptr<const Repository> repository_;
  std::string recorded_edition_;
};

}  // namespace

PreparedBeginning find_prepared(const Place& place, const std::string& bytes) {
  for (const std::string& path : list_records(place)) {
    const auto record = read_record(place, path);
    if (!record) continue;
    const std::size_t length = std::stoul(record->length.text);
    if (length <= bytes.size() &&
        sha256_hex(std::string_view(bytes).substr(0, length)) == record->sha256.text) {
      return {path, record->file.text, length, record->edition.text};
    }
  }
  return {};
}

void answer_edition(const Place& place, const std::string& bytes, const std::string& edition,
                    VerificationReport& report) {
  EditionQuestion(place, bytes, report).answer(edition);
}

}  // namespace sopimus
