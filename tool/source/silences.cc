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

/// A silence at the beginning of what has a name of its own is of the whole, else of the next element.
void add_silences(const XmlFile& file, pugi::xml_node parent, std::vector<Silence>& silences) {
  bool is_at_beginning = true;
  std::vector<pugi::xml_node> waiting;  // for the element below them
  const auto add_waiting = [&](pugi::xml_node below) {
    const pugi::xml_node over = is_at_beginning && has_own_name(parent) ? parent : below;
    for (const pugi::xml_node each : waiting) {
      silences.push_back({read_word(file, each, "rule"), read_word(file, each, "reason"), file.span_of(each),
                          span_of_all(file, over)});
    }
    waiting.clear();
  };
  for (const pugi::xml_node child : parent.children()) {
    if (child.type() != pugi::node_element) continue;
    if (is_silence(child)) {
      waiting.push_back(child);
      continue;
    }
    add_waiting(child);
    is_at_beginning = false;
    add_silences(file, child, silences);
  }
  add_waiting({});
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
