#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "base/first_words.h"
#include "base/text.h"
#include "cli/agreement_at.h"
#include "cli/command.h"
#include "cli/person.h"
#include "cli/recording.h"
#include "cli/rounds.h"
#include "cli/statements_at.h"
#include "cli/terminal.h"
#include "cli/text_form.h"
#include "docx/read_docx.h"
#include "git/proposal_references.h"
#include "model/phrases.h"
#include "register/statement_check.h"
#include "source/text_encoding.h"

namespace sopimus {

namespace {

/// The words of a Word or text file; of another kind none, which is only kept by its hash.
std::vector<std::string> paragraphs_of(const std::string& file, Diagnostics& diagnostics) {
  const std::filesystem::path path(file);
  const std::string folder = path.has_parent_path() ? path.parent_path().string() : ".";
  const std::optional<std::string> bytes = DiskTree(folder).read(path.filename().string());
  if (!bytes) throw Failure("there is no file '" + file + "'", "look at its name and folder");
  const std::string name = to_lower(file);
  if (name.ends_with(".docx")) {
    Document document = read_docx(*bytes, file, {}, diagnostics);
    document.identity = {};
    return to_paragraphs(to_text_form(document));
  }
  if (name.ends_with(".txt")) {
    const DecodedText decoded = decode_text(*bytes);
    if (decoded.encoding != DecodedText::Encoding::Binary) return to_paragraphs(decoded.text);
  }
  throw Failure("'" + file + "' is neither a Word file nor a text",
                "write what it says with --text; the file is then kept by its SHA-256");
}

Answer wanted_answer(const Arguments& arguments) {
  const bool is_silent = arguments.has("no-answer");
  const bool is_content = arguments.has("nothing-to-remark");
  if (is_silent && is_content) {
    throw UsageError("--no-answer and --nothing-to-remark are two things", "leave one of them out");
  }
  if (is_content && arguments.has("text")) {
    throw UsageError("--nothing-to-remark has no --text", "leave one of them out");
  }
  if (is_silent) return Answer::NoAnswer;
  return is_content ? Answer::NothingToRemark : Answer::Remarks;
}

std::vector<std::string> wanted_paragraphs(const Arguments& arguments, Diagnostics& diagnostics) {
  if (arguments.has("text")) return to_paragraphs(arguments.value_of("text"));
  if (arguments.has("file") && wanted_answer(arguments) != Answer::NoAnswer) {
    return paragraphs_of(arguments.value_of("file"), diagnostics);
  }
  return {};
}

std::vector<Word> to_words(const std::vector<std::string>& texts) {
  std::vector<Word> words;
  for (const std::string& text : texts) words.push_back({text, {}});
  return words;
}

Statement wanted_statement(const Arguments& arguments, const StatementsAt& opened, Diagnostics& diagnostics) {
  const AgreementSource& agreement = opened.agreement;
  Statement statement;
  statement.party.text = arguments.words[1];
  statement.term.text = agreement.term.text;
  statement.round =
      round_to_add_to(arguments, last_round(*opened.repository, agreement.term.text, opened.all));
  statement.date = day_of(arguments, "date", true);
  statement.answer = wanted_answer(arguments);
  statement.section.text = section_of(arguments);
  statement.diary.text = arguments.value_of("diary");
  statement.documents = to_words(arguments.values_of("document"));
  statement.clauses = to_words(arguments.values_of("clause"));
  statement.corrects.text = arguments.value_of("corrects");
  statement.paragraphs = wanted_paragraphs(arguments, diagnostics);
  if (arguments.has("file")) statement.evidence = evidence_of({arguments.value_of("file")});
  return statement;
}

/// "Perhon kunta 15.9.2025 § 112".
std::string reference_of(const AgreementSource& agreement, const Statement& statement) {
  const Party* party = agreement.find_party(statement.party.text);
  const Name* name = party == nullptr ? nullptr : party->name.find(agreement.languages.front());
  return fmt::format("{} {}{}", name == nullptr ? statement.party.text : name->text.text,
                     to_numeric(*statement.date),
                     statement.section.empty() ? "" : " § " + statement.section.text);
}

std::string trailers_of_statement(const Statement& statement) {
  std::string text = "Term: " + statement.term.text + "\nParty: " + statement.party.text + "\n";
  text += fmt::format("Round: {}\n", statement.round);
  if (!statement.diary.empty()) text += "Diary: " + statement.diary.text + "\n";
  return text;
}

void print_recorded(const std::string& what, const std::string& id, const std::string& path,
                    const std::string& commit, const std::string& form) {
  if (form == "json") {
    return print_out(nlohmann::ordered_json{{"id", id}, {"file", path}, {"commit", commit}}.dump(2) + "\n");
  }
  print_out(fmt::format("recorded {}\ncommit {}: {}\n", what, commit.substr(0, 7), path));
}

/// A party that proposes edits has something to remark.
void tell_edits(const StatementsAt& opened, const Statement& statement, Diagnostics& diagnostics) {
  if (statement.answer == Answer::Remarks) return;
  const std::vector<ProposalReference> proposals = list_proposals(*opened.repository, statement.term.text);
  if (std::none_of(proposals.begin(), proposals.end(), [&](const ProposalReference& each) {
        return each.party == statement.party.text && each.round == statement.round;
      })) {
    return;
  }
  if (statement.answer == Answer::NoAnswer) {
    throw Failure(fmt::format("'{}' has sent a file with edits in round {}: it did answer",
                              statement.party.text, statement.round),
                  "record nothing, or what it said besides");
  }
  diagnostics.warning(
      "edits-of-silent", {},
      fmt::format("'{}' has sent a file with edits in round {}; the table of responses shows both",
                  statement.party.text, statement.round),
      "look at which of the two is right");
}

Exit run_add(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  const StatementsAt opened = read_statements_at(place, diagnostics);
  Statement statement = wanted_statement(arguments, opened, diagnostics);
  check_statement(opened.agreement, opened.clauses, opened.all, statement, today(), diagnostics);
  tell_edits(opened, statement, diagnostics);
  print_diagnostics(diagnostics);
  if (diagnostics.has_errors()) return Exit::No;
  const std::string path = free_path(place, [&](int number) { return path_of_statement(statement, number); });
  const std::string language = opened.agreement.languages.front();
  const std::string reference = reference_of(opened.agreement, statement);
  const std::string message = reference + ": " +
                              phrase("answer-" + std::string(name_of(statement.answer)), language) + "\n\n" +
                              trailers_of_statement(statement);
  const std::string commit =
      commit_record(place, *opened.repository, path, write_statement(statement), message);
  const std::string name = path.substr(path.rfind('/') + 1);
  print_recorded("the statement of " + reference, name.substr(0, name.size() - 4), path, commit,
                 arguments.value_of("format"));
  return Exit::Done;
}

Treatment wanted_treatment(const Arguments& arguments) {
  const std::string name = needed(arguments, "treatment", "write one of " + join(treatment_names(), ", "));
  if (const auto treatment = parse_treatment(name)) return *treatment;
  throw UsageError("no response has the treatment '" + name + "'",
                   "the treatments are " + join(treatment_names(), ", "));
}

Exit run_answer(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  const StatementsAt opened = read_statements_at(place, diagnostics);
  StatementResponse response;
  response.statement.text = arguments.words[1];
  response.date = arguments.has("date") ? day_of(arguments, "date", true) : today();
  response.treatment = wanted_treatment(arguments);
  response.paragraphs = to_paragraphs(needed(arguments, "text", "write the response: --text '…'"));
  check_response(opened.all, response, diagnostics);
  print_diagnostics(diagnostics);
  if (diagnostics.has_errors()) return Exit::No;
  const Statement& statement = *opened.all.find(response.statement.text);
  const std::string path = path_of_response(statement);
  const std::string language = opened.agreement.languages.front();
  const std::string message =
      fmt::format("{}: {}, {}\n\n", reference_of(opened.agreement, statement), phrase("response", language),
                  phrase("treatment-" + std::string(name_of(response.treatment)), language)) +
      trailers_of_statement(statement);
  const std::string commit =
      commit_record(place, *opened.repository, path, write_response(response), message);
  print_recorded("the response to '" + statement.id + "'", statement.id, path, commit,
                 arguments.value_of("format"));
  return Exit::Done;
}

/// The first words, as much as a line has room for.
std::string beginning_of(const Statement& statement) {
  constexpr std::size_t kRoom = 60;
  if (statement.paragraphs.empty()) return std::string(name_of(statement.answer));
  return first_words(statement.paragraphs.front(), kRoom);
}

nlohmann::ordered_json to_json(const Statements& all, const Statement& statement) {
  const auto texts = [](const std::vector<Word>& words) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Word& word : words) list.push_back(word.text);
    return list;
  };
  nlohmann::ordered_json json = {{"id", statement.id},
                                 {"party", statement.party.text},
                                 {"term", statement.term.text},
                                 {"round", statement.round},
                                 {"date", to_iso(*statement.date)},
                                 {"answer", name_of(statement.answer)},
                                 {"section", statement.section.text},
                                 {"diary", statement.diary.text},
                                 {"documents", texts(statement.documents)},
                                 {"clauses", texts(statement.clauses)},
                                 {"text", statement.paragraphs},
                                 {"response", nullptr}};
  if (const StatementResponse* response = all.find_response(statement.id)) {
    json["response"] = {{"date", to_iso(*response->date)},
                        {"treatment", name_of(response->treatment)},
                        {"text", response->paragraphs}};
  }
  return json;
}

Exit run_list(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  const StatementsAt opened = read_statements_at(place, diagnostics);
  const std::optional<int> round = round_of(arguments);
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  std::string text;
  for (const Statement& statement : opened.all.statements) {
    if (opened.all.is_corrected(statement)) continue;
    if (statement.round != round.value_or(statement.round)) continue;
    list.push_back(to_json(opened.all, statement));
    const StatementResponse* response = opened.all.find_response(statement.id);
    const std::string state = response != nullptr ? std::string(name_of(response->treatment))
                              : statement.answer == Answer::Remarks ? "open"
                                                                    : "";
    text += fmt::format("{:<28} {:<10} {}\n", statement.id, state, beginning_of(statement));
  }
  print_diagnostics(diagnostics);
  if (arguments.value_of("format") == "json") {
    print_out(list.dump(2) + "\n");
  } else {
    print_out(text.empty() ? "no statements are recorded\n" : text);
  }
  return Exit::Done;
}

struct StatementPart {
  std::string name;
  std::size_t words;
  std::vector<std::string> options;
  Exit (*run)(const Place&, const Arguments&, Diagnostics&);
};

const std::vector<StatementPart>& statement_parts() {
  static const std::vector<StatementPart> kParts = {
      {"add",
       2,
       {"date", "section", "diary", "document", "clause", "round", "text", "file", "nothing-to-remark",
        "no-answer", "corrects", "format"},
       run_add},
      {"answer", 2, {"date", "treatment", "text", "format"}, run_answer},
      {"list", 1, {"round", "format"}, run_list}};
  return kParts;
}

Exit run_statement(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  const std::string name = arguments.words.empty() ? "list" : arguments.words[0];
  const auto& parts = statement_parts();
  const auto part =
      std::find_if(parts.begin(), parts.end(), [&](const StatementPart& each) { return each.name == name; });
  if (part == parts.end()) {
    throw UsageError("statement has no part '" + name + "'", "its parts are add, answer, list");
  }
  if (!arguments.words.empty() && arguments.words.size() != part->words) {
    throw UsageError(name == "add"      ? "statement add takes one party"
                     : name == "answer" ? "statement answer takes one statement's id"
                                        : "statement list takes no more words",
                     "see 'sopimus statement --help'");
  }
  for (const auto& [option, value] : arguments.options) {
    if (std::find(part->options.begin(), part->options.end(), option) != part->options.end()) continue;
    throw UsageError("statement " + name + " has no option '--" + option + "'",
                     "see 'sopimus statement --help'");
  }
  return part->run(place, arguments, diagnostics);
}

}  // namespace

Command statement_command() {
  return {"statement",
          "[add PARTY | answer ID | list] [OPTION…]",
          "Record what parties say of a draft, and answer it",
          {{"date", '\0', "DATE", "the day it was given, or answered"},
           {"section", '\0', "N", "add: its § in the minutes"},
           {"diary", '\0', "NUMBER", "add: its diary number"},
           {"document", '\0', "DOC", "add: what it is about; the whole agreement", true},
           {"clause", '\0', "ID", "add: the clause it is about", true},
           {"round", '\0', "R", "add, list: of the consultation; the last one"},
           {"text", '\0', "TEXT", "its words; an empty line parts paragraphs"},
           {"file", '\0', "FILE", "add: .docx or .txt with its words, kept by its SHA-256"},
           {"nothing-to-remark", '\0', "", "add: the party has nothing to remark"},
           {"no-answer", '\0', "", "add: the party did not answer by the date"},
           {"corrects", '\0', "ID", "add: the statement that this one replaces"},
           {"treatment", '\0', "WHAT", "answer: taken, partly, not-taken, noted"},
           {"format", '\0', "FORM", "json"}},
          "add PARTY  write one file below statements/ and commit it alone\n"
          "answer ID  write the response beside it; a later one replaces it\n"
          "list       the statements and what became of them\n",
          run_statement};
}

}  // namespace sopimus
