#include "base/text.h"
#include "cli/command.h"
#include "cli/composed_texts.h"
#include "cli/output_file.h"
#include "cli/person.h"
#include "cli/recording.h"
#include "cli/status_parts.h"
#include "cli/terminal.h"
#include "model/phrases.h"
#include "register/decision_check.h"
#include "register/terms.h"
#include "register/worklist.h"

namespace sopimus {

namespace {

constexpr int kRevisionMonths = 6;  // before a term's end its goals are looked at

const EditionFacts& wanted_edition(const Register& all, const std::string& name) {
  const EditionFacts* edition = name.empty() ? last_frozen(all) : all.find(name);
  if (edition == nullptr && name.empty()) {
    throw Failure("no edition is frozen, so that nothing can be decided on",
                  "freeze the text with 'sopimus term freeze', or name a draft with --edition");
  }
  if (edition != nullptr) return *edition;
  std::vector<std::string> known;
  for (const EditionFacts& each : all.editions) known.push_back(each.record.name);
  const std::string near = find_near_name(name, known);
  throw UsageError("there is no edition '" + name + "'",
                   near.empty() ? "list the editions with 'sopimus term'" : "did you mean '" + near + "'?");
}

/// The last day of the edition's council term.
std::optional<Date> end_of_term(const EditionFacts& edition) {
  for (const Term& term : edition.agreement.terms) {
    if (term.id.text == edition.record.term && !term.periods.empty()) return span_of(term).to;
  }
  return std::nullopt;
}

std::vector<DueItem> due_items(const Place& place, const EditionFacts& edition, const Date& day) {
  std::vector<DueItem> due;
  Diagnostics ignored;  // of an edition, which cannot be mended
  const AgreementAt agreement = read_agreement_at(place, edition.record.name, ignored);
  const std::vector<Document> documents = compose_all(agreement, ignored);
  const std::optional<Date> end = end_of_term(edition);
  const bool is_revised = end && *end < plus_months(day, kRevisionMonths);
  for (const WorkItem& item : make_worklist(agreement.files, documents, {day, day}, {})) {
    const bool is_late = (item.kind == "measure" || item.kind == "indicator") && !item.stale.empty();
    const bool is_goal = item.kind == "goal" && is_revised;
    if (!is_late && !is_goal) continue;
    due.push_back(
        {item.kind, item.document, item.clause, item.id, is_goal ? to_iso(*end) : item.date, item.text});
  }
  return due;
}

Exit write_page(const Place& place, const Register& all, const AgreementStatus& status,
                const std::vector<DueItem>& due, const Arguments& arguments) {
  if (arguments.value_of("to") != "html") {
    throw UsageError("status is written as html only", "write --to html, or --format=json");
  }
  const AgreementSource& agreement = status.edition->agreement;
  const std::string language = arguments.value_of("lang", agreement.languages.front());
  if (!is_known_language(language)) throw UsageError("no language '" + language + "'", "write fi or sv");
  Diagnostics ignored;  // of an edition, which cannot be mended
  const Style style = read_agreement_at(place, status.edition->record.name, ignored).files.style;
  const std::string folder = arguments.value_of("output", place.folder + "/out");
  make_folder(folder);
  const std::string path = folder + "/tila." + language + ".html";
  OutputFiles files;
  files.write(path, to_status_page(all, status, due, style, language));
  files.commit();
  print_out(path + "\n");
  return Exit::Done;
}

Exit run_status(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  if (!arguments.words.empty()) throw UsageError("status takes no words", "see 'sopimus status --help'");
  const RegisterAt opened = read_register_at(place, diagnostics);
  const Date day = day_of(arguments, "on", false).value_or(today());
  const EditionFacts& edition = wanted_edition(opened.all, arguments.value_of("edition"));
  check_records(opened.all, opened.agreement, today(), diagnostics);
  print_diagnostics(diagnostics);
  if (diagnostics.has_errors()) {
    print_error("stopped: " + count_text(diagnostics) + "\n");
    return Exit::No;
  }
  const AgreementStatus status = status_of(opened.all, edition, day);
  const std::vector<DueItem> due = due_items(place, edition, day);
  if (arguments.has("to")) return write_page(place, opened.all, status, due, arguments);
  print_out(arguments.value_of("format") == "json" ? to_status_json(status, due)
                                                   : to_status_text(status, due));
  return Exit::Done;
}

}  // namespace

Command status_command() {
  return {"status",
          "[--edition=E] [--on=DATE] [--to=html] [--format=json]",
          "Show who has approved and signed what, and what is in force",
          {{"edition", '\0', "E", "the edition looked at; the last frozen one"},
           {"on", '\0', "DATE", "as it was on that day; today"},
           {"to", '\0', "html", "one page with a picture along time, into a file"},
           {"lang", '\0', "LANG", "of the page: fi or sv; the agreement's first"},
           {"output", 'o', "DIR", "where the page goes; DIR/out of the agreement"},
           {"format", '\0', "FORM", "json"}},
          "For each document and party: what its bodies have done about this text, the\n"
          "approval that counts, when it is final, and how many have signed. Then what is\n"
          "missing for entry into force by the document's own rule, since when it is in\n"
          "force, and whose time is over.\n",
          run_status};
}

}  // namespace sopimus
