// Themes, forums and costs: typed blocks whose words the writers draw as lists and tables.

#include <algorithm>

#include "base/text.h"
#include "compose/blocks.h"
#include "compose/population_shares.h"
#include "compose/references.h"
#include "compose/values.h"
#include "model/phrases.h"
#include "source/agreement_facts.h"

namespace sopimus {

namespace {

Run generated(std::string text, std::string key) {
  Run run;
  run.text = std::move(text);
  run.made_by = MadeBy::Generated;
  run.key = std::move(key);
  return run;
}

Run party_run(const std::string& id, const Composition& composition) {
  Inline mention;
  mention.of.text = id;
  mention.kind = Inline::Kind::Party;
  Run run = resolve_party(mention, composition);
  return run;
}

Runs with_capital(Runs runs) {
  if (!runs.empty()) runs.front().text = to_upper_first(runs.front().text);
  return runs;
}

/// "Halsuan kunta, Perhon kunta ja Keski-Pohjanmaan liitto"; ids that nothing has are reported at theirs.
Runs party_list(const std::vector<Word>& ids, const Composition& composition) {
  Runs runs;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const bool last = i + 1 == ids.size();
    if (i > 0) {
      runs.push_back(generated(last ? " " + phrase("and", composition.language) + " " : ", ", "separator"));
    }
    Inline mention;
    mention.kind = Inline::Kind::Party;
    mention.of = ids[i];
    mention.at = ids[i].at;
    runs.push_back(resolve_party(mention, composition));
  }
  return with_capital(std::move(runs));
}

}  // namespace

Runs deadline_words(const Deadline& deadline, const std::string& language) {
  const std::string year = std::to_string(deadline.year);
  switch (deadline.kind) {
    case Deadline::Kind::None:
      return {};
    case Deadline::Kind::ByEndOfYear:
      return {generated(filled_phrase("by-end-of-year", language, year), "deadline")};
    case Deadline::Kind::DuringYear:
      return {generated(filled_phrase("during-year", language, year), "deadline")};
    case Deadline::Kind::Yearly:
      return {generated(phrase("yearly", language), "deadline")};
    case Deadline::Kind::ByDate:
      return {generated(filled_phrase("by-date", language, to_numeric(deadline.date)), "deadline")};
    case Deadline::Kind::Separately:
      return {generated(phrase("separately", language), "deadline")};
  }
  return {};
}

Runs cadence_words(int least, int most, const std::string& language) {
  if (least <= 0 && most <= 0) return {};
  const int from = least > 0 ? least : most;
  const int to = std::max(most, from);
  if (to == 1) return {generated(phrase("once-a-year", language), "cadence")};
  std::string times = std::to_string(from);
  if (to != from) times += "–" + std::to_string(to);
  return {generated(filled_phrase("times-a-year", language, times), "cadence")};
}

Theme BlockComposer::theme_of(const SourceBlock& block, const SourceTheme& source) {
  Theme theme;
  theme.id = block.id.text;
  const bool has_heading = !source.heading.empty() || clause() == nullptr;
  theme.title = title_words(has_heading ? source.heading : clause()->clause->heading, composition_);
  theme.origin = origin_at(block.at);
  for (const SourceGoal& from : source.goals) {
    Goal goal;
    goal.id = from.id.text;
    goal.origin = next_origin(from.at);
    goal.runs = resolver_.running_text(from.inlines);
    theme.goals.push_back(std::move(goal));
  }
  for (const SourceIndicator& from : source.indicators) {
    Indicator indicator;
    indicator.id = from.id.text;
    indicator.goal = from.goal.text;
    indicator.origin = next_origin(from.at);
    indicator.runs = resolver_.running_text(from.inlines);
    indicator.source = resolver_.running_text(from.source);
    indicator.deadline = from.deadline.value;
    indicator.deadline_text = deadline_words(indicator.deadline, composition_.language);
    theme.indicators.push_back(std::move(indicator));
  }
  for (const SourceMeasure& from : source.measures) {
    Measure measure;
    measure.id = from.id.text;
    measure.goal = from.goal.text;
    measure.origin = next_origin(from.at);
    measure.runs = resolver_.running_text(from.inlines);
    for (const Word& party : from.responsible) measure.responsible.push_back(party.text);
    measure.responsible_text = party_list(from.responsible, composition_);
    measure.resources = resolver_.running_text(from.resources);
    measure.deadline = from.deadline.value;
    measure.deadline_text = with_capital(deadline_words(measure.deadline, composition_.language));
    theme.measures.push_back(std::move(measure));
  }
  return theme;
}

Forums BlockComposer::forums_of(const SourceForums& source, const SourceSpan& at) {
  Forums forums;
  forums.origin = origin_at(at);
  for (const SourceForum& forum : source.forums) forums.forums.push_back(forum_of(forum));
  return forums;
}

Forum BlockComposer::forum_of(const SourceForum& from) {
  Forum forum;
  forum.id = from.id.text;
  forum.level = from.level.text;
  forum.origin = next_origin(from.at);
  forum.name = resolver_.title(from.name);
  forum.task = resolver_.running_text(from.task);
  forum.convener = from.convener.text;
  if (!from.convener.empty()) forum.convener_text = party_list({from.convener}, composition_);
  for (const SourceForumMember& member : from.members) forum.members.push_back(member_of(member));
  forum.meetings_least = from.meetings_least;
  forum.meetings_most = from.meetings_most;
  forum.cadence_text =
      with_capital(cadence_words(from.meetings_least, from.meetings_most, composition_.language));
  return forum;
}

/// "Kunnat" and "kunnanjohtaja kustakin kunnasta". A number of members is said when the text does not make
/// it plain.
ForumMember BlockComposer::member_of(const SourceForumMember& from) {
  const std::string& language = composition_.language;
  ForumMember member;
  member.party = from.party.text;
  member.count = from.count;
  if (!member.party.empty()) member.party_text = party_list({from.party}, composition_);
  member.runs = resolver_.running_text(from.inlines);
  if (!member.runs.empty()) member.runs.back().ends_sentence = false;
  if (member.count > 1 || (member.count == 1 && member.runs.empty())) {
    const std::string count = member.count == 1
                                  ? phrase("one-member", language)
                                  : filled_phrase("members-count", language, std::to_string(member.count));
    member.runs.push_back(generated((member.runs.empty() ? "" : ", ") + count, "members"));
  }
  if (member.party.empty()) member.runs = with_capital(std::move(member.runs));
  return member;
}

CostRule BlockComposer::cost_rule_of(const SourceBlock& block, const SourceCosts& source) {
  CostRule rule;
  rule.id = block.id.text;
  rule.origin = next_origin(block.at);
  rule.subject = resolver_.title(source.subject);
  for (const SourceCostShare& share : source.shares) {
    rule.shares.push_back(share_of(share));
    if (share.basis.text == "population") add_population_shares(share, rule);
  }
  return rule;
}

CostShare BlockComposer::share_of(const SourceCostShare& from) {
  const std::string& language = composition_.language;
  CostShare share;
  share.party = from.party.text;
  share.basis = from.basis.text;
  share.percent_tenths = from.percent_tenths;
  if (!from.party.empty()) share.party_text = party_list({from.party}, composition_);
  if (from.percent_tenths > 0) share.percent_text = {generated(percent_words(from.percent_tenths), "share")};
  const auto say = [&](std::string_view key) {
    share.basis_text = {generated(phrase(key, language), "share")};
  };
  if (share.basis == "own-cost") say("own-cost");
  if (share.basis == "equal") say("equal-share");
  if (share.basis == "population") say("by-population");
  if (share.basis == "organiser") say("organiser");
  return share;
}

/// What the rule gives today: a row for each member of the group, when all populations are known.
void BlockComposer::add_population_shares(const SourceCostShare& from, CostRule& rule) {
  const std::vector<const Party*> members = parties_named(composition_.agreement(), from.party.text);
  if (members.size() < 2) return;
  std::vector<int> populations;
  for (const Party* member : members) populations.push_back(member->population);
  const std::vector<int> tenths =
      shares_by_population(populations, from.percent_tenths > 0 ? from.percent_tenths : 1000);
  for (std::size_t i = 0; i < tenths.size(); ++i) {
    CostShare share;
    share.party = members[i]->id.text;
    const std::string_view of_which = composition_.language == "sv" ? "därav " : "siitä ";
    share.party_text = {generated(std::string(of_which), "of-which"), party_run(share.party, composition_)};
    share.basis = from.basis.text;
    share.percent_tenths = tenths[i];
    const std::string people = grouped_digits(std::to_string(populations[i]));
    share.percent_text = {generated(decimal_percent_words(tenths[i]), "share")};
    share.basis_text = {generated(filled_phrase("inhabitants", composition_.language, people), "share")};
    share.is_part = true;
    rule.shares.push_back(std::move(share));
  }
}

}  // namespace sopimus
