// What changed in the data of a document: goals, deadlines, responsibilities, shares, parties … by id,
// whatever became of the words around them.

#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "model/document.h"
#include "model/mark.h"
#include "report/data_items.h"

namespace sopimus {

/// A part of an item that is another now; a text is empty where the item had or has no such part.
struct PartChange {
  DataField field = DataField::Words;
  std::string label{};  // the head of a table's column
  std::string before{};
  std::string after{};
  ChangeClass change_class = ChangeClass::Wording;
  bool operator==(const PartChange&) const = default;
};

struct DataChange {
  enum class What { Added, Removed, Changed };
  What what = What::Changed;
  DataItem before{};                // empty when added
  DataItem after{};                 // empty when removed
  std::vector<PartChange> parts{};  // of a changed one, in the order of its parts
  ChangeClass change_class = ChangeClass::Structure;
  /// Where it stands in the new text; of a removed one, where its heading stands now, or stood.
  DataPlace place{};
  bool is_place_gone = false;  // no heading of the new text has the place's anchor
  /// The item as it is now, or as it was.
  const DataItem& item() const { return what == What::Removed ? before : after; }
  bool operator==(const DataChange&) const = default;
};

/// How many items of one kind there were, are, and stayed as they were.
struct DataCount {
  std::size_t before = 0;
  std::size_t after = 0;
  std::size_t kept = 0;
  bool operator==(const DataCount&) const = default;
};

struct DataChanges {
  std::vector<DataChange> changes{};  // in the order of the new text; removed ones where they stood
  std::array<DataCount, kDataKinds> counts{};
  const DataCount& count_of(DataKind kind) const { return counts[static_cast<std::size_t>(kind)]; }
  bool operator==(const DataChanges&) const = default;
};

/// Compares the data of two texts of one document in one language; a default Document stands for none.
///
/// Items are the same by their ids. A goal, indicator, measure, definition, entry or row whose id or key is
/// another is the same when its words are nearly the same. Of running text, values are told where both texts
/// have them or only one has; other numbers, dates and months where a sentence is the same but for them, or
/// nearly.
///
/// Cost: as pair_data.
DataChanges find_data_changes(const Document& before, const Document& after);

}  // namespace sopimus
