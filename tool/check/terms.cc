// Short names, terms and abbreviations: each is explained where it first stands, and used afterwards.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"
#include "check/abbreviations.h"
#include "check/letters.h"
#include "check/rules.h"
#include "check/statute_names.h"

namespace sopimus {

namespace {

using Kind = CheckedPassage::Kind;

/// A short name that the text gives: ”hyvinvointialuelaki” in parentheses, or after "jäljempänä".
struct ShortName {
  const CheckedPassage* passage = nullptr;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string name{};
};

constexpr std::array<std::string_view, 3> kQuotes = {"\u201D", "\u201C", "\""};

std::size_t quote_length(std::string_view text) {
  for (const std::string_view quote : kQuotes) {
    if (text.starts_with(quote)) return quote.size();
  }
  return 0;
}

/// The quoted words of a parenthesis, as "(611/2021, ”hyvinvointialuelaki”)" or "(jäljempänä ”alue”)".
std::vector<ShortName> find_short_names(const CheckedPassage& passage) {
  std::vector<ShortName> names;
  const std::string_view text = passage.text;
  for (std::size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
    const std::size_t close = text.find(')', open);
    if (close == std::string_view::npos) break;
    const std::string_view inside = text.substr(open, close - open);
    std::size_t begin = std::string_view::npos;
    for (std::size_t i = 0; i < inside.size(); ++i) {
      const std::size_t quote = quote_length(inside.substr(i));
      if (quote == 0) continue;
      if (begin != std::string_view::npos) {
        names.push_back({&passage, open + begin, open + i, std::string(inside.substr(begin, i - begin))});
        break;
      }
      const bool is_name = inside.find("jäljempänä") < i || !find_cited_numbers(inside.substr(0, i)).empty();
      if (!is_name) break;
      begin = i + quote;
      i += quote - 1;
    }
  }
  return names;
}

/// What of a name its case forms share: "hyvinvointialuela" of "hyvinvointialuelaki".
std::string stem_of(const std::string& name) {
  const std::string small = to_lower(name);
  constexpr std::size_t kEnding = 2;
  constexpr std::size_t kShort = 5;
  return small.size() <= kShort ? small : small.substr(0, small.size() - kEnding);
}

void find_unused_names(const CheckedTexts& all, Findings& findings) {
  for (const CheckedText& text : all.texts) {
    std::vector<ShortName> names;
    std::string words;
    for (const CheckedPassage& passage : text.passages) {
      for (ShortName& name : find_short_names(passage)) names.push_back(std::move(name));
    }
    if (names.empty()) continue;
    for (const CheckedPassage& passage : text.passages) words += to_lower(passage.text) + "\n";
    for (const ShortName& name : names) {
      const std::string stem = stem_of(name.name);
      const std::size_t first = words.find(stem);
      if (first != std::string::npos && words.find(stem, first + 1) != std::string::npos) continue;
      findings.fault("unused-short-name", *name.passage, name.begin, name.end,
                     fmt::format("the short name '{}' is given and never used", name.name),
                     "use it, or leave it out");
    }
  }
}

/// "Järjestämislain 6 §": a short name of a statute that neither the text nor a register gives.
void find_undefined_names(const CheckedTexts& all, Findings& findings) {
  const StatuteNames statutes(all.registers);
  constexpr std::size_t kShortestStem = 4;
  for (const CheckedText& text : all.texts) {
    std::string given;
    for (const CheckedPassage& passage : text.passages) {
      for (const ShortName& name : find_short_names(passage)) given += to_lower(name.name) + "\n";
    }
    std::set<std::string> told;
    for (const CheckedPassage& passage : text.passages) {
      if (passage.language != "fi") continue;
      for (const CheckedWord& word : passage.words) {
        const std::string small = to_lower(passage.word(word));
        const std::string stem = law_stem(small);
        if (stem.size() < kShortestStem || stem == "pää" || !statutes.find_at(passage, word).empty())
          continue;
        const std::string_view after = std::string_view(passage.text).substr(word.end);
        const bool has_number = after.starts_with(" (") && after.size() > 2 && is_digit(after[2]);
        if (has_number) given += stem + "laki\n";
        const bool has_section =
            after.size() > 2 && after[0] == ' ' && is_digit(after[1]) && after.find("§") < 12;
        const bool is_given =
            given.find("\n" + stem + "la") != std::string::npos || given.starts_with(stem + "la");
        if (has_number || !has_section || is_given || !told.insert(stem).second) continue;
        findings.fault("undefined-short-name", passage, word.begin, word.end,
                       fmt::format("the text does not say which statute '{}' is", passage.word(word)),
                       "cite it by its title and number, or by the short name that the text gives it");
      }
    }
  }
}

/// A term of <definitions> that no other text of the document uses.
void find_unused_definitions(const CheckedTexts& all, Findings& findings) {
  for (const CheckedText& text : all.texts) {
    for (const Block& block : text.document->blocks) {
      const auto* definitions = std::get_if<Definitions>(&block.value);
      if (definitions == nullptr) continue;
      for (const DefinitionItem& item : definitions->items) {
        const std::string term = to_plain_text(item.term);
        const std::string stem = stem_of(term);
        const bool is_used =
            std::any_of(text.passages.begin(), text.passages.end(), [&](const CheckedPassage& p) {
              const bool is_itself = p.kind == Kind::Definition && p.text.starts_with(term);
              const bool is_linked =
                  std::any_of(p.pieces.begin(), p.pieces.end(), [&](const CheckedPiece& piece) {
                    return piece.run->made_by == MadeBy::Term && piece.run->key == item.id;
                  });
              return is_linked || (!is_itself && to_lower(p.text).find(stem) != std::string::npos);
            });
        if (is_used || text.is_pinned || !item.origin.edition.empty()) continue;
        findings.fault("unused-definition", item.origin.at,
                       fmt::format("the term '{}' is defined and never used in '{}'", term,
                                   text.document->identity.title),
                       "use it, or leave its definition out");
      }
    }
  }
}

constexpr std::array kRules = {
    Rule{"undefined-abbreviation", Severity::Warning, Rule::Needs::Text,
         "an abbreviation that the text does not explain",
         "'HVA selvittää kustannukset' in a text that never says 'hyvinvointialue (HVA)'. What everybody "
         "knows (EU,\n"
         "THL) needs no words; dictionary.txt and registers/ can add to it.",
         find_undefined_abbreviations},
    Rule{"unused-short-name", Severity::Warning, Rule::Needs::Text,
         "a short name that is given and never used",
         "'(611/2021, ”hyvinvointialuelaki”)' promises that the name comes again. Where it does not, it is "
         "left out.",
         find_unused_names},
    Rule{"undefined-short-name", Severity::Warning, Rule::Needs::Text,
         "a statute's short name that nobody gave",
         "'Järjestämislain 6 ja 7 §:ssä säädetään' in a text that calls the statute 'sote-järjestämislaki'.",
         find_undefined_names},
    Rule{"unused-definition", Severity::Warning, Rule::Needs::Structure,
         "a term that is defined and never used",
         "A definition of <definitions> whose term stands nowhere else in the document, left from an older "
         "text.",
         find_unused_definitions},
};

}  // namespace

RuleFamily term_rules() { return {"terms", kRules}; }

}  // namespace sopimus
