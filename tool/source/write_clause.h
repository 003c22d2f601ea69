// A typed clause as the canonical XML of its file: what read_clause reads back as the same values.

#pragma once

#include <string>

#include "source/clause.h"
#include "source/xml_builder.h"

namespace sopimus {

/// `clause` as `format` leaves it.
///
/// Shape:  a stretch that ends a sentence is followed by a new line; further ends of sentences are found as
///         `format` does. Places, `source` and `path` are not written.
/// Errors: std::logic_error for what no clause file may hold: an empty list, a theme without id, a row that
///         is shorter than its table.
/// Cost:   linear.
std::string write_clause(const Clause& clause);

/// Writes `blocks` into the open element: of clauses and of the outlines of documents.
void write_blocks(const std::vector<SourceBlock>& blocks, XmlBuilder& xml);

}  // namespace sopimus
