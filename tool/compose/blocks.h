// The blocks of clauses → blocks of the Document, with their origins.

#pragma once

#include <string>
#include <vector>

#include "compose/inlines.h"

namespace sopimus {

class BlockComposer {
 public:
  explicit BlockComposer(const Composition& composition)
      : composition_(composition),
        resolver_(composition),
        paragraphs_(composition.outline.clauses.size(), 0) {}

  /// All blocks of the document in reading order; contents are still empty (generated.h fills them).
  std::vector<Block> compose();

 private:
  void add_heading(std::size_t clause);
  void add(const SourceBlock& block, std::vector<Block>& to);
  void add_theme(const SourceBlock& block, const SourceTheme& theme, std::vector<Block>& to);

  Paragraph paragraph_of(const SourceBlock& block, const SourceParagraph& paragraph);
  List list_of(const SourceList& list, const SourceSpan& at);
  Table table_of(const SourceBlock& block, const SourceTable& table);
  Figure figure_of(const SourceBlock& block, const SourceFigure& figure);
  Definitions definitions_of(const SourceDefinitions& definitions, const SourceSpan& at);
  Rationale rationale_of(const SourceRationale& rationale, const SourceSpan& at);
  Question question_of(const SourceBlock& block, const SourceQuestion& question);
  Theme theme_of(const SourceBlock& block, const SourceTheme& theme);
  Forums forums_of(const SourceForums& forums, const SourceSpan& at);
  CostRule cost_rule_of(const SourceBlock& block, const SourceCosts& costs);
  Block generated_of(const SourceGenerated& generated, const SourceSpan& at);
  SignaturePage signature_page_of(const SourceGenerated& generated, const SourceSpan& at);

  Forum forum_of(const SourceForum& forum);
  ForumMember member_of(const SourceForumMember& from);
  CostShare share_of(const SourceCostShare& share);
  void add_population_shares(const SourceCostShare& share, CostRule& rule);
  Runs caption_of(const SourceBlock& block, const Inlines& caption, std::string_view key);

  /// The origin of the next paragraph-like thing of the clause.
  Origin next_origin(const SourceSpan& at);
  /// The origin of what holds paragraphs and is none.
  Origin origin_at(const SourceSpan& at) const;
  const PlacedClause* clause() const;

  const Composition& composition_;
  InlineResolver resolver_;
  std::size_t clause_ = OutlineStep::kNoClause;
  std::vector<std::size_t> paragraphs_;  // so far, by clause
};

/// The words of a deadline: "vuoden 2027 loppuun mennessä", "31.3.2026 mennessä", "vuosittain".
Runs deadline_words(const Deadline& deadline, const std::string& language);

/// "kerran vuodessa", "2–4 kertaa vuodessa"; empty when nothing is said.
Runs cadence_words(int least, int most, const std::string& language);

}  // namespace sopimus
