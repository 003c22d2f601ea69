#include "cli/make_outputs.h"

#include <algorithm>
#include <map>
#include <utility>

#include "cli/font_files.h"
#include "cli/parallel.h"
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
      fingerprints.push_back({d->identity.document, d->language, d->fingerprint});
    }
    add("SopimusFingerprint", edition_fingerprint_of(fingerprints));
  }
  return properties;
}

std::string title_of(const Output& output) {
  const Identity& first = output.documents.front()->identity;
  if (output.documents.size() > 1) return first.agreement;
  return first.label.empty() ? first.title : first.label + ": " + first.title;
}

int printed_page(const Pages& pages, std::size_t page) {
  for (const PageRange& range : pages.ranges) {
    if (page >= range.first && page < range.first + range.count)
      return static_cast<int>(page - range.first + 1);
  }
  return static_cast<int>(page + 1);
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

std::string make_docx(const Output& output, const Pages& pages, const std::string& date,
                      Hyphenator& hyphenator) {
  DocxOptions options;
  options.only_tracked_changes = output.only_tracked_changes;
  options.signature_lines = output.signature_lines;
  options.line_numbers = output.line_numbers;
  options.divider = [&hyphenator](std::string_view word, std::string_view language) {
    std::vector<WordPlace> places;
    for (const HyphenPlace& place : hyphenator.hyphenate(word, language)) {
      places.push_back({place.offset, place.is_seam});
    }
    return places;
  };
  options.title = title_of(output);
  options.author = output.documents.front()->identity.owner;
  options.date = date;
  options.properties = properties_of(output);
  for (const Destination& destination : pages.destinations) {
    options.pages[destination.name] = printed_page(pages, destination.page);
  }
  for (const PageRange& range : pages.ranges) {
    options.page_counts[range.document] = static_cast<int>(range.count);
  }
  return write_docx(output.documents, options);
}

bool has_pages(const std::string& form) { return form == "pdf" || form == "docx" || form == "pages"; }

/// Makes one output after another; belongs to one thread, as its fonts and dictionaries do.
class Maker {
 public:
  Maker(const std::vector<std::string>& forms, const std::string& date,
        const std::map<std::string, FontFiles>& font_files)
      : forms_(forms), date_(date), font_files_(font_files) {}

  std::vector<MadeFile> make(const Output& output, Diagnostics& diagnostics) {
    Pages pages;
    if (std::any_of(forms_.begin(), forms_.end(), has_pages)) {
      const FontFamily& family = output.documents.front()->style.font;
      const FontSet fonts = fonts_.load(font_files_.at(family.name), family, diagnostics);
      pages =
          lay_out(output.documents, fonts, hyphenator_, diagnostics, {.line_numbers = output.line_numbers});
    }
    std::vector<MadeFile> files;
    for (const std::string& form : forms_) {
      MadeFile file;
      file.form = form;
      file.bytes = make_form(output, form, pages);
      if (form == "pdf" || form == "pages") file.pages = pages.pages.size();
      files.push_back(std::move(file));
    }
    return files;
  }

 private:
  std::string make_form(const Output& output, const std::string& form, const Pages& pages) {
    if (form == "pdf") return make_pdf(output, pages, date_);
    if (form == "pages") return dump(pages);
    if (form == "docx") return make_docx(output, pages, date_, hyphenator_);
    std::string text;
    for (const Document* document : output.documents) {
      text += form == "model" ? dump(*document) : to_text_form(*document);
    }
    return text;
  }

  const std::vector<std::string>& forms_;
  const std::string& date_;
  const std::map<std::string, FontFiles>& font_files_;
  LoadedFonts fonts_;
  Hyphenator hyphenator_;
};

}  // namespace

std::vector<std::vector<MadeFile>> make_outputs(const std::vector<Output>& outputs,
                                                const std::vector<std::string>& forms,
                                                const std::string& date, std::size_t threads,
                                                Diagnostics& diagnostics) {
  std::map<std::string, FontFiles> fonts;  // by family; one for each output before any work begins
  if (std::any_of(forms.begin(), forms.end(), has_pages)) {
    for (const Output& output : outputs) {
      const std::string& family = output.documents.front()->style.font.name;
      if (!fonts.contains(family)) fonts[family] = find_font_files(family);
    }
  }
  std::vector<Diagnostics> found(outputs.size());
  std::vector<std::vector<MadeFile>> files(outputs.size());
  for_each_parallel(outputs.size(), threads, [&] {
    return [&, maker = Maker(forms, date, fonts)](std::size_t i) mutable {
      files[i] = maker.make(outputs[i], found[i]);
    };
  });
  for (const Diagnostics& each : found) {
    for (const Diagnostic& diagnostic : each.all()) diagnostics.report(diagnostic);
  }
  return files;
}

}  // namespace sopimus
