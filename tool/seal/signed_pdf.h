// What the signatures of a PDF are worth, as plain values.
//
// A signature is sound when its bytes are as they were signed, it covers the whole file of its time, one
// signer with a certificate made it, and nothing that was added to the file since changes what it shows.
// Whether the certificate is to be trusted is another question, asked with certificates to trust.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

/// Why a signature is not sound.
enum class SignatureFault {
  FileDamaged,         // the file's own table of contents is broken
  RangeMalformed,      // not four numbers, or not from the file's beginning
  RangeOutside,        // runs past the file's end, or over itself
  RangeLeavesOutMore,  // the gap is not exactly the signature
  RangeEndsEarly,      // does not end where a revision of the file ends
  RangeFollowed,       // bytes after the last revision
  UnknownForm,         // a SubFilter that is none of those verified here
  NoSignatureData,     // /Contents holds no CMS message
  SeveralSigners,      // or none
  NoCertificate,       // the signer's is not in the message
  WrongCertificate,    // the message names another than it holds (ESS signing-certificate)
  ContentChanged,      // the digest of the bytes is another
  SignatureWrong,      // does not belong to the certificate's key
  WeakDigest,          // MD5 or older
  WrongUse,            // a time-stamp by a certificate that is not for time-stamps
  DictionaryChanged,   // a later revision changed what the file says of the signature
  Removed,             // a later revision took the signature away
  ChangedSince,        // a later revision changed what the file shows
};

struct Certificate {
  std::string subject{};  // RFC 4514, "CN=…,O=…"
  std::string common_name{};
  std::string issuer{};
  std::string serial{};  // hexadecimal
  std::string sha256{};
  std::string valid_from{};  // "2026-01-12T10:00:00Z"
  std::string valid_to{};
  bool operator==(const Certificate&) const = default;
};

/// What a revision after a signature did.
struct LaterChange {
  enum class Kind {
    // Allowed:
    SignatureAdded,
    TimeStampAdded,
    ValidationDataAdded,  // DSS: certificates, revocation lists
    FieldFilled,
    MetadataChanged,
    // Told, as it may hide what was signed:
    AnnotationAdded,
    // Not allowed:
    PageAdded,
    PageRemoved,
    PageChanged,
    AnnotationChanged,
    FieldAdded,
    FieldChanged,
    SignatureChanged,
    CatalogChanged,
    ObjectChanged,
    NotPermitted,  // the first signer certified the file, and allowed no changes
  };
  Kind kind = Kind::ObjectChanged;
  std::string where{};  // a field's name, a page's number, a key or an object's number
  bool operator==(const LaterChange&) const = default;
};

enum class Permission { Allowed, Told, Forbidden };
Permission permission_of(LaterChange::Kind kind);

struct SignatureVerdict {
  std::string field{};
  bool is_time_stamp = false;  // of the document (ETSI.RFC3161), by no person
  bool is_intact = false;      // the bytes it covers are as they were signed
  std::vector<SignatureFault> faults{};
  std::size_t covered = 0;  // bytes, from the file's beginning; 0 when the range says nothing
  std::string form{};       // the SubFilter
  std::string digest{};     // "SHA256"
  std::optional<Certificate> signer{};
  std::string claimed_time{};  // by the signer's computer
  std::string stamped_time{};  // by a time-stamp that is sound; of a time-stamp its own
  std::optional<Certificate> stamp_authority{};
  bool has_broken_stamp = false;  // a time-stamp that does not belong to it: it states no time
  enum class Trust { NotAsked, Trusted, NotTrusted } trust = Trust::NotAsked;
  std::string trust_reason{};  // of NotTrusted, OpenSSL's words
  std::vector<LaterChange> later{};
  bool is_sound() const { return faults.empty(); }
};

struct SignedPdf {
  bool is_readable = false;   // the rest says nothing when not
  bool is_encrypted = false;  // then it is not readable here
  bool was_stopped = false;   // reading it took too long, too much memory, or failed: not readable either
  std::vector<SignatureVerdict> signatures{};
  std::vector<std::string> empty_fields{};  // signature fields that nobody has signed
  std::size_t pages = 0;
  std::vector<LaterChange> since_prepared{};  // when a prepared length was given
  /// What the file says of itself in /Info ("SopimusEdition"), unproven.
  std::string edition{};
  std::string fingerprint{};
};

/// What is asked of a file besides its signatures.
struct PdfQuestions {
  std::vector<std::string>
      trusted{};                    // certificates, PEM or DER, each file's bytes; none: trust is not asked
  std::size_t prepared_length = 0;  // of the file that was made to be signed, when this one begins with it
};

/// Never throws for what `bytes` hold.
///
/// Cost: linear in the file, and in it again for each signature.
SignedPdf verify_pdf(std::string_view bytes, const PdfQuestions& questions);

/// How many certificates there are in files of PEM or DER.
std::size_t count_certificates(const std::vector<std::string>& files);

}  // namespace sopimus
