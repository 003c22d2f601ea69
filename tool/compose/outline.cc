#include "compose/outline.h"

#include <algorithm>

#include "compose/number_blocks.h"
#include "source/agreement_facts.h"

namespace sopimus {

namespace {

/// Headings have nine levels (ECMA-376-1:2016, 17.3.1.20, outlineLvl); a theme stands one below its clause.
constexpr int kDeepestLevel = 8;

const Clause* find_in_any_language(const AgreementFiles& files, const std::string& id) {
  for (const auto& [language, clauses] : files.clauses) {
    const auto found = clauses.find(id);
    if (found != clauses.end()) return &found->second;
  }
  return nullptr;
}

/// The clause of clauses/NAME.xml: a drafter often takes the file's name for the id.
const Clause* find_by_file(const AgreementFiles& files, const std::string& name) {
  for (const auto& [language, clauses] : files.clauses) {
    for (const auto& [id, clause] : clauses) {
      if (clause.path == "clauses/" + name + ".xml") return &clause;
    }
  }
  return nullptr;
}

/// The places in `blocks` where the clause `id` is included.
void collect_includes(const std::vector<SourceBlock>& blocks, std::string_view id,
                      std::vector<SourceSpan>& places) {
  for (const SourceBlock& block : blocks) {
    const auto* include = std::get_if<Include>(&block.value);
    if (include == nullptr) continue;
    if (include->clause.text == id && include->pin.empty()) places.push_back(include->clause.at);
    collect_includes(include->children, id, places);
  }
}

class OutlineBuilder {
 public:
  OutlineBuilder(const AgreementFiles& files, const DocumentSource& document, std::string_view language,
                 PinnedEditions& pins, Diagnostics& diagnostics)
      : pins_(pins), diagnostics_(diagnostics), numbers_(outline_, files.style) {
    outline_.files = &files;
    outline_.document = &document;
    outline_.language = language;
  }

  Outline build() {
    walk(outline_.document->outline, {1, outline_.files->style.number_headings});
    return std::move(outline_);
  }

 private:
  /// Where the walk stands: the level of headings there, and whether they are numbered.
  struct Place {
    int level = 1;
    bool numbered = true;
    Place below(bool parent_numbered) const { return {level + 1, numbered && parent_numbered}; }
  };

  void walk(const std::vector<SourceBlock>& blocks, Place place);
  void include(const Include& include, Place place);
  void walk_clause(std::size_t index, Place place);
  bool may_place(const Include& include, int level);
  const Clause* find_clause(const Include& include, std::string& edition);
  const Clause* find_clause_in(const AgreementFiles& files, const Word& id);
  std::vector<SourceSpan> places_of(std::string_view id) const;
  void report_missing(std::string code, const AgreementFiles& from, const Word& id, std::string what,
                      Note first, std::string mend);
  const Clause* find_pinned(const Include& include);

  const AgreementFiles& files() const { return *outline_.files; }

  PinnedEditions& pins_;
  Diagnostics& diagnostics_;
  Outline outline_{};
  BlockNumbers numbers_;
  std::vector<std::size_t> chain_{};                         // the clauses that are being included
  std::map<std::string, SourceSpan, std::less<>> placed_{};  // where each clause was included
};

void OutlineBuilder::walk(const std::vector<SourceBlock>& blocks, Place place) {
  for (const SourceBlock& block : blocks) {
    if (!holds(block.condition, *outline_.document, outline_.language)) continue;
    if (const auto* included = std::get_if<Include>(&block.value)) {
      include(*included, place);
    } else {
      outline_.steps.push_back({OutlineStep::kNoClause, &block});
    }
  }
}

/// A clause may stand once in a document, never inside itself, and no deeper than a heading goes.
bool OutlineBuilder::may_place(const Include& include, int level) {
  const auto in_chain = std::find_if(chain_.begin(), chain_.end(), [&](std::size_t index) {
    return outline_.clauses[index].clause->id.text == include.clause.text;
  });
  Diagnostic fault;
  fault.at = include.clause.at;
  if (in_chain != chain_.end()) {
    fault.code = "circular-include";
    fault.what = "clause '" + include.clause.text + "' includes itself";
    for (auto link = in_chain; link != chain_.end(); ++link) {
      const PlacedClause& placed = outline_.clauses[*link];
      fault.why.push_back({placed.included_at, "'" + placed.clause->id.text + "' is included here"});
    }
    fault.mend = "delete one of these <include>";
  } else if (const auto first = placed_.find(include.clause.text); first != placed_.end()) {
    fault.code = "clause-twice";
    fault.what = "clause '" + include.clause.text + "' stands twice in the document '" +
                 outline_.document->id.text + "'";
    fault.why.push_back({first->second, "it is included here first"});
    fault.mend = "delete one of the two <include>";
  } else if (level > kDeepestLevel) {
    fault.code = "too-deep";
    fault.what = "clause '" + include.clause.text + "' stands on level " + std::to_string(level) +
                 ", the deepest is " + std::to_string(kDeepestLevel);
    fault.mend = "include it higher up";
  } else {
    return true;
  }
  diagnostics_.report(std::move(fault));
  return false;
}

void OutlineBuilder::include(const Include& include, Place place) {
  if (!may_place(include, place.level)) return;
  placed_.emplace(include.clause.text, include.clause.at);
  std::string edition;
  const Clause* clause = find_clause(include, edition);
  if (clause == nullptr) return;
  const bool numbered = place.numbered && clause->numbered;
  PlacedClause placed{clause, edition, place.level, {}, include.clause.at};
  if (numbered) placed.number = numbers_.next_heading(place.level);
  const std::size_t index = outline_.clauses.size();
  outline_.clauses.push_back(std::move(placed));
  outline_.steps.push_back({index, nullptr});
  numbers_.add_clause(outline_.clauses[index]);
  chain_.push_back(index);
  walk_clause(index, place.below(numbered));
  walk(include.children, place.below(numbered));
  chain_.pop_back();
}

void OutlineBuilder::walk_clause(std::size_t index, Place place) {
  const Clause& clause = *outline_.clauses[index].clause;
  for (const SourceBlock& block : clause.blocks) {
    if (!holds(block.condition, *outline_.document, outline_.language)) continue;
    if (const auto* included = std::get_if<Include>(&block.value)) {
      include(*included, place);
      continue;
    }
    outline_.steps.push_back({index, &block});
    numbers_.add_block(block, outline_.clauses[index], place.level, place.numbered);
  }
}

const Clause* OutlineBuilder::find_clause(const Include& include, std::string& edition) {
  if (!include.pin.empty()) {
    edition = include.pin.text;
    return find_pinned(include);
  }
  return find_clause_in(files(), include.clause);
}

/// The clause in the document's language, or with a fault in the one it was written in.
const Clause* OutlineBuilder::find_clause_in(const AgreementFiles& from, const Word& id) {
  if (const Clause* clause = from.find_clause(id.text, outline_.language)) return clause;
  if (const Clause* other = find_in_any_language(from, id.text)) {
    const std::string& path = other->path;
    std::string stem = path.ends_with(".xml") ? path.substr(0, path.size() - 4) : path;
    if (stem.ends_with("." + other->language)) stem.resize(stem.size() - other->language.size() - 1);
    if (outline_.language != from.agreement.languages.front()) stem += "." + outline_.language;
    report_missing("missing-translation", from, id,
                   "clause '" + id.text + "' has no text in the language '" + outline_.language + "'",
                   {other->id.at, "its text in the language '" + other->language + "' is here"},
                   "write " + stem + ".xml, or leave the language out of the document's attribute languages");
    return other;
  }
  const std::string what = "no clause has the id '" + id.text + "'";
  if (const Clause* holder = find_by_file(from, id.text)) {
    report_missing("unknown-clause", from, id, what,
                   {holder->id.at, holder->path + " holds the clause '" + holder->id.text + "'"},
                   "name the clause by its id '" + holder->id.text + "'");
    return nullptr;
  }
  std::vector<std::string> known;
  for (const auto& [language, clauses] : from.clauses) {
    for (const auto& [name, clause] : clauses) known.push_back(name);
  }
  const std::string near = find_near_name(id.text, known);
  const Clause* meant = near.empty() ? nullptr : find_in_any_language(from, near);
  report_missing("unknown-clause", from, id, what, {},
                 meant != nullptr ? "did you mean '" + near + "' (" + meant->path + ")?"
                                  : "write clauses/" + id.text + ".xml, or correct the id");
  return nullptr;
}

/// Where the agreement includes the clause `id` in this language, in reading order.
std::vector<SourceSpan> OutlineBuilder::places_of(std::string_view id) const {
  std::vector<SourceSpan> places;
  for (const DocumentSource& document : files().agreement.documents) {
    const std::vector<std::string> languages = languages_of(files().agreement, document);
    if (std::find(languages.begin(), languages.end(), outline_.language) == languages.end()) continue;
    if (document.pin.empty()) collect_includes(document.outline, id, places);
  }
  if (const auto clauses = files().clauses.find(outline_.language); clauses != files().clauses.end()) {
    for (const auto& [name, clause] : clauses->second) collect_includes(clause.blocks, id, places);
  }
  return places;
}

/// One missing clause is one fault, wherever it is composed: at the first place that includes it, with the
/// other places as notes. (Faults that are alike in all are shown once.)
void OutlineBuilder::report_missing(std::string code, const AgreementFiles& from, const Word& id,
                                    std::string what, Note first, std::string mend) {
  const std::vector<SourceSpan> places =
      &from == &files() ? places_of(id.text) : std::vector<SourceSpan>{id.at};  // a pin brings its own files
  Diagnostic fault;
  fault.code = std::move(code);
  fault.what = std::move(what);
  fault.at = places.empty() ? id.at : places.front();
  if (!first.text.empty()) fault.why.push_back(std::move(first));
  for (std::size_t i = 1; i < places.size(); ++i) fault.why.push_back({places[i], "it is included here too"});
  fault.mend = std::move(mend);
  diagnostics_.report(std::move(fault));
}

const Clause* OutlineBuilder::find_pinned(const Include& include) {
  const PinnedAgreement* pinned = pins_.find(include.pin, include.pin_commit, diagnostics_);
  if (pinned == nullptr) return find_clause_in(files(), include.clause);
  const Clause* clause = find_clause_in(pinned->files, include.clause);
  if (clause == nullptr || include.pin_fingerprint.empty()) return clause;
  const Clause* original =
      pinned->files.find_clause(include.clause.text, pinned->files.agreement.languages.front());
  const std::string hash = clause_text_hash(original != nullptr ? *original : *clause);
  if (hash != include.pin_fingerprint.text) {
    diagnostics_.error("pin-fingerprint", include.pin_fingerprint.at,
                       "clause '" + include.clause.text + "' of the edition '" + include.pin.text +
                           "' is not the text that was pinned",
                       "its fingerprint there is " + hash + "; pin anew after reading what has changed");
  }
  return clause;
}

}  // namespace

Outline outline_of(const AgreementFiles& files, const DocumentSource& document, std::string_view language,
                   PinnedEditions& pins, Diagnostics& diagnostics) {
  return OutlineBuilder(files, document, language, pins, diagnostics).build();
}

}  // namespace sopimus
