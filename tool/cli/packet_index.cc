#include "base/text.h"
#include "cli/packet_maker.h"
#include "html/write_index.h"
#include "packet/packet_words.h"
#include "packet/proposal.h"
#include "report/report_words.h"

namespace sopimus {

namespace {

using Part = PacketFile::Part;

/// "PDF, 12 sivua".
std::string details_of(const PacketFile& file, const std::string& language) {
  const std::string ending = file.name.substr(file.name.rfind('.') + 1);
  std::string details = ending == "docx" ? "Word" : ending == "txt" ? "TXT" : "PDF";
  if (file.pages == 0) return details;
  const std::string count = std::to_string(file.pages);
  return details + ", " + packet_words(file.pages == 1 ? "one-page" : "pages", language, {count});
}

std::vector<IndexedFile> files_of(const MadePacket& made, Part part) {
  std::vector<IndexedFile> files;
  for (const PacketFile& file : made.files) {
    if (file.part != part) continue;
    files.push_back({file.name, file.title, details_of(file, made.packet.language), file.language});
  }
  return files;
}

std::string matter_of(const MadePacket& made) {
  if (!made.packet.matter.empty()) return made.packet.matter.text;
  return made.meeting.edition->agreement.title.in(made.packet.language);
}

}  // namespace

std::string write_packet_index(const MadePacket& made, const Style& style) {
  const std::string& language = made.packet.language;
  const EditionRecord& record = made.meeting.edition->record;
  FolderIndex index;
  index.language = language;
  index.style = style;
  index.sender = to_upper_first(name_of(made.meeting.body->name, GrammaticalCase::Nominative, language));
  index.title = packet_words("packet", language) + ": " + matter_of(made);
  if (made.meeting.day) {
    index.facts.push_back(packet_words("meeting", language, {to_numeric(*made.meeting.day)}));
  }
  index.facts.push_back(packet_words(
      "version", language,
      {record.name, edition_words({record.kind, record.name, record.number, record.commit}, language)}));
  IndexPart item{packet_words("the-item", language), {}, files_of(made, Part::Item)};
  for (IndexedFile& whole : files_of(made, Part::Whole)) item.files.push_back(std::move(whole));
  index.parts.push_back(std::move(item));
  IndexPart annexes{packet_words("annexes", language), {}, files_of(made, Part::Annex)};
  for (const PacketAnnex& annex : made.annexes) {
    if (!annex.is_withheld()) continue;
    annexes.lines.push_back(line_of(annex, language) + ". " +
                            packet_words("withheld", language, {annex.publicity}));
  }
  index.parts.push_back(std::move(annexes));
  std::vector<IndexedFile> background = files_of(made, Part::Background);
  if (!background.empty()) {
    index.parts.push_back({packet_words("background", language), {}, std::move(background)});
  }
  if (!made.missing.empty()) {
    IndexPart missing{packet_words("to-complete", language), {}, {}};
    for (const MissingSection& section : made.missing) missing.lines.push_back(section.heading);
    index.parts.push_back(std::move(missing));
  }
  return write_index(index);
}

}  // namespace sopimus
