// The words that the program puts into a body's item, in the languages of an agreement.

#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

/// The words named `key` in `language` ("fi", "sv"; another gives Finnish), each "*" replaced by the next of
/// `filled`. Errors: std::logic_error for an unknown key.
std::string packet_words(std::string_view key, std::string_view language,
                         std::initializer_list<std::string_view> filled = {});

/// Every key, for tests.
std::vector<std::string> packet_word_keys();

}  // namespace sopimus
