#include <nlohmann/json.hpp>

#include "base/text.h"
#include "cli/clause_log.h"
#include "cli/command.h"
#include "cli/terminal.h"

namespace sopimus {

namespace {

std::string to_text(const std::vector<LogEntry>& entries) {
  std::string text;
  for (const LogEntry& entry : entries) {
    text += entry.commit + " " + entry.date + " " + entry.author;
    if (!entry.term.empty()) text += ", term " + entry.term;
    std::string editions = entry.draft;
    if (!entry.edition.empty()) editions += (editions.empty() ? "" : " and ") + entry.edition;
    if (!editions.empty()) text += ", before " + editions;
    text += "\n";
    for (const std::string& change : entry.changes) text += "    " + change + "\n";
    text += "    “" + entry.subject + "”\n";
    for (const std::string& decision : entry.decisions) text += "    decision: " + decision + "\n";
  }
  return text;
}

std::string to_json_text(const std::vector<LogEntry>& entries) {
  auto rows = nlohmann::ordered_json::array();
  for (const LogEntry& entry : entries) {
    rows.push_back({{"commit", entry.full_commit},
                    {"date", entry.date},
                    {"author", entry.author},
                    {"term", entry.term},
                    {"draft", entry.draft},
                    {"edition", entry.edition},
                    {"decisions", entry.decisions},
                    {"subject", entry.subject},
                    {"changes", entry.changes}});
  }
  return rows.dump(2) + "\n";
}

Exit run_log(const Place& place, const Arguments& arguments, Diagnostics& /*old versions are not checked*/) {
  LogFilter filter;
  filter.language = arguments.value_of("lang", "fi");
  filter.theme = arguments.value_of("theme");
  filter.document = arguments.value_of("document");
  if (arguments.words.size() > 1) throw UsageError("log takes one clause");
  if (!arguments.words.empty()) filter.clause = arguments.words[0];
  const int given =
      (filter.clause.empty() ? 0 : 1) + (filter.theme.empty() ? 0 : 1) + (filter.document.empty() ? 0 : 1);
  if (given > 1) throw UsageError("log takes a clause, a theme or a document, not two of them");
  const AgreementHistory opened = open_history(place, arguments.value_of("at"));
  const std::vector<LogEntry> entries = log_of(opened, filter);
  if (arguments.value_of("format") == "json") {
    print_out(to_json_text(entries));
  } else {
    print_out(to_text(entries));
    if (!opened.history->is_whole()) {
      print_out("older history is not in this copy: run 'git fetch --unshallow'\n");
    }
  }
  return Exit::Done;
}

}  // namespace

Command log_command() {
  return {"log",
          "[CLAUSE] [--theme=T] [--document=D] [--at=REV] [--format=json]",
          "Tell who changed a clause, when, and what",
          {{"theme", '\0', "THEME", "changes of one theme: its goals, indicators and measures"},
           {"document", '\0', "DOC", "changes of every clause that the document holds or held"},
           {"lang", '\0', "LANG", "of the clause in this language: fi or sv; fi when left out"},
           {"at", '\0', "REV", "up to this revision or day, not to the newest commit"},
           {"format", '\0', "FORM", "json"}},
          "CLAUSE is the clause's id; its file may have been renamed or moved. A clause that\n"
          "was split or merged goes on with those that it came from. Without CLAUSE, every\n"
          "commit that changed the text is told. What is not committed is not history.\n",
          run_log};
}

}  // namespace sopimus
