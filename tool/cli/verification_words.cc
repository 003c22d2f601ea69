// What is told of faults and later changes, and their codes in JSON.

#include "cli/verification.h"

namespace sopimus {

namespace {

struct Wording {
  const char* code;
  const char* words;
};

Wording wording_of(SignatureFault fault) {
  switch (fault) {
    case SignatureFault::FileDamaged:
      return {"file-damaged", "the file's own table of objects is broken"};
    case SignatureFault::RangeMalformed:
      return {"range-malformed", "it does not say which bytes it covers"};
    case SignatureFault::RangeOutside:
      return {"range-outside", "it claims to cover bytes that the file does not have"};
    case SignatureFault::RangeLeavesOutMore:
      return {"range-leaves-out-more", "it leaves out more of the file than itself"};
    case SignatureFault::RangeEndsEarly:
      return {"range-ends-early", "it leaves the end of the file of its time out"};
    case SignatureFault::RangeFollowed:
      return {"range-followed", "bytes follow that belong to no revision of the file"};
    case SignatureFault::UnknownForm:
      return {"unknown-form", "its form is none that is verified here"};
    case SignatureFault::NoSignatureData:
      return {"no-signature-data", "it holds no signature that can be read"};
    case SignatureFault::SeveralSigners:
      return {"several-signers", "it has not exactly one signer, as a signature of a PDF must"};
    case SignatureFault::NoCertificate:
      return {"no-certificate", "it does not hold the signer's certificate"};
    case SignatureFault::WrongCertificate:
      return {"wrong-certificate", "it names another certificate than it holds"};
    case SignatureFault::ContentChanged:
      return {"content-changed", "the bytes are not those that were signed"};
    case SignatureFault::SignatureWrong:
      return {"signature-wrong", "it was not made with the key of its certificate"};
    case SignatureFault::WeakDigest:
      return {"weak-digest", "its digest can be forged"};
    case SignatureFault::WrongUse:
      return {"wrong-use", "its certificate is not for time-stamps"};
    case SignatureFault::DictionaryChanged:
      return {"dictionary-changed", "what the file says of it was changed afterwards"};
    case SignatureFault::Removed:
      return {"removed", "it was taken out of the file afterwards"};
    case SignatureFault::ChangedSince:
      return {"changed-since", "the file was changed afterwards"};
  }
  return {"unknown", ""};
}

Wording wording_of(LaterChange::Kind kind) {
  switch (kind) {
    case LaterChange::Kind::SignatureAdded:
      return {"signature-added", "signed in "};
    case LaterChange::Kind::TimeStampAdded:
      return {"time-stamp-added", "time-stamped in "};
    case LaterChange::Kind::ValidationDataAdded:
      return {"validation-data-added", "certificates added for later validation"};
    case LaterChange::Kind::FieldFilled:
      return {"field-filled", "form field filled: "};
    case LaterChange::Kind::MetadataChanged:
      return {"metadata-changed", "the file's description of itself changed"};
    case LaterChange::Kind::AnnotationAdded:
      return {"annotation-added", "something was put on page "};
    case LaterChange::Kind::PageAdded:
      return {"page-added", "page added: "};
    case LaterChange::Kind::PageRemoved:
      return {"page-removed", "page removed: "};
    case LaterChange::Kind::PageChanged:
      return {"page-changed", "changed page: "};
    case LaterChange::Kind::AnnotationChanged:
      return {"annotation-changed", "what lies on the page changed: "};
    case LaterChange::Kind::FieldAdded:
      return {"field-added", "form field added: "};
    case LaterChange::Kind::FieldChanged:
      return {"field-changed", "form field changed: "};
    case LaterChange::Kind::SignatureChanged:
      return {"signature-changed", "signature changed: "};
    case LaterChange::Kind::CatalogChanged:
      return {"catalog-changed", "changed in the file's catalog: "};
    case LaterChange::Kind::ObjectChanged:
      return {"object-changed", "changed object: "};
    case LaterChange::Kind::NotPermitted:
      return {"not-permitted", "the first signer allowed no changes"};
  }
  return {"unknown", ""};
}

}  // namespace

std::string to_code(SignatureFault fault) { return wording_of(fault).code; }
std::string to_words(SignatureFault fault) { return wording_of(fault).words; }
std::string to_code(LaterChange::Kind kind) { return wording_of(kind).code; }

std::string to_words(const LaterChange& change) { return wording_of(change.kind).words + change.where; }

}  // namespace sopimus
