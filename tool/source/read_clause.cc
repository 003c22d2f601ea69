#include <fmt/format.h>

#include "source/check_form.h"
#include "source/ids.h"
#include "source/read.h"
#include "source/read_blocks.h"
#include "source/read_inlines.h"

namespace sopimus {

void IdRegister::add(const Word& id) {
  if (id.empty()) return;
  const auto [place, is_new] = places_.emplace(id.text, id.at);
  if (is_new) return;
  Diagnostic twice;
  twice.at = id.at;
  twice.what = fmt::format("id '{}' is given twice", id.text);
  twice.why = {{place->second, "it is given here first"}};
  twice.mend = "give one of them another id";
  twice.code = "duplicate-id";
  diagnostics_.report(std::move(twice));
}

namespace {

bool is_silence(pugi::xml_node node) { return std::string_view(node.name()) == "silence"; }

/// The bytes from `element` to the next node; those of the whole file for the heading.
SourceSpan span_below(const XmlFile& file, pugi::xml_node element) {
  const std::size_t end = file.source()->text().size();
  if (!element) return {};
  if (std::string_view(element.name()) == "heading") return {file.source(), 0, end};
  pugi::xml_node next = element.next_sibling();
  while (next && next.type() != pugi::node_element) next = next.next_sibling();
  const std::size_t begin = file.offset_of(element);
  return {file.source(), begin, (next ? file.offset_of(next) : end) - begin};
}

std::vector<Silence> read_silences(const XmlFile& file, pugi::xml_node root) {
  std::vector<Silence> silences;
  for (const pugi::xml_node child : root.children("silence")) {
    pugi::xml_node below = child.next_sibling();
    while (below && (below.type() != pugi::node_element || is_silence(below))) below = below.next_sibling();
    silences.push_back({read_word(file, child, "rule"), read_word(file, child, "reason"), file.span_of(child),
                        span_below(file, below)});
  }
  return silences;
}

}  // namespace

Clause read_clause(std::shared_ptr<const SourceText> text, std::string path, Diagnostics& diagnostics) {
  Clause clause;
  clause.source = text;
  clause.path = std::move(path);
  const std::unique_ptr<XmlFile> file = read_checked(std::move(text), "clause", diagnostics);
  if (!file) return clause;
  const pugi::xml_node root = file->root();
  clause.id = read_word(*file, root, "id");
  const Word language = read_word(*file, root, "lang");
  if (!language.empty()) clause.language = language.text;
  clause.translates = read_word(*file, root, "translates");
  clause.model = read_word(*file, root, "model");
  clause.split_from = read_words(*file, root, "from");
  clause.numbered = read_word(*file, root, "numbered").text != "no";
  clause.heading = read_inlines(*file, root.child("heading"));
  clause.blocks = read_blocks(*file, root, diagnostics);
  clause.silences = read_silences(*file, root);
  IdRegister ids(diagnostics);
  visit_ids(clause, [&](const Word& id) { ids.add(id); });
  return clause;
}

}  // namespace sopimus
