#include "source/vocabulary.h"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "base/grammar.h"
#include "source/vocabulary_parts.h"

namespace sopimus {

std::vector<std::string> case_names() { return {kCaseNames.begin(), kCaseNames.end()}; }

const AttributeRule* ElementRule::find_attribute(std::string_view attribute) const {
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [&](const AttributeRule& rule) { return rule.name == attribute; });
  return found == attributes.end() ? nullptr : &*found;
}

namespace {

const Vocabulary& vocabulary() {
  static const Vocabulary kVocabulary = [] {
    Vocabulary all;
    add_clause_vocabulary(all);
    add_agreement_vocabulary(all);
    add_style_vocabulary(all);
    add_record_vocabulary(all);
    add_packet_vocabulary(all);
    return all;
  }();
  return kVocabulary;
}

}  // namespace

const ElementRule& element_rule(std::string_view key) {
  const auto found = vocabulary().find(key);
  if (found == vocabulary().end()) throw std::logic_error("no rule for the element " + std::string(key));
  return found->second;
}

const std::vector<std::string>& find_parents(std::string_view name) {
  static const auto kParents = [] {
    std::map<std::string, std::vector<std::string>, std::less<>> parents;
    for (const auto& [key, rule] : vocabulary()) {
      for (const Slot& slot : rule.slots) {
        for (const std::string& child : slot.elements) {
          std::vector<std::string>& names = parents[element_rule(child).name];
          if (std::find(names.begin(), names.end(), rule.name) == names.end()) names.push_back(rule.name);
        }
      }
    }
    return parents;
  }();
  static const std::vector<std::string> kNone;
  const auto found = kParents.find(name);
  return found == kParents.end() ? kNone : found->second;
}

const std::vector<std::string>& root_names() {
  static const std::vector<std::string> kNames = {
      "agreement", "clause",   "decision", "history",   "notice",    "packet", "prepared",
      "proposal",  "register", "response", "signature", "statement", "style",  "verification"};
  return kNames;
}

const ElementRule* find_root_rule(std::string_view name) {
  for (const std::string& root : root_names()) {
    if (root == name) return &element_rule(root);
  }
  return nullptr;
}

SlotMatch find_slot(const ElementRule& rule, std::string_view name, std::size_t first) {
  for (std::size_t slot = first; slot < rule.slots.size(); ++slot) {
    for (const std::string& key : rule.slots[slot].elements) {
      const ElementRule& element = element_rule(key);
      if (element.name == name) return {slot, &element};
    }
  }
  return {};
}

}  // namespace sopimus
