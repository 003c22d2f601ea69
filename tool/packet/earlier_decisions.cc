#include "packet/earlier_decisions.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "model/phrases.h"
#include "packet/item_blocks.h"
#include "packet/packet_words.h"
#include "packet/proposal.h"
#include "report/report_words.h"
#include "source/agreement_facts.h"

namespace sopimus {

namespace {

/// Those that no later record corrects, by date, of documents that are before the meeting.
std::vector<const Decision*> decisions_before(const Register& all, const Meeting& meeting) {
  std::set<std::string, std::less<>> corrected;
  std::set<std::string, std::less<>> documents;
  for (const Decision& decision : all.records.decisions) corrected.insert(decision.corrects.text);
  for (const DocumentSource& document : meeting.edition->agreement.documents) {
    documents.insert(document.id.text);
  }
  std::vector<const Decision*> found;
  for (const Decision& decision : all.records.decisions) {
    if (corrected.contains(decision.path) || !decision.date || !decision.outcome) continue;
    if (meeting.day && *meeting.day <= *decision.date) continue;
    const bool is_about =
        std::any_of(decision.texts.begin(), decision.texts.end(),
                    [&](const RecordedText& text) { return documents.contains(text.document.text); });
    if (is_about) found.push_back(&decision);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Decision* a, const Decision* b) { return *a->date < *b->date; });
  return found;
}

std::string line_of(const Register& all, const Meeting& meeting, const Decision& decision,
                    const std::string& language) {
  const EditionFacts* edition = all.find(decision.edition.text);
  const AgreementSource& agreement = edition == nullptr ? meeting.edition->agreement : edition->agreement;
  const Body* body = agreement.find_body(decision.body.text);
  const std::string name =
      body == nullptr ? decision.body.text : name_of(body->name, GrammaticalCase::Nominative, language);
  const std::string version =
      edition == nullptr
          ? decision.edition.text
          : edition_words({edition->record.kind, edition->record.name, edition->record.number, {}}, language);
  return packet_words("minutes", language,
                      {to_upper_first(name), to_numeric(*decision.date), decision.section.text,
                       phrase("outcome-" + std::string(name_of(*decision.outcome)), language), version});
}

/// Whether the matter's own line of handling goes through the body that decided.
bool is_on_own_way(const Register& all, const Meeting& meeting, const Decision& decision) {
  const EditionFacts* edition = all.find(decision.edition.text);
  const AgreementSource& agreement = edition == nullptr ? meeting.edition->agreement : edition->agreement;
  const Body* body = agreement.find_body(decision.body.text);
  if (body != nullptr && body->kind.text == "negotiation") return true;
  const Party* party = find_party_of_body(agreement, decision.body.text);
  return party != nullptr && party->id.text == meeting.party->id.text;
}

}  // namespace

std::vector<Block> earlier_decision_blocks(const Register& all, const Meeting& meeting, bool has_own,
                                           const std::string& language) {
  std::vector<ListItem> own;
  std::vector<ListItem> others;
  for (const Decision* decision : decisions_before(all, meeting)) {
    const bool is_own = is_on_own_way(all, meeting, *decision);
    if (!is_own && decision->edition.text != meeting.edition->record.name) continue;
    (is_own ? own : others).push_back(list_item_of(item_runs(line_of(all, meeting, *decision, language))));
  }
  std::vector<Block> blocks;
  if (own.empty() && others.empty()) {
    if (has_own) return {};
    return {item_paragraph(packet_words("no-history", language))};
  }
  if (!own.empty()) blocks.push_back(item_list(std::move(own)));
  if (others.empty()) return blocks;
  blocks.push_back(item_paragraph(packet_words("others", language)));
  blocks.push_back(item_list(std::move(others)));
  return blocks;
}

}  // namespace sopimus
