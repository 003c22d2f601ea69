#include "pdf/navigation.h"

#include <map>
#include <set>

#include "pdf/key_tree.h"

namespace sopimus {
namespace {

/// An outline entry with its neighbours, as indices; -1 for none. Node 0 is the root.
struct Node {
  int parent = -1;
  int previous = -1;
  int next = -1;
  int first = -1;
  int last = -1;
  int level = 0;
  int children = 0;
};

std::vector<Node> link_entries(const std::vector<OutlineEntry>& entries) {
  std::vector<Node> nodes(entries.size() + 1);
  int last = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const int self = static_cast<int>(i) + 1;
    int parent = last;
    while (parent > 0 && nodes[static_cast<std::size_t>(parent)].level >= entries[i].level) {
      parent = nodes[static_cast<std::size_t>(parent)].parent;
    }
    Node& above = nodes[static_cast<std::size_t>(parent)];
    Node& node = nodes[i + 1];
    node.parent = parent;
    node.level = entries[i].level;
    node.previous = above.last;
    if (above.last >= 0) nodes[static_cast<std::size_t>(above.last)].next = self;
    if (above.first < 0) above.first = self;
    above.last = self;
    ++above.children;
    last = self;
  }
  return nodes;
}

std::map<std::string, const Destination*> destinations_by_name(const Pages& pages) {
  std::map<std::string, const Destination*> by_name;
  for (const Destination& destination : pages.destinations) by_name.emplace(destination.name, &destination);
  return by_name;
}

}  // namespace

Reference write_destinations(ObjectFile& file, const Pages& pages,
                             const std::vector<Reference>& page_references) {
  Entries entries;
  for (const auto& [name, destination] : destinations_by_name(pages)) {
    Tokens t;
    t.begin_array().reference(page_references.at(destination->page)).raw("/XYZ null");
    t.length(pages.height - destination->y).raw("null").end_array();
    entries.emplace_back(Tokens().bytes(name).take(), t.take());
  }
  return write_tree(file, "Names", entries);
}

std::optional<Reference> write_outline(ObjectFile& file, const Pages& pages, const StructureTree& tree) {
  if (pages.outline.empty()) return std::nullopt;
  const std::vector<Node> nodes = link_entries(pages.outline);
  const auto destinations = destinations_by_name(pages);
  const Reference root = file.reserve();
  for (std::size_t i = 1; i < nodes.size(); ++i) file.reserve();
  const auto reference_of = [root](int node) { return Reference{root.number + node}; };
  const auto add_link = [&](Tokens& t, std::string_view key, int node) {
    if (node >= 0) t.key(key).reference(reference_of(node));
  };
  const bool is_single = nodes[0].children == 1;
  for (std::size_t i = 1; i < nodes.size(); ++i) {
    const OutlineEntry& entry = pages.outline[i - 1];
    Tokens t;
    t.begin_dictionary().key("Title").text(entry.text);
    add_link(t, "Parent", nodes[i].parent);
    add_link(t, "Prev", nodes[i].previous);
    add_link(t, "Next", nodes[i].next);
    add_link(t, "First", nodes[i].first);
    add_link(t, "Last", nodes[i].last);
    const bool is_open = is_single && nodes[i].parent == 0;
    if (nodes[i].children > 0) t.key("Count").number(is_open ? nodes[i].children : -nodes[i].children);
    const auto destination = destinations.find(entry.destination);
    if (destination != destinations.end()) {
      t.key("Dest").bytes(entry.destination);
      if (destination->second->structure >= 0) {
        t.key("SE").reference(tree.reference_of(destination->second->structure));
      }
    }
    file.fill(reference_of(static_cast<int>(i)), t.end_dictionary().take());
  }
  const int visible = nodes[0].children + (is_single ? nodes[1].children : 0);
  Tokens t;
  t.raw("<</Type/Outlines");
  add_link(t, "First", nodes[0].first);
  add_link(t, "Last", nodes[0].last);
  file.fill(root, t.key("Count").number(visible).end_dictionary().take());
  return root;
}

std::string page_labels(const Pages& pages) {
  std::set<std::size_t> starts = {0};
  for (const PageRange& range : pages.ranges) {
    if (range.count > 0) starts.insert(range.first);
  }
  Tokens t;
  t.raw("<</Nums[");
  for (const std::size_t page : starts) t.number(static_cast<std::int64_t>(page)).raw("<</S/D>>");
  return t.raw("]>>").take();
}

}  // namespace sopimus
