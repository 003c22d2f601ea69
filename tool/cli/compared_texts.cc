#include "cli/compared_texts.h"

#include <algorithm>
#include <filesystem>

#include "cli/agreement_at.h"
#include "cli/text_file.h"
#include "compare/similarity.h"
#include "model/flow.h"

namespace sopimus {

namespace {

bool is_agreement_folder(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::exists(std::filesystem::path(path) / "agreement.xml", ignored);
}

/// A Word or text file as the one document of a side.
ComparedSide read_file_side(const std::string& path, const std::string& language, Diagnostics& diagnostics) {
  const std::filesystem::path name(path);
  ComparedSide side;
  side.file = name.filename().string();
  side.is_one = true;
  Document document = read_text_file(path, diagnostics);
  if (document.identity.document.empty()) document.identity.document = name.stem().string();
  if (!language.empty()) document.language = language;
  side.documents.push_back(std::move(document));
  return side;
}

ComparedSide read_agreement_side(const Place& place, const std::string& revision, const ComparedPart& part,
                                 Diagnostics& diagnostics) {
  const AgreementAt agreement = read_agreement_at(place, revision, diagnostics);
  ComparedSide side;
  side.reviser = agreement.reviser;
  side.date = agreement.date;
  for (const std::string& id : agreement.documents) {
    if (!part.document.empty() && id != part.document) continue;
    for (const std::string& language : languages_of(agreement.files, id)) {
      if (!part.language.empty() && language != part.language) continue;
      side.documents.push_back(compose_at(agreement, id, language, diagnostics));
    }
  }
  return side;
}

/// All words of a document.
Shingles shingles_of(const Document& document) {
  std::string words;
  const auto add = [&](const Runs& runs) { words += to_plain_text(runs) + "\n"; };
  for (const Block& block : to_flow(document)) {
    if (const auto* heading = std::get_if<Heading>(&block.value)) add(heading->runs);
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) add(paragraph->runs);
    if (const auto* list = std::get_if<List>(&block.value)) {
      for (const ListItem& item : list->items) add(item.runs);
    }
  }
  return Shingles(words);
}

const Document* find_text(const std::vector<Document>& documents, const Document& like) {
  const auto found = std::find_if(documents.begin(), documents.end(), [&](const Document& document) {
    return document.identity.document == like.identity.document && document.language == like.language;
  });
  return found == documents.end() ? nullptr : &*found;
}

/// The document that a text without an id is a version of.
const Document* find_most_alike(const std::vector<Document>& documents, const Document& like) {
  std::vector<const Document*> candidates;
  for (const Document& document : documents) {
    if (document.language == like.language) candidates.push_back(&document);
  }
  if (candidates.size() < 2) return candidates.empty() ? nullptr : candidates.front();
  const Shingles words = shingles_of(like);
  return *std::max_element(candidates.begin(), candidates.end(), [&](const Document* a, const Document* b) {
    return words.likeness(shingles_of(*a)) < words.likeness(shingles_of(*b));
  });
}

}  // namespace

ComparedSide read_side(const Place& place, const std::string& operand, const ComparedPart& part,
                       Diagnostics& diagnostics) {
  if (is_text_file(operand)) return read_file_side(operand, part.language, diagnostics);
  const std::size_t colon = operand.rfind(':');
  const std::string source = operand.substr(0, colon);
  ComparedPart chosen = part;
  if (colon != std::string::npos) chosen.document = operand.substr(colon + 1);
  const bool is_folder = !source.empty() && is_agreement_folder(source);
  const Place there = is_folder ? Place{source, source + "/"} : place;
  ComparedSide side = read_agreement_side(there, is_folder ? std::string() : source, chosen, diagnostics);
  side.is_one = colon != std::string::npos;
  if (side.is_one && side.documents.empty() && !diagnostics.has_errors()) {
    throw UsageError("'" + operand + "' names no document", "list them with 'sopimus list documents'");
  }
  return side;
}

std::vector<ComparedPair> pair_documents(const ComparedSide& before, const ComparedSide& after) {
  std::vector<ComparedPair> pairs;
  if (before.is_one || after.is_one) {
    const ComparedSide& one = after.is_one ? after : before;
    const ComparedSide& other = after.is_one ? before : after;
    for (const Document& document : one.documents) {
      const Document* match = other.is_one ? nullptr : find_text(other.documents, document);
      if (match == nullptr) match = find_most_alike(other.documents, document);
      pairs.push_back(after.is_one ? ComparedPair{match, &document} : ComparedPair{&document, match});
    }
    std::erase_if(pairs,
                  [](const ComparedPair& pair) { return pair.before == nullptr || pair.after == nullptr; });
    return pairs;
  }
  for (const Document& document : after.documents)
    pairs.push_back({find_text(before.documents, document), &document});
  for (const Document& document : before.documents) {
    if (find_text(after.documents, document) == nullptr) pairs.push_back({&document, nullptr});
  }
  return pairs;
}

}  // namespace sopimus
