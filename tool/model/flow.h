// Draws the typed blocks of a Document with the basic ones, so that all writers show them alike.
//
// A theme becomes lead-ins, lists and a table of measures; forums, parties, costs and annexes become
// tables; definitions and rationale become paragraphs of their role. Marks go along.

#pragma once

#include <string>
#include <vector>

#include "model/document.h"

namespace sopimus {

/// The blocks of `document` with only Heading, Paragraph, List, Table, Figure, Contents and
/// SignaturePage left.
std::vector<Block> to_flow(const Document& document);

/// How many signatories, one or two, the row that begins with `signatories[first]` has. Two of one party
/// stand beside each other; so do two parties of one signatory each.
std::size_t signatories_in_row(const std::vector<Signatory>& signatories, std::size_t first);

/// Which columns hold only numbers with a unit, decimals or groups of digits ("10 000", "0,7 %"): the writers
/// set them, and what heads them, at the right. Years, dates and identifiers are no such numbers.
std::vector<bool> find_number_columns(const Table& table);

/// The body's text, paragraph by paragraph with "\n" after each: numbers, list labels and table cells
/// in reading order, NBSP as a space. Without contents and signatures unless `whole`. This is the text that
/// the text of a PDF and of a DOCX must equal (DESIGN: outputs agree).
std::string to_text(const Document& document, bool whole = true);

}  // namespace sopimus
