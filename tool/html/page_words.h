// The page's own words, which no other output has: of its controls, and what a screen reader hears at a
// change.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/mark.h"

namespace sopimus {

/// The words named `key` in `language` ("fi", "sv"; another language has the Finnish ones).
/// Errors: std::logic_error for an unknown key.
std::string_view page_words(std::string_view key, std::string_view language);

/// The same with its "*" replaced.
std::string filled_page_words(std::string_view key, std::string_view language, std::string_view text);

/// "Sanamuoto", "Luku" …: a class of changes to a reader.
std::string_view class_words(ChangeClass change_class, std::string_view language);

/// The classes that changes have, those first that a reader asks for first.
inline constexpr ChangeClass kShownClasses[] = {
    ChangeClass::Number,  ChangeClass::Deadline,   ChangeClass::Citation,
    ChangeClass::Wording, ChangeClass::Structure,  ChangeClass::Move,
    ChangeClass::None,    ChangeClass::Typography, ChangeClass::Generated};

/// Every key, for tests.
std::vector<std::string_view> page_word_keys();

}  // namespace sopimus
