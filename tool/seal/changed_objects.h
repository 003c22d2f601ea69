// Which objects differ between two revisions, and which of them nothing signed leads to.

#pragma once

#include <cstdint>
#include <set>

#include "seal/pdf_revisions.h"
#include "seal/reference_index.h"

namespace sopimus {

/// Who holds a value: what it alone led to when the file was signed is its own, to change with the value.
struct ValueOwner {
  std::int64_t object = 0;          // 0: the trailer, or nobody
  const PdfValue* whole = nullptr;  // the object's value when the file was signed …
  const PdfValue* value = nullptr;  // … and the part of it that is meant; null: there was none
};

/// The objects that are not the same in both revisions, crossed out as they are explained.
class ChangedObjects {
 public:
  ChangedObjects(const PdfView& signed_view, const PdfView& newest, const ReferenceIndex& references);

  const std::set<std::int64_t>& left() const { return left_; }
  bool is_changed(std::int64_t object) const { return left_.contains(object); }
  void cross_out(std::int64_t object) { left_.erase(object); }

  /// Crosses out what `value` leads to in the newest revision and the owner alone used before; what is shared
  /// with others stays. References named Parent and P lead back up, and are not followed.
  ///
  /// Shape: whether there was any.
  bool cross_out_all(const PdfValue& value, const ValueOwner& owner);
  /// As cross_out_all, of the object that `value` refers to, and not of what it leads to.
  void cross_out_one(const PdfValue& value, const ValueOwner& owner);
  /// Nothing that was signed refers to it: whatever it is, it shows nothing of what was signed.
  bool is_unused(std::int64_t object) const;

 private:
  struct Owned {
    std::set<std::int64_t> members{};  // what the owner's value led to when the file was signed
    std::int64_t owner = 0;
    std::set<std::int64_t> others{};  // what the owner referred to beside the value
  };
  Owned owned_by(const ValueOwner& owner, bool with_all) const;
  bool may_change(std::int64_t object, const Owned& owned) const;

  const PdfView& signed_;
  const PdfView& newest_;
  const ReferenceIndex& references_;
  std::set<std::int64_t> left_;
};

}  // namespace sopimus
