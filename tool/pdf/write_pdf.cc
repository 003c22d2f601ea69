#include "pdf/write_pdf.h"

#include <set>
#include <stdexcept>

#include "pdf/content_stream.h"
#include "pdf/font_objects.h"
#include "pdf/forms.h"
#include "pdf/image_object.h"
#include "pdf/links.h"
#include "pdf/metadata.h"
#include "pdf/navigation.h"
#include "pdf/object_file.h"
#include "pdf/structure_tree.h"

namespace sopimus {
namespace {

/// One file in the making. The objects are numbered in the order of write().
class PdfFile {
 public:
  PdfFile(const Pages& pages, const PdfOptions& options)
      : pages_(pages),
        metadata_(make_metadata(pages, options)),
        catalog_(file_.reserve()),
        page_tree_(file_.reserve()),
        resources_(file_.reserve()),
        tree_(pages, file_),
        targets_(pages),
        form_(file_) {
    for (const std::shared_ptr<Font>& font : pages.fonts) fonts_.emplace_back(*font);
  }

  std::string write();

 private:
  void drop_links_without_target();
  void write_pages();
  void write_page_tree();
  /// The entry of the first font that was used, for the form.
  std::string write_resources();
  void write_catalog(const std::string& form_font);

  const Pages& pages_;
  ObjectFile file_;
  Metadata metadata_;
  Reference catalog_;
  Reference page_tree_;
  Reference resources_;
  StructureTree tree_;
  LinkTargets targets_;
  SignatureForm form_;
  std::vector<FontObjects> fonts_;
  std::vector<Reference> page_references_;
};

/// A Link element needs an annotation; without one its text is plain.
void PdfFile::drop_links_without_target() {
  std::set<int> leading;
  for (std::size_t page = 0; page < pages_.pages.size(); ++page) {
    for (const LinkArea& link : pages_.pages[page].links) {
      if (targets_.find(link.target, page)) leading.insert(link.structure);
    }
  }
  for (int i = 0; i < static_cast<int>(pages_.structure.size()); ++i) {
    if (tree_.type_of(i) == "Link" && !leading.contains(i)) tree_.make_span(i);
  }
}

void PdfFile::write_pages() {
  std::vector<Reference> contents;
  for (std::size_t page = 0; page < pages_.pages.size(); ++page) {
    page_references_.push_back(file_.reserve());
    contents.push_back(file_.add_stream({}, write_content(pages_, page, fonts_, tree_)));
  }
  // After all contents, so that in an element that spans pages annotations follow the text.
  for (std::size_t page = 0; page < pages_.pages.size(); ++page) {
    std::vector<Reference> annotations = write_links(pages_, page, targets_, file_, tree_);
    const std::vector<Reference> widgets = form_.write_fields(pages_, page, tree_);
    annotations.insert(annotations.end(), widgets.begin(), widgets.end());
    Tokens t;
    t.raw("<</Type/Page/Parent").reference(page_tree_).key("Resources").reference(resources_);
    t.raw("/MediaBox[0 0").length(pages_.width).length(pages_.height).end_array();
    t.key("Contents").reference(contents[page]);
    t.key("StructParents").number(static_cast<std::int64_t>(page)).raw("/Tabs/S");
    if (!annotations.empty()) {
      t.key("Annots").begin_array();
      for (const Reference annotation : annotations) t.reference(annotation);
      t.end_array();
    }
    file_.fill_plain(page_references_[page], t.end_dictionary().take());
  }
}

void PdfFile::write_page_tree() {
  Tokens t;
  t.raw("<</Type/Pages/Kids").begin_array();
  for (const Reference page : page_references_) t.reference(page);
  t.end_array().key("Count").number(static_cast<std::int64_t>(page_references_.size()));
  file_.fill_plain(page_tree_, t.end_dictionary().take());
}

std::string PdfFile::write_resources() {
  std::string first;
  const Reference code_map = write_code_map(file_);
  Tokens fonts;
  for (std::size_t i = 0; i < fonts_.size(); ++i) {
    if (!fonts_[i].is_used()) continue;
    const Reference reference = file_.reserve();
    fonts_[i].write(file_, reference, code_map);
    const std::string entry = Tokens().name(font_name(i)).reference(reference).take();
    if (first.empty()) first = entry;
    fonts.raw(entry);
  }
  Tokens images;
  for (std::size_t i = 0; i < pages_.images.size(); ++i) {
    images.name(image_name(i)).reference(write_image(file_, pages_.images[i]));
  }
  Tokens t;
  t.raw("<</Font<<").raw(fonts.str()).raw(">>/XObject<<").raw(images.str()).raw(">>>>");
  file_.fill(resources_, t.take());
  return first;
}

void PdfFile::write_catalog(const std::string& form_font) {
  const Reference structure = tree_.write(page_references_);
  const Reference xmp = file_.add_stream({{"Type", "/Metadata"}, {"Subtype", "/XML"}}, make_xmp(metadata_),
                                         ObjectFile::Filter::None);
  Tokens t;
  t.raw("<</Type/Catalog/Pages").reference(page_tree_);
  t.key("StructTreeRoot").reference(structure).raw("/MarkInfo<</Marked true>>");
  t.raw("/ViewerPreferences<</DisplayDocTitle true>>/Metadata").reference(xmp);
  t.raw("/OutputIntents[").reference(write_output_intent(file_)).end_array();
  t.key("PageLabels").raw(page_labels(pages_));
  if (!metadata_.language.empty()) t.key("Lang").text(metadata_.language);
  if (!pages_.destinations.empty()) {
    t.raw("/Names<</Dests").reference(write_destinations(file_, pages_, page_references_)).end_dictionary();
  }
  if (const auto outline = write_outline(file_, pages_, tree_)) {
    t.key("Outlines").reference(*outline).raw("/PageMode/UseOutlines");
  }
  if (!form_.is_empty()) t.key("AcroForm").raw(form_.form(form_font));
  file_.fill_plain(catalog_, t.end_dictionary().take());
}

std::string PdfFile::write() {
  drop_links_without_target();
  write_pages();
  write_page_tree();
  const std::string form_font = write_resources();
  write_catalog(form_font);
  return file_.write(catalog_, make_info(metadata_));
}

}  // namespace

std::string write_pdf(const Pages& pages, const PdfOptions& options) {
  if (pages.pages.empty()) throw std::logic_error("a PDF without pages");
  return PdfFile(pages, options).write();
}

}  // namespace sopimus
