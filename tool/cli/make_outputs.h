// From composed documents to the bytes of files.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "html/write_html.h"
#include "model/document.h"

namespace sopimus {

/// What becomes one file in each form: a document, or all of a language.
struct Output {
  std::string name{};  // without extension: "paasopimus.fi"
  std::vector<const Document*> documents{};
  std::optional<ComparisonNames> comparison{};  // of marked documents
  std::string page_words{};                     // as LayoutOptions::page_words
};

/// How all outputs of a run are made.
struct OutputOptions {
  std::vector<std::string> forms{};
  std::string date{};                 // ISO date that the files state; empty: none, never the clock
  std::size_t threads = 1;            // outputs made at once
  bool line_numbers = false;          // in the margin, where there are pages
  bool only_tracked_changes = false;  // in the DOCX
  bool signature_lines = false;       // in the DOCX, that Word can sign
};

struct MadeFile {
  std::string form{};  // pdf, docx, html, text, model, pages
  std::string bytes{};
  std::size_t pages = 0;  // 0 in a form that has none
};

/// Makes every output in every form.
///
/// Shape:  result[i] are the files of outputs[i], in the order of the forms. The bytes and the order of the
///         diagnostics do not depend on the number of threads.
/// Errors: faults of fonts and layout, by output; what the first output that fails throws.
std::vector<std::vector<MadeFile>> make_outputs(const std::vector<Output>& outputs,
                                                const OutputOptions& options, Diagnostics& diagnostics);

}  // namespace sopimus
