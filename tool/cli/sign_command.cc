#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "cli/command.h"
#include "cli/person.h"
#include "cli/recording.h"
#include "cli/terminal.h"
#include "register/decision_check.h"
#include "source/agreement_facts.h"

namespace sopimus {

namespace {

bool has_signature_page(const DocumentSource& document) {
  return std::any_of(document.outline.begin(), document.outline.end(), [](const SourceBlock& block) {
    const auto* generated = std::get_if<SourceGenerated>(&block.value);
    return generated != nullptr && generated->kind == SourceGenerated::Kind::Signatures;
  });
}

bool is_recorded(const Register& all, const SignatureRecord& signature, const TextId& text,
                 const std::string& document) {
  return std::any_of(
      all.records.signatures.begin(), all.records.signatures.end(), [&](const SignatureRecord& other) {
        return other.party.text == signature.party.text && other.role.text == signature.role.text &&
               text_in(other.texts, document) == text;
      });
}

/// The documents that have a page for the party to sign, but for those it has signed in this role.
std::vector<std::string> documents_to_sign(const Register& all, const EditionFacts& edition,
                                           const SignatureRecord& signature) {
  std::vector<std::string> documents;
  for (const DocumentSource& document : edition.agreement.documents) {
    const std::vector<const Party*> parties = parties_of(edition.agreement, document);
    const bool is_party = std::any_of(parties.begin(), parties.end(), [&](const Party* party) {
      return party->id.text == signature.party.text;
    });
    const TextId text = text_of(edition, document.id.text);
    if (!is_party || text.empty() || !has_signature_page(document)) continue;
    if (!is_recorded(all, signature, text, document.id.text)) documents.push_back(document.id.text);
  }
  return documents;
}

SignatureRecord wanted_signature(const Arguments& arguments, const Register& all) {
  if (arguments.words.size() != 1) {
    throw UsageError("sign takes one party", "list them with 'sopimus list parties'");
  }
  SignatureRecord signature;
  signature.party.text = arguments.words[0];
  signature.role.text =
      needed(arguments, "role", "name who signed; list them with 'sopimus list signatories'");
  signature.date = day_of(arguments, "date", true);
  signature.how.text = needed(arguments, "how", "write paper, service or pdf");
  const std::vector<std::string> ways = {"paper", "service", "pdf"};
  if (std::find(ways.begin(), ways.end(), signature.how.text) == ways.end()) {
    throw UsageError("nothing is signed by '" + signature.how.text + "'", "write paper, service or pdf");
  }
  if (!arguments.has("evidence")) {
    throw UsageError("--evidence is missing", "name the scan or the service's certificate of the signature");
  }
  signature.edition.text = arguments.value_of("edition");
  if (signature.edition.empty()) {
    const EditionFacts* last = last_frozen(all);
    if (last == nullptr) {
      throw Failure("no edition is frozen, so that nothing can be signed",
                    "freeze the text first with 'sopimus term freeze'");
    }
    signature.edition.text = last->record.name;
  }
  return signature;
}

std::string message_of(const EditionFacts& edition, const SignatureRecord& signature) {
  const std::string language = edition.agreement.languages.front();
  const Party* party = edition.agreement.find_party(signature.party.text);
  const Name* name = party->name.find(language);
  std::string role = signature.role.text;
  for (const SignatoryRole& each : party->signatories) {
    if (each.id.text == signature.role.text) role = each.title.in(language);
  }
  return fmt::format("{}, {}: allekirjoitus {}\n\nTerm: {}\nParty: {}\nEdition: {}\n{}",
                     name == nullptr ? party->id.text : name->text.text, role, to_numeric(*signature.date),
                     edition.record.term, party->id.text, signature.edition.text,
                     text_trailers(signature.texts));
}

Exit run_sign(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  const RegisterAt opened = read_register_at(place, diagnostics);
  SignatureRecord signature = wanted_signature(arguments, opened.all);
  signature.evidence = evidence_of(arguments.values_of("evidence"));
  const EditionFacts* edition = opened.all.find(signature.edition.text);
  if (edition != nullptr) {
    std::vector<std::string> documents = arguments.values_of("document");
    if (documents.empty()) documents = documents_to_sign(opened.all, *edition, signature);
    signature.texts = recorded_texts(*edition, documents);
  }
  check_signature(opened.all, signature, today(), diagnostics);
  if (edition != nullptr && signature.texts.empty() && !diagnostics.has_errors()) {
    throw Failure("'" + signature.party.text + "' has nothing left to sign as '" + signature.role.text + "'",
                  "see who has signed what with 'sopimus status'");
  }
  print_diagnostics(diagnostics);
  if (diagnostics.has_errors()) return Exit::No;
  const std::string path = free_path(place, [&](int number) { return path_of_signature(signature, number); });
  const std::string commit = commit_record(place, *opened.repository, path, write_signature_record(signature),
                                           message_of(*edition, signature));
  print_out(fmt::format("recorded the signature of '{}' as '{}', {}, {}\n{}commit {}: {}\n",
                        signature.party.text, signature.role.text, to_numeric(*signature.date),
                        signature.edition.text, texts_text(signature.texts), commit.substr(0, 7), path));
  return Exit::Done;
}

}  // namespace

Command sign_command() {
  return {"sign",
          "PARTY --role=R --date=DATE --how=paper|service|pdf --evidence=FILE [OPTION…]",
          "Record a signature that no field of a PDF shows",
          {{"role", '\0', "R", "id of the signatory in agreement.xml"},
           {"date", '\0', "DATE", "the day it was signed: 2026-01-12"},
           {"how", '\0', "WAY", "on paper, in a signature service, or in a pdf that cannot be verified"},
           {"evidence", '\0', "FILE", "the scan or the service's certificate, kept by its SHA-256", true},
           {"edition", '\0', "E", "the edition that was signed; the last frozen one"},
           {"document", '\0', "DOC", "only these documents; all that have a page for the party", true}},
          "Writes one file below records/ and commits it alone. A signature in a PDF that\n"
          "sopimus prepared is recorded by 'sopimus verify --record'.\n",
          run_sign};
}

}  // namespace sopimus
