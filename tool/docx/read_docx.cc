#include "docx/read_docx.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "docx/read_comments.h"
#include "docx/read_passages.h"
#include "docx/read_returned.h"
#include "source/typed_labels.h"

namespace sopimus {

namespace {

/// What is a ZIP, but no Word file.
[[noreturn]] void refuse_package(WordArchive& archive) {
  const std::string& name = archive.name();
  const std::optional<std::string> kind = archive.read("mimetype");
  if (kind && kind->starts_with("application/vnd.oasis.opendocument")) {
    throw word_file_refusal(name, "is no Word file: it is of LibreOffice (OpenDocument)",
                            "save it there as Word 2007–365 (.docx)");
  }
  const auto holds = [&](std::string_view folder) {
    return std::any_of(archive.parts().begin(), archive.parts().end(),
                       [&](const std::string& part) { return part.starts_with(folder); });
  };
  if (holds("xl/"))
    throw word_file_refusal(name, "is no Word file: it is an Excel workbook", "name a .docx file");
  if (holds("ppt/")) {
    throw word_file_refusal(name, "is no Word file: it is a PowerPoint presentation", "name a .docx file");
  }
  throw word_file_refusal(name, "is no Word file: the ZIP archive has no text of Word's",
                          "name a .docx file");
}

/// The notes of a part by their ids; the lines that part notes from text have types and are none.
std::map<std::string, pugi::xml_node, std::less<>> notes_of(const WordPart* part) {
  std::map<std::string, pugi::xml_node, std::less<>> notes;
  if (part == nullptr) return notes;
  for (const pugi::xml_node& node : part->root().children()) {
    const std::string_view type = attribute_of(node, "type");
    if (type.empty() || type == "normal") notes.emplace(attribute_of(node, "id"), node);
  }
  return notes;
}

class DocxReader {
 public:
  DocxReader(std::string_view bytes, const std::string& name, Diagnostics& diagnostics)
      : archive_(bytes, name), diagnostics_(diagnostics) {
    package_ = read_relationships(archive_, "");
    const std::string main_name = find_target(package_, "officeDocument");
    main_ = main_name.empty() ? nullptr : WordPart::read(archive_, main_name);
    if (main_ == nullptr || local_name(main_->root()) != "document") refuse_package(archive_);
    body_ = child_of(main_->root(), "body");
    if (!body_) refuse_package(archive_);
    relationships_ = read_relationships(archive_, main_name);
    styles_ = read_styles();
    carried_ = read_carriers(archive_, relationships_);
  }

  CarriedIdentity& carried() { return carried_; }
  int pictures() const { return pictures_; }

  Document read(ReadDocxOptions::Changes changes) {
    Document document = to_document(find(changes));
    if (document.identity.title.empty()) document.identity.title = core_title(package_);
    return document;
  }

  FoundText find(ReadDocxOptions::Changes changes) {
    const auto numbering = read_part("numbering");
    WordCounting counting;
    if (numbering != nullptr) counting = WordCounting(numbering->root(), styles_);
    FoundText text;
    WordQuotes quotes;
    find_passages(read_blocks(changes, quotes), styles_, counting, carried_, text);
    text.comments = read_comments(archive_, relationships_, quotes);
    take_identity(carried_, text);
    if (text.language.empty()) text.language = language_of(styles_, text);
    return text;
  }

  /// What the properties of the file say of its text; empty when they say nothing.
  CarriedIdentity::Source read_properties() {
    const std::string target = find_target(package_, "custom-properties");
    const auto part = target.empty() ? nullptr : WordPart::read(archive_, target);
    CarriedIdentity::Source source;
    if (part == nullptr) return source;
    const std::pair<std::string_view, std::string*> wanted[] = {{"SopimusDocument", &source.document},
                                                                {"SopimusEdition", &source.edition},
                                                                {"SopimusCommit", &source.commit},
                                                                {"SopimusFingerprint", &source.fingerprint}};
    for (const pugi::xml_node& property : part->root().children()) {
      for (const auto& [name, value] : wanted) {
        if (attribute_of(property, "name") == name) *value = property.first_child().text().get();
      }
    }
    return source;
  }

 private:
  std::unique_ptr<WordPart> read_part(std::string_view type) {
    const std::string target = find_target(relationships_, type);
    return target.empty() ? nullptr : WordPart::read(archive_, target);
  }

  WordStyles read_styles() {
    const auto part = read_part("styles");
    return part == nullptr ? WordStyles() : WordStyles(part->root());
  }

  std::vector<WordBlock> read_blocks(ReadDocxOptions::Changes changes, WordQuotes& quotes) {
    const auto footnotes = read_part("footnotes");
    const auto endnotes = read_part("endnotes");
    WordSurroundings around;
    around.styles = &styles_;
    around.footnotes = notes_of(footnotes.get());
    around.endnotes = notes_of(endnotes.get());
    for (const WordRelationship& one : relationships_) {
      if (one.is_external && one.type == "hyperlink") around.addresses.emplace(one.id, one.target);
    }
    WordTally tally;
    std::vector<WordBlock> blocks = read_story(body_, around, changes, tally, quotes);
    if (tally.text_bytes > kMostFoundText) {
      throw word_file_refusal(archive_.name(), "is no agreement: it holds more than 3 MB of text",
                              "name the file of one agreement");
    }
    pictures_ = static_cast<int>(tally.pictures);
    tell(tally);
    return blocks;
  }

  void tell(const WordTally& tally) {
    const std::string file = "'" + archive_.name() + "': ";
    // Of our own files the caller knows which pictures belong there.
    if (tally.pictures > 0 && !carried_.is_ours()) {
      const std::string what = tally.pictures == 1
                                   ? "1 picture is left out"
                                   : std::to_string(tally.pictures) + " pictures are left out";
      diagnostics_.warning("left-out", {}, file + what);
    }
    if (tally.embedded > 0) {
      diagnostics_.warning("left-out", {}, file + "an embedded file's text is left out",
                           "open the file in Word and save it, which takes the text in");
    }
  }

  static void take_identity(const CarriedIdentity& carried, FoundText& text) {
    if (!carried.is_ours()) return;
    const CarriedIdentity::Source& source = carried.documents.front();
    text.is_ours = true;
    text.identity.document = source.document;
    text.language = source.language;
    text.fingerprint = source.fingerprint;
    text.edition.name = source.edition;
    text.edition.commit = source.commit;
    if (source.edition.find("/draft.") != std::string::npos) text.edition.kind = Edition::Kind::Draft;
    if (source.edition.find("/frozen.") != std::string::npos) text.edition.kind = Edition::Kind::Frozen;
  }

  /// Word's own guess is often wrong, but in a file with few words it is the better one.
  static std::string language_of(const WordStyles& styles, const FoundText& text) {
    constexpr std::size_t kFew = 20;
    if (text.passages.size() > kFew) return {};
    if (styles.language().starts_with("sv")) return "sv";
    return styles.language().starts_with("fi") ? "fi" : "";
  }

  std::string core_title(const std::vector<WordRelationship>& package) {
    const std::string target = find_target(package, "core-properties");
    const auto part = target.empty() ? nullptr : WordPart::read(archive_, target);
    if (part == nullptr) return {};
    Run run;
    run.text = child_of(part->root(), "title").text().get();
    const std::string title = to_plain_text(to_clean_runs({run}));
    return is_heading_text(title) ? title : "";
  }

  WordArchive archive_;
  Diagnostics& diagnostics_;
  std::vector<WordRelationship> package_{};
  std::unique_ptr<WordPart> main_{};
  pugi::xml_node body_{};
  std::vector<WordRelationship> relationships_{};
  WordStyles styles_{};
  CarriedIdentity carried_{};
  int pictures_ = 0;
};

}  // namespace

Document read_docx(std::string_view bytes, const std::string& name, const ReadDocxOptions& options,
                   Diagnostics& diagnostics) {
  return DocxReader(bytes, name, diagnostics).read(options.changes);
}

std::vector<ReturnedSource> read_returned_sources(std::string_view bytes, const std::string& name) {
  Diagnostics ignored;
  DocxReader reader(bytes, name, ignored);
  std::vector<ReturnedSource> sources;
  for (const CarriedIdentity::Source& source : reader.carried().documents) {
    sources.push_back(
        {source.document, source.language, source.edition, source.commit, source.fingerprint, true});
  }
  if (!sources.empty()) return sources;
  const CarriedIdentity::Source source = reader.read_properties();
  if (source.document.empty()) return {};
  return {{source.document, source.language, source.edition, source.commit, source.fingerprint, false}};
}

ReturnedText read_returned(std::string_view bytes, const std::string& name, const std::string& base_file,
                           Diagnostics& diagnostics) {
  DocxReader reader(bytes, name, diagnostics);
  if (!reader.carried().is_ours() && !base_file.empty()) {
    Diagnostics ignored;
    reader.carried() = std::move(DocxReader(base_file, name, ignored).carried());
  }
  ReturnedText text;
  text.accepted = reader.find(ReadDocxOptions::Changes::Accepted);
  text.pictures = reader.pictures();
  text.rejected = reader.find(ReadDocxOptions::Changes::Rejected);
  return text;
}

}  // namespace sopimus
