#include "packet/meeting.h"

#include <algorithm>
#include <stdexcept>

#include "register/standing.h"
#include "source/agreement_facts.h"

namespace sopimus {

namespace {

bool may(const Body& body, std::string_view act) {
  return std::find(body.may.begin(), body.may.end(), act) != body.may.end();
}

const Procedure* find_procedure(const AgreementSource& agreement, const DocumentSource& document) {
  for (const Procedure& procedure : agreement.procedures) {
    const bool is_for = procedure.kinds.empty() ||
                        std::any_of(procedure.kinds.begin(), procedure.kinds.end(),
                                    [&](const Word& kind) { return kind.text == document.kind.text; });
    if (is_for) return &procedure;
  }
  return nullptr;
}

const Body* find_body_of_kind(const Party& party, const Procedure::Step& step) {
  const auto found = std::find_if(party.bodies.begin(), party.bodies.end(), [&](const Body& body) {
    return body.kind.text == step.body.text && may(body, step.act.text);
  });
  return found == party.bodies.end() ? nullptr : &*found;
}

/// The strongest act that a body may do, where no procedure says which.
std::string strongest_act(const Body& body) {
  for (const char* act : {"decide", "propose", "state", "note"}) {
    if (may(body, act)) return act;
  }
  return {};
}

/// What is done about a draft: a view of it, or nothing but knowing of it.
std::string act_on_draft(const Body& body) {
  if (body.kind.text == "negotiation" && may(body, "note")) return "note";
  if (may(body, "state")) return "state";
  return may(body, "note") ? "note" : std::string();
}

struct Step {
  std::string act{};
  const Body* next = nullptr;
};

Step step_of(const EditionFacts& edition, const Party& party, const Body& body,
             const DocumentSource& document) {
  const Procedure* procedure = find_procedure(edition.agreement, document);
  const bool is_draft = edition.record.kind == Edition::Kind::Draft;
  if (procedure == nullptr) return {is_draft ? act_on_draft(body) : strongest_act(body), nullptr};
  for (auto step = procedure->steps.begin(); step != procedure->steps.end(); ++step) {
    if (step->body.text != body.kind.text || !may(body, step->act.text)) continue;
    if (is_draft) return {act_on_draft(body), nullptr};
    if (step->act.text != "propose") return {step->act.text, nullptr};
    for (auto later = step + 1; later != procedure->steps.end(); ++later) {
      if (const Body* next = find_body_of_kind(party, *later)) return {step->act.text, next};
    }
    return {step->act.text, nullptr};
  }
  return {};
}

bool is_party_to(const AgreementSource& agreement, const DocumentSource& document, const Party& party) {
  const std::vector<const Party*> parties = parties_of(agreement, document);
  return std::find(parties.begin(), parties.end(), &party) != parties.end();
}

/// Whether the party approved this text before the meeting.
bool is_approved(const Register& all, const EditionFacts& edition, const DocumentSource& document,
                 const Party& party, const std::optional<Date>& day) {
  constexpr Date kLast{9999, 12, 31};
  const Date until = day ? plus_days(*day, -1) : kLast;
  if (text_of(edition, document.id.text).empty()) return false;
  const DocumentStanding standing = standing_of(all, edition, document.id.text, until);
  return std::any_of(standing.parties.begin(), standing.parties.end(), [&](const PartyStanding& each) {
    return each.party == party.id.text && each.approval != nullptr;
  });
}

void add_act(Meeting& meeting, const Step& step, const DocumentSource& document) {
  for (MeetingAct& act : meeting.acts) {
    if (act.act != step.act || act.next != step.next) continue;
    act.documents.push_back(&document);
    return;
  }
  meeting.acts.push_back({step.act, {&document}, step.next});
}

}  // namespace

bool Meeting::decides() const {
  return std::any_of(acts.begin(), acts.end(), [](const MeetingAct& act) { return act.act == "decide"; });
}

std::vector<const DocumentSource*> Meeting::documents() const {
  std::vector<const DocumentSource*> found;
  for (const DocumentSource& document : edition->agreement.documents) {
    for (const MeetingAct& act : acts) {
      if (std::find(act.documents.begin(), act.documents.end(), &document) != act.documents.end()) {
        found.push_back(&document);
      }
    }
  }
  return found;
}

Meeting meeting_of(const Register& all, const EditionFacts& edition, std::string_view body,
                   const std::optional<Date>& day) {
  Meeting meeting;
  meeting.edition = &edition;
  meeting.party = find_party_of_body(edition.agreement, body);
  meeting.body = edition.agreement.find_body(body);
  meeting.day = day;
  if (meeting.party == nullptr || meeting.body == nullptr) {
    throw std::logic_error("the edition has no body " + std::string(body));
  }
  for (const DocumentSource& document : edition.agreement.documents) {
    if (!is_party_to(edition.agreement, document, *meeting.party)) continue;
    const Step step = step_of(edition, *meeting.party, *meeting.body, document);
    if (step.act.empty()) continue;
    if (is_approved(all, edition, document, *meeting.party, day)) {
      meeting.approved.push_back(&document);
    } else {
      add_act(meeting, step, document);
    }
  }
  return meeting;
}

std::vector<std::string> bodies_before(const EditionFacts& edition) {
  std::vector<std::string> bodies;
  for (const Party& party : edition.agreement.parties) {
    for (const Body& body : party.bodies) {
      const auto& documents = edition.agreement.documents;
      const bool is_before =
          std::any_of(documents.begin(), documents.end(), [&](const DocumentSource& document) {
            return is_party_to(edition.agreement, document, party) &&
                   !step_of(edition, party, body, document).act.empty();
          });
      if (is_before) bodies.push_back(body.id.text);
    }
  }
  return bodies;
}

}  // namespace sopimus
