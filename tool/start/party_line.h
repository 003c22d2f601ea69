// One line of a list of parties, taken apart: name, business id, street, postal code and town.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

/// A party's printed name: "Perhon kunta".
struct PartyName {
  std::string text{};
  std::string place{};  // "Perhon", "Perho" of "Perho kommun": what stands before the kind
  std::string kind{};   // kunta, kaupunki, hyvinvointialue, maakuntaliitto, kuntayhtyma
};

struct PartyLine {
  std::optional<PartyName> name{};
  std::string short_name{};  // "(jäljempänä Soite)" behind the name
  std::string business_id{};
  std::string street{};
  std::string postal_code{};
  std::string town{};
  bool is_empty() const {
    return !name && short_name.empty() && business_id.empty() && street.empty() && postal_code.empty() &&
           town.empty();
  }
};

/// Absent when `text` holds anything else than a party's data and their labels ("Y-tunnus:", "Osoite").
std::optional<PartyLine> parse_party_line(std::string_view text);

/// `text` as a name, when all of it is one.
std::optional<PartyName> parse_party_name(std::string_view text);

/// The names in the nominative that stand in running text, in its order.
std::vector<PartyName> find_party_names(std::string_view text);

/// The business ids that stand in a text, right or wrong.
std::vector<std::string> find_business_ids(std::string_view text);

/// The check digit of a Finnish business id agrees (Verohallinto: 7·9·10·5·8·4·2, modulo 11).
bool has_check_digit(std::string_view business_id);

}  // namespace sopimus
