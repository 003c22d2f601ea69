// The words of the change summary, in the languages of an agreement.
//
// Patterns never inflect data: names stand in the nominative, after a colon or in a cell of their own.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "report/data_items.h"

namespace sopimus {

enum class ReportWord {
  // the whole
  Title,
  Kind,
  BeforeText,
  AfterText,
  Introduction,
  SourceOfChanges,
  WhereWordsAre,
  NothingChanges,
  // documents
  Documents,
  Document,
  Change,
  NewClauses,
  ChangedClauses,
  RemovedClauses,
  IsChanged,
  IsNew,
  IsRemoved,
  SameTexts,
  NewDocuments,
  NewDocument,
  NowAlsoInFinnish,
  NowAlsoInSwedish,
  NoMoreInFinnish,
  NoMoreInSwedish,
  FinnishTextChanges,
  SwedishTextChanges,
  QuotesInOtherLanguage,
  // clauses
  Clauses,
  New,
  Removed,
  Moved,
  Reworded,
  OnlyRenumbered,
  Formerly,
  AtPlace,
  IsNewRow,
  IsRemovedRow,
  Now,
  // tables of data
  What,
  Before,
  After,
  WasNot,
  IsNot,
  FormerPlace,
  Place,
  Data,
  Basics,
  Goals,
  GoalsOf,
  Deadlines,
  Duties,
  Sums,
  Parties,
  Forums,
  Definitions,
  Statutes,
  Lists,
  // kinds of rows
  GoalItem,
  IndicatorItem,
  IndicatorItems,
  MeasureItem,
  MeasureItems,
  ThemeItem,
  ForumItem,
  SignatoryItem,
  ListItem,
  TableItem,
  TableItems,
  AnnexItem,
  PinItem,
  NoDeadline,
};

/// The words in `language` ("fi", "sv"; another gives Finnish).
std::string report_word(ReportWord word, std::string_view language);
/// The same with its "*" replaced.
std::string report_word(ReportWord word, std::string_view language, std::string_view text);

/// What a part of an item is called: "Vastuutahot".
std::string report_word(DataField field, std::string_view language);

/// "Tavoitteista 10 säilyy ennallaan, 2 muuttuu ja 1 on uusi."; empty when there are none of the kind.
/// For goals, indicators and measures.
struct ReportedCount {
  std::size_t kept = 0;
  std::size_t changed = 0;
  std::size_t rescheduled = 0;  // of the changed: those of which only the deadline is another
  std::size_t added = 0;
  std::size_t removed = 0;
};
std::string count_sentence(DataKind kind, const ReportedCount& count, std::string_view language);

/// "4 tavoitetta", "1 sopimuskohta": DataKind::Whole counts clauses.
std::string counted_words(DataKind kind, std::size_t count, std::string_view language);

/// "a, b ja c".
std::string enumerated(const std::vector<std::string>& parts, std::string_view language);

/// "valtuustokauden 2022–2025 päätösversio 1", "valtuustokauden 2025–2029 luonnos 3", "keskeneräinen teksti".
std::string edition_words(const Edition& edition, std::string_view language);

}  // namespace sopimus
