#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "base/digest.h"
#include "base/text.h"
#include "cli/agreement_at.h"
#include "cli/command.h"
#include "cli/font_files.h"
#include "cli/output_file.h"
#include "cli/signers.h"
#include "cli/terminal.h"
#include "docx/write_docx.h"
#include "layout/lay_out.h"
#include "model/fingerprint.h"
#include "model/flow.h"
#include "model/phrases.h"
#include "pdf/write_pdf.h"

namespace sopimus {

namespace {

const std::vector<std::string> kForms = {"pdf", "docx", "text", "model", "pages"};

/// One file to write: a document, or all of a language in one.
struct Output {
  std::string name;  // without extension: "paasopimus.fi"
  std::vector<const Document*> documents;
};

struct Written {
  std::string path;
  std::string form;
  const Output* output = nullptr;
  std::size_t pages = 0;
  std::string sha256;
};

std::vector<std::string> chosen_forms(const Arguments& arguments) {
  std::vector<std::string> forms = split(to_lower(arguments.value_of("to", "pdf,docx")), ',');
  for (const std::string& form : forms) {
    if (std::find(kForms.begin(), kForms.end(), form) != kForms.end()) continue;
    throw UsageError("no output form '" + form + "'", "the forms are " + join(kForms, ", "));
  }
  return forms;
}

std::vector<Document> compose_chosen(const AgreementAt& agreement, const Arguments& arguments,
                                     Diagnostics& diagnostics) {
  const std::string wanted = arguments.value_of("lang");
  if (!wanted.empty() && !is_known_language(wanted)) {
    throw UsageError("no language '" + wanted + "'", "the languages are fi, sv");
  }
  std::vector<Document> documents;
  for (const std::string& id : chosen_documents(agreement, arguments.words)) {
    for (const std::string& language : languages_of(agreement.files, id)) {
      if (!wanted.empty() && language != wanted) continue;
      documents.push_back(compose_at(agreement, id, language, diagnostics));
    }
  }
  if (documents.empty() && !diagnostics.has_errors()) {
    throw Failure(
        wanted.empty() ? "the agreement has no documents" : "no chosen document is made in '" + wanted + "'",
        "list them with 'sopimus list documents'");
  }
  return documents;
}

std::vector<Output> outputs_of(const std::vector<Document>& documents, const std::string& agreement,
                               bool combined) {
  std::vector<Output> outputs;
  for (const Document& document : documents) {
    const std::string name = (combined ? agreement : document.identity.document) + "." + document.language;
    const auto same =
        std::find_if(outputs.begin(), outputs.end(), [&](const Output& o) { return o.name == name; });
    if (same == outputs.end()) {
      outputs.push_back({name, {&document}});
    } else {
      same->documents.push_back(&document);
    }
  }
  return outputs;
}

std::vector<std::pair<std::string, std::string>> properties_of(const Output& output) {
  const Document& first = *output.documents.front();
  std::vector<std::pair<std::string, std::string>> properties;
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

class Builder {
 public:
  Builder(const AgreementAt& agreement, Diagnostics& diagnostics)
      : agreement_(agreement), diagnostics_(diagnostics) {}

  /// The bytes of `output` in `form`; `pages` becomes the number of pages where there are such.
  std::string make(const Output& output, const std::string& form, std::size_t& pages) {
    if (form == "pdf" || form == "pages") {
      const Pages& laid_out = pages_of(output);
      pages = laid_out.pages.size();
      if (form == "pages") return dump(laid_out);
      PdfOptions options;
      const Document& first = *output.documents.front();
      options.title = title_of(output);
      options.author = first.identity.owner;
      options.subject = first.identity.type;
      options.language = first.language;
      options.date = agreement_.date;
      options.properties = properties_of(output);
      return write_pdf(laid_out, options);
    }
    if (form == "docx") {
      DocxOptions options;
      options.title = title_of(output);
      options.author = output.documents.front()->identity.owner;
      options.date = agreement_.date;
      options.properties = properties_of(output);
      const Pages& laid_out = pages_of(output);
      for (const Destination& destination : laid_out.destinations) {
        options.pages[destination.name] = printed_page(laid_out, destination.page);
      }
      for (const PageRange& range : laid_out.ranges) {
        options.page_counts[range.document] = static_cast<int>(range.count);
      }
      return write_docx(output.documents, options);
    }
    std::string text;
    for (const Document* document : output.documents)
      text += form == "model" ? dump(*document) : to_text(*document);
    return text;
  }

 private:
  static int printed_page(const Pages& pages, std::size_t page) {
    for (const PageRange& range : pages.ranges) {
      if (page >= range.first && page < range.first + range.count)
        return static_cast<int>(page - range.first + 1);
    }
    return static_cast<int>(page + 1);
  }

  const Pages& pages_of(const Output& output) {
    if (laid_out_for_ != &output) {
      const FontSet fonts = find_fonts(output.documents.front()->style.font, diagnostics_);
      pages_ = lay_out(output.documents, fonts, hyphenator_, diagnostics_);
      laid_out_for_ = &output;
    }
    return pages_;
  }

  const AgreementAt& agreement_;
  Diagnostics& diagnostics_;
  Hyphenator hyphenator_;
  const Output* laid_out_for_ = nullptr;
  Pages pages_;
};

std::string extension_of(const std::string& form) {
  if (form == "text") return "txt";
  return form == "model" || form == "pages" ? form + ".txt" : form;
}

std::string report_json(const AgreementAt& agreement, const std::vector<Written>& written,
                        const std::vector<Document>& documents) {
  nlohmann::ordered_json report;
  report["agreement"] = agreement.files.agreement.id.text;
  report["edition"] = agreement.options.edition.name;
  report["commit"] = agreement.options.edition.commit;
  std::vector<DocumentFingerprint> fingerprints;
  report["documents"] = nlohmann::ordered_json::array();
  for (const Document& d : documents) {
    fingerprints.push_back({d.identity.document, d.language, d.fingerprint});
    report["documents"].push_back({{"document", d.identity.document},
                                   {"language", d.language},
                                   {"label", d.identity.label},
                                   {"title", d.identity.title},
                                   {"fingerprint", d.fingerprint},
                                   {"short", to_short_fingerprint(d.fingerprint)}});
  }
  report["fingerprint"] = edition_fingerprint_of(fingerprints);
  report["files"] = nlohmann::ordered_json::array();
  for (const Written& file : written) {
    nlohmann::ordered_json row = {{"path", file.path}, {"form", file.form}, {"sha256", file.sha256}};
    if (file.pages > 0) row["pages"] = file.pages;
    row["documents"] = nlohmann::ordered_json::array();
    for (const Document* d : file.output->documents) row["documents"].push_back(d->identity.document);
    report["files"].push_back(std::move(row));
  }
  return report.dump(2) + "\n";
}

Exit run_build(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  const std::vector<std::string> forms = chosen_forms(arguments);
  const bool json = arguments.value_of("format") == "json";
  AgreementAt agreement = read_agreement_at(place, arguments.value_of("at"), diagnostics);
  if (arguments.has("signers")) {
    agreement.options.signers =
        read_signers(arguments.value_of("signers"), agreement.files.agreement, diagnostics);
  }
  const std::vector<Document> documents = compose_chosen(agreement, arguments, diagnostics);
  const std::vector<Output> outputs =
      outputs_of(documents, agreement.files.agreement.id.text, arguments.has("combined"));

  // Everything is made before anything is written: a fault in the last document leaves all files as they
  // were.
  std::vector<Written> written;
  std::vector<std::string> bytes;
  if (!diagnostics.has_errors()) {
    Builder builder(agreement, diagnostics);
    for (const Output& output : outputs) {
      for (const std::string& form : forms) {
        Written file{"", form, &output, 0, ""};
        bytes.push_back(builder.make(output, form, file.pages));
        file.sha256 = sha256_hex(bytes.back());
        written.push_back(std::move(file));
      }
    }
  }
  print_diagnostics(diagnostics);
  if (diagnostics.has_errors()) {
    print_error("nothing was written: " + count_text(diagnostics) + "\n");
    return Exit::No;
  }

  const bool as_text = std::all_of(forms.begin(), forms.end(),
                                   [](const std::string& form) { return form != "pdf" && form != "docx"; });
  if (as_text && !arguments.has("output") && !json) {
    for (const std::string& text : bytes) print_out(text);
    return Exit::Done;
  }
  const std::string folder = arguments.value_of("output", place.display_root + "out");
  make_folder(folder);
  OutputFiles files;
  for (std::size_t i = 0; i < written.size(); ++i) {
    written[i].path = folder + "/" + written[i].output->name + "." + extension_of(written[i].form);
    files.write(written[i].path, bytes[i]);
  }
  files.commit();
  if (json) {
    print_out(report_json(agreement, written, documents));
    return Exit::Done;
  }
  for (const Written& file : written) {
    print_out(file.path);
    if (file.pages > 0) print_out(fmt::format("  {} page{}", file.pages, file.pages == 1 ? "" : "s"));
    if (file.output->documents.size() == 1) {
      print_out("  " + to_short_fingerprint(file.output->documents.front()->fingerprint));
    }
    print_out("\n");
  }
  return Exit::Done;
}

}  // namespace

Command build_command() {
  return {"build",
          "[DOCUMENT…] [--at=REV] [--to=pdf,docx] [--lang=fi] [-o DIR]",
          "Compose documents and export them",
          {{"at", '\0', "REV", "build what a git revision holds, not the working tree"},
           {"to", '\0', "FORMS", "any of pdf, docx, text, model, pages; pdf,docx when left out"},
           {"lang", '\0', "LANG", "only in this language: fi or sv"},
           {"combined", '\0', "", "all documents of a language in one file"},
           {"signers", '\0', "FILE", "names for the signature page: lines PARTY.ROLE = Name"},
           {"output", 'o', "DIR", "folder for the files; 'out' in the agreement when left out"},
           {"format", '\0', "FORM", "json: report what was written as JSON"}},
          "Without DOCUMENT, all documents are built. Text, model and pages go to standard\n"
          "output when they are alone and no folder is named. Each line of the report ends\n"
          "with the document's short fingerprint.\n",
          run_build};
}

}  // namespace sopimus
