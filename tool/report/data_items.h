// What a Document holds as data: goals, deadlines, responsibilities, shares, parties, dates … each with its
// id, the place where it stands and its parts in the words a reader sees.
//
// Made for report/data_changes.h, which matches two such lists. What is printed nowhere (which goal a
// measure serves) is no part of it, nor is what does not bind: rationale and open questions.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/document.h"

namespace sopimus {

enum class DataKind : std::uint8_t {
  Whole,        // the document itself
  OwnSentence,  // one that compose makes of the document's data; id: "validity" …
  Theme,
  Goal,
  Indicator,
  Measure,
  Forum,
  ForumMember,  // group: the forum
  Party,
  Signatory,  // id: PARTY.ROLE
  CostShare,  // group: the costs' id
  Definition,
  Annex,
  ListEntry,  // of an authored list; group: the clause
  TableLine,  // of an authored table; group: the clause and which of its tables
  Value,      // of agreement.xml, where running text prints it; group: the clause
  Amount,   // a sentence with its numbers, dates and months; id: the sentence without them; group: the clause
  Statute,  // id: number/year
  Section,  // "6 §" of a statute; group: the statute
  Pin,      // a clause held at an edition
};
inline constexpr std::size_t kDataKinds = 20;

enum class DataField : std::uint8_t {
  Words,  // what it says: a goal's sentence, a definition, a member
  Title,
  Label,
  Publicity,
  EntryIntoForce,
  Validity,
  Parties,
  SigningText,
  OfTheme,
  Deadline,
  Responsible,
  Resources,
  Source,
  Level,
  Task,
  Convener,
  Meetings,
  BusinessId,
  Address,
  Share,
  Cell,
  Amount,  // a number, date or month with the words around it
  Edition,
};

struct DataPart {
  DataField field = DataField::Words;
  std::string text{};   // as a reader sees it; may hold U+00A0
  std::string key{};    // what is compared: references by what they name, parties by their ids
  std::string label{};  // the head of a table's column
  bool operator==(const DataPart&) const = default;
};

/// Where an item stands: the nearest heading above it.
struct DataPlace {
  std::string number{};
  std::string heading{};
  std::string anchor{};
  bool operator==(const DataPlace&) const = default;
};

struct DataItem {
  DataKind kind = DataKind::Whole;
  std::string id{};
  std::string group{};
  std::string name{};   // what a reader knows it by
  std::string owner{};  // what a reader knows its group by: "Alueneuvottelukunta" of a member
  std::vector<DataPart> parts{};
  DataPlace place{};
  Origin origin{};
  bool operator==(const DataItem&) const = default;
};

/// The id of the value that an amount of running text is; empty when it is none.
std::string value_of_amount(const DataPart& part);

/// The part of `item` for `field`; null when it has none.
const DataPart* find_part(const DataItem& item, DataField field);

/// All data of `document` in reading order; the document itself is first.
///
/// Cost: linear in the text.
std::vector<DataItem> data_items_of(const Document& document);

}  // namespace sopimus
