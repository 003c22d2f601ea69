// The Document: one text of an agreement with everything settled that its outputs share.
//
// Made by compose, marked by compare, drawn by the writers. Plain values: no pointers into the source
// but spans, no clock, no fonts. Typed blocks (themes, forums, parties …) stay typed; model/flow.h draws
// them with headings, paragraphs, lists and tables so that every writer draws them alike.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/source_text.h"
#include "model/mark.h"
#include "model/style.h"

namespace sopimus {

/// Where a block came from. `clause` is empty when the block is generated.
struct Origin {
  std::string clause{};
  std::string language{};
  std::string edition{};      // of the pin; empty when not pinned
  std::size_t paragraph = 0;  // counts from 1 in the clause; 0 for the heading
  SourceSpan at{};
  bool is_generated() const { return clause.empty(); }
  bool operator==(const Origin&) const = default;
};

/// What made the text of a run.
enum class MadeBy {
  Authored,
  Number,        // key: id of what is numbered
  Reference,     // key: id of the target
  Value,         // key: id of the value
  Party,         // key: id of the party or group
  Statute,       // key: number/year
  Date,          // key: ISO date
  Term,          // key: id of the definition
  Abbreviation,  // key: the abbreviation
  Generated,     // words of the program ("Tavoitteet"); key: which
};

struct Run {
  std::string text{};  // NFC; single spaces; may hold U+00A0 where a line must not break
  MadeBy made_by = MadeBy::Authored;
  std::string key{};
  bool strong = false;
  bool emphasis = false;
  std::string language{};  // when it differs from the document's
  std::string link{};      // "#anchor" in this document, "DOCUMENT#anchor" in another, or a web address
  bool ends_sentence = false;
  SourceSpan at{};
  Mark mark{};
  bool operator==(const Run&) const = default;
};

using Runs = std::vector<Run>;

/// The text of all runs, one after another.
std::string to_plain_text(const Runs& runs);

struct Heading {
  int level = 1;             // 1 for a chapter
  std::string number{};      // "3.2"; empty when the heading has none
  std::string old_number{};  // before a change, when it was another
  std::string anchor{};      // id of the clause or theme
  Runs runs{};
  Origin origin{};
  Mark mark{};
  Mark end_mark{};  // of the paragraph's end
  bool operator==(const Heading&) const = default;
};

struct Paragraph {
  enum class Role {
    Body,
    LeadIn,      // stays with the next block: "Arvioinnin mittarit"
    Definition,  // indented, with its term first
    Rationale,   // set apart from the binding text
    Question,    // an open question, boxed
    Note,        // small text below a table or figure
    Caption,
    Part,  // in a table's cell: of what the row above says, "siitä"; indented
  };
  Role role = Role::Body;
  std::string anchor{};
  Runs runs{};
  Origin origin{};
  Mark mark{};
  Mark end_mark{};
  bool operator==(const Paragraph&) const = default;
};

struct ListItem;

struct List {
  bool ordered = false;
  std::vector<ListItem> items{};
  Origin origin{};
  Mark mark{};
  bool operator==(const List&) const;
};

struct ListItem {
  std::string label{};      // "1.", "a)", "–" or "•": settled by compose
  std::string old_label{};  // before a change, when it was another
  std::string anchor{};
  Runs runs{};
  std::vector<List> lists{};  // nested, after the text
  Origin origin{};
  Mark mark{};
  Mark end_mark{};
  bool operator==(const ListItem&) const = default;
};

struct TableCell {
  std::vector<Paragraph> paragraphs{};
  bool is_header = false;  // a row's header; the head row's cells are headers too
  int column_span = 1;
  Mark mark{};
  bool operator==(const TableCell&) const = default;
};

struct TableRow {
  std::vector<TableCell> cells{};
  bool is_header = false;  // repeated on each page
  Mark mark{};
  bool operator==(const TableRow&) const = default;
};

struct Table {
  std::string anchor{};
  Runs caption{};
  std::vector<int> column_shares{};  // widths in relation to each other; one for each column
  std::vector<TableRow> rows{};
  Origin origin{};
  Mark mark{};
  bool operator==(const Table&) const = default;
};

struct Figure {
  std::string anchor{};
  std::string path{};   // in the agreement, "figures/…png"
  std::string bytes{};  // the PNG
  std::uint32_t width_pixels = 0;
  std::uint32_t height_pixels = 0;
  int width_percent = 100;  // of the text width
  std::string alternative{};
  Runs caption{};
  Origin origin{};
  Mark mark{};
  bool operator==(const Figure&) const = default;
};

struct DefinitionItem {
  std::string id{};
  Runs term{};
  Runs text{};
  Origin origin{};
  bool operator==(const DefinitionItem&) const = default;
};

struct Definitions {
  std::vector<DefinitionItem> items{};
  Origin origin{};
  bool operator==(const Definitions&) const = default;
};

/// When a measure is due or an indicator is met.
struct Deadline {
  enum class Kind { None, ByEndOfYear, DuringYear, Yearly, ByDate, Separately };
  Kind kind = Kind::None;
  int year = 0;
  Date date{};
  bool operator==(const Deadline&) const = default;
};

struct Goal {
  std::string id{};
  Runs runs{};
  Origin origin{};
  bool operator==(const Goal&) const = default;
};

struct Indicator {
  std::string id{};
  std::string goal{};  // id; empty when it measures the whole theme
  Runs runs{};
  Runs source{};  // where the figure comes from
  Deadline deadline{};
  Runs deadline_text{};
  Origin origin{};
  bool operator==(const Indicator&) const = default;
};

struct Measure {
  std::string id{};
  std::string goal{};
  Runs runs{};
  std::vector<std::string> responsible{};  // ids of parties and groups
  Runs responsible_text{};
  Runs resources{};
  Deadline deadline{};
  Runs deadline_text{};
  Origin origin{};
  bool operator==(const Measure&) const = default;
};

/// A theme's goals, indicators and measures. Its heading is a Heading block before it.
struct Theme {
  std::string id{};
  std::string title{};
  std::vector<Goal> goals{};
  std::vector<Indicator> indicators{};
  std::vector<Measure> measures{};
  Origin origin{};
  bool operator==(const Theme&) const = default;
};

struct ForumMember {
  std::string party{};  // id of a party or group; empty for others
  Runs party_text{};    // "Kunnat"; empty without a party
  int count = 0;        // 0 when not stated
  Runs runs{};          // "kunnanjohtaja, 2 jäsentä": who of the party
  bool operator==(const ForumMember&) const = default;
};

struct Forum {
  std::string id{};
  std::string level{};  // strategic, operative, network
  Runs name{};
  Runs task{};
  std::string convener{};
  Runs convener_text{};
  std::vector<ForumMember> members{};
  int meetings_least = 0;  // a year
  int meetings_most = 0;
  Runs cadence_text{};
  Origin origin{};
  bool operator==(const Forum&) const = default;
};

/// "Kunnat: kunnanjohtaja; Keski-Pohjanmaan liitto: maakuntajohtaja": all members of a forum in one line.
std::string to_line(const std::vector<ForumMember>& members);

struct Forums {
  std::vector<Forum> forums{};
  Origin origin{};
  bool operator==(const Forums&) const = default;
};

struct PartyRow {
  std::string id{};
  std::string kind{};
  std::string name{};
  std::string business_id{};
  std::string street{};
  std::string postal_code{};
  std::string town{};
  bool operator==(const PartyRow&) const = default;
};

struct PartyTable {
  std::vector<PartyRow> parties{};
  Origin origin{};
  bool operator==(const PartyTable&) const = default;
};

struct CostShare {
  std::string party{};
  Runs party_text{};
  std::string basis{};     // own-cost, equal, percent, population, organiser
  int percent_tenths = 0;  // 505 = 50.5 %; 0 when not stated
  Runs percent_text{};     // "0,7 %"; empty when not stated
  Runs basis_text{};       // "asukasluvun mukaan"; of a part, its reason: "985 asukasta"
  bool is_part = false;    // of the share above: a member's of its group's
  bool operator==(const CostShare&) const = default;
};

struct CostRule {
  std::string id{};
  Runs subject{};
  std::vector<CostShare> shares{};
  Origin origin{};
  bool operator==(const CostRule&) const = default;
};

struct AnnexRow {
  std::string document{};  // id
  std::string label{};     // "Liite A"
  std::string title{};
  bool operator==(const AnnexRow&) const = default;
};

struct AnnexList {
  std::vector<AnnexRow> annexes{};
  Origin origin{};
  bool operator==(const AnnexList&) const = default;
};

struct Block;

struct Rationale {
  std::vector<Block> blocks{};
  Origin origin{};
  bool operator==(const Rationale&) const;
};

/// An open question of the author: shown in drafts, stops a frozen edition.
struct Question {
  std::string id{};
  Runs runs{};
  Origin origin{};
  bool operator==(const Question&) const = default;
};

struct ContentsEntry {
  int level = 1;
  std::string number{};
  std::string text{};
  std::string anchor{};
  bool operator==(const ContentsEntry&) const = default;
};

/// Table of contents: generated, no part of the fingerprint.
struct Contents {
  std::vector<ContentsEntry> entries{};
  bool operator==(const Contents&) const = default;
};

struct Signatory {
  std::string party{};
  std::string party_name{};
  std::string role{};     // "kunnanjohtaja"
  std::string role_id{};  // "PARTY.ROLE": names the signature field
  std::string name{};     // from --signers; empty otherwise
  bool operator==(const Signatory&) const = default;
};

/// Signatures: generated, no part of the fingerprint.
struct SignaturePage {
  Runs heading{};
  std::vector<Runs> paragraphs{};  // "Tätä sopimusta on tehty …"
  std::vector<Signatory> signatories{};
  Origin origin{};
  bool operator==(const SignaturePage&) const = default;
};

struct Block {
  using Any = std::variant<Heading, Paragraph, List, Table, Figure, Definitions, Theme, Forums, PartyTable,
                           CostRule, AnnexList, Rationale, Question, Contents, SignaturePage>;
  Any value;
  bool operator==(const Block&) const = default;
};

/// Which state of the text this is; printed, but no part of the fingerprint.
struct Edition {
  enum class Kind { Working, Draft, Frozen };
  Kind kind = Kind::Working;
  std::string name{};    // "2025-2029/draft.3"; empty for a working tree or a plain commit
  int number = 0;        // of the draft
  std::string commit{};  // 40 hexadecimal digits; empty for a working tree
  bool operator==(const Edition&) const = default;
};

enum class Publicity { Public, PartlySecret, Secret };

/// What stands at the head of the first page and in running heads.
struct Identity {
  std::string document{};  // id
  std::string kind{};      // main, annex, plan
  std::string title{};
  std::string label{};         // "Liite A"; empty for the main agreement
  std::string agreement{};     // title of the whole
  std::string owner{};         // "Keski-Pohjanmaan hyvinvointialue"
  std::string diary{};         // diary number; empty when there is none
  std::string date{};          // printed date of the edition; empty when not known
  std::string type{};          // "Sopimus", "Sopimusliite": SFS 2487's name of the kind of document
  std::string edition_text{};  // "LUONNOS", "LUONNOS 3"; empty for a frozen edition
  Publicity publicity = Publicity::Public;
  std::string publicity_text{};  // "Julkinen", "Salassa pidettävä (JulkL 24 § 1 mom. 7 k)"
  bool operator==(const Identity&) const = default;
};

struct Document {
  Identity identity{};
  Edition edition{};
  std::string language = "fi";
  std::vector<Block> blocks{};
  Style style{};
  std::vector<Reviser> revisers{};  // whom the marks name
  std::string fingerprint{};  // 64 hexadecimal digits, set by compose: fingerprint_of, model/fingerprint.h
  bool operator==(const Document&) const = default;
};

/// "3F2A-91BC-07DE-55A1": the first 16 digits of a fingerprint.
std::string to_short_fingerprint(const std::string& fingerprint);

/// The document as text for people and tests (`--to model`): every block with its origin, every run
/// with what made it, every mark. One line a run, two spaces a level.
std::string dump(const Document& document);

}  // namespace sopimus
