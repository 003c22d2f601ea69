// The parts of the vocabulary's table, by file kind. Private to vocabulary*.cc.

#pragma once

#include <map>
#include <string>

#include "source/vocabulary.h"

namespace sopimus {

using Vocabulary = std::map<std::string, ElementRule, std::less<>>;

void add_clause_vocabulary(Vocabulary& vocabulary);
void add_agreement_vocabulary(Vocabulary& vocabulary);
void add_style_vocabulary(Vocabulary& vocabulary);
void add_record_vocabulary(Vocabulary& vocabulary);
void add_packet_vocabulary(Vocabulary& vocabulary);

inline AttributeRule attribute(std::string name, AttributeForm form) {
  AttributeRule rule;
  rule.name = std::move(name);
  rule.form = form;
  return rule;
}
inline AttributeRule required(AttributeRule rule) {
  rule.required = true;
  return rule;
}
inline AttributeRule choice(std::string name, std::vector<std::string> choices) {
  AttributeRule rule = attribute(std::move(name), AttributeForm::Choice);
  rule.choices = std::move(choices);
  return rule;
}
inline AttributeRule choices(std::string name, std::vector<std::string> of) {
  AttributeRule rule = attribute(std::move(name), AttributeForm::Choices);
  rule.choices = std::move(of);
  return rule;
}
inline AttributeRule integer(std::string name, int least, int most) {
  AttributeRule rule = attribute(std::move(name), AttributeForm::Integer);
  rule.least = least;
  rule.most = most;
  return rule;
}
inline AttributeRule id_attribute() { return attribute("id", AttributeForm::Id); }
inline AttributeRule version_attribute() { return required(choice("version", {"1"})); }

/// The languages a document can be in (model/phrases.h).
inline std::vector<std::string> languages() { return {"fi", "sv"}; }
inline std::vector<std::string> document_kinds() { return {"main", "annex", "plan", "framework"}; }
std::vector<std::string> case_names();

inline ElementRule elements(std::string name, std::vector<AttributeRule> attributes,
                            std::vector<Slot> slots) {
  return {std::move(name), Content::Elements, std::move(attributes), std::move(slots), true, false};
}
inline ElementRule empty(std::string name, std::vector<AttributeRule> attributes) {
  return {std::move(name), Content::Empty, std::move(attributes), {}, false, false};
}

/// for-documents, for-kinds, for-languages
std::vector<AttributeRule> condition_attributes();
/// Running text: characters and the elements that print in it.
Slot running_text();
inline Slot one(std::string element) { return {1, 1, {std::move(element)}}; }
inline Slot optional(std::string element) { return {0, 1, {std::move(element)}}; }
inline Slot any_of(std::vector<std::string> elements) { return {0, Slot::kMany, std::move(elements)}; }
inline Slot some_of(std::vector<std::string> elements) { return {1, Slot::kMany, std::move(elements)}; }

}  // namespace sopimus
