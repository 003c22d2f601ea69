#include "packet/item.h"

#include <algorithm>

#include "base/text.h"
#include "packet/appeal.h"
#include "packet/earlier_decisions.h"
#include "packet/item_blocks.h"
#include "packet/packet_words.h"
#include "packet/proposal.h"

namespace sopimus {

namespace {

constexpr std::string_view kItemId = "esityslistateksti";

Word word(std::string_view text) { return {std::string(text), {}}; }

void add_name(AgreementSource& agreement, std::string_view id, const Names* names) {
  if (names == nullptr) return;
  Group group;
  group.id = word(id);
  group.name = *names;
  agreement.groups.push_back(std::move(group));
}

const Body* next_of(const Meeting& meeting) {
  for (const MeetingAct& act : meeting.acts) {
    if (act.next != nullptr) return act.next;
  }
  return nullptr;
}

/// The data of the main document, so that its dates and parties can be said; the sections are its outline.
DocumentSource source_of(const AgreementSource& agreement, const PacketSource& packet) {
  const auto main = std::find_if(agreement.documents.begin(), agreement.documents.end(),
                                 [](const DocumentSource& each) { return each.kind.text == "main"; });
  DocumentSource source;
  if (main != agreement.documents.end()) {
    source.parties = main->parties;
    source.validity = main->validity;
    source.entry = main->entry;
  }
  source.id = word(kItemId);
  source.kind = word("main");
  source.languages = {packet.language};
  source.title = agreement.title;
  if (!packet.matter.empty()) source.title.texts = {{packet.language, packet.matter}};
  for (const PacketSection& section : packet.sections) {
    Include include;
    include.clause = section.clause.id;
    SourceBlock block;
    block.at = section.clause.id.at;
    block.value = std::move(include);
    source.outline.push_back(std::move(block));
  }
  return source;
}

AgreementFiles with_item(const AgreementFiles& files, const PacketSource& packet,
                         const SectionSpeaker& speaker) {
  AgreementFiles all = files;
  AgreementSource& agreement = all.agreement;
  agreement.documents.push_back(source_of(files.agreement, packet));
  add_name(agreement, "own-party", &speaker.party.name);
  add_name(agreement, "own-body", &speaker.body.name);
  add_name(agreement, "next-body", speaker.next == nullptr ? nullptr : &speaker.next->name);
  auto& clauses = all.clauses[packet.language];
  for (const PacketSection& section : packet.sections) {
    clauses[section.clause.id.text] = section.clause;
  }
  return all;
}

/// Headings of an item are no larger than a document's third ones, and no logo stands for another sender.
Style item_style(Style style, bool is_owner) {
  style.text["heading-1"] = style.text_style("heading-3");
  if (is_owner) return style;
  style.logo.clear();
  style.logo_png.clear();
  return style;
}

/// An item's paragraphs are pasted into other programs: a sentence's end is no line's end there.
void join_sentences(Runs& runs) {
  for (Run& run : runs) run.ends_sentence = false;
}

void join_sentences(List& list) {
  for (ListItem& item : list.items) {
    join_sentences(item.runs);
    for (List& nested : item.lists) join_sentences(nested);
  }
}

void join_sentences(std::vector<Block>& blocks) {
  for (Block& block : blocks) {
    if (auto* paragraph = std::get_if<Paragraph>(&block.value)) join_sentences(paragraph->runs);
    if (auto* list = std::get_if<List>(&block.value)) join_sentences(*list);
  }
}

class ItemMaker {
 public:
  explicit ItemMaker(const ItemParts& parts) : parts_(parts), language_(parts.packet.language) {}

  AgendaItem make(Document composed) {
    item_.document = std::move(composed);
    std::vector<Block> own = std::move(item_.document.blocks);
    item_.document.blocks.clear();
    auto from = own.begin();
    for (const PacketSection& section : parts_.packet.sections) {
      const auto heading =
          std::find_if(from, own.end(), [&](const Block& block) { return is_heading_of(block, section); });
      if (heading == own.end()) continue;  // its heading has a fault, which is reported
      const auto end = std::find_if(heading + 1, own.end(), [](const Block& block) {
        return std::holds_alternative<Heading>(block.value);
      });
      put(section, std::move(*heading), {heading + 1, end});
      from = end;
    }
    join_sentences(item_.document.blocks);
    set_identity();
    return std::move(item_);
  }

 private:
  static bool is_heading_of(const Block& block, const PacketSection& section) {
    const auto* heading = std::get_if<Heading>(&block.value);
    return heading != nullptr && heading->anchor == section.clause.id.text;
  }

  void put(const PacketSection& section, Block heading, std::vector<Block> own) {
    std::vector<Block>& blocks = item_.document.blocks;
    const std::string title = to_plain_text(std::get<Heading>(heading.value).runs);
    blocks.push_back(std::move(heading));
    std::vector<Block> made = made_blocks(section.kind.text, !own.empty());
    const bool own_first = section.kind.text == "history";
    std::vector<Block>& first = own_first ? own : made;
    std::vector<Block>& second = own_first ? made : own;
    const bool is_missing = first.empty() && second.empty();
    for (std::vector<Block>* part : {&first, &second}) {
      for (Block& block : *part) blocks.push_back(std::move(block));
    }
    if (!is_missing) return;
    item_.missing.push_back({section.kind.text, title, section.clause.id.at});
    blocks.push_back(item_paragraph(packet_words("missing", language_, {title}), Paragraph::Role::Question));
  }

  /// What the program knows below a heading of this kind.
  std::vector<Block> made_blocks(const std::string& kind, bool has_own) const {
    const Meeting& meeting = parts_.meeting;
    if (kind == "history") return earlier_decision_blocks(parts_.all, meeting, has_own, language_);
    if (kind == "changes") return change_blocks(parts_.changes, language_);
    if (kind == "proposal") return proposal_blocks(meeting, parts_.annexes, language_);
    if (kind == "annexes") return annex_blocks();
    if (kind == "background") return background_blocks();
    if (kind == "appeal") return appeal_blocks(parts_.all.registers, meeting, language_);
    if ((kind == "notify" || kind == "extracts") && !has_own) return receiver_blocks(kind == "notify");
    return {};
  }

  std::vector<Block> annex_blocks() const {
    std::vector<ListItem> items;
    for (const PacketAnnex& annex : parts_.annexes) {
      std::string line = line_of(annex, language_);
      if (annex.is_withheld()) line += ". " + packet_words("withheld", language_, {annex.publicity});
      items.push_back(list_item_of(item_runs(std::move(line))));
    }
    std::vector<Block> blocks = {item_list(std::move(items))};
    const auto withheld = std::count_if(parts_.annexes.begin(), parts_.annexes.end(),
                                        [](const PacketAnnex& annex) { return annex.is_withheld(); });
    if (withheld == 0) return blocks;
    const char* key = withheld == 1 ? "withheld-count-one" : "withheld-count";
    blocks.push_back(item_paragraph(packet_words(key, language_, {std::to_string(withheld)})));
    return blocks;
  }

  std::vector<Block> background_blocks() const {
    if (parts_.background.empty()) return {item_paragraph(packet_words("no-background", language_))};
    std::vector<ListItem> items;
    for (const std::string& title : parts_.background) items.push_back(list_item_of(item_runs(title)));
    return {item_list(std::move(items))};
  }

  /// A proposal goes to the next body; a decision to who keeps the agreement, and is told to the other
  /// parties.
  std::vector<Block> receiver_blocks(bool to_all) const {
    const Meeting& meeting = parts_.meeting;
    const AgreementSource& agreement = meeting.edition->agreement;
    std::vector<ListItem> items;
    const auto add = [&](const Names& names) {
      std::string name = to_upper_first(name_of(names, GrammaticalCase::Nominative, language_));
      items.push_back(list_item_of(item_runs(std::move(name))));
    };
    const auto add_words = [&](std::string_view key) {
      items.push_back(list_item_of(item_runs(packet_words(key, language_))));
    };
    if (const Body* next = next_of(meeting)) {
      add(next->name);
    } else if (!meeting.decides()) {
      add_words("parties");
    } else {
      const Party* owner = agreement.find_party(agreement.owner.text);
      const bool is_owner = owner == nullptr || owner->id.text == meeting.party->id.text;
      if (!is_owner) add(owner->name);
      if (is_owner || to_all) add_words("other-parties");
    }
    return {item_list(std::move(items))};
  }

  void set_identity() {
    const Meeting& meeting = parts_.meeting;
    const AgreementSource& agreement = meeting.edition->agreement;
    Document& document = item_.document;
    Identity& identity = document.identity;
    identity.kind = "item";
    identity.type = packet_words("item", language_);
    identity.owner = to_upper_first(name_of(meeting.body->name, GrammaticalCase::Nominative, language_));
    identity.diary = parts_.packet.diary.empty() ? meeting.body->diary.text : parts_.packet.diary.text;
    const bool is_owner = meeting.party->id.text == agreement.owner.text;
    if (identity.diary.empty() && is_owner) identity.diary = agreement.diary.text;
    identity.date = meeting.day ? to_numeric(*meeting.day) : std::string();
    identity.agreement = packet_words("packet", language_) + ": " + identity.owner;
    if (meeting.day) identity.agreement += " " + identity.date;
    document.fingerprint.clear();
    document.style = item_style(document.style, is_owner);
  }

  const ItemParts& parts_;
  std::string language_;
  AgendaItem item_{};
};

}  // namespace

Document compose_sections(const PacketSource& packet, const SectionSpeaker& speaker,
                          const AgreementFiles& files, const ComposeOptions& options,
                          Diagnostics& diagnostics) {
  const AgreementFiles all = with_item(files, packet, speaker);
  Diagnostics found;
  Document composed = compose(all, kItemId, packet.language, options, found);
  for (const Diagnostic& each : found.all()) {
    if (each.code != "unsaid") diagnostics.report(each);  // an item need not say a document's dates
  }
  return composed;
}

AgendaItem make_item(const ItemParts& parts, const AgreementFiles& files, const ComposeOptions& options,
                     Diagnostics& diagnostics) {
  const SectionSpeaker speaker{*parts.meeting.party, *parts.meeting.body, next_of(parts.meeting)};
  return ItemMaker(parts).make(compose_sections(parts.packet, speaker, files, options, diagnostics));
}

}  // namespace sopimus
