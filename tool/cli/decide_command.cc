#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "cli/command.h"
#include "cli/person.h"
#include "cli/recording.h"
#include "cli/terminal.h"
#include "model/phrases.h"
#include "register/decision_check.h"
#include "source/agreement_facts.h"

namespace sopimus {

namespace {

bool has_step(const AgreementSource& agreement, const DocumentSource& document, const Body& body) {
  bool is_known = false;
  for (const Procedure& procedure : agreement.procedures) {
    const bool is_for = std::any_of(procedure.kinds.begin(), procedure.kinds.end(),
                                    [&](const Word& kind) { return kind.text == document.kind.text; });
    if (!is_for && !procedure.kinds.empty()) continue;
    is_known = true;
    for (const Procedure::Step& step : procedure.steps) {
      if (step.body.text == body.kind.text) return true;
    }
  }
  return !is_known;
}

/// Whether the party is done with the text: one of its bodies has approved it, or this body has recorded the
/// same outcome.
bool is_settled(const Register& all, const Party& party, const Decision& decision, const TextId& text,
                const std::string& document) {
  return std::any_of(all.records.decisions.begin(), all.records.decisions.end(), [&](const Decision& other) {
    if (other.path == decision.corrects.text || text_in(other.texts, document) != text) return false;
    if (other.body.text == decision.body.text && other.outcome == decision.outcome) return true;
    const bool is_own = std::any_of(party.bodies.begin(), party.bodies.end(),
                                    [&](const Body& body) { return body.id.text == other.body.text; });
    return is_own && other.outcome == Outcome::Approved;
  });
}

/// What the body has before it when no document is named: those of its party that the procedure brings to
/// it, but for texts that it is done with.
std::vector<std::string> documents_before(const Register& all, const EditionFacts& edition,
                                          const Decision& decision) {
  std::vector<std::string> documents;
  const Party* party = find_party_of_body(edition.agreement, decision.body.text);
  if (party == nullptr) return documents;
  const Body& body = *edition.agreement.find_body(decision.body.text);
  for (const DocumentSource& document : edition.agreement.documents) {
    const std::vector<const Party*> parties = parties_of(edition.agreement, document);
    if (std::find(parties.begin(), parties.end(), party) == parties.end()) continue;
    if (!has_step(edition.agreement, document, body)) continue;
    const TextId text = text_of(edition, document.id.text);
    if (!text.empty() && !is_settled(all, *party, decision, text, document.id.text)) {
      documents.push_back(document.id.text);
    }
  }
  return documents;
}

Outcome wanted_outcome(const Arguments& arguments) {
  const std::string name = needed(arguments, "outcome", "write one of " + join(outcome_names(), ", "));
  if (const auto outcome = parse_outcome(name)) return *outcome;
  const std::string near = find_near_name(name, outcome_names());
  throw UsageError(
      "no decision has the outcome '" + name + "'",
      near.empty() ? "the outcomes are " + join(outcome_names(), ", ") : "did you mean '" + near + "'?");
}

Decision wanted_decision(const Arguments& arguments) {
  if (arguments.words.size() != 1) {
    throw UsageError("decide takes one body", "list them with 'sopimus list bodies'");
  }
  Decision decision;
  decision.body.text = arguments.words[0];
  decision.edition.text = needed(arguments, "edition", "name what was decided on: 2025-2029/frozen.1");
  decision.date = day_of(arguments, "date", true);
  needed(arguments, "section", "write the number in the minutes: --section 31");
  decision.section.text = section_of(arguments);
  decision.outcome = wanted_outcome(arguments);
  decision.diary.text = arguments.value_of("diary");
  decision.mandate.text = arguments.value_of("mandate");
  decision.published = day_of(arguments, "published", false);
  decision.corrects.text = arguments.value_of("corrects");
  decision.note.text = arguments.value_of("note");
  if (!decision.mandate.empty() && decision.mandate.text != "technical") {
    throw UsageError("no mandate is called '" + decision.mandate.text + "'", "write --mandate technical");
  }
  return decision;
}

/// "Perhon kunnanvaltuusto 17.11.2025 § 84".
std::string minutes_reference(const EditionFacts& edition, const Decision& decision) {
  const Body* body = edition.agreement.find_body(decision.body.text);
  const Name* name = body == nullptr ? nullptr : body->name.find(edition.agreement.languages.front());
  return fmt::format("{} {} § {}", name == nullptr ? decision.body.text : name->text.text,
                     to_numeric(*decision.date), decision.section.text);
}

std::string message_of(const EditionFacts& edition, const Decision& decision) {
  const std::string language = edition.agreement.languages.front();
  const std::string reference = minutes_reference(edition, decision);
  const Party* party = find_party_of_body(edition.agreement, decision.body.text);
  std::string message =
      reference + ": " + phrase("outcome-" + std::string(name_of(*decision.outcome)), language) + "\n\n";
  if (!decision.note.empty()) message += decision.note.text + "\n\n";
  message += "Term: " + edition.record.term + "\nParty: " + party->id.text + "\n";
  message += "Decision: " + reference + "\nEdition: " + decision.edition.text + "\n";
  message += "Outcome: " + std::string(name_of(*decision.outcome)) + "\n";
  if (!decision.diary.empty()) message += "Diary: " + decision.diary.text + "\n";
  if (!decision.corrects.empty()) message += "Corrects: " + decision.corrects.text + "\n";
  return message + text_trailers(decision.texts);
}

void print_decision(const EditionFacts& edition, const Decision& decision, const std::string& path,
                    const std::string& commit, const std::string& form) {
  if (form == "json") {
    nlohmann::ordered_json report = {{"file", path},
                                     {"commit", commit},
                                     {"body", decision.body.text},
                                     {"edition", decision.edition.text},
                                     {"date", to_iso(*decision.date)},
                                     {"section", decision.section.text},
                                     {"outcome", name_of(*decision.outcome)}};
    report["texts"] = nlohmann::ordered_json::array();
    for (const RecordedText& text : decision.texts) {
      report["texts"].push_back({{"document", text.document.text},
                                 {"language", text.language.text},
                                 {"fingerprint", text.fingerprint.text}});
    }
    return print_out(report.dump(2) + "\n");
  }
  print_out(fmt::format("recorded '{}': {}, {}\n{}commit {}: {}\n", name_of(*decision.outcome),
                        minutes_reference(edition, decision), decision.edition.text,
                        texts_text(decision.texts), commit.substr(0, 7), path));
}

Exit run_decide(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  Decision decision = wanted_decision(arguments);
  decision.evidence = evidence_of(arguments.values_of("extract"));
  const RegisterAt opened = read_register_at(place, diagnostics);
  const EditionFacts* edition = opened.all.find(decision.edition.text);
  if (edition != nullptr) {
    std::vector<std::string> documents = arguments.values_of("document");
    if (documents.empty()) documents = documents_before(opened.all, *edition, decision);
    decision.texts = recorded_texts(*edition, documents);
  }
  check_decision(opened.all, decision, today(), diagnostics);
  if (edition != nullptr && decision.texts.empty() && !diagnostics.has_errors()) {
    throw Failure("'" + decision.body.text + "' has recorded this on every document before it",
                  "name the documents with --document, or correct a record with --corrects");
  }
  if (!diagnostics.has_errors()) {
    check_quoted(arguments.values_of("fingerprint"), decision.texts, opened.all);
  }
  print_diagnostics(diagnostics);
  if (diagnostics.has_errors()) return Exit::No;
  const std::string path = free_path(place, [&](int number) { return path_of_decision(decision, number); });
  const std::string commit = commit_record(place, *opened.repository, path, write_decision(decision),
                                           message_of(*edition, decision));
  print_decision(*edition, decision, path, commit, arguments.value_of("format", "text"));
  return Exit::Done;
}

}  // namespace

Command decide_command() {
  return {"decide",
          "BODY --edition=E --date=DATE --section=N --outcome=WHAT [OPTION…]",
          "Record what a body decided on an edition",
          {{"edition", '\0', "E", "the edition it had before it"},
           {"document", '\0', "DOC", "only on these documents; all that come before the body", true},
           {"date", '\0', "DATE", "day of the meeting: 2025-11-17"},
           {"section", '\0', "N", "its § in the minutes"},
           {"outcome", '\0', "WHAT",
            "noted, guided, supported, stated, proposed, tabled, returned, approved, "
            "approved-with-changes, rejected"},
           {"diary", '\0', "NUMBER", "the diary number of the matter"},
           {"mandate", '\0', "technical", "the approval holds for technical corrections too"},
           {"published", '\0', "DATE", "the day the minutes could be read in the public network"},
           {"extract", '\0', "FILE", "the extract of the minutes, kept by its SHA-256", true},
           {"fingerprint", '\0', "PRINT", "that the minutes quote: checked against the edition", true},
           {"note", '\0', "TEXT", "a sentence to remember"},
           {"corrects", '\0', "FILE", "the record that this one replaces"},
           {"format", '\0', "FORM", "json"}},
          "Writes one file below decisions/ and commits it alone. A record is never changed:\n"
          "what was wrong is corrected by a new one. A draft can be noted, guided, supported\n"
          "or stated on; proposing and approving need a frozen edition. What a body may do\n"
          "stands in agreement.xml.\n",
          run_decide};
}

}  // namespace sopimus
