#include "source/edit_agreement.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <stdexcept>

#include "base/text.h"
#include "source/check_form.h"
#include "source/escape.h"
#include "source/markup.h"

namespace sopimus {

namespace {

/// Replacements of stretches of one text, made together.
class TextEdits {
 public:
  explicit TextEdits(const XmlFile& file) : file_(file), text_(file.source()->text()) {}

  void replace(std::size_t offset, std::size_t length, std::string with) {
    edits_.push_back({offset, length, std::move(with)});
  }

  void set_attribute(pugi::xml_node element, const ElementRule& rule, const std::string& name,
                     const std::string& value) {
    if (const pugi::xml_attribute found = element.attribute(name.c_str())) {
      const SourceSpan span = file_.span_of(found);
      return replace(span.offset, span.length, to_xml_value(value));
    }
    // After the attributes that canonical form puts before it.
    std::size_t after = file_.span_of(element).offset + std::string_view(element.name()).size();
    for (const AttributeRule& attribute : rule.attributes) {
      if (attribute.name == name) break;
      const pugi::xml_attribute before = element.attribute(attribute.name.c_str());
      if (before) after = std::max(after, end_of(before));
    }
    replace(after, 0, fmt::format(" {}=\"{}\"", name, to_xml_value(value)));
  }

  void remove_attribute(pugi::xml_node element, const char* name) {
    const pugi::xml_attribute found = element.attribute(name);
    if (!found) return;
    std::size_t from = file_.span_of_name(found).offset;
    while (is_space(text_[from - 1])) --from;
    replace(from, end_of(found) - from, "");
  }

  /// With the white space before it.
  void remove_element(pugi::xml_node element) {
    std::size_t from = start_of(element);
    const std::size_t to = end_of_element(from);
    while (is_space(text_[from - 1])) --from;
    replace(from, to - from, "");
  }

  /// Lines after `element`, indented as its own.
  void add_lines_after(pugi::xml_node element, const std::vector<std::string>& lines) {
    std::string added;
    for (const std::string& line : lines) added += "\n" + indent_of(element) + line;
    replace(end_of_element(start_of(element)), 0, added);
  }

  std::string take() {
    std::stable_sort(edits_.begin(), edits_.end(), [](const Edit& a, const Edit& b) {
      return std::pair(a.offset, a.length) < std::pair(b.offset, b.length);
    });
    std::string result;
    std::size_t from = 0;
    for (const Edit& edit : edits_) {
      result += text_.substr(from, edit.offset - from) + edit.with;
      from = edit.offset + edit.length;
    }
    return result + text_.substr(from);
  }

  std::size_t start_of(pugi::xml_node element) const { return file_.span_of(element).offset - 1; }

 private:
  std::size_t end_of_element(std::size_t start) const {
    const std::size_t end = sopimus::end_of_element(text_, start);
    if (end == std::string_view::npos)
      throw std::logic_error("an element without an end in a file that was read");
    return end;
  }
  struct Edit {
    std::size_t offset;
    std::size_t length;
    std::string with;
  };

  static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

  /// After the closing quote.
  std::size_t end_of(pugi::xml_attribute attribute) const {
    const SourceSpan span = file_.span_of(attribute);
    return span.offset + span.length + 1;
  }

  std::string indent_of(pugi::xml_node element) const {
    const std::size_t start = start_of(element);
    const std::size_t line = start == 0 ? 0 : text_.rfind('\n', start - 1) + 1;
    const std::size_t first = std::min(text_.find_first_not_of(" \t", line), start);
    return text_.substr(line, first - line);
  }

  const XmlFile& file_;
  const std::string& text_;
  std::vector<Edit> edits_{};
};

std::unique_ptr<XmlFile> read_again(const std::shared_ptr<const SourceText>& text) {
  Diagnostics faults;
  std::unique_ptr<XmlFile> file = read_checked(text, "agreement", faults);
  if (!file || faults.has_errors()) throw std::logic_error("agreement.xml with faults cannot be edited");
  return file;
}

std::vector<std::string> to_lines(const std::string& id, const std::vector<TermPeriod>& periods) {
  if (periods.empty()) return {fmt::format("<term id=\"{}\"/>", to_xml_value(id))};
  std::vector<std::string> lines = {fmt::format("<term id=\"{}\">", to_xml_value(id))};
  for (const TermPeriod& period : periods) {
    std::vector<std::string> kinds;
    for (const Word& kind : period.kinds) kinds.push_back(kind.text);
    const std::string of = kinds.empty() ? std::string() : fmt::format("kinds=\"{}\" ", join(kinds, " "));
    lines.push_back(
        fmt::format("  <period {}from=\"{}\" to=\"{}\"/>", of, to_iso(period.from), to_iso(period.to)));
  }
  lines.emplace_back("</term>");
  return lines;
}

void set_pin_attributes(TextEdits& edits, pugi::xml_node element, const ElementRule& rule,
                        const PinText* pin) {
  if (pin == nullptr) {
    for (const char* name : {"pin", "pin-commit", "pin-fingerprint"}) edits.remove_attribute(element, name);
    return;
  }
  edits.set_attribute(element, rule, "pin", pin->edition);
  edits.set_attribute(element, rule, "pin-commit", pin->commit);
}

pugi::xml_node last_before_pin(pugi::xml_node document) {
  pugi::xml_node last;
  for (const char* name : {"title", "type", "publicity-basis", "validity", "entry-into-force"}) {
    for (const pugi::xml_node child : document.children(name)) last = child;
  }
  return last;
}

void each_include(pugi::xml_node element, const std::function<void(pugi::xml_node)>& visit) {
  for (const pugi::xml_node child : element.children("include")) {
    visit(child);
    each_include(child, visit);
  }
}

}  // namespace

std::string add_term(const std::shared_ptr<const SourceText>& text, const std::string& id,
                     const std::vector<TermPeriod>& periods) {
  const std::unique_ptr<XmlFile> file = read_again(text);
  const pugi::xml_node root = file->root();
  TextEdits edits(*file);
  std::vector<std::string> lines = to_lines(id, periods);
  pugi::xml_node last;
  for (const pugi::xml_node term : root.child("terms").children("term")) last = term;
  if (last) {
    edits.add_lines_after(last, lines);
  } else {
    for (std::string& line : lines) line.insert(0, "  ");
    lines.insert(lines.begin(), "<terms>");
    lines.emplace_back("</terms>");
    pugi::xml_node title;
    for (const pugi::xml_node child : root.children("title")) title = child;
    edits.add_lines_after(title, lines);
  }
  edits.set_attribute(root, element_rule("agreement"), "term", id);
  return edits.take();
}

std::string set_document_pin(const std::shared_ptr<const SourceText>& text, std::string_view document,
                             const PinText* pin) {
  const std::unique_ptr<XmlFile> file = read_again(text);
  TextEdits edits(*file);
  for (const pugi::xml_node child : file->root().child("documents").children("document")) {
    if (read_word(*file, child, "id").text != document) continue;
    set_pin_attributes(edits, child, element_rule("document"), pin);
    for (const pugi::xml_node old : child.children("pin-fingerprint")) edits.remove_element(old);
    if (pin == nullptr) continue;
    std::vector<std::string> lines;
    for (const auto& [language, fingerprint] : pin->fingerprints) {
      lines.push_back(
          fmt::format("<pin-fingerprint lang=\"{}\">{}</pin-fingerprint>", language, fingerprint));
    }
    edits.add_lines_after(last_before_pin(child), lines);
  }
  return edits.take();
}

std::string set_clause_pin(const std::shared_ptr<const SourceText>& text, std::string_view clause,
                           const PinText* pin) {
  const std::unique_ptr<XmlFile> file = read_again(text);
  TextEdits edits(*file);
  for (const pugi::xml_node document : file->root().child("documents").children("document")) {
    each_include(document, [&](pugi::xml_node include) {
      if (read_word(*file, include, "clause").text != clause) return;
      set_pin_attributes(edits, include, element_rule("include"), pin);
      if (pin == nullptr) return;
      edits.set_attribute(include, element_rule("include"), "pin-fingerprint",
                          pin->fingerprints.begin()->second);
    });
  }
  return edits.take();
}

}  // namespace sopimus
