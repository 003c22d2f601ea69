#include "source/xml_builder.h"

#include <memory>
#include <stdexcept>

#include "base/text.h"
#include "source/escape.h"
#include "source/format.h"

namespace sopimus {

void XmlBuilder::open(std::string_view name) {
  finish_tag();
  text_.append("<").append(name);
  open_.emplace_back(name);
  in_tag_ = true;
}

void XmlBuilder::attribute(std::string_view name, std::string_view value) {
  if (value.empty()) return;
  text_.append(" ").append(name).append("=\"").append(to_xml_value(value)).append("\"");
}

void XmlBuilder::attribute(std::string_view name, const std::vector<Word>& values) {
  std::vector<std::string> texts;
  for (const Word& value : values) texts.push_back(value.text);
  attribute(name, texts);
}

void XmlBuilder::attribute(std::string_view name, const std::vector<std::string>& values) {
  attribute(name, join(values, " "));
}

void XmlBuilder::attribute(std::string_view name, int value) {
  if (value != 0) attribute(name, std::to_string(value));
}

void XmlBuilder::text(std::string_view text) {
  finish_tag();
  text_ += to_xml_text(text);
}

void XmlBuilder::new_line() {
  finish_tag();
  text_ += '\n';
}

void XmlBuilder::close() {
  if (in_tag_) {
    text_ += "/>";
    in_tag_ = false;
  } else {
    text_.append("</").append(open_.back()).append(">");
  }
  open_.pop_back();
}

void XmlBuilder::empty(std::string_view name) {
  open(name);
  close();
}

void XmlBuilder::finish_tag() {
  if (in_tag_) text_ += '>';
  in_tag_ = false;
}

std::string XmlBuilder::take(const std::string& name) {
  if (!open_.empty()) throw std::logic_error("<" + open_.back() + "> of a new file is not closed");
  Diagnostics faults;
  auto raw = std::make_shared<const SourceText>(
      name, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + std::move(text_) + "\n");
  text_.clear();
  const std::optional<std::string> canonical = format_file(std::move(raw), faults);
  if (!canonical) throw std::logic_error("a new file breaks its form: " + to_text(faults.all().front()));
  return *canonical;
}

}  // namespace sopimus
