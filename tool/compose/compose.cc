#include "compose/compose.h"

#include <algorithm>

#include "base/text.h"
#include "compose/blocks.h"
#include "compose/document_sentences.h"
#include "compose/generated.h"
#include "compose/identity.h"
#include "compose/moved_references.h"
#include "compose/png_size.h"
#include "compose/targets.h"
#include "model/fingerprint.h"
#include "model/phrases.h"
#include "source/agreement_facts.h"

namespace sopimus {

namespace {

/// The style with its logo. A file that is not there was reported by source.
Style style_of(const AgreementFiles& files, Diagnostics& diagnostics) {
  Style style = files.style;
  const auto logo = files.figures.find(style.logo);
  if (logo == files.figures.end()) return style;
  if (const auto size = find_png_size(style.logo, logo->second, files.agreement.style.at, diagnostics)) {
    style.logo_png = logo->second;
    style.logo_width_pixels = size->width;
    style.logo_height_pixels = size->height;
  }
  return style;
}

/// One text of the tree that is given; the pins of its document have been followed.
Document compose_here(const AgreementFiles& files, const DocumentSource& source, const std::string& language,
                      const ComposeOptions& options, PinnedEditions& pins, Diagnostics& diagnostics) {
  const Outline outline = outline_of(files, source, language, pins, diagnostics);
  Targets targets(files, outline, pins);
  const MentionCounts mentions = count_mentions(outline);
  const Composition composition{files,   source,  language, options,    pins,
                                outline, targets, mentions, diagnostics};
  if (parties_of(files.agreement, source).empty()) {
    diagnostics.error("no-parties", source.id.at, "the document '" + source.id.text + "' has no parties",
                      "add <party> to agreement.xml, or name parties in its attribute parties");
  }
  check_said(composition);
  Document document;
  document.identity = identity_of(composition);
  document.edition = options.edition;
  document.language = language;
  document.style = style_of(files, diagnostics);
  document.blocks = BlockComposer(composition).compose();
  fill_contents(document.blocks);
  document.fingerprint = fingerprint_of(document);
  return document;
}

bool is_made_in(const AgreementFiles& files, const DocumentSource& document, const std::string& language,
                Diagnostics& diagnostics) {
  const std::vector<std::string> languages = languages_of(files.agreement, document);
  if (std::find(languages.begin(), languages.end(), language) == languages.end()) {
    diagnostics.error(
        "document-language", document.id.at,
        "the document '" + document.id.text + "' is not made in the language '" + language + "'",
        "use one of its languages: " + join(languages, ", "));
    return false;
  }
  return true;
}

Document compose_in_editions(const AgreementFiles& files, std::string_view document_id,
                             const std::string& language, const ComposeOptions& options,
                             std::vector<std::string> editions, Diagnostics& diagnostics);

/// The document as its edition has it, whole.
Document compose_pinned(const AgreementFiles& files, const DocumentSource& source,
                        const std::string& language, const ComposeOptions& options, PinnedEditions& pins,
                        std::vector<std::string> editions, Diagnostics& diagnostics) {
  const std::string& edition = source.pin.text;
  if (std::find(editions.begin(), editions.end(), edition) != editions.end()) {
    diagnostics.error("circular-pin", source.pin.at,
                      "the document '" + source.id.text + "' is pinned to the edition '" + edition +
                          "', which pins it to itself",
                      "pin it to an edition that holds its text");
    return {};
  }
  const PinnedAgreement* pinned = pins.find(source.pin, source.pin_commit, diagnostics);
  if (pinned == nullptr) return {};
  if (pinned->files.agreement.find_document(source.id.text) == nullptr) {
    diagnostics.error("pin-document", source.pin.at,
                      "the edition '" + edition + "' has no document '" + source.id.text + "'",
                      near_or(source.id.text, document_ids(pinned->files), "pin it to another edition"));
    return {};
  }
  ComposeOptions inner = options;
  inner.edition = pinned->edition;
  editions.push_back(edition);
  Diagnostics inside;
  Document document =
      compose_in_editions(pinned->files, source.id.text, language, inner, std::move(editions), inside);
  const auto wanted = source.pin_fingerprints.find(language);
  const bool has_fingerprint = wanted != source.pin_fingerprints.end();
  if (has_fingerprint && wanted->second.text != document.fingerprint) {
    diagnostics.error(
        "pin-fingerprint", wanted->second.at,
        "the document '" + source.id.text + "' of the edition '" + edition +
            "' is not the text that was pinned",
        "its fingerprint there is " + document.fingerprint + "; pin anew after reading what has changed");
  } else if (!has_fingerprint && inside.has_errors()) {
    Diagnostic fault;
    fault.code = "pin-faults";
    fault.at = source.pin.at;
    fault.what =
        "the document '" + source.id.text + "' cannot be composed from the edition '" + edition + "'";
    for (const Diagnostic& inner_fault : inside.sorted()) {
      if (inner_fault.severity == Severity::Error) fault.why.push_back({inner_fault.at, inner_fault.what});
    }
    fault.mend = "pin it to an edition without faults";
    diagnostics.report(std::move(fault));
  }
  warn_of_moved_references(document, source, files, pinned->files, pins, diagnostics);
  return document;
}

/// The pinned text keeps the letter it was approved with; the annex list of today may say another.
void warn_of_other_label(const AgreementFiles& files, const DocumentSource& source, const Document& document,
                         Diagnostics& diagnostics) {
  const std::string here = label_of(files.agreement, source, document.language);
  if (document.identity.document.empty() || document.identity.label == here) return;
  diagnostics.warning(
      "pin-label", source.id.at,
      "the pinned document is '" + document.identity.label + "' in its edition and '" + here + "' here",
      "give the document the same label here with the attribute label");
}

Document compose_in_editions(const AgreementFiles& files, std::string_view document_id,
                             const std::string& language, const ComposeOptions& options,
                             std::vector<std::string> editions, Diagnostics& diagnostics) {
  const DocumentSource* source = files.agreement.find_document(document_id);
  if (source == nullptr) {
    const std::string id(document_id);
    diagnostics.error("unknown-document", {}, "no document has the id '" + id + "'",
                      near_or(id, document_ids(files), "add it to <documents> in agreement.xml"));
    return {};
  }
  if (!is_made_in(files, *source, language, diagnostics)) return {};
  PinnedEditions pins(options);
  if (source->pin.empty()) return compose_here(files, *source, language, options, pins, diagnostics);
  Document document =
      compose_pinned(files, *source, language, options, pins, std::move(editions), diagnostics);
  warn_of_other_label(files, *source, document, diagnostics);
  return document;
}

}  // namespace

Document compose(const AgreementFiles& files, std::string_view document_id, std::string_view language,
                 const ComposeOptions& options, Diagnostics& diagnostics) {
  std::vector<std::string> editions;
  if (!options.edition.name.empty()) editions.push_back(options.edition.name);
  return compose_in_editions(files, document_id, std::string(language), options, std::move(editions),
                             diagnostics);
}

std::vector<std::string> document_ids(const AgreementFiles& files) {
  std::vector<std::string> ids;
  for (const DocumentSource& document : files.agreement.documents) ids.push_back(document.id.text);
  return ids;
}

std::vector<std::string> languages_of(const AgreementFiles& files, std::string_view document_id) {
  const DocumentSource* document = files.agreement.find_document(document_id);
  return document == nullptr ? files.agreement.languages : languages_of(files.agreement, *document);
}

}  // namespace sopimus
