#include "register/statement_check.h"

#include <fmt/format.h>

#include "base/text.h"
#include "source/agreement_facts.h"

namespace sopimus {

namespace {

void check_names(const AgreementSource& agreement, const std::set<std::string, std::less<>>& clauses,
                 const Statement& statement, Diagnostics& diagnostics) {
  if (agreement.find_party(statement.party.text) == nullptr) {
    std::vector<std::string> known;
    for (const Party& each : agreement.parties) known.push_back(each.id.text);
    diagnostics.error("unknown-party", statement.party.at,
                      fmt::format("the agreement has no party '{}'", statement.party.text),
                      near_or(statement.party.text, known, "list them with 'sopimus list parties'"));
  }
  for (const Word& id : statement.documents) {
    if (agreement.find_document(id.text) != nullptr) continue;
    std::vector<std::string> known;
    for (const DocumentSource& each : agreement.documents) known.push_back(each.id.text);
    diagnostics.error("unknown-document", id.at, fmt::format("the agreement has no document '{}'", id.text),
                      near_or(id.text, known, "list them with 'sopimus list documents'"));
  }
  if (clauses.empty()) return;
  for (const Word& id : statement.clauses) {
    if (clauses.contains(id.text)) continue;
    // A clause may have been removed since: a statement stays as it was recorded.
    if (statement.at) continue;
    diagnostics.error(
        "unknown-clause", id.at, fmt::format("no clause has the id '{}'", id.text),
        near_or(id.text, {clauses.begin(), clauses.end()}, "write the id that stands in the clause's file"));
  }
}

void check_words(const Statement& statement, Diagnostics& diagnostics) {
  const bool has_words = !statement.paragraphs.empty();
  if (statement.answer == Answer::Remarks && !has_words) {
    diagnostics.error("empty-statement", statement.at, "the statement has no text",
                      "write it with --text or --file, or --nothing-to-remark");
  }
  if (statement.answer == Answer::NoAnswer && has_words) {
    diagnostics.error("words-of-nobody", statement.at, "a party that did not answer has no text",
                      "leave out --no-answer, or the text");
  }
}

/// A party says either something or nothing in a round; what comes late corrects what was recorded.
void check_contradiction(const Statements& all, const Statement& statement, Diagnostics& diagnostics) {
  if (all.is_corrected(statement)) return;
  for (const Statement& other : all.statements) {
    const bool is_earlier = statement.path.empty() || other.path < statement.path;
    if (!is_earlier || other.party.text != statement.party.text || other.term.text != statement.term.text ||
        other.round != statement.round) {
      continue;
    }
    if (other.id == statement.corrects.text || all.is_corrected(other)) continue;
    const bool is_twice = other.answer == statement.answer && other.paragraphs == statement.paragraphs;
    if (!is_twice && other.answer == Answer::Remarks && statement.answer == Answer::Remarks) continue;
    diagnostics.error("stated-twice", statement.at,
                      fmt::format("'{}' has answered in round {} already: '{}'", statement.party.text,
                                  statement.round, other.id),
                      fmt::format("if that is corrected by this, record it with --corrects {}", other.id));
    return;
  }
}

/// Only what a party has said, and not corrected, is answered, and not before it was said.
void check_answered(const Statements& all, const Statement& statement, const StatementResponse& response,
                    Diagnostics& diagnostics) {
  if (statement.answer != Answer::Remarks) {
    diagnostics.error("nothing-to-answer", response.statement.at,
                      fmt::format("'{}' has no remarks to answer", statement.id),
                      "list those that have: sopimus statement list");
  }
  const bool is_new = !response.at;  // what was answered may have been corrected since
  if (is_new && all.is_corrected(statement)) {
    diagnostics.error("nothing-to-answer", response.statement.at,
                      fmt::format("'{}' was corrected by a later statement", statement.id),
                      "answer the later one: sopimus statement list");
  }
  if (statement.date && response.date && *response.date < *statement.date) {
    diagnostics.error("answered-before", response.statement.at,
                      fmt::format("the response is of {}, before the statement, which is of {}",
                                  to_numeric(*response.date), to_numeric(*statement.date)),
                      "write the day of the response with --date");
  }
}

}  // namespace

void check_statement(const AgreementSource& agreement, const std::set<std::string, std::less<>>& clauses,
                     const Statements& all, const Statement& statement, const Date& today,
                     Diagnostics& diagnostics) {
  check_names(agreement, clauses, statement, diagnostics);
  check_words(statement, diagnostics);
  check_contradiction(all, statement, diagnostics);
  if (statement.date && today < *statement.date) {
    diagnostics.error("in-future", statement.at,
                      fmt::format("the statement is of {}, and today is {}", to_numeric(*statement.date),
                                  to_numeric(today)),
                      "record it when it has been given");
  }
  if (!statement.corrects.empty() && all.find(statement.corrects.text) == nullptr) {
    std::vector<std::string> known;
    for (const Statement& each : all.statements) known.push_back(each.id);
    diagnostics.error("unknown-statement", statement.corrects.at,
                      fmt::format("there is no statement '{}'", statement.corrects.text),
                      near_or(statement.corrects.text, known, "list them with 'sopimus statement list'"));
  }
}

void check_response(const Statements& all, const StatementResponse& response, Diagnostics& diagnostics) {
  if (const Statement* statement = all.find(response.statement.text)) {
    return check_answered(all, *statement, response, diagnostics);
  }
  std::vector<std::string> known;
  for (const Statement& each : all.statements) known.push_back(each.id);
  diagnostics.error("unknown-statement", response.statement.at,
                    fmt::format("there is no statement '{}'", response.statement.text),
                    near_or(response.statement.text, known, "list them with 'sopimus statement list'"));
}

void check_statements(const AgreementSource& agreement, const std::set<std::string, std::less<>>& clauses,
                      const Statements& all, const Date& today, Diagnostics& diagnostics) {
  for (const Statement& statement : all.statements) {
    check_statement(agreement, clauses, all, statement, today, diagnostics);
  }
  for (const StatementResponse& response : all.responses) check_response(all, response, diagnostics);
}

}  // namespace sopimus
