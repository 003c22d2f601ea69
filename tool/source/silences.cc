#include "source/silences.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "source/xml_file.h"

namespace sopimus {

namespace {

bool is_silence(pugi::xml_node node) { return std::string_view(node.name()) == "silence"; }

bool has_own_name(pugi::xml_node element) {
  constexpr auto kNamed =
      std::to_array<std::string_view>({"clause", "section", "packet", "agreement", "party", "document"});
  return std::find(kNamed.begin(), kNamed.end(), std::string_view(element.name())) != kNamed.end();
}

/// The next element that is no silence; null when there is none.
pugi::xml_node element_below(pugi::xml_node silence) {
  pugi::xml_node below = silence.next_sibling();
  while (below && (below.type() != pugi::node_element || is_silence(below))) below = below.next_sibling();
  return below;
}

bool is_first(pugi::xml_node silence) {
  pugi::xml_node above = silence.previous_sibling();
  while (above && (above.type() != pugi::node_element || is_silence(above))) above = above.previous_sibling();
  return !above;
}

/// The bytes from `element` to the next one that is no part of it.
SourceSpan span_of_all(const XmlFile& file, pugi::xml_node element) {
  if (!element) return {};
  pugi::xml_node next = element;
  do {
    while (next && !next.next_sibling()) next = next.parent();
    next = next.next_sibling();
  } while (next && next.type() != pugi::node_element);
  const std::size_t begin = file.offset_of(element);
  const std::size_t end = next ? file.offset_of(next) : file.source()->text().size();
  return {file.source(), begin, end - begin};
}

void add_silences(const XmlFile& file, pugi::xml_node parent, std::vector<Silence>& silences) {
  for (const pugi::xml_node child : parent.children()) {
    if (!is_silence(child)) {
      add_silences(file, child, silences);
      continue;
    }
    const pugi::xml_node over = is_first(child) && has_own_name(parent) ? parent : element_below(child);
    silences.push_back({read_word(file, child, "rule"), read_word(file, child, "reason"), file.span_of(child),
                        span_of_all(file, over)});
  }
}

}  // namespace

std::vector<Silence> find_silences(const XmlFile& file) {
  std::vector<Silence> silences;
  if (file.source()->text().find("<silence") != std::string_view::npos) {
    add_silences(file, file.root(), silences);
  }
  return silences;
}

std::vector<Silence> find_silences(std::shared_ptr<const SourceText> text) {
  Diagnostics told_before;
  if (!text || text->text().find("<silence") == std::string_view::npos) return {};
  const std::unique_ptr<XmlFile> file = XmlFile::read(std::move(text), told_before);
  return file ? find_silences(*file) : std::vector<Silence>();
}

}  // namespace sopimus
