#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <thread>

#include "base/digest.h"
#include "base/parallel.h"
#include "base/text.h"
#include "cli/agreement_at.h"
#include "cli/command.h"
#include "cli/lasting.h"
#include "cli/prepare.h"
#include "cli/signers.h"
#include "cli/terminal.h"
#include "cli/write_outputs.h"
#include "model/fingerprint.h"
#include "model/phrases.h"

namespace sopimus {

namespace {

const std::vector<std::string> kForms = {"pdf", "docx", "html", "text", "model", "pages"};

std::vector<std::string> chosen_forms(const Arguments& arguments) {
  const bool prepares = arguments.has("prepare");
  std::vector<std::string> forms =
      split(to_lower(arguments.value_of("to", prepares ? "pdf" : "pdf,docx")), ',');
  if (prepares && (forms != std::vector<std::string>{"pdf"} || arguments.has("line-numbers"))) {
    throw UsageError("only PDFs without line numbers are prepared for signing",
                     "leave --to and --line-numbers out");
  }
  for (const std::string& form : forms) {
    if (std::find(kForms.begin(), kForms.end(), form) != kForms.end()) continue;
    throw UsageError("no output form '" + form + "'", "the forms are " + join(kForms, ", "));
  }
  return forms;
}

std::size_t chosen_jobs(const Arguments& arguments) {
  if (!arguments.has("jobs")) return std::max(1U, std::thread::hardware_concurrency());
  constexpr std::size_t kMost = 256;
  const std::string text = arguments.value_of("jobs");
  std::size_t jobs = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), jobs);
  if (fault != std::errc() || end != text.data() + text.size() || jobs < 1 || jobs > kMost) {
    throw UsageError("'" + text + "' is no number of jobs", "write a number from 1 to 256");
  }
  return jobs;
}

constexpr std::size_t kDocumentsOfAThread = 20;  // about a hundredth of a second

std::vector<Document> compose_chosen(const AgreementAt& agreement, const Arguments& arguments,
                                     std::size_t threads, Diagnostics& diagnostics) {
  const std::string wanted = arguments.value_of("lang");
  if (!wanted.empty() && !is_known_language(wanted)) {
    throw UsageError("no language '" + wanted + "'", "the languages are fi, sv");
  }
  struct Composed {
    std::string id{};
    std::string language{};
    Document document{};
    Diagnostics found{};
  };
  std::vector<Composed> all;
  for (const std::string& id : chosen_documents(agreement, arguments.words)) {
    for (const std::string& language : languages_of(agreement.files, id)) {
      if (wanted.empty() || language == wanted) all.push_back({.id = id, .language = language});
    }
  }
  for_each_parallel(all.size(), std::min(threads, worker_count(all.size(), kDocumentsOfAThread)), [&] {
    return [&](std::size_t i) {
      all[i].document = compose_at(agreement, all[i].id, all[i].language, all[i].found);
    };
  });
  std::vector<Document> documents;
  documents.reserve(all.size());
  for (Composed& each : all) {
    for (const Diagnostic& diagnostic : each.found.all()) diagnostics.report(diagnostic);
    documents.push_back(std::move(each.document));
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
      outputs.push_back({.name = name, .documents = {&document}});
    } else {
      same->documents.push_back(&document);
    }
  }
  return outputs;
}

std::string report_json(const AgreementAt& agreement, const std::vector<PlacedFile>& written,
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
  for (const PlacedFile& w : written) {
    nlohmann::ordered_json row = {
        {"path", w.path}, {"form", w.file->form}, {"sha256", sha256_hex(w.file->bytes)}};
    if (w.file->pages > 0) row["pages"] = w.file->pages;
    if (!w.record.empty()) row["record"] = w.record;
    row["documents"] = nlohmann::ordered_json::array();
    for (const Document* d : w.output->documents) row["documents"].push_back(d->identity.document);
    report["files"].push_back(std::move(row));
  }
  return report.dump(2) + "\n";
}

Exit run_build(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  OutputOptions options;
  options.forms = chosen_forms(arguments);
  options.threads = chosen_jobs(arguments);
  options.line_numbers = arguments.has("line-numbers");
  options.only_tracked_changes = arguments.has("track");
  options.signature_lines = arguments.has("signature-lines");
  const bool json = arguments.value_of("format") == "json";
  AgreementAt& agreement = lasting(read_agreement_at(place, arguments.value_of("at"), diagnostics));
  const bool prepares = arguments.has("prepare");
  if (prepares) check_preparation(place, agreement.options.edition);
  if (arguments.has("signers")) {
    agreement.options.signers =
        read_signers(arguments.value_of("signers"), agreement.files.agreement, diagnostics);
  }
  const std::vector<Document>& documents =
      lasting(compose_chosen(agreement, arguments, options.threads, diagnostics));
  const std::vector<Output> outputs =
      outputs_of(documents, agreement.files.agreement.id.text, arguments.has("combined"));

  // Everything is made before anything is written: a fault in the last document leaves all files as they
  // were.
  options.date = agreement.date;
  std::vector<std::vector<MadeFile>> made;
  if (!diagnostics.has_errors()) made = make_outputs(outputs, options, diagnostics);
  print_diagnostics(diagnostics);
  if (diagnostics.has_errors()) {
    print_error("nothing was written: " + count_text(diagnostics) + "\n");
    return Exit::No;
  }

  const bool as_text = std::all_of(options.forms.begin(), options.forms.end(), [](const std::string& form) {
    return form != "pdf" && form != "docx" && form != "html";
  });
  if (as_text && !arguments.has("output") && !json) {
    for (const std::vector<MadeFile>& files : made) {
      for (const MadeFile& file : files) print_out(file.bytes);
    }
    return Exit::Done;
  }
  const std::string folder = arguments.value_of("output", place.display_root + "out");
  WriteRecord write_record_of;
  if (prepares) {
    write_record_of = [&](const std::string& name, const MadeFile& file, const Output& output,
                          OutputFiles& files) {
      return write_record(place, name, file.bytes, output.documents, agreement.options.edition, files);
    };
  }
  const std::vector<PlacedFile> written = write_outputs(folder, outputs, made, write_record_of);
  if (json) {
    print_out(report_json(agreement, written, documents));
    return Exit::Done;
  }
  for (const PlacedFile& file : written) print_out(report_line(file));
  return Exit::Done;
}

}  // namespace

Command build_command() {
  return {"build",
          "[DOCUMENT…] [--at=REV] [--to=pdf,docx] [--lang=fi] [-o DIR]",
          "Compose documents and export them",
          {{"at", '\0', "REV", "build what a git revision holds, not the working tree"},
           {"to", '\0', "FORMS", "any of pdf, docx, html, text, model, pages; pdf,docx when left out"},
           {"lang", '\0', "LANG", "only in this language: fi or sv"},
           {"combined", '\0', "", "all documents of a language in one file"},
           {"line-numbers", '\0', "", "number the lines of each page in the PDF's margin, for comments"},
           {"prepare", '\0', "", "PDFs of a frozen edition, to be signed: record each in records/"},
           {"track", '\0', "", "lock the DOCX: Word records every change to it"},
           {"signature-lines", '\0', "", "lines in the DOCX that Word signs digitally"},
           {"signers", '\0', "FILE", "names for the signature page: lines PARTY.ROLE = Name"},
           {"output", 'o', "DIR", "folder for the files; 'out' in the agreement when left out"},
           {"jobs", 'j', "N", "documents made at once; one a core when left out"},
           {"format", '\0', "FORM", "json: report what was written as JSON"}},
          "Without DOCUMENT, all documents are built. Text, model and pages go to standard\n"
          "output when they are alone and no folder is named. Each line of the report ends\n"
          "with the document's short fingerprint.\n",
          run_build};
}

}  // namespace sopimus
