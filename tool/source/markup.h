// Where a piece of markup ends in the text of a file, for those who change or cut the text itself and leave
// every other byte of it alone.

#pragma once

#include <cstddef>
#include <string_view>

namespace sopimus {

/// Just after the tag, comment, processing instruction or CDATA section whose '<' stands at `start` ('>' may
/// stand in an attribute's value); npos when it does not end.
///
/// Standard: XML 1.0 (fifth edition), 2.5–2.7 and 3.1.
std::size_t end_of_markup(std::string_view text, std::size_t start);

/// "<a/>"
inline bool is_empty_element(std::string_view tag) { return tag.ends_with("/>"); }

/// "<!-- … -->", "<? … ?>" and "<![CDATA[ … ]]>": markup that is no tag.
inline bool is_no_tag(std::string_view markup) {
  return markup.starts_with("<!") || markup.starts_with("<?");
}

/// Just after the element whose start tag begins at `start`; npos when it does not end.
std::size_t end_of_element(std::string_view text, std::size_t start);

}  // namespace sopimus
