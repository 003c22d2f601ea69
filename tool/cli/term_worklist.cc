// `sopimus term worklist` and `sopimus term open`.

#include "base/first_words.h"
#include "base/text.h"
#include "cli/composed_texts.h"
#include "cli/listing.h"
#include "cli/person.h"
#include "cli/term_parts.h"
#include "cli/terminal.h"
#include "git/write_commit.h"
#include "register/worklist.h"
#include "source/attribute_form.h"
#include "source/edit_agreement.h"

namespace sopimus {

namespace {

const Term& term_of(const AgreementSource& agreement) {
  for (const Term& term : agreement.terms) {
    if (term.id.text == agreement.term.text && !term.periods.empty()) return term;
  }
  throw Failure("agreement.xml names no council term with dates",
                "open one: sopimus term open ID, as 2025-2029");
}

constexpr std::size_t kCell = 60;  // letters that a table shows

Exit print_worklist(const Place& place, const AgreementAt& agreement, const std::string& form,
                    Diagnostics& diagnostics) {
  const Term& term = term_of(agreement.files.agreement);
  const std::vector<Document> documents = compose_all(agreement, diagnostics);
  if (diagnostics.has_errors()) {
    print_diagnostics(diagnostics);
    return Exit::No;
  }
  const std::shared_ptr<const Repository> repository = open_repository(place.folder);
  const std::vector<EditionRecord> editions =
      repository ? read_editions(*repository) : std::vector<EditionRecord>();
  Listing listing{{"kind", "document", "clause", "id", "place", "date", "stale", "text"}, {}};
  std::size_t stale = 0;
  for (const WorkItem& item : make_worklist(agreement.files, documents, span_of(term), editions)) {
    if (!item.stale.empty()) ++stale;
    listing.rows.push_back({item.kind, item.document, item.clause, item.id, item.place, item.date, item.stale,
                            form == "text" ? first_words(item.text, kCell) : item.text});
  }
  if (form == "json") print_out(to_json_text(listing));
  if (form == "csv") print_out(to_csv_text(listing));
  if (form == "text") {
    print_out(to_table_text(listing) + "\n" + std::to_string(listing.rows.size()) +
              " to look at for the term " + term.id.text + ", of them stale: " + std::to_string(stale) +
              "\n");
  }
  return Exit::Done;
}

Date date_of(const Arguments& arguments, const char* option) {
  const std::optional<Date> date = parse_date(arguments.value_of(option));
  if (date) return *date;
  throw UsageError("'" + arguments.value_of(option) + "' is no date",
                   "write year, month and day: 2029-06-01");
}

std::vector<TermPeriod> wanted_periods(const Arguments& arguments, const std::string& id,
                                       const AgreementFiles& files) {
  if (arguments.has("from") != arguments.has("to")) {
    throw UsageError("a term has a first and a last day", "give both: --from=DATE --to=DATE");
  }
  if (arguments.has("from")) {
    const TermPeriod period{{}, date_of(arguments, "from"), date_of(arguments, "to")};
    if (period.from <= period.to) return {period};
    throw UsageError("the term would end before it begins", "give the earlier day with --from");
  }
  std::set<std::string, std::less<>> kinds;
  for (const Party& party : files.agreement.parties) kinds.insert(party.kind.text);
  std::vector<TermPeriod> periods = find_periods(files.registers, id, kinds);
  if (!periods.empty()) return periods;
  throw Failure("no calendar has the council term '" + id + "'",
                "give its dates: sopimus term open " + id + " --from=DATE --to=DATE");
}

void check_new(const AgreementSource& agreement, const std::string& id,
               const std::vector<TermPeriod>& periods) {
  for (const Term& term : agreement.terms) {
    if (term.id.text != id) continue;
    throw Failure("the agreement has the term '" + id + "' already",
                  agreement.term.text == id ? "see what there is to do: sopimus term worklist"
                                            : "write term=\"" + id + "\" on <agreement> to go back to it");
  }
  if (const std::optional<TermOverlap> overlap = find_overlap(agreement, periods)) {
    throw Failure("the term '" + id + "' would overlap the term '" + overlap->term + "', which lasts from " +
                      to_iso(overlap->period.from) + " to " + to_iso(overlap->period.to) + " for the kind '" +
                      overlap->kind + "'",
                  "give other dates with --from and --to, or correct <terms> in agreement.xml");
  }
}

}  // namespace

Exit run_term_worklist(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  const AgreementAt agreement = read_agreement_at(place, arguments.value_of("at"), diagnostics);
  return print_worklist(place, agreement, arguments.value_of("format", "text"), diagnostics);
}

Exit run_term_open(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  const std::string& id = arguments.words[1];
  if (!is_id(id)) throw UsageError("'" + id + "' is no term's id", "name its years: 2029-2033");
  const AgreementAt agreement = read_agreement_at(place, "", diagnostics);
  const std::vector<TermPeriod> periods = wanted_periods(arguments, id, agreement.files);
  check_new(agreement.files.agreement, id, periods);
  const std::shared_ptr<const Repository> repository = need_repository(place);
  const std::string folder = repository->path_inside(place.folder);
  const std::string path = (folder.empty() ? "" : folder + "/") + "agreement.xml";
  const std::string text = add_term(agreement.files.agreement.source, id, periods);
  const std::string message = "Valtuustokausi " + id + " avattu\n\nTerm: " + id + "\n";
  const std::string commit = commit_working_file(*repository, path, text, message, author_now(*repository),
                                                 committer_now(*repository));
  print_out("opened the term '" + id + "': commit " + commit.substr(0, 7) + "\n\n");
  Diagnostics now;
  return print_worklist(place, read_agreement_at(place, "", now), "text", now);
}

}  // namespace sopimus
