#include "base/text.h"
#include "cli/agreement_at.h"
#include "cli/agreement_history.h"
#include "cli/clause_sentences.h"
#include "cli/command.h"
#include "cli/listing.h"
#include "cli/terminal.h"
#include "history/blame.h"

namespace sopimus {

namespace {

/// The lines of the clause's file as it is read now, by origin; absent for a line that is not committed.
std::vector<std::optional<LineOrigin>> origins_of(const AgreementHistory& opened, const Clause& clause) {
  std::vector<std::optional<LineOrigin>> origins;
  const ClauseOrigins finder(opened.index, *opened.history);
  const std::optional<Tracked> committed = finder.find(opened.tip, clause.id.text, clause.language);
  std::string before;
  std::vector<LineOrigin> lines;
  if (committed) {
    before = opened.history->read_file(opened.index.files()[committed->file].id).value_or("");
    lines = blame(opened.index, *opened.history, opened.tip, *committed);
  }
  for (const int line : match_lines(before, clause.source->text())) {
    origins.push_back(line < 0 ? std::nullopt : std::optional(lines[static_cast<std::size_t>(line)]));
  }
  return origins;
}

class BlameTable {
 public:
  explicit BlameTable(const AgreementHistory& opened)
      : opened_(opened),
        frozen_(first_editions(opened, true)),
        any_(first_editions(opened, false)),
        agreements_(opened.index.agreements()) {
    listing_.columns = {"commit", "date", "author", "term", "edition", "decision", "sentence"};
  }

  Listing take() { return std::move(listing_); }

  /// A sentence of several lines belongs to the newest of them, or of the values that it prints.
  void add(const PlacedSentence& sentence, const std::vector<std::optional<LineOrigin>>& lines) {
    std::optional<std::uint32_t> newest;
    bool is_committed = true;
    for (const std::size_t number : sentence.lines) {
      if (number == 0 || number > lines.size()) continue;
      const std::optional<LineOrigin>& origin = lines[number - 1];
      is_committed = is_committed && origin.has_value();
      if (origin && (!newest || time_of(*newest) < time_of(origin->commit))) newest = origin->commit;
    }
    for (const std::string& value : sentence.values) {
      if (!newest) break;
      const std::uint32_t origin = origin_of_value(opened_.index, agreements_, opened_.tip, value);
      if (time_of(*newest) < time_of(origin)) newest = origin;
    }
    if (!is_committed) {
      listing_.rows.push_back({"-", "", "not committed yet", "", "", "", sentence.text});
    } else if (!newest) {
      listing_.rows.push_back({"", "", "", "", "", "", sentence.text});
    } else {
      listing_.rows.push_back(row_of(*newest, sentence.text));
    }
  }

 private:
  std::int64_t time_of(std::uint32_t commit) const { return opened_.index.commits()[commit].time; }

  std::vector<std::string> row_of(std::uint32_t commit, const std::string& sentence) const {
    const IndexedCommit& where = opened_.index.commits()[commit];
    const CommitWords words = opened_.history->read_words(where.id);
    const std::uint32_t agreement = agreements_[commit];
    const std::string term = agreement == HistoryIndex::kNone ? "" : opened_.index.files()[agreement].term;
    const int edition = frozen_[commit] >= 0 ? frozen_[commit] : any_[commit];
    const std::string name = edition < 0 ? "" : opened_.editions[static_cast<std::size_t>(edition)].name;
    return {to_short_id(where.id), words.date, words.author, term, name, decision_on(name), sentence};
  }

  /// The first decision that the history records on an edition, and how many more there are.
  std::string decision_on(const std::string& edition) const {
    if (edition.empty()) return {};
    std::string first;
    std::size_t more = 0;
    for (const IndexedCommit& commit : opened_.index.commits()) {
      if (commit.edition != edition) continue;
      for (const std::string& decision : commit.decisions) {
        if (first.empty()) {
          first = decision;
        } else {
          ++more;
        }
      }
    }
    return more == 0 ? first : first + " and " + std::to_string(more) + " more";
  }

  const AgreementHistory& opened_;
  std::vector<int> frozen_;
  std::vector<int> any_;
  std::vector<std::uint32_t> agreements_;
  Listing listing_{};
};

Exit run_blame(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  if (arguments.words.size() != 1)
    throw UsageError("blame takes one clause", "list them with 'sopimus list clauses'");
  const std::string revision = arguments.value_of("at");
  const AgreementAt agreement =
      agreement_of(place, read_agreement_at(place, revision, diagnostics), arguments.words[0], diagnostics);
  const Clause& clause = clause_named(agreement, arguments.words[0], arguments.value_of("lang", "fi"));
  const AgreementHistory opened = open_history(place, agreement.options.edition.commit);
  if (!opened.history->is_whole()) {
    throw Failure("this copy is shallow: who wrote a sentence before its first commit is not known",
                  "run 'git fetch --unshallow --tags' first");
  }
  const std::vector<std::optional<LineOrigin>> lines = origins_of(opened, clause);
  BlameTable table(opened);
  for (const PlacedSentence& sentence : sentences_of(agreement, clause)) table.add(sentence, lines);
  const Listing listing = table.take();
  const std::string form = arguments.value_of("format", "text");
  print_out(form == "json"  ? to_json_text(listing)
            : form == "csv" ? to_csv_text(listing)
                            : to_table_text(without_empty_columns(listing)));
  return Exit::Done;
}

}  // namespace

Command blame_command() {
  return {"blame",
          "CLAUSE [--at=REV] [--lang=sv] [--format=json|csv]",
          "Tell for each sentence of a clause where it comes from",
          {{"at", '\0', "REV", "the clause as a git revision, an edition or a day has it"},
           {"lang", '\0', "LANG", "of the clause in this language: fi or sv; fi when left out"},
           {"format", '\0', "FORM", "json or csv"}},
          "Each sentence with the commit that wrote it, its author, the council term it was\n"
          "written for, the first frozen edition (else draft) that holds it, and the decision\n"
          "on that edition. Renaming, moving, splitting and merging clauses change no author.\n",
          run_blame};
}

}  // namespace sopimus
