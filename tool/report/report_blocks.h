// The blocks of the change summary: headings, paragraphs, lists and tables in its language.

#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/document.h"
#include "report/change_report.h"
#include "report/report_words.h"

namespace sopimus {

/// Words of the program.
Run report_run(std::string text);
/// Words of a document, in the language of its text.
Run data_run(std::string text, const std::string& text_language, const std::string& report_language);

/// Appends a sentence of the program's; nothing when it is empty.
void add_sentence(Runs& to, std::string sentence);

TableCell report_cell(const std::vector<Runs>& paragraphs, bool is_header = false, const Origin& origin = {});
void add_row(Table& to, std::vector<TableCell> cells);

/// The texts that are compared, and which of them the summary tells.
class ReportTexts {
 public:
  ReportTexts(const std::vector<ReportedDocument>& all, std::string language);

  const std::string& language() const { return language_; }
  std::string word(ReportWord word) const { return report_word(word, language_); }
  Runs words(ReportWord word) const { return {report_run(report_word(word, language_))}; }
  Run said(const std::string& text, const DocumentChanges& document) const {
    return data_run(text, document.language, language_);
  }

  /// For each document the text in the summary's language; another when that alone is on both sides, or when
  /// there is no other.
  const std::vector<const ReportedDocument*>& told() const { return told_; }
  /// The same document in another language; null when there is none.
  const ReportedDocument* find_other_language(const ReportedDocument& document) const;
  /// The document's changes in the summary's language, when there is a text in it: for its names.
  const DocumentChanges& named(const DocumentChanges& document) const;
  /// Null when there is none.
  const DocumentChanges* find(const std::string& document) const;

  /// "Liite A Sopimus …", in the summary's language where there is such a text; linked when it is in the new
  /// text.
  Run full_name(const DocumentChanges& document) const;
  /// "Liite A"; the main document has only its title.
  Run short_name(const DocumentChanges& document) const;
  /// "6.12 Sopimuksen kieli", linked to where it stands in the new text.
  Run place(const DataPlace& place, bool is_gone, const DocumentChanges& document) const;

  /// A table with a head row of the program's words; no head without them.
  Table table(const std::vector<ReportWord>& heads, std::vector<int> shares) const;

 private:
  const std::vector<ReportedDocument>& all_;
  std::string language_;
  std::vector<const ReportedDocument*> told_{};
};

/// Blocks one after another.
class ReportBlocks {
 public:
  template <typename B>
  void put(B block) {
    blocks_.push_back({std::move(block)});
  }
  void put_heading(int level, Runs runs, std::string anchor = {});
  /// Nothing when there are no runs.
  void put_paragraph(Runs runs, Paragraph::Role role = Paragraph::Role::Body, const Origin& origin = {});
  std::vector<Block> take() { return std::move(blocks_); }

 private:
  std::vector<Block> blocks_{};
};

/// Whether anything changed in a text.
bool is_changed(const ReportedDocument& document);
/// Whether a clause came from another document or went there.
bool is_moved_between(const DocumentChanges& document, const std::string& clause);

}  // namespace sopimus
