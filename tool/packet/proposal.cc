#include "packet/proposal.h"

#include <algorithm>

#include "base/text.h"
#include "compose/names.h"
#include "language/inflect.h"
#include "packet/item_blocks.h"
#include "packet/packet_words.h"
#include "report/report_words.h"

namespace sopimus {

namespace {

/// "kunnanvaltuusto" of "Perhon kunnanvaltuusto"; "kommunfullmäktige" of "kommunfullmäktige i Perho".
std::string organ_of(const Body& body, const std::string& language) {
  const std::vector<std::string> words =
      split_words(name_of(body.name, GrammaticalCase::Nominative, language));
  if (words.empty()) return {};
  const auto place = std::find(words.begin(), words.end(), "i");
  return place == words.end() || place == words.begin() ? words.back() : *(place - 1);
}

class ProposalWriter {
 public:
  ProposalWriter(const Meeting& meeting, const MeetingAct& act, const std::vector<PacketAnnex>& annexes,
                 const std::string& language)
      : meeting_(meeting), act_(act), language_(language) {
    for (const PacketAnnex& annex : annexes) {
      const auto& own = act.documents;
      if (std::find(own.begin(), own.end(), annex.source) != own.end()) annexes_.push_back(&annex);
    }
  }

  void write(std::vector<Block>& to) const {
    std::vector<ListItem> points = {documents_point()};
    for (std::string& point : other_points()) points.push_back(list_item_of(item_runs(std::move(point))));
    if (points.size() == 1) {
      Runs runs = item_runs(lead() + " " + to_plain_text(points.front().runs));
      Paragraph paragraph;
      paragraph.runs = std::move(runs);
      to.push_back({std::move(paragraph)});
      List documents = std::move(points.front().lists.front());
      to.push_back(item_list(std::move(documents.items)));
    } else {
      to.push_back(item_paragraph(lead()));
      to.push_back(item_list(std::move(points), true));
    }
  }

 private:
  bool is_proposal() const { return act_.act == "propose"; }
  bool is_draft() const { return meeting_.edition->record.kind == Edition::Kind::Draft; }
  bool is_approval() const { return is_proposal() || act_.act == "decide"; }

  std::string words(std::string_view key) const {
    return std::string(key) + (annexes_.size() == 1 ? "-one" : "");
  }

  std::string lead() const {
    const std::string body =
        to_upper_first(name_of(meeting_.body->name, GrammaticalCase::Nominative, language_));
    if (!is_proposal()) return packet_words("decides", language_, {body});
    if (act_.next == nullptr) return packet_words("proposes-anyone", language_, {body});
    const std::string next = name_of(act_.next->name, GrammaticalCase::Allative, language_);
    return packet_words("proposes", language_, {body, next, organ_of(*act_.next, language_)});
  }

  ListItem documents_point() const {
    std::vector<std::string> lines;
    for (const PacketAnnex* annex : annexes_) {
      lines.push_back(line_of(*annex, language_) + ", " + fingerprints_of(*annex, language_));
    }
    return list_item_of(item_runs(verb() + ":"), std::move(lines));
  }

  std::string verb() const {
    const EditionRecord& record = meeting_.edition->record;
    const std::string about = act_.act == "state" ? "about-" : "";
    const std::string object = packet_words(
        words(about + (is_draft() ? "drafts" : "documents")), language_,
        {record.name, edition_words({record.kind, record.name, record.number, record.commit}, language_)});
    const char* key = act_.act == "propose"  ? "approves"
                      : act_.act == "decide" ? "approve"
                      : act_.act == "state"  ? "state"
                                             : "note";
    return packet_words(key, language_, {object});
  }

  std::vector<std::string> other_points() const {
    const std::vector<std::string>& powers = meeting_.body->may;
    const bool may_state = std::find(powers.begin(), powers.end(), "state") != powers.end();
    if (act_.act == "note" && is_draft() && may_state) return {packet_words("guide", language_)};
    if (!is_approval() || meeting_.party->signatories.empty()) return {};
    std::vector<std::string> roles;
    for (const SignatoryRole& role : meeting_.party->signatories) {
      const std::string& title = role.title.in(language_);
      roles.push_back(language_ == "fi" ? inflect(title, GrammaticalCase::Genitive, "fi") : title);
    }
    const std::string party = name_of(meeting_.party->name, GrammaticalCase::Genitive, language_);
    const std::string signers = enumerated(roles, language_);
    const std::string key = words(is_proposal() ? "authorises" : "authorise");
    if (language_ == "sv") return {packet_words(key, language_, {party, signers})};
    return {packet_words(key, language_, {signers, party})};
  }

  const Meeting& meeting_;
  const MeetingAct& act_;
  std::vector<const PacketAnnex*> annexes_{};
  std::string language_;
};

}  // namespace

std::string name_of(const Names& names, GrammaticalCase grammatical_case, const std::string& language) {
  const Name* name = names.find(language);
  return name == nullptr ? std::string() : name_in_case(*name, grammatical_case, language);
}

std::vector<Block> proposal_blocks(const Meeting& meeting, const std::vector<PacketAnnex>& annexes,
                                   const std::string& language) {
  std::vector<Block> blocks;
  bool is_any_approval = false;
  for (const MeetingAct& act : meeting.acts) {
    ProposalWriter(meeting, act, annexes, language).write(blocks);
    is_any_approval = is_any_approval || act.act == "propose" || act.act == "decide";
  }
  if (is_any_approval) blocks.push_back(item_paragraph(packet_words("fingerprint-note", language)));
  return blocks;
}

}  // namespace sopimus
