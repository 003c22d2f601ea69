#include "seal/form_fields.h"

#include <algorithm>
#include <set>

namespace sopimus {

namespace {

constexpr std::size_t kMostFields = 20'000;
constexpr int kDeepest = 32;

class FieldWalk {
 public:
  explicit FieldWalk(const PdfView& view) : view_(view) {}

  std::vector<FormField> take() { return std::move(fields_); }

  void visit_all(const PdfValue& list, const std::string& name, const std::string& type, int depth) {
    const PdfValue fields = view_.resolve(list);
    if (!fields.is(PdfValue::Kind::Array) || depth > kDeepest) return;
    for (const PdfValue& each : fields.items) visit(each, name, type, depth);
  }

 private:
  void visit(const PdfValue& value, const std::string& parent, const std::string& inherited, int depth) {
    FormField field;
    if (value.is(PdfValue::Kind::Reference)) {
      field.object = value.number;
      if (!seen_.insert(field.object).second) return;
    }
    field.dictionary = view_.resolve(value);
    if (!field.dictionary.is(PdfValue::Kind::Dictionary) || fields_.size() >= kMostFields) return;
    const PdfValue name = view_.resolve(field.dictionary, "T");
    const PdfValue type = view_.resolve(field.dictionary, "FT");
    field.type = type.is(PdfValue::Kind::Name) ? type.text : inherited;
    field.name = parent;
    if (name.is(PdfValue::Kind::String)) field.name += (parent.empty() ? "" : ".") + to_text(name);
    const PdfValue kids = view_.resolve(field.dictionary, "Kids");
    if (has_fields(kids)) {
      visit_all(kids, field.name, field.type, depth + 1);
      return;
    }
    for (const PdfValue& kid : kids.items) {
      if (kid.is(PdfValue::Kind::Reference)) field.widgets.push_back(kid.number);
    }
    fields_.push_back(std::move(field));
  }

  /// A kid with a name of its own is a field; one without is a widget of this field.
  bool has_fields(const PdfValue& kids) const {
    return std::any_of(kids.items.begin(), kids.items.end(),
                       [&](const PdfValue& kid) { return view_.resolve(kid).find("T") != nullptr; });
  }

  const PdfView& view_;
  std::vector<FormField> fields_;
  std::set<std::int64_t> seen_;
};

FoundSignature signature_of(const PdfView& view, const FormField& field, const PdfValue& value) {
  FoundSignature signature;
  signature.field = field.name;
  signature.field_object = field.object;
  signature.object = value.is(PdfValue::Kind::Reference) ? value.number : 0;
  const std::int64_t holder = signature.object != 0 ? signature.object : field.object;
  if (const auto place = view.find_place(holder)) signature.place = *place;
  signature.dictionary = view.resolve(value);
  return signature;
}

bool is_one(const FoundSignature& a, const FoundSignature& b) {
  return a.object == b.object && a.field_object == b.field_object && a.field == b.field;
}

/// The signatures of one revision: new ones are added, those that are there are looked at again.
void add_signatures(const PdfView& view, std::vector<FoundSignature>& found) {
  std::vector<FoundSignature> now;
  for (const FormField& field : list_fields(view)) {
    const PdfValue* value = field.type == "Sig" ? field.dictionary.find("V") : nullptr;
    if (value != nullptr) now.push_back(signature_of(view, field, *value));
  }
  for (FoundSignature& known : found) {
    const auto same =
        std::find_if(now.begin(), now.end(), [&](const FoundSignature& each) { return is_one(each, known); });
    if (same == now.end()) {
      known.later = FoundSignature::Later::Removed;
    } else if (!(same->dictionary == known.dictionary)) {
      known.later = FoundSignature::Later::Changed;
    }
  }
  for (FoundSignature& each : now) {
    const bool is_known = std::any_of(found.begin(), found.end(),
                                      [&](const FoundSignature& known) { return is_one(each, known); });
    if (!is_known && each.dictionary.is(PdfValue::Kind::Dictionary)) found.push_back(std::move(each));
  }
}

}  // namespace

std::vector<FormField> list_fields(const PdfView& view) {
  FieldWalk walk(view);
  const PdfValue catalog = view.resolve(view.trailer(), "Root");
  const PdfValue form = view.resolve(catalog, "AcroForm");
  if (const PdfValue* fields = form.find("Fields")) walk.visit_all(*fields, {}, {}, 0);
  return walk.take();
}

std::vector<FoundSignature> list_signatures(const PdfView& newest) {
  std::vector<FoundSignature> found;
  for (std::size_t newer = newest.sections().size(); newer > 0; --newer) {
    add_signatures(newest.without_newer(newer - 1), found);
  }
  return found;
}

}  // namespace sopimus
