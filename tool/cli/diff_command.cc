#include <algorithm>
#include <thread>

#include "base/text.h"
#include "cli/changes_json.h"
#include "cli/command.h"
#include "cli/compared_texts.h"
#include "cli/composed_texts.h"
#include "cli/diff_outputs.h"
#include "cli/in_force.h"
#include "cli/pager.h"
#include "cli/person.h"
#include "cli/terminal.h"
#include "cli/write_outputs.h"
#include "compare/print_changes.h"
#include "register/editions.h"
#include "report/report_words.h"
#include "source/found_text.h"

namespace sopimus {

namespace {

const std::vector<std::string> kForms = {"text", "html", "pdf", "docx", "json", "model"};

/// What is in force, else the newest frozen edition, else the newest draft: what a reader compares with when
/// nothing is named.
std::string usual_operand(const Place& place) {
  const std::shared_ptr<const Repository> repository = open_repository(place.folder);
  if (!repository) {
    throw Failure("'" + place.folder + "' is in no git repository, so there is nothing to compare with",
                  "name the repository's folder with -C DIR");
  }
  Diagnostics faults;  // of the records: `check` tells them
  try {
    if (!texts_in_force(place, today(), faults).empty()) return "in-force";
  } catch (const FaultyFiles&) {
  }
  const std::vector<EditionRecord> editions = read_editions(*repository);
  const EditionRecord* newest = find_last(editions, "", Edition::Kind::Frozen);
  if (newest == nullptr) newest = find_last(editions, "");
  return newest == nullptr ? "HEAD" : newest->name;
}

std::vector<std::string> chosen_forms(const Arguments& arguments) {
  const std::string named = arguments.value_of("format");
  std::vector<std::string> forms =
      split(to_lower(arguments.value_of("to", named.empty() ? "text" : named)), ',');
  for (const std::string& form : forms) {
    if (std::find(kForms.begin(), kForms.end(), form) != kForms.end()) continue;
    throw UsageError("no output form '" + form + "'", "the forms are " + join(kForms, ", "));
  }
  return forms;
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

[[noreturn]] void refuse_unknown(const std::string& what, const std::string& id,
                                 const std::vector<std::string>& ids) {
  const std::string near = find_near_name(id, ids);
  throw UsageError(
      "neither text has a " + what + " '" + id + "'",
      near.empty() ? "list them with 'sopimus list " + what + "s'" : "did you mean '" + near + "'?");
}

/// Leaves one clause of each text; refuses an id that none has.
void choose_clause(std::vector<ComparedText>& texts, const std::string& clause) {
  if (clause.empty()) return;
  std::vector<std::string> clauses;
  for (ComparedText& text : texts) {
    DocumentChanges& changes = text.redline.changes;
    for (const ClauseChange& change : changes.clauses) clauses.push_back(change.clause);
    std::erase_if(changes.clauses, [&](const ClauseChange& change) { return change.clause != clause; });
    changes.generated.clear();
    changes.is_added = false;
    changes.is_removed = false;
  }
  if (std::find(clauses.begin(), clauses.end(), clause) == clauses.end())
    refuse_unknown("clause", clause, clauses);
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

/// What a side is called in a document.
std::string name_of(const ComparedSide& side, const std::string& language) {
  if (!side.file.empty()) return side.file;
  return edition_words(side.documents.front().edition, language);
}

const Document kNone;  // in place of a text that one side does not have

class Diff {
 public:
  Diff(const Place& place, const Arguments& arguments, Diagnostics& diagnostics)
      : place_(place),
        arguments_(arguments),
        forms_(chosen_forms(arguments)),
        options_(text_options(arguments)) {
    if (arguments.words.size() > 2) throw UsageError("diff takes two texts at most");
    request_.form = arguments.has("summary")    ? DiffForm::Summary
                    : arguments.has("parallel") ? DiffForm::ParallelText
                                                : DiffForm::Redline;
    request_.is_whole = arguments.has("whole");
    request_.is_combined = arguments.has("combined");
    read(diagnostics);
  }

  bool is_readable() const { return is_readable_; }

  Exit run(Diagnostics& diagnostics) {
    compare();
    const bool differ = std::any_of(texts_.begin(), texts_.end(), [](const ComparedText& text) {
      return text.redline.changes.has_changes();
    });
    std::vector<std::string> files;
    for (const std::string& form : forms_) {
      const bool is_printed = form == "json" || (form == "text" && request_.form == DiffForm::Redline);
      if (is_printed) {
        print(form);
      } else {
        files.push_back(form);
      }
    }
    if (!files.empty() && !differ) print_out("the text stays the same; nothing was written\n");
    if (!files.empty() && differ && !write(files, diagnostics)) return Exit::No;
    return differ && arguments_.has("exit-code") ? Exit::No : Exit::Done;
  }

 private:
  void read(Diagnostics& diagnostics) {
    old_operand_ = arguments_.words.empty() ? usual_operand(place_) : arguments_.words[0];
    new_operand_ = arguments_.words.size() < 2 ? "" : arguments_.words[1];
    const ComparedPart part{arguments_.value_of("document"), arguments_.value_of("lang")};
    before_ = read_side(place_, old_operand_, part, diagnostics);
    after_ = read_side(place_, new_operand_, part, diagnostics);
    if (!before_.file.empty() && after_.file.empty()) take_as_found(after_);
    if (!after_.file.empty() && before_.file.empty()) take_as_found(before_);
    is_readable_ = !diagnostics.has_errors();
    if (!is_readable_) return;
    if (!part.document.empty() && before_.documents.empty() && after_.documents.empty()) {
      refuse_unknown("document", part.document, read_agreement_at(place_, "", diagnostics).documents);
    }
  }

  /// A file knows no references and no values: a text is compared with it as its words are.
  static void take_as_found(ComparedSide& side) {
    for (Document& document : side.documents) document = as_found(document);
  }

  bool needs_marks() const {
    return request_.form != DiffForm::Summary &&
           std::any_of(forms_.begin(), forms_.end(), [&](const std::string& form) {
             return form != "json" && (form != "text" || request_.form == DiffForm::ParallelText);
           });
  }

  void compare() {
    const RedlineParts parts = needs_marks() ? RedlineParts::All : RedlineParts::ChangesOnly;
    std::vector<DocumentChanges> changes;
    for (const ComparedPair& pair : pair_documents(before_, after_)) {
      ComparedText text{pair.before, pair.after,
                        make_redline(pair.before == nullptr ? kNone : *pair.before,
                                     pair.after == nullptr ? kNone : *pair.after, parts)};
      text.redline.marked.revisers = {after_.reviser};
      changes.push_back(std::move(text.redline.changes));
      texts_.push_back(std::move(text));
    }
    const std::size_t shown = changes.size();
    if (has_lone_clauses(changes)) add_other_documents(changes);
    find_moves_between(changes);
    for (std::size_t i = 0; i < shown; ++i) texts_[i].redline.changes = std::move(changes[i]);
    choose_clause(texts_, arguments_.value_of("clause"));
  }

  static bool has_lone_clauses(const std::vector<DocumentChanges>& changes) {
    return std::any_of(changes.begin(), changes.end(), [](const DocumentChanges& document) {
      return !document.is_added && !document.is_removed &&
             std::any_of(document.clauses.begin(), document.clauses.end(), [](const ClauseChange& clause) {
               return clause.kind == ClauseChange::Kind::Added || clause.kind == ClauseChange::Kind::Removed;
             });
    });
  }

  /// The documents that were not asked for: a clause may have come from one of them, or gone there.
  void add_other_documents(std::vector<DocumentChanges>& changes) {
    if (arguments_.value_of("document").empty() || before_.is_one || after_.is_one) return;
    Diagnostics ignored;  // of what is not shown
    const ComparedPart part{"", arguments_.value_of("lang")};
    const ComparedSide before = read_side(place_, old_operand_, part, ignored);
    const ComparedSide after = read_side(place_, new_operand_, part, ignored);
    for (const ComparedPair& pair : pair_documents(before, after)) {
      const Document& shown = pair.after == nullptr ? *pair.before : *pair.after;
      if (shown.identity.document == arguments_.value_of("document")) continue;
      changes.push_back(find_changes(pair.before == nullptr ? kNone : *pair.before,
                                     pair.after == nullptr ? kNone : *pair.after));
    }
  }

  void print(const std::string& form) const {
    std::vector<DocumentChanges> changes;
    for (const ComparedText& text : texts_) changes.push_back(text.redline.changes);
    if (form == "json") return print_out(to_json_text(changes));
    if (arguments_.has("name-only")) return print_out(names_of(changes));
    std::string text;
    for (const DocumentChanges& each : changes) {
      text += arguments_.has("stat") ? to_stat_text(each) : to_changes_text(each, options_);
    }
    show_text(text.empty() ? "the text stays the same\n" : text, !arguments_.has("no-pager"));
  }

  /// Whether all forms could be made; their faults are printed.
  bool write(const std::vector<std::string>& forms, Diagnostics& diagnostics) {
    request_.agreement = "sopimus";
    for (const auto& [language, names] :
         {std::pair("fi", &request_.names_fi), std::pair("sv", &request_.names_sv)}) {
      if (!before_.documents.empty()) names->before = name_of(before_, language);
      if (!after_.documents.empty()) names->after = name_of(after_, language);
    }
    std::list<DiffOutputs> kept;
    std::vector<std::pair<DiffOutputs*, std::vector<std::vector<MadeFile>>>> made;
    for (const std::string& form : forms) {
      kept.push_back(make_diff_outputs(texts_, request_, form));
      OutputOptions options;
      options.forms = {form};
      options.date = after_.date;
      options.threads = std::max(1U, std::thread::hardware_concurrency());
      made.emplace_back(&kept.back(), make_outputs(kept.back().outputs, options, diagnostics));
    }
    print_diagnostics(diagnostics);
    if (diagnostics.has_errors()) return false;
    for (const auto& [outputs, files] : made) put(*outputs, files);
    return true;
  }

  /// Text and model go to standard output when no folder is named.
  void put(const DiffOutputs& outputs, const std::vector<std::vector<MadeFile>>& files) {
    const bool is_text =
        !files.empty() && (files.front().front().form == "text" || files.front().front().form == "model");
    if (is_text && !arguments_.has("output")) {
      std::string text;
      for (const std::vector<MadeFile>& each : files) text += each.front().bytes;
      return show_text(text, !arguments_.has("no-pager"));
    }
    const std::string folder = arguments_.value_of("output", place_.display_root + "out");
    for (const PlacedFile& file : write_outputs(folder, outputs.outputs, files)) print_out(report_line(file));
  }

  const Place& place_;
  const Arguments& arguments_;
  std::vector<std::string> forms_;
  ChangesTextOptions options_;
  DiffRequest request_{};
  std::string old_operand_{};
  std::string new_operand_{};
  ComparedSide before_{};
  ComparedSide after_{};
  bool is_readable_ = false;
  std::vector<ComparedText> texts_{};
};

Exit run_diff(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  Diff diff(place, arguments, diagnostics);
  if (!diff.is_readable()) {
    print_diagnostics(diagnostics);
    return Exit::No;
  }
  return diff.run(diagnostics);
}

}  // namespace

Command diff_command() {
  return {"diff",
          "[OLD [NEW]] [--document=D] [--clause=C] [--to=pdf,docx,html] [--parallel|--summary]",
          "Show what changed between two texts, by clause and word",
          {{"document", '\0', "DOC", "only this document"},
           {"clause", '\0', "CLAUSE", "only this clause"},
           {"lang", '\0', "LANG", "only in this language: fi or sv"},
           {"to", '\0', "FORMS", "any of text, html, pdf, docx, json, model; text when left out"},
           {"parallel", '\0', "", "the old text and the new in two columns"},
           {"whole", '\0', "", "with --parallel: what did not change too"},
           {"summary", '\0', "", "what changes for the parties, on a page or two"},
           {"combined", '\0', "", "all documents of a language in one file"},
           {"output", 'o', "DIR", "folder for the files; 'out' in the agreement when left out"},
           {"stat", '\0', "", "a line for each changed clause, without its sentences"},
           {"name-only", '\0', "", "document, language and id of each changed clause"},
           {"color", '\0', "WHEN", "auto, always or never; auto when left out"},
           {"no-pager", '\0', "", "print all at once on a terminal"},
           {"exit-code", '\0', "", "the answer is no (exit code 1) when something changed"},
           {"format", '\0', "FORM", "json: the same as --to=json"}},
          "OLD and NEW are editions, terms, days or git revisions; folders of agreements; Word\n"
          "or text files. Without NEW, OLD is compared with the working tree; without both,\n"
          "what is in force is, else the newest frozen edition. One document is named after\n"
          "a colon, so that two of different names can be compared: 2025-2029:liite-a\n"
          ":liite-b. A clause is the same\n"
          "by its id, wherever it stands, else by its words; one that is only numbered anew\n"
          "is no change. In the DOCX the changes are Word's own: accepted they give the new\n"
          "text, rejected the old.\n",
          run_diff};
}

}  // namespace sopimus
