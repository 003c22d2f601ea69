#include "cli/make_outputs.h"

#include <algorithm>
#include <map>
#include <utility>
#include <variant>

#include "base/parallel.h"
#include "cli/estimated_pages.h"
#include "cli/font_files.h"
#include "cli/text_form.h"
#include "docx/write_docx.h"
#include "layout/lay_out.h"
#include "model/fingerprint.h"
#include "model/flow.h"
#include "pdf/write_pdf.h"

namespace sopimus {

namespace {

using Properties = std::vector<std::pair<std::string, std::string>>;

Properties properties_of(const Output& output) {
  const Document& first = *output.documents.front();
  Properties properties;
  const auto add = [&](const std::string& name, const std::string& value) {
    if (!value.empty()) properties.emplace_back(name, value);
  };
  add("SopimusEdition", first.edition.name);
  add("SopimusCommit", first.edition.commit);
  add("SopimusDiary", first.identity.diary);
  if (output.documents.size() == 1) {
    add("SopimusFingerprint", first.fingerprint);
  } else {
    std::vector<DocumentFingerprint> fingerprints;
    for (const Document* d : output.documents) {
      if (!d->fingerprint.empty()) {
        fingerprints.push_back({d->identity.document, d->language, d->fingerprint});
      }
    }
    if (!fingerprints.empty()) add("SopimusFingerprint", edition_fingerprint_of(fingerprints));
  }
  return properties;
}

std::string title_of(const Output& output) {
  const Identity& first = output.documents.front()->identity;
  if (output.documents.size() > 1) return first.agreement;
  return first.label.empty() ? first.title : first.label + ": " + first.title;
}

std::string make_pdf(const Output& output, const Pages& pages, const std::string& date) {
  const Document& first = *output.documents.front();
  PdfOptions options;
  options.title = title_of(output);
  options.author = first.identity.owner;
  options.subject = first.identity.type;
  options.language = first.language;
  options.date = date;
  options.properties = properties_of(output);
  return write_pdf(pages, options);
}

bool has_contents(const Document& document) {
  return std::any_of(document.blocks.begin(), document.blocks.end(),
                     [](const Block& block) { return std::holds_alternative<Contents>(block.value); });
}

bool shows_text_of_pages(const std::string& form) { return form == "pdf" || form == "pages"; }

/// Contents show page numbers, and LibreOffice does not count the pages of a section; all else is counted by
/// whoever opens the file.
bool docx_shows_pages(const Output& output) {
  return output.documents.size() > 1 || has_contents(*output.documents.front());
}

bool needs_fonts(const Output& output, const std::vector<std::string>& forms) {
  return std::any_of(forms.begin(), forms.end(), [&](const std::string& form) {
    return shows_text_of_pages(form) || (form == "docx" && docx_shows_pages(output));
  });
}

/// `estimated`: empty where docx_shows_pages() says no.
std::string make_docx(const Output& output, EstimatedPages estimated, const OutputOptions& how,
                      Hyphenator& hyphenator) {
  DocxOptions options;
  options.only_tracked_changes = how.only_tracked_changes;
  options.signature_lines = how.signature_lines;
  options.line_numbers = how.line_numbers;
  options.divider = [&hyphenator](std::string_view word, std::string_view language) {
    std::vector<WordPlace> places;
    for (const HyphenPlace& place : hyphenator.hyphenate(word, language)) {
      places.push_back({place.offset, place.is_seam});
    }
    return places;
  };
  options.title = title_of(output);
  options.author = output.documents.front()->identity.owner;
  options.date = how.date;
  options.properties = properties_of(output);
  options.pages = std::move(estimated.pages);
  options.page_counts = std::move(estimated.counts);
  return write_docx(output.documents, options);
}

std::string make_html(const Output& output) {
  HtmlOptions options;
  options.title = title_of(output);
  options.author = output.documents.front()->identity.owner;
  options.comparison = output.comparison;
  return write_html(output.documents, options);
}

const FontFamily& family_of(const Output& output) { return output.documents.front()->style.font; }

/// Makes one output after another; belongs to one thread, as its fonts and dictionaries do.
class Maker {
 public:
  /// `threads`: that one output may use.
  Maker(const OutputOptions& options, const std::map<std::string, FontFiles>& font_files, std::size_t threads)
      : options_(options), font_files_(font_files), threads_(threads) {}

  std::vector<MadeFile> make(const Output& output, Diagnostics& diagnostics) {
    Pages pages;
    if (std::any_of(options_.forms.begin(), options_.forms.end(), shows_text_of_pages)) {
      const FontSet fonts =
          fonts_.load(font_files_.at(family_of(output).name), family_of(output), diagnostics);
      pages = lay_out(output.documents, fonts, hyphenator_, diagnostics,
                      {.line_numbers = options_.line_numbers, .page_words = output.page_words});
    }
    std::vector<MadeFile> files;
    for (const std::string& form : options_.forms) {
      MadeFile file;
      file.form = form;
      file.bytes = make_form(output, form, pages);
      if (shows_text_of_pages(form)) file.pages = pages.pages.size();
      files.push_back(std::move(file));
    }
    return files;
  }

 private:
  std::string make_form(const Output& output, const std::string& form, const Pages& pages) {
    if (form == "pdf") return make_pdf(output, pages, options_.date);
    if (form == "pages") return dump(pages);
    if (form == "docx") return make_docx(output, estimate(output), options_, hyphenator_);
    if (form == "html") return make_html(output);
    std::string text;
    for (const Document* document : output.documents) {
      text += form == "model" ? dump(*document) : to_text_form(*document);
    }
    return text;
  }

  EstimatedPages estimate(const Output& output) const {
    if (!docx_shows_pages(output)) return {};
    const FontFamily& family = family_of(output);
    return estimate_pages(output.documents, font_files_.at(family.name), family, threads_);
  }

  const OutputOptions& options_;
  const std::map<std::string, FontFiles>& font_files_;
  std::size_t threads_;
  LoadedFonts fonts_;
  Hyphenator hyphenator_;
};

}  // namespace

std::vector<std::vector<MadeFile>> make_outputs(const std::vector<Output>& outputs,
                                                const OutputOptions& options, Diagnostics& diagnostics) {
  std::map<std::string, FontFiles> fonts;  // by family; one for each output before any work begins
  for (const Output& output : outputs) {
    const std::string& family = family_of(output).name;
    if (needs_fonts(output, options.forms) && !fonts.contains(family))
      fonts[family] = find_font_files(family);
  }
  std::vector<Diagnostics> found(outputs.size());
  std::vector<std::vector<MadeFile>> files(outputs.size());
  const std::size_t threads_of_one = outputs.size() == 1 ? options.threads : 1;
  for_each_parallel(outputs.size(), options.threads, [&] {
    return [&, maker = Maker(options, fonts, threads_of_one)](std::size_t i) mutable {
      files[i] = maker.make(outputs[i], found[i]);
    };
  });
  for (const Diagnostics& each : found) {
    for (const Diagnostic& diagnostic : each.all()) diagnostics.report(diagnostic);
  }
  return files;
}

}  // namespace sopimus
