// A clause file as typed values, every one with its place. Made by read_clause (source/read.h).

#pragma once

#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/grammar.h"
#include "base/source_text.h"
#include "model/document.h"

namespace sopimus {

/// An attribute's value and its place; absent attributes are empty and nowhere.
struct Word {
  std::string text{};
  SourceSpan at{};
  bool empty() const { return text.empty(); }
  bool operator==(const Word&) const = default;
};

/// Documents, document kinds and languages a piece is for; an empty list means all.
struct Condition {
  std::vector<Word> documents{};  // for-documents="liite-a liite-b"
  std::vector<Word> kinds{};      // for-kinds="annex plan"
  std::vector<Word> languages{};  // for-languages="sv"
  bool operator==(const Condition&) const = default;
};

/// One stretch of a paragraph. Nested elements are flattened: each stretch has all that holds for it.
struct Inline {
  enum class Kind {
    Text,
    Reference,     // <ref to="ID ID" case="inessive"/>         to clauses, themes, documents …
    Value,         // <value of="ID" case="…"/>
    Party,         // <party of="ID" case="…" form="full|short"/>   party, group or body
    Statute,       // <statute of="611/2021" section="14" subsection="1" case="…" form="auto|full|short"/>
    Date,          // <date of="2025-12-31" form="numeric|words"/>
    Term,          // <term of="ID" case="…"/>                   mention of a definition
    Abbreviation,  // <abbr of="HVA"/>
    Definition,    // <def id="ID">short name</def>              defines a term in running text
    Sentence,      // <sentence of="validity"/>                  what the document's data say
  };
  Kind kind = Kind::Text;
  std::string text{};  // Text and Definition: NFC, white space as it was but single, sentences not yet joined
  Word of{};           // what is named: id (of a reference the first), number/year, ISO date
  std::vector<Word> more{};  // the other targets of a reference
  GrammaticalCase grammatical_case = GrammaticalCase::Nominative;
  std::string form{};        // full, short, auto, numeric, words, label, number, title; empty: the default
  std::string section{};     // statute: "14", "6 7", "3–5"
  std::string subsection{};  // statute: momentti
  std::string item{};        // statute: kohta
  bool capital = false;      // first letter large, at the start of a sentence
  bool strong = false;
  bool emphasis = false;
  Word language{};             // lang="sv" on <span>
  bool ends_sentence = false;  // a new line follows in the file: the sentence is over
  SourceSpan at{};
  bool operator==(const Inline&) const = default;
};

using Inlines = std::vector<Inline>;

struct SourceBlock;

struct SourceListItem {
  Word id{};
  Condition condition{};
  Inlines inlines{};
  std::vector<SourceBlock> lists{};
  SourceSpan at{};
  bool operator==(const SourceListItem&) const;
};

struct SourceParagraph {  // <p>
  Inlines inlines{};
  bool operator==(const SourceParagraph&) const = default;
};

struct SourceList {  // <ul>, <ol>
  bool ordered = false;
  std::vector<SourceListItem> items{};
  bool operator==(const SourceList&) const = default;
};

struct SourceCell {  // <td>, <th>
  bool is_header = false;
  int column_span = 1;
  Inlines inlines{};
  SourceSpan at{};
  bool operator==(const SourceCell&) const = default;
};

struct SourceRow {  // <tr>; a row of only <th> is a head row
  std::vector<SourceCell> cells{};
  SourceSpan at{};
  bool operator==(const SourceRow&) const = default;
};

struct SourceTable {  // <table columns="2 1 1"><caption>…</caption><tr>…
  std::vector<int> columns{};
  Inlines caption{};
  std::vector<SourceRow> rows{};
  bool operator==(const SourceTable&) const = default;
};

struct SourceFigure {  // <figure src="figures/x.png" alt="…" width="80"><caption>…
  Word src{};
  Word alternative{};
  int width_percent = 100;
  Inlines caption{};
  bool operator==(const SourceFigure&) const = default;
};

struct SourceDefinition {  // <definition id="…"><term>…</term> text</definition>
  Word id{};
  Inlines term{};
  std::map<GrammaticalCase, std::string> forms{};  // <form case="…"> of the term: those the rule gets wrong
  Inlines inlines{};
  SourceSpan at{};
  bool operator==(const SourceDefinition&) const = default;
};

struct SourceDefinitions {
  std::vector<SourceDefinition> items{};
  bool operator==(const SourceDefinitions&) const = default;
};

struct SourceRationale {
  std::vector<SourceBlock> blocks{};
  bool operator==(const SourceRationale&) const;
};

struct SourceQuestion {
  Inlines inlines{};
  bool operator==(const SourceQuestion&) const = default;
};

struct SourceGoal {
  Word id{};
  Inlines inlines{};
  SourceSpan at{};
  bool operator==(const SourceGoal&) const = default;
};

/// Attributes `deadline` (by-end-of-year, during-year, yearly, by-date, separately, none), `year`, `date`.
struct SourceDeadline {
  Deadline value{};
  SourceSpan at{};
  bool operator==(const SourceDeadline&) const = default;
};

struct SourceIndicator {
  Word id{};
  Word goal{};
  SourceDeadline deadline{};
  Inlines inlines{};
  Inlines source{};  // <data-source>
  SourceSpan at{};
  bool operator==(const SourceIndicator&) const = default;
};

struct SourceMeasure {
  Word id{};
  Word goal{};
  std::vector<Word> responsible{};
  SourceDeadline deadline{};
  Inlines inlines{};
  Inlines resources{};  // <resources>
  SourceSpan at{};
  bool operator==(const SourceMeasure&) const = default;
};

struct SourceTheme {
  Inlines heading{};
  std::vector<SourceBlock> intro{};
  std::vector<SourceGoal> goals{};
  std::vector<SourceIndicator> indicators{};
  std::vector<SourceMeasure> measures{};
  bool operator==(const SourceTheme&) const;
};

struct SourceForumMember {
  Word party{};
  int count = 0;
  Inlines inlines{};
  SourceSpan at{};
  bool operator==(const SourceForumMember&) const = default;
};

struct SourceForum {
  Word id{};
  Word level{};
  Word convener{};
  int meetings_least = 0;  // meetings="1-2": a year
  int meetings_most = 0;
  Inlines name{};
  Inlines task{};
  std::vector<SourceForumMember> members{};
  SourceSpan at{};
  bool operator==(const SourceForum&) const = default;
};

struct SourceForums {
  std::vector<SourceForum> forums{};
  bool operator==(const SourceForums&) const = default;
};

struct SourceCostShare {
  Word party{};
  Word basis{};
  int percent_tenths = 0;
  SourceSpan at{};
  bool operator==(const SourceCostShare&) const = default;
};

struct SourceCosts {
  Inlines subject{};
  std::vector<SourceCostShare> shares{};
  bool operator==(const SourceCosts&) const = default;
};

/// A part the program makes: <contents/>, <party-table/>, <annex-list/>, <signatures/>. <signatures> may
/// hold paragraphs printed above the lines.
struct SourceGenerated {
  enum class Kind { Contents, PartyTable, AnnexList, Signatures };
  Kind kind = Kind::Contents;
  std::vector<Inlines> paragraphs{};
  std::vector<Condition> conditions{};  // one for each paragraph
  bool operator==(const SourceGenerated&) const = default;
};

/// <include clause="ID" pin="TERM/frozen.N" pin-commit="…" pin-fingerprint="…">: a clause one level
/// below; its children are one level below it.
struct Include {
  Word clause{};
  Word pin{};
  Word pin_commit{};
  Word pin_fingerprint{};
  std::vector<SourceBlock> children{};  // Include and SourceGenerated only
  bool operator==(const Include&) const;
};

struct SourceBlock {
  using Any =
      std::variant<SourceParagraph, SourceList, SourceTable, SourceFigure, SourceDefinitions, SourceRationale,
                   SourceQuestion, SourceTheme, SourceForums, SourceCosts, SourceGenerated, Include>;
  Any value;
  Word id{};
  Condition condition{};
  SourceSpan at{};  // the start tag's name
  bool operator==(const SourceBlock&) const = default;
};

/// <silence rule="ID" reason="…"/>: a rule of `check` that is wrong about one block, or the whole clause. It
/// prints nothing.
struct Silence {
  Word rule{};
  Word reason{};
  SourceSpan at{};
  SourceSpan over{};  // the bytes it holds for; empty when nothing follows it
  bool operator==(const Silence&) const = default;
};

/// One clause in one language.
struct Clause {
  Word id{};
  std::string language = "fi";
  Word translates{};               // SHA-256 of the Finnish clause's text it translates (clause_text_hash)
  Word model{};                    // "irtisanominen@1": what it came from in the library
  std::vector<Word> split_from{};  // from="ID": this clause was split from, or merged of, those
  bool numbered = true;            // numbered="no": heading without number
  Inlines heading{};
  std::vector<SourceBlock> blocks{};
  std::vector<Silence> silences{};
  std::shared_ptr<const SourceText> source{};
  std::string path{};  // in the agreement
  bool operator==(const Clause&) const = default;
};

}  // namespace sopimus
