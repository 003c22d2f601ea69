#include "source/packet.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "source/attribute_form.h"
#include "source/check_form.h"
#include "source/ids.h"
#include "source/read_blocks.h"
#include "source/read_inlines.h"
#include "source/read_names.h"
#include "source/silences.h"

namespace sopimus {

namespace {

constexpr std::string_view kGenerated[] = {"history",  "changes", "proposal",   "notify",
                                           "extracts", "annexes", "background", "appeal"};
constexpr std::string_view kNeeded[] = {"proposal", "annexes"};

PacketSection read_section(const XmlFile& file, pugi::xml_node element, std::size_t number,
                           const PacketSource& packet, Diagnostics& diagnostics) {
  PacketSection section;
  section.kind = read_word(file, element, "kind");
  Clause& clause = section.clause;
  clause.id = {"packet." + section.kind.text + (number > 1 ? fmt::format(".{}", number) : ""),
               file.span_of(element)};
  clause.language = packet.language;
  clause.numbered = false;
  clause.heading = read_inlines(file, element.child("heading"));
  clause.blocks = read_blocks(file, element, diagnostics);
  clause.source = file.source();
  clause.path = packet.path;
  return section;
}

void check_kinds(const PacketSource& packet, Diagnostics& diagnostics) {
  std::map<std::string, const PacketSection*> first;
  for (const PacketSection& section : packet.sections) {
    const auto [place, is_new] = first.emplace(section.kind.text, &section);
    if (is_new || !is_generated_section(section.kind.text)) continue;
    Diagnostic twice;
    twice.at = section.kind.at;
    twice.what = fmt::format("a second section is of the kind '{}'", section.kind.text);
    twice.why = {{place->second->kind.at, "the first one is here"}};
    twice.mend = "put its text into the first one: the program writes below one heading only";
    twice.code = "section-twice";
    diagnostics.report(std::move(twice));
  }
  for (const std::string_view kind : kNeeded) {
    if (first.contains(std::string(kind))) continue;
    diagnostics.error("missing-section", packet.at, fmt::format("the packet has no section '{}'", kind),
                      fmt::format("add <section kind=\"{}\"> with its heading", kind));
  }
}

}  // namespace

const std::vector<std::string>& packet_section_kinds() {
  static const std::vector<std::string> kKinds = {
      "preparer",   "presenter",  "history",  "account",          "changes",        "impacts", "strategy",
      "competence", "costs",      "proposal", "disqualification", "implementation", "notify",  "extracts",
      "annexes",    "background", "appeal"};
  return kKinds;
}

bool is_generated_section(std::string_view kind) {
  return std::find(std::begin(kGenerated), std::end(kGenerated), kind) != std::end(kGenerated);
}

PacketSource read_packet(std::shared_ptr<const SourceText> text, std::string path, Diagnostics& diagnostics) {
  PacketSource packet;
  packet.path = std::move(path);
  const std::size_t before = diagnostics.errors();
  const std::unique_ptr<XmlFile> file = read_checked(std::move(text), "packet", diagnostics);
  if (!file) return packet;
  const pugi::xml_node root = file->root();
  packet.at = file->span_of(root);
  packet.bodies = read_words(*file, root, "bodies");
  const Word language = read_word(*file, root, "lang");
  if (!language.empty()) packet.language = language.text;
  packet.diary = read_word(*file, root, "diary");
  packet.annexes_from = parse_whole(read_word(*file, root, "annexes-from").text).value_or(1);
  packet.annex_word = read_word(*file, root, "annex-word");
  if (const pugi::xml_node matter = root.child("matter")) packet.matter = read_text(*file, matter);
  std::map<std::string, std::size_t> counts;
  for (const pugi::xml_node element : root.children("section")) {
    const std::size_t number = ++counts[read_word(*file, element, "kind").text];
    packet.sections.push_back(read_section(*file, element, number, packet, diagnostics));
  }
  packet.silences = find_silences(*file);
  IdRegister ids(diagnostics);
  for (const PacketSection& section : packet.sections) {
    visit_ids(section.clause, [&](const Word& id) { ids.add(id); });
  }
  if (diagnostics.errors() == before) check_kinds(packet, diagnostics);
  return packet;
}

}  // namespace sopimus
