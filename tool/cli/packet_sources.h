// The files of packets/: which is for which body.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_tree.h"
#include "source/agreement.h"
#include "source/packet.h"

namespace sopimus {

/// The files of packets/, by path.
///
/// Errors: faults of form go to `diagnostics`; so do bodies that the agreement has not, and a body that two
///         files of one language are for.
std::vector<PacketSource> read_packets(const FileTree& tree, const AgreementSource& agreement,
                                       Diagnostics& diagnostics);

/// The file in `language` that names `body`, else the one that names none, else the program's own, which has
/// headings and what is the same for every body.
PacketSource choose_packet(const std::vector<PacketSource>& packets, std::string_view body,
                           std::string_view language);

}  // namespace sopimus
