#include "html/page_flow.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace sopimus {

namespace {

bool is_web_address(std::string_view link) {
  return link.starts_with("https://") || link.starts_with("http://") || link.starts_with("mailto:");
}

std::string document_key(std::string_view language, std::string_view id) {
  return std::string(language) + "/" + std::string(id);
}

}  // namespace

/// Of two blocks with one anchor the one that stays in the text has the id, and of two that stay the first.
class TargetSurvey {
 public:
  explicit TargetSurvey(std::map<std::string, PageTargets::Target, std::less<>>& targets)
      : targets_(targets) {}

  void operator()(const Heading& b) { add(b.anchor, &b, b.mark); }
  void operator()(const Paragraph& b) { add(b.anchor, &b, b.mark); }
  void operator()(const List& b) {
    for (const ListItem& item : b.items) {
      add(item.anchor, &item, b.mark ? b.mark : item.mark);
      for (const List& nested : item.lists) (*this)(nested);
    }
  }
  void operator()(const Table& b) {
    add(b.anchor, &b, b.mark);
    for (const TableRow& row : b.rows) {
      for (const TableCell& cell : row.cells) {
        for (const Paragraph& p : cell.paragraphs) add(p.anchor, &p, b.mark ? b.mark : row.mark);
      }
    }
  }
  void operator()(const Figure& b) { add(b.anchor, &b, b.mark); }
  template <typename Other>
  void operator()(const Other&) {}

 private:
  void add(const std::string& anchor, const void* owner, const Mark& mark) {
    if (anchor.empty()) return;
    const bool is_deleted = mark.kind == Mark::Kind::Deleted;
    PageTargets::Target& target = targets_[anchor];
    if (target.owner != nullptr && (is_deleted || !target.is_deleted)) return;
    target.owner = owner;
    target.is_deleted = is_deleted;
  }

  std::map<std::string, PageTargets::Target, std::less<>>& targets_;
};

PageTargets::PageTargets(const std::vector<PageFlow>& flows) : targets_(flows.size()) {
  const bool is_alone = flows.size() == 1;
  for (const PageFlow& flow : flows) {
    const Document& document = *flow.document;
    const std::string& id = document.identity.document;
    documents_.emplace(document_key(document.language, id), flow.index);
    document_ids_.push_back(free_id(id.empty() ? "document" : id));
    TargetSurvey survey(targets_[flow.index]);
    for (const Block* block : flow.blocks) std::visit(survey, block->value);
    const std::string before = is_alone ? "" : document_ids_.back() + ".";
    for (auto& [anchor, target] : targets_[flow.index]) target.id = free_id(before + anchor);
  }
}

/// The page's own ids begin with an underscore.
std::string PageTargets::free_id(std::string wanted) {
  if (wanted.starts_with('_')) wanted.insert(0, "a");
  std::replace(wanted.begin(), wanted.end(), ' ', '_');
  while (!used_.insert(wanted).second) wanted += '_';
  return wanted;
}

std::string_view PageTargets::id_of(const PageFlow& flow, const std::string& anchor,
                                    const void* owner) const {
  const auto found = targets_[flow.index].find(anchor);
  if (found == targets_[flow.index].end() || found->second.owner != owner) return {};
  return found->second.id;
}

std::string PageTargets::address_of_anchor(const PageFlow& flow, std::string_view anchor) const {
  if (anchor.empty()) return "#" + document_ids_[flow.index];
  const auto found = targets_[flow.index].find(anchor);
  return found == targets_[flow.index].end() ? "" : "#" + found->second.id;
}

std::string PageTargets::address_of_link(const PageFlow& flow, std::string_view link) const {
  if (link.empty() || is_web_address(link)) return std::string(link);
  const std::size_t sign = std::min(link.find('#'), link.size());
  const std::string_view anchor = sign < link.size() ? link.substr(sign + 1) : std::string_view();
  std::size_t index = flow.index;
  if (sign > 0) {
    const auto found = documents_.find(document_key(flow.document->language, link.substr(0, sign)));
    if (found == documents_.end()) return {};
    index = found->second;
  }
  if (anchor.empty()) return "#" + document_ids_[index];
  const auto target = targets_[index].find(anchor);
  return target == targets_[index].end() ? "" : "#" + target->second.id;
}

}  // namespace sopimus
