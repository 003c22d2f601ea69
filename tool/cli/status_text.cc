#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "cli/listing.h"
#include "cli/status_parts.h"
#include "model/document.h"

namespace sopimus {

namespace {

std::string act_words(const Decision& decision) {
  return fmt::format("{} {} § {}", name_of(*decision.outcome), to_numeric(*decision.date),
                     decision.section.text);
}

/// What was done before the decision that counts, or instead of it.
std::string handled_words(const PartyStanding& party) {
  std::vector<std::string> words;
  for (const Decision* act : party.acts) {
    if (act != party.approval && act != party.refusal) words.push_back(act_words(*act));
  }
  return join(words, "; ");
}

std::string approval_words(const PartyStanding& party) {
  if (party.approval != nullptr) {
    return fmt::format("{} § {}{}", to_numeric(*party.approval->date), party.approval->section.text,
                       party.is_by_mandate ? ", by mandate" : "");
  }
  if (party.refusal != nullptr) return act_words(*party.refusal);
  if (party.other_text != nullptr) return "another text, " + party.other_text->edition.text;
  return "missing";
}

std::string signed_words(const PartyStanding& party) {
  const auto done = std::count_if(party.signatures.begin(), party.signatures.end(),
                                  [](const SignatureStanding& each) { return each.date.has_value(); });
  return fmt::format("{} of {}", done, party.signatures.size());
}

std::string final_words(const PartyStanding& party, const Date& day) {
  if (party.approval == nullptr) return {};
  if (!party.last_appeal_day) return "not known";
  return (*party.last_appeal_day < day ? "since " : "from ") +
         to_numeric(plus_days(*party.last_appeal_day, 1));
}

bool needs_signatures(const DocumentStanding& standing) {
  return standing.entry.rule == EntryIntoForce::Rule::ApprovedAndSigned;
}

Listing table_of(const DocumentStanding& standing, const Date& day) {
  Listing table{{"party", "before", "approved", "final", "signed"}, {}};
  if (!needs_signatures(standing)) table.columns.pop_back();
  for (const PartyStanding& party : standing.parties) {
    std::vector<std::string> row = {party.party, handled_words(party), approval_words(party),
                                    final_words(party, day)};
    if (needs_signatures(standing)) row.push_back(signed_words(party));
    table.rows.push_back(std::move(row));
  }
  return without_empty_columns(table);
}

std::string indented(const std::string& text) {
  std::string lines;
  for (const std::string& line : split(text, '\n')) {
    if (!line.empty()) lines += "  " + line + "\n";
  }
  return lines;
}

const char* rule_words(const EntryIntoForce& entry) {
  if (entry.rule == EntryIntoForce::Rule::Approved) return "every party has approved it";
  if (entry.rule == EntryIntoForce::Rule::OnDate) return "every party has approved it and its day has come";
  return "every party has approved and signed it";
}

/// "missing approvals: perho-valtuusto, veteli-valtuusto"; of many only how many: the table shows them.
std::string listed(const char* what, const std::vector<std::string>& names) {
  constexpr std::size_t kMost = 4;
  if (names.empty()) return {};
  if (names.size() > kMost) return fmt::format("  missing {}: of {} parties\n", what, names.size());
  return fmt::format("  missing {}: {}\n", what, join(names, ", "));
}

std::string missing_words(const std::vector<MissingStep>& missing) {
  using Kind = MissingStep::Kind;
  std::vector<std::string> approvals;
  std::vector<std::string> signatures;  // one a party
  std::string others;
  std::string party;
  for (const MissingStep& step : missing) {
    if (step.kind == Kind::Approval) {
      approvals.push_back(step.what);
    } else if (step.kind == Kind::Signature && step.party == party) {
      signatures.back() += " and " + step.what;
    } else if (step.kind == Kind::Signature) {
      signatures.push_back(step.party + " " + step.what);
      party = step.party;
    } else {
      others += "  missing: " + words_of(step) + "\n";
    }
  }
  return listed("approvals", approvals) + listed("signatures", signatures) + others;
}

std::string validity_words(const DocumentStanding& standing) {
  std::string text = "in force since " + to_numeric(*standing.in_force_since);
  if (standing.last_day) text += ", expires " + to_numeric(*standing.last_day);
  return text;
}

/// Whether all who have approved a text of the document in this term have approved this one.
std::string agreement_words(const DocumentStanding& standing) {
  std::vector<std::string> others;
  for (const PartyStanding& party : standing.parties) {
    if (party.approval == nullptr && party.other_text != nullptr) others.push_back(party.party);
  }
  return others.empty() ? "" : "  NOT THE SAME TEXT: approved by " + join(others, ", ") + "\n";
}

std::string notice_words(const DocumentStanding& standing, const Date& day) {
  std::string text;
  for (const PartyStanding& party : standing.parties) {
    if (!party.notice) continue;
    text += fmt::format("  notice given by {} on {}", party.party, to_numeric(*party.notice));
    text += party.bound_until ? ": bound until " + to_numeric(*party.bound_until) + "\n" : "\n";
  }
  if (standing.in_force_since && standing.notice_months) {
    text += fmt::format("  if notice is given today, ends {}\n",
                        to_numeric(plus_months(day, *standing.notice_months)));
  }
  return text;
}

/// All below the names of the documents, so that those with the same can share it.
std::string body_of(const DocumentStatus& document, const Date& day) {
  const DocumentStanding& standing = document.standing;
  std::string text;
  if (document.is_in_force()) {
    text += "  " + validity_words(standing) + "\n";
  } else if (document.expired_on) {
    text += "  EXPIRED " + to_numeric(*document.expired_on) + "\n";
  } else if (standing.in_force_since) {
    text += "  was in force since " + to_numeric(*standing.in_force_since) + "\n";
  } else {
    text += fmt::format("  not in force: it comes into force when {}\n", rule_words(standing.entry));
  }
  if (document.in_force && !document.is_in_force()) {
    text += fmt::format("  {} of it is {}\n", document.in_force->edition->record.name,
                        validity_words(*document.in_force));
  }
  text += indented(to_table_text(table_of(standing, day)));
  text += missing_words(document.missing) + agreement_words(standing);
  return text +
         notice_words(document.is_in_force() || !document.in_force ? standing : *document.in_force, day);
}

std::string due_text(const std::vector<DueItem>& due) {
  std::string text;
  std::size_t goals = 0;
  std::string term_end;
  for (const DueItem& item : due) {
    if (item.kind == "goal") {
      ++goals;
      term_end = item.date;
      continue;
    }
    text +=
        fmt::format("  {} {} {} of '{}' ({})\n", item.date, item.kind, item.id, item.document, item.clause);
  }
  if (!text.empty()) text = "\nwhose time is over:\n" + text;
  if (goals > 0)
    text += fmt::format("\n{} goals are due for revision: their term ends {}\n", goals, term_end);
  return text;
}

}  // namespace

std::string words_of(const MissingStep& step) {
  switch (step.kind) {
    case MissingStep::Kind::Approval:
      return "approval of " + step.what;
    case MissingStep::Kind::Body:
      return "'" + step.party + "' has no body that decides on it";
    case MissingStep::Kind::Signature:
      return "signature of " + step.party + " " + step.what;
    case MissingStep::Kind::Signatory:
      return "'" + step.party + "' has no signatory";
    case MissingStep::Kind::Day:
      return "its day, " + to_numeric(parse_date(step.what).value_or(Date{}));
  }
  return {};
}

std::string to_status_text(const AgreementStatus& status, const std::vector<DueItem>& due) {
  std::string text = fmt::format("{}, status on {}\n", status.edition->record.name, to_numeric(status.day));
  std::vector<bool> shown(status.documents.size(), false);
  for (std::size_t i = 0; i < status.documents.size(); ++i) {
    if (shown[i]) continue;
    const std::string body = body_of(status.documents[i], status.day);
    std::vector<std::string> names;
    for (std::size_t j = i; j < status.documents.size(); ++j) {
      if (shown[j] || body_of(status.documents[j], status.day) != body) continue;
      shown[j] = true;
      names.push_back(status.documents[j].standing.document);
    }
    text += "\n" + join(names, ", ") + "\n" + body;
  }
  return text + due_text(due);
}

}  // namespace sopimus
