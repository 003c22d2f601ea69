#include "cli/packet_maker.h"

#include <algorithm>

#include "base/text.h"
#include "packet/packet_words.h"
#include "report/report_words.h"

namespace sopimus {

namespace {

using Part = PacketFile::Part;

const std::vector<std::string> kItemForms = {"pdf", "docx", "text"};
constexpr const char* kItemEndings[] = {".pdf", ".docx", ".txt"};

/// What stands in a file's name for words: small letters and digits, a hyphen for the rest.
std::string to_file_name(std::string_view words) {
  std::string name;
  for (const char c : to_lower(words)) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_plain) {
      name += c;
    } else if (!name.empty() && name.back() != '-') {
      name += '-';
    }
  }
  while (!name.empty() && name.back() == '-') name.pop_back();
  return name.empty() ? "liite" : name;
}

std::vector<std::string> ids_of(const std::vector<PacketAnnex>& annexes) {
  std::vector<std::string> ids;
  for (const PacketAnnex& annex : annexes) ids.push_back(annex.source->id.text);
  return ids;
}

DiffRequest request_for(const PacketTexts& texts, DiffForm form) {
  DiffRequest request;
  request.form = form;
  for (const auto& [language, names] :
       {std::pair("fi", &request.names_fi), std::pair("sv", &request.names_sv)}) {
    std::vector<std::string> ids;
    for (const Document& document : texts.documents) ids.push_back(document.identity.document);
    names->before = texts.changes_of(ids, language).compared_with;
    names->after = edition_words(texts.edition.options.edition, language);
  }
  return request;
}

std::string language_of_title(const Document& document, const PacketSource& packet) {
  return document.language == packet.language ? std::string() : document.language;
}

}  // namespace

PacketMaker::PacketMaker(const Register& all, const PacketTexts& texts) : all_(all), texts_(texts) {
  if (texts.in_force.empty()) return;
  redlines_ = make_diff_outputs(texts.compared, request_for(texts, DiffForm::Redline), "pdf");
  parallel_texts_ = make_diff_outputs(texts.compared, request_for(texts, DiffForm::ParallelText), "pdf");
}

std::size_t PacketMaker::shared(const std::string& key, const Output& output) {
  const auto [place, is_new] = shared_.emplace(key, outputs_.size());
  if (is_new) outputs_.push_back(output);
  return place->second;
}

std::size_t PacketMaker::text_output(const Document& text) {
  const std::string name = text.identity.document + "." + text.language;
  return shared("text " + name, {.name = name, .documents = {&text}});
}

/// In the file of the whole material every text has a name of its own: the old text of a comparison has the
/// same clauses as the new one.
const Document* PacketMaker::in_whole(const Document& document, const std::string& id) {
  const auto [place, is_new] = renamed_.emplace(std::pair(&document, id), nullptr);
  if (is_new) {
    documents_.push_back(document);
    documents_.back().identity.document = id;
    place->second = &documents_.back();
  }
  return place->second;
}

void PacketMaker::plan_annexes(MadePacket& made, std::vector<Planned>& plan) {
  const std::string word = made.packet.annex_word.empty() ? packet_words("annex", made.packet.language)
                                                          : made.packet.annex_word.text;
  for (const PacketAnnex& annex : made.annexes) {
    if (annex.is_withheld()) continue;
    for (const Document* text : annex.texts) {
      Planned planned;
      planned.file.part = Part::Annex;
      planned.file.name = to_file_name(word) + "-" + std::to_string(annex.number) + "-" +
                          text->identity.document + "." + text->language + ".pdf";
      planned.file.title = annex.name + ": " + text->identity.title;
      planned.file.language = language_of_title(*text, made.packet);
      planned.output = text_output(*text);
      plan.push_back(std::move(planned));
    }
  }
}

void PacketMaker::plan_comparisons(const MadePacket& made, std::vector<Planned>& plan,
                                   const DiffOutputs& outputs, std::string_view words) {
  const std::vector<std::string> ids = ids_of(made.annexes);
  for (const Output& output : outputs.outputs) {
    const Document& text = *output.documents.back();
    if (std::find(ids.begin(), ids.end(), text.identity.document) == ids.end()) continue;
    const std::string& label = text.identity.label;
    Planned planned;
    planned.file.part = Part::Background;
    planned.file.name = output.name + ".pdf";
    planned.file.title =
        packet_words(words, made.packet.language, {(label.empty() ? "" : label + " ") + text.identity.title});
    planned.output = shared("comparison " + output.name, output);
    plan.push_back(std::move(planned));
  }
}

std::size_t PacketMaker::summary_output(const ItemChanges& changes, const MadePacket& made) {
  const std::string& language = made.packet.language;
  const std::string key = "summary " + language + " " + join(ids_of(made.annexes), " ");
  const auto known = shared_.find(key);
  if (known != shared_.end()) return known->second;
  ReportNames names = to_report_names(texts_.documents.front(), texts_.documents.front());
  names.before = changes.compared_with;
  names.after = edition_words(texts_.edition.options.edition, language);
  documents_.push_back(to_change_report(changes.documents, names, language));
  return shared(key, {.name = "muutosten-yhteenveto", .documents = {&documents_.back()}});
}

/// The pages that will be signed, one document after another.
std::size_t PacketMaker::signature_output(const MadePacket& made) {
  Output output;
  output.name = "allekirjoitussivut";
  output.page_words = packet_words("page-in-packet", made.packet.language);
  std::string key = "signatures " + made.packet.language;
  for (const PacketAnnex& annex : made.annexes) key += " " + annex.source->id.text;
  const auto known = shared_.find(key);
  if (known != shared_.end()) return known->second;
  for (const PacketAnnex& annex : made.annexes) {
    if (annex.is_withheld()) continue;
    for (const Document* text : annex.texts) {
      Document pages = *text;
      std::erase_if(pages.blocks,
                    [](const Block& block) { return !std::holds_alternative<SignaturePage>(block.value); });
      if (pages.blocks.empty()) continue;
      pages.identity.document += "." + text->language;
      documents_.push_back(std::move(pages));
      output.documents.push_back(&documents_.back());
    }
  }
  return output.documents.empty() ? outputs_.size() : shared(key, output);
}

/// A text on which nothing is decided any more, for those who read the others beside it.
void PacketMaker::plan_approved(const MadePacket& made, std::vector<Planned>& plan,
                                const DocumentSource& document) {
  for (const Document& text : texts_.documents) {
    const Identity& identity = text.identity;
    if (identity.document != document.id.text || identity.publicity != Publicity::Public) continue;
    Planned planned;
    planned.file.part = Part::Background;
    planned.output = text_output(text);
    planned.file.name = outputs_[planned.output].name + ".pdf";
    const std::string name = (identity.label.empty() ? "" : identity.label + " ") + identity.title;
    planned.file.title = packet_words("approved-before", made.packet.language, {name});
    plan.push_back(std::move(planned));
  }
}

void PacketMaker::plan_background(MadePacket& made, std::vector<Planned>& plan, const ItemChanges& changes) {
  const std::string& language = made.packet.language;
  const auto add = [&](std::size_t output, std::string_view words) {
    Planned planned;
    planned.file.part = Part::Background;
    planned.file.name = outputs_[output].name + ".pdf";
    planned.file.title = packet_words(words, language);
    planned.output = output;
    plan.push_back(std::move(planned));
  };
  if (!changes.compared_with.empty()) add(summary_output(changes, made), "summary");
  plan_comparisons(made, plan, redlines_, "redline");
  plan_comparisons(made, plan, parallel_texts_, "parallel-text");
  for (const DocumentSource* document : made.meeting.approved) plan_approved(made, plan, *document);
  const bool is_frozen = made.meeting.edition->record.kind == Edition::Kind::Frozen;
  if (!is_frozen) return;
  const std::size_t signatures = signature_output(made);
  if (signatures < outputs_.size()) add(signatures, "signature-pages");
}

void PacketMaker::plan_item(MadePacket& made, std::vector<Planned>& plan) {
  for (std::size_t form = 0; form < kItemForms.size(); ++form) {
    Planned planned;
    planned.file.part = Part::Item;
    planned.file.name = std::string("esityslistateksti") + kItemEndings[form];
    planned.file.title = packet_words("item", made.packet.language);
    planned.is_item = true;
    planned.output = item_outputs_.size() - 1;
    planned.form = form;
    plan.push_back(std::move(planned));
  }
}

/// Item, annexes and background in one file; signature pages are the annexes' own last ones.
void PacketMaker::plan_whole(const MadePacket& made, std::vector<Planned>& plan) {
  Output output;
  output.name = "kokousaineisto";
  output.page_words = packet_words("page-in-packet", made.packet.language);
  output.documents = {item_outputs_.back().documents.front()};
  std::vector<std::string> ids;
  for (const Planned& planned : plan) {
    if (planned.is_item || outputs_[planned.output].name == "allekirjoitussivut") continue;
    for (const Document* document : outputs_[planned.output].documents) {
      std::string id = document->identity.document;
      const bool is_first = std::find(ids.begin(), ids.end(), id) == ids.end();
      if (!is_first) id = outputs_[planned.output].name + "." + id;
      ids.push_back(id);
      output.documents.push_back(is_first ? document : in_whole(*document, id));
    }
  }
  Planned planned;
  planned.file.part = Part::Whole;
  planned.file.name = output.name + ".pdf";
  planned.file.title = packet_words("whole", made.packet.language);
  planned.output = outputs_.size();
  outputs_.push_back(std::move(output));
  plan.push_back(std::move(planned));
}

void PacketMaker::add(const Meeting& meeting, const PacketSource& packet, Diagnostics& diagnostics) {
  MadePacket made;
  made.meeting = meeting;
  made.packet = packet;
  made.annexes = annexes_of(meeting, packet, texts_.documents);
  const ItemChanges changes = texts_.changes_of(ids_of(made.annexes), packet.language);
  std::vector<Planned> plan;
  plan_annexes(made, plan);
  plan_background(made, plan, changes);
  std::vector<std::string> background;
  for (const Planned& planned : plan) {
    if (planned.file.part == Part::Background) background.push_back(planned.file.title);
  }
  AgendaItem item = make_item({all_, meeting, packet, made.annexes, background, changes},
                              texts_.edition.files, texts_.edition.options, diagnostics);
  made.missing = std::move(item.missing);
  documents_.push_back(std::move(item.document));
  made.item = &documents_.back();
  item_outputs_.push_back({.name = "esityslistateksti", .documents = {&documents_.back()}});
  plan_item(made, plan);
  plan_whole(made, plan);
  std::stable_sort(plan.begin(), plan.end(),
                   [](const Planned& a, const Planned& b) { return a.file.part < b.file.part; });
  plans_.push_back(std::move(plan));
  packets_.push_back(std::move(made));
}

const std::vector<MadePacket>& PacketMaker::make(std::size_t threads, Diagnostics& diagnostics) {
  OutputOptions options;
  options.date = texts_.edition.date;
  options.threads = threads;
  options.forms = {"pdf"};
  made_ = make_outputs(outputs_, options, diagnostics);
  options.forms = kItemForms;
  made_items_ = make_outputs(item_outputs_, options, diagnostics);
  for (std::size_t i = 0; i < packets_.size(); ++i) {
    for (Planned& planned : plans_[i]) {
      const MadeFile& file = (planned.is_item ? made_items_ : made_)[planned.output][planned.form];
      planned.file.bytes = &file.bytes;
      planned.file.pages = file.pages;
      packets_[i].files.push_back(std::move(planned.file));
    }
    PacketFile index;
    index.part = Part::Index;
    index.name = "index.html";
    index.bytes = &indexes_.emplace_back(write_packet_index(packets_[i], texts_.documents.front().style));
    packets_[i].files.push_back(std::move(index));
  }
  return packets_;
}

}  // namespace sopimus
