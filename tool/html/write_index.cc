#include "html/write_index.h"

#include "html/html_text.h"
#include "html/page_style.h"
#include "html/page_words.h"

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
    {
      const Tag root(html_, "html");
      html_.attribute("xmlns", "http://www.w3.org/1999/xhtml");
      html_.attribute("lang", index_.language);
      html_.line_end();
      head();
      html_.line_end();
      body();
      html_.line_end();
    }
    return "<!DOCTYPE html>\n" + html_.take() + "\n";
  }

 private:
  void meta(std::string_view name, std::string_view value, std::string_view content) {
    {
      const Tag element(html_, "meta");
      html_.attribute(name, value);
      html_.attribute_if("content", content);
    }
    html_.line_end();
  }

  void head() {
    const std::string style = page_style(index_.style, {});
    const Tag head(html_, "head");
    html_.line_end();
    meta("charset", "utf-8", {});
    meta(
        "http-equiv", "Content-Security-Policy",
        "default-src 'none'; style-src '" + to_policy_hash(style) + "'; base-uri 'none'; form-action 'none'");
    meta("name", "viewport", "width=device-width, initial-scale=1");
    html_.whole("title", index_.title);
    html_.line_end();
    meta("name", "generator", "sopimus");
    const Tag sheet(html_, "style");
    html_.raw(style);
  }

  void body() {
    const Tag body(html_, "body");
    html_.line_end();
    html_.open("a");
    html_.attribute("class", "skip");
    html_.attribute("href", "#_main");
    html_.text(page_words("skip", index_.language));
    html_.close();
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
