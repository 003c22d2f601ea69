#include "language/inflect_noun.h"

namespace sopimus {

namespace {

/// Drops `count` letters from the end; ä and ö are two bytes.
std::string_view without_last(std::string_view word, std::size_t count) {
  while (count > 0 && !word.empty()) {
    std::size_t length = 1;
    while (length < word.size() &&
           (static_cast<unsigned char>(word[word.size() - length]) & 0xC0U) == 0x80U) {
      ++length;
    }
    word.remove_suffix(length);
    --count;
  }
  return word;
}

std::string_view last_letter(std::string_view word) { return word.substr(without_last(word, 1).size()); }

/// The strong stem is what an illative leaves: "kuntaan" kunta, "työhön" työ, "liitteeseen" liittee.
std::string strong_stem(std::string_view illative) {
  const std::string_view before_n = without_last(illative, 1);
  if (illative.ends_with("seen")) {
    const std::string_view stem = illative.substr(0, illative.size() - 4);
    if (last_letter(stem) == last_letter(without_last(stem, 1))) return std::string(stem);
  }
  const std::string_view before_vowel = without_last(before_n, 1);
  if (before_vowel.ends_with("h")) return std::string(before_vowel.substr(0, before_vowel.size() - 1));
  return std::string(before_vowel);
}

std::string strong_plural_stem(const PrincipalParts& parts) {
  const std::string_view illative = parts.plural_illative;
  if (illative.ends_with("siin") && parts.plural_genitive.ends_with("iden")) {
    return std::string(illative.substr(0, illative.size() - 4));
  }
  return strong_stem(illative);
}

struct Stems {
  std::string weak{};
  std::string strong{};
};

std::string with_ending(const Stems& stems, GrammaticalCase grammatical_case, bool back) {
  const std::string a = back ? "a" : "ä";
  switch (grammatical_case) {
    case GrammaticalCase::Inessive:
      return stems.weak + "ss" + a;
    case GrammaticalCase::Elative:
      return stems.weak + "st" + a;
    case GrammaticalCase::Adessive:
      return stems.weak + "ll" + a;
    case GrammaticalCase::Ablative:
      return stems.weak + "lt" + a;
    case GrammaticalCase::Allative:
      return stems.weak + "lle";
    case GrammaticalCase::Essive:
      return stems.strong + "n" + a;
    case GrammaticalCase::Translative:
      return stems.weak + "ksi";
    default:
      return {};
  }
}

}  // namespace

std::string form_of(const PrincipalParts& parts, GrammaticalNumber number, GrammaticalCase grammatical_case) {
  const bool singular = number == GrammaticalNumber::Singular;
  switch (grammatical_case) {
    case GrammaticalCase::Nominative:
      return singular ? parts.nominative : std::string(without_last(parts.genitive, 1)) + "t";
    case GrammaticalCase::Genitive:
      return singular ? parts.genitive : parts.plural_genitive;
    case GrammaticalCase::Partitive:
      return singular ? parts.partitive : parts.plural_partitive;
    case GrammaticalCase::Illative:
      return singular ? parts.illative : parts.plural_illative;
    default:
      break;
  }
  if (singular) {
    const Stems stems{std::string(without_last(parts.genitive, 1)), strong_stem(parts.illative)};
    return with_ending(stems, grammatical_case, parts.partitive.ends_with("a"));
  }
  const Stems stems{std::string(without_last(parts.plural_inessive, 3)), strong_plural_stem(parts)};
  return with_ending(stems, grammatical_case, parts.plural_inessive.ends_with("a"));
}

}  // namespace sopimus
