#include "source/agreement.h"

#include <algorithm>

namespace sopimus {

namespace {

template <typename T>
const T* find_by_id(const std::vector<T>& values, std::string_view id) {
  const auto found = std::find_if(values.begin(), values.end(), [&](const T& v) { return v.id.text == id; });
  return found == values.end() ? nullptr : &*found;
}

}  // namespace

const std::string& Translated::in(std::string_view language) const {
  static const std::string kNone;
  const auto found = texts.find(std::string(language));
  if (found != texts.end()) return found->second.text;
  return texts.empty() ? kNone : texts.begin()->second.text;
}

const Name* Names::find(std::string_view language) const {
  const auto found =
      std::find_if(names.begin(), names.end(), [&](const Name& n) { return n.language == language; });
  if (found != names.end()) return &*found;
  return names.empty() ? nullptr : &names.front();
}

const Party* AgreementSource::find_party(std::string_view wanted) const {
  return find_by_id(parties, wanted);
}
const Group* AgreementSource::find_group(std::string_view wanted) const { return find_by_id(groups, wanted); }

const Body* AgreementSource::find_body(std::string_view wanted) const {
  for (const Party& party : parties) {
    if (const Body* body = find_by_id(party.bodies, wanted)) return body;
  }
  return nullptr;
}

const DocumentSource* AgreementSource::find_document(std::string_view wanted) const {
  return find_by_id(documents, wanted);
}

}  // namespace sopimus
