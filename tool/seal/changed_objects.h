// Which objects differ between two revisions, and which of them nothing signed leads to.

#pragma once

#include <cstdint>
#include <set>

#include "seal/pdf_revisions.h"
#include "seal/reference_index.h"

namespace sopimus {

/// What an owner of objects may change: they were its own alone when the file was signed.
struct OwnedObjects {
  std::set<std::int64_t> members{};  // what its value led to when the file was signed
  std::int64_t owner = 0;            // the object that holds the value
  std::set<std::int64_t> others{};   // what the owner referred to beside the value
};

/// The objects that are not the same in both revisions, crossed out as they are explained.
class ChangedObjects {
 public:
  ChangedObjects(const PdfView& signed_view, const PdfView& newest, const ReferenceIndex& references);

  const std::set<std::int64_t>& left() const { return left_; }
  bool is_changed(std::int64_t object) const { return left_.contains(object); }
  void cross_out(std::int64_t object) { left_.erase(object); }

  /// What `value` led to when the file was signed; it is a part of `whole`, the value of the object `owner`
  /// (0: of the trailer). References named Parent and P lead back up, and are not followed. `value` null:
  /// nothing.
  OwnedObjects owned_by(std::int64_t owner, const PdfValue& whole, const PdfValue* value) const;
  /// Crosses out what `value` leads to in the newest revision and the owner alone used before; what is shared
  /// with others stays.
  ///
  /// Shape: whether there was any.
  bool cross_out_all(const PdfValue& value, const OwnedObjects& owned);
  /// As cross_out_all, of the object that `value` refers to, and not of what it leads to.
  void cross_out_one(const PdfValue& value, const OwnedObjects& owned);
  /// Nothing that was signed refers to it: whatever it is, it shows nothing of what was signed.
  bool is_unused(std::int64_t object) const;

 private:
  bool may_change(std::int64_t object, const OwnedObjects& owned) const;

  const PdfView& signed_;
  const PdfView& newest_;
  const ReferenceIndex& references_;
  std::set<std::int64_t> left_;
};

}  // namespace sopimus
