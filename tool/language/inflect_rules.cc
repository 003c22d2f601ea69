// Nouns that the table of heads does not have. A contract's words are mostly compounds and derivatives,
// whose endings say how they go; what is wrong here is put right with <form> in the register or agreement.

#include <array>
#include <optional>

#include "base/text.h"
#include "language/inflect_noun.h"

namespace sopimus {

namespace {

bool is_vowel(char32_t letter) {
  return std::u32string_view(U"aeiouyäöå").find(letter) != std::u32string_view::npos;
}

std::u32string operator+(std::u32string_view a, std::u32string_view b) {
  std::u32string result(a);
  result += b;
  return result;
}

/// Runs of vowels, which is near enough to syllables for the choice of a plural stem.
std::size_t vowel_groups(std::u32string_view word) {
  std::size_t groups = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (is_vowel(word[i]) && (i == 0 || !is_vowel(word[i - 1]))) ++groups;
  }
  return groups;
}

struct Gradation {
  std::u32string_view strong;
  std::u32string_view weak;
};

/// Iso suomen kielioppi, § 41: the cluster before the last vowel, longest first.
constexpr auto kGradations = std::to_array<Gradation>(
    {{U"nkk", U"nk"}, {U"lkk", U"lk"}, {U"rkk", U"rk"}, {U"mpp", U"mp"}, {U"lpp", U"lp"},
     {U"rpp", U"rp"}, {U"ntt", U"nt"}, {U"ltt", U"lt"}, {U"rtt", U"rt"}, {U"kk", U"k"},
     {U"pp", U"p"},   {U"tt", U"t"},   {U"nk", U"ng"},  {U"nt", U"nn"},  {U"lt", U"ll"},
     {U"rt", U"rr"},  {U"mp", U"mm"},  {U"ht", U"hd"},  {U"lk", U"l"},   {U"rk", U"r"},
     {U"lp", U"lv"},  {U"rp", U"rv"},  {U"k", U""},     {U"p", U"v"},    {U"t", U"d"}});

/// The consonants just before the final vowel of `stem`.
std::u32string_view last_cluster(std::u32string_view stem) {
  const std::size_t end = stem.size() - 1;
  std::size_t start = end;
  while (start > 0 && !is_vowel(stem[start - 1])) --start;
  return stem.substr(start, end - start);
}

/// The weak grade of a stem that ends in one vowel: "liitto" liito, "hanka" hanga.
std::u32string weaken(std::u32string_view stem) {
  if (stem.size() < 3 || !is_vowel(stem.back())) return std::u32string(stem);
  const std::u32string_view cluster = last_cluster(stem);
  if (cluster.empty() || cluster.size() + 1 == stem.size()) return std::u32string(stem);
  for (const Gradation& gradation : kGradations) {
    if (cluster != gradation.strong) continue;
    const std::u32string_view front = stem.substr(0, stem.size() - 1 - cluster.size());
    return front + gradation.weak + std::u32string(1, stem.back());
  }
  return std::u32string(stem);
}

/// The strong grade of a stem whose nominative is weak, for words in e, as, is, in: "palaute" palautte.
std::u32string strengthen(std::u32string_view stem) {
  if (stem.size() < 3 || !is_vowel(stem.back())) return std::u32string(stem);
  const std::u32string_view cluster = last_cluster(stem);
  const std::u32string_view front = stem.substr(0, stem.size() - 1 - cluster.size());
  const std::u32string vowel(1, stem.back());
  if (cluster == U"d") return front + U"t" + vowel;
  if (cluster == U"hd") return front + U"ht" + vowel;
  for (const Gradation& gradation : kGradations) {
    // A lone v, l or r and ll ("aihe", "kallis") far more often stay as they are.
    const bool may_stay =
        std::u32string_view(U"lrv").find(gradation.weak.substr(0, 1)) != std::u32string_view::npos;
    if (gradation.weak.empty() || (may_stay && gradation.weak != U"rr" && gradation.strong.size() < 3))
      continue;
    if (cluster == gradation.weak) return front + gradation.strong + vowel;
  }
  return std::u32string(stem);
}

class Rules {
 public:
  explicit Rules(std::string_view word)
      : word_(to_code_points(word)), back_(has_back_vowels(word)), a_(back_ ? U"a" : U"ä") {}

  PrincipalParts parts() const;
  PrincipalParts plural_parts() const;

 private:
  std::u32string_view drop(std::size_t count) const {
    return std::u32string_view(word_).substr(0, word_.size() - count);
  }
  bool ends(std::u32string_view ending) const { return word_.ends_with(ending); }
  bool ends_in_any(std::initializer_list<std::u32string_view> endings) const {
    for (const std::u32string_view ending : endings) {
      if (ends(ending)) return true;
    }
    return false;
  }
  PrincipalParts make(std::u32string_view genitive, std::u32string_view partitive,
                      std::u32string_view illative) const;
  void set_plural(PrincipalParts& parts, std::u32string_view genitive, std::u32string_view partitive,
                  std::u32string_view inessive_stem, std::u32string_view illative) const;
  bool is_property_name() const;
  std::optional<PrincipalParts> consonant_stem() const;
  PrincipalParts in_se(std::u32string_view stem) const;
  PrincipalParts in_kse(std::u32string_view stem) const;
  PrincipalParts in_me(std::u32string_view stem) const;
  PrincipalParts in_ude() const;
  PrincipalParts in_long_vowel(std::u32string_view stem, std::u32string_view partitive) const;
  PrincipalParts in_a() const;
  PrincipalParts in_i() const;
  PrincipalParts in_rounded() const;
  PrincipalParts comparative() const;
  PrincipalParts foreign() const;

  std::u32string word_;
  bool back_;
  std::u32string a_;
};

PrincipalParts Rules::make(std::u32string_view genitive, std::u32string_view partitive,
                           std::u32string_view illative) const {
  PrincipalParts parts;
  parts.nominative = to_utf8(word_);
  parts.genitive = to_utf8(genitive);
  parts.partitive = to_utf8(partitive);
  parts.illative = to_utf8(illative);
  return parts;
}

void Rules::set_plural(PrincipalParts& parts, std::u32string_view genitive, std::u32string_view partitive,
                       std::u32string_view inessive_stem, std::u32string_view illative) const {
  parts.plural_genitive = to_utf8(genitive);
  parts.plural_partitive = to_utf8(partitive);
  parts.plural_inessive = to_utf8(inessive_stem + U"ss" + a_);
  parts.plural_illative = to_utf8(illative);
}

/// Words of the kind "strateginen".
PrincipalParts Rules::in_se(std::u32string_view stem) const {
  PrincipalParts parts = make(stem + U"sen", stem + U"st" + a_, stem + U"seen");
  set_plural(parts, stem + U"sten", stem + U"si" + a_, stem + U"si", stem + U"siin");
  return parts;
}

/// Words of the kind "asetus", "tulos".
PrincipalParts Rules::in_kse(std::u32string_view stem) const {
  PrincipalParts parts = make(stem + U"ksen", stem + U"st" + a_, stem + U"kseen");
  set_plural(parts, stem + U"sten", stem + U"ksi" + a_, stem + U"ksi", stem + U"ksiin");
  return parts;
}

/// Words of the kind "kytkin".
PrincipalParts Rules::in_me(std::u32string_view stem) const {
  PrincipalParts parts = make(stem + U"men", word_ + U"t" + a_, stem + U"meen");
  set_plural(parts, word_ + U"ten", stem + U"mi" + a_, stem + U"mi", stem + U"miin");
  return parts;
}

/// Words of the kind "turvallisuus".
PrincipalParts Rules::in_ude() const {
  const std::u32string_view stem = drop(1);
  PrincipalParts parts = make(stem + U"den", stem + U"tt" + a_, stem + U"teen");
  set_plural(parts, stem + U"ksien", stem + U"ksi" + a_, stem + U"ksi", stem + U"ksiin");
  return parts;
}

/// Words whose stem ends in a long vowel: "palaute" (palauttee), "asukas" (asukkaa), "vapaa".
PrincipalParts Rules::in_long_vowel(std::u32string_view stem, std::u32string_view partitive) const {
  PrincipalParts parts = make(stem + U"n", partitive, stem + U"seen");
  const std::u32string plural = stem.substr(0, stem.size() - 1) + U"i";
  set_plural(parts, plural + U"den", plural + U"t" + a_, plural, plural + U"siin");
  return parts;
}

/// Names of properties in us and ys go "turvallisuuden"; deeds and things go "hallituksen".
bool Rules::is_property_name() const {
  if (ends_in_any({U"kokous", U"risteys", U"tarjous", U"kirjous", U"veneys"})) return false;
  return ends_in_any({U"uus", U"yys", U"eus", U"eys", U"ous", U"ius", U"vapaus", U"rakkaus", U"rikkaus",
                      U"sairaus", U"viisaus", U"puhtaus", U"hartaus"});
}

std::optional<PrincipalParts> Rules::consonant_stem() const {
  if (ends(U"nen")) return in_se(drop(3));
  if (is_property_name()) return in_ude();
  if (ends_in_any({U"us", U"ys", U"os", U"ös", U"es"})) return in_kse(drop(1));
  if (ends_in_any({U"as", U"äs", U"is"})) {
    const std::u32string stem = strengthen(drop(1));
    return in_long_vowel(stem + std::u32string(1, stem.back()), word_ + U"t" + a_);
  }
  if (ends_in_any({U"ton", U"tön"})) {
    const std::u32string stem = strengthen(drop(1));
    PrincipalParts parts = make(stem + U"m" + a_ + U"n", word_ + U"t" + a_, stem + U"m" + a_ + a_ + U"n");
    set_plural(parts, stem + U"mien", stem + U"mi" + a_, stem + U"mi", stem + U"miin");
    return parts;
  }
  if (ends(U"in")) return in_me(strengthen(drop(1)));
  return std::nullopt;
}

/// "ylempi": ylemmän, ylempää.
PrincipalParts Rules::comparative() const {
  const std::u32string_view stem = drop(3);
  PrincipalParts parts =
      make(stem + U"mm" + a_ + U"n", stem + U"mp" + a_ + a_, stem + U"mp" + a_ + a_ + U"n");
  set_plural(parts, stem + U"mpien", stem + U"mpi" + a_, stem + U"mmi", stem + U"mpiin");
  return parts;
}

/// "mittari", "pankki": the vowel goes to e in the plural.
PrincipalParts Rules::in_i() const {
  const std::u32string weak = weaken(word_);
  PrincipalParts parts = make(weak + U"n", word_ + a_, word_ + U"in");
  const std::u32string strong_plural = drop(1) + U"e";
  const std::u32string weak_plural = weak.substr(0, weak.size() - 1) + U"ei";
  if (vowel_groups(word_) >= 3 && last_cluster(word_).size() == 1) {
    set_plural(parts, strong_plural + U"iden", strong_plural + U"it" + a_, weak_plural,
               strong_plural + U"ihin");
  } else {
    set_plural(parts, drop(1) + U"ien", strong_plural + U"j" + a_, weak_plural, strong_plural + U"ihin");
  }
  return parts;
}

/// "verkosto", "yksikkö", "palvelu".
PrincipalParts Rules::in_rounded() const {
  const std::u32string weak = weaken(word_);
  const bool after_vowel = is_vowel(word_[word_.size() - 2]);
  PrincipalParts parts = make(weak + U"n", after_vowel ? word_ + U"t" + a_ : word_ + a_,
                              word_ + std::u32string(1, word_.back()) + U"n");
  if (after_vowel || (vowel_groups(word_) >= 3 && ends_in_any({U"kko", U"kkö"}))) {
    set_plural(parts, weak + U"iden", weak + U"it" + a_, weak + U"i", weak + U"ihin");
  } else {
    set_plural(parts, word_ + U"jen", word_ + U"j" + a_, weak + U"i", word_ + U"ihin");
  }
  return parts;
}

/// "kunta" goes kuntia, "matka" matkoja, "toimija" toimijoita, "viestintä" viestintöjä.
PrincipalParts Rules::in_a() const {
  const std::u32string weak = weaken(word_);
  PrincipalParts parts = make(weak + U"n", word_ + a_, word_ + a_ + U"n");
  const std::u32string_view strong_front = drop(1);
  const std::u32string_view weak_front = std::u32string_view(weak).substr(0, weak.size() - 1);
  const std::u32string o = back_ ? U"o" : U"ö";
  const bool keeps_e = ends_in_any({U"ea", U"eä"});
  const bool is_long = vowel_groups(word_) >= 3 || ends_in_any({U"ia", U"iä", U"oa", U"ua"});
  if (keeps_e) {
    set_plural(parts, strong_front + U"iden", strong_front + U"it" + a_, weak_front + U"i",
               strong_front + U"ihin");
  } else if (is_long && ends_in_any({U"ja", U"jä", U"la", U"lä", U"na", U"nä", U"ra", U"rä", U"ia", U"iä",
                                     U"oa", U"ua"})) {
    const std::u32string stem = strong_front + o;
    set_plural(parts, stem + U"iden", stem + U"it" + a_, stem + U"i", stem + U"ihin");
  } else if (ends_in_any({U"nta", U"ntä"}) ||
             (back_ && vowel_groups(word_) == 2 &&
              std::u32string_view(U"aei").find(word_[word_.find_first_of(U"aeiouyäö")]) !=
                  std::u32string_view::npos)) {
    set_plural(parts, strong_front + o + U"jen", strong_front + o + U"j" + a_, weak_front + o + U"i",
               strong_front + o + U"ihin");
  } else {
    set_plural(parts, strong_front + U"ien", strong_front + U"i" + a_, weak_front + U"i",
               strong_front + U"iin");
  }
  return parts;
}

/// A word that ends in another consonant takes i: "internet" internetin.
PrincipalParts Rules::foreign() const {
  PrincipalParts parts = make(word_ + U"in", word_ + U"i" + a_, word_ + U"iin");
  set_plural(parts, word_ + U"ien", word_ + U"ej" + a_, word_ + U"ei", word_ + U"eihin");
  return parts;
}

PrincipalParts Rules::parts() const {
  if (word_.size() < 3) return make(word_ + U"n", word_ + U"t" + a_, word_ + U"n");
  const char32_t last = word_.back();
  const char32_t before = word_[word_.size() - 2];
  if (!is_vowel(last)) {
    if (std::optional<PrincipalParts> parts = consonant_stem()) return *parts;
    return foreign();
  }
  if (last == before) return in_long_vowel(word_, word_ + U"t" + a_);
  if (ends(U"mpi")) return comparative();
  if (last == U'e') {
    return in_long_vowel(strengthen(word_) + U"e", word_ + U"tt" + a_);
  }
  if (last == U'i') return in_i();
  if (last == U'a' || last == U'ä') return in_a();
  return in_rounded();
}

PrincipalParts Rules::plural_parts() const {
  PrincipalParts parts;
  if (word_.size() < 3) return parts;
  const std::u32string_view stem = drop(1);  // without t
  const std::u32string_view front = drop(2);
  // form_of makes the nominative from the genitive.
  parts.genitive = to_utf8(stem + U"n");
  if (ends(U"udet") || ends(U"ydet")) {
    set_plural(parts, drop(3) + U"ksien", drop(3) + U"ksi" + a_, drop(3) + U"ksi", drop(3) + U"ksiin");
  } else if (ends(U"eet") || ends(U"aat") || ends(U"äät") || ends(U"iit")) {
    set_plural(parts, front + U"iden", front + U"it" + a_, front + U"i", front + U"isiin");
  } else if (ends(U"kset")) {
    set_plural(parts, drop(4) + U"sten", front + U"i" + a_, front + U"i", front + U"iin");
  } else if (ends(U"set")) {
    set_plural(parts, front + U"ten", front + U"i" + a_, front + U"i", front + U"iin");
  } else if (ends(U"et")) {
    set_plural(parts, front + U"ien", front + U"i" + a_, front + U"i", front + U"iin");
  } else if (ends(U"it")) {
    const bool is_long = vowel_groups(word_) >= 3;
    set_plural(parts, is_long ? front + U"eiden" : front + U"ien",
               is_long ? front + U"eit" + a_ : front + U"ej" + a_, front + U"ei", front + U"eihin");
  } else {
    // The strong grade cannot be read from a weak one; the singular it most likely had is inflected.
    std::u32string singular(stem);
    if (ends_in_any({U"nnat", U"nnät"})) singular = drop(3) + U"t" + a_;
    if (ends_in_any({U"kot", U"köt"}) && vowel_groups(word_) >= 3 && last_cluster(stem) == U"k") {
      singular = drop(2) + U"k" + std::u32string(1, stem.back());
    }
    const PrincipalParts whole = Rules(to_utf8(singular)).parts();
    parts.plural_genitive = whole.plural_genitive;
    parts.plural_partitive = whole.plural_partitive;
    parts.plural_inessive = whole.plural_inessive;
    parts.plural_illative = whole.plural_illative;
  }
  return parts;
}

}  // namespace

bool has_back_vowels(std::string_view word) {
  const std::u32string letters = to_code_points(word);
  for (auto letter = letters.rbegin(); letter != letters.rend(); ++letter) {
    if (std::u32string_view(U"aouåAOUÅ").find(*letter) != std::u32string_view::npos) return true;
    if (std::u32string_view(U"äöyÄÖY").find(*letter) != std::u32string_view::npos) return false;
  }
  return false;
}

PrincipalParts guess_parts(std::string_view word) { return Rules(word).parts(); }

PrincipalParts guess_plural_parts(std::string_view word) { return Rules(word).plural_parts(); }

}  // namespace sopimus
