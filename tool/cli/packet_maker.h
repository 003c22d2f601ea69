// The folders of meetings: for each body its item, annexes, comparisons, signature pages, all of it in one
// file, and a first page.

#pragma once

#include <list>
#include <map>
#include <string>
#include <vector>

#include "cli/make_outputs.h"
#include "cli/packet_texts.h"
#include "packet/item.h"

namespace sopimus {

/// A file of a folder; the bytes belong to the maker.
struct PacketFile {
  enum class Part { Item, Whole, Annex, Background, Index };
  Part part = Part::Item;
  std::string name{};  // "liite-3-paasopimus.fi.pdf"
  std::string title{};
  std::string language{};  // of the title, when it is not the packet's
  const std::string* bytes = nullptr;
  std::size_t pages = 0;  // 0 in a form that has none
};

struct MadePacket {
  Meeting meeting{};
  PacketSource packet{};
  std::vector<PacketAnnex> annexes{};
  const Document* item = nullptr;
  std::vector<MissingSection> missing{};
  std::vector<PacketFile> files{};  // the first page last
};

/// Makes the packets of any number of bodies on one edition; what several have in common is made once.
class PacketMaker {
 public:
  /// `all` and `texts` must outlive it.
  PacketMaker(const Register& all, const PacketTexts& texts);

  /// Errors: faults of the packet's own words go to `diagnostics`.
  void add(const Meeting& meeting, const PacketSource& packet, Diagnostics& diagnostics);

  /// Shape: in the order they were added. Bytes do not depend on `threads`.
  const std::vector<MadePacket>& make(std::size_t threads, Diagnostics& diagnostics);

 private:
  /// A file that is planned: which output it will be, in which of its forms.
  struct Planned {
    PacketFile file{};
    bool is_item = false;  // of item_outputs_
    std::size_t output = 0;
    std::size_t form = 0;
  };

  void plan_annexes(MadePacket& made, std::vector<Planned>& plan);
  void plan_background(MadePacket& made, std::vector<Planned>& plan, const ItemChanges& changes);
  void plan_approved(const MadePacket& made, std::vector<Planned>& plan, const DocumentSource& document);
  void plan_item(MadePacket& made, std::vector<Planned>& plan);
  void plan_whole(const MadePacket& made, std::vector<Planned>& plan);
  void plan_comparisons(const MadePacket& made, std::vector<Planned>& plan, const DiffOutputs& outputs,
                        std::string_view words);
  std::size_t text_output(const Document& text);
  std::size_t summary_output(const ItemChanges& changes, const MadePacket& made);
  std::size_t signature_output(const MadePacket& made);
  std::size_t shared(const std::string& key, const Output& output);
  const Document* in_whole(const Document& document, const std::string& id);

  const Register& all_;
  const PacketTexts& texts_;
  DiffOutputs redlines_{};
  DiffOutputs parallel_texts_{};
  std::vector<Output> outputs_{};                // PDF
  std::vector<Output> item_outputs_{};           // PDF, DOCX and text
  std::map<std::string, std::size_t> shared_{};  // places in outputs_
  std::list<Document> documents_{};              // made here; never move
  std::map<std::pair<const Document*, std::string>, const Document*> renamed_{};
  std::vector<std::vector<Planned>> plans_{};  // one a packet
  std::vector<MadePacket> packets_{};
  std::vector<std::vector<MadeFile>> made_{};
  std::vector<std::vector<MadeFile>> made_items_{};
  std::list<std::string> indexes_{};
};

/// The first page of a folder, by what is in it (packet_index.cc).
std::string write_packet_index(const MadePacket& made, const Style& style);

}  // namespace sopimus
