#include <nlohmann/json.hpp>

#include "base/text.h"
#include "cli/agreement_at.h"
#include "cli/clause_sentences.h"
#include "cli/command.h"
#include "cli/terminal.h"

namespace sopimus {

namespace {

/// ", commit 7e456bf of 2024-11-11, 2022-2025/draft.1": whose text it is.
std::string heading_of(const AgreementAt& agreement) {
  const Edition& edition = agreement.options.edition;
  if (edition.commit.empty()) return ", as it is in the working tree";
  return ", commit " + edition.commit.substr(0, 7) + " of " + agreement.date +
         (edition.name.empty() ? ", no edition" : ", " + edition.name);
}

/// ", as 'paasopimus' prints it; 'liite-a' holds it too": a condition may give each document other words.
std::string documents_of(const AgreementAt& agreement, const std::string& clause) {
  std::vector<std::string> documents;
  for (const DocumentSource& document : agreement.files.agreement.documents) {
    if (includes(document.outline, clause)) documents.push_back("'" + document.id.text + "'");
  }
  if (documents.size() < 2) return {};
  const std::string first = documents.front();
  documents.erase(documents.begin());
  return ", as " + first + " prints it; " + join(documents, ", ") +
         (documents.size() == 1 ? " holds" : " hold") + " it too";
}

Exit run_show(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  if (arguments.words.size() != 1)
    throw UsageError("show takes one clause", "list them with 'sopimus list clauses'");
  const AgreementAt agreement =
      agreement_of(place, read_agreement_at(place, arguments.value_of("at"), diagnostics), arguments.words[0],
                   diagnostics);
  const Clause& clause = clause_named(agreement, arguments.words[0], arguments.value_of("lang", "fi"));
  const std::vector<PlacedSentence> sentences = sentences_of(agreement, clause);
  if (arguments.value_of("format") == "json") {
    nlohmann::ordered_json report = {{"clause", clause.id.text},
                                     {"language", clause.language},
                                     {"file", clause.source->name()},
                                     {"edition", agreement.options.edition.name},
                                     {"commit", agreement.options.edition.commit},
                                     {"date", agreement.date}};
    report["sentences"] = nlohmann::ordered_json::array();
    for (const PlacedSentence& sentence : sentences) report["sentences"].push_back(sentence.text);
    print_out(report.dump(2) + "\n");
    return Exit::Done;
  }
  std::string text = place.display_root + clause.path + heading_of(agreement) +
                     documents_of(agreement, clause.id.text) + "\n\n";
  for (const PlacedSentence& sentence : sentences)
    text += sentence.text + (sentence.is_heading ? "\n\n" : "\n");
  print_out(text);
  return Exit::Done;
}

}  // namespace

Command show_command() {
  return {"show",
          "CLAUSE [--at=REV] [--lang=sv] [--format=json]",
          "Print what a clause says, or said on a day",
          {{"at", '\0', "REV", "as a git revision, an edition, a term or a day (2024-05-01) has it"},
           {"lang", '\0', "LANG", "in this language: fi or sv; fi when left out"},
           {"format", '\0', "FORM", "json"}},
          "The words as the documents print them, one sentence a line.\n",
          run_show};
}

}  // namespace sopimus
