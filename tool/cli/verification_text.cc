// What verify prints for a person: the answer in one line, the signatures as a table, then what there is to
// say of each.

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/text.h"
#include "cli/listing.h"
#include "cli/verification.h"

namespace sopimus {

namespace {

/// A text from the file, with nothing that a terminal takes for an order or that turns its letters around.
std::string shown(const std::string& text) {
  std::string clean;
  if (find_invalid_utf8(text)) return "?";
  for (const char32_t c : to_code_points(text)) {
    const bool is_order = c < U' ' || (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) ||
                          (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    append_utf8(clean, is_order ? U' ' : c);
  }
  return clean;
}

/// "2026-01-12T10:00:00Z" → "2026-01-12 10:00 UTC"; another zone as it is written.
std::string time_text(const std::string& iso) {
  if (iso.size() < 17) return iso;
  const std::string zone = iso.ends_with("Z") ? "UTC" : iso.substr(19);
  return iso.substr(0, 10) + " " + iso.substr(11, 5) + " " + zone;
}

std::string count_of(std::size_t count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

bool is_kind(const SignatureVerdict& verdict, Permission permission) {
  return std::any_of(verdict.later.begin(), verdict.later.end(),
                     [&](const LaterChange& change) { return permission_of(change.kind) == permission; });
}

const char* soundness(const SignatureVerdict& verdict) {
  if (!verdict.is_sound()) return "NO";
  return is_kind(verdict, Permission::Told) ? "yes, look" : "yes";
}

/// The signatures in some words: "2 of 3 signatures are not sound".
std::string signatures_line(const SignedPdf& pdf, bool asks_trust) {
  const std::size_t all = pdf.signatures.size();
  if (all == 0) return "no signatures";
  const auto count = [&](auto is) {
    return static_cast<std::size_t>(std::count_if(pdf.signatures.begin(), pdf.signatures.end(), is));
  };
  const std::size_t unsound = count([](const SignatureVerdict& v) { return !v.is_sound(); });
  const std::size_t untrusted = count(
      [&](const SignatureVerdict& v) { return asks_trust && v.trust != SignatureVerdict::Trust::Trusted; });
  const std::size_t told = count([](const SignatureVerdict& v) { return is_kind(v, Permission::Told); });
  std::string line;
  if (unsound > 0) {
    line = all == 1
               ? "the signature is NOT sound"
               : fmt::format("{} of {} signatures {} NOT sound", unsound, all, unsound == 1 ? "is" : "are");
  } else {
    line = all == 1 ? "the signature is sound" : fmt::format("all {} signatures are sound", all);
  }
  if (untrusted > 0)
    line += fmt::format(", {} not trusted", untrusted == all ? "but" : std::to_string(untrusted));
  if (unsound == 0 && told > 0) line += ", but something was put on a page afterwards";
  return line;
}

std::string edition_line(const EditionAnswer& answer) {
  switch (answer.kind) {
    case EditionAnswer::Kind::Same:
      return "the text is that of " + answer.edition +
             (answer.words.has_additions() ? ", but something was added to it" : "");
    case EditionAnswer::Kind::Differs:
      return "the text is NOT that of " + answer.edition;
    case EditionAnswer::Kind::Unread:
      return "the text cannot be read";
    case EditionAnswer::Kind::NotAsked:
      break;
  }
  return "compared with no edition";
}

std::string table_of(const VerificationReport& report) {
  Listing table;
  table.columns = {"FIELD", "SOUND", report.asks_trust ? "TRUSTED" : "", "SIGNER", "TIME"};
  for (const SignatureVerdict& verdict : report.pdf.signatures) {
    const std::string signer = verdict.signer ? shown(verdict.signer->common_name) : "not known";
    const bool is_stamped = !verdict.stamped_time.empty();
    const std::string time = time_text(is_stamped ? verdict.stamped_time : verdict.claimed_time);
    const bool is_trusted = verdict.trust == SignatureVerdict::Trust::Trusted;
    table.rows.push_back({shown(verdict.field), soundness(verdict),
                          !report.asks_trust ? ""
                          : is_trusted       ? "yes"
                                             : "NO",
                          signer, time + (is_stamped || time.empty() ? "" : ", as the signer says")});
  }
  return to_table_text(without_empty_columns(table));
}

/// "intact" is told apart: whoever signed did sign these bytes, whatever was done to the file since.
void add_faults(const SignatureVerdict& verdict, std::string& text) {
  for (const SignatureFault fault : verdict.faults) text += "  not sound: " + to_words(fault) + "\n";
  if (!verdict.is_sound() && verdict.is_intact) {
    text +=
        "  what was signed is intact" +
        std::string(is_kind(verdict, Permission::Forbidden) ? ", but the file was changed since\n" : "\n");
  }
}

void add_later(const std::vector<LaterChange>& changes, std::string& text) {
  for (const LaterChange& change : changes) {
    const Permission permission = permission_of(change.kind);
    const char* after = permission == Permission::Allowed ? " (allowed)"
                        : permission == Permission::Told  ? ": look whether it hides what was signed"
                                                          : " (NOT allowed)";
    text += "  since then: " + shown(to_words(change)) + after + "\n";
  }
}

void add_certificate(const SignatureVerdict& verdict, std::string& text) {
  if (!verdict.signer) return;
  text += "  signer: " + shown(verdict.signer->subject) + "\n";
  text += "  issuer: " + shown(verdict.signer->issuer) + ", serial number " + verdict.signer->serial + "\n";
}

void add_time(const SignatureVerdict& verdict, std::string& text) {
  if (!verdict.stamped_time.empty()) {
    text += "  time: " + verdict.stamped_time + ", by a time-stamp";
    if (verdict.stamp_authority) text += " of " + shown(verdict.stamp_authority->common_name);
    text += "\n";
  } else if (!verdict.claimed_time.empty()) {
    text += "  time: " + verdict.claimed_time + ", as the signer's computer said";
    text += verdict.has_broken_stamp ? "; its time-stamp does not belong to it\n" : "; no time-stamp\n";
  }
}

std::string details_of(const VerificationReport& report, const SignatureVerdict& verdict) {
  std::string text =
      "\n" + shown(verdict.field) + (verdict.is_time_stamp ? ", a time-stamp of the file" : "");
  if (const auto owner = report.owners.find(verdict.field); owner != report.owners.end()) {
    text += ": " + owner->second.party + ", " + owner->second.role;
  }
  text += "\n";
  add_faults(verdict, text);
  add_later(verdict.later, text);
  add_certificate(verdict, text);
  add_time(verdict, text);
  if (verdict.covered == report.length) {
    text += "  covers: the whole file\n";
  } else if (verdict.covered > 0) {
    text += fmt::format("  covers: the first {} of {} bytes, the file as it was then\n", verdict.covered,
                        report.length);
  }
  text += "  form: " + shown(verdict.form) + (verdict.digest.empty() ? "" : ", " + verdict.digest) + "\n";
  if (verdict.trust == SignatureVerdict::Trust::NotTrusted) {
    text += "  not trusted: " + verdict.trust_reason + "\n";
  }
  return text;
}

void add_differences(const WordCheck& words, std::string& text) {
  for (const WordDifference& difference : words.differences) {
    text += "  " + (difference.clause.empty() ? difference.document : difference.clause);
    if (!difference.heading.empty()) text += " (" + difference.heading + ")";
    if (difference.page > 0) text += fmt::format(", page {}", difference.page);
    text += ": ";
    if (difference.found.empty()) {
      text += "'" + difference.expected + "' is missing\n";
    } else if (difference.expected.empty()) {
      text += "'" + shown(difference.found) + "' was added\n";
    } else {
      text += "'" + difference.expected + "' reads '" + shown(difference.found) + "'\n";
    }
  }
  if (words.count > words.differences.size()) {
    text += fmt::format("  and {} more\n", words.count - words.differences.size());
  }
}

std::string edition_details(const VerificationReport& report) {
  const EditionAnswer& answer = report.edition;
  if (answer.kind == EditionAnswer::Kind::NotAsked)
    return "\nedition: not compared: " + shown(answer.reason) + "\n";
  std::string text = "\nedition: " + answer.edition;
  if (answer.named_by == EditionAnswer::NamedBy::File) text += ", as the file itself says";
  text += "\n";
  for (const DocumentFingerprint& document : answer.texts) {
    text += fmt::format("  {} {} {}\n", document.document, document.language,
                        to_short_fingerprint(document.fingerprint));
  }
  if (answer.by_bytes) {
    text += "  begins with the prepared file byte for byte: " + answer.record + "\n";
  } else if (answer.kind == EditionAnswer::Kind::Unread) {
    text += "  cannot be compared: " + answer.reason + "\n";
  } else if (answer.words.is_same()) {
    text += "  other bytes than were prepared, the same words\n";
  } else {
    text += fmt::format("  {}:\n", count_of(answer.words.count, "difference", "differences"));
  }
  add_differences(answer.words, text);
  for (const std::size_t page : answer.words.added_pages)
    text += fmt::format("  added page: {}: look what it says\n", page);
  for (const std::string& stamp : answer.words.stamps)
    text += "  added on every page: " + shown(stamp) + "\n";
  if (report.pdf.signatures.empty()) add_later(report.pdf.since_prepared, text);
  return text;
}

}  // namespace

std::string to_text(const VerificationReport& report) {
  const std::string name = std::filesystem::path(report.file).filename().string();
  std::string text = shown(name) + ": ";
  text += report.is_pdf ? signatures_line(report.pdf, report.asks_trust) + "; " : "";
  text += edition_line(report.edition) + "\n";
  if (!report.pdf.signatures.empty()) text += "\n" + table_of(report);
  for (const SignatureVerdict& verdict : report.pdf.signatures) text += details_of(report, verdict);
  if (!report.pdf.empty_fields.empty()) {
    std::vector<std::string> fields;
    for (const std::string& field : report.pdf.empty_fields) fields.push_back(shown(field));
    text += "\nnot signed: " + join(fields, ", ") + "\n";
  }
  if (!report.pdf.signatures.empty() && !report.asks_trust) {
    text +=
        "\ntrust: not asked: no certificates to trust come with the program; give a folder of them with "
        "--trust\n";
  }
  return text + edition_details(report);
}

}  // namespace sopimus
