#include "start/mention_forms.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "language/inflect.h"

namespace sopimus {

namespace {

std::string first_word(std::string_view words) { return to_lower(words.substr(0, words.find(' '))); }

std::vector<GrammaticalCase> all_cases(const std::string& language) {
  if (language == "sv") return {GrammaticalCase::Nominative, GrammaticalCase::Genitive};
  std::vector<GrammaticalCase> cases;
  for (std::size_t i = 0; i < kCaseNames.size(); ++i) cases.push_back(static_cast<GrammaticalCase>(i));
  return cases;
}

bool is_letter_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0xC3;  // the first byte of ä, ö, å, not of a no-break space
}

/// The title in a case: its head is inflected, what follows the head stays.
std::string title_in_case(const Statute& statute, const Name& title, GrammaticalCase grammatical_case,
                          const std::string& language) {
  const std::string& text = title.text.text;
  const auto head = statute.head.find(language);
  if (head == statute.head.end() || head->second.empty()) return inflect(text, grammatical_case, language);
  const std::size_t at = text.find(head->second);
  if (at == std::string::npos) return inflect(text, grammatical_case, language);
  const std::size_t end = at + head->second.size();
  return inflect(text.substr(0, end), grammatical_case, language) + text.substr(end);
}

}  // namespace

bool is_word_edge(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return true;
  const auto is_inside = [](char c) {
    return is_letter_byte(c) ||
           (static_cast<unsigned char>(c) >= 0x80 && static_cast<unsigned char>(c) < 0xC0);
  };
  // A no-break space (C2 A0) parts words too.
  const bool before = is_inside(text[at - 1]) && !text.substr(0, at).ends_with("\u00A0");
  const bool after = is_letter_byte(text[at]);
  return !(before && after);
}

MentionForms::MentionForms(const AgreementSource& agreement, const Registers& registers,
                           const std::string& language) {
  for (const Party& party : agreement.parties) {
    add_name(party.id.text, party.name, language);
    for (const Body& body : party.bodies) add_name(body.id.text, body.name, language);
  }
  for (const auto& [number, statute] : registers.statutes) add_statute(statute, language);
  for (auto& [word, forms] : forms_) {
    std::stable_sort(forms.begin(), forms.end(), [](const MentionForm& a, const MentionForm& b) {
      return a.words.size() > b.words.size();
    });
  }
}

void MentionForms::add(std::string words, const Inline& mention) {
  std::vector<MentionForm>& forms = forms_[first_word(words)];
  const bool is_known =
      std::any_of(forms.begin(), forms.end(), [&](const MentionForm& form) { return form.words == words; });
  if (!is_known) forms.push_back({std::move(words), mention});
}

void MentionForms::add_name(const std::string& id, const Names& names, const std::string& language) {
  const Name* name = names.find(language);
  if (name == nullptr || name->text.text.find(' ') == std::string::npos) return;  // too common a word
  Inline mention;
  mention.kind = Inline::Kind::Party;
  mention.of.text = id;
  for (const GrammaticalCase grammatical_case : all_cases(language)) {
    mention.grammatical_case = grammatical_case;
    add(inflect(name->text.text, grammatical_case, language), mention);
  }
}

void MentionForms::add_statute(const Statute& statute, const std::string& language) {
  const Name* title = statute.title.find(language);
  const Name* short_name = statute.short_name.find(language);
  Inline mention;
  mention.kind = Inline::Kind::Statute;
  mention.of.text = statute.number.text;
  for (const GrammaticalCase grammatical_case : all_cases(language)) {
    mention.grammatical_case = grammatical_case;
    if (title != nullptr && title->language == language) {
      add(title_in_case(statute, *title, grammatical_case, language), mention);
    }
    if (short_name != nullptr && short_name->language == language) {
      add(inflect(short_name->text.text, grammatical_case, language), mention);
    }
  }
}

const MentionForm* MentionForms::find(std::string_view text, std::size_t at) const {
  const std::size_t end = text.find_first_of(" ,.;:()", at);
  const auto group = forms_.find(to_lower(text.substr(at, end == std::string_view::npos ? end : end - at)));
  if (group == forms_.end()) return nullptr;
  for (const MentionForm& form : group->second) {
    const std::string_view there = text.substr(at, form.words.size());
    const bool is_same = there == form.words || there == to_upper_first(form.words);
    if (is_same && is_word_edge(text, at + form.words.size())) return &form;
  }
  return nullptr;
}

}  // namespace sopimus
