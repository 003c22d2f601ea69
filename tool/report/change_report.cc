#include "report/change_report.h"

#include <algorithm>

#include "report/report_blocks.h"
#include "report/report_document.h"
#include "report/report_words.h"

namespace sopimus {

namespace {

void introduce(const ReportTexts& texts, const ReportNames& names, ReportBlocks& blocks) {
  Table table = texts.table({}, {26, 74});
  const auto add = [&](ReportWord word, const std::string& name) {
    add_row(table, {report_cell({texts.words(word)}, true), report_cell({{report_run(name)}})});
  };
  add(ReportWord::BeforeText, names.before);
  add(ReportWord::AfterText, names.after);
  blocks.put(std::move(table));
  Runs runs;
  for (const ReportWord sentence :
       {ReportWord::Introduction, ReportWord::SourceOfChanges, ReportWord::WhereWordsAre}) {
    add_sentence(runs, texts.word(sentence));
  }
  const bool has_other_language =
      std::any_of(texts.told().begin(), texts.told().end(), [&](const ReportedDocument* document) {
        return document->clauses.language != texts.language() && is_changed(*document);
      });
  if (has_other_language) add_sentence(runs, texts.word(ReportWord::QuotesInOtherLanguage));
  blocks.put_paragraph(std::move(runs));
}

TableCell count_cell(std::size_t count) { return report_cell({{report_run(std::to_string(count))}}); }

/// The documents that changed in a table, the others in a sentence.
void list_documents(const ReportTexts& texts, ReportBlocks& blocks) {
  Table table = texts.table({ReportWord::Document, ReportWord::Change, ReportWord::NewClauses,
                             ReportWord::ChangedClauses, ReportWord::RemovedClauses},
                            {52, 12, 12, 12, 12});
  Runs same;
  for (const ReportedDocument* each : texts.told()) {
    const DocumentChanges& document = each->clauses;
    if (!is_changed(*each)) {
      same.push_back(report_run(same.empty() ? texts.word(ReportWord::SameTexts) : "; "));
      same.push_back(texts.full_name(document));
      continue;
    }
    const ReportWord change = document.is_added     ? ReportWord::IsNew
                              : document.is_removed ? ReportWord::IsRemoved
                                                    : ReportWord::IsChanged;
    const ClauseLists lists = clause_lists(document);
    add_row(table, {report_cell({{texts.full_name(document)}}, true), report_cell({texts.words(change)}),
                    count_cell(lists.added.size()), count_cell(lists.changed.size()),
                    count_cell(lists.removed.size())});
  }
  if (table.rows.size() == 1) {
    blocks.put_paragraph(texts.words(ReportWord::NothingChanges));
  } else {
    blocks.put_heading(1, texts.words(ReportWord::Documents));
    blocks.put(std::move(table));
  }
  if (same.empty()) return;
  same.push_back(report_run("."));
  blocks.put_paragraph(std::move(same));
}

/// Whether there is more to tell of a document than that it is new, gone or as it was.
bool is_told(const ReportedDocument& document, const ReportTexts& texts) {
  if (document.clauses.is_added || document.clauses.is_removed) return false;
  const ReportedDocument* other = texts.find_other_language(document);
  return is_changed(document) || (other != nullptr && is_changed(*other));
}

}  // namespace

ReportNames to_report_names(const Document& before, const Document& after) {
  ReportNames names;
  const Document& present = after.identity.document.empty() ? before : after;
  names.before = edition_words(before.edition, present.language);
  names.after = edition_words(after.edition, present.language);
  names.agreement = present.identity.agreement;
  names.owner = present.identity.owner;
  names.diary = present.identity.diary;
  names.style = present.style;
  return names;
}

Document to_change_report(const std::vector<ReportedDocument>& documents, const ReportNames& names,
                          std::string_view language) {
  const ReportTexts texts(documents, std::string(language));
  ReportBlocks blocks;
  introduce(texts, names, blocks);
  list_documents(texts, blocks);
  for (const ReportedDocument* document : texts.told()) {
    if (is_told(*document, texts)) put_changed_document(*document, texts, names, blocks);
  }
  bool has_heading = false;
  for (const ReportedDocument* document : texts.told()) {
    if (!document->clauses.is_added) continue;
    if (!has_heading) blocks.put_heading(1, texts.words(ReportWord::NewDocuments));
    has_heading = true;
    put_new_document(*document, texts, blocks);
  }
  Document report;
  report.language = std::string(language);
  report.identity.document = "change-report";
  report.identity.kind = "report";
  report.identity.title = texts.word(ReportWord::Title);
  report.identity.type = texts.word(ReportWord::Kind);
  report.identity.agreement = names.agreement;
  report.identity.owner = names.owner;
  report.identity.diary = names.diary;
  report.edition.kind = Edition::Kind::Frozen;  // no draft of its own
  report.style = names.style;
  report.blocks = blocks.take();
  return report;
}

}  // namespace sopimus
