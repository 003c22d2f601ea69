#include "docx/read_docx.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "docx/read_passages.h"
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
  DocxReader(std::string_view bytes, const std::string& name, const ReadDocxOptions& options,
             Diagnostics& diagnostics)
      : archive_(bytes, name), options_(options), diagnostics_(diagnostics) {}

  Document read() {
    const std::vector<WordRelationship> package = read_relationships(archive_, "");
    main_name_ = find_target(package, "officeDocument");
    const std::unique_ptr<WordPart> main =
        main_name_.empty() ? nullptr : WordPart::read(archive_, main_name_);
    if (main == nullptr || local_name(main->root()) != "document") refuse_package(archive_);
    const pugi::xml_node body = child_of(main->root(), "body");
    if (!body) refuse_package(archive_);
    relationships_ = read_relationships(archive_, main_name_);
    const WordStyles styles = read_styles();
    const CarriedIdentity carried = read_carriers(archive_, relationships_);
    FoundText text;
    {
      const auto numbering = read_part("numbering");
      WordCounting counting;
      if (numbering != nullptr) counting = WordCounting(numbering->root(), styles);
      find_passages(read_blocks(body, styles), styles, counting, carried, text);
    }
    take_identity(carried, text);
    if (text.language.empty()) text.language = language_of(styles, text);
    Document document = to_document(std::move(text));
    if (document.identity.title.empty()) document.identity.title = core_title(package);
    return document;
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

  std::vector<WordBlock> read_blocks(pugi::xml_node body, const WordStyles& styles) {
    const auto footnotes = read_part("footnotes");
    const auto endnotes = read_part("endnotes");
    WordSurroundings around;
    around.styles = &styles;
    around.footnotes = notes_of(footnotes.get());
    around.endnotes = notes_of(endnotes.get());
    for (const WordRelationship& one : relationships_) {
      if (one.is_external && one.type == "hyperlink") around.addresses.emplace(one.id, one.target);
    }
    WordTally tally;
    std::vector<WordBlock> blocks = read_story(body, around, options_.changes, tally);
    if (tally.text_bytes > kMostFoundText) {
      throw word_file_refusal(archive_.name(), "is no agreement: it holds more than 3 MB of text",
                              "name the file of one agreement");
    }
    tell(tally);
    return blocks;
  }

  void tell(const WordTally& tally) {
    const std::string file = "'" + archive_.name() + "': ";
    if (tally.pictures > 0) {
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
  const ReadDocxOptions& options_;
  Diagnostics& diagnostics_;
  std::string main_name_{};
  std::vector<WordRelationship> relationships_{};
};

}  // namespace

Document read_docx(std::string_view bytes, const std::string& name, const ReadDocxOptions& options,
                   Diagnostics& diagnostics) {
  return DocxReader(bytes, name, options, diagnostics).read();
}

}  // namespace sopimus
