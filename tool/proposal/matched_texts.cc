#include "proposal/matched_texts.h"

#include <algorithm>
#include <map>

#include "compare/similarity.h"
#include "proposal/front_matter.h"

namespace sopimus {

namespace {

/// A heading whose style was lost is one still when its mark and its words say so.
void find_plain_headings(MatchedTexts& texts) {
  constexpr int kSame = 600;  // thousandths
  std::map<std::string, const EditUnit*, std::less<>> headings;
  for (const EditUnit& unit : texts.base.units) {
    const bool is_heading = unit.kind == EditUnit::Kind::Heading && unit.origin.paragraph == 0;
    if (is_heading && !unit.origin.clause.empty()) headings.emplace(unit.origin.clause, &unit);
  }
  for (EditUnit& unit : texts.returned.units) {
    const bool can_be = unit.kind == EditUnit::Kind::Paragraph || unit.kind == EditUnit::Kind::Item;
    if (!can_be) continue;
    for (const FoundMarks::Anchor& anchor : unit.marks.anchors) {
      const auto heading = headings.find(anchor.origin.clause);
      if (anchor.origin.paragraph != 0 || heading == headings.end()) continue;
      const std::string words = words_of(unit);
      const std::string was = words_of(*heading->second);
      if (words != was && Shingles(words).likeness(Shingles(was)) < kSame) continue;
      unit.kind = EditUnit::Kind::Heading;
      unit.level = heading->second->level;
      break;
    }
  }
}

/// In a file without marks a line with a heading's very words is that heading, whatever it looks like.
void find_unmarked_headings(MatchedTexts& texts) {
  std::map<std::string, int, std::less<>> levels;
  for (const EditUnit& unit : texts.base.units) {
    if (unit.kind == EditUnit::Kind::Heading) levels.emplace(words_of(unit), unit.level);
  }
  for (EditUnit& unit : texts.returned.units) {
    const auto level = levels.find(words_of(unit));
    if (level == levels.end() || unit.kind != EditUnit::Kind::Paragraph) continue;
    unit.kind = EditUnit::Kind::Heading;
    unit.level = level->second;
  }
}

/// A document that is pinned was composed whole of its edition: clause files of today do not hold its
/// words.
void find_pinned(const ReturnedWork& work, MatchedTexts& texts) {
  for (std::size_t b = 0; b < texts.base.units.size(); ++b) {
    const Identity& identity = work.documents[texts.document_of(b)].identity;
    const DocumentSource* document = work.files.agreement.find_document(identity.document);
    if (document != nullptr && !document->pin.empty())
      texts.base.units[b].origin.edition = document->pin.text;
  }
}

}  // namespace

std::size_t MatchedTexts::document_of(std::size_t base_unit) const {
  const auto after = std::upper_bound(starts.begin(), starts.end(), base_unit);
  return static_cast<std::size_t>(after - starts.begin()) - 1;
}

std::vector<Document> find_documents_in(const std::vector<Document>& documents, const FoundText& text) {
  MatchedTexts texts;
  for (const Document& document : documents) {
    texts.starts.push_back(texts.base.units.size());
    add_units(document, texts.base);
  }
  texts.returned = units_of(text);
  const UnitPairs pairs = pair_units(texts.base, texts.returned);
  std::vector<std::size_t> all(documents.size(), 0);
  std::vector<std::size_t> found(documents.size(), 0);
  for (std::size_t b = 0; b < texts.base.units.size(); ++b) {
    const std::size_t bytes = words_of(texts.base.units[b]).size();
    all[texts.document_of(b)] += bytes;
    if (pairs.returned_of[b] != kNoUnit) found[texts.document_of(b)] += bytes;
  }
  constexpr std::size_t kThird = 3;
  std::vector<Document> result;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    if (found[d] > 0 && found[d] * kThird >= all[d]) result.push_back(documents[d]);
  }
  return result;
}

MatchedTexts match_texts(const ReturnedWork& work) {
  MatchedTexts texts;
  texts.language = work.documents.empty() ? "fi" : work.documents.front().language;
  for (const Document& document : work.documents) {
    texts.starts.push_back(texts.base.units.size());
    add_units(document, texts.base);
  }
  const auto units = [&](const FoundText& text) {
    return units_of(work.has_marks ? text : without_front_matter(text, work.documents));
  };
  texts.returned = units(work.accepted);
  texts.rejected = units(work.rejected);
  find_plain_headings(texts);
  if (!work.has_marks) find_unmarked_headings(texts);
  texts.pairs = pair_units(texts.base, texts.returned);
  find_pinned(work, texts);
  return texts;
}

}  // namespace sopimus
