#include "cli/rule_check.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "base/text.h"
#include "check/language.h"
#include "check/rules.h"
#include "cli/kept_files.h"
#include "cli/person.h"
#include "cli/text_file.h"
#include "packet/item.h"
#include "source/silences.h"

namespace sopimus {

namespace {

constexpr const char* kWordsFile = "words";

/// The words of dictionary.txt, one a line; a line that begins with # says something about them.
std::vector<std::string> read_dictionary(const FileTree& tree) {
  std::vector<std::string> words;
  for (const std::string& line : split(tree.read("dictionary.txt").value_or(""), '\n')) {
    std::string word = trim(line);
    if (!word.empty() && word.front() != '#' && !find_invalid_utf8(word)) words.push_back(to_nfc(word));
  }
  return words;
}

/// Who speaks in a packet: the first of its bodies, of a packet for all bodies the first of the agreement.
std::optional<SectionSpeaker> speaker_of(const PacketSource& packet, const AgreementSource& agreement) {
  for (const Party& party : agreement.parties) {
    for (const Body& body : party.bodies) {
      const bool is_it = packet.bodies.empty() || packet.bodies.front().text == body.id.text;
      if (is_it) return SectionSpeaker{party, body, &body};
    }
  }
  return std::nullopt;
}

/// What composing says of a packet's references is left out: they are settled in the edition that is decided
/// on, which this may not be.
void add_packets(const AgreementAt& agreement, const std::vector<PacketSource>& packets, CheckedTexts& all) {
  for (const PacketSource& packet : packets) {
    all.silences.insert(all.silences.end(), packet.silences.begin(), packet.silences.end());
    const auto speaker = speaker_of(packet, agreement.files.agreement);
    if (!speaker) continue;
    Diagnostics left_out;
    Document document = compose_sections(packet, *speaker, agreement.files, agreement.options, left_out);
    CheckedText text = to_checked_text(std::make_shared<const Document>(std::move(document)), false);
    for (CheckedPassage& passage : text.passages) passage.is_rationale = true;
    all.texts.push_back(std::move(text));
  }
}

}  // namespace

void check_by_rules(const Place& place, const AgreementAt& agreement, std::vector<Document> documents,
                    const std::vector<PacketSource>& packets, Diagnostics& diagnostics) {
  CheckedTexts all;
  for (Document& document : documents) {
    const DocumentSource* source = agreement.files.agreement.find_document(document.identity.document);
    const bool is_pinned = source != nullptr && !source->pin.empty();
    all.texts.push_back(to_checked_text(std::make_shared<const Document>(std::move(document)), is_pinned));
  }
  all.agreement = &agreement.files;
  all.registers = agreement.files.registers;
  add_registers_of_check(all.registers);
  all.dictionary = read_dictionary(*agreement.tree);
  all.speller = make_speller(all);
  const std::string folder = kept_folder(place);
  all.speller->recall(read_kept(folder, kWordsFile));
  all.today = today();
  all.is_final = agreement.options.edition.kind == Edition::Kind::Frozen;
  std::size_t wanted = 0;
  for (const std::string& id : document_ids(agreement.files))
    wanted += languages_of(agreement.files, id).size();
  all.is_whole = all.texts.size() == wanted;
  all.silences = find_silences(agreement.files.agreement.source);
  add_packets(agreement, packets, all);
  run_rules(all, diagnostics);
  const std::string learnt = all.speller->what_was_learnt();
  if (!learnt.empty()) keep(folder, kWordsFile, learnt);
}

void check_files(const std::vector<std::string>& paths, Diagnostics& diagnostics) {
  CheckedTexts all;
  for (const std::string& path : paths) {
    all.texts.push_back(
        to_checked_file(std::make_shared<const Document>(read_text_file(path, diagnostics)), path));
    const std::vector<CheckedPassage>& passages = all.texts.back().passages;
    const auto has_words = [](const CheckedPassage& passage) { return !passage.words.empty(); };
    if (std::any_of(passages.begin(), passages.end(), has_words)) continue;
    diagnostics.warning("no-words", {}, "there are no words in '" + path + "'",
                        "name a file that holds text; pictures of pages cannot be read");
  }
  all.registers = read_builtin_registers();
  add_registers_of_check(all.registers);
  all.speller = make_speller(all);
  all.today = today();
  run_rules(all, diagnostics);
}

}  // namespace sopimus
