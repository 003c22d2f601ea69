// Empty signature fields, to be signed by other programs.

#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "layout/pages.h"
#include "pdf/object_file.h"
#include "pdf/structure_tree.h"

namespace sopimus {

/// The fields of a file, and the form that holds them.
///
/// The line to sign on, the name and the title are contents of the page: a signing program puts its own
/// picture in place of the field's.
///
/// Standard: ISO 32000-1:2008, 12.7.4.5 (Signature fields), 12.5.6.19 (Widget annotations); ISO
///           14289-1:2014, 7.18.4 (Widgets).
class SignatureForm {
 public:
  explicit SignatureForm(ObjectFile& file) : file_(file) {}

  /// Writes the fields of one page and returns their widgets.
  std::vector<Reference> write_fields(const Pages& pages, std::size_t page, StructureTree& tree);

  bool is_empty() const { return fields_.empty(); }
  /// The interactive form of the catalog. `font_resource` is the entry of a font in the pages' resources
  /// ("/F0 7 0 R"), which signing programs draw with; it may be empty.
  std::string form(std::string_view font_resource) const;

 private:
  std::string unique_name(const std::string& name);

  ObjectFile& file_;
  std::vector<Reference> fields_;
  std::set<std::string> names_;
};

}  // namespace sopimus
