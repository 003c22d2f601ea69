// What a body puts around an agreement on its agenda: packets/*.xml, one file for the bodies whose items have
// the same headings and texts, and for one language.
//
// The bodies' own words are here; what the program knows (annexes, fingerprints, earlier decisions, changes)
// it adds below the heading that names its kind (packet/item.h).

#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "source/clause.h"

namespace sopimus {

/// One heading of the item with what the body itself says below it: <section kind="account">.
struct PacketSection {
  Word kind{};      // one of packet_section_kinds()
  Clause clause{};  // its heading and blocks; the id is "packet.KIND", of a later one of the kind
                    // "packet.KIND.2"
  bool operator==(const PacketSection&) const = default;
};

struct PacketSource {
  std::vector<Word> bodies{};  // ids; empty: every body that no other file is for
  std::string language = "fi";
  Word diary{};          // the matter's diary number; empty: the body's in agreement.xml
  int annexes_from = 1;  // the number of the item's first annex on this agenda
  Word annex_word{};     // "Liite"; empty: the program's
  Word matter{};         // the item's title; empty: the agreement's
  std::vector<PacketSection> sections{};
  std::vector<Silence> silences{};
  std::string path{};  // in the agreement
  SourceSpan at{};     // of the root
  bool operator==(const PacketSource&) const = default;
};

/// The kinds of section: preparer, presenter, history, account, changes, impacts, strategy, competence,
/// costs, proposal, disqualification, implementation, notify, extracts, annexes, background, appeal.
const std::vector<std::string>& packet_section_kinds();

/// Whether the program writes below a heading of this kind, so that a body's own text may be absent.
bool is_generated_section(std::string_view kind);

/// Errors: faults of form go to `diagnostics`; so does a generated kind that stands twice, and a file without
///         the proposal or the annexes, because then nothing would say what is decided.
PacketSource read_packet(std::shared_ptr<const SourceText> text, std::string path, Diagnostics& diagnostics);

}  // namespace sopimus
