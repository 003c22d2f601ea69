#include "start/usual_bodies.h"

#include <array>
#include <string_view>

#include "base/text.h"
#include "language/inflect.h"

namespace sopimus {

namespace {

struct UsualWords {
  std::string_view kind;
  std::string_view board;
  std::string_view council;
  std::string_view signatory;
};

constexpr std::array<UsualWords, 5> kFinnish = {
    {{"kunta", "kunnanhallitus", "kunnanvaltuusto", "kunnanjohtaja"},
     {"kaupunki", "kaupunginhallitus", "kaupunginvaltuusto", "kaupunginjohtaja"},
     {"hyvinvointialue", "aluehallitus", "aluevaltuusto", "hyvinvointialuejohtaja"},
     {"maakuntaliitto", "maakuntahallitus", "maakuntavaltuusto", "maakuntajohtaja"},
     {"kuntayhtyma", "yhtymähallitus", "yhtymävaltuusto", "kuntayhtymän johtaja"}}};

constexpr std::array<UsualWords, 5> kSwedish = {
    {{"kunta", "kommunstyrelse", "kommunfullmäktige", "kommundirektör"},
     {"kaupunki", "stadsstyrelse", "stadsfullmäktige", "stadsdirektör"},
     {"hyvinvointialue", "välfärdsområdesstyrelse", "välfärdsområdesfullmäktige", "välfärdsområdesdirektör"},
     {"maakuntaliitto", "landskapsstyrelse", "landskapsfullmäktige", "landskapsdirektör"},
     {"kuntayhtyma", "samkommunsstyrelse", "samkommunsfullmäktige", "direktör"}}};

const UsualWords& words_of(std::string_view kind, std::string_view language) {
  const auto& all = language == "sv" ? kSwedish : kFinnish;
  for (const UsualWords& words : all) {
    if (words.kind == kind) return words;
  }
  return all.front();
}

/// "Perhon kunnanhallitus" of "Perhon kunta"; "Mallilan hyvinvointialueen aluehallitus".
std::string body_name(const PartyName& name, std::string_view body, std::string_view language) {
  const bool is_municipal = name.kind == "kunta" || name.kind == "kaupunki";
  if (language == "sv" || is_municipal) return name.place + " " + std::string(body);
  return inflect(name.text, GrammaticalCase::Genitive, "fi") + " " + std::string(body);
}

Body new_body(const std::string& id, std::string_view kind, std::vector<std::string> may, std::string name,
              const std::string& language) {
  Body body;
  body.id.text = id;
  body.kind.text = kind;
  body.may = std::move(may);
  body.name.names.push_back({language, {std::move(name), {}}, {}});
  return body;
}

}  // namespace

void add_usual_bodies(const PartyName& name, const std::string& language, Party& party) {
  const UsualWords& words = words_of(name.kind, language);
  party.bodies.push_back(new_body(party.id.text + "-hallitus", "board",
                                  {"prepare", "note", "state", "propose", "decide"},
                                  body_name(name, words.board, language), language));
  party.bodies.push_back(new_body(party.id.text + "-valtuusto", "council", {"note", "state", "decide"},
                                  body_name(name, words.council, language), language));
  SignatoryRole role;
  role.id.text = "johtaja";
  role.title.texts[language] = {std::string(words.signatory), {}};
  party.signatories.push_back(std::move(role));
}

std::string find_role(const std::string& line) {
  for (const std::string& word : split_words(line)) {
    std::string role = to_lower(word);
    while (!role.empty() && (role.back() == ',' || role.back() == '.' || role.back() == ')')) role.pop_back();
    while (role.starts_with('(')) role.erase(0, 1);
    for (const std::string_view end : {"johtaja", "päällikkö", "puheenjohtaja", "sihteeri", "direktör"}) {
      if (role.ends_with(end)) return role;
    }
  }
  return {};
}

}  // namespace sopimus
