// The annexes of one body's item: the only list of them, from which the proposal, the list of annexes, the
// names of the files and the folder's first page are made.

#pragma once

#include <string>
#include <vector>

#include "model/document.h"
#include "packet/meeting.h"
#include "source/packet.h"

namespace sopimus {

struct PacketAnnex {
  int number = 0;  // on this body's agenda
  const DocumentSource* source = nullptr;
  std::string name{};                    // "Liite 4 (sopimuksen liite A)"
  std::string title{};                   // of the document, in the packet's language
  std::string publicity{};               // "Salassa pidettävä (…)"; empty for a public one
  std::vector<const Document*> texts{};  // one a language
  bool is_withheld() const { return !publicity.empty(); }
};

/// The documents on which the meeting acts, numbered as the body numbers its annexes.
///
/// Shape: points into `meeting` and `texts`, the composed documents of its edition.
std::vector<PacketAnnex> annexes_of(const Meeting& meeting, const PacketSource& packet,
                                    const std::vector<Document>& texts);

/// "Liite 4 (sopimuksen liite A): Sopimus … (suomeksi ja ruotsiksi)".
std::string line_of(const PacketAnnex& annex, const std::string& language);

/// "tunniste 3F2A-91BC-07DE-55A1"; of several texts each with its language.
std::string fingerprints_of(const PacketAnnex& annex, const std::string& language);

}  // namespace sopimus
