#include "pdf/links.h"

#include <algorithm>

namespace sopimus {
namespace {

bool is_web_address(std::string_view target) {
  return target.starts_with("https://") || target.starts_with("http://") || target.starts_with("mailto:");
}

/// RFC 3987, 3.1: an address in 7-bit ASCII, as ISO 32000-1:2008, table 206 wants it. What is already
/// percent-encoded stays.
std::string to_uri(std::string_view address) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string uri;
  for (const char c : address) {
    if (c > ' ' && c <= '~' && std::string_view("<>\"{}|\\^`").find(c) == std::string_view::npos) {
      uri.push_back(c);
    } else {
      const auto byte = static_cast<unsigned char>(c);
      uri.append({'%', kDigits[byte >> 4U], kDigits[byte & 15U]});
    }
  }
  return uri;
}

}  // namespace

LinkTargets::LinkTargets(const Pages& pages) : document_by_page_(pages.pages.size()) {
  for (const Destination& destination : pages.destinations) names_.insert(destination.name);
  for (const PageRange& range : pages.ranges) {
    const std::size_t end = std::min(range.first + range.count, document_by_page_.size());
    for (std::size_t page = range.first; page < end; ++page) document_by_page_[page] = range.document;
  }
}

std::optional<std::string> LinkTargets::find(const std::string& target, std::size_t page) const {
  Tokens t;
  if (is_web_address(target)) {
    t.raw("/A<</S/URI/URI").bytes(to_uri(target)).end_dictionary();
    return t.take();
  }
  const std::string name = target.starts_with('#') ? document_by_page_.at(page) + target : target;
  if (!names_.contains(name)) return std::nullopt;
  return t.key("Dest").bytes(name).take();
}

std::vector<Reference> write_links(const Pages& pages, std::size_t page, const LinkTargets& targets,
                                   ObjectFile& file, StructureTree& tree) {
  std::vector<Reference> annotations;
  for (const LinkArea& link : pages.pages[page].links) {
    const std::optional<std::string> target = targets.find(link.target, page);
    if (!target || link.structure < 0) continue;
    const Reference reference = file.reserve();
    Tokens t;
    t.raw("<</Type/Annot/Subtype/Link/Rect").rectangle(link.area, pages.height);
    t.raw("/Border[0 0 0]/F 4/Contents").text(link.contents.empty() ? link.target : link.contents);
    t.raw(*target).key("StructParent").number(tree.add_annotation(link.structure, page, reference));
    file.fill(reference, t.end_dictionary().take());
    annotations.push_back(reference);
  }
  return annotations;
}

}  // namespace sopimus
