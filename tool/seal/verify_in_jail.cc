#include "seal/verify_in_jail.h"

#include <openssl/crypto.h>

#include <charconv>
#include <type_traits>

namespace sopimus {

namespace {

constexpr std::size_t kMostItems = 100'000;

/// Numbers are decimal with a space after, texts a number and their bytes.
class Packer {
 public:
  void number(std::size_t n) { bytes_.append(std::to_string(n)).push_back(' '); }
  void operator()(const std::size_t& n) { number(n); }
  void operator()(const bool& yes) { number(yes ? 1 : 0); }
  void operator()(const std::string& text) {
    number(text.size());
    bytes_ += text;
  }
  template <typename Choice>
  void choice(const Choice& value, Choice) {
    number(static_cast<std::size_t>(value));
  }
  template <typename Item, typename Pass>
  void list(const std::vector<Item>& items, Pass pass) {
    number(items.size());
    for (const Item& item : items) pass(item);
  }
  template <typename Item, typename Pass>
  void maybe(const std::optional<Item>& item, Pass pass) {
    number(item ? 1 : 0);
    if (item) pass(*item);
  }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

/// The way back. After a fault everything is nothing: has_failed() tells.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}
  bool has_failed() const { return has_failed_ || !rest_.empty(); }

  std::size_t number() {
    std::size_t n = 0;
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), n);
    const std::size_t length = static_cast<std::size_t>(end - rest_.data());
    if (error != std::errc() || length >= rest_.size() || rest_[length] != ' ') return fail();
    rest_.remove_prefix(length + 1);
    return n;
  }
  void operator()(std::size_t& n) { n = number(); }
  void operator()(bool& yes) { yes = number() != 0; }
  void operator()(std::string& text) {
    const std::size_t length = number();
    if (length > rest_.size()) {
      fail();
      return;
    }
    text = std::string(rest_.substr(0, length));
    rest_.remove_prefix(length);
  }
  template <typename Choice>
  void choice(Choice& value, Choice last) {
    const std::size_t n = number();
    if (n > static_cast<std::size_t>(last)) {
      fail();
    } else {
      value = static_cast<Choice>(n);
    }
  }
  template <typename Item, typename Pass>
  void list(std::vector<Item>& items, Pass pass) {
    const std::size_t count = number();
    if (count > kMostItems) fail();
    for (std::size_t i = 0; i < count && !has_failed_; ++i) pass(items.emplace_back());
  }
  template <typename Item, typename Pass>
  void maybe(std::optional<Item>& item, Pass pass) {
    if (number() != 0) pass(item.emplace());
  }

 private:
  std::size_t fail() {
    has_failed_ = true;
    rest_ = {};
    return 0;
  }

  std::string_view rest_;
  bool has_failed_ = false;
};

/// One description for both ways; what it passes is const on the way out.
template <typename Way, typename Of>
void pass_certificate(Way& way, Of& certificate) {
  way(certificate.subject);
  way(certificate.common_name);
  way(certificate.issuer);
  way(certificate.serial);
  way(certificate.sha256);
  way(certificate.valid_from);
  way(certificate.valid_to);
}

template <typename Way, typename Of>
void pass_change(Way& way, Of& change) {
  way.choice(change.kind, LaterChange::Kind::NotPermitted);
  way(change.where);
}

template <typename Way, typename Verdict>
void pass_verdict(Way& way, Verdict& verdict) {
  const auto certificate = [&way](auto& each) { pass_certificate(way, each); };
  way(verdict.field);
  way(verdict.is_time_stamp);
  way(verdict.is_intact);
  way.list(verdict.faults, [&way](auto& fault) { way.choice(fault, SignatureFault::ChangedSince); });
  way(verdict.covered);
  way(verdict.form);
  way(verdict.digest);
  way.maybe(verdict.signer, certificate);
  way(verdict.claimed_time);
  way(verdict.stamped_time);
  way.maybe(verdict.stamp_authority, certificate);
  way(verdict.has_broken_stamp);
  way.choice(verdict.trust, SignatureVerdict::Trust::NotTrusted);
  way(verdict.trust_reason);
  way.list(verdict.later, [&way](auto& change) { pass_change(way, change); });
}

template <typename Way, typename Pdf>
void pass_pdf(Way& way, Pdf& pdf) {
  way(pdf.is_readable);
  way(pdf.is_encrypted);
  way(pdf.was_stopped);
  way.list(pdf.signatures, [&way](auto& verdict) { pass_verdict(way, verdict); });
  way.list(pdf.empty_fields, [&way](auto& field) { way(field); });
  way(pdf.pages);
  way.list(pdf.since_prepared, [&way](auto& change) { pass_change(way, change); });
  way(pdf.edition);
  way(pdf.fingerprint);
}

}  // namespace

std::string pack(const SignedPdf& pdf) {
  Packer packer;
  pass_pdf(packer, pdf);
  return packer.take();
}

std::optional<SignedPdf> unpack(std::string_view bytes) {
  SignedPdf pdf;
  Unpacker unpacker(bytes);
  pass_pdf(unpacker, pdf);
  if (unpacker.has_failed()) return std::nullopt;
  return pdf;
}

SignedPdf verify_pdf_in_jail(std::string_view bytes, const PdfQuestions& questions,
                             const JailLimits& limits) {
  // Before the child, which opens no file.
  OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG | OPENSSL_INIT_ADD_ALL_DIGESTS, nullptr);
  const auto answer = run_in_jail([&] { return pack(verify_pdf(bytes, questions)); }, limits);
  std::optional<SignedPdf> pdf = answer ? unpack(*answer) : std::nullopt;
  if (pdf) return std::move(*pdf);
  SignedPdf stopped;
  stopped.was_stopped = true;
  return stopped;
}

}  // namespace sopimus
