// The text of an HTML page as it is read: for comparing with the model's.

#pragma once

#include <string>
#include <string_view>

namespace sopimus {

/// Which text of a comparison: both in one, or one of them.
enum class PageText { All, Old, New };

/// The articles' text, paragraph by paragraph with "\n" after each, as to_reading_text has a Document's:
/// without heads and feet, what only screen readers are told, and the lines to sign on. Paragraphs whose end
/// the wanted text does not have are one. Throws std::runtime_error when the page is no XML.
std::string to_page_text(std::string_view page, PageText which = PageText::All);

}  // namespace sopimus
