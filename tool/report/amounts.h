// The amounts in a sentence: numbers, dates, months and counting words, each with the words around it that
// make it understandable, and the sentence without them.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/mark.h"

namespace sopimus {

struct Amount {
  std::string text{};     // "31. lokakuuta", "2027 ja 2028"
  std::string excerpt{};  // "vuosittain maaliskuun loppuun mennessä"
  std::string value{};    // id, when it is a value of agreement.xml
  bool operator==(const Amount&) const = default;
};

struct SentenceAmounts {
  std::string text{};      // the sentence as it is read
  std::string skeleton{};  // the same with amounts, values, references and citations by what they are
  std::vector<Amount> amounts{};
  bool operator==(const SentenceAmounts&) const = default;
};

/// The sentences of one paragraph or item. Cost: linear.
std::vector<SentenceAmounts> amounts_of(const Runs& runs);

/// An amount that is another in a sentence, with the words around it.
struct AmountChange {
  std::string before{};
  std::string after{};
};

/// The amounts that differ between two sentences that are the same but for them; none when they differ
/// otherwise.
std::vector<AmountChange> find_amount_changes(const std::string& before, const std::string& after);

/// Deadline when `text` has a date, a month, a year or a time limit in it, Number otherwise.
ChangeClass class_of_amount(std::string_view text);

/// A value as it is compared, whatever its grammatical case: its digits and the beginning of what they count,
/// or the beginnings of its words.
std::string value_core(std::string_view text);

}  // namespace sopimus
