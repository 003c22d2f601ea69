#include "source/read_names.h"

#include <fmt/format.h>

namespace sopimus {

namespace {

void collect_text(pugi::xml_node element, std::string& text) {
  for (const pugi::xml_node child : element.children()) {
    if (child.type() == pugi::node_pcdata) text += child.value();
    if (std::string_view(child.name()) == "head") collect_text(child, text);
  }
}

void report_second_language(const XmlFile& file, pugi::xml_node element, const Word& language,
                            Diagnostics& diagnostics) {
  diagnostics.error("duplicate-language", language.at ? language.at : file.span_of(element),
                    fmt::format("a second <{}> in the language '{}'", element.name(), language.text),
                    "delete one of them, or correct its lang");
}

}  // namespace

Word read_text(const XmlFile& file, pugi::xml_node element) {
  std::string text;
  collect_text(element, text);
  for (const pugi::xml_node child : element.children()) {
    if (child.type() == pugi::node_pcdata) return {to_collapsed(text), file.span_of(child)};
  }
  return {to_collapsed(text), element ? file.span_of(element) : SourceSpan{}};
}

Translated read_translated(const XmlFile& file, pugi::xml_node element, const char* name,
                           Diagnostics& diagnostics) {
  Translated translated;
  for (const pugi::xml_node child : element.children(name)) {
    const Word language = read_word(file, child, "lang");
    const auto [place, is_new] = translated.texts.emplace(language.text, read_text(file, child));
    if (!is_new && !language.empty()) report_second_language(file, child, language, diagnostics);
  }
  return translated;
}

std::map<GrammaticalCase, std::string> read_forms(const XmlFile& file, pugi::xml_node element,
                                                  Diagnostics& diagnostics) {
  std::map<GrammaticalCase, std::string> forms;
  for (const pugi::xml_node form : element.children("form")) {
    const Word case_name = read_word(file, form, "case");
    const auto grammatical_case = parse_case(case_name.text);
    if (!grammatical_case) continue;
    if (forms.emplace(*grammatical_case, read_text(file, form).text).second) continue;
    diagnostics.error("duplicate-form", case_name.at,
                      fmt::format("a second form for the case '{}'", case_name.text), "delete one of them");
  }
  return forms;
}

Names read_names(const XmlFile& file, pugi::xml_node element, const char* name, Diagnostics& diagnostics) {
  Names names;
  for (const pugi::xml_node child : element.children(name)) {
    const Word language = read_word(file, child, "lang");
    for (const Name& before : names.names) {
      if (before.language == language.text && !language.empty()) {
        report_second_language(file, child, language, diagnostics);
      }
    }
    names.names.push_back({language.text, read_text(file, child), read_forms(file, child, diagnostics)});
  }
  return names;
}

std::optional<Date> read_date(const XmlFile& file, pugi::xml_node element, const char* attribute) {
  return parse_date(read_word(file, element, attribute).text);
}

void check_dates(const XmlFile& file, pugi::xml_node element, Diagnostics& diagnostics) {
  const auto from = read_date(file, element, "from");
  const auto to = read_date(file, element, "to");
  if (!from || !to || *from <= *to) return;
  diagnostics.error("dates-fall", file.span_of(element.attribute("to")),
                    fmt::format("the last day {} is before the first, {}", to_iso(*to), to_iso(*from)),
                    "correct one of the dates");
}

}  // namespace sopimus
