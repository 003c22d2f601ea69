// Small Word files in memory, as another program would write them.

#pragma once

#include <string>

#include "docx/package.h"
#include "docx/read_docx.h"

namespace sopimus {

inline constexpr const char* kWordNamespace =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

struct WordFile {
  std::string body{};               // in w:body
  std::string styles{};             // in w:styles
  std::string numbering{};          // in w:numbering
  std::string footnotes{};          // in w:footnotes
  std::string root = "w:document";  // of the main part
  std::string before_root{};        // of the main part
  std::string main = "word/document.xml";

  std::string bytes() const {
    Package package;
    package.relate("", "officeDocument", main);
    package.add(main, "application/xml", before_root + part(root, "<w:body>" + body + "</w:body>"));
    add(package, "styles", "w:styles", styles);
    add(package, "numbering", "w:numbering", numbering);
    add(package, "footnotes", "w:footnotes", footnotes);
    return package.to_zip();
  }

 private:
  static std::string part(const std::string& root, const std::string& content) {
    return "<" + root + " " + kWordNamespace + ">" + content + "</" + root + ">";
  }
  void add(Package& package, const std::string& name, const std::string& root_name,
           const std::string& content) const {
    if (content.empty()) return;
    package.relate(main, name, name + ".xml");
    package.add("word/" + name + ".xml", "application/xml", part(root_name, content));
  }
};

/// A paragraph with properties and what stands in it.
inline std::string p(const std::string& properties, const std::string& content) {
  return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + content + "</w:p>";
}
inline std::string styled(const std::string& style, const std::string& content) {
  return p("<w:pStyle w:val=\"" + style + "\"/>", content);
}
inline std::string r(const std::string& text, const std::string& look = {}) {
  return "<w:r>" + (look.empty() ? "" : "<w:rPr>" + look + "</w:rPr>") + "<w:t xml:space=\"preserve\">" +
         text + "</w:t></w:r>";
}
inline std::string b(const std::string& text) { return r(text, "<w:b/>"); }

}  // namespace sopimus
