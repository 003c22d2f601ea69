#include "cli/diff_outputs.h"

#include <algorithm>

#include "base/text.h"
#include "model/phrases.h"
#include "report/change_report.h"
#include "report/data_changes.h"
#include "report/parallel_text.h"

namespace sopimus {

namespace {

class OutputMaker {
 public:
  OutputMaker(const std::vector<ComparedText>& texts, const DiffRequest& request, std::string form)
      : texts_(texts), request_(request), form_(std::move(form)) {}

  DiffOutputs make() {
    for (const std::string& language : languages()) {
      if (request_.form == DiffForm::Summary) {
        add_summary(language);
      } else if (request_.is_combined) {
        add(texts_of(language), request_.agreement + "." + language);
      } else {
        for (const ComparedText* text : texts_of(language)) {
          if (text->redline.changes.has_changes())
            add({text}, text->redline.changes.document + "." + language);
        }
      }
    }
    return std::move(result_);
  }

 private:
  std::vector<std::string> languages() const {
    std::vector<std::string> found;
    for (const ComparedText& text : texts_) {
      const std::string& language = text.redline.changes.language;
      if (std::find(found.begin(), found.end(), language) == found.end()) found.push_back(language);
    }
    return found;
  }

  std::vector<const ComparedText*> texts_of(const std::string& language) const {
    std::vector<const ComparedText*> found;
    for (const ComparedText& text : texts_) {
      if (text.redline.changes.language == language) found.push_back(&text);
    }
    return found;
  }

  const ComparedNames& names(const std::string& language) const {
    return language == "sv" ? request_.names_sv : request_.names_fi;
  }

  const Document* keep(Document document) {
    result_.documents.push_back(std::move(document));
    return &result_.documents.back();
  }

  void add(const std::vector<const ComparedText*>& texts, const std::string& name) {
    const std::string& language = texts.front()->redline.changes.language;
    Output output;
    output.name = name + (request_.form == DiffForm::Redline ? ".muutokset" : ".rinnakkaisteksti");
    output.comparison = ComparisonNames{names(language).before, names(language).after};
    for (const ComparedText* text : texts) {
      const DocumentChanges& changes = text->redline.changes;
      if (changes.is_added || changes.is_removed || !changes.has_changes()) continue;
      output.documents.push_back(
          keep(request_.form == DiffForm::Redline ? redline_of(*text) : parallel_of(*text)));
    }
    if (output.documents.empty()) return;
    if (request_.form != DiffForm::Redline) {
      output.comparison.reset();
    } else if (form_ == "pdf") {
      std::vector<const Redline*> redlines;
      for (const ComparedText* text : texts) redlines.push_back(&text->redline);
      output.documents.insert(output.documents.begin(), keep(to_comparison_page(redlines, names(language))));
    }
    result_.outputs.push_back(std::move(output));
  }

  static Document redline_of(const ComparedText& text) {
    Document document = text.redline.marked;
    document.identity.edition_text = to_upper(phrase("comparison", document.language));
    return document;
  }

  Document parallel_of(const ComparedText& text) const {
    const std::string& language = text.redline.marked.language;
    ParallelTextOptions options;
    const auto head = [&](const std::string& name, const char* otherwise) {
      return name.empty() ? phrase(otherwise, language) : to_upper_first(name);
    };
    options.before = head(names(language).before, "old-text");
    options.after = head(names(language).after, "new-text");
    options.is_whole = request_.is_whole;
    Document document = to_parallel_text(text.redline.marked, options);
    document.identity.edition_text = to_upper(phrase("parallel-text", language));
    return document;
  }

  void add_summary(const std::string& language) {
    std::vector<ReportedDocument> reported;
    for (const ComparedText& text : texts_) {
      static const Document kNone;
      reported.push_back(
          {text.redline.changes, find_data_changes(text.before == nullptr ? kNone : *text.before,
                                                   text.after == nullptr ? kNone : *text.after)});
    }
    const ComparedText& first = *texts_of(language).front();
    ReportNames report = to_report_names(first.before == nullptr ? *first.after : *first.before,
                                         first.after == nullptr ? *first.before : *first.after);
    report.before = names(language).before;
    report.after = names(language).after;
    Output output;
    output.name = "muutosten-yhteenveto." + language;
    output.documents = {keep(to_change_report(reported, report, language))};
    result_.outputs.push_back(std::move(output));
  }

  const std::vector<ComparedText>& texts_;
  const DiffRequest& request_;
  std::string form_;
  DiffOutputs result_{};
};

}  // namespace

DiffOutputs make_diff_outputs(const std::vector<ComparedText>& texts, const DiffRequest& request,
                              const std::string& form) {
  return OutputMaker(texts, request, form).make();
}

}  // namespace sopimus
