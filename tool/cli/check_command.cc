#include <algorithm>
#include <map>
#include <utility>

#include "base/text.h"
#include "cli/agreement_at.h"
#include "cli/check_outputs.h"
#include "cli/command.h"
#include "cli/packet_sources.h"
#include "cli/person.h"
#include "cli/register_at.h"
#include "cli/rule_check.h"
#include "cli/rule_list.h"
#include "cli/statements_at.h"
#include "cli/terminal.h"
#include "cli/text_file.h"
#include "register/decision_check.h"
#include "register/statement_check.h"

namespace sopimus {

namespace {

/// decisions/ and records/ against the editions of the repository.
void check_recorded(const Place& place, const AgreementAt& agreement, Diagnostics& diagnostics) {
  if (!has_records(*agreement.tree, agreement.files.agreement)) return;
  const std::shared_ptr<const Repository> repository = open_repository(place.folder);
  if (!repository) return;
  const Register all = read_register(place, repository, *agreement.tree, diagnostics);
  check_records(all, agreement.files.agreement, today(), diagnostics);
}

/// What a reader calls each clause file: the first of its headings.
std::map<std::string, std::string> places_in(const std::vector<Document>& documents) {
  std::map<std::string, std::string> places;
  for (const Document& document : documents) {
    for (const Block& block : document.blocks) {
      const auto* heading = std::get_if<Heading>(&block.value);
      if (heading == nullptr || !heading->origin.at) continue;
      std::string place = document.identity.label;
      for (const std::string& part : {heading->number, to_plain_text(heading->runs)}) {
        if (part.empty()) continue;
        const bool is_after_label = place == document.identity.label && !place.empty();
        place += (place.empty() ? "" : is_after_label ? ", " : " ") + part;
      }
      places.try_emplace(heading->origin.at.source->name(), std::move(place));
    }
  }
  return places;
}

/// Whose data stand where in agreement.xml.
std::vector<NamedPlace> parts_of(const AgreementSource& source, const std::string& language) {
  std::vector<NamedPlace> parts;
  for (const Party& party : source.parties) {
    const Name* name = party.name.find(language);
    if (name != nullptr) parts.push_back({party.id.at, name->text.text});
  }
  for (const DocumentSource& document : source.documents) {
    parts.push_back({document.id.at, document.title.in(language)});
  }
  return parts;
}

/// A body's text on its agenda: "Perhon kunnanhallitus".
void name_packets(const std::vector<PacketSource>& packets, const AgreementSource& source,
                  std::map<std::string, std::string>& places) {
  for (const PacketSource& packet : packets) {
    std::vector<std::string> names;
    for (const Word& id : packet.bodies) {
      const Body* body = source.find_body(id.text);
      const Name* name = body == nullptr ? nullptr : body->name.find(packet.language);
      if (name != nullptr) names.push_back(name->text.text);
    }
    if (!names.empty() && packet.at) places.try_emplace(packet.at.source->name(), join(names, ", "));
  }
}

CheckedSubject subject_of(const AgreementAt& agreement) {
  const AgreementSource& source = agreement.files.agreement;
  CheckedSubject subject;
  subject.language = source.languages.front();
  subject.title = source.title.in(subject.language);
  const Party* owner = source.find_party(source.owner.text);
  const Name* name = owner == nullptr ? nullptr : owner->name.find(subject.language);
  if (name != nullptr) subject.owner = name->text.text;
  subject.parts = parts_of(source, subject.language);
  subject.date = agreement.date;
  subject.style = agreement.files.style;
  return subject;
}

CheckedSubject check_all(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  const AgreementAt agreement = read_agreement_at(place, arguments.value_of("at"), diagnostics);
  check_agreement(agreement.files, diagnostics);
  std::vector<PacketSource> packets = read_packets(*agreement.tree, agreement.files.agreement, diagnostics);
  std::vector<Document> documents;
  if (arguments.words.empty()) {
    check_recorded(place, agreement, diagnostics);
    const AgreementSource& source = agreement.files.agreement;
    check_statements(source, clause_ids(agreement.files),
                     read_statements(*agreement.tree, term_ids(source), diagnostics), today(), diagnostics);
  }
  for (const std::string& id : chosen_documents(agreement, arguments.words)) {
    for (const std::string& language : languages_of(agreement.files, id)) {
      documents.push_back(compose_at(agreement, id, language, diagnostics));
    }
  }
  if (!arguments.words.empty()) packets.clear();
  CheckedSubject subject = subject_of(agreement);
  subject.places = places_in(documents);
  name_packets(packets, agreement.files.agreement, subject.places);
  check_by_rules(place, agreement, std::move(documents), packets, diagnostics);
  return subject;
}

/// All operands are files, or none is.
bool are_files(const Arguments& arguments) {
  const auto files = std::count_if(arguments.words.begin(), arguments.words.end(), is_text_file);
  if (files == 0) return false;
  if (static_cast<std::size_t>(files) < arguments.words.size()) {
    throw UsageError("files and documents of an agreement are checked apart", "give one kind of them");
  }
  if (arguments.has("at")) throw UsageError("--at names a revision of an agreement, and these are files");
  return true;
}

Exit run_check(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  if (arguments.has("list") || arguments.has("explain")) {
    print_out(arguments.has("list") ? rule_list_text() : rule_explanation(arguments.value_of("explain")));
    return Exit::Done;
  }
  CheckedSubject subject;
  subject.style = default_style();
  try {
    if (are_files(arguments)) {
      check_files(arguments.words, diagnostics);
      subject.title = join(arguments.words, ", ");
    } else {
      subject = check_all(place, arguments, diagnostics);
    }
  } catch (const FaultyFiles&) {
    subject.is_whole = false;
  }
  return write_check(place, arguments, subject, diagnostics);
}

}  // namespace

Command check_command() {
  return {"check",
          "[DOCUMENT…|FILE…] [--at=REV] [--fix [--write]] [--format=json]",
          "Name every fault with its line and how to mend it",
          {{"at", '\0', "REV", "check what a git revision holds, not the working tree"},
           {"format", '\0', "FORM", "json or sarif: findings for other programs on standard output"},
           {"fix", '\0', "", "show the changes of findings that have one right answer"},
           {"write", '\0', "", "with --fix: make these changes"},
           {"to", '\0', "FORMS", "any of docx, html, pdf: a report for who has no such program", true},
           {"output", 'o', "DIR", "folder for the report; 'out' in the agreement when left out"},
           {"list", '\0', "", "list the rules with a sentence each"},
           {"explain", '\0', "RULE", "tell what a rule finds, with an example"}},
          "Reads all files, composes all documents in all their languages, and reads every line by\n"
          "the rules that --list shows. FILE is a Word or text file (.docx, .txt): the rules that\n"
          "need no agreement read it. The answer is no (exit code 1) when there is an error;\n"
          "warnings alone are not.\n",
          run_check};
}

}  // namespace sopimus
