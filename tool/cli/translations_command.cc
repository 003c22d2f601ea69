#include <nlohmann/json.hpp>

#include "base/text.h"
#include "cli/agreement_at.h"
#include "cli/agreement_history.h"
#include "cli/clause_sentences.h"
#include "cli/command.h"
#include "cli/listing.h"
#include "cli/output_file.h"
#include "cli/terminal.h"
#include "history/change_summary.h"
#include "history/clause_versions.h"
#include "source/wording.h"

namespace sopimus {

namespace {

/// A clause of the agreement's first language beside its twin in another.
struct Twin {
  const Clause* original = nullptr;
  const Clause* translation = nullptr;  // null: there is none
  std::string language{};
  bool is_current = false;
};

/// The version of the original that a translation was made from.
struct Translated {
  std::string commit{};  // short
  std::string date{};
  std::vector<WordedSentence> sentences{};
};

/// Whether a document that is made in the language holds the clause.
bool is_needed(const AgreementFiles& files, const std::string& clause, const std::string& language) {
  for (const DocumentSource& document : files.agreement.documents) {
    if (!document.pin.empty() || !includes(document.outline, clause)) continue;
    const std::vector<std::string> made = languages_of(files, document.id.text);
    if (std::find(made.begin(), made.end(), language) != made.end()) return true;
  }
  return false;
}

std::vector<Twin> twins_of(const AgreementFiles& files, const std::vector<std::string>& wanted) {
  std::vector<Twin> twins;
  const std::vector<std::string>& languages = files.agreement.languages;
  const auto originals = files.clauses.find(languages.front());
  if (originals == files.clauses.end()) return twins;
  for (std::size_t i = 1; i < languages.size(); ++i) {
    for (const auto& [id, original] : originals->second) {
      const bool is_wanted = wanted.empty() || std::find(wanted.begin(), wanted.end(), id) != wanted.end();
      const Clause* translation = files.find_clause(id, languages[i]);
      if (!is_wanted) continue;
      if (translation == nullptr && wanted.empty() && !is_needed(files, id, languages[i])) continue;
      Twin twin{&original, translation, languages[i], false};
      twin.is_current = translation != nullptr && translation->translates.text == clause_text_hash(original);
      twins.push_back(std::move(twin));
    }
  }
  return twins;
}

std::optional<Translated> find_translated(const AgreementHistory& opened, const Twin& twin) {
  for (const ClauseVersion& version : versions_of(opened.index, *opened.history, opened.tip,
                                                  twin.original->id.text, twin.original->language)) {
    if (!version.now || version.clause != twin.original->id.text) continue;
    const std::string bytes =
        opened.history->read_file(opened.index.files()[version.now->file].id).value_or("");
    Diagnostics old_faults;
    const Clause then = read_clause(std::make_shared<const SourceText>("", bytes), "", old_faults);
    if (clause_text_hash(then) != twin.translation->translates.text) continue;
    const ObjectId id = opened.index.commits()[version.commit].id;
    return Translated{to_short_id(id), opened.history->read_words(id).date, wording_of(then)};
  }
  return std::nullopt;
}

/// "- old sentence" and "+ new sentence" for what is not in both.
std::string changed_sentences(const std::vector<WordedSentence>& before,
                              const std::vector<WordedSentence>& after) {
  const auto lines_of = [](const std::vector<WordedSentence>& sentences) {
    std::string lines;
    for (const WordedSentence& sentence : sentences) lines += sentence.text + "\n";
    return lines;
  };
  const std::vector<int> matches = match_lines(lines_of(before), lines_of(after));
  std::string text;
  std::string added;
  std::size_t old = 0;
  const auto go_on_until = [&](std::size_t end) {
    for (; old < end; ++old) text += "    - " + before[old].text + "\n";
    text += added;
    added.clear();
  };
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (matches[i] >= 0) {
      go_on_until(static_cast<std::size_t>(matches[i]));
      ++old;
    } else {
      added += "    + " + after[i].text + "\n";
    }
  }
  go_on_until(before.size());
  return text;
}

/// Writes the hash of the original as it is now into the translation's file.
void stamp(const Twin& twin, const Place& place) {
  const Clause& translation = *twin.translation;
  std::string text = translation.source->text();
  const std::string hash = clause_text_hash(*twin.original);
  if (translation.translates.at) {
    text.replace(translation.translates.at.offset, translation.translates.at.length, hash);
  } else {
    text.insert(translation.id.at.offset + translation.id.at.length + 1, " translates=\"" + hash + "\"");
  }
  OutputFiles files;
  files.write(place.folder + "/" + translation.path, text);
  files.commit();
}

Exit mark_done(const std::vector<Twin>& twins, const Arguments& arguments, const Place& place) {
  if (arguments.words.empty()) throw UsageError("--done takes the clauses whose translation is done");
  if (arguments.has("at")) throw UsageError("--done changes the working tree: leave --at out");
  for (const Twin& twin : twins) {
    if (twin.translation == nullptr) {
      throw Failure("clause '" + twin.original->id.text + "' has no translation into '" + twin.language +
                    "'");
    }
    const std::string path = place.display_root + twin.translation->path;
    if (!twin.is_current) stamp(twin, place);
    print_out(path + " translates the present text" + (twin.is_current ? " already\n" : "\n"));
  }
  return Exit::Done;
}

Exit run_translations(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  const std::string revision = arguments.value_of("at");
  const AgreementAt agreement = read_agreement_at(place, revision, diagnostics);
  const std::string original = agreement.files.agreement.languages.front();
  for (const std::string& id : arguments.words)
    clause_named(agreement, id, original);  // refuses what is not there
  const std::vector<Twin> twins = twins_of(agreement.files, arguments.words);
  if (arguments.has("done")) return mark_done(twins, arguments, place);
  if (agreement.files.agreement.languages.size() == 1) {
    throw Failure("the agreement is in one language, so nothing in it is translated",
                  "name the others in the attribute languages of agreement.xml");
  }

  std::optional<AgreementHistory> opened;
  Listing listing;
  listing.columns = {"clause", "language", "state", "translated", "date", "since then"};
  std::string details;
  for (const Twin& twin : twins) {
    const std::string state = twin.translation == nullptr ? "missing"
                              : twin.is_current           ? "current"
                                                          : "behind";
    std::vector<std::string> row = {twin.original->id.text, twin.language, state, "", "", ""};
    if (state == "behind") {
      if (!opened) opened = open_history(place, revision);
      const std::vector<WordedSentence> now = wording_of(*twin.original);
      if (const std::optional<Translated> then = find_translated(*opened, twin)) {
        row[3] = then->commit;
        row[4] = then->date;
        row[5] = summary_of(then->sentences, now);
        details += "\n" + twin.original->id.text + " (" + twin.language + "), since " + then->commit +
                   " of " + then->date + ":\n" + changed_sentences(then->sentences, now);
      } else {
        row[5] = "no committed version is what it translates";
      }
    }
    listing.rows.push_back(std::move(row));
  }
  const std::string form = arguments.value_of("format", "text");
  if (form == "json" || form == "csv") {
    print_out(form == "json" ? to_json_text(listing) : to_csv_text(listing));
  } else {
    print_out(to_table_text(listing) + details);
  }
  return Exit::Done;
}

}  // namespace

Command translations_command() {
  return {"translations",
          "[CLAUSE…] [--done] [--at=REV] [--format=json|csv]",
          "Tell which translations are behind, and by what",
          {{"done", '\0', "", "mark the translations of CLAUSE as made from the present text"},
           {"at", '\0', "REV", "as a git revision, an edition or a day has them"},
           {"format", '\0', "FORM", "json or csv"}},
          "A translation stores which text of the original it was made from. For one that\n"
          "is behind, the sentences of the original that changed since are listed.\n",
          run_translations};
}

}  // namespace sopimus
