// `sopimus status --to html`: the board as a page, with a picture along time.

#include <fmt/format.h>

#include "cli/status_parts.h"
#include "html/write_html.h"
#include "register/terms.h"
#include "report/status_report.h"
#include "source/agreement_facts.h"

namespace sopimus {

namespace {

bool is_swedish(std::string_view language) { return language == "sv"; }

std::string years(const Date& from, const Date& to) { return fmt::format("{}–{}", from.year, to.year); }

TimelineRow terms_row(const AgreementSource& agreement, std::string_view language) {
  TimelineRow row{is_swedish(language) ? "Fullmäktigeperioder" : "Valtuustokaudet", {}, {}};
  for (const Term& term : agreement.terms) {
    if (term.periods.empty()) continue;
    const TermSpan span = span_of(term);
    row.bars.push_back({years(span.from, span.to), span.from, span.to});
  }
  return row;
}

TimelineRow editions_row(const Register& all, std::string_view language) {
  TimelineRow row{is_swedish(language) ? "Beslutsversioner" : "Päätösversiot", {}, {}};
  for (const EditionFacts& edition : all.editions) {
    const auto day = parse_date(edition.record.date);
    if (edition.record.kind != Edition::Kind::Frozen || !day) continue;
    row.days.push_back({edition_in_words(edition.record, language), *day});
  }
  return row;
}

TimelineRow decisions_row(const Register& all, std::string_view language) {
  TimelineRow row{is_swedish(language) ? "Godkännanden" : "Hyväksymiset", {}, {}};
  for (const Decision& decision : all.records.decisions) {
    if (decision.outcome != Outcome::Approved || !decision.date) continue;
    row.days.push_back(
        {fmt::format("{} {}", decision.body.text, to_numeric(*decision.date)), *decision.date});
  }
  return row;
}

/// "Liite C", the main agreement by its kind.
std::string short_title(const AgreementSource& agreement, const std::string& id, std::string_view language) {
  const DocumentSource* document = agreement.find_document(id);
  if (document == nullptr) return id;
  const std::string label = label_of(agreement, *document, language);
  if (!label.empty()) return label;
  return is_swedish(language) ? "Avtalet i kraft" : "Sopimus voimassa";
}

TimelineRow validity_row(const AgreementStatus& status, const DocumentStatus& document,
                         std::string_view language) {
  TimelineRow row{short_title(status.edition->agreement, document.standing.document, language), {}, {}};
  if (document.in_force) {
    row.bars.push_back({{}, *document.in_force->in_force_since, document.in_force->last_day});
  }
  return row;
}

Timeline timeline_of(const Register& all, const AgreementStatus& status, std::string_view language) {
  Timeline timeline;
  timeline.title = is_swedish(language) ? "Avtalet på en tidslinje" : "Sopimus aikajanalla";
  timeline.description = is_swedish(language) ? "Fullmäktigeperioder, beslutsversioner, godkännanden och "
                                                "giltighet. Samma uppgifter finns i texten nedan."
                                              : "Valtuustokaudet, päätösversiot, hyväksymiset ja "
                                                "voimassaolo. Samat tiedot ovat alla olevassa tekstissä.";
  timeline.day = status.day;
  timeline.today = to_numeric(status.day);
  timeline.rows = {terms_row(status.edition->agreement, language), editions_row(all, language),
                   decisions_row(all, language)};
  for (const DocumentStatus& document : status.documents) {
    timeline.rows.push_back(validity_row(status, document, language));
  }
  return timeline;
}

}  // namespace

std::string to_status_page(const Register& all, const AgreementStatus& status,
                           const std::vector<DueItem>& due, const Style& style, const std::string& language) {
  std::vector<OverdueItem> overdue;
  for (const DueItem& item : due) {
    if (item.kind != "goal") overdue.push_back({item.document, item.text, item.date});
  }
  const Document report = to_status_report(status, overdue, style, language);
  HtmlOptions options;
  options.title = report.identity.title;
  options.author = report.identity.owner;
  options.timeline = timeline_of(all, status, language);
  return write_html({&report}, options);
}

}  // namespace sopimus
