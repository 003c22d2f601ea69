// Last term's agreement as an agreement repository.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "source/read.h"
#include "start/doubt.h"
#include "start/found_file.h"

namespace sopimus {

struct StartedAgreement {
  std::map<std::string, std::string> files{};  // bytes by path: agreement.xml, clauses/*.xml
  Doubts doubts{};
  std::size_t documents = 0;
  std::size_t clauses = 0;
  std::size_t parties = 0;
  std::size_t themes = 0;
  std::size_t mentions = 0;  // references, names, statutes, dates that became elements
};

/// Takes found texts apart into documents, clauses, parties, themes and mentions. The first file begins with
/// the main agreement. What is composed of the result says the same words as the files, or a doubt tells
/// where it does not.
///
/// `term`: the council term when the text names none that a calendar of `registers` has.
/// Cost:   linear in the text, for each round of settle_mentions.
StartedAgreement start_agreement(std::vector<FoundFile> files, const Registers& registers,
                                 const std::string& term);

}  // namespace sopimus
