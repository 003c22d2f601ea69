#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "cli/command.h"
#include "cli/person.h"
#include "cli/recording.h"
#include "cli/terminal.h"
#include "register/decision_check.h"
#include "register/standing.h"
#include "register/terms.h"

namespace sopimus {

namespace {

NoticeRecord wanted_notice(const Arguments& arguments, const AgreementSource& agreement) {
  if (arguments.words.size() != 1) {
    throw UsageError("notice takes one party", "list them with 'sopimus list parties'");
  }
  NoticeRecord notice;
  notice.party.text = arguments.words[0];
  notice.term = agreement.term;
  notice.term.at = {};
  notice.date = day_of(arguments, "date", true);
  notice.note.text = arguments.value_of("note");
  for (const std::string& document : arguments.values_of("document"))
    notice.documents.push_back({document, {}});
  if (notice.documents.empty()) {
    throw UsageError("--document is missing", "name what the notice is given on: --document paasopimus");
  }
  return notice;
}

std::string message_of(const AgreementSource& agreement, const NoticeRecord& notice) {
  const Name* name = agreement.find_party(notice.party.text)->name.find(agreement.languages.front());
  std::vector<std::string> documents;
  for (const Word& document : notice.documents) documents.push_back(document.text);
  return fmt::format("{}: irtisanomisilmoitus {}\n\n{}\n\nTerm: {}\nParty: {}\n",
                     name == nullptr ? notice.party.text : name->text.text, to_numeric(*notice.date),
                     join(documents, ", "), notice.term.text, notice.party.text);
}

/// "paasopimus: bound until 1.3.2028" for each document that is in force.
std::string consequences(Register all, const NoticeRecord& notice, const Date& day) {
  all.records.notices.push_back(notice);
  std::string text;
  for (const Word& document : notice.documents) {
    const auto standing = find_in_force(all, document.text, day);
    if (!standing) {
      text += fmt::format("  {}: not in force\n", document.text);
      continue;
    }
    for (const PartyStanding& party : standing->parties) {
      if (party.party != notice.party.text) continue;
      text += party.bound_until
                  ? fmt::format("  {}: bound until {}\n", document.text, to_numeric(*party.bound_until))
                  : fmt::format("  {}: agreement.xml names no <notice-period>\n", document.text);
    }
  }
  return text;
}

Exit run_notice(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  const RegisterAt opened = read_register_at(place, diagnostics);
  if (opened.agreement.term.empty()) {
    throw Failure("agreement.xml names no council term", "open one: sopimus term open ID, as 2025-2029");
  }
  NoticeRecord notice = wanted_notice(arguments, opened.agreement);
  notice.evidence = evidence_of(arguments.values_of("evidence"));
  check_notice(opened.agreement, notice, today(), diagnostics);
  print_diagnostics(diagnostics);
  if (diagnostics.has_errors()) return Exit::No;
  const std::string path = free_path(place, [&](int number) { return path_of_notice(notice, number); });
  const std::string commit = commit_record(place, *opened.repository, path, write_notice_record(notice),
                                           message_of(opened.agreement, notice));
  print_out(fmt::format("recorded the notice of '{}', {}\n{}commit {}: {}\n", notice.party.text,
                        to_numeric(*notice.date), consequences(opened.all, notice, today()),
                        commit.substr(0, 7), path));
  return Exit::Done;
}

}  // namespace

Command notice_command() {
  return {"notice",
          "PARTY --document=DOC --date=DATE [OPTION…]",
          "Record that a party has given notice",
          {{"document", '\0', "DOC", "the document it gives notice on", true},
           {"date", '\0', "DATE", "the day the others got it: 2027-03-01"},
           {"evidence", '\0', "FILE", "the letter, kept by its SHA-256", true},
           {"note", '\0', "TEXT", "a sentence to remember"}},
          "Writes one file below records/ and commits it alone, and tells how long the party\n"
          "is bound: for the time that <notice-period> of the document names.\n",
          run_notice};
}

}  // namespace sopimus
