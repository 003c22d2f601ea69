#include "source/identity.h"

#include <algorithm>
#include <optional>
#include <pugixml.hpp>

#include "base/text.h"
#include "source/xml_file.h"

namespace sopimus {

namespace {

/// "<clause id='a'>" as "<clause id='a'/>", from a file that may begin with a declaration and comments.
std::optional<std::string> find_first_tag(std::string_view bytes) {
  std::size_t at = bytes.find('<');
  while (at != std::string_view::npos) {
    const std::string_view rest = bytes.substr(at);
    const std::string_view end = rest.starts_with("<!--") ? "-->" : rest.starts_with("<?") ? "?>" : "";
    if (end.empty()) break;
    const std::size_t past = bytes.find(end, at);
    if (past == std::string_view::npos) return std::nullopt;
    at = bytes.find('<', past);
  }
  if (at == std::string_view::npos) return std::nullopt;
  char quote = '\0';
  for (std::size_t i = at; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      const bool is_empty = bytes[i - 1] == '/';
      return std::string(bytes.substr(at, i - at - (is_empty ? 1 : 0))) + "/>";
    }
  }
  return std::nullopt;
}

}  // namespace

ClauseIdentity identify_clause(std::string_view bytes) {
  const std::optional<std::string> tag = find_first_tag(bytes);
  if (!tag || !tag->starts_with("<clause")) return {};
  pugi::xml_document document;
  if (!document.load_buffer(tag->data(), tag->size(), pugi::parse_default, pugi::encoding_utf8)) return {};
  const pugi::xml_node root = document.document_element();
  if (std::string_view(root.name()) != "clause") return {};
  const std::string language = to_collapsed(root.attribute("lang").value());
  return {to_collapsed(root.attribute("id").value()), language.empty() ? "fi" : language,
          split_words(to_collapsed(root.attribute("from").value()))};
}

std::vector<std::string> values_in(std::string_view bytes) {
  constexpr std::string_view kTag = "<value";
  std::vector<std::string> ids;
  for (std::size_t at = bytes.find(kTag); at != std::string_view::npos; at = bytes.find(kTag, at + 1)) {
    const std::optional<std::string> tag = find_first_tag(bytes.substr(at));
    pugi::xml_document document;
    if (!tag || !document.load_buffer(tag->data(), tag->size(), pugi::parse_default, pugi::encoding_utf8))
      continue;
    std::string id = to_collapsed(document.document_element().attribute("of").value());
    if (!id.empty() && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(std::move(id));
  }
  return ids;
}

}  // namespace sopimus
