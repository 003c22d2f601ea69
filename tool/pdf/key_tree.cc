#include "pdf/key_tree.h"

#include <algorithm>

namespace sopimus {
namespace {

constexpr std::size_t kLeafSize = 64;

Tokens make_leaf(std::string_view kind, const Entries& entries, std::size_t start, std::size_t end) {
  Tokens t;
  t.begin_dictionary().key(kind).begin_array();
  for (std::size_t i = start; i < end; ++i) t.raw(entries[i].first).raw(entries[i].second);
  t.end_array();
  return t;
}

}  // namespace

Reference write_tree(ObjectFile& file, std::string_view kind, const Entries& entries) {
  if (entries.size() <= kLeafSize) {
    return file.add(make_leaf(kind, entries, 0, entries.size()).end_dictionary().take());
  }
  const Reference root = file.reserve();
  Tokens t;
  t.begin_dictionary().key("Kids").begin_array();
  for (std::size_t start = 0; start < entries.size(); start += kLeafSize) {
    const std::size_t end = std::min(start + kLeafSize, entries.size());
    Tokens leaf = make_leaf(kind, entries, start, end);
    leaf.key("Limits").begin_array().raw(entries[start].first).raw(entries[end - 1].first).end_array();
    t.reference(file.add(leaf.end_dictionary().take()));
  }
  file.fill(root, t.end_array().end_dictionary().take());
  return root;
}

}  // namespace sopimus
