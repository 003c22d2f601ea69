// Runs of a found text as running text of a clause.

#pragma once

#include "source/clause.h"

namespace sopimus {

/// Sentences end where the file had a space behind them; every stretch has the place `at`. The words of links
/// stay, their addresses do not.
Inlines to_inlines(const Runs& runs, const SourceSpan& at);

/// The same for a heading: without bold letters, which all headings have.
Inlines to_title(const Runs& runs, const SourceSpan& at);

}  // namespace sopimus
