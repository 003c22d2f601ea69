#include "compose/check_clause.h"

#include <algorithm>

#include "compose/values.h"
#include "source/agreement_facts.h"

namespace sopimus {

namespace {

bool contains(const std::vector<std::string>& all, const std::string& wanted) {
  return std::find(all.begin(), all.end(), wanted) != all.end();
}

class ClauseCheck {
 public:
  ClauseCheck(const AgreementSource& agreement, Diagnostics& diagnostics)
      : agreement_(agreement), diagnostics_(diagnostics) {}

  void blocks(const std::vector<SourceBlock>& all) const {
    for (const SourceBlock& block : all) {
      condition(block.condition);
      std::visit(*this, block.value);
    }
  }

  void operator()(const SourceParagraph&) const {}
  void operator()(const SourceTable&) const {}
  void operator()(const SourceFigure&) const {}
  void operator()(const SourceDefinitions&) const {}
  void operator()(const SourceQuestion&) const {}
  void operator()(const SourceRationale& rationale) const { blocks(rationale.blocks); }
  void operator()(const Include& include) const { blocks(include.children); }
  void operator()(const SourceGenerated& generated) const {
    for (const Condition& each : generated.conditions) condition(each);
  }
  void operator()(const SourceList& list) const {
    for (const SourceListItem& item : list.items) {
      condition(item.condition);
      blocks(item.lists);
    }
  }
  void operator()(const SourceTheme& theme) const {
    blocks(theme.intro);
    for (const SourceIndicator& indicator : theme.indicators) goal(indicator.goal, theme);
    for (const SourceMeasure& measure : theme.measures) {
      goal(measure.goal, theme);
      for (const Word& responsible : measure.responsible) party(responsible);
    }
  }
  void operator()(const SourceForums& forums) const {
    for (const SourceForum& forum : forums.forums) {
      party(forum.convener);
      for (const SourceForumMember& member : forum.members) party(member.party);
    }
  }
  void operator()(const SourceCosts& costs) const;

 private:
  void condition(const Condition& condition) const;
  void party(const Word& id) const {
    if (!id.empty()) check_party_like(id, agreement_, diagnostics_);
  }
  void goal(const Word& id, const SourceTheme& theme) const;

  const AgreementSource& agreement_;
  Diagnostics& diagnostics_;
};

void ClauseCheck::condition(const Condition& condition) const {
  for (const Word& id : condition.documents) check_document_id(id, agreement_, diagnostics_);
  for (const Word& language : condition.languages) {
    if (contains(agreement_.languages, language.text)) continue;
    diagnostics_.error("unknown-condition-language", language.at,
                       "the agreement is not made in the language '" + language.text + "'",
                       "name a language of the agreement's attribute languages");
  }
}

void ClauseCheck::goal(const Word& id, const SourceTheme& theme) const {
  if (id.empty()) return;
  std::vector<std::string> goals;
  for (const SourceGoal& goal : theme.goals) goals.push_back(goal.id.text);
  if (contains(goals, id.text)) return;
  diagnostics_.error("unknown-goal", id.at, "the theme has no goal '" + id.text + "'",
                     near_or(id.text, goals, "name a goal of the same theme"));
}

void ClauseCheck::operator()(const SourceCosts& costs) const {
  int tenths = 0;
  for (const SourceCostShare& share : costs.shares) {
    party(share.party);
    tenths += share.percent_tenths;
  }
  if (tenths == 0 || tenths == 1000) return;
  diagnostics_.warning("shares", costs.shares.front().at,
                       "the shares make " + percent_words(tenths) + " together", "make them 100 % together");
}

}  // namespace

void check_document_id(const Word& id, const AgreementSource& agreement, Diagnostics& diagnostics) {
  if (agreement.find_document(id.text) != nullptr) return;
  std::vector<std::string> ids;
  for (const DocumentSource& document : agreement.documents) ids.push_back(document.id.text);
  diagnostics.error("unknown-document", id.at, "no document has the id '" + id.text + "'",
                    near_or(id.text, ids, "add it to <documents> in agreement.xml"));
}

void check_conditions(const std::vector<SourceBlock>& blocks, const AgreementSource& agreement,
                      Diagnostics& diagnostics) {
  ClauseCheck(agreement, diagnostics).blocks(blocks);
}

void check_clause(const Clause& clause, const AgreementSource& agreement, Diagnostics& diagnostics) {
  check_conditions(clause.blocks, agreement, diagnostics);
}

}  // namespace sopimus
