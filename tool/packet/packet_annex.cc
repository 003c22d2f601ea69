#include "packet/packet_annex.h"

#include "model/phrases.h"
#include "packet/packet_words.h"
#include "source/agreement_facts.h"

namespace sopimus {

namespace {

std::string name_of(const PacketAnnex& annex, const AgreementSource& agreement, const PacketSource& packet) {
  const std::string& language = packet.language;
  const std::string word =
      packet.annex_word.empty() ? packet_words("annex", language) : packet.annex_word.text;
  const std::string name = word + std::string(kNoBreakSpace) + std::to_string(annex.number);
  const std::string letter = letter_of(agreement, *annex.source);
  return letter.empty() ? name : packet_words("label-in-agreement", language, {name, letter});
}

/// "Salassa pidettävä (JulkL 24 § 1 mom. 7 k)"; empty for a public document.
std::string publicity_of(const DocumentSource& document, const std::string& language) {
  if (document.publicity == Publicity::Public) return {};
  const std::string words =
      phrase(document.publicity == Publicity::Secret ? "secret" : "partly-secret", language);
  const std::string& basis = document.publicity_basis.in(language);
  return basis.empty() ? words : words + " (" + basis + ")";
}

std::string language_words(const Document& text, const std::string& language) {
  return packet_words(text.language == "sv" ? "in-swedish" : "in-finnish", language);
}

}  // namespace

std::vector<PacketAnnex> annexes_of(const Meeting& meeting, const PacketSource& packet,
                                    const std::vector<Document>& texts) {
  std::vector<PacketAnnex> annexes;
  int number = packet.annexes_from;
  for (const DocumentSource* document : meeting.documents()) {
    PacketAnnex annex;
    annex.number = number++;
    annex.source = document;
    annex.title = document->title.in(packet.language);
    annex.publicity = publicity_of(*document, packet.language);
    annex.name = name_of(annex, meeting.edition->agreement, packet);
    for (const Document& text : texts) {
      if (text.identity.document != document->id.text) continue;
      annex.texts.push_back(&text);
    }
    annexes.push_back(std::move(annex));
  }
  return annexes;
}

std::string line_of(const PacketAnnex& annex, const std::string& language) {
  std::string line = annex.name + ": " + annex.title;
  if (annex.texts.size() < 2) return line;
  line += " (";
  for (std::size_t i = 0; i < annex.texts.size(); ++i) {
    if (i > 0) line += " " + packet_words("and", language) + " ";
    line += language_words(*annex.texts[i], language);
  }
  return line + ")";
}

std::string fingerprints_of(const PacketAnnex& annex, const std::string& language) {
  std::string words;
  for (const Document* text : annex.texts) {
    if (!words.empty()) words += ", ";
    words += to_short_fingerprint(text->fingerprint);
    if (annex.texts.size() > 1) words += " (" + language_words(*text, language) + ")";
  }
  return packet_words("fingerprint", language, {words});
}

}  // namespace sopimus
