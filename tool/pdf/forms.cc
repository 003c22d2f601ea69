#include "pdf/forms.h"

#include <algorithm>

namespace sopimus {

/// A partial field name holds no period (ISO 32000-1:2008, 12.7.3.2), and fields are all on one level:
/// some signing programs look no deeper.
std::string SignatureForm::unique_name(const std::string& name) {
  std::string base = name;
  std::replace(base.begin(), base.end(), '.', '_');
  std::string unique = base;
  for (int i = 2; !names_.insert(unique).second; ++i) unique = base + "_" + std::to_string(i);
  return unique;
}

std::vector<Reference> SignatureForm::write_fields(const Pages& pages, std::size_t page,
                                                   StructureTree& tree) {
  std::vector<Reference> widgets;
  for (const SignatureField& field : pages.pages[page].fields) {
    // Empty, but there: ISO 19005-2:2011, 6.3.3 wants an appearance.
    const Rectangle own_box = {.width = field.area.width, .height = field.area.height};
    const Reference appearance =
        file_.add_stream({{"Type", "/XObject"},
                          {"Subtype", "/Form"},
                          {"BBox", Tokens().rectangle(own_box, own_box.height).take()},
                          {"Resources", "<<>>"}},
                         {}, ObjectFile::Filter::None);
    const Reference reference = file_.reserve();
    Tokens t;
    t.raw("<</Type/Annot/Subtype/Widget/FT/Sig/T").text(unique_name(field.name));
    t.key("TU").text(field.tooltip.empty() ? field.name : field.tooltip);
    t.raw("/F 132");  // Print and Locked (12.5.3)
    t.key("Rect").rectangle(field.area, pages.height);
    t.raw("/AP<</N").reference(appearance).end_dictionary();
    if (field.structure >= 0) {
      t.key("StructParent").number(tree.add_annotation(field.structure, page, reference));
    }
    file_.fill_plain(reference, t.end_dictionary().take());
    fields_.push_back(reference);
    widgets.push_back(reference);
  }
  return widgets;
}

std::string SignatureForm::form(std::string_view font_resource) const {
  Tokens t;
  t.raw("<</Fields").begin_array();
  for (const Reference field : fields_) t.reference(field);
  // 12.7.2: 1 = there are signature fields, 2 = save by appending only. Nobody sets them later.
  t.end_array().raw("/SigFlags 3/DR<<");
  if (!font_resource.empty()) {
    const std::string name(font_resource.substr(0, font_resource.find(' ')));
    t.raw("/Font<<").raw(font_resource).raw(">>>>/DA").bytes(name + " 9 Tf 0 g");
  } else {
    t.end_dictionary();
  }
  return t.end_dictionary().take();
}

}  // namespace sopimus
