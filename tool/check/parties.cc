// Who the parties are: business IDs, addresses, and one name for each.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/text.h"
#include "check/business_id.h"
#include "check/letters.h"
#include "check/party_forms.h"
#include "check/rules.h"

namespace sopimus {

namespace {

/// Called with each word of the form 0177826-0.
template <class Visit>
void at_each_business_id(const CheckedTexts& all, Visit visit) {
  at_each_passage(all, [&](const CheckedPassage& passage) {
    for (std::size_t i = 0; i < passage.words.size(); ++i) {
      const CheckedWord& word = passage.words[i];
      if (!is_business_id_form(passage.word(word))) continue;
      const bool follows_digits = i > 0 && passage.words[i - 1].end + 1 == word.begin &&
                                  is_digit(passage.text[passage.words[i - 1].begin]);
      if (!follows_digits) visit(passage, word);  // "040 1234567-8" is a telephone
    }
  });
}

std::string mend_of_id(std::string_view id) {
  return fmt::format(
      "look it up in the register of companies (ytj.fi): with these digits it would end in -{}",
      check_digit_of(id).value_or('?'));
}

void find_wrong_ids(const CheckedTexts& all, Findings& findings) {
  at_each_business_id(all, [&](const CheckedPassage& passage, const CheckedWord& word) {
    const std::string_view id = passage.word(word);
    if (is_right_business_id(id)) return;
    findings.fault("business-id", passage, word.begin, word.end,
                   fmt::format("the check digit of the business ID '{}' is wrong", id), mend_of_id(id));
  });
  if (all.agreement == nullptr) return;
  for (const Party& party : all.agreement->agreement.parties) {
    const Word& id = party.business_id;
    if (id.empty() || is_right_business_id(id.text)) continue;
    if (is_business_id_form(id.text)) {
      findings.fault("business-id", id.at,
                     fmt::format("the check digit of the business ID '{}' is wrong", id.text),
                     mend_of_id(id.text));
    } else {
      findings.fault("business-id", id.at, fmt::format("'{}' is no business ID", id.text),
                     "write seven digits, a hyphen and the check digit");
    }
  }
}

void find_shared_ids(const CheckedTexts& all, Findings& findings) {
  std::map<std::string, const Party*> owners;
  for (const Party& party : all.agreement->agreement.parties) {
    if (party.business_id.empty()) continue;
    const auto [first, is_new] = owners.emplace(party.business_id.text, &party);
    if (is_new) continue;
    findings
        .fault("shared-business-id", party.business_id.at,
               fmt::format("two parties have the business ID '{}'", party.business_id.text),
               "correct one of them")
        .why = {{first->second->business_id.at, "'" + first->second->id.text + "' has it first"}};
  }
}

void find_unknown_ids(const CheckedTexts& all, Findings& findings) {
  std::set<std::string, std::less<>> known;
  for (const Party& party : all.agreement->agreement.parties) known.insert(party.business_id.text);
  at_each_business_id(all, [&](const CheckedPassage& passage, const CheckedWord& word) {
    const std::string_view id = passage.word(word);
    if (known.contains(id) || !is_right_business_id(id)) return;
    findings.fault("unknown-business-id", passage, word.begin, word.end,
                   fmt::format("no party has the business ID '{}'", id),
                   "compare it with agreement.xml, which prints the parties with <party-table/>");
  });
}

bool is_postal_code(std::string_view word) {
  constexpr std::size_t kDigits = 5;
  return word.size() == kDigits && std::all_of(word.begin(), word.end(), is_digit);
}

/// The towns of the registers, by what they are called in small letters.
class Towns {
 public:
  explicit Towns(const Registers& registers) {
    for (const auto& [code, town] : registers.postal_codes) {
      for (const Name& name : town.names) by_name_[to_lower(name.text.text)].insert(code);
    }
  }
  bool is_known(std::string_view town) const { return by_name_.contains(to_lower(town)); }
  bool has(std::string_view town, const std::string& code) const {
    const auto codes = by_name_.find(to_lower(town));
    return codes != by_name_.end() && codes->second.contains(code);
  }

 private:
  std::map<std::string, std::set<std::string>, std::less<>> by_name_{};
};

std::string wrong_code(const Registers& registers, const std::string& code, std::string_view town) {
  return fmt::format("the postal code {} is that of '{}', not of '{}'", code,
                     registers.postal_codes.at(code).names.front().text.text, town);
}

void find_wrong_towns(const CheckedTexts& all, Findings& findings) {
  const Towns towns(all.registers);
  const auto is_wrong = [&](const std::string& code, std::string_view town) {
    return all.registers.postal_codes.contains(code) && towns.is_known(town) && !towns.has(town, code);
  };
  const std::string mend = "correct the one that is wrong";
  at_each_passage(all, [&](const CheckedPassage& passage) {
    for (std::size_t i = 0; i + 1 < passage.words.size(); ++i) {
      const CheckedWord& code = passage.words[i];
      const CheckedWord& town = passage.words[i + 1];
      if (!is_postal_code(passage.word(code)) || town.begin != code.end + 1) continue;
      if (!is_wrong(std::string(passage.word(code)), passage.word(town))) continue;
      findings.fault("postal-code", passage, code.begin, town.end,
                     wrong_code(all.registers, std::string(passage.word(code)), passage.word(town)), mend);
    }
  });
  if (all.agreement == nullptr) return;
  for (const Party& party : all.agreement->agreement.parties) {
    if (!is_wrong(party.postal_code.text, party.town.text)) continue;
    findings.fault("postal-code", party.postal_code.at,
                   wrong_code(all.registers, party.postal_code.text, party.town.text), mend);
  }
}

/// "Keski-Pohjanmaan hyvinvointialue" with another name behind it in one place, "Soite", and without in
/// others.
class PartyNames {
 public:
  explicit PartyNames(Findings& findings) : findings_(findings) {}

  void find(const CheckedText& text) {
    collect(text);
    for (const auto& [name, places] : with_brand_) {
      if (!bare_.contains(name)) continue;
      const Place& place = places.front();
      findings_.fault("several-names", *place.passage, place.begin, place.end,
                      fmt::format("'{}' goes by another name here than elsewhere in the text",
                                  place.passage->text.substr(place.begin, place.end - place.begin)),
                      "use one name for a party throughout");
    }
    if (!council_ || !named_council_) return;
    findings_.fault(
        "several-names", *council_->passage, council_->begin, council_->end,
        fmt::format("'{}' is '{}' elsewhere in the text",
                    council_->passage->text.substr(council_->begin, council_->end - council_->begin),
                    *named_council_),
        "use one name for a party throughout, or define the short one where it is first used");
  }

 private:
  struct Place {
    const CheckedPassage* passage = nullptr;
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  void collect(const CheckedText& text) {
    for (const CheckedPassage& passage : text.passages) {
      for (std::size_t i = 0; i + 1 < passage.words.size(); ++i) {
        const std::string_view first = passage.word(passage.words[i]);
        const std::string_view second = passage.word(passage.words[i + 1]);
        const bool is_joined = passage.words[i + 1].begin == passage.words[i].end + 1;
        const bool is_placed = is_joined && is_capital(letter_at(first, 0).code) && first.ends_with("n");
        if (is_placed && second == "hyvinvointialue") add_county(passage, i);
        if (is_placed && second == "liitto") named_council_ = std::string(first) + " liitto";
      }
      for (const CheckedWord& word : passage.words) {
        const bool is_council = passage.word(word).starts_with("maakuntaliito") ||
                                passage.word(word).starts_with("maakuntaliitt");
        if (is_council && !council_) council_ = Place{&passage, word.begin, word.end};
        if (is_council && passage.text.find("jäljempänä") != std::string::npos) council_.reset();
      }
    }
  }

  void add_county(const CheckedPassage& passage, std::size_t i) {
    const CheckedWord& first = passage.words[i];
    const CheckedWord& second = passage.words[i + 1];
    const std::string name = passage.text.substr(first.begin, second.end - first.begin);
    const bool has_next = i + 2 < passage.words.size() && passage.words[i + 2].begin == second.end + 1 &&
                          passage.text[second.end] == ' ';
    const std::string_view next = has_next ? passage.word(passage.words[i + 2]) : std::string_view();
    const bool is_brand = is_capital(letter_at(next, 0).code) && !is_capital(letter_at(next, 1).code);
    if (is_brand && passage.sentence_at(first.begin) == passage.sentence_at(passage.words[i + 2].begin)) {
      with_brand_[name].push_back({&passage, first.begin, passage.words[i + 2].end});
    } else {
      bare_.insert(name);
    }
  }

  Findings& findings_;
  std::map<std::string, std::vector<Place>> with_brand_{};
  std::set<std::string> bare_{};
  std::optional<Place> council_{};
  std::optional<std::string> named_council_{};
};

void find_several_names(const CheckedTexts& all, Findings& findings) {
  for (const CheckedText& text : all.texts) PartyNames(findings).find(text);
}

constexpr std::array kRules = {
    Rule{"business-id", Severity::Error, Rule::Needs::Text, "a business ID whose check digit is wrong",
         "The last digit of a Y-tunnus follows from the others (weights 7 9 10 5 8 4 2, modulo 11). "
         "'0181464-7' is\n"
         "right, '0181446-7' has two digits that changed places.",
         find_wrong_ids},
    Rule{"shared-business-id", Severity::Error, Rule::Needs::Agreement, "one business ID of two parties",
         "Copied with the row above and never changed: each party has a business ID of its own.",
         find_shared_ids},
    Rule{"unknown-business-id", Severity::Warning, Rule::Needs::Agreement,
         "a business ID in the text that no party has",
         "A business ID is typed in the text that agreement.xml gives to nobody. Print the parties with\n"
         "<party-table/>, so that text and data cannot differ.",
         find_unknown_ids},
    Rule{"postal-code", Severity::Warning, Rule::Needs::Text, "a postal code that is another town's",
         "'69440 Halsua' is wrong: 69440 is Lestijärvi, Halsua is 69510. Codes that the registers do not "
         "know are\n"
         "left alone.",
         find_wrong_towns},
    Rule{"several-names", Severity::Warning, Rule::Needs::Text, "a party under several names",
         "'Keski-Pohjanmaan hyvinvointialue Soite' in one place and 'Keski-Pohjanmaan hyvinvointialue' in "
         "others:\n"
         "a reader may take them for two. <party of=\"…\"/> prints one name everywhere.",
         find_several_names},
    Rule{"party-form", Severity::Warning, Rule::Needs::Agreement,
         "a municipality's name that is nearly right",
         "'Kokkolan kunta' when the party is 'Kokkolan kaupunki', and 'Perho kunnan' for 'Perhon kunnan'.\n"
         "<party of=\"…\"/> prints the right name in every case.",
         find_wrong_party_forms},
};

}  // namespace

RuleFamily party_rules() { return {"parties", kRules}; }

}  // namespace sopimus
