#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <thread>

#include "base/digest.h"
#include "base/text.h"
#include "cli/archive_parts.h"
#include "cli/command.h"
#include "cli/composed_texts.h"
#include "cli/make_outputs.h"
#include "cli/output_file.h"
#include "cli/terminal.h"
#include "model/phrases.h"

namespace sopimus {

namespace {

/// "1559/00.02.13/2023" → "00.02.13": the class stands in the middle of a diary number.
std::string class_in(const std::string& diary) {
  const std::vector<std::string> parts = split(diary, '/');
  return parts.size() == 3 && parts[1].find('.') != std::string::npos ? parts[1] : std::string();
}

bool has_same_text(const EditionFacts& edition, const std::vector<RecordedText>& texts) {
  return std::any_of(texts.begin(), texts.end(), [&](const RecordedText& text) {
    return text_of(edition, text.document.text) == text_in(texts, text.document.text);
  });
}

class Deposit {
 public:
  Deposit(const Place& place, const Arguments& arguments, Diagnostics& diagnostics)
      : place_(place), arguments_(arguments), opened_(read_register_at(place, diagnostics)) {
    const std::string& name = arguments.words.front();
    edition_ = opened_.all.find(name);
    if (edition_ == nullptr || edition_->record.kind != Edition::Kind::Frozen) {
      std::vector<std::string> known;
      for (const EditionFacts& each : opened_.all.editions) {
        if (each.record.kind == Edition::Kind::Frozen) known.push_back(each.record.name);
      }
      const std::string near = find_near_name(name, known);
      throw UsageError(
          "there is no frozen edition '" + name + "'",
          near.empty() ? "list the editions with 'sopimus term'" : "did you mean '" + near + "'?");
    }
    const AgreementSource& agreement = edition_->agreement;
    facts_.language = agreement.languages.front();
    facts_.agreement = agreement.title.in(facts_.language);
    facts_.edition = edition_->record.name;
    facts_.commit = edition_->record.commit;
    facts_.diary = agreement.diary.text;
    facts_.task_class = arguments.value_of("task-class", class_in(facts_.diary));
    facts_.retention = arguments.value_of("retention");
    if (const Party* owner = agreement.find_party(agreement.owner.text)) {
      if (const Name* name_of_owner = owner->name.find(facts_.language)) owner_ = name_of_owner->text.text;
    }
  }

  /// Whether all documents could be made.
  bool make(Diagnostics& diagnostics) {
    add_documents(diagnostics);
    add_source();
    add_records();
    for (std::size_t i = 1; i < arguments_.words.size(); ++i) add_given(arguments_.words[i]);
    for (const auto& [sha256, paper] : papers_) missing_.push_back(paper);
    add_manifest(facts_, missing_, files_);
    return !diagnostics.has_errors();
  }

  const std::vector<DepositedFile>& files() const { return files_; }
  const std::vector<MissingPaper>& missing() const { return missing_; }

 private:
  void add(std::string path, std::string bytes, const char* type, std::string title, std::string date) {
    DepositedFile file;
    file.path = std::move(path);
    file.bytes = std::move(bytes);
    file.type = deposit_word(type, facts_.language);
    file.title = std::move(title);
    file.author = owner_;
    file.date = std::move(date);
    file.language = facts_.language;
    file.publicity = phrase("public", facts_.language);
    files_.push_back(std::move(file));
  }

  void add_documents(Diagnostics& diagnostics) {
    const AgreementAt agreement = read_agreement_at(place_, facts_.edition, diagnostics);
    const std::vector<Document> documents = compose_all(agreement, diagnostics);
    std::vector<Output> outputs;
    for (const Document& document : documents) {
      outputs.push_back({document.identity.document + "." + document.language, {&document}, {}});
    }
    OutputOptions options;
    options.forms = {"pdf", "docx"};
    options.date = agreement.date;
    options.threads = std::max(1U, std::thread::hardware_concurrency());
    const auto made = make_outputs(outputs, options, diagnostics);
    for (std::size_t i = 0; i < made.size(); ++i) {
      const Document& document = *outputs[i].documents.front();
      for (const MadeFile& each : made[i]) {
        add("asiakirjat/" + outputs[i].name + "." + each.form, each.bytes, "source", document.identity.title,
            edition_->record.date);
        DepositedFile& file = files_.back();
        file.type = document.identity.type;
        file.language = document.language;
        file.publicity = document.identity.publicity_text;
        file.fingerprint = document.fingerprint;
      }
    }
  }

  /// The files that the edition is made of, as its commit has them.
  void add_source() {
    const Revision revision{edition_->record.commit, {}, {}, {}, {}};
    const auto tree = opened_.repository->tree_of(revision, opened_.repository->path_inside(place_.folder));
    std::vector<std::string> paths = {"agreement.xml", "dictionary.txt"};
    for (const char* folder : {"clauses", "styles", "figures", "registers"}) {
      for (std::string& path : tree->list(folder)) paths.push_back(std::move(path));
    }
    for (const std::string& path : paths) {
      const std::optional<std::string> bytes = tree->read(path);
      if (bytes) add("lahde/" + path, *bytes, "source", path, edition_->record.date);
    }
  }

  void add_evidence(const std::vector<Evidence>& evidence, const std::string& record) {
    for (const Evidence& each : evidence) papers_.insert({each.sha256.text, {record, each.file.text}});
  }

  /// What was decided and signed about the texts of the edition; what it names is waited for.
  void add_records() {
    for (const Decision& decision : opened_.all.records.decisions) {
      if (!has_same_text(*edition_, decision.texts) && !is_mandate(decision)) continue;
      add("paatokset/" + decision.path.substr(decision.path.find('/') + 1), write_decision(decision),
          "decision", decision.body.text, to_iso(decision.date.value_or(Date{})));
      add_evidence(decision.evidence, decision.path);
    }
    for (const SignatureRecord& signature : opened_.all.records.signatures) {
      if (!has_same_text(*edition_, signature.texts)) continue;
      add("allekirjoitukset/" + signature.path.substr(signature.path.find('/') + 1),
          write_signature_record(signature), "record", signature.party.text + " " + signature.role.text,
          to_iso(signature.date.value_or(Date{})));
      add_evidence(signature.evidence, signature.path);
    }
  }

  bool is_mandate(const Decision& decision) const {
    const std::vector<const EditionFacts*> corrected = corrected_by(opened_.all, *edition_);
    return std::any_of(corrected.begin(), corrected.end(),
                       [&](const EditionFacts* each) { return each->record.name == decision.edition.text; });
  }

  /// A file from the office: an extract that a record names, or a signed document.
  void add_given(const std::string& path) {
    const std::filesystem::path name(path);
    const std::optional<std::string> bytes =
        DiskTree(name.has_parent_path() ? name.parent_path().string() : ".").read(name.filename().string());
    if (!bytes) throw Failure("there is no file '" + path + "'", "look at its name and folder");
    const std::string file = name.filename().string();
    const auto paper = papers_.find(sha256_hex(*bytes));
    if (paper != papers_.end()) {
      add("otteet/" + file, *bytes, "extract", paper->second.record, {});
      papers_.erase(paper);
      return;
    }
    const VerificationReport report = verify_file(place_, path, facts_.edition, arguments_.value_of("trust"));
    if (report.edition.kind != EditionAnswer::Kind::Same) {
      throw Failure("'" + path + "' is neither a document of " + facts_.edition +
                        " nor a paper that a record names by its SHA-256",
                    "see what it is with 'sopimus verify', or leave it out");
    }
    const char* type = report.pdf.signatures.empty() ? "record" : "signed";
    add("allekirjoitetut/" + file, *bytes, type, file, edition_->record.date);
    add("todentaminen/" + file + ".txt", to_verification_text(report, facts_.language), "report", file, {});
    add("todentaminen/" + file + ".json", to_json_text(report), "report", file, {});
  }

  const Place& place_;
  const Arguments& arguments_;
  RegisterAt opened_;
  const EditionFacts* edition_ = nullptr;
  DepositFacts facts_{};
  std::string owner_{};
  std::map<std::string, MissingPaper> papers_{};  // waited for, by SHA-256
  std::vector<DepositedFile> files_{};
  std::vector<MissingPaper> missing_{};
};

void write_deposit(const std::string& folder, const std::vector<DepositedFile>& deposited) {
  OutputFiles files;
  for (const DepositedFile& file : deposited) {
    const std::string path = folder + "/" + file.path;
    make_folder(std::filesystem::path(path).parent_path().string());
    files.write(path, file.bytes);
  }
  files.commit();
}

Exit run_archive(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  if (arguments.words.empty()) {
    throw UsageError("archive needs an edition", "write 'sopimus archive 2025-2029/frozen.1 -o arkisto'");
  }
  const std::string folder = arguments.value_of("output");
  if (folder.empty()) throw UsageError("--output is missing", "name a new folder with -o DIR");
  if (std::filesystem::exists(folder) && !std::filesystem::is_empty(folder)) {
    throw Failure("the folder '" + folder + "' is not empty",
                  "name a new folder: what is deposited is whole");
  }
  Deposit deposit(place, arguments, diagnostics);
  const bool is_made = deposit.make(diagnostics);
  print_diagnostics(diagnostics);
  if (!is_made) return Exit::No;
  write_deposit(folder, deposit.files());
  print_out(fmt::format("{}: {} files; check them with 'sha256sum -c SHA256SUMS'\n", folder,
                        deposit.files().size()));
  for (const MissingPaper& paper : deposit.missing()) {
    print_error(fmt::format("missing: '{}', which {} names\n", paper.file, paper.record));
  }
  return deposit.missing().empty() ? Exit::Done : Exit::No;
}

}  // namespace

Command archive_command() {
  return {"archive",
          "EDITION [FILE…] -o DIR [OPTION…]",
          "Put together what an archive keeps of an edition",
          {{"output", 'o', "DIR", "a new folder"},
           {"task-class", '\0', "CLASS", "tehtäväluokka; that of the diary number"},
           {"retention", '\0', "TIME", "säilytysaika: 'pysyvä'"},
           {"trust", '\0', "DIR", "certificates to trust, for the reports on signatures"}},
          "FILEs are signed documents and the papers that decisions and signatures name by\n"
          "their SHA-256. Signed documents are verified, with a report beside each. DIR gets\n"
          "the documents as PDF and DOCX, the source, the records, a manifest, and SHA256SUMS\n"
          "that 'sha256sum -c' checks without sopimus. The answer is no (exit code 1) while a\n"
          "paper that is recorded is missing; the folder is written all the same.\n",
          run_archive};
}

}  // namespace sopimus
