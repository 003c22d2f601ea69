#include "register/editions.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "git/trailers.h"

namespace sopimus {

std::optional<EditionName> parse_edition_name(std::string_view tag) {
  const std::size_t slash = tag.rfind('/');
  if (slash == std::string_view::npos || slash == 0) return std::nullopt;
  const std::string_view rest = tag.substr(slash + 1);
  const std::size_t point = rest.find('.');
  if (point == std::string_view::npos) return std::nullopt;
  EditionName name{std::string(tag.substr(0, slash)), Edition::Kind::Draft, 0};
  const std::string_view kind = rest.substr(0, point);
  if (kind != "draft" && kind != "frozen") return std::nullopt;
  if (kind == "frozen") name.kind = Edition::Kind::Frozen;
  const char* end = rest.data() + rest.size();
  const auto [stop, error] = std::from_chars(rest.data() + point + 1, end, name.number);
  if (error != std::errc() || stop != end || name.number < 1) return std::nullopt;
  return name;
}

std::string to_edition_name(const std::string& term, Edition::Kind kind, int number) {
  return fmt::format("{}/{}.{}", term, kind == Edition::Kind::Frozen ? "frozen" : "draft", number);
}

std::optional<EditionRecord> to_edition(const TagRecord& tag) {
  const std::optional<EditionName> name = parse_edition_name(tag.name);
  if (!name) return std::nullopt;
  EditionRecord edition;
  edition.name = tag.name;
  edition.term = name->term;
  edition.kind = name->kind;
  edition.number = name->number;
  edition.commit = tag.commit;
  edition.date = tag.date;
  edition.tagger = tag.tagger.name;
  edition.seconds = tag.tagger.seconds;
  edition.title = tag.message.substr(0, tag.message.find('\n'));
  for (const auto& [key, value] : trailers_of(tag.message)) {
    if (key == "Previous") edition.previous = value;
    if (key == "Edition-Fingerprint") edition.fingerprint = value;
    if (key == "Corrects") edition.corrects = value;
    if (key == "Reason") edition.reason = value;
    if (key == "Amends") edition.amends = value;
    const std::vector<std::string> words = split_words(value);
    if (key == "Document" && words.size() == 3) edition.documents.push_back({words[0], words[1], words[2]});
  }
  return edition;
}

std::vector<EditionRecord> read_editions(const Repository& repository) {
  std::vector<EditionRecord> editions;
  for (const TagRecord& tag : read_tags(repository)) {
    if (std::optional<EditionRecord> edition = to_edition(tag)) editions.push_back(std::move(*edition));
  }
  std::sort(editions.begin(), editions.end(), [](const EditionRecord& a, const EditionRecord& b) {
    return std::tie(a.seconds, a.kind, a.term, a.number) < std::tie(b.seconds, b.kind, b.term, b.number);
  });
  // Made in the same second: an edition stands after the one it names. Each pass mends one fault at least.
  const std::size_t passes = editions.size();
  for (std::size_t pass = 0; pass < passes; ++pass) {
    bool is_right = true;
    for (std::size_t i = 0; i < editions.size(); ++i) {
      const std::string& previous = editions[i].previous;
      const auto from = editions.begin() + static_cast<std::ptrdiff_t>(i);
      const auto later =
          std::find_if(from, editions.end(), [&](const EditionRecord& e) { return e.name == previous; });
      if (previous.empty() || later == editions.end() || later == from) continue;
      std::rotate(from, from + 1, later + 1);
      is_right = false;
    }
    if (is_right) break;
  }
  return editions;
}

const EditionRecord* find_last(const std::vector<EditionRecord>& editions, const std::string& term,
                               std::optional<Edition::Kind> kind) {
  const auto found = std::find_if(editions.rbegin(), editions.rend(), [&](const EditionRecord& edition) {
    return (term.empty() || edition.term == term) && (!kind || edition.kind == *kind);
  });
  return found == editions.rend() ? nullptr : &*found;
}

const EditionRecord* find_edition(const std::vector<EditionRecord>& editions, const std::string& name) {
  const auto found = std::find_if(editions.begin(), editions.end(),
                                  [&](const EditionRecord& edition) { return edition.name == name; });
  return found == editions.end() ? nullptr : &*found;
}

int next_number(const std::vector<EditionRecord>& editions, const std::string& term, Edition::Kind kind) {
  int last = 0;
  for (const EditionRecord& edition : editions) {
    if (edition.term == term && edition.kind == kind) last = std::max(last, edition.number);
  }
  return last + 1;
}

}  // namespace sopimus
