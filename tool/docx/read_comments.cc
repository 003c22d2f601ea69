#include "docx/read_comments.h"

#include <set>

#include "docx/read_runs.h"

namespace sopimus {

namespace {

std::string to_plain(std::string text) {
  Run run;
  run.text = std::move(text);
  return to_plain_text(to_clean_runs({std::move(run)}));
}

/// All w:t below `node`.
std::string words_below(pugi::xml_node node) {
  std::string words;
  for (pugi::xml_node at = node.first_child(); at;) {
    if (local_name(at) == "t") words += at.text().get();
    if (local_name(at) == "tab" || local_name(at) == "br") words += ' ';
    if (at.first_child()) {
      at = at.first_child();
      continue;
    }
    while (at && at != node && !at.next_sibling()) at = at.parent();
    at = at == node ? pugi::xml_node{} : at.next_sibling();
  }
  return words;
}

/// The ids that Word's extension gives the last paragraphs of comments that are done.
std::set<std::string, std::less<>> read_done(WordArchive& archive,
                                             const std::vector<WordRelationship>& relationships) {
  std::set<std::string, std::less<>> done;
  const std::string target = find_target(relationships, "commentsExtended");
  const auto part = target.empty() ? nullptr : WordPart::read(archive, target);
  if (part == nullptr) return done;
  for (const pugi::xml_node& node : part->root().children()) {
    if (attribute_of(node, "done") == "1") done.emplace(attribute_of(node, "paraId"));
  }
  return done;
}

}  // namespace

std::vector<FoundComment> read_comments(WordArchive& archive,
                                        const std::vector<WordRelationship>& relationships,
                                        const WordQuotes& quotes) {
  std::vector<FoundComment> comments;
  if (quotes.empty()) return comments;
  const std::string target = find_target(relationships, "comments");
  const auto part = target.empty() ? nullptr : WordPart::read(archive, target);
  if (part == nullptr) return comments;
  const std::set<std::string, std::less<>> done = read_done(archive, relationships);
  for (const pugi::xml_node& node : part->root().children()) {
    const auto quote = quotes.find(attribute_of(node, "id"));
    if (local_name(node) != "comment" || quote == quotes.end()) continue;
    FoundComment comment;
    comment.id = quote->first;
    comment.quote = to_plain(quote->second);
    WordParagraph dated;
    take_date(node, dated);
    comment.date = dated.changed;
    for (const pugi::xml_node& paragraph : node.children()) {
      if (local_name(paragraph) != "p") continue;
      std::string words = to_plain(words_below(paragraph));
      if (!words.empty()) comment.paragraphs.push_back(std::move(words));
      comment.is_done = done.contains(attribute_of(paragraph, "paraId"));
    }
    comments.push_back(std::move(comment));
  }
  return comments;
}

}  // namespace sopimus
