#include <algorithm>

#include "cli/command.h"
#include "cli/composed_texts.h"
#include "cli/terminal.h"
#include "compare/print_changes.h"
#include "register/editions.h"

namespace sopimus {

namespace {

std::vector<Document> texts_at(const Place& place, const std::string& revision, Diagnostics& diagnostics) {
  const AgreementAt agreement = read_agreement_at(place, revision, diagnostics);
  return compose_all(agreement, diagnostics);
}

/// The newest frozen edition, else the newest draft: what a reader compares with when nothing is named.
std::string newest_edition_of(const Place& place) {
  const std::shared_ptr<const Repository> repository = open_repository(place.folder);
  if (!repository) {
    throw Failure("'" + place.folder + "' is in no git repository, so there is nothing to compare with",
                  "name the repository's folder with -C DIR");
  }
  const std::vector<EditionRecord> editions = read_editions(*repository);
  const EditionRecord* newest = find_last(editions, "", Edition::Kind::Frozen);
  if (newest == nullptr) newest = find_last(editions, "");
  return newest == nullptr ? "HEAD" : newest->name;
}

/// Leaves what was asked for; refuses an id that neither side has.
void choose(std::vector<DocumentChanges>& changes, const Arguments& arguments) {
  const std::string document = arguments.value_of("document");
  const std::string clause = arguments.value_of("clause");
  const std::string language = arguments.value_of("lang");
  std::vector<std::string> documents;
  std::vector<std::string> clauses;
  for (const DocumentChanges& each : changes) {
    documents.push_back(each.document);
    for (const ClauseChange& change : each.clauses) clauses.push_back(change.clause);
  }
  const auto refuse_unknown = [](const std::string& what, const std::string& id,
                                 const std::vector<std::string>& ids) {
    if (id.empty() || std::find(ids.begin(), ids.end(), id) != ids.end()) return;
    const std::string near = find_near_name(id, ids);
    throw UsageError(
        "neither text has a " + what + " '" + id + "'",
        near.empty() ? "list them with 'sopimus list " + what + "s'" : "did you mean '" + near + "'?");
  };
  refuse_unknown("document", document, documents);
  refuse_unknown("clause", clause, clauses);
  std::erase_if(changes, [&](const DocumentChanges& each) {
    return (!document.empty() && each.document != document) ||
           (!language.empty() && each.language != language);
  });
  if (clause.empty()) return;
  for (DocumentChanges& each : changes) {
    std::erase_if(each.clauses, [&](const ClauseChange& change) { return change.clause != clause; });
    each.generated.clear();
    each.is_added = false;
    each.is_removed = false;
  }
}

std::string names_of(const std::vector<DocumentChanges>& changes) {
  std::string text;
  for (const DocumentChanges& document : changes) {
    for (const ClauseChange& clause : document.clauses) {
      if (clause.is_change())
        text += document.document + " " + document.language + " " + clause.clause + "\n";
    }
  }
  return text;
}

ChangesTextOptions text_options(const Arguments& arguments) {
  const std::string colour = arguments.value_of("color", "auto");
  if (colour != "auto" && colour != "always" && colour != "never") {
    throw UsageError("no such colour setting '" + colour + "'", "write auto, always or never");
  }
  ChangesTextOptions options;
  options.width = terminal_width();
  options.has_colour = colour == "always" || (colour == "auto" && options.width > 0);
  return options;
}

Exit run_diff(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  if (arguments.words.size() > 2) throw UsageError("diff takes two revisions at most");
  const ChangesTextOptions options = text_options(arguments);
  const std::string old_revision = arguments.words.empty() ? newest_edition_of(place) : arguments.words[0];
  const std::string new_revision = arguments.words.size() < 2 ? "" : arguments.words[1];
  const std::vector<Document> before = texts_at(place, old_revision, diagnostics);
  const std::vector<Document> after = texts_at(place, new_revision, diagnostics);
  if (diagnostics.has_errors()) {
    print_diagnostics(diagnostics);
    return Exit::No;
  }
  std::vector<DocumentChanges> changes = changes_between(before, after);
  choose(changes, arguments);
  const bool differ =
      std::any_of(changes.begin(), changes.end(), [](const auto& each) { return each.has_changes(); });
  if (arguments.value_of("format") == "json") {
    print_out(to_json_text(changes));
  } else if (arguments.has("name-only")) {
    print_out(names_of(changes));
  } else {
    std::string text;
    for (const DocumentChanges& each : changes) {
      text += arguments.has("stat") ? to_stat_text(each) : to_changes_text(each, options);
    }
    print_out(text.empty() ? "the text stays the same\n" : text);
  }
  return differ && arguments.has("exit-code") ? Exit::No : Exit::Done;
}

}  // namespace

Command diff_command() {
  return {"diff",
          "[OLD [NEW]] [--document=D] [--clause=C] [--stat] [--format=json]",
          "Show what changed between two texts, by clause and word",
          {{"document", '\0', "DOC", "only this document"},
           {"clause", '\0', "CLAUSE", "only this clause"},
           {"lang", '\0', "LANG", "only in this language: fi or sv"},
           {"stat", '\0', "", "a line for each changed clause, without its sentences"},
           {"name-only", '\0', "", "document, language and id of each changed clause"},
           {"color", '\0', "WHEN", "auto, always or never; auto when left out"},
           {"exit-code", '\0', "", "the answer is no (exit code 1) when something changed"},
           {"format", '\0', "FORM", "json"}},
          "OLD and NEW are editions, terms, days or git revisions. Without NEW, OLD is compared\n"
          "with the working tree; without both, the newest frozen edition is. A clause is the\n"
          "same by its id, wherever it stands; one that is only numbered anew is no change.\n",
          run_diff};
}

}  // namespace sopimus
