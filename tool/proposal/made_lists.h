// Lists and tables made of the paragraphs of an edited text.

#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "proposal/units.h"
#include "source/clause.h"

namespace sopimus {

/// What a unit contributes: an item with its id, condition and running text; a cell's running text.
using ItemOfUnit = std::function<SourceListItem(std::size_t unit)>;
using InlinesOfUnit = std::function<Inlines(std::size_t unit)>;

/// The list of these items, one below another by their levels.
SourceList list_of_units(const EditText& text, const std::vector<std::size_t>& units, const ItemOfUnit& item);

/// The table of `shape`; several paragraphs of a cell become its sentences.
SourceTable table_of_shape(const TableShape& shape, const InlinesOfUnit& inlines);

}  // namespace sopimus
