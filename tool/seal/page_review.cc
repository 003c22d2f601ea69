#include "seal/page_review.h"

#include <algorithm>

namespace sopimus {

namespace {

constexpr std::size_t kMostPages = 20'000;
constexpr int kDeepest = 64;
constexpr std::size_t kFarthest = 4'000;  // objects looked at on the way up to a page

void add_pages(const PdfView& view, const PdfValue& node, std::int64_t object, int depth,
               std::set<std::int64_t>& seen, std::vector<std::int64_t>& pages) {
  if (depth > kDeepest || pages.size() >= kMostPages || !seen.insert(object).second) return;
  const PdfValue kids = view.resolve(node, "Kids");
  if (!kids.is(PdfValue::Kind::Array)) {
    pages.push_back(object);
    return;
  }
  for (const PdfValue& kid : kids.items) {
    if (kid.is(PdfValue::Kind::Reference))
      add_pages(view, view.resolve(kid), kid.number, depth + 1, seen, pages);
  }
}

std::string number_text(std::size_t index) { return std::to_string(index + 1); }

bool has_area(const PdfValue& annotation, const PdfView& view) {
  const PdfValue area = view.resolve(annotation, "Rect");
  return area.items.size() == 4 && !(area.items[0].text == area.items[2].text) &&
         !(area.items[1].text == area.items[3].text);
}

}  // namespace

std::vector<std::int64_t> list_pages(const PdfView& view) {
  std::vector<std::int64_t> pages;
  std::set<std::int64_t> seen;
  const PdfValue catalog = view.resolve(view.trailer(), "Root");
  const PdfValue* root = catalog.find("Pages");
  if (root != nullptr && root->is(PdfValue::Kind::Reference)) {
    add_pages(view, view.resolve(*root), root->number, 0, seen, pages);
  }
  return pages;
}

PageReview::PageReview(const PdfView& signed_view, const PdfView& newest, const ReferenceIndex& references,
                       ChangedObjects& changed)
    : signed_(signed_view),
      newest_(newest),
      references_(references),
      changed_(changed),
      pages_(list_pages(signed_view)) {}

void PageReview::review(const std::set<std::int64_t>& expected, std::vector<LaterChange>& changes) {
  review_order(changes);
  for (std::size_t i = 0; i < pages_.size(); ++i) review_page(i, expected, changes);
}

void PageReview::review_order(std::vector<LaterChange>& changes) {
  const std::vector<std::int64_t> now = list_pages(newest_);
  if (now == pages_) return;
  std::vector<std::int64_t> kept;
  for (std::size_t i = 0; i < now.size(); ++i) {
    if (std::find(pages_.begin(), pages_.end(), now[i]) == pages_.end()) {
      changes.push_back({LaterChange::Kind::PageAdded, number_text(i)});
    } else {
      kept.push_back(now[i]);
    }
  }
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    if (std::find(now.begin(), now.end(), pages_[i]) == now.end()) {
      changes.push_back({LaterChange::Kind::PageRemoved, number_text(i)});
    } else if (!kept.empty()) {
      if (kept.front() != pages_[i]) changes.push_back({LaterChange::Kind::PageChanged, number_text(i)});
      kept.erase(kept.begin());
    }
  }
  // The nodes above the pages are told with them.
  for (const std::int64_t object : std::set<std::int64_t>(changed_.left())) {
    const auto node = signed_.find_object(object);
    const PdfValue* type = node ? node->value.find("Type") : nullptr;
    if (type != nullptr && type->is_name("Pages")) changed_.cross_out(object);
  }
}

void PageReview::review_page(std::size_t index, const std::set<std::int64_t>& expected,
                             std::vector<LaterChange>& changes) {
  const auto before = signed_.find_object(pages_[index]);
  const auto after = newest_.find_object(pages_[index]);
  if (!before || !after) return;
  if (changed_.is_changed(pages_[index])) {
    const auto is_equal = [&](const std::string& key) {
      const PdfValue* a = before->value.find(key);
      const PdfValue* b = after->value.find(key);
      return key == "Annots" || (a != nullptr && b != nullptr && *a == *b);
    };
    const bool is_same = std::all_of(before->value.keys.begin(), before->value.keys.end(), is_equal) &&
                         std::all_of(after->value.keys.begin(), after->value.keys.end(), is_equal);
    if (!is_same) changes.push_back({LaterChange::Kind::PageChanged, number_text(index)});
    changed_.cross_out(pages_[index]);
  }
  review_annotations(index, before->value, after->value, expected, changes);
}

void PageReview::review_annotations(std::size_t index, const PdfValue& before, const PdfValue& after,
                                    const std::set<std::int64_t>& expected,
                                    std::vector<LaterChange>& changes) {
  const PdfValue* list = after.find("Annots");
  const PdfValue old_list = signed_.resolve(before, "Annots");
  const PdfValue new_list = newest_.resolve(after, "Annots");
  if (old_list == new_list) return;
  if (list != nullptr) {
    changed_.cross_out_one(*list, {pages_[index], &before, before.find("Annots")});
  }
  const auto is_in = [](const PdfValue& all, const PdfValue& one) {
    return std::find(all.items.begin(), all.items.end(), one) != all.items.end();
  };
  for (const PdfValue& each : old_list.items) {
    if (!is_in(new_list, each)) changes.push_back({LaterChange::Kind::AnnotationChanged, number_text(index)});
  }
  for (const PdfValue& each : new_list.items) {
    if (is_in(old_list, each)) continue;
    const bool is_signature = each.is(PdfValue::Kind::Reference) && expected.contains(each.number);
    if (!is_signature || has_area(newest_.resolve(each), newest_)) {
      changes.push_back({LaterChange::Kind::AnnotationAdded, number_text(index)});
    }
    changed_.cross_out_all(each, {});
  }
}

std::string PageReview::find_page_of(std::int64_t object) const {
  std::vector<std::int64_t> open = {object};
  std::set<std::int64_t> seen = {object};
  for (std::size_t i = 0; i < open.size() && i < kFarthest; ++i) {
    const auto page = std::find(pages_.begin(), pages_.end(), open[i]);
    if (page != pages_.end()) return number_text(static_cast<std::size_t>(page - pages_.begin()));
    for (const auto& [referrer, place] : references_.referrers_of(open[i])) {
      if (signed_.find_place(referrer) == place && seen.insert(referrer).second) open.push_back(referrer);
    }
  }
  return {};
}

LaterChange PageReview::name(std::int64_t object) const {
  const auto before = signed_.find_object(object);
  const std::string page = find_page_of(object);
  if (page.empty()) return {LaterChange::Kind::ObjectChanged, std::to_string(object)};
  const bool is_annotation =
      before && before->value.find("Rect") != nullptr && before->value.find("Subtype") != nullptr;
  return {is_annotation ? LaterChange::Kind::AnnotationChanged : LaterChange::Kind::PageChanged, page};
}

}  // namespace sopimus
