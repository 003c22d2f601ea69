#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "base/digest.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/import_report.h"
#include "cli/imported_base.h"
#include "cli/output_file.h"
#include "cli/person.h"
#include "cli/recording.h"
#include "cli/rounds.h"
#include "cli/terminal.h"
#include "docx/write_docx.h"
#include "git/proposal_references.h"
#include "git/work_tree.h"
#include "git/write_commit.h"
#include "proposal/propose.h"
#include "source/proposal_record.h"

namespace sopimus {

namespace {

struct ReturnedFile {
  std::string path{};
  std::string name{};  // without folder
  std::string bytes{};
};

ReturnedFile read_file(const Arguments& arguments) {
  if (arguments.words.size() != 1) {
    throw UsageError("import takes one Word file", "sopimus import FILE.docx --party PARTY");
  }
  const std::filesystem::path path(arguments.words[0]);
  std::optional<std::string> bytes =
      DiskTree(path.has_parent_path() ? path.parent_path().string() : ".").read(path.filename().string());
  if (!bytes) throw Failure("there is no file '" + path.string() + "'", "look at its name and folder");
  return {path.string(), path.filename().string(), std::move(*bytes)};
}

void check_party(const AgreementSource& agreement, const std::string& party) {
  if (agreement.find_party(party) != nullptr) return;
  std::vector<std::string> known;
  for (const Party& each : agreement.parties) known.push_back(each.id.text);
  const std::string near = find_near_name(party, known);
  throw UsageError("the agreement has no party '" + party + "'",
                   near.empty() ? "list them with 'sopimus list parties'" : "did you mean '" + near + "'?");
}

/// The text that was sent out, and what came back.
struct Import {
  ReturnedFile file{};
  ImportedBase base{};
  ReturnedText text{};
  ProposedChanges changes{};
};

/// The figures of the text come back with it; others were put in.
void tell_pictures(const Import& work, Diagnostics& diagnostics) {
  std::ptrdiff_t own = 0;
  for (const Document& document : work.base.documents) {
    own += std::count_if(document.blocks.begin(), document.blocks.end(),
                         [](const Block& block) { return std::holds_alternative<Figure>(block.value); });
  }
  const std::ptrdiff_t added = work.text.pictures - own;
  if (added <= 0) return;
  diagnostics.warning(
      "new-picture", {},
      fmt::format("'{}' has {} more than the text that was sent out; no clause takes one from a file",
                  work.file.path, added == 1 ? "1 picture" : fmt::format("{} pictures", added)),
      "put a picture into figures/ and write its <figure> into the clause");
}

/// A file of another program: only its words say what it is.
void read_unmarked(const Place& place, const std::string& revision, Import& work, Diagnostics& diagnostics) {
  if (revision.empty()) {
    throw Failure("'" + work.file.path + "' was not made by this program: nothing says which text it is of",
                  "name the text that was sent out with --base REV");
  }
  work.text = read_returned(work.file.bytes, work.file.path, "", diagnostics);
  work.base = find_base_by_words(place, work.file.path, work.text.accepted, revision, diagnostics);
  const std::size_t count = work.base.documents.size();
  diagnostics.warning(
      "no-marks", {},
      fmt::format("'{}' does not say which paragraph is which: it was compared by its words with {}",
                  work.file.path,
                  count == 1 ? "'" + work.base.documents.front().identity.document + "'"
                             : fmt::format("{} documents", count)),
      "look at every edit");
}

void read_marked(const Place& place, const std::string& revision, const std::vector<ReturnedSource>& sources,
                 Import& work, Diagnostics& diagnostics) {
  work.base = find_imported_base(place, work.file.path, sources, revision, diagnostics);
  std::string base_file;
  const bool has_table = sources.front().has_table;
  if (!has_table) {
    std::vector<const Document*> documents;
    for (const Document& document : work.base.documents) documents.push_back(&document);
    base_file = write_docx(documents, {});
  }
  work.text = read_returned(work.file.bytes, work.file.path, base_file, diagnostics);
  if (!has_table) keep_returned(work.base.documents, work.text.accepted);
}

Import read_import(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  Import work;
  work.file = read_file(arguments);
  const std::string revision = arguments.value_of("base");
  const std::vector<ReturnedSource> sources = read_returned_sources(work.file.bytes, work.file.path);
  if (sources.empty()) {
    read_unmarked(place, revision, work, diagnostics);
  } else {
    read_marked(place, revision, sources, work, diagnostics);
    tell_pictures(work, diagnostics);
  }
  const bool is_counted_anew = sources.empty() || !sources.front().has_table;
  work.changes = propose({work.base.agreement.files, work.base.documents, work.text.accepted,
                          work.text.rejected, work.base.is_guessed, !sources.empty(), is_counted_anew});
  return work;
}

ProposalRecord record_of(const Import& work, const std::string& party, int round) {
  ProposalRecord record;
  record.term.text = work.base.agreement.files.agreement.term.text;
  record.party.text = party;
  record.round = round;
  record.file.text = work.file.name;
  record.sha256.text = sha256_hex(work.file.bytes);
  record.base.text = work.base.commit;
  record.edition.text = work.base.edition;
  record.received = today();
  for (const Document& document : work.base.documents) {
    record.texts.push_back(
        {{document.identity.document, {}}, {document.language, {}}, {document.fingerprint, {}}});
  }
  record.edits = work.changes.edits;
  record.comments = work.changes.comments;
  record.unmapped = work.changes.unmapped;
  return record;
}

std::string message_of(const AgreementSource& agreement, const ProposalRecord& record,
                       const std::string& replaced) {
  const Name* name = agreement.find_party(record.party.text)->name.find(agreement.languages.front());
  return fmt::format(
      "Proposal of {}, round {}\n\n{}\n\nTerm: {}\nParty: {}\nRound: {}\nBase: {}\nSource-sha256: {}\n{}",
      name == nullptr ? record.party.text : name->text.text, record.round, record.file.text, record.term.text,
      record.party.text, record.round, record.base.text, record.sha256.text,
      replaced.empty() ? "" : "Replaces: " + replaced + "\n");
}

/// What the party has proposed, and whether one of it is this very file.
struct Earlier {
  std::map<int, std::string> commits{};  // by round
  int same_file = 0;                     // round
  std::string same_of{};  // the round of another party that is this very file: "round 1 of 'perho'"
};

Earlier read_earlier(const Place& place, const Repository& repository, const std::string& term,
                     const std::string& party, const std::string& sha256) {
  Earlier earlier;
  for (const ProposalReference& reference : list_proposals(repository, term)) {
    const bool is_own = reference.party == party;
    if (is_own) earlier.commits[reference.round] = reference.commit;
    const std::optional<Revision> revision = repository.find_revision(reference.commit);
    if (!revision) continue;
    const auto tree = repository.tree_of(*revision, repository.path_inside(place.folder));
    const std::string path = path_of_proposal(term, reference.party, reference.round);
    const std::optional<std::string> bytes = tree->read(path);
    if (!bytes) continue;
    Diagnostics ignored;
    const auto record = read_proposal_record(std::make_shared<const SourceText>(path, *bytes), ignored);
    if (record.sha256.text != sha256) continue;
    if (is_own) {
      earlier.same_file = reference.round;
    } else {
      earlier.same_of = fmt::format("round {} of '{}'", reference.round, reference.party);
    }
  }
  return earlier;
}

/// The round the file is of. The statements of the last commit count; a broken one is told by other commands.
int round_of_import(const Arguments& arguments, const Place& place, const Repository& repository,
                    const std::string& term) {
  Diagnostics ignored;
  const std::string head = read_head(repository).commit;
  Statements statements;
  if (!head.empty()) {
    const auto tree = repository.tree_of({head, {}, {}, {}, {}}, repository.path_inside(place.folder));
    statements = read_statements(*tree, {term}, ignored);
  }
  return round_to_add_to(arguments, last_round(repository, term, statements));
}

/// The commit whose place the file takes; empty when it takes none.
std::string replaced_by(const Arguments& arguments, const Earlier& earlier, const std::string& party,
                        int round) {
  const auto found = earlier.commits.find(round);
  const bool is_there = found != earlier.commits.end();
  if (arguments.has("replace")) {
    if (is_there) return found->second;
    throw UsageError(fmt::format("there is no round {} of '{}' to replace", round, party),
                     "leave --replace out");
  }
  if (!is_there) return {};
  throw Failure(
      fmt::format("round {} of '{}' is there already, from another file", round, party),
      fmt::format("if this file takes its place, write --replace; if it answers a later draft, --round {}",
                  round + 1));
}

Exit store_proposal(const Place& place, const Import& work, const std::string& party,
                    const Arguments& arguments) {
  const std::shared_ptr<const Repository> repository = open_repository(place.folder);
  const AgreementSource& agreement = work.base.agreement.files.agreement;
  if (!repository || work.base.commit.empty()) {
    throw Failure("'" + work.file.path +
                      "' was made from files that are not committed, so that a proposal has "
                      "no base",
                  "commit them and name the commit with --base REV");
  }
  if (agreement.term.empty()) {
    throw Failure("agreement.xml names no council term", "open one: sopimus term open ID, as 2025-2029");
  }
  const Earlier earlier =
      read_earlier(place, *repository, agreement.term.text, party, sha256_hex(work.file.bytes));
  if (earlier.same_file > 0) {
    print_out(
        fmt::format("nothing to do: this file is round {} of '{}' already\n", earlier.same_file, party));
    return Exit::Done;
  }
  const int round = round_of_import(arguments, place, *repository, agreement.term.text);
  const std::string replaced = replaced_by(arguments, earlier, party, round);
  if (!replaced.empty() && !earlier.same_of.empty()) {
    throw Failure("this very file is " + earlier.same_of + ", and what '" + party + "' sent would be lost",
                  "name the file that the party sent");
  }
  const ProposalRecord record = record_of(work, party, round);
  const std::string folder = repository->path_inside(place.folder);
  const std::string top = folder.empty() ? "" : folder + "/";
  NewCommit commit;
  commit.parents = {work.base.commit};
  if (!replaced.empty()) commit.parents.push_back(replaced);  // so that git keeps it
  for (const auto& [path, bytes] : work.changes.files) commit.changes.push_back({top + path, bytes});
  commit.changes.push_back(
      {top + path_of_proposal(record.term.text, party, round), write_proposal_record(record)});
  commit.message = message_of(agreement, record, replaced);
  commit.author = author_now(*repository);
  commit.committer = committer_now(*repository);
  const ProposalReference reference{record.term.text, party, round, write_commit(*repository, commit)};
  write_proposal_reference(*repository, reference, commit.committer, "import: " + record.file.text, replaced);
  if (!earlier.same_of.empty()) {
    print_out(fmt::format("this very file is {} too; if the party was wrong: git update-ref -d {}\n",
                          earlier.same_of, name_of(reference)));
  }
  const std::string head = read_head(*repository).commit;
  if (!replaced.empty() && !head.empty() && is_ancestor(*repository, replaced, head)) {
    print_out(
        "decisions were made on the file that is replaced: what was accepted of it stays in the text,\n"
        "and 'sopimus review' lists them\n");
  }
  print_out(import_text(work.changes, agreement) +
            fmt::format("commit {}: {}\n", reference.commit.substr(0, 7), name_of(reference)));
  return Exit::Done;
}

/// Every file that would change must be as it was when the Word file was made.
void check_unchanged(const Place& place, const Import& work) {
  const DiskTree disk(place.folder);
  for (const auto& [path, bytes] : work.changes.files) {
    if (disk.read(path) == work.base.agreement.tree->read(path)) continue;
    throw Failure("'" + path + "' has changed since '" + work.file.path + "' was made",
                  "store the file as a proposal and review it: sopimus import FILE.docx --party PARTY");
  }
}

Exit write_own(const Place& place, const Import& work) {
  check_unchanged(place, work);
  OutputFiles output;
  for (const auto& [path, bytes] : work.changes.files) output.write(place.folder + "/" + path, bytes);
  output.commit();
  std::string text = import_text(work.changes, work.base.agreement.files.agreement);
  for (const auto& [path, bytes] : work.changes.files) text += "  " + path + "\n";
  print_out(text);
  return Exit::Done;
}

Exit run_import(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  const std::string party = arguments.value_of("party");
  for (const char* option : {"round", "replace"}) {
    if (!party.empty() || !arguments.has(option)) continue;
    throw UsageError(fmt::format("--{} is of a party", option), "name it with --party PARTY");
  }
  round_of(arguments);  // refuses what is no number before the file is read
  const Import work = read_import(place, arguments, diagnostics);
  print_diagnostics(diagnostics);
  if (diagnostics.has_errors()) return Exit::No;
  if (party.empty()) return write_own(place, work);
  check_party(work.base.agreement.files.agreement, party);
  return store_proposal(place, work, party, arguments);
}

}  // namespace

Command import_command() {
  return {"import",
          "FILE.docx [--party=PARTY] [OPTION…]",
          "Take the edits of a Word file back into clauses",
          {{"party", '\0', "PARTY", "who proposes them; without it they are your own"},
           {"round", '\0', "N", "of the consultation; the last one when left out"},
           {"replace", '\0', "", "the file takes the place of the party's earlier one in the round"},
           {"base", '\0', "REV", "the text that was sent out, when the file does not say"}},
          "The file is one that 'build --to docx' made and somebody edited, with tracked\n"
          "changes or without. A file of another program needs --base: its paragraphs are\n"
          "found by their words. A party's edits become a commit on top of the text that was\n"
          "sent out, refs/proposals/TERM/PARTY/ROUND; no file of yours changes. Your own go\n"
          "into the files of the working tree and are not committed.\n"
          "'git update-ref -d refs/proposals/TERM/PARTY/ROUND' takes a proposal back.\n"
          "Names of persons in the file are not kept.\n",
          run_import};
}

}  // namespace sopimus
