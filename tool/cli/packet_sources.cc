#include "cli/packet_sources.h"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "cli/installed_files.h"
#include "source/agreement_facts.h"

namespace sopimus {

namespace {

std::vector<std::string> body_ids(const AgreementSource& agreement) {
  std::vector<std::string> ids;
  for (const Party& party : agreement.parties) {
    for (const Body& body : party.bodies) ids.push_back(body.id.text);
  }
  return ids;
}

void check_bodies(const std::vector<PacketSource>& packets, const AgreementSource& agreement,
                  Diagnostics& diagnostics) {
  std::map<std::pair<std::string, std::string>, const Word*> seen;  // by language and body
  for (const PacketSource& packet : packets) {
    for (const Word& body : packet.bodies) {
      if (agreement.find_body(body.text) == nullptr) {
        diagnostics.error("unknown-body", body.at, "the agreement has no body '" + body.text + "'",
                          near_or(body.text, body_ids(agreement), "list them with 'sopimus list bodies'"));
      }
      const auto [first, is_new] = seen.emplace(std::pair(packet.language, body.text), &body);
      if (is_new) continue;
      Diagnostic twice;
      twice.at = body.at;
      twice.what = "a second packet is for '" + body.text + "' in the language '" + packet.language + "'";
      twice.why = {{first->second->at, "the first one is here"}};
      twice.mend = "name the body in one of them";
      twice.code = "packet-twice";
      diagnostics.report(std::move(twice));
    }
  }
}

/// The packet in `language` for `body`; null when there is none.
const PacketSource* find_packet(const std::vector<PacketSource>& packets, std::string_view body,
                                std::string_view language) {
  const PacketSource* for_all = nullptr;
  for (const PacketSource& packet : packets) {
    if (packet.language != language) continue;
    if (packet.bodies.empty() && for_all == nullptr) for_all = &packet;
    const bool is_own = std::any_of(packet.bodies.begin(), packet.bodies.end(),
                                    [&](const Word& each) { return each.text == body; });
    if (is_own) return &packet;
  }
  return for_all;
}

std::vector<PacketSource> read_folder(const FileTree& tree, std::string_view folder,
                                      Diagnostics& diagnostics) {
  std::vector<PacketSource> packets;
  for (const std::string& path : tree.list(folder)) {
    if (path.ends_with(".xml")) packets.push_back(read_packet(read_source(tree, path), path, diagnostics));
  }
  return packets;
}

}  // namespace

std::vector<PacketSource> read_packets(const FileTree& tree, const AgreementSource& agreement,
                                       Diagnostics& diagnostics) {
  std::vector<PacketSource> packets = read_folder(tree, "packets", diagnostics);
  check_bodies(packets, agreement, diagnostics);
  return packets;
}

PacketSource choose_packet(const std::vector<PacketSource>& packets, std::string_view body,
                           std::string_view language) {
  if (const PacketSource* own = find_packet(packets, body, language)) return *own;
  Diagnostics faults;
  const std::vector<PacketSource> builtin =
      read_folder(DiskTree(installed_folder() + "/templates"), "packets", faults);
  const PacketSource* found = find_packet(builtin, body, language);
  if (faults.has_errors() || found == nullptr) throw std::logic_error("the program's own packet is at fault");
  PacketSource packet = *found;
  packet.path.clear();  // no file of the agreement
  return packet;
}

}  // namespace sopimus
