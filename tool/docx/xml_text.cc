#include "docx/xml_text.h"

namespace sopimus {

void XmlText::empty(std::string_view name) {
  open(name);
  close();
}

void XmlText::value(std::string_view name, std::string_view value) {
  open(name);
  attribute("w:val", value);
  close();
}

void XmlText::value(std::string_view name, std::int64_t value) {
  open(name);
  attribute("w:val", value);
  close();
}

}  // namespace sopimus
