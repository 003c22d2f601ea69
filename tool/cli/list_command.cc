#include "base/date.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/listing.h"
#include "cli/terminal.h"
#include "model/phrases.h"

namespace sopimus {

namespace {

Exit run_list(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  if (arguments.words.size() != 1) {
    throw UsageError(arguments.words.empty() ? "list needs the name of a listing" : "list takes one name",
                     "the listings are " + join(listing_names(), ", "));
  }
  ListingFilter filter;
  filter.document = arguments.value_of("document");
  filter.party = arguments.value_of("party");
  filter.until = arguments.value_of("until");
  filter.language = arguments.value_of("lang");
  if (!filter.until.empty() && !parse_date(filter.until)) {
    throw UsageError("'" + filter.until + "' is no date", "write year, month and day: 2027-12-31");
  }
  if (!filter.language.empty() && !is_known_language(filter.language)) {
    throw UsageError("no language '" + filter.language + "'", "the languages are fi, sv");
  }
  const AgreementAt agreement = read_agreement_at(place, arguments.value_of("at"), diagnostics);
  const AgreementSource& source = agreement.files.agreement;
  if (!filter.party.empty() && source.find_party(filter.party) == nullptr &&
      source.find_group(filter.party) == nullptr) {
    std::vector<std::string> ids;
    for (const Party& party : source.parties) ids.push_back(party.id.text);
    for (const Group& group : source.groups) ids.push_back(group.id.text);
    const std::string near = find_near_name(filter.party, ids);
    throw UsageError("the agreement has no party '" + filter.party + "'",
                     near.empty() ? "list them with 'sopimus list parties'" : "did you mean '" + near + "'?");
  }
  if (!filter.document.empty()) chosen_documents(agreement, {filter.document});  // refuses what is not there
  const Listing listing = make_listing(arguments.words[0], agreement, filter, diagnostics);
  print_diagnostics(diagnostics);
  if (diagnostics.has_errors()) return Exit::No;
  const std::string form = arguments.value_of("format", "text");
  print_out(form == "json"  ? to_json_text(listing)
            : form == "csv" ? to_csv_text(listing)
                            : to_table_text(listing));
  return Exit::Done;
}

}  // namespace

Command list_command() {
  return {"list",
          "KIND [--party=P] [--until=DATE] [--document=D] [--format=json|csv]",
          "Show what the agreement holds as a table",
          {{"at", '\0', "REV", "list what a git revision holds, not the working tree"},
           {"party", '\0', "PARTY", "only what concerns this party or group"},
           {"until", '\0', "DATE", "only what is due on this day (2027-12-31) at the latest"},
           {"document", '\0', "DOC", "only from this document"},
           {"lang", '\0', "LANG", "the texts in this language: fi or sv"},
           {"format", '\0', "FORM", "json or csv"}},
          "KIND is documents, parties, bodies, signatories, values, clauses, goals,\n"
          "indicators, measures, deadlines, forums, definitions, statutes or questions.\n"
          "With --until, measures and indicators that are due every year are listed too.\n",
          run_list};
}

}  // namespace sopimus
