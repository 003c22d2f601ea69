#include "seal/form_changes.h"

#include <algorithm>
#include <string_view>

namespace sopimus {

namespace {

/// What of a field and its annotation a value may bring along; where it stands and what it is are no part of
/// it.
constexpr std::string_view kMayFollowValue[] = {"AP", "AS", "DA", "F",    "I", "M",
                                                "MK", "P",  "RV", "Type", "V"};

bool may_follow_value(std::string_view key) {
  return std::find(std::begin(kMayFollowValue), std::end(kMayFollowValue), key) != std::end(kMayFollowValue);
}

bool is_equal(const PdfValue* a, const PdfValue* b) {
  return a == nullptr || b == nullptr ? a == b : *a == *b;
}

/// Whether all that differs between two dictionaries may.
template <typename May>
bool differ_only(const PdfValue& before, const PdfValue& after, May may) {
  const auto is_fine = [&](const std::string& key) {
    return is_equal(before.find(key), after.find(key)) || may(key);
  };
  return std::all_of(before.keys.begin(), before.keys.end(), is_fine) &&
         std::all_of(after.keys.begin(), after.keys.end(), is_fine);
}

bool is_read_only(const PdfValue& field) {
  const PdfValue* flags = field.find("Ff");
  return flags != nullptr && (flags->number & 1) != 0;
}

bool holds_value(const FormField& field) {
  const PdfValue* value = field.dictionary.find("V");
  return value != nullptr && !value->is(PdfValue::Kind::Null);
}

}  // namespace

void FormChanges::review(std::vector<LaterChange>& changes) {
  changes_ = &changes;
  const std::vector<FormField> before = list_fields(signed_);
  const std::vector<FormField> after = list_fields(newest_);
  const auto is_same = [](const FormField& a, const FormField& b) {
    return a.object == b.object && a.name == b.name && a.type == b.type;
  };
  const auto is_in = [&](const std::vector<FormField>& fields, const FormField& field) {
    return std::find_if(fields.begin(), fields.end(),
                        [&](const FormField& each) { return is_same(each, field); });
  };
  for (const FormField& field : before) {
    const auto now = is_in(after, field);
    if (now == after.end()) {
      note(field.type == "Sig" && holds_value(field) ? LaterChange::Kind::SignatureChanged
                                                     : LaterChange::Kind::FieldChanged,
           field);
    } else {
      review_field(field, *now);
    }
  }
  for (const FormField& field : after) {
    if (is_in(before, field) == before.end()) add_field(field);
  }
}

void FormChanges::review_field(const FormField& before, const FormField& after) {
  if (before.type == "Sig" && holds_value(before)) {
    review_signed(before, after);
  } else if (before.type == "Sig") {
    if (holds_value(after)) add_signature(after);
    review_open(before, after);
  } else {
    const bool is_filled = !is_equal(before.dictionary.find("V"), after.dictionary.find("V"));
    if (is_filled) {
      note(is_read_only(before.dictionary) ? LaterChange::Kind::FieldChanged : LaterChange::Kind::FieldFilled,
           after);
    }
    review_open(before, after);
  }
}

/// A field that was signed already stays as it is, and so does its signature.
void FormChanges::review_signed(const FormField& before, const FormField& after) {
  const PdfValue& value = *before.dictionary.find("V");
  const bool is_same_value = is_equal(&value, after.dictionary.find("V"));
  const bool is_replaced = value.is(PdfValue::Kind::Reference) && changed_.is_changed(value.number) &&
                           !(signed_.resolve(value) == newest_.resolve(value));
  if (!is_same_value || is_replaced) note(LaterChange::Kind::SignatureChanged, before);
  if (value.is(PdfValue::Kind::Reference)) changed_.cross_out(value.number);
  if (!(before.dictionary == after.dictionary) && is_same_value)
    note(LaterChange::Kind::FieldChanged, before);
  changed_.cross_out(before.object);
  review_widgets(before, after, false);
}

/// A field without a signature: with a new value it may look new, without one it may not.
void FormChanges::review_open(const FormField& before, const FormField& after) {
  const bool is_filled = !is_equal(before.dictionary.find("V"), after.dictionary.find("V"));
  const auto may = [&](const std::string& key) { return is_filled && may_follow_value(key); };
  const bool is_fine = differ_only(before.dictionary, after.dictionary, may);
  const bool looks_right = review_appearance(before.object, before.dictionary, after.dictionary, is_filled);
  if (!is_fine || !looks_right) note(LaterChange::Kind::FieldChanged, before);
  changed_.cross_out(before.object);
  review_widgets(before, after, is_filled);
}

void FormChanges::review_widgets(const FormField& before, const FormField& after, bool may_look_new) {
  if (before.widgets != after.widgets) {
    note(LaterChange::Kind::FieldChanged, before);
    return;
  }
  for (const std::int64_t widget : before.widgets) {
    const auto old_widget = signed_.find_object(widget);
    const auto new_widget = newest_.find_object(widget);
    if (!old_widget || !new_widget) continue;  // stays among what changed, if it did
    const auto may = [&](const std::string& key) { return may_look_new && may_follow_value(key); };
    const bool is_fine = differ_only(old_widget->value, new_widget->value, may);
    if (!review_appearance(widget, old_widget->value, new_widget->value, may_look_new) || !is_fine) {
      note(LaterChange::Kind::FieldChanged, before);
    }
    changed_.cross_out(widget);
  }
}

/// Crosses out a new appearance; false when it is new and may not be. What it shares with the page stays.
bool FormChanges::review_appearance(std::int64_t object, const PdfValue& before, const PdfValue& after,
                                    bool may_look_new) {
  const PdfValue* old = before.find("AP");
  const PdfValue* now = after.find("AP");
  const ValueOwner owner = {object, &before, old};
  bool is_new = now != nullptr && changed_.cross_out_all(*now, owner);
  // Some programs write the look that is not used any more again too: poppler empties it.
  if (old != nullptr && changed_.cross_out_all(*old, owner)) is_new = true;
  return may_look_new || !is_new;
}

void FormChanges::add_field(const FormField& field) {
  if (field.type != "Sig" || !holds_value(field) || signed_.find_place(field.object)) {
    note(LaterChange::Kind::FieldAdded, field);
    return;
  }
  add_signature(field);
  const PdfValue* look = field.dictionary.find("AP");
  if (look != nullptr) changed_.cross_out_all(*look, {});
  new_widgets_.insert(field.object);
  new_widgets_.insert(field.widgets.begin(), field.widgets.end());
}

void FormChanges::add_signature(const FormField& field) {
  const PdfValue& value = *field.dictionary.find("V");
  const PdfValue signature = newest_.resolve(value);
  const PdfValue* form = signature.find("SubFilter");
  const bool is_time_stamp = form != nullptr && form->is_name("ETSI.RFC3161");
  note(is_time_stamp ? LaterChange::Kind::TimeStampAdded : LaterChange::Kind::SignatureAdded, field);
  changed_.cross_out_all(value, {});
}

}  // namespace sopimus
