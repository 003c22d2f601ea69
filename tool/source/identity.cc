#include "source/identity.h"

#include <algorithm>
#include <optional>
#include <pugixml.hpp>

#include "base/text.h"
#include "source/markup.h"
#include "source/xml_file.h"

namespace sopimus {

namespace {

/// "<clause id='a'>" as "<clause id='a'/>", from a file that may begin with a declaration and comments.
std::optional<std::string> find_first_tag(std::string_view bytes) {
  for (std::size_t at = bytes.find('<'); at != std::string_view::npos; at = bytes.find('<', at)) {
    const std::size_t end = end_of_markup(bytes, at);
    if (end == std::string_view::npos) break;
    const std::string_view markup = bytes.substr(at, end - at);
    if (!is_no_tag(markup)) {
      return std::string(markup.substr(0, markup.size() - (is_empty_element(markup) ? 2 : 1))) + "/>";
    }
    at = end;
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
