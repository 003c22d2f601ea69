// What later revisions did to the form of a signed file: signatures in empty fields, filled fields.

#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "seal/changed_objects.h"
#include "seal/form_fields.h"
#include "seal/signed_pdf.h"

namespace sopimus {

class FormChanges {
 public:
  FormChanges(const PdfView& signed_view, const PdfView& newest, ChangedObjects& changed)
      : signed_(signed_view), newest_(newest), changed_(changed) {}

  /// Compares the fields, and crosses out what they explain.
  void review(std::vector<LaterChange>& changes);

  /// The annotations of signature fields that are new.
  const std::set<std::int64_t>& new_widgets() const { return new_widgets_; }

 private:
  void review_field(const FormField& before, const FormField& after);
  void review_signed(const FormField& before, const FormField& after);
  void review_open(const FormField& before, const FormField& after);
  void review_widgets(const FormField& before, const FormField& after, bool may_look_new);
  void add_field(const FormField& field);
  void add_signature(const FormField& field);
  bool review_appearance(std::int64_t object, const PdfValue& before, const PdfValue& after,
                         bool may_look_new);
  void note(LaterChange::Kind kind, const FormField& field) { changes_->push_back({kind, field.name}); }

  const PdfView& signed_;
  const PdfView& newest_;
  ChangedObjects& changed_;
  std::vector<LaterChange>* changes_ = nullptr;
  std::set<std::int64_t> new_widgets_;
};

}  // namespace sopimus
