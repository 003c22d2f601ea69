// Signed PDFs for tests: a small file, updates that add or replace objects, and signatures that are the same
// each time they are made.

#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

/// A person with a certificate. All have one key, which protects nothing: it stands in sign_pdf.cc.
class TestSigner {
 public:
  /// `authority` true: signed by "Testin varmentaja", else by itself.
  explicit TestSigner(const std::string& name, bool by_authority = true);

  /// A CMS message over `content`, detached; DER.
  std::string sign(const std::string& content) const;
  /// The authority's certificate, PEM: what a test trusts.
  static std::string authority_pem();

 private:
  struct Parts;
  std::shared_ptr<Parts> parts_;
};

/// Two pages, and a signature field "field_1" … for each of `fields`. Objects: 1 catalog, 2 page tree, 3 and
/// 4 pages, 5 and 6 their contents, 7 font, 8 form, 9 information, 10 a text field "text_1" that says "12",
/// 11 its look, 12 an annotation on page 1; the fields are 20, 21 …, their looks 40, 41 …
std::string make_test_pdf(std::size_t fields);

/// `bytes` and an update with `objects` ("<<…>>" by number); `trailer` is added to the new trailer's keys.
std::string with_update(const std::string& bytes, const std::map<int, std::string>& objects,
                        const std::string& trailer = {});

/// What an object says in its newest revision: "<<…>>", without "5 0 obj". For files without object streams.
std::string object_text(std::string_view bytes, int object);

/// `bytes` with the field `name` signed in an update, as signing programs do it. `sub_filter` is written,
/// whatever the message is. Errors: std::runtime_error for a file without the field.
std::string with_signature(const std::string& bytes, const std::string& name, const TestSigner& signer,
                           const std::string& sub_filter = "adbe.pkcs7.detached");

/// `bytes` and an update in which the first page shows nothing, or has a text over it.
std::string with_blank_page(const std::string& bytes);
std::string with_annotation(const std::string& bytes);

}  // namespace sopimus
