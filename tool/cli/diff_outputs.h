// A comparison as Documents that the writers write: redline, parallel text, change summary.

#pragma once

#include <list>
#include <string>
#include <vector>

#include "cli/compared_texts.h"
#include "cli/make_outputs.h"
#include "compare/redline.h"
#include "report/comparison_page.h"

namespace sopimus {

/// A pair of texts and what differs between them.
struct ComparedText {
  const Document* before = nullptr;
  const Document* after = nullptr;
  Redline redline{};
};

/// What a comparison becomes.
enum class DiffForm { Redline, ParallelText, Summary };

struct DiffRequest {
  DiffForm form = DiffForm::Redline;
  bool is_whole = false;     // parallel text: unchanged passages too
  bool is_combined = false;  // all documents of a language in one file
  std::string agreement{};   // names the file of all
  ComparedNames names_fi{};  // what the texts are called, by language
  ComparedNames names_sv{};
};

/// The outputs for one form ("pdf", "docx", "html", "text", "model") and the Documents that they point to.
struct DiffOutputs {
  std::list<Document> documents{};  // never move
  std::vector<Output> outputs{};
};

/// Shape: texts that are new or gone as a whole are told of in the summary and on the first page of a
/// combined
///        redline, not shown. A PDF begins with a page that lists the changes; a DOCX does not, so that its
///        changes can be accepted and nothing else is there.
DiffOutputs make_diff_outputs(const std::vector<ComparedText>& texts, const DiffRequest& request,
                              const std::string& form);

}  // namespace sopimus
