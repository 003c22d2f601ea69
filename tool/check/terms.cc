// Short names and abbreviations: each is explained where it first stands, and used afterwards.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>

#include "base/text.h"
#include "check/letters.h"
#include "check/rules.h"
#include "check/statute_names.h"

namespace sopimus {

namespace {

using Kind = CheckedPassage::Kind;

/// The capitals at a word's start that are an abbreviation: "HVA" of "HVA:n", "SOTE" of "SOTE-valmius"; empty
/// for other words.
std::string_view abbreviation_of(std::string_view word) {
  constexpr std::size_t kLeast = 2;
  constexpr std::size_t kMost = 8;
  std::size_t end = 0;
  std::size_t letters = 0;
  while (end < word.size() && is_capital(letter_at(word, end).code)) {
    end += letter_at(word, end).length;
    ++letters;
  }
  const bool is_over = end == word.size() || word[end] == ':' || word[end] == '-';
  return is_over && letters >= kLeast && letters <= kMost ? word.substr(0, end) : std::string_view();
}

bool is_roman_number(std::string_view word) {
  return word.find_first_not_of("IVX") == std::string_view::npos;
}

/// A heading in capitals, or a code of a body before a date of its minutes.
bool is_in_capitals(const CheckedPassage& passage) {
  std::size_t small = 0;
  std::size_t large = 0;
  for (std::size_t i = 0; i < passage.text.size(); i += letter_at(passage.text, i).length) {
    const char32_t code = letter_at(passage.text, i).code;
    if (is_capital(code)) ++large;
    if (is_letter(code) && !is_capital(code)) ++small;
  }
  return large > small;
}

/// True when `text` holds the letters in their order.
bool holds_in_order(std::string_view text, std::string_view letters) {
  std::size_t matched = 0;
  for (std::size_t i = 0; i < text.size() && matched < letters.size(); ++i) {
    if (text[i] == letters[matched]) ++matched;
  }
  return matched == letters.size();
}

/// True when the abbreviation begins with one of the words before, and one of its letters begins the last of
/// them: "hyvinvointialue (HVA)", "Terveyden ja hyvinvoinnin laitos (THL)".
bool is_made_of(std::string_view abbreviation, std::string_view words_before) {
  const std::string letters = to_lower(abbreviation);
  const std::string text = to_lower(words_before);
  const std::vector<CheckedWord> words = find_words(text);
  if (words.empty()) return false;
  const std::size_t last = words.back().begin;
  constexpr std::size_t kMostWords = 8;
  for (std::size_t i = words.size() > kMostWords ? words.size() - kMostWords : 0; i < words.size(); ++i) {
    const std::size_t first = words[i].begin;
    const bool is_itself = text.compare(first, letters.size(), letters) == 0;
    if (is_itself || text[first] != letters.front()) continue;
    for (std::size_t k = 0; k < letters.size(); ++k) {
      if (letters[k] != text[last] || (k == 0) != (first == last)) continue;
      const std::string_view before = std::string_view(text).substr(first, last - first);
      const bool is_whole =
          holds_in_order(before, std::string_view(letters).substr(0, k)) &&
          holds_in_order(std::string_view(text).substr(last), std::string_view(letters).substr(k));
      if (is_whole) return true;
    }
  }
  return false;
}

/// "Euroopan elintarviketurvallisuusviranomainen (EFSA)": of an institution's name the letters may be of
/// another language. What stands before it in capitals is a name, and not the first word of a sentence.
bool is_of_institution(const CheckedPassage& passage, const CheckedWord& word, Speller& speller) {
  constexpr std::size_t kMostWords = 4;
  const std::string_view text = passage.text;
  const bool is_alone =
      word.begin > 1 && text[word.begin - 1] == '(' && word.end < text.size() && text[word.end] == ')';
  if (!is_alone) return false;
  const auto end = std::find_if(passage.words.begin(), passage.words.end(),
                                [&](const CheckedWord& each) { return each.begin == word.begin; });
  const std::string_view sentence = passage.sentence_at(word.begin);
  for (auto at = end; at != passage.words.begin() && end - at < static_cast<std::ptrdiff_t>(kMostWords);) {
    --at;
    const std::string_view before = passage.word(*at);
    if (before.data() < sentence.data()) return false;
    if (!is_capital(letter_at(before, 0).code)) continue;
    if (before.data() > sentence.data()) return true;
    const auto& readings = speller.read(before);
    return std::any_of(readings.begin(), readings.end(), [](const WordReading& reading) {
      return reading.word_class == WordReading::Class::Place ||
             reading.word_class == WordReading::Class::Name;
    });
  }
  return false;
}

/// The text says what it stands for: "hyvinvointialue (HVA)", "HVA eli hyvinvointialue", "HVA
/// (hyvinvointialue)".
bool is_explained(const CheckedPassage& passage, const CheckedWord& word, std::string_view abbreviation) {
  const std::string_view text = passage.text;
  const std::size_t end = word.begin + abbreviation.size();
  const std::string_view after = text.substr(end);
  const std::string_view before = text.substr(0, word.begin);
  if (before.ends_with("(") || before.ends_with("jäljempänä ") || before.ends_with("eli ")) {
    const std::size_t stop = before.find_last_not_of(" (");
    if (stop != std::string_view::npos && is_made_of(abbreviation, before.substr(0, stop + 1))) return true;
  }
  const std::size_t open = after.starts_with(" (") ? 2 : after.starts_with(" eli ") ? 5 : 0;
  if (open == 0) return after.starts_with(":lla tarkoitetaan") || after.starts_with(":llä tarkoitetaan");
  return is_made_of(abbreviation, after.substr(open, after.find_first_of(").;", open) - open));
}

bool has_capitals_only(std::string_view word) {
  const std::string_view stem = word.substr(0, word.find_first_of(":-"));
  return stem.size() > 1 && is_capital(letter_at(stem, 0).code) && to_upper(stem) == stem;
}

/// "EUROOPAN UNIONIN NEUVOSTO", "Maija MEIKÄLÄINEN": words in capitals, which stand for themselves.
bool stands_among_capitals(const CheckedPassage& passage, const CheckedWord& word) {
  constexpr std::size_t kShortestName = 5;  // bytes
  const auto at = std::find_if(passage.words.begin(), passage.words.end(),
                               [&](const CheckedWord& each) { return each.begin == word.begin; });
  const auto is_next = [&](std::size_t end, std::size_t begin) {
    return begin == end + 1 && passage.text[end] == ' ';
  };
  if (at != passage.words.begin() && is_next(std::prev(at)->end, word.begin)) {
    const std::string_view before = passage.word(*std::prev(at));
    const bool is_name = passage.word(word).size() >= kShortestName &&
                         is_capital(letter_at(before, 0).code) && std::prev(at) != passage.words.begin();
    if (is_name || has_capitals_only(before)) return true;
  }
  return std::next(at) != passage.words.end() && is_next(word.end, std::next(at)->begin) &&
         has_capitals_only(passage.word(*std::next(at)));
}

class AbbreviationCheck {
 public:
  AbbreviationCheck(const CheckedTexts& all, Findings& findings) : all_(all), findings_(findings) {
    for (const auto& [id, entry] : all.registers.abbreviations) {
      const bool is_word = !is_capital(letter_at(id, 0).code);  // "hyte": spoken as a word
      if (entry.is_well_known || is_word || all.agreement != nullptr) known_.insert(to_upper(id));
    }
    for (const std::string& word : all.dictionary) known_.insert(word);
  }

  void find(const CheckedText& text) {
    std::set<std::string> explained;
    collect(text, explained);
    std::set<std::string> told;
    for (const CheckedPassage& passage : text.passages) {
      if (is_in_capitals(passage)) continue;
      for (const CheckedWord& word : passage.words) {
        const std::string abbreviation(abbreviation_of(passage.word(word)));
        if (!needs_explanation(passage, word, abbreviation) || explained.contains(abbreviation)) continue;
        if (!passage.is_authored(word.begin, word.end) || stands_among_capitals(passage, word)) continue;
        if (!told.insert(abbreviation).second) continue;
        findings_.fault(
            "undefined-abbreviation", passage, word.begin, word.begin + abbreviation.size(),
            fmt::format("the text does not say what '{}' stands for", abbreviation),
            all_.agreement != nullptr
                ? "write <abbr of=\"…\"/>, with its words in registers/"
                : fmt::format("write the words at first mention, with ({}) after them", abbreviation));
      }
    }
  }

 private:
  void collect(const CheckedText& text, std::set<std::string>& explained) const {
    for (const CheckedPassage& passage : text.passages) {
      for (const CheckedPiece& piece : passage.pieces) {
        if (piece.run->made_by == MadeBy::Abbreviation) explained.insert(piece.run->key);
      }
      for (const CheckedWord& word : passage.words) {
        const std::string_view abbreviation = abbreviation_of(passage.word(word));
        if (abbreviation.empty()) continue;
        if (is_explained(passage, word, abbreviation) || is_of_institution(passage, word, *all_.speller)) {
          explained.emplace(abbreviation);
        }
      }
    }
  }

  bool needs_explanation(const CheckedPassage& passage, const CheckedWord& word,
                         const std::string& abbreviation) const {
    if (abbreviation.empty() || is_roman_number(abbreviation) || known_.contains(abbreviation)) return false;
    const std::string_view after = std::string_view(passage.text).substr(word.end);
    const bool is_minutes = after.size() > 2 && after[0] == ' ' && is_digit(after[1]) && after.find("§") < 20;
    const bool is_code = passage.word(word).size() > abbreviation.size() + 1 &&
                         is_digit(passage.word(word)[abbreviation.size() + 1]);  // "SK-815", "FI-67100"
    const bool is_of_number = word.begin > 1 && passage.text[word.begin - 1] == '/' &&
                              is_digit(passage.text[word.begin - 2]);  // "96/409/YUTP"
    return !is_minutes && !is_code && !is_of_number && abbreviation.find('X') == std::string::npos;
  }

  const CheckedTexts& all_;
  Findings& findings_;
  std::set<std::string, std::less<>> known_{};
};

void find_undefined_abbreviations(const CheckedTexts& all, Findings& findings) {
  AbbreviationCheck check(all, findings);
  for (const CheckedText& text : all.texts) check.find(text);
}

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
