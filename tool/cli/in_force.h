// `in-force` and `in-force@DATE` as a REV: each document as the edition has it that is in force.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "register/standing.h"

namespace sopimus {

/// The day that the name means, today's for "in-force"; absent when it is another name.
///
/// Errors: Failure for "in-force@" with what is no day.
std::optional<Date> parse_in_force(std::string_view name);

struct TextInForce {
  std::string document{};
  std::string edition{};  // the first that has the text
  std::string commit{};
  TextId text{};
};

/// What is in force on `day`, the main agreement first, then in the order of the newest edition.
///
/// Errors: FaultyFiles when what is recorded has faults of form. Without a repository, an edition or a record
///         nothing is in force.
std::vector<TextInForce> texts_in_force(const Place& place, const Date& day, Diagnostics& diagnostics);

/// Holds each document of `agreement` at the edition in force; the ids of those that are.
std::vector<std::string> pin_to_force(AgreementSource& agreement, const std::string& edition,
                                      const std::vector<TextInForce>& texts);

}  // namespace sopimus
