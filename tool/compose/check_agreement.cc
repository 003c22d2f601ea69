// Faults that only the whole shows. What composing a document shows is reported there.

#include <algorithm>
#include <set>

#include "base/text.h"
#include "compose/check_clause.h"
#include "compose/compose.h"
#include "source/agreement_facts.h"

namespace sopimus {

namespace {

class AgreementCheck {
 public:
  AgreementCheck(const AgreementFiles& files, Diagnostics& diagnostics)
      : files_(files), agreement_(files.agreement), diagnostics_(diagnostics) {}

  void run() {
    check_documents();
    check_labels();
    check_names();
    check_procedures();
    for (const DocumentSource& document : agreement_.documents) collect(document.outline);
    for (const auto& [language, clauses] : files_.clauses) {
      for (const auto& [id, clause] : clauses) {
        check_use(clause);
        check_translation(clause);
        check_clause(clause, agreement_, diagnostics_);
      }
    }
  }

 private:
  void check_documents();
  void check_labels();
  void check_names();
  void check_procedures();
  void collect(const std::vector<SourceBlock>& blocks);
  void collect_clause(const std::string& id);
  void check_use(const Clause& clause);
  void check_translation(const Clause& clause);

  const AgreementFiles& files_;
  const AgreementSource& agreement_;
  Diagnostics& diagnostics_;
  std::set<std::string, std::less<>> used_{};      // clauses that a document includes
  std::set<std::string, std::less<>> chapters_{};  // clauses that have clauses under them
};

void AgreementCheck::check_documents() {
  bool has_main = false;
  for (const DocumentSource& document : agreement_.documents) {
    has_main = has_main || document.kind.text == "main";
    for (const Word& party : document.parties) check_party_like(party, agreement_, diagnostics_);
    check_conditions(document.outline, agreement_, diagnostics_);
    if (!document.follows.empty()) check_document_id(document.follows, agreement_, diagnostics_);
  }
  if (has_main) return;
  const SourceSpan at = agreement_.documents.empty() ? agreement_.id.at : agreement_.documents.front().id.at;
  diagnostics_.error("no-main-document", at, "the agreement has no main document",
                     "write kind=\"main\" on one <document>");
}

void AgreementCheck::check_labels() {
  std::map<std::string, const DocumentSource*> seen;
  for (const DocumentSource& document : agreement_.documents) {
    const std::string letter = letter_of(agreement_, document);
    if (letter.empty()) continue;
    const auto [first, is_new] = seen.emplace(letter, &document);
    if (is_new) continue;
    Diagnostic fault;
    fault.code = "duplicate-label";
    fault.at = document.label.empty() ? document.id.at : document.label.at;
    fault.what = "two documents have the label '" + letter + "'";
    fault.why = {{first->second->label.empty() ? first->second->id.at : first->second->label.at,
                  "'" + first->second->id.text + "' has it first"}};
    fault.mend = "give one of them another label";
    diagnostics_.report(std::move(fault));
  }
}

void AgreementCheck::check_names() {
  for (const Group& group : agreement_.groups) {
    for (const Word& member : group.members) {
      if (agreement_.find_party(member.text) != nullptr) continue;
      std::vector<std::string> ids;
      for (const Party& party : agreement_.parties) ids.push_back(party.id.text);
      diagnostics_.error("unknown-member", member.at, "no party has the id '" + member.text + "'",
                         near_or(member.text, ids, "add the party to agreement.xml, or correct the id"));
    }
  }
  if (!agreement_.owner.empty()) check_party_like(agreement_.owner, agreement_, diagnostics_);
  if (agreement_.term.empty()) return;
  std::vector<std::string> terms;
  for (const Term& term : agreement_.terms) terms.push_back(term.id.text);
  if (std::find(terms.begin(), terms.end(), agreement_.term.text) != terms.end()) return;
  diagnostics_.error("unknown-term-of-office", agreement_.term.at,
                     "no council term has the id '" + agreement_.term.text + "'",
                     near_or(agreement_.term.text, terms, "add it to <terms>"));
}

void AgreementCheck::check_procedures() {
  std::set<std::string, std::less<>> kinds;
  for (const Party& party : agreement_.parties) {
    for (const Body& body : party.bodies) kinds.insert(body.kind.text);
  }
  for (const Procedure& procedure : agreement_.procedures) {
    for (const Procedure::Step& step : procedure.steps) {
      if (kinds.contains(step.body.text)) continue;
      diagnostics_.warning("unknown-body-kind", step.body.at,
                           "no party has a body of the kind '" + step.body.text + "'",
                           near_or(step.body.text, {kinds.begin(), kinds.end()}, "add the body to a party"));
    }
  }
}

void AgreementCheck::collect(const std::vector<SourceBlock>& blocks) {
  for (const SourceBlock& block : blocks) {
    const auto* include = std::get_if<Include>(&block.value);
    if (include == nullptr) continue;
    collect_clause(include->clause.text);
    const bool has_clauses =
        std::any_of(include->children.begin(), include->children.end(),
                    [](const SourceBlock& child) { return std::holds_alternative<Include>(child.value); });
    if (has_clauses) chapters_.insert(include->clause.text);
    collect(include->children);
  }
}

void AgreementCheck::collect_clause(const std::string& id) {
  if (!used_.insert(id).second) return;
  for (const auto& [language, clauses] : files_.clauses) {
    const auto clause = clauses.find(id);
    if (clause != clauses.end()) collect(clause->second.blocks);
  }
}

void AgreementCheck::check_use(const Clause& clause) {
  if (!used_.contains(clause.id.text)) {
    diagnostics_.warning("unused-clause", clause.id.at,
                         "no document includes the clause '" + clause.id.text + "'",
                         "include it in agreement.xml, or delete its file");
  } else if (clause.blocks.empty() && !chapters_.contains(clause.id.text)) {
    diagnostics_.warning("empty-clause", clause.id.at, "clause '" + clause.id.text + "' has only a heading",
                         "write its text, or delete it");
  }
}

void AgreementCheck::check_translation(const Clause& clause) {
  const std::string& original_language = agreement_.languages.front();
  if (clause.language == original_language) return;
  const Clause* original = files_.find_clause(clause.id.text, original_language);
  if (original == nullptr) {
    diagnostics_.warning("no-original", clause.id.at,
                         "clause '" + clause.id.text + "' has no text in the agreement's first language '" +
                             original_language + "'",
                         "write the original, or delete the translation");
    return;
  }
  const std::string hash = clause_text_hash(*original);
  const std::string mend =
      "compare the two texts, then mark it with 'sopimus translations " + clause.id.text + " --done'";
  if (clause.translates.empty()) {
    diagnostics_.warning("untracked-translation", clause.id.at,
                         "clause '" + clause.id.text + "' does not say which text it translates", mend);
  } else if (clause.translates.text != hash) {
    Diagnostic fault;
    fault.severity = Severity::Warning;
    fault.code = "stale-translation";
    fault.at = clause.translates.at;
    fault.what = "clause '" + clause.id.text + "' translates an older text than the one in " + original->path;
    fault.why = {{original->id.at, "the original is here"}};
    fault.mend = mend;
    diagnostics_.report(std::move(fault));
  }
}

}  // namespace

void check_agreement(const AgreementFiles& files, Diagnostics& diagnostics) {
  AgreementCheck(files, diagnostics).run();
}

}  // namespace sopimus
