// The changes of marked Documents as a reader counts them: what the list above the text shows.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "html/page_flow.h"
#include "model/document.h"

namespace sopimus {

/// The clause that something stands in, known by its heading.
struct ChangePlace {
  std::string number{};  // "3.2"; may be empty
  std::string title{};   // of the document where no heading stands before
  std::string id{};      // of the heading's element; empty when it has none
};

/// One change; its parts share a number.
struct PageChange {
  enum class Sort { Words, Heading, Number, Divided, Joined, Figure };
  std::size_t document = 0;  // index on the page
  int number = 0;
  Sort sort = Sort::Words;
  ChangeClass change_class = ChangeClass::None;
  int pair = 0;
  std::uint16_t by = 0;
  std::size_t place = 0;  // index in PageChanges::places
  std::string old_words{};
  std::string new_words{};
};

struct PageChanges {
  std::vector<ChangePlace> places{};
  std::vector<PageChange> changes{};                    // in the order of the text
  std::vector<std::map<int, std::size_t>> by_number{};  // of each document: the change's index
  const PageChange* find(std::size_t document, int number) const;
  const ChangePlace& place_of(const PageChange& change) const { return places[change.place]; }
};

/// Words are cut to about `kMostWords` bytes.
inline constexpr std::size_t kMostWords = 90;
PageChanges find_page_changes(const std::vector<PageFlow>& flows, const PageTargets& targets);

/// "_c1-12": the id of a change's first mark.
std::string change_id(std::size_t document, int number);

bool has_marks(const Runs& runs);
bool has_marks(const TableRow& row);
bool has_marks(const Table& table);
bool has_marks(const Block& block);

}  // namespace sopimus
