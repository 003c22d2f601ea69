#include "seal/later_changes.h"

#include <algorithm>

#include "seal/changed_objects.h"
#include "seal/form_changes.h"
#include "seal/page_review.h"

namespace sopimus {

namespace {

/// A dictionary of the signed revision and of the newest, and the object that holds it.
struct TwoDictionaries {
  PdfValue before{};
  PdfValue after{};
  std::int64_t object = 0;
};

std::set<std::string> keys_of(const TwoDictionaries& two) {
  std::set<std::string> keys(two.before.keys.begin(), two.before.keys.end());
  keys.insert(two.after.keys.begin(), two.after.keys.end());
  return keys;
}

class Review {
 public:
  Review(const PdfView& signed_view, const PdfView& newest, const ReferenceIndex& references)
      : signed_(signed_view),
        newest_(newest),
        references_(references),
        changed_(signed_view, newest, references) {}

  std::vector<LaterChange> run() {
    if (changed_.left().empty() && signed_.trailer() == newest_.trailer()) return {};
    review_information();
    if (!review_catalog()) return std::move(changes_);
    FormChanges form(signed_, newest_, changed_);
    form.review(changes_);
    review_rest(form.new_widgets());
    review_certification();
    drop_repeats();
    return std::move(changes_);
  }

 private:
  void note(LaterChange::Kind kind, std::string where = {}) { changes_.push_back({kind, std::move(where)}); }

  /// Crosses out what one key of a dictionary leads to and it alone used; whether anything is new there.
  bool take_key(const TwoDictionaries& two, const char* key) {
    const PdfValue* before = two.before.find(key);
    const PdfValue* after = two.after.find(key);
    const bool is_other = before == nullptr || after == nullptr ? before != after : !(*before == *after);
    if (after == nullptr) return is_other;
    return changed_.cross_out_all(*after, {two.object, &two.before, before}) || is_other;
  }

  void review_information() {
    const TwoDictionaries trailers = {signed_.trailer(), newest_.trailer(), 0};
    if (take_key(trailers, "Info")) note(LaterChange::Kind::MetadataChanged);
  }

  /// False when there is nothing to compare.
  bool review_catalog() {
    const PdfValue* before = signed_.trailer().find("Root");
    const PdfValue* after = newest_.trailer().find("Root");
    const bool is_one =
        before != nullptr && after != nullptr && before->is(PdfValue::Kind::Reference) && *before == *after;
    if (!is_one) {
      note(LaterChange::Kind::CatalogChanged, "Root");
      return false;
    }
    const TwoDictionaries catalog = {signed_.resolve(*before), newest_.resolve(*after), before->number};
    for (const std::string& key : keys_of(catalog)) review_catalog_key(catalog, key);
    changed_.cross_out(catalog.object);
    return true;
  }

  void review_catalog_key(const TwoDictionaries& catalog, const std::string& key) {
    if (key == "DSS") {
      if (take_key(catalog, "DSS")) note(LaterChange::Kind::ValidationDataAdded);
    } else if (key == "Metadata") {
      if (take_key(catalog, "Metadata")) note(LaterChange::Kind::MetadataChanged);
    } else if (key == "Extensions") {
      take_key(catalog, "Extensions");
    } else if (key == "AcroForm") {
      review_part(catalog, key, {"Fields", "SigFlags", "DA", "Q"}, {"DR"});
    } else if (key == "Names") {
      review_part(catalog, key, {}, {"AP"});  // the looks of annotations, by name
    } else if (key != "Version") {
      compare_key(catalog, key, key);
    }
  }

  void compare_key(const TwoDictionaries& two, const std::string& key, const std::string& where) {
    const PdfValue* before = two.before.find(key);
    const PdfValue* after = two.after.find(key);
    if (before == nullptr || after == nullptr || !(*before == *after))
      note(LaterChange::Kind::CatalogChanged, where);
  }

  /// A dictionary in the catalog: of its keys `free` may change, `owned` too with all they lead to.
  void review_part(const TwoDictionaries& catalog, const std::string& key, const std::set<std::string>& free,
                   const std::set<std::string>& owned) {
    const PdfValue* before = catalog.before.find(key);
    const PdfValue* after = catalog.after.find(key);
    if (after == nullptr) {
      note(LaterChange::Kind::CatalogChanged, key);
      return;
    }
    TwoDictionaries part;
    if (before != nullptr) part.before = signed_.resolve(*before);
    part.after = newest_.resolve(*after);
    for (const std::string& inside : keys_of(part)) {
      if (owned.contains(inside)) {
        take_part(catalog, before, part, inside);
      } else if (!free.contains(inside)) {
        compare_key(part, inside, key + "/" + inside);
      }
    }
    if (free.contains("Fields")) take_part(catalog, before, part, "Fields", false);
    changed_.cross_out_one(*after, {catalog.object, &catalog.before, before});
  }

  /// A key of a part that is an object of its own, or written into the catalog.
  void take_part(const TwoDictionaries& catalog, const PdfValue* holder, const TwoDictionaries& part,
                 const std::string& key, bool with_all = true) {
    const PdfValue* after = part.after.find(key);
    if (after == nullptr) return;
    const bool is_apart = holder != nullptr && holder->is(PdfValue::Kind::Reference);
    const PdfValue& whole = is_apart || holder == nullptr ? part.before : catalog.before;
    const PdfValue* before = is_apart || holder == nullptr ? part.before.find(key) : holder->find(key);
    const ValueOwner owner = {is_apart ? holder->number : catalog.object, &whole, before};
    if (with_all) {
      changed_.cross_out_all(*after, owner);
    } else {
      changed_.cross_out_one(*after, owner);
    }
  }

  void review_rest(const std::set<std::int64_t>& new_widgets) {
    for (const std::int64_t object : std::set<std::int64_t>(changed_.left())) {
      if (changed_.is_unused(object)) changed_.cross_out(object);
    }
    if (changed_.left().empty()) return;
    PageReview pages(signed_, newest_, references_, changed_);
    pages.review(new_widgets, changes_);
    for (const std::int64_t object : changed_.left()) changes_.push_back(pages.name(object));
  }

  /// ISO 32000-1:2008, 12.8.2.2 (DocMDP): the author may have allowed nothing to follow.
  void review_certification() {
    const PdfValue catalog = signed_.resolve(signed_.trailer(), "Root");
    const PdfValue signature = signed_.resolve(signed_.resolve(catalog, "Perms"), "DocMDP");
    const PdfValue references = signed_.resolve(signature, "Reference");
    if (references.items.empty()) return;
    const PdfValue parameters = signed_.resolve(signed_.resolve(references.items.front()), "TransformParams");
    const PdfValue level = signed_.resolve(parameters, "P");
    if (!level.is_whole_number() || level.number != 1) return;
    const bool has_more = std::any_of(changes_.begin(), changes_.end(), [](const LaterChange& change) {
      return change.kind == LaterChange::Kind::SignatureAdded ||
             change.kind == LaterChange::Kind::FieldFilled;
    });
    if (has_more) note(LaterChange::Kind::NotPermitted);
  }

  void drop_repeats() {
    std::vector<LaterChange> once;
    for (LaterChange& change : changes_) {
      if (std::find(once.begin(), once.end(), change) == once.end()) once.push_back(std::move(change));
    }
    changes_ = std::move(once);
  }

  const PdfView& signed_;
  const PdfView& newest_;
  const ReferenceIndex& references_;
  ChangedObjects changed_;
  std::vector<LaterChange> changes_;
};

}  // namespace

std::vector<LaterChange> later_changes(const PdfView& signed_view, const PdfView& newest,
                                       const ReferenceIndex& references) {
  return Review(signed_view, newest, references).run();
}

Permission permission_of(LaterChange::Kind kind) {
  switch (kind) {
    case LaterChange::Kind::SignatureAdded:
    case LaterChange::Kind::TimeStampAdded:
    case LaterChange::Kind::ValidationDataAdded:
    case LaterChange::Kind::FieldFilled:
    case LaterChange::Kind::MetadataChanged:
      return Permission::Allowed;
    case LaterChange::Kind::AnnotationAdded:
      return Permission::Told;
    default:
      return Permission::Forbidden;
  }
}

}  // namespace sopimus
