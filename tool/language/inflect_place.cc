// Place names, whose genitive is given because no rule knows it (Salo: Salon, Lahti: Lahden).

#include <array>
#include <utility>

#include "base/text.h"
#include "language/inflect.h"
#include "language/inflect_noun.h"

namespace sopimus {

namespace {

bool is_vowel(char32_t letter) {
  return std::u32string_view(U"aeiouyäöå").find(letter) != std::u32string_view::npos;
}

std::size_t common_prefix(std::string_view a, std::string_view b) {
  std::size_t length = 0;
  while (length < a.size() && length < b.size() && a[length] == b[length]) ++length;
  return length;
}

std::string without_n(std::string_view genitive) {
  return std::string(genitive.substr(0, genitive.size() - 1));
}

PrincipalParts parts_of(std::string_view nominative, std::string_view genitive, std::string_view partitive,
                        std::string_view illative) {
  PrincipalParts parts;
  parts.nominative = nominative;
  parts.genitive = genitive;
  parts.partitive = partitive;
  parts.illative = illative;
  return parts;
}

/// Nurmes: Nurmeksen, Alavus: Alavuden, Pihtipudas: Pihtiputaan, Kaustinen: Kaustisen.
PrincipalParts consonant_place(const std::string& nominative, const std::string& genitive,
                               const std::string& a) {
  const std::string stem = without_n(genitive);
  const std::string last_vowel = to_utf8(to_code_points(stem).substr(to_code_points(stem).size() - 1));
  if (genitive.ends_with("den")) {
    const std::string front = genitive.substr(0, genitive.size() - 3);
    return parts_of(nominative, genitive, front + "tt" + a, front + "teen");
  }
  if (nominative.ends_with("nen")) {
    const std::string front = nominative.substr(0, nominative.size() - 3);
    return parts_of(nominative, genitive, front + "st" + a, front + "seen");
  }
  const std::u32string letters = to_code_points(stem);
  const bool is_long = letters.size() > 1 && letters.back() == letters[letters.size() - 2];
  const std::string partitive =
      nominative.ends_with("s") ? nominative + "t" + a : stem + (is_long ? "t" : "") + a;
  return parts_of(nominative, genitive, partitive, stem + (is_long ? "seen" : last_vowel + "n"));
}

/// Names in a vowel: Helsinki: Helsingin, Lahti: Lahden, Tampere: Tampereen, Espoo: Espoon.
PrincipalParts vowel_place(const std::string& nominative, const std::string& genitive, const std::string& a) {
  const std::u32string letters = to_code_points(nominative);
  const std::u32string stem = to_code_points(to_lower(without_n(genitive)));
  const char32_t last = stem.back();
  const bool is_long = stem.size() > 1 && stem[stem.size() - 2] == last;
  if (is_long && letters.size() < 4) {  // Ii
    return parts_of(nominative, genitive, nominative + "t" + a, nominative + "h" + to_utf8({&last, 1}) + "n");
  }
  if (is_long && letters.back() == U'e' && letters[letters.size() - 2] != U'e') {  // Tampere
    return parts_of(nominative, genitive, nominative + "tt" + a, without_n(genitive) + "seen");
  }
  if (is_long) return parts_of(nominative, genitive, nominative + "t" + a, nominative + "seen");
  // The strong stem is the nominative, with e when the genitive has it.
  const std::string front = to_utf8(std::u32string_view(letters).substr(0, letters.size() - 1));
  const std::string strong = front + to_utf8({&last, 1});
  const bool after_vowel = letters.size() > 1 && is_vowel(letters[letters.size() - 2]) &&
                           (last == U'o' || last == U'ö');  // Närpiötä
  return parts_of(nominative, genitive, strong + (after_vowel ? "t" : "") + a,
                  strong + to_utf8({&last, 1}) + "n");
}

/// Kauniaisten, Huittisten: a plural name though its nominative is not.
std::string plural_place(const std::string& genitive, GrammaticalCase grammatical_case) {
  const std::string stem = genitive.substr(0, genitive.size() - 4);  // without sten
  PrincipalParts parts;
  const std::string a = has_back_vowels(stem) ? "a" : "ä";
  parts.genitive = stem + "sen";
  parts.plural_genitive = genitive;
  parts.plural_partitive = stem + "si" + a;
  parts.plural_inessive = stem + "siss" + a;
  parts.plural_illative = stem + "siin";
  return form_of(parts, GrammaticalNumber::Plural, grammatical_case);
}

/// Principal parts by what the name ends in, when the given genitive agrees: Mustasaari: -saarta.
std::optional<PrincipalParts> known_ending(const std::string& nominative, const std::string& genitive) {
  const std::string lower = to_lower(nominative);
  std::optional<PrincipalParts> parts = find_head(lower, GrammaticalNumber::Singular);
  if (!parts || parts->genitive != to_lower(genitive)) return std::nullopt;
  const auto with_capitals = [&](std::string& form) {
    const std::size_t same = common_prefix(lower, form);
    form = nominative.substr(0, same) + form.substr(same);
  };
  for (std::string* form : {&parts->nominative, &parts->genitive, &parts->partitive, &parts->illative}) {
    with_capitals(*form);
  }
  return parts;
}

}  // namespace

std::string inflect_place(std::string_view nominative, std::string_view genitive,
                          GrammaticalCase grammatical_case, bool outer) {
  if (outer) {
    if (grammatical_case == GrammaticalCase::Inessive) grammatical_case = GrammaticalCase::Adessive;
    if (grammatical_case == GrammaticalCase::Elative) grammatical_case = GrammaticalCase::Ablative;
    if (grammatical_case == GrammaticalCase::Illative) grammatical_case = GrammaticalCase::Allative;
  }
  const std::string name(nominative);
  const std::string of(genitive);
  if (grammatical_case == GrammaticalCase::Nominative || name.empty()) return name;
  if (grammatical_case == GrammaticalCase::Genitive && !of.empty()) return of;
  if (of.size() < 3 || !of.ends_with("n")) return inflect(name, grammatical_case, "fi");
  // Uusikaupunki: Uudenkaupungin. Both parts take the case.
  if (name.starts_with("Uusi") && of.starts_with("Uuden")) {
    return inflect("Uusi", grammatical_case, "fi") +
           inflect_place(name.substr(4), of.substr(5), grammatical_case, false);
  }
  if (of.ends_with("sten") && name.ends_with("nen")) return plural_place(of, grammatical_case);
  std::optional<PrincipalParts> parts = known_ending(name, of);
  if (!parts) {
    const std::string a = has_back_vowels(name) ? "a" : "ä";
    const bool in_vowel = is_vowel(to_code_points(to_lower(name)).back());
    parts = in_vowel ? vowel_place(name, of, a) : consonant_place(name, of, a);
  }
  return form_of(*parts, GrammaticalNumber::Singular, grammatical_case);
}

}  // namespace sopimus
