// The editions of an agreement, read back from git's tags.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "git/read_tags.h"
#include "git/repository.h"
#include "model/document.h"
#include "model/fingerprint.h"

namespace sopimus {

struct EditionRecord {
  std::string name{};  // "2025-2029/draft.3"
  std::string term{};
  Edition::Kind kind = Edition::Kind::Draft;
  int number = 0;
  std::string commit{};
  std::string date{};    // ISO day
  std::string tagger{};  // name
  std::int64_t seconds = 0;
  std::string title{};  // the message's first line
  // From the trailers of the tag's message; empty in a lightweight tag.
  std::string previous{};
  std::string fingerprint{};  // of the whole edition
  std::vector<DocumentFingerprint> documents{};
  std::string corrects{};  // the frozen edition of which this is a technical correction
  std::string reason{};
  std::string amends{};  // the document that alone was changed
};

/// The parts of an edition's name; absent when the tag is none.
struct EditionName {
  std::string term{};
  Edition::Kind kind = Edition::Kind::Draft;
  int number = 0;
};
std::optional<EditionName> parse_edition_name(std::string_view tag);
std::string to_edition_name(const std::string& term, Edition::Kind kind, int number);

/// The edition that a tag is; absent when its name is none. A lightweight tag, or one without our trailers,
/// is an edition without fingerprints.
std::optional<EditionRecord> to_edition(const TagRecord& tag);

/// All editions in the order they were made: by date, and each after the one it names as its previous.
std::vector<EditionRecord> read_editions(const Repository& repository);

/// The last of `editions` in the term and of the kind; null when there is none. An empty term: of any.
const EditionRecord* find_last(const std::vector<EditionRecord>& editions, const std::string& term,
                               std::optional<Edition::Kind> kind = {});
const EditionRecord* find_edition(const std::vector<EditionRecord>& editions, const std::string& name);

/// The number of the next edition of its kind in the term.
int next_number(const std::vector<EditionRecord>& editions, const std::string& term, Edition::Kind kind);

}  // namespace sopimus
