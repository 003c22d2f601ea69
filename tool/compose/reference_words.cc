#include "compose/reference_words.h"

#include <array>

#include "language/inflect.h"

namespace sopimus {

namespace {

struct Row {
  const char* finnish;
  const char* finnish_several;
  const char* swedish;
  const char* swedish_several;
};

constexpr std::array<Row, 6> kRows = {{
    {"luku", "luvut", "kapitel", "kapitlen"},
    {"luku", "luvut", "avsnitt", "avsnitten"},
    {"kohta", "kohdat", "punkt", "punkterna"},
    {"taulukko", "taulukot", "tabell", "tabellerna"},
    {"kuva", "kuvat", "figur", "figurerna"},
    {"liite", "liitteet", "bilaga", "bilagorna"},
}};

}  // namespace

std::string reference_word(ReferenceWord word, bool several, GrammaticalCase grammatical_case,
                           std::string_view language) {
  const Row& row = kRows.at(static_cast<std::size_t>(word));
  if (language == "sv") return several ? row.swedish_several : row.swedish;
  return inflect(several ? row.finnish_several : row.finnish, grammatical_case, language);
}

}  // namespace sopimus
