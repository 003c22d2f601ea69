#include "pdf/structure_tree.h"

#include <algorithm>
#include <stdexcept>

#include "pdf/key_tree.h"

namespace sopimus {

StructureTree::StructureTree(const Pages& pages, ObjectFile& file)
    : pages_(pages), file_(file), root_(file.reserve()), content_by_page_(pages.pages.size()) {
  const int root = static_cast<int>(pages.structure.size());
  nodes_.resize(pages.structure.size() + 1);
  nodes_.back().attached = true;
  for (int i = 0; i < root; ++i) {
    const StructureElement& element = pages.structure[static_cast<std::size_t>(i)];
    if (element.parent >= i || element.parent < -1) {
      throw std::logic_error("a structure element comes before its parent");
    }
    const int parent = element.parent < 0 ? root : element.parent;
    Node& child = node(i);
    child.type = element.type;
    child.parent = parent;
    if (node(parent).last_child < 0) {
      node(parent).next_to_attach = i;
    } else {
      node(node(parent).last_child).next_sibling = i;
    }
    node(parent).last_child = i;
    file.reserve();
  }
  find_figure_boxes();
  choose_ids();
}

/// ISO 32000-1:2008, table 344: a figure that is whole on one page says where.
void StructureTree::find_figure_boxes() {
  std::map<int, std::size_t> page_of;
  for (std::size_t page = 0; page < pages_.pages.size(); ++page) {
    for (const Piece& piece : pages_.pages[page].pieces) {
      const auto* image = std::get_if<ImagePiece>(&piece);
      if (image == nullptr || image->structure < 0) continue;
      if (!page_of.emplace(image->structure, page).second) {
        figure_boxes_.erase(image->structure);  // of several pictures
        continue;
      }
      figure_boxes_[image->structure] = Tokens().rectangle(image->area, pages_.height).take();
    }
  }
}

void StructureTree::choose_ids() {
  for (std::size_t i = 0; i < pages_.structure.size(); ++i) {
    if (!pages_.structure[i].id.empty()) ids_.emplace(pages_.structure[i].id, static_cast<int>(i));
  }
}

const std::string& StructureTree::type_of(int structure) const {
  return nodes_.at(static_cast<std::size_t>(structure)).type;
}

void StructureTree::make_span(int structure) { node(structure).type = "Span"; }

Reference StructureTree::reference_of(int structure) const { return {root_.number + 1 + structure}; }

void StructureTree::attach(int structure) {
  if (node(structure).attached) return;
  const int parent = node(structure).parent;
  attach(parent);
  while (!node(structure).attached) {
    const int child = node(parent).next_to_attach;
    node(parent).next_to_attach = node(child).next_sibling;
    node(child).attached = true;
    node(parent).kids.push_back({.kind = Kid::Kind::Element, .number = child});
  }
}

int StructureTree::add_content(int structure, std::size_t page) {
  attach(structure);
  const int id = static_cast<int>(content_by_page_.at(page).size());
  content_by_page_[page].push_back(structure);
  node(structure).kids.push_back({.kind = Kid::Kind::Content, .page = page, .number = id});
  return id;
}

int StructureTree::add_annotation(int structure, std::size_t page, Reference annotation) {
  attach(structure);
  node(structure).kids.push_back({.kind = Kid::Kind::Annotation, .page = page, .number = annotation.number});
  annotations_.push_back(structure);
  return static_cast<int>(pages_.pages.size() + annotations_.size() - 1);
}

Reference StructureTree::write(const std::vector<Reference>& page_references) {
  const int root = static_cast<int>(pages_.structure.size());
  for (int i = 0; i < root; ++i) attach(i);
  for (int i = 0; i < root; ++i) file_.fill(reference_of(i), element(i, page_references));
  const Reference parent_tree = write_parent_tree();
  Tokens t;
  t.begin_dictionary().key("Type").name("StructTreeRoot").raw(kids(nodes_.back(), page_references));
  t.key("ParentTree").reference(parent_tree).key("ParentTreeNextKey");
  t.number(static_cast<std::int64_t>(pages_.pages.size() + annotations_.size()));
  t.raw(role_map());
  if (!ids_.empty()) t.key("IDTree").reference(write_id_tree());
  file_.fill(root_, t.end_dictionary().take());
  return root_;
}

std::string StructureTree::element(int structure, const std::vector<Reference>& page_references) const {
  const StructureElement& wanted = pages_.structure[static_cast<std::size_t>(structure)];
  const Node& node = nodes_[static_cast<std::size_t>(structure)];
  Tokens t;
  t.begin_dictionary().key("S").name(node.type).key("P").reference(
      wanted.parent < 0 ? root_ : reference_of(wanted.parent));
  t.raw(kids(node, page_references));
  if (!wanted.language.empty()) t.key("Lang").text(wanted.language);
  if (!wanted.alternative.empty()) t.key("Alt").text(wanted.alternative);
  if (!wanted.title.empty()) t.key("T").text(wanted.title);
  const auto id = ids_.find(wanted.id);
  if (id != ids_.end() && id->second == structure) t.key("ID").bytes(wanted.id);
  return t.raw(attributes(structure)).end_dictionary().take();
}

/// The keys Pg and K. A mark on the element's own page is a bare number (table 323).
std::string StructureTree::kids(const Node& node, const std::vector<Reference>& page_references) const {
  Tokens t;
  if (node.kids.empty()) return {};
  const auto first = std::find_if(node.kids.begin(), node.kids.end(),
                                  [](const Kid& kid) { return kid.kind == Kid::Kind::Content; });
  const bool has_page = first != node.kids.end();
  if (has_page) t.key("Pg").reference(page_references[first->page]);
  t.key("K");
  if (node.kids.size() > 1) t.begin_array();
  for (const Kid& kid : node.kids) {
    switch (kid.kind) {
      case Kid::Kind::Element:
        t.reference(reference_of(kid.number));
        break;
      case Kid::Kind::Annotation:
        t.raw("<</Type/OBJR/Pg").reference(page_references[kid.page]);
        t.key("Obj").reference({kid.number}).end_dictionary();
        break;
      case Kid::Kind::Content:
        if (kid.page == first->page) {
          t.number(kid.number);
        } else {
          t.raw("<</Type/MCR/Pg").reference(page_references[kid.page]);
          t.key("MCID").number(kid.number).end_dictionary();
        }
        break;
    }
  }
  if (node.kids.size() > 1) t.end_array();
  return t.take();
}

/// 14.8.5: tables 344 and 345 (layout), 347 (lists), 349 (tables).
std::string StructureTree::attributes(int structure) const {
  const StructureElement& wanted = pages_.structure[static_cast<std::size_t>(structure)];
  Tokens t;
  if (wanted.type == "L") {
    t.raw("/A<</O/List/ListNumbering").name(wanted.ordered ? "Decimal" : "Disc").end_dictionary();
  } else if (!wanted.scope.empty() || wanted.column_span > 1) {
    t.raw("/A<</O/Table");
    if (!wanted.scope.empty()) t.key("Scope").name(wanted.scope);
    if (wanted.column_span > 1) t.key("ColSpan").number(wanted.column_span);
    t.end_dictionary();
  } else if (wanted.type == "Ins" || wanted.type == "Del") {
    t.raw("/A<</O/Layout/TextDecorationType").name(wanted.type == "Ins" ? "Underline" : "LineThrough");
    t.end_dictionary();
  } else if (const auto box = figure_boxes_.find(structure); box != figure_boxes_.end()) {
    t.raw("/A<</O/Layout/Placement/Block/BBox").raw(box->second).end_dictionary();
  }
  return t.take();
}

/// ISO 32000-1:2008, 14.7.3 and ISO 19005-2:2011, 6.7.3.4: what is no standard type says which it is like.
std::string StructureTree::role_map() const {
  const auto has = [this](std::string_view type) {
    return std::any_of(pages_.structure.begin(), pages_.structure.end(),
                       [type](const StructureElement& element) { return element.type == type; });
  };
  Tokens t;
  for (const std::string_view type : {"Del", "Ins"}) {
    if (has(type)) t.key(type).name("Span");
  }
  return t.str().empty() ? std::string() : "/RoleMap<<" + t.take() + ">>";
}

/// ISO 32000-1:2008, 14.7.4.4: pages first, then annotations.
Reference StructureTree::write_parent_tree() const {
  Entries entries;
  for (std::size_t page = 0; page < content_by_page_.size(); ++page) {
    Tokens t;
    t.begin_array();
    for (const int structure : content_by_page_[page]) t.reference(reference_of(structure));
    entries.emplace_back(std::to_string(page), t.end_array().take());
  }
  for (std::size_t i = 0; i < annotations_.size(); ++i) {
    Tokens t;
    t.reference(reference_of(annotations_[i]));
    entries.emplace_back(std::to_string(content_by_page_.size() + i), t.take());
  }
  return write_tree(file_, "Nums", entries);
}

Reference StructureTree::write_id_tree() const {
  Entries entries;
  for (const auto& [id, structure] : ids_) {
    entries.emplace_back(Tokens().bytes(id).take(), Tokens().reference(reference_of(structure)).take());
  }
  return write_tree(file_, "Names", entries);
}

}  // namespace sopimus
