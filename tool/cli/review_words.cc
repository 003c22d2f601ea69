#include "cli/review_words.h"

#include <algorithm>

#include "base/plain_spaces.h"
#include "base/text.h"
#include "compose/compose.h"
#include "source/agreement_facts.h"

namespace sopimus {

namespace {

constexpr const char* kClause = "sopimus-review-elements";  // of no file

/// A start tag of a measure or an indicator.
bool is_data(const std::string& element) {
  return element.starts_with("<measure") || element.starts_with("<indicator");
}

/// The measure that prints what the tag's attributes say.
std::string measure_like(const std::string& tag, std::size_t number) {
  std::string measure = "<measure id=\"sopimus-review-" + std::to_string(number) + "\"";
  for (const char* name : {"responsible", "deadline", "year", "date"}) {
    const std::string value = attribute_of(tag, name);
    if (!value.empty()) measure += std::string(" ") + name + "=\"" + value + "\"";
  }
  return measure + ">-</measure>";
}

/// A clause with a paragraph for each element, and a theme with a measure for each tag of data.
std::string clause_with(const std::vector<std::string>& elements, const std::string& language) {
  std::string xml = std::string("<clause version=\"1\" id=\"") + kClause + "\" lang=\"" + language +
                    "\"><heading>-</heading>";
  std::string measures;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (is_data(elements[i])) {
      measures += measure_like(elements[i], i);
    } else {
      xml += "<p>" + elements[i] + "</p>";
    }
  }
  if (!measures.empty()) xml += "<theme id=\"sopimus-review\"><measures>" + measures + "</measures></theme>";
  return xml + "</clause>";
}

bool can_be_read(const std::string& element) {
  Diagnostics faults;
  read_clause(std::make_shared<const SourceText>("-", clause_with({element}, "fi")), "-", faults);
  return !faults.has_errors();
}

}  // namespace

CommitTexts::CommitTexts(const Place& place, const std::string& commit) {
  Diagnostics there;
  try {
    agreement_ = read_agreement_at(place, commit, there);
    is_readable_ = true;
  } catch (const FaultyFiles&) {
    is_readable_ = false;
  }
}

void CommitTexts::add_places(ReviewedPlaces& places) const {
  if (!is_readable_) return;
  const bool is_base = places.empty();
  std::size_t before = 0;  // the order of the clause before
  for (const std::string& id : agreement_.documents) {
    for (const std::string& language : languages_of(agreement_.files, id)) {
      Diagnostics there;
      const Document document = compose_at(agreement_, id, language, there);
      const Identity& identity = document.identity;
      const std::string title =
          identity.label.empty() ? identity.title : identity.label + " " + identity.title;
      for (const Block& block : document.blocks) {
        const Heading* heading = std::get_if<Heading>(&block.value);
        if (heading == nullptr || heading->origin.clause.empty() || heading->origin.paragraph != 0) continue;
        const std::string words = with_plain_spaces(to_plain_text(heading->runs));
        const auto [placed, is_new] = places.try_emplace(
            {heading->origin.clause, language},
            ReviewedPlace{id, title, identity.label, trim(heading->number + " " + words), before | 1U});
        if (is_new && is_base) placed->second.order = 2 * places.size();
        before = placed->second.order;
      }
    }
  }
}

ComposedElements name_includes(const std::vector<FileClusters>& files, const ReviewedPlaces& places) {
  ComposedElements named;
  const auto add = [&](const ClauseTokens& tokens) {
    for (const ClauseToken& token : tokens) {
      if (token.name != "include" || token.kind == ClauseToken::Kind::Close) continue;
      const std::string clause = attribute_of(token.text, "clause");
      const auto found = places.lower_bound({clause, ""});
      if (found == places.end() || found->first.first != clause) continue;
      named[token.text] = "”" + found->second.heading + "”";
    }
  };
  for (const FileClusters& file : files) {
    if (!file.proposals.clause.empty()) continue;
    add(file.base);
    for (const Cluster& cluster : file.clusters) {
      for (const Alternative& alternative : cluster.alternatives) {
        for (const EditPiece& piece : alternative.pieces) add(piece.words);
      }
    }
  }
  return named;
}

std::map<std::pair<std::string, std::string>, ComposedElements> CommitTexts::compose_elements(
    const std::map<std::pair<std::string, std::string>, std::set<std::string>>& elements) const {
  std::map<std::pair<std::string, std::string>, ComposedElements> composed;
  if (!is_readable_) return composed;
  for (const auto& [text, all] : elements) {
    const auto& [document, language] = text;
    std::vector<std::string> readable;
    for (const std::string& each : all) {
      if (can_be_read(each)) readable.push_back(each);
    }
    const std::string id = document.empty() ? agreement_.documents.front() : document;
    if (!readable.empty()) composed[text] = compose_elements(readable, id, language);
  }
  return composed;
}

ComposedElements CommitTexts::compose_elements(const std::vector<std::string>& elements,
                                               const std::string& document,
                                               const std::string& language) const {
  AgreementAt with = agreement_;
  Diagnostics faults;  // an element may name what is not there: then its words say so
  const auto source = std::make_shared<const SourceText>("-", clause_with(elements, language));
  with.files.clauses[language][kClause] = read_clause(source, "-", faults);
  for (DocumentSource& each : with.files.agreement.documents) {
    if (each.id.text != document) continue;
    Include include;
    include.clause.text = kClause;
    SourceBlock block;
    block.value = include;
    each.outline.push_back(block);
  }
  std::vector<std::string> inlines;
  std::vector<std::string> tags;
  for (const std::string& element : elements) (is_data(element) ? tags : inlines).push_back(element);
  const auto said = [](const Runs& runs) { return trim(with_plain_spaces(to_plain_text(runs))); };
  ComposedElements composed;
  const Document made = compose_at(with, document, language, faults);
  for (const Block& block : made.blocks) {
    const Paragraph* paragraph = std::get_if<Paragraph>(&block.value);
    const Theme* theme = std::get_if<Theme>(&block.value);
    if (paragraph != nullptr && paragraph->origin.clause == kClause) {
      const std::size_t number = paragraph->origin.paragraph;
      const std::string words = said(paragraph->runs);
      if (number > 0 && number <= inlines.size() && !words.empty()) composed[inlines[number - 1]] = words;
    }
    if (theme == nullptr || theme->origin.clause != kClause) continue;
    for (std::size_t i = 0; i < std::min(tags.size(), theme->measures.size()); ++i) {
      std::vector<std::string> parts = {said(theme->measures[i].responsible_text),
                                        to_lower(said(theme->measures[i].deadline_text))};
      std::erase(parts, "");
      if (!parts.empty()) composed[tags[i]] = "(" + join(parts, ", ") + ")";
    }
  }
  return composed;
}

}  // namespace sopimus
