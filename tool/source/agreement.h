// agreement.xml as typed values, every one with its place.

#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "source/clause.h"

namespace sopimus {

/// A text given in several languages: <name lang="fi">…</name>.
struct Translated {
  std::map<std::string, Word> texts{};  // by language
  bool operator==(const Translated&) const = default;
  /// The text in `language`, else in another (the first by its code), else empty.
  const std::string& in(std::string_view language) const;
};

/// A name with the forms that the rule would get wrong: <name lang="fi"><form case="genitive">…</form>.
struct Name {
  std::string language{};
  Word text{};
  std::map<GrammaticalCase, std::string> forms{};  // given forms win over the rule
  bool operator==(const Name&) const = default;
};

struct Names {
  std::vector<Name> names{};
  const Name* find(std::string_view language) const;  // else the first; null when there is none
  bool operator==(const Names&) const = default;
};

/// A body of a party: <body id="perho.valtuusto" kind="council" may="decide">.
struct Body {
  Word id{};
  Word kind{};                     // council, board, negotiation, executive, group
  std::vector<std::string> may{};  // prepare, note, state, propose, decide
  Names name{};
  Word diary{};  // the diary number of its matter
  SourceSpan at{};
  bool operator==(const Body&) const = default;
};

struct SignatoryRole {
  Word id{};
  Translated title{};
  bool operator==(const SignatoryRole&) const = default;
};

struct Party {
  Word id{};
  Word kind{};  // kunta, kaupunki, hyvinvointialue, maakuntaliitto, kuntayhtyma
  Word business_id{};
  Word street{};
  Word postal_code{};
  Word town{};
  int population = 0;  // 0 when not given
  Names name{};
  Names short_name{};
  std::vector<Body> bodies{};
  std::vector<SignatoryRole> signatories{};  // in the order they sign
  SourceSpan at{};
  bool operator==(const Party&) const = default;
};

/// Several parties under one name: "kunnat", "Perhonjokilaakso".
struct Group {
  Word id{};
  std::vector<Word> members{};
  Names name{};
  SourceSpan at{};
  bool operator==(const Group&) const = default;
};

struct Value {
  Word id{};
  Word kind{};        // text, number, money, percent, months, years, days, date
  Word value{};       // in canonical form: 12, 10000.00, 2025-12-31; text: what is printed
  Translated text{};  // kind text only
  SourceSpan at{};
  bool operator==(const Value&) const = default;
};

struct TermPeriod {
  std::vector<Word> kinds{};  // of party; empty: all
  Date from{};
  Date to{};
  bool operator==(const TermPeriod&) const = default;
};

struct Term {
  Word id{};  // without <period> in the file, the periods are those of the calendars
  std::vector<TermPeriod> periods{};
  bool operator==(const Term&) const = default;
};

/// What bodies do, one after another, for one kind of document: <procedure for="main"><step body="board"
/// act="propose"/>.
struct Procedure {
  std::vector<Word> kinds{};  // of document
  struct Step {
    Word body{};  // kind of body
    Word act{};
    bool operator==(const Step&) const = default;
  };
  std::vector<Step> steps{};
  bool operator==(const Procedure&) const = default;
};

struct Validity {
  std::optional<Date> from{};
  std::optional<Date> to{};  // absent: until further notice
  bool with_term = false;    // for the council term
  SourceSpan at{};           // of <validity>
  bool operator==(const Validity&) const = default;
};

struct EntryIntoForce {
  enum class Rule { ApprovedAndSigned, Approved, OnDate };
  Rule rule = Rule::ApprovedAndSigned;
  std::optional<Date> date{};
  SourceSpan at{};  // of <entry-into-force>
  bool operator==(const EntryIntoForce&) const = default;
};

struct DocumentSource {
  Word id{};
  Word kind{};     // main, annex, plan, framework
  Word label{};    // "B"; empty: annexes are lettered in their order
  Word follows{};  // id of the document it completes or follows, for a plan or predecessor
  Translated title{};
  Translated type{};                     // "Sopimus"; empty: by kind
  std::vector<Word> parties{};           // ids of parties and groups; empty: all of the agreement
  std::vector<std::string> languages{};  // empty: all of the agreement
  Publicity publicity = Publicity::Public;
  Translated publicity_basis{};
  Word diary{};
  std::optional<Date> date{};
  Validity validity{};
  EntryIntoForce entry{};
  Word notice_period{};  // id of the value that says how long a party is bound after its notice
  Word pin{};
  Word pin_commit{};
  std::map<std::string, Word> pin_fingerprints{};  // by language
  std::vector<SourceBlock> outline{};              // Include and SourceGenerated only
  SourceSpan at{};
  bool operator==(const DocumentSource&) const = default;
};

struct Statute {
  Word number{};       // "611/2021"
  Word issuer{};       // parliament, government, ministry
  Names title{};       // "hyvinvointialueesta annettu laki"
  Names short_name{};  // "hyvinvointialuelaki"
  /// The word of the title that takes the case, when it is not the last: "laki".
  std::map<std::string, std::string> head{};  // by language
  Word repealed_by{};                         // number of the statute that came in its place
  SourceSpan at{};
  bool operator==(const Statute&) const = default;
};

struct AbbreviationEntry {
  Word id{};
  Names expansion{};
  bool is_well_known = false;  // needs no explanation: EU
  bool operator==(const AbbreviationEntry&) const = default;
};

/// A council term of one kind of party: <council-term terms="2021-2025 2022-2025" from="…" to="…"/>.
struct CouncilTerm {
  std::vector<Word> terms{};  // ids of the agreements' terms it belongs to
  Date from{};
  Date to{};
};

/// The council terms of a kind of party, as a <calendar> of a register has them.
struct CouncilCalendar {
  std::string kind{};
  std::vector<CouncilTerm> terms{};
};

/// How long a decision of a kind of body can be contested: <appeal bodies="council" kinds="kunta kaupunki"
/// means="complaint" days="30" known-after="7" …/>.
struct AppealTime {
  Word means{};         // complaint (valitus), rectification (oikaisuvaatimus)
  int days = 0;         // from the day after a member of the municipality is held to know of the decision
  int known_after = 0;  // days from the publication of the minutes until then
  Word source{};        // the statute
};

/// A word that is right though no dictionary has it, in every form: <word>hyte</word>.
struct RegisteredWord {
  std::string language{};
  Word text{};
};

/// Words that a dictionary takes for right and that are nearly always another thing's: <confusable
/// kind="word" wrong="hyvinvointiale*" right="hyvinvointialue*"/>. A `*` at a word's end stands for any more
/// letters, the same ones in `right`.
struct Confusable {
  std::string language{};
  std::string kind{};  // word, split (a compound in two words), hyphen (of a suspended part)
  Word wrong{};
  Word right{};
};

/// Registers: the program's own (templates/registers) with the agreement's added; the agreement's win.
struct Registers {
  std::map<std::string, Statute, std::less<>> statutes{};  // by number
  std::map<std::string, AbbreviationEntry, std::less<>> abbreviations{};
  std::map<std::string, Names, std::less<>> postal_codes{};             // names of the town, by code
  std::map<std::string, CouncilCalendar, std::less<>> calendars{};      // by kind of party
  std::map<std::pair<std::string, std::string>, AppealTime> appeals{};  // by kind of party, kind of body
  std::vector<RegisteredWord> words{};
  std::vector<Confusable> confusables{};
};

struct AgreementSource {
  Word id{};
  Translated title{};
  std::vector<std::string> languages{"fi"};  // the first is the original; which prevails is a clause's matter
  Word term{};                               // the council term the text is for
  Word owner{};                              // id of the party whose name heads the documents
  Word diary{};
  Word style{};  // path of the style file; empty: styles/sfs2487.xml
  std::vector<Term> terms{};
  std::vector<Party> parties{};
  std::vector<Group> groups{};
  std::vector<Procedure> procedures{};
  std::vector<Value> values{};
  std::vector<DocumentSource> documents{};
  std::shared_ptr<const SourceText> source{};
  bool operator==(const AgreementSource&) const = default;

  const Party* find_party(std::string_view id) const;
  const Group* find_group(std::string_view id) const;
  const Body* find_body(std::string_view id) const;
  const DocumentSource* find_document(std::string_view id) const;
};

}  // namespace sopimus
