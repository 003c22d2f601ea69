#include "proposal/matched_texts.h"

#include <algorithm>
#include <map>

#include "compare/similarity.h"

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

MatchedTexts match_texts(const ReturnedWork& work) {
  MatchedTexts texts;
  texts.language = work.documents.empty() ? "fi" : work.documents.front().language;
  for (const Document& document : work.documents) {
    texts.starts.push_back(texts.base.units.size());
    add_units(document, texts.base);
  }
  texts.returned = units_of(work.accepted);
  texts.rejected = units_of(work.rejected);
  find_plain_headings(texts);
  texts.pairs = pair_units(texts.base, texts.returned);
  find_pinned(work, texts);
  return texts;
}

}  // namespace sopimus
