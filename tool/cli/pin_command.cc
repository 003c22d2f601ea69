#include <algorithm>

#include "base/text.h"
#include "cli/changes_json.h"
#include "cli/command.h"
#include "cli/composed_texts.h"
#include "cli/output_file.h"
#include "cli/pin_parts.h"
#include "cli/terminal.h"
#include "compare/print_changes.h"
#include "register/editions.h"
#include "source/edit_agreement.h"

namespace sopimus {

namespace {

/// A tree with another agreement.xml.
class EditedTree : public FileTree {
 public:
  EditedTree(std::shared_ptr<const FileTree> tree, std::string agreement)
      : tree_(std::move(tree)), agreement_(std::move(agreement)) {}
  std::optional<std::string> read(std::string_view path) const override {
    return path == "agreement.xml" ? agreement_ : tree_->read(path);
  }
  std::vector<std::string> list(std::string_view folder) const override { return tree_->list(folder); }
  std::string display_name(std::string_view path) const override { return tree_->display_name(path); }

 private:
  std::shared_ptr<const FileTree> tree_;
  std::string agreement_;
};

/// A document or a clause that agreement.xml names, and the documents whose text its pin touches.
struct PinTarget {
  std::string id{};
  bool is_document = false;
  std::vector<std::string> hosts{};
  bool is_pinned = false;
};

void find_in_outline(const std::vector<SourceBlock>& blocks, const std::string& host, PinTarget& target,
                     std::vector<std::string>& known) {
  for (const SourceBlock& block : blocks) {
    const auto* include = std::get_if<Include>(&block.value);
    if (include == nullptr) continue;
    known.push_back(include->clause.text);
    if (include->clause.text == target.id) {
      target.hosts.push_back(host);
      target.is_pinned = target.is_pinned || !include->pin.empty();
    }
    find_in_outline(include->children, host, target, known);
  }
}

PinTarget find_target(const AgreementSource& agreement, const std::string& id) {
  PinTarget target{id, false, {}, false};
  std::vector<std::string> known = {};
  for (const DocumentSource& document : agreement.documents) {
    known.push_back(document.id.text);
    if (document.id.text == id) {
      return {id, true, {id}, !document.pin.empty()};
    }
    find_in_outline(document.outline, document.id.text, target, known);
  }
  if (!target.hosts.empty()) return target;
  const std::string near = find_near_name(id, known);
  throw UsageError("no document, and no clause that agreement.xml includes, has the id '" + id + "'",
                   near.empty() ? "list them with 'sopimus list documents' and 'sopimus list clauses'"
                                : "did you mean '" + near + "'?");
}

/// What the edition has of the target: a document's fingerprints, or a clause's hash.
PinText pin_to(const Place& place, const AgreementAt& here, const PinTarget& target,
               const std::string& edition) {
  if (!parse_edition_name(edition)) {
    throw Failure("'" + edition + "' is no edition's name", "name a tag TERM/frozen.N or TERM/draft.N");
  }
  Diagnostics inside;
  const AgreementAt there = read_agreement_at(place, edition, inside);
  PinText pin{edition, there.options.edition.commit, {}};
  if (!target.is_document) {
    const std::string& language = here.files.agreement.languages.front();
    const Clause* clause = there.files.find_clause(target.id, language);
    if (clause == nullptr) {
      throw Failure("the edition '" + edition + "' has no clause '" + target.id + "'",
                    "name another edition");
    }
    pin.fingerprints.emplace(language, clause_text_hash(*clause));
    return pin;
  }
  if (there.files.agreement.find_document(target.id) == nullptr) {
    throw Failure("the edition '" + edition + "' has no document '" + target.id + "'",
                  "name another edition");
  }
  for (const std::string& language : languages_of(here.files, target.id)) {
    const Document document = compose_at(there, target.id, language, inside);
    if (!document.fingerprint.empty()) pin.fingerprints.emplace(language, document.fingerprint);
  }
  return pin;
}

std::vector<Document> compose_hosts(const AgreementAt& agreement, const PinTarget& target,
                                    Diagnostics& diagnostics) {
  std::vector<Document> documents;
  for (const std::string& host : target.hosts) {
    for (const std::string& language : languages_of(agreement.files, host)) {
      documents.push_back(compose_at(agreement, host, language, diagnostics));
    }
  }
  return documents;
}

void print_changes(const std::vector<DocumentChanges>& changes, const std::string& form) {
  if (form == "json") return print_out(to_json_text(changes));
  std::string text;
  for (const DocumentChanges& document : changes) text += to_changes_text(document);
  print_out(text.empty() ? "the text stays the same\n" : text);
}

Exit run_change(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  const AgreementAt here = read_agreement_at(place, "", diagnostics);
  const PinTarget target = find_target(here.files.agreement, arguments.words[0]);
  const bool releases = arguments.has("release");
  if (releases && !target.is_pinned) {
    throw Failure("'" + target.id + "' is not pinned", "list the pins with 'sopimus pin'");
  }
  PinText pin;
  if (!releases) pin = pin_to(place, here, target, arguments.words[1]);
  const PinText* set = releases ? nullptr : &pin;
  const std::shared_ptr<const SourceText>& source = here.files.agreement.source;
  const std::string text =
      target.is_document ? set_document_pin(source, target.id, set) : set_clause_pin(source, target.id, set);

  AgreementAt after = here;
  after.tree = std::make_shared<const EditedTree>(here.tree, text);
  after.files = read_agreement_files(*after.tree, read_builtin_registers(), diagnostics);
  Diagnostics before_faults;  // the pin may be what mends them
  const std::vector<Document> before = compose_hosts(here, target, before_faults);
  const std::vector<Document> now = compose_hosts(after, target, diagnostics);
  print_diagnostics(diagnostics);
  if (diagnostics.has_errors()) return Exit::No;
  const std::string form = arguments.value_of("format", "text");
  print_changes(changes_between(before, now), form);
  if (!releases && !arguments.has("move")) {
    if (form == "text") {
      print_out("nothing is written; to move the pin: sopimus pin " + target.id + " " + pin.edition +
                " --move\n");
    }
    return Exit::Done;
  }
  OutputFiles files;
  if (text != source->text()) files.write(place.folder + "/agreement.xml", text);
  files.commit();
  if (form == "text") {
    print_out((releases ? "released '" + target.id + "'" : "pinned '" + target.id + "' to " + pin.edition) +
              " in " + here.tree->display_name("agreement.xml") + "; not committed\n");
  }
  return Exit::Done;
}

Exit run_pin(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  const std::size_t words = arguments.words.size();
  if (arguments.has("release") && arguments.has("move")) {
    throw UsageError("--move and --release are two different things", "see 'sopimus pin --help'");
  }
  if (words == 0 && !arguments.has("move") && !arguments.has("release")) {
    return run_pin_list(place, arguments, diagnostics);
  }
  const bool is_whole = words == (arguments.has("release") ? 1U : 2U);
  if (!is_whole) {
    throw UsageError(arguments.has("release") ? "--release needs one document or clause"
                                              : "a pin needs a document or clause, and an edition",
                     "write 'sopimus pin liite-e 2025-2029/frozen.1'");
  }
  return run_change(place, arguments, diagnostics);
}

}  // namespace

Command pin_command() {
  return {"pin",
          "[DOCUMENT|CLAUSE EDITION [--move] | DOCUMENT|CLAUSE --release]",
          "List pins and what they miss; set, move or release one",
          {{"move", '\0', "", "write the pin into agreement.xml; else the change is only shown"},
           {"release", '\0', "", "take the pin off, after showing what changes"},
           {"format", '\0', "FORM", "json"}},
          "Without words, each pin with the edition it holds, the newer frozen editions whose\n"
          "text is another, the clauses that changed, and references that moved. With an\n"
          "edition, what moving the pin there would change, clause by clause. Only\n"
          "agreement.xml is written, and nothing is committed.\n",
          run_pin};
}

}  // namespace sopimus
