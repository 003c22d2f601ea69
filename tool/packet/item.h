// The text of one item of a body's agenda.

#pragma once

#include <string>
#include <vector>

#include "compose/compose.h"
#include "packet/item_changes.h"
#include "packet/packet_annex.h"

namespace sopimus {

/// All that an item is made of.
struct ItemParts {
  const Register& all;
  const Meeting& meeting;
  const PacketSource& packet;
  const std::vector<PacketAnnex>& annexes;
  const std::vector<std::string>& background;  // titles of what else the folder holds
  const ItemChanges& changes;
};

/// A heading of the item below which there is nothing yet.
struct MissingSection {
  std::string kind{};
  std::string heading{};
  SourceSpan at{};
};

struct AgendaItem {
  Document document{};  // no fingerprint; identity.document is "esityslistateksti"
  std::vector<MissingSection> missing{};
};

/// Whose words a packet's sections are.
struct SectionSpeaker {
  const Party& party;
  const Body& body;
  const Body* next = nullptr;  // the one that its proposal goes to
};

/// The sections as they are written, settled in `files`: without what the program adds below their headings.
Document compose_sections(const PacketSource& packet, const SectionSpeaker& speaker,
                          const AgreementFiles& files, const ComposeOptions& options,
                          Diagnostics& diagnostics);

/// Composes the item: the body's sections in its order and words, with what the program knows below the
/// headings of the kinds that it makes. `files` are those of the edition, so that references and values say
/// what they say there; the ids own-party, own-body and next-body name the party, the body, and the one its
/// proposal goes to.
///
/// Errors: faults of the body's own words go to `diagnostics`, at their places.
AgendaItem make_item(const ItemParts& parts, const AgreementFiles& files, const ComposeOptions& options,
                     Diagnostics& diagnostics);

}  // namespace sopimus
