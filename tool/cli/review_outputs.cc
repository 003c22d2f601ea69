// review --to: files for the reviewer and for the parties.

#include <algorithm>

#include "base/text.h"
#include "cli/output_file.h"
#include "cli/person.h"
#include "cli/recording.h"
#include "cli/review_page.h"
#include "cli/review_parts.h"
#include "cli/review_table.h"
#include "cli/terminal.h"
#include "cli/write_outputs.h"
#include "model/phrases.h"
#include "xlsx/write_xlsx.h"

namespace sopimus {

namespace {

constexpr const char* kTableName = "lausuntoyhteenveto";

std::vector<std::string> wanted_forms(const Arguments& arguments) {
  static const std::vector<std::string> kForms = {"docx", "html", "page", "pdf", "xlsx"};
  std::vector<std::string> forms = arguments.values_of("to");
  for (const std::string& form : forms) {
    if (std::find(kForms.begin(), kForms.end(), form) != kForms.end()) continue;
    throw UsageError("no form '" + form + "'", "write some of docx, html, page, pdf, xlsx");
  }
  std::sort(forms.begin(), forms.end());
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  return forms;
}

std::string wanted_language(const Arguments& arguments, const AgreementSource& agreement) {
  const std::string language = arguments.value_of("lang", agreement.languages.front());
  if (is_known_language(language)) return language;
  throw UsageError("no language '" + language + "'", "write fi or sv");
}

/// The day of the text that was sent out: the clock has no place in the files.
Date day_of_base(const ReviewAt& review) {
  const std::optional<Revision> base = review.repository->find_revision(review.base);
  return base ? parse_date(base->date).value_or(Date{1980, 1, 1}) : Date{1980, 1, 1};
}

/// The rows again, with a column for their document: a workbook is filtered, not read in chapters.
std::string to_workbook(const ConsultationRound& round, const Document& report, const Date& day) {
  const std::string& language = report.language;
  Sheet sheet;
  sheet.name = report.identity.type;
  const std::vector<std::string> heads = response_heads(language);
  const std::vector<double> widths = {6, 24, 24, 60, 40, 20, 40};
  for (std::size_t i = 0; i < heads.size(); ++i) sheet.columns.push_back({heads[i], widths.at(i)});
  sheet.columns.insert(sheet.columns.begin() + 1, {phrase("response-document", language), 24});
  for (const ResponseSection& section : round.sections) {
    for (const ResponseRow& row : section.rows) {
      sheet.rows.push_back({std::to_string(sheet.rows.size() + 1), section.title, row.place,
                            join(row.parties, "\n"), to_plain_proposal(row, language),
                            join(row.response, "\n"), row.resolution, row.reason});
    }
  }
  const auto add_parties = [&](const std::vector<SilentParty>& parties, const char* what) {
    for (const SilentParty& party : parties) {
      const std::string name = party.name + (party.reference.empty() ? "" : "\n" + party.reference);
      sheet.rows.push_back({"", "", "", name, phrase(what, language), "", "", ""});
    }
  };
  add_parties(round.content, "answer-nothing-to-remark");
  add_parties(round.unanswered, "answer-no-answer");
  add_parties(round.unheard, "answer-none-recorded");
  return write_xlsx({report.identity.title, report.identity.owner, day, {sheet}});
}

}  // namespace

Exit run_review_outputs(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  std::vector<std::string> forms = wanted_forms(arguments);
  const ReviewAt review = read_review_at(place, round_of(arguments), diagnostics);
  const std::string language = wanted_language(arguments, review.agreement);
  const std::string folder = arguments.value_of("output", "out");
  const ConsultationRound round = to_consultation_round(review, language);
  const Document report = to_response_table(round, review.agreement, review.style, language);
  const Date day = day_of_base(review);
  const auto wants = [&](const char* form) {
    return std::find(forms.begin(), forms.end(), form) != forms.end();
  };
  std::vector<std::pair<std::string, std::string>> own;  // what no writer of Documents makes
  if (wants("page")) own.emplace_back("review.html", write_review_page(review));
  if (wants("xlsx")) {
    own.emplace_back(std::string(kTableName) + "." + language + ".xlsx", to_workbook(round, report, day));
  }
  std::erase_if(forms, [](const std::string& form) { return form == "page" || form == "xlsx"; });
  std::vector<Output> outputs(1);
  Output& output = outputs.front();
  output.name = std::string(kTableName) + "." + language;
  output.documents = {&report};
  OutputOptions options;
  options.forms = forms;
  options.date = to_iso(day);
  const auto made =
      forms.empty() ? std::vector<std::vector<MadeFile>>() : make_outputs(outputs, options, diagnostics);
  print_diagnostics(diagnostics);
  if (diagnostics.has_errors()) return Exit::No;
  std::string told;
  if (!made.empty()) {
    for (const PlacedFile& file : write_outputs(folder, outputs, made)) told += report_line(file);
  }
  make_folder(folder);
  OutputFiles files;
  for (const auto& [name, bytes] : own) {
    files.write(folder + "/" + name, bytes);
    told += folder + "/" + name + "\n";
  }
  files.commit();
  print_out(told);
  return Exit::Done;
}

}  // namespace sopimus
