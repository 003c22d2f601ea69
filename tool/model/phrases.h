// The program's own words in a document, by language. Finnish is complete; a language without a phrase
// shows the Finnish one (a test demands both languages for every phrase).

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

/// The phrase named `key` in `language` ("fi", "sv"). Errors: std::logic_error for an unknown key.
const std::string& phrase(std::string_view key, std::string_view language);

/// The phrase with its "*" replaced.
std::string filled_phrase(std::string_view key, std::string_view language, std::string_view text);

/// Every key, for tests.
std::vector<std::string> phrase_keys();

/// The languages a document can have.
bool is_known_language(std::string_view language);

}  // namespace sopimus
