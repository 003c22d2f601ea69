// The structure tree: what the marks on the pages belong to, in reading order.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "layout/pages.h"
#include "pdf/object_file.h"

namespace sopimus {

/// Collects the contents of Pages::structure while pages are written, then writes the elements.
///
/// Standard: ISO 32000-1:2008, 14.7.2 (Structure hierarchy), 14.7.4 (Structure content), 14.8.5
///           (attributes).
class StructureTree {
 public:
  /// Both must outlive this.
  ///
  /// Errors: std::logic_error when an element comes before its parent.
  StructureTree(const Pages& pages, ObjectFile& file);

  const std::string& type_of(int structure) const;
  /// For a Link whose target is not in this file: ISO 14289-1:2014, 7.18.5 wants an annotation in a Link.
  void make_span(int structure);

  /// The next marked-content identifier of `page`, which belongs to `structure`.
  int add_content(int structure, std::size_t page);
  /// The StructParent key of an annotation on `page` that belongs to `structure`.
  int add_annotation(int structure, std::size_t page, Reference annotation);

  Reference reference_of(int structure) const;

  /// Writes the elements and returns the root.
  ///
  /// Shape: an element's contents stand among its children where the pages have them; children without
  ///        contents stand before their next sibling.
  Reference write(const std::vector<Reference>& page_references);

 private:
  /// A part of an element: marked content, an annotation, or another element.
  struct Kid {
    enum class Kind { Content, Annotation, Element } kind = Kind::Element;
    std::size_t page = 0;
    int number = 0;  // MCID, object number, or index
  };
  struct Node {
    std::string type{};
    int parent = -1;
    int last_child = -1;
    int next_sibling = -1;
    int next_to_attach = -1;  // the first child that is not yet among the kids
    bool attached = false;
    std::vector<Kid> kids{};
  };

  Node& node(int structure) { return nodes_.at(static_cast<std::size_t>(structure)); }
  void attach(int structure);
  std::string element(int structure, const std::vector<Reference>& page_references) const;
  std::string kids(const Node& node, const std::vector<Reference>& page_references) const;
  std::string attributes(int structure) const;
  std::string role_map() const;
  void find_figure_boxes();
  void choose_ids();
  Reference write_parent_tree() const;
  Reference write_id_tree() const;

  const Pages& pages_;
  ObjectFile& file_;
  Reference root_{};
  std::vector<Node> nodes_;                        // of the elements, and last the root's
  std::vector<std::vector<int>> content_by_page_;  // by MCID: the element
  std::vector<int> annotations_;                   // by key, from the number of pages: the element
  std::map<int, std::string> figure_boxes_;        // by element: its place on its only page
  std::map<std::string, int> ids_;                 // of the elements; the first that has one keeps it
};

}  // namespace sopimus
