#include "proposal/proposed_files.h"

#include <algorithm>
#include <set>

#include "proposal/arrange_outline.h"
#include "proposal/line_patch.h"
#include "source/write_agreement.h"
#include "source/write_clause.h"

namespace sopimus {

namespace {

class FileWriter {
 public:
  FileWriter(const ReturnedWork& work, const MatchedTexts& texts, const ClauseCopies& clauses,
             const std::vector<UnitSpot>& spots, const std::vector<Section>& sections,
             const std::map<std::size_t, std::string>& titles)
      : work_(work), texts_(texts), clauses_(clauses), spots_(spots), sections_(sections), titles_(titles) {
    for (const EditUnit& unit : texts.base.units) {
      if (!unit.origin.edition.empty()) pinned_.insert(unit.origin.clause);
    }
  }

  std::map<std::string, std::string> write() {
    write_clauses();
    write_agreement_file();
    return std::move(files_);
  }

 private:
  void write_clauses() {
    for (const auto& clause : clauses_.after()) {
      Clause* before = clauses_.find_before(clause->id.text);
      if (before == nullptr) {
        add_split_from(*clause);
        files_[clause->path] = write_clause(*clause);
      } else if (!(*before == *clause) && is_in_text(clause->id.text)) {
        files_[clause->path] = edited_file(*before, *clause);
      }
    }
  }

  /// Canonical where the author's own form and the edit cannot both be had.
  static std::string edited_file(const Clause& before, const Clause& after) {
    const std::string whole = write_clause(after);
    const std::string patched = patch_lines(before.source->text(), write_clause(before), whole);
    Diagnostics faults;
    const Clause read =
        read_clause(std::make_shared<const SourceText>(after.path, patched), after.path, faults);
    return !faults.has_errors() && write_clause(read) == whole ? patched : whole;
  }
  static std::string edited_file(const AgreementSource& before, const AgreementSource& after) {
    const std::string whole = write_agreement(after);
    const std::string patched = patch_lines(before.source->text(), write_agreement(before), whole);
    Diagnostics faults;
    const AgreementSource read =
        read_agreement(std::make_shared<const SourceText>("agreement.xml", patched), faults);
    return !faults.has_errors() && write_agreement(read) == whole ? patched : whole;
  }

  bool is_in_text(const std::string& id) const {
    return std::any_of(sections_.begin(), sections_.end(),
                       [&](const Section& section) { return section.clause == id; });
  }

  /// A new clause that took over paragraphs of another names it.
  void add_split_from(Clause& clause) const {
    std::set<std::string> from;
    for (const Section& section : sections_) {
      if (section.clause != clause.id.text) continue;
      for (const std::size_t r : section.units) {
        const std::size_t b = texts_.pairs.base_of[r];
        if (b != kNoUnit && spots_[b].is_known()) from.insert(spots_[b].clause);
      }
    }
    for (const std::string& id : from) clause.split_from.push_back({id, {}});
  }

  void write_agreement_file() {
    const AgreementSource& was = work_.files.agreement;
    AgreementSource agreement = was;
    std::vector<OutlineClause> after = sections_after();
    for (std::size_t d = 0; d < work_.documents.size(); ++d) {
      const DocumentSource* source = was.find_document(work_.documents[d].identity.document);
      if (source == nullptr || !source->pin.empty()) continue;  // its outline is that of its edition
      const std::vector<OutlineClause> before = clauses_before(d);
      const std::vector<OutlineClause> own = of_document(after, before, d);
      const bool is_same = std::equal(before.begin(), before.end(), own.begin(), own.end(),
                                      [](const auto& a, const auto& b) { return a.clause == b.clause; });
      if (is_same) continue;
      for (DocumentSource& document : agreement.documents) {
        if (document.id.text != work_.documents[d].identity.document) continue;
        document.outline = arrange_outline(document.outline, before, own);
      }
    }
    for (const auto& [d, title] : titles_) {
      for (DocumentSource& document : agreement.documents) {
        if (document.id.text != work_.documents[d].identity.document) continue;
        if (document.pin.empty()) document.title.texts[texts_.language].text = title;
      }
    }
    if (agreement == was) return;
    files_["agreement.xml"] = edited_file(was, agreement);
  }

  /// Clauses of the document in their order, that its own outline includes.
  std::vector<OutlineClause> clauses_before(std::size_t document) const {
    std::vector<OutlineClause> clauses;
    const std::size_t end =
        document + 1 < texts_.starts.size() ? texts_.starts[document + 1] : texts_.base.units.size();
    for (std::size_t b = texts_.starts[document]; b < end; ++b) {
      const EditUnit& unit = texts_.base.units[b];
      const bool is_clause =
          unit.kind == EditUnit::Kind::Heading && unit.origin.paragraph == 0 && !unit.origin.clause.empty();
      if (is_clause && is_included(document, unit.origin.clause)) {
        clauses.push_back({unit.origin.clause, unit.level});
      }
    }
    return clauses;
  }

  bool is_included(std::size_t document, const std::string& clause) const {
    const DocumentSource* source =
        work_.files.agreement.find_document(work_.documents[document].identity.document);
    return source != nullptr && includes(source->outline, clause);
  }
  static bool includes(const std::vector<SourceBlock>& outline, const std::string& clause) {
    return std::any_of(outline.begin(), outline.end(), [&](const SourceBlock& block) {
      const auto* include = std::get_if<Include>(&block.value);
      return include != nullptr && (include->clause.text == clause || includes(include->children, clause));
    });
  }

  std::vector<OutlineClause> sections_after() const {
    std::vector<OutlineClause> clauses;
    for (const Section& section : sections_) {
      if (section.heading == kNoUnit) continue;
      const std::size_t b = texts_.pairs.base_of[section.heading];
      // Headings inside a clause, as of a theme, are none of the outline.
      if (b != kNoUnit && texts_.base.units[b].origin.paragraph != 0) continue;
      const std::string id = b == kNoUnit ? section.clause : texts_.base.units[b].origin.clause;
      if (!id.empty()) clauses.push_back({id, section.level});
    }
    return clauses;
  }

  /// A new clause is of the document of the clause before it.
  std::vector<OutlineClause> of_document(const std::vector<OutlineClause>& after,
                                         const std::vector<OutlineClause>& before,
                                         std::size_t document) const {
    std::vector<OutlineClause> own;
    std::size_t current = 0;
    for (const OutlineClause& clause : after) {
      const auto is_it = [&](const OutlineClause& other) { return other.clause == clause.clause; };
      if (clauses_.find_before(clause.clause) != nullptr || is_pinned(clause.clause)) {
        const auto found = std::find_if(before.begin(), before.end(), is_it);
        if (found == before.end()) {
          current = is_of_other(clause.clause, document) ? kNoUnit : current;
          continue;
        }
        current = document;
        own.push_back(clause);
      } else if (current == document) {
        own.push_back(clause);
      }
    }
    return own;
  }
  bool is_pinned(const std::string& clause) const { return pinned_.contains(clause); }
  bool is_of_other(const std::string& clause, std::size_t document) const {
    for (std::size_t d = 0; d < work_.documents.size(); ++d) {
      if (d != document && is_included(d, clause)) return true;
    }
    return false;
  }

  const ReturnedWork& work_;
  const MatchedTexts& texts_;
  const ClauseCopies& clauses_;
  const std::vector<UnitSpot>& spots_;
  const std::vector<Section>& sections_;
  const std::map<std::size_t, std::string>& titles_;
  std::set<std::string, std::less<>> pinned_{};  // clauses of pinned documents
  std::map<std::string, std::string> files_{};
};

}  // namespace

std::map<std::string, std::string> write_proposed_files(const ReturnedWork& work, const MatchedTexts& texts,
                                                        const ClauseCopies& clauses,
                                                        const std::vector<UnitSpot>& spots,
                                                        const std::vector<Section>& sections,
                                                        const std::map<std::size_t, std::string>& titles) {
  return FileWriter(work, texts, clauses, spots, sections, titles).write();
}

}  // namespace sopimus
