#include "report/findings_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/finding_words.h"
#include "report/report_blocks.h"

namespace sopimus {

namespace {

enum class Say {
  Title,
  Kind,
  Found,
  None,
  Meaning,
  Class,
  All,
  Errors,
  Warnings,
  Place,
  Text,
  Finding,
  Mend,
  Error,
  Warning,
  Note
};

struct Words {
  Say say;
  const char* finnish;
  const char* swedish;
};

constexpr std::array kWords = {
    Words{Say::Title, "Tekstin tarkastus", "Granskning av texten"},
    Words{Say::Kind, "Tarkastusraportti", "Granskningsrapport"},
    Words{Say::Found, "Tarkastuksessa löytyi {} ja {}.", "Granskningen gav {} och {}."},
    Words{Say::None, "Tarkastuksessa ei löytynyt korjattavaa.", "Granskningen gav inget att rätta."},
    Words{Say::Meaning,
          "Virhe on korjattava ennen päätöskäsittelyä, huomautus harkittava. Lihavoitu kohta on se, mitä "
          "tarkoitetaan.",
          "Ett fel ska rättas före beslut, en anmärkning övervägas. Det som avses står med fet stil."},
    Words{Say::Class, "Luokka", "Klass"},
    Words{Say::All, "Yhteensä", "Totalt"},
    Words{Say::Errors, "Virheitä", "Fel"},
    Words{Say::Warnings, "Huomautuksia", "Anmärkningar"},
    Words{Say::Place, "Paikka", "Plats"},
    Words{Say::Text, "Teksti", "Text"},
    Words{Say::Finding, "Mitä huomattiin", "Iakttagelse"},
    Words{Say::Mend, "Korjausehdotus", "Förslag"},
    Words{Say::Error, "Virhe", "Fel"},
    Words{Say::Warning, "Huomautus", "Anmärkning"},
    Words{Say::Note, "Tiedoksi", "För kännedom"},
};

std::string say(Say what, std::string_view language) {
  for (const Words& words : kWords) {
    if (words.say == what) return language == "sv" ? words.swedish : words.finnish;
  }
  return {};
}

/// "1 virhe", "3 virhettä".
std::string errors_in_words(std::size_t count, std::string_view language) {
  if (language == "sv") return fmt::format("{} fel", count);
  return fmt::format("{} {}", count, count == 1 ? "virhe" : "virhettä");
}
std::string warnings_in_words(std::size_t count, std::string_view language) {
  if (language == "sv") return fmt::format("{} {}", count, count == 1 ? "anmärkning" : "anmärkningar");
  return fmt::format("{} {}", count, count == 1 ? "huomautus" : "huomautusta");
}

TableCell cell(std::string text, bool is_header = false) {
  return report_cell({{report_run(std::move(text))}}, is_header);
}

/// The line with what is meant in bold.
TableCell quotation(const ReportedFinding& finding) {
  Runs text;
  const auto put = [&](const std::string& words, bool is_meant) {
    if (words.empty()) return;
    Run run;
    run.text = words;
    run.strong = is_meant;
    text.push_back(std::move(run));
  };
  put(finding.before, false);
  put(finding.words, true);
  put(finding.after, false);
  return report_cell({text});
}

TableCell place_of(const ReportedFinding& finding) {
  std::vector<Runs> lines;
  for (const std::string& line : {finding.place, finding.file}) {
    if (!line.empty()) lines.push_back({report_run(line)});
  }
  if (lines.empty()) lines.push_back({report_run("–")});
  return report_cell(lines);
}

class FindingsWriter {
 public:
  FindingsWriter(const ReportedCheck& check, std::string language)
      : check_(check), language_(std::move(language)) {}

  std::vector<Block> write() {
    if (check_.findings.empty()) {
      blocks_.put_paragraph({report_run(say(Say::None, language_))});
      return blocks_.take();
    }
    Runs summary;
    add_sentence(summary, fmt::format(fmt::runtime(say(Say::Found, language_)),
                                      errors_in_words(count_of(Severity::Error), language_),
                                      warnings_in_words(count_of(Severity::Warning), language_)));
    add_sentence(summary, say(Say::Meaning, language_));
    blocks_.put_paragraph(std::move(summary));
    write_counts();
    for (const std::string& family : check_.families) write_family(family);
    return blocks_.take();
  }

 private:
  template <class Test>
  std::size_t count(Test test) const {
    return static_cast<std::size_t>(std::count_if(check_.findings.begin(), check_.findings.end(), test));
  }
  std::size_t count_of(Severity severity) const {
    return count([&](const ReportedFinding& each) { return each.severity == severity; });
  }
  std::size_t count_of(std::string_view family, Severity severity) const {
    return count(
        [&](const ReportedFinding& each) { return each.family == family && each.severity == severity; });
  }
  bool has(std::string_view family) const {
    return count([&](const ReportedFinding& each) { return each.family == family; }) > 0;
  }

  Table table_with(const std::vector<Say>& heads, std::vector<int> shares) const {
    Table table;
    table.column_shares = std::move(shares);
    std::vector<TableCell> cells;
    for (const Say head : heads) cells.push_back(cell(say(head, language_), true));
    add_row(table, std::move(cells));
    table.rows.front().is_header = true;
    return table;
  }

  void write_counts() {
    Table table = table_with({Say::Class, Say::Errors, Say::Warnings}, {60, 20, 20});
    const auto put = [&](std::string name, std::size_t errors, std::size_t warnings) {
      add_row(table,
              {cell(std::move(name), true), cell(std::to_string(errors)), cell(std::to_string(warnings))});
    };
    for (const std::string& family : check_.families) {
      if (!has(family)) continue;
      put(class_words(family, language_), count_of(family, Severity::Error),
          count_of(family, Severity::Warning));
    }
    put(say(Say::All, language_), count_of(Severity::Error), count_of(Severity::Warning));
    blocks_.put(std::move(table));
  }

  void write_family(const std::string& family) {
    if (!has(family)) return;
    blocks_.put_heading(1, {report_run(class_words(family, language_))});
    Table table = table_with({Say::Place, Say::Text, Say::Finding, Say::Mend}, {24, 34, 22, 20});
    for (const ReportedFinding& finding : check_.findings) {
      if (finding.family == family) add_finding(table, finding);
    }
    blocks_.put(std::move(table));
  }

  void add_finding(Table& table, const ReportedFinding& finding) const {
    const Say severity = finding.severity == Severity::Error     ? Say::Error
                         : finding.severity == Severity::Warning ? Say::Warning
                                                                 : Say::Note;
    FindingWords words = finding_words(finding.code, language_);
    if (words.what.empty()) words.what = finding.what;
    if (!finding.offered.empty()) words.mend = finding.offered;
    add_row(table, {place_of(finding), quotation(finding), cell(say(severity, language_) + ": " + words.what),
                    cell(words.mend.empty() ? "–" : words.mend)});
  }

  const ReportedCheck& check_;
  std::string language_;
  ReportBlocks blocks_{};
};

}  // namespace

Document to_findings_report(const ReportedCheck& check, const Style& style, std::string_view language) {
  Document report;
  report.language = std::string(language);
  report.identity.document = "tarkastus";
  report.identity.kind = "report";
  report.identity.title = say(Say::Title, language);
  report.identity.type = say(Say::Kind, language);
  report.identity.agreement = check.title;
  report.identity.owner = check.owner;
  report.identity.date = to_numeric(check.day);
  report.edition.kind = Edition::Kind::Frozen;  // no draft of its own
  report.style = style;
  report.blocks = FindingsWriter(check, std::string(language)).write();
  return report;
}

}  // namespace sopimus
