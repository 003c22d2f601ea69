#include "support/sign_pdf.h"

#include <fmt/format.h>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <stdexcept>

#include "base/free_with.h"

namespace sopimus {

namespace {

using Key = std::unique_ptr<EVP_PKEY, FreeWith<EVP_PKEY_free>>;
using OwnedCertificate = std::unique_ptr<X509, FreeWith<X509_free>>;
using Memory = std::unique_ptr<BIO, FreeWith<BIO_free_all>>;

/// Made for these tests and for nothing else.
constexpr const char* kKey =
    "-----BEGIN RSA PRIVATE KEY-----\n"
    "MIIEogIBAAKCAQEAiOJKiLkrQl+HUJwztR7yFUFFSrSV1ZINWyv5kb3jERkzbZcC\n"
    "T9u6zAEL3gihz8363vks0oqwvGRTq9lHsp/QI8VbcYOByOfnSFVmMvvEwO5YyXAV\n"
    "seDsuy+2Tv3dKIQmxcRF6yYlFVPoa6AeTo8cmrf5aHmei2/ZhfHjom1aDMAPcKlu\n"
    "5l5tH7PXu49vh4HtKfMZxmJXpM05WTtaIy6WmCp2aAeRl/d5Pf+ZirGBWC/3gJGW\n"
    "1wu27+YJY/kAr1CfRH4raMfuN6kWI1wuEPFDfwwBdrSZWXwLQ51kBmGcIQhiyhNK\n"
    "TMUnBjN7dxA3Z5dK8Yqt64mAEKmNUYLpx8GoIQIDAQABAoIBAAwjYO+h1+uxU+r6\n"
    "hv1LKrVmzdGzlMvVATkx+5YIbB/Ch9RyfSJ+viBEAXzlcA/g2Ju4Jdjfso9qKB9H\n"
    "i7uTv13ErPiybCpYIiLAa+keeVKQcDAgr9PPub5Zm0WC7n8exN9pqbeR8NzkzWnp\n"
    "z3Yw65zurn+stTnxJ61gh0qKft89cYxkveZp4ium3Icv7a+J4FDLfzLQSlH7APXO\n"
    "DpO5XuMyHVVIDZ3kNQ78GNe1PlgECgW7qdopOTqUJSPaiMHnSHCfIONGxQZb7DsP\n"
    "/JmztHHY7IIZ9WS6ARJJtKdvZBQ094tLPfOsZWtAGX2Zjt0vml0UTIMnaiNtc433\n"
    "keaGP6ECgYEAvssmA83Xa8a4yhEafNP0vlND6FjEDOJ5v7kNFZoarqdpy0ihfxXN\n"
    "EEmBInIIipnP7kJUUc/MDYqCr6X+buJ3DvipQwaqdv9vEb6q2nh6PCAPDzKpYqbI\n"
    "zcQ5oVAIQ9UccQ6PPr2XngGhf1MioVNRPU0owGDrfj25v0iu1GXEOhkCgYEAt6qA\n"
    "FGAY2mIeqQ1aMWMGN+fOZzjpi+uFaLf9REI/KKXYMLBJPuRRcOXRfHUCHrVIqmPk\n"
    "92s9fG3Z8ncui1l6xhBtKw7aQNVhIVAtdDTrUN394LXk3iuUWP6NMVbSxQ2cLftx\n"
    "UBVtwcVEzDRbVwKRF16IfXqWBWYmXL1uLaaGr0kCgYAgMULezXKVutgfMDeZ7GGV\n"
    "Y5NHtwKNcgE8+kpc5L2vzoupQz4MpW8OWnixiTArwrw05Xg4vaked8qJPKbrqsaP\n"
    "/iEBMDS/E2Z4RgWqCz4EuxwPYmr2PFIRdhSLRWe/mkvMP7qnyXG1tWy8gRiMw/Qn\n"
    "Nce0fiX+DQg0YF0vdWRgsQKBgEdxjlLesqw4YL7Xz87IO0IB7LsgW1CvM/zxHRax\n"
    "Qko4gOknmcZaIAfvjdaA2WtCj1qgcw9/arJ9NLtpevR/wQ9MknqeU23G0vqXaqb6\n"
    "ctLJF5mSh82YXCNmGVwo7uHyEl+coI5LV595cfKRJzqoZ/IUNrnAtpyxCJkoorQl\n"
    "Q9zpAoGAfPSz95UbeQ33BKguXCrXObCBeDVLfvd5osUUQtN1ImzYP0ExCIYimniV\n"
    "L9rUjXZkK0PT6BQ/lpTLApAn5fRg4tSF9vUxMWRVUOXAMAsK3RC9ujiUhMJiG/To\n"
    "I0wY8KSIn9/hApoXJ8CiOCZ+kDpXCbE45xdYCgpe0N8CLHhxZw0=\n"
    "-----END RSA PRIVATE KEY-----\n";

constexpr std::size_t kRoom = 8192;  // hexadecimal digits for a signature

Key read_key() {
  const Memory memory(BIO_new_mem_buf(kKey, -1));
  return Key(PEM_read_bio_PrivateKey(memory.get(), nullptr, nullptr, nullptr));
}

OwnedCertificate make_certificate(const std::string& name, const std::string& issuer, long serial,
                                  EVP_PKEY* key) {
  OwnedCertificate certificate(X509_new());
  X509_set_version(certificate.get(), 2);
  ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), serial);
  ASN1_TIME_set_string_X509(X509_getm_notBefore(certificate.get()), "20250101000000Z");
  ASN1_TIME_set_string_X509(X509_getm_notAfter(certificate.get()), "20351231235959Z");
  const auto set_name = [](X509_NAME* to, const std::string& text) {
    X509_NAME_add_entry_by_txt(to, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(text.c_str()),
                               -1, -1, 0);
  };
  set_name(X509_get_subject_name(certificate.get()), name);
  set_name(X509_get_issuer_name(certificate.get()), issuer);
  X509_set_pubkey(certificate.get(), key);
  if (name == issuer) {
    X509_EXTENSION* extension =
        X509V3_EXT_conf_nid(nullptr, nullptr, NID_basic_constraints, "critical,CA:TRUE");
    X509_add_ext(certificate.get(), extension, -1);
    X509_EXTENSION_free(extension);
  }
  X509_sign(certificate.get(), key, EVP_sha256());
  return certificate;
}

constexpr const char* kAuthority = "Testin varmentaja";

std::string text_in(BIO* memory) {
  char* bytes = nullptr;
  const long length = BIO_get_mem_data(memory, &bytes);
  return std::string(bytes, static_cast<std::size_t>(length));
}

std::string stream(const std::string& dictionary, const std::string& data) {
  return fmt::format("<<{}/Length {}>>\nstream\n{}\nendstream", dictionary, data.size(), data);
}

/// The number after the last `word`.
std::size_t last_number(std::string_view bytes, std::string_view word) {
  const std::size_t at = bytes.rfind(word);
  if (at == std::string_view::npos) throw std::runtime_error("the file has no " + std::string(word));
  return std::stoul(std::string(bytes.substr(at + word.size(), 24)));
}

std::string reference_after(std::string_view bytes, std::string_view key) {
  const std::size_t at = bytes.rfind(key);
  if (at == std::string_view::npos) return {};
  const std::size_t end = bytes.find(" R", at);
  return std::string(bytes.substr(at, end + 2 - at));
}

/// The number of the object that `at` is in.
int object_before(const std::string& bytes, std::size_t at) {
  const std::size_t head = bytes.rfind(" 0 obj", at);
  const std::size_t line = bytes.find_last_not_of("0123456789", head - 1);
  return std::stoi(bytes.substr(line + 1, head - line - 1));
}

/// Writes objects and a table of them after `bytes`.
std::string write_revision(std::string bytes, const std::map<int, std::string>& objects,
                           const std::string& trailer) {
  std::string table = "xref\n";
  for (const auto& [number, text] : objects) {
    table += fmt::format("{} 1\n{:010} 00000 n \n", number, bytes.size());
    bytes += fmt::format("{} 0 obj\n{}\nendobj\n", number, text);
  }
  const std::size_t start = bytes.size();
  return bytes + table + "trailer\n<<" + trailer + fmt::format(">>\nstartxref\n{}\n%%EOF\n", start);
}

}  // namespace

struct TestSigner::Parts {
  Key key;
  OwnedCertificate certificate;
};

TestSigner::TestSigner(const std::string& name, bool by_authority) : parts_(std::make_shared<Parts>()) {
  parts_->key = read_key();
  parts_->certificate = make_certificate(name, by_authority ? kAuthority : name, 1001, parts_->key.get());
}

std::string TestSigner::authority_pem() {
  const Key key = read_key();
  const OwnedCertificate certificate = make_certificate(kAuthority, kAuthority, 1, key.get());
  const Memory memory(BIO_new(BIO_s_mem()));
  PEM_write_bio_X509(memory.get(), certificate.get());
  return text_in(memory.get());
}

std::string TestSigner::sign(const std::string& content) const {
  const Memory bytes(BIO_new_mem_buf(content.data(), static_cast<int>(content.size())));
  const unsigned flags = CMS_DETACHED | CMS_BINARY | CMS_PARTIAL | CMS_NOSMIMECAP;
  const std::unique_ptr<CMS_ContentInfo, FreeWith<CMS_ContentInfo_free>> message(
      CMS_sign(nullptr, nullptr, nullptr, bytes.get(), flags));
  CMS_SignerInfo* signer =
      CMS_add1_signer(message.get(), parts_->certificate.get(), parts_->key.get(), EVP_sha256(), flags);
  const std::unique_ptr<ASN1_TIME, FreeWith<ASN1_TIME_free>> time(ASN1_TIME_new());
  ASN1_TIME_set_string_X509(time.get(), "20260112100000Z");
  CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_signingTime, V_ASN1_UTCTIME, time.get(), -1);
  CMS_final(message.get(), bytes.get(), nullptr, flags);
  const Memory der(BIO_new(BIO_s_mem()));
  i2d_CMS_bio(der.get(), message.get());
  return text_in(der.get());
}

std::string make_test_pdf(std::size_t fields) {
  const auto page = [](int contents, const std::string& annotations) {
    return fmt::format(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F0 7 0 R>>>>"
        "/Contents {} 0 R/Annots[{}]>>",
        contents, annotations);
  };
  const auto text = [](const std::string& words) {
    return stream("", "BT /F0 12 Tf 70 700 Td (" + words + ") Tj ET");
  };
  std::string names;
  std::map<int, std::string> objects;
  for (int i = 0; i < static_cast<int>(fields); ++i) {
    names += fmt::format(" {} 0 R", 20 + i);
    objects[20 + i] = fmt::format(
        "<</Type/Annot/Subtype/Widget/FT/Sig/T(field_{})/F 132/Rect[70 {} 300 {}]/AP<</N {} 0 R>>>>", i + 1,
        100 + 40 * i, 130 + 40 * i, 40 + i);
    objects[40 + i] = stream("/Type/XObject/Subtype/Form/BBox[0 0 230 30]/Resources<<>>", "");
  }
  objects[1] = "<</Type/Catalog/Pages 2 0 R/AcroForm 8 0 R>>";
  objects[2] = "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>";
  objects[3] = page(5, "10 0 R 12 0 R");
  objects[4] = page(6, names);
  objects[5] = text("Irtisanomisaika on 12 kuukautta.");
  objects[6] = text("Allekirjoitukset");
  objects[7] = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
  objects[8] = "<</Fields[10 0 R" + names + "]/SigFlags 3/DR<</Font<</F0 7 0 R>>>>/DA(/F0 9 Tf 0 g)>>";
  objects[9] = "<</Title(Sopimus)>>";
  objects[10] =
      "<</Type/Annot/Subtype/Widget/FT/Tx/T(text_1)/V(12)/F 4/Rect[70 600 90 620]/AP<</N 11 0 R>>>>";
  objects[11] = stream("/Type/XObject/Subtype/Form/BBox[0 0 20 20]/Resources<</Font<</F0 7 0 R>>>>",
                       "BT /F0 12 Tf (12) Tj ET");
  objects[12] = "<</Type/Annot/Subtype/Link/Rect[70 500 90 520]>>";
  return write_revision("%PDF-1.7\n", objects, "/Size 100/Root 1 0 R/Info 9 0 R");
}

std::string with_update(const std::string& bytes, const std::map<int, std::string>& objects,
                        const std::string& trailer) {
  std::size_t size = last_number(bytes, "/Size");
  if (!objects.empty())
    size = std::max<std::size_t>(size, static_cast<std::size_t>(objects.rbegin()->first) + 1);
  std::string keys = fmt::format("/Size {}/Prev {}", size, last_number(bytes, "startxref")) + trailer;
  for (const char* key : {"/Root", "/Info"}) {
    if (trailer.find(key) == std::string::npos) keys += reference_after(bytes, key);
  }
  return write_revision(bytes, objects, keys);
}

std::string object_text(std::string_view bytes, int object) {
  const std::string head = fmt::format("\n{} 0 obj", object);
  const std::size_t at = bytes.rfind(head);
  if (at == std::string_view::npos)
    throw std::runtime_error("the file has no object " + std::to_string(object));
  std::string_view text = bytes.substr(at + head.size());
  text = text.substr(0, text.find("endobj"));
  while (!text.empty() && text.front() <= ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() <= ' ') text.remove_suffix(1);
  return std::string(text);
}

std::string with_blank_page(const std::string& bytes) {
  const int contents = std::stoi(bytes.substr(bytes.find("/Contents ") + 10, 10));
  return with_update(bytes, {{contents, stream("", " ")}});
}

std::string with_annotation(const std::string& bytes) {
  const int page = object_before(bytes, bytes.find("/Contents "));
  const int note = static_cast<int>(last_number(bytes, "/Size"));
  std::string text = object_text(bytes, page);
  const std::string reference = fmt::format(" {} 0 R", note);
  const std::size_t list = text.find("/Annots");
  if (list == std::string::npos) {
    text.insert(text.rfind(">>"), "/Annots[" + reference + "]");
  } else {
    text.insert(text.find(']', list), reference);
  }
  return with_update(
      bytes, {{page, text}, {note, "<</Type/Annot/Subtype/FreeText/Rect[70 690 300 720]/Contents(6)>>"}});
}

std::string with_signature(const std::string& bytes, const std::string& name, const TestSigner& signer,
                           const std::string& sub_filter) {
  const std::size_t at = bytes.rfind("/T(" + name + ")");
  if (at == std::string::npos) throw std::runtime_error("the file has no field " + name);
  const int field = object_before(bytes, at);
  const int signature = static_cast<int>(last_number(bytes, "/Size"));
  std::string text = object_text(bytes, field);
  text.insert(text.rfind(">>"), fmt::format("/V {} 0 R", signature));
  constexpr std::string_view kRange = "[0 0000000000 0000000000 0000000000]";
  const std::string dictionary = fmt::format(
      "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/{}/M(D:20260112100000Z)/ByteRange{}/Contents<{}>>>",
      sub_filter, kRange, std::string(kRoom, '0'));
  std::string result = with_update(bytes, {{field, text}, {signature, dictionary}});
  const std::size_t range = result.rfind(kRange);
  const std::size_t hole = result.find("/Contents<", range) + 9;
  const std::size_t rest = hole + kRoom + 2;
  result.replace(range, kRange.size(),
                 fmt::format("[0 {:010} {:010} {:010}]", hole, rest, result.size() - rest));
  const std::string message = signer.sign(result.substr(0, hole) + result.substr(rest));
  if (message.size() * 2 > kRoom) throw std::runtime_error("the signature is too long");
  for (std::size_t i = 0; i < message.size(); ++i) {
    const std::string digits = fmt::format("{:02x}", static_cast<unsigned char>(message[i]));
    result.replace(hole + 1 + 2 * i, 2, digits);
  }
  return result;
}

}  // namespace sopimus
