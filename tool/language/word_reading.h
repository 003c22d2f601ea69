// What a Finnish word can be: its base form, class, case and number, by voikko's morphology.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/grammar.h"

namespace sopimus {

/// One way to read a word. "kokoaa" has one, "voimassa" four.
struct WordReading {
  enum class Class {
    Noun,
    Adjective,  // participles too
    Verb,
    Name,   // of a person or anything else
    Place,  // name of a place
    Pronoun,
    Numeral,
    Particle,  // adverbs, conjunctions, postpositions: what does not inflect
    Abbreviation,
    Other,
  };
  /// Of the verb's forms those that rules ask for.
  enum class Form { None, SingularThird, PluralThird, Passive, Infinitive, Minen, AgentParticiple };

  std::string base{};  // "hyvinvointialue"
  Class word_class = Class::Other;
  Form form = Form::None;
  std::optional<GrammaticalCase> grammatical_case{};  // absent when it is none of the eleven
  bool is_plural = false;
  /// Code points of the word before each part of a compound but its first: 8 of "digituenjärjestäminen" (and
  /// 4).
  std::vector<std::size_t> seams{};
  /// The last part is a verb's -minen, and what it is done to stands joined before it in the genitive:
  /// "digituenjärjestäminen".
  bool is_joined_object = false;
  bool is_in_small_letters = false;  // the word has no capital, and by this reading needs none

  bool operator==(const WordReading&) const = default;

  bool is_nominal(GrammaticalCase wanted) const {
    return (word_class == Class::Noun || word_class == Class::Adjective) && grammatical_case == wanted;
  }
};

}  // namespace sopimus
