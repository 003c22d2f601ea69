#include "check/party_forms.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace sopimus {

namespace {

using Forms = std::array<std::string_view, 11>;

constexpr Forms kMunicipality = {"kunta",    "kunnan",   "kuntaa",   "kunnassa", "kunnasta", "kuntaan",
                                 "kunnalla", "kunnalta", "kunnalle", "kuntana",  "kunnaksi"};
constexpr Forms kTown = {"kaupunki",    "kaupungin",  "kaupunkia",   "kaupungissa",
                         "kaupungista", "kaupunkiin", "kaupungilla", "kaupungilta",
                         "kaupungille", "kaupunkina", "kaupungiksi"};

bool is_form_of(const Forms& forms, std::string_view word) {
  return std::find(forms.begin(), forms.end(), word) != forms.end();
}

/// A municipality that is a party: "Kokkolan kaupunki".
struct Municipality {
  std::string name{};
  bool is_town = false;
};

/// By what stands before the word of the kind, "Kokkolan", and by a place's own name, "Kokkola".
class Municipalities {
 public:
  explicit Municipalities(const AgreementSource& agreement) {
    for (const Party& party : agreement.parties) {
      const Name* name = party.name.find("fi");
      if (name == nullptr) continue;
      const std::string& text = name->text.text;
      const std::size_t space = text.rfind(' ');
      if (space == std::string::npos) continue;
      const std::string kind = text.substr(space + 1);
      if (kind != "kunta" && kind != "kaupunki") continue;
      const Municipality municipality{text, kind == "kaupunki"};
      by_genitive_[text.substr(0, space)] = municipality;
      const Name* place = party.short_name.find("fi");
      if (place != nullptr) by_place_[place->text.text] = municipality;
    }
  }

  const Municipality* with_genitive(std::string_view word) const { return find(by_genitive_, word); }
  const Municipality* of_place(std::string_view word) const { return find(by_place_, word); }

 private:
  using ByWord = std::map<std::string, Municipality, std::less<>>;
  static const Municipality* find(const ByWord& all, std::string_view word) {
    const auto found = all.find(word);
    return found == all.end() ? nullptr : &found->second;
  }

  ByWord by_genitive_{};
  ByWord by_place_{};
};

}  // namespace

void find_wrong_party_forms(const CheckedTexts& all, Findings& findings) {
  const Municipalities municipalities(all.agreement->agreement);
  at_each_passage(all, [&](const CheckedPassage& passage) {
    if (passage.language != "fi") return;
    for (std::size_t i = 0; i + 1 < passage.words.size(); ++i) {
      const CheckedWord& place = passage.words[i];
      const CheckedWord& kind = passage.words[i + 1];
      if (kind.begin != place.end + 1 || passage.text[place.end] != ' ') continue;
      const bool is_municipality = is_form_of(kMunicipality, passage.word(kind));
      if (!is_municipality && !is_form_of(kTown, passage.word(kind))) continue;
      const Municipality* known = municipalities.with_genitive(passage.word(place));
      const bool is_other_kind = known != nullptr && known->is_town == is_municipality;
      const std::string_view form = passage.word(kind);
      const bool is_apposition =
          form.ends_with("na") || form.ends_with("ksi");  // "Kokkola kaupunkina vastaa"
      const bool is_bare =
          known == nullptr && !is_apposition && municipalities.of_place(passage.word(place)) != nullptr;
      if (is_bare) known = municipalities.of_place(passage.word(place));
      if (!is_other_kind && !is_bare) continue;
      findings.fault("party-form", passage, place.begin, kind.end,
                     fmt::format("'{} {}' is not the party's name: it is '{}'", passage.word(place),
                                 passage.word(kind), known->name),
                     "correct it, or write <party of=\"…\"/>, which prints the name in every case");
    }
  });
}

}  // namespace sopimus
