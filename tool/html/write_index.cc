#include "html/write_index.h"

#include <utility>

#include "html/page_frame.h"
#include "html/page_style.h"

namespace sopimus {

namespace {

/// A path as an address (RFC 3986, 2.1): bytes that may not stand in it as %XX.
std::string address_of_file(std::string_view path) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  constexpr std::string_view kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string address;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (kPlain.find(c) != std::string_view::npos) {
      address += c;
    } else {
      address += {'%', kDigits[byte >> 4U], kDigits[byte & 0xFU]};
    }
  }
  return address;
}

class IndexWriter {
 public:
  explicit IndexWriter(const FolderIndex& index) : index_(index) {}

  std::string write() {
    main();
    return write_page(
        {.language = index_.language, .title = index_.title, .style = page_style(index_.style, {})},
        std::move(html_));
  }

 private:
  void main() {
    html_.line_end();
    const Tag main(html_, "main");
    html_.attribute("id", "_main");
    html_.line_end();
    html_.whole("p", "label", index_.sender);
    html_.line_end();
    html_.whole("h1", index_.title);
    for (const std::string& fact : index_.facts) line(fact);
    for (const IndexPart& each : index_.parts) part(each);
    html_.line_end();
  }

  void line(const std::string& text) {
    html_.line_end();
    html_.whole("p", text);
  }

  void part(const IndexPart& part) {
    html_.line_end();
    html_.whole("h2", part.heading);
    for (const std::string& text : part.lines) line(text);
    if (part.files.empty()) return;
    html_.line_end();
    const Tag list(html_, "ul");
    for (const IndexedFile& each : part.files) {
      html_.line_end();
      const Tag item(html_, "li");
      file(each);
    }
    html_.line_end();
  }

  void file(const IndexedFile& file) {
    {
      const Tag link(html_, "a");
      html_.attribute("href", address_of_file(file.path));
      html_.attribute_if("lang", file.language);
      html_.text(file.title);
    }
    if (!file.details.empty()) html_.text(" (" + file.details + ")");
  }

  const FolderIndex& index_;
  HtmlText html_{};
};

}  // namespace

std::string write_index(const FolderIndex& index) { return IndexWriter(index).write(); }

}  // namespace sopimus
